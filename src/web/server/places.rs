//! Limits how many connections a server holds, in all and of one address. One too many ends the one that has waited
//! longest, so a phone that only opens connections closes its own.

use std::cell::RefCell;
use std::collections::HashMap;
use std::net::IpAddr;
use std::rc::Rc;

use super::phase::Phases;

/// Connections at a time. Each is a file, and holds a header block at most.
const AT_ONCE: usize = 2_000;
/// Connections of one address: a class has 500 pupils, who may all come through one router.
const OF_ONE_ADDRESS: usize = 600;

/// The places of a server.
#[derive(Clone, Debug, Default)]
pub(super) struct Places(Rc<RefCell<Held>>);

#[derive(Debug, Default)]
struct Held {
    /// The connections of each address, without those that were asked to give way.
    by_address: HashMap<IpAddr, Vec<HeldPlace>>,
    count: usize,
    next: u64,
}

#[derive(Debug)]
struct HeldPlace {
    number: u64,
    phases: Phases,
}

/// A place that a connection holds until this is dropped.
#[derive(Debug)]
pub(super) struct ConnectionPlace {
    pub(super) phases: Phases,
    address: IpAddr,
    number: u64,
    places: Places,
}

impl Places {
    /// Takes a place for a connection that was opened just now.
    pub(super) fn take(&self, address: IpAddr) -> ConnectionPlace {
        let mut held = self.0.borrow_mut();
        if let Some(crowded) = held.crowded(address) {
            held.end_one(crowded);
        }
        let (number, phases) = (held.next, Phases::begin());
        held.next += 1;
        held.count += 1;
        let place = HeldPlace { number, phases: phases.clone() };
        held.by_address.entry(address).or_default().push(place);
        ConnectionPlace { phases, address, number, places: self.clone() }
    }
}

impl Held {
    /// Returns the address that has to give up a connection before one more of `address` is served.
    fn crowded(&self, address: IpAddr) -> Option<IpAddr> {
        if self.by_address.get(&address).is_some_and(|its| its.len() >= OF_ONE_ADDRESS) {
            return Some(address);
        }
        if self.count < AT_ONCE {
            return None;
        }
        let largest = self.by_address.iter().max_by_key(|(_, its)| its.len());
        largest.map(|(address, _)| *address)
    }

    /// Ends the connection of an address that has waited longest.
    fn end_one(&mut self, address: IpAddr) {
        let of_address = self.by_address.get(&address).into_iter().flatten();
        let first = of_address.min_by_key(|place| place.phases.rank()).map(|place| place.number);
        if let Some(ended) = first.and_then(|number| self.leave(address, number)) {
            ended.phases.give_up();
        }
    }

    fn leave(&mut self, address: IpAddr, number: u64) -> Option<HeldPlace> {
        let its = self.by_address.get_mut(&address)?;
        let at = its.iter().position(|place| place.number == number)?;
        let left = its.swap_remove(at);
        if its.is_empty() {
            self.by_address.remove(&address);
        }
        self.count -= 1;
        Some(left)
    }
}

impl Drop for ConnectionPlace {
    fn drop(&mut self) {
        drop(self.places.0.borrow_mut().leave(self.address, self.number));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns an address of one's own for each number.
    fn phone(number: u8) -> IpAddr {
        [192, 168, 1, number].into()
    }

    fn held(places: &Places, number: u8) -> usize {
        places.0.borrow().by_address.get(&phone(number)).map_or(0, Vec::len)
    }

    /// Returns the numbers of the places that are still held.
    fn numbers(places: &Places, number: u8) -> Vec<u64> {
        let held = places.0.borrow();
        let its = held.by_address.get(&phone(number)).into_iter().flatten();
        let mut numbers: Vec<u64> = its.map(|place| place.number).collect();
        numbers.sort_unstable();
        numbers
    }

    #[test]
    fn a_place_that_is_left_is_free_again() {
        let places = Places::default();
        let taken: Vec<ConnectionPlace> = (0..3).map(|_| places.take(phone(1))).collect();
        assert_eq!((held(&places, 1), places.0.borrow().count), (3, 3));
        drop(taken);
        assert_eq!((held(&places, 1), places.0.borrow().count), (0, 0));
        assert!(places.0.borrow().by_address.is_empty());
    }

    #[test]
    fn an_address_with_too_many_loses_the_one_that_waits_longest_for_a_request() {
        let places = Places::default();
        let taken: Vec<ConnectionPlace> =
            (0..OF_ONE_ADDRESS).map(|_| places.take(phone(1))).collect();
        let other = places.take(phone(2));
        // The first is heard, the second has been heard and rests; of the third nothing whole has come.
        let busy = taken[0].phases.hear(Some(0));
        drop(taken[1].phases.hear(Some(0)));
        let newest = [places.take(phone(1)), places.take(phone(1))];
        assert_eq!((held(&places, 1), held(&places, 2)), (OF_ONE_ADDRESS, 1));
        assert_eq!(numbers(&places, 1)[..3], [0, 1, 4]);
        drop((busy, newest, other, taken));
        assert_eq!(places.0.borrow().count, 0);
    }

    #[test]
    fn those_who_hold_most_make_room_for_others() {
        let places = Places::default();
        let number = |at: usize| if at < 500 { 2 } else { u8::try_from(at % 4).unwrap() + 3 };
        let crowd: Vec<ConnectionPlace> =
            (0..AT_ONCE - 1).map(|at| places.take(phone(number(at)))).collect();
        let pupils: Vec<ConnectionPlace> = (0..2).map(|_| places.take(phone(1))).collect();
        assert_eq!((held(&places, 1), places.0.borrow().count), (2, AT_ONCE));
        assert_eq!(held(&places, 2), 499);
        drop((crowd, pupils));
    }

    #[test]
    fn sixty_pupils_behind_one_router_all_find_places() {
        let places = Places::default();
        // A browser opens six connections at most.
        let taken: Vec<ConnectionPlace> = (0..60 * 6).map(|_| places.take(phone(1))).collect();
        assert_eq!(held(&places, 1), taken.len());
    }
}

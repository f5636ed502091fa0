//! What the places of a form are called where people read and write them: numbers, small letters or capital letters.

use super::Place;

/// Returns the small letters of a place: a to z, then aa, ab …
pub fn letter(place: Place) -> String {
    letters_from(b'a', place)
}

/// Returns the capital letters of a place: A to Z, then AA, AB …
pub fn capital_letter(place: Place) -> String {
    letters_from(b'A', place)
}

fn letters_from(first: u8, place: Place) -> String {
    let last = char::from(first + u8::try_from(place % 26).unwrap_or(0));
    let before = (place / 26).checked_sub(1).map(|before| letters_from(first, before));
    before.unwrap_or_default() + &last.to_string()
}

fn number(place: Place) -> String {
    (place + 1).to_string()
}

/// How a sheet calls its places, so that the key beside it says the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceNames {
    /// 1, 2, 3 for options, items and the right of pairs; a, b, c for their left: as a quiz asks them.
    Typed,
    /// A, B, C for options, items and the right of pairs; 1, 2, 3 for their left: as they are printed.
    Printed,
}

impl PlaceNames {
    /// The name of an option, an item to sort, or an item on the right.
    pub fn option(self, place: Place) -> String {
        match self {
            Self::Typed => number(place),
            Self::Printed => capital_letter(place),
        }
    }

    /// The name of an item on the left.
    pub fn left(self, place: Place) -> String {
        match self {
            Self::Typed => letter(place),
            Self::Printed => number(place),
        }
    }

    /// The names of options, in this order, with a sign between them.
    pub fn options(self, places: &[Place], between: &str) -> String {
        places.iter().map(|place| self.option(*place)).collect::<Vec<_>>().join(between)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        let letters: Vec<String> = [0, 25, 26, 51, 52, 702].into_iter().map(letter).collect();
        assert_eq!(letters, ["a", "z", "aa", "az", "ba", "aaa"]);
        assert_eq!(capital_letter(27), "AB");
    }

    #[test]
    fn both_sides_of_a_pair_have_names_that_differ() {
        let names = |names: PlaceNames| (names.left(1), names.option(1));
        assert_eq!(names(PlaceNames::Typed), ("b".to_owned(), "2".to_owned()));
        assert_eq!(names(PlaceNames::Printed), ("2".to_owned(), "B".to_owned()));
    }
}

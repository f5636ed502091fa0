//! Ranks the cards to ask today for the exams ahead.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::market::{DayShare, LOWEST_PRICE, Market};
use super::worth::worth;
use super::{Candidate, Habits, StudyTime, between, days, real, whole};
use crate::schedule::{Day, Memory, Model};

/// How many of the best cards are computed exactly; the others get the gain of a card much like them.
const EXACT: usize = 2_000;
/// How many seen cards are compared with later days; the others follow in the order of their own gains.
const SHORTLIST: usize = 300;

/// The order in which to ask today.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    /// The indices of all candidates that may be asked today, best first.
    pub order: Vec<usize>,
    /// How many of the first are today's portion.
    pub now: usize,
    /// The expected seconds of today's portion.
    pub seconds: f32,
}

/// Ranks the cards that may be asked today, and takes the first as today's portion.
///
/// Each card counts for what asking it today, rather than later, adds per second to the score that can still be reached
/// by its exam. Unseen questions come first where otherwise there would be no time for all of them before the exam;
/// cards answered wrong today come next. Several exams compete by the same measure.
///
/// The portion fills an even share of the time until the exams: what is worth asking is spread over the days, so that
/// the forecast of tomorrow that a learner sees comes true. On the eve the portion is all that still adds to the score.
pub fn rank(
    candidates: &[Candidate],
    today: Day,
    time: StudyTime,
    model: &Model,
    habits: &Habits,
) -> Ranking {
    let mut gains = gains_alone(candidates, today, model, habits);
    // On the eve there is no later day: the gain of a review by itself is exact, and any gain is welcome.
    let eve = gains.iter().all(|(place, _)| between(today, candidates[*place].exam) <= 1);
    let least = if eve { 0.0 } else { LOWEST_PRICE };
    let mut useful = vec![false; candidates.len()];
    for (place, gain) in &gains {
        useful[*place] = *gain > least;
    }
    let share = if eve {
        DayShare::whole(time.daily)
    } else {
        weigh_against_waiting(&mut gains, candidates, today, time, model, habits)
    };
    let pressed = count_pressed(candidates, &gains, today, time.daily, habits);
    for (place, gain) in &mut gains {
        if candidates[*place].is_owed(today) {
            *gain = f32::MAX;
        } else if !useful[*place] {
            *gain = f32::NEG_INFINITY;
        }
    }
    put_first(&mut gains, candidates, pressed);
    let (even, most, mut spent) = (time.left(share.even), time.left(share.most), 0.0);
    let portion = gains.iter().take_while(|(place, gain)| {
        let fits = spent < even || (spent < most && *gain > LOWEST_PRICE);
        let is_asked = fits && *gain > f32::NEG_INFINITY;
        spent += if is_asked { candidates[*place].cost(today, model, habits) } else { 0.0 };
        is_asked
    });
    let now = portion.count();
    let order = gains.into_iter().map(|(place, _)| place).collect();
    Ranking { order, now, seconds: spent }
}

/// Lists the cards that may be asked today, by index, each with what a review adds by itself; most first.
fn gains_alone(
    candidates: &[Candidate],
    today: Day,
    model: &Model,
    habits: &Habits,
) -> Vec<(usize, f32)> {
    let worth = |card: &Candidate| worth(card, today, model, habits);
    let mut alike = HashMap::new();
    let open = candidates.iter().enumerate().filter(|(_, card)| card.is_open(today));
    let about = |(place, card): (usize, &Candidate)| {
        (place, *alike.entry(likeness(card, today)).or_insert_with(|| worth(card)))
    };
    let mut gains: Vec<(usize, f32)> = open.map(about).collect();
    if gains.len() > EXACT {
        gains.select_nth_unstable_by(EXACT, by_gain);
    }
    for (place, gain) in gains.iter_mut().take(EXACT) {
        let card = &candidates[*place];
        *gain = if card.memory.is_some() { worth(card) } else { *gain };
    }
    gains.sort_unstable_by(by_gain);
    gains
}

/// Orders by gain, most first; equal gains by index, so that the order is the same everywhere.
fn by_gain(one: &(usize, f32), two: &(usize, f32)) -> Ordering {
    two.1.total_cmp(&one.1).then(one.0.cmp(&two.0))
}

/// Returns what cards much alike have in common: the exam, and steps of a quarter in ln(stability), of one in
/// difficulty, of an eighth in ln(1 + days since the last review). The steps are one number, since a hundred thousand
/// are hashed; 0 before the first review.
fn likeness(card: &Candidate, today: Day) -> (Day, u32) {
    let byte = |step: f32| u8::try_from(whole(step)).unwrap_or(u8::MAX);
    let steps = |(memory, elapsed): (Memory, u32)| {
        let stability = byte(4.0 * memory.stability.max(0.001).ln() + 30.0);
        let passed = byte(8.0 * (1.0 + days(elapsed)).ln());
        u32::from_be_bytes([1, stability, byte(memory.difficulty), passed])
    };
    (card.exam, card.aged_memory(today).map_or(0, steps))
}

/// Replaces the gains of the best cards by their gains over waiting, and sorts again; the others follow in their order.
/// Returns the seconds of each day.
fn weigh_against_waiting(
    gains: &mut [(usize, f32)],
    candidates: &[Candidate],
    today: Day,
    time: StudyTime,
    model: &Model,
    habits: &Habits,
) -> DayShare {
    let open: Vec<&Candidate> = gains.iter().map(|(place, _)| &candidates[*place]).collect();
    let market = Market::new(&open, today, time, model, habits);
    let mut unseen = HashMap::new();
    let mut listed = 0;
    for (place, gain) in gains.iter_mut() {
        let card = &candidates[*place];
        let gain_now = || market.gain_over_waiting(card, today, model, habits);
        listed += usize::from(card.memory.is_some());
        *gain = match card.memory {
            None => *unseen.entry(card.exam).or_insert_with(gain_now),
            Some(_) if listed <= SHORTLIST => gain_now(),
            Some(_) => f32::MIN,
        };
    }
    gains.sort_by(|one, two| two.1.total_cmp(&one.1));
    market.day
}

/// Counts the unseen questions that must be asked today, or there would be no time for all before their exam.
///
/// Counts each as wrong at first where there is time for that, so that the result holds in any case; else at its
/// expected cost; and returns 0 where even that does not fit.
fn count_pressed(
    candidates: &[Candidate],
    gains: &[(usize, f32)],
    today: Day,
    seconds: f32,
    habits: &Habits,
) -> usize {
    let unseen =
        gains.iter().map(|(place, _)| &candidates[*place]).filter(|card| card.memory.is_none());
    let mut exams: Vec<Day> = unseen.map(|card| card.exam).collect();
    exams.sort_unstable();
    let last_of_each = exams.chunk_by(|one, two| one == two).scan(0, |count, same| {
        *count += same.len();
        Some((*count, same.first().map_or(0, |exam| between(today, *exam))))
    });
    let must = last_of_each.map(|(count, left)| {
        let later = days(left.max(1) - 1) * seconds;
        let cost = [habits.new + habits.right, habits.first_sight()];
        let fits = cost.iter().find(|cost| real(count) * **cost <= later + seconds);
        fits.map_or(0, |cost| count.saturating_sub(whole(later / cost)))
    });
    must.max().unwrap_or(0)
}

/// Moves `count` unseen questions to the front, those of the nearest exam first.
fn put_first(gains: &mut Vec<(usize, f32)>, candidates: &[Candidate], count: usize) {
    let is_unseen = |(place, _): &(usize, f32)| candidates[*place].memory.is_none();
    let (mut unseen, seen): (Vec<_>, Vec<_>) = gains.drain(..).partition(is_unseen);
    unseen.sort_by_key(|(place, _)| candidates[*place].exam);
    let rest = unseen.split_off(count.min(unseen.len()));
    let mut others: Vec<_> = rest.into_iter().chain(seen).collect();
    others.sort_by(|one, two| two.1.total_cmp(&one.1));
    gains.extend(unseen.into_iter().chain(others));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ranking(candidates: &[Candidate], seconds: f32) -> Ranking {
        rank(candidates, 100, StudyTime::daily(seconds), &Model::default(), &Habits::default())
    }

    fn unseen(exam: Day) -> Candidate {
        Candidate { memory: None, last_day: None, again: false, exam }
    }

    fn seen(stability: f32, last: Day, exam: Day) -> Candidate {
        let memory = Some(Memory { stability, difficulty: 5.0 });
        Candidate { memory, last_day: Some(last), again: false, exam }
    }

    fn some_card() -> impl Strategy<Value = Candidate> {
        let memory = prop::option::of((0.001_f32..4_000.0, 1.0_f32..10.0, 1_i32..101));
        (memory, 98_i32..110, any::<bool>()).prop_map(|(memory, exam, again)| Candidate {
            memory: memory.map(|(stability, difficulty, _)| Memory { stability, difficulty }),
            last_day: memory.map(|(.., last)| last),
            again: again && memory.is_some(),
            exam,
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn each_card_that_may_be_asked_is_ranked_once(
            candidates in prop::collection::vec(some_card(), 0..40), seconds in 0.0_f32..2_000.0,
        ) {
            let ranking = ranking(&candidates, seconds);
            prop_assert!(ranking.now <= ranking.order.len());
            let mut sorted = ranking.order.clone();
            sorted.sort_unstable();
            let open = (0..candidates.len()).filter(|place| candidates[*place].is_open(100));
            prop_assert!(sorted.into_iter().eq(open));
        }
    }

    #[test]
    fn unseen_questions_come_first_when_time_presses() {
        let mut candidates = vec![seen(2.0, 90, 103); 10];
        candidates.extend([unseen(103); 30]);
        // Three days of 260 seconds are thirty questions, each wrong at first.
        let ranking = ranking(&candidates, 260.0);
        assert!(ranking.order.iter().take(10).all(|place| candidates[*place].memory.is_none()));
        assert!(ranking.now >= 10);
    }

    #[test]
    fn the_nearest_exam_presses_first() {
        let mut candidates = vec![unseen(120); 200];
        candidates.extend([unseen(101); 5]);
        let ranking = ranking(&candidates, 165.0);
        assert!(ranking.order.iter().take(5).all(|place| candidates[*place].exam == 101));
    }

    #[test]
    fn the_day_ends_where_waiting_is_better() {
        let candidates = vec![seen(400.0, 99, 110); 20];
        let ranking = ranking(&candidates, 3_600.0);
        assert_eq!((ranking.order.len(), ranking.now), (20, 0));
    }

    #[test]
    fn a_plan_of_two_minutes_a_day_is_not_shared_out() {
        let candidates = vec![seen(8.0, 96, 114); 40];
        let ranking = ranking(&candidates, 120.0);
        assert!(ranking.seconds >= 120.0, "{} s", ranking.seconds);
    }

    #[test]
    fn a_card_answered_wrong_today_comes_back_today() {
        let wrong = Candidate { again: true, ..seen(0.2, 100, 105) };
        let ranking = ranking(&[seen(50.0, 100, 105), seen(1.0, 90, 105), wrong], 600.0);
        assert_eq!((&ranking.order[..], ranking.now), (&[2, 1][..], 2));
    }

    #[test]
    fn a_memory_that_is_not_finite_spoils_no_other_cards_rank() {
        let others: Vec<Candidate> = (1..40).map(|days| seen(5.0, 100 - days, 110)).collect();
        let odd = seen(f32::NAN, 90, 110);
        let with = ranking(&[others.clone(), vec![odd]].concat(), 200.0);
        let without = ranking(&others, 200.0);
        assert_eq!(with.order[..without.now], without.order[..without.now]);
        assert!(without.now > 10 && with.now == without.now);
    }

    #[test]
    fn no_open_card_makes_an_empty_ranking() {
        assert_eq!(ranking(&[], 600.0), Ranking::default());
        assert_eq!(ranking(&[unseen(99)], 600.0), Ranking::default());
    }
}

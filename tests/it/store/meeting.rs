//! Stores that meet in places, however often and in whatever order, come to hold the same.

use proptest::prelude::*;

use super::deeds::*;
use super::machines::{Machine, lines, meet, meet_until_nothing_is_new, states};
use super::meeting_place::{MemoryPlace, Shelf};
use super::*;
use hafal::schedule::{Model, Rating};
use hafal::store::Rejection;

/// The ids that a question has at one time or another.
const NAMES: [&str; 3] = ["q", "r", "s"];

/// A deck that has a question of each name.
const WHOLE: &[(&str, u32, Option<&str>)] = &[
    ("a", 1, None),
    ("q", 1, Some("satu")),
    ("q", 2, Some("dua")),
    ("q", 3, Some("tiga")),
    ("r", 1, Some("satu")),
    ("r", 2, Some("dua")),
    ("r", 3, Some("tiga")),
    ("s", 1, Some("satu")),
    ("s", 2, Some("dua")),
    ("s", 3, Some("tiga")),
];

/// Something that is done to one of the stores.
#[derive(Clone, Debug)]
pub(super) enum Deed {
    Rate {
        card: usize,
        hours: i64,
        rating: usize,
    },
    Note {
        card: usize,
        what: usize,
    },
    TakeBack,
    Import {
        card: usize,
        days: i64,
        rating: usize,
    },
    Quiz,
    /// A teacher rejects a claimed answer.
    Reject,
    Adopt(usize),
    /// From one of three names to another.
    Rename(usize, usize),
    /// The deck is read with this word in its second blank.
    Read(usize),
    Wait(i64),
    /// At one of two places; torn away after so many lines.
    Meet {
        place: usize,
        room: usize,
    },
    /// The store is replaced by a copy of the next one's.
    Copy,
}

fn deeds() -> impl Strategy<Value = Vec<(usize, Deed)>> {
    let (card, rating) = (0..4_usize, 0..4_usize);
    let deed = prop_oneof![
        8 => (card.clone(), -30..30_i64, rating.clone())
            .prop_map(|(card, hours, rating)| Deed::Rate { card, hours, rating }),
        3 => (card.clone(), 0..8_usize).prop_map(|(card, what)| Deed::Note { card, what }),
        2 => Just(Deed::TakeBack),
        2 => (card, -90..90_i64, rating)
            .prop_map(|(card, days, rating)| Deed::Import { card, days, rating }),
        2 => Just(Deed::Quiz),
        1 => Just(Deed::Reject),
        1 => (0..4_usize).prop_map(Deed::Adopt),
        2 => (0..3_usize, 1..3_usize).prop_map(|(from, on)| Deed::Rename(from, (from + on) % 3)),
        1 => (0..3_usize).prop_map(Deed::Read),
        2 => (0..20_i64).prop_map(Deed::Wait),
        5 => (0..2_usize, prop_oneof![3 => Just(usize::MAX), 1 => 0..9_usize])
            .prop_map(|(place, room)| Deed::Meet { place, room }),
        1 => Just(Deed::Copy),
    ];
    prop::collection::vec((0..3_usize, deed), 1..40)
}

impl Machine {
    pub(super) fn act(&mut self, deed: &Deed, shelves: &[Shelf; 2]) {
        match deed {
            Deed::Rate { card, hours, rating } => {
                let (card, at) = (self.card(*card), self.now.plus_ms(hours * 3_600_000));
                rate(&mut self.store, card, at, Rating::ALL[*rating]);
            }
            Deed::Note { card, what } => self.note(*card, *what),
            Deed::TakeBack => drop(self.store.take_back(self.now).unwrap()),
            Deed::Import { card, days, rating } => {
                let part = u32::try_from(*card).unwrap().max(1);
                let question = if *card == 0 { "a" } else { "q" };
                let at = self.now.plus_ms(days * DAY_MS);
                merge(&mut self.store, &[foreign(question, part, at, Rating::ALL[*rating])]);
            }
            Deed::Quiz => self.quiz(),
            Deed::Reject => self.reject(),
            Deed::Adopt(n) => {
                let mut weights = Model::defaults();
                weights[*n] *= 1.25;
                self.store.adopt_parameters(&weights, "{}", self.now).unwrap();
            }
            Deed::Rename(from, to) => {
                let step = step(NAMES[*from], NAMES[*to]);
                self.store.rename_questions(&[step], self.now).unwrap();
            }
            Deed::Read(word) => {
                let word = Some(["dua", "dwi", "loro"][*word]);
                let cards = [BLANKS[0], BLANKS[1], ("q", 2, word), BLANKS[3]];
                file_at(&mut self.store, &cards, self.now);
            }
            Deed::Wait(days) => self.now = self.now.plus_ms(days * DAY_MS),
            Deed::Meet { place, room } => {
                let mut place = MemoryPlace::new(&shelves[*place]);
                place.room = *room;
                meet(&mut self.store, &mut place, self.now);
            }
            Deed::Copy => {}
        }
    }

    pub(super) fn note(&mut self, card: usize, what: usize) {
        let card = self.card(card);
        self.store.keep_event(card, self.now, &notes(self.now)[what], None).unwrap();
    }

    pub(super) fn reject(&mut self) {
        let rejection =
            Rejection { question: card("ssc", "q"), part: 2, response: vec!["loro".to_owned()] };
        self.store.keep_rejections(&[rejection], self.now).unwrap();
    }

    pub(super) fn quiz(&mut self) {
        let id = self.now.new_uuid();
        let begun = Attempt { id, started: self.now, ..attempt("ssc", &["a", "q"]) };
        self.store.begin(&begun, &[], &[]).unwrap();
        for event in [answered(0.5), QuizEvent::Claimed, QuizEvent::Doubted(true)] {
            self.store.keep(id, &QuizEntry { at: self.now, ..entry("ssc", "a", event) }).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn stores_that_met_hold_the_same_rows_and_memories(deeds in deeds()) {
        let shelves = [Shelf::default(), Shelf::default()];
        let mut machines = [Machine::new(), Machine::new(), Machine::new()];
        for (which, deed) in &deeds {
            if let Deed::Copy = deed {
                machines[*which] = machines[(*which + 1) % 3].copied();
            } else {
                machines[*which].act(deed, &shelves);
            }
        }
        meet_until_nothing_is_new(&mut machines, &shelves[0]);
        // In the end all have the same deck too.
        for machine in &mut machines {
            file_at(&mut machine.store, WHOLE, machine.now);
        }
        meet_until_nothing_is_new(&mut machines, &shelves[0]);
        let [first, others @ ..] = &mut machines;
        for other in &mut *others {
            prop_assert_eq!(lines(&other.store), lines(&first.store));
            prop_assert_eq!(states(&other.store), states(&first.store));
            check(&mut other.store);
        }
        check(&mut first.store);
    }
}

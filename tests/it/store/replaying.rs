//! Whatever was done, in whatever order: the cache equals a replay of the log.

use proptest::prelude::*;

use super::deeds::*;
use super::*;
use hafal::schedule::{CardEvent as Happened, Model, Rating};
use hafal::session::Evidence;

/// Something that is done to a store.
#[derive(Clone, Debug)]
enum Deed {
    Rate { card: usize, ms: i64, rating: usize },
    Note { card: usize, what: usize },
    TakeBack,
    Merge(Vec<(usize, i64, usize)>),
    Quiz { card: usize, rating: usize, anew: bool },
    File(Vec<usize>),
    Adopt(usize),
    Rename(bool),
    Wait(i64),
}

const WORDS: [&str; 5] = ["satu", "dua", "tiga", "empat", "lima"];

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let card = 0..8_usize;
    let rating = 0..4_usize;
    let rate = (card.clone(), -2 * DAY_MS..2 * DAY_MS, rating.clone());
    let review = (card.clone(), -90..90_i64, rating.clone());
    let deed = prop_oneof![
        6 => rate.prop_map(|(card, ms, rating)| Deed::Rate { card, ms, rating }),
        3 => (card.clone(), 0..8_usize).prop_map(|(card, what)| Deed::Note { card, what }),
        3 => Just(Deed::TakeBack),
        2 => prop::collection::vec(review, 1..6).prop_map(Deed::Merge),
        2 => (card, rating, any::<bool>())
            .prop_map(|(card, rating, anew)| Deed::Quiz { card, rating, anew }),
        2 => Just((0..5).collect::<Vec<usize>>())
            .prop_shuffle()
            .prop_flat_map(|order| (0..=5_usize).prop_map(move |most| order[..most].to_vec()))
            .prop_map(Deed::File),
        1 => (0..4_usize).prop_map(Deed::Adopt),
        1 => any::<bool>().prop_map(Deed::Rename),
        3 => (0..40_i64).prop_map(Deed::Wait),
    ];
    prop::collection::vec(deed, 1..40)
}

/// A store, the time, and what its last quiz answer left.
struct DeedRunner {
    store: Store,
    attempt: Uuid,
    now: Moment,
    given: Vec<(i64, i64)>,
}

impl DeedRunner {
    fn new(place: &StoreDir) -> Self {
        let mut store = with_cards(place);
        let attempt = attempt("ssc", &["q"]);
        store.begin(&attempt, &[], &[]).unwrap();
        Self { store, attempt: attempt.id, now: NOW, given: Vec::new() }
    }

    fn card(&self, n: usize) -> i64 {
        let cards = all(&self.store);
        cards[n % cards.len()].id
    }

    fn act(&mut self, deed: &Deed) {
        match deed {
            Deed::Rate { card, ms, rating } => {
                let card = self.card(*card);
                rate(&mut self.store, card, self.now.plus_ms(*ms), Rating::ALL[*rating]);
            }
            Deed::Note { card, what } => self.note(*card, *what),
            Deed::TakeBack => drop(self.store.take_back(self.now).unwrap()),
            Deed::Merge(reviews) => self.merge(reviews),
            Deed::Quiz { card, rating, anew } => self.answer(*card, *rating, *anew),
            Deed::File(order) => {
                let blanks: Vec<_> =
                    (1..).zip(order).map(|(part, n)| ("q", part, Some(WORDS[*n]))).collect();
                file(&mut self.store, &blanks);
            }
            Deed::Adopt(n) => {
                let mut weights = Model::defaults();
                weights[*n] *= 1.25;
                self.store.adopt_parameters(&weights, "{}", self.now).unwrap();
            }
            Deed::Rename(there) => {
                let (from, to) = if *there { ("q", "r") } else { ("r", "q") };
                self.store.rename_questions(&[step(from, to)], self.now).unwrap();
            }
            Deed::Wait(days) => self.now = self.now.plus_ms(*days * DAY_MS),
        }
    }

    fn note(&mut self, card: usize, what: usize) {
        self.store.keep_event(self.card(card), self.now, &notes(self.now)[what], None).unwrap();
    }

    fn merge(&mut self, reviews: &[(usize, i64, usize)]) {
        let question = |n: usize| if n == 0 { "a" } else { "q" };
        let reviews: Vec<_> = reviews
            .iter()
            .map(|(card, days, rating)| {
                let part = u32::try_from(*card).unwrap().max(1);
                let at = self.now.plus_ms(days * DAY_MS);
                foreign(question(*card), part, at, Rating::ALL[*rating])
            })
            .collect();
        merge(&mut self.store, &reviews);
    }

    fn answer(&mut self, n: usize, rating: usize, anew: bool) {
        let evidence = Evidence {
            part: u32::try_from(n).unwrap() + 1,
            words: WORDS.get(n).map(|words| (*words).to_owned()),
            rating: Rating::ALL[rating],
            seconds: 7.0,
        };
        let replaced = if anew { std::mem::take(&mut self.given) } else { Vec::new() };
        let entry = QuizEntry { at: self.now, ..entry("ssc", "q", answered(1.0)) };
        self.given = self
            .store
            .keep_answer(self.attempt, (&entry, &[]), &[evidence], WANTED, &replaced)
            .unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn the_cache_is_what_the_log_comes_to(deeds in deeds()) {
        let place = in_memory();
        let mut runner = DeedRunner::new(&place);
        for deed in &deeds {
            runner.act(deed);
        }
        check(&mut runner.store);
        for filed in all(&runner.store) {
            // Of two questions that became one, both may have one of an instant.
            let mut last = None;
            for row in rows(&runner.store, filed.id) {
                let Happened::Rated(review) = row.event else { continue };
                let this = Some((row.at.utc_ms, review.rating));
                prop_assert!(this != last, "one review twice");
                last = this;
            }
        }
    }

    #[test]
    fn a_card_is_due_by_its_whole_history(deeds in deeds()) {
        let place = in_memory();
        let mut runner = DeedRunner::new(&place);
        // New parameters leave due days as they are; siblings move them.
        for deed in deeds.iter().filter(|deed| !matches!(deed, Deed::Adopt(_) | Deed::File(_))) {
            runner.act(deed);
        }
        let state = filed(&runner.store, "a", 1).state;
        prop_assert!(is_due_by_its_history(&runner.store, &state), "{:?}", state);
    }

    #[test]
    fn taking_all_back_leaves_what_was_there(deeds in deeds()) {
        let place = in_memory();
        let mut runner = DeedRunner::new(&place);
        let own = deeds.iter().filter(|deed| {
            matches!(deed, Deed::Rate { .. } | Deed::Note { .. } | Deed::TakeBack | Deed::Wait(_))
        });
        let before = all(&runner.store);
        for deed in own.filter(|deed| !matches!(deed, Deed::Note { what: 5, .. })) {
            runner.act(deed);
        }
        while runner.store.take_back(runner.now).unwrap().is_some() {}
        prop_assert_eq!(all(&runner.store), before);
    }
}

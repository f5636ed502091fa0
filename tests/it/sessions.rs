//! Tests the quiz as a fold, its shuffles and its draw, without a terminal or a disk.

use std::sync::Arc;

use hafal::deck::{Deck, read_deck};
use hafal::moment::Moment;
use hafal::question::{Form, OptionText, Response};
use hafal::session::{
    AnswerVerdict, Attempt, DeckRef, Drawn, Feedback, Mode, Quiz, QuizEntry, QuizEvent, Record,
    Rules, Scope, Selection, draw, generator, permutation, tally,
};
use proptest::prelude::*;
use uuid::Uuid;

use crate::kinds::every_kind;

const START: Moment = Moment { utc_ms: 1_800_000_000_000, offset_s: 25_200 };

fn at(seconds: i64) -> Moment {
    START.plus_ms(seconds * 1_000)
}

fn rules(feedback: Feedback) -> Rules {
    Rules {
        seed: 7,
        time: None,
        pass: None,
        feedback,
        as_choices: false,
        no_review: false,
        scope: Scope::Whole,
    }
}

fn attempt(deck: &Deck, rules: Rules) -> Attempt {
    let selection = Selection { in_order: true, ..Selection::default() };
    Attempt {
        id: Uuid::nil(),
        number: 1,
        title: deck.title.clone(),
        decks: vec![DeckRef { id: deck.id.clone(), path: None }],
        started: START,
        drawn: draw(std::slice::from_ref(deck), &selection, rules.seed),
        rules,
        learner: None,
        mode: Mode::Quiz,
    }
}

/// A quiz on a deck of three texts, with the rows it has written so far.
struct Table {
    quiz: Quiz,
    rows: Vec<QuizEntry>,
}

impl Table {
    fn new(feedback: Feedback) -> Self {
        Self::under(rules(feedback))
    }

    fn under(rules: Rules) -> Self {
        let deck = three();
        Self { quiz: Quiz::new(attempt(&deck, rules), &[Arc::new(deck.into())]), rows: Vec::new() }
    }

    fn keep(&mut self, entry: QuizEntry) {
        self.quiz.apply(&entry);
        self.rows.push(entry);
    }

    fn asked(&self) -> String {
        self.quiz.current().map_or("-".to_owned(), |shown| shown.ask)
    }

    fn answer(&mut self, text: &str, seconds: i64) -> f64 {
        let card = self.quiz.current().unwrap().question;
        let response = Response::Line(vec![text.to_owned()]);
        let answer = self.quiz.answer(&card, &response, at(seconds - 5), at(seconds)).ok().unwrap();
        let score = answer.mark.score;
        self.keep(answer.entry);
        score
    }

    fn skip(&mut self) {
        let card = self.quiz.current().unwrap().question;
        let entry = self.quiz.skip(&card, at(0)).ok().unwrap().0;
        self.keep(entry);
    }

    fn hint(&mut self) {
        let card = self.quiz.current().unwrap().question;
        if let Some(entry) = self.quiz.hint(&card, at(0)) {
            self.keep(entry);
        }
    }

    fn record(&self) -> Record {
        Record { attempt: self.quiz.attempt().clone(), entries: self.rows.clone() }
    }
}

fn three() -> Deck {
    let text = "(questions: [(id: \"a\", ask: \"A\", answer: Text(\"alpha\"), hint: \"first\"), (id: \"b\", ask: \"B\", answer: Text(\"beta\")), (id: \"c\", ask: \"C\", answer: Text(\"gamma\"))])";
    read_deck(text, "three").deck.unwrap()
}

#[test]
fn a_skipped_question_is_asked_once_more_and_then_earns_nothing() {
    let mut table = Table::new(Feedback::Each);
    table.skip();
    assert_eq!(table.asked(), "B");
    table.answer("beta", 10);
    table.skip();
    assert_eq!(table.asked(), "A");
    assert!(table.quiz.current().unwrap().again);
    table.answer("alpha", 20);
    assert_eq!(table.asked(), "C");
    table.skip();
    assert_eq!(table.asked(), "-");
    let tally = tally(&table.record());
    assert_eq!((tally.points, tally.out_of, tally.answered), (2.0, 3.0, 2));
    let verdicts: Vec<AnswerVerdict> =
        tally.outcomes.iter().map(|outcome| outcome.verdict).collect();
    assert_eq!(verdicts, [AnswerVerdict::Right, AnswerVerdict::Right, AnswerVerdict::Skipped]);
}

#[test]
fn going_back_puts_the_previous_question_while_its_feedback_was_not_shown() {
    let mut table = Table::new(Feedback::End);
    assert!(table.quiz.back().is_err(), "there is none before the first");
    table.answer("wrong", 5);
    table.answer("beta", 10);
    table.quiz.back().unwrap();
    assert_eq!(table.asked(), "B");
    table.quiz.back().unwrap();
    assert_eq!(table.asked(), "A");
    assert!((table.answer("alpha", 15) - 1.0).abs() < 1e-9);
    assert_eq!(table.asked(), "C");
    table.answer("gamma", 20);
    let tally = tally(&table.record());
    assert_eq!(tally.points, 3.0, "the new answer counts");
    assert_eq!(table.rows.len(), 4, "the log keeps both");
}

#[test]
fn an_answer_whose_feedback_was_shown_cannot_be_changed() {
    let mut table = Table::new(Feedback::Each);
    table.answer("alpha", 5);
    assert!(table.quiz.back().is_err());
    table.skip();
    table.quiz.back().unwrap();
    assert_eq!(table.asked(), "B", "what was only skipped can be put again");
}

#[test]
fn a_response_sent_twice_is_marked_once() {
    let mut table = Table::new(Feedback::Each);
    let first = table.quiz.current().unwrap().question;
    table.answer("alpha", 5);
    let again = table.quiz.answer(&first, &Response::Line(vec!["alpha".to_owned()]), at(5), at(6));
    assert!(again.is_err());
    let misfit =
        table.quiz.answer(&table.quiz.current().unwrap().question, &Response::One(0), at(5), at(6));
    assert!(misfit.is_err(), "a response of another form is refused");
}

#[test]
fn a_claim_is_kept_beside_the_mark_and_does_not_replace_it() {
    let mut table = Table::new(Feedback::Each);
    assert!(table.quiz.claim(None, at(1)).is_err(), "there is nothing to claim yet");
    table.answer("wrong", 5);
    let claim = table.quiz.claim(None, at(6)).ok().unwrap();
    table.keep(claim);
    assert!(table.quiz.claim(None, at(7)).is_err(), "once is enough");
    let tally = tally(&table.record());
    assert_eq!((tally.claimed, tally.points), (1, 0.0));
}

#[test]
fn no_answer_is_taken_after_the_deadline_and_what_was_not_answered_counts_in_the_total() {
    let mut table = Table::under(Rules { time: Some(60), ..rules(Feedback::Each) });
    table.answer("alpha", 60);
    let card = table.quiz.current().unwrap().question;
    let response = Response::Line(vec!["beta".to_owned()]);
    assert!(table.quiz.answer(&card, &response, at(60), at(61)).is_err());
    let tally = tally(&table.record());
    assert_eq!((tally.points, tally.out_of, tally.outcomes.len()), (1.0, 3.0, 1));
}

#[test]
fn an_answer_of_an_older_attempt_that_came_after_the_deadline_earns_nothing() {
    let mut table = Table::under(Rules { time: Some(60), ..rules(Feedback::Each) });
    table.answer("alpha", 60);
    let mut record = table.record();
    if let QuizEvent::Answered(answered) = &mut record.entries[0].event {
        answered.late = true;
    }
    let tally = tally(&record);
    assert_eq!((tally.points, tally.outcomes[0].verdict), (0.0, AnswerVerdict::Late));
}

#[test]
fn a_clock_set_back_takes_no_time() {
    let mut table = Table::new(Feedback::Each);
    let card = table.quiz.current().unwrap().question;
    let response = Response::Line(vec!["alpha".to_owned()]);
    let answer = table.quiz.answer(&card, &response, at(100), at(-5_000)).ok().unwrap();
    table.keep(answer.entry);
    assert_eq!(tally(&table.record()).outcomes[0].seconds, 0.0);
}

/// A golden list: a seed must draw and shuffle alike on every machine and in every version.
#[test]
fn a_seed_always_draws_and_shuffles_alike() {
    let deck = every_kind("en");
    let drawn: Vec<String> = draw(std::slice::from_ref(&deck), &Selection::default(), 481_516)
        .into_iter()
        .map(|drawn: Drawn| drawn.question.id)
        .collect();
    insta::assert_snapshot!(drawn.join(" "), @"month cloze some exact list true choice year text near many strict card false match order day number not pinned");
    let orders: Vec<Vec<usize>> = ["a", "b", "c"]
        .iter()
        .map(|name| permutation(5, 1, &mut generator(42, &["options", "deck", name])))
        .collect();
    insta::assert_snapshot!(format!("{orders:?}"), @"[[3, 0, 1, 2, 4], [3, 0, 2, 1, 4], [2, 0, 1, 3, 4]]");
}

#[test]
fn every_order_is_as_likely_as_the_next() {
    let mut counts = std::collections::HashMap::new();
    let rounds = 24_000_u32;
    for seed in 0..u64::from(rounds) {
        *counts.entry(permutation(4, 0, &mut generator(seed, &["x"]))).or_insert(0_u32) += 1;
    }
    let expected = f64::from(rounds) / 24.0;
    let chi: f64 =
        counts.values().map(|count| (f64::from(*count) - expected).powi(2) / expected).sum();
    assert_eq!(counts.len(), 24);
    // With 23 degrees of freedom chance passes 49.7 once in a thousand times; the seeds here are fixed.
    assert!(chi < 49.7, "{chi}");
}

#[test]
fn every_question_is_drawn_as_often_as_the_next() {
    let deck = every_kind("en");
    let mut counts = std::collections::HashMap::new();
    for seed in 0..4_000 {
        let selection = Selection { number: Some(5), ..Selection::default() };
        for drawn in draw(std::slice::from_ref(&deck), &selection, seed) {
            *counts.entry(drawn.question.id).or_insert(0_u32) += 1;
        }
    }
    assert_eq!(counts.len(), 20);
    assert!(counts.values().all(|count| (850..1_150).contains(count)), "{counts:?}");
}

#[test]
fn pinned_options_keep_their_places_and_truth_is_never_shuffled() {
    let deck = every_kind("en");
    for seed in 0..40 {
        let mut attempt = attempt(&deck, Rules { seed, ..rules(Feedback::None) });
        attempt
            .drawn
            .retain(|drawn| ["choice", "pinned", "false"].contains(&drawn.question.id.as_str()));
        let mut quiz = Quiz::new(attempt, &[Arc::new(deck.clone().into())]);
        for _ in 0..3 {
            let shown = quiz.current().unwrap();
            let Form::One(options) = &shown.form else { panic!() };
            let last = options.texts.last().unwrap().words().to_owned();
            match shown.question.id.as_str() {
                "choice" => assert_eq!(last, "none"),
                "pinned" => assert_eq!(last, "all of them"),
                _ => assert_eq!(options.texts, [OptionText::Truth(true), OptionText::Truth(false)]),
            }
            let entry =
                quiz.answer(&shown.question, &Response::Nothing, START, START).ok().unwrap().entry;
            quiz.apply(&entry);
        }
    }
}

#[test]
fn typed_questions_become_choices_among_similar_answers() {
    let text = r#"(questions: [
        (id: "a", ask: "A", answer: Date("1955"), tags: "dates"), (id: "b", ask: "B", answer: Date("1964"), tags: "dates"),
        (id: "c", ask: "C", answer: Date("1978"), tags: "dates"), (id: "d", ask: "D", answer: Date("1974-09-15"), tags: "dates"),
        (id: "e", ask: "E", answer: Text("Bandung"), tags: "places"), (id: "f", ask: "F", answer: Number(134), tags: "dates"),
    ])"#;
    let deck = read_deck(text, "x").deck.unwrap();
    let attempt = attempt(&deck, Rules { as_choices: true, ..rules(Feedback::None) });
    let mut quiz = Quiz::new(attempt, &[Arc::new(deck.into())]);
    let mut forms = Vec::new();
    while let Some(shown) = quiz.current() {
        forms.push(match &shown.form {
            Form::One(options) => {
                let mut texts: Vec<&str> = options.texts.iter().map(OptionText::words).collect();
                texts.sort_unstable();
                texts.join(",")
            }
            Form::Line(_) | Form::Many(_) | Form::Sort(_) | Form::Pair { .. } | Form::Card => {
                "typed".to_owned()
            }
        });
        let entry =
            quiz.answer(&shown.question, &Response::Nothing, START, START).ok().unwrap().entry;
        quiz.apply(&entry);
    }
    let years = "1955,1964,1978";
    assert_eq!(forms, [years, years, years, "typed", "typed", "typed"]);
}

proptest! {
    #[test]
    fn replaying_the_rows_gives_the_same_state(moves in prop::collection::vec(0..6_u8, 0..24), feedback in 0..3_u8) {
        let feedback = [Feedback::Each, Feedback::End, Feedback::None][usize::from(feedback)];
        let mut table = Table::new(feedback);
        let mut went_back = false;
        for step in &moves {
            if table.quiz.current().is_none() { break; }
            match step {
                0 => table.skip(),
                1 => went_back |= table.quiz.back().is_ok(),
                2 => table.quiz.claim(None, at(1)).into_iter().for_each(|entry| table.keep(entry)),
                3 => table.hint(),
                4 => drop(table.answer("alpha", 5)),
                _ => drop(table.answer("nothing like it", 5)),
            }
            went_back &= !matches!(step, 0 | 4 | 5);
        }
        // The log does not say that the learner has gone back; an answer ends that.
        if went_back {
            table.answer("alpha", 5);
        }
        let deck = three();
        let mut again = Quiz::new(attempt(&deck, rules(feedback)), &[Arc::new(deck.into())]);
        prop_assert!(table.rows.is_empty() || again != table.quiz, "each row changes the state");
        table.rows.iter().for_each(|entry| again.apply(entry));
        prop_assert!(again == table.quiz, "{moves:?}");
    }

    #[test]
    fn points_never_exceed_those_drawn_and_each_card_has_one_outcome(
        moves in prop::collection::vec(0..4_u8, 0..24),
        feedback in 0..3_u8,
        minutes in prop::option::of(0..3_i64),
    ) {
        let feedback = [Feedback::Each, Feedback::End, Feedback::None][usize::from(feedback)];
        let time = minutes.map(|minutes| minutes * 60);
        let mut table = Table::under(Rules { time: time.map(i64::unsigned_abs), ..rules(feedback) });
        let mut seconds = 0;
        for step in &moves {
            seconds += 20;
            if table.quiz.current().is_none() || time.is_some_and(|time| seconds > time) { break; }
            match step {
                0 => table.skip(),
                1 => drop(table.quiz.back()),
                2 => drop(table.answer("alpha", seconds)),
                _ => drop(table.answer("beta", seconds)),
            }
        }
        let tally = tally(&table.record());
        prop_assert!((0.0..=tally.out_of).contains(&tally.points));
        prop_assert_eq!(tally.out_of, 3.0);
        let mut cards: Vec<&str> = tally.outcomes.iter().map(|outcome| outcome.question.id.as_str()).collect();
        cards.sort_unstable();
        cards.dedup();
        prop_assert_eq!(cards.len(), tally.outcomes.len());
        let late = tally.outcomes.iter().any(|outcome| outcome.verdict == AnswerVerdict::Late);
        prop_assert!(!late);
    }
}

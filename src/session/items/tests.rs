//! Tests item analysis on attempts made by hand.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::deck::{Deck, Feedback, read_deck};
use crate::moment::Moment;
use crate::session::{
    Answered, Asked, Attempt, Drawn, LearnerName, Mode, QuestionId, QuizEntry, QuizEvent, Record,
    Remark, Rules, Scope,
};

fn id(question: &str) -> QuestionId {
    QuestionId { deck: "d".to_owned(), id: question.to_owned() }
}

/// An attempt of a learner, begun at a second, with answers as question, score and option picked.
fn record(learner: &str, second: i64, answers: &[(&str, f64, &str)]) -> Record {
    let at = Moment { utc_ms: second * 1_000, offset_s: 0 };
    let drawn = |question: &str| Drawn {
        question: id(question),
        points: 1.0,
        tags: Vec::new(),
        section: None,
        penalty: 0.0,
    };
    let asked = |question: &str| Asked {
        ask: format!("{question}?"),
        kind: "choice".to_owned(),
        right: vec!["yes".to_owned()],
        source: None,
        why: None,
    };
    let answered = |(question, score, picked): &(&str, f64, &str)| QuizEntry {
        at,
        question: id(question),
        event: QuizEvent::Answered(Box::new(Answered {
            asked: asked(question).into(),
            response: vec![(*picked).to_owned()],
            score: *score,
            slip: false,
            late: false,
            invalid: *picked == "!",
            seconds: 1.0,
        })),
    };
    let attempt = Attempt {
        id: Uuid::from_u128(second.unsigned_abs().into()),
        number: second,
        title: "T".to_owned(),
        decks: Vec::new(),
        started: at,
        rules: Rules {
            seed: 1,
            time: None,
            pass: None,
            feedback: Feedback::None,
            as_choices: false,
            no_review: false,
            scope: Scope::Whole,
        },
        drawn: answers.iter().map(|(question, ..)| drawn(question)).collect(),
        learner: LearnerName::parse(learner),
        mode: Mode::Quiz,
    };
    Record { attempt, entries: answers.iter().map(answered).collect() }
}

/// Analyses attempts at a deck that is gone.
fn analysed(records: &[Record]) -> ItemAnalysis {
    analyse_items(taken(records), &|_| None)
}

fn taken(records: &[Record]) -> Vec<TakenAttempt> {
    records.iter().cloned().map(TakenAttempt::new).collect()
}

fn is_near(found: Option<f64>, expected: f64) -> bool {
    found.is_some_and(|found| (found - expected).abs() < 1e-12)
}

fn deck() -> Deck {
    let text = r#"(questions: [
        (id: "b", ask: "b?", answer: Choice(right: "yes", wrong: ["no", "never"])),
        (id: "a", ask: "a?", answer: Choice(right: "yes", wrong: ["no"])),
    ])"#;
    read_deck(text, "d").deck.expect(text)
}

fn question_today(deck: &Deck, question: &QuestionId) -> Option<QuestionToday> {
    let place = deck.questions.iter().position(|known| known.id == question.id)?;
    deck.questions.get(place).map(|known| QuestionToday::new(known, deck, place))
}

#[test]
fn of_each_learner_the_attempt_begun_last_counts() {
    let begun = [("Ani", 3), ("", 1), ("Budi", 2), ("Ani", 5), ("", 4)];
    let attempts = begun.map(|(learner, second)| record(learner, second, &[]).attempt);
    let kept = newest_of_each(attempts.into());
    let kept: Vec<i64> = kept.iter().map(|attempt| attempt.number).collect();
    assert_eq!(kept, [2, 5, 4]);
}

#[test]
fn the_groups_are_a_quarter_and_a_bit_rounded_up() {
    let sizes = [(0, 0), (1, 1), (3, 1), (4, 2), (30, 9), (100, 27), (101, 28), (1_000, 270)];
    for (attempts, size) in sizes {
        assert_eq!(select::group_size(attempts), size, "{attempts}");
    }
}

#[test]
fn of_one_attempt_there_is_a_mean_and_nothing_else() {
    let found = analysed(&[record("Ani", 1, &[("a", 1.0, "yes"), ("b", 0.0, "no")])]);
    assert_eq!((found.attempts, found.mean), (1, Some(0.5)));
    assert_eq!((found.sd, found.alpha, found.sem), (None, None, None));
    let item = &found.questions[0];
    assert_eq!((item.mean, item.discrimination, item.upper_lower), (Some(1.0), None, None));
    assert_eq!(analysed(&[]), ItemAnalysis::default());
}

#[test]
fn attempts_with_different_questions_have_no_alpha() {
    let first = record("Ani", 1, &[("a", 1.0, "yes"), ("b", 1.0, "yes")]);
    let other = |answers| analysed(&[first.clone(), record("Budi", 2, answers)]);
    let alpha = other(&[("b", 0.0, "no"), ("a", 0.0, "no")]).alpha;
    assert!(is_near(alpha, 1.0), "in another order: {alpha:?}");
    let found = other(&[("a", 0.0, "no"), ("c", 0.0, "no")]);
    assert_eq!((found.alpha, found.sem), (None, None));
    let counts: Vec<usize> = found.questions.iter().map(|item| item.n).collect();
    assert_eq!(counts, [2, 1, 1], "of each question only the attempts that had it");
}

#[test]
fn of_equal_attempts_the_earlier_is_the_better() {
    // Three of the same share: the best is the one begun first, the worst the one begun last.
    let records = [
        record("Ani", 3, &[("a", 1.0, "late"), ("b", 0.0, "no")]),
        record("Budi", 1, &[("a", 0.0, "first"), ("b", 1.0, "yes")]),
        record("Citra", 2, &[("a", 1.0, "yes"), ("b", 0.0, "no")]),
    ];
    let found = analysed(&records);
    assert_eq!(found.questions[0].upper_lower, Some(-1.0));
    let picked = |text: &str| {
        let option = found.questions[0].options.iter().find(|option| option.text == text);
        option.map(|option| (option.picked, option.upper, option.lower))
    };
    assert_eq!(picked("first"), Some((1, 1, 0)));
    assert_eq!(picked("late"), Some((1, 0, 1)));
    assert_eq!(picked("yes"), Some((1, 0, 0)));
}

#[test]
fn options_that_nobody_picked_are_known_from_the_deck_alone() {
    let deck = deck();
    let records: Vec<Record> = (0..20)
        .map(|learner| record(&format!("L{learner}"), learner, &[("b", 1.0, "yes")]))
        .collect();
    let texts = |found: &ItemAnalysis| -> Vec<String> {
        found.questions[0].options.iter().map(|option| option.text.clone()).collect()
    };
    let gone = analysed(&records);
    assert_eq!(texts(&gone), ["yes"]);
    assert_eq!(gone.questions[0].flags, [ItemFlag::Easy]);
    let there = analyse_items(taken(&records), &|question| question_today(&deck, question));
    assert_eq!(texts(&there), ["yes", "no", "never"]);
    assert_eq!(there.questions[0].flags, [ItemFlag::Easy, ItemFlag::Unused]);
}

#[test]
fn an_option_whose_words_were_changed_since_is_counted_by_the_words_picked() {
    let deck = deck();
    let records =
        [record("Ani", 1, &[("b", 0.0, "nope")]), record("Budi", 2, &[("b", 1.0, "yes")])];
    let found = analyse_items(taken(&records), &|question| question_today(&deck, question));
    let options = found.questions[0].options.iter();
    let picked: Vec<(&str, usize)> =
        options.map(|option| (option.text.as_str(), option.picked)).collect();
    assert_eq!(picked, [("yes", 1), ("no", 0), ("never", 0), ("nope", 1)]);
}

#[test]
fn questions_stand_in_the_order_of_their_deck_and_lost_ones_last() {
    let deck = deck();
    let answers = [("a", 1.0, "yes"), ("lost", 1.0, "yes"), ("b", 1.0, "yes")];
    let found =
        analyse_items(taken(&[record("Ani", 1, &answers)]), &|id| question_today(&deck, id));
    let ids: Vec<&str> = found.questions.iter().map(|item| item.question.id.as_str()).collect();
    assert_eq!(ids, ["b", "a", "lost"]);
}

#[test]
fn what_is_right_follows_the_latest_mark() {
    let mut records =
        vec![record("Ani", 1, &[("a", 1.0, "yes")]), record("Budi", 2, &[("a", 0.0, "no")])];
    let remark = Remark { score: 1.0, slip: false, right: vec!["no".to_owned()] };
    records[1].entries.push(QuizEntry {
        at: Moment { utc_ms: 9_000, offset_s: 0 },
        question: id("a"),
        event: QuizEvent::Remarked(Box::new(remark)),
    });
    let found = analysed(&records);
    let right: Vec<(&str, bool)> = found.questions[0]
        .options
        .iter()
        .map(|option| (option.text.as_str(), option.right))
        .collect();
    assert_eq!(right, [("no", true), ("yes", false)]);
    assert_eq!(found.mean, Some(1.0));
}

#[test]
fn an_invalid_answer_and_a_claim_change_no_option_and_no_mark() {
    let mut records =
        vec![record("Ani", 1, &[("a", 0.0, "!")]), record("Budi", 2, &[("a", 0.0, "no")])];
    let at = Moment { utc_ms: 9_000, offset_s: 0 };
    records[1].entries.push(QuizEntry { at, question: id("a"), event: QuizEvent::Claimed });
    let found = analysed(&records);
    assert_eq!(found.mean, Some(0.0));
    let texts: Vec<&str> =
        found.questions[0].options.iter().map(|option| option.text.as_str()).collect();
    assert_eq!(texts, ["yes", "no"]);
}

proptest! {
    #[test]
    fn figures_stay_in_their_bounds(
        scores in prop::collection::vec(prop::collection::vec(prop::sample::select(vec![0.0, 1.0 / 3.0, 1.0]), 4), 0..40),
    ) {
        let attempt = |(second, scores): (i64, &Vec<f64>)| {
            let answers: Vec<(&str, f64, &str)> = ["a", "b", "c", "e"]
                .into_iter()
                .zip(scores)
                .map(|(question, score)| (question, *score, if *score > 0.5 { "yes" } else { "no" }))
                .collect();
            record(&format!("L{second}"), second, &answers)
        };
        let records: Vec<Record> = (1..).zip(&scores).map(attempt).collect();
        let found = analysed(&records);
        prop_assert!(found.alpha.is_none_or(|alpha| alpha <= 1.0));
        prop_assert!(found.sem.is_none_or(|sem| sem >= 0.0));
        for item in &found.questions {
            prop_assert!(item.mean.is_some_and(|mean| (0.0..=1.0).contains(&mean)));
            prop_assert!(item.discrimination.is_none_or(|found| (-1.0..=1.0).contains(&found)));
            prop_assert!(item.upper_lower.is_none_or(|found| (-1.0..=1.0).contains(&found)));
            let picked: usize = item.options.iter().map(|option| option.picked).sum();
            prop_assert_eq!(picked, item.n);
        }
    }
}

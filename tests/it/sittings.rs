//! A whole quiz and a whole drill through `hear` alone, as a page in a browser would drive them.

use hafal::deck::read_deck;
use hafal::host::{GlobalFlags, World};
use hafal::moment::Moment;
use hafal::question::{Form, Response};
use hafal::schedule::Rating;
use hafal::session::{
    Attempt, Command, DeckRef, Feedback, Given, Mode, Quiz, Record, Rules, Scope, Selection, Shown,
    draw, tally,
};
use hafal::store::Store;
use hafal::study::{
    DrillRequest, DrillSitting, DrillStart, Fact, Next, NumberedAnswer, NumberedState,
    NumberedStep, QuizSitting, Reply, Said, begin_drill,
};
use std::path::Path;
use std::sync::Arc;

const NOW: Moment = Moment { utc_ms: 1_795_000_000_000, offset_s: 25_200 };

const DECK: &str = r#"(questions: [
    (id: "city", ask: "Which city?", answer: Text("Bandung"), hint: "on Java", why: "in 1955"),
    (id: "year", ask: "Which year?", answer: Number(1955)),
    (id: "body", ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO", "UNESCO"])),
    (id: "card", ask: "Front", answer: Card("the back")),
])"#;

/// A quiz over the deck, in the deck's order, with the store that keeps it.
fn begin_quiz(folder: &Path, feedback: Feedback) -> (QuizSitting<'static>, Store) {
    let deck = read_deck(DECK, "d").deck.unwrap();
    let rules = Rules {
        seed: 1,
        time: None,
        pass: None,
        feedback,
        as_choices: false,
        no_review: true,
        scope: Scope::Whole,
    };
    let selection = Selection { in_order: true, ..Selection::default() };
    let attempt = Attempt {
        id: uuid::Uuid::from_u128(1),
        number: 0,
        title: "d".to_owned(),
        decks: vec![DeckRef { id: "d".to_owned(), path: None }],
        started: NOW,
        rules,
        drawn: draw(std::slice::from_ref(&deck), &selection, 1),
        learner: None,
        mode: Mode::Quiz,
    };
    let mut store = Store::open(folder, NOW, Box::new(|| ())).unwrap();
    store.begin(&attempt, &[], &[]).unwrap();
    let quiz = Quiz::new(attempt, &[Arc::new(deck.into())]);
    (QuizSitting::new(quiz, Vec::new(), None), store)
}

fn put(sitting: &mut QuizSitting) -> Shown {
    sitting.shown(NOW).card.expect("a question is put")
}

fn say(sitting: &mut QuizSitting, store: &mut Store, said: Said) -> Reply {
    let shown = put(sitting);
    sitting.hear(&shown.question, said, store, NOW.plus_ms(4_000)).unwrap()
}

fn typed(text: &str) -> Said {
    Said::Response(Response::Line(vec![text.to_owned()]))
}

fn ids(facts: &[Fact]) -> Vec<&'static str> {
    facts
        .iter()
        .map(|fact| match fact {
            Fact::Say(say) => say.id,
            Fact::Answer(_) => "answer",
            Fact::Back(_) => "back",
            Fact::Why(_) => "why",
        })
        .collect()
}

#[test]
fn a_whole_quiz_is_heard_without_a_front_end_and_every_answer_is_kept_before_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (mut sitting, mut store) = begin_quiz(folder.path(), Feedback::Each);
    let kept = |store: &Store| store.attempts(None).unwrap()[0].entries.len();

    let reply = say(&mut sitting, &mut store, Said::Command(Command::Hint));
    assert_eq!((ids(&reply.facts), &reply.next), (vec!["quiz-hint"], &Next::Wait));
    let reply = say(&mut sitting, &mut store, typed("Bandung"));
    assert_eq!((ids(&reply.facts), &reply.next), (vec!["answer"], &Next::Card));
    assert_eq!(kept(&store), 2);

    let reply = say(&mut sitting, &mut store, Said::Command(Command::Skip));
    assert_eq!((ids(&reply.facts), &reply.next), (vec!["quiz-skipped"], &Next::Card));

    let Form::One(options) = put(&mut sitting).form else { panic!("a choice is put") };
    let undp = options.texts.iter().position(|text| text.words() == "UNDP").unwrap();
    say(&mut sitting, &mut store, Said::Response(Response::One(undp)));

    assert_eq!(put(&mut sitting).form, Form::Card);
    let reply = say(&mut sitting, &mut store, Said::Reveal);
    assert_eq!(reply.facts, [Fact::Back("the back".to_owned())]);
    say(&mut sitting, &mut store, Said::Response(Response::Card(true)));

    let again = put(&mut sitting);
    assert!(again.again && again.question.id == "year");
    say(&mut sitting, &mut store, typed("1964"));
    let reply = say_claim(&mut sitting, &mut store, &again);
    assert_eq!(ids(&reply.facts), ["quiz-claimed"]);
    assert_eq!(sitting.shown(NOW).card, None);
    sitting.finish(&mut store, NOW).unwrap();

    let record: Record = store.attempts(None).unwrap().remove(0);
    let tally = tally(&record);
    assert_eq!((tally.points, tally.out_of, tally.claimed), (3.0, 4.0, 1));
    assert_eq!(record.entries, sitting.record().entries);
}

fn say_claim(sitting: &mut QuizSitting, store: &mut Store, shown: &Shown) -> Reply {
    sitting.hear(&shown.question, Said::Command(Command::Right(None)), store, NOW).unwrap()
}

#[test]
fn an_answer_sent_twice_is_kept_once() {
    let folder = tempfile::tempdir().unwrap();
    let (mut sitting, mut store) = begin_quiz(folder.path(), Feedback::Each);
    let first = put(&mut sitting);
    sitting.hear(&first.question, typed("Bandung"), &mut store, NOW).unwrap();
    let reply = sitting.hear(&first.question, typed("Bandung"), &mut store, NOW).unwrap();
    assert_eq!((ids(&reply.facts), reply.next), (vec!["quiz-unfit"], Next::Wait));
    assert_eq!(store.attempts(None).unwrap()[0].entries.len(), 1);
}

#[test]
fn any_question_may_be_put_again_while_its_answer_may_change() {
    let folder = tempfile::tempdir().unwrap();
    let (mut sitting, mut store) = begin_quiz(folder.path(), Feedback::End);
    let city = put(&mut sitting).question;
    say(&mut sitting, &mut store, typed("Jakarta"));
    say(&mut sitting, &mut store, typed("1955"));
    let body = put(&mut sitting).question;

    let reply = sitting.turn_to(&city);
    assert_eq!((ids(&reply.facts), reply.next), (vec!["quiz-turned-to"], Next::Card));
    assert_eq!(put(&mut sitting).question, city);
    say(&mut sitting, &mut store, typed("Bandung"));
    assert_eq!(put(&mut sitting).question, body, "the quiz goes on where it was left");

    let card = hafal::session::QuestionId { id: "card".to_owned(), ..city.clone() };
    assert_eq!(sitting.turn_to(&card).next, Next::Card);
    say(&mut sitting, &mut store, Said::Response(Response::Card(false)));
    assert_eq!(put(&mut sitting).question, body);

    let gone = hafal::session::QuestionId { id: "gone".to_owned(), ..city };
    assert_eq!(ids(&sitting.turn_to(&gone).facts), ["quiz-unfit"]);
    let record = store.attempts(None).unwrap().remove(0);
    assert_eq!(tally(&record).points, 2.0, "the newer answer counts");
}

#[test]
fn all_answers_are_looked_at_before_they_are_handed_in_and_claimed_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let (mut sitting, mut store) = begin_quiz(folder.path(), Feedback::End);
    assert_eq!(sitting.review(NOW), None, "a question is put");
    say(&mut sitting, &mut store, typed("Jakarta"));
    say(&mut sitting, &mut store, Said::Command(Command::Skip));
    say(&mut sitting, &mut store, Said::Response(Response::One(0)));
    say(&mut sitting, &mut store, Said::Response(Response::Card(true)));
    say(&mut sitting, &mut store, Said::Command(Command::Skip));
    let review = sitting.review(NOW).expect("all were put");
    let is_given = |number: usize| review[number - 1].given != Given::Nothing;
    assert_eq!([1, 2, 3, 4].map(is_given), [true, false, true, true]);

    let city = review[0].question.clone();
    let refused = sitting.hear(&city, Said::Command(Command::Skip), &mut store, NOW).unwrap();
    assert_eq!((ids(&refused.facts), refused.next), (vec!["quiz-none-put"], Next::Wait));
    sitting.hear(&city, Said::TurnTo(review[1].question.clone()), &mut store, NOW).unwrap();
    assert_eq!(put(&mut sitting).question, review[1].question);
    say(&mut sitting, &mut store, typed("1955"));
    assert_eq!(sitting.review(NOW).unwrap()[1].given, Given::Words("1955".to_owned()));

    sitting.hear(&city, Said::HandIn, &mut store, NOW).unwrap();
    assert_eq!((sitting.shown(NOW).card, sitting.review(NOW)), (None, None));
    let claim = |number| Said::Command(Command::Right(number));
    let early = sitting.hear_after(&claim(Some(1)), &mut store, NOW).unwrap();
    assert_eq!(ids(&early.facts), ["quiz-claim-later"]);
    sitting.finish(&mut store, NOW).unwrap();
    for (number, told) in [
        (None, "quiz-claim-number"),
        (Some(1), "quiz-claimed"),
        (Some(1), "quiz-claim-twice"),
        (Some(2), "quiz-claim-full"),
        (Some(9), "quiz-claim-unanswered"),
        (Some(0), "quiz-claim-unanswered"),
    ] {
        let reply = sitting.hear_after(&claim(number), &mut store, NOW).unwrap();
        assert_eq!(ids(&reply.facts), [told], "{number:?}");
    }
    assert_eq!(tally(&store.attempts(None).unwrap()[0]).claimed, 1);
}

#[test]
fn an_answer_whose_feedback_was_told_stands() {
    let folder = tempfile::tempdir().unwrap();
    let (mut sitting, mut store) = begin_quiz(folder.path(), Feedback::Each);
    let city = put(&mut sitting).question;
    say(&mut sitting, &mut store, typed("Jakarta"));
    let reply = sitting.turn_to(&city);
    assert_eq!((ids(&reply.facts), reply.next), (vec!["quiz-back-stands"], Next::Wait));
}

#[test]
fn nothing_that_a_front_end_is_given_tells_before_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let (mut sitting, mut store) = begin_quiz(folder.path(), Feedback::End);
    while let Some(shown) = sitting.shown(NOW).card {
        let told = format!("{shown:?}");
        for secret in ["Bandung", "on Java", "in 1955", "1955", "the back"] {
            assert!(!told.contains(secret), "{told}");
        }
        sitting.hear(&shown.question, Said::Response(Response::Nothing), &mut store, NOW).unwrap();
    }
}

fn world(folder: &Path) -> World {
    std::fs::write(folder.join("d.ron"), DECK).unwrap();
    World::new(&GlobalFlags {
        data: Some(folder.join("data")),
        class: None,
        lang: None,
        plain: true,
        now: Some(NOW),
    })
}

fn begin<'a>(folder: &Path, world: &'a World) -> DrillSitting<'a> {
    let decks = vec![folder.join("d.ron").display().to_string()];
    let request = DrillRequest { decks, ..DrillRequest::default() };
    match begin_drill(&request, world).unwrap() {
        DrillStart::Sitting(sitting, _) => *sitting,
        DrillStart::EnoughToday => panic!("no exam is planned"),
    }
}

/// What answers a question of the deck rightly.
fn right(shown: &Shown) -> Response {
    match (&shown.form, shown.question.id.as_str()) {
        (Form::One(options), _) => Response::One(
            options.texts.iter().position(|text| text.words() == "UNDP").expect("an option"),
        ),
        (Form::Card, _) => Response::Card(true),
        (_, "city") => Response::Line(vec!["Bandung".to_owned()]),
        _ => Response::Line(vec!["1955".to_owned()]),
    }
}

#[test]
fn a_whole_drill_is_heard_without_a_front_end_and_ends_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let world = world(folder.path());
    let mut sitting = begin(folder.path(), &world);
    let mut rated = 0;
    while let Some(shown) = sitting.shown().unwrap().card {
        let reply = sitting.hear(Said::Response(right(&shown))).unwrap();
        let Next::Rate(choices) = reply.next else { panic!("a rating is wanted: {reply:?}") };
        let Fact::Answer(answer) = &reply.facts[0] else { panic!("{reply:?}") };
        assert_eq!(answer.back.as_deref(), (shown.form == Form::Card).then_some("the back"));
        let days = choices.days.expect("ratings decide something");
        assert!(days[0] == 0 && days.is_sorted(), "{days:?}");
        let reply = sitting.hear(Said::Rating(choices.proposed)).unwrap();
        assert_eq!((reply.facts, reply.next), (vec![], Next::Card));
        rated += 1;
    }
    assert_eq!(rated, 4);
    let end = sitting.end().unwrap();
    assert_eq!((end.left, end.tomorrow.map(|portion| portion.new)), (0, Some(0)));
    sitting.close().unwrap();
    let mut again = begin(folder.path(), &world);
    assert_eq!(again.shown().unwrap().card, None, "all of it was on disk");
}

#[test]
fn while_a_rating_is_waited_for_commands_leave_it_standing_and_an_undo_puts_the_card_again() {
    let folder = tempfile::tempdir().unwrap();
    let world = world(folder.path());
    let mut sitting = begin(folder.path(), &world);
    let first = sitting.shown().unwrap().card.unwrap();
    let early = sitting.hear(Said::Rating(Rating::Good)).unwrap();
    assert_eq!((ids(&early.facts), early.next), (vec!["quiz-unfit"], Next::Wait));

    sitting.hear(Said::Response(right(&first))).unwrap();
    let note = Said::Command(Command::Note("Nkrumah".to_owned()));
    let reply = sitting.hear(note).unwrap();
    assert!(matches!(reply.next, Next::Rate(_)), "{reply:?}");
    sitting.hear(Said::Rating(Rating::Easy)).unwrap();

    let second = sitting.shown().unwrap().card.unwrap();
    assert_ne!(second.question, first.question);
    let reply = sitting.hear(Said::Command(Command::Undo)).unwrap();
    assert_eq!((ids(&reply.facts), reply.next), (vec!["drill-unrated"], Next::Card));
    let again = sitting.shown().unwrap().card.unwrap();
    assert_eq!(again.question, first.question);
    let reply = sitting.hear(Said::Response(right(&again))).unwrap();
    let Fact::Answer(answer) = &reply.facts[0] else { panic!("{reply:?}") };
    assert_eq!(answer.notes, ["Nkrumah"]);
}

fn answer(number: usize, turn: usize, response: Response) -> NumberedAnswer {
    NumberedAnswer { number, turn, response, doubt: false }
}

fn line(text: &str) -> Response {
    Response::Line(vec![text.to_owned()])
}

/// Decides, keeps and settles an answer by number, as a page does; returns the name of what became of it.
fn post(sitting: &mut QuizSitting, store: &mut Store, answer: NumberedAnswer) -> &'static str {
    match sitting.prepare_number(answer, NOW.plus_ms(9_000)) {
        NumberedStep::Keep(prepared) => {
            sitting.keep(&prepared, store).unwrap();
            sitting.settle(*prepared);
            "kept"
        }
        NumberedStep::Same => "same",
        NumberedStep::Explain(_) => "explained",
        NumberedStep::Conflict => "conflict",
        NumberedStep::Stands => "stands",
        NumberedStep::Unfit => "unfit",
    }
}

/// The sitting as it comes back after a restart.
fn resumed(store: &Store) -> QuizSitting<'static> {
    let Record { attempt, entries } = store.attempts(None).unwrap().remove(0);
    let deck = read_deck(DECK, "d").deck.unwrap();
    let mut quiz = Quiz::new(attempt, &[Arc::new(deck.into())]);
    for entry in &entries {
        quiz.apply(entry);
    }
    QuizSitting::new(quiz, entries, None)
}

#[test]
fn an_answer_by_number_may_change_until_it_is_handed_in() {
    let folder = tempfile::tempdir().unwrap();
    let (mut sitting, mut store) = begin_quiz(folder.path(), Feedback::End);
    let picked = |place| answer(3, place, Response::One(place));
    assert_eq!(post(&mut sitting, &mut store, picked(0)), "kept");
    assert_eq!(post(&mut sitting, &mut store, picked(0)), "same", "whatever its turn");
    assert_eq!(post(&mut sitting, &mut store, answer(3, 0, Response::One(1))), "conflict");
    assert_eq!(post(&mut sitting, &mut store, answer(3, 1, Response::One(1))), "kept");
    assert_eq!(post(&mut sitting, &mut store, answer(3, 2, Response::One(7))), "unfit");
    assert_eq!(post(&mut sitting, &mut store, answer(9, 0, Response::One(0))), "unfit");
    let mut sitting = resumed(&store);
    let question = sitting.numbered(3, NOW).unwrap();
    assert_eq!((question.given, question.turn), (Response::One(1), 2));
    assert_eq!((question.state, question.told), (NumberedState::Answered, None));
    assert_eq!(post(&mut sitting, &mut store, answer(3, 2, Response::Nothing)), "kept");
    assert_eq!(sitting.numbered(3, NOW).unwrap().state, NumberedState::Open);
    assert_eq!(tally(&sitting.record()).answered, 0, "the answer was taken back");
    assert_eq!(sitting.first_open(NOW), Some(1));
    sitting.finish(&mut store, NOW).unwrap();
    assert_eq!(post(&mut sitting, &mut store, answer(3, 3, Response::One(0))), "stands");
    let told = sitting.numbered(3, NOW).unwrap().told.unwrap();
    assert_eq!(
        told.mark.unwrap().parts[0].right,
        "UNDP",
        "told of a question without an answer too"
    );
    assert_eq!(sitting.all_numbered(NOW).len(), 4);
}

#[test]
fn what_cannot_be_read_by_number_is_explained_once() {
    let folder = tempfile::tempdir().unwrap();
    let (mut sitting, mut store) = begin_quiz(folder.path(), Feedback::Each);
    let junk = || answer(2, 0, line("the year of the meeting"));
    assert_eq!(post(&mut sitting, &mut store, junk()), "explained");
    assert_eq!(sitting.numbered(2, NOW).unwrap().turn, 0, "nothing was kept");
    assert_eq!(post(&mut sitting, &mut store, junk()), "kept");
    let question = sitting.numbered(2, NOW).unwrap();
    assert_eq!(question.state, NumberedState::Settled { answered: true });
    assert!(question.may_claim && !question.told.unwrap().mark.unwrap().is_full());
    assert_eq!(post(&mut sitting, &mut store, answer(2, 1, line("1955"))), "stands");
    assert_eq!(sitting.numbered(1, NOW).unwrap().told, None);
}

#[test]
fn a_doubt_is_kept_beside_the_answer() {
    let folder = tempfile::tempdir().unwrap();
    let (mut sitting, mut store) = begin_quiz(folder.path(), Feedback::None);
    let unsure = |turn, text: &str| NumberedAnswer { doubt: true, ..answer(1, turn, line(text)) };
    assert_eq!(post(&mut sitting, &mut store, unsure(0, "")), "kept");
    assert_eq!(post(&mut sitting, &mut store, unsure(1, "Bandung")), "kept");
    assert_eq!(post(&mut sitting, &mut store, answer(1, 2, line("Bandung"))), "kept");
    assert_eq!(post(&mut sitting, &mut store, unsure(3, "Bandung")), "kept");
    let mut sitting = resumed(&store);
    let question = sitting.numbered(1, NOW).unwrap();
    assert!(question.doubt);
    assert_eq!((question.given, question.turn), (line("Bandung"), 4));
    sitting.finish(&mut store, NOW).unwrap();
    assert_eq!(sitting.numbered(1, NOW).unwrap().told, None, "no feedback, also at the end");
}

//! Facts about a class, without a network: who joins, what counts, what is kept together.

use std::path::Path;

use tempfile::TempDir;

use super::*;
use crate::deck::{Feedback, read_deck, read_exam};
use crate::host::library::DeckPlace;
use crate::moment::Moment;
use crate::question::Response;
use crate::session::{QuizEvent, Record};
use crate::store::Store;
use crate::study::decks::StudyDeck;
use crate::study::quiz::{NumberedAnswer, NumberedState};
use crate::study::variants::Variants;

/// 24 November 2026, 09:00 in Jakarta.
const NOW: Moment = Moment { utc_ms: 1_795_485_600_000, offset_s: 7 * 3_600 };

const DECK: &str = r#"(id: "capitals", questions: [
    (id: "id", ask: "Indonesia?", answer: Text("Jakarta")),
    (id: "jp", ask: "Japan?", answer: Text("Tokyo")),
    (id: "pi", ask: "Pi?", answer: Number(3.14)),
    (id: "eu", ask: "In Europe?", answer: Choice(right: "Paris", wrong: ["Lima", "Quito", "Oran"])),
    (id: "card", ask: "?", answer: Card("!")),
])"#;

/// A class in a folder of its own.
struct Room {
    folder: TempDir,
    rules: ClassRules,
    exam: Option<&'static str>,
    roster: Option<Roster>,
}

impl Room {
    fn new(time: Option<u64>, feedback: Feedback) -> Self {
        let rules = ClassRules { time, pass: None, feedback };
        Self { folder: TempDir::new().unwrap(), rules, exam: None, roster: None }
    }

    fn store(&self) -> Store {
        Store::open(self.folder.path(), NOW, Box::new(|| {})).unwrap()
    }

    fn open(&self, store: &Store) -> ClassSitting {
        let deck = read_deck(DECK, "capitals").deck.unwrap();
        let place = DeckPlace::File(Path::new("capitals.ron").to_owned());
        let decks = vec![StudyDeck::new(deck, place, None, "capitals".to_owned())];
        let exam = self.exam.map(|text| read_exam(text, "e").exam.unwrap());
        let quiz = ClassQuiz::new(Variants { exam, decks }, self.rules, 7);
        ClassSitting::open(quiz, self.roster.clone(), "ABC234".to_owned(), store).unwrap()
    }

    fn records(&self) -> Vec<Record> {
        self.store().attempts(None).unwrap()
    }
}

fn join(name: &str, token: &str) -> ClassRequest {
    join_with(name, token, None)
}

fn join_with(name: &str, token: &str, held: Option<&str>) -> ClassRequest {
    ClassRequest::Join(JoinRequest {
        code: "ABC234".to_owned(),
        name: name.to_owned(),
        token: held.map(str::to_owned),
        new_token: token.to_owned(),
    })
}

fn joined(token: &str) -> ClassReply {
    ClassReply::Joined { token: token.to_owned() }
}

fn refused(why: JoinRefusal) -> ClassReply {
    ClassReply::JoinRefused(why)
}

/// An answer in words to a question of a pupil, at its first turn unless another is given.
fn answer(token: &str, number: usize, turn: usize, text: &str) -> ClassRequest {
    let response = Response::Line(vec![text.to_owned()]);
    let answer = NumberedAnswer { number, turn, response, doubt: false };
    ClassRequest::Answer { token: token.to_owned(), answer }
}

fn answered(reply: AnswerReply) -> ClassReply {
    ClassReply::Answered(reply)
}

/// The number that a pupil's own order gives a question.
fn number_of(class: &mut ClassSitting, token: &str, id: &str) -> usize {
    let pupil = class.look(token, NOW).unwrap();
    let drawn = &pupil.sitting().quiz().attempt().drawn;
    drawn.iter().position(|drawn| drawn.question.id == id).unwrap() + 1
}

fn hear(class: &mut ClassSitting, store: &mut Store, request: ClassRequest) -> ClassReply {
    hear_at(class, store, request, NOW)
}

fn hear_at(
    class: &mut ClassSitting,
    store: &mut Store,
    request: ClassRequest,
    now: Moment,
) -> ClassReply {
    class.hear_all(vec![request], store, now).pop().unwrap()
}

#[test]
fn a_pupil_joins_by_code_and_name_and_is_known_by_a_token() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    let wrong = ClassRequest::Join(JoinRequest {
        code: "XYZ".to_owned(),
        name: "Sari".to_owned(),
        token: None,
        new_token: "t".to_owned(),
    });
    assert_eq!(hear(&mut class, &mut store, wrong), refused(JoinRefusal::WrongCode));
    for name in ["", " ", "a\u{200b}b", &"x".repeat(41)] {
        let reply = hear(&mut class, &mut store, join(name, "t"));
        assert_eq!(reply, refused(JoinRefusal::NoName), "{name:?}");
    }
    assert_eq!(hear(&mut class, &mut store, join(" Sari W. ", "t1")), joined("t1"));
    assert_eq!(hear(&mut class, &mut store, join("sari w", "t2")), refused(JoinRefusal::Held));
    let again = join_with("Sari W.", "t3", Some("t1"));
    assert_eq!(hear(&mut class, &mut store, again), joined("t1"));
    let other = join_with("Budi", "t4", Some("t1"));
    assert_eq!(hear(&mut class, &mut store, other), joined("t1"), "one browser, one pupil");
    assert!(class.look("t1", NOW).is_some() && class.look("t2", NOW).is_none());
    let names: Vec<String> = class.table(NOW).iter().map(|row| row.name.to_string()).collect();
    assert_eq!(names, ["Sari W."]);
    assert!(class.is_code("abc 234") && !class.is_code("") && !class.is_code("ABC23"));
}

#[test]
fn a_phone_is_passed_on_once_its_pupil_has_handed_in() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t1"));
    hear(&mut class, &mut store, ClassRequest::HandIn { token: "t1".to_owned() });
    let same = join_with("Sari", "t2", Some("t1"));
    assert_eq!(hear(&mut class, &mut store, same), joined("t1"));
    let other = join_with("Budi", "t3", Some("t1"));
    assert_eq!(hear(&mut class, &mut store, other), joined("t3"));
    assert!(class.look("t1", NOW).is_some());
}

#[test]
fn only_those_on_the_roster_join_and_are_spelt_as_there() {
    let mut room = Room::new(None, Feedback::End);
    let rows = ["nama", "Siti Nur'aini", "Budi"];
    let rows = rows.iter().enumerate().map(|(at, name)| (at + 1, Ok(vec![(*name).to_owned()])));
    room.roster = Some(Roster::read(rows).unwrap());
    let mut store = room.store();
    let mut class = room.open(&store);
    let reply = hear(&mut class, &mut store, join("Ani", "t1"));
    assert_eq!(reply, refused(JoinRefusal::NotOnRoster));
    assert_eq!(hear(&mut class, &mut store, join("siti nuraini", "t1")), joined("t1"));
    let roster: Vec<(String, bool)> =
        class.roster().unwrap().into_iter().map(|(name, held)| (name.to_string(), held)).collect();
    assert_eq!(roster, [("Siti Nur'aini".to_owned(), true), ("Budi".to_owned(), false)]);
    assert_eq!(class.table(NOW)[0].name.as_str(), "Siti Nur'aini");
}

#[test]
fn a_name_that_the_teacher_frees_is_taken_up_where_it_was() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t1"));
    let number = number_of(&mut class, "t1", "id");
    hear(&mut class, &mut store, answer("t1", number, 0, "Jakarta"));
    let nobody = ClassRequest::Free { name: "Budi".to_owned() };
    assert_eq!(hear(&mut class, &mut store, nobody), ClassReply::NoSuchPupil);
    let free = ClassRequest::Free { name: "sari".to_owned() };
    assert_eq!(hear(&mut class, &mut store, free), ClassReply::Done);
    assert!(class.look("t1", NOW).is_none() && !class.table(NOW)[0].held);
    assert_eq!(hear(&mut class, &mut store, answer("t1", 1, 0, "x")), ClassReply::Stranger);
    assert_eq!(hear(&mut class, &mut store, join("Sari", "t2")), joined("t2"));
    assert_eq!(number_of(&mut class, "t2", "id"), number);
    assert_eq!((class.table(NOW)[0].answered, room.records().len()), (1, 1));
}

#[test]
fn a_restart_finds_pupils_tokens_answers_and_their_places_again() {
    let room = Room::new(Some(600), Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t1"));
    hear(&mut class, &mut store, join("Budi", "t2"));
    hear(&mut class, &mut store, ClassRequest::Free { name: "Budi".to_owned() });
    let number = number_of(&mut class, "t1", "eu");
    let one = NumberedAnswer { number, turn: 0, response: Response::One(2), doubt: true };
    let reply =
        hear(&mut class, &mut store, ClassRequest::Answer { token: "t1".to_owned(), answer: one });
    assert_eq!(reply, answered(AnswerReply::Kept));
    let before = class.look("t1", NOW).unwrap().sitting().numbered(number, NOW).unwrap();
    let rows = class.table(NOW);
    drop((class, store));
    let store = room.store();
    let mut class = room.open(&store);
    assert_eq!(class.table(NOW), rows);
    assert!(class.look("t2", NOW).is_none());
    let sitting = class.look("t1", NOW).unwrap().sitting();
    assert_eq!(sitting.numbered(number, NOW), Some(before.clone()));
    assert_eq!((before.given, before.doubt), (Response::One(2), true));
}

#[test]
fn each_pupil_has_an_order_of_questions_and_options_of_its_own() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    let mut orders = Vec::new();
    for number in 0..20 {
        let token = format!("t{number}");
        hear(&mut class, &mut store, join(&format!("P{number}"), &token));
        let sitting = class.look(&token, NOW).unwrap().sitting();
        let drawn = &sitting.quiz().attempt().drawn;
        let mut order: Vec<String> = drawn.iter().map(|it| it.question.id.clone()).collect();
        let eu = order.iter().position(|id| id == "eu").unwrap() + 1;
        order.push(format!("{:?}", sitting.numbered(eu, NOW).unwrap().shown.form));
        orders.push(order);
    }
    assert!(orders.iter().all(|order| order.len() == 5 && !order.contains(&"card".to_owned())));
    let seeds: Vec<u64> = room.records().iter().map(|it| it.attempt.rules.seed).collect();
    orders.sort();
    orders.dedup();
    assert!(orders.len() > 14, "{orders:#?}");
    assert!(seeds.iter().all(|seed| *seed < 1 << 53), "{seeds:?}");
    drop(class);
    let again = room.open(&store);
    assert_eq!(again.pupils.len(), 20);
}

#[test]
fn an_exam_draws_for_each_pupil_and_keeps_its_sections_in_order() {
    let mut room = Room::new(None, Feedback::End);
    room.exam = Some(
        r#"(exam: "E", decks: ["capitals"], sections: [(draw: 2, kinds: "text"), (draw: 1, kinds: "number")])"#,
    );
    let mut store = room.store();
    let mut class = room.open(&store);
    for number in 0..10 {
        hear(&mut class, &mut store, join(&format!("P{number}"), &format!("t{number}")));
    }
    for record in room.records() {
        let ids: Vec<&str> =
            record.attempt.drawn.iter().map(|drawn| drawn.question.id.as_str()).collect();
        assert_eq!((ids.len(), ids[2], record.attempt.exam()), (3, "pi", Some("e")));
    }
}

#[test]
fn an_answer_is_kept_once_and_one_from_an_older_page_is_not() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t"));
    let number = number_of(&mut class, "t", "id");
    let mut say = |turn, text| hear(&mut class, &mut store, answer("t", number, turn, text));
    assert_eq!(say(0, "Bandung"), answered(AnswerReply::Kept));
    assert_eq!(say(0, "Bandung"), answered(AnswerReply::Same));
    assert_eq!(say(0, "Jakarta"), answered(AnswerReply::Conflict));
    assert_eq!(say(1, "Jakarta"), answered(AnswerReply::Kept));
    assert_eq!(say(1, ""), answered(AnswerReply::Conflict));
    assert_eq!(say(2, ""), answered(AnswerReply::Kept));
    let numbers = number_of(&mut class, "t", "pi");
    let mut say = |text| hear(&mut class, &mut store, answer("t", numbers, 0, text));
    assert_eq!(say("three"), answered(AnswerReply::Kept));
    let kept = &room.records()[0].entries;
    let count = |is: fn(&QuizEvent) -> bool| kept.iter().filter(|it| is(&it.event)).count();
    assert_eq!(count(|event| matches!(event, QuizEvent::Answered(_))), 3);
    assert_eq!(count(|event| matches!(event, QuizEvent::Skipped(_))), 1);
}

#[test]
fn what_cannot_be_read_is_explained_once_and_then_kept() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t"));
    let number = number_of(&mut class, "t", "pi");
    let mut say = |text| hear(&mut class, &mut store, answer("t", number, 0, text));
    assert_eq!(say("a pie"), answered(AnswerReply::Explain(vec![0])));
    assert_eq!(say("a pie"), answered(AnswerReply::Kept));
}

#[test]
fn after_handing_in_answers_stand_and_claims_are_kept() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t"));
    let number = number_of(&mut class, "t", "id");
    hear(&mut class, &mut store, answer("t", number, 0, "Batavia"));
    let claim = || ClassRequest::Claim { token: "t".to_owned(), number };
    assert_eq!(hear(&mut class, &mut store, claim()), ClassReply::NoClaim);
    let hand_in = || ClassRequest::HandIn { token: "t".to_owned() };
    assert_eq!(hear(&mut class, &mut store, hand_in()), ClassReply::Done);
    assert_eq!(hear(&mut class, &mut store, hand_in()), ClassReply::Done);
    for text in ["Batavia", "Jakarta"] {
        let reply = hear(&mut class, &mut store, answer("t", number, 1, text));
        assert_eq!(reply, answered(AnswerReply::Stands));
    }
    assert_eq!(hear(&mut class, &mut store, claim()), ClassReply::Claimed);
    assert_eq!(hear(&mut class, &mut store, claim()), ClassReply::NoClaim);
    let finished =
        room.records()[0].entries.iter().filter(|entry| entry.event == QuizEvent::Finished).count();
    assert_eq!(finished, 1);
}

#[test]
fn with_feedback_each_an_answer_stands_and_can_be_claimed_at_its_mark() {
    let room = Room::new(None, Feedback::Each);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t"));
    let number = number_of(&mut class, "t", "id");
    assert_eq!(
        hear(&mut class, &mut store, answer("t", number, 0, "x")),
        answered(AnswerReply::Kept)
    );
    assert_eq!(
        hear(&mut class, &mut store, answer("t", number, 0, "x")),
        answered(AnswerReply::Same)
    );
    assert_eq!(
        hear(&mut class, &mut store, answer("t", number, 1, "y")),
        answered(AnswerReply::Stands)
    );
    let claim = ClassRequest::Claim { token: "t".to_owned(), number };
    assert_eq!(hear(&mut class, &mut store, claim), ClassReply::Claimed);
}

#[test]
fn at_the_deadline_and_a_grace_all_is_handed_in_without_a_request() {
    let room = Room::new(Some(60), Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t1"));
    hear_at(&mut class, &mut store, join("Budi", "t2"), NOW.plus_ms(30_000));
    let number = number_of(&mut class, "t1", "id");
    let in_grace = NOW.plus_ms(64_000);
    class.hand_in_overdue(&mut store, in_grace).unwrap();
    let reply = hear_at(&mut class, &mut store, answer("t1", number, 0, "Jakarta"), in_grace);
    assert_eq!(reply, answered(AnswerReply::Kept));
    let over = NOW.plus_ms(65_001);
    let late = hear_at(&mut class, &mut store, answer("t1", number, 1, "x"), over);
    assert_eq!(late, answered(AnswerReply::TimeUp));
    class.hand_in_overdue(&mut store, over).unwrap();
    let done: Vec<bool> = class.table(over).iter().map(|row| row.done).collect();
    assert_eq!((done, class.is_over()), (vec![true, false], false));
    let ends = room.records()[0]
        .entries
        .iter()
        .rev()
        .find(|entry| entry.event == QuizEvent::Finished)
        .map(|entry| entry.at);
    assert_eq!(ends, Some(NOW.plus_ms(60_000)));
    drop((class, store));
    let mut store = room.store();
    let mut class = room.open(&store);
    class.hand_in_overdue(&mut store, NOW.plus_ms(3_600_000)).unwrap();
    assert!(class.is_over(), "also what fell due while the server was down");
}

#[test]
fn more_time_is_for_all_who_have_not_handed_in_and_outlives_a_restart() {
    let room = Room::new(Some(60), Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t1"));
    hear(&mut class, &mut store, join("Budi", "t2"));
    hear(&mut class, &mut store, ClassRequest::HandIn { token: "t2".to_owned() });
    let more = ClassRequest::MoreTime { seconds: 120 };
    assert_eq!(hear(&mut class, &mut store, more), ClassReply::Done);
    drop((class, store));
    let mut store = room.store();
    let mut class = room.open(&store);
    let sitting = class.look("t1", NOW).unwrap().sitting();
    assert_eq!(sitting.left(NOW), Some(180.0));
    assert_eq!(hear(&mut class, &mut store, ClassRequest::EndForAll), ClassReply::Done);
    assert!(class.is_over());
}

#[test]
fn many_requests_are_one_transaction_until_a_pupil_comes_twice() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    let mut requests: Vec<ClassRequest> =
        (0..30).map(|at| join(&format!("P{at}"), &format!("t{at}"))).collect();
    // The name of one who is not in yet, by another browser; then an answer of that pupil.
    requests.push(join("p3", "other"));
    requests.push(answer("t3", 1, 0, "x"));
    let replies = class.hear_all(requests, &mut store, NOW);
    let joins = replies.iter().filter(|reply| matches!(reply, ClassReply::Joined { .. })).count();
    assert_eq!((replies.len(), joins), (32, 30));
    assert_eq!(replies[30], refused(JoinRefusal::Held));
    assert!(matches!(replies[31], ClassReply::Answered(_)), "{:?}", replies[31]);
    let before = room.store();
    let all = (0..30).map(|at| {
        let token = format!("t{at}");
        let number = number_of(&mut class, &token, "id");
        answer(&token, number, usize::from(at == 3 && number == 1), "Jakarta")
    });
    let all: Vec<ClassRequest> = all.collect();
    let replies = class.hear_all(all, &mut store, NOW);
    assert!(replies.iter().all(|it| *it == answered(AnswerReply::Kept)), "{replies:?}");
    drop(before);
    assert_eq!(room.records().len(), 30);
}

#[test]
fn a_store_that_refuses_takes_nothing_of_a_batch_and_the_class_goes_on() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t1"));
    let number = number_of(&mut class, "t1", "id");
    // A trigger refuses what is written, as a full disk would.
    let raw = rusqlite::Connection::open(room.folder.path().join("hafal.db")).unwrap();
    raw.execute_batch(
        "CREATE TRIGGER full BEFORE INSERT ON entries BEGIN SELECT raise(ABORT, 'full'); END",
    )
    .unwrap();
    let requests = vec![join("Budi", "t2"), answer("t1", number, 0, "Jakarta"), join("", "t3")];
    let replies = class.hear_all(requests, &mut store, NOW);
    let no_name = refused(JoinRefusal::NoName);
    assert_eq!(replies, [ClassReply::NotKept, ClassReply::NotKept, no_name]);
    assert_eq!((class.table(NOW).len(), class.table(NOW)[0].answered), (1, 0));
    raw.execute_batch("DROP TRIGGER full").unwrap();
    let replies = class.hear_all(
        vec![join("Budi", "t2"), answer("t1", number, 0, "Jakarta")],
        &mut store,
        NOW,
    );
    assert_eq!(replies, [joined("t2"), answered(AnswerReply::Kept)]);
}

#[test]
fn the_table_tells_how_far_and_how_well() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    hear(&mut class, &mut store, join("Sari", "t1"));
    let row = class.table(NOW.plus_ms(5_000)).remove(0);
    assert_eq!((row.answered, row.of, row.score, row.seen), (0, 4, None, 5.0));
    for (id, text) in [("id", "Jakarta"), ("jp", "Kyoto")] {
        let number = number_of(&mut class, "t1", id);
        hear(&mut class, &mut store, answer("t1", number, 0, text));
    }
    let number = number_of(&mut class, "t1", "pi");
    let unsure = NumberedAnswer { number, turn: 0, response: Response::Nothing, doubt: true };
    let unsure = ClassRequest::Answer { token: "t1".to_owned(), answer: unsure };
    assert_eq!(hear(&mut class, &mut store, unsure), answered(AnswerReply::Kept));
    let row = class.table(NOW).remove(0);
    assert_eq!(
        (row.answered, row.score, row.doubted, row.done),
        (2, Some(0.5), vec![number], false)
    );
    let states = class.look("t1", NOW).unwrap().sitting().states(NOW);
    assert_eq!(states[number - 1], (NumberedState::Open, true));
}

#[test]
fn the_class_is_full_at_five_hundred() {
    let room = Room::new(None, Feedback::End);
    let mut store = room.store();
    let mut class = room.open(&store);
    let joins = (0..502).map(|at| join(&format!("P{at}"), &format!("t{at}"))).collect();
    let replies = class.hear_all(joins, &mut store, NOW);
    let full = replies.iter().filter(|it| **it == refused(JoinRefusal::Full)).count();
    assert_eq!((full, class.table(NOW).len()), (2, 500));
}

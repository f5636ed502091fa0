//! Facts about a class, without a network: who joins, what counts, what is kept together.

mod answering;
mod batches;
mod joining;

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

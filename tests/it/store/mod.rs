//! Facts about the store, each on a directory of its own.

mod backing_up;
mod deeds;
mod evidence;
mod filing;
#[path = "../../../src/store/tests/fixture.rs"]
mod fixture;
mod machines;
mod meeting;
mod meeting_facts;
mod meeting_place;
mod merging;
mod merging_attempts;
mod rating;
mod reading;
mod refusing;
mod replaying;
mod siblings;
mod taking_back;
mod together;
mod upgrading;

use std::fs;

use rusqlite::Connection;
use uuid::Uuid;

use hafal::deck::{KnownQuestion, QuestionMove};
use hafal::moment::{DAY_MS, Moment};
use hafal::session::{Attempt, DeckRef, Filed, QuizEntry, QuizEvent};
use hafal::store::{AskedDeck, Store, StoreError};

use self::fixture::*;

fn step(from: &str, to: &str) -> QuestionMove {
    QuestionMove { deck: "ssc".to_owned(), from: from.to_owned(), to: to.to_owned() }
}

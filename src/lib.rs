//! hafal: a quiz and flashcard trainer. Decks of questions in RON are asked, judged, and kept.
//!
//! Data travels one way: text → [`deck`] → [`session`] → mark → [`store`], and from the store's log to [`report`]. The
//! core ([`check`], [`format`](mod@format), [`deck`], [`question`], [`judge`], [`session`], [`schedule`]) gets the time
//! and the seed as arguments and never asks the world; only [`cli`], [`store`] and the front ends in [`ask`] touch it.

#[cfg(test)]
extern crate self as hafal;

pub mod ask;
pub mod check;
pub mod cli;
mod command;
pub mod deck;
pub mod format;
pub mod hidden_characters;
pub mod host;
pub mod judge;
pub mod locale;
pub mod moment;
pub mod page;
pub mod question;
pub mod report;
pub mod say;
pub mod schedule;
pub mod seeded_generator;
pub mod session;
pub mod store;
pub mod study;
mod web;

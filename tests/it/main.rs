//! Tests hafal as people and scripts use it: the program, its decks and its store.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::float_cmp,
    clippy::too_many_lines,
    reason = "a test may panic, and scores here are exact"
)]
#![allow(unreachable_pub, missing_docs, reason = "a test crate is nobody's library")]

mod adding;
mod adding_terminal;
mod aloud;
mod answers;
mod apkg;
mod at_once;
mod check;
mod choice_tables;
mod class;
mod classes;
mod configuration;
mod copies;
mod deck_format;
mod decks;
mod disputes;
mod documents;
mod drill;
mod drill_ahead;
mod drill_choices;
mod drill_commands;
mod drill_days;
mod drill_decks;
mod drill_kept;
mod drill_practice;
mod drill_terminal;
mod drill_usage;
mod due;
mod every_command;
mod evidence;
mod exam_dialogue;
mod exams;
mod feedback;
mod find;
mod flatten;
mod fmt;
mod formats;
mod fortnight;
mod hostile;
mod http;
mod items;
mod json;
mod kinds;
mod learner;
mod lints;
mod locale;
mod log;
mod log_attempts;
mod looking_back;
mod manual;
mod mark;
mod menu;
mod mistakes;
mod optimize;
mod outline;
mod own_copies;
mod paper;
mod paper_files;
mod passages;
mod phone;
mod pipes;
mod plan;
mod pty;
mod quiz;
mod quiz_commands;
mod readme;
mod ready;
mod results;
mod resume;
mod round_trips;
mod scores;
mod sessions;
mod shipped;
mod show;
mod sittings;
mod slips;
mod statistics;
mod stats;
mod statuses;
mod store;
mod stores;
mod sync;
mod sync_cut_off;
mod sync_school;
mod talk;
mod terminal;
mod terminal_again;
mod terminal_clock;
mod terminal_enter;
mod terminal_review;
mod terminal_window;
mod tidy;
mod usage;
mod web_drill;
mod web_quiz;
mod web_refused;
mod weeks;
mod world;
mod zones;

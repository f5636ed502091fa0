//! Reports for people and scripts: results, statistics, readiness, histories and decks, as pages and as JSON.

mod drill;
mod exam_forecast;
mod exam_rules;
mod flat_card;
mod found;
mod info;
mod json;
mod key_lines;
mod marked;
mod paper;
mod ready;
mod ready_json;
mod result;
mod scores;
mod scores_csv;
mod sheet;
mod show;
mod stats;
mod topics;

pub(crate) use drill::{drill_closing, drill_opening, portion_line};
pub(crate) use exam_forecast::forecast_line;
pub(crate) use exam_rules::exam_rules;
pub(crate) use flat_card::flat_card;
pub(crate) use found::{FoundInDeck, found_json, found_page};
pub(crate) use info::{CardInfo, event_word, info_page};
pub(crate) use json::{attempt_json, attempts_json, rounded};
pub(crate) use marked::marked_page;
pub(crate) use paper::{PaperSize, Printing, paper_html};
pub(crate) use ready::{outcome_text, ready_page};
pub(crate) use ready_json::ready_json;
pub(crate) use result::{Ending, given_text, result_page, score_page};
pub(crate) use scores::{attempt_list_page, attempt_page};
pub(crate) use scores_csv::attempts_csv;
pub(crate) use show::{deck_pages, question_page};
pub use stats::*;

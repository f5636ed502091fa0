//! Sheets to print and their keys, as one page for browsers that loads nothing and runs no script.

mod answers;
mod header;
mod key;
mod measure;
mod pages;
mod paper_size;
mod question;
mod stack;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use self::header::sheet_blocks;
use self::key::key_blocks;
use self::pages::{Block, fill_pages};
pub(crate) use self::paper_size::PaperSize;
use crate::judge::Language;
use crate::locale::{Words, truth_words};
use crate::page::{safe, safe_line};
use crate::say::Say;
use crate::session::PaperSheet;

/// Forbids scripts, pictures, fonts, connections and forms, in case an escape is ever missed: deck text is untrusted.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// What is the same on all sheets of a printing.
pub(crate) struct Printing<'a> {
    pub(crate) title: &'a str,
    pub(crate) about: Option<&'a str>,
    /// Seconds.
    pub(crate) time: Option<u64>,
    /// The share of points that passes.
    pub(crate) pass: Option<f64>,
    /// The language of the labels, which the sheets are laid out for.
    pub(crate) language: &'a Language,
    /// In that language, as far as hafal speaks it.
    pub(crate) words: &'a Words,
    pub(crate) size: PaperSize,
}

/// Returns the page: all sheets, then all keys.
pub(crate) fn paper_html(printing: &Printing, sheets: &[PaperSheet]) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(printing.language.tag()) dir=(direction(printing.language)) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (safe_line(printing.title)) }
                style { (PreEscaped(printing.size.css())) (PreEscaped(include_str!("page.css"))) }
            }
            body {
                @for sheet in sheets {
                    section .sheet data-sheet=(sheet.letter) {
                        (on_pages(sheet_blocks(printing, sheet), sheet, "paper-foot", printing))
                    }
                }
                @for sheet in sheets {
                    section .key data-key=(sheet.letter) {
                        (on_pages(key_blocks(printing, sheet), sheet, "paper-key-foot", printing))
                    }
                }
            }
        }
    };
    page.into_string()
}

/// Blocks on their pages, each with its letter and number at the foot.
fn on_pages(
    blocks: Vec<Block>,
    sheet: &PaperSheet,
    foot: &'static str,
    printing: &Printing,
) -> Markup {
    let pages = fill_pages(blocks, printing.size.room());
    let last = pages.last().map_or(0, |page| page.numbers.1);
    html! {
        @for page in &pages {
            div .page {
                div .body { @for block in &page.blocks { (block.markup) } }
                p .foot { (foot_text(foot, &sheet.letter, page.numbers, last, printing.words)) }
            }
        }
    }
}

fn foot_text(
    id: &'static str,
    letter: &str,
    (first, to): (usize, usize),
    last: usize,
    words: &Words,
) -> String {
    let number = if first == to { first.to_string() } else { format!("{first}–{to}") };
    let say = Say::new(id).with("sheet", letter).with("page", number);
    words.say(&say.with("pages", last.to_string()))
}

/// A stranger's text as lines of the page.
fn text(text: &str) -> Markup {
    html! { (safe(text)) }
}

fn direction(language: &Language) -> &'static str {
    if language.is_right_to_left() { "rtl" } else { "ltr" }
}

impl Printing<'_> {
    /// The words for true and false in a deck's language.
    pub(crate) fn truth(&self, language: &Language) -> [String; 2] {
        truth_words(language, self.words)
    }
}

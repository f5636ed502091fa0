//! Sheets to print and their keys, as one page for browsers that loads nothing and runs no script.

mod answers;
mod head;
mod key;
mod measure;
mod pages;
mod paper_size;
mod question;
mod sheet;
mod stack;
mod writing;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use self::key::key_blocks;
use self::pages::{Block, Filled, Piece, fill_pages};
pub(crate) use self::paper_size::PaperSize;
use self::sheet::sheet_blocks;
use crate::judge::Language;
use crate::locale::{Words, truth_words};
use crate::page::safe_line;
use crate::say::Say;
use crate::session::PaperSheet;

/// Forbids scripts, pictures, fonts, connections and forms, in case an escape is ever missed: deck text is untrusted.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The parts common to all sheets of a printing.
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

/// Blocks on their pages, each page with its letter and number at the foot.
fn on_pages(
    blocks: Vec<Block>,
    sheet: &PaperSheet,
    foot: &'static str,
    printing: &Printing,
) -> Markup {
    let filled = fill_pages(blocks, printing.size.room());
    let last: usize = filled.iter().map(Filled::page_count).sum();
    let mut number = 0;
    let mut page = |body: &Markup| {
        number += 1;
        let say = Say::new(foot).with("sheet", sheet.letter.as_str());
        let say = say.with("page", number.to_string()).with("pages", last.to_string());
        html! {
            div .page {
                div .body { (body) }
                p .foot { bdi { (printing.words.say(&say)) } }
            }
        }
    };
    let markup = |filled: &Filled| match filled {
        Filled::Blocks(blocks) => page(&html! {
            @for block in blocks { ((block.around)(&in_one(&block.pieces))) }
        }),
        Filled::Long(block, pages) => {
            let pages: Vec<Markup> = pages.iter().map(|pieces| page(&in_one(pieces))).collect();
            html! { div .long { ((block.around)(&html! { @for page in &pages { (page) } })) } }
        }
    };
    let all: Vec<Markup> = filled.iter().map(markup).collect();
    html! { @for one in &all { (one) } }
}

fn in_one(pieces: &[Piece]) -> Markup {
    html! { @for piece in pieces { (piece.markup) } }
}

fn direction(language: &Language) -> &'static str {
    if language.is_right_to_left() { "rtl" } else { "ltr" }
}

impl Printing<'_> {
    /// Returns the words for true and false in a deck's language.
    pub(crate) fn truth(&self, language: &Language) -> [String; 2] {
        truth_words(language, self.words)
    }

    /// Returns the `lang` and `dir` of what is in another language than the page.
    fn other_language<'l>(&self, own: &'l Language) -> (Option<&'l str>, Option<&'static str>) {
        let is_other = own.tag() != self.language.tag();
        (is_other.then_some(own.tag()), is_other.then(|| direction(own)))
    }
}

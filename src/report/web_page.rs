//! A page for browsers that loads nothing and runs no script: its frame, its style, and drawings in SVG.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::locale::Words;
use crate::page::safe_line;

/// Forbids scripts, images, fonts and connections, in case an escape is ever missed: deck text is untrusted.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// Returns a whole page, in light or dark as the browser asks.
pub(super) fn web_page(title: &str, words: &Words, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(words.interface().tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { "hafal: " (title) }
                style { (PreEscaped(include_str!("web_page.css"))) }
            }
            body { main { (body) } }
        }
    };
    page.into_string()
}

/// Returns an SVG with a name for screen readers.
pub(super) fn drawing(size: (f64, f64), class: &str, name: &str, inner: &Markup) -> Markup {
    let (wide, high) = (px(size.0), px(size.1));
    html! {
        figure class=(class) {
            svg role="img" aria-label=(safe_line(name)) viewBox={ "0 0 " (wide) " " (high) }
                width=(wide) height=(high) {
                (inner)
            }
        }
    }
}

/// Returns a length in pixels, to a tenth.
pub(super) fn px(length: f64) -> String {
    let tenths = (length * 10.0).round() / 10.0;
    format!("{}", tenths + 0.0)
}

/// Joins the lines of a deck's text, escaped.
pub(super) fn joined_lines(words: &str) -> String {
    let lines: Vec<String> = words.split('\n').map(|line| safe_line(line.trim())).collect();
    lines.join(" ")
}

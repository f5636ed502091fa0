//! The frame of every page: head, style and script, with nothing loaded from anywhere else.

use std::sync::OnceLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use crate::locale::{Words, time_left};
use crate::page::{safe, safe_line};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// A whole page, to be sent.
pub(crate) struct WebPage(String);

impl WebPage {
    /// Returns the page as text.
    pub(crate) fn into_string(self) -> String {
        self.0
    }
}

/// The top of a page: whose it is, how many questions are done, how much time is left.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct PageHead<'a> {
    /// A pupil's name, or the title of what is asked.
    pub(crate) name: &'a str,
    /// How many questions are done, and of how many.
    pub(crate) done: Option<(usize, usize)>,
    /// The number of the question in words, such as `3 of 25`.
    pub(crate) place: Option<&'a str>,
    /// Seconds until the deadline.
    pub(crate) left: Option<f64>,
    /// The path that a script opens when the time is up.
    pub(crate) then: &'a str,
}

/// Draws a page with a title of its own.
pub(crate) fn web_frame(words: &Words, title: &str, head: PageHead, body: &Markup) -> WebPage {
    let page = html! {
        (DOCTYPE)
        html lang=(words.interface().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="color-scheme" content="light dark";
                meta name="format-detection" content="telephone=no, date=no";
                title { (safe_line(title)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                (draw_top(words, head))
                main { (body) }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    WebPage(page.into_string())
}

fn draw_top(words: &Words, head: PageHead) -> Markup {
    let left = head.left.map(|left| (time_left(words, left), whole_seconds(left)));
    html! {
        @if !head.name.is_empty() || head.place.is_some() || left.is_some() {
            header {
                p {
                    span.name dir="auto" { (safe_line(head.name)) }
                    @if let Some(place) = head.place { span { (place) } }
                    @if let Some((text, seconds)) = left {
                        span #clock role="timer" data-seconds=(seconds) data-then=(head.then) { (text) }
                    }
                }
                @if let Some((done, of)) = head.done {
                    progress value=(done) max=(of) aria-label=(words.text("web-progress")) {}
                }
            }
        }
    }
}

/// Returns the seconds left for a script that counts down; never below 0.
fn whole_seconds(left: f64) -> u64 {
    std::time::Duration::try_from_secs_f64(left).unwrap_or_default().as_secs()
}

/// Returns text of a deck or a learner with hidden characters made visible; line breaks stay.
pub(super) fn foreign(text: &str) -> String {
    safe(text).into_owned()
}

/// Returns the content security policy: browsers apply the page's own style and script, send requests to this very
/// server, and nothing else.
pub(crate) fn policy() -> &'static str {
    static POLICY: OnceLock<String> = OnceLock::new();
    POLICY.get_or_init(|| {
        format!(
            "default-src 'none'; style-src '{}'; script-src '{}'; connect-src 'self'; \
             form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            source_hash(STYLE),
            source_hash(SCRIPT)
        )
    })
}

fn source_hash(source: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(source.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Interface;

    #[test]
    fn the_policy_names_the_very_style_and_script_of_a_page() {
        let words = Words::new(Interface::Indonesian);
        let head = PageHead { name: "<Sari>\u{202e}", left: Some(61.9), ..PageHead::default() };
        let page = web_frame(&words, "a & b", head, &html! { h1 { "x" } }).into_string();
        for tag in ["style", "script"] {
            let (_, rest) = page.split_once(&format!("<{tag}>")).unwrap();
            let (source, _) = rest.split_once(&format!("</{tag}>")).unwrap();
            assert!(policy().contains(&format!("{tag}-src '{}'", source_hash(source))), "{tag}");
        }
        assert!(page.contains(r#"lang="id""#) && page.contains("<title>a &amp; b</title>"));
        assert!(page.contains(r"&lt;Sari&gt;\u{202e}") && page.contains(r#"data-seconds="61""#));
        assert!(!page.contains("style=\"") && !page.contains("onclick"), "the policy forbids them");
        assert!(page.len() < 25_000, "it leaves room for a question: {}", page.len());
    }
}

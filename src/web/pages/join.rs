//! The page where a pupil joins a class: asks for the name, and for the code unless the link had it.

use maud::{Markup, html};

use super::frame::{PageHead, WebPage, foreign, web_frame};
use crate::locale::Words;
use crate::page::safe_line;
use crate::say::Say;

/// What a pupil gives as the name.
#[derive(Clone, Copy, Debug)]
pub(crate) enum NameField<'a> {
    /// Any name, typed.
    Typed,
    /// One of a roster.
    Roster(&'a [String]),
}

/// The page where a pupil joins.
pub(crate) struct JoinPage<'a> {
    /// The interface's words.
    pub(crate) words: &'a Words,
    /// The title of what is asked.
    pub(crate) title: &'a str,
    /// The exam's or deck's `about`, a paragraph each.
    pub(crate) about: &'a [String],
    /// The class's code; empty where the pupil has to type it.
    pub(crate) code: &'a str,
    /// How the name is given.
    pub(crate) names: NameField<'a>,
    /// The name given before.
    pub(crate) name: &'a str,
    /// Why the pupil could not join.
    pub(crate) problem: Option<&'a Say>,
}

impl JoinPage<'_> {
    /// Draws the page.
    pub(crate) fn draw(&self) -> WebPage {
        let words = self.words;
        let body = html! {
            form method="post" action="/join" {
                h1 dir="auto" { (foreign(self.title)) }
                @for about in self.about { p.about dir="auto" { (foreign(about)) } }
                @if let Some(problem) = self.problem {
                    p.problem #problem role="alert" { (safe_line(&words.say(problem))) }
                }
                @if self.code.is_empty() {
                    div.field {
                        label for="code" { (words.text("web-join-code")) }
                        input #code type="text" name="code" maxlength="40" autocomplete="off"
                            autocapitalize="off" autocorrect="off" spellcheck="false" required;
                    }
                } @else {
                    input type="hidden" name="code" value=(self.code);
                }
                div.field { (self.name_field()) }
                div.foot { button { (words.text("web-join")) } }
            }
        };
        web_frame(words, self.title, PageHead::default(), &body)
    }

    fn name_field(&self) -> Markup {
        let wrong = self.problem.map(|_| "problem");
        html! {
            label for="name" { (self.words.text("web-join-name")) }
            @match self.names {
                NameField::Typed => {
                    input #name type="text" name="name" value=(self.name) maxlength="80" autocomplete="name"
                        autocapitalize="words" spellcheck="false" enterkeyhint="go" aria-describedby=[wrong] required;
                }
                NameField::Roster(names) => {
                    span.pick {
                        select #name name="name" aria-describedby=[wrong] required {
                            option value="" { (self.words.text("web-join-pick")) }
                            @for name in names {
                                option value=(name) selected[name == self.name] { (safe_line(name)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

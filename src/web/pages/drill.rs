//! The pages of a drill: a card with its fields, its mark with the four ratings, and the end.

use maud::{Markup, html};

use super::fields::{Sheet, answer_fields};
use super::frame::{PageHead, WebPage, foreign, web_frame};
use super::question::above_question;
use super::told::{facts_markup, lines_markup};
use crate::locale::{Words, interval, minutes, rating_word};
use crate::page::{Page, Signs, safe_line};
use crate::question::Form;
use crate::say::Say;
use crate::schedule::Rating;
use crate::session::Shown;
use crate::study::{Choices, Fact};
use crate::web::posted::FilledFields;

// The values of the posted field `what`, each with the id of its words.
const HINT: (&str, &str) = ("hint", "web-do-hint");
const UNDO: (&str, &str) = ("undo", "web-do-undo");
const BURY: (&str, &str) = ("bury", "web-do-bury");
const SUSPEND: (&str, &str) = ("suspend", "web-do-suspend");
const FORGET: (&str, &str) = ("forget", "web-do-forget");

/// A page of a drill.
pub(crate) struct DrillPage<'a> {
    /// The interface's words.
    pub(crate) words: &'a Words,
    /// The start of each path: `/KEY`.
    pub(crate) base: &'a str,
    /// Counts what the learner has said. A form with another turn was made for another card.
    pub(crate) turn: usize,
    /// How much is due, before the first answer.
    pub(crate) opening: Option<&'a Page>,
    /// The facts to show: a mark, a hint, a note.
    pub(crate) told: &'a [Fact],
    /// Why the posted form was refused.
    pub(crate) problem: Option<&'a Say>,
    /// What the page is for.
    pub(crate) stage: DrillStage<'a>,
}

/// What a page of a drill is for.
pub(crate) enum DrillStage<'a> {
    /// A card to answer, and the values of its fields.
    Card(&'a Shown, &'a FilledFields),
    /// An answer that waits for its rating.
    Rating(&'a Shown, &'a Choices),
    /// The end, as the terminal shows it.
    End(&'a Page),
}

impl DrillPage<'_> {
    /// Draws the page.
    pub(crate) fn draw(&self) -> WebPage {
        let (words, signs) = (self.words, Signs::for_terminal(true));
        let shown = match &self.stage {
            DrillStage::Card(shown, _) | DrillStage::Rating(shown, _) => Some(*shown),
            DrillStage::End(_) => None,
        };
        let title = shown.map_or("hafal", |shown| shown.title.as_str());
        let progress = shown.and_then(|shown| shown.drilled);
        let place = progress.map(|progress| {
            let left = words.say(&Say::new("drill-left").with("count", progress.left));
            let about = Say::new("drill-about").with("minutes", minutes(progress.seconds));
            format!("{left} · {}", words.say(&about))
        });
        let done = progress.map(|progress| (progress.done, progress.done + progress.left));
        let head = PageHead { name: title, done, place: place.as_deref(), ..PageHead::default() };
        let body = html! {
            @if let Some(opening) = self.opening {
                div.opening { (lines_markup(words, opening, signs)) }
            }
            @match &self.stage {
                DrillStage::Card(shown, filled) => (self.card(shown, filled)),
                DrillStage::Rating(shown, choices) => (self.rating(shown, choices)),
                DrillStage::End(page) => (self.end(page, signs)),
            }
        };
        web_frame(words, title, head, &body)
    }

    fn card(&self, shown: &Shown, filled: &FilledFields) -> Markup {
        let words = self.words;
        let sheet = Sheet { words, shown, filled, back: None, may_take_back: false };
        html! {
            (above_question(words, shown))
            form #answer method="post" action={ (self.base) "/answer" } autocomplete="off" {
                input type="hidden" name="turn" value=(self.turn);
                (self.problem())
                (answer_fields(sheet))
                (facts_markup(words, self.told))
                div.foot {
                    @if shown.form == Form::Card {
                        button name="reveal" value="1" { (words.text("web-reveal")) }
                    } @else {
                        button { (words.text("web-answer")) }
                    }
                }
            }
            (self.commands(&[HINT, UNDO, BURY, SUSPEND, FORGET]))
        }
    }

    fn rating(&self, shown: &Shown, choices: &Choices) -> Markup {
        html! {
            (self.problem())
            h1 #ask dir="auto" { (foreign(&shown.prompt())) }
            (facts_markup(self.words, self.told))
            form.foot method="post" action={ (self.base) "/rate" } {
                input type="hidden" name="turn" value=(self.turn);
                p.label #ratings { (self.words.text("web-rate")) }
                div.ratings role="group" aria-labelledby="ratings" {
                    @for (place, rating) in Rating::ALL.into_iter().enumerate() {
                        (self.rating_button(rating, place, choices))
                    }
                }
            }
            (self.commands(&[UNDO, BURY, SUSPEND, FORGET]))
        }
    }

    /// Draws a rating with when the card would come next; the one proposed is lit.
    fn rating_button(&self, rating: Rating, place: usize, choices: &Choices) -> Markup {
        let words = self.words;
        let days = choices.days.and_then(|days| days.get(place).copied());
        let proposed = choices.proposed == rating;
        let class = if proposed { "rating" } else { "rating second" };
        html! {
            button class=(class) name="rating" value=(rating.number())
                id=[proposed.then_some("onward")] {
                span { (words.text(rating_word(rating))) }
                @if let Some(days) = days { small { (interval(words, days)) } }
                @if proposed { span.sr { (words.text("web-proposed")) } }
            }
        }
    }

    /// Draws the buttons below a card: hint, undo, bury, note and the like.
    fn commands(&self, commands: &[(&str, &'static str)]) -> Markup {
        let text = |id| self.words.text(id);
        html! {
            details.more {
                summary { (text("web-more")) }
                form method="post" action={ (self.base) "/do" } autocomplete="off" {
                    input type="hidden" name="turn" value=(self.turn);
                    div.ways {
                        @for (what, id) in commands {
                            button.quiet name="what" value=(what) { (text(id)) }
                        }
                    }
                }
                form method="post" action={ (self.base) "/do" } autocomplete="off" {
                    input type="hidden" name="turn" value=(self.turn);
                    label for="text" { (text("web-do-text")) }
                    input #text type="text" name="text" maxlength="2000";
                    div.ways {
                        button.quiet name="what" value="note" { (text("web-do-note")) }
                        button.quiet name="what" value="flag" { (text("web-do-flag")) }
                    }
                }
                form method="post" action={ (self.base) "/end" } {
                    div.ways { button.quiet { (text("web-do-end")) } }
                }
            }
        }
    }

    fn problem(&self) -> Markup {
        html! {
            @if let Some(problem) = self.problem {
                p.problem role="alert" { (safe_line(&self.words.say(problem))) }
            }
        }
    }

    fn end(&self, page: &Page, signs: &Signs) -> Markup {
        html! {
            h1 { (self.words.text("web-drilled")) }
            (facts_markup(self.words, self.told))
            div.told { (lines_markup(self.words, page, signs)) }
            p.notice { (self.words.text("web-may-close")) }
        }
    }
}

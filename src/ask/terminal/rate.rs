//! The four ratings on one line: a number takes one at once, Enter the lit one, arrows move the light.

use console::Key;

use super::sketch::Sketch;
use super::widget::{Widget, WidgetStep, WidgetView};
use crate::locale::Words;
use crate::page::Page;
use crate::schedule::Rating;
use crate::study::{Choices, Said};

/// The four ratings, one of them lit.
pub(super) struct Rate {
    choices: Choices,
    lit: Rating,
}

impl Rate {
    /// Returns the ratings with the proposed one lit.
    pub(super) fn new(choices: Choices) -> Self {
        Self { choices, lit: choices.proposed }
    }

    fn light(&mut self, by: i64) {
        self.lit = Rating::from_number(i64::from(self.lit.number()) + by).unwrap_or(self.lit);
    }
}

impl Widget for Rate {
    #[allow(clippy::wildcard_enum_match_arm, reason = "most keys mean nothing here")]
    fn press(&mut self, key: &Key, _words: &Words) -> WidgetStep {
        match key {
            Key::Enter | Key::Char(' ') => return WidgetStep::Said(Said::Rating(self.lit)),
            Key::ArrowLeft | Key::ArrowUp => self.light(-1),
            Key::ArrowRight | Key::ArrowDown => self.light(1),
            Key::Char(sign) => {
                let rating =
                    sign.to_digit(10).and_then(|number| Rating::from_number(number.into()));
                if let Some(rating) = rating {
                    self.lit = rating;
                    return WidgetStep::Said(Said::Rating(rating));
                }
            }
            _ => {}
        }
        WidgetStep::Stay
    }

    fn sketch<'a>(&'a self, view: WidgetView<'a>) -> Sketch<'a> {
        Sketch {
            body: self.choices.lines(view.words, self.lit, view.paper),
            foot: view.keys(&[view.words.text("drill-keys-rate")]),
            ..Sketch::default()
        }
    }

    fn is_answered_by_enter(&self) -> bool {
        true
    }

    fn rest(&self, said: &Said, view: WidgetView) -> Page {
        let Said::Rating(rating) = said else { return Page::default() };
        Page { lines: self.choices.lines(view.words, *rating, view.paper) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::widget::tests::{press, seen, type_in};
    use super::*;
    use crate::ask::tests::english;

    fn rate() -> Rate {
        Rate::new(Choices { proposed: Rating::Good, days: Some([0, 3, 8, 19]) })
    }

    #[test]
    fn enter_takes_the_one_proposed_and_a_number_its_own() {
        let words = english();
        let said = |rating| WidgetStep::Said(Said::Rating(rating));
        assert_eq!(press(&mut rate(), &words, &[Key::Enter]), said(Rating::Good));
        assert_eq!(type_in(&mut rate(), &words, "1"), said(Rating::Again));
        assert_eq!(type_in(&mut rate(), &words, "7"), WidgetStep::Stay);
    }

    #[test]
    fn arrows_move_the_light_and_stop_at_the_ends() {
        let (mut rate, words) = (rate(), english());
        let keys = [Key::ArrowRight, Key::ArrowRight, Key::ArrowRight];
        assert_eq!(press(&mut rate, &words, &keys), WidgetStep::Stay);
        assert!(seen(&rate, &words).contains("3 good 8 d   [4 easy 19 d]"));
        for _ in 0..5 {
            press(&mut rate, &words, &[Key::ArrowLeft]);
        }
        let again = WidgetStep::Said(Said::Rating(Rating::Again));
        assert_eq!(press(&mut rate, &words, &[Key::Enter]), again);
    }
}

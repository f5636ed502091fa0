//! A flashcard: Enter shows its back, then the learner says whether it was known.

use console::Key;

use super::sketch::Sketch;
use super::widget::{Step, View, Widget};
use crate::ask::{Said, picks};
use crate::locale::Words;
use crate::page::Page;
use crate::page::Style;
use crate::question::Response;
use crate::say::Say;

/// A flashcard, its back shown or not.
pub(super) struct Card {
    back: String,
    revealed: bool,
    note: Option<Say>,
}

impl Card {
    /// A card that lies face up.
    pub(super) fn new(back: String) -> Self {
        Self { back, revealed: false, note: None }
    }
}

impl Widget for Card {
    fn press(&mut self, key: &Key, words: &Words) -> Step {
        self.note = None;
        if !self.revealed {
            if !matches!(key, Key::Enter | Key::Char(' ')) {
                return Step::Stay;
            }
            self.revealed = true;
            let mut page = Page::default();
            page.text(&self.back, 0, Style::Plain);
            return Step::Show(page);
        }
        if let Key::Char(sign) = key
            && let Some(known) = picks::yes(&sign.to_string(), words.interface())
        {
            return Step::Said(Said::Response(Response::Card(known)));
        }
        self.note = Some(Say::new("ask-yes-or-no"));
        Step::Stay
    }

    fn sketch<'a>(&'a self, view: View<'a>) -> Sketch<'a> {
        let id = if self.revealed { "ask-known" } else { "ask-wants-card" };
        Sketch {
            note: self.note.as_ref().map(|say| view.words.say(say)),
            foot: view.keys(&[view.words.text(id)]),
            ..Sketch::default()
        }
    }
}

/// A flashcard in a drill: Enter ends it, its back is feedback, and the rating says whether it was known.
pub(super) struct Cover;

impl Widget for Cover {
    fn press(&mut self, key: &Key, _words: &Words) -> Step {
        if matches!(key, Key::Enter | Key::Char(' ')) {
            return Step::Said(Said::Response(Response::Card(true)));
        }
        Step::Stay
    }

    fn sketch<'a>(&'a self, view: View<'a>) -> Sketch<'a> {
        let foot = view.keys(&[view.words.text("ask-wants-card")]);
        Sketch { foot, ..Sketch::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::super::widget::tests::{press, seen, type_in};
    use super::*;
    use crate::ask::tests::{english, indonesian};

    #[test]
    fn enter_shows_the_back_and_one_key_says_whether_it_was_known() {
        let (mut card, words) = (Card::new("the back".to_owned()), english());
        assert_eq!(seen(&card, &words), "\n  Enter shows the back · : commands\n");
        assert_eq!(type_in(&mut card, &words, "y"), Step::Stay);
        let mut page = Page::default();
        page.text("the back", 0, Style::Plain);
        assert_eq!(press(&mut card, &words, &[Key::Enter]), Step::Show(page));
        assert_eq!(press(&mut card, &words, &[Key::Enter]), Step::Stay);
        assert!(
            seen(&card, &words).starts_with("  y or n is wanted.\n\n  did you know it? y or n")
        );
        assert_eq!(
            type_in(&mut card, &words, "Y"),
            Step::Said(Said::Response(Response::Card(true)))
        );
    }

    #[test]
    fn tidak_is_no_in_indonesian_only() {
        let mut card = Card::new("b".to_owned());
        assert_eq!(type_in(&mut card, &english(), "\nt"), Step::Stay);
        assert_eq!(
            type_in(&mut card, &indonesian(), "t"),
            Step::Said(Said::Response(Response::Card(false)))
        );
    }
}

//! A flashcard: Enter shows its back, then the learner says whether it was known.

use console::Key;

use super::sketch::Sketch;
use super::widget::{Step, View, Widget};
use crate::ask::picks;
use crate::locale::Words;
use crate::question::Response;
use crate::say::Say;
use crate::study::Said;

/// A flashcard, its back asked for or not.
#[derive(Default)]
pub(super) struct CardWidget {
    revealed: bool,
    note: Option<Say>,
}

impl Widget for CardWidget {
    fn press(&mut self, key: &Key, words: &Words) -> Step {
        self.note = None;
        if !self.revealed {
            if !matches!(key, Key::Enter | Key::Char(' ')) {
                return Step::Stay;
            }
            self.revealed = true;
            return Step::Said(Said::Reveal);
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
        let (mut card, words) = (CardWidget::default(), english());
        assert_eq!(seen(&card, &words), "\n  Enter shows the back · : commands\n");
        assert_eq!(type_in(&mut card, &words, "y"), Step::Stay);
        assert_eq!(press(&mut card, &words, &[Key::Enter]), Step::Said(Said::Reveal));
        assert_eq!(press(&mut card, &words, &[Key::Enter]), Step::Stay);
        assert!(seen(&card, &words).starts_with("  Type y or n.\n\n  did you know it? y or n"));
        assert_eq!(
            type_in(&mut card, &words, "Y"),
            Step::Said(Said::Response(Response::Card(true)))
        );
    }

    #[test]
    fn tidak_is_no_in_indonesian_only() {
        let mut card = CardWidget::default();
        assert_eq!(type_in(&mut card, &english(), "\nt"), Step::Stay);
        assert_eq!(
            type_in(&mut card, &indonesian(), "t"),
            Step::Said(Said::Response(Response::Card(false)))
        );
    }
}

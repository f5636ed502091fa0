//! A flashcard: Enter shows its back, then the learner says whether it was known.

use console::Key;

use super::sketch::Sketch;
use super::widget::{Widget, WidgetStep, WidgetView};
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
    fn press(&mut self, key: &Key, words: &Words) -> WidgetStep {
        self.note = None;
        if !self.revealed {
            if !matches!(key, Key::Enter | Key::Char(' ')) {
                return WidgetStep::Stay;
            }
            self.revealed = true;
            return WidgetStep::Said(Said::Reveal);
        }
        if let Key::Char(sign) = key
            && let Some(known) = picks::yes(&sign.to_string(), words.interface())
        {
            return WidgetStep::Said(Said::Response(Response::Card(known)));
        }
        self.note = Some(Say::new("ask-yes-or-no"));
        WidgetStep::Stay
    }

    fn is_answered_by_enter(&self) -> bool {
        !self.revealed
    }

    fn sketch<'a>(&'a self, view: WidgetView<'a>) -> Sketch<'a> {
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
    fn press(&mut self, key: &Key, _words: &Words) -> WidgetStep {
        if matches!(key, Key::Enter | Key::Char(' ')) {
            return WidgetStep::Said(Said::Response(Response::Card(true)));
        }
        WidgetStep::Stay
    }

    fn is_answered_by_enter(&self) -> bool {
        true
    }

    fn sketch<'a>(&'a self, view: WidgetView<'a>) -> Sketch<'a> {
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
        assert_eq!(type_in(&mut card, &words, "y"), WidgetStep::Stay);
        assert_eq!(press(&mut card, &words, &[Key::Enter]), WidgetStep::Said(Said::Reveal));
        assert_eq!(press(&mut card, &words, &[Key::Enter]), WidgetStep::Stay);
        assert!(seen(&card, &words).starts_with("  Type y or n.\n\n  did you know it? y or n"));
        assert_eq!(
            type_in(&mut card, &words, "Y"),
            WidgetStep::Said(Said::Response(Response::Card(true)))
        );
    }

    #[test]
    fn tidak_is_no_in_indonesian_only() {
        let mut card = CardWidget::default();
        assert_eq!(type_in(&mut card, &english(), "\nt"), WidgetStep::Stay);
        assert_eq!(
            type_in(&mut card, &indonesian(), "t"),
            WidgetStep::Said(Said::Response(Response::Card(false)))
        );
    }
}

//! One option of several: a light that moves, and number keys that take at once.

use console::Key;

use super::editor::LineEditor;
use super::lit_option::Light;
use super::sketch::Sketch;
use super::widget::{Widget, WidgetStep, WidgetView, numbered};
use crate::ask::picks;
use crate::locale::Words;
use crate::page::Line;
use crate::page::Style;
use crate::question::Response;
use crate::say::Say;
use crate::study::Said;

/// Options to pick from, one of them lit.
pub(super) struct Choose {
    texts: Vec<String>,
    light: Light,
    /// Digits typed so far, if a number may have two.
    digits: LineEditor,
    note: Option<Say>,
    /// Whether an answer given before is lit, which Enter gives again.
    is_filled: bool,
}

impl Choose {
    /// Options in the order shown, none lit.
    pub(super) fn new(texts: Vec<String>) -> Self {
        let light = Light::new(texts.len());
        Self { texts, light, digits: LineEditor::default(), note: None, is_filled: false }
    }

    /// Lights one of them, which Enter then takes.
    #[must_use]
    pub(super) fn lighting(mut self, place: Option<usize>) -> Self {
        self.light.at = place.filter(|place| *place < self.texts.len());
        self
    }

    /// Returns the words of an option.
    pub(super) fn text(&self, place: usize) -> &str {
        self.texts.get(place).map_or("", String::as_str)
    }

    fn digit(&mut self, digit: char) -> WidgetStep {
        self.digits.press(&Key::Char(digit));
        if self.light.is_long() {
            self.light_typed();
            return WidgetStep::Stay;
        }
        self.take_digits()
    }

    /// Lights the option whose number is typed; none if there is no such option.
    fn light_typed(&mut self) {
        self.light.at = picks::pick_one(self.digits.text(), self.texts.len()).ok();
    }

    fn take_digits(&mut self) -> WidgetStep {
        match picks::pick_one(&self.digits.take_text(), self.texts.len()) {
            Ok(place) => {
                self.light.at = Some(place);
                WidgetStep::Said(Said::Response(Response::One(place)))
            }
            Err(why) => {
                (self.light.at, self.note) = (None, Some(why));
                WidgetStep::Stay
            }
        }
    }
}

impl Widget for Choose {
    #[allow(clippy::wildcard_enum_match_arm, reason = "most keys mean nothing here")]
    fn press(&mut self, key: &Key, _words: &Words) -> WidgetStep {
        self.note = None;
        match key {
            Key::Char(digit) if digit.is_ascii_digit() => return self.digit(*digit),
            Key::Backspace if !self.digits.is_empty() => {
                self.digits.press(key);
                self.light_typed();
            }
            Key::Enter if !self.digits.is_empty() => return self.take_digits(),
            Key::Enter if self.texts.is_empty() => {
                return WidgetStep::Said(Said::Response(Response::Nothing));
            }
            Key::Enter => {
                let lit = self.light.at.map(|place| Said::Response(Response::One(place)));
                return lit.map_or(WidgetStep::Stay, WidgetStep::Said);
            }
            _ if self.light.press(key) => drop(self.digits.take_text()),
            _ => {}
        }
        WidgetStep::Stay
    }

    fn fill(&mut self, given: &Response) {
        if let Response::One(place) = given {
            self.light.at = Some(*place).filter(|place| *place < self.texts.len());
            self.is_filled = true;
        }
    }

    fn is_answered_by_enter(&self) -> bool {
        self.is_filled
    }

    fn sketch<'a>(&'a self, view: WidgetView<'a>) -> Sketch<'a> {
        let (count, signs) = (self.texts.len(), view.signs());
        let widest = count.to_string().len();
        let option = |(place, text): (usize, &String)| {
            let (lit, number, style) = if Some(place) == self.light.at {
                (signs.lit, Style::Lit, Style::Lit)
            } else {
                (" ", Style::Dim, Style::Plain)
            };
            let line = Line::new(format!("{lit} "), Style::Lit);
            numbered(line, &(place + 1).to_string(), widest, text, (number, style))
        };
        let id = if self.light.is_long() { "ask-keys-one-long" } else { "ask-keys-one" };
        let keys = Say::new(id).with("arrows", view.arrows()).with("range", view.range(count));
        Sketch {
            gap: true,
            body: self.texts.iter().enumerate().map(option).collect(),
            focus: self.light.focus(),
            input: (!self.digits.is_empty()).then_some(&self.digits),
            note: self.note.as_ref().map(|say| view.words.say(say)),
            foot: view.keys(&[view.words.say(&keys)]),
            ..Sketch::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::widget::tests::{press, seen, type_in};
    use super::*;
    use crate::ask::tests::{english, strings};

    fn letters(count: u8) -> Choose {
        Choose::new((0..count).map(|place| char::from(b'a' + place).to_string()).collect())
    }

    fn took(place: usize) -> WidgetStep {
        WidgetStep::Said(Said::Response(Response::One(place)))
    }

    #[test]
    fn nothing_is_lit_at_the_start_and_enter_takes_only_what_is_lit() {
        let (mut choose, words) = (Choose::new(strings(&["UNESCO", "UNDP"])), english());
        assert_eq!(
            seen(&choose, &words),
            "\n    1  UNESCO\n    2  UNDP\n\n  ↑ ↓ or 1–2, Enter · : commands\n"
        );
        assert_eq!(press(&mut choose, &words, &[Key::Enter, Key::Enter]), WidgetStep::Stay);
        press(&mut choose, &words, &[Key::ArrowDown, Key::ArrowDown]);
        assert!(seen(&choose, &words).contains("    1  UNESCO\n  ▸ 2  UNDP\n"));
        assert_eq!(press(&mut choose, &words, &[Key::Enter]), took(1));
    }

    #[test]
    fn arrows_and_the_ends_move_the_light_and_wrap_around() {
        let words = english();
        let light = |keys: &[Key]| press(&mut letters(4), &words, &[keys, &[Key::Enter]].concat());
        assert_eq!(light(&[Key::ArrowDown]), took(0));
        assert_eq!(light(&[Key::ArrowUp]), took(3));
        assert_eq!(light(&[Key::ArrowUp, Key::ArrowDown]), took(0));
        assert_eq!(light(&[Key::Home, Key::Tab]), took(1));
        assert_eq!(light(&[Key::End, Key::BackTab]), took(2));
    }

    #[test]
    fn an_answer_given_before_is_lit() {
        let (mut choose, words) = (letters(3), english());
        choose.fill(&Response::One(1));
        assert!(seen(&choose, &words).contains("  ▸ 2  b\n"));
        assert!(choose.is_answered_by_enter(), "an Enter too many is ignored for a moment");
        assert_eq!(type_in(&mut choose, &words, "\n"), took(1));
        assert_eq!(type_in(&mut choose, &words, "3"), took(2));
    }

    #[test]
    fn letters_and_spaces_typed_at_a_choice_answer_nothing() {
        let (mut choose, words) = (letters(4), english());
        assert_eq!(type_in(&mut choose, &words, "jakarta kkj\n"), WidgetStep::Stay);
        assert!(!seen(&choose, &words).contains('▸'));
    }

    #[test]
    fn a_number_key_takes_its_option_at_once() {
        let (mut choose, words) = (letters(3), english());
        assert_eq!(type_in(&mut choose, &words, "4"), WidgetStep::Stay);
        assert!(seen(&choose, &words).contains("4 is not a number from 1 to 3."));
        assert_eq!(type_in(&mut choose, &words, "2"), took(1));
    }

    #[test]
    fn with_ten_options_the_number_is_typed_and_then_taken() {
        let (mut choose, words) = (letters(12), english());
        assert_eq!(type_in(&mut choose, &words, "1"), WidgetStep::Stay);
        assert_eq!(type_in(&mut choose, &words, "2"), WidgetStep::Stay);
        let seen = seen(&choose, &words);
        assert!(
            seen.contains("\n     1  a\n") && seen.contains("\n  ▸ 12  l\n\n  › 12\n"),
            "{seen}"
        );
        assert_eq!(press(&mut choose, &words, &[Key::Backspace, Key::Enter]), took(0));
        let keys = [Key::Char('1'), Key::Backspace, Key::Enter];
        assert_eq!(press(&mut choose, &words, &keys), WidgetStep::Stay, "nothing is lit any more");
        assert_eq!(type_in(&mut choose, &words, "99\n"), WidgetStep::Stay);
        assert_eq!(
            press(&mut choose, &words, &[Key::Char('1'), Key::ArrowDown, Key::Enter]),
            took(1)
        );
    }

    #[test]
    fn long_options_hang_under_their_first_letter() {
        let choose = Choose::new(vec!["word ".repeat(20), "漢字".repeat(30)]);
        let seen = seen(&choose, &english());
        assert!(seen.contains("\n       word word"), "{seen}");
        assert!(seen.contains("    2  漢字") && seen.contains("\n       漢字"), "{seen}");
    }

    #[test]
    fn no_options_at_all_are_no_answer() {
        let (mut choose, words) = (letters(0), english());
        seen(&choose, &words);
        let nothing = WidgetStep::Said(Said::Response(Response::Nothing));
        assert_eq!(press(&mut choose, &words, &[Key::ArrowDown, Key::Enter]), nothing);
    }
}

//! Any options of several: Space or a number switches one, Enter ends; `-` picks none.

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

/// Options to switch on and off, one of them lit.
pub(super) struct ManyWidget {
    texts: Vec<String>,
    on: Vec<bool>,
    light: Light,
    digits: LineEditor,
    note: Option<Say>,
}

impl ManyWidget {
    /// Options in the order shown, all off, none lit.
    pub(super) fn new(texts: Vec<String>) -> Self {
        let (on, light) = (vec![false; texts.len()], Light::new(texts.len()));
        Self { texts, on, light, digits: LineEditor::default(), note: None }
    }

    fn switch(&mut self) {
        if let Some(on) = self.light.at.and_then(|at| self.on.get_mut(at)) {
            *on = !*on;
        }
    }

    fn switch_typed(&mut self) {
        match picks::pick_one(&self.digits.take_text(), self.texts.len()) {
            Ok(place) => {
                self.light.at = Some(place);
                self.switch();
            }
            Err(why) => self.note = Some(why),
        }
    }

    fn digit(&mut self, digit: char) {
        self.digits.press(&Key::Char(digit));
        if !self.light.is_long() {
            self.switch_typed();
        } else if let Ok(place) = picks::pick_one(self.digits.text(), self.texts.len()) {
            self.light.at = Some(place);
        }
    }

    /// Ends, unless nothing is switched on: that Enter may be a stray one, and `-` picks none.
    fn end(&self) -> WidgetStep {
        let places = self.on.iter().enumerate().filter(|(_, on)| **on).map(|(place, _)| place);
        let places: Vec<usize> = places.collect();
        if places.is_empty() {
            return WidgetStep::Stay;
        }
        WidgetStep::Said(Said::Response(Response::Many(places)))
    }
}

impl Widget for ManyWidget {
    #[allow(clippy::wildcard_enum_match_arm, reason = "most keys mean nothing here")]
    fn press(&mut self, key: &Key, _words: &Words) -> WidgetStep {
        self.note = None;
        match key {
            Key::Char(digit) if digit.is_ascii_digit() => self.digit(*digit),
            Key::Backspace => self.digits.press(key),
            Key::Char(' ') | Key::Enter if !self.digits.is_empty() => self.switch_typed(),
            Key::Char(' ') => self.switch(),
            Key::Char('-') => return WidgetStep::Said(Said::Response(Response::Many(Vec::new()))),
            Key::Enter => return self.end(),
            _ if self.light.press(key) => drop(self.digits.take_text()),
            _ => {}
        }
        WidgetStep::Stay
    }

    fn fill(&mut self, given: &Response) {
        if let Response::Many(places) = given {
            self.on = (0..self.texts.len()).map(|place| places.contains(&place)).collect();
        }
    }

    fn is_answered_by_enter(&self) -> bool {
        self.on.contains(&true) && self.light.at.is_none()
    }

    fn sketch<'a>(&'a self, view: WidgetView<'a>) -> Sketch<'a> {
        let (count, signs) = (self.texts.len(), view.signs());
        let widest = count.to_string().len();
        let option = |(place, (text, on)): (usize, (&String, &bool))| {
            let lit = Some(place) == self.light.at;
            let style = if lit { Style::Lit } else { Style::Plain };
            let line =
                Line::new(if lit { signs.lit } else { " " }, Style::Lit).and(" ", Style::Plain);
            let line = line
                .and(if *on { signs.boxes.0 } else { signs.boxes.1 }, style)
                .and(" ", Style::Plain);
            let number = if lit { Style::Lit } else { Style::Dim };
            numbered(line, &(place + 1).to_string(), widest, text, (number, style))
        };
        let id = if self.light.is_long() { "ask-keys-many-long" } else { "ask-keys-many" };
        let keys = Say::new(id).with("arrows", view.arrows()).with("range", view.range(count));
        Sketch {
            gap: true,
            body: self.texts.iter().zip(&self.on).enumerate().map(option).collect(),
            focus: self.light.focus(),
            input: (!self.digits.is_empty()).then_some(&self.digits),
            note: self.note.as_ref().map(|say| view.words.say(say)),
            foot: view.keys(&[view.words.say(&keys), view.words.text("ask-keys-none")]),
            ..Sketch::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::widget::tests::{press, seen, type_in};
    use super::*;
    use crate::ask::tests::{english, strings};

    fn letters(count: u8) -> ManyWidget {
        ManyWidget::new((0..count).map(|place| char::from(b'a' + place).to_string()).collect())
    }

    fn took(places: &[usize]) -> WidgetStep {
        WidgetStep::Said(Said::Response(Response::Many(places.to_vec())))
    }

    #[test]
    fn space_and_numbers_switch_and_enter_ends() {
        let (mut many, words) = (ManyWidget::new(strings(&["one", "two", "three"])), english());
        press(&mut many, &words, &[Key::Char(' '), Key::ArrowDown]);
        type_in(&mut many, &words, " 3");
        assert_eq!(
            seen(&many, &words),
            "\n    ■ 1  one\n    □ 2  two\n  ▸ ■ 3  three\n\n  ↑ ↓ and Space, or 1–3; Enter ends · - for none · :\n  commands\n"
        );
        assert_eq!(type_in(&mut many, &words, "1\n"), took(&[2]));
    }

    #[test]
    fn while_nothing_is_on_enter_is_ignored_and_a_dash_says_none() {
        let (mut many, words) = (letters(3), english());
        assert_eq!(type_in(&mut many, &words, "\n \nx\n"), WidgetStep::Stay);
        assert_eq!(type_in(&mut many, &words, "22\n"), WidgetStep::Stay, "it is off again");
        assert_eq!(type_in(&mut many, &words, "-"), took(&[]));
    }

    #[test]
    fn an_answer_given_before_is_switched_on() {
        let (mut many, words) = (letters(3), english());
        many.fill(&Response::Many(vec![0, 2]));
        assert!(many.is_answered_by_enter(), "an Enter too many is ignored for a moment");
        assert_eq!(type_in(&mut many, &words, "2\n"), took(&[0, 1, 2]));
    }

    #[test]
    fn with_ten_options_a_number_is_typed_then_switched() {
        let (mut many, words) = (letters(11), english());
        assert_eq!(type_in(&mut many, &words, "11"), WidgetStep::Stay);
        assert!(seen(&many, &words).contains("\n\n  › 11\n"));
        assert_eq!(type_in(&mut many, &words, "\n2 \n"), took(&[1, 10]));
        type_in(&mut many, &words, "77 ");
        assert!(seen(&many, &words).contains("77 is not a number from 1 to 11."));
    }
}

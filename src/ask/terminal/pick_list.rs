//! One of several things picked outside a quiz, below the words that ask for it.

use console::Key;

use super::choose::Choose;
use super::line_prompt::answered;
use super::sketch::Sketch;
use super::widget::{Widget, WidgetStep, WidgetView};
use crate::locale::Words;
use crate::page::{Line, Page, Style};
use crate::question::Response;
use crate::study::Said;

/// Things to pick from, one of them lit.
pub(super) struct PickList {
    prompt: String,
    choose: Choose,
}

impl PickList {
    /// Things in the order shown.
    pub(super) fn new(prompt: &str, items: &[String], lit: Option<usize>) -> Self {
        let choose = Choose::new(items.to_vec()).lighting(lit);
        Self { prompt: prompt.to_owned(), choose }
    }

    fn asked(&self) -> Line {
        Line::new(self.prompt.as_str(), Style::Bold).at(0, 2)
    }
}

impl Widget for PickList {
    fn press(&mut self, key: &Key, words: &Words) -> WidgetStep {
        self.choose.press(key, words)
    }

    fn sketch<'a>(&'a self, view: WidgetView<'a>) -> Sketch<'a> {
        let mut sketch = self.choose.sketch(view);
        sketch.gap = false;
        sketch.body.insert(0, self.asked());
        sketch.focus += 1;
        sketch
    }

    fn rest(&self, said: &Said, view: WidgetView) -> Page {
        let Said::Response(Response::One(place)) = said else { return Page::default() };
        answered(self.asked(), self.choose.text(*place), view)
    }
}

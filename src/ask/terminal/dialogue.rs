//! Dialogues in a terminal: the quiz's own line editor and lists, outside a quiz.

use std::rc::Rc;
use std::sync::atomic::Ordering;

use super::Terminal;
use super::line_prompt::LineWidget;
use super::pick_list::PickList;
use super::widget::{Widget, WidgetView};
use crate::ask::Front;
use crate::ask::dialogue::{Dialogue, LinePrompt, PromptReply, agree_by_word};
use crate::host::Left;
use crate::page::Page;
use crate::question::Response;
use crate::session::Command;
use crate::study::Said;

impl Terminal {
    /// Asks with a widget; Err if the program must end: Ctrl-C, a signal, or a terminal that is gone.
    fn ask_for<T>(
        &mut self,
        widget: &mut dyn Widget,
        given: impl Fn(Response) -> Option<T>,
    ) -> anyhow::Result<PromptReply<T>> {
        loop {
            let reply = match self.converse(widget, &<[String]>::len, None)? {
                Said::Response(response) => given(response).map(PromptReply::Given),
                Said::Command(Command::Back) => Some(PromptReply::Back),
                Said::Leave if self.is_stopped() => return Err(Left.into()),
                Said::Leave | Said::Command(Command::Quit) => {
                    Some(PromptReply::Leave(String::new()))
                }
                Said::Command(_)
                | Said::Reveal
                | Said::Rating(_)
                | Said::Clock(_)
                | Said::TurnTo(_)
                | Said::HandIn
                | Said::TimeUp => None,
            };
            if let Some(reply) = reply {
                return Ok(reply);
            }
        }
    }

    /// Reports whether a signal or Ctrl-C came, or the terminal is gone.
    fn is_stopped(&self) -> bool {
        self.keys.gone || self.keys.stop.as_ref().is_some_and(|stop| stop.load(Ordering::Relaxed))
    }

    /// Prints the last line typed, now that it is accepted.
    pub(super) fn print_said(&mut self) {
        let said = std::mem::take(&mut self.said);
        if !said.lines.is_empty() {
            self.screen.print(&said);
        }
    }

    fn ask_line(
        &mut self,
        prompt: LinePrompt,
        is_word: bool,
    ) -> anyhow::Result<PromptReply<String>> {
        if prompt.note.is_none() {
            self.print_said();
        }
        let mut widget = LineWidget::new(prompt, is_word);
        let first = |response| match response {
            Response::Line(typed) => typed.into_iter().next(),
            Response::One(_)
            | Response::Many(_)
            | Response::Sort(_)
            | Response::Pair(_)
            | Response::Card(_)
            | Response::Nothing => None,
        };
        let reply = self.ask_for(&mut widget, first)?;
        let view = WidgetView { words: &self.words, paper: self.screen.paper() };
        self.said = match &reply {
            PromptReply::Given(text) => widget.answered(text, view),
            PromptReply::Back | PromptReply::Leave(_) => Page::default(),
        };
        Ok(if matches!(reply, PromptReply::Leave(_)) {
            PromptReply::Leave(widget.text().to_owned())
        } else {
            reply
        })
    }
}

impl Dialogue for Terminal {
    fn show(&mut self, page: &Page) -> anyhow::Result<()> {
        self.print_said();
        Ok(Front::show(self, page)?)
    }

    fn line(&mut self, prompt: LinePrompt) -> anyhow::Result<PromptReply<String>> {
        self.ask_line(prompt, false)
    }

    fn pick(
        &mut self,
        prompt: &str,
        items: &[String],
        proposed: Option<usize>,
    ) -> anyhow::Result<PromptReply<usize>> {
        let place = |response| match response {
            Response::One(place) => Some(place),
            Response::Line(_)
            | Response::Many(_)
            | Response::Sort(_)
            | Response::Pair(_)
            | Response::Card(_)
            | Response::Nothing => None,
        };
        self.print_said();
        self.ask_for(&mut PickList::new(prompt, items, proposed), place)
    }

    fn word(&mut self, prompt: LinePrompt) -> anyhow::Result<PromptReply<String>> {
        self.ask_line(prompt, true)
    }

    fn agree(&mut self, prompt: &str, proposed: bool) -> anyhow::Result<PromptReply<bool>> {
        let words = Rc::clone(&self.words);
        agree_by_word(self, &words, prompt, proposed)
    }
}

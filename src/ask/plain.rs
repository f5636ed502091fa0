//! The plain front end: lines in, lines out, for pipes, scripts and screen readers.

use std::io::{self, Write};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use super::commands::{self, Manner, ParsedLine, parse_line};
use super::draft::{Draft, DraftStep};
use super::lines::{Input, LineRead, LineSource, Stdin};
use super::{FieldsFilled, Front, deadline, heading};
use crate::locale::Words;
use crate::page::{Line, Page, Paper, Signs, Style};
use crate::question::{Form, Response};
use crate::say::Say;
use crate::session::{Command, Shown};
use crate::study::{Choices, Said};

/// How long to wait for a last command: of a program, and of a person who types.
const PATIENCE: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(6));

/// Asks by lines, over any source and any output.
pub(super) struct Plain<S, W> {
    words: Rc<Words>,
    paper: Paper,
    input: Input<S>,
    out: W,
    manner: Manner,
    draft: Draft,
    /// Whether anything was written, and whether the last line is empty.
    written: (bool, bool),
    told_commands: bool,
    /// Whether the learner was asked if the flashcard was known, once its back was shown.
    asked_known: bool,
    /// Whether the clock was set last, at the prompt of a rating.
    clock_set: bool,
    /// When the time is up.
    ends: Option<Instant>,
}

impl Plain<Stdin, io::Stdout> {
    /// Returns a front end on standard input and output. Of the paper only colour and signs are used: lines are not
    /// wrapped.
    pub(super) fn on_standard_streams(words: Rc<Words>, paper: Paper) -> Self {
        Self::new(words, paper, Stdin::default(), io::stdout())
    }

    /// Sets the commands: of a quiz, which is the default, or of a drill.
    #[must_use]
    pub(super) fn mannered(mut self, manner: Manner) -> Self {
        self.manner = manner;
        self
    }

    /// Makes it leave when a signal sets the flag.
    #[must_use]
    pub(super) fn heeding(mut self, stop: Arc<AtomicBool>) -> Self {
        self.input.source.stop = Some(stop);
        self
    }
}

impl<S: LineSource, W: Write> Plain<S, W> {
    fn new(words: Rc<Words>, paper: Paper, source: S, out: W) -> Self {
        let paper = Paper { width: None, ..paper };
        let (input, draft) = (Input::new(source), Draft::default());
        let (manner, written, told_commands) = (Manner::Quiz, (false, false), false);
        let (asked_known, clock_set) = (false, false);
        Self {
            words,
            paper,
            input,
            out,
            manner,
            draft,
            written,
            told_commands,
            asked_known,
            clock_set,
            ends: None,
        }
    }

    fn say(&mut self, say: &Say) -> io::Result<()> {
        let line = Line::new(self.words.say(say), Style::Dim);
        self.show(&Page { lines: vec![line] })
    }

    /// Prompts a person for a line, with the number of the field if there are several. A pipe gets no prompt.
    fn prompt(&mut self, form: &Form, filled: usize) -> io::Result<()> {
        if !self.input.source.is_terminal() {
            return Ok(());
        }
        if let Form::Line(lines) = form
            && lines.fields.len() > 1
        {
            write!(self.out, "{}/{} ", filled + 1, lines.fields.len())?;
        }
        write!(self.out, "{} ", Signs::for_terminal(self.paper.unicode).prompt)?;
        self.out.flush()
    }

    /// Leaves, and ends the line of the prompt if a person saw one.
    fn leave(&mut self) -> io::Result<Said> {
        if self.input.source.is_terminal() {
            self.out.write_all(b"\n")?;
            self.out.flush()?;
        }
        Ok(Said::Leave)
    }

    /// Reads the next line that is not a command, or returns what was said instead.
    fn hear(&mut self) -> io::Result<Result<String, Said>> {
        loop {
            let LineRead::Line(line) = self.input.next(None)? else { return self.leave().map(Err) };
            let is_late = self.ends.is_some_and(|ends| Instant::now() >= ends);
            match parse_line(&line, self.words.interface(), self.manner) {
                ParsedLine::Command(Command::Help) if !is_late => self.tell_help()?,
                ParsedLine::Command(command) => return Ok(Err(Said::Command(command))),
                ParsedLine::Clock(at) => return Ok(Err(Said::Clock(at))),
                ParsedLine::Unknown(_) | ParsedLine::Text(_) if is_late => {
                    return Ok(Err(Said::TimeUp));
                }
                ParsedLine::Unknown(typed) => self.refuse(&typed)?,
                ParsedLine::Text(text) => return Ok(Ok(text)),
            }
        }
    }

    /// Explains that there is no such command, and which there are.
    fn refuse(&mut self, typed: &str) -> io::Result<()> {
        self.say(&commands::unknown_command(typed))?;
        let commands = commands::command_list(self.words.interface(), self.manner);
        self.say(&Say::new("ask-about-commands").with("commands", commands))
    }

    fn tell_help(&mut self) -> io::Result<()> {
        self.show(&commands::help_page(&self.words, self.manner))
    }

    fn tell_commands(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.told_commands, true) || !self.input.source.is_terminal() {
            return Ok(());
        }
        let commands = commands::command_list(self.words.interface(), self.manner);
        self.say(&Say::new("ask-about-commands").with("commands", commands))
    }
}

impl<S: LineSource, W: Write> Front for Plain<S, W> {
    fn put(&mut self, shown: &Shown, left: Option<f64>) -> io::Result<()> {
        self.draft = match self.manner {
            Manner::Quiz | Manner::Dialogue => Draft::default(),
            Manner::Drill => Draft::that_marks_unread(),
        };
        self.asked_known = false;
        self.tell_commands()?;
        if self.written == (true, false) {
            self.out.write_all(b"\n")?;
        }
        self.show(&heading::for_lines(&self.words, shown, left))
    }

    fn listen(
        &mut self,
        shown: &Shown,
        filled: &FieldsFilled,
        left: Option<f64>,
    ) -> io::Result<Said> {
        self.ends = deadline(left);
        let interface = self.words.interface();
        if self.draft.revealed && !std::mem::replace(&mut self.asked_known, true) {
            let known = format!("({})", self.words.text("ask-known"));
            self.show(&Page { lines: vec![Line::new(known, Style::Dim)] })?;
        }
        loop {
            self.prompt(&shown.form, filled(&self.draft.typed))?;
            let text = match self.hear()? {
                Ok(text) => text,
                Err(said) => return Ok(said),
            };
            if self.manner == Manner::Drill && matches!(shown.form, Form::Card) {
                return Ok(Said::Response(Response::Card(true)));
            }
            match self.draft.take_line(&shown.form, &text, interface) {
                DraftStep::Done(response) => return Ok(Said::Response(response)),
                DraftStep::More => {
                    if let Some(response) = self.draft.end_if_filled(&shown.form, filled) {
                        return Ok(Said::Response(response));
                    }
                }
                DraftStep::Reveal => return Ok(Said::Reveal),
                DraftStep::Again(why) => self.say(&why)?,
            }
        }
    }

    fn show(&mut self, page: &Page) -> io::Result<()> {
        let text = page.render(self.paper);
        if !text.is_empty() {
            self.written = (true, text == "\n" || text.ends_with("\n\n"));
        }
        self.out.write_all(text.as_bytes())?;
        self.out.flush()
    }

    fn rate(&mut self, choices: &Choices) -> io::Result<Said> {
        // After a set clock the choices are on the screen already.
        if !std::mem::take(&mut self.clock_set) {
            self.show(&choices.page(&self.words, self.paper))?;
        }
        loop {
            self.prompt(&Form::Card, 0)?;
            let text = match self.hear()? {
                Ok(text) => text,
                Err(said) => {
                    self.clock_set = matches!(said, Said::Clock(_));
                    return Ok(said);
                }
            };
            match choices.read(&text) {
                Some(rating) => return Ok(Said::Rating(rating)),
                None => self.say(&Say::new("drill-rating-wanted"))?,
            }
        }
    }

    fn last_word(&mut self) -> io::Result<Option<Command>> {
        let mut patience = PATIENCE.0;
        if self.input.source.is_terminal() {
            let id = match self.manner {
                Manner::Quiz | Manner::Dialogue => "ask-last-word",
                Manner::Drill => "drill-last-word",
            };
            self.say(&Say::new(id))?;
            patience = PATIENCE.1;
        }
        loop {
            let LineRead::Line(line) = self.input.next(Some(patience))? else { return Ok(None) };
            match parse_line(&line, self.words.interface(), self.manner) {
                ParsedLine::Clock(_) => {}
                ParsedLine::Command(Command::Help) => self.tell_help()?,
                ParsedLine::Command(command) => return Ok(Some(command)),
                ParsedLine::Text(text) if self.manner == Manner::Drill && text.trim() == "u" => {
                    return Ok(Some(Command::Undo));
                }
                ParsedLine::Unknown(_) | ParsedLine::Text(_) => return Ok(None),
            }
        }
    }

    fn claim(&mut self) -> io::Result<Option<Command>> {
        if self.input.source.is_terminal() {
            self.say(&Say::new("ask-claim"))?;
        }
        loop {
            self.prompt(&Form::Card, 0)?;
            let LineRead::Line(line) = self.input.next(None)? else { return Ok(None) };
            match parse_line(&line, self.words.interface(), self.manner) {
                ParsedLine::Clock(_) => {}
                ParsedLine::Command(Command::Help) => self.tell_help()?,
                ParsedLine::Command(command) => return Ok(Some(command)),
                ParsedLine::Text(text) if text.trim().is_empty() => return Ok(None),
                ParsedLine::Unknown(typed) => self.refuse(&typed)?,
                ParsedLine::Text(_) => self.say(&Say::new("quiz-claim-only"))?,
            }
        }
    }

    fn lend(&mut self, to: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        self.out.flush()?;
        to()
    }
}

#[cfg(test)]
#[path = "plain_tests.rs"]
mod tests;

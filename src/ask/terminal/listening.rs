//! Waits for keys: draws what is asked, lets its clock tick, and passes each key to the widget or the command line.

use std::io;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use console::Key;

use super::Terminal;
use super::command_line::{CommandLine, LastWord};
use super::enter_guard::EnterGuard;
use super::keys::Pressed;
use super::screen::Size;
use super::sketch;
use super::widget::{Widget, WidgetStep, WidgetView};
use crate::ask::{FieldsFilled, Manner, commands, heading};
use crate::page::{Page, Signs};
use crate::session::{Command, Shown};
use crate::study::Said;

/// How often the window's size is checked. A handler for SIGWINCH would be simpler, but `console` takes the interrupted
/// wait for Ctrl-C.
const TICK: Duration = Duration::from_millis(150);

/// A clock that ticks while the learner is asked.
#[derive(Clone, Copy)]
pub(super) struct Ticking<'a> {
    /// The current question; None at the last look.
    pub(super) shown: Option<&'a Shown>,
    /// When the time is up.
    pub(super) ends: Instant,
}

impl Ticking<'_> {
    fn left(self) -> f64 {
        self.ends.saturating_duration_since(Instant::now()).as_secs_f64()
    }
}

/// Returns the digit of a number key.
fn digit_of(key: &Key) -> Option<char> {
    if let Key::Char(sign) = key { Some(*sign).filter(char::is_ascii_digit) } else { None }
}

impl Terminal {
    /// Draws a widget, with a command line below it where one is open, and the time left.
    fn draw(
        &mut self,
        widget: &dyn Widget,
        line: Option<&CommandLine>,
        ticking: Option<Ticking>,
    ) -> io::Result<()> {
        self.resized();
        let view = WidgetView { words: &self.words, paper: self.screen.paper() };
        let mut sketch = widget.sketch(view);
        if let Some(line) = line {
            line.add_to(&mut sketch, view);
        }
        let Some(ticking) = ticking else {
            return self.screen.draw(&sketch.block(view.paper, self.screen.size));
        };
        if let (true, Some(shown)) = (self.is_head_drawn, ticking.shown) {
            let head = self.head(shown, Some(ticking.left()));
            let whole = Size { rows: usize::MAX, ..self.screen.size };
            let block = sketch.block(view.paper, whole);
            let block = block.under(sketch::page_rows(head, view.paper));
            if block.rows.len() <= self.screen.size.rows {
                return self.screen.draw(&block);
            }
        }
        sketch.clock = Some(heading::ticking_clock(view.words, ticking.left()));
        let block = sketch.block(view.paper, self.screen.size);
        self.print_head(Some(ticking));
        self.screen.draw(&block)
    }

    /// Returns the question's head and words.
    pub(super) fn head(&self, shown: &Shown, left: Option<f64>) -> Page {
        let dot = Signs::for_terminal(self.screen.paper().unicode).dot;
        heading::for_screen(&self.words, shown, left, dot)
    }

    /// Prints the head that was drawn with the widget, without the time, since printed time would not tick.
    pub(super) fn print_head(&mut self, ticking: Option<Ticking>) {
        let shown = ticking.and_then(|ticking| ticking.shown);
        if let (true, Some(shown)) = (std::mem::take(&mut self.is_head_drawn), shown) {
            self.screen.print(&self.head(shown, None));
        }
    }

    /// Draws, then waits for a key; returns nothing when the time is up. Keys already waiting are read before anything
    /// is drawn, so that pasted text is drawn once.
    fn key(
        &mut self,
        widget: &dyn Widget,
        line: Option<&CommandLine>,
        ticking: Option<Ticking>,
        ends: Option<Instant>,
    ) -> io::Result<Pressed> {
        let mut drawn = !self.keys.more();
        if drawn {
            self.draw(widget, line, ticking)?;
        }
        let second = |ticking: Ticking| Duration::from_secs_f64(ticking.left()).as_secs();
        let mut drawn_at = ticking.map(second);
        loop {
            if ends.is_some_and(|ends| Instant::now() >= ends) {
                return Ok(Pressed::Nothing);
            }
            match self.keys.next(TICK)? {
                Pressed::Nothing => {}
                pressed @ (Pressed::Key(_) | Pressed::Gone) => return Ok(pressed),
            }
            let second = ticking.map(second);
            if self.resized() || !drawn || second != drawn_at {
                self.draw(widget, line, ticking)?;
                (drawn, drawn_at) = (true, second);
            }
        }
    }

    pub(super) fn ask(
        &mut self,
        widget: &mut dyn Widget,
        filled: &FieldsFilled,
        ticking: Option<Ticking>,
    ) -> io::Result<Said> {
        if self.is_next && !widget.types() {
            self.keys.drop_typed()?;
        }
        let mut line: Option<CommandLine> = None;
        let mut guard = EnterGuard::new(Instant::now());
        loop {
            let patience = widget.patience().map(|patience| Instant::now() + patience);
            let ends = patience.or(ticking.map(|ticking| ticking.ends));
            let key = match self.key(widget, line.as_ref(), ticking, ends)? {
                Pressed::Key(key) if self.is_held(&key, widget)? => continue,
                Pressed::Key(key) => key,
                Pressed::Nothing if patience.is_some() => Key::Enter,
                Pressed::Nothing => return Ok(Said::TimeUp),
                Pressed::Gone => return Ok(Said::Leave),
            };
            match self.press(&key, widget, &mut line, &mut guard) {
                WidgetStep::Said(Said::Command(Command::Help)) => {
                    self.print_head(ticking);
                    self.print_help();
                    line = None;
                }
                WidgetStep::Said(said) => {
                    self.last_digit = digit_of(&key);
                    return Ok(said);
                }
                WidgetStep::Stay if key == Key::Enter && line.is_none() => {
                    if let Some(said) = widget.end_if_filled(filled) {
                        return Ok(said);
                    }
                }
                WidgetStep::Stay => {}
            }
            line = line.filter(|line| !line.closed);
        }
    }

    /// Whether a number key is the one that answered before, still held down. Only a key that comes again at once is.
    fn is_held(&mut self, key: &Key, widget: &dyn Widget) -> io::Result<bool> {
        let before = self.last_digit.take();
        let Some(digit) = digit_of(key).filter(|digit| before == Some(*digit)) else {
            return Ok(false);
        };
        Ok(!widget.types() && self.keys.drop_repeated(digit)?)
    }

    /// Passes a key to the command line where one is open, else to the widget.
    fn press(
        &self,
        key: &Key,
        widget: &mut dyn Widget,
        line: &mut Option<CommandLine>,
        guard: &mut EnterGuard,
    ) -> WidgetStep {
        if line.is_none() && self.is_stray(key, widget, guard) {
            return WidgetStep::Stay;
        }
        if *key == Key::Enter {
            // It may change what is on the screen.
            *guard = EnterGuard::new(Instant::now());
        }
        match (key, line.as_mut()) {
            (Key::CtrlC, _) => WidgetStep::Said(self.interrupted()),
            (Key::Escape, Some(open)) => open.close(),
            (Key::Escape, None) if widget.leave_command() => WidgetStep::Stay,
            (Key::Escape, None) => WidgetStep::Said(Said::Leave),
            (Key::Char('\u{4}'), None) if !widget.has_text() => WidgetStep::Said(Said::Leave),
            (key, Some(open)) => open.press(key, &self.words),
            (Key::Char(':'), None) if !widget.types() => {
                *line = Some(CommandLine::new(self.manner));
                WidgetStep::Stay
            }
            (key, None) => widget.press(key, &self.words),
        }
    }

    fn print_help(&mut self) {
        self.screen.print(&commands::help_page(&self.words, self.manner));
    }

    /// Reports whether a key was not meant for this widget: pasted where nothing is typed, or an Enter too many.
    fn is_stray(&self, key: &Key, widget: &dyn Widget, guard: &mut EnterGuard) -> bool {
        let is_pasted = self.keys.pasting && !widget.types();
        let enters = *key == Key::Enter || (*key == Key::Char(' ') && !widget.types());
        is_pasted || (enters && widget.is_answered_by_enter() && guard.ignores(Instant::now()))
    }

    /// Ctrl-C in raw mode is a key, not a signal; a drill and a dialogue treat it as one, a quiz just ends.
    fn interrupted(&self) -> Said {
        if let Some(stop) = self.keys.stop.as_ref().filter(|_| self.manner != Manner::Quiz) {
            stop.store(true, Ordering::Relaxed);
        }
        Said::Leave
    }

    /// Waits for a last command, which a colon begins. Enter ends the wait; with a time limit, so do its end
    /// and any other key.
    pub(super) fn word(
        &mut self,
        last: &LastWord,
        ends: Option<Instant>,
    ) -> io::Result<Option<Command>> {
        let mut guard = EnterGuard::new(Instant::now());
        let mut line: Option<CommandLine> = None;
        loop {
            let key = match self.key(last, line.as_ref(), None, ends.filter(|_| line.is_none()))? {
                Pressed::Key(key) => Some(key),
                Pressed::Nothing | Pressed::Gone => None,
            };
            match (key, &mut line) {
                (None | Some(Key::CtrlC), _) | (Some(Key::Escape), None) => return Ok(None),
                (Some(Key::Escape), Some(open)) => drop(open.close()),
                (Some(key), Some(open)) => match open.press(&key, &self.words) {
                    WidgetStep::Said(Said::Command(Command::Help)) => {
                        self.print_help();
                        line = None;
                    }
                    WidgetStep::Said(Said::Command(command)) => return Ok(Some(command)),
                    WidgetStep::Said(_) | WidgetStep::Stay => {}
                },
                (Some(key), None) if self.is_stray(&key, last, &mut guard) => {}
                (Some(Key::Char(':')), None) => line = Some(CommandLine::new(self.manner)),
                (Some(Key::Char('u')), None) if self.manner == Manner::Drill => {
                    return Ok(Some(Command::Undo));
                }
                (Some(key), None) if key == Key::Enter || ends.is_some() => return Ok(None),
                (Some(_), None) => {}
            }
            line = line.filter(|line| !line.closed);
        }
    }
}

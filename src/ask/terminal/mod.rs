//! The terminal front end: small widgets over `console`, drawn in place below a conversation.

mod card;
mod choose;
mod command_line;
mod editor;
mod enter_guard;
mod keys;
mod lit_option;
mod many;
mod rate;
mod screen;
mod sketch;
mod typed;
mod widget;

use std::io;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use console::{Key, Term};

use self::command_line::{CommandLine, LastWord};
use self::enter_guard::EnterGuard;
use self::keys::{Keys, Pressed};
use self::screen::{Screen, Size};
use self::widget::{Widget, WidgetStep, WidgetView};
use super::{FieldsFilled, Front, Manner, heading};
use crate::host::tty::{self, Raw};
use crate::locale::Words;
use crate::page::{Line, Page, Paper, Signs};
use crate::question::Form;
use crate::session::{Command, QuestionId, Shown};
use crate::study::{Choices, Said};

/// How often the window's size is checked. A handler for SIGWINCH would be simpler, but `console` takes the interrupted
/// wait for Ctrl-C.
const TICK: Duration = Duration::from_millis(150);

/// How long a last word is waited for.
const LAST_WORD: Duration = Duration::from_secs(6);

/// Asks on a terminal.
pub struct Terminal {
    words: Rc<Words>,
    term: Term,
    screen: Screen<Term>,
    keys: Keys,
    manner: Manner,
    /// The card that is put, and its widget.
    put: Option<(QuestionId, Box<dyn Widget>)>,
    /// Whether keys were meant for what was asked before, as long as this is not yet drawn.
    is_next: bool,
}

impl Terminal {
    /// A front end on standard input and output.
    ///
    /// # Errors
    /// When either is no terminal.
    pub fn new(words: Rc<Words>, paper: Paper) -> io::Result<Self> {
        let term = Term::stdout();
        if !rustix::termios::isatty(rustix::stdio::stdin()) || !term.is_term() {
            return Err(io::Error::new(io::ErrorKind::Unsupported, "not a terminal"));
        }
        let screen = Screen::new(term.clone(), paper, Size::or_default(term.size_checked()));
        tty::hush()?;
        let (keys, manner) = (Keys::default(), Manner::Quiz);
        Ok(Self { words, term, screen, keys, manner, put: None, is_next: false })
    }

    /// The same with the commands of a quiz or of a drill; those of a quiz else.
    #[must_use]
    pub fn mannered(mut self, manner: Manner) -> Self {
        self.manner = manner;
        self
    }

    /// The same, leaving when a flag is set that a signal sets.
    #[must_use]
    pub fn heeding(mut self, stop: Arc<AtomicBool>) -> Self {
        self.keys.stop = Some(stop);
        self
    }

    fn resized(&mut self) -> bool {
        let size = Size::or_default(self.term.size_checked());
        std::mem::replace(&mut self.screen.size, size) != size
    }

    /// Draws a widget, with a command line below it where one is open.
    fn draw(&mut self, widget: &dyn Widget, line: Option<&CommandLine>) -> io::Result<()> {
        self.resized();
        let view = WidgetView { words: &self.words, paper: self.screen.paper() };
        let mut sketch = widget.sketch(view);
        if let Some(line) = line {
            line.add_to(&mut sketch, view);
        }
        let block = sketch.block(view.paper, self.screen.size);
        self.screen.draw(&block)
    }

    /// Draws, then waits for a key; None at the end of input or of the time. Keys that wait already are read before
    /// anything is drawn, so that pasted text is drawn once.
    fn key(
        &mut self,
        widget: &dyn Widget,
        line: Option<&CommandLine>,
        ends: Option<Instant>,
    ) -> io::Result<Option<Key>> {
        let mut drawn = !self.keys.more();
        if drawn {
            self.draw(widget, line)?;
        }
        loop {
            match self.keys.next(TICK)? {
                Pressed::Key(key) => return Ok(Some(key)),
                Pressed::Gone => return Ok(None),
                Pressed::Nothing if ends.is_some_and(|ends| Instant::now() >= ends) => {
                    return Ok(None);
                }
                Pressed::Nothing => {}
            }
            if self.resized() || !drawn {
                self.draw(widget, line)?;
                drawn = true;
            }
        }
    }

    fn ask(&mut self, widget: &mut dyn Widget, filled: &FieldsFilled) -> io::Result<Said> {
        if self.is_next && !widget.types() {
            self.keys.drop_typed()?;
        }
        let mut line: Option<CommandLine> = None;
        let mut guard = EnterGuard::new(Instant::now());
        loop {
            let Some(key) = self.key(widget, line.as_ref(), None)? else { return Ok(Said::Leave) };
            let step = match (&key, &mut line) {
                (Key::CtrlC, _) => return Ok(self.interrupted()),
                (Key::Escape, Some(open)) => open.close(),
                (Key::Escape, None) if widget.leave_command() => WidgetStep::Stay,
                (Key::Escape, None) => return Ok(Said::Leave),
                (Key::Char('\u{4}'), None) if !widget.has_text() => return Ok(Said::Leave),
                (key, Some(open)) => open.press(key, &self.words),
                (_, None) if self.is_stray(&key, widget, &mut guard) => WidgetStep::Stay,
                (Key::Char(':'), None) if !widget.types() => {
                    line = Some(CommandLine::new(self.manner));
                    WidgetStep::Stay
                }
                (key, None) => widget.press(key, &self.words),
            };
            match step {
                WidgetStep::Said(said) => return Ok(said),
                WidgetStep::Stay if key == Key::Enter => {
                    if let Some(said) = widget.end_if_filled(filled) {
                        return Ok(said);
                    }
                }
                WidgetStep::Stay => {}
            }
            line = line.filter(|line| !line.closed);
        }
    }

    /// Whether a key was not meant for this widget: pasted where nothing is typed, or an Enter too many.
    fn is_stray(&self, key: &Key, widget: &dyn Widget, guard: &mut EnterGuard) -> bool {
        let is_pasted = self.keys.pasting && !widget.types();
        let enters = matches!(key, Key::Enter | Key::Char(' ')) && widget.is_answered_by_enter();
        is_pasted || (enters && guard.ignores(Instant::now()))
    }

    /// Ctrl-C in raw mode is a key, not a signal; a drill treats it as one, a quiz just ends.
    fn interrupted(&self) -> Said {
        if let Some(stop) = self.keys.stop.as_ref().filter(|_| self.manner == Manner::Drill) {
            stop.store(true, Ordering::Relaxed);
        }
        Said::Leave
    }

    fn widget(&self, form: &Form) -> Box<dyn Widget> {
        match form {
            Form::One(options) => {
                Box::new(choose::Choose::new(heading::texts(options, &self.words)))
            }
            Form::Many(options) => {
                Box::new(many::ManyWidget::new(heading::texts(options, &self.words)))
            }
            Form::Line(_) | Form::Sort(_) | Form::Pair { .. } => {
                Box::new(typed::TypedWidget::new(form.clone(), self.manner))
            }
            Form::Card if self.manner == Manner::Drill => Box::new(card::Cover),
            Form::Card => Box::new(card::CardWidget::default()),
        }
    }

    /// Waits for a last word: a colon begins it, any other key or the time ends the wait.
    fn word(&mut self) -> io::Result<Option<Command>> {
        let ends = Instant::now() + LAST_WORD;
        let (last, mut guard) = (LastWord(self.manner), EnterGuard::new(Instant::now()));
        let mut line: Option<CommandLine> = None;
        loop {
            let ends = line.is_none().then_some(ends);
            let key = self.key(&last, line.as_ref(), ends)?;
            match (key, &mut line) {
                (None | Some(Key::CtrlC), _) | (Some(Key::Escape), None) => return Ok(None),
                (Some(Key::Escape), Some(open)) => drop(open.close()),
                (Some(key), Some(open)) => {
                    if let WidgetStep::Said(Said::Command(command)) = open.press(&key, &self.words)
                    {
                        return Ok(Some(command));
                    }
                }
                (Some(key), None) if self.is_stray(&key, &last, &mut guard) => {}
                (Some(Key::Char(':')), None) => line = Some(CommandLine::new(self.manner)),
                (Some(Key::Char('u')), None) if self.manner == Manner::Drill => {
                    return Ok(Some(Command::Undo));
                }
                (Some(_), None) => return Ok(None),
            }
            line = line.filter(|line| !line.closed);
        }
    }

    /// Asks with a widget, and leaves in the conversation what stays of it.
    fn converse(&mut self, widget: &mut dyn Widget, filled: &FieldsFilled) -> io::Result<Said> {
        let raw = Raw::enter()?;
        let said = self.ask(widget, filled);
        let view = WidgetView { words: &self.words, paper: self.screen.paper() };
        let rest = said.as_ref().map(|said| widget.rest(said, view)).unwrap_or_default();
        self.screen.print(&rest);
        self.screen.flush()?;
        let stays = |said: &Said| said.keeps_card() || *said == Said::Reveal;
        self.is_next = said.as_ref().is_ok_and(|said| !stays(said));
        if matches!(said, Err(_) | Ok(Said::Leave | Said::Command(Command::Quit))) {
            drop(raw);
        } else {
            raw.hush()?;
        }
        said
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A terminal that is gone takes nothing more.
        let _ = self.screen.flush();
        tty::restore();
    }
}

impl Front for Terminal {
    fn put(&mut self, shown: &Shown, left: Option<f64>) -> io::Result<()> {
        self.resized();
        let mut page = Page::default();
        if self.screen.written == (true, false) {
            page.push(Line::default());
        }
        let dot = Signs::for_terminal(self.screen.paper().unicode).dot;
        page.lines.extend(heading::for_screen(&self.words, shown, left, dot).lines);
        self.put = Some((shown.question.clone(), self.widget(&shown.form)));
        self.screen.print(&page);
        Ok(())
    }

    fn listen(&mut self, shown: &Shown, filled: &FieldsFilled) -> io::Result<Said> {
        let put = self.put.take().filter(|(card, _)| *card == shown.question);
        let (card, mut widget) =
            put.unwrap_or_else(|| (shown.question.clone(), self.widget(&shown.form)));
        let said = self.converse(widget.as_mut(), filled);
        self.put = Some((card, widget));
        said
    }

    fn rate(&mut self, choices: &Choices) -> io::Result<Said> {
        self.converse(&mut rate::Rate::new(*choices), &<[String]>::len)
    }

    fn show(&mut self, page: &Page) -> io::Result<()> {
        self.resized();
        self.screen.print(page);
        Ok(())
    }

    fn last_word(&mut self) -> io::Result<Option<Command>> {
        let raw = Raw::enter()?;
        let command = self.word();
        self.screen.erase()?;
        drop(raw);
        command
    }

    fn lend(&mut self, to: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        self.screen.erase()?;
        tty::restore();
        let done = to();
        tty::hush()?;
        done
    }
}

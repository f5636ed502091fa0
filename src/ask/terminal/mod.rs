//! The terminal front end: small widgets over `console`, drawn in place below a conversation.

mod card;
mod choose;
mod command_line;
mod dialogue;
mod editor;
mod enter_guard;
mod keys;
mod line_prompt;
mod listening;
mod lit_option;
mod many;
mod pick_list;
mod rate;
mod review;
mod screen;
mod sketch;
mod typed;
mod typed_lines;
mod widget;

use std::io;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use console::Term;

use self::command_line::LastWord;
use self::keys::Keys;
use self::listening::Ticking;
use self::screen::{Screen, Size};
use self::widget::{Widget, WidgetView};
use super::review::review_page;
use super::{FieldsFilled, Front, Manner, deadline, heading};
use crate::host::tty::{self, Raw};
use crate::locale::Words;
use crate::page::{Line, Page, Paper, Signs};
use crate::question::{Form, Response};
use crate::session::{Command, QuestionId, Shown};
use crate::study::{Choices, ReviewedQuestion, Said};

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
    /// Whether keys belong to the prompt before, because this one is not yet drawn.
    is_next: bool,
    /// Whether the question's head is drawn with its widget, as its clock ticks, and is not yet printed.
    is_head_drawn: bool,
    /// Whether all answers are on the screen, for a last look.
    is_reviewed: bool,
    /// The last line of a dialogue as it will stay: not yet printed, since it may be refused and asked again.
    said: Page,
    /// What was picked of options that are no longer on the screen: printed where no feedback names it.
    picked: Page,
    /// The number key that answered last: held down, it must not answer what comes next.
    last_digit: Option<char>,
}

impl Terminal {
    /// Returns a front end on standard input and output.
    ///
    /// # Errors
    /// When either is not a terminal.
    pub fn new(words: Rc<Words>, paper: Paper) -> io::Result<Self> {
        let term = Term::stdout();
        if !rustix::termios::isatty(rustix::stdio::stdin()) || !term.is_term() {
            return Err(io::Error::new(io::ErrorKind::Unsupported, "not a terminal"));
        }
        let screen = Screen::new(term.clone(), paper, Size::or_default(term.size_checked()));
        tty::hush()?;
        let (keys, manner) = (Keys::default(), Manner::Quiz);
        Ok(Self {
            words,
            term,
            screen,
            keys,
            manner,
            put: None,
            is_next: false,
            is_head_drawn: false,
            is_reviewed: false,
            said: Page::default(),
            picked: Page::default(),
            last_digit: None,
        })
    }

    /// Sets the commands: of a quiz, which is the default, or of a drill.
    #[must_use]
    pub fn mannered(mut self, manner: Manner) -> Self {
        self.manner = manner;
        self
    }

    /// Makes it leave when a signal sets the flag.
    #[must_use]
    pub fn heeding(mut self, stop: Arc<AtomicBool>) -> Self {
        self.keys.stop = Some(stop);
        self
    }

    fn resized(&mut self) -> bool {
        let size = Size::or_default(self.term.size_checked());
        std::mem::replace(&mut self.screen.size, size) != size
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

    /// Prints what was picked and is named nowhere else.
    fn print_picked(&mut self) {
        let picked = std::mem::take(&mut self.picked);
        self.screen.print(&picked);
    }

    fn last_command(
        &mut self,
        last: &LastWord,
        ends: Option<Instant>,
    ) -> io::Result<Option<Command>> {
        let raw = Raw::enter()?;
        let command = self.word(last, ends);
        self.screen.erase()?;
        drop(raw);
        command
    }

    /// Asks with a widget, and leaves what remains of it in the conversation.
    fn converse(
        &mut self,
        widget: &mut dyn Widget,
        filled: &FieldsFilled,
        ticking: Option<Ticking>,
    ) -> io::Result<Said> {
        let raw = Raw::enter()?;
        let said = self.ask(widget, filled, ticking);
        if !matches!(said, Ok(Said::Clock(_))) {
            self.print_head(ticking);
        }
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

/// Draws what was picked of some options; nothing for a form whose answer stays on the screen by itself.
fn picked_options(form: &Form, response: &Response, view: WidgetView) -> Page {
    let (Form::One(options) | Form::Many(options)) = form else { return Page::default() };
    let places = match response {
        Response::One(place) => std::slice::from_ref(place),
        Response::Many(places) => places.as_slice(),
        Response::Line(_)
        | Response::Sort(_)
        | Response::Pair(_)
        | Response::Card(_)
        | Response::Nothing => &[],
    };
    let texts = heading::texts(options, view.words);
    let picked: Vec<&str> =
        places.iter().filter_map(|place| texts.get(*place)).map(String::as_str).collect();
    Page { lines: vec![typed_lines::echo(&picked.join("; "), view)] }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.print_said();
        // A terminal that is gone accepts nothing more.
        let _ = self.screen.flush();
        tty::restore();
    }
}

impl Front for Terminal {
    fn put(&mut self, shown: &Shown, left: Option<f64>) -> io::Result<()> {
        self.resized();
        self.print_picked();
        let mut page = Page::default();
        if self.screen.written == (true, false) {
            page.push(Line::default());
        }
        page.lines.extend(heading::above(shown).lines);
        page.gap();
        (self.is_head_drawn, self.is_reviewed) = (left.is_some(), false);
        if left.is_none() {
            page.lines.extend(self.head(shown, None).lines);
        }
        self.put = Some((shown.question.clone(), self.widget(&shown.form)));
        self.screen.print(&page);
        Ok(())
    }

    fn fill(&mut self, given: &Response) {
        if let Some((_, widget)) = &mut self.put {
            widget.fill(given);
        }
    }

    fn listen(
        &mut self,
        shown: &Shown,
        filled: &FieldsFilled,
        left: Option<f64>,
    ) -> io::Result<Said> {
        let ticking = deadline(left).map(|ends| Ticking { shown: Some(shown), ends });
        let put = self.put.take().filter(|(card, _)| *card == shown.question);
        let (card, mut widget) =
            put.unwrap_or_else(|| (shown.question.clone(), self.widget(&shown.form)));
        let said = self.converse(widget.as_mut(), filled, ticking);
        self.put = Some((card, widget));
        if let Ok(Said::Response(response)) = &said {
            let view = WidgetView { words: &self.words, paper: self.screen.paper() };
            self.picked = picked_options(&shown.form, response, view);
        }
        said
    }

    fn rate(&mut self, choices: &Choices) -> io::Result<Said> {
        self.converse(&mut rate::Rate::new(*choices), &<[String]>::len, None)
    }

    fn show(&mut self, page: &Page) -> io::Result<()> {
        self.resized();
        if !page.lines.is_empty() {
            self.picked = Page::default();
        }
        self.screen.print(page);
        Ok(())
    }

    fn last_word(&mut self) -> io::Result<Option<Command>> {
        let id = match self.manner {
            Manner::Quiz | Manner::Dialogue => "ask-last-word",
            Manner::Drill => "drill-last-word",
        };
        self.last_command(&LastWord(id), Some(Instant::now() + LAST_WORD))
    }

    fn review(&mut self, questions: &[ReviewedQuestion], left: Option<f64>) -> io::Result<Said> {
        self.print_picked();
        if !std::mem::replace(&mut self.is_reviewed, true) {
            let mut page = Page { lines: vec![Line::default()] };
            let signs = Signs::for_terminal(self.screen.paper().unicode);
            page.lines.extend(review_page(questions, &self.words, signs).lines);
            self.screen.print(&page);
        }
        let ticking = deadline(left).map(|ends| Ticking { shown: None, ends });
        self.converse(&mut review::ReviewWidget::new(questions), &<[String]>::len, ticking)
    }

    fn claim(&mut self) -> io::Result<Option<Command>> {
        self.last_command(&LastWord("ask-claim"), None)
    }

    fn lend(&mut self, to: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        self.screen.erase()?;
        tty::restore();
        let done = to();
        tty::hush()?;
        done
    }
}

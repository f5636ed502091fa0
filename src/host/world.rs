//! The world a command runs in: words, paper, clock, configuration and stores.

use std::cell::OnceCell;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::rc::Rc;

use anyhow::Result;
use serde::Serialize;

use super::class_name::ClassName;
use super::clock::Clock;
use super::config::Config;
use super::flags::GlobalFlags;
use super::json::JsonWriter;
use super::library::Loaded;
use super::mistakes::{Pictures, check_summary};
use super::outcome::{MistakesShown, Outcome, is_broken_pipe};
use super::problem::Problem;
use super::reasons::worded;
use super::signals::Farewell;
use crate::deck::Finding;
use crate::locale::{Interface, Words};
use crate::page::{Line, Page, Paper, Signs, Style};
use crate::say::Say;
use crate::store::StoreError;

/// The rows of a window whose size is not known.
const USUAL_ROWS: usize = 24;

/// Everything a command needs from outside.
pub struct World {
    /// The interface's words.
    pub words: Rc<Words>,
    /// The signs to draw with.
    pub signs: &'static Signs,
    /// How pages are laid out on standard output.
    pub paper: Paper,
    /// How pages are laid out on standard error.
    pub errors: Paper,
    /// Whether widgets can be used: both ends are a terminal, and neither `--plain` nor TERM forbids it.
    pub interactive: bool,
    /// Whether `--plain` asks for lines in place of widgets.
    pub plain: bool,
    /// The clock.
    pub clock: Clock,
    /// The data directory as given by flag, for naming it in commands.
    pub(super) data_flag: Option<PathBuf>,
    /// The class whose store is used; None for one's own.
    pub(super) class: Option<ClassName>,
    /// What is printed when a signal ends hafal.
    pub farewell: Farewell,
    pub(super) data: OnceCell<PathBuf>,
    config: OnceCell<Config>,
}

/// Returns an environment variable, unless it is unset or empty.
pub(super) fn env_text(name: &str) -> Option<String> {
    std::env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(|value| value.to_string_lossy().into_owned())
}

/// Returns the locale for one of its categories.
fn locale(category: &str) -> String {
    env_text("LC_ALL")
        .or_else(|| env_text(category))
        .or_else(|| env_text("LANG"))
        .unwrap_or_default()
}

/// Returns the interface that the environment asks for.
pub fn interface() -> Interface {
    Interface::from_locale(&locale("LC_MESSAGES"))
}

impl World {
    /// Builds the world from the flags and the environment.
    pub fn new(everywhere: &GlobalFlags) -> Self {
        let interface = everywhere.lang.map_or_else(interface, Into::into);
        let charset = locale("LC_CTYPE").to_lowercase();
        let unicode = charset.contains("utf-8") || charset.contains("utf8");
        let dumb = env_text("TERM").is_none_or(|term| term == "dumb");
        let colour = env_text("NO_COLOR").is_none() && !dumb;
        let interactive =
            !everywhere.plain && !dumb && io::stdin().is_terminal() && io::stdout().is_terminal();
        let paper = |terminal: bool, width: usize| Paper {
            width: Some(width).filter(|_| terminal && !everywhere.plain && !dumb),
            colour: colour && terminal && !everywhere.plain,
            unicode,
        };
        let signs = if everywhere.plain || (dumb && io::stdout().is_terminal()) {
            Signs::read_aloud(unicode)
        } else {
            Signs::for_terminal(unicode)
        };
        Self {
            words: Rc::new(Words::new(interface)),
            signs,
            paper: paper(io::stdout().is_terminal(), width(&console::Term::stdout())),
            errors: paper(io::stderr().is_terminal(), width(&console::Term::stderr())),
            interactive,
            plain: everywhere.plain,
            clock: Clock::new(everywhere.now),
            data_flag: everywhere.data.clone(),
            class: everywhere.class.clone(),
            farewell: Farewell::default(),
            data: everywhere.data.clone().map_or_else(OnceCell::new, OnceCell::from),
            config: OnceCell::new(),
        }
    }

    /// Returns the configuration, which is read once.
    ///
    /// # Errors
    /// When there is one that cannot be read or makes no sense.
    pub fn config(&self) -> Result<&Config> {
        if let Some(config) = self.config.get() {
            return Ok(config);
        }
        let config = Config::load()?;
        Ok(self.config.get_or_init(|| config))
    }

    /// Returns the present rows of the window; those of a usual one if standard output is not a terminal.
    pub fn rows(&self) -> usize {
        let (rows, _) = console::Term::stdout().size();
        if self.paper.width.is_none() || rows == 0 { USUAL_ROWS } else { usize::from(rows) }
    }

    /// Prints a page for people.
    ///
    /// # Errors
    /// When standard output is closed.
    pub fn print(&self, page: &Page) -> io::Result<()> {
        // The window may have been resized since the command began.
        let now = width(&console::Term::stdout());
        self.write(&page.render(Paper { width: self.paper.width.map(|_| now), ..self.paper }))
    }

    /// Prints a text for people, of one or several lines.
    ///
    /// # Errors
    /// When standard output is closed.
    pub fn print_text(&self, text: &str) -> io::Result<()> {
        let mut page = Page::default();
        page.text(text, 0, Style::Plain);
        self.print(&page)
    }

    /// Prints text unchanged: JSON, or text that is already safe.
    ///
    /// # Errors
    /// When standard output is closed.
    pub fn write(&self, text: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// Prints JSON.
    ///
    /// # Errors
    /// When standard output is closed.
    pub fn write_json(&self, value: &impl Serialize) -> io::Result<()> {
        let mut out = JsonWriter::new(io::stdout().lock());
        out.whole(value)?;
        out.flush()
    }

    /// Prints a message on standard error.
    pub fn tell(&self, say: &Say) {
        let mut page = Page::default();
        page.push(Line::new(self.words.say(say), Style::Plain));
        // If standard error is closed, nobody reads it.
        let _ = io::stderr().write_all(page.render(self.errors).as_bytes());
    }

    /// Shows every mistake of a deck on standard error.
    pub fn show_mistakes(&self, loaded: &Loaded) -> MistakesShown {
        let findings = &loaded.reading.findings;
        self.show_findings(&loaded.name, &loaded.text, findings);
        self.tell(&check_summary(&loaded.name, loaded.reading.questions, findings.len(), 0));
        MistakesShown
    }

    /// Draws findings in a file's text on standard error.
    pub(crate) fn show_findings(&self, file: &str, text: &str, findings: &[Finding]) {
        let drawn = Pictures::new(file, text, &self.words, self.errors).draw_all(findings);
        // If standard error is closed, nobody reads them.
        let _ = io::stderr().write_all(drawn.as_bytes());
    }

    /// Reports why a command stopped.
    pub fn report(&self, error: &anyhow::Error) -> Outcome {
        let mut causes = error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>());
        if causes.any(is_broken_pipe) {
            return Outcome::Done;
        }
        if error.is::<MistakesShown>() {
            return Outcome::Unusable;
        }
        let (say, help) =
            match (error.downcast_ref::<Problem>(), error.downcast_ref::<StoreError>()) {
                (Some(problem), _) => (problem.say.clone(), problem.help.clone()),
                (None, Some(store)) => (store.say(), None),
                (None, None) => (Say::new("failed").with("why", format!("{error:#}")), None),
            };
        self.complain(&say, help.as_ref());
        Outcome::Unusable
    }

    /// `error: what is wrong`, and what to try below it.
    pub(crate) fn complain(&self, say: &Say, help: Option<&Say>) {
        let mut page = Page::default();
        let head = format!("{}: ", self.words.text("check-error"));
        page.push(
            Line::new(head, Style::Bad)
                .and(self.words.say(&worded(say.clone())), Style::Plain)
                .at(0, 2),
        );
        if let Some(help) = help {
            let head = format!("{}: ", self.words.text("check-help"));
            page.push(Line::new(head, Style::Dim).and(self.words.say(help), Style::Plain).at(2, 2));
        }
        let _ = io::stderr().write_all(page.render(self.errors).as_bytes());
    }
}

fn width(term: &console::Term) -> usize {
    let (_, columns) = term.size();
    if columns == 0 { 80 } else { usize::from(columns) }
}

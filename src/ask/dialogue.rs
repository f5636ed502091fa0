//! Short dialogues outside a quiz: a line to type, one of several things to pick, yes or no. In a terminal dialoguer's
//! prompts, elsewhere lines in and out.

use std::io::{self, Write};
use std::rc::Rc;

use console::{Term, style};
use dialoguer::theme::ColorfulTheme;
use dialoguer::{Confirm, Input, Select};

use super::lines::{self, LineRead, Stdin};
use super::waiting::Stop;
use crate::host::{Left, tty};
use crate::locale::Words;
use crate::page::{Line, Page, Paper, Signs, Style, safe_line};
use crate::say::Say;

/// Asks for one thing at a time.
pub trait Dialogue {
    /// Shows something in between.
    ///
    /// # Errors
    /// When the output is closed.
    fn show(&mut self, page: &Page) -> anyhow::Result<()>;

    /// A line, without space around it; it may be empty.
    ///
    /// # Errors
    /// [`Left`], or when the terminal cannot be used.
    fn line(&mut self, prompt: &str) -> anyhow::Result<String>;

    /// The place of one of several things.
    ///
    /// # Errors
    /// As [`Dialogue::line`].
    fn pick(&mut self, prompt: &str, items: &[String]) -> anyhow::Result<usize>;

    /// Yes or no; Enter is yes.
    ///
    /// # Errors
    /// As [`Dialogue::line`].
    fn agree(&mut self, prompt: &str) -> anyhow::Result<bool>;
}

/// dialoguer's theme with the sign that is lit everywhere else too.
pub fn theme(signs: &Signs) -> ColorfulTheme {
    let lit = style(signs.lit.to_owned()).for_stderr().cyan();
    let none = style(String::new());
    ColorfulTheme {
        active_item_prefix: lit,
        prompt_prefix: none.clone(),
        prompt_suffix: none.clone(),
        success_prefix: none.clone(),
        success_suffix: style(signs.prompt.to_owned()).for_stderr().dim(),
        ..ColorfulTheme::default()
    }
}

/// Dialogues in a terminal.
pub struct Prompts {
    signs: &'static Signs,
    paper: Paper,
    words: Rc<Words>,
}

impl Prompts {
    /// Prompts on a terminal.
    pub fn new(words: Rc<Words>, signs: &'static Signs, paper: Paper) -> Self {
        // dialoguer asks console, which takes an empty NO_COLOR for one that is set.
        console::set_colors_enabled(paper.colour);
        console::set_colors_enabled_stderr(paper.colour);
        Self { signs, paper, words }
    }
}

/// Runs a prompt. Ctrl-C, and Esc if the prompt knows it, leave; the terminal is given back as it was.
fn brought<T>(prompt: impl FnOnce() -> dialoguer::Result<Option<T>>) -> anyhow::Result<T> {
    tty::remember();
    let result = prompt();
    tty::restore();
    match result {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(Left.into()),
        Err(dialoguer::Error::IO(error))
            if io::Error::kind(&error) == io::ErrorKind::Interrupted =>
        {
            Err(Left.into())
        }
        Err(error) => Err(error.into()),
    }
}

impl Dialogue for Prompts {
    fn show(&mut self, page: &Page) -> anyhow::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(page.render(self.paper).as_bytes())?;
        Ok(out.flush()?)
    }

    fn line(&mut self, prompt: &str) -> anyhow::Result<String> {
        let theme = theme(self.signs);
        let input = Input::<String>::with_theme(&theme).with_prompt(safe_line(prompt));
        let input = input.allow_empty(true);
        let line = brought(|| input.interact_text_on(&Term::stdout()).map(Some))?;
        Ok(line.trim().to_owned())
    }

    fn pick(&mut self, prompt: &str, items: &[String]) -> anyhow::Result<usize> {
        let items: Vec<String> = items.iter().map(|item| safe_line(item)).collect();
        let theme = theme(self.signs);
        let select = Select::with_theme(&theme).with_prompt(safe_line(prompt)).items(&items);
        brought(|| select.default(0).interact_on_opt(&Term::stdout()))
    }

    fn agree(&mut self, prompt: &str) -> anyhow::Result<bool> {
        let theme = theme(self.signs);
        let confirm = Confirm::with_theme(&theme).with_prompt(safe_line(prompt)).default(true);
        // The answer is printed in our words: dialoguer has English ones only.
        let confirm = confirm.show_default(false).report(false);
        let agreed = brought(|| confirm.interact_on_opt(&Term::stdout()))?;
        let word = self.words.text(if agreed { "dialogue-yes" } else { "dialogue-no" });
        let said = format!(" {prompt} {} ", self.signs.prompt);
        let mut out = io::stdout().lock();
        writeln!(out, "{}{}", safe_line(&said), safe_line(&word))?;
        Ok(agreed)
    }
}

/// Dialogues by lines.
pub struct TypedDialogue {
    input: lines::Input<Stdin>,
    paper: Paper,
    words: Rc<Words>,
}

impl TypedDialogue {
    /// Lines in and out, until a flag is set.
    pub fn new(words: Rc<Words>, paper: Paper, stop: Stop) -> Self {
        Self { input: lines::Input::new(Stdin { stop, sparing: true }), paper, words }
    }

    fn next(&mut self) -> anyhow::Result<String> {
        match self.input.next(None)? {
            LineRead::Line(line) => Ok(line.trim().to_owned()),
            LineRead::End | LineRead::Interrupted | LineRead::Nothing => Err(Left.into()),
        }
    }

    fn say(&mut self, text: &str, style: Style) -> anyhow::Result<()> {
        let mut page = Page::default();
        page.push(Line::new(text, style));
        self.show(&page)
    }
}

impl Dialogue for TypedDialogue {
    fn show(&mut self, page: &Page) -> anyhow::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(page.render(self.paper).as_bytes())?;
        Ok(out.flush()?)
    }

    fn line(&mut self, prompt: &str) -> anyhow::Result<String> {
        self.say(prompt, Style::Bold)?;
        self.next()
    }

    fn pick(&mut self, prompt: &str, items: &[String]) -> anyhow::Result<usize> {
        self.say(prompt, Style::Bold)?;
        for (number, item) in (1_usize..).zip(items) {
            self.say(&format!("{number}. {item}"), Style::Plain)?;
        }
        loop {
            let line = self.next()?;
            if ["q", ":quit", ":keluar"].contains(&line.as_str()) {
                return Err(Left.into());
            }
            let picked = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            if let Some(place) = picked.filter(|place| *place < items.len()) {
                return Ok(place);
            }
            let say = Say::new("ask-no-option").with("text", line.as_str());
            let say = self.words.say(&say.with("count", items.len()));
            self.say(&say, Style::Dim)?;
        }
    }

    fn agree(&mut self, prompt: &str) -> anyhow::Result<bool> {
        let keys = self.words.text("dialogue-keys");
        self.say(&format!("{prompt} {keys}"), Style::Bold)?;
        // No, and tidak.
        Ok(!self.next()?.to_lowercase().starts_with(['n', 't']))
    }
}

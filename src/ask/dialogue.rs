//! Short dialogues outside a quiz: a line to type, one of several things to pick, yes or no; here by lines in and out.

use std::io::{self, Write};
use std::rc::Rc;

use console::style;
use dialoguer::theme::ColorfulTheme;

use super::commands::{self, Manner, ParsedLine, parse_line};
use super::lines::{self, LineRead, Stdin};
use super::picks;
use super::waiting::Stop;
use crate::host::Left;
use crate::locale::Words;
use crate::page::{Line, Page, Paper, Signs, Style};
use crate::say::Say;
use crate::session::Command;

/// The reply to a prompt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PromptReply<T> {
    /// An answer.
    Given(T),
    /// Back to the previous prompt.
    Back,
    /// No more of this, with the text of the line so far.
    Leave(String),
}

/// A prompt for a line.
#[derive(Clone, Copy, Debug, Default)]
pub struct LinePrompt<'a> {
    /// What is wanted.
    pub prompt: &'a str,
    /// The text in the line already: in a terminal it can be edited.
    pub standing: &'a str,
    /// Whether an empty line is an answer; where the text cannot be edited, an empty line accepts it.
    pub proposed: bool,
    /// Why it is asked again.
    pub note: Option<&'a str>,
}

/// Asks for one thing at a time. Each method may fail with [`Left`], or when the terminal cannot be used.
pub trait Dialogue {
    /// Shows a page between prompts.
    ///
    /// # Errors
    /// When the output is closed.
    fn show(&mut self, page: &Page) -> anyhow::Result<()>;

    /// Asks for a line; returns it without space around it, perhaps empty.
    ///
    /// # Errors
    /// [`Left`], or when the terminal cannot be used.
    fn line(&mut self, prompt: LinePrompt) -> anyhow::Result<PromptReply<String>>;

    /// Asks to pick one of several items; returns its place. An empty line picks the proposed one.
    ///
    /// # Errors
    /// As [`Dialogue::line`].
    fn pick(
        &mut self,
        prompt: &str,
        items: &[String],
        proposed: Option<usize>,
    ) -> anyhow::Result<PromptReply<usize>>;

    /// Asks for a word or a number; in a terminal `y`, `n` and `q` alone need no Enter.
    ///
    /// # Errors
    /// As [`Dialogue::line`].
    fn word(&mut self, prompt: LinePrompt) -> anyhow::Result<PromptReply<String>>;

    /// Asks yes or no; an empty line means the proposed answer.
    ///
    /// # Errors
    /// As [`Dialogue::line`].
    fn agree(&mut self, prompt: &str, proposed: bool) -> anyhow::Result<PromptReply<bool>>;
}

/// Asks yes or no by a prompt for words, until the answer is one of them.
pub(super) fn agree_by_word(
    dialogue: &mut dyn Dialogue,
    words: &Words,
    prompt: &str,
    proposed: bool,
) -> anyhow::Result<PromptReply<bool>> {
    let keys = words.text(if proposed { "dialogue-keys" } else { "dialogue-keys-no" });
    let prompt = format!("{prompt} {keys}");
    let mut note = None;
    loop {
        let asked =
            LinePrompt { prompt: &prompt, standing: "", proposed: true, note: note.as_deref() };
        match dialogue.word(asked)? {
            PromptReply::Given(word) if word.is_empty() => return Ok(PromptReply::Given(proposed)),
            PromptReply::Given(word) => match picks::yes(&word, words.interface()) {
                Some(agreed) => return Ok(PromptReply::Given(agreed)),
                None => note = Some(words.text("dialogue-yes-or-no")),
            },
            PromptReply::Back => return Ok(PromptReply::Back),
            PromptReply::Leave(typed) => return Ok(PromptReply::Leave(typed)),
        }
    }
}

/// Reads a line as an answer or a command of dialogues; Err says why it is neither.
pub(super) fn parse_reply(line: &str, words: &Words) -> Result<PromptReply<String>, Say> {
    match parse_line(line, words.interface(), Manner::Dialogue) {
        ParsedLine::Text(text) => Ok(PromptReply::Given(text.trim().to_owned())),
        ParsedLine::Command(Command::Back) => Ok(PromptReply::Back),
        ParsedLine::Command(Command::Quit) => Ok(PromptReply::Leave(String::new())),
        ParsedLine::Command(_) | ParsedLine::Clock(_) => Err(Say::new("dialogue-help")),
        ParsedLine::Unknown(typed) => Err(commands::unknown_command(&typed)),
    }
}

/// dialoguer's theme, with the sign that lights an option everywhere else.
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

/// Dialogues by lines.
pub struct TypedDialogue {
    input: lines::Input<Stdin>,
    paper: Paper,
    words: Rc<Words>,
}

impl TypedDialogue {
    /// Reads and writes lines, until a flag is set.
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

    fn line(&mut self, prompt: LinePrompt) -> anyhow::Result<PromptReply<String>> {
        let LinePrompt { prompt: asked, standing, proposed, note } = prompt;
        if let Some(note) = note {
            self.say(note, Style::Plain)?;
        }
        let takes = proposed && !standing.is_empty();
        let prompt = if takes {
            let say = Say::new("dialogue-standing").with("prompt", asked);
            self.words.say(&say.with("text", standing))
        } else {
            asked.to_owned()
        };
        loop {
            self.say(&prompt, Style::Bold)?;
            let line = self.next()?;
            if takes && line.is_empty() {
                return Ok(PromptReply::Given(standing.to_owned()));
            }
            if takes && line == "-" {
                return Ok(PromptReply::Given(String::new()));
            }
            match parse_reply(&line, &self.words) {
                Ok(reply) => return Ok(reply),
                Err(why) => self.say(&self.words.say(&why), Style::Dim)?,
            }
        }
    }

    fn pick(
        &mut self,
        prompt: &str,
        items: &[String],
        proposed: Option<usize>,
    ) -> anyhow::Result<PromptReply<usize>> {
        let proposed = proposed.filter(|place| *place < items.len());
        let asked = proposed.map_or_else(
            || prompt.to_owned(),
            |place| {
                let say = Say::new("dialogue-proposed").with("prompt", prompt);
                self.words.say(&say.with("text", place + 1))
            },
        );
        self.say(&asked, Style::Bold)?;
        for (number, item) in (1_usize..).zip(items) {
            self.say(&format!("{number}. {item}"), Style::Plain)?;
        }
        loop {
            let line = self.next()?;
            if let (true, Some(place)) = (line.is_empty(), proposed) {
                return Ok(PromptReply::Given(place));
            }
            if line == "q" {
                return Ok(PromptReply::Leave(String::new()));
            }
            let refused = match parse_reply(&line, &self.words) {
                Ok(PromptReply::Given(text)) => match picks::pick_one(&text, items.len()) {
                    Ok(place) => return Ok(PromptReply::Given(place)),
                    Err(_) if line.is_empty() => {
                        Say::new("ask-one-number").with("count", items.len())
                    }
                    Err(_) => Say::new("ask-no-option")
                        .with("text", line.as_str())
                        .with("count", items.len()),
                },
                Ok(PromptReply::Back) => return Ok(PromptReply::Back),
                Ok(PromptReply::Leave(typed)) => return Ok(PromptReply::Leave(typed)),
                Err(why) => why,
            };
            self.say(&self.words.say(&refused), Style::Dim)?;
        }
    }

    fn word(&mut self, prompt: LinePrompt) -> anyhow::Result<PromptReply<String>> {
        self.line(prompt)
    }

    fn agree(&mut self, prompt: &str, proposed: bool) -> anyhow::Result<PromptReply<bool>> {
        let words = Rc::clone(&self.words);
        agree_by_word(self, &words, prompt, proposed)
    }
}

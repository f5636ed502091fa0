//! `hafal add`: asks for a question's parts, previews it, and writes it into its deck.

mod parts;

use std::path::Path;

use anyhow::Result;

use self::parts::{Asking, QuestionParts};
use crate::ask::{Dialogue, Prompts, TypedDialogue};
use crate::check::check_question;
use crate::deck::{Deck, Examined, derived_id, examine_deck, with_question_appended};
use crate::host::files::{rewritable, rewrite_deck, unwritable};
use crate::host::library::{DeckPlace, Loaded, load_deck};
use crate::host::{Left, Outcome, Problem, World, tty, watch};
use crate::judge::fold;
use crate::page::{Page, Style};
use crate::question::Question;
use crate::report::question_page;
use crate::say::Say;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "DECK")]
    pub(crate) deck: String,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let places = world.library(store.as_ref())?.find(&args.deck).map_err(Problem::from)?;
    let Some(DeckPlace::File(path)) = places.first().filter(|_| places.len() == 1) else {
        let say = Say::new("add-one-file").with("name", args.deck.as_str());
        return Err(Problem::new(say).help(Say::new("help-fmt-built-in")).into());
    };
    drop(store);
    watch(&world.farewell);
    add_to(path, dialogue(world).as_mut(), world)
}

/// Returns prompts in a terminal, else a dialogue of typed lines.
pub(super) fn dialogue(world: &World) -> Box<dyn Dialogue> {
    let words = std::rc::Rc::clone(&world.words);
    if world.interactive {
        tty::remember();
        Box::new(Prompts::new(words, world.signs, world.paper))
    } else {
        Box::new(TypedDialogue::new(words, world.paper, Some(world.farewell.came())))
    }
}

/// Adds questions to a deck until the author stops.
pub(super) fn add_to(path: &Path, dialogue: &mut dyn Dialogue, world: &World) -> Result<Outcome> {
    rewritable(path)?;
    let mut added = 0_usize;
    loop {
        let loaded = load_deck(&DeckPlace::File(path.to_owned())).map_err(Problem::from)?;
        let Some(deck) = &loaded.reading.deck else {
            return Err(world.show_mistakes(&loaded).into());
        };
        let mut adding = Adding { path, loaded: &loaded, deck, dialogue: &mut *dialogue, world };
        match adding.add_question() {
            Ok(kept) => added += usize::from(kept),
            Err(error) if error.is::<Left>() => {
                let done = added > 0 && !adding.world.interactive;
                return Ok(if done { Outcome::Done } else { Outcome::Left });
            }
            Err(error) => return Err(error),
        }
        match dialogue.agree(&world.words.text("add-another")) {
            Ok(true) => {}
            Ok(false) => return Ok(Outcome::Done),
            Err(error) if error.is::<Left>() => return Ok(Outcome::Done),
            Err(error) => return Err(error),
        }
    }
}

struct Adding<'a> {
    path: &'a Path,
    loaded: &'a Loaded,
    deck: &'a Deck,
    dialogue: &'a mut dyn Dialogue,
    world: &'a World,
}

impl Adding<'_> {
    /// Asks for a question and writes it into the deck; false where it was refused.
    fn add_question(&mut self) -> Result<bool> {
        let words = &self.world.words;
        let language = &self.deck.language;
        let parts = Asking { dialogue: &mut *self.dialogue, words, language }.parts()?;
        let question = self.question(parts);
        let Some((text, examined)) = self.append(&question)? else { return Ok(false) };
        let preview = question_page(&question, self.deck, words, self.world.signs);
        self.dialogue.show(&preview)?;
        self.warn(&question, &text, &examined)?;
        if !self.dialogue.agree(&words.text("add-agree"))? {
            return Ok(false);
        }
        rewrite_deck(self.path, &text).map_err(|error| unwritable(self.path, &error))?;
        let count = self.deck.questions.len() + 1;
        let say = Say::new("add-added").with("file", self.loaded.name.as_str());
        self.tell(&say.with("count", count))?;
        Ok(true)
    }

    /// Builds the question; writes an id where most of the deck's questions have one.
    fn question(&self, parts: QuestionParts) -> Question {
        let given = self.deck.questions.iter().filter(|question| question.id_given).count();
        let mut question = Question {
            id: String::new(),
            id_given: given > 0 && given * 2 >= self.deck.questions.len(),
            ask: parts.ask,
            answer: parts.answer,
            hint: None,
            why: parts.why,
            from: None,
            tags: parts.tags,
            points: 1.0,
            level: 1,
            both_ways: false,
            slips: true,
            allow: Vec::new(),
        };
        let id = derived_id(&question.prompt(), &self.deck.language);
        let taken = |id: &str| self.deck.question(id).is_some();
        let is_there = taken(&id);
        let numbered = (2..).map(|number| format!("{id}-{number}"));
        question.id =
            std::iter::once(id.clone()).chain(numbered).find(|id| !taken(id)).unwrap_or(id);
        // A repeated prompt needs an id to stay distinct.
        question.id_given |= is_there;
        question
    }

    /// Returns the deck's text with the question appended, and its examination; None after showing its mistakes.
    fn append(&mut self, question: &Question) -> Result<Option<(String, Examined)>> {
        let Some(text) = with_question_appended(&self.loaded.text, question) else {
            return Ok(None);
        };
        let examined = examine_deck(&text, &self.loaded.place.stem());
        if examined.findings.is_empty() {
            return Ok(Some((text, examined)));
        }
        for finding in examined.findings.iter().take(3) {
            self.tell(&finding.message)?;
        }
        self.tell(&Say::new("add-not-added"))?;
        Ok(None)
    }

    /// Warns of a question with the same prompt, else of what `hafal check` would find.
    fn warn(&mut self, question: &Question, text: &str, examined: &Examined) -> Result<()> {
        let folded = |question: &Question| fold(&question.prompt(), &self.deck.language);
        let words = folded(question);
        if let Some(other) = self.deck.questions.iter().find(|other| folded(other) == words) {
            return self.tell(&Say::new("add-there-already").with("ask", other.prompt()));
        }
        for finding in check_question(&question.id, text, examined) {
            let message = self.world.words.say(&finding.message);
            self.tell(&Say::new("add-warning").with("message", message))?;
            if let Some(help) = &finding.help {
                let help = self.world.words.say(help);
                self.tell(&Say::new("add-better").with("help", help))?;
            }
        }
        Ok(())
    }

    fn tell(&mut self, say: &Say) -> Result<()> {
        let mut page = Page::default();
        page.text(&self.world.words.say(say), 0, Style::Plain);
        self.dialogue.show(&page)
    }
}

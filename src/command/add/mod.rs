//! `hafal add`: asks for a question's parts, previews it, and writes it into its deck.

mod asking;
mod draft;
mod part_name;
mod preview;
mod prompts;
mod refusal;

use std::path::Path;

use anyhow::Result;

use self::asking::{AskedPart, Asking};
use self::draft::QuestionDraft;
use self::preview::PreviewVerdict;
use self::refusal::Refusals;
use crate::ask::{Dialogue, Manner, PromptReply, Terminal, TypedDialogue};
use crate::check::check_question;
use crate::deck::{Deck, Examined, derived_id, examine_deck, with_question_appended};
use crate::host::files::{rewritable, rewrite_deck, unwritable};
use crate::host::library::{DeckPlace, Loaded, load_deck};
use crate::host::{Left, Outcome, Problem, World, tty, watch};
use crate::judge::fold;
use crate::page::{Page, Style};
use crate::question::{KindName, Question};
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
    add_to(path, dialogue(world)?.as_mut(), world)
}

/// Returns a dialogue on the terminal where there is one, else one of typed lines.
pub(super) fn dialogue(world: &World) -> Result<Box<dyn Dialogue>> {
    let (words, stop) = (std::rc::Rc::clone(&world.words), world.farewell.came());
    Ok(if world.interactive {
        tty::remember();
        let terminal = Terminal::new(words, world.paper)?.mannered(Manner::Dialogue);
        Box::new(terminal.heeding(stop))
    } else {
        Box::new(TypedDialogue::new(words, world.paper, Some(stop)))
    })
}

/// Adds questions to a deck until the author stops.
pub(super) fn add_to(path: &Path, dialogue: &mut dyn Dialogue, world: &World) -> Result<Outcome> {
    rewritable(path)?;
    let (mut added, mut kind) = (0_usize, KindName::Choice);
    loop {
        let loaded = load_deck(&DeckPlace::File(path.to_owned())).map_err(Problem::from)?;
        let Some(deck) = &loaded.reading.deck else {
            return Err(world.show_mistakes(&loaded).into());
        };
        let mut adding = Adding { path, loaded: &loaded, deck, dialogue: &mut *dialogue, world };
        match adding.add_question(&mut kind) {
            Ok(Added::Kept) => added += 1,
            Ok(Added::Dropped) => {}
            Ok(Added::Nothing) => return Ok(if added > 0 { Outcome::Done } else { Outcome::Left }),
            Err(error) if error.is::<Left>() => {
                let done = added > 0 && !adding.world.interactive;
                return Ok(if done { Outcome::Done } else { Outcome::Left });
            }
            Err(error) => return Err(error),
        }
        match dialogue.agree(&world.words.text("add-another"), true) {
            Ok(PromptReply::Given(true) | PromptReply::Back) => {}
            Ok(PromptReply::Given(false) | PromptReply::Leave(_)) => return Ok(Outcome::Done),
            Err(error) if error.is::<Left>() => return Ok(Outcome::Done),
            Err(error) => return Err(error),
        }
    }
}

/// The result of asking for a question.
enum Added {
    Kept,
    Dropped,
    /// The author left before typing anything.
    Nothing,
}

struct Adding<'a> {
    path: &'a Path,
    loaded: &'a Loaded,
    deck: &'a Deck,
    dialogue: &'a mut dyn Dialogue,
    world: &'a World,
}

impl Adding<'_> {
    /// Asks for a question, the kind of the last one first, and writes it into the deck.
    fn add_question(&mut self, kind: &mut KindName) -> Result<Added> {
        let mut draft = QuestionDraft::new(*kind);
        let mut is_whole = false;
        loop {
            let mut asking = self.asking(draft);
            if !is_whole && asking.ask_all()? == AskedPart::Dropped {
                let is_empty = asking.draft.is_empty();
                return if is_empty { Ok(Added::Nothing) } else { self.drop_question() };
            }
            (draft, is_whole) = (asking.draft, true);
            *kind = draft.kind;
            let question = self.question(draft.question(&self.deck.language));
            let text = self.preview(&question)?;
            let mut asking = self.asking(draft);
            let verdict = asking.ask_verdict(text.is_some())?;
            draft = asking.draft;
            match (verdict, text) {
                (PreviewVerdict::Add, Some(text)) => return self.write(&text),
                (PreviewVerdict::Drop, _) => return self.drop_question(),
                (PreviewVerdict::Add | PreviewVerdict::Changed, _) => {}
            }
        }
    }

    fn asking(&mut self, draft: QuestionDraft) -> Asking<'_> {
        Asking {
            dialogue: &mut *self.dialogue,
            words: &self.world.words,
            language: &self.deck.language,
            refusals: Refusals::new(self.deck, &self.loaded.text),
            draft,
        }
    }

    fn drop_question(&mut self) -> Result<Added> {
        self.tell(&Say::new("add-not-added"))?;
        Ok(Added::Dropped)
    }

    fn write(&mut self, text: &str) -> Result<Added> {
        rewrite_deck(self.path, text).map_err(|error| unwritable(self.path, &error))?;
        let count = self.deck.questions.len() + 1;
        let say = Say::new("add-added").with("file", self.loaded.name.as_str());
        self.tell(&say.with("count", count))?;
        Ok(Added::Kept)
    }

    /// Gives the question an id; it is written where most of the deck's questions have one.
    fn question(&self, mut question: Question) -> Question {
        let given = self.deck.questions.iter().filter(|question| question.id_given).count();
        question.id_given = given > 0 && given * 2 >= self.deck.questions.len();
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

    /// Shows the question with its key and warnings. Returns the deck's text with it appended; None if
    /// it would have a mistake.
    fn preview(&mut self, question: &Question) -> Result<Option<String>> {
        let text = with_question_appended(&self.loaded.text, question);
        let examined = text.as_ref().map(|text| examine_deck(text, &self.loaded.place.stem()));
        let read = examined.as_ref().and_then(|examined| examined.deck.question(&question.id));
        let words = &self.world.words;
        let page = question_page(read.unwrap_or(question), self.deck, words, self.world.signs);
        self.dialogue.show(&page)?;
        let (Some(text), Some(examined)) = (text, examined) else { return Ok(None) };
        if examined.findings.is_empty() {
            self.warn(question, &text, &examined)?;
            return Ok(Some(text));
        }
        for finding in examined.findings.iter().take(3) {
            self.tell(&finding.message)?;
        }
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

//! Begins a deck: asks for its title and language, and writes it without questions.

use std::path::Path;

use anyhow::Result;

use crate::ask::{Dialogue, LinePrompt, PromptReply};
use crate::deck::{Deck, write_deck};
use crate::host::files::write_new;
use crate::host::library::DeckPlace;
use crate::host::{Left, World};
use crate::judge::Language;
use crate::locale::{NamedLanguage, Words, find_language};
use crate::page::{Page, Style};
use crate::say::Say;

/// Asks for the title and the language, and writes a deck without questions.
pub(super) fn begin_deck(path: &Path, dialogue: &mut dyn Dialogue, world: &World) -> Result<()> {
    let words = &world.words;
    let stem = DeckPlace::File(path.to_owned()).stem();
    let mut title = String::new();
    let language = loop {
        title = ask_title(&title, &stem, dialogue, words)?;
        if let PromptReply::Given(language) = ask_language(dialogue, words)? {
            break language;
        }
    };
    let deck = Deck {
        id_given: true,
        title: if title.is_empty() { stem.clone() } else { title },
        language: Language::new(&language),
        id: stem,
        ..Deck::empty()
    };
    write_new(path, &write_deck(&deck))?;
    let mut page = Page::default();
    let say = Say::new("new-begun").with("file", path.display().to_string());
    page.text(&words.say(&say), 0, Style::Plain);
    dialogue.show(&page)
}

fn ask_title(
    title: &str,
    stem: &str,
    dialogue: &mut dyn Dialogue,
    words: &Words,
) -> Result<String> {
    let prompt = words.say(&Say::new("new-title").with("stem", stem));
    let asked =
        LinePrompt { prompt: &prompt, standing: title, proposed: true, ..LinePrompt::default() };
    loop {
        match dialogue.line(asked)? {
            PromptReply::Given(title) => return Ok(title),
            // There is nothing before the title.
            PromptReply::Back => {}
            PromptReply::Leave(_) => return Err(Left.into()),
        }
    }
}

/// Asks for a language by its name or tag until it is one; a misspelt name proposes the nearest.
fn ask_language(dialogue: &mut dyn Dialogue, words: &Words) -> Result<PromptReply<String>> {
    let usual = words.interface().tag();
    let prompt = words.say(&Say::new("new-language").with("usual", usual));
    let (mut standing, mut note) = (String::new(), None);
    loop {
        let asked = LinePrompt {
            prompt: &prompt,
            standing: &standing,
            proposed: true,
            note: note.as_deref(),
        };
        let typed = match dialogue.line(asked)? {
            PromptReply::Given(typed) if typed.is_empty() => {
                return Ok(PromptReply::Given(usual.to_owned()));
            }
            PromptReply::Given(typed) => typed,
            PromptReply::Back => return Ok(PromptReply::Back),
            PromptReply::Leave(_) => return Err(Left.into()),
        };
        let say = match find_language(&typed) {
            NamedLanguage::Known(tag) => return Ok(PromptReply::Given(tag)),
            NamedLanguage::Nearest(tag, name) => {
                name.clone_into(&mut standing);
                Say::new("new-language-near").with("name", name).with("tag", tag)
            }
            NamedLanguage::Unknown => {
                standing = String::new();
                Say::new("new-no-language")
            }
        };
        note = Some(words.say(&say.with("text", typed)));
    }
}

//! `:edit`: the learner's editor at the question's line, and the drill goes on with the new text, its history kept.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use serde::{Deserialize, Serialize};

use super::log::Log;
use crate::ask::{Edit, Effect, Front};
use crate::command::held::hold;
use crate::command::usable::remember;
use crate::deck::Opened;
use crate::host::World;
use crate::host::files::write_whole;
use crate::host::library::{Place, stamp, text};
use crate::host::worded;
use crate::moment::Moment;
use crate::say::Say;
use crate::schedule::CardEvent;
use crate::session::{Bench, Drill, Filed};
use crate::store::{Move, Store, TakenBack};

/// What an edit changed, kept with its row so that it can be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Change {
    path: String,
    before: String,
    after: String,
}

/// Edits the deck of the card that is put.
pub(super) fn edit(log: &mut Log, drill: &Drill, front: &mut dyn Front) -> Result<Edit> {
    let Some(card) = drill.card().cloned() else { return Ok(Edit::Kept(Say::new("quiz-unfit"))) };
    let Some(at) = log.held.iter().position(|held| held.id == card.card.deck) else {
        return Ok(Edit::Kept(Say::new("quiz-unfit")));
    };
    let Some(editor) = editor() else { return Ok(Edit::Kept(Say::new("drill-edit-none"))) };
    let path = match own_copy(log, at) {
        Ok(path) => path,
        Err(error) => return Ok(Edit::Kept(failed("drill-edit-copy", &error))),
    };
    let Some(held) = log.held.get(at) else { return Ok(Edit::Kept(Say::new("quiz-unfit"))) };
    let place = card.place.unwrap_or(0);
    if let Some(question) = held.opened.question(place) {
        log.store.know(&remember(&question, &held.usable()))?;
    }
    let line = held.opened.line(place);
    let before = text(&held.place).unwrap_or_default();
    let world = log.world;
    if let Err(error) = world.farewell.lending(|| front.lend(&mut || open(&editor, &path, line))) {
        return Ok(Edit::Kept(failed("drill-edit-editor", &error)));
    }
    let now = log.world.clock.now();
    read_again(log, at, &card, &before, now)
}

fn failed(id: &'static str, error: &io::Error) -> Say {
    worded(Say::new(id).with("why", error.to_string()))
}

/// Takes in what the editor left: where it reads well, files it and keeps that it was edited.
fn read_again(log: &mut Log, at: usize, card: &Filed, before: &str, now: Moment) -> Result<Edit> {
    let Some(held) = log.held.get(at) else { return Ok(Edit::Kept(Say::new("quiz-unfit"))) };
    let (place, name) = (held.place.clone(), held.name.clone());
    let Ok(fresh) = text(&place) else { return Ok(broken(log, &card.card.deck, name)) };
    let same = held.opened.text() == fresh;
    follow(&held.opened, &fresh, &place, card, &mut log.store, now)?;
    let Some((bench, cards)) = held_anew(log, at)? else {
        return Ok(broken(log, &card.card.deck, name));
    };
    let path = if let Place::File(path) = &place { path.display().to_string() } else { name };
    if let Some((before, after)) = difference(before, &fresh) {
        let data = serde_json::to_string(&Change { path, before, after })?;
        log.store.note(card.id, now, &CardEvent::Edited, Some(&data))?;
    }
    let nothing = || Edit::Kept(Say::new("drill-edit-nothing"));
    Ok(if same { nothing() } else { Edit::Changed(bench, cards) })
}

/// Reads a deck of the drill again: it as it is now, and its cards; none where it cannot be asked.
fn held_anew(log: &mut Log, at: usize) -> Result<Option<(Box<Bench>, Vec<Filed>)>> {
    let Some(slot) = log.held.get_mut(at) else { return Ok(None) };
    let Ok(held) = hold(&slot.place, &slot.name, &mut log.store, log.world) else {
        return Ok(None);
    };
    let bench = Bench::opened(held.opened.clone());
    let cards = log.store.cards_of(&held.id)?;
    *slot = held;
    Ok(Some((Box::new(bench), cards)))
}

/// The lines that differ in two texts, before and after, with as many of those around them as make them the only such
/// lines of the text after; none where nothing differs.
fn difference(before: &str, after: &str) -> Option<(String, String)> {
    if before == after {
        return None;
    }
    let lines = |text: &str| text.split_inclusive('\n').map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (lines(before), lines(after));
    let alike = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let rest = old.len().min(new.len()) - alike;
    let ends = old.iter().rev().zip(new.iter().rev()).take(rest);
    let behind = ends.take_while(|(old, new)| old == new).count();
    let cut = |lines: &[String], around: usize| {
        let end = lines.len() - behind.saturating_sub(around);
        lines.get(alike.saturating_sub(around)..end).unwrap_or_default().concat()
    };
    let around = (0..=new.len()).find(|around| {
        let part = cut(&new, *around);
        !part.is_empty() && after.matches(&part).count() == 1
    })?;
    Some((cut(&old, around), cut(&new, around)))
}

/// The drill goes on with the text it holds; that this is not the file's is said here, once.
fn broken(log: &mut Log, deck: &str, name: String) -> Edit {
    log.told.insert(deck.to_owned());
    Edit::Kept(Say::new("drill-edit-broken").with("deck", name))
}

/// A card's history goes along where an edit gave its question a new id, whatever else it changed.
fn follow(
    old: &Opened,
    fresh: &str,
    place: &Place,
    card: &Filed,
    store: &mut Store,
    at: Moment,
) -> Result<()> {
    if let Some(to) = renamed(old, fresh, place, card) {
        let (deck, from) = (card.card.deck.clone(), card.card.question.clone());
        store.moved(&[Move { deck, from, to, at }])?;
    }
    Ok(())
}

/// The new id of the question, where nothing but its words changed and all others are as they were.
fn renamed(old: &Opened, fresh: &str, place: &Place, card: &Filed) -> Option<String> {
    let at = card.place?;
    let new = Opened::new(fresh.to_owned(), &place.stem())?;
    let (was, is) = (old.question(at)?, new.question(at)?);
    let others = new.count() == old.count()
        && old.whole().questions.iter().all(|question| question.id != is.id)
        && new.whole().questions.iter().all(|question| question.id != was.id);
    let own = was.id == card.card.question && was.id != is.id;
    (others && own && !new.whole().questions.is_empty()).then_some(is.id)
}

/// The file of a deck; a built-in one is copied to the data directory first, and that is said.
fn own_copy(log: &mut Log, at: usize) -> io::Result<PathBuf> {
    let nothing = || io::Error::from(io::ErrorKind::NotFound);
    let held = log.held.get_mut(at).ok_or_else(nothing)?;
    let name = match &held.place {
        Place::File(path) => return Ok(path.clone()),
        Place::BuiltIn(name) => *name,
    };
    let folder = log.world.data().map_err(io::Error::other)?.join("decks");
    let path = folder.join(format!("{name}.ron"));
    if !path.exists() {
        let text = text(&held.place).map_err(|error| io::Error::other(error.0.id))?;
        fs::create_dir_all(&folder)?;
        write_whole(&path, text.as_bytes())?;
    }
    held.place = Place::File(path.clone());
    held.stamp = stamp(&held.place);
    held.name = path.display().to_string();
    log.world.tell(&Say::new("drill-edit-copied").with("file", held.name.as_str()));
    Ok(path)
}

/// The learner's editor; where none is named, vi in a terminal, as it would wait for ever elsewhere.
fn editor() -> Option<String> {
    let set = |name| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    let vi = || io::stdin().is_terminal().then(|| "vi".to_owned());
    set("VISUAL").or_else(|| set("EDITOR")).or_else(vi)
}

/// Opens a file in the learner's editor at a line, and waits for its end.
fn open(editor: &str, path: &Path, line: usize) -> io::Result<()> {
    let mut words = editor.split_whitespace();
    let program = words.next().unwrap_or("vi");
    let mut command = Command::new(program);
    command.args(words);
    let base = Path::new(program).file_name().map(|name| name.to_string_lossy().into_owned());
    match base.as_deref().unwrap_or_default() {
        "code" | "codium" | "subl" | "zed" => {
            command.arg("--wait");
            if base.as_deref().is_some_and(|base| base.starts_with("cod")) {
                command.arg("--goto");
            }
            command.arg(format!("{}:{line}", path.display()));
        }
        "hx" | "helix" => {
            command.arg(format!("{}:{line}", path.display()));
        }
        _ => {
            command.arg(format!("+{line}")).arg(path);
        }
    }
    let status = command.status()?;
    let code = status.code().map_or_else(|| status.to_string(), |code| code.to_string());
    let ended = || io::Error::other(format!("{program}: {code}"));
    if status.success() { Ok(()) } else { Err(ended()) }
}

/// Puts back the text that an edit changed, where it stands there still; true where it did.
pub(super) fn undo(back: &TakenBack, store: &mut Store, world: &World) -> Result<bool> {
    let change: Option<Change> = match (&back.event, &back.data) {
        (CardEvent::Edited, Some(data)) => serde_json::from_str(data).ok(),
        _ => None,
    };
    let Some(change) = change else { return Ok(false) };
    let path = PathBuf::from(&change.path);
    let path = fs::canonicalize(&path).unwrap_or(path);
    let place = Place::File(path.clone());
    let Ok(now) = text(&place) else { return Ok(false) };
    let Some(restored) = restored(&fs::read_to_string(&path)?, &change) else { return Ok(false) };
    write_whole(&path, restored.as_bytes())?;
    if let (Some(old), Ok(fresh)) = (Opened::new(now, &place.stem()), text(&place)) {
        follow(&old, &fresh, &place, &back.card, store, world.clock.now())?;
    }
    Ok(hold(&place, &change.path, store, world).is_ok())
}

/// A file's text with an edit taken back, its line ends kept as they are; none where the edit is not there once.
fn restored(file: &str, change: &Change) -> Option<String> {
    let ends = if file.contains("\r\n") { "\r\n" } else { "\n" };
    let [before, after] = [&change.before, &change.after].map(|text| text.replace('\n', ends));
    let once = !after.is_empty() && file.matches(&after).count() == 1;
    once.then(|| file.replacen(&after, &before, 1))
}

/// What comes of a text that was put back for the drill that holds its deck.
pub(super) fn restored_in(log: &mut Log, deck: &str) -> Result<Effect> {
    let Some(at) = log.held.iter().position(|held| held.id == deck) else {
        return Ok(Effect::None);
    };
    let anew = held_anew(log, at)?;
    Ok(anew.map_or(Effect::None, |(bench, cards)| Effect::Restored(bench, cards)))
}

#[cfg(test)]
mod tests {
    use super::{Change, difference, restored};

    #[test]
    fn what_differs_is_kept_with_what_makes_it_the_only_such() {
        let told = |before: &str, after: &str, old: &str, new: &str| {
            let pair = (old.to_owned(), new.to_owned());
            assert_eq!(difference(before, after), Some(pair), "{before:?} {after:?}");
        };
        told("a\nb\nc\n", "a\nx\nc\n", "b\n", "x\n");
        told("a\nb\nc\n", "a\nc\n", "a\nb\nc\n", "a\nc\n");
        told("a\nc\n", "a\nb\nc\n", "", "b\n");
        told("a\na\n", "a\na\na\n", "a\n", "a\na\n");
        told("", "a\n", "", "a\n");
    }

    #[test]
    fn a_file_s_line_ends_and_mark_stay_where_an_edit_is_taken_back() {
        let change = |before: &str, after: &str| Change {
            path: String::new(),
            before: before.to_owned(),
            after: after.to_owned(),
        };
        let one = change("b\nc\n", "x\n");
        assert_eq!(restored("a\nx\nd\n", &one).as_deref(), Some("a\nb\nc\nd\n"));
        let told = restored("\u{feff}a\r\nx\r\nd\r\n", &one);
        assert_eq!(told.as_deref(), Some("\u{feff}a\r\nb\r\nc\r\nd\r\n"));
        assert_eq!(restored("x\nx\n", &one), None);
        assert_eq!(restored("a\n", &one), None);
        assert_eq!(restored("a\n", &change("a\n", "")), None);
    }

    #[test]
    fn where_nothing_differs_or_nothing_is_left_there_is_nothing_to_take_back() {
        assert_eq!(difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(difference("a\n", ""), None);
    }
}

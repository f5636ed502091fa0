//! `:edit`: the learner changes the question's deck in an editor, and the drill continues with the new text.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;
use serde::{Deserialize, Serialize};

use super::decks::open_to_drill;
use super::{DrillSitting, Pools};
use crate::deck::{OpenDeck, QuestionMove};
use crate::host::files::write_whole;
use crate::host::library::{self, DeckPlace, id_in_text, load_text, own_copy, text_stamp};
use crate::host::{Editor, World, worded};
use crate::moment::Moment;
use crate::say::Say;
use crate::schedule::CardEvent;
use crate::session::Filed;
use crate::store::{Store, TakenBack};
use crate::study::said::{EditRequest, Fact, Next, Reply};

/// An edit that an editor was opened for.
pub(super) struct PendingEdit {
    /// The deck's place among those of the drill.
    deck: usize,
    card: Filed,
    /// The deck's text before.
    before: String,
    /// The built-in deck that was copied for the edit; None for a deck with its own file.
    copied: Option<&'static str>,
}

/// What an edit changed, kept with its row so that it can be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Change {
    path: String,
    before: String,
    after: String,
}

impl DrillSitting<'_> {
    /// Asks the front end to open the deck of the card that is put.
    pub(super) fn begin_edit(&mut self) -> Result<Reply> {
        let unfit = || Ok(Reply::wait(Say::new("quiz-unfit")));
        let Some(card) = self.drill.card().cloned() else { return unfit() };
        let at = self.decks.iter().position(|deck| deck.id() == card.question.deck);
        let Some(at) = at else { return unfit() };
        let Some(editor) = Editor::find() else {
            return Ok(Reply::wait(Say::new("drill-edit-none")));
        };
        let (path, copied) = match self.own_copy(at) {
            Ok(copy) => copy,
            Err(say) => return Ok(Reply::wait(say)),
        };
        let Some(deck) = self.decks.get(at) else { return unfit() };
        let place = card.place.unwrap_or(0);
        if let Some(question) = deck.open.question(place) {
            self.store.remember_question(&deck.known_question(&question))?;
        }
        let line = deck.open.line(place);
        let before = load_text(&deck.place).unwrap_or_default();
        self.edit = Some(PendingEdit { deck: at, card, before, copied });
        Ok(Reply::new(Vec::new(), Next::Edit(EditRequest { editor, path, line })))
    }

    /// Reads the edited file. A text without mistakes is filed, and the drill continues with it.
    ///
    /// # Errors
    /// When the change cannot be kept.
    pub fn finish_edit(&mut self, done: io::Result<()>) -> Result<Reply> {
        let edit = self.edit.take();
        let dropped = edit.as_ref().is_some_and(|edit| self.drop_unchanged_copy(edit));
        let reply = match (done, edit) {
            (Err(error), _) => Reply::wait(edit_failure("drill-edit-editor", &error)),
            (Ok(()), Some(_)) if dropped => Reply::wait(Say::new("drill-edit-nothing")),
            (Ok(()), Some(edit)) => self.read_again(&edit)?,
            (Ok(()), None) => Reply::wait(Say::new("quiz-unfit")),
        };
        Ok(self.still_waiting(reply))
    }

    fn read_again(&mut self, edit: &PendingEdit) -> Result<Reply> {
        let PendingEdit { deck: at, card, before, .. } = edit;
        let (at, now) = (*at, self.world.clock.now());
        let Some(deck) = self.decks.get(at) else {
            return Ok(Reply::wait(Say::new("quiz-unfit")));
        };
        let (place, name) = (deck.place.clone(), deck.name.clone());
        let Ok(fresh) = load_text(&place) else {
            return Ok(self.keep_old_text(&card.question.deck, name));
        };
        let same = deck.open.text() == fresh;
        move_history(&deck.open, &fresh, &place, card, &mut self.store, now)?;
        if !self.open_anew(at) {
            return Ok(self.keep_old_text(&card.question.deck, name));
        }
        let path =
            if let DeckPlace::File(path) = &place { path.display().to_string() } else { name };
        if let Some((before, after)) = find_difference(before, &fresh) {
            let data = serde_json::to_string(&Change { path, before, after })?;
            self.store.keep_event(card.id, now, &CardEvent::Edited, Some(&data))?;
        }
        if same {
            return Ok(Reply::wait(Say::new("drill-edit-nothing")));
        }
        self.take_new_text(at)?;
        Ok(Reply::new(vec![Fact::Say(Say::new("drill-edited"))], Next::Card))
    }

    /// Removes the copy of a built-in deck that was made for an edit which changed nothing: it would hide later
    /// versions of that deck. Returns whether there was one.
    fn drop_unchanged_copy(&mut self, edit: &PendingEdit) -> bool {
        let (Some(name), Some(deck)) = (edit.copied, self.decks.get_mut(edit.deck)) else {
            return false;
        };
        let DeckPlace::File(path) = &deck.place else { return false };
        let unchanged = load_text(&deck.place).is_ok_and(|text| text == edit.before);
        if !unchanged || fs::remove_file(path).is_err() {
            return false;
        }
        deck.place = DeckPlace::BuiltIn(name);
        deck.path = library::stored_path(&deck.place);
        deck.stamp = text_stamp(&deck.place);
        true
    }

    /// Reads a deck of the drill again; false where it cannot be asked.
    pub(super) fn open_anew(&mut self, at: usize) -> bool {
        let Some(deck) = self.decks.get_mut(at) else { return false };
        let Ok(fresh) = open_to_drill(&deck.place, &deck.name, &mut self.store, self.world) else {
            return false;
        };
        *deck = fresh;
        self.pools = Pools::default();
        true
    }

    /// Makes the drill continue with the deck's present text.
    pub(super) fn take_new_text(&mut self, at: usize) -> Result<()> {
        let Some(deck) = self.decks.get(at) else { return Ok(()) };
        let cards = self.store.cards_of(deck.id())?;
        self.drill.replace_deck(Arc::clone(&deck.open), &cards, self.world.clock.now());
        Ok(())
    }

    /// Continues with the text that the drill holds, and says that the file differs; `changed_decks` does not repeat
    /// it.
    fn keep_old_text(&mut self, deck: &str, name: String) -> Reply {
        self.changed.insert(deck.to_owned());
        Reply::wait(Say::new("drill-edit-broken").with("deck", name))
    }

    /// Returns the file of a deck. A built-in deck is copied to the data directory first, and the learner is informed;
    /// its name is returned where the copy is new.
    fn own_copy(&mut self, at: usize) -> Result<(PathBuf, Option<&'static str>), Say> {
        let deck = self.decks.get_mut(at).ok_or_else(|| Say::new("quiz-unfit"))?;
        let name = match &deck.place {
            DeckPlace::File(path) => return Ok((path.clone(), None)),
            DeckPlace::BuiltIn(name) => *name,
        };
        let (path, is_new) = copy_built_in(name, self.world)?;
        deck.place = DeckPlace::File(path.clone());
        deck.path = library::stored_path(&deck.place);
        deck.stamp = text_stamp(&deck.place);
        self.world.tell(&Say::new("drill-edit-copied").with("file", path.display().to_string()));
        Ok((path, is_new.then_some(name)))
    }

    /// Makes the drill continue with a text that was put back; false if the deck is not part of the drill.
    pub(super) fn go_on_with_restored(&mut self, deck: &str) -> Result<bool> {
        let Some(at) = self.decks.iter().position(|held| held.id() == deck) else {
            return Ok(false);
        };
        let anew = self.open_anew(at);
        if anew {
            self.take_new_text(at)?;
        }
        Ok(anew)
    }
}

fn edit_failure(id: &'static str, error: &io::Error) -> Say {
    worded(Say::new(id).with("why", error.to_string()))
}

/// Copies a built-in deck to the data directory; false if it was copied before. Refuses if another deck has the file.
fn copy_built_in(name: &'static str, world: &World) -> Result<(PathBuf, bool), Say> {
    let data =
        world.data().map_err(|error| edit_failure("drill-edit-copy", &io::Error::other(error)))?;
    let path = own_copy(name, &data);
    if path.exists() {
        let is_copy = id_in_text(&DeckPlace::File(path.clone())).as_deref() == Some(name);
        let file = path.display().to_string();
        return if is_copy {
            Ok((path, false))
        } else {
            Err(Say::new("drill-edit-other").with("file", file))
        };
    }
    let text = load_text(&DeckPlace::BuiltIn(name)).map_err(|error| error.0)?;
    let written =
        fs::create_dir_all(data.join("decks")).and_then(|()| write_whole(&path, text.as_bytes()));
    written.map(|()| (path, true)).map_err(|error| edit_failure("drill-edit-copy", &error))
}

/// Returns the lines that differ in two texts, with as many lines around them as make them unique in the text after;
/// None when nothing differs.
fn find_difference(before: &str, after: &str) -> Option<(String, String)> {
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

/// Moves a card's history to the new id that an edit gave its question, whatever else the edit changed.
fn move_history(
    old: &OpenDeck,
    fresh: &str,
    place: &DeckPlace,
    card: &Filed,
    store: &mut Store,
    at: Moment,
) -> Result<()> {
    if let Some(to) = renamed_question_id(old, fresh, place, card) {
        let (deck, from) = (card.question.deck.clone(), card.question.id.clone());
        store.rename_questions(&[QuestionMove { deck, from, to }], at)?;
    }
    Ok(())
}

/// Returns the new id of the question, where nothing but its words changed and all others are as they were.
fn renamed_question_id(
    old: &OpenDeck,
    fresh: &str,
    place: &DeckPlace,
    card: &Filed,
) -> Option<String> {
    let at = card.place?;
    let new = OpenDeck::lazy(fresh.to_owned(), &place.stem())?;
    let (was, is) = (old.question(at)?, new.question(at)?);
    let others = new.count() == old.count()
        && old.whole().questions.iter().all(|question| question.id != is.id)
        && new.whole().questions.iter().all(|question| question.id != was.id);
    let own = was.id == card.question.id && was.id != is.id;
    (others && own && !new.whole().questions.is_empty()).then_some(is.id)
}

/// Puts back the text that an edit changed; false when that text is no longer in the file.
pub(super) fn put_back(back: &TakenBack, store: &mut Store, world: &World) -> Result<bool> {
    let change: Option<Change> = match (&back.event, &back.data) {
        (CardEvent::Edited, Some(data)) => serde_json::from_str(data).ok(),
        _ => None,
    };
    let Some(change) = change else { return Ok(false) };
    let path = PathBuf::from(&change.path);
    let path = fs::canonicalize(&path).unwrap_or(path);
    let place = DeckPlace::File(path.clone());
    let Ok(now) = load_text(&place) else { return Ok(false) };
    let Some(restored) = restore_text(&fs::read_to_string(&path)?, &change) else {
        return Ok(false);
    };
    write_whole(&path, restored.as_bytes())?;
    if let (Some(old), Ok(fresh)) = (OpenDeck::lazy(now, &place.stem()), load_text(&place)) {
        move_history(&old, &fresh, &place, &back.card, store, world.clock.now())?;
    }
    Ok(open_to_drill(&place, &change.path, store, world).is_ok())
}

/// Takes an edit back in a file's text, whose line ends are kept; None when the edited text is not there exactly once.
fn restore_text(file: &str, change: &Change) -> Option<String> {
    let ends = if file.contains("\r\n") { "\r\n" } else { "\n" };
    let [before, after] = [&change.before, &change.after].map(|text| text.replace('\n', ends));
    let once = !after.is_empty() && file.matches(&after).count() == 1;
    once.then(|| file.replacen(&after, &before, 1))
}

#[cfg(test)]
mod tests {
    use super::{Change, find_difference, restore_text};

    #[test]
    fn what_differs_is_kept_with_what_makes_it_the_only_such() {
        let told = |before: &str, after: &str, old: &str, new: &str| {
            let pair = (old.to_owned(), new.to_owned());
            assert_eq!(find_difference(before, after), Some(pair), "{before:?} {after:?}");
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
        assert_eq!(restore_text("a\nx\nd\n", &one).as_deref(), Some("a\nb\nc\nd\n"));
        let told = restore_text("\u{feff}a\r\nx\r\nd\r\n", &one);
        assert_eq!(told.as_deref(), Some("\u{feff}a\r\nb\r\nc\r\nd\r\n"));
        assert_eq!(restore_text("x\nx\n", &one), None);
        assert_eq!(restore_text("a\n", &one), None);
        assert_eq!(restore_text("a\n", &change("a\n", "")), None);
    }

    #[test]
    fn where_nothing_differs_or_nothing_is_left_there_is_nothing_to_take_back() {
        assert_eq!(find_difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(find_difference("a\n", ""), None);
    }
}

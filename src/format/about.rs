//! What a deck says of itself and another format has no place for, kept in a comment: `hafal: {"deck": {…}}`.

use serde_json::{Map, Value, json};

use super::extras::MARK;
use super::json::deck_from_fields;
use crate::deck::Deck;

/// The comment's words, on one line; none where there is nothing to say. Title and id are not: the one the format
/// says, and by the other the learner's own deck would be meant.
pub(super) fn about(deck: &Deck) -> Option<String> {
    let mut fields = Map::new();
    let mut add = |name: &str, said: bool, value: Value| {
        if said {
            fields.insert(name.to_owned(), value);
        }
    };
    let language = deck.language.tag();
    add("language", language != "en", json!(language));
    add("authors", !deck.authors.is_empty(), json!(deck.authors));
    add("license", deck.license.is_some(), json!(deck.license));
    add("about", deck.about.is_some(), json!(deck.about));
    add("sources", !deck.sources.is_empty(), json!(deck.sources));
    add("allow", !deck.allow.is_empty(), json!(deck.allow));
    // Neither a comment of XML nor one of HTML may hold two hyphens.
    let words = || format!("{MARK}{}", json!({"deck": fields})).replace("--", "-\\u002d");
    (!fields.is_empty()).then(words)
}

/// Gives a deck what the first such comment says.
pub(super) fn take<'a>(mut comments: impl Iterator<Item = &'a str>, deck: &mut Deck) {
    if let Some(said) = comments.find_map(said) {
        *deck = Deck { title: std::mem::take(&mut deck.title), ..said };
    }
}

/// The deck that a comment describes, if it does.
fn said(comment: &str) -> Option<Deck> {
    let json = comment.trim().strip_prefix(MARK.trim_end())?;
    let said: Value = serde_json::from_str(json.trim()).ok()?;
    deck_from_fields(&said.get("deck")?.to_string())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::format::random::decks;

    proptest! {
        #[test]
        fn what_a_deck_says_of_itself_comes_back(deck in decks()) {
            let bare = Deck { questions: Vec::new(), ..deck };
            let mut back = Deck { title: bare.title.clone(), ..Deck::empty() };
            let comment = about(&bare);
            take(comment.as_deref().into_iter(), &mut back);
            let same = Deck { id: back.id.clone(), id_given: back.id_given, ..bare };
            prop_assert_eq!(back, same);
        }
    }

    #[test]
    fn what_makes_no_sense_is_left_alone() {
        let mut deck = Deck { title: "T".to_owned(), ..Deck::empty() };
        for comment in [
            "",
            "hafal: {\"level\":2}",
            "hafal: {\"deck\":7}",
            "hafal: {\"deck\":{\"colour\":1}}",
            "{\"deck\":{}}",
        ] {
            take(std::iter::once(comment), &mut deck);
        }
        assert_eq!(deck, Deck { title: "T".to_owned(), ..Deck::empty() });
    }
}

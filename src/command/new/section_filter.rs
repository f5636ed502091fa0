//! The filter of an exam's section as a teacher types it: tags, kinds, levels and ids, with commas.

use std::collections::BTreeMap;

use crate::deck::{Deck, Section, read_levels};
use crate::judge::nearest_name;
use crate::question::{KindName, Question};
use crate::say::Say;

/// The tags, kinds and levels of an exam's decks, each with its count of questions.
pub(super) struct Choosable {
    /// As written in the decks, by the lower-case tag.
    tags: BTreeMap<String, (String, usize)>,
    kinds: BTreeMap<&'static str, usize>,
    levels: BTreeMap<u8, usize>,
    ids: Vec<String>,
    /// As the exam names them, where it has several.
    decks: Vec<String>,
}

impl Choosable {
    /// Counts tags, kinds and levels. Flashcards are not drawn for an exam.
    pub(super) fn count(decks: &[&Deck], names: &[String]) -> Self {
        let mut counted = Self {
            tags: BTreeMap::new(),
            kinds: BTreeMap::new(),
            levels: BTreeMap::new(),
            ids: Vec::new(),
            decks: if names.len() > 1 { names.to_vec() } else { Vec::new() },
        };
        let questions = decks.iter().flat_map(|deck| &deck.questions);
        questions
            .filter(|question| question.kind_name() != KindName::Card)
            .for_each(|question| counted.add(question));
        counted
    }

    fn add(&mut self, question: &Question) {
        for tag in &question.tags {
            let known = self.tags.entry(tag.to_lowercase());
            known.or_insert_with(|| (tag.clone(), 0)).1 += 1;
        }
        *self.kinds.entry(question.kind_name().as_str()).or_default() += 1;
        *self.levels.entry(question.level).or_default() += 1;
        self.ids.push(question.id.clone());
    }

    /// Lists decks, and tags, kinds and levels with their counts, the most frequent tags first.
    pub(super) fn lines(&self, most_tags: usize) -> Vec<Say> {
        let mut tags: Vec<&(String, usize)> = self.tags.values().collect();
        tags.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        tags.truncate(most_tags);
        let tags = tags.iter().map(|(tag, count)| format!("{tag} {count}"));
        let kinds = self.kinds.iter().map(|(kind, count)| format!("{kind} {count}"));
        let decks = self.decks.clone();
        let levels = self.levels.iter().map(|(level, count)| format!("{level}: {count}"));
        let line = |id, all: Vec<String>| {
            (!all.is_empty()).then(|| Say::new(id).with("all", all.join(", ")))
        };
        let several_levels = self.levels.len() > 1;
        [
            line("new-exam-decks", decks),
            line("new-exam-tags", tags.collect()),
            line("new-exam-kinds", kinds.collect()),
            line("new-exam-levels", levels.filter(|_| several_levels).collect()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Puts what was typed into a section; an empty text chooses all.
    ///
    /// # Errors
    /// Says which word is not a tag, kind, level or id.
    pub(super) fn read_into(&self, typed: &str, section: &mut Section) -> Result<(), Say> {
        *section = Section {
            title: section.title.take(),
            points: section.points,
            penalty: section.penalty,
            ..Section::default()
        };
        let mut words = typed.split([',', ';']).map(str::trim).filter(|word| !word.is_empty());
        words.try_for_each(|word| self.read_word(word, section))
    }

    fn read_word(&self, word: &str, section: &mut Section) -> Result<(), Say> {
        if let Some(tag) = self.tag(word) {
            section.tags.push(tag);
        } else if let Some(tag) =
            behind(word, &["not", "bukan", "tanpa", "-"]).and_then(|word| self.tag(word))
        {
            section.not_tags.push(tag);
        } else if let Some(kind) = KindName::from_word(word).filter(|kind| *kind != KindName::Card)
        {
            section.kinds.push(kind.as_str().to_owned());
        } else if let Some(levels) =
            read_levels(behind(word, &["level", "levels", "tingkat"]).unwrap_or(word))
        {
            section.levels = Some(levels);
        } else if self.decks.iter().any(|deck| deck == word) {
            section.deck = Some(word.to_owned());
        } else if self.ids.iter().any(|id| id == word) {
            section.questions.push(word.to_owned());
        } else {
            return Err(self.unknown(word));
        }
        Ok(())
    }

    fn tag(&self, word: &str) -> Option<String> {
        self.tags.get(&word.to_lowercase()).map(|(tag, _)| tag.clone())
    }

    fn unknown(&self, word: &str) -> Say {
        let tags = self.tags.values().map(|(tag, _)| tag.as_str());
        let names = tags
            .chain(self.kinds.keys().copied())
            .chain(self.decks.iter().chain(&self.ids).map(String::as_str));
        match nearest_name(word, names) {
            Some(near) => Say::new("new-exam-filter-near").with("text", word).with("near", near),
            None => Say::new("new-exam-no-filter").with("text", word),
        }
    }
}

/// Returns the text after one of these words.
fn behind<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| {
        let rest = text.strip_prefix(word)?;
        let apart = *word == "-" || rest.starts_with(' ');
        apart.then(|| rest.trim_start())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::read_deck;

    const QUESTIONS: &str = r#"
        (id: "a", ask: "A?", answer: Text("x"), tags: ["Tanggal", "old"]),
        (id: "b", ask: "B?", answer: Choice(right: "x", wrong: "y"), tags: "tanggal", level: 2),
        (id: "c", ask: "C?", answer: Number(3), tags: "old", level: 3),
        (id: "card", ask: "D?", answer: Card("x"), tags: "cards"),"#;

    fn read(typed: &str) -> Result<Section, Say> {
        let deck = read_deck(&format!("(questions: [{QUESTIONS}])"), "d").deck.unwrap();
        let mut section = Section { title: Some("T".to_owned()), ..Section::default() };
        Choosable::count(&[&deck], &["d".to_owned(), "e".to_owned()])
            .read_into(typed, &mut section)
            .map(|()| section)
    }

    #[test]
    fn words_with_commas_choose_by_tag_kind_level_and_id() {
        let section = read("TANGGAL, not old; pilihan, level 2..3, a, d").unwrap();
        assert_eq!(section.title.as_deref(), Some("T"));
        assert_eq!(section.tags, ["Tanggal"]);
        assert_eq!(section.not_tags, ["old"]);
        assert_eq!(section.kinds, ["choice"]);
        assert_eq!(section.levels, Some((2, 3)));
        assert_eq!(section.questions, ["a"]);
        assert_eq!(section.deck.as_deref(), Some("d"));
        assert_eq!(
            read(" , ").unwrap(),
            Section { title: Some("T".to_owned()), ..Section::default() }
        );
    }

    #[test]
    fn a_word_that_chooses_nothing_is_named_with_the_nearest() {
        let near = read("tangal").unwrap_err();
        assert_eq!(
            near,
            Say::new("new-exam-filter-near").with("text", "tangal").with("near", "Tanggal")
        );
        assert_eq!(
            read("zebra").unwrap_err(),
            Say::new("new-exam-no-filter").with("text", "zebra")
        );
        // Flashcards are in no exam.
        assert!(read("cards").is_err());
        assert!(read("card").is_err());
    }
}

//! The lists of a document: how their levels are numbered.

use std::collections::HashMap;

use super::xml_events::{PartElement, PartEvent, walk_part};
use crate::format::FormatRefusal;

/// Levels that Word has.
pub(super) const LEVELS: usize = 9;

/// How the paragraphs of a level are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum LevelFormat {
    /// 1, 2, 3
    Decimal,
    /// A, B, C in either case
    Letter,
    /// I, II, III in either case
    Roman,
    /// A sign that is the same for all.
    Bullet,
    /// Nothing that a key could name.
    #[default]
    Unnamed,
}

/// A level of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ListLevel {
    pub(super) format: LevelFormat,
    /// The number of its first paragraph; None means 1.
    pub(super) start: Option<usize>,
    /// Whether its numbers hold those of the levels above, as in `1.1`.
    pub(super) compound: bool,
}

/// A list that paragraphs name.
#[derive(Clone, Debug, Default)]
struct WordList {
    /// The kind of list; lists of one kind count on together.
    kind: usize,
    /// Where its own counting begins, by level.
    restarts: HashMap<usize, usize>,
}

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    kinds: HashMap<usize, [ListLevel; LEVELS]>,
    lists: HashMap<usize, WordList>,
}

impl Numbering {
    pub(super) fn read(text: &str) -> Result<Self, FormatRefusal> {
        let mut numbering = Self::default();
        let (mut kind, mut list, mut level) = (None, None, None);
        walk_part(text, |event| match event {
            PartEvent::Open(element) => {
                let id =
                    |name: &str| element.attribute(name).and_then(|id| id.parse::<usize>().ok());
                match element.name.as_str() {
                    "w:abstractNum" => kind = id("w:abstractNumId"),
                    "w:num" => list = id("w:numId"),
                    "w:lvl" | "w:lvlOverride" => level = id("w:ilvl"),
                    _ => numbering.obey(&element, kind, list, level),
                }
            }
            PartEvent::Close(name) => match name.as_str() {
                "w:abstractNum" => kind = None,
                "w:num" => list = None,
                _ => {}
            },
            PartEvent::Text(_) => {}
        })?;
        Ok(numbering)
    }

    /// Obeys an element of a kind of list, or of a list.
    fn obey(
        &mut self,
        element: &PartElement,
        kind: Option<usize>,
        list: Option<usize>,
        level: Option<usize>,
    ) {
        if let Some(list) = list {
            let list = self.lists.entry(list).or_default();
            match (element.name.as_str(), element.number(), level) {
                ("w:abstractNumId", Some(kind), _) => list.kind = kind,
                ("w:startOverride", Some(start), Some(level)) => {
                    list.restarts.insert(level, start);
                }
                _ => {}
            }
            return;
        }
        let levels = kind.map(|kind| self.kinds.entry(kind).or_default());
        let Some(slot) = levels.and_then(|levels| levels.get_mut(level?)) else { return };
        let value = element.value().unwrap_or_default();
        match element.name.as_str() {
            "w:start" => slot.start = element.number(),
            "w:numFmt" => slot.format = level_format(value),
            "w:lvlText" => slot.compound = value.matches('%').count() > 1,
            _ => {}
        }
    }

    /// The kind of a list, and the level of it. One that the document does not describe is numbered, with letters below.
    pub(super) fn level(&self, list: usize, level: usize) -> (usize, ListLevel) {
        let known = || {
            let kind = self.lists.get(&list)?.kind;
            Some((kind, *self.kinds.get(&kind)?.get(level)?))
        };
        let format = if level == 0 { LevelFormat::Decimal } else { LevelFormat::Letter };
        known().unwrap_or((usize::MAX - list, ListLevel { format, ..ListLevel::default() }))
    }

    /// Where a list begins to count by itself, if it does.
    pub(super) fn restart(&self, list: usize, level: usize) -> Option<usize> {
        self.lists.get(&list)?.restarts.get(&level).copied()
    }
}

fn level_format(name: &str) -> LevelFormat {
    match name {
        "decimal"
        | "decimalZero"
        | "decimalEnclosedParen"
        | "decimalEnclosedCircle"
        | "ordinal" => LevelFormat::Decimal,
        "lowerLetter" | "upperLetter" => LevelFormat::Letter,
        "lowerRoman" | "upperRoman" => LevelFormat::Roman,
        "bullet" => LevelFormat::Bullet,
        _ => LevelFormat::Unnamed,
    }
}

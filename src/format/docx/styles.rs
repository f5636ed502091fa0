//! The styles of a document: what looks and which list they give to paragraphs and words.

use std::collections::HashMap;

use super::paragraph::ListPlace;
use super::run_looks::RunLooks;
use super::xml_events::{PartEvent, walk_part};
use crate::format::FormatRefusal;

/// How many styles may build on each other.
const LONGEST_CHAIN: usize = 20;

#[derive(Clone, Debug, Default)]
struct WordStyle {
    parent: Option<String>,
    looks: RunLooks,
    list: Option<usize>,
    level: Option<usize>,
    /// Whether it is one of a heading, in the outline of the document.
    heading: bool,
}

/// Styles by their names.
#[derive(Debug, Default)]
pub(super) struct WordStyles(HashMap<String, WordStyle>);

impl WordStyles {
    pub(super) fn read(text: &str) -> Result<Self, FormatRefusal> {
        let mut styles = Self::default();
        let mut open: Option<(String, WordStyle)> = None;
        walk_part(text, |event| {
            let element = match event {
                PartEvent::Open(element) => element,
                PartEvent::Close(name) => {
                    if name == "w:style" {
                        styles.0.extend(open.take());
                    }
                    return;
                }
                PartEvent::Text(_) => return,
            };
            if element.name == "w:style" {
                let name = element.attribute("w:styleId").unwrap_or_default().to_owned();
                open = Some((name, WordStyle::default()));
            } else if let Some((_, style)) = &mut open {
                match element.name.as_str() {
                    "w:basedOn" => style.parent = element.value().map(str::to_owned),
                    "w:numId" => style.list = element.number(),
                    "w:ilvl" => style.level = element.number(),
                    "w:outlineLvl" => style.heading = true,
                    _ => style.looks.obey(&element),
                }
            }
        })?;
        Ok(styles)
    }

    /// A style and those that it builds on, the nearest first.
    fn chain(&self, name: &str) -> impl Iterator<Item = &WordStyle> {
        let parent = |style: &&WordStyle| self.0.get(style.parent.as_deref()?);
        std::iter::successors(self.0.get(name), move |style| parent(style)).take(LONGEST_CHAIN)
    }

    pub(super) fn looks(&self, name: &str) -> RunLooks {
        self.chain(name).fold(RunLooks::default(), |looks, style| looks.over(style.looks))
    }

    pub(super) fn is_heading(&self, name: &str) -> bool {
        name == "Title" || self.chain(name).any(|style| style.heading)
    }

    pub(super) fn list(&self, name: &str) -> Option<ListPlace> {
        let list = self.chain(name).find_map(|style| style.list)?;
        let level = self.chain(name).find_map(|style| style.level).unwrap_or(0);
        Some(ListPlace { list, level })
    }
}

//! Fills in Anki's templates: as much of their language as decides which fields are shown.

use super::NoteKind;

/// The fields of a note, by name.
pub(super) struct Filling<'a> {
    pub(super) kind: &'a NoteKind,
    pub(super) values: &'a [String],
}

/// The deepest nesting of conditions that is obeyed.
const DEEPEST: usize = 100;

/// In bytes: a template may name a long field a thousand times.
const LONGEST: usize = 4 << 20;

impl Filling<'_> {
    pub(super) fn value(&self, name: &str) -> &str {
        let place = self.kind.fields.iter().position(|field| field == name.trim());
        place.and_then(|place| self.values.get(place)).map_or("", String::as_str)
    }

    /// Fills in a template, leaving out its front and what is to be typed.
    pub(super) fn fill(&self, template: &str) -> String {
        let mut filled = String::new();
        let mut hidden: Vec<(&str, bool)> = Vec::new();
        let mut rest = template;
        while let Some((before, tag, after)) = next_tag(rest) {
            let shown = hidden.iter().all(|(_, shown)| *shown) && filled.len() < LONGEST;
            if shown {
                filled.push_str(before);
            }
            rest = after;
            let (sign, name) = tag.split_at_checked(1).unwrap_or(("", tag));
            match sign {
                "#" if hidden.len() < DEEPEST => hidden.push((name, !is_empty(self.value(name)))),
                "^" if hidden.len() < DEEPEST => hidden.push((name, is_empty(self.value(name)))),
                "/" => drop(hidden.pop()),
                "#" | "^" | "!" => {}
                _ if shown => filled.push_str(self.shown_field(tag)),
                _ => {}
            }
        }
        filled.push_str(rest);
        filled
    }

    /// Returns the field that `{{text:Front}}` or the like shows; empty for one that is typed or spoken.
    fn shown_field(&self, tag: &str) -> &str {
        let mut parts = tag.split(':').map(str::trim);
        let name = parts.next_back().unwrap_or_default();
        let is_typed = parts.any(|filter| filter == "type" || filter.starts_with("tts"));
        if is_typed { "" } else { self.value(name) }
    }
}

fn is_empty(html: &str) -> bool {
    html.trim().is_empty()
}

/// Returns the text before the next `{{…}}`, its content, and the text behind it.
fn next_tag(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once("{{")?;
    let (tag, after) = rest.split_once("}}")?;
    Some((before, tag.trim(), after))
}

/// Returns the field that a template names with a filter: `Text` of `{{cloze:Text}}`.
pub(super) fn filtered_field<'a>(template: &'a str, filter: &str) -> Option<&'a str> {
    let mut rest = template;
    while let Some((_, tag, after)) = next_tag(rest) {
        let mut parts = tag.split(':').map(str::trim);
        let name = parts.next_back()?;
        if parts.any(|part| part == filter) {
            return Some(name);
        }
        rest = after;
    }
    None
}

/// Returns what a back adds to the front: all behind its `<hr id=answer>`, if it has one.
pub(super) fn behind_answer_line(back: &str) -> &str {
    let mut rest = back;
    let mut behind = back;
    while let Some((_, after)) = rest.split_once("<hr") {
        let Some((attributes, after)) = after.split_once('>') else { break };
        if attributes.contains("answer") {
            behind = after;
        }
        rest = after;
    }
    behind
}

//! Anki's templates filled in: as much of their language as says which fields stand where.

use super::NoteKind;

/// Fields of a note by their names.
pub(super) struct Filling<'a> {
    pub(super) kind: &'a NoteKind,
    pub(super) values: &'a [String],
}

/// The deepest conditions in conditions.
const DEEPEST: usize = 100;

/// The longest text that a template may become.
const LONGEST: usize = 4 << 20;

impl Filling<'_> {
    pub(super) fn value(&self, name: &str) -> &str {
        let place = self.kind.fields.iter().position(|field| field == name.trim());
        place.and_then(|place| self.values.get(place)).map_or("", String::as_str)
    }

    /// The template with its fields filled in; the front and what is to be typed are left out of it.
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
                _ if shown => filled.push_str(self.shown(tag)),
                _ => {}
            }
        }
        filled.push_str(rest);
        filled
    }

    /// What stands for `{{text:Front}}` and the like.
    fn shown(&self, tag: &str) -> &str {
        let mut parts = tag.split(':').map(str::trim);
        let name = parts.next_back().unwrap_or_default();
        let is_typed = parts.any(|filter| filter == "type" || filter.starts_with("tts"));
        if is_typed { "" } else { self.value(name) }
    }
}

fn is_empty(html: &str) -> bool {
    html.trim().is_empty()
}

/// The text before the next `{{…}}`, what stands in it, and the text behind it.
fn next_tag(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once("{{")?;
    let (tag, after) = rest.split_once("}}")?;
    Some((before, tag.trim(), after))
}

/// The field that a template names with this filter: `Text` of `{{cloze:Text}}`.
pub(super) fn filtered<'a>(template: &'a str, filter: &str) -> Option<&'a str> {
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

/// What a back adds to the front: what stands behind its line, where it has one.
pub(super) fn behind_line(back: &str) -> &str {
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

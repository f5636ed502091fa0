//! The name that somebody most likely meant: "did you mean …?".

use strsim::osa_distance;

/// Longer texts are never compared: the distance costs the product of both lengths.
const LONGEST: usize = 200;

/// The name with the fewest edits to what was typed, whatever the case, and the first of several; None where that
/// takes more than one edit, two from five letters on, or a third of the letters of a longer name.
pub fn nearest_name<'n>(typed: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    if typed.len() > LONGEST {
        return None;
    }
    let typed = typed.to_lowercase();
    let names = names.into_iter().map(|name| (osa_distance(&name.to_lowercase(), &typed), name));
    let (edits, name) = names.min_by_key(|(edits, _)| *edits)?;
    let most = match name.chars().count() {
        // One edit makes any letter any other.
        0 | 1 => 0,
        2..=4 => 1,
        letters => 2.max(letters / 3),
    };
    (edits <= most).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_name_may_be_missed_by_more() {
        let names = ["x", "ask", "tags", "Choice", "double-negation"];
        for (typed, expected) in [
            ("aks", Some("ask")),
            ("TAGS", Some("tags")),
            ("tsga", None),
            ("chioec", Some("Choice")),
            ("duble-negatoin", Some("double-negation")),
            ("y", None),
            ("", None),
        ] {
            assert_eq!(nearest_name(typed, names), expected, "{typed}");
        }
        assert_eq!(nearest_name(&"x".repeat(201), names), None);
    }
}

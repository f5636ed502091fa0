//! Turns a text with numbered gaps, `[[1]]`, into a cloze: words that Moodle lets its pupils select or drag.

use crate::format::blanks::build_cloze;
use crate::question::Cloze;
use crate::say::Say;

/// Reads a text whose gaps hold the numbers of their right options, from 1.
pub(super) fn read(text: &str, options: &[String]) -> Result<Cloze, Say> {
    let (mut around, mut blanks, mut rest) = (vec![String::new()], Vec::new(), text);
    while let Some(at) = rest.find("[[") {
        let (before, from) = rest.split_at(at);
        push_text(&mut around, before);
        if let Some((number, after)) = leading_gap(from) {
            let right = number.checked_sub(1).and_then(|place| options.get(place));
            let right = right.ok_or_else(|| Say::new("format-no-right"))?;
            blanks.push(vec![right.clone()]);
            around.push(String::new());
            rest = after;
        } else {
            push_text(&mut around, "[");
            rest = from.get(1..).unwrap_or_default();
        }
    }
    push_text(&mut around, rest);
    if blanks.is_empty() {
        return Err(Say::new("flaw-no-blank"));
    }
    build_cloze(&around, &blanks)
}

fn push_text(around: &mut [String], text: &str) {
    if let Some(last) = around.last_mut() {
        last.push_str(text);
    }
}

/// Returns the number of the gap that a text begins with, and the text behind it.
fn leading_gap(text: &str) -> Option<(usize, &str)> {
    let inner = text.strip_prefix("[[")?;
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = inner.split_at(digits);
    Some((number.parse().ok()?, rest.strip_prefix("]]")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_take_the_options_with_their_numbers() {
        let options = ["cat".to_owned(), "dog {".to_owned()];
        let text = |text: &str| read(text, &options).map(|cloze| cloze.text).map_err(|say| say.id);
        assert_eq!(text("A [[2]], a [[1]] [[x]]."), Ok("A {dog {{}, a {cat} [[x]].".to_owned()));
        assert_eq!(text("A [[3]]."), Err("format-no-right"));
        assert_eq!(text("A [[0]]."), Err("format-no-right"));
        assert_eq!(text("None [[]."), Err("flaw-no-blank"));
    }
}

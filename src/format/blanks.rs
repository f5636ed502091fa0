//! Texts with blanks put together for a cloze, whose own brackets are doubled.

use crate::question::Cloze;
use crate::say::Say;

/// A cloze of the texts around its blanks and the words of each.
///
/// # Errors
/// When a sign stands beside a bracket that would be read with it.
pub(super) fn cloze(around: &[String], blanks: &[Vec<String>]) -> Result<Cloze, Say> {
    let cloze = Cloze::read(&Cloze::text_of(around, blanks));
    let same = cloze.around == around && cloze.blanks == blanks;
    if same { Ok(cloze) } else { Err(Say::new("format-blank-sign")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_read_otherwise_is_no_cloze() {
        let text = |text: &str| text.to_owned();
        let made =
            |word: &str| cloze(&[text("a {b} | "), text(".")], &[vec![text(word), text("c")]]);
        assert_eq!(made("x { y").map(|cloze| cloze.text).as_deref(), Ok("a {{b}} || {x {{ y|c}."));
        assert!(made("{x").is_err());
        let bar = [text("x"), text("|c")].to_vec();
        assert!(cloze(&[text(""), text("")], &[bar]).is_err());
    }
}

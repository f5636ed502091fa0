//! Resolves the entities of HTML, which Moodle XML and Anki's fields use too.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The 2,125 names of the HTML standard, each with its code points in hexadecimal: `name=3b1`, `name=2242+338`.
// Not quick-xml's own table: in 0.42.0 it has `;` for `&alpha;`, `<` for `&pi;` and 400 more such.
static NAMES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    include_str!("entities.txt").split_whitespace().filter_map(|row| row.split_once('=')).collect()
});

/// In bytes, without `&` and `;`.
const LONGEST_ENTITY: usize = "CounterClockwiseContourIntegral".len();

/// Returns the characters that the entity at the beginning of a text means, and the entity's length in bytes.
// Browsers read some names without their `;` too; here they stay as typed, for the sake of "?lang=en&copy=2".
pub(super) fn leading_entity(text: &str) -> Option<(String, usize)> {
    let rest = text.strip_prefix('&')?;
    let end = rest.bytes().take(LONGEST_ENTITY + 1).position(|byte| byte == b';')?;
    Some((resolve_entity(rest.get(..end)?)?, end + 2))
}

/// What Windows has at the numbers 128 to 159, where Unicode has control characters: old pages number them so, and HTML
/// reads them so.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Returns the characters that an entity means, by its name or number: `eacute`, `#233`, `#xE9`; None if it is unknown.
/// A no-break space becomes a plain one, since that is what a learner types.
pub(super) fn resolve_entity(name: &str) -> Option<String> {
    let text = match name.strip_prefix('#') {
        Some(number) => numbered_sign(number)?.to_string(),
        None => NAMES.get(name)?.split('+').map(sign_of_hex).collect::<Option<String>>()?,
    };
    Some(if text == "\u{a0}" { " ".to_owned() } else { text })
}

fn sign_of_hex(code: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(code, 16).ok()?)
}

fn numbered_sign(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    match code.ok()? {
        0 => None,
        code @ 0x80..=0x9f => WINDOWS_1252.chars().nth(usize::try_from(code - 0x80).ok()?),
        code => char::from_u32(code),
    }
}

#[cfg(test)]
mod tests {
    use crate::format::html::to_text;

    #[test]
    fn every_entity_of_html_is_read_and_anything_else_stays_as_typed() {
        for (html, text) in [
            ("Espa&ntilde;a &iacute; &alpha;", "España í α"),
            ("&pi; &Scaron; &zhcy; &Aopf;", "π Š ж 𝔸"),
            ("&CounterClockwiseContourIntegral;&NotEqualTilde;", "∳≂̸"),
            ("&#233;&#xE9;&#Xe9; don&#146;t", "ééé don’t"),
            ("a&nbsp;&#160;b&Tab;c", "a  b\tc"),
        ] {
            assert_eq!(to_text(html), (text.to_owned(), false), "{html}");
        }
        for text in
            ["AT&T; R&D", "&eacute &copy=2", "&unknown; &NTILDE;", "&; &#; &#x; &#0; &#xD800;"]
        {
            assert_eq!(to_text(text), (text.to_owned(), false));
        }
    }
}

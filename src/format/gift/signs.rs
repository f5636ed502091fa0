//! The signs of a GIFT text, each with whether it was escaped: only bare signs separate the parts of a question.

use crate::format::formula::leading_formula;

/// A sign, and whether a backslash takes away its meaning.
pub(super) type Sign = (char, bool);

/// Reads the signs of a text; `\n` becomes an escaped newline.
pub(super) fn read_signs(text: &str) -> Vec<Sign> {
    let mut signs = Vec::with_capacity(text.len());
    let mut rest = text.char_indices().peekable();
    let mut formula_end = 0;
    while let Some((at, sign)) = rest.next() {
        if at >= formula_end && "$\\[".contains(sign) {
            formula_end = at + text.get(at..).map_or(0, formula_with_brackets);
        }
        let escaped = rest.next_if(|(_, next)| sign == '\\' && "\\~=#{}:*n".contains(*next));
        signs.push(match escaped {
            Some((_, 'n')) => ('\n', true),
            Some((_, next)) => (next, true),
            None => (sign, at < formula_end),
        });
    }
    signs
}

/// The length of the formula at the beginning of a text; 0 unless it has brackets as LaTeX writes them, not escaped as
/// GIFT wants them.
fn formula_with_brackets(text: &str) -> usize {
    let Some((formula, length)) = leading_formula(text) else { return 0 };
    let mut depth = 0_i32;
    let balanced = formula.bytes().all(|byte| {
        depth += i32::from(byte == b'{') - i32::from(byte == b'}');
        depth >= 0
    });
    let whole = balanced && depth == 0 && formula.contains('{') && formula.contains('\\');
    if whole && !formula.contains('\n') && !formula.contains("\\{") { length } else { 0 }
}

/// The curly brackets of a text that are neither escaped nor a formula's, each with its place in bytes.
pub(super) fn bare_brackets(text: &str) -> impl Iterator<Item = (usize, u8)> {
    let (mut escaped, mut formula_end) = (false, 0);
    text.bytes().enumerate().filter(move |(at, byte)| {
        if *at >= formula_end && matches!(byte, b'$' | b'\\' | b'[') && !escaped {
            formula_end = at + text.get(*at..).map_or(0, formula_with_brackets);
        }
        let bare = matches!(byte, b'{' | b'}') && !escaped && *at >= formula_end;
        escaped = *byte == b'\\' && !escaped;
        bare
    })
}

/// The position of the first of these bare signs.
pub(super) fn find_bare(signs: &[Sign], wanted: &str) -> Option<usize> {
    let wanted: Vec<Sign> = wanted.chars().map(|sign| (sign, false)).collect();
    signs.windows(wanted.len().max(1)).position(|window| window == wanted)
}

/// Splits at the first of these bare signs.
pub(super) fn split_bare<'a>(signs: &'a [Sign], at: &str) -> Option<(&'a [Sign], &'a [Sign])> {
    let place = find_bare(signs, at)?;
    Some((signs.get(..place)?, signs.get(place + at.chars().count()..)?))
}

/// Drops the bare white space at both ends.
pub(super) fn trim_bare(signs: &[Sign]) -> &[Sign] {
    let space = |sign: &Sign| sign.0.is_whitespace() && !sign.1;
    let start = signs.iter().position(|sign| !space(sign)).unwrap_or(signs.len());
    let end = signs.iter().rposition(|sign| !space(sign)).map_or(start, |end| end + 1);
    signs.get(start..end).unwrap_or_default()
}

/// The text of signs, with one space for each line break that is not escaped.
pub(super) fn words_of(signs: &[Sign]) -> String {
    let mut words = String::with_capacity(signs.len());
    let mut broken = false;
    for (sign, escaped) in trim_bare(signs) {
        let line_end = matches!(sign, '\n' | '\r') && !escaped;
        if line_end {
            words.truncate(words.trim_end_matches([' ', '\t']).len());
            broken = true;
        } else if !(broken && matches!(sign, ' ' | '\t')) {
            if std::mem::take(&mut broken) {
                words.push(' ');
            }
            words.push(*sign);
        }
    }
    words
}

//! The signs of a GIFT text, each with whether it was escaped: only bare signs separate the parts of a question.

/// A sign, and whether a backslash takes away its meaning.
pub(super) type Sign = (char, bool);

/// Reads the signs of a text; `\n` becomes an escaped newline.
pub(super) fn read_signs(text: &str) -> Vec<Sign> {
    let mut signs = Vec::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(sign) = rest.next() {
        let escaped = rest.next_if(|next| sign == '\\' && "\\~=#{}:*n".contains(*next));
        signs.push(match escaped {
            Some('n') => ('\n', true),
            Some(next) => (next, true),
            None => (sign, false),
        });
    }
    signs
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

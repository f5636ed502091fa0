//! The signs of a GIFT text, each with whether it was escaped: only bare ones part a question.

/// A sign, and whether a backslash took its meaning away.
pub(super) type Sign = (char, bool);

/// A text taken apart; `\n` is an escaped newline.
pub(super) fn signs(text: &str) -> Vec<Sign> {
    let mut signs = Vec::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(sign) = rest.next() {
        let escaped =
            rest.peek().copied().filter(|next| sign == '\\' && "\\~=#{}:*n".contains(*next));
        signs.push(match escaped {
            Some('n') => ('\n', true),
            Some(next) => (next, true),
            None => (sign, false),
        });
        if escaped.is_some() {
            rest.next();
        }
    }
    signs
}

/// Where these bare signs stand first.
pub(super) fn find(signs: &[Sign], wanted: &str) -> Option<usize> {
    let wanted: Vec<Sign> = wanted.chars().map(|sign| (sign, false)).collect();
    signs.windows(wanted.len().max(1)).position(|window| window == wanted)
}

/// What stands before and behind the first of these bare signs.
pub(super) fn parted<'a>(signs: &'a [Sign], at: &str) -> Option<(&'a [Sign], &'a [Sign])> {
    let place = find(signs, at)?;
    Some((signs.get(..place)?, signs.get(place + at.chars().count()..)?))
}

/// Without the bare space around it.
pub(super) fn trimmed(signs: &[Sign]) -> &[Sign] {
    let space = |sign: &Sign| sign.0.is_whitespace() && !sign.1;
    let start = signs.iter().position(|sign| !space(sign)).unwrap_or(signs.len());
    let end = signs.iter().rposition(|sign| !space(sign)).map_or(start, |end| end + 1);
    signs.get(start..end).unwrap_or_default()
}

/// The words: where lines were broken by hand a space.
pub(super) fn words(signs: &[Sign]) -> String {
    let mut words = String::with_capacity(signs.len());
    let mut broken = false;
    for (sign, escaped) in trimmed(signs) {
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

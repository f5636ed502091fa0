//! Characters that a reader does not see: one list, and a named question for each use that is made of it.

/// Reports whether a character may steer a terminal, or hide or turn what is around it: hafal prints it as `\u{…}`.
pub fn is_unsafe(sign: char) -> bool {
    let separator = matches!(sign, '\u{2028}' | '\u{2029}');
    let zero_width = matches!(sign, '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{feff}');
    sign.is_control() || separator || zero_width || is_direction_mark(sign) || is_tag(sign)
}

/// Reports whether a character shows nothing of its own, whatever is around it.
///
/// These are the unsafe ones, and some that terminals ignore: soft hyphens, the Mongolian vowel separator, the format
/// characters that Unicode deprecates, and the marks around annotations.
pub fn shows_nothing(sign: char) -> bool {
    is_unsafe(sign)
        || matches!(sign, '\u{ad}' | '\u{180e}' | '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}')
}

/// Reports whether two texts that differ in this character alone are the same to a judge: it shows nothing, or only
/// shapes its neighbours (Unicode's default ignorable characters).
pub fn is_folded_away(sign: char) -> bool {
    let shapes = is_joiner(sign) || matches!(sign, '\u{34f}' | '\u{fe00}'..='\u{fe0f}');
    // White space divides words, and tags alone tell the flags of England and Scotland apart.
    shapes || (shows_nothing(sign) && !sign.is_whitespace() && !is_tag(sign))
}

/// Reports whether a character sets the direction of the text around it: Unicode's `Bidi_Control`.
pub fn is_direction_mark(sign: char) -> bool {
    matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Reports whether a character joins its neighbours or keeps them apart, as the words of some scripts and some emoji
/// need.
pub fn is_joiner(sign: char) -> bool {
    matches!(sign, '\u{200c}' | '\u{200d}')
}

/// Reports whether a character is a letter or mark of Arabic, Indic or a neighbouring script, whose shapes depend on
/// joiners.
pub fn needs_joiners(sign: char) -> bool {
    matches!(sign,
        '\u{600}'..='\u{61b}' | '\u{61d}'..='\u{8ff}' | '\u{900}'..='\u{dff}'
        | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{1b00}'..='\u{1b7f}'
        | '\u{a980}'..='\u{a9df}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Reports whether a character is an invisible twin of ASCII, of which the flags of regions are made.
pub fn is_tag(sign: char) -> bool {
    ('\u{e0000}'..='\u{e007f}').contains(&sign)
}

#[cfg(test)]
mod tests {
    use std::ops::RangeInclusive;

    use super::*;

    /// Returns every character for which a question is answered with yes.
    fn all(asked: fn(char) -> bool) -> Vec<char> {
        ('\0'..=char::MAX).filter(|sign| asked(*sign)).collect()
    }

    fn joined(ranges: &[RangeInclusive<char>]) -> Vec<char> {
        ranges.iter().cloned().flatten().collect()
    }

    const CONTROLS: [RangeInclusive<char>; 2] = ['\0'..='\u{1f}', '\u{7f}'..='\u{9f}'];

    #[test]
    fn what_a_terminal_must_not_get_is_unsafe() {
        let others = [
            '\u{61c}'..='\u{61c}',
            '\u{200b}'..='\u{200b}',
            '\u{200e}'..='\u{200f}',
            '\u{2028}'..='\u{202e}',
            '\u{2060}'..='\u{2069}',
            '\u{feff}'..='\u{feff}',
            '\u{e0000}'..='\u{e007f}',
        ];
        assert_eq!(all(is_unsafe), [joined(&CONTROLS), joined(&others)].concat());
    }

    #[test]
    fn what_shows_nothing_is_all_that_is_unsafe_and_a_few_more() {
        assert!(all(is_unsafe).into_iter().all(shows_nothing));
        let more: Vec<char> =
            all(shows_nothing).into_iter().filter(|sign| !is_unsafe(*sign)).collect();
        let ranges = [
            '\u{ad}'..='\u{ad}',
            '\u{180e}'..='\u{180e}',
            '\u{206a}'..='\u{206f}',
            '\u{fff9}'..='\u{fffb}',
        ];
        assert_eq!(more, joined(&ranges));
        for seen in ['a', ' ', '\u{a0}', 'é', '\u{301}', '\u{3000}', '👩', '\u{200d}', '\u{fe0f}']
        {
            assert!(!shows_nothing(seen), "{seen:?}");
        }
    }

    #[test]
    fn folding_drops_what_makes_no_other_word() {
        let dropped = [
            '\0'..='\u{8}',
            '\u{e}'..='\u{1f}',
            '\u{7f}'..='\u{84}',
            '\u{86}'..='\u{9f}',
            '\u{ad}'..='\u{ad}',
            '\u{34f}'..='\u{34f}',
            '\u{61c}'..='\u{61c}',
            '\u{180e}'..='\u{180e}',
            '\u{200b}'..='\u{200f}',
            '\u{202a}'..='\u{202e}',
            '\u{2060}'..='\u{206f}',
            '\u{fe00}'..='\u{fe0f}',
            '\u{feff}'..='\u{feff}',
            '\u{fff9}'..='\u{fffb}',
        ];
        assert_eq!(all(is_folded_away), joined(&dropped));
    }
}

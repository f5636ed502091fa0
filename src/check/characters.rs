//! Characters that nobody sees, accents written in two ways, quotes of two sorts.

use unicode_normalization::UnicodeNormalization;

use super::case::Case;
use super::survey::Survey;
use super::{Hit, Spot};
use crate::question::{At, Flaw, Question};
use crate::say::Say;

/// Every text of a question, with the way to it.
fn texts(question: &Question) -> Vec<(At, &str)> {
    let fields = [
        ("ask", Some(&question.ask)),
        ("hint", question.hint.as_ref()),
        ("why", question.why.as_ref()),
    ];
    let fields =
        fields.into_iter().filter_map(|(name, text)| Some((At::field(name), text?.as_str())));
    let answers = question.kind().texts().into_iter().map(|text| (At::field("answer"), text));
    let tags = question.tags.iter().map(|tag| (At::field("tags"), tag.as_str()));
    let own = question.kind().own_words();
    let mut all: Vec<(At, &str)> = fields.chain(answers).chain(tags).collect();
    // A cloze's text is seen as written; of its blanks and the text between, one is enough to find it.
    if own.is_some()
        && let crate::question::Answer::Cloze(cloze) = &question.answer
    {
        all.push((At::answer("text"), &cloze.text));
    }
    all
}

/// Whether a question holds nothing but ASCII that is seen, neither as it is nor as an escape.
fn is_plain(written: &str) -> bool {
    is_seen(written)
        && memchr::memmem::find(written.as_bytes(), b"\\u").is_none()
        && memchr::memmem::find(written.as_bytes(), b"\\x").is_none()
}

/// Whether a text is ASCII and all of it is seen. All bytes are looked at, many at a time.
fn is_seen(text: &str) -> bool {
    let seen = |byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t');
    text.bytes().fold(true, |all, byte| all & seen(byte))
}

/// A character that nobody sees, and that makes two texts differ that look the same.
pub(super) fn invisible(case: &Case) -> Vec<Flaw> {
    if is_plain(case.written) {
        return Vec::new();
    }
    let found = texts(case.question).into_iter().find_map(|(at, text)| Some((at, unseen(text)?)));
    let flaw = |(at, sign): (At, char)| {
        let say =
            Say::new("lint-hidden-character").with("code", format!("U+{:04X}", u32::from(sign)));
        Flaw::new("hidden-character", at, say).help(Say::new("lint-hidden-character-help"))
    };
    found.map(flaw).into_iter().collect()
}

/// The first character of a text that shows nothing and has no business there.
fn unseen(text: &str) -> Option<char> {
    if is_seen(text) {
        return None;
    }
    let signs: Vec<char> = text.chars().collect();
    let leftward = signs.iter().any(|sign| is_leftward(*sign));
    let mut of_flag = false;
    let place = signs.iter().enumerate().position(|(at, sign)| {
        let is_tag = ('\u{e0000}'..='\u{e007f}').contains(sign);
        of_flag = *sign == '\u{1f3f4}' || (of_flag && is_tag);
        let before = at.checked_sub(1).and_then(|at| signs.get(at));
        match sign {
            '\n' | '\r' | '\t' => false,
            '\0'..='\u{1f}' | '\u{7f}' | '\u{ad}' | '\u{180e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{202d}' | '\u{202e}' | '\u{fff9}'..='\u{fffb}' | '\u{80}'..='\u{9f}' => true,
            // Tag characters go on with the flag of a region, 🏴, that stands before them.
            _ if is_tag => !of_flag,
            // Scripts without spaces break their lines there.
            '\u{200b}' => !before.is_some_and(|sign| matches!(sign, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')),
            // Between letters of some scripts, and in emoji, they shape what is seen.
            '\u{200c}' | '\u{200d}' => before.is_none_or(|sign| sign.is_ascii() || ('\u{a0}'..'\u{590}').contains(sign)),
            '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202c}' | '\u{2066}'..='\u{2069}' => !leftward,
            _ => false,
        }
    });
    place.and_then(|at| signs.get(at)).copied()
}

fn is_leftward(sign: char) -> bool {
    matches!(sign, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
        && sign != '\u{61c}'
}

/// An accent written as a sign of its own, in a deck where others are one with their letter.
pub(super) fn mixed_normalisation(survey: &Survey) -> Vec<Hit> {
    let plain = |place: usize| {
        survey.spans.get(place).and_then(|span| survey.text.get(span.clone())).is_none_or(is_plain)
    };
    let mut apart = Vec::new();
    let mut joined = false;
    for (place, question) in survey.questions().filter(|(place, _)| !plain(*place)) {
        let mut own = None;
        for (at, text) in texts(question).into_iter().filter(|(_, text)| !text.is_ascii()) {
            joined = joined || text.chars().any(is_joined);
            if own.is_none() && is_apart(text) {
                own = Some(at);
            }
        }
        apart.extend(own.map(|at| (place, at)));
    }
    let hit = |(place, at): (usize, At)| {
        let say = Say::new("lint-mixed-normalisation");
        Hit::question(place, at, say).help(Say::new("lint-mixed-normalisation-help"))
    };
    if joined { apart.into_iter().map(hit).collect() } else { Vec::new() }
}

/// A Latin, Greek or Cyrillic letter that is one with its accent.
fn is_joined(sign: char) -> bool {
    matches!(sign, '\u{c0}'..='\u{17f}' | '\u{1cd}'..='\u{233}' | '\u{386}'..='\u{3ce}' | '\u{400}'..='\u{45f}' | '\u{1e00}'..='\u{1fff}')
        && std::iter::once(sign).nfd().count() > 1
}

/// Whether a text has an accent of its own that could be one with its letter.
fn is_apart(text: &str) -> bool {
    let marked = text.chars().any(|sign| ('\u{300}'..='\u{36f}').contains(&sign));
    marked && text.nfc().count() < text.chars().count()
}

/// Straight and curly quotes, or apostrophes, in the sentences of one deck.
pub(super) fn mixed_quotes(survey: &Survey) -> Vec<Hit> {
    let sorts: [fn(&str) -> [bool; 2]; 2] = [double, single];
    sorts.into_iter().filter_map(|sort| mixed(survey, sort)).collect()
}

/// The first question with quotes of the rarer form, where a deck has both.
fn mixed(survey: &Survey, sort: fn(&str) -> [bool; 2]) -> Option<Hit> {
    let mut places: [Vec<(usize, At)>; 2] = [Vec::new(), Vec::new()];
    for (place, question) in survey.questions() {
        let prose = [
            ("ask", Some(&question.ask)),
            ("hint", question.hint.as_ref()),
            ("why", question.why.as_ref()),
        ];
        for (name, text) in prose {
            let has = text.map_or([false; 2], |text| sort(text));
            for (places, has) in places.iter_mut().zip(has) {
                places.extend(has.then(|| (place, At::field(name))));
            }
        }
    }
    let [straight, curly] = places;
    let rarer = if straight.len() <= curly.len() { &straight } else { &curly };
    let (place, at) = rarer.first()?.clone();
    let say =
        Say::new("lint-mixed-quotes").with("straight", straight.len()).with("curly", curly.len());
    let help = Some(Say::new("lint-mixed-quotes-help"));
    Some(Hit { spot: Spot::Question(place, at), say, help })
}

/// Whether a text has straight double quotes around words, and curly ones. Marks of inches and quotes in code are none.
fn double(text: &str) -> [bool; 2] {
    if memchr::memchr(b'"', text.as_bytes()).is_none() {
        return [false, !text.is_ascii() && text.contains(['“', '”'])];
    }
    let signs: Vec<char> = text.chars().collect();
    let code = ['(', ')', '=', '[', ']', '{', '}', '<', '>', '+', '\\'];
    let straight = signs.iter().enumerate().any(|(at, sign)| {
        let beside = [at.checked_sub(1), Some(at + 1)].map(|at| at.and_then(|at| signs.get(at)));
        let inch = beside[0].is_some_and(char::is_ascii_digit);
        *sign == '"' && !inch && !beside.into_iter().flatten().any(|sign| code.contains(sign))
    });
    let in_code = signs.contains(&'"') && signs.iter().any(|sign| code.contains(sign));
    [straight && !in_code, text.contains(['“', '”'])]
}

/// Whether a text has straight apostrophes within words, and curly ones.
fn single(text: &str) -> [bool; 2] {
    if memchr::memchr(b'\'', text.as_bytes()).is_none() && text.is_ascii() {
        return [false; 2];
    }
    let signs: Vec<char> = text.chars().collect();
    let within = |wanted: char| {
        signs.windows(3).any(|three| match three {
            [before, sign, after] => {
                *sign == wanted && before.is_alphabetic() && after.is_alphabetic()
            }
            _ => false,
        })
    };
    [within('\''), within('’')]
}

#[cfg(test)]
mod tests {
    use super::super::trial::{found, quiet};

    #[test]
    fn what_nobody_sees_is_found() {
        found(
            "hidden-character",
            &[
                "(ask: \"In which ci\u{ad}ty?\", answer: Text(\"Bandung\")),",
                "(ask: \"Where?\", answer: Text(\"Ban\u{200b}dung\")),",
                r#"(ask: "Where?", answer: Text("Ban\u{200b}dung")),"#,
                "(ask: \"Where?\", answer: Text(\"Bandung\"), why: \"a \u{202e}b\"),",
                "(ask: \"Where?\", answer: Text(\"Bandung\u{200e}\")),",
                "(ask: \"Where?\", answer: Text(\"Ban\u{e0041}dung\")),",
                "(ask: \"\u{1b}[31mWhere?\", answer: Text(\"Bandung\")),",
                r#"(ask: "Where?\u{7}", answer: Text("Bandung")),"#,
            ],
        );
        quiet(
            "hidden-character",
            &[
                "(ask: \"What is نعم\u{200f}؟\", answer: Text(\"yes\")),",
                "(ask: \"Which is क्\u{200d}ष?\", answer: Text(\"ksha\")),",
                "(ask: \"Whose is 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}?\", answer: Text(\"Scotland\")),",
                "(ask: \"Who is 👩\u{200d}🚀?\", answer: Text(\"an astronaut\")),",
                "(ask: \"ภาษา\u{200b}ไทย?\", answer: Text(\"Thai\")),",
                "(ask: \"Where,\n\tthen?\", answer: Text(\"Bandung\")),",
                "(ask: \"Où\u{a0}?\", answer: Text(\"là\")),",
            ],
        );
    }

    #[test]
    fn a_flag_of_any_length_is_looked_at_once() {
        let tags = "\u{e0067}".repeat(200_000);
        quiet(
            "hidden-character",
            &[&format!("(ask: \"Whose is 🏴{tags}?\", answer: Text(\"Scotland\")),")],
        );
    }

    #[test]
    fn accents_of_two_sorts() {
        found(
            "mixed-normalisation",
            &[
                "(ask: \"Where is the café?\", answer: Text(\"Lima\")),\n(ask: \"Who wrote of the cafe\u{301} there?\", answer: Text(\"Mann\")),",
            ],
        );
        quiet(
            "mixed-normalisation",
            &[
                "(ask: \"Where is the cafe\u{301}?\", answer: Text(\"Lima\")),",
                "(ask: \"Where is the café?\", answer: Text(\"Lima\")),\n(ask: \"What is क़?\", answer: Text(\"qa\")),",
                "(ask: \"Where is the café?\", answer: Text(\"Lima\")),\n(ask: \"What is x\u{305}?\", answer: Text(\"the mean\")),",
            ],
        );
    }

    #[test]
    fn quotes_of_two_sorts() {
        found(
            "mixed-quotes",
            &[
                r#"(ask: "Who said “no”?", answer: Text("Ali")), (ask: "Who wrote of \"yes\"?", answer: Text("Mann")),"#,
                r#"(ask: "What's that?", answer: Text("Lima")), (ask: "Who’s there?", answer: Text("Mann")),"#,
            ],
        );
        quiet(
            "mixed-quotes",
            &[
                r#"(ask: "Who said “no”?", answer: Text("Ali")), (ask: "What's that?", answer: Text("Lima")),"#,
                r#"(ask: "Who said “no”?", answer: Text("Ali")), (ask: "What does print(\"a\") show?", answer: Text("an a")),"#,
                r#"(ask: "Who said “no”?", answer: Text("Ali")), (ask: "How long are 5\" of wire?", answer: Text("short")),"#,
                r#"(ask: "Which?", answer: Text(is: ["it's", "it’s"], exact: true)),"#,
            ],
        );
    }
}

//! Finds options that have neither letters nor numbers: the lines below a prompt, if a tick or the answer shows which
//! one is right.

use super::key::{is_only_letters, leading_letters};
use super::lines::{TICKS_BEFORE, TICKS_BEHIND};

/// A prompt and the options that stood below it.
pub(super) struct BareOptions {
    pub(super) ask: String,
    pub(super) options: Vec<String>,
    /// The places of the right ones.
    pub(super) right: Vec<usize>,
}

/// The most lines that are options; more are a text.
const MOST: usize = 8;

/// The longest option, in characters; a longer line belongs to a text.
const LONGEST: usize = 120;

/// Takes the options off the lines of a prompt; None where nothing shows that they are options.
pub(super) fn find_bare_options(ask: &str, answer: Option<&str>) -> Option<BareOptions> {
    let lines: Vec<&str> = ask.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    let prompt = prompt_length(&lines);
    let (prompt_lines, rest) = lines.split_at_checked(prompt)?;
    let short = rest.iter().all(|line| line.chars().count() <= LONGEST);
    if !(2..=MOST).contains(&rest.len()) || !short {
        return None;
    }
    let bare = without_bullets(rest);
    let (ticked, options): (Vec<bool>, Vec<String>) =
        bare.iter().map(|line| (is_ticked(line), without_tick(line).to_owned())).unzip();
    let right: Vec<usize> = match answer {
        Some(answer) => named_options(answer, &options)?,
        None => (0..).zip(&ticked).filter(|(_, ticked)| **ticked).map(|(at, _)| at).collect(),
    };
    let some = !right.is_empty() && right.len() < options.len();
    some.then(|| BareOptions { ask: prompt_lines.join("\n"), options, right })
}

/// Whether one of the lines below a prompt has a tick, as right options have.
pub(super) fn has_ticked_line(ask: &str) -> bool {
    let lines = ask.split('\n').skip(1);
    lines.map(str::trim).take(MOST).any(is_ticked)
}

/// The lines of the prompt: up to the last that asks, or the first.
fn prompt_length(lines: &[&str]) -> usize {
    let asks = |line: &&str| line.ends_with(['?', ':', '…']) || line.ends_with("...");
    lines.iter().rposition(asks).map_or(1, |last| last + 1)
}

/// Lines without the sign of a list that all of them begin with.
fn without_bullets<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    ["-", "•", "–", "*", "o ", "·", "▪"]
        .iter()
        .find_map(|bullet| {
            lines.iter().map(|line| line.strip_prefix(bullet)).collect::<Option<Vec<_>>>()
        })
        .map_or_else(|| lines.to_vec(), |bare| bare.into_iter().map(str::trim_start).collect())
}

/// Whether a line has the tick of a right option. A star with a space behind it is the sign of a list.
pub(super) fn is_ticked(line: &str) -> bool {
    without_tick(line).len() < line.len()
}

fn without_tick(line: &str) -> &str {
    let before = TICKS_BEFORE.iter().find_map(|tick| line.strip_prefix(tick));
    let before = before.filter(|rest| !line.starts_with('*') || !rest.starts_with([' ', '*']));
    let bare = before.unwrap_or(line);
    let behind = TICKS_BEHIND.iter().find_map(|tick| bare.strip_suffix(tick));
    // `**so**` is bold, not ticked.
    behind.filter(|rest| !rest.ends_with('*')).unwrap_or(bare).trim()
}

/// The places of the options that an answer names: by their words, or by letters or numbers that they do not have.
fn named_options(answer: &str, options: &[String]) -> Option<Vec<usize>> {
    let folded = |text: &str| text.trim().trim_end_matches('.').to_lowercase();
    let with_words = |words: &str| options.iter().position(|text| folded(text) == folded(words));
    if let Some(place) = with_words(answer) {
        return Some(vec![place]);
    }
    let listed = || answer.split([',', ';']).map(with_words).collect::<Option<Vec<usize>>>();
    let number = answer.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let lettered = || is_only_letters(answer).then(|| leading_letters(answer));
    let places = listed().or_else(|| number.map(|place| vec![place])).or_else(lettered)?;
    places.iter().all(|place| *place < options.len()).then_some(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(ask: &str, answer: Option<&str>) -> Option<(String, Vec<String>, Vec<usize>)> {
        find_bare_options(ask, answer).map(|found| (found.ask, found.options, found.right))
    }

    #[test]
    fn lines_below_a_prompt_are_options_where_one_is_shown_to_be_right() {
        let options = || vec!["oxygen".to_owned(), "argon".to_owned(), "helium".to_owned()];
        let ask = "Which gas do we breathe?";
        for (lines, answer, right) in [
            ("oxygen *\nargon\nhelium", None, vec![0]),
            ("oxygen\n✓ argon\nhelium (correct)", None, vec![1, 2]),
            ("- oxygen\n- argon\n- helium", Some("argon"), vec![1]),
            ("* oxygen\n* argon ✓\n* helium", None, vec![1]),
            ("oxygen\nargon\nhelium", Some("Helium."), vec![2]),
            ("oxygen\nargon\nhelium", Some("oxygen, argon"), vec![0, 1]),
            ("oxygen\nargon\nhelium", Some("B"), vec![1]),
            ("oxygen\nargon\nhelium", Some("AC"), vec![0, 2]),
            ("oxygen\nargon\nhelium", Some("3"), vec![2]),
        ] {
            let expected = Some((ask.to_owned(), options(), right));
            assert_eq!(found(&format!("{ask}\n{lines}"), answer), expected, "{lines}");
        }
    }

    #[test]
    fn other_lines_belong_to_the_prompt() {
        for (ask, answer) in [
            ("One line?", Some("A")),
            ("Two\nlines", None),
            ("Roses are red,\nviolets are blue.\nWho wrote it?", Some("Anon")),
            ("What is it?\none\ntwo", Some("three")),
            ("What is it?\none\ntwo", Some("D")),
            ("What is it?\n**one**\ntwo", None),
        ] {
            assert_eq!(found(ask, answer), None, "{ask}");
        }
    }
}

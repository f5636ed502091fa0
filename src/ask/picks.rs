//! Reads the numbers typed for options and items as places, or says why they pick nothing.

use crate::locale::Interface;
use crate::question::{Place, letter};
use crate::say::Say;

/// Typed to pick nothing.
const NONE: &str = "-";

/// Reads one option of `count`.
pub(super) fn pick_one(text: &str, count: usize) -> Result<Place, Say> {
    let mut tokens = tokens(text);
    match (tokens.next(), tokens.next()) {
        (Some(token), None) => parse_place(token, count),
        _ => Err(Say::new("ask-one-number").with("count", count)),
    }
}

/// Reads any options of `count`; `-` picks nothing.
pub(super) fn pick_many(text: &str, count: usize) -> Result<Vec<Place>, Say> {
    if text.trim() == NONE {
        return Ok(Vec::new());
    }
    let places =
        tokens(text).map(|token| parse_place(token, count)).collect::<Result<Vec<_>, _>>()?;
    if places.is_empty() {
        return Err(Say::new("ask-some-numbers").with("count", count));
    }
    refuse_repeats(places.iter().copied())?;
    Ok(places)
}

/// Reads all of `count` items, in the order wanted.
pub(super) fn pick_order(text: &str, count: usize) -> Result<Vec<Place>, Say> {
    let places =
        tokens(text).map(|token| parse_place(token, count)).collect::<Result<Vec<_>, _>>()?;
    refuse_repeats(places.iter().copied())?;
    if places.len() == count {
        Ok(places)
    } else {
        Err(Say::new("ask-all-numbers").with("count", count))
    }
}

/// Reads for each of `left` items one of `right`; `-` pairs it with nothing.
pub(super) fn pick_pairs(text: &str, left: usize, right: usize) -> Result<Vec<Option<Place>>, Say> {
    let read = |token| if token == NONE { Ok(None) } else { parse_place(token, right).map(Some) };
    let places = tokens(text).map(read).collect::<Result<Vec<_>, _>>()?;
    refuse_repeats(places.iter().flatten().copied())?;
    let wanted = Say::new("ask-pair-numbers").with("count", left);
    if places.len() == left {
        Ok(places)
    } else {
        Err(wanted.with("last", letter(left.saturating_sub(1))))
    }
}

/// Yes or no, in English and in the interface's language.
pub(super) fn yes(text: &str, interface: Interface) -> Option<bool> {
    match (text.trim().to_lowercase().as_str(), interface) {
        ("y" | "yes", _) | ("ya", Interface::Indonesian) => Some(true),
        ("n" | "no", _) | ("t" | "tidak", Interface::Indonesian) => Some(false),
        _ => None,
    }
}

/// Whether a word says that a statement is true, in English, Indonesian or as a deck writes it; `None` for any other.
pub(super) fn truth(text: &str, interface: Interface) -> Option<bool> {
    const TRUE: &[&str] =
        &["true", "right", "correct", "yes", "y", "benar", "betul", "tepat", "ya", "b", "ok"];
    const FALSE: &[&str] = &[
        "false", "wrong", "incorrect", "untrue", "not true", "no", "n", "f", "salah", "keliru",
        "tidak", "tidak benar", "tidak betul", "bukan", "s",
    ];
    let word = text.trim().trim_end_matches(['.', '!']).to_lowercase();
    match word.as_str() {
        "t" => (interface == Interface::English).then_some(true),
        word if TRUE.contains(&word) => Some(true),
        word => FALSE.contains(&word).then_some(false),
    }
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| sign.is_whitespace() || sign == ',').filter(|token| !token.is_empty())
}

fn parse_place(token: &str, count: usize) -> Result<Place, Say> {
    let digits = token.bytes().all(|byte| byte.is_ascii_digit());
    let number = token.parse::<usize>().ok().filter(|number| digits && *number <= count);
    number.and_then(|number| number.checked_sub(1)).ok_or_else(|| {
        let shown: String = token.chars().take(40).collect();
        Say::new("ask-no-option").with("text", shown).with("count", count)
    })
}

fn refuse_repeats(places: impl Iterator<Item = Place>) -> Result<(), Say> {
    let mut sorted: Vec<Place> = places.collect();
    sorted.sort_unstable();
    let twice = sorted.windows(2).find(|pair| pair.first() == pair.last());
    match twice.and_then(|pair| pair.first()) {
        Some(place) => Err(Say::new("ask-twice").with("number", place + 1)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn why<T: std::fmt::Debug>(result: Result<T, Say>) -> &'static str {
        result.expect_err("a refusal").id
    }

    #[test]
    fn one_number_picks_one_option() {
        assert_eq!(pick_one("2", 3), Ok(1));
        assert_eq!(pick_one(" 3, ", 3), Ok(2));
        for text in ["0", "4", "x", "-", "+1", "1.", "99999999999999999999999"] {
            assert_eq!(why(pick_one(text, 3)), "ask-no-option", "{text}");
        }
        assert_eq!(why(pick_one("1 2", 3)), "ask-one-number");
        assert_eq!(why(pick_one(",", 3)), "ask-one-number");
    }

    #[test]
    fn many_takes_spaces_and_commas_and_a_dash_for_none() {
        assert_eq!(pick_many("3 1", 4), Ok(vec![2, 0]));
        assert_eq!(pick_many("3,1", 4), Ok(vec![2, 0]));
        assert_eq!(pick_many("3 , 1,4", 4), Ok(vec![2, 0, 3]));
        assert_eq!(pick_many("-", 4), Ok(Vec::new()));
        assert_eq!(why(pick_many("1 1", 4)), "ask-twice");
        assert_eq!(why(pick_many("12", 4)), "ask-no-option");
        assert_eq!(why(pick_many("1 -", 4)), "ask-no-option");
        assert_eq!(why(pick_many(",", 4)), "ask-some-numbers");
    }

    #[test]
    fn an_order_wants_every_item_once() {
        assert_eq!(pick_order("3 1 2", 3), Ok(vec![2, 0, 1]));
        assert_eq!(why(pick_order("1 2", 3)), "ask-all-numbers");
        assert_eq!(why(pick_order("1 2 2", 3)), "ask-twice");
        assert_eq!(why(pick_order("1 2 4", 3)), "ask-no-option");
        assert_eq!(why(pick_order("-", 3)), "ask-no-option");
    }

    #[test]
    fn pairs_want_a_number_or_a_dash_for_each_letter() {
        assert_eq!(pick_pairs("2 - 4", 3, 4), Ok(vec![Some(1), None, Some(3)]));
        assert_eq!(pick_pairs("-,-,-", 3, 4), Ok(vec![None; 3]));
        assert_eq!(why(pick_pairs("2 2 -", 3, 4)), "ask-twice");
        assert_eq!(why(pick_pairs("1 2", 3, 4)), "ask-pair-numbers");
        assert_eq!(why(pick_pairs("1 2 5", 3, 4)), "ask-no-option");
    }

    #[test]
    fn yes_and_no_are_said_in_the_readers_language_too() {
        for text in ["y", "YES", " yes "] {
            assert_eq!(yes(text, Interface::English), Some(true), "{text}");
        }
        assert_eq!(yes("ya", Interface::Indonesian), Some(true));
        assert_eq!(yes("t", Interface::Indonesian), Some(false));
        assert_eq!(yes("tidak", Interface::Indonesian), Some(false));
        assert_eq!(yes("n", Interface::Indonesian), Some(false));
        for text in ["t", "ya", "", "true", "yy"] {
            assert_eq!(yes(text, Interface::English), None, "{text}");
        }
    }

    #[test]
    fn a_statement_is_true_or_false_in_words() {
        for text in ["true", "TRUE", "benar", " Betul. ", "y", "yes", "right", "b", "t"] {
            assert_eq!(truth(text, Interface::English), Some(true), "{text}");
        }
        for text in ["false", "Salah", "tidak", "f", "wrong", "s", "no"] {
            assert_eq!(truth(text, Interface::Indonesian), Some(false), "{text}");
        }
        // In Indonesian it may be "tidak".
        assert_eq!(truth("t", Interface::Indonesian), None);
        for text in ["", "1", "true or false", "truer"] {
            assert_eq!(truth(text, Interface::English), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_picks_places_that_are_there(text in "[-0-9, x]{0,12}", count in 0usize..12) {
            prop_assert!(pick_one(&text, count).is_ok_and(|place| place < count) || pick_one(&text, count).is_err());
            for place in pick_many(&text, count).unwrap_or_default() {
                prop_assert!(place < count);
            }
            if let Ok(places) = pick_pairs(&text, 3, count) {
                prop_assert!(places.iter().flatten().all(|place| *place < count));
            }
        }
    }
}

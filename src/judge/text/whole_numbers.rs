//! Reads a word as a whole number: in figures, in the numerals of the Romans, or spoken.

use super::super::characters::digit_value;

pub(super) fn whole_number(digits: &str) -> Option<u32> {
    digits.chars().try_fold(0_u32, |value, c| value.checked_mul(10)?.checked_add(digit_value(c)?))
}

/// The value of a small number in words, which counts as a numeral does: World War Two, Perang Dunia Dua.
pub(super) fn spoken_number(text: &str) -> Option<u32> {
    Some(match text {
        "one" | "satu" => 1,
        "two" | "dua" => 2,
        "three" | "tiga" => 3,
        "four" | "empat" => 4,
        "five" | "lima" => 5,
        "six" | "enam" => 6,
        "seven" | "tujuh" => 7,
        "eight" | "delapan" => 8,
        "nine" | "sembilan" => 9,
        "ten" | "sepuluh" => 10,
        "eleven" | "sebelas" => 11,
        "twelve" => 12,
        _ => return None,
    })
}

/// The value of a small ordinal in one word: Henry the Eighth, Perang Dunia Kedua.
pub(super) fn ordinal_number(text: &str) -> Option<u32> {
    Some(match text {
        "first" | "pertama" | "kesatu" => 1,
        "second" | "kedua" => 2,
        "third" | "ketiga" => 3,
        "fourth" | "keempat" => 4,
        "fifth" | "kelima" => 5,
        "sixth" | "keenam" => 6,
        "seventh" | "ketujuh" => 7,
        "eighth" | "kedelapan" => 8,
        "ninth" | "kesembilan" => 9,
        "tenth" | "kesepuluh" => 10,
        "eleventh" | "kesebelas" => 11,
        "twelfth" => 12,
        "thirteenth" => 13,
        "fourteenth" => 14,
        "fifteenth" => 15,
        "sixteenth" => 16,
        "seventeenth" => 17,
        "eighteenth" => 18,
        "nineteenth" => 19,
        "twentieth" => 20,
        "twentyfirst" => 21,
        _ => return None,
    })
}

/// The value of a Roman numeral in the usual spelling; None for `iiii` and `mil`.
pub(crate) fn roman_number(text: &str) -> Option<u32> {
    if !text.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x' | b'l' | b'c' | b'd' | b'm')) {
        return None;
    }
    let thousands = text.bytes().take(3).take_while(|byte| *byte == b'm').count();
    let mut rest = text.get(thousands..)?;
    let mut value = u32::try_from(thousands).ok()?;
    for [one, five, ten] in [["c", "d", "m"], ["x", "l", "c"], ["i", "v", "x"]] {
        let (digit, after) = roman_digit(rest, one, five, ten)?;
        value = value * 10 + digit;
        rest = after;
    }
    (rest.is_empty() && value > 0).then_some(value)
}

fn roman_digit<'a>(text: &'a str, one: &str, five: &str, ten: &str) -> Option<(u32, &'a str)> {
    if let Some(rest) = text.strip_prefix(one) {
        if let Some(after) = rest.strip_prefix(ten) {
            return Some((9, after));
        }
        if let Some(after) = rest.strip_prefix(five) {
            return Some((4, after));
        }
    }
    let (base, rest) = text.strip_prefix(five).map_or((0, text), |after| (5, after));
    let ones = rest.matches(one).take(3).count();
    let ones = (0..=ones).rev().find(|count| rest.starts_with(&one.repeat(*count)))?;
    Some((base + u32::try_from(ones).ok()?, rest.get(ones..)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_small_number_is_read_in_words_and_ordinals() {
        for (text, value) in [("two", 2), ("sepuluh", 10), ("eleven", 11)] {
            assert_eq!((spoken_number(text), ordinal_number(text)), (Some(value), None), "{text}");
        }
        for (text, value) in [("second", 2), ("kedua", 2), ("nineteenth", 19)] {
            assert_eq!((spoken_number(text), ordinal_number(text)), (None, Some(value)), "{text}");
        }
        assert_eq!((spoken_number("ke"), ordinal_number("ke")), (None, None));
    }

    proptest! {
        #[test]
        fn a_numeral_is_read_as_it_is_written(ones in 1..=9_usize, tens in 0..=3_usize) {
            let written = "X".repeat(tens) + ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][ones - 1];
            let value = u32::try_from(10 * tens + ones).unwrap();
            prop_assert_eq!(roman_number(&written.to_lowercase()), Some(value));
        }
    }
}

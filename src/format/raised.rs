//! Words above or below the line, as Word and HTML have them, in the signs that Unicode has for them.

/// Superscript or subscript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Raised {
    Above,
    Below,
}

/// Raised text behind a number that is not a power: 1st, 2nd.
const ENDINGS: [&str; 9] = ["st", "nd", "rd", "th", "er", "re", "ème", "TM", "®"];

/// Writes raised words with the signs that Unicode has for them.
pub(super) fn raise(words: &str, raised: Raised) -> String {
    const PLAIN: &str = "0123456789+-=()n";
    let signs = match raised {
        Raised::Above => "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ",
        Raised::Below => "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ",
    };
    let sign = |plain: char| {
        let plain = if plain == '−' || plain == '–' { '-' } else { plain };
        signs.chars().nth(PLAIN.find(plain)?)
    };
    let found: Option<String> = words.trim().chars().map(sign).collect();
    let (bare, letters) =
        (words.trim(), words.chars().filter(|sign| sign.is_alphanumeric()).count());
    match (found, raised) {
        (Some(found), _) => found,
        (None, Raised::Above) if ENDINGS.contains(&bare) => bare.to_owned(),
        (None, Raised::Above) if letters > 1 && bare.contains(['+', '-', '−', '/', ' ']) => {
            format!("^({bare})")
        }
        (None, Raised::Above) => format!("^{bare}"),
        (None, Raised::Below) => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raised_figures_have_signs_of_their_own() {
        for (words, raised, sign) in [
            ("2", Raised::Above, "²"),
            ("-10", Raised::Above, "⁻¹⁰"),
            ("x", Raised::Above, "^x"),
            ("x+1", Raised::Above, "^(x+1)"),
            ("th", Raised::Above, "th"),
            ("2", Raised::Below, "₂"),
            ("max", Raised::Below, "max"),
        ] {
            assert_eq!(raise(words, raised), sign);
        }
    }
}

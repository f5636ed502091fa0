//! Signs that a keyboard lacks, and how they may be typed instead.

use super::language::Language;

/// A folded sign, and what may be typed for it: folded too, without spaces.
///
/// A dash is dropped beside other signs, so that `->` is `>`. The figures without a whole part follow one: 2½ is 2.5.
pub(super) const WORDINGS: &[(char, &[&str])] = &[
    ('×', &["x", "*", "kali", "times"]),
    ('÷', &["/", ":", "bagi", "dibagi", "dividedby"]),
    ('±', &["plusminus", "plusorminus"]),
    ('·', &[".", "*", "x"]),
    ('⋅', &[".", "*", "x"]),
    ('∙', &[".", "*", "x"]),
    ('∗', &["*"]),
    ('⁄', &["/"]),
    ('∕', &["/"]),
    ('°', &["degrees", "degree", "derajat", "deg", "o"]),
    ('%', &["percent", "persen", "prosen", "pct"]),
    ('‰', &["permil", "permille", "promil", "promille"]),
    ('≤', &["<=", "=<"]),
    ('≥', &[">=", "=>"]),
    ('≠', &["!=", "<>", "=/="]),
    ('≈', &["~", "~="]),
    ('∼', &["~"]),
    ('→', &[">", "=>", "to", "ke"]),
    ('⟶', &[">", "=>", "to", "ke"]),
    ('⇒', &["=>", ">"]),
    ('←', &["<", "<="]),
    ('↔', &["<>", "<=>"]),
    ('⇔', &["<=>", "<>"]),
    ('⇌', &["<=>", "<>"]),
    ('√', &["sqrt", "akar", "root", "akarkuadrat", "akardari", "squareroot", "squarerootof"]),
    ('∞', &["infinity", "inf", "takhingga", "takterhingga"]),
    ('∠', &["angle", "sudut"]),
    ('∆', &["delta"]),
    ('∑', &["sigma", "sum"]),
    ('♯', &["#", "sharp", "kres", "is"]),
    ('♭', &["b", "flat", "mol", "es"]),
    ('♮', &["natural", "pugar"]),
    ('½', &["1/2", "0.5", "0,5", ".5", ",5"]),
    ('⅓', &["1/3"]),
    ('⅔', &["2/3"]),
    ('¼', &["1/4", "0.25", "0,25", ".25", ",25"]),
    ('¾', &["3/4", "0.75", "0,75", ".75", ",75"]),
    ('⅕', &["1/5", "0.2", "0,2", ".2", ",2"]),
    ('⅖', &["2/5", "0.4", "0,4", ".4", ",4"]),
    ('⅗', &["3/5", "0.6", "0,6", ".6", ",6"]),
    ('⅘', &["4/5", "0.8", "0,8", ".8", ",8"]),
    ('⅙', &["1/6"]),
    ('⅚', &["5/6"]),
    ('⅐', &["1/7"]),
    ('⅛', &["1/8", "0.125", "0,125", ".125", ",125"]),
    ('⅜', &["3/8", "0.375", "0,375", ".375", ",375"]),
    ('⅝', &["5/8", "0.625", "0,625", ".625", ",625"]),
    ('⅞', &["7/8", "0.875", "0,875", ".875", ",875"]),
    ('⅑', &["1/9"]),
    ('⅒', &["1/10", "0.1", "0,1", ".1", ",1"]),
    ('α', &["alpha", "alfa"]),
    ('β', &["beta"]),
    ('γ', &["gamma", "gama"]),
    ('δ', &["delta"]),
    ('ε', &["epsilon"]),
    ('ζ', &["zeta"]),
    ('η', &["eta"]),
    ('θ', &["theta", "teta"]),
    ('ι', &["iota"]),
    ('κ', &["kappa", "kapa"]),
    ('λ', &["lambda"]),
    ('μ', &["mu", "miu", "u", "micro", "mikro"]),
    ('ν', &["nu"]),
    ('ξ', &["xi", "ksi"]),
    ('ο', &["omicron", "omikron"]),
    ('π', &["pi"]),
    ('ρ', &["rho", "ro"]),
    ('σ', &["sigma"]),
    ('τ', &["tau"]),
    ('υ', &["upsilon"]),
    ('φ', &["phi", "fi"]),
    ('χ', &["chi", "khi"]),
    ('ψ', &["psi"]),
    ('ω', &["omega", "ohm", "ohms"]),
];

/// Letters that do not fold to plain ones, and the languages whose keyboards have them.
const OWN_LETTERS: &[(&str, &[&str])] = &[
    ("æø", &["da", "nb", "nn", "no", "fo"]),
    ("æðþ", &["is"]),
    ("æðø", &["fo"]),
    ("øæß", &["sv", "fi"]),
    ("ł", &["pl", "hsb", "dsb"]),
    ("đ", &["hr", "sr", "bs", "vi", "se"]),
    ("ıə", &["tr", "az", "ku", "tt"]),
    ("ħ", &["mt"]),
    ("ŋŧ", &["se"]),
];

/// What may be typed for a sign, folded and without spaces; nothing for a sign that must be typed itself.
pub(super) fn sign_wordings(sign: char) -> &'static [&'static str] {
    WORDINGS.iter().find(|(known, _)| *known == sign).map_or(&[], |(_, wordings)| wordings)
}

/// Whether a folded character is one of Greek's letters, which other languages use as signs.
pub(super) fn is_greek(sign: char) -> bool {
    matches!(sign, '\u{3B1}'..='\u{3C9}')
}

/// Whether keyboards for a language have a letter that does not fold to plain ones.
pub(super) fn is_own_letter(sign: char, language: &Language) -> bool {
    OWN_LETTERS.iter().any(|(letters, languages)| {
        letters.contains(sign) && languages.contains(&language.primary())
    })
}

//! The characters that LaTeX's commands and indices mean.

/// Digits and signs with what Unicode has above the line.
pub(super) const SUPERSCRIPTS: &[(char, char)] = &[
    ('0', '⁰'),
    ('1', '¹'),
    ('2', '²'),
    ('3', '³'),
    ('4', '⁴'),
    ('5', '⁵'),
    ('6', '⁶'),
    ('7', '⁷'),
    ('8', '⁸'),
    ('9', '⁹'),
    ('+', '⁺'),
    ('-', '⁻'),
    ('−', '⁻'),
    ('=', '⁼'),
    ('(', '⁽'),
    (')', '⁾'),
    ('n', 'ⁿ'),
];

/// Digits and signs with what Unicode has below the line.
pub(super) const SUBSCRIPTS: &[(char, char)] = &[
    ('0', '₀'),
    ('1', '₁'),
    ('2', '₂'),
    ('3', '₃'),
    ('4', '₄'),
    ('5', '₅'),
    ('6', '₆'),
    ('7', '₇'),
    ('8', '₈'),
    ('9', '₉'),
    ('+', '₊'),
    ('-', '₋'),
    ('−', '₋'),
    ('=', '₌'),
    ('(', '₍'),
    (')', '₎'),
];

/// Commands that are shown as their own names.
pub(super) const FUNCTIONS: &[&str] = &[
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh",
    "log", "ln", "lg", "exp", "max", "min", "gcd", "det", "deg", "dim", "mod",
];

/// Returns the character of a command.
pub(super) fn symbol(name: &str) -> Option<char> {
    let known = SYMBOLS.iter().find(|(names, _)| names.split(' ').any(|known| known == name));
    known.map(|(_, sign)| *sign)
}

const SYMBOLS: &[(&str, char)] = &[
    ("times", '×'),
    ("div", '÷'),
    ("pm", '±'),
    ("mp", '∓'),
    ("cdot", '·'),
    ("ast", '*'),
    ("circ", '∘'),
    ("degree", '°'),
    ("prime", '′'),
    ("le leq leqslant", '≤'),
    ("ge geq geqslant", '≥'),
    ("ne neq", '≠'),
    ("lt", '<'),
    ("gt", '>'),
    ("ll", '≪'),
    ("gg", '≫'),
    ("approx", '≈'),
    ("equiv", '≡'),
    ("sim", '∼'),
    ("simeq", '≃'),
    ("cong", '≅'),
    ("propto", '∝'),
    ("infty", '∞'),
    ("to rightarrow longrightarrow", '→'),
    ("leftarrow gets", '←'),
    ("leftrightarrow", '↔'),
    ("Rightarrow implies", '⇒'),
    ("Leftarrow", '⇐'),
    ("Leftrightarrow iff", '⇔'),
    ("rightleftharpoons", '⇌'),
    ("uparrow", '↑'),
    ("downarrow", '↓'),
    ("in", '∈'),
    ("notin", '∉'),
    ("ni", '∋'),
    ("subset", '⊂'),
    ("subseteq", '⊆'),
    ("supset", '⊃'),
    ("supseteq", '⊇'),
    ("cup", '∪'),
    ("cap", '∩'),
    ("setminus", '∖'),
    ("emptyset varnothing", '∅'),
    ("forall", '∀'),
    ("exists", '∃'),
    ("neg lnot", '¬'),
    ("land wedge", '∧'),
    ("lor vee", '∨'),
    ("angle", '∠'),
    ("triangle", '△'),
    ("perp", '⊥'),
    ("parallel", '∥'),
    ("mid", '|'),
    ("therefore", '∴'),
    ("because", '∵'),
    ("partial", '∂'),
    ("nabla", '∇'),
    ("hbar", 'ℏ'),
    ("ell", 'ℓ'),
    ("ldots dots cdots", '…'),
    ("lfloor", '⌊'),
    ("rfloor", '⌋'),
    ("lceil", '⌈'),
    ("rceil", '⌉'),
    ("langle", '⟨'),
    ("rangle", '⟩'),
    ("lbrace", '{'),
    ("rbrace", '}'),
    ("backslash", '\\'),
    ("alpha", 'α'),
    ("beta", 'β'),
    ("gamma", 'γ'),
    ("delta", 'δ'),
    ("epsilon varepsilon", 'ε'),
    ("zeta", 'ζ'),
    ("eta", 'η'),
    ("theta vartheta", 'θ'),
    ("iota", 'ι'),
    ("kappa", 'κ'),
    ("lambda", 'λ'),
    ("mu", 'μ'),
    ("nu", 'ν'),
    ("xi", 'ξ'),
    ("pi", 'π'),
    ("rho varrho", 'ρ'),
    ("sigma", 'σ'),
    ("varsigma", 'ς'),
    ("tau", 'τ'),
    ("upsilon", 'υ'),
    ("phi varphi", 'φ'),
    ("chi", 'χ'),
    ("psi", 'ψ'),
    ("omega", 'ω'),
    ("Gamma", 'Γ'),
    ("Delta", 'Δ'),
    ("Theta", 'Θ'),
    ("Lambda", 'Λ'),
    ("Xi", 'Ξ'),
    ("Pi", 'Π'),
    ("Sigma", 'Σ'),
    ("Upsilon", 'Υ'),
    ("Phi", 'Φ'),
    ("Psi", 'Ψ'),
    ("Omega", 'Ω'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_has_one_character() {
        let mut names: Vec<&str> = SYMBOLS.iter().flat_map(|(names, _)| names.split(' ')).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
        assert_eq!((symbol("leqslant"), symbol("l"), symbol("leq slant")), (Some('≤'), None, None));
    }
}

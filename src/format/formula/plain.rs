//! Says a LaTeX formula in plain characters: `x^2` as x², `\frac{1}{2}` as 1/2.

use std::iter::Peekable;
use std::str::Chars;

use super::symbols::{FUNCTIONS, SUBSCRIPTS, SUPERSCRIPTS, symbol};

/// The deepest nesting of groups that is read.
const DEEPEST: usize = 30;

/// Returns a formula in plain characters; None where a part of it has none, such as an integral or a matrix.
pub(super) fn plain_formula(latex: &str) -> Option<String> {
    let mut reader = FormulaReader { signs: latex.chars().peekable(), depth: 0 };
    let plain = reader.read_until(None)?;
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    (!plain.is_empty()).then_some(plain)
}

struct FormulaReader<'a> {
    signs: Peekable<Chars<'a>>,
    depth: usize,
}

impl FormulaReader<'_> {
    /// Reads up to a sign that closes a group, or to the end.
    fn read_until(&mut self, close: Option<char>) -> Option<String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let mut plain = String::new();
        while let Some(sign) = self.signs.next() {
            match sign {
                _ if Some(sign) == close => {
                    self.depth -= 1;
                    return Some(plain);
                }
                '{' => plain.push_str(&self.read_until(Some('}'))?),
                '^' => self.push_raised(&mut plain)?,
                '_' => self.push_lowered(&mut plain)?,
                '\\' => self.push_command(&mut plain)?,
                '~' => plain.push(' '),
                '\'' => plain.push('′'),
                '}' | '&' | '$' => return None,
                _ => plain.push(sign),
            }
        }
        self.depth -= 1;
        close.is_none().then_some(plain)
    }

    /// Reads what a command or a `^` applies to: a group, a command or one sign.
    fn read_argument(&mut self) -> Option<String> {
        while self.signs.next_if(|sign| sign.is_whitespace()).is_some() {}
        let mut plain = String::new();
        match self.signs.next()? {
            '{' => plain = self.read_until(Some('}'))?,
            '\\' => self.push_command(&mut plain)?,
            '}' | '^' | '_' | '&' | '$' => return None,
            sign => plain.push(sign),
        }
        Some(plain.trim().to_owned())
    }

    fn push_raised(&mut self, plain: &mut String) -> Option<()> {
        let raised = self.read_argument()?;
        if matches!(raised.as_str(), "∘" | "°" | "′") {
            plain.push_str(if raised == "′" { "′" } else { "°" });
            return Some(());
        }
        push_script(plain, '^', &raised, SUPERSCRIPTS);
        Some(())
    }

    fn push_lowered(&mut self, plain: &mut String) -> Option<()> {
        let lowered = self.read_argument()?;
        push_script(plain, '_', &lowered, SUBSCRIPTS);
        Some(())
    }

    fn push_command(&mut self, plain: &mut String) -> Option<()> {
        let first = self.signs.next()?;
        if !first.is_ascii_alphabetic() {
            match first {
                ',' | ';' | ':' | ' ' => plain.push(' '),
                '!' => {}
                '%' | '$' | '#' | '&' | '_' | '{' | '}' | '|' => plain.push(first),
                _ => return None,
            }
            return Some(());
        }
        let mut name = String::from(first);
        while let Some(sign) = self.signs.next_if(char::is_ascii_alphabetic) {
            name.push(sign);
        }
        self.push_named(&name, plain)
    }

    fn push_named(&mut self, name: &str, plain: &mut String) -> Option<()> {
        match name {
            "frac" | "dfrac" | "tfrac" => {
                let (above, below) = (self.read_argument()?, self.read_argument()?);
                if plain.ends_with(|sign: char| sign.is_numeric()) {
                    plain.push(' ');
                }
                plain.extend([
                    group_in_brackets(&above),
                    "/".to_owned(),
                    group_in_brackets(&below),
                ]);
            }
            "sqrt" => {
                let root = match self.signs.next_if_eq(&'[') {
                    Some(_) => match self.read_until(Some(']'))?.trim() {
                        "2" => '√',
                        "3" => '∛',
                        "4" => '∜',
                        _ => return None,
                    },
                    None => '√',
                };
                plain.push(root);
                plain.push_str(&group_in_brackets(&self.read_argument()?));
            }
            "ce" => plain.push_str(&write_chemical(&self.read_argument()?)),
            "text" | "textrm" | "textbf" | "textit" | "mathrm" | "mathbf" | "mathit" | "mathsf"
            | "operatorname" | "mbox" | "boldsymbol" => self.push_words(plain)?,
            "left" | "right" | "big" | "Big" | "displaystyle" | "limits" | "nolimits" => {
                self.signs.next_if_eq(&'.');
            }
            "quad" | "qquad" => plain.push(' '),
            _ if FUNCTIONS.contains(&name) => plain.push_str(name),
            _ => plain.push(symbol(name)?),
        }
        Some(())
    }

    /// Reads words in a formula, whose spaces count.
    fn push_words(&mut self, plain: &mut String) -> Option<()> {
        while self.signs.next_if(|sign| sign.is_whitespace()).is_some() {}
        self.signs.next_if_eq(&'{')?;
        plain.push_str(&self.read_until(Some('}'))?);
        Some(())
    }
}

/// Writes an index in the characters that Unicode has for it, or behind its sign where it lacks one.
fn push_script(plain: &mut String, sign: char, script: &str, known: &[(char, char)]) {
    let find =
        |wanted: char| known.iter().find(|(base, _)| *base == wanted).map(|(_, small)| *small);
    if let Some(small) = script.chars().map(find).collect::<Option<String>>() {
        plain.push_str(&small);
    } else {
        plain.push(sign);
        plain.push_str(&group_in_brackets(script));
    }
}

/// A part of a formula in brackets, unless it is one number or word.
fn group_in_brackets(part: &str) -> String {
    let all = |allowed: fn(char) -> bool| part.chars().all(allowed);
    let whole = all(char::is_alphabetic) || all(|sign| sign.is_numeric() || ".,".contains(sign));
    if whole { part.to_owned() } else { format!("({part})") }
}

/// A chemical formula, in which a number behind a letter or bracket is an index: H2O.
fn write_chemical(formula: &str) -> String {
    let (mut plain, mut before) = (String::new(), ' ');
    for sign in formula.replace("->", "→").chars() {
        let lowered = sign.is_ascii_digit()
            && (before.is_alphabetic() || matches!(before, ')' | ']') || is_subscript(before));
        let small = SUBSCRIPTS.iter().find(|(base, _)| lowered && *base == sign);
        before = small.map_or(sign, |(_, small)| *small);
        plain.push(before);
    }
    plain
}

fn is_subscript(sign: char) -> bool {
    ('₀'..='₉').contains(&sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_plain_characters_is_said_in_them() {
        for (latex, plain) in [
            ("x^2", "x²"),
            ("x^{-1} + y_{12}", "x⁻¹ + y₁₂"),
            ("a^{bc} e^{k+m}", "a^bc e^(k+m)"),
            (r"2\times 3 \div 4 \pm 5", "2× 3 ÷ 4 ± 5"),
            (r"\frac{1}{2}", "1/2"),
            (r"2\frac{1}{2}", "2 1/2"),
            (r"\frac{a+b}{2c}", "(a+b)/(2c)"),
            (r"\sqrt{x+1} \sqrt[3]{8}", "√(x+1) ∛8"),
            (r"\alpha \leq \Omega", "α ≤ Ω"),
            (r"90^\circ", "90°"),
            (r"90^{\circ}\text{C and more}", "90°C and more"),
            (r"\left( \frac12 \right)", "( 1/2 )"),
            (r"\ce{H2SO4 -> SO3}", "H₂SO₄ → SO₃"),
            (r"\mathrm{CO}_2", "CO₂"),
            (r"\sin x \to \infty", "sin x → ∞"),
            (r"50\,\%", "50 %"),
            ("f'(x)", "f′(x)"),
        ] {
            assert_eq!(plain_formula(latex).as_deref(), Some(plain), "{latex}");
        }
    }

    #[test]
    fn what_has_none_is_left() {
        for latex in [
            r"\int_0^1 x",
            r"\begin{pmatrix} 1 & 2 \end{pmatrix}",
            r"a \\ b",
            "{x",
            "x}",
            "x^",
            r"\frac{1}",
            "",
            " ",
            r"\overline{x}",
            r"\sqrt[5]{2}",
            r"\unknown",
        ] {
            assert_eq!(plain_formula(latex), None, "{latex}");
        }
        assert_eq!(plain_formula(&"{".repeat(100_000)), None);
    }
}

//! Explains an answer that names both truths: `True, False`, `[True, False]`, `True or False`.

use std::ops::Range;

use super::answer_checker::truth_named;
use super::finding::Finding;
use super::shape_checker::ShapeChecker;
use crate::say::Say;

impl ShapeChecker<'_> {
    /// Reports an answer that says it is true and false, which only its author can decide.
    pub(crate) fn find_both_truths(&mut self, answer: &Range<usize>) -> bool {
        if !names_both_truths(self.source(answer)) {
            return false;
        }
        let say = Say::new("syntax-both-truths");
        let finding = Finding::error("no-kind", answer.clone(), say);
        let words = words_of(self.source(answer)).filter(|word| truth_named(word).is_some());
        let words: Vec<&str> = words.filter(|word| is_option(word)).collect();
        let [first, second] = words.as_slice() else {
            self.report(finding.help(Say::new("help-both-truths")));
            return true;
        };
        let example = format!("Choice(right: \"{first}\", wrong: \"{second}\")");
        let help = Say::new("help-both-truths-words").with("example", example);
        self.report(finding.help(help));
        true
    }
}

/// Whether a word for a truth can be an option: `Yes` and `Ya`, but not `True`, for which there is a kind.
fn is_option(word: &str) -> bool {
    let lower = word.to_lowercase();
    !matches!(lower.as_str(), "true" | "false" | "benar" | "salah") && word.chars().nth(1).is_some()
}

fn words_of(source: &str) -> impl Iterator<Item = &str> {
    source.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty())
}

fn names_both_truths(source: &str) -> bool {
    let words = words_of(source);
    let mut truths = Vec::new();
    for word in words {
        match truth_named(word) {
            Some(truth) => truths.push(truth),
            None if matches!(word.to_lowercase().as_str(), "or" | "atau" | "and" | "dan") => {}
            None => return false,
        }
    }
    truths.contains(&"True") && truths.contains(&"False")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_truths_are_named_in_any_brackets_and_with_any_sign_between() {
        for both in
            ["True, False", "[True, False]", "true/false", "Benar atau Salah", "(\"T\", \"F\")"]
        {
            assert!(names_both_truths(both), "{both}");
        }
        for one in ["True", "True, True", "True, \"the sun\"", "Text(\"True or False\")", ""] {
            assert!(!names_both_truths(one), "{one}");
        }
    }
}

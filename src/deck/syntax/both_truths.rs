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
        self.report(finding.help(Say::new("help-both-truths")));
        true
    }
}

fn names_both_truths(source: &str) -> bool {
    let words = source.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty());
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

//! Questions of every school subject, bad ones and honest ones: each bad one is found, no honest one is blamed.

use hafal::check::check;
use hafal::deck::{Severity, examine_deck};

/// The findings in a deck, each with its line and code.
fn findings(text: &str) -> Vec<String> {
    let examined = examine_deck(text, "deck");
    let lints = check(text, &examined, &[], &|_| false);
    let line = |at: usize| text[..at].lines().count();
    let all = examined.findings.iter().chain(&lints);
    all.map(|found| {
        let mistake = if found.severity == Severity::Error { "mistake " } else { "" };
        format!("{mistake}{} in line {}", found.code, line(found.span.start))
    })
    .collect()
}

/// Lines of `code | questions`, each a deck of its own with exactly this finding, on its last question.
fn assert_each_is_found(lines: &str, language: &str) {
    for line in lines.lines() {
        let (code, questions) = line.split_once(" | ").unwrap();
        let deck = format!("(language: \"{language}\", questions: [{questions}])");
        assert_eq!(findings(&deck), [format!("{code} in line 1")], "{questions}");
    }
}

#[test]
fn bad_questions_in_english_are_found() {
    assert_each_is_found(include_str!("bad_en.txt"), "en");
}

#[test]
fn bad_questions_in_indonesian_are_found() {
    assert_each_is_found(include_str!("bad_id.txt"), "id");
}

#[test]
fn honest_questions_make_no_finding() {
    assert_eq!(findings(include_str!("good_en.ron")), Vec::<String>::new());
    assert_eq!(findings(include_str!("good_id.ron")), Vec::<String>::new());
}

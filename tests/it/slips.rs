//! Tests slips as beginners make them: findings, help in the author's words, and corrections that work.

use hafal::deck::{Finding, LineIndex, read_deck};
use hafal::locale::{Interface, Words};
use proptest::prelude::*;

use crate::world::World;

/// A slip in a question, `¶` for the end of a line, and below it what is found: the place, the code, the message and
/// the help.
const SLIPS: &str = include_str!("slips/questions.txt");
/// The same of whole decks.
const DECKS: &str = include_str!("slips/decks.txt");

/// Each slip of a table with the lines below it.
fn table(text: &str) -> Vec<(String, String)> {
    let mut cases: Vec<(String, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with("// ")) {
        match (line.strip_prefix("    "), cases.last_mut()) {
            (Some(found), Some((_, all))) => {
                all.push_str(found);
                all.push('\n');
            }
            _ => cases.push((line.replace('¶', "\n"), String::new())),
        }
    }
    cases
}

/// A deck with a mistaken question on line 5, between two good ones.
fn deck(question: &str) -> String {
    let head = "(\n    language: \"en\",\n    questions: [\n        (ask: \"First?\", answer: Text(\"yes\")),\n";
    format!(
        "{head}        {question}\n        (ask: \"Last?\", answer: Text(\"no\")),\n    ],\n)\n"
    )
}

/// What is found in a text, a line each.
fn shown(text: &str) -> String {
    let (index, words) = (LineIndex::new(text), Words::new(Interface::English));
    let lines = read_deck(text, "deck").findings.into_iter().map(|finding| {
        let (line, column) = index.locate(finding.span.start);
        let help = finding.help.map(|help| words.say(&help)).unwrap_or_default();
        format!("{line}:{column} {}: {} | {help}\n", finding.code, words.say(&finding.message))
    });
    lines.collect()
}

fn mended(text: &str, finding: &Finding) -> Option<String> {
    let (span, write) = (finding.span.clone(), finding.write.as_ref()?);
    Some(format!("{}{write}{}", &text[..span.start], &text[span.end..]))
}

/// What is wrong with the corrections that are offered for a text.
fn bad_corrections(text: &str) -> Vec<String> {
    let before = read_deck(text, "deck").findings;
    let mut bad = Vec::new();
    for finding in &before {
        let range =
            finding.span.end >= finding.span.start && text.get(finding.span.clone()).is_some();
        let Some(new) = mended(text, finding).filter(|_| range) else {
            bad.extend((!range).then(|| format!("{finding:?} is no range of the text")));
            continue;
        };
        let mut after = read_deck(&new, "deck").findings;
        // Two questions that can both be read now may turn out to be twins.
        after.retain(|left| left.code != "same-words");
        let more = |code: &str| {
            let count =
                |findings: &[Finding]| findings.iter().filter(|other| other.code == code).count();
            count(&after) > count(&before)
        };
        if after.len() >= before.len() || after.iter().any(|left| more(left.code)) {
            bad.push(format!("{:?} in\n{text}\nleaves {after:?}", finding.write));
        }
    }
    bad
}

#[test]
fn each_slip_gets_its_message_and_a_help_in_the_author_s_own_words() {
    let mut failed = String::new();
    for (question, found) in table(SLIPS) {
        let seen = shown(&deck(&question));
        if seen != found {
            failed.extend([question.replace('\n', "¶"), "\n".to_owned(), indented(&seen)]);
        }
    }
    for (text, found) in table(DECKS) {
        let seen = shown(&text);
        if seen != found {
            failed.extend([text.replace('\n', "¶"), "\n".to_owned(), indented(&seen)]);
        }
    }
    assert!(failed.is_empty(), "these are found now:\n{failed}");
}

fn indented(found: &str) -> String {
    found.lines().flat_map(|line| ["    ", line, "\n"]).collect()
}

#[test]
fn most_slips_get_one_message_and_no_help_speaks_of_another_deck() {
    let cases = table(SLIPS);
    assert!(cases.len() > 200, "{}", cases.len());
    let several = cases.iter().filter(|(_, found)| found.lines().count() > 1).count();
    assert!(several * 20 < cases.len(), "{several}");
    for (question, found) in cases.iter().chain(&table(DECKS)) {
        let foreign = ["Bandung", "UNDP", "WHO", "UNESCO", "G-77", "Asia"];
        let hit = foreign.iter().find(|word| found.contains(**word) && !question.contains(**word));
        assert!(hit.is_none(), "{question}: {found}");
    }
}

#[test]
fn every_correction_mends_its_slip_and_breaks_nothing() {
    let decks = table(SLIPS).into_iter().map(|(question, _)| deck(&question));
    let bad: Vec<String> = decks
        .chain(table(DECKS).into_iter().map(|(text, _)| text))
        .flat_map(|text| bad_corrections(&text))
        .collect();
    assert!(bad.is_empty(), "{}", bad.join("\n\n"));
}

#[test]
fn whatever_a_help_says_to_write_reads_when_it_is_written() {
    let words = Words::new(Interface::English);
    let mut bad = Vec::new();
    // A help shows the first of several lines.
    for (question, _) in table(SLIPS).into_iter().filter(|(question, _)| !question.contains('\n')) {
        let text = deck(&question);
        let found = read_deck(&text, "deck").findings;
        for finding in &found {
            let help = finding.help.as_ref().filter(|help| help.id == "help-write");
            let shown = help.map(|help| words.say(help)).unwrap_or_default();
            let shown = shown.strip_prefix("write ").unwrap_or_default();
            // Dots stand for words that only the author has, or for the middle of a long text.
            if finding.write.is_some() || shown.is_empty() || shown.contains('…') {
                continue;
            }
            let (head, tail) = (&text[..finding.span.start], &text[finding.span.end..]);
            let left = read_deck(&format!("{head}{shown}{tail}"), "deck").findings;
            if left.len() >= found.len() {
                bad.push(format!("{question}\n    {shown}"));
            }
        }
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn corrections_mend_in_a_deck_of_several_slips_too(
        picked in prop::collection::vec(any::<prop::sample::Index>(), 1..5),
        before in prop::sample::select(vec!["", "\t", "漢字 é 👩‍👩‍👧", "// tab\there\n"]),
    ) {
        let slips = table(SLIPS);
        // A mistake that swallows the following lines hides the others.
        let alone = |slip: &&(String, String)| !slip.0.contains('\n') && !slip.1.contains("open-comment");
        let slips: Vec<String> = slips.iter().filter(alone).map(|(slip, _)| slip.clone()).collect();
        let lines: Vec<String> = picked.iter().enumerate().map(|(number, index)| {
            index.get(&slips).replace("Which gas?", &format!("Which gas {number}?"))
        }).collect();
        let text = deck(&lines.join("\n        ")).replacen("(ask: \"First?\"", &format!("(ask: \"{}First?\"", before.replace('\n', " ")), 1);
        let found = read_deck(&text, "deck").findings;
        let index = LineIndex::new(&text);
        for finding in &found {
            let (start, end) = (index.locate(finding.span.start), index.locate(finding.span.end));
            prop_assert!(start <= end && start.0 >= 1 && start.1 >= 1, "{finding:?}");
            if let Some(new) = mended(&text, finding) {
                let mut left = read_deck(&new, "deck").findings;
                // Two questions that can both be read now may turn out to be twins.
                left.retain(|left| left.code != "same-words");
                prop_assert!(left.len() < found.len(), "{:?} in\n{text}\nleaves {left:?}", finding);
            }
        }
    }
}

#[test]
fn an_editor_can_apply_a_correction_by_line_and_column() {
    let world = World::new();
    for (bom, end) in [("", "\n"), ("\u{feff}", "\n"), ("", "\r\n"), ("\u{feff}", "\r")] {
        let text = "(questions: [\n\t(ask: \"漢字 👩‍👩‍👧?\",\tanswer: \"é\"),\n])\n".replace('\n', end);
        world.file("deck.ron", format!("{bom}{text}"));
        let found = world.run(&["check", "deck.ron", "--json"], "").out;
        let found: serde_json::Value = serde_json::from_str(&found).unwrap();
        let mistake = &found[0];
        let place = |key: &str| usize::try_from(mistake[key].as_u64().unwrap()).unwrap();
        let line: Vec<char> = text.split(end).nth(place("line") - 1).unwrap().chars().collect();
        let underlined: String =
            line[place("column") - 1..place("end_column") - 1].iter().collect();
        assert_eq!((place("line"), place("end_line"), underlined.as_str()), (2, 2, "\"é\""));
        assert_eq!(mistake["write"], "Text(\"é\")");
    }
}

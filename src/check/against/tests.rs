//! What is looked up in a source, and what is found there.

use super::*;
use crate::deck::examine;

const SOURCE: &str = "Opening\n\nThe office moved on 15 September 1974, when twenty-nine countries came.\n\nIt began small.\n\nHistory\n\nThe conference was held in Bandung in April 1955.\n\nThe Group of 77 has 1,345 projects and 2.5 million readers.\n";

fn verdicts(questions: &str) -> Vec<Verdict> {
    let text = format!("(language: \"en\", sources: {{\"a\": ()}}, questions: [\n{questions}\n])");
    let examined = examine(&text, "deck");
    assert!(examined.findings.is_empty(), "{:?}", examined.findings);
    let source = SourceText::new(None, SOURCE, &examined.deck.language);
    held_against(&examined.deck, &[source]).into_iter().map(|held| held.verdict).collect()
}

fn question(answer: &str, from: &str) -> String {
    format!("(ask: \"What?\", answer: {answer}, from: \"a: {from}\"),")
}

#[test]
fn what_marking_would_accept_is_found_in_any_spelling() {
    for (answer, from) in [
        ("Date(\"1974-09-15\")", "Opening, par. 1"),
        ("Date(\"1974-09\")", "Opening, par. 1"),
        ("Date(\"1974\")", "Opening"),
        ("Number(29)", "Opening, par. 1"),
        ("Date(\"1955-04\")", "History, par. 1"),
        ("Text(\"bandung\", \"Lima\")", "par. 1"),
        ("Number(1345)", "History, par. 2"),
        ("Number(2500000)", "History, par. 2"),
        ("Text(\"the Group of 77\")", ""),
        ("Choice(right: \"Bandung\", wrong: [\"Lima\", \"Quito\"])", "History"),
        ("Cloze(\"It was in {Bandung} in {1955}.\")", "History, par. 1"),
    ] {
        assert_eq!(verdicts(&question(answer, from)), [Verdict::Found], "{answer} {from}");
    }
}

#[test]
fn a_name_inside_another_word_is_not_there() {
    let text =
        "Somalia, Nigeria and the Roman empire; Tirana trusts Bandung's Non-Aligned countries.";
    let deck = |answer: &str| {
        crate::deck::read(&format!("(questions: [(ask: \"a\", answer: Text(\"{answer}\"))])"), "d")
            .deck
    };
    let verdict = |answer: &str| {
        let deck = deck(answer).expect("a deck");
        held_against(&deck, &[SourceText::new(None, text, &deck.language)])[0].verdict
    };
    for answer in ["Mali", "Niger", "Oman", "Iran", "rust", "Band", "andun"] {
        assert_eq!(verdict(answer), Verdict::NotFound, "{answer}");
    }
    for answer in ["Somalia", "Bandung", "nonaligned", "Roman Empire"] {
        assert_eq!(verdict(answer), Verdict::Found, "{answer}");
    }
}

#[test]
fn what_is_elsewhere_or_nowhere_is_said() {
    for (answer, from, verdict) in [
        ("Text(\"Bandung\")", "Opening, par. 1", Verdict::Elsewhere),
        ("Date(\"1955\")", "Opening", Verdict::Elsewhere),
        ("Text(\"Jakarta\")", "History", Verdict::NotFound),
        ("Date(\"1974-09-16\")", "Opening, par. 1", Verdict::NotFound),
        ("Number(134)", "History", Verdict::NotFound),
        ("Number(45)", "History", Verdict::NotFound),
        ("Choice(right: \"Lima\", wrong: [\"Bandung\", \"Quito\"])", "History", Verdict::NotFound),
        ("Cloze(\"It was in {Bandung} in {1956}.\")", "History, par. 1", Verdict::NotFound),
    ] {
        assert_eq!(verdicts(&question(answer, from)), [verdict], "{answer} {from}");
    }
    assert!(verdicts(&question("True", "History")).is_empty());
}

//! All lints together: where their findings are placed, what silences them, and the examples of their pages.

use super::test_decks::{codes_in, deck_around, findings_in};

#[test]
fn what_a_deck_or_a_question_allows_makes_no_finding() {
    let question = r#"(ask: "In which city was it held?", answer: Choice(right: "Bandung", wrong: ["Jakarta"])ALLOW),"#;
    assert_eq!(codes_in(&question.replace("ALLOW", "")), ["few-options"]);
    assert!(codes_in(&question.replace("ALLOW", r#", allow: "few-options""#)).is_empty());
    let deck =
        format!("(allow: [\"few-options\"],\nquestions: [\n{}\n])", question.replace("ALLOW", ""));
    assert!(codes_in(&deck).is_empty());
}

#[test]
fn a_finding_stands_at_its_option_and_knows_its_question() {
    let found = findings_in(
        r#"(id: "q", ask: "In which city was it held?", answer: Choice(right: "Bandung", wrong: ["Jakarta"])),"#,
    );
    let text = deck_around(
        r#"(id: "q", ask: "In which city was it held?", answer: Choice(right: "Bandung", wrong: ["Jakarta"])),"#,
    );
    assert_eq!(&text[found[0].span.clone()], "\"Jakarta\"");
    assert_eq!(found[0].question.as_deref(), Some("q"));
}

/// The examples of a page, a bad one and a good one, each a deck in the page's language.
fn examples(page: &str, language: &str) -> [String; 2] {
    let heads =
        if language == "en" { ["Instead of:", "Write:"] } else { ["Bukan begini:", "Tulislah:"] };
    let (_, rest) = page.split_once(heads[0]).expect("a bad example");
    let (bad, good) = rest.split_once(heads[1]).expect("a good example");
    [bad, good].map(|example| {
        let example = example.trim();
        if example.starts_with("(ask")
            || example.starts_with("(id")
            || example.starts_with("(answer")
        {
            format!("(language: \"{language}\", questions: [\n{example}\n])")
        } else {
            example.to_owned()
        }
    })
}

#[test]
fn every_page_has_a_bad_example_that_is_found_and_a_good_one_that_is_not() {
    use crate::locale::{Interface, Words};
    for (interface, language) in [(Interface::English, "en"), (Interface::Indonesian, "id")] {
        let words = Words::new(interface);
        for lint in super::LINTS {
            let page = words.lookup(lint.page);
            if super::lints::NEEDS_MORE.contains(&lint.code) {
                continue;
            }
            let [bad, good] = examples(&page, language);
            assert_eq!(codes_in(&bad), [lint.code], "{bad}");
            assert_eq!(codes_in(&good), Vec::<&str>::new(), "{good}");
        }
    }
}

#[test]
fn what_a_lint_offers_to_write_leaves_nothing_to_find() {
    for (code, questions) in [
        (
            "alternatives-in-text",
            r#"(ask: "Which gas is it?", answer: Text("carbon dioxide or CO2")),"#,
        ),
        (
            "lettered-options",
            r#"(ask: "Which?", answer: Choice(right: "B) iron", wrong: ["A) coal", "C) salt"])),"#,
        ),
        ("number-as-text", r#"(ask: "How many legs has it?", answer: Text("6")),"#),
        ("date-as-text", r#"(ask: "On which day was it?", answer: Text("14 July 1789")),"#),
        (
            "truth-as-choice",
            r#"(ask: "The sun is a star.", answer: Choice(right: "True", wrong: ["False"])),"#,
        ),
        ("hidden-character", "(ask: \"In which ci\u{ad}ty?\", answer: Text(\"Bandung\")),"),
        (
            "mixed-quotes",
            r#"(ask: "What's that?", answer: Text("Lima")), (ask: "Who’s there?", answer: Text("Mann")),"#,
        ),
        (
            "mixed-normalisation",
            "(ask: \"Where is the café?\", answer: Text(\"Lima\")),\n(ask: \"Who wrote of the cafe\u{301} there?\", answer: Text(\"Mann\")),",
        ),
        (
            "grammar-clue",
            r#"(ask: "It is an ___ of the sea.", answer: Choice(right: "octopus", wrong: ["shark", "crab", "tuna"])),"#,
        ),
        (
            "negative-stem",
            r#"(ask: "Which of these is not a planet?", answer: Choice(right: "Moon", wrong: ["Mars", "Venus", "Earth"])),"#,
        ),
        ("unknown-code", r#"(ask: "Where?", answer: Text("Lima"), allow: "few-option"),"#),
    ] {
        let text = deck_around(questions);
        let found = findings_in(questions);
        assert_eq!(found.iter().map(|finding| finding.code).collect::<Vec<_>>(), [code]);
        let (span, write) = (found[0].span.clone(), found[0].write.as_ref());
        let write = write.unwrap_or_else(|| panic!("{code} offers nothing"));
        let mended = format!("{}{write}{}", &text[..span.start], &text[span.end..]);
        assert_eq!(codes_in(&mended), Vec::<&str>::new(), "{mended}");
    }
}

#[test]
fn a_comment_within_an_answer_is_not_written_over() {
    let found = findings_in("(ask: \"How many legs?\", answer: Text(\"6\" /* or 8 */)),");
    assert_eq!((found[0].code, &found[0].write), ("number-as-text", &None));
}

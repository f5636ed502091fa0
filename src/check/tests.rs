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

//! Tests the outline against ron: where ron reads a deck, both find the same questions.

use hafal::deck::{count_if_clean, outline, read_deck, recovered_outline, ron_options};
use hafal::locale::{Interface, Words};
use proptest::prelude::*;
use ron::Value;

/// Texts with everything that could mislead an outline.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z ]{0,12}",
        Just("\\\"),\\n        (ask: \\\"x".to_owned()),
        Just("( [ { ) ] } , : // /* */".to_owned()),
        Just("'".to_owned()),
        Just("\n        (ask: not a question),".to_owned()),
        Just("漢字 é “”".to_owned()),
    ]
}

fn quoted(text: &str, raw: bool) -> String {
    if raw && !text.contains("\"#") {
        format!("r#\"{}\"#", text.replace('\\', ""))
    } else {
        format!("\"{text}\"")
    }
}

fn answer() -> impl Strategy<Value = String> {
    prop_oneof![
        (text(), any::<bool>())
            .prop_map(|(text, raw)| format!("Text({})", quoted(&format!("a{text}"), raw))),
        Just("True".to_owned()),
        (0..5000_i32).prop_map(|n| format!("Number({n})")),
        (text(), text()).prop_map(|(a, b)| format!(
            "Choice(right: \"r\", wrong: [\"w{a}\", (\"v{b}\", \"{a}\")])"
        )),
        Just("Match(\n        (\"a\", \"1\"),\n        (\"b\", \"2\"),\n    )".to_owned()),
    ]
}

fn question(number: usize, ask: &str, answer: &str, style: u8) -> String {
    let ask = format!("{number} {ask}");
    match style % 5 {
        0 => format!("        (ask: \"{ask}\", answer: {answer}),\n"),
        1 => format!(
            "        (\n            ask: \"{ask}\", // a comment ( \"\n            answer: {answer},\n        ),\n"
        ),
        2 => format!("/* ( \" /* nested */ */ (answer: {answer}, ask: \"{ask}\",),"),
        3 => format!("        (ask: \"{ask}\", answer: {answer}, tags: [\"x\", \"y\"]), // [\n"),
        _ => format!("\t(ask: \"{ask}\",\n\nanswer: {answer})\n,\n"),
    }
}

prop_compose! {
    fn deck()(parts in prop::collection::vec((text(), answer(), any::<u8>()), 0..8)) -> String {
        let questions: String = parts.iter().enumerate()
            .map(|(number, (ask, answer, style))| question(number, ask, answer, *style)).collect();
        format!("// questions: [ (\n(title: \"questions: [\", about: r\"(\", questions: [\n{questions}], allow: [\"x\"])\n")
    }
}

/// The questions as ron itself counts them.
fn by_ron(text: &str) -> Option<usize> {
    #[derive(serde::Deserialize)]
    struct Whole {
        questions: Vec<serde::de::IgnoredAny>,
    }
    ron_options().from_str::<Whole>(text).ok().map(|whole| whole.questions.len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn wherever_ron_reads_a_deck_the_outline_yields_the_same_questions(text in deck()) {
        if let Some(count) = by_ron(&text) {
            let found = outline(&text);
            prop_assert_eq!(count_if_clean(&text), read_deck(&text, "deck").deck.map(|deck| deck.questions.len()));
            prop_assert_eq!(found.questions.len(), count, "{}", text);
            prop_assert!(found.closed && found.gaps.is_empty());
            for span in found.questions {
                let stretch = &text[span];
                prop_assert!(stretch.starts_with('(') && stretch.ends_with(')'));
                prop_assert!(ron_options().from_str::<serde::de::IgnoredAny>(stretch).is_ok(), "{}", stretch);
            }
        }
    }

    #[test]
    fn no_cut_or_change_of_a_deck_makes_reading_panic_or_stray(text in deck(), at in any::<prop::sample::Index>(), sign in "[\"'(),\\[\\]{}:=\\\\a /*\u{201c}\n-]") {
        let mut places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        places.push(text.len());
        let at = *at.get(&places);
        let cut = &text[..at];
        let changed = format!("{}{sign}{}", &text[..at], &text[at..]);
        let words = Words::new(Interface::English);
        for broken in [cut, changed.as_str()] {
            let reading = read_deck(broken, "deck");
            prop_assert_eq!(reading.deck.is_some(), reading.findings.is_empty());
            prop_assert_eq!(count_if_clean(broken), reading.deck.as_ref().map(|deck| deck.questions.len()));
            for finding in reading.findings {
                prop_assert!(finding.span.end <= broken.len() && broken.is_char_boundary(finding.span.start));
                prop_assert!(!words.say(&finding.message).is_empty());
            }
            let again = recovered_outline(broken, &|_| false);
            prop_assert!(again.questions.windows(2).all(|two| two[0].end <= two[1].start));
        }
    }

    #[test]
    fn any_text_at_all_is_read_without_panic(text in any::<String>()) {
        let _ = read_deck(&text, "deck");
        let _ = read_deck(&format!("(questions: [{text}])"), "deck");
    }
}

#[test]
fn a_question_may_hold_lines_that_look_like_the_start_of_one() {
    let text = "(questions: [\n(ask: \"one?\", answer: Match(\n(\"a\", \"1\"),\n(\"b\", \"2\"),\n)),\n(ask: \"two?\", answr: True),\n])";
    let reading = read_deck(text, "deck");
    assert_eq!(reading.questions, 2);
    assert_eq!(reading.findings.len(), 1, "{:?}", reading.findings);
    assert!(
        reading.findings.iter().all(|finding| finding.span.start > text.find("two?").unwrap() - 8)
    );
}

#[test]
fn a_value_of_ron_s_own_is_no_deck() {
    assert!(ron_options().from_str::<Value>("(a: 1)").is_ok());
    assert!(read_deck("(a: 1)", "deck").deck.is_none());
}

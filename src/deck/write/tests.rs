//! Whatever a deck holds, its text reads as the same deck.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::deck::{formatted, read};
use crate::judge::Language;
use crate::question::{Cloze, Date, Flashcard, Order, Truth};

/// A text that says something, of any signs.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[a-zA-Z éß字]{0,12}",
        2 => "\\PC{0,8}",
        1 => any::<String>(),
        1 => prop::sample::select(vec!["\\", "\"", "a\tb", "\neq", "\u{202e}x", "{x}", "r#\"", "//", "'"])
            .prop_map(str::to_owned),
    ]
    .prop_map(|text| format!("w{text}"))
}

/// Different texts, so that no two options are one.
fn several(least: usize) -> impl Strategy<Value = Vec<String>> {
    vec(words(), least..5).prop_map(|texts| {
        texts.into_iter().enumerate().map(|(at, text)| format!("{at} {text}")).collect()
    })
}

fn noted_of(texts: &[String]) -> Vec<Noted> {
    let noted = |(at, text): (usize, &String)| Noted {
        text: format!("n{text}"),
        why: (at % 2 == 0).then(|| text.clone()),
    };
    texts.iter().enumerate().map(noted).collect()
}

fn answers() -> impl Strategy<Value = Answer> {
    let figure = |number: i64, scale: u32| {
        let value = Decimal::new(number, scale % 6).normalize();
        Figure { value: Some(value), written: value.to_string() }
    };
    let zero = || Figure { value: Some(Decimal::ZERO), written: "0".to_owned() };
    prop_oneof![
        (several(1), any::<bool>(), several(0))
            .prop_map(|(is, exact, not)| { Answer::Text(Text { is, exact, not: noted_of(&not) }) }),
        (any::<i32>(), 0_u32..6, 0_i64..50, prop::option::of(words())).prop_map(
            move |(number, scale, within, unit)| {
                let within = if within == 0 { zero() } else { figure(within, scale) };
                Answer::Number(Number { is: figure(i64::from(number), scale), within, unit })
            }
        ),
        Just(Answer::Date(Date { written: "1974-09-15".to_owned(), quoted: true })),
        any::<bool>().prop_map(|is| Answer::Truth(Truth { is })),
        (words(), several(1), several(0)).prop_map(|(right, wrong, last)| {
            let last = noted_of(&last)
                .into_iter()
                .map(|one| Noted { text: format!("l{}", one.text), ..one });
            Answer::Choice(Choice { right, wrong: noted_of(&wrong), last: last.collect() })
        }),
        (several(1), several(1))
            .prop_map(|(right, wrong)| Answer::Many(Many { right, wrong: noted_of(&wrong) })),
        (several(1), any::<usize>()).prop_map(|(is, need)| {
            let need = 1 + need % is.len();
            Answer::List(List { is, need })
        }),
        several(2).prop_map(|is| Answer::Order(Order { is })),
        (several(2), several(0)).prop_map(|(left, extra)| {
            let extra = extra.iter().map(|text| format!("e{text}")).collect();
            let pairs = left.into_iter().map(|left| (left.clone(), format!("r{left}"))).collect();
            Answer::Match(Match { pairs, extra })
        }),
        "[a-z ]{1,9}".prop_map(|text| Answer::Cloze(Cloze::read(&format!("It is {{x{text}|y}}.")))),
        words().prop_map(|back| Answer::Card(Flashcard { back })),
    ]
}

fn questions() -> impl Strategy<Value = Question> {
    let around = (prop::option::of(words()), prop::option::of(words()), vec(words(), 0..3));
    (words(), answers(), around, 1_u8..6, 1_u32..400, any::<[bool; 3]>()).prop_map(
        |(ask, answer, (hint, why, tags), level, points, [both, slips, cited])| {
            let both_ways = both && answer.reversed("").is_some();
            let from = cited.then(|| Citation { source: None, place: "par. 6".to_owned() });
            Question {
                id: String::new(),
                id_given: true,
                ask,
                answer,
                hint,
                why,
                from,
                tags,
                points: f64::from(points) / 4.0,
                level,
                both_ways,
                slips,
                allow: Vec::new(),
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn what_is_written_reads_as_the_same_deck(
        title in words(), mut questions in vec(questions(), 1..5), about in prop::option::of(words()),
    ) {
        for (at, question) in questions.iter_mut().enumerate() {
            question.id = format!("q{at}");
        }
        let deck = Deck {
            id: "d".to_owned(),
            id_given: true,
            title,
            language: Language::new("id"),
            authors: vec!["A".to_owned(), "B".to_owned()],
            license: None,
            about,
            sources: std::collections::BTreeMap::new(),
            allow: vec!["negative-stem".to_owned()],
            questions,
        };
        let text = write(&deck);
        let reading = read(&text, "d");
        prop_assert!(reading.findings.is_empty(), "{:#?}\n{text}", reading.findings);
        prop_assert_eq!(reading.deck.as_ref(), Some(&deck), "{}", text);
        prop_assert_eq!(formatted(&text), Some(text));
    }
}

#[test]
fn a_question_is_written_as_it_would_be_typed() {
    let text = "(questions: [(ask: \"Who?\", answer: Choice(right: \"A\", wrong: [\"B\", (\"C\", \"no\")]), tags: \"t\")])";
    let deck = read(text, "d").deck.expect("a deck");
    let written = write_question(&deck.questions[0], 8);
    assert_eq!(
        written,
        r#"(ask: "Who?", answer: Choice(right: "A", wrong: ["B", ("C", "no")]), tags: ["t"])"#
    );
}

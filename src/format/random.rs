//! Random decks for tests: every kind, with every sign that a format could trip over.

use proptest::prelude::*;

use super::report::plain;
use crate::deck::{Deck, Source};
use crate::judge::Language;
use crate::question::{
    Answer, Choice, Citation, Cloze, Date, Figure, Flashcard, List, Many, Match, Noted, Number,
    Order, Question, Text, Truth,
};

/// Text as a deck holds it, with the signs of all formats in it, never blank and trimmed at both ends.
pub(super) fn texts() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        4 => "[a-zA-Z0-9é漢 ]{1,8}",
        2 => proptest::sample::select(vec![
            "<b>", "</b>", "<", ">", "&", "&lt;", "{", "}", "~", "=", "#", ":", "\\", "[", "]", "\"", "'", "\n",
            ",", ";", "\t", "|", "*", "->", "-->", "]]>", "//", "::", "$", "%", "%50%", "Q:", "A:", "C:", "---",
            "-", "\n\n", "\n#", "1.", "A.", "ANSWER: B", "_", "{{", "...", "\u{301}", "\u{200d}",
            "[plain]", "[html]", "<a href=\"x\">", "<script>", "</script>", "<p onclick=\"x\">", "<!--",
        ])
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec(sign, 1..6).prop_map(|pieces| {
        let text = pieces.concat().trim().to_owned();
        // What folds to nothing is told apart by signs alone, which is another test's business.
        if text.chars().any(char::is_alphanumeric) { text } else { format!("{text}x") }
    })
}

fn several(from: usize, to: usize) -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(texts(), from..to).prop_map(|texts| {
        // Numbered, so that none is another by folding.
        texts.into_iter().enumerate().map(|(at, text)| format!("{text} n{at}x")).collect()
    })
}

fn noted(from: usize, to: usize, mark: &'static str) -> impl Strategy<Value = Vec<Noted>> {
    let one = (texts(), proptest::option::of(texts()));
    proptest::collection::vec(one, from..to).prop_map(move |all| {
        let each = all.into_iter().enumerate();
        each.map(|(at, (text, why))| Noted { text: format!("{text} {mark}{at}y"), why }).collect()
    })
}

fn figures() -> impl Strategy<Value = Figure> {
    let written =
        prop_oneof!["-?[1-9][0-9]{0,9}", "-?[1-9][0-9]{3,5}\\.[0-9]{1,6}", Just("0".to_owned())];
    written.prop_map(|written| Figure::read(&written))
}

/// Words as typed, for a blank or around one, with its own signs doubled.
fn cloze_texts() -> impl Strategy<Value = String> {
    texts().prop_map(|text| {
        // Next to a bracket or a bar the same sign, doubled, would be read with it.
        let text = text.trim_matches(['{', '}', '|', ' ', '\n', '\t']);
        let text = if text.is_empty() { "x" } else { text };
        text.replace('{', "{{").replace('}', "}}").replace('|', "||")
    })
}

/// The kinds whose answer a learner types or picks.
pub(super) fn answers() -> impl Strategy<Value = Answer> {
    prop_oneof![
        (several(1, 4), any::<bool>(), noted(0, 3, "not"))
            .prop_map(|(is, exact, not)| Answer::Text(Text { is, exact, not })),
        (figures(), "[1-9]?[0-9]", proptest::option::of(texts())).prop_map(|(is, within, unit)| {
            Answer::Number(Number { is, within: Figure::read(&within), unit })
        }),
        "1[0-9]{3}(-0[1-9](-1[0-9])?)?"
            .prop_map(|written| Answer::Date(Date { written, quoted: true })),
        any::<bool>().prop_map(|is| Answer::Truth(Truth { is })),
        (texts(), noted(1, 4, "w"), noted(0, 2, "l"))
            .prop_map(|(right, wrong, last)| Answer::Choice(Choice { right, wrong, last })),
        (several(1, 6), noted(1, 4, "w"))
            .prop_map(|(right, wrong)| Answer::Many(Many { right, wrong })),
        several(1, 4).prop_map(|is| Answer::List(List { need: is.len().max(2) - 1, is })),
        several(2, 4).prop_map(|is| Answer::Order(Order { is })),
        (several(2, 5), several(5, 7), several(0, 2)).prop_map(|(left, right, extra)| {
            let extra = extra.into_iter().map(|text| format!("{text} extra")).collect();
            Answer::Match(Match { pairs: left.into_iter().zip(right).collect(), extra })
        }),
        clozes().prop_map(Answer::Cloze),
        texts().prop_map(|back| Answer::Card(Flashcard { back })),
    ]
}

/// A text with blanks.
pub(super) fn clozes() -> impl Strategy<Value = Cloze> {
    let blank = (cloze_texts(), proptest::collection::vec(cloze_texts(), 1..3));
    (proptest::collection::vec(blank, 1..4), cloze_texts()).prop_map(|(blanks, end)| {
        let pieces =
            blanks.into_iter().map(|(around, words)| format!("{around} {{{}}} ", words.join("|")));
        Cloze::read(&(pieces.collect::<String>() + &end))
    })
}

/// A question of any kind with nothing around it.
pub(super) fn bare() -> impl Strategy<Value = Question> {
    (texts(), answers()).prop_map(|(ask, answer)| plain(ask, answer))
}

/// A question with everything around it.
fn dressed() -> impl Strategy<Value = Question> {
    let text = || proptest::option::of(texts());
    let place = proptest::option::of("[a-z ]{1,9}".prop_map(|place| place.trim().to_owned()));
    let figures = (1_u8..6, prop_oneof![Just(1.0), Just(2.5), Just(0.1)]);
    let switches = (any::<bool>(), any::<bool>());
    (bare(), text(), text(), place, several(0, 3), figures, switches).prop_map(
        |(question, hint, why, place, tags, (level, points), (both_ways, slips))| Question {
            hint,
            why,
            from: place.map(|place| Citation { source: Some("k-1".to_owned()), place }),
            tags,
            points,
            level,
            both_ways: both_ways && question.answer.reversed("").is_some(),
            slips,
            allow: if slips { Vec::new() } else { vec!["no-why".to_owned()] },
            ..question
        },
    )
}

/// A deck of these questions, each with an id.
pub(super) fn deck(questions: Vec<Question>) -> Deck {
    let mut deck = Deck::empty();
    "random".clone_into(&mut deck.title);
    deck.questions = questions;
    for (at, question) in deck.questions.iter_mut().enumerate() {
        question.id = format!("q-{at}");
        question.id_given = true;
    }
    deck
}

/// Decks with everything that a deck can say.
pub(super) fn decks() -> impl Strategy<Value = Deck> {
    let text = || proptest::option::of(texts());
    let head = (texts(), text(), text(), text(), several(0, 3));
    (proptest::collection::vec(dressed(), 1..6), head, proptest::sample::select(vec!["en", "id"]))
        .prop_map(|(questions, (title, license, about, source, authors), language)| Deck {
            id: "a-deck".to_owned(),
            id_given: true,
            title,
            language: Language::new(language),
            license,
            about,
            authors,
            sources: [("k-1".to_owned(), Source { title: source, ..Source::default() })].into(),
            allow: vec!["no-why".to_owned()],
            ..deck(questions)
        })
}

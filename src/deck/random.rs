//! Random decks for tests: every kind and every field, in the words that a test generates.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::{Deck, Passage, Source};
use crate::judge::Language;
use crate::question::{
    Answer, Choice, Citation, Cloze, DateAnswer, Figure, Flashcard, List, Many, Match, Noted,
    Number, Order, Question, Text, Truth,
};

/// Generates the words of a deck.
pub(crate) type TextStrategy = BoxedStrategy<String>;

/// Texts with numbers, so that no two fold to the same.
pub(crate) fn several(words: &TextStrategy, from: usize, to: usize) -> BoxedStrategy<Vec<String>> {
    vec(words.clone(), from..to)
        .prop_map(|texts| {
            texts.into_iter().enumerate().map(|(at, text)| format!("{text} n{at}x")).collect()
        })
        .boxed()
}

fn noted(
    words: &TextStrategy,
    from: usize,
    to: usize,
    mark: &'static str,
) -> BoxedStrategy<Vec<Noted>> {
    vec((words.clone(), option::of(words.clone())), from..to)
        .prop_map(move |all| {
            let each = all.into_iter().enumerate();
            each.map(|(at, (text, why))| Noted { text: format!("{text} {mark}{at}y"), why })
                .collect()
        })
        .boxed()
}

/// Figures without three decimals, which could be thousands.
fn figures() -> impl Strategy<Value = Figure> {
    prop_oneof![
        "-?[1-9][0-9]{0,9}",
        "-?(0|[1-9][0-9]{0,5})\\.([0-9]?[1-9]|[0-9]{3,4}[1-9])",
        Just("0".to_owned())
    ]
    .prop_map(|written| Figure::read(&written))
}

/// Returns a piece of a cloze's text, with `{`, `}` and `|` doubled.
fn in_a_cloze(words: &TextStrategy) -> BoxedStrategy<String> {
    words
        .clone()
        .prop_map(|text| {
            // A doubled sign at the edge would be read together with the blank's own bracket or bar.
            let text = text.trim_matches(|sign: char| "{}|".contains(sign) || sign.is_whitespace());
            let text = if text.is_empty() { "x" } else { text };
            text.replace('{', "{{").replace('}', "}}").replace('|', "||")
        })
        .boxed()
}

pub(crate) fn clozes(words: &TextStrategy) -> BoxedStrategy<Cloze> {
    let blank = (in_a_cloze(words), vec(in_a_cloze(words), 1..3));
    (vec(blank, 1..4), in_a_cloze(words))
        .prop_map(|(blanks, end)| {
            let pieces = blanks
                .into_iter()
                .map(|(around, words)| format!("{around} {{{}}} ", words.join("|")));
            Cloze::read(&(pieces.collect::<String>() + &end))
        })
        .boxed()
}

fn options(words: &TextStrategy) -> BoxedStrategy<Answer> {
    prop_oneof![
        (words.clone(), noted(words, 1, 4, "w"), noted(words, 0, 2, "l"))
            .prop_map(|(right, wrong, last)| Answer::Choice(Choice { right, wrong, last })),
        (several(words, 1, 6), noted(words, 1, 4, "w"))
            .prop_map(|(right, wrong)| Answer::Many(Many { right, wrong })),
        several(words, 2, 4).prop_map(|is| Answer::Order(Order { is })),
        (several(words, 2, 5), several(words, 5, 7), several(words, 0, 2)).prop_map(
            |(left, right, extra)| {
                let extra = extra.into_iter().map(|text| format!("{text} extra")).collect();
                Answer::Match(Match { pairs: left.into_iter().zip(right).collect(), extra })
            }
        ),
    ]
    .boxed()
}

pub(crate) fn answers(words: &TextStrategy) -> BoxedStrategy<Answer> {
    prop_oneof![
        4 => options(words),
        1 => (several(words, 1, 4), any::<bool>(), noted(words, 0, 3, "not"))
            .prop_map(|(is, exact, not)| Answer::Text(Text { is, exact, not })),
        1 => (figures(), "[1-9]?[0-9]", option::of(words.clone())).prop_map(|(is, within, unit)| {
            Answer::Number(Number { is, within: Figure::read(&within), unit })
        }),
        1 => "1[0-9]{3}(-0[1-9](-1[0-9])?)?"
            .prop_map(|written| Answer::Date(DateAnswer { written, quoted: true })),
        1 => any::<bool>().prop_map(|is| Answer::Truth(Truth { is })),
        1 => (several(words, 1, 6), any::<[usize; 2]>()).prop_map(|(texts, [size, need])| {
            let is: Vec<Vec<String>> = texts.chunks(1 + size % 3).map(<[_]>::to_vec).collect();
            Answer::List(List { need: 1 + need % is.len(), is })
        }),
        1 => clozes(words).prop_map(Answer::Cloze),
        1 => words.clone().prop_map(|back| Answer::Card(Flashcard { back })),
    ]
    .boxed()
}

fn questions(words: &TextStrategy) -> BoxedStrategy<Question> {
    let text = || option::of(words.clone());
    let place = option::of("[a-z]{1,9}");
    let figures = (1_u8..6, 1_u32..400);
    (
        (words.clone(), answers(words)),
        (text(), text(), place, several(words, 0, 3)),
        figures,
        any::<[bool; 2]>(),
    )
        .prop_map(|((ask, answer), (hint, why, place, tags), (level, points), switches)| {
            let [both_ways, slips] = switches;
            Question {
                id: String::new(),
                id_given: true,
                both_ways: both_ways && answer.reversed("").is_some(),
                ask,
                passage: None,
                answer,
                hint,
                why,
                from: place.map(|place| Citation { source: None, place }),
                tags,
                points: f64::from(points) / 4.0,
                level,
                slips,
                allow: if slips { Vec::new() } else { vec!["no-why".to_owned()] },
            }
        })
        .boxed()
}

/// Returns a deck of these questions, with the ids `q-0`, `q-1`, ….
pub(crate) fn deck(questions: Vec<Question>) -> Deck {
    let mut deck = Deck::empty();
    "random".clone_into(&mut deck.title);
    deck.questions = questions;
    for (at, question) in deck.questions.iter_mut().enumerate() {
        question.id = format!("q-{at}");
        question.id_given = true;
    }
    deck
}

/// Decks with every field of a header; questions cite the deck's source by its key where it has one.
pub(crate) fn decks(words: &TextStrategy) -> BoxedStrategy<Deck> {
    let text = || option::of(words.clone());
    let source = option::of(text());
    let passage = option::of((text(), words.clone()));
    let head = (words.clone(), text(), text(), source, several(words, 0, 3));
    let languages = prop::sample::select(vec!["en", "id"]);
    (vec(questions(words), 1..6), head, passage, languages)
        .prop_map(|(mut questions, (title, license, about, source, authors), passage, language)| {
            for question in questions.iter_mut().filter(|_| passage.is_some()).step_by(2) {
                question.passage = Some("p 1".to_owned());
            }
            let about_it = |(title, text)| ("p 1".to_owned(), Passage { title, text });
            for from in questions.iter_mut().filter_map(|question| question.from.as_mut()) {
                from.source = source.as_ref().map(|_| "k-1".to_owned());
            }
            let named = |title| ("k-1".to_owned(), Source { title, ..Source::default() });
            Deck {
                id: "a-deck".to_owned(),
                id_given: true,
                title,
                language: Language::new(language),
                license,
                about,
                authors,
                sources: source.map(named).into_iter().collect(),
                allow: vec!["no-why".to_owned()],
                passages: passage.map(about_it).into_iter().collect(),
                ..deck(questions)
            }
        })
        .boxed()
}

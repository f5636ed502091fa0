//! Tests the shipped decks: clean, alike in both languages, and asked like any other.

use std::collections::BTreeSet;

use hafal::deck::{Deck, read_deck};
use hafal::host::library::BUILT_IN;
use hafal::question::{Answer, Noted, Question};

const ARTICLE: [&str; 2] = ["kerja-sama-selatan-selatan", "south-south-cooperation"];

fn deck(name: &str) -> Deck {
    let text = BUILT_IN.iter().find(|(known, _)| *known == name).unwrap().1;
    let reading = read_deck(text, name);
    reading.deck.unwrap_or_else(|| panic!("{name}: {:?}", reading.findings))
}

fn article() -> [Deck; 2] {
    ARTICLE.map(deck)
}

#[test]
fn every_shipped_deck_is_clean_and_called_as_its_file() {
    for (name, text) in BUILT_IN {
        let reading = read_deck(text, name);
        assert!(reading.findings.is_empty(), "{name}: {:?}", reading.findings);
        assert_eq!(reading.deck.unwrap().id, name);
        assert_eq!(text, std::fs::read_to_string(format!("decks/{name}.ron")).unwrap());
    }
}

#[test]
fn both_article_decks_ask_the_same_facts() {
    let [id, en] = article();
    let shape = |deck: &Deck| -> Vec<_> {
        let facts = |question: &Question| {
            (
                question.id.clone(),
                question.kind_name().as_str(),
                question.level,
                question.points.to_bits(),
            )
        };
        deck.questions.iter().map(facts).collect()
    };
    assert_eq!(shape(&id), shape(&en));
    assert!(id.questions.len() >= 50);
    assert_eq!((id.language.tag(), en.language.tag()), ("id", "en"));
}

#[test]
fn the_tours_show_the_same_in_both_languages() {
    let ids =
        |deck: Deck| deck.questions.into_iter().map(|question| question.id).collect::<Vec<_>>();
    assert_eq!(ids(deck("tour")), ids(deck("tur")));
}

#[test]
fn every_question_of_the_article_cites_it_and_says_why() {
    for deck in article() {
        for question in &deck.questions {
            let id = &question.id;
            assert!(question.id_given && !question.tags.is_empty(), "{id}");
            assert!(question.why.as_ref().is_some_and(|why| why.len() > 20), "{id}");
            let from = question.from.as_ref().unwrap_or_else(|| panic!("{id} cites nothing"));
            assert_eq!(from.source.as_deref(), Some("katadata"), "{id}");
            assert!(from.place.contains("par. "), "{id}: {}", from.place);
        }
    }
}

#[test]
fn every_kind_is_used_and_no_tag_only_once() {
    for name in ["kerja-sama-selatan-selatan", "south-south-cooperation", "tour", "tur"] {
        let kinds: BTreeSet<&str> =
            deck(name).questions.iter().map(|question| question.kind_name().as_str()).collect();
        assert_eq!(kinds.len(), 11, "{name}: {kinds:?}");
    }
    for deck in article() {
        let tags: Vec<&String> =
            deck.questions.iter().flat_map(|question| &question.tags).collect();
        let lonely = tags.iter().find(|tag| tags.iter().filter(|other| other == tag).count() < 2);
        assert!(lonely.is_none(), "{lonely:?}");
    }
}

#[test]
fn the_tours_use_every_field_of_the_format() {
    for (name, text) in
        BUILT_IN.iter().filter(|(name, _)| name.starts_with("tou") || name.starts_with("tur"))
    {
        let fields = [
            "hafal:", "id:", "title:", "language:", "authors:", "license:", "about:", "sources:",
            "publisher:", "date:", "url:", "defaults:", "allow:", "questions:", "ask:", "answer:",
            "hint:", "why:", "from:", "tags:", "points:", "level:", "both_ways:", "slips:", "is:",
            "exact:", "not:", "within:", "unit:", "last:", "right:", "wrong:", "need:", "pairs:",
            "extra:", "passages:", "passage:", "text:", "{{", "|",
        ];
        let missing: Vec<&&str> = fields.iter().filter(|field| !text.contains(**field)).collect();
        assert!(missing.is_empty(), "{name}: {missing:?}");
    }
}

/// The facts that a deck on the article must hold, each in both languages.
#[test]
fn the_dates_and_counts_of_the_article_are_all_asked() {
    for deck in article() {
        let answers: Vec<String> = deck
            .questions
            .iter()
            .flat_map(|question| {
                question.kind().texts().into_iter().map(str::to_owned).collect::<Vec<_>>()
            })
            .collect();
        for fact in [
            "1955", "1964", "1974-09-15", "1978", "29", "77", "134", "2024", "Bandung",
            "Indonesia", "Prabowo", "Anies",
        ] {
            assert!(answers.iter().any(|answer| answer.contains(fact)), "{}: {fact}", deck.id);
        }
    }
}

#[test]
fn every_wrong_option_says_why_it_is_wrong() {
    for deck in article() {
        for question in &deck.questions {
            let wrong: Vec<&Noted> = if let Answer::Choice(choice) = &question.answer {
                choice.wrong.iter().chain(&choice.last).collect()
            } else if let Answer::Many(many) = &question.answer {
                many.wrong.iter().collect()
            } else {
                Vec::new()
            };
            let bare = wrong.iter().find(|option| option.why.is_none());
            assert!(bare.is_none(), "{}: {}: {bare:?}", deck.id, question.id);
        }
    }
}

/// So that questions drawn at random make a fair exam.
#[test]
fn no_question_tells_a_year_or_count_that_another_asks_for() {
    for deck in article() {
        let figures =
            |question: &&Question| matches!(question.answer, Answer::Date(_) | Answer::Number(_));
        for question in deck.questions.iter().filter(figures) {
            let id = &question.id;
            let figure = leading_digits(question.kind().texts()[0]);
            if figure.len() == 1 {
                continue;
            }
            for other in deck.questions.iter().filter(|other| other.id != *id) {
                let shown = shown_texts(other);
                let tells = shown.iter().any(|text| holds_figure(text, figure));
                assert!(!tells, "{}: {} tells {id}: {shown:?}", deck.id, other.id);
            }
        }
    }
}

/// The year of a date, or the figures of a whole number.
fn leading_digits(text: &str) -> &str {
    text.split(|sign: char| !sign.is_ascii_digit()).next().unwrap()
}

fn shown_texts(question: &Question) -> Vec<String> {
    let around = [Some(&question.ask), question.hint.as_ref(), question.why.as_ref()];
    let texts = question.kind().texts().into_iter().map(str::to_owned);
    around.into_iter().flatten().cloned().chain(texts).collect()
}

/// Whether the figure is in the text by itself, not within a longer one.
fn holds_figure(text: &str, figure: &str) -> bool {
    text.split(|sign: char| !sign.is_ascii_digit()).any(|digits| digits == figure)
}

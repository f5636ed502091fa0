//! Answers that are not in the source that their question cites: dates, numbers and names.

use std::collections::BTreeMap;

use crate::check::allows;
use crate::check::folded_words::FoldedWords;
use crate::check::hit::Hit;
use crate::check::source_text::{CitedPlace, Paragraph, Sought, SourceText};
use crate::deck::{Deck, Examined, Finding, Passage};
use crate::judge::{Date, Decimal, Language, Quantity, fold, read_date, read_number};
use crate::question::{Answer, At, Question};
use crate::say::Say;

pub(in crate::check) const CODE: &str = "not-in-source";

/// Whether a source has an answer, from good to bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceVerdict {
    /// It is in the place cited, or the text has no such place.
    Found,
    /// It is in the text, but not in the place cited.
    Elsewhere,
    /// It is not in the text.
    NotFound,
}

/// What a question's source says of its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerLookup {
    /// The place of the question in the deck.
    pub place: usize,
    /// The part of the answer with the worst verdict.
    pub text: String,
    /// That verdict.
    pub verdict: SourceVerdict,
}

/// Looks the answers of a deck up in the texts of its sources, in the order of the deck. Questions that cite none of
/// them, and those without a date, number or name to look for, are left out. The answer to a question about a passage
/// may stand in that instead.
pub fn look_up_answers(deck: &Deck, texts: &[SourceText]) -> Vec<AnswerLookup> {
    let passage_text = |passage: &Passage| SourceText::new(None, &passage.text, &deck.language);
    let passages: BTreeMap<&str, SourceText> =
        deck.passages.iter().map(|(key, passage)| (key.as_str(), passage_text(passage))).collect();
    let look_up = |(place, question): (usize, &Question)| {
        let cited = texts.iter().filter(|text| text.is_cited(question, deck));
        let cited: Vec<&SourceText> = cited.collect();
        if cited.is_empty() {
            return None;
        }
        let paragraphs: Vec<&Paragraph> = cited.iter().flat_map(|text| &text.paragraphs).collect();
        let parts = parts_to_find(question, &deck.language).into_iter();
        let lookups = parts.map(|(text, sought)| {
            let passage = question.passage.as_ref().and_then(|key| passages.get(key.as_str()));
            let is_in_passage = passage.is_some_and(|passage| {
                passage.paragraphs.iter().any(|part| part.has(&sought, &deck.language))
            });
            let verdict = if is_in_passage {
                SourceVerdict::Found
            } else {
                verdict(question, deck, &paragraphs, &sought)
            };
            AnswerLookup { place, text, verdict }
        });
        lookups.max_by_key(|lookup| lookup.verdict)
    };
    deck.questions.iter().enumerate().filter_map(look_up).collect()
}

/// The parts of an answer that a source must have, as written and as they are looked for. Of a choice the right
/// option, of a text its first answer; a statement and the back of a card are sentences of the author's own.
fn parts_to_find<'q>(question: &'q Question, language: &Language) -> Vec<(String, Sought<'q>)> {
    let text_part = |text: &String| (text.clone(), sought(text, language));
    match &question.answer {
        Answer::Number(number) => {
            let sought = number.is.value.map(|_| Sought::Number(number.quantity()));
            sought.map(|sought| (number.is.written.clone(), sought)).into_iter().collect()
        }
        Answer::Date(date) => {
            let read = Date::iso(&date.written).map(Sought::Date);
            read.map(|sought| (date.written.clone(), sought)).into_iter().collect()
        }
        Answer::Text(text) => text.is.first().map(text_part).into_iter().collect(),
        Answer::Choice(choice) => vec![text_part(&choice.right)],
        Answer::Many(many) => many.right.iter().map(text_part).collect(),
        Answer::List(list) => {
            list.is.iter().filter_map(|wordings| wordings.first()).map(text_part).collect()
        }
        Answer::Order(order) => order.is.iter().map(text_part).collect(),
        Answer::Match(pairs) => pairs.pairs.iter().map(|(_, right)| text_part(right)).collect(),
        Answer::Cloze(cloze) => {
            cloze.blanks.iter().filter_map(|blank| blank.first()).map(text_part).collect()
        }
        Answer::Truth(_) | Answer::Card(_) => Vec::new(),
    }
}

/// A text that reads as a number or a date is looked for as one.
fn sought(text: &str, language: &Language) -> Sought<'static> {
    let digits = text.chars().any(|sign| sign.is_ascii_digit());
    if let Some(date) = read_date(text, language).filter(|date| digits && date.month.is_some()) {
        return Sought::Date(date);
    }
    match read_number(text, language) {
        Some(reading) if reading.rest().is_empty() => {
            Sought::Number(Quantity { is: reading.value, within: Decimal::ZERO, unit: None })
        }
        _ => Sought::Words(FoldedWords::new(text, language), fold(text, language)),
    }
}

fn verdict(
    question: &Question,
    deck: &Deck,
    paragraphs: &[&Paragraph],
    sought: &Sought,
) -> SourceVerdict {
    let cited = question.from.as_ref().map_or("", |from| from.place.as_str());
    let place = CitedPlace::parse(cited, &deck.language);
    let (there, elsewhere): (Vec<&Paragraph>, Vec<&Paragraph>) =
        paragraphs.iter().partition(|paragraph| place.includes(paragraph));
    let found_in =
        |paragraphs: &[&Paragraph]| paragraphs.iter().any(|part| part.has(sought, &deck.language));
    if found_in(&there) {
        SourceVerdict::Found
    } else if !found_in(&elsewhere) {
        SourceVerdict::NotFound
    } else if there.is_empty() || cited.is_empty() {
        SourceVerdict::Found
    } else {
        SourceVerdict::Elsewhere
    }
}

/// The warnings about answers that are not in their source, except those that the command line or the deck allows.
pub fn not_in_source(
    text: &str,
    examined: &Examined,
    lookups: &[AnswerLookup],
    allowed: &dyn Fn(&str) -> bool,
) -> Vec<Finding> {
    let Examined { deck, spans, .. } = examined;
    if allowed(CODE) || allows(&deck.allow, CODE) {
        return Vec::new();
    }
    let missing = lookups.iter().filter(|lookup| lookup.verdict == SourceVerdict::NotFound);
    let hits = missing.map(|lookup| {
        let say = Say::new("lint-not-in-source").with("text", lookup.text.as_str());
        let hit = Hit::in_question(lookup.place, At::field("answer"), say);
        hit.help(Say::new("lint-not-in-source-help"))
    });
    let hits = hits.filter(|hit| !hit.is_allowed(deck, CODE));
    hits.map(|hit| hit.into_finding(CODE, text, deck, spans)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::examine_deck;

    const SOURCE: &str = "Opening\n\nThe office moved on 15 September 1974, when twenty-nine countries came.\n\nIt began small.\n\nHistory\n\nThe conference was held in Bandung in April 1955.\n\nThe Group of 77 has 1,345 projects and 2.5 million readers.\n";

    fn verdicts(questions: &str) -> Vec<SourceVerdict> {
        let text =
            format!("(language: \"en\", sources: {{\"a\": ()}}, questions: [\n{questions}\n])");
        let examined = examine_deck(&text, "deck");
        assert!(examined.findings.is_empty(), "{:?}", examined.findings);
        let source = SourceText::new(None, SOURCE, &examined.deck.language);
        look_up_answers(&examined.deck, &[source])
            .into_iter()
            .map(|lookup| lookup.verdict)
            .collect()
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
            assert_eq!(
                verdicts(&question(answer, from)),
                [SourceVerdict::Found],
                "{answer} {from}"
            );
        }
    }

    #[test]
    fn a_figure_is_found_in_any_spelling_that_marking_takes() {
        let has = |answer: &str, text: &str| {
            let deck = format!("(questions: [(ask: \"a\", answer: {answer})])");
            let deck = crate::deck::read_deck(&deck, "d").deck.expect("a deck");
            let source =
                SourceText::new(None, &format!("Then, {text}, it was so."), &deck.language);
            look_up_answers(&deck, &[source])[0].verdict == SourceVerdict::Found
        };
        for (answer, text) in [
            ("Number(29)", "twenty-nine"),
            ("Number(134)", "with one hundred and thirty-four members"),
            ("Number(1964)", "in nineteen sixty-four"),
            ("Number(1250000)", "about 1.25 million people"),
            ("Number(is: 1.25, unit: \"million people\")", "1,250,000 people"),
            ("Number(is: 2.5, unit: \"km\")", "after 2,500 metres"),
            ("Number(is: 3.14, within: 0.005)", "3.14159"),
            ("Number(2.5)", "2½ years"),
            ("Date(\"1974-09-15\")", "on the 15th of September 1974"),
            ("Date(\"1974-09-15\")", "on 15 Sept '74"),
            ("Date(\"1974-09-15\")", "on September 15, nineteen seventy-four"),
            ("Date(\"1974-09\")", "in septiembre de 1974"),
            ("Date(\"1974\")", "in nineteen hundred and seventy-four"),
            ("Cloze(\"On {15 September 1974}.\")", "on 15.9.74"),
        ] {
            assert!(has(answer, text), "{answer}: {text}");
        }
        for (answer, text) in [
            ("Number(29)", "thirty"),
            ("Number(is: 2.5, unit: \"km\")", "after 2500 g"),
            ("Date(\"1974-09-15\")", "on 15 September"),
            ("Date(\"2015-09-15\")", "on September 15"),
            ("Date(\"1974-09-15\")", "in September 1974"),
        ] {
            assert!(!has(answer, text), "{answer}: {text}");
        }
    }

    #[test]
    fn a_name_inside_another_word_is_not_there() {
        let text =
            "Somalia, Nigeria and the Roman empire; Tirana trusts Bandung's Non-Aligned countries.";
        let deck = |answer: &str| {
            crate::deck::read_deck(
                &format!("(questions: [(ask: \"a\", answer: Text(\"{answer}\"))])"),
                "d",
            )
            .deck
        };
        let verdict = |answer: &str| {
            let deck = deck(answer).expect("a deck");
            look_up_answers(&deck, &[SourceText::new(None, text, &deck.language)])[0].verdict
        };
        for answer in ["Mali", "Niger", "Oman", "Iran", "rust", "Band", "andun"] {
            assert_eq!(verdict(answer), SourceVerdict::NotFound, "{answer}");
        }
        for answer in ["Somalia", "Bandung", "nonaligned", "Roman Empire"] {
            assert_eq!(verdict(answer), SourceVerdict::Found, "{answer}");
        }
    }

    #[test]
    fn what_is_elsewhere_or_nowhere_is_said() {
        for (answer, from, verdict) in [
            ("Text(\"Bandung\")", "Opening, par. 1", SourceVerdict::Elsewhere),
            ("Date(\"1955\")", "Opening", SourceVerdict::Elsewhere),
            ("Text(\"Jakarta\")", "History", SourceVerdict::NotFound),
            ("Date(\"1974-09-16\")", "Opening, par. 1", SourceVerdict::NotFound),
            ("Number(134)", "History", SourceVerdict::NotFound),
            ("Number(45)", "History", SourceVerdict::NotFound),
            (
                "Choice(right: \"Lima\", wrong: [\"Bandung\", \"Quito\"])",
                "History",
                SourceVerdict::NotFound,
            ),
            (
                "Cloze(\"It was in {Bandung} in {1956}.\")",
                "History, par. 1",
                SourceVerdict::NotFound,
            ),
        ] {
            assert_eq!(verdicts(&question(answer, from)), [verdict], "{answer} {from}");
        }
        assert!(verdicts(&question("True", "History")).is_empty());
    }
}

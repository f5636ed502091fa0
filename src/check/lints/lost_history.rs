//! History that would be lost: a question without an id that was given other words, and cannot be recognised.

use std::collections::HashSet;

use crate::check::deck_view::DeckView;
use crate::check::folded_words::FoldedWords;
use crate::check::hit::Hit;
use crate::deck::{self, KnownQuestion, folded_answer};
use crate::judge::shares_half_the_words;
use crate::question::{Answer, At, Question};
use crate::say::Say;

/// Most pairs of an old and a new question that are compared. A deck has a few new ones among many known, or all are new.
const MOST_PAIRS: usize = 1_000_000;

/// Questions that the store knows by other words, and whose history does not follow them by itself.
pub(super) fn lost_history(view: &DeckView) -> Vec<Hit> {
    let (deck, known) = (view.deck, view.known);
    if known.is_empty() || !view.whole {
        return Vec::new();
    }
    let ids: HashSet<&str> = deck.questions.iter().map(|question| question.id.as_str()).collect();
    let known_ids: HashSet<&str> = known.iter().map(|known| known.question.as_str()).collect();
    let is_gone = |known: &&KnownQuestion| known.derived && !ids.contains(known.question.as_str());
    let gone: Vec<&KnownQuestion> = known.iter().filter(is_gone).collect();
    let new = view.questions().filter(|(_, question)| !known_ids.contains(question.id.as_str()));
    let mut new: Vec<(usize, &Question)> = new.collect();
    if gone.is_empty() || gone.len().saturating_mul(new.len()) > MOST_PAIRS {
        return Vec::new();
    }
    let moves = deck::find_moved_questions(deck, known);
    new.retain(|(_, question)| !moves.iter().any(|step| step.to == question.id));
    let lost = gone.iter().filter(|old| !moves.iter().any(|step| step.from == old.question));
    let hits = lost.filter_map(|old| {
        let (place, _) = new.iter().find(|(_, question)| is_reworded(view, old, question))?;
        Some(hit(old, *place))
    });
    hits.collect()
}

/// Whether a new question is probably the old one in other words. With a name in the place of another it is a question
/// of its own.
fn is_reworded(view: &DeckView, known: &KnownQuestion, question: &Question) -> bool {
    let language = &view.deck.language;
    shares_half_the_words(&known.ask, &question.prompt(), language)
        && (folded_answer(question, language) == known.answer
            || only_plain_words_differ(view, known, question))
}

/// Whether two prompts have the same names and figures.
fn only_plain_words_differ(view: &DeckView, known: &KnownQuestion, question: &Question) -> bool {
    let language = &view.deck.language;
    let lacks_a_name = |from: &str, other: &str| {
        let others = FoldedWords::new(other, language);
        let others: Vec<&str> = others.iter().collect();
        // The first word of a sentence has a capital anyway.
        let mut words = from.split_whitespace().skip(1);
        words.any(|word| {
            let is_name = word.chars().any(|sign| sign.is_uppercase() || sign.is_ascii_digit());
            is_name && !FoldedWords::new(word, language).iter().all(|word| others.contains(&word))
        })
    };
    known.kind == question.kind_name().as_str()
        && !matches!(question.answer, Answer::Truth(_))
        && !lacks_a_name(&known.ask, &question.ask)
        && !lacks_a_name(&question.ask, &known.ask)
}

fn hit(known: &KnownQuestion, place: usize) -> Hit {
    let say = Say::new("lint-lost-history").with("ask", known.ask.as_str());
    let written = format!("id: \"{}\"", known.question);
    let help = Say::new("lint-lost-history-help").with("text", written);
    Hit::in_question(place, At::field("ask"), say).help(help)
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::check::test_decks::deck_around;
    use crate::deck::{KnownQuestion, derived_id, examine_deck};
    use crate::judge::{Language, fold};

    fn codes(known: &KnownQuestion, questions: &str) -> Vec<&'static str> {
        let text = deck_around(questions);
        let found =
            check(&text, &examine_deck(&text, "deck"), std::slice::from_ref(known), &|_| false);
        found.into_iter().map(|finding| finding.code).collect()
    }

    fn known(ask: &str, answer: &str) -> KnownQuestion {
        let language = Language::new("en");
        let question = derived_id(ask, &language);
        let (kind, answer) = ("text".to_owned(), fold(answer, &language));
        let (deck, ask) = ("d".to_owned(), ask.to_owned());
        KnownQuestion { deck, question, kind, ask, answer, derived: true, path: None }
    }

    #[test]
    fn words_and_answer_changed_at_once() {
        let old = known("In which city was the conference held?", "Bandung");
        for now in [
            r#"(ask: "In which city was this first conference held?", answer: Text("Bandung city")),"#,
            r#"(ask: "In which city was the conference of Asia held?", answer: Choice(right: "Bandung", wrong: ["Bogor", "Jakarta"])),"#,
        ] {
            assert_eq!(codes(&old, now), ["lost-history"], "{now}");
        }
    }

    #[test]
    fn what_moves_along_stays_or_is_another_question_is_not_lost() {
        let old = known("What is the capital of Mali?", "Bamako");
        for now in [
            r#"(ask: "What is the capital of Malta?", answer: Text("Valletta")),"#,
            r#"(ask: "What is the chief town of Mali?", answer: Text("Bamako")),"#,
            r#"(ask: "What is the capital of Mali?", answer: Text("Bamako city")),"#,
            r#"(ask: "Where does the Niger rise?", answer: Text("Guinea")),"#,
        ] {
            assert_eq!(codes(&old, now), Vec::<&str>::new(), "{now}");
        }
    }
}

//! History that would be lost: a question without an id that was given other words, and cannot be recognised.

use std::collections::HashSet;

use crate::check::deck_view::DeckView;
use crate::check::folded_words::FoldedWords;
use crate::check::hit::Hit;
use crate::check::light_words::is_light;
use crate::check::word_root::{RootHash, root_hash};
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
    let lost: Vec<&&KnownQuestion> = lost.collect();
    let kept = known.len() - gone.len();
    let replaced = lost.len() == 1 && new.len() == 1 && kept >= A_KEPT_DECK;
    let hits = lost.into_iter().filter_map(|old| {
        let is_it = |question| is_reworded(view, old, question, replaced);
        let (place, _) = new.iter().find(|(_, question)| is_it(question))?;
        Some(hit(old, *place))
    });
    hits.collect()
}

/// Known questions that are still in the deck and show that one new question was put in the place of the one gone.
const A_KEPT_DECK: usize = 3;

/// Whether a new question is probably the old one in other words. With a name in the place of another it is a question
/// of its own. `replaced`: in a deck that is the same otherwise.
fn is_reworded(
    view: &DeckView,
    known: &KnownQuestion,
    question: &Question,
    replaced: bool,
) -> bool {
    let language = &view.deck.language;
    let answer = folded_answer(question, language);
    if answers_overlap(&known.answer, &answer) && answer != known.answer {
        return replaced || shared_roots(view, known, question) > 0;
    }
    let names_kept = || {
        !lacks_a_name(view, &known.ask, &question.ask)
            || !lacks_a_name(view, &question.ask, &known.ask)
    };
    let alike = shares_half_the_words(&known.ask, &question.prompt(), language);
    alike && (answer == known.answer || only_plain_words_differ(view, known, question))
        || replaced && names_kept() && shared_roots(view, known, question) >= A_TOPIC
}

/// Words that say something and are in both prompts, from which on both are about the same.
const A_TOPIC: usize = 2;

/// How many words that say something two prompts share, in some form.
fn shared_roots(view: &DeckView, known: &KnownQuestion, question: &Question) -> usize {
    let language = &view.deck.language;
    let roots = |text: &str| -> HashSet<RootHash> {
        let words = FoldedWords::new(text, language);
        let weighty = words.iter().filter(|word| !is_light(word));
        weighty.map(|word| root_hash(word, language.is_indonesian())).collect()
    };
    roots(&known.ask).intersection(&roots(&question.prompt())).count()
}

/// Letters of an answer that is in another one by more than chance.
const LEAST_OVERLAP: usize = 4;

/// Whether some part of one folded answer is in a part of the other: `bandung`, `kotabandung`.
fn answers_overlap(known: &str, answer: &str) -> bool {
    let parts = |text: &'_ str| -> Vec<String> {
        let parts = text.split('\u{1f}').filter(|part| part.chars().count() >= LEAST_OVERLAP);
        parts.map(str::to_owned).collect()
    };
    let (old, new) = (parts(known), parts(answer));
    let meets = |one: &String| new.iter().any(|other| other.contains(one) || one.contains(other));
    old.iter().any(meets)
}

/// Whether two prompts have the same names and figures.
fn only_plain_words_differ(view: &DeckView, known: &KnownQuestion, question: &Question) -> bool {
    known.kind == question.kind_name().as_str()
        && !matches!(question.answer, Answer::Truth(_))
        && !lacks_a_name(view, &known.ask, &question.ask)
        && !lacks_a_name(view, &question.ask, &known.ask)
}

/// Whether a prompt has a name or a figure that the other lacks.
fn lacks_a_name(view: &DeckView, from: &str, other: &str) -> bool {
    let language = &view.deck.language;
    let others = FoldedWords::new(other, language);
    let others: Vec<&str> = others.iter().collect();
    // The first word of a sentence has a capital anyway.
    let mut words = from.split_whitespace().skip(1);
    words.any(|word| {
        let is_name = word.chars().any(|sign| sign.is_uppercase() || sign.is_ascii_digit());
        is_name && !FoldedWords::new(word, language).iter().all(|word| others.contains(&word))
    })
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
        codes_after(std::slice::from_ref(known), questions)
    }

    fn codes_after(known: &[KnownQuestion], questions: &str) -> Vec<&'static str> {
        let text = deck_around(questions);
        let found = check(&text, &examine_deck(&text, "deck"), known, &|_| false);
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
            r#"(ask: "Where did the Asian-African conference take place?", answer: Text("Bandung, Indonesia")),"#,
            r#"(ask: "In which city was the conference of Asia held?", answer: Choice(right: "Bandung", wrong: ["Bogor", "Jakarta"])),"#,
        ] {
            assert_eq!(codes(&old, now), ["lost-history"], "{now}");
        }
    }

    #[test]
    fn in_a_deck_that_is_the_same_otherwise_one_question_took_the_place_of_another() {
        let kept = ["Who opened it?", "How long was it?", "What came of it?"];
        let stay = kept.map(|ask| known(ask, "x"));
        let others = kept.map(|ask| format!("(ask: \"{ask}\", answer: Text(\"x\")),\n")).concat();
        let before = |old: KnownQuestion| [&stay[..], &[old]].concat();
        let after = |now: &str| format!("{others}{now}");
        let old = before(known("Which delegates left the conference early?", "the French"));
        let now = r#"(ask: "Whose delegates were the first to leave this conference?", answer: Text("Brazil")),"#;
        assert_eq!(codes_after(&old, &after(now)), ["lost-history"]);
        let old = before(known("When was the UN founded?", "1945"));
        let now = r#"(ask: "In which year were the United Nations set up?", answer: Text("autumn 1945")),"#;
        assert_eq!(codes_after(&old, &after(now)), ["lost-history"]);
        let old = before(known("What is the capital of Mali?", "Bamako"));
        let now = r#"(ask: "What is the capital of Malta?", answer: Text("Valletta")),"#;
        assert!(codes_after(&old, &after(now)).is_empty());
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

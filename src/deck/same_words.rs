//! Compares the keys of two questions that a learner cannot distinguish: the same words, and no other options.

use std::collections::BTreeSet;

use super::answer_literal::answer_literal;
use crate::judge::{Language, fold};
use crate::question::{
    Answer, Card, Choice, Cloze, DateAnswer, Flashcard, Judge, List, Match, Number, Order,
    Question, Response, Text, Verdict,
};
use crate::say::Say;

/// How the answers of two questions with the same words go together.
#[derive(Clone, Debug, PartialEq)]
pub enum SameWords {
    /// Both have the same answer.
    Twins,
    /// What is right for one is wrong for the other, and no answer takes both.
    Contrary,
    /// What is right for one is wrong for the other; this answer would take both.
    Joinable(Box<Answer>),
    /// The options, items or units shown tell them apart.
    Apart,
}

impl SameWords {
    /// Compares two questions; `None` where a learner reads different words.
    pub fn compare(one: &Question, other: &Question, language: &Language) -> Option<Self> {
        if shown_words(one, language) != shown_words(other, language) {
            return None;
        }
        Some(compare_answers(&one.answer, &other.answer, language))
    }

    /// Returns what their author may write instead; `None` where both may stay.
    pub fn help(&self) -> Option<Say> {
        Some(match self {
            Self::Twins => Say::new("help-remove-twin"),
            Self::Contrary => Say::new("help-contrary-keys"),
            Self::Joinable(answer) => {
                Say::new("help-join-keys").with("text", answer_literal(answer))
            }
            Self::Apart => return None,
        })
    }
}

/// Returns all that a learner reads before options, items and fields, the passage by its key: two questions are
/// compared only where it is the same.
pub fn shown_words(question: &Question, language: &Language) -> String {
    let own = match &question.answer {
        Answer::Cloze(cloze) => cloze.around.join("___"),
        Answer::Text(_)
        | Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => String::new(),
    };
    let shown = format!("{}\n{}", fold(&question.ask, language), fold(&own, language));
    question.passage.as_ref().map_or(shown.clone(), |key| format!("{shown}\n{key}"))
}

fn compare_answers(one: &Answer, other: &Answer, language: &Language) -> SameWords {
    use Answer as A;
    match (one, other) {
        (A::Truth(one), A::Truth(other)) => contrary_unless(one.is == other.is),
        (A::Card(one), A::Card(other)) => compare_cards(one, other, language),
        (A::Cloze(one), A::Cloze(other)) => compare_clozes(one, other, language),
        (A::List(one), A::List(other)) => compare_lists(one, other, language),
        (A::Order(one), A::Order(other)) => compare_orders(one, other, language),
        (A::Match(one), A::Match(other)) => compare_matches(one, other, language),
        (A::Date(one), A::Date(other)) => compare_dates(one, other),
        (A::Number(one), A::Number(other)) if name_two_units(one, other) => SameWords::Apart,
        (A::Choice(choice), A::Text(text)) | (A::Text(text), A::Choice(choice)) => {
            compare_choice_with_text(choice, text, language)
        }
        (A::Choice(_) | A::Many(_), A::Choice(_) | A::Many(_)) => {
            compare_options(&option_sets(one, language), &option_sets(other, language))
        }
        (A::List(_), A::Text(_) | A::Number(_) | A::Date(_))
        | (A::Text(_) | A::Number(_) | A::Date(_), A::List(_)) => SameWords::Contrary,
        (one, other) => compare_typed(one, other, language),
    }
}

fn contrary_unless(same: bool) -> SameWords {
    if same { SameWords::Twins } else { SameWords::Contrary }
}

/// A card's back is judged by the learner, who knows only one of the two: both belong on one back.
fn compare_cards(one: &Flashcard, other: &Flashcard, language: &Language) -> SameWords {
    if fold(&one.back, language) == fold(&other.back, language) {
        return SameWords::Twins;
    }
    let back = format!("{} / {}", one.back.trim(), other.back.trim());
    SameWords::Joinable(Box::new(Answer::Card(Flashcard { back })))
}

fn compare_clozes(one: &Cloze, other: &Cloze, language: &Language) -> SameWords {
    let pairs = || one.blanks.iter().zip(&other.blanks);
    if pairs().all(|(one, other)| folded_set(one, language) == folded_set(other, language)) {
        return SameWords::Twins;
    }
    let blanks: Vec<Vec<String>> =
        pairs().map(|(one, other)| united(one, other, language)).collect();
    let joined = Cloze::read(&Cloze::text_of(&one.around, &blanks));
    SameWords::Joinable(Box::new(Answer::Cloze(joined)))
}

fn compare_lists(one: &List, other: &List, language: &Language) -> SameWords {
    let is_known = |item: &[String], list: &List| {
        let wordings = folded_set(item, language);
        list.is.iter().any(|own| !folded_set(own, language).is_disjoint(&wordings))
    };
    let fresh: Vec<Vec<String>> =
        other.is.iter().filter(|item| !is_known(item, one)).cloned().collect();
    if fresh.is_empty() && one.is.iter().all(|item| is_known(item, other)) {
        return SameWords::Twins;
    }
    let is = one.is.iter().cloned().chain(fresh).collect();
    SameWords::Joinable(Box::new(Answer::List(List { is, need: one.need.min(other.need) })))
}

fn compare_orders(one: &Order, other: &Order, language: &Language) -> SameWords {
    if folded_set(&one.is, language) != folded_set(&other.is, language) {
        return SameWords::Apart;
    }
    let folded =
        |order: &Order| order.is.iter().map(|item| fold(item, language)).collect::<Vec<_>>();
    contrary_unless(folded(one) == folded(other))
}

fn compare_matches(one: &Match, other: &Match, language: &Language) -> SameWords {
    let folded = |texts: Vec<&String>| -> BTreeSet<String> {
        texts.into_iter().map(|text| fold(text, language)).collect()
    };
    let lefts = |of: &Match| folded(of.pairs.iter().map(|(left, _)| left).collect());
    let rights =
        |of: &Match| folded(of.pairs.iter().map(|(_, right)| right).chain(&of.extra).collect());
    if lefts(one) != lefts(other) || rights(one) != rights(other) {
        return SameWords::Apart;
    }
    let pairs = |of: &Match| -> BTreeSet<(String, String)> {
        let folded =
            |(left, right): &(String, String)| (fold(left, language), fold(right, language));
        of.pairs.iter().map(folded).collect()
    };
    contrary_unless(pairs(one) == pairs(other))
}

/// A day and its year are two questions: the field says which of them it wants.
fn compare_dates(one: &DateAnswer, other: &DateAnswer) -> SameWords {
    let (one, other) = (one.written.trim(), other.written.trim());
    if one != other && (one.starts_with(other) || other.starts_with(one)) {
        return SameWords::Apart;
    }
    contrary_unless(one == other)
}

/// Reports whether the fields of two numbers ask for two units: kilometres and miles.
fn name_two_units(one: &Number, other: &Number) -> bool {
    one.unit.is_some() && other.unit.is_some() && one.unit != other.unit
}

fn compare_choice_with_text(choice: &Choice, text: &Text, language: &Language) -> SameWords {
    let typed = folded_set(&text.is, language);
    let others = choice.wrong.iter().chain(&choice.last);
    let mut wrong = others.map(|noted| fold(&noted.text, language));
    let is_wrong = !typed.contains(&fold(&choice.right, language))
        && wrong.any(|option| typed.contains(&option));
    if is_wrong { SameWords::Contrary } else { SameWords::Apart }
}

/// The folded options of a choice of one or many.
#[derive(Default, PartialEq)]
struct OptionSets {
    right: BTreeSet<String>,
    wrong: BTreeSet<String>,
}

fn option_sets(answer: &Answer, language: &Language) -> OptionSets {
    let set = |texts: Vec<&String>| texts.into_iter().map(|text| fold(text, language)).collect();
    match answer {
        Answer::Choice(choice) => {
            let others = choice.wrong.iter().chain(&choice.last).map(|noted| &noted.text);
            let wrong = others.filter(|text| **text != choice.right).collect();
            OptionSets { right: set(vec![&choice.right]), wrong: set(wrong) }
        }
        Answer::Many(many) => {
            let wrong = many.wrong.iter().map(|noted| &noted.text).collect();
            OptionSets { right: set(many.right.iter().collect()), wrong: set(wrong) }
        }
        Answer::Text(_)
        | Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => OptionSets::default(),
    }
}

/// With other options another one may be right ("which of these is the largest"). Where the same are shown, or each
/// has the other's right option among its wrong ones, one of the two is wrong.
fn compare_options(one: &OptionSets, other: &OptionSets) -> SameWords {
    let all = |sets: &OptionSets| -> BTreeSet<String> {
        sets.right.union(&sets.wrong).cloned().collect()
    };
    let denies = |sets: &OptionSets, other: &OptionSets| other.right.is_subset(&sets.wrong);
    if one == other {
        SameWords::Twins
    } else if all(one) == all(other) || (denies(one, other) && denies(other, one)) {
        SameWords::Contrary
    } else {
        SameWords::Apart
    }
}

/// Compares answers that are typed, whatever their kinds: two keys are the same where each takes the other's words.
fn compare_typed(one: &Answer, other: &Answer, language: &Language) -> SameWords {
    let (Some(words), Some(other_words)) =
        (typed_words(one, language), typed_words(other, language))
    else {
        return SameWords::Apart;
    };
    let takes = |answer: &Answer, words: &[String]| {
        words.iter().all(|word| marks_right(answer, word, language))
    };
    let (this_way, that_way) = (takes(one, &other_words), takes(other, &words));
    let same_kind = one.kind_name() == other.kind_name();
    if (this_way && that_way) || (!same_kind && (this_way || that_way)) {
        return SameWords::Twins;
    }
    let texts: Vec<&Text> = [one, other].into_iter().filter_map(as_text).collect();
    if texts.is_empty() {
        return SameWords::Contrary;
    }
    let all = united(&words, &other_words, language);
    let denied = |text: &&Text| text.not.iter().any(|not| all.contains(&not.text));
    if texts.iter().any(denied) {
        return SameWords::Contrary;
    }
    let not = texts.iter().flat_map(|text| text.not.iter().cloned()).collect();
    let exact = texts.iter().all(|text| text.exact);
    SameWords::Joinable(Box::new(Answer::Text(Text { is: all, exact, not })))
}

fn as_text(answer: &Answer) -> Option<&Text> {
    if let Answer::Text(text) = answer { Some(text) } else { None }
}

/// Returns the words that a typed answer takes: all of a text, the one that is shown of a number or date.
fn typed_words(answer: &Answer, language: &Language) -> Option<Vec<String>> {
    match answer {
        Answer::Text(text) => Some(text.is.clone()),
        Answer::Number(_) | Answer::Date(_) => {
            let solution = answer.kind().solution(&Card::Whole, language);
            if let Response::Line(words) = solution { Some(words) } else { None }
        }
        Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => None,
    }
}

/// Reports whether an answer is marked right, without a slip.
fn marks_right(answer: &Answer, typed: &str, language: &Language) -> bool {
    let judge = Judge { language, slips: false, is_rival: &|_| false };
    let mark = answer.kind().mark(&Card::Whole, &Response::Line(vec![typed.to_owned()]), &judge);
    mark.parts.iter().all(|part| part.verdict == Verdict::Right)
}

fn folded_set(texts: &[String], language: &Language) -> BTreeSet<String> {
    texts.iter().map(|text| fold(text, language)).collect()
}

/// Returns the words of both, each once; those of the first come first, since the first is shown.
fn united(one: &[String], other: &[String], language: &Language) -> Vec<String> {
    let known = folded_set(one, language);
    let fresh = other.iter().filter(|word| !known.contains(&fold(word, language)));
    one.iter().chain(fresh).cloned().collect()
}

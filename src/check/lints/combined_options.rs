//! Options that combine numbered statements ("I and III only"): they test logic, and half of them can be ruled out at once.

use crate::check::hit::Hit;
use crate::check::labels::{ItemLabel, LabelSort, LabelledItems};
use crate::check::question_view::QuestionView;
use crate::deck::answer_literal;
use crate::question::{Answer, At, Many, Noted};
use crate::say::Say;

/// A choice with two options or more that combine statements which the prompt numbers.
pub(super) fn combined_options(view: &QuestionView) -> Option<Hit> {
    let options = view.options();
    let read = options.iter().filter_map(|option| Combination::parse(option.text));
    let combinations: Vec<Combination> = read.collect();
    let several: Vec<&Combination> =
        combinations.iter().filter(|combination| combination.labels.len() > 1).collect();
    let first = several.first()?;
    if several.len() < 2 && combinations.len() < 3 {
        return None;
    }
    let sort = first.sort()?;
    let list = LabelledItems::find(&view.question.ask).filter(|list| list.sort == sort);
    let numbered = list.is_some() || view.ask.has_word(STATEMENTS);
    let surely = match sort {
        LabelSort::Roman => combinations.len() * 2 > options.len(),
        LabelSort::Digit => combinations.iter().any(|combination| combination.only),
        LabelSort::Letter => false,
    };
    if !numbered && !surely {
        return None;
    }
    let text =
        options.iter().find(|option| Combination::parse(option.text).as_ref() == Some(*first))?;
    let say = Say::new("lint-combined-options").with("text", text.text);
    let hit = view.hit(At::field("answer"), say);
    Some(match list.and_then(|list| many_of(view, list)) {
        Some(many) => {
            hit.help(Say::new("lint-combined-options-write").with("text", answer_literal(&many)))
        }
        None => hit.help(Say::new("lint-combined-options-help")),
    })
}

/// Whether an option combines statements that the prompt lists behind letters: it does not speak of other options.
pub(super) fn combines_listed(view: &QuestionView, option: &str) -> bool {
    Combination::parse(option).is_some_and(|combination| {
        LabelledItems::find(&view.question.ask)
            .is_some_and(|list| combination.sort() == Some(list.sort))
    })
}

/// Words for what a prompt numbers.
const STATEMENTS: &[&str] = &["statements", "statement", "pernyataan", "pernyataan-pernyataan"];

/// An option that names statements by their numbers and says nothing else.
#[derive(Debug, PartialEq)]
struct Combination {
    labels: Vec<ItemLabel>,
    /// Whether it says that no others are meant.
    only: bool,
}

impl Combination {
    fn parse(text: &str) -> Option<Self> {
        if text.len() > 60 {
            return None;
        }
        let (mut labels, mut only) = (Vec::new(), false);
        let apart = |sign: char| sign.is_whitespace() || ",;&+()./".contains(sign);
        for word in text.split(apart).filter(|word| !word.is_empty()) {
            let lower = word.to_lowercase();
            if ONLY.contains(&lower.as_str()) {
                only = true;
            } else if !GLUE.contains(&lower.as_str()) {
                labels.push(ItemLabel::parse(word)?);
            }
        }
        let one_sort = labels.windows(2).all(
            |two| matches!(two, [one, other] if one.sort == other.sort && one.place < other.place),
        );
        (!labels.is_empty() && one_sort).then_some(Self { labels, only })
    }

    fn sort(&self) -> Option<LabelSort> {
        self.labels.first().map(|label| label.sort)
    }
}

const ONLY: &[&str] = &["only", "just", "alone", "saja", "hanya", "sahaja"];

/// Words between numbers of statements.
const GLUE: &[&str] = &[
    "and", "dan", "serta", "both", "baik", "maupun", "statement", "statements", "pernyataan",
    "nomor", "no", "numbers", "number", "the", "are", "is", "correct", "true", "right", "benar",
    "betul", "tepat",
];

/// The question as one in which several statements can be picked.
fn many_of(view: &QuestionView, list: LabelledItems) -> Option<Answer> {
    let right = view.options().iter().find(|option| option.right)?;
    let named = Combination::parse(right.text)?.labels;
    let is_right = |place: usize| named.iter().any(|label| label.place == place);
    let (mut many, mut wrong) = (Many { right: Vec::new(), wrong: Vec::new() }, Vec::new());
    for (place, item) in list.items.into_iter().enumerate() {
        if is_right(place) {
            many.right.push(item);
        } else {
            wrong.push(Noted { text: item, why: None });
        }
    }
    many.wrong = wrong;
    (!many.wrong.is_empty() && many.right.len() == named.len()).then_some(Answer::Many(many))
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    #[test]
    fn options_that_combine_statements() {
        assert_finds(
            "combined-options",
            &[
                r#"(ask: "Which hold? I. Ice floats. II. Lead floats. III. Cork floats.", answer: Choice(right: "I and III only", wrong: ["I and II only", "II and III only"])),"#,
                r#"(ask: "Which of the statements above are right?", answer: Choice(right: "1, 3", wrong: ["1, 2", "2, 3", "all of them"])),"#,
                r#"(ask: "Which are gases? (a) neon (b) iron (c) argon", answer: Choice(right: "a and c", wrong: ["a and b", "b and c"])),"#,
                r#"(language: "id", questions: [(ask: "Mana yang logam?", answer: Choice(right: "1 dan 3 saja", wrong: ["1 dan 2 saja", "2 dan 3 saja"]))])"#,
            ],
        );
        assert_quiet(
            "combined-options",
            &[
                r#"(ask: "What are the roots?", answer: Choice(right: "1 and 3", wrong: ["1 and 2", "2 and 3"])),"#,
                r#"(ask: "Which vitamins?", answer: Choice(right: "A and D", wrong: ["B and C", "C and E"])),"#,
                r#"(ask: "Which Napoleon was emperor first?", answer: Choice(right: "I", wrong: ["II", "III"])),"#,
            ],
        );
    }
}

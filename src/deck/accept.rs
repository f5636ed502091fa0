//! An answer that a learner claimed, written into its question as another right one; the rest of the text stays.

use std::ops::Range;

use super::outline::outline;
use super::read::read;
use super::tree::{Node, Sort, Tree};
use super::write::text as quoted;
use crate::question::{Answer, Cloze};

/// A deck's text in which another answer is right too, to a question's words or to one of its blanks (`part`, from
/// 1); none where such an answer cannot be added, or the text has a mistake. `stem` is what the deck is called.
#[must_use]
pub fn accepted(
    text: &str,
    stem: &str,
    question: &str,
    part: usize,
    answer: &str,
) -> Option<String> {
    let deck = read(text, stem).deck?;
    let place = deck.questions.iter().position(|one| one.id == question)?;
    let span = outline(text).questions.get(place)?.clone();
    let tree = Tree::grow(text, span);
    let node = tree.field(text, tree.root()?, "answer")?;
    let (at, written) = match &deck.questions.get(place)?.answer {
        Answer::Text(_) => another(text, &tree, node, answer)?,
        Answer::Cloze(cloze) => {
            let literal = tree.nodes.get(node.children.first()?.node)?.span.clone();
            (literal, quoted(&with_alternative(cloze, part, answer)?))
        }
        Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => return None,
    };
    let anew = format!("{}{written}{}", text.get(..at.start)?, text.get(at.end..)?);
    read(&anew, stem).deck.is_some().then_some(anew)
}

/// Where another text goes, and what is written there: `Text("a")`, `Text(is: "a")` and `Text(is: ["a"])` alike.
fn another(text: &str, tree: &Tree, node: &Node, answer: &str) -> Option<(Range<usize>, String)> {
    let texts = tree.field(text, node, "is").unwrap_or(node);
    if texts.sort == Sort::Text {
        let first = text.get(texts.span.clone())?;
        return Some((texts.span.clone(), format!("[{first}, {}]", quoted(answer))));
    }
    let last = tree.nodes.get(texts.children.last()?.node)?.span.end;
    Some((last..last, format!(", {}", quoted(answer))))
}

/// A cloze's text with one more alternative in a blank.
fn with_alternative(cloze: &Cloze, part: usize, answer: &str) -> Option<String> {
    let mut blanks = cloze.blanks.clone();
    blanks.get_mut(part.checked_sub(1)?)?.push(answer.to_owned());
    Some(Cloze::text_of(&cloze.around, &blanks))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accept(answer: &str, part: usize, given: &str) -> Option<String> {
        let text =
            format!("(questions: [ // c\n  (id: \"a\", ask: \"A?\", answer: {answer}), // d\n])");
        let done = accepted(&text, "d", "a", part, given)?;
        let (before, after) =
            ("(questions: [ // c\n  (id: \"a\", ask: \"A?\", answer: ", "), // d\n])");
        let inner = done.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
        Some(inner.expect("the rest is as it was").to_owned())
    }

    #[test]
    fn another_answer_goes_behind_those_that_are_there() {
        for (answer, expected) in [
            (r#"Text("a")"#, r#"Text("a", "x")"#),
            (r#"Text("a", "b",)"#, r#"Text("a", "b", "x",)"#),
            (r#"Text(is: "a", not: "b")"#, r#"Text(is: ["a", "x"], not: "b")"#),
            (
                r#"Text(is: ["a" /* c */], exact: true)"#,
                r#"Text(is: ["a", "x" /* c */], exact: true)"#,
            ),
        ] {
            assert_eq!(accept(answer, 1, "x").as_deref(), Some(expected));
        }
        assert_eq!(accept(r#"Text("a")"#, 1, "\"\\").as_deref(), Some(r#"Text("a", "\"\\")"#));
    }

    #[test]
    fn a_blank_gets_another_alternative() {
        let cloze = r#"Cloze("{{{a} is {b|c}.")"#;
        assert_eq!(accept(cloze, 2, "x|y").as_deref(), Some(r#"Cloze("{{{a} is {b|c|x||y}.")"#));
        assert_eq!(accept(cloze, 3, "x"), None);
    }

    #[test]
    fn what_is_picked_or_counted_takes_no_other_answer() {
        for answer in ["True", "Number(3)", r#"Choice(right: "a", wrong: "b")"#, r#"Card("x")"#] {
            assert_eq!(accept(answer, 1, "x"), None, "{answer}");
        }
        assert_eq!(accepted("(questions: [])", "d", "a", 1, "x"), None);
    }
}

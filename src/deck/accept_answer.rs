//! An answer that a learner claimed, written into its question as another right one; the rest of the text stays.

use std::ops::Range;

use super::read::read;
use super::syntax::{Child, NodeSort, Tree, TreeNode, outline};
use super::text_literal::text_literal;
use crate::question::{Answer, Cloze, List};

/// An answer that is to be right too, and the one that it stands for: the words of a blank, or any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What the deck shows as right there.
    pub right: String,
    /// What is right as well.
    pub given: String,
}

/// A deck's text in which other answers to a question are right too; none where such answers cannot be added, or the
/// text has a mistake. `stem` is what the deck is called.
#[must_use]
pub fn accepted(text: &str, stem: &str, question: &str, claims: &[Claim]) -> Option<String> {
    let deck = read(text, stem).deck?;
    let place = deck.questions.iter().position(|one| one.id == question)?;
    let span = outline(text).questions.get(place)?.clone();
    let tree = Tree::parse(text, span);
    let node = tree.field(text, tree.root()?, "answer")?;
    let given = || claims.iter().map(|claim| claim.given.as_str());
    let edits = match &deck.questions.get(place)?.answer {
        Answer::Text(answer) => {
            let texts = tree.field(text, node, "is").unwrap_or(node);
            more(text, &tree, texts, &fresh(&answer.is, given()))?
        }
        Answer::List(list) => more_of_list(text, &tree, node, list, &fresh(&list.is, given()))?,
        Answer::Cloze(cloze) => {
            let literal = tree.nodes.get(node.children.first()?.node)?.span.clone();
            vec![(literal, text_literal(&with_alternatives(cloze, claims)?))]
        }
        Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Card(_) => return None,
    };
    let mut anew = text.to_owned();
    for (at, written) in edits.into_iter().rev() {
        anew.replace_range(at, &written);
    }
    read(&anew, stem).deck.is_some().then_some(anew)
}

/// Places of a text with what is to stand there, in order.
type Edits = Vec<(Range<usize>, String)>;

/// Those answers that are not there yet.
fn fresh<'c>(known: &[String], given: impl Iterator<Item = &'c str>) -> Vec<&'c str> {
    let mut fresh: Vec<&str> = Vec::new();
    for answer in given {
        if !fresh.contains(&answer) && known.iter().all(|known| known != answer) {
            fresh.push(answer);
        }
    }
    fresh
}

/// More texts: behind the last of `"a"`, `["a"]` or `Text("a")` alike.
fn more(text: &str, tree: &Tree, texts: &TreeNode, answers: &[&str]) -> Option<Edits> {
    if answers.is_empty() {
        return Some(Vec::new());
    }
    let behind = answers.iter().flat_map(|answer| [", ".to_owned(), text_literal(answer)]);
    let behind = behind.collect::<String>();
    if texts.sort == NodeSort::Text {
        let first = text.get(texts.span.clone())?;
        return Some(vec![(texts.span.clone(), format!("[{first}{behind}]"))]);
    }
    let last = tree.nodes.get(texts.children.last()?.node)?.span.end;
    Some(vec![(last..last, behind)])
}

/// More texts of a list, of which no more are needed than before.
fn more_of_list(
    text: &str,
    tree: &Tree,
    node: &TreeNode,
    list: &List,
    answers: &[&str],
) -> Option<Edits> {
    if answers.is_empty() {
        return Some(Vec::new());
    }
    let need = format!(", need: {}", list.need);
    if let Some(texts) = tree.field(text, node, "is") {
        let mut edits = more(text, tree, texts, answers)?;
        if tree.field(text, node, "need").is_none() {
            edits.push((texts.span.end..texts.span.end, need));
        }
        return Some(edits);
    }
    let at = |child: &Child| tree.nodes.get(child.node).map(|node| node.span.clone());
    let first = at(node.children.first()?)?.start;
    let mut edits = vec![(first..first, "is: [".to_owned())];
    edits.extend(more(text, tree, node, answers)?);
    let (_, closing) = edits.last_mut()?;
    closing.push(']');
    closing.push_str(&need);
    Some(edits)
}

/// A cloze's text with more alternatives in the blanks that were claimed: blanks of the same words are one card.
fn with_alternatives(cloze: &Cloze, claims: &[Claim]) -> Option<String> {
    let mut blanks = cloze.blanks.clone();
    for claim in claims {
        let known = cloze.blanks.iter().any(|words| words.first() == Some(&claim.right));
        let asked = blanks.iter_mut().filter(|words| words.first() == Some(&claim.right));
        asked
            .filter(|words| !words.contains(&claim.given))
            .for_each(|words| words.push(claim.given.clone()));
        if !known {
            return None;
        }
    }
    Some(Cloze::text_of(&cloze.around, &blanks))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(right: &str, given: &str) -> Claim {
        Claim { right: right.to_owned(), given: given.to_owned() }
    }

    fn accept(answer: &str, claims: &[Claim]) -> Option<String> {
        let text =
            format!("(questions: [ // c\n  (id: \"a\", ask: \"A?\", answer: {answer}), // d\n])");
        let done = accepted(&text, "d", "a", claims)?;
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
            assert_eq!(accept(answer, &[claim("a", "x")]).as_deref(), Some(expected));
        }
        let odd = [claim("a", "\"\\")];
        assert_eq!(accept(r#"Text("a")"#, &odd).as_deref(), Some(r#"Text("a", "\"\\")"#));
        for same in [r#"Text("a", "x")"#, r#"Text(is: "x")"#, r#"List("x")"#] {
            assert_eq!(
                accept(same, &[claim("a", "x")]).as_deref(),
                Some(same),
                "it is right already"
            );
        }
    }

    #[test]
    fn a_list_takes_more_and_needs_no_more() {
        for (answer, expected) in [
            (r#"List("a", "b")"#, r#"List(is: ["a", "b", "x"], need: 2)"#),
            (r#"List(/* c */ "a", "b",)"#, r#"List(/* c */ is: ["a", "b", "x"], need: 2,)"#),
            (r#"List(is: ["a", "b"])"#, r#"List(is: ["a", "b", "x"], need: 2)"#),
            (r#"List(is: ["a", "b"], need: 1)"#, r#"List(is: ["a", "b", "x"], need: 1)"#),
            (r#"List(need: 1, is: "a")"#, r#"List(need: 1, is: ["a", "x"])"#),
        ] {
            assert_eq!(accept(answer, &[claim("", "x")]).as_deref(), Some(expected), "{answer}");
        }
    }

    #[test]
    fn a_blank_gets_another_alternative() {
        let cloze = r#"Cloze("{{{a} is {b|c}, {b}.")"#;
        let once = r#"Cloze("{{{a} is {b|c|x||y}, {b|x||y}.")"#;
        assert_eq!(accept(cloze, &[claim("b", "x|y")]).as_deref(), Some(once));
        let both = [claim("a", "z"), claim("b", "c"), claim("b", "c")];
        assert_eq!(accept(cloze, &both).as_deref(), Some(r#"Cloze("{{{a|z} is {b|c}, {b|c}.")"#));
        assert_eq!(accept(cloze, &[claim("d", "x")]), None);
    }

    #[test]
    fn what_is_picked_or_counted_takes_no_other_answer() {
        for answer in ["True", "Number(3)", r#"Choice(right: "a", wrong: "b")"#, r#"Card("x")"#] {
            assert_eq!(accept(answer, &[claim("a", "x")]), None, "{answer}");
        }
        assert_eq!(accepted("(questions: [])", "d", "a", &[]), None);
    }
}

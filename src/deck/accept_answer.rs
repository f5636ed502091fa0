//! Adds the answers that a learner claimed to their question as right ones; the rest of the text stays.

use std::ops::Range;

use super::read::read_deck;
use super::syntax::{Child, NodeSort, Tree, TreeNode, outline};
use super::text_literal::text_literal;
use crate::question::{Answer, Cloze, List};

/// An answer to accept as right too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The right answer that the deck shows; of a cloze it says which blank.
    pub right: String,
    /// The answer that was given.
    pub given: String,
}

/// Returns the deck's text with the claimed answers of a question added; None where its kind takes none, or the text
/// has a mistake before or after. `stem` is the deck's id where it gives none.
pub fn with_claims_accepted(
    text: &str,
    stem: &str,
    question: &str,
    claims: &[Claim],
) -> Option<String> {
    let deck = read_deck(text, stem).deck?;
    let place = deck.questions.iter().position(|other| other.id == question)?;
    let span = outline(text).questions.get(place)?.clone();
    let tree = Tree::parse(text, span);
    let node = tree.field(text, tree.root()?, "answer")?;
    let given = || claims.iter().map(|claim| claim.given.as_str());
    let edits = match &deck.questions.get(place)?.answer {
        Answer::Text(answer) => {
            let texts = tree.field(text, node, "is").unwrap_or_else(|| bare_values(&tree, node));
            add_texts(text, &tree, texts, &new_answers(&answer.is, given()))?
        }
        Answer::List(list) => {
            add_to_list(text, &tree, node, list, &new_answers(&list.is.concat(), given()))?
        }
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
    let mut changed = text.to_owned();
    for (at, written) in edits.into_iter().rev() {
        changed.replace_range(at, &written);
    }
    read_deck(&changed, stem).deck.is_some().then_some(changed)
}

/// Stretches of the text with their new words, in the order of the text.
type Edits = Vec<(Range<usize>, String)>;

/// Returns the given answers that are not known yet, each once.
fn new_answers<'c>(known: &[String], given: impl Iterator<Item = &'c str>) -> Vec<&'c str> {
    let mut fresh: Vec<&str> = Vec::new();
    for answer in given {
        if !fresh.contains(&answer) && known.iter().all(|known| known != answer) {
            fresh.push(answer);
        }
    }
    fresh
}

/// Adds answers after the last of `"a"`, `["a"]` or `Text("a")`.
fn add_texts(text: &str, tree: &Tree, texts: &TreeNode, answers: &[&str]) -> Option<Edits> {
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

/// Returns the values of a kind written without names: `Text("a")`, or `Text(["a"])`.
fn bare_values<'a>(tree: &'a Tree, node: &'a TreeNode) -> &'a TreeNode {
    let [Child { node: only, .. }] = node.children.as_slice() else { return node };
    tree.nodes.get(*only).filter(|only| only.sort == NodeSort::List).unwrap_or(node)
}

/// Adds answers to a list and writes its `need`, which would else grow with the list.
fn add_to_list(
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
        let mut edits = add_texts(text, tree, texts, answers)?;
        if tree.field(text, node, "need").is_none() {
            edits.push((texts.span.end..texts.span.end, need));
        }
        return Some(edits);
    }
    let values = bare_values(tree, node);
    let listed = values.sort == NodeSort::List;
    let (open, close) = if listed { ("is: ", "") } else { ("is: [", "]") };
    let first = tree.nodes.get(node.children.first()?.node)?.span.start;
    let mut edits = vec![(first..first, open.to_owned())];
    edits.extend(add_texts(text, tree, values, answers)?);
    let behind = if listed { values.span.end } else { edits.last()?.0.end };
    edits.push((behind..behind, format!("{close}{need}")));
    Some(edits)
}

/// Returns a cloze's text with the claims added to every blank of their words: blanks of the same words are one card.
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
        let done = with_claims_accepted(&text, "d", "a", claims)?;
        let (before, after) =
            ("(questions: [ // c\n  (id: \"a\", ask: \"A?\", answer: ", "), // d\n])");
        let inner = done.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
        Some(inner.expect("the rest is as it was").to_owned())
    }

    #[test]
    fn another_answer_goes_behind_those_that_are_there() {
        for (answer, expected) in [
            (r#"Text("a")"#, r#"Text("a", "x")"#),
            (r#"Text(["a"])"#, r#"Text(["a", "x"])"#),
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
        for same in [r#"Text("a", "x")"#, r#"Text(is: "x")"#, r#"List("b", ["a", "x"])"#] {
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
            (r#"List(["a", "b"])"#, r#"List(is: ["a", "b", "x"], need: 2)"#),
            (r#"List("a", ["b", "c"])"#, r#"List(is: ["a", ["b", "c"], "x"], need: 2)"#),
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
    fn an_answer_that_is_picked_or_a_figure_takes_no_other_answer() {
        for answer in ["True", "Number(3)", r#"Choice(right: "a", wrong: "b")"#, r#"Card("x")"#] {
            assert_eq!(accept(answer, &[claim("a", "x")]), None, "{answer}");
        }
        assert_eq!(with_claims_accepted("(questions: [])", "d", "a", &[]), None);
    }
}

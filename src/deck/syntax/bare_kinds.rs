//! Explains an answer that stands between the questions without a question around it.

use super::edits::with_edits;
use super::field_words::known_name;
use super::finding::{Finding, shorten, shorten_middle};
use super::kind_content::gaps_in;
use super::shape_checker::ShapeChecker;
use super::tree::{Child, NodeSort, TreeNode};
use crate::question::{KindShape, QUESTION};
use crate::say::Say;

impl ShapeChecker<'_> {
    /// Reports `Card("osmosis", "movement of water")` and its like, as the question that it makes.
    pub(crate) fn report_bare_kind(&mut self, root: &TreeNode, kind: &KindShape) {
        let say = Say::new("syntax-bare-kind").with("name", kind.name);
        let finding = Finding::error("bare-answer", root.span.clone(), say);
        let written =
            self.with_inner_prompt(root, kind).or_else(|| self.with_first_as_prompt(root, kind));
        self.report(match written {
            Some(written) => finding.write(written),
            None if kind.name == "Cloze" => {
                finding.write(format!("(answer: {})", self.source(&root.span)))
            }
            None => {
                let source = self.source(&root.span);
                finding.show(shorten(&format!("(ask: \"…?\", answer: {source})")))
            }
        });
    }

    /// `Choice(ask: "Which gas?", right: "CO2", wrong: ["O2"])`: the prompt stands in the brackets.
    fn with_inner_prompt(&self, root: &TreeNode, kind: &KindShape) -> Option<String> {
        let asks = |child: &Child| {
            let name = child.key.as_ref().map(|key| self.source(key));
            name.is_some_and(|name| known_name(name, QUESTION) == Some("ask"))
        };
        let [first, rest @ ..] = root.children.as_slice() else { return None };
        let prompt = self.node(first.node).filter(|_| asks(first) && !rest.is_empty())?;
        let span = self.span_of(rest)?;
        let inner = match rest {
            [Child { key: Some(key), node }]
                if known_name(self.source(key), QUESTION) == Some("answer") =>
            {
                let answer = self.node(*node)?;
                if answer.name.is_some() {
                    let answer = self.source(&answer.span);
                    return Some(format!("(ask: {}, answer: {answer})", self.source(&prompt.span)));
                }
                self.source(&answer.span)
            }
            _ => self.source(&span),
        };
        Some(format!("(ask: {}, answer: {}({inner}))", self.source(&prompt.span), kind.name))
    }

    /// `Card("osmosis", "movement of water")`: the first text is the prompt.
    fn with_first_as_prompt(&self, root: &TreeNode, kind: &KindShape) -> Option<String> {
        let [first, rest @ ..] = root.children.as_slice() else { return None };
        let prompt = self.node(first.node).filter(|node| node.sort == NodeSort::Text)?;
        let fits = matches!(kind.name, "Text" | "Card" | "Number" | "Date") && !rest.is_empty();
        if !fits || first.key.is_some() || rest.iter().any(|child| child.key.is_some()) {
            return None;
        }
        let rest = self.source(&self.span_of(rest)?);
        Some(format!("(ask: {}, answer: {}({rest}))", self.source(&prompt.span), kind.name))
    }

    /// `ask: "The ___ is a ___.", answer: Cloze("sun", "star")`: as many words as the prompt has gaps.
    fn fill_gaps(&self, prompt: &str, cloze: &TreeNode) -> Option<String> {
        self.kind_of(cloze).filter(|kind| kind.name == "Cloze" && cloze.children.len() > 1)?;
        let gaps = gaps_in(prompt);
        let words = cloze.children.iter().map(|child| {
            let node = self.node(child.node).filter(|_| child.key.is_none())?;
            let words = self.source(&node.span).strip_prefix('"')?.strip_suffix('"')?;
            Some(format!("{{{words}}}"))
        });
        let words =
            words.collect::<Option<Vec<String>>>().filter(|words| words.len() == gaps.len())?;
        let edits = gaps.into_iter().zip(words.iter().map(String::as_str));
        Some(format!("answer: Cloze({})", with_edits(prompt, &(0..prompt.len()), edits)))
    }

    /// `(ask: "The sun is a {star}.")`: the blanks of a cloze stand in the prompt.
    pub(crate) fn find_blanks_in_prompt(&mut self, root: &TreeNode) -> bool {
        let place = |name: &str| {
            let named = |child: &Child| {
                child
                    .key
                    .as_ref()
                    .is_some_and(|key| known_name(self.source(key), QUESTION) == Some(name))
            };
            root.children.iter().position(named)
        };
        let Some(asked) = place("ask") else { return false };
        let child = root.children.get(asked);
        let Some((key, prompt)) =
            child.and_then(|child| Some((child.key.as_ref()?, self.node(child.node)?)))
        else {
            return false;
        };
        let source = self.source(&prompt.span);
        if prompt.sort != NodeSort::Text {
            return false;
        }
        let answer = root.children.get(asked + 1).and_then(|child| self.node(child.node));
        if let Some((answer, written)) =
            answer.and_then(|answer| Some((answer, self.fill_gaps(source, answer)?)))
        {
            let span = key.start..answer.span.end;
            let say = Say::new("syntax-blanks-in-prompt");
            self.report(Finding::error("no-blank", span, say).write(written));
            return true;
        }
        if !holds_blank(source) {
            return false;
        }
        let mut end = prompt.span.end;
        if let Some(answered) = place("answer") {
            let answer = root.children.get(answered).and_then(|child| self.node(child.node));
            let Some(answer) = answer.filter(|_| answered == asked + 1) else { return false };
            // A cloze of its own keeps its text.
            let bare = self.source(&answer.span).starts_with("Cloze")
                && !self.source(&answer.span).contains('{');
            if !bare {
                return false;
            }
            end = answer.span.end;
        }
        let written = format!("answer: Cloze({source})");
        let span = key.start..end;
        let say = Say::new("syntax-blanks-in-prompt");
        let shown = shorten_middle(&written);
        self.report(Finding::error("no-blank", span, say).show(shown).mend(written));
        true
    }
}

/// Whether a text has words in curly brackets, as the blanks of a cloze.
fn holds_blank(source: &str) -> bool {
    let inner = source.split_once('{').and_then(|(_, rest)| rest.split_once('}'));
    inner.is_some_and(|(words, _)| words.contains(char::is_alphabetic) && !words.contains('{'))
}

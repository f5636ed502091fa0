//! Explains an answer between the questions, without a question around it, and blanks in a prompt.

use super::edits::with_edits;
use super::field_words::known_name;
use super::finding::{Finding, shorten};
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

    /// `Choice(ask: "Which gas?", right: "CO2", wrong: ["O2"])`: the prompt is in the brackets.
    fn with_inner_prompt(&self, root: &TreeNode, kind: &KindShape) -> Option<String> {
        let [first, rest @ ..] = root.children.as_slice() else { return None };
        let prompt =
            self.node(first.node).filter(|_| self.is_named(first, "ask") && !rest.is_empty())?;
        let span = self.span_of(rest)?;
        let inner = match rest {
            [child] if self.is_named(child, "answer") => {
                let answer = self.node(child.node)?;
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

    /// `(ask: "The sun is a {star}.")`: the blanks of a cloze are in the prompt.
    pub(crate) fn find_blanks_in_prompt(&mut self, root: &TreeNode) -> bool {
        let Some(asked) = self.place_named(root, "ask") else { return false };
        let Some(Child { key: Some(key), node }) = root.children.get(asked) else { return false };
        let prompt = self.node(*node).filter(|node| node.sort == NodeSort::Text);
        let cloze = prompt.and_then(|prompt| self.cloze_of_prompt(root, asked, prompt));
        let Some((end, written)) = cloze else { return false };
        let say = Say::new("syntax-blanks-in-prompt");
        self.report(Finding::error("no-blank", key.start..end, say).write(written));
        true
    }

    /// The cloze that a prompt with blanks makes, and the end of what it replaces: the prompt, or the answer behind it.
    fn cloze_of_prompt(
        &self,
        root: &TreeNode,
        asked: usize,
        prompt: &TreeNode,
    ) -> Option<(usize, String)> {
        let source = self.source(&prompt.span);
        let behind = root.children.get(asked + 1).and_then(|child| self.node(child.node));
        if let Some(cloze) = behind
            && let Some(written) = self.fill_gaps(source, cloze)
        {
            return Some((cloze.span.end, written));
        }
        let replaced = match self.place_named(root, "answer") {
            None => prompt,
            Some(place) => behind.filter(|_| place == asked + 1)?,
        };
        let is_prompt = replaced.span == prompt.span;
        // A cloze with blanks of its own keeps its text.
        let is_bare = |text: &str| text.starts_with("Cloze") && !text.contains('{');
        let fits = holds_blank(source) && (is_prompt || is_bare(self.source(&replaced.span)));
        fits.then(|| (replaced.span.end, format!("answer: Cloze({source})")))
    }

    fn place_named(&self, root: &TreeNode, field: &str) -> Option<usize> {
        root.children.iter().position(|child| self.is_named(child, field))
    }

    /// Whether a field is this one of a question, also in another word.
    fn is_named(&self, child: &Child, field: &str) -> bool {
        let key = child.key.as_ref().map(|key| self.source(key));
        key.is_some_and(|key| known_name(key, QUESTION) == Some(field))
    }
}

/// Whether a text has words in curly brackets, as the blanks of a cloze.
fn holds_blank(source: &str) -> bool {
    let inner = source.split_once('{').and_then(|(_, rest)| rest.split_once('}'));
    inner.is_some_and(|(words, _)| words.contains(char::is_alphabetic) && !words.contains('{'))
}

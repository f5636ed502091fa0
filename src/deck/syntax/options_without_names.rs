//! Explains options without names: which of them is right is the author's to say, unless a star or a place says it.

use super::answer_checker::truth_named;
use super::finding::{Finding, shorten};
use super::shape_checker::{ShapeChecker, quoted};
use super::tree::{Child, NodeSort, TreeNode};
use crate::question::KindShape;
use crate::say::Say;

impl ShapeChecker<'_> {
    /// Reports `Choice("a", "b", "c")` and its like.
    pub(crate) fn report_options_without_names(
        &mut self,
        holder: &TreeNode,
        values: &[Child],
        kind: &KindShape,
    ) {
        let say = Say::new("syntax-needs-names").with("name", kind.name);
        let finding = Finding::error("needs-names", holder.span.clone(), say);
        let nodes: Vec<&TreeNode> =
            values.iter().filter_map(|child| self.node(child.node)).collect();
        if let [only] = nodes.as_slice()
            && only.sort == NodeSort::List
            && !only.children.is_empty()
        {
            return self.report_options_without_names(holder, &only.children, kind);
        }
        let starred = self.starred_options(&nodes).or_else(|| self.options_with_truths(holder));
        if let Some(written) = starred {
            return self.report(finding.write(written));
        }
        if let [only] = nodes.as_slice()
            && let Some(written) = parted_options(self.source(&only.span), kind)
        {
            let help = Say::new("help-needs-names").with("text", shorten(&written));
            return self.report(finding.help(help).suggest(written));
        }
        let written = self.first_option_right(&nodes, kind);
        // `Choice("CO2", ["O2", "N2"])`: the brackets tell the right one from the others.
        let apart = matches!(nodes.as_slice(), [right, wrong]
            if right.sort == NodeSort::Text && wrong.sort == NodeSort::List);
        if apart && kind.name == "Choice" {
            return self.report(finding.write(written));
        }
        let help = Say::new("help-needs-names").with("text", shorten(&written));
        let finding = finding.help(help);
        // Dots are in place of words that only the author knows.
        let whole = !written.contains('…');
        self.report(if whole { finding.suggest(written) } else { finding });
    }

    /// `("CO2", true), ("O2", false)` and `"CO2": true, "O2": false`: a truth beside each option.
    pub(crate) fn options_with_truths(&self, holder: &TreeNode) -> Option<String> {
        let option = |child: &Child| {
            let value = self.node(child.node)?;
            let (text, truth) = match (&child.key, value.children.as_slice()) {
                (Some(key), []) => (self.source(key), value),
                (None, [text, truth]) => {
                    (self.source(&self.node(text.node)?.span), self.node(truth.node)?)
                }
                _ => return None,
            };
            let truth = truth_named(self.source(&truth.span).trim_matches('"'))?;
            text.starts_with('"').then_some((truth == "True", text))
        };
        let options = holder.children.iter().map(option).collect::<Option<Vec<_>>>()?;
        let listed = |wanted: bool| {
            let texts = options.iter().filter(|(truth, _)| *truth == wanted);
            texts.map(|(_, text)| *text).collect::<Vec<_>>()
        };
        let (right, wrong) = (listed(true), listed(false));
        match (right.as_slice(), wrong.is_empty()) {
            (_, true) | ([], _) => None,
            ([right], false) => {
                Some(format!("Choice(right: {right}, wrong: [{}])", wrong.join(", ")))
            }
            (right, false) => {
                Some(format!("Many(right: [{}], wrong: [{}])", right.join(", "), wrong.join(", ")))
            }
        }
    }

    /// The options with the first of them right.
    fn first_option_right(&self, nodes: &[&TreeNode], kind: &KindShape) -> String {
        let source = |node: &TreeNode| self.source(&node.span);
        let joined = |nodes: &[&TreeNode]| {
            let inner: Vec<&str> = nodes.iter().map(|node| self.inside(node)).collect();
            inner.join(", ")
        };
        let several = kind.name == "Many";
        match nodes {
            [right, wrong] if right.sort == NodeSort::List && wrong.sort == NodeSort::List => {
                format!("{}(right: {}, wrong: {})", kind.name, source(right), source(wrong))
            }
            [options, place] if options.sort == NodeSort::List && options.children.len() > 1 => {
                self.option_at(options, source(place), kind)
            }
            [right, others @ ..] if !several && !others.is_empty() => {
                format!("Choice(right: {}, wrong: [{}])", source(right), joined(others))
            }
            _ if several => format!("Many(right: [{}], wrong: [\"…\"])", joined(nodes)),
            _ => format!("{}(right: {}, wrong: [\"…\", \"…\"])", kind.name, joined(nodes)),
        }
    }

    /// `Choice(["a", "b", "c"], "b")` and `Choice(["a", "b", "c"], 1)`, which counts from 0 as programs do.
    fn option_at(&self, options: &TreeNode, right: &str, kind: &KindShape) -> String {
        let options = options.children.iter().filter_map(|child| self.node(child.node));
        let options: Vec<&str> = options.map(|node| self.source(&node.span)).collect();
        let place = right.parse::<usize>().ok();
        let named = options.iter().position(|option| *option == right);
        let place = place.or(named).filter(|place| *place < options.len()).unwrap_or(0);
        let right = options.get(place).copied().unwrap_or_default();
        let wrong = options.iter().enumerate().filter(|(other, _)| *other != place);
        let wrong: Vec<&str> = wrong.map(|(_, option)| *option).collect();
        let right = if kind.name == "Many" { format!("[{right}]") } else { right.to_owned() };
        format!("{}(right: {right}, wrong: [{}])", kind.name, wrong.join(", "))
    }

    /// `"*CO2", "O2"`: a star before or behind an option, or a tick, marks the right one.
    pub(crate) fn starred_options(&self, nodes: &[&TreeNode]) -> Option<String> {
        let texts = nodes.iter().map(|node| {
            let text = self.source(&node.span).strip_prefix('"')?.strip_suffix('"')?;
            let bare = text.trim_matches(['*', '✓', '✔', '√', '=']).trim();
            Some((bare.len() < text.trim().len(), quoted(bare)))
        });
        let texts = texts.collect::<Option<Vec<(bool, String)>>>()?;
        let (right, wrong): (Vec<_>, Vec<_>) = texts.into_iter().partition(|(starred, _)| *starred);
        let listed = |texts: Vec<(bool, String)>| {
            let texts: Vec<String> = texts.into_iter().map(|(_, text)| text).collect();
            texts.join(", ")
        };
        if right.is_empty() || wrong.is_empty() {
            return None;
        }
        let several = right.len() > 1;
        let (right, wrong) = (listed(right), listed(wrong));
        Some(if several {
            format!("Many(right: [{right}], wrong: [{wrong}])")
        } else {
            format!("Choice(right: {right}, wrong: [{wrong}])")
        })
    }
}

/// `Choice(Yes/No)` and `Choice("red | blue")`: the options in one text, with the first of them right.
fn parted_options(source: &str, kind: &KindShape) -> Option<String> {
    let bare = source.trim_matches('"');
    let between = [" | ", " / ", "|", "/", " or ", " atau ", ", "];
    let between = between.iter().find(|between| bare.contains(**between))?;
    let options: Vec<String> = bare.split(*between).map(quoted).collect();
    let (right, wrong) = options.split_first()?;
    let right = if kind.name == "Many" { format!("[{right}]") } else { right.clone() };
    Some(format!("{}(right: {right}, wrong: [{}])", kind.name, wrong.join(", ")))
}

//! Explains values without a name: a list without its brackets, a kind's values beside named fields, a question that is
//! only two texts.

use std::ops::Range;

use super::edits::with_edits;
use super::field_words::known_name;
use super::finding::{Finding, shorten};
use super::shape_checker::{Nameless, ShapeChecker, quoted};
use super::superfluous::done_anyway;
use super::tree::{Child, NodeSort, TreeNode};
use crate::question::{DECK, KindShape, QUESTION, Shape};
use crate::say::Say;

impl<'a> ShapeChecker<'a> {
    /// Reports values without a name as what they most likely are; returns the field that they turned out to be.
    pub(crate) fn check_nameless(&mut self, nameless: &Nameless<'a>) -> Option<&'static str> {
        let kind = self.kind_of(nameless.holder);
        match (nameless.before, kind) {
            (None, Some(kind)) => self.name_bare_values(nameless, kind),
            (Some(before), _) => self.check_behind(nameless, before),
            (None, None) => self.name_value(nameless),
        }
    }

    pub(crate) fn kind_of(&self, node: &TreeNode) -> Option<&'static KindShape> {
        KindShape::by_name(self.source(node.name.as_ref()?))
    }

    /// `Number(46, unit: "m")`: with named fields beside them, bare values need a name too.
    fn name_bare_values(
        &mut self,
        nameless: &Nameless<'a>,
        kind: &'static KindShape,
    ) -> Option<&'static str> {
        let Nameless { holder, values, .. } = nameless;
        let keys = holder.children.iter().filter_map(|child| child.key.as_ref());
        let given: Vec<&str> = keys
            .filter(|key| done_anyway(kind, self.source(key)).is_none())
            .filter_map(|key| known_name(self.source(key), kind.fields))
            .collect();
        let name = match kind.short {
            Some(short) if given.is_empty() => {
                self.check_bare(holder, values, kind);
                return Some(short);
            }
            Some(short) => short,
            None => {
                kind.fields.iter().find(|field| field.needed && !given.contains(&field.name))?.name
            }
        };
        let span = self.span_of(values)?;
        let written = format!("{name}: {}", self.as_one(values, &span));
        let say = Say::new("syntax-no-name").with("text", shorten(self.source(&span)));
        self.report(Finding::error("no-name", span, say).write(written));
        Some(name)
    }

    /// Values as the value of one field: a list where they are several.
    fn as_one(&self, values: &[Child], span: &Range<usize>) -> String {
        if values.len() == 1 {
            self.source(span).to_owned()
        } else {
            format!("[{}]", self.in_quotes(values, span))
        }
    }

    /// Values as they are written, words without quotes put in quotes.
    pub(crate) fn in_quotes(&self, values: &[Child], span: &Range<usize>) -> String {
        let bare = values.iter().filter_map(|child| self.node(child.node));
        let bare = bare.filter(|node| node.sort == NodeSort::Words).map(|node| node.span.clone());
        let edits: Vec<(Range<usize>, String)> =
            bare.map(|place| (place.clone(), quoted(self.source(&place)))).collect();
        with_edits(
            self.text,
            span,
            edits.iter().map(|(place, write)| (place.clone(), write.as_str())),
        )
    }

    pub(crate) fn span_of(&self, values: &[Child]) -> Option<Range<usize>> {
        let first = self.node(values.first()?.node)?;
        let last = self.node(values.last()?.node)?;
        let start = values.first()?.key.as_ref().map_or(first.span.start, |key| key.start);
        Some(start..last.span.end)
    }

    /// Values behind a named one: more of its list, more of its answer, or a field whose name is missing.
    fn check_behind(&mut self, nameless: &Nameless<'a>, before: &'a Child) -> Option<&'static str> {
        let Nameless { values, shapes, .. } = nameless;
        let name = known_name(self.source(before.key.as_ref()?), shapes)?;
        let shape = shapes.iter().find(|shape| shape.name == name)?.shape;
        let first = self.node(before.node)?;
        let span = first.span.start..self.span_of(values)?.end;
        let all: Vec<Child> = std::iter::once(Child { key: None, node: before.node })
            .chain(values.iter().cloned())
            .collect();
        let plain = all.iter().all(|child| {
            self.node(child.node)
                .is_some_and(|node| matches!(node.sort, NodeSort::Text | NodeSort::Words))
        });
        match shape {
            Shape::Figure if self.find_decimal_comma(name, first, values) => {}
            Shape::Texts | Shape::Noteds | Shape::Items if plain => {
                // Unquoted items are part of this one slip.
                self.findings.retain(|finding| finding.span != first.span);
                let written = format!("[{}]", self.in_quotes(&all, &span));
                let say = Say::new("syntax-no-list").with("name", name);
                self.report(Finding::error("no-list", span, say).write(written));
            }
            Shape::Answer if self.join_answers(&all, &span) || self.find_both_truths(&span) => {}
            Shape::Answer if self.find_unit_behind(first, values) => {}
            Shape::Text if self.find_words_with_commas(first, values, &span) => {}
            Shape::Text if self.find_parts_of_text(name, &all, &span) => {}
            Shape::Answer if self.find_pairs_behind(&all, &span) => {}
            Shape::Figure if self.find_unit_without_name(nameless) => return Some("unit"),
            Shape::Text if name == "right" && plain => {
                return self.report_several_right(nameless, before, span);
            }
            Shape::Text
            | Shape::Texts
            | Shape::Items
            | Shape::Noteds
            | Shape::Figure
            | Shape::Whole
            | Shape::Date
            | Shape::Switch
            | Shape::Pairs
            | Shape::Answer
            | Shape::Sources
            | Shape::Passages
            | Shape::Fields(_)
            | Shape::Word
            | Shape::Groups(_)
            | Shape::Questions => return self.name_value(nameless),
        }
        None
    }

    /// `ask: What is it, and why?`: one text without its quotes, and with a comma in it.
    fn find_words_with_commas(
        &mut self,
        first: &TreeNode,
        values: &[Child],
        span: &Range<usize>,
    ) -> bool {
        let words =
            |child: &Child| self.node(child.node).is_some_and(|node| node.sort == NodeSort::Words);
        if first.sort != NodeSort::Words || !values.iter().all(words) {
            return false;
        }
        self.findings.retain(|finding| finding.span != first.span);
        let source = self.source(span);
        let say = Say::new("syntax-no-text").with("text", shorten(source));
        self.report(Finding::error("no-text", span.clone(), say).write(quoted(source)));
        true
    }

    /// `answer: Text("CO2"), Text("carbon dioxide")` and `answer: Text("CO2"), "carbon dioxide"`.
    fn join_answers(&mut self, all: &[Child], span: &Range<usize>) -> bool {
        let nodes: Vec<&TreeNode> = all.iter().filter_map(|child| self.node(child.node)).collect();
        let Some(kind) = nodes.first().and_then(|first| self.kind_of(first)) else { return false };
        let takes_several = kind.short.is_some_and(|short| {
            kind.fields.iter().any(|field| {
                field.name == short && matches!(field.shape, Shape::Texts | Shape::Items)
            })
        });
        let fits = |node: &&TreeNode| {
            let same = self.kind_of(node) == Some(kind)
                && node.children.iter().all(|child| child.key.is_none());
            same || node.sort == NodeSort::Text
        };
        if !takes_several || !nodes.iter().all(fits) {
            return false;
        }
        let inner: Vec<&str> = nodes.iter().map(|node| self.inside(node)).collect();
        let say = Say::new("syntax-answers-apart").with("name", kind.name);
        let written = format!("{}({})", kind.name, inner.join(", "));
        self.report(Finding::error("answers-apart", span.clone(), say).write(written));
        true
    }

    /// The text in a value's brackets; a value without brackets as it is.
    pub(crate) fn inside(&self, node: &TreeNode) -> &'a str {
        let source = self.source(&node.span);
        match node.sort {
            NodeSort::Text | NodeSort::Words => source,
            NodeSort::Fields | NodeSort::List | NodeSort::Map => {
                let name = node.name.as_ref().map_or(0, |name| name.end - node.span.start);
                let rest = source
                    .get(name..)
                    .unwrap_or_default()
                    .trim_start()
                    .trim_start_matches(':')
                    .trim_start();
                let opened = rest.strip_prefix(['(', '[', '{']).unwrap_or(rest);
                opened
                    .strip_suffix([')', ']', '}'])
                    .filter(|_| opened.len() < rest.len())
                    .unwrap_or(opened)
                    .trim()
            }
        }
    }

    /// What a kind with wrong brackets or none holds.
    pub(crate) fn inside_of_kind(&self, node: &TreeNode) -> &'a str {
        let name = node.name.as_ref().map_or(0, |name| name.end - node.span.start);
        let rest = self.source(&node.span).get(name..).unwrap_or_default();
        let rest = rest.trim_start().trim_start_matches(':').trim_start();
        if rest.starts_with(['(', '[', '{']) { self.inside(node) } else { rest }
    }

    /// `right: "CO2", "H2O"` in a Choice, which has one right option; the others are the wrong ones where none are given.
    fn report_several_right(
        &mut self,
        nameless: &Nameless<'a>,
        right: &Child,
        span: Range<usize>,
    ) -> Option<&'static str> {
        let holder = nameless.holder;
        let name = holder.name.clone()?;
        let mut keys = holder.children.iter().filter_map(|child| child.key.as_ref());
        if !keys.any(|key| known_name(self.source(key), nameless.shapes) == Some("wrong")) {
            let right = self.source(&self.node(right.node)?.span);
            let values = self.span_of(nameless.values)?;
            let wrong = self.in_quotes(nameless.values, &values);
            let written = format!("right: {right}, wrong: [{wrong}]");
            let start = nameless.before?.key.as_ref()?.start;
            let say = Say::new("syntax-needs-names").with("name", "Choice");
            let help = Say::new("help-needs-names").with("text", shorten(&written));
            let finding = Finding::error("needs-names", start..values.end, say);
            self.report(finding.help(help).suggest(written));
            return Some("wrong");
        }
        let rest = self.text.get(name.end..span.start).unwrap_or_default();
        let after = self.text.get(span.end..holder.span.end).unwrap_or_default();
        let written = format!("Many{rest}[{}]{after}", self.source(&span));
        let finding =
            Finding::error("one-right", holder.span.clone(), Say::new("syntax-one-right"));
        self.report(finding.write(written));
        None
    }

    /// Values that only need their field's name, by what the question or deck still lacks.
    fn name_value(&mut self, nameless: &Nameless<'a>) -> Option<&'static str> {
        let Nameless { holder, values, shapes, .. } = nameless;
        let value = self.node(values.first()?.node)?;
        let source = self.source(&value.span);
        let say = Say::new("syntax-no-name").with("text", shorten(source));
        let finding = Finding::error("no-name", value.span.clone(), say);
        let names = holder.children.iter().filter_map(|child| child.key.as_ref());
        let given: Vec<&str> =
            names.filter_map(|key| known_name(self.source(key), shapes)).collect();
        let lacks =
            |name: &str| !given.contains(&name) && shapes.iter().any(|shape| shape.name == name);
        if *shapes == DECK && lacks("questions") && value.sort == NodeSort::Fields {
            let span = self.span_of(values)?;
            let written = format!("questions: [{}]", self.source(&span));
            self.report(Finding { span, ..finding }.show("questions: [ … ]").mend(written));
            return Some("questions");
        }
        let number = value.sort == NodeSort::Words && source.bytes().all(|b| b.is_ascii_digit());
        if number && *shapes == QUESTION && nameless.before.is_none() && lacks("id") {
            self.report(finding.write(format!("id: \"{source}\"")));
            return Some("id");
        }
        // `both_ways` without a value means that it is on.
        let switch =
            shapes.iter().find(|shape| shape.shape == Shape::Switch && shape.name == source);
        if let Some(switch) = switch.filter(|switch| lacks(switch.name)) {
            self.report(finding.write(format!("{}: true", switch.name)));
            return Some(switch.name);
        }
        let name = if value.sort == NodeSort::Text && lacks("ask") {
            "ask"
        } else if lacks("answer") {
            "answer"
        } else {
            self.report(if value.sort == NodeSort::Text {
                let written = format!("why: {source}");
                finding.help(Say::new("help-name").with("text", shorten(&written))).suggest(written)
            } else {
                finding
            });
            return None;
        };
        let written = if name == "answer" { self.with_kind(value) } else { source.to_owned() };
        self.report(finding.write(format!("{name}: {written}")));
        Some(name)
    }

    /// A question without any names: `("Which gas?", "CO2")`.
    pub(crate) fn find_question_without_names(&mut self, root: &TreeNode) -> bool {
        let [ask, answer] = root.children.as_slice() else { return false };
        let (Some(ask_node), Some(answer_node)) = (self.node(ask.node), self.node(answer.node))
        else {
            return false;
        };
        if ask.key.is_some() || answer.key.is_some() || ask_node.sort != NodeSort::Text {
            return false;
        }
        let answer = self.with_kind(answer_node);
        let written = format!("(ask: {}, answer: {answer})", self.source(&ask_node.span));
        self.report(
            Finding::error("no-name", root.span.clone(), Say::new("syntax-no-names"))
                .write(written),
        );
        true
    }

    /// The answer behind a prompt without brackets: `"Which gas?": "CO2"`, `"Which gas?" - "CO2"`; its end, and it with its
    /// kind.
    pub(crate) fn answer_behind(&self, ask: &TreeNode) -> Option<(usize, String)> {
        let answer =
            self.tree.roots.get(1..)?.iter().filter_map(|root| self.node(*root)).next_back()?;
        let between = self.text.get(ask.span.end..answer.span.start)?.trim();
        let joined = matches!(between, ":" | "-" | "–" | "=" | "->" | "→" | "=>" | "|");
        joined.then(|| (answer.span.end, self.with_kind(answer)))
    }

    /// `("Which gas?": "CO2")`: the prompt is in the place of a field's name.
    pub(crate) fn find_question_as_key(&mut self, root: &TreeNode) -> bool {
        let [Child { key: Some(key), node }] = root.children.as_slice() else { return false };
        let Some(answer) = self.node(*node).filter(|_| self.source(key).starts_with('"')) else {
            return false;
        };
        if known_name(self.source(key), QUESTION).is_some() {
            return false;
        }
        let written = format!("(ask: {}, answer: {})", self.source(key), self.with_kind(answer));
        let say = Say::new("syntax-no-names");
        self.report(Finding::error("no-name", root.span.clone(), say).write(written));
        true
    }
}

//! Explains wrong values in the brackets of a kind: those of another kind, without names, or with the wrong ones.

use std::ops::Range;

use super::bare_figures::{check_date, check_figure, range_of_numbers};
use super::edits::{join_findings, with_edits};
use super::field_words::{called_name, known_name};
use super::finding::{Finding, shorten};
use super::lexer::is_curly;
use super::shape_checker::{ShapeChecker, quoted};
use super::tree::{Child, NodeSort, TreeNode};
use crate::judge::Date;
use crate::question::{FieldShape, KindShape, Shape};
use crate::say::Say;

impl<'a> ShapeChecker<'a> {
    /// Checks a kind's brackets: named fields, or bare values that fill its main one.
    pub(crate) fn check_content(&mut self, value: &'a TreeNode, kind: &'static KindShape) {
        let span = value.span.clone();
        if kind.fields.is_empty() {
            let say = Say::new("syntax-truth-brackets").with("name", kind.name);
            let why = self.reason_in(value).map(|why| format!(", why: {why}")).unwrap_or_default();
            let written = format!("{}{why}", kind.name);
            return self.report(Finding::error("truth-brackets", span, say).write(written));
        }
        if value.children.is_empty() {
            let say = Say::new("syntax-kind-empty").with("name", kind.name);
            return self.report(Finding::error("kind-empty", span, say).show(kind.example));
        }
        let keys: Vec<&str> = value
            .children
            .iter()
            .filter_map(|child| Some(self.source(child.key.as_ref()?)))
            .collect();
        if keys.is_empty() {
            return self.check_bare(value, &value.children, kind);
        }
        if !self.find_misnamed_content(value, kind, &keys) {
            let before = self.findings.len();
            self.check_fields(value, kind.fields);
            self.join_bare_value(before);
            self.report_several_right_in_list(value, kind);
        }
    }

    /// Finds names that do more than name fields: letters of options, numbers of items, left sides of pairs.
    fn find_misnamed_content(
        &mut self,
        value: &'a TreeNode,
        kind: &'static KindShape,
        keys: &[&str],
    ) -> bool {
        let all_keyed = keys.len() == value.children.len();
        let short = kind.fields.iter().find(|field| Some(field.name) == kind.short);
        match short.map(|field| field.shape) {
            Some(Shape::Pairs) if self.find_two_columns(value) => true,
            Some(Shape::Pairs) if all_keyed && self.find_pairs_beside_fields(value, kind) => true,
            Some(Shape::Pairs)
                if all_keyed && are_left_sides(keys, kind, self.holds_texts(value)) =>
            {
                self.check_pairs(value, false);
                true
            }
            Some(Shape::Texts | Shape::Items) => {
                (all_keyed && self.find_numbered_items(value, keys))
                    || self.find_more_under_name(value, kind)
            }
            Some(Shape::Text) => {
                kind.name == "Cloze" && self.find_gaps_with_answers(value, &value.children)
            }
            Some(Shape::Date) => self.find_date_in_parts(value),
            Some(Shape::Figure) => self.find_number_between(value),
            None => {
                let given = |name: &str| keys.iter().filter(|key| **key == name).count();
                self.find_options_with_truths(value, kind)
                    || (!(given("right") == 1 && given("wrong") == 1)
                        && self.find_loose_options(value, kind.fields))
            }
            Some(_) => false,
        }
    }

    /// Checks values without names; `holder` may hold others too.
    pub(crate) fn check_bare(
        &mut self,
        holder: &'a TreeNode,
        values: &'a [Child],
        kind: &'static KindShape,
    ) {
        let short = kind.fields.iter().find(|field| Some(field.name) == kind.short);
        match short.map(|field| field.shape) {
            Some(Shape::Figure) => check_figure(self, holder),
            Some(Shape::Date) => check_date(self, holder),
            Some(Shape::Pairs) => self.check_pairs(holder, false),
            Some(Shape::Items) if kind.name == "List" && self.find_bare_need(holder, values) => {}
            Some(Shape::Items | Shape::Texts)
                if kind.name != "Text" && self.find_numbers_before_items(holder, values, kind) => {}
            Some(Shape::Items) => self.check_items(values),
            Some(shape) => check_texts(self, holder, values, kind, shape == Shape::Text),
            None => self.report_options_without_names(holder, values, kind),
        }
    }

    /// `Number("9,8", satuan: "m")`: a value without its name beside named ones is one mistake with what is wrong in those.
    fn join_bare_value(&mut self, before: usize) {
        let own = self.findings.get(before..).unwrap_or_default();
        let bare = own.iter().any(|finding| finding.code == "no-name");
        if own.len() < 2 || !bare || own.iter().any(|finding| finding.write.is_none()) {
            return;
        }
        let own = self.findings.split_off(before.min(self.findings.len()));
        self.findings.extend(join_findings(self.text, own));
    }

    /// The reason in the brackets of a truth, where the question gives none: `False("it is a mammal")`.
    fn reason_in(&self, truth: &TreeNode) -> Option<String> {
        let root = self.tree.root()?;
        let given = self.tree.field(self.text, root, "why").is_some();
        let inside = self.inside(truth).trim_matches('"').trim();
        let words = inside.contains(' ') && !given && !inside.contains('"');
        words.then(|| quoted(inside))
    }

    /// `Choice("CO2": true, "O2": false)`.
    fn find_options_with_truths(&mut self, value: &TreeNode, kind: &KindShape) -> bool {
        let Some(written) = self.options_with_truths(value) else { return false };
        let say = Say::new("syntax-needs-names").with("name", kind.name);
        self.report(Finding::error("needs-names", value.span.clone(), say).write(written));
        true
    }

    fn holds_texts(&self, value: &TreeNode) -> bool {
        let mut values = value.children.iter().filter_map(|child| self.node(child.node));
        values.all(|value| matches!(value.sort, NodeSort::Text | NodeSort::Words))
    }

    /// `Number(min: 3, max: 5)`.
    fn find_number_between(&mut self, value: &TreeNode) -> bool {
        let end = |names: &[&str]| {
            let child = value.children.iter().find(|child| {
                let key = child.key.as_ref().map(|key| self.source(key).to_lowercase());
                key.is_some_and(|key| names.contains(&key.as_str()))
            });
            Some(self.source(&self.node(child?.node)?.span).trim_matches('"'))
        };
        let ends = (end(&["min", "from", "low", "dari"]), end(&["max", "to", "high", "sampai"]));
        let (Some(low), Some(high)) = ends else { return false };
        let Some(written) = range_of_numbers(&format!("{low}..{high}")) else { return false };
        // The number itself may be given beside its ends.
        let is = |child: &&Child| child.key.as_ref().is_none_or(|key| self.source(key) == "is");
        if value.children.len() - value.children.iter().filter(is).count() != 2 {
            return false;
        }
        let say = Say::new("flaw-no-number").with("text", self.inside(value));
        let finding = Finding::error("no-number", value.span.clone(), say);
        self.report(finding.show(&written).suggest(written));
        true
    }

    /// `Cloze("The sun is a ____.", "star")`: gaps, and what goes into them.
    fn find_gaps_with_answers(&mut self, holder: &TreeNode, values: &[Child]) -> bool {
        let nodes = values.iter().filter_map(|child| self.node(child.node));
        let nodes: Vec<&TreeNode> = nodes
            .flat_map(|node| match node.sort {
                NodeSort::List => self.items_of(node),
                NodeSort::Text | NodeSort::Words | NodeSort::Fields | NodeSort::Map => vec![node],
            })
            .collect();
        let Some((text, answers)) = nodes.split_first() else { return false };
        let source = self.source(&text.span);
        let gaps: Vec<Range<usize>> = gaps_in(source);
        let texts = nodes.iter().all(|node| node.sort == NodeSort::Text);
        let words = answers.iter().map(|node| self.source(&node.span).trim_matches('"'));
        let words: Vec<&str> = words.collect();
        // Of one gap, several words are its wordings.
        let blanks: Vec<String> = match gaps.len() {
            _ if !texts || words.is_empty() => return false,
            1 => vec![format!("{{{}}}", words.join("|"))],
            count if count == words.len() => {
                words.iter().map(|word| format!("{{{word}}}")).collect()
            }
            _ => return false,
        };
        let edits = gaps.into_iter().zip(blanks.iter().map(String::as_str));
        let written = format!("Cloze({})", with_edits(source, &(0..source.len()), edits));
        let say = Say::new("syntax-one-text").with("name", "Cloze");
        self.report(Finding::error("one-text", holder.span.clone(), say).write(written));
        true
    }

    /// `List("a", "b", "c", need 2)` and `List(["a", "b", "c"], 2)`.
    fn find_bare_need(&mut self, holder: &TreeNode, values: &[Child]) -> bool {
        let Some((last, items)) = values.split_last() else { return false };
        let Some(node) = self.node(last.node).filter(|node| node.sort == NodeSort::Words) else {
            return false;
        };
        let words = self.source(&node.span);
        let number = words.trim_start_matches(|sign: char| !sign.is_ascii_digit());
        let name = words.get(..words.len() - number.len()).unwrap_or_default();
        let names_need = name.is_empty()
            || known_name(name.trim().trim_end_matches([':', '=']), LIST_COUNT).is_some();
        let count = number.parse::<usize>().ok().filter(|_| names_need);
        let Some((count, span)) = count.zip(self.span_of(items)) else { return false };
        let is_list =
            |child: &Child| self.node(child.node).is_some_and(|node| node.sort == NodeSort::List);
        let listed = items.len() == 1 && items.iter().all(is_list);
        let all = self.in_quotes(items, &span);
        let is = if listed { all } else { format!("[{all}]") };
        let say = Say::new("syntax-no-name").with("text", words);
        let written = format!("List(is: {is}, need: {count})");
        self.report(Finding::error("no-name", holder.span.clone(), say).write(written));
        true
    }

    /// `Date(year: 1945, month: 8, day: 17)`.
    fn find_date_in_parts(&mut self, value: &TreeNode) -> bool {
        let part = |names: &[&str]| {
            let child = value.children.iter().find(|child| {
                child
                    .key
                    .as_ref()
                    .is_some_and(|key| names.contains(&self.source(key).to_lowercase().as_str()))
            });
            self.source(&self.node(child?.node)?.span).trim_matches('"').parse::<u16>().ok()
        };
        let parts =
            [&["year", "tahun"], &["month", "bulan"], &["day", "tanggal"]].map(|names| part(names));
        let [Some(year), month, day] = parts else { return false };
        let iso = match (month, day) {
            (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
            (Some(month), None) => format!("{year:04}-{month:02}"),
            (None, _) => format!("{year:04}"),
        };
        if Date::iso(&iso).is_none() {
            return false;
        }
        let finding =
            Finding::error("date-unquoted", value.span.clone(), Say::new("flaw-date-parts"));
        self.report(finding.write(format!("Date(\"{iso}\")")));
        true
    }

    /// `Cloze(The sun is a {star})`: words with commas and curly brackets, and no quotes at all.
    fn find_unquoted_text(&mut self, holder: &TreeNode, kind: &KindShape) -> bool {
        let inside = self.inside(holder);
        if inside.contains('"') || inside.starts_with(is_curly) || inside.contains('\n') {
            return false;
        }
        let say = Say::new("syntax-no-text").with("text", shorten(inside));
        let written = format!("{}({})", kind.name, quoted(inside));
        self.report(Finding::error("no-text", holder.span.clone(), say).write(written));
        true
    }

    /// `right: ["CO2", "H2O"]` in a Choice, which has one right option.
    fn report_several_right_in_list(&mut self, value: &TreeNode, kind: &KindShape) {
        let Some(right) =
            self.tree.field(self.text, value, "right").filter(|_| kind.name == "Choice")
        else {
            return;
        };
        if right.sort != NodeSort::List || right.children.len() < 2 {
            return;
        }
        self.findings.retain(|finding| finding.span != right.span);
        let written = format!("Many({})", self.inside(value));
        let finding = Finding::error("one-right", value.span.clone(), Say::new("syntax-one-right"));
        self.report(finding.write(written));
    }
}

/// The field of a list that says how many items are asked for.
const LIST_COUNT: &[FieldShape] = &[FieldShape::new("need", Shape::Whole)];

/// The places of a text that mark its blanks: `___`, `...`, `…`, `{}`, `{1}`, `{...}`.
pub(super) fn gaps_in(source: &str) -> Vec<Range<usize>> {
    let is_gap = |sign: char| matches!(sign, '_' | '.' | '…');
    let mut gaps: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(start) =
        source.get(at..).and_then(|rest| rest.find(|sign| is_gap(sign) || sign == '{'))
    {
        let start = at + start;
        let rest = source.get(start..).unwrap_or_default();
        // A full stop behind a gap ends the sentence.
        let first = rest.chars().next().unwrap_or_default();
        let run = rest.len() - rest.trim_start_matches(first).len();
        let empty = |inner: &&str| {
            inner.chars().all(|sign| is_gap(sign) || sign.is_ascii_digit() || sign == ' ')
        };
        let braces = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let braces = braces.map(|(inner, _)| inner).filter(empty).map(|inner| inner.len() + 2);
        let long = run > 2 || first == '…' || rest.starts_with("__");
        let length = braces.unwrap_or(if long && first != '{' { run } else { 0 });
        if length > 0 {
            gaps.push(start..start + length);
        }
        at = start + length.max(run);
    }
    gaps
}

/// Whether names are left sides of pairs rather than names of fields. If all values are single `texts`, a name that
/// only resembles a field's is a left side too.
fn are_left_sides(names: &[&str], kind: &KindShape, texts: bool) -> bool {
    let in_quotes = names.iter().all(|name| name.starts_with(['"', '“']));
    let field = if texts { called_name } else { known_name };
    in_quotes || names.iter().all(|name| field(name, kind.fields).is_none())
}

fn check_texts(
    checker: &mut ShapeChecker,
    holder: &TreeNode,
    values: &[Child],
    kind: &KindShape,
    only_one: bool,
) {
    if only_one && checker.find_unquoted_text(holder, kind) {
        return;
    }
    if only_one && kind.name == "Cloze" && checker.find_gaps_with_answers(holder, values) {
        return;
    }
    if only_one && values.len() > 1 {
        let say = Say::new("syntax-one-text").with("name", kind.name);
        let finding = Finding::error("one-text", holder.span.clone(), say);
        return checker.report(finding.help(Say::new("help-one-text").with("name", kind.name)));
    }
    if let [.., last] = values
        && values.len() > 1
        && let Some(exact) = checker.node(last.node)
        && checker.source(&exact.span) == "exact"
    {
        let say = Say::new("syntax-no-name").with("text", "exact");
        let finding = Finding::error("no-name", exact.span.clone(), say);
        return checker.report(finding.write("exact: true"));
    }
    for child in values {
        let Some(item) = checker.node(child.node) else { continue };
        match item.sort {
            NodeSort::List if values.len() == 1 => {
                checker.check_each(item, ShapeChecker::check_text);
            }
            NodeSort::List => {
                let say =
                    Say::new("syntax-no-text").with("text", shorten(checker.source(&item.span)));
                let finding = Finding::error("no-text", item.span.clone(), say);
                checker.report(finding.write(checker.inside(item)));
            }
            NodeSort::Text | NodeSort::Words | NodeSort::Fields | NodeSort::Map => {
                checker.check_text(item);
            }
        }
    }
}

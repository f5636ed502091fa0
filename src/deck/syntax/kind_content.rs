//! Explains what stands in the brackets of a kind: values of another kind, without names, or with the wrong ones.

use super::finding::{Finding, shorten};
use super::shape_checker::ShapeChecker;
use super::tree::{Child, NodeSort, TreeNode};
use crate::judge::{Date, Language, read_date, read_number};
use crate::question::{KindShape, Shape};
use crate::say::Say;

impl<'a> ShapeChecker<'a> {
    /// Checks a kind's brackets: named fields, or bare values that fill its main one.
    pub(crate) fn check_content(&mut self, value: &'a TreeNode, kind: &'static KindShape) {
        let span = value.span.clone();
        if kind.fields.is_empty() {
            let say = Say::new("syntax-truth-brackets").with("name", kind.name);
            return self.report(Finding::error("truth-brackets", span, say).write(kind.name));
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
        let short = kind
            .fields
            .iter()
            .find(|field| Some(field.name) == kind.short)
            .map(|field| field.shape);
        let all_keyed = keys.len() == value.children.len();
        match short {
            Some(Shape::Pairs)
                if all_keyed && keys.iter().all(|key| key.starts_with(['"', '“'])) =>
            {
                self.check_pairs(value, false);
            }
            Some(Shape::Pairs) if self.find_two_columns(value) => {}
            Some(Shape::Texts | Shape::Items)
                if all_keyed && self.find_numbered_items(value, &keys) => {}
            Some(Shape::Date) if self.find_date_in_parts(value) => {}
            None if kind.name == "Choice"
                && !(keys.contains(&"right") && keys.contains(&"wrong"))
                && self.find_loose_options(value, kind.fields) => {}
            Some(_) | None => {
                self.check_fields(value, kind.fields);
                self.report_several_right_in_list(value, kind);
            }
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
            Some(Shape::Items) => self.check_items(values),
            Some(shape) => check_texts(self, holder, values, kind, shape == Shape::Text),
            None => report_options_without_names(self, holder, values, kind),
        }
    }

    /// `Order(1: "egg", 2: "larva")`: the items, in the order of their numbers.
    fn find_numbered_items(&mut self, value: &TreeNode, keys: &[&str]) -> bool {
        let numbers: Option<Vec<u32>> =
            keys.iter().map(|key| key.trim_matches('"').parse().ok()).collect();
        let Some(numbers) = numbers else { return false };
        let nodes = value.children.iter().filter_map(|child| self.node(child.node));
        let mut items: Vec<(u32, &str)> =
            numbers.into_iter().zip(nodes.map(|node| self.source(&node.span))).collect();
        items.sort_by_key(|(number, _)| *number);
        let items: Vec<&str> = items.into_iter().map(|(_, item)| item).collect();
        let Some(span) = self.span_of(&value.children) else { return false };
        let say = Say::new("syntax-numbered-items");
        self.report(Finding::error("named-item", span, say).write(items.join(", ")));
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

/// Options without names: which of them is right is the author's to say.
fn report_options_without_names(
    checker: &mut ShapeChecker,
    holder: &TreeNode,
    values: &[Child],
    kind: &KindShape,
) {
    let say = Say::new("syntax-needs-names").with("name", kind.name);
    let finding = Finding::error("needs-names", holder.span.clone(), say);
    let nodes: Vec<&TreeNode> =
        values.iter().filter_map(|child| checker.node(child.node)).collect();
    let source = |node: &TreeNode| checker.source(&node.span);
    let joined = |nodes: &[&TreeNode]| {
        let inner: Vec<&str> = nodes.iter().map(|node| checker.inside(node)).collect();
        inner.join(", ")
    };
    let help = match nodes.as_slice() {
        [right, wrong] if right.sort == NodeSort::List && wrong.sort == NodeSort::List => {
            format!("{}(right: {}, wrong: {})", kind.name, source(right), source(wrong))
        }
        [right, others @ ..] if kind.name == "Choice" && !others.is_empty() => {
            format!("Choice(right: {}, wrong: [{}])", source(right), joined(others))
        }
        [only] if only.sort == NodeSort::List && !only.children.is_empty() => {
            return report_options_without_names(checker, holder, &only.children, kind);
        }
        _ if kind.name == "Many" => format!("Many(right: [{}], wrong: [\"…\"])", joined(&nodes)),
        _ => format!("{}(right: {}, wrong: [\"…\", \"…\"])", kind.name, joined(&nodes)),
    };
    checker.report(finding.help(Say::new("help-needs-names").with("text", shorten(&help))));
}

fn check_texts(
    checker: &mut ShapeChecker,
    holder: &TreeNode,
    values: &[Child],
    kind: &KindShape,
    only_one: bool,
) {
    if only_one && values.len() > 1 {
        let say = Say::new("syntax-one-text").with("name", kind.name);
        let finding = Finding::error("one-text", holder.span.clone(), say);
        return checker.report(finding.help(Say::new("help-one-text").with("name", kind.name)));
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

/// Reports `Number(3,5)` or `Number(134 countries)`, with the number as it is written.
fn check_figure(checker: &mut ShapeChecker, value: &TreeNode) {
    let source = checker.inside(value);
    let bare = source.trim_matches(['"', '“', '”']);
    let plain = !source.contains(',') && crate::question::Figure::read(source).value.is_some();
    if plain {
        return;
    }
    let say = Say::new("flaw-no-number").with("text", shorten(bare));
    let finding = Finding::error("no-number", value.span.clone(), say);
    checker.report(match read_number(bare, &Language::new("id")) {
        Some(number) if number.rest().is_empty() => {
            finding.write(format!("Number({})", number.value))
        }
        Some(number) => {
            finding.write(format!("Number(is: {}, unit: \"{}\")", number.value, number.rest()))
        }
        None => match number_and_tolerance(bare) {
            Some(written) => finding.write(written),
            None => finding.help(Say::new("help-number").with("example", "Number(12.5)")),
        },
    });
}

/// `3.14 ± 0.1` as a number with what may be off.
fn number_and_tolerance(source: &str) -> Option<String> {
    let (is, within) = source
        .split_once('±')
        .or_else(|| source.split_once("+/-"))
        .or_else(|| source.split_once("+-"))?;
    let language = Language::new("id");
    let (is, within) = (read_number(is.trim(), &language)?, read_number(within.trim(), &language)?);
    let sure = is.rest().is_empty() && within.rest().is_empty();
    sure.then(|| format!("Number(is: {}, within: {})", is.value, within.value))
}

/// Reports `Date(1974-09-15)` or `Date(15 September 1974)`, with the date in quotes.
fn check_date(checker: &mut ShapeChecker, value: &TreeNode) {
    let text = value.children.first().and_then(|child| checker.node(child.node));
    if value.children.len() == 1 && text.is_some_and(|node| node.sort == NodeSort::Text) {
        return;
    }
    let source = checker.inside(value);
    let spaced = source.replace(',', " ");
    let date = Date::iso(source).or_else(|| read_date(&spaced, &Language::new("id")));
    let finding =
        Finding::error("date-unquoted", value.span.clone(), Say::new("flaw-date-unquoted"));
    checker.report(match date {
        Some(date) => finding.write(format!("Date(\"{}\")", date.to_iso())),
        None => finding.help(Say::new("help-date").with("example", "Date(\"2024-08-17\")")),
    });
}

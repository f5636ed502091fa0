//! Explains what stands in the brackets of a kind: values of another kind, without names, or with the wrong ones.

use super::field_words::known_name;
use super::finding::{Finding, shorten};
use super::lexer::is_curly;
use super::shape_checker::{ShapeChecker, quoted};
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
            Some(Shape::Pairs) if self.find_two_columns(value) => {}
            Some(Shape::Pairs) if all_keyed && are_left_sides(&keys, kind) => {
                self.check_pairs(value, false);
            }
            Some(Shape::Texts | Shape::Items)
                if all_keyed && self.find_numbered_items(value, &keys) => {}
            Some(Shape::Date) if self.find_date_in_parts(value) => {}
            None if !(keys.contains(&"right") && keys.contains(&"wrong"))
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
            None => self.report_options_without_names(holder, values, kind),
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

/// Whether names are left sides of pairs rather than names of fields.
fn are_left_sides(names: &[&str], kind: &KindShape) -> bool {
    let in_quotes = names.iter().all(|name| name.starts_with(['"', '“']));
    in_quotes || names.iter().all(|name| known_name(name, kind.fields).is_none())
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
        None => match number_and_tolerance(bare).or_else(|| number_and_more(checker, value)) {
            Some(written) => finding.write(written),
            None if range_of_numbers(bare).is_some() => {
                let written = range_of_numbers(bare).unwrap_or_default();
                finding.show(&written).suggest(written)
            }
            None => finding.help(Say::new("help-number").with("example", "Number(12.5)")),
        },
    });
}

/// `Number(5, "cm")` with its unit, `Number(5, 0.1)` with what may be off.
fn number_and_more(checker: &ShapeChecker, value: &TreeNode) -> Option<String> {
    let [is, more] = value.children.as_slice() else { return None };
    let [is, more] = [checker.node(is.node)?, checker.node(more.node)?];
    let (figure, more_source) = (checker.source(&is.span), checker.source(&more.span));
    crate::question::Figure::read(figure).value?;
    match more.sort {
        NodeSort::Text => Some(format!("Number(is: {figure}, unit: {more_source})")),
        NodeSort::Words if more_source.contains('.') => {
            crate::question::Figure::read(more_source).value?;
            Some(format!("Number(is: {figure}, within: {more_source})"))
        }
        NodeSort::Words | NodeSort::Fields | NodeSort::List | NodeSort::Map => None,
    }
}

/// `10 - 12` as the number between with half the range as tolerance, for the author to decide on.
fn range_of_numbers(source: &str) -> Option<String> {
    let between = ["..", "–", "—", " to ", " - ", " sampai ", "-"];
    let between = between.iter().find(|between| source.contains(**between))?;
    let (low, high) = source.split_once(*between)?;
    let read = |text: &str| crate::question::Figure::read(text.trim()).value;
    let (low, high) = (read(low)?, read(high)?);
    let half = (high - low) / rust_decimal::Decimal::TWO;
    let centre = (low + half).normalize();
    (high > low).then(|| format!("Number(is: {centre}, within: {})", half.normalize()))
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

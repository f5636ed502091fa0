//! Explains numbers and dates that are not written as a deck writes them: with commas, units, tolerances, without quotes.

use super::finding::{Finding, shorten};
use super::joiners::is_joiner;
use super::shape_checker::ShapeChecker;
use super::tree::{NodeSort, TreeNode};
use crate::judge::{Date, Language, parts_reached, read_date, read_number};
use crate::say::Say;

/// Reports `Number(3,5)` or `Number(134 countries)`, with the number as it is written.
pub(super) fn check_figure(checker: &mut ShapeChecker, value: &TreeNode) {
    let source = checker.inside(value);
    let bare = source.trim_matches(['"', '“', '”']).trim();
    // Marking takes "about" as well, but a key is the number alone.
    let bare = bare.trim_start_matches(['≈', '~', '±']).trim_start();
    let plain = !source.contains(',') && crate::question::Figure::read(source).value.is_some();
    if plain {
        return;
    }
    let shown = if bare.contains('"') { source } else { source.trim_matches(['"', '“', '”']) };
    let say = Say::new("flaw-no-number").with("text", shorten(shown));
    let finding = Finding::error("no-number", value.span.clone(), say);
    checker.report(match read_number(bare, &Language::new("id")) {
        Some(number) if number.rest().is_empty() => {
            finding.write(format!("Number({})", number.value))
        }
        Some(number) if !is_joiner(number.rest().split(' ').next().unwrap_or_default()) => {
            finding.write(format!("Number(is: {}, unit: \"{}\")", number.value, number.rest()))
        }
        _ => {
            let one = same_numbers(bare).map(|number| format!("Number({number})"));
            let sure = one.or_else(|| number_and_tolerance(bare));
            match (sure.or_else(|| number_and_more(checker, value)), range_of_numbers(bare)) {
                (Some(written), _) => finding.write(written),
                (None, Some(range)) => finding.show(&range).suggest(range),
                (None, None) => {
                    finding.help(Say::new("help-number").with("example", "Number(12.5)"))
                }
            }
        }
    });
}

/// `0.75 or 3/4`: one number in several ways, all of which marking reads.
fn same_numbers(source: &str) -> Option<rust_decimal::Decimal> {
    let between = [" or ", " atau ", " = ", "|"].iter().find(|sign| source.contains(**sign))?;
    let read = |part: &str| {
        let number = read_number(part.trim(), &Language::new("en"))?;
        number.rest().is_empty().then_some(number.value)
    };
    let numbers = source.split(*between).map(read).collect::<Option<Vec<_>>>()?;
    let first = *numbers.first()?;
    numbers.iter().all(|number| *number == first).then_some(first)
}

/// `Number(5, "cm")` with its unit, `Number(5, 0.1)` with what may be off.
fn number_and_more(checker: &ShapeChecker, value: &TreeNode) -> Option<String> {
    let [is, more] = value.children.as_slice() else { return None };
    let [is, more] = [checker.node(is.node)?, checker.node(more.node)?];
    let figure = checker.source(&is.span).trim_matches('"').trim();
    let more_source = checker.source(&more.span);
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
pub(super) fn range_of_numbers(source: &str) -> Option<String> {
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

/// `Date("28 October 1928", "1928-10-28")`: the same date in several ways, all of which marking reads; the finest of them.
fn date_given_twice(checker: &ShapeChecker, bare: &[&TreeNode]) -> Option<Date> {
    let read = |node: &&TreeNode| {
        let text = checker.source(&node.span).strip_prefix('"')?.strip_suffix('"')?;
        read_date(text, &Language::new("id"))
    };
    let dates = bare.iter().map(read).collect::<Option<Vec<Date>>>()?;
    let finest = *dates.iter().max_by_key(|date| (date.month, date.day))?;
    let agrees = |date: &Date| {
        let (reached, of) = parts_reached(date, &finest);
        reached == of
    };
    (dates.len() > 1 && dates.iter().all(agrees)).then_some(finest)
}

/// Reports `Date(1974-09-15)` or `Date(15 September 1974)`, with the date in quotes.
pub(super) fn check_date(checker: &mut ShapeChecker, value: &TreeNode) {
    let bare = value.children.iter().filter(|child| child.key.is_none());
    let bare: Vec<&TreeNode> = bare.filter_map(|child| checker.node(child.node)).collect();
    if let [text] = bare.as_slice()
        && text.sort == NodeSort::Text
    {
        return;
    }
    if let Some(date) = date_given_twice(checker, &bare) {
        let say = Say::new("syntax-one-text").with("name", "Date");
        let finding = Finding::error("one-text", value.span.clone(), say);
        return checker.report(finding.write(format!("Date(\"{}\")", date.to_iso())));
    }
    let source = checker.inside(value);
    let spaced = source.replace(',', " ");
    let date = Date::iso(source).or_else(|| read_date(&spaced, &Language::new("id")));
    let finding =
        Finding::error("date-unquoted", value.span.clone(), Say::new("flaw-date-unquoted"));
    checker.report(match date {
        Some(date) => finding.write(format!("Date(\"{}\")", date.to_iso())),
        None if source.starts_with(['-', '−']) && !source.contains('"') => {
            finding.write(format!("Date(\"{source}\")"))
        }
        None => finding.help(Say::new("help-date").with("example", "Date(\"2024-08-17\")")),
    });
}

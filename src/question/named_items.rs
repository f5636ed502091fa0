//! The items of a list that typed lines name: what commas set apart on one line is several.

use std::ops::Range;

use super::Judge;
use super::list::{List, judge_item};

impl List {
    /// Lists the items named on these lines, as many as are needed. Commas separate items on a line, except a comma that
    /// belongs to an item.
    pub(super) fn named(&self, lines: &[String], judge: &Judge) -> Vec<String> {
        let mut named = Vec::new();
        for line in lines.iter().flat_map(|line| split_at_enumerators(line)) {
            let mut pieces = pieces(line);
            while let (Some(first), true) = (pieces.first().cloned(), named.len() < self.need) {
                let whole = self.item_with_commas(line, &pieces, judge);
                let taken = whole.unwrap_or(1);
                let end = pieces.get(taken - 1).map_or(first.end, |last| last.end);
                let text = line.get(first.start..end).unwrap_or_default();
                if taken > 1 {
                    named.push(text.to_owned());
                } else {
                    named.extend(self.apart_at_and(text, judge));
                }
                pieces.drain(..taken);
            }
        }
        named.truncate(self.need);
        named
    }

    /// How many of the first pieces make one item whose own words have commas.
    fn item_with_commas(
        &self,
        line: &str,
        pieces: &[Range<usize>],
        judge: &Judge,
    ) -> Option<usize> {
        let start = pieces.first()?.start;
        let counted =
            self.is.iter().flatten().map(|wording| (wording, self::pieces(wording).len()));
        let makes = |(wording, count): (&String, usize)| {
            let end = pieces.get(count.checked_sub(1)?)?.end;
            let part = judge_item(std::slice::from_ref(wording), line.get(start..end)?, judge);
            (part.verdict.share() > 0.0).then_some(count)
        };
        counted.filter(|(_, count)| *count > 1).filter_map(makes).max()
    }

    /// Splits `Africa and Asia` where each half names an item and the whole does not. The `and` that ends an
    /// enumeration is dropped.
    fn apart_at_and(&self, text: &str, judge: &Judge) -> Vec<String> {
        let names = |text: &str| self.item_named(text, judge).is_some();
        if names(text) {
            return vec![text.to_owned()];
        }
        if let Some(rest) = without_enumerator(text).filter(|rest| names(rest)) {
            return vec![rest.to_owned()];
        }
        for and in AND {
            if let Some((_, rest)) = text.split_once(and).filter(|(before, _)| before.is_empty()) {
                return vec![rest.trim_start().to_owned()];
            }
        }
        for joint in JOINTS {
            let parts: Vec<&str> = text.split(joint).map(str::trim).collect();
            if parts.len() > 1 && parts.iter().all(|part| names(part)) {
                return parts.into_iter().map(str::to_owned).collect();
            }
        }
        vec![text.to_owned()]
    }
}

/// Words that end an enumeration, in the languages that decks are written in here.
const AND: [&str; 3] = ["and ", "dan ", "& "];

/// The signs between items that are all right.
const JOINTS: [&str; 5] = [" and ", " dan ", "&", "/", "+"];

/// The items of `1) solid 2) liquid`; a line without such numbers is one.
fn split_at_enumerators(line: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let mut start = 0;
    let is_numbered = line.trim_start().starts_with('1');
    for (number, letter) in (2..).zip('b'..='t') {
        let mark = if is_numbered { number.to_string() } else { letter.to_string() };
        let rest = line.get(start..).unwrap_or_default();
        let next = [") ", ". "].into_iter().find_map(|end| rest.find(&format!(" {mark}{end}")));
        let Some(at) = next.filter(|_| without_enumerator(rest.trim_start()).is_some()) else {
            break;
        };
        items.extend(line.get(start..start + at));
        start += at + 1;
    }
    items.extend(line.get(start..));
    items
}

/// The text behind the number or letter of an enumeration: `1. Asia`, `b) Africa`.
fn without_enumerator(text: &str) -> Option<&str> {
    let (mark, rest) = text.split_once(['.', ')'])?;
    let mark = mark.trim_start_matches('(');
    let is_letter = mark.len() == 1 && mark.bytes().all(|sign| sign.is_ascii_lowercase());
    let is_number = (1..=2).contains(&mark.len()) && mark.bytes().all(|sign| sign.is_ascii_digit());
    (is_letter || is_number).then(|| rest.trim_start())
}

/// The stretches of a line that commas or semicolons set apart, without the space around them and empty ones.
fn pieces(line: &str) -> Vec<Range<usize>> {
    let trimmed = |piece: &str| {
        let text = piece.trim();
        let start = text.as_ptr().addr() - line.as_ptr().addr();
        (!text.is_empty()).then(|| start..start + text.len())
    };
    line.split([',', ';', '،', '؛', '、', '，', '；']).filter_map(trimmed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::ron_options;
    use crate::judge::Language;
    use crate::question::Answer;

    #[test]
    fn several_items_on_one_line_are_several() {
        let text = r#"List(is: ["trade", "peace, security", "aid and loans", "Asia"], need: 3)"#;
        let Ok(Answer::List(list)) = ron_options().from_str(text) else { panic!("a list") };
        for (line, named) in [
            ("trade, aid", &["trade", "aid"][..]),
            ("trade;aid ,, Asia, peace", &["trade", "aid", "Asia"]),
            ("peace, security", &["peace, security"]),
            ("Trade, peace,  securty, Asia", &["Trade", "peace,  securty", "Asia"]),
            ("trade, Asia, and aid and loans", &["trade", "Asia", "aid and loans"]),
            ("trade and Asia", &["trade", "Asia"]),
            ("trade dan Asia, aid & loans", &["trade", "Asia", "aid & loans"]),
            ("trade and war", &["trade and war"]),
            ("trade/Asia", &["trade", "Asia"]),
            ("trade/war", &["trade/war"]),
            ("1) trade 2) war 3) Asia", &["trade", "2) war", "Asia"]),
            (" ; , ", &[]),
        ] {
            let language = Language::new("en");
            let judge = Judge { language: &language, slips: true, is_rival: &|_| false };
            assert_eq!(list.named(&[line.to_owned()], &judge), named, "{line}");
        }
    }
}

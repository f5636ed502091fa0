//! Explains an answer whose kind is missing, misspelt, or of another program.

use super::field_words::{known_name, names_options};
use super::finding::{Finding, shorten};
use super::shape_checker::{ShapeChecker, quoted};
use super::tree::{Child, NodeSort, TreeNode};
use crate::judge::{Date, Language, nearest_name, read_date, read_number};
use crate::question::{KINDS, KindShape, plain_word};
use crate::say::Say;

impl<'a> ShapeChecker<'a> {
    pub(crate) fn check_answer(&mut self, value: &'a TreeNode) {
        if self.find_both_truths(&value.span) {
            return;
        }
        match value.sort {
            NodeSort::Text | NodeSort::List => {
                let written = self.with_kind(value);
                report_no_kind(self, value, written);
            }
            NodeSort::Words => check_words(self, value),
            NodeSort::Map => {
                let finding =
                    Finding::error("no-kind", value.span.clone(), Say::new("syntax-no-kind"));
                self.report(match self.answer_of_map(value) {
                    Some(written) => finding.write(written),
                    None => finding.show("Text(\"…\")"),
                });
            }
            NodeSort::Fields => match &value.name {
                None => {
                    let written = self.with_kind(value);
                    report_no_kind(self, value, written);
                }
                Some(name) => {
                    let name = self.source(name);
                    match KindShape::by_name(name) {
                        Some(kind) => self.check_content(value, kind),
                        None => report_unknown_kind(self, value, name),
                    }
                }
            },
        }
    }

    /// An answer as it would be written with its kind; one that has a kind stays as it is.
    pub(crate) fn with_kind(&self, value: &TreeNode) -> String {
        let source = self.source(&value.span);
        match value.sort {
            NodeSort::Text | NodeSort::Words => kind_for_text(source),
            NodeSort::List => self.kind_for_list(value),
            NodeSort::Map => self.answer_of_map(value).unwrap_or_else(|| source.to_owned()),
            NodeSort::Fields if value.name.is_some() => source.to_owned(),
            NodeSort::Fields => kind_for_fields(self, value),
        }
    }

    /// `["a", "b"]` as a list, `[Text("a"), Text("b")]` as one text.
    fn kind_for_list(&self, value: &TreeNode) -> String {
        let nodes: Vec<&TreeNode> =
            value.children.iter().filter_map(|child| self.node(child.node)).collect();
        let kind = nodes.first().and_then(|first| self.kind_of(first));
        match kind.filter(|kind| nodes.iter().all(|node| self.kind_of(node) == Some(*kind))) {
            Some(kind) => {
                let inner: Vec<&str> = nodes.iter().map(|node| self.inside(node)).collect();
                format!("{}({})", kind.name, inner.join(", "))
            }
            None if self.are_pairs(value) => format!("Match({})", self.inside(value)),
            None => format!("List({})", self.inside(value)),
        }
    }
}

fn report_no_kind(checker: &mut ShapeChecker, value: &TreeNode, written: String) {
    let finding = Finding::error("no-kind", value.span.clone(), Say::new("syntax-no-kind"));
    checker.report(finding.write(written));
}

/// What a text alone as the answer was meant to be: a kind in quotes, a truth, a date, a number, else a text.
fn kind_for_text(source: &str) -> String {
    let inner = source.trim_matches('"').trim();
    let called = inner.split('(').next().unwrap_or_default();
    if let Some(kind) = KindShape::by_name(called) {
        return if kind.fields.is_empty() {
            kind.name.to_owned()
        } else {
            inner.replace("\\\"", "\"")
        };
    }
    if let Some(truth) = truth_named(inner) {
        return truth.to_owned();
    }
    let in_words =
        || read_date(inner, &Language::new("id")).filter(|_| inner.contains(char::is_alphabetic));
    if let Some(date) = Date::iso(inner).or_else(in_words).filter(|date| date.month.is_some()) {
        return format!("Date(\"{}\")", date.to_iso());
    }
    match read_number(inner, &Language::new("en")) {
        Some(number) if number.rest().is_empty() => format!("Number({})", number.value),
        _ => format!("Text({})", quoted(source.trim_matches('"'))),
    }
}

pub(super) fn truth_named(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    let mut truths = KINDS.iter().filter(|kind| kind.fields.is_empty());
    truths.find(|kind| kind.is_called(&lower)).map(|kind| kind.name)
}

/// Checks words without quotes or brackets: a kind's name, a number, a date, or a text without quotes.
fn check_words(checker: &mut ShapeChecker, value: &TreeNode) {
    let source = checker.source(&value.span);
    if matches!(source, "True" | "False") {
        return;
    }
    if let Some(kind) = KindShape::by_name(source) {
        let say = Say::new("syntax-kind-empty").with("name", kind.name);
        return checker
            .report(Finding::error("kind-empty", value.span.clone(), say).show(kind.example));
    }
    if is_placeholder(source) {
        let say = Say::new("syntax-field-missing").with("name", "answer");
        return checker
            .report(Finding::error("field-missing", value.span.clone(), say).show("Text(\"…\")"));
    }
    if let Some(truth) = truth_in_words(source) {
        return report_no_kind(checker, value, truth.to_owned());
    }
    if let Some(kind) = meant_kind(source) {
        return report_misspelt_kind(checker, value, source, kind);
    }
    if let Some(written) = kind_before_words(source) {
        let name = written.split('(').next().unwrap_or_default();
        let say = Say::new("syntax-not-round").with("name", name);
        let finding = Finding::error("not-round", value.span.clone(), say);
        return checker.report(finding.write(written));
    }
    if is_essay(source) {
        return report_essay(checker, value, source);
    }
    let year = source.len() == 4 && source.bytes().all(|byte| byte.is_ascii_digit());
    if year {
        let say = Say::new("syntax-no-kind");
        let help = Say::new("help-number-or-year").with("text", source);
        return checker.report(Finding::error("no-kind", value.span.clone(), say).help(help));
    }
    report_no_kind(checker, value, kind_for_text(source));
}

/// `right`, `incorrect`, `!True` and `not true` as a truth.
fn truth_in_words(source: &str) -> Option<&'static str> {
    let lower = source.to_lowercase();
    let denied = ["!", "not ", "bukan ", "tidak "].iter().find_map(|no| lower.strip_prefix(no));
    let truth = match denied.unwrap_or(&lower).trim() {
        "right" | "correct" => "True",
        "wrong" | "incorrect" => "False",
        word => denied.and_then(|_| truth_named(word))?,
    };
    Some(match (denied.is_some(), truth) {
        (false, truth) => truth,
        (true, "True") => "False",
        (true, _) => "True",
    })
}

/// `Text carbon dioxide`: a kind and what belongs in its brackets, without quotes.
fn kind_before_words(source: &str) -> Option<String> {
    let (name, words) = source.split_once(char::is_whitespace)?;
    let kind = KindShape::by_name(name).filter(|kind| kind.short.is_some())?;
    Some(format!("{}({})", kind.name, words.trim()))
}

/// Whether words only keep the place of an answer that is not written yet.
fn is_placeholder(words: &str) -> bool {
    let word = words.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    matches!(word.as_str(), "" | "null" | "none" | "nil" | "todo" | "tbd" | "tba" | "kosong")
}

/// The kind that round brackets without a name were meant to be, by their fields.
fn kind_for_fields(checker: &ShapeChecker, value: &TreeNode) -> String {
    if let [Child { key: None, node }] = value.children.as_slice()
        && let Some(only) = checker.node(*node).filter(|node| node.name.is_some())
    {
        return checker.source(&only.span).to_owned();
    }
    let source = checker.source(&value.span);
    format!("{}{source}", kind_of_fields(checker, value).unwrap_or("Text"))
}

/// The kind that named fields belong to, in whatever words: `right` and `wrong` to a choice, `pairs` to a match.
pub(super) fn kind_of_fields(checker: &ShapeChecker, value: &TreeNode) -> Option<&'static str> {
    let keys: Vec<&str> = value
        .children
        .iter()
        .filter_map(|child| Some(checker.source(child.key.as_ref()?)))
        .collect();
    let has = |kind: &str, field: &str| {
        let shapes = KindShape::by_name(kind).map_or(&[][..], |kind| kind.fields);
        keys.iter().position(|key| known_name(key, shapes) == Some(field))
    };
    let options = has("Choice", "wrong").is_some() || keys.iter().any(|key| names_options(key));
    // `answer:` and `correct:` alone may be of any kind.
    let right =
        has("Choice", "right").filter(|place| options || keys.get(*place) == Some(&"right"));
    if let Some(right) = right.and_then(|place| checker.node(value.children.get(place)?.node)) {
        return Some(if right.sort == NodeSort::List { "Many" } else { "Choice" });
    }
    if keys.iter().any(|key| matches!(plain_word(key).as_str(), "pairs" | "pair" | "pasangan")) {
        return Some("Match");
    }
    has("Number", "within").or(has("Number", "unit")).map(|_| "Number")
}

fn report_unknown_kind(checker: &mut ShapeChecker, value: &TreeNode, name: &str) {
    if is_essay(name) {
        return report_essay(checker, value, name);
    }
    if let Some(truth) = truth_in_brackets(checker, value, name) {
        let say = Say::new("syntax-unknown-kind").with("name", name);
        return checker
            .report(Finding::error("unknown-kind", value.span.clone(), say).write(truth));
    }
    let blanks = ["{", "__"].iter().any(|blank| checker.inside(value).contains(blank));
    // A text without a blank in it is what goes into one.
    let meant = meant_kind(name).filter(|kind| kind.name != "Cloze" || blanks);
    let by_content = || {
        let kind = if names_options(name) { "Choice" } else { kind_of_content(checker, value)? };
        KindShape::by_name(kind)
    };
    if let Some(kind) = meant.or_else(|| gap_kind(name, blanks)).or_else(by_content) {
        return report_misspelt_kind(checker, value, name, kind);
    }
    let span = value.name.clone().unwrap_or(value.span.clone());
    let say = Say::new("syntax-unknown-kind").with("name", name);
    let names: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
    let help = Say::new("help-kinds").with("names", names.join(", "));
    checker.report(Finding::error("unknown-kind", span, say).help(help));
}

/// The kind that the brackets of an unknown one fit: by its fields, by a star at one of several options, or by pairs.
fn kind_of_content(checker: &ShapeChecker, value: &TreeNode) -> Option<&'static str> {
    if value.children.iter().any(|child| child.key.is_some()) {
        return kind_of_fields(checker, value);
    }
    let nodes: Vec<&TreeNode> =
        value.children.iter().filter_map(|child| checker.node(child.node)).collect();
    let is_pair = |node: &&TreeNode| {
        node.sort == NodeSort::Fields && node.name.is_none() && node.children.len() == 2
    };
    if checker.starred_options(&nodes).is_some() {
        return Some("Choice");
    }
    (nodes.len() > 1 && nodes.iter().all(is_pair)).then_some("Match")
}

fn report_misspelt_kind(
    checker: &mut ShapeChecker,
    value: &TreeNode,
    name: &str,
    kind: &KindShape,
) {
    let span = value.name.clone().unwrap_or(value.span.clone());
    let say = Say::new("syntax-unknown-kind").with("name", name);
    let finding = Finding::error("unknown-kind", span, say);
    let rest = checker.source(&value.span).get(name.len()..).unwrap_or_default();
    checker.report(match (kind.fields.is_empty(), rest.is_empty()) {
        (true, _) => Finding { span: value.span.clone(), ..finding }.write(kind.name),
        (false, true) => finding.show(kind.example),
        (false, false) => finding.show(shorten(&format!("{}{rest}", kind.name))).mend(kind.name),
    });
}

/// `Essay("…")`: nothing marks an essay but its reader, who has a card for it.
fn report_essay(checker: &mut ShapeChecker, value: &TreeNode, name: &str) {
    let say = Say::new("syntax-essay").with("name", name);
    let finding = Finding::error("unknown-kind", value.span.clone(), say);
    let text = match value.children.as_slice() {
        [Child { key: None, node }] => {
            checker.node(*node).filter(|node| node.sort == NodeSort::Text)
        }
        _ => None,
    };
    checker.report(match text.map(|text| format!("Card({})", checker.source(&text.span))) {
        Some(card) => finding.help(Say::new("help-essay").with("text", shorten(&card))).mend(card),
        None => finding.help(Say::new("help-essay").with("text", "Card(\"…\")")),
    });
}

fn is_essay(name: &str) -> bool {
    matches!(
        plain_word(name).as_str(),
        "essay"
            | "esai"
            | "esei"
            | "uraian"
            | "longanswer"
            | "freetext"
            | "open"
            | "openended"
            | "paragraph"
            | "freeresponse"
            | "urai"
            | "jelaskan"
    )
}

/// `TrueFalse(true)`, `Truth(false)`, `Bool(benar)`.
fn truth_in_brackets(checker: &ShapeChecker, value: &TreeNode, name: &str) -> Option<&'static str> {
    let called = matches!(
        plain_word(name).as_str(),
        "truefalse"
            | "truth"
            | "bool"
            | "boolean"
            | "tf"
            | "benarsalah"
            | "bs"
            | "yesno"
            | "istrue"
    );
    called.then(|| truth_named(checker.inside(value).trim_matches(['"', '\'']).trim()))?
}

/// A kind for the blanks of other programs: a cloze where its text has curly brackets, else a text.
fn gap_kind(name: &str, blanks: bool) -> Option<&'static KindShape> {
    let word = plain_word(name);
    let gap = matches!(
        word.as_str(),
        "fillin"
            | "fillintheblank"
            | "fillintheblanks"
            | "fillblank"
            | "gapfill"
            | "completion"
            | "isilah"
            | "titiktitik"
    );
    let gap = gap || KindShape::by_name("Cloze").is_some_and(|cloze| cloze.is_called(&word));
    gap.then(|| KindShape::by_name(if blanks { "Cloze" } else { "Text" }))?
}

/// The kind that a word means: in other letters, in Indonesian, in another program's words, or misspelt.
fn meant_kind(name: &str) -> Option<&'static KindShape> {
    let lower = plain_word(name);
    let called = KINDS.iter().find(|kind| kind.is_called(&lower));
    let near = || {
        let name = nearest_name(&lower, KINDS.iter().map(|kind| kind.name))?;
        KINDS.iter().find(|kind| kind.name == name)
    };
    called.or_else(near)
}

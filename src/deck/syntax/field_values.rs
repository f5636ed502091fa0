//! Explains values of fields: numbers, switches, groups and lists that are not written as such.

use super::finding::{Finding, shorten};
use super::shape_checker::ShapeChecker;
use super::tree::{Child, NodeSort, TreeNode};
use crate::judge::{Language, read_number};
use crate::question::{FieldShape, Figure, Shape};
use crate::say::Say;

impl<'a> ShapeChecker<'a> {
    /// `3,5`: a number with a decimal comma reads as two values.
    pub(crate) fn find_decimal_comma(
        &mut self,
        name: &str,
        whole: &TreeNode,
        decimals: &[Child],
    ) -> bool {
        let [Child { node: decimals, .. }] = decimals else { return false };
        let Some(decimals) = self.node(*decimals) else { return false };
        let digits = |node: &TreeNode| {
            let source = self.source(&node.span);
            !source.is_empty() && source.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !(digits(whole) && digits(decimals)) {
            return false;
        }
        let span = whole.span.start..decimals.span.end;
        let say = Say::new("flaw-no-number").with("text", self.source(&span));
        let written = format!("{}.{}", self.source(&whole.span), self.source(&decimals.span));
        let finding = Finding::error("no-number", span, say).show(format!("{name}: {written}"));
        self.report(finding.mend(written));
        true
    }

    pub(crate) fn check_figure_value(&mut self, value: &TreeNode, name: &'static str) {
        let source = self.source(&value.span);
        if value.sort == NodeSort::Words && Figure::read(source).value.is_some() {
            return;
        }
        let inner = source.trim_matches(['"', '\'', '“', '”']).trim();
        let say = Say::new("flaw-no-number").with("text", shorten(inner));
        let finding = Finding::error("no-number", value.span.clone(), say);
        self.report(match read_number(inner, &Language::new("id")) {
            Some(number) => {
                finding.show(format!("{name}: {}", number.value)).mend(number.value.to_string())
            }
            None => finding.help(Say::new("help-number").with("example", format!("{name}: 2"))),
        });
    }

    pub(crate) fn check_whole_number(&mut self, value: &TreeNode, name: &'static str) {
        let source = self.source(&value.span);
        if value.sort == NodeSort::Words && source.parse::<i64>().is_ok() {
            return;
        }
        let say = Say::new("syntax-no-whole").with("name", name).with("text", shorten(source));
        let finding = Finding::error("no-whole-number", value.span.clone(), say);
        let digits = source.trim_matches('"').trim();
        self.report(match digits.parse::<i64>() {
            Ok(number) => finding.show(format!("{name}: {number}")).mend(number.to_string()),
            Err(_) if name == "level" => match level_in_words(digits) {
                Some(level) => finding.show(format!("level: {level}")).mend(level),
                None => finding.help(Say::new("help-level")),
            },
            Err(_) => finding.help(Say::new("help-number").with("example", format!("{name}: 2"))),
        });
    }

    pub(crate) fn check_switch(&mut self, value: &TreeNode, name: &str) {
        let source = self.source(&value.span).trim_matches('"');
        if matches!(source, "true" | "false") && value.sort == NodeSort::Words {
            return;
        }
        let lower = source.to_lowercase();
        let yes = matches!(
            lower.as_str(),
            "true" | "t" | "yes" | "y" | "ya" | "iya" | "benar" | "1" | "on"
        );
        let no = matches!(
            lower.as_str(),
            "false" | "f" | "no" | "n" | "tidak" | "tak" | "bukan" | "salah" | "0" | "off"
        );
        let say = Say::new("syntax-no-switch").with("name", name).with("text", shorten(source));
        let finding = Finding::error("no-switch", value.span.clone(), say);
        self.report(if yes || no {
            finding.show(format!("{name}: {yes}")).mend(yes.to_string())
        } else {
            finding.help(Say::new("help-switch").with("name", name))
        });
    }

    pub(crate) fn check_group(
        &mut self,
        value: &'a TreeNode,
        shapes: &'static [FieldShape],
        name: &str,
    ) {
        if value.sort == NodeSort::Fields && value.name.is_none() {
            return self.check_fields(value, shapes);
        }
        let say = Say::new("syntax-no-group").with("name", name);
        let finding = Finding::error("no-group", value.span.clone(), say);
        let first = shapes.first().filter(|first| matches!(first.shape, Shape::Text));
        self.report(if value.sort == NodeSort::Map {
            finding.write(format!("({})", self.inside(value)))
        } else if let Some(first) = first.filter(|_| value.sort == NodeSort::Text) {
            finding.write(format!("({}: {})", first.name, self.source(&value.span)))
        } else {
            let names: Vec<&str> = shapes.iter().map(|shape| shape.name).collect();
            finding.show(format!("{name}: ({}: \"…\")", names.first().copied().unwrap_or_default()))
        });
    }

    /// Checks a list of groups of named fields.
    pub(crate) fn check_groups(
        &mut self,
        value: &'a TreeNode,
        shapes: &'static [FieldShape],
        name: &str,
    ) {
        if value.sort != NodeSort::List {
            return self.check_list(value, name);
        }
        for child in &value.children {
            self.node(child.node).into_iter().for_each(|item| self.check_group(item, shapes, name));
        }
    }

    pub(crate) fn check_list(&mut self, value: &TreeNode, name: &str) {
        if value.sort != NodeSort::List {
            let say = Say::new("syntax-no-list").with("name", name);
            let finding =
                Finding::error("no-list", value.span.clone(), say).show(format!("{name}: [ … ]"));
            let bracketed =
                matches!(value.sort, NodeSort::Fields | NodeSort::Map) && value.name.is_none();
            let inner = self.source(&value.span);
            let inner = inner.get(1..inner.len().saturating_sub(1)).unwrap_or_default();
            self.report(if bracketed { finding.mend(format!("[{inner}]")) } else { finding });
        }
    }
}

/// The level that a word means: an end of the scale, or its middle.
fn level_in_words(word: &str) -> Option<&'static str> {
    Some(match word.to_lowercase().as_str() {
        "easy" | "simple" | "low" | "beginner" | "mudah" | "gampang" | "rendah" => "1",
        "medium" | "middle" | "moderate" | "normal" | "intermediate" | "sedang" => "3",
        "hard" | "difficult" | "high" | "advanced" | "sulit" | "sukar" | "susah" | "tinggi" => "5",
        _ => return None,
    })
}

//! Checks sources and passages, which a deck keeps under keys of its own.

use std::collections::HashSet;

use super::finding::Finding;
use super::shape_checker::{ShapeChecker, quoted};
use super::tree::{Child, NodeSort, TreeNode};
use crate::question::{PASSAGE, SOURCE};
use crate::say::Say;

/// What is told of keys and of what stands around them.
struct KeyedMessages {
    code: &'static str,
    say: &'static str,
    help: &'static str,
    twice: (&'static str, &'static str),
}

const SOURCES: KeyedMessages = KeyedMessages {
    code: "sources",
    say: "syntax-sources",
    help: "help-sources",
    twice: ("source-twice", "flaw-source-twice"),
};

const PASSAGES: KeyedMessages = KeyedMessages {
    code: "passages",
    say: "syntax-passages",
    help: "help-passages",
    twice: ("passage-twice", "flaw-passage-twice"),
};

impl<'a> ShapeChecker<'a> {
    pub(crate) fn check_sources(&mut self, value: &'a TreeNode) {
        self.check_keyed(value, &SOURCES, |checker, source, key| {
            checker.check_group(source, SOURCE, key);
        });
    }

    pub(crate) fn check_passages(&mut self, value: &'a TreeNode) {
        self.check_keyed(value, &PASSAGES, |checker, passage, key| {
            let only = matches!(passage.children.as_slice(), [Child { key: None, .. }]);
            if matches!(passage.sort, NodeSort::Fields | NodeSort::Map) && !only {
                checker.check_group(passage, PASSAGE, key);
            } else {
                checker.check_text(passage);
            }
        });
    }

    /// Checks values by key, and that no key is there twice: ron would keep the last of two silently.
    fn check_keyed(
        &mut self,
        value: &'a TreeNode,
        messages: &KeyedMessages,
        check: fn(&mut Self, &'a TreeNode, &'a str),
    ) {
        let KeyedMessages { code, say, help, twice } = messages;
        if value.sort != NodeSort::Map {
            let finding = Finding::error(code, value.span.clone(), Say::new(say));
            return self.report(finding.help(Say::new(help)));
        }
        let mut seen = HashSet::new();
        for child in &value.children {
            let Some(key) = &child.key else { continue };
            let written = self.source(key);
            let name = key_text(written);
            if !seen.insert(name.clone()) {
                let say = Say::new(twice.1).with("name", name.as_str());
                self.report(Finding::error(twice.0, key.clone(), say));
            }
            if !written.starts_with(['"', 'r', '“']) {
                let say = Say::new("syntax-no-text").with("text", written);
                let quoted = quoted(written);
                let finding = Finding::error("no-text", key.clone(), say);
                self.report(finding.show(format!("{quoted}:")).mend(quoted));
            }
            if let Some(node) = self.node(child.node) {
                check(self, node, written);
            }
        }
    }
}

/// The words of a key as it is written, in whatever quotes.
pub(crate) fn key_text(written: &str) -> String {
    ron::from_str(written).unwrap_or_else(|_| written.trim_matches('"').to_owned())
}

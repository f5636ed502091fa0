//! Checks sources and passages, which a deck keeps under keys of its own.

use std::collections::HashSet;

use super::finding::Finding;
use super::shape_checker::{ShapeChecker, quoted};
use super::tree::{Child, NodeSort, TreeNode};
use crate::question::{PASSAGE, SOURCE};
use crate::say::Say;

/// The messages about keys and about the values around them.
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

    /// Gives each text of `["Campbell, Biology"]` a key: its first word.
    fn add_keys(&self, value: &TreeNode) -> Option<String> {
        let listed = value.sort == NodeSort::List && !value.children.is_empty();
        let items = value.children.iter().map(|child| self.node(child.node));
        let texts = items
            .map(|item| Some(self.source(&item.filter(|item| item.sort == NodeSort::Text)?.span)));
        let texts: Vec<&str> = texts.collect::<Option<_>>().filter(|_| listed)?;
        let keys: Vec<String> =
            texts.iter().map(|text| make_source_key(text)).collect::<Option<_>>()?;
        let unique: HashSet<&String> = keys.iter().collect();
        let pairs =
            keys.iter().zip(&texts).map(|(key, text)| format!("\"{key}\": (title: {text})"));
        (unique.len() == keys.len())
            .then(|| format!("{{{}}}", pairs.collect::<Vec<_>>().join(", ")))
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
            let written = (*code == "sources").then(|| self.add_keys(value)).flatten();
            return self.report(match written {
                Some(written) => finding.write(written),
                None => finding.help(Say::new(help)),
            });
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

/// Makes a key of the first word of a text.
fn make_source_key(text: &str) -> Option<String> {
    let word = text.split(|sign: char| !sign.is_alphanumeric()).find(|word| !word.is_empty())?;
    Some(word.to_lowercase())
}

/// The words of a key as it is written, in whatever quotes.
pub(crate) fn key_text(written: &str) -> String {
    ron::from_str(written).unwrap_or_else(|_| written.trim_matches('"').to_owned())
}

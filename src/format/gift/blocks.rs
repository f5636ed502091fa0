//! Parts a GIFT file into questions: blocks of lines, with the comments that stand before them.

use std::rc::Rc;

use super::super::MOST;
use super::super::category::Categories;
use super::super::intake::CUT;

/// The most comments of one question that are looked at.
const COMMENTS: usize = 100;

/// The lines of one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    /// The line it begins at.
    pub(super) line: usize,
    pub(super) text: String,
    /// The comments before and in it that say something to hafal.
    pub(super) comments: Vec<String>,
    /// The title of the category it stands in.
    pub(super) category: Option<Rc<str>>,
    /// Whether a line of it was cut.
    pub(super) cut: bool,
}

/// What a file is made of.
#[derive(Default)]
pub(super) struct Blocks {
    pub(super) all: Vec<Block>,
    pub(super) categories: Categories,
    open: Block,
    inside: bool,
    /// How much of the open block stood before an empty line in its brackets.
    gap: Option<usize>,
}

impl Blocks {
    /// The blocks of a text whose first line has this number. Questions end at an empty line; where brackets are
    /// open only if `strictly`.
    pub(super) fn of(text: &str, first: usize, strictly: bool) -> Self {
        let mut blocks = Self::default();
        for (number, line) in (first..).zip(text.split('\n')) {
            blocks.line(number, line.trim_end_matches('\r'), strictly);
        }
        if blocks.inside && blocks.gap.is_some() && !strictly {
            // A bracket that is never closed costs the question it stands in, not those behind it.
            let open = std::mem::take(&mut blocks.open);
            let category = blocks.categories.of_question();
            let again = Self::of(&open.text, open.line, true).all.into_iter();
            blocks.all.extend(again.map(|block| Block { category: category.clone(), ..block }));
        }
        blocks.end();
        blocks
    }

    fn line(&mut self, number: usize, line: &str, strictly: bool) {
        let trimmed = line.trim();
        if let Some(comment) = trimmed.strip_prefix("//") {
            let says = comment.contains("hafal:") || comment.contains("[tag:");
            if says && self.open.comments.len() < COMMENTS {
                self.open.comments.push(comment.trim().to_owned());
            }
            // The place of a line is kept, so that lines can be counted again.
            if !self.open.text.is_empty() {
                self.open.text.push('\n');
            }
            return;
        }
        if let Some(category) = trimmed.strip_prefix("$CATEGORY:").filter(|_| !self.inside) {
            self.end();
            self.categories.enter(category);
            return;
        }
        if trimmed.is_empty() && (strictly || !self.inside) {
            self.end();
            return;
        }
        if self.open.cut {
            return;
        }
        if trimmed.is_empty() {
            self.gap = self.gap.or(Some(self.open.text.len()));
        } else if self.inside && self.gap.is_some() && opens(line) {
            self.part();
        }
        if self.open.text.is_empty() {
            self.open.line = number;
        }
        self.open.text.push_str(line);
        self.open.text.push('\n');
        if line.contains(CUT) {
            (self.open.cut, self.inside) = (true, false);
        } else {
            self.brackets(line);
        }
    }

    /// Ends the open block at the empty line in it: another one begins behind that.
    fn part(&mut self) {
        let rest = self.open.text.split_off(self.gap.unwrap_or(self.open.text.len()));
        let lines = self.open.text.matches('\n').count();
        let line = self.open.line + lines;
        self.end();
        let behind = rest.trim_start_matches('\n');
        self.open.line = line + rest.len() - behind.len();
        behind.clone_into(&mut self.open.text);
    }

    /// Follows the brackets of a line.
    fn brackets(&mut self, line: &str) {
        let mut escaped = false;
        for byte in line.bytes() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'{' => self.inside = true,
                b'}' => self.inside = false,
                _ => {}
            }
        }
    }

    fn end(&mut self) {
        (self.inside, self.gap) = (false, None);
        if self.all.len() > MOST {
            self.open = Block::default();
        } else if !self.open.text.trim().is_empty() {
            let category = self.categories.of_question();
            self.all.push(Block { category, ..std::mem::take(&mut self.open) });
        } else if self.open.comments.iter().all(|comment| !comment.starts_with("hafal:")) {
            self.open = Block::default();
        }
    }
}

/// Whether a bare bracket opens in a line.
fn opens(line: &str) -> bool {
    let mut escaped = false;
    line.bytes().any(|byte| {
        let bare = byte == b'{' && !escaped;
        escaped = byte == b'\\' && !escaped;
        bare
    })
}

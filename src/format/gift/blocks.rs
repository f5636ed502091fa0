//! Splits a GIFT file into blocks, one a question, each with the comments and the category before it.

use super::super::MOST;
use super::super::category::Categories;
use super::super::intake::CUT;
use super::block::{GiftBlock, GiftComment, split_joined};
use super::signs::bare_brackets;

/// The most comments kept for one question.
const MOST_COMMENTS: usize = 100;

/// The blocks of a file, and the one whose lines are being read.
#[derive(Default)]
pub(super) struct GiftBlocks {
    pub(super) all: Vec<GiftBlock>,
    pub(super) categories: Categories,
    open: GiftBlock,
    /// Whether a bracket of the open block is open.
    inside: bool,
    /// Whether the open block follows an unclosed bracket without an empty line.
    joined: bool,
    /// The length of the open block's text before the first empty line in its brackets.
    gap: Option<usize>,
}

impl GiftBlocks {
    /// Splits a text whose first line has the number `first`.
    ///
    /// A block ends at an empty line; inside brackets, only if `strictly`.
    pub(super) fn split(text: &str, first: usize, strictly: bool) -> Self {
        let mut blocks = Self::default();
        for (number, line) in (first..).zip(text.split('\n')) {
            blocks.push_line(number, line.trim_end_matches('\r'), strictly);
        }
        if blocks.inside && blocks.gap.is_some() && !strictly {
            // A bracket that is never closed costs its own question, not those after it.
            let open = std::mem::take(&mut blocks.open);
            let category = blocks.categories.title_for_question();
            let again = Self::split(&open.text, open.line, true).all.into_iter();
            blocks.all.extend(again.map(|block| GiftBlock { category: category.clone(), ..block }));
        }
        blocks.end_block();
        blocks
    }

    fn push_line(&mut self, number: usize, line: &str, strictly: bool) {
        let trimmed = line.trim();
        if let Some(comment) = trimmed.strip_prefix("//") {
            self.push_comment(number, comment.trim());
            return;
        }
        if let Some(category) = trimmed.strip_prefix("$CATEGORY:").filter(|_| !self.inside) {
            self.end_block();
            self.categories.enter(category);
            return;
        }
        if trimmed.is_empty() && (strictly || !self.inside) {
            self.end_block();
            return;
        }
        if self.open.cut {
            return;
        }
        if self.inside && begins_with_title(trimmed) {
            // A bracket that is never closed costs its own question.
            self.end_block();
            self.joined = true;
        }
        if trimmed.is_empty() {
            self.gap = self.gap.or(Some(self.open.text.len()));
        } else if self.inside && self.gap.is_some() && opens_bracket(line) {
            self.end_block_at_gap();
        }
        if self.open.text.is_empty() {
            self.open.line = number;
        }
        self.open.text.push_str(line);
        self.open.text.push('\n');
        if line.contains(CUT) {
            (self.open.cut, self.inside) = (true, false);
        } else {
            self.follow_brackets(line);
        }
    }

    fn push_comment(&mut self, line: usize, comment: &str) {
        let says = ["hafal:", "[tag:", "[id:"].iter().any(|mark| comment.contains(mark));
        if says && self.open.comments.len() < MOST_COMMENTS {
            self.open.comments.push(GiftComment { line, text: comment.to_owned() });
        }
        // An empty line in its place keeps the numbers of the lines after it right.
        if !self.open.text.is_empty() {
            self.open.text.push('\n');
        }
    }

    /// Ends the open block at the empty line in its brackets: a bracket that opens later is the next question's.
    fn end_block_at_gap(&mut self) {
        let rest = self.open.text.split_off(self.gap.unwrap_or(self.open.text.len()));
        let line = self.open.line + self.open.text.matches('\n').count();
        self.end_block();
        let behind = rest.trim_start_matches('\n');
        self.open.line = line + rest.len() - behind.len();
        behind.clone_into(&mut self.open.text);
    }

    fn follow_brackets(&mut self, line: &str) {
        for (_, bracket) in bare_brackets(line) {
            self.inside = bracket == b'{';
        }
    }

    fn end_block(&mut self) {
        (self.inside, self.gap) = (false, None);
        if self.all.len() > MOST {
            self.open = GiftBlock::default();
        } else if !self.open.text.trim().is_empty() {
            let category = self.categories.title_for_question();
            let joined = std::mem::take(&mut self.joined);
            let block = GiftBlock { category, joined, ..std::mem::take(&mut self.open) };
            self.all.extend(split_joined(block));
        } else if self.open.comments.iter().all(|comment| !comment.text.starts_with("hafal:")) {
            // The comment on the deck is followed by an empty line, and kept for the first question.
            self.open = GiftBlock::default();
        }
    }
}

fn opens_bracket(line: &str) -> bool {
    bare_brackets(line).any(|(_, bracket)| bracket == b'{')
}

/// Whether a line begins with a title between two pairs of colons.
fn begins_with_title(line: &str) -> bool {
    line.strip_prefix("::").is_some_and(|rest| rest.contains("::"))
}

//! The lines of one question in a GIFT file; a block of lines without an empty one may hold several questions.

use std::rc::Rc;

use super::signs::bare_brackets;

/// The lines of one question.
#[derive(Default)]
pub(super) struct GiftBlock {
    /// The line it begins at, from 1.
    pub(super) line: usize,
    pub(super) text: String,
    /// The comments before and inside it that hafal, a tag or an id may be in.
    pub(super) comments: Vec<GiftComment>,
    /// The title of its category.
    pub(super) category: Option<Rc<str>>,
    /// Whether one of its lines was cut for its length.
    pub(super) cut: bool,
    /// Whether no empty line separates it from the question before.
    pub(super) joined: bool,
}

/// A comment without its slashes.
pub(super) struct GiftComment {
    /// From 1.
    pub(super) line: usize,
    pub(super) text: String,
}

/// Splits a block into its questions; those behind the first are marked as joined.
///
/// No question has two pairs of curly brackets.
pub(super) fn split_joined(block: GiftBlock) -> Vec<GiftBlock> {
    let starts = question_starts(&block.text);
    if starts.is_empty() || block.cut {
        return vec![block];
    }
    let ends = starts.iter().copied().chain([block.text.len()]);
    let mut blocks = Vec::new();
    let (mut from, mut comments) = (0, block.comments.into_iter().peekable());
    for (place, end) in ends.enumerate() {
        let text = block.text.get(from..end).unwrap_or_default();
        let lines_before = block.text.get(..from).unwrap_or_default().matches('\n').count();
        let body = text.trim_start_matches('\n');
        let line = block.line + lines_before + (text.len() - body.len());
        // A comment inside a question is in its last line; one between two questions is above the second.
        let last = block.line + last_line(&block.text, from, end);
        let mut own: Vec<GiftComment> = Vec::new();
        while let Some(comment) =
            comments.next_if(|one| one.line <= last || end == block.text.len())
        {
            own.push(comment);
        }
        let category = block.category.clone();
        let joined = place > 0;
        blocks.push(GiftBlock {
            line,
            text: body.to_owned(),
            comments: own,
            category,
            joined,
            cut: false,
        });
        from = end;
    }
    blocks
}

/// The number of line ends before the last words of a piece.
fn last_line(text: &str, from: usize, end: usize) -> usize {
    let piece = text.get(from..end).unwrap_or_default().trim_end();
    text.get(..from + piece.len()).unwrap_or_default().matches('\n').count()
}

/// Where the questions behind the first begin, in bytes.
fn question_starts(text: &str) -> Vec<usize> {
    let (mut starts, mut closed, mut inside) = (Vec::new(), None, false);
    for (at, bracket) in bare_brackets(text) {
        match (bracket, closed) {
            (b'{', Some(end)) if !inside => {
                starts.push(start_between(text, end, at));
                (closed, inside) = (None, true);
            }
            (b'{', _) => inside = true,
            _ if inside => (closed, inside) = (Some(at + 1), false),
            _ => {}
        }
    }
    // Behind the last brackets a title begins a text without any.
    starts.extend(closed.and_then(|end| titled_line(text, end, text.len())));
    starts
}

/// Where a question begins between the bracket that ends one and the bracket of the next.
fn start_between(text: &str, end: usize, next: usize) -> usize {
    let between = text.get(end..next).unwrap_or_default();
    let first = between.split('\n').next().unwrap_or_default();
    let title = || first.find("::").map(|at| end + at);
    let line = || between.find('\n').map(|at| end + at + 1);
    titled_line(text, end, next).or_else(title).or_else(line).unwrap_or(end)
}

/// The beginning of the first line in a stretch of text that begins with a title.
fn titled_line(text: &str, from: usize, to: usize) -> Option<usize> {
    let stretch = text.get(from..to)?;
    let mut lines = stretch.match_indices('\n').map(|(at, _)| at + 1);
    let is_titled = |at: usize| {
        stretch.get(at..).is_some_and(|line| line.trim_start_matches([' ', '\t']).starts_with("::"))
    };
    lines.find(|at| is_titled(*at)).map(|at| from + at)
}

//! Finds and explains mistakes of syntax and shape, from a deck's text and the format's shapes alone.

mod answer_checker;
mod broken_quotes;
mod diagnose;
mod finding;
mod header_text;
mod lexer;
mod line_index;
mod locate;
mod lost_backslashes;
mod outline;
mod packed_outline;
mod shape_checker;
mod tree;
mod tree_builder;

pub(super) use diagnose::{diagnose, missing_comma};
pub use finding::{Finding, MISTAKES, Severity};
pub(super) use header_text::HeaderText;
pub(super) use lexer::{Lexer, Token};
pub use line_index::{LineIndex, floor_char_boundary};
pub use locate::{locate_in_header, locate_in_question};
pub(super) use lost_backslashes::{find_lost_backslashes, is_misread};
pub(super) use outline::closes;
pub use outline::{Gap, Outline, outline, recovered_outline};
pub(super) use shape_checker::ShapeChecker;
pub(super) use tree::{Child, NodeSort, Tree, TreeNode};

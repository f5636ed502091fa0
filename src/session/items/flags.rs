//! What to look at in a question, by its figures.

use super::model::{ItemFigures, ItemFlag};

/// With fewer attempts no other flag is given.
pub const FEW: usize = 20;
/// A discrimination below this is hardly chance, even with few answers.
const NEGATIVE: f64 = -0.05;
/// A question whose mean is this far above guessing is not hard.
const ABOVE_GUESSING: f64 = 0.05;
/// The mean below which a question that cannot be guessed is hard.
const HARD: f64 = 0.2;
/// The mean above which it is easy.
const EASY: f64 = 0.95;
/// A mean that reaches a bound but for its last bits has reached it.
const SAME: f64 = 1e-9;

/// The flags of a question, whose guessing would earn the share `guessed`.
pub(super) fn item_flags(item: &ItemFigures, guessed: f64) -> Vec<ItemFlag> {
    if item.n < FEW {
        return vec![ItemFlag::Few];
    }
    let hard = if guessed > 0.0 { guessed + ABOVE_GUESSING } else { HARD };
    let flags = [
        (ItemFlag::Negative, item.discrimination.is_some_and(|found| found < NEGATIVE - SAME)),
        (ItemFlag::Hard, item.mean.is_some_and(|mean| mean < hard - SAME)),
        (ItemFlag::Easy, item.mean.is_some_and(|mean| mean > EASY + SAME)),
        (ItemFlag::Unused, item.options.iter().any(|option| !option.right && option.picked == 0)),
    ];
    flags.into_iter().filter(|(_, is_so)| *is_so).map(|(flag, _)| flag).collect()
}

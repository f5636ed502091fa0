//! Fitting the parameters to a learner's own reviews, and telling on other reviews whether that helped.

mod chain;
mod histories;
mod training;

#[cfg(test)]
mod tests;

use super::model::{Model, PARAMETERS};
pub use histories::Histories;
use histories::{Items, Sample};

/// From so many reviews on, outliers left out, the crate trains all parameters; with fewer it moves the
/// first four only, and with fewer than 8 it answers with the defaults as if it had fitted them.
const TRAINED_FROM: usize = 64;

/// The fewest reviews that a fit takes, each a day or more after its card's review before: those the
/// crate trains on, and as many again as are held out beside them.
pub const NEEDED: usize = TRAINED_FROM + TRAINED_FROM.div_ceil(4);

/// How well parameters foretell reviews; both are the better the lower, later reviews weigh more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The mean of minus the logarithm of the chance given to what happened.
    pub log_loss: f32,
    /// How far, in groups of like reviews, the recall foretold lies from what happened: 0 to 1.
    pub rmse_bins: f32,
}

impl Score {
    /// Whether the log loss is lower and the other number no higher.
    fn is_better_than(self, other: Self) -> bool {
        self.log_loss < other.log_loss && self.rmse_bins <= other.rmse_bins
    }
}

/// What a fit came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// The new parameters, worth keeping only where they are `better`.
    pub parameters: [f32; PARAMETERS],
    /// The current parameters, on the held-out reviews.
    pub before: Score,
    /// The parameters fitted to the earlier reviews alone, on the held-out ones.
    pub after: Score,
    /// Whether the log loss fell, and the RMSE did not rise.
    pub better: bool,
    /// Reviews looked at, the held-out ones among them.
    pub reviews: usize,
    /// Reviews held out: about the latest fifth.
    pub held_out: usize,
}

/// Why there is no fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Reviews are too few.
    TooFew {
        /// Reviews there are: each a day or more after its card's review before.
        have: usize,
        /// How many there must be at least: more than `NEEDED` where outliers had to be left out.
        need: usize,
    },
    /// It was cancelled.
    Cancelled,
    /// No parameters can be told from these reviews: all at one instant, or beyond FSRS's numbers.
    Impossible,
}

/// Fits parameters to all but the latest fifth of the reviews, and holds them against the current ones on
/// that fifth. Only where they foretell it better are they worth keeping.
///
/// What is to be kept then is fitted once more, to all reviews: the held-out ones are the latest and say
/// most about how the learner remembers now. Should that second fit, which has seen them, not beat the
/// current parameters on them as well, something went wrong in it, and the first one is given. Having seen
/// them also gives the kept parameters a start over the next fit's, so a few new reviews do not change them.
///
/// `progress` is told how much is done of how much, some 20 times a second: never less than before, and not
/// all where the second fit is spared. Where it says no, all ends.
///
/// # Errors
///
/// [`Refused`], which says why.
pub fn fit(
    histories: &Histories,
    current: &Model,
    mut progress: impl FnMut(usize, usize) -> bool,
) -> Result<Fit, Refused> {
    let samples = histories.samples();
    let (earlier, later) = split(&samples, histories)?;
    let total = earlier.len() + samples.len();
    let before = score(current, histories.items(later))?;
    let mut first = |done| progress(done, total);
    let tried = training::train(histories.items(earlier), &mut first)?;
    let after = score(&model(&tried)?, histories.items(later))?;
    let better = after.is_better_than(before);
    let mut parameters = tried;
    if better {
        let mut second = |done| progress(earlier.len() + done, total);
        let whole = training::train(histories.items(&samples), &mut second)?;
        let seen = score(&model(&whole)?, histories.items(later))?;
        parameters = if seen.is_better_than(before) { whole } else { tried };
    }
    Ok(Fit { parameters, before, after, better, reviews: samples.len(), held_out: later.len() })
}

/// The reviews to learn from and the later ones to judge by: the cut is where the last fifth begins, moved on
/// to where the instant changes (back, where it changes no more), so that every review judged by is later
/// than all learnt from.
fn split<'a>(
    samples: &'a [Sample],
    histories: &Histories,
) -> Result<(&'a [Sample], &'a [Sample]), Refused> {
    let have = samples.len();
    if have < NEEDED {
        return Err(Refused::TooFew { have, need: NEEDED });
    }
    let fifth = have / 5;
    let last = samples.get(have - fifth - 1).ok_or(Refused::Impossible)?.at;
    let after = samples.partition_point(|sample| sample.at <= last);
    let cut = if after < have { after } else { samples.partition_point(|sample| sample.at < last) };
    if cut == 0 {
        return Err(Refused::Impossible);
    }
    let (earlier, later) = samples.split_at(cut);
    let missing = TRAINED_FROM.saturating_sub(histories.kept(earlier));
    if missing > 0 {
        let need = have + missing + missing.div_ceil(4);
        return Err(Refused::TooFew { have, need });
    }
    Ok((earlier, later))
}

fn score(model: &Model, items: Items) -> Result<Score, Refused> {
    let evaluation = model.fsrs.evaluate_with_card_ids(items.items, items.chains, |_| true);
    let found = evaluation.map_err(|_| Refused::Impossible)?;
    Ok(Score { log_loss: found.log_loss, rmse_bins: found.rmse_bins })
}

fn model(parameters: &[f32]) -> Result<Model, Refused> {
    Model::new(parameters).ok_or(Refused::Impossible)
}

//! Fits FSRS's parameters to a learner's own reviews, and judges by held-out reviews whether that helped.

mod chain;
mod histories;
mod training;

#[cfg(test)]
mod tests;

use super::model::{Model, PARAMETERS};
pub use histories::Histories;
use histories::{Sample, TrainingSet};

/// The number of reviews, outliers left out, from which the crate trains all parameters. With fewer it moves only the
/// first four; with fewer than 8 it returns the defaults as if it had fitted them.
const TRAINED_FROM: usize = 64;

/// The fewest reviews that a fit takes, each a day or more after the card's review before: `TRAINED_FROM`, and the
/// fifth that is held out beside them.
pub const NEEDED: usize = TRAINED_FROM + TRAINED_FROM.div_ceil(4);

/// How well parameters predict reviews. Lower is better for both; later reviews weigh more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The mean of -ln(p), where p is the predicted chance of what happened.
    pub log_loss: f32,
    /// The root mean square difference between predicted and actual recall, over groups of similar reviews: 0 to 1.
    pub rmse_bins: f32,
}

impl Score {
    /// Reports whether the log loss is lower and the RMSE not higher.
    fn is_better_than(self, other: Self) -> bool {
        self.log_loss < other.log_loss && self.rmse_bins <= other.rmse_bins
    }
}

/// The result of a fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// The new parameters, worth keeping only where they are `better`.
    pub parameters: [f32; PARAMETERS],
    /// The score of the current parameters on the held-out reviews.
    pub before: Score,
    /// The score, on the held-out reviews, of the parameters fitted to the earlier ones alone.
    pub after: Score,
    /// Whether the log loss fell and the RMSE did not rise.
    pub better: bool,
    /// The number of reviews used, the held-out ones included.
    pub reviews: usize,
    /// The number of reviews held out: about the latest fifth.
    pub held_out: usize,
}

/// Why there is no fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FitError {
    /// There are too few reviews.
    TooFew {
        /// The reviews that count: each a day or more after the card's review before.
        have: usize,
        /// The fewest that would do: more than [`NEEDED`] where the crate leaves outliers out.
        need: usize,
    },
    /// The caller cancelled the fit.
    Cancelled,
    /// These reviews give no parameters: all are of one instant, or the numbers leave FSRS's range.
    Impossible,
}

/// Fits parameters to all but the latest fifth of the reviews, and compares them with the current ones on that fifth.
/// Only where they predict it better are they worth keeping.
///
/// Those worth keeping are fitted once more, to all reviews, because the held-out ones are the latest and say most
/// about how the learner remembers now. If the second fit, which has seen them, does not beat the current parameters
/// on them, something went wrong in it, and the result of the first one is returned. Having seen them also gives the
/// kept parameters an advantage over the next fit's, so a few new reviews do not change them.
///
/// `progress` gets the work done and the total, about 20 times a second. The first number never falls, and does not
/// reach the total where there is no second fit. A `false` from it cancels the fit.
///
/// # Errors
/// A [`FitError`] that says why there is no fit.
pub fn fit_parameters(
    histories: &Histories,
    current: &Model,
    mut progress: impl FnMut(usize, usize) -> bool,
) -> Result<Fit, FitError> {
    let samples = histories.samples();
    let (earlier, later) = split_by_time(&samples, histories)?;
    let total = earlier.len() + samples.len();
    let before = score_model(current, histories.training_set(later))?;
    let mut first = |done| progress(done, total);
    let tried = training::train(histories.training_set(earlier), &mut first)?;
    let after = score_model(&model_from(&tried)?, histories.training_set(later))?;
    let better = after.is_better_than(before);
    let mut parameters = tried;
    if better {
        let mut second = |done| progress(earlier.len() + done, total);
        let whole = training::train(histories.training_set(&samples), &mut second)?;
        let seen = score_model(&model_from(&whole)?, histories.training_set(later))?;
        parameters = if seen.is_better_than(before) { whole } else { tried };
    }
    Ok(Fit { parameters, before, after, better, reviews: samples.len(), held_out: later.len() })
}

/// Splits the reviews into those to learn from and the later ones to judge by.
///
/// The cut is where the last fifth begins, moved on to where the instant changes (or back, where it changes no more):
/// every review to judge by must be later than all to learn from.
fn split_by_time<'a>(
    samples: &'a [Sample],
    histories: &Histories,
) -> Result<(&'a [Sample], &'a [Sample]), FitError> {
    let have = samples.len();
    if have < NEEDED {
        return Err(FitError::TooFew { have, need: NEEDED });
    }
    let fifth = have / 5;
    let last = samples.get(have - fifth - 1).ok_or(FitError::Impossible)?.at;
    let after = samples.partition_point(|sample| sample.at <= last);
    let cut = if after < have { after } else { samples.partition_point(|sample| sample.at < last) };
    if cut == 0 {
        return Err(FitError::Impossible);
    }
    let (earlier, later) = samples.split_at(cut);
    let missing = TRAINED_FROM.saturating_sub(histories.count_trained(earlier));
    if missing > 0 {
        let need = have + missing + missing.div_ceil(4);
        return Err(FitError::TooFew { have, need });
    }
    Ok((earlier, later))
}

fn score_model(model: &Model, reviews: TrainingSet) -> Result<Score, FitError> {
    let evaluation = model.fsrs.evaluate_with_card_ids(reviews.items, reviews.chains, |_| true);
    let found = evaluation.map_err(|_| FitError::Impossible)?;
    Ok(Score { log_loss: found.log_loss, rmse_bins: found.rmse_bins })
}

fn model_from(parameters: &[f32]) -> Result<Model, FitError> {
    Model::new(parameters).ok_or(FitError::Impossible)
}

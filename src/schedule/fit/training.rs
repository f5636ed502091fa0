//! Runs one training of the crate `fsrs` on a thread of its own, so that it can report progress and be cancelled.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use fsrs::{CombinedProgressState, ComputeParametersInput, compute_parameters};

use super::histories::TrainingSet;
use super::{FitError, PARAMETERS};

/// How often the crate's progress is read.
const TICK: Duration = Duration::from_millis(50);

/// Trains parameters on items in the order of time. `progress` gets the number of items done, 0 before the start; a
/// `false` from it cancels the training.
pub(super) fn train(
    set: TrainingSet,
    progress: &mut dyn FnMut(usize) -> bool,
) -> Result<[f32; PARAMETERS], FitError> {
    let count = set.items.len();
    let state = CombinedProgressState::new_shared();
    let input = ComputeParametersInput {
        train_set: set.items,
        card_ids: Some(set.chains),
        progress: Some(Arc::clone(&state)),
        ..ComputeParametersInput::default()
    };
    let go_on = || progress(items_done(&state, count)) || request_abort(&state);
    let fitted = train_watched(input, go_on)?;
    fitted.try_into().map_err(|_| FitError::Impossible)
}

/// Runs a training, and calls `go_on` at every tick until it says no; then the training's result is discarded.
fn train_watched(
    input: ComputeParametersInput,
    mut go_on: impl FnMut() -> bool,
) -> Result<Vec<f32>, FitError> {
    if !go_on() {
        return Err(FitError::Cancelled);
    }
    let mut cancelled = false;
    // Nothing is ever sent: the end of the training drops the sender, which wakes the receiver.
    let (alive, ended) = channel::<()>();
    let fitted = thread::scope(|scope| {
        let work = move || {
            let _alive = alive;
            compute_parameters(input)
        };
        let worker = thread::Builder::new().spawn_scoped(scope, work).ok()?;
        while ended.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
            cancelled = cancelled || !go_on();
        }
        worker.join().ok()
    });
    match fitted {
        _ if cancelled => Err(FitError::Cancelled),
        Some(Ok(parameters)) => Ok(parameters),
        Some(Err(_)) | None => Err(FitError::Impossible),
    }
}

/// Returns how many of `count` items are done. Scaled, because the crate counts every pass over the items, and does not
/// know its own total at once.
fn items_done(state: &Mutex<CombinedProgressState>, count: usize) -> usize {
    let state = state.lock().unwrap_or_else(PoisonError::into_inner);
    state.current().saturating_mul(count).checked_div(state.total()).unwrap_or(0).min(count)
}

/// Asks the training to end soon; returns `false`, for `go_on`.
fn request_abort(state: &Mutex<CombinedProgressState>) -> bool {
    state.lock().unwrap_or_else(PoisonError::into_inner).want_abort = true;
    false
}

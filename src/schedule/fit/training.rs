//! One training by the crate, on a thread of its own, so that it can be watched and cancelled.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use fsrs::{CombinedProgressState, ComputeParametersInput, compute_parameters};

use super::histories::Items;
use super::{PARAMETERS, Refused};

/// How often the crate's progress is looked at.
const TICK: Duration = Duration::from_millis(50);

/// Trains parameters on items in the order of time. `progress` is told how many of them are done, 0 before
/// all begins; where it says no, the training ends.
pub(super) fn train(
    items: Items,
    progress: &mut dyn FnMut(usize) -> bool,
) -> Result<[f32; PARAMETERS], Refused> {
    let count = items.items.len();
    let state = CombinedProgressState::new_shared();
    let input = ComputeParametersInput {
        train_set: items.items,
        card_ids: Some(items.chains),
        progress: Some(Arc::clone(&state)),
        ..ComputeParametersInput::default()
    };
    let fitted = watched(input, || progress(done(&state, count)) || abort(&state))?;
    fitted.try_into().map_err(|_| Refused::Impossible)
}

/// Runs a training while `go_on` is asked again and again; once it says no, what comes of it is of no use.
fn watched(
    input: ComputeParametersInput,
    mut go_on: impl FnMut() -> bool,
) -> Result<Vec<f32>, Refused> {
    if !go_on() {
        return Err(Refused::Cancelled);
    }
    let mut cancelled = false;
    // Nothing is ever sent: the training's end drops the sender, and that wakes who waits.
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
        _ if cancelled => Err(Refused::Cancelled),
        Some(Ok(parameters)) => Ok(parameters),
        Some(Err(_)) | None => Err(Refused::Impossible),
    }
}

/// How many of so many items are done; the crate goes over them several times, and knows not at once how
/// many it takes.
fn done(state: &Mutex<CombinedProgressState>, count: usize) -> usize {
    let state = state.lock().unwrap_or_else(PoisonError::into_inner);
    state.current().saturating_mul(count).checked_div(state.total()).unwrap_or(0).min(count)
}

/// Has the training end at the next occasion; never goes on.
fn abort(state: &Mutex<CombinedProgressState>) -> bool {
    state.lock().unwrap_or_else(PoisonError::into_inner).want_abort = true;
    false
}

//! The outcome of routing a request to a class: an answer at once, or one after something was kept.

use crate::study::ClassRequest;
use crate::web::posted::Go;
use crate::web::server::{WebAnswer, WebRequest};

/// The outcome of routing: an answer at once, or something to keep first.
pub(super) enum Routed {
    Now(WebAnswer),
    Keep(ClassRequest, After),
}

/// How to answer once a request was kept.
pub(super) enum After {
    Pupil(AfterPupil),
    Teacher,
}

/// How to answer a pupil once the request was kept.
pub(super) enum AfterPupil {
    Joined { code: String, name: String },
    Answered { token: String, asked: WebRequest, number: usize, go: Option<Go>, is_blank: bool },
    Claimed { token: String, number: usize },
    HandedIn,
}

//! What becomes of a request to a class: an answer at once, or one after something was kept.

use crate::study::ClassRequest;
use crate::web::posted::Go;
use crate::web::server::{WebAnswer, WebRequest};

/// What becomes of a letter: an answer at once, or something to keep first.
pub(super) enum Routed {
    Now(WebAnswer),
    Keep(ClassRequest, After),
}

/// What is answered once a request was heard.
pub(super) enum After {
    Pupil(AfterPupil),
    Teacher,
}

/// What is answered to a pupil once the request was heard.
pub(super) enum AfterPupil {
    Joined { code: String, name: String },
    Answered { token: String, asked: WebRequest, number: usize, go: Option<Go>, is_blank: bool },
    Claimed { token: String, number: usize },
    HandedIn,
}

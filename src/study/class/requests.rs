//! The requests of pupils and their teacher to a class, and the replies.

use crate::study::quiz::NumberedAnswer;

/// A request that changes a class.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ClassRequest {
    /// A browser joins under a name.
    Join(JoinRequest),
    /// A pupil answers a question.
    Answer {
        /// The cookie of the pupil's browser.
        token: String,
        answer: NumberedAnswer,
    },
    /// A pupil claims that the answer to a question was right.
    Claim { token: String, number: usize },
    /// A pupil hands in.
    HandIn { token: String },
    /// The teacher frees a name, so that another browser may answer under it.
    Free { name: String },
    /// The teacher adds seconds for all who have not handed in.
    MoreTime { seconds: u64 },
    /// The teacher hands in for all.
    EndForAll,
}

/// A browser that joins.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct JoinRequest {
    pub(crate) code: String,
    /// As typed.
    pub(crate) name: String,
    /// The browser's cookie, if it has one.
    pub(crate) token: Option<String>,
    /// Its cookie from now on if it may join: as hard to guess as a key.
    pub(crate) new_token: String,
}

/// The reply to a request. Unless it is `NotKept`, all that the request changes is on disk.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ClassReply {
    /// The browser is a pupil's, by this token.
    Joined {
        token: String,
    },
    JoinRefused(JoinRefusal),
    /// No pupil has this token.
    Stranger,
    Answered(AnswerReply),
    /// The claim is kept.
    Claimed,
    /// The answer cannot be claimed, at least not now.
    NoClaim,
    /// What the teacher asked for is done, or the pupil has handed in.
    Done,
    /// There is no pupil of this name.
    NoSuchPupil,
    /// The store could not keep it: nothing of it counts.
    NotKept,
}

/// Why a browser cannot join.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JoinRefusal {
    WrongCode,
    /// What was typed is not a valid name.
    NoName,
    NotOnRoster,
    /// Another browser answers under this name.
    Held,
    /// The teacher has handed in for all.
    Closed,
    /// The class has as many pupils as it can have.
    Full,
}

/// The reply to an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AnswerReply {
    Kept,
    /// It equals the answer that is kept.
    Same,
    /// These fields, from 0, cannot be read; whatever is sent next is kept.
    Explain(Vec<usize>),
    /// It came from a page older than the answer that is kept.
    Conflict,
    /// The answer is final: its mark was shown, or it was handed in.
    Stands,
    /// The time is up.
    TimeUp,
    /// No form could send it.
    Unfit,
}

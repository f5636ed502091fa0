//! What pupils and their teacher ask of a class, and what comes of it.

use crate::study::quiz::NumberedAnswer;

/// What is asked of a class and changes it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ClassRequest {
    /// A browser joins under a name.
    Join(JoinRequest),
    /// A pupil answers a question.
    Answer {
        /// What the pupil's browser shows.
        token: String,
        answer: NumberedAnswer,
    },
    /// A pupil claims that the answer to a question was right.
    Claim { token: String, number: usize },
    /// A pupil hands in.
    HandIn { token: String },
    /// The teacher frees a name, so that another browser may answer under it.
    Free { name: String },
    /// The teacher gives all who have not handed in so many seconds more.
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
    /// What the browser shows already, if anything.
    pub(crate) token: Option<String>,
    /// What it shows from now on, if it is let in: as hard to guess as a key.
    pub(crate) new_token: String,
}

/// What came of a request. Whatever was to be kept is on disk, unless it says otherwise.
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
    /// The teacher's wish, or the pupil's handing in, was done.
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
    /// What was typed is no name.
    NoName,
    NotOnRoster,
    /// Another browser answers under this name.
    Held,
    /// The teacher has handed in for all.
    Closed,
    /// The class has as many pupils as it can have.
    Full,
}

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AnswerReply {
    Kept,
    /// It is what was kept before.
    Same,
    /// These fields, from 0, cannot be read; the same again is kept.
    Explain(Vec<usize>),
    /// It came from a page that is older than what is kept.
    Conflict,
    /// What is kept stands: its mark was told, or it was handed in.
    Stands,
    /// The time is up.
    TimeUp,
    /// No form could send it.
    Unfit,
}

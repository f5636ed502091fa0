//! How a command ends: its exit status, and the errors that need no words.

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Done, and passed where `--pass` asked for that.
    Done,
    /// Not passed, or mistakes found.
    Failed,
    /// Wrong usage, or a deck or store that cannot be used.
    Unusable,
    /// An attempt left unfinished.
    Left,
}

impl Outcome {
    /// Returns the exit status that scripts rely on.
    pub fn status(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Unusable => 2,
            Self::Left => 130,
        }
    }
}

/// The user left a dialogue or a long command: Ctrl-C, Esc, or the end of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("left")]
pub struct Left;

/// A deck has mistakes, all already shown on standard error: nothing is left to report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("mistakes shown")]
pub struct MistakesShown;

/// Reports whether a pipe or a terminal was closed: a closed terminal answers with EIO.
pub fn is_closed(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| {
        is_broken_pipe(error) || error.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error())
    })
}

/// Reports whether the reader of a pipe has closed it.
pub(crate) fn is_broken_pipe(error: &std::io::Error) -> bool {
    error.kind() == std::io::ErrorKind::BrokenPipe
}

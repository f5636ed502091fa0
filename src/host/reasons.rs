//! Words the reasons of the system and of SQLite, which are English, in the interface's language.

use crate::say::{Arg, Say};

/// A part of a reason, and the message that words it.
const REASONS: [(&str, &str); 20] = [
    ("No space left on device", "why-full"),
    ("database or disk is full", "why-full"),
    ("quota exceeded", "why-full"),
    ("File too large", "why-large"),
    ("Permission denied", "why-forbidden"),
    ("Operation not permitted", "why-forbidden"),
    ("access permission denied", "why-forbidden"),
    ("Input/output error", "why-io"),
    ("disk I/O error", "why-io"),
    ("readonly database", "why-read-only"),
    ("Read-only file system", "why-read-only"),
    ("No such file or directory", "why-gone"),
    ("Is a directory", "why-folder"),
    ("Not a directory", "why-no-folder"),
    ("File exists", "why-exists"),
    ("unable to open database file", "why-open"),
    ("Too many open files", "why-many-files"),
    ("File name too long", "why-long-name"),
    ("levels of symbolic links", "why-links"),
    ("Bad file descriptor", "why-closed"),
];

/// Words the reason in a message if it is a common one; any other stays as it is.
pub(crate) fn worded(mut say: Say) -> Say {
    for (name, arg) in &mut say.args {
        match arg {
            Arg::Text(text) if *name == "why" => {
                if let Some(id) = known_reason(text) {
                    *arg = Say::new(id).into();
                }
            }
            Arg::Text(_) | Arg::Count(_) | Arg::Say(_) => {}
        }
    }
    say
}

fn known_reason(reason: &str) -> Option<&'static str> {
    REASONS.iter().find(|(part, _)| reason.contains(part)).map(|(_, id)| *id)
}

#[cfg(test)]
mod tests {
    use std::io::Error;

    use super::*;

    #[test]
    fn the_systems_reasons_are_known() {
        #[cfg(unix)]
        for (number, id) in [
            (28, "why-full"),
            (13, "why-forbidden"),
            (1, "why-forbidden"),
            (5, "why-io"),
            (30, "why-read-only"),
            (2, "why-gone"),
            (21, "why-folder"),
            (20, "why-no-folder"),
            (9, "why-closed"),
        ] {
            let why = Error::from_raw_os_error(number).to_string();
            let say = worded(Say::new("failed").with("why", why.as_str()));
            assert_eq!(say, Say::new("failed").with("why", Say::new(id)), "{why}");
        }
    }

    #[test]
    fn only_a_reason_is_worded_and_only_a_known_one() {
        let other = Say::new("failed").with("why", "the moon").with("path", "disk I/O error");
        assert_eq!(worded(other.clone()), other);
        let sqlite = worded(Say::new("store-full").with("why", "database or disk is full"));
        assert_eq!(sqlite, Say::new("store-full").with("why", Say::new("why-full")));
    }
}

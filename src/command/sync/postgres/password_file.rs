//! libpq's password file, `~/.pgpass`: a line a server, `HOST:PORT:DATABASE:USER:PASSWORD`.

use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use crate::say::Say;

/// The bits of a mode that let others read or write.
const OTHERS: u32 = 0o077;

/// The text of a password file.
pub(super) struct PasswordFile(Vec<u8>);

/// For which login a password is wanted.
pub(super) struct WantedLogin<'a> {
    /// The names that the host goes by.
    pub(super) hosts: &'a [String],
    pub(super) port: &'a str,
    pub(super) database: &'a str,
    pub(super) user: &'a str,
}

/// A field of a line: its bytes without the backslashes, and whether it is `*`, which matches anything.
struct Field {
    bytes: Vec<u8>,
    is_any: bool,
}

impl PasswordFile {
    /// Reads the file; None without one. A file that others may read is ignored: the error says so.
    pub(super) fn read(path: &Path) -> Result<Option<Self>, Say> {
        let file = || path.display().to_string();
        let about = match fs::metadata(path) {
            Ok(about) => about,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unreadable(file(), &error)),
        };
        if !about.is_file() {
            return Err(Say::new("sync-password-file-kind").with("file", file()));
        }
        if about.permissions().mode() & OTHERS != 0 {
            return Err(Say::new("sync-password-file-open").with("file", file()));
        }
        fs::read(path).map(|bytes| Some(Self(bytes))).map_err(|error| unreadable(file(), &error))
    }

    /// Returns the password of the first line that fits.
    pub(super) fn password(&self, wanted: &WantedLogin) -> Option<Vec<u8>> {
        let lines = self.0.split(|byte| *byte == b'\n');
        lines
            .map(|line| line.strip_suffix(b"\r").unwrap_or(line))
            .find_map(|line| wanted.read(line))
    }
}

fn unreadable(file: String, error: &io::Error) -> Say {
    Say::new("deck-unreadable").with("file", file).with("why", error.to_string())
}

impl WantedLogin<'_> {
    /// Returns the password of a line, if it fits.
    fn read(&self, line: &[u8]) -> Option<Vec<u8>> {
        if line.starts_with(b"#") {
            return None;
        }
        let (host, rest) = cut_field(line)?;
        let (port, rest) = cut_field(rest)?;
        let (database, rest) = cut_field(rest)?;
        let (user, password) = cut_field(rest)?;
        let fits = self.hosts.iter().any(|name| host.fits(name))
            && port.fits(self.port)
            && database.fits(self.database)
            && user.fits(self.user);
        fits.then(|| unescape(password))
    }
}

impl Field {
    fn fits(&self, text: &str) -> bool {
        self.is_any || self.bytes == text.as_bytes()
    }
}

/// Cuts off the field before the next colon that has no backslash before it.
fn cut_field(line: &[u8]) -> Option<(Field, &[u8])> {
    let mut is_escaped = false;
    let end = line.iter().position(|byte| {
        let is_end = *byte == b':' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        is_end
    })?;
    let (field, rest) = line.split_at(end);
    Some((Field { bytes: unescape(field), is_any: field == b"*" }, rest.get(1..)?))
}

/// Removes the backslashes, each of which makes the sign behind it a plain one.
fn unescape(bytes: &[u8]) -> Vec<u8> {
    let mut is_escaped = false;
    let plain = bytes.iter().filter(|byte| {
        is_escaped = **byte == b'\\' && !is_escaped;
        !is_escaped
    });
    plain.copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn password(text: &str, host: &str, database: &str) -> Option<String> {
        let hosts = [host.to_owned()];
        let wanted = WantedLogin { hosts: &hosts, port: "5432", database, user: "ayu" };
        let found = PasswordFile(text.as_bytes().to_vec()).password(&wanted);
        found.map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn the_first_line_that_fits_gives_the_password() {
        let text = "# home\nother:5432:*:ayu:no\ndb:5432:school:budi:no\n\nbroken\n\
            db:5432:school:ayu:yes\r\n*:*:*:*:any";
        assert_eq!(password(text, "db", "school").as_deref(), Some("yes"));
        assert_eq!(password(text, "db", "home").as_deref(), Some("any"));
        assert_eq!(password("db:5433:*:*:no", "db", "school"), None);
        assert_eq!(password("", "db", "school"), None);
    }

    #[test]
    fn a_backslash_makes_the_next_sign_a_plain_one() {
        let cases = [
            (r"\:\:1:5432:a\\b:ayu:p\:q\\r:s", Some(r"p:q\r:s")),
            (r"\*:5432:*:ayu:no", None),
            (r"\:\:1:5432:a\b:ayu:no", None),
            (r"\:\:1:5432:*:\ayu:", Some("")),
        ];
        for (line, expected) in cases {
            assert_eq!(password(line, "::1", r"a\b").as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn a_file_that_others_may_read_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(".pgpass");
        assert!(matches!(PasswordFile::read(&path), Ok(None)));
        fs::write(&path, "*:*:*:*:p").unwrap();
        for (mode, is_read) in [(0o644, false), (0o620, false), (0o600, true), (0o400, true)] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let read = PasswordFile::read(&path);
            assert_eq!(matches!(read, Ok(Some(_))), is_read, "{mode:o}");
        }
        assert!(PasswordFile::read(folder.path()).is_err());
    }
}

//! The time zone of this machine: named by `TZ`, else the one in `/etc/localtime`.
//!
//! jiff's own search lists every file below `/usr/share/zoneinfo` first, which takes longer than all
//! else at hafal's start; here the one file is read.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use crate::say::Say;

/// Where systems keep their time zones, after the folder that `TZDIR` names.
const FOLDERS: [&str; 3] =
    ["/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/var/db/timezone/zoneinfo"];

const SYSTEM_ZONE: &str = "/etc/localtime";

/// In bytes: a hundred times the largest zone there is.
const LARGEST: u64 = 1 << 20;

/// Finds the zone by the value of `TZ`, as the C library does; an error is the message about a missing one.
pub(super) fn find_zone(tz: Option<&OsStr>) -> Result<TimeZone, Say> {
    match tz.map(OsStr::to_str) {
        None => system_zone(),
        Some(Some(name)) => named_zone(name),
        Some(None) => Err(unknown_zone(&tz.unwrap_or_default().to_string_lossy())),
    }
}

/// Reads `/etc/localtime`; a machine without it, such as a container, is in UTC.
fn system_zone() -> Result<TimeZone, Say> {
    let path = Path::new(SYSTEM_ZONE);
    if path.symlink_metadata().is_err() {
        return Ok(TimeZone::UTC);
    }
    read_zone(path).ok_or_else(|| Say::new("zone-unreadable").with("path", SYSTEM_ZONE))
}

fn named_zone(tz: &str) -> Result<TimeZone, Say> {
    let name = tz.strip_prefix(':').unwrap_or(tz);
    if matches!(name, "" | "UTC") {
        return Ok(TimeZone::UTC);
    }
    // An absolute path replaces the folder that it is joined to.
    let mut paths = zone_folders().map(|folder| folder.join(name));
    let zone = paths.find_map(|path| read_zone(&path));
    let rule = || TimeZone::posix(name).ok().filter(|_| name == tz);
    zone.or_else(rule).ok_or_else(|| unknown_zone(name))
}

fn zone_folders() -> impl Iterator<Item = PathBuf> {
    let own = std::env::var_os("TZDIR").filter(|folder| !folder.is_empty());
    own.into_iter().map(PathBuf::from).chain(FOLDERS.map(PathBuf::from))
}

/// Returns the message about an unknown zone: the name is wrong, or this machine has no zones at all.
fn unknown_zone(name: &str) -> Say {
    let has_zones = zone_folders().any(|folder| folder.is_dir());
    Say::new(if has_zones { "zone-unknown" } else { "zone-no-folder" }).with("zone", name)
}

/// Reads the zone in a file; None if it is not a zone, or a pipe or device that may never end.
fn read_zone(path: &Path) -> Option<TimeZone> {
    fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    let mut data = Vec::new();
    File::open(path).ok()?.take(LARGEST).read_to_end(&mut data).ok()?;
    TimeZone::tzif(&path.to_string_lossy(), &data).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns seconds ahead of UTC in January, by a value of `TZ`; the id of what is said where there is no zone.
    fn offset(tz: &str) -> Result<i32, &'static str> {
        let january = jiff::Timestamp::UNIX_EPOCH;
        let zone = find_zone(Some(OsStr::new(tz))).map_err(|say| say.id)?;
        Ok(zone.to_offset(january).seconds())
    }

    #[test]
    fn a_rule_needs_no_file() {
        for (tz, expected) in [
            ("", 0),
            ("UTC", 0),
            (":UTC", 0),
            ("UTC0", 0),
            ("WIB-7", 25_200),
            ("<+0545>-5:45", 20_700),
            ("NST3:30NDT,M3.2.0,M11.1.0", -12_600),
        ] {
            assert_eq!(offset(tz), Ok(expected), "{tz}");
        }
    }

    #[test]
    fn what_is_no_zone_is_said() {
        let folder = if Path::new(FOLDERS[0]).is_dir() { "zone-unknown" } else { "zone-no-folder" };
        for tz in
            ["Asia/Jkarta", ":WIB-7", "/dev/zero", "/etc/passwd", "/", "..", "WIB", "\u{1b}[2J"]
        {
            assert_eq!(offset(tz), Err(folder), "{tz}");
        }
    }
}

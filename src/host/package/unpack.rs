//! Unpacks the database of a package, within bounds.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use ruzstd::decoding::StreamingDecoder;
use zip::ZipArchive;
use zip::result::ZipError;

use super::refused;
use crate::format::FormatRefusal;

/// The names of the database and whether it is packed with zstd, the newest form first: beside it, a database with an
/// older name only says to old programs that they are too old.
// zstd is only read: hafal writes the oldest form, which every Anki reads.
const NAMES: [(&str, bool); 3] =
    [("collection.anki21b", true), ("collection.anki21", false), ("collection.anki2", false)];

/// The largest database that is unpacked, in bytes.
const LARGEST_DATABASE: u64 = 200 << 20;

/// The largest directory of an archive, in bytes; `zip` holds it whole.
const LARGEST_DIRECTORY: u64 = 16 << 20;

/// The size from which the ratio is checked, in bytes: a small database cannot be a bomb.
const SUSPECT: u64 = 16 << 20;

/// The most bytes that one byte of an archive may become; texts make ten of one.
const RATIO: u64 = 200;

/// The largest window that zstd may ask for, in bytes.
const WINDOW: u64 = 128 << 20;

/// Returns the bytes of the database in a package.
pub(super) fn unpack_database(file: File) -> Result<Vec<u8>, FormatRefusal> {
    let mut archive = open_archive(file)?;
    for (name, is_zstd) in NAMES {
        let entry = match archive.by_name(name) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => continue,
            Err(_) => return Err(refused("format-damaged")),
        };
        let packed = entry.compressed_size();
        return if is_zstd {
            let decoder =
                StreamingDecoder::new_with_max_window_size(entry.take(LARGEST_DATABASE), WINDOW);
            read_bounded(decoder.map_err(|_| refused("format-damaged"))?, packed, LARGEST_DATABASE)
        } else {
            read_bounded(entry, packed, LARGEST_DATABASE)
        };
    }
    Err(refused("format-no-collection"))
}

/// Opens an archive whose directory is not too large.
pub(super) fn open_archive(mut file: File) -> Result<ZipArchive<File>, FormatRefusal> {
    let no_archive = || refused("format-no-archive");
    // Checked before `ZipArchive::new`, which would hold a directory of any size.
    if directory_size(&mut file).ok_or_else(no_archive)? > LARGEST_DIRECTORY {
        return Err(refused("format-bomb"));
    }
    ZipArchive::new(file).map_err(|_| no_archive())
}

/// Reads all of a member that came from `packed` bytes, unless it is larger than `largest` or far larger than its
/// archive.
pub(super) fn read_bounded(
    from: impl Read,
    packed: u64,
    largest: u64,
) -> Result<Vec<u8>, FormatRefusal> {
    let most = largest.min(SUSPECT.max(packed.saturating_mul(RATIO)));
    let mut bytes = Vec::new();
    from.take(most + 1).read_to_end(&mut bytes).map_err(|_| refused("format-damaged"))?;
    if bytes.len() as u64 > most { Err(refused("format-bomb")) } else { Ok(bytes) }
}

/// Returns the largest size in bytes that any end record of an archive states for its directory.
fn directory_size(file: &mut File) -> Option<u64> {
    const RECORD: usize = 22;
    let size = file.seek(SeekFrom::End(0)).ok()?;
    let tail = size.min(RECORD as u64 + u64::from(u16::MAX));
    file.seek(SeekFrom::Start(size - tail)).ok()?;
    let mut bytes = Vec::new();
    file.take(tail).read_to_end(&mut bytes).ok()?;
    file.rewind().ok()?;
    let records = bytes.windows(RECORD).rev().filter(|record| record.starts_with(b"PK\x05\x06"));
    let sizes = records.filter_map(|record| record.get(12..16)?.try_into().ok());
    sizes.map(|size| u64::from(u32::from_le_bytes(size))).max()
}

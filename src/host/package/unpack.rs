//! The database in a package, unpacked within bounds.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use ruzstd::decoding::StreamingDecoder;
use zip::ZipArchive;
use zip::result::ZipError;

use super::refused;
use crate::format::FormatRefusal;

/// Where the database stands, the newest form first: what is called after an older one is then only a word to old
/// programs that they are too old.
const NAMES: [(&str, bool); 3] =
    [("collection.anki21b", true), ("collection.anki21", false), ("collection.anki2", false)];

/// The largest database that is unpacked.
const MOST: u64 = 200 << 20;

/// The largest directory of an archive, which is held whole.
const DIRECTORY: u64 = 16 << 20;

/// From this size on a database must be no bomb.
const SUSPECT: u64 = 16 << 20;

/// The most bytes that one byte of an archive may become: texts make ten.
const RATIO: u64 = 200;

/// The most memory that zstd may ask for at once.
const WINDOW: u64 = 128 << 20;

/// The bytes of the database in a package.
pub(super) fn database(mut file: File) -> Result<Vec<u8>, FormatRefusal> {
    let no_archive = || refused("format-no-archive");
    let directory = directory(&mut file).ok_or_else(no_archive)?;
    if directory > DIRECTORY {
        return Err(refused("format-bomb"));
    }
    let mut archive = ZipArchive::new(file).map_err(|_| no_archive())?;
    for (name, is_zstd) in NAMES {
        let entry = match archive.by_name(name) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => continue,
            Err(_) => return Err(refused("format-damaged")),
        };
        let packed = entry.compressed_size();
        return if is_zstd {
            let decoder = StreamingDecoder::new_with_max_window_size(entry.take(MOST), WINDOW);
            bounded(decoder.map_err(|_| refused("format-damaged"))?, packed)
        } else {
            bounded(entry, packed)
        };
    }
    Err(refused("format-no-collection"))
}

/// What is read, unless it is too much.
fn bounded(from: impl Read, packed: u64) -> Result<Vec<u8>, FormatRefusal> {
    let most = MOST.min(SUSPECT.max(packed.saturating_mul(RATIO)));
    let mut bytes = Vec::new();
    from.take(most + 1).read_to_end(&mut bytes).map_err(|_| refused("format-damaged"))?;
    if bytes.len() as u64 > most { Err(refused("format-bomb")) } else { Ok(bytes) }
}

/// How large an archive says that its directory is: from the record at its end.
fn directory(file: &mut File) -> Option<u64> {
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

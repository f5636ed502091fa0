//! Finds the deck files of a folder; folders within it are not searched.

use std::fs;
use std::path::{Path, PathBuf};

/// Lists the `*.ron` files of a folder, sorted by name; none where it cannot be read.
pub(super) fn decks_in_folder(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut decks: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "ron") && path.is_file())
        .map(|path| path.strip_prefix("./").map_or(path.clone(), Path::to_owned))
        .collect();
    decks.sort();
    decks
}

//! The library: built-in decks, decks in folders, and which of them a name on the command line means.

mod exam_files;
mod folder;
mod foreign_file;
#[cfg(unix)]
mod late_text;
mod load;

pub use exam_files::is_exam_place;
pub use load::{
    LARGEST, Loaded, Unreadable, decode_text, exam_for_deck, load_deck, load_text, stored_path,
    text_stamp,
};
pub(crate) use load::{bytes_of_unchanged, is_plain};

use std::fs;
use std::path::{Path, PathBuf};

use self::folder::decks_in_folder;
use crate::deck::OpenDeck;
use crate::judge::nearest_name;

/// The name and text of each built-in deck.
pub const BUILT_IN: [(&str, &str); 4] = [
    ("kerja-sama-selatan-selatan", include_str!("../../../decks/kerja-sama-selatan-selatan.ron")),
    ("south-south-cooperation", include_str!("../../../decks/south-south-cooperation.ron")),
    ("tour", include_str!("../../../decks/tour.ron")),
    ("tur", include_str!("../../../decks/tur.ron")),
];

/// Where a deck is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeckPlace {
    /// A built-in deck, by its name.
    BuiltIn(&'static str),
    /// A file.
    File(PathBuf),
}

/// Why no deck was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// No file or deck has this name; the nearest name, if one is near.
    Nothing(String, Option<String>),
    /// A folder without decks.
    EmptyFolder(PathBuf),
}

/// The decks that can be named without a path.
#[derive(Clone, Debug)]
pub struct Library {
    data: PathBuf,
    known: Vec<(PathBuf, String)>,
}

impl DeckPlace {
    /// Returns the built-in name, or the file's stem: the deck's id and title where it gives none.
    pub fn stem(&self) -> String {
        match self {
            Self::BuiltIn(name) => (*name).to_owned(),
            Self::File(path) => path
                .file_stem()
                .map_or_else(|| "deck".to_owned(), |stem| stem.to_string_lossy().into_owned()),
        }
    }

    /// Returns the built-in name, or the path as given, for messages.
    pub fn name(&self) -> String {
        match self {
            Self::BuiltIn(name) => (*name).to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }
}

impl Library {
    /// `data` is the data directory; `known` holds the path and id of each deck asked before.
    pub fn new(data: &Path, known: Vec<(PathBuf, String)>) -> Self {
        Self { data: data.to_owned(), known }
    }

    /// Finds the decks that a name means: a folder's decks, else a file, else a deck by its stem, else by its id.
    ///
    /// # Errors
    /// When there is no such deck, or none in the folder.
    pub fn find(&self, name: &str) -> Result<Vec<DeckPlace>, NotFound> {
        let path = Path::new(name);
        if path.is_dir() {
            let decks = decks_in_folder(path);
            let empty = || NotFound::EmptyFolder(path.to_owned());
            return if decks.is_empty() {
                Err(empty())
            } else {
                Ok(decks.into_iter().map(DeckPlace::File).collect())
            };
        }
        if path.exists() {
            return Ok(vec![DeckPlace::File(path.to_owned())]);
        }
        let places = self.places();
        let named = places.iter().find(|place| place.stem() == name);
        named
            .or_else(|| self.place_of_id(name, &places))
            .map(|place| vec![place.clone()])
            .ok_or_else(|| NotFound::Nothing(name.to_owned(), self.nearest_stem(name)))
    }

    /// Of these places, the one of the deck with an id; of several, preferably a file that still exists.
    pub fn place_of_id<'a>(&self, id: &str, places: &'a [DeckPlace]) -> Option<&'a DeckPlace> {
        let with_id = || places.iter().filter(|place| self.id(place).as_deref() == Some(id));
        let exists = |place: &&DeckPlace| {
            if let DeckPlace::File(path) = place { path.exists() } else { true }
        };
        with_id().find(exists).or_else(|| with_id().next())
    }

    /// Returns the id of a deck: the one it was last asked by, else the one in its text; None where that cannot be
    /// read.
    pub fn id(&self, place: &DeckPlace) -> Option<String> {
        if let DeckPlace::File(path) = place
            && let Some((_, id)) = self.known.iter().find(|(known, _)| known == path)
        {
            return Some(id.clone());
        }
        id_in_text(place)
    }

    fn nearest_stem(&self, name: &str) -> Option<String> {
        let stem = Path::new(name).file_stem()?.to_string_lossy().into_owned();
        let stems = self.places().into_iter().map(|place| place.stem());
        let stems: Vec<String> = stems.collect();
        nearest_name(&stem, stems.iter().map(String::as_str)).map(str::to_owned)
    }

    /// Lists the places of [`Library::places`] without the exams.
    pub fn decks(&self) -> Vec<DeckPlace> {
        let mut places = self.places();
        places.retain(|place| !is_exam_place(place));
        places
    }

    /// Lists the decks and exams of the current folder, of the data directory, the built-in ones, and those asked
    /// before, each once.
    pub fn places(&self) -> Vec<DeckPlace> {
        let own = decks_in_folder(Path::new("."));
        let kept = decks_in_folder(&self.data.join("decks"));
        let files = own.into_iter().chain(kept);
        let mut places: Vec<DeckPlace> = files.map(DeckPlace::File).collect();
        // A built-in deck cannot be named if a file has its name, such as the copy made to edit it.
        let is_free = |name: &str| places.iter().all(|place| place.stem() != name);
        let built_in: Vec<DeckPlace> = (BUILT_IN.iter())
            .filter(|(name, _)| is_free(name))
            .map(|(name, _)| DeckPlace::BuiltIn(name))
            .collect();
        places.extend(built_in);
        let mut seen: Vec<PathBuf> = places.iter().filter_map(canonical_path).collect();
        for (path, _) in &self.known {
            if !seen.contains(path) {
                seen.push(path.clone());
                places.push(DeckPlace::File(path.clone()));
            }
        }
        places
    }
}

/// Returns the id of a deck by its text: its stem where it gives none or has a mistake; None where it cannot be read.
pub fn id_in_text(place: &DeckPlace) -> Option<String> {
    let opened = OpenDeck::lazy(load_text(place).ok()?, &place.stem());
    Some(opened.map_or_else(|| place.stem(), |opened| opened.deck().id.clone()))
}

/// Returns the file in the data directory that a built-in deck is copied to before it is edited.
pub fn own_copy(name: &str, data: &Path) -> PathBuf {
    // Absolute, as the store knows decks.
    let data = fs::canonicalize(data).unwrap_or_else(|_| data.to_owned());
    data.join("decks").join(format!("{name}.ron"))
}

fn canonical_path(place: &DeckPlace) -> Option<PathBuf> {
    match place {
        DeckPlace::BuiltIn(_) => None,
        DeckPlace::File(path) => fs::canonicalize(path).ok(),
    }
}

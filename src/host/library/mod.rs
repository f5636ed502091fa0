//! The library: decks built in, decks in folders, and what a name on the command line stands for.

mod load;

pub use load::{LARGEST, Loaded, Unreadable, decode, load, path, stamp, text};

use std::fs;
use std::path::{Path, PathBuf};

use crate::deck::OpenDeck;
use crate::judge::nearest_name;

/// The decks built into hafal, by name.
pub const BUILT_IN: [(&str, &str); 4] = [
    ("kerja-sama-selatan-selatan", include_str!("../../../decks/kerja-sama-selatan-selatan.ron")),
    ("south-south-cooperation", include_str!("../../../decks/south-south-cooperation.ron")),
    ("tour", include_str!("../../../decks/tour.ron")),
    ("tur", include_str!("../../../decks/tur.ron")),
];

/// Where a deck is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Built in, under this name.
    BuiltIn(&'static str),
    /// In a file.
    File(PathBuf),
}

/// Why a name leads to no deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// No file and no deck is called so; the nearest name there is.
    Nothing(String, Option<String>),
    /// A folder without decks in it.
    EmptyFolder(PathBuf),
}

/// Where decks are looked for.
#[derive(Clone, Debug)]
pub struct Library {
    data: PathBuf,
    known: Vec<(PathBuf, String)>,
}

impl Place {
    /// What the deck is called without its title: the built-in name, or the file's stem.
    #[must_use]
    pub fn stem(&self) -> String {
        match self {
            Self::BuiltIn(name) => (*name).to_owned(),
            Self::File(path) => path
                .file_stem()
                .map_or_else(|| "deck".to_owned(), |stem| stem.to_string_lossy().into_owned()),
        }
    }

    /// The deck as it is named to people: a built-in name, or the path.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::BuiltIn(name) => (*name).to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }
}

impl Library {
    /// A library over the data directory and the decks asked before, each by its path with its id.
    #[must_use]
    pub fn new(data: &Path, known: Vec<(PathBuf, String)>) -> Self {
        Self { data: data.to_owned(), known }
    }

    /// The decks a name stands for. A path beats a name, and that an id; a folder is its decks.
    ///
    /// # Errors
    /// When nothing is called so, or a folder holds no deck.
    pub fn find(&self, name: &str) -> Result<Vec<Place>, NotFound> {
        let path = Path::new(name);
        if path.is_dir() {
            let decks = decks_in(path);
            let empty = || NotFound::EmptyFolder(path.to_owned());
            return if decks.is_empty() {
                Err(empty())
            } else {
                Ok(decks.into_iter().map(Place::File).collect())
            };
        }
        if path.exists() {
            return Ok(vec![Place::File(path.to_owned())]);
        }
        let places = self.places();
        let named = places.iter().find(|place| place.stem() == name);
        named
            .or_else(|| self.of_id(name, &places))
            .map(|place| vec![place.clone()])
            .ok_or_else(|| NotFound::Nothing(name.to_owned(), self.nearest(name)))
    }

    /// The deck of an id; where several went by it, one that is still there.
    fn of_id<'a>(&self, id: &str, places: &'a [Place]) -> Option<&'a Place> {
        let of_it = || places.iter().filter(|place| self.id(place).as_deref() == Some(id));
        let is_there =
            |place: &&Place| if let Place::File(path) = place { path.exists() } else { true };
        of_it().find(is_there).or_else(|| of_it().next())
    }

    /// The id of a deck: as it was when it was asked last, else as its text says; none where that cannot be read.
    #[must_use]
    pub fn id(&self, place: &Place) -> Option<String> {
        if let Place::File(path) = place
            && let Some((_, id)) = self.known.iter().find(|(known, _)| known == path)
        {
            return Some(id.clone());
        }
        let opened = OpenDeck::lazy(text(place).ok()?, &place.stem());
        Some(opened.map_or_else(|| place.stem(), |opened| opened.deck().id.clone()))
    }

    fn nearest(&self, name: &str) -> Option<String> {
        let stem = Path::new(name).file_stem()?.to_string_lossy().into_owned();
        let stems = self.places().into_iter().map(|place| place.stem());
        let stems: Vec<String> = stems.collect();
        nearest_name(&stem, stems.iter().map(String::as_str)).map(str::to_owned)
    }

    /// Every deck known without being told a path: the current folder's, the data directory's, the built-in
    /// ones, and those asked before; none twice.
    #[must_use]
    pub fn places(&self) -> Vec<Place> {
        let own = decks_in(Path::new("."));
        let kept = decks_in(&self.data.join("decks"));
        let files = own.into_iter().chain(kept);
        let mut places: Vec<Place> = files.map(Place::File).collect();
        places.extend(BUILT_IN.iter().map(|(name, _)| Place::BuiltIn(name)));
        let mut seen: Vec<PathBuf> = places.iter().filter_map(real).collect();
        for (path, _) in &self.known {
            if !seen.contains(path) {
                seen.push(path.clone());
                places.push(Place::File(path.clone()));
            }
        }
        places
    }
}

fn real(place: &Place) -> Option<PathBuf> {
    match place {
        Place::BuiltIn(_) => None,
        Place::File(path) => fs::canonicalize(path).ok(),
    }
}

/// The `*.ron` files of a folder, in order of their names.
fn decks_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut decks: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "ron") && path.is_file())
        .map(|path| path.strip_prefix("./").map_or(path.clone(), Path::to_owned))
        .collect();
    decks.sort();
    decks
}

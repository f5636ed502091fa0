//! Finds and opens what a world keeps: the data directory and the stores in it; and names them in commands.

use std::fs::{File, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::Result;
use etcetera::BaseStrategy;

use super::class_name::ClassName;
use super::files::unwritable;
use super::library::Library;
use super::problem::Problem;
use super::world::{World, env_text};
use crate::page::{Line, Page, Style};
use crate::say::Say;
use crate::store::Store;

/// The file that is locked while a class is served.
const CLASS_LOCK: &str = "class.lock";

impl World {
    /// Returns the data directory: `--data`, `HAFAL_DATA`, else the platform's.
    ///
    /// # Errors
    /// When there is no home directory to look in.
    pub fn data(&self) -> Result<PathBuf> {
        if let Some(data) = self.data.get() {
            return Ok(data.clone());
        }
        let data = if let Some(data) = env_text("HAFAL_DATA") {
            PathBuf::from(data)
        } else {
            let strategy = etcetera::base_strategy::choose_native_strategy();
            let none = |_| Problem::new(Say::new("no-home")).help(Say::new("help-no-home"));
            strategy.map_err(none)?.data_dir().join("hafal")
        };
        Ok(self.data.get_or_init(|| data).clone())
    }

    /// Returns the class that `--class` names; None for the owner's store.
    pub fn class(&self) -> Option<&ClassName> {
        self.class.as_ref()
    }

    /// Returns the folder of the store: the data directory, or the class's folder in it.
    ///
    /// # Errors
    /// As [`World::data`].
    pub fn store_folder(&self) -> Result<PathBuf> {
        let data = self.data()?;
        Ok(self.class.as_ref().map_or_else(|| data.clone(), |class| class.folder(&data)))
    }

    /// Opens the store for reading; None when nothing was kept yet.
    ///
    /// # Errors
    /// When there is one that cannot be read, or the class is not there.
    pub fn peek(&self) -> Result<Option<Store>> {
        self.refuse_missing_class()?;
        self.peek_or_new()
    }

    /// Opens the store for reading, as [`World::peek`], for a command that will create a missing class.
    ///
    /// # Errors
    /// When there is one that cannot be read.
    pub fn peek_or_new(&self) -> Result<Option<Store>> {
        self.tell_zone_fault();
        Ok(Store::peek(&self.store_folder()?)?)
    }

    /// Refuses a missing class; does nothing without `--class`.
    ///
    /// # Errors
    /// When the class is not there.
    pub fn refuse_missing_class(&self) -> Result<()> {
        let Some(class) = &self.class else { return Ok(()) };
        Ok(class.find(&self.data()?)?)
    }

    /// Opens the store for writing, and creates it if there is none.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn open(&self) -> Result<Store> {
        self.open_in(&self.store_folder()?)
    }

    /// Opens the store of a class for writing, and creates it if there is none, whatever `--class` names.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn open_class(&self, class: &ClassName) -> Result<Store> {
        self.open_in(&class.folder(&self.data()?))
    }

    /// Locks a class for the one server that may serve it, until the returned file is closed.
    ///
    /// # Errors
    /// When another process serves it, or the folder cannot be written.
    pub(crate) fn lock_class(&self, class: &ClassName) -> Result<File> {
        let path = class.folder(&self.data()?).join(CLASS_LOCK);
        let opened = File::options().append(true).create(true).mode(0o600).open(&path);
        let file = opened.map_err(|error| unwritable(&path, &error))?;
        match file.try_lock() {
            // A file system without locks cannot answer, and a class is seldom served twice.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(file),
            Err(TryLockError::WouldBlock) => {
                let say = Say::new("class-served").with("class", class.as_str());
                Err(Problem::new(say).help(Say::new("help-class-served")).into())
            }
        }
    }

    fn open_in(&self, folder: &Path) -> Result<Store> {
        self.tell_zone_fault();
        Ok(Store::open(folder, self.clock.now(), self.waiting())?)
    }

    /// Opens the store for writing without a wait: `take_owed_copy` takes the day's copy later.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn open_swiftly(&self) -> Result<Store> {
        self.tell_zone_fault();
        Ok(Store::open_swiftly(&self.store_folder()?, self.clock.now(), self.waiting())?)
    }

    /// Says once that the time zone cannot be found, because days then end at another hour than the learner's.
    fn tell_zone_fault(&self) {
        if let Some(fault) = self.clock.take_fault() {
            self.tell(&fault);
        }
    }

    /// Returns a function that says that hafal waits for another writer.
    fn waiting(&self) -> Box<dyn Fn()> {
        let words = Rc::clone(&self.words);
        let paper = self.errors;
        Box::new(move || {
            let mut page = Page::default();
            page.push(Line::new(words.text("store-waiting"), Style::Dim));
            // If standard error is closed, nobody reads it.
            let _ = io::stderr().write_all(page.render(paper).as_bytes());
        })
    }

    /// Opens the library, with the paths that the store remembers.
    ///
    /// # Errors
    /// When there is a store that cannot be read.
    pub fn library(&self, store: Option<&Store>) -> Result<Library> {
        let asked = store.map(Store::asked_decks).transpose()?.unwrap_or_default();
        let drilled = store.map(Store::drilled).transpose()?.unwrap_or_default();
        let asked = asked.into_iter().map(|deck| (deck.path, deck.id));
        let all = asked.chain(drilled.into_iter().map(|deck| (deck.path, deck.id)));
        let known = all.filter_map(|(path, id)| Some((PathBuf::from(path?), id)));
        Ok(Library::new(&self.data()?, known.collect()))
    }

    /// Returns the flags that make a command shown to the learner use the same store.
    pub fn data_named(&self) -> String {
        self.store_named(self.class.as_ref())
    }

    /// Returns the flags that make a command shown to the learner use a class's store, whatever `--class` names.
    pub fn class_named(&self, class: &ClassName) -> String {
        self.store_named(Some(class))
    }

    /// Returns the flags that make a command shown to the learner use the owner's store, whatever `--class` names.
    pub fn own_data_named(&self) -> String {
        self.store_named(None)
    }

    fn store_named(&self, class: Option<&ClassName>) -> String {
        let data = self.data_flag.as_ref().map(|data| data.display().to_string());
        let data = data.map(|data| flag_with_value("--data", &data));
        let class = class.map(|class| flag_with_value("--class", class.as_str()));
        data.into_iter().chain(class).collect()
    }
}

/// Returns a flag and its value to append to a command, joined if the value would be read as a flag.
pub fn flag_with_value(flag: &str, value: &str) -> String {
    let between = if value.starts_with('-') { '=' } else { ' ' };
    format!(" {flag}{between}{}", quoted(value))
}

/// Quotes a word for a shell, unless it holds plain signs only.
pub fn quoted(word: &str) -> String {
    let plain = |sign: char| sign.is_alphanumeric() || "-_./+,@%:".contains(sign);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

//! A folder as the place where stores meet: each store adds lines to a file of its own and reads those of all others.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::PathBuf;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::own_file::OwnFile;
use super::reading::{ReadTo, Reader};
use super::seen::{FileEnd, Seen};
use crate::command::place_name::hide_password;
use crate::host::Problem;
use crate::say::Say;
use crate::store::{LineVisit, MeetingPlace, PlaceStanding, Pulled, StoreOwner, SyncLine};

/// What the folder was like when it was met last.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Cursor {
    learner: Option<String>,
    class: Option<String>,
    /// The store's own file, and how it ended.
    own: Option<(String, FileEnd)>,
    files: BTreeMap<String, ReadTo>,
}

/// A folder on a stick, in a cloud, or shared otherwise.
pub(super) struct FolderPlace {
    name: String,
    folder: PathBuf,
    own: OwnFile,
    /// Whether nothing is written.
    is_trial: bool,
    before: Cursor,
    now: RefCell<Cursor>,
    reports: RefCell<Vec<Say>>,
}

impl FolderPlace {
    /// Opens a folder that is there.
    pub(super) fn open(typed: &str, is_trial: bool) -> Result<Self, Problem> {
        let unusable = |error: &io::Error| {
            let say = Say::new("sync-no-folder").with("place", hide_password(typed));
            Problem::new(say.with("why", error.to_string())).help(Say::new("help-sync-no-folder"))
        };
        let folder = fs::canonicalize(typed).map_err(|error| unusable(&error))?;
        fs::read_dir(&folder).map_err(|error| unusable(&error))?;
        Ok(Self {
            name: folder.display().to_string(),
            own: OwnFile::default(),
            folder,
            is_trial,
            before: Cursor::default(),
            now: RefCell::default(),
            reports: RefCell::default(),
        })
    }

    /// Lists the other stores' files, by name.
    fn files(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let is_file = |entry: &fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_file());
        let names = entries.flatten().filter(is_file).filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let is_log = name
                .strip_prefix("hafal-")
                .is_some_and(|rest| rest.strip_suffix(".jsonl").is_some());
            (is_log && name != self.own.name()).then_some(name)
        });
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    /// Opens a file behind what was read of it; None where nothing is new.
    fn open_file(&self, name: &str) -> Option<Reader> {
        let path = self.folder.join(name);
        let known = self.before.files.get(name);
        let opened = File::open(&path).and_then(|file| {
            let seen = Seen::from_metadata(&file.metadata()?);
            if known.is_some_and(|known| known.is_all_of(seen)) {
                return Ok(None);
            }
            Reader::new(file, seen, known).map(Some)
        });
        opened.unwrap_or_else(|error| {
            self.report_unreadable(name, &error);
            None
        })
    }

    fn report_unreadable(&self, name: &str, error: &io::Error) {
        let file = self.folder.join(name).display().to_string();
        let say = Say::new("deck-unreadable").with("file", file);
        self.reports.borrow_mut().push(say.with("why", error.to_string()));
    }

    fn report_bad_line(&self, name: &str, line: u64) {
        let file = self.folder.join(name).display().to_string();
        let say = Say::new("sync-bad-line").with("file", file).with("line", line.to_string());
        self.reports.borrow_mut().push(say);
    }

    /// Notes how far a file was read, and reports the place of a line that is not hafal's.
    fn close_file(&self, name: &str, mut reader: Reader) {
        if let Some(error) = reader.fault() {
            self.report_unreadable(name, error);
        }
        let read = reader.read_to();
        if read.is_bad {
            self.report_bad_line(name, read.lines + 1);
        }
        self.now.borrow_mut().files.insert(name.to_owned(), read);
    }
}

impl MeetingPlace for FolderPlace {
    fn name(&self) -> &str {
        &self.name
    }

    fn meet(
        &mut self,
        id: Uuid,
        owner: &StoreOwner,
        cursor: Option<&str>,
    ) -> Result<PlaceStanding> {
        let before: Cursor =
            cursor.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        let learner = owner.learner.as_ref().map(ToString::to_string);
        let is_same = before.learner == learner && before.class == owner.class;
        let own = before.own.clone();
        // Under another name other lines are taken: all are read again.
        self.before = if is_same { before } else { Cursor::default() };
        let files = self.before.files.clone();
        self.now = RefCell::new(Cursor { learner, class: owner.class.clone(), own: None, files });
        self.own = OwnFile::new(&self.folder, id, owner);
        let own = own.filter(|(name, _)| *name == self.own.name()).map(|(_, end)| end);
        let standing = self.own.compare(own, cursor.is_none());
        if standing != PlaceStanding::AsLeft {
            return Ok(standing);
        }
        // What came from a file that is gone is missing here: this store has it still.
        let there = self.files();
        let is_whole = self.before.files.keys().all(|name| there.contains(name));
        self.now.borrow_mut().own = self.own.end();
        Ok(if is_same && is_whole { standing } else { PlaceStanding::Nothing })
    }

    fn own_lines(&self) -> Box<dyn Iterator<Item = Option<SyncLine>> + '_> {
        let opened = File::open(self.folder.join(self.own.name()))
            .and_then(|file| Reader::new(file, Seen::default(), None));
        let Ok(mut reader) = opened else { return Box::new(std::iter::once(None)) };
        let mut is_over = false;
        Box::new(std::iter::from_fn(move || {
            if is_over {
                return None;
            }
            let next = reader.next_line().map(|(_, line)| line);
            is_over = next.is_none();
            // A line that is not hafal's ends the iterator with Some(None).
            next.map(Some).or_else(|| (reader.read_to().is_bad).then_some(None))
        }))
    }

    fn push(&mut self, afresh: bool, lines: &mut LineVisit) -> Result<usize> {
        if self.is_trial {
            lines(&mut |_| Ok(()))?;
            return Ok(0);
        }
        self.own.write(afresh, lines)?;
        self.now.borrow_mut().own = self.own.end();
        Ok(0)
    }

    fn pull(&self) -> Box<dyn Iterator<Item = Result<Pulled>> + '_> {
        let files = self.files();
        self.now.borrow_mut().files.retain(|name, _| files.contains(name));
        Box::new(files.into_iter().enumerate().flat_map(move |(writer, name)| {
            let mut reader = self.open_file(&name);
            std::iter::from_fn(move || {
                let next = reader.as_mut()?.next_line();
                if next.is_none() {
                    let reader = reader.take()?;
                    self.close_file(&name, reader);
                }
                next.map(|(owner, line)| Ok(Pulled { owner, writer, line }))
            })
        }))
    }

    fn cursor(&self) -> String {
        serde_json::to_string(&*self.now.borrow()).unwrap_or_default()
    }
    fn reports(&self) -> Vec<Say> {
        self.reports.borrow().clone()
    }
}

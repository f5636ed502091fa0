//! The store's own file in a folder: appended to, or replaced as a whole.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::heading::Heading;
use super::seen::FileEnd;
use crate::host::files::Beside;
use crate::store::{LineVisit, PlaceStanding, StoreOwner};

/// How many bytes are written at once.
const BLOCK: usize = 1 << 16;

/// The file that bears the store's id.
#[derive(Default)]
pub(super) struct OwnFile {
    name: String,
    path: PathBuf,
    heading: String,
    /// How it ended when it was met or written; None before.
    end: Option<FileEnd>,
}

impl OwnFile {
    pub(super) fn new(folder: &Path, id: Uuid, owner: &StoreOwner) -> Self {
        let name = format!("hafal-{id}.jsonl");
        let heading = serde_json::to_string(&Heading::new(id, owner)).unwrap_or_default();
        Self { path: folder.join(&name), name, heading, end: None }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The name of the file and how it ends; None if there is no file.
    pub(super) fn end(&self) -> Option<(String, FileEnd)> {
        self.end.map(|end| (self.name.clone(), end))
    }

    /// Compares the file with how it ended; None where there was none, or, when `is_new`, the folder was never met.
    pub(super) fn compare(&mut self, before: Option<FileEnd>, is_new: bool) -> PlaceStanding {
        // A file that cannot be read cannot be written either: that is said then.
        let now = FileEnd::look_at(&self.path).unwrap_or(None);
        self.end = now;
        match (before, now) {
            (before, now) if before == now && !is_new => PlaceStanding::AsLeft,
            (_, None) => PlaceStanding::Nothing,
            (_, Some(_)) => PlaceStanding::Other,
        }
    }

    /// Writes lines behind those that it has, or in their place. Without lines it leaves the file alone.
    pub(super) fn write(&mut self, afresh: bool, lines: &mut LineVisit) -> io::Result<()> {
        if afresh || self.end.is_none() {
            self.replace(lines)?;
        } else {
            self.append(lines)?;
        }
        self.end = FileEnd::look_at(&self.path)?;
        Ok(())
    }

    fn replace(&self, lines: &mut LineVisit) -> io::Result<()> {
        // Made with the first line: a store that has nothing to say leaves no file.
        let mut file: Option<Beside> = None;
        let mut block = format!("{}\n", self.heading).into_bytes();
        lines(&mut |line| {
            add_line(&mut block, line);
            if file.is_some() && block.len() < BLOCK {
                return Ok(());
            }
            let beside = match file.take() {
                Some(beside) => beside,
                None => self.begin_anew()?,
            };
            file.insert(beside).write(&block)?;
            block.clear();
            Ok(())
        })?;
        let Some(mut file) = file else { return Ok(()) };
        file.write(&block)?;
        file.done()
    }

    /// Begins a file to replace this one; removes what is left of one that was cut off.
    fn begin_anew(&self) -> io::Result<Beside> {
        FileEnd::look_at(&self.path)?;
        let beside = Beside::new(&self.path)?;
        let left = format!("{}.part-", self.name);
        let entries = self.path.parent().map(fs::read_dir).transpose()?;
        for entry in entries.into_iter().flatten().flatten() {
            let is_left = entry.file_name().to_string_lossy().starts_with(&left);
            if is_left && !beside.is_at(&entry.path()) {
                let _ = fs::remove_file(entry.path());
            }
        }
        Ok(beside)
    }

    /// Appends lines; a failure leaves the file as it was.
    fn append(&self, lines: &mut LineVisit) -> io::Result<()> {
        // Opened with the first line: a folder that cannot be written is no matter where there is nothing to write.
        let mut file: Option<File> = None;
        let written = self.append_to(&mut file, lines);
        if let (Err(_), Some(file), Some(end)) = (&written, &file, self.end) {
            // What is left behind is noticed next time, and the file then replaced.
            let _ = file.set_len(end.size);
        }
        written
    }

    fn append_to(&self, file: &mut Option<File>, lines: &mut LineVisit) -> io::Result<()> {
        let mut block = Vec::new();
        lines(&mut |line| {
            add_line(&mut block, line);
            if file.is_some() && block.len() < BLOCK {
                return Ok(());
            }
            let open = match file.take() {
                Some(open) => open,
                None => File::options().append(true).open(&self.path)?,
            };
            file.insert(open).write_all(&block)?;
            block.clear();
            Ok(())
        })?;
        let Some(file) = file else { return Ok(()) };
        file.write_all(&block)?;
        file.sync_all()
    }
}

fn add_line(block: &mut Vec<u8>, line: &str) {
    block.extend_from_slice(line.as_bytes());
    block.push(b'\n');
}

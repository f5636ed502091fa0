//! Facts about the store that need its private side; the others are in `tests/it/store`.

mod fixture;
mod opening;
mod writing;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;

use self::fixture::*;
use super::busy_writer::Patience;
use super::{FILE, Store, StoreError};
use crate::moment::DAY_MS;
use crate::session::{QuizEntry, QuizEvent};

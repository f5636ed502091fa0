//! A copy of the store, on which a run is tried that changes nothing.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::host::World;
use crate::store::{FILE, Store};

/// A store in a folder that is removed with it.
pub(super) struct TrialStore {
    store: Store,
    // Dropped after the store is closed.
    _folder: TrialFolder,
}

struct TrialFolder(PathBuf);

impl TrialStore {
    /// Copies the store, or makes an empty one where there is none.
    pub(super) fn copy_of(world: &World) -> Result<Self> {
        let now = world.clock.now();
        let folder = TrialFolder(std::env::temp_dir().join(format!("hafal-{}", now.new_uuid())));
        fs::create_dir(&folder.0)?;
        if let Some(store) = world.peek_or_new()? {
            store.copy_to(&folder.0.join(FILE))?;
        }
        let store = Store::open(&folder.0, now, Box::new(|| {}))?;
        Ok(Self { store, _folder: folder })
    }

    pub(super) fn store(&mut self) -> &mut Store {
        &mut self.store
    }
}

impl Drop for TrialFolder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

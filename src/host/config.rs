//! Reads `config.ron` of the platform's config directory: desired retention, new cards a day, where to sync.

use std::collections::HashMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::Result;
use etcetera::BaseStrategy;
use serde::Deserialize;

use super::problem::Problem;
use crate::say::Say;
use crate::schedule::{DEFAULT_RETENTION, SENSIBLE_RETENTIONS};

/// What can be configured.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// The chance of recall at which a card is asked again, 0.7 to 0.99.
    pub retention: f32,
    /// New cards a day, over all decks.
    pub new: usize,
    /// The place where this store meets others, for `hafal sync`.
    pub sync: Option<String>,
    /// Settings of single decks, by id.
    pub decks: HashMap<String, DeckConfig>,
}

/// What can be configured for one deck.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DeckConfig {
    /// The chance of recall at which a card is asked again, 0.7 to 0.99.
    pub retention: Option<f32>,
}

impl Default for Config {
    fn default() -> Self {
        Self { retention: DEFAULT_RETENTION, new: 20, sync: None, decks: HashMap::new() }
    }
}

impl Config {
    /// Reads the configuration; the defaults if there is none.
    ///
    /// # Errors
    /// When there is one that cannot be read or makes no sense.
    pub fn load() -> Result<Self> {
        let Some(path) = path() else { return Ok(Self::default()) };
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => {
                let say = Say::new("config-unreadable").with("file", path.display().to_string());
                return Err(Problem::new(say.with("why", error.to_string())).into());
            }
        };
        Self::read(&text, &path)
    }

    fn read(text: &str, path: &Path) -> Result<Self> {
        let file = path.display().to_string();
        let config: Self = crate::deck::ron_options().from_str(text).map_err(|error| {
            let line = i64::try_from(error.span.start.line).unwrap_or(0);
            let say = Say::new("config-broken").with("file", file.as_str()).with("line", line);
            Problem::new(say).help(Say::new("help-config"))
        })?;
        let wanted = config.decks.values().filter_map(|deck| deck.retention);
        if let Some(wrong) =
            wanted.chain([config.retention]).find(|one| !SENSIBLE_RETENTIONS.contains(one))
        {
            let say = Say::new("config-retention").with("file", file);
            return Err(Problem::new(say.with("retention", wrong.to_string())).into());
        }
        Ok(config)
    }

    /// Returns the chance of recall desired for a deck.
    pub fn retention(&self, deck: &str) -> f32 {
        self.decks.get(deck).and_then(|deck| deck.retention).unwrap_or(self.retention)
    }
}

fn path() -> Option<PathBuf> {
    let strategy = etcetera::base_strategy::choose_native_strategy().ok()?;
    Some(strategy.config_dir().join("hafal").join("config.ron"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Config> {
        Config::read(text, Path::new("config.ron"))
    }

    #[test]
    fn a_deck_may_want_another_retention_than_the_rest() {
        let config =
            read("(retention: 0.85, decks: {\"bab1\": (retention: 0.95)})").expect("a config");
        assert_eq!((config.retention("bab1"), config.retention("bab2")), (0.95, 0.85));
        assert_eq!(config.new, 20);
        assert_eq!(read("()").expect("a config"), Config::default());
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for text in [
            "(retention: 0.0)",
            "(retention: 1.0)",
            "(retention: 1e400)",
            "(retension: 0.9)",
            "(",
            "(decks: {\"a\": (retention: 1.5)})",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}

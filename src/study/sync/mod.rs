//! Syncs a store with a place: sends what the place lacks, and takes what other stores left there for it.

mod acceptance;
mod meet;

pub use self::meet::{Meeter, Met};

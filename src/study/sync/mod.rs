//! A store meets others in a place: it sends what the place lacks, and takes what is meant for it.

mod acceptance;
mod meet;

pub use self::meet::{Meeter, Met};

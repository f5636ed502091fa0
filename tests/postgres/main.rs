//! Tests `hafal sync` against a real PostgreSQL server of its own, in a temporary folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]
#![allow(unreachable_pub, missing_docs, dead_code, reason = "a test crate is nobody's library")]

mod addresses;
mod broken_off;
mod learners;
mod rights;
mod school;
mod server;
mod tls;
mod together;
#[path = "../it/world.rs"]
mod world;

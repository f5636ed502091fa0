//! The world that a command runs in: flags, configuration, clock, signals, terminal, files and decks.

mod class_name;
mod clock;
mod config;
mod editor;
pub(crate) mod files;
mod flags;
mod foreign_text;
mod json;
pub mod library;
mod mistakes;
mod outcome;
mod output;
pub(crate) mod package;
mod problem;
mod reasons;
mod signals;
mod stores;
pub mod tty;
mod world;
mod zone;

pub use class_name::ClassName;
pub use clock::Clock;
pub use config::Config;
pub use editor::Editor;
pub use flags::{GlobalFlags, Lang};
pub(crate) use foreign_text::{read_foreign_text, sort_of_beginning, sort_of_file};
pub(crate) use json::JsonWriter;
pub(crate) use mistakes::{Pictures, check_summary};
pub use outcome::{Left, MistakesShown, Outcome, is_closed};
pub(crate) use output::{
    Output, format_of_name, guessed, interruptible, is_free, tell, unknown_format, write_output,
};
pub use problem::Problem;
pub(crate) use reasons::worded;
pub use signals::Farewell;
pub(crate) use signals::{watch, watch_server};
pub use stores::{flag_with_value, quoted};
pub use world::{World, interface};

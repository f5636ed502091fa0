//! The flags that work with every command.

use std::path::PathBuf;

use clap::ValueEnum;

use super::class_name::ClassName;
use crate::locale::Interface;
use crate::moment::Moment;

/// Flags that work with every command.
#[derive(clap::Args, Clone, Debug)]
pub struct GlobalFlags {
    /// Where scores are kept.
    #[arg(long, global = true, value_name = "DIR", display_order = 90)]
    pub data: Option<PathBuf>,
    /// The class whose store is used, in place of one's own.
    #[arg(long, global = true, value_name = "CLASS", display_order = 91, value_parser = class)]
    pub class: Option<ClassName>,
    /// The interface's language.
    #[arg(long, global = true, value_name = "LANG", display_order = 92)]
    pub lang: Option<Lang>,
    /// Lines in and out, no widgets.
    #[arg(long, global = true, display_order = 93)]
    pub plain: bool,
    /// The time it is, for scripts.
    #[arg(long, global = true, value_name = "TIME", hide = true, value_parser = moment)]
    pub now: Option<Moment>,
}

/// A language of the interface, as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "completions would show comments on values, in English")]
pub enum Lang {
    En,
    Id,
}

impl From<Lang> for Interface {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::English,
            Lang::Id => Self::Indonesian,
        }
    }
}

/// Parses the name given to `--class`; an error is the id of a message.
fn class(text: &str) -> Result<ClassName, String> {
    ClassName::parse(text).ok_or_else(|| "usage-class".to_owned())
}

/// Parses the time given to `--now`, RFC 3339 with an offset; an error is the id of a message.
fn moment(text: &str) -> Result<Moment, String> {
    Moment::parse(text).ok_or_else(|| "usage-now".to_owned())
}

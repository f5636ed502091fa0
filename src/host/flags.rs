//! The flags that work with every command.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::locale::Interface;
use crate::moment::Moment;

/// Flags that work with every command.
#[derive(clap::Args, Clone, Debug)]
pub struct GlobalFlags {
    /// Where scores are kept.
    #[arg(long, global = true, value_name = "DIR", display_order = 90)]
    pub data: Option<PathBuf>,
    /// The interface's language.
    #[arg(long, global = true, value_name = "LANG", display_order = 91)]
    pub lang: Option<Lang>,
    /// Lines in and out, no widgets.
    #[arg(long, global = true, display_order = 92)]
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

/// Reads the time given to `--now`; the id of a message where it is no RFC 3339 time with an offset.
fn moment(text: &str) -> Result<Moment, String> {
    Moment::parse(text).ok_or_else(|| "usage-now".to_owned())
}

//! What can be typed after `hafal`: the commands, and the flags that work with each of them.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::command::{
    add, backup, check, completions, decks, disputes, drill, due, export, flagged, fmt, import,
    info, log, new, orphans, plan, quiz, ready, remark, scores, show, stats,
};
use crate::locale::Interface;

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "hafal", version, disable_help_subcommand = true)]
pub struct Cli {
    /// Flags that work everywhere.
    #[command(flatten)]
    pub everywhere: Everywhere,
    /// The command; none for the menu.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Flags that work with every command.
#[derive(Args, Clone, Debug)]
pub struct Everywhere {
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
    #[arg(long, global = true, value_name = "TIME", hide = true, value_parser = crate::command::moment)]
    pub now: Option<crate::moment::Moment>,
}

/// A language of the interface, as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// English.
    En,
    /// Indonesian.
    Id,
}

// By hand: derived, the comments above would be shown by completions, in English.
impl ValueEnum for Lang {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::En, Self::Id]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::En => "en",
            Self::Id => "id",
        }))
    }
}

impl From<Lang> for Interface {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::English,
            Lang::Id => Self::Indonesian,
        }
    }
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Ask questions and keep the score.
    Quiz(quiz::Args),
    /// Ask each card just before it is forgotten.
    Drill(drill::Args),
    /// How much is to be asked today.
    Due(due::Args),
    /// List the attempts kept, or show one whole.
    Scores(scores::Args),
    /// List the decks there are.
    Decks(decks::Args),
    /// Find every mistake of a deck.
    Check(check::Args),
    /// Begin a deck by a dialogue.
    New(new::Args),
    /// Add a question to a deck by a dialogue.
    Add(add::Args),
    /// Print a deck as readable text.
    Show(show::Args),
    /// Lay decks out in one style.
    Fmt(fmt::Args),
    /// Bring in questions of another program.
    Import(import::Args),
    /// Write a deck for another program.
    Export(export::Args),
    /// Tell of an exam, to plan for it.
    Plan(plan::Args),
    /// How a learner stands before an exam.
    Ready(ready::Args),
    /// What the log adds up to.
    Stats(stats::Args),
    /// One question's history.
    Info(info::Args),
    /// The questions that wait for their author.
    Flagged(flagged::Args),
    /// Answers that learners claimed to be right.
    Disputes(disputes::Args),
    /// Mark kept attempts anew.
    Remark(remark::Args),
    /// Fit the parameters of memory to the log.
    Optimize,
    /// Reviews of questions that no deck has any more.
    Orphans(orphans::Args),
    /// Copy all that is kept into one file.
    Backup(backup::Args),
    /// Put such a file in its place.
    Restore(backup::Args),
    /// Write reviews out, or merge them in.
    Log(log::Args),
    /// Make the memories anew from the log.
    Rebuild,
    /// Print completions for a shell.
    Completions(completions::Args),
    /// Print the manual page.
    Man,
}

//! `hafal new`: begins a deck's file and adds its first questions, or puts an exam together.

mod deck;
mod exam;
mod exam_part;
mod exam_rules;
mod exam_section;
mod section_filter;

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::add::{add_to, dialogue};
use crate::host::{Left, Outcome, Problem, World, quoted, watch};
use crate::say::Say;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long)]
    pub(crate) exam: bool,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let path = with_ending(&args.file);
    if path.exists() {
        let say = Say::new("new-is-there").with("file", path.display().to_string());
        let help = if args.exam { "help-new-exam-is-there" } else { "help-new-is-there" };
        return Err(Problem::new(say)
            .help(Say::new(help).with("file", quoted(&path.display().to_string())))
            .into());
    }
    watch(&world.farewell);
    let mut dialogue = dialogue(world)?;
    let begun = if args.exam {
        exam::put_together(&path, dialogue.as_mut(), world).map(|()| Outcome::Done)
    } else {
        deck::begin_deck(&path, dialogue.as_mut(), world)
            .and_then(|()| add_to(&path, dialogue.as_mut(), world))
    };
    match begun {
        Err(error) if error.is::<Left>() => Ok(Outcome::Left),
        begun => begun,
    }
}

fn with_ending(path: &Path) -> PathBuf {
    if path.extension().is_some() { path.to_owned() } else { path.with_extension("ron") }
}

//! `hafal export`: a deck for another program.

use std::path::PathBuf;

use anyhow::Result;

use super::formats::{guessed, is_free, put, tell};
use super::usable::show_mistakes;
use super::{Outcome, Problem, World};
use crate::format::{Format, Refused};
use crate::library::load;
use crate::say::Say;

/// What can be typed after `hafal export`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The deck.
    #[arg(value_name = "DECK")]
    pub deck: String,
    /// The format.
    #[arg(long, value_name = "FORMAT")]
    pub to: Option<Format>,
    /// Where it goes.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace a file that is there.
    #[arg(long)]
    pub force: bool,
    /// The report as JSON.
    #[arg(long, requires = "output")]
    pub json: bool,
}

/// Runs `hafal export`.
///
/// # Errors
/// When the deck cannot be used, or the file cannot be written.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    let output = args.output.as_deref();
    let format = guessed(args.to, output, "--to")?;
    is_free(output, args.force)?;
    let places = world.library(world.peek()?.as_ref())?.find(&args.deck).map_err(Problem::from)?;
    let [place] = places.as_slice() else {
        return Err(Problem::new(Say::new("format-one-deck")).into());
    };
    let loaded = load(place).map_err(Problem::from)?;
    let Some(deck) = &loaded.reading.deck else {
        show_mistakes(&loaded, world);
        return Ok(Outcome::Unusable);
    };
    let refused = |Refused(say)| Problem::new(say);
    let written = format.write(deck).map_err(refused)?;
    if written.report.questions > 0 {
        put(&written.text, output, world)?;
    }
    tell(&written.report, &loaded.name, args.json, world)
}

//! `hafal drill`: asks each due card and keeps how well it was known.

use std::sync::atomic::Ordering;

use anyhow::Result;

use super::sync_reminder::remind_of_sync;
use crate::ask::{Front, Manner, ask_drill, front};
use crate::host::{Outcome, World, is_closed, watch};
use crate::report::drill_opening;
use crate::say::Say;
use crate::study::{DrillOpening, DrillRequest, DrillSitting, DrillStart, begin_drill, undo_last};
use crate::web::solo::drill_in_browser;

#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[derive(clap::Args, Clone, Debug, Default)]
pub(crate) struct Args {
    /// Names, paths or folders; empty for every deck ever drilled.
    #[arg(value_name = "DECK")]
    pub(crate) decks: Vec<String>,
    #[arg(long, value_name = "N", value_parser = any_number)]
    pub(crate) new: Option<usize>,
    #[arg(long, value_name = "N", value_parser = number)]
    pub(crate) limit: Option<usize>,
    #[arg(long, value_name = "M", value_parser = minutes)]
    pub(crate) minutes: Option<f64>,
    #[arg(long, value_name = "TAG")]
    pub(crate) tag: Vec<String>,
    #[arg(long)]
    pub(crate) as_choices: bool,
    #[arg(long)]
    pub(crate) cram: bool,
    #[arg(long, requires = "cram")]
    pub(crate) hardest: bool,
    #[arg(long, requires = "cram")]
    pub(crate) count: bool,
    #[arg(long)]
    pub(crate) web: bool,
    #[arg(
        long,
        conflicts_with_all = ["decks", "new", "limit", "minutes", "tag", "as_choices", "cram", "web"]
    )]
    pub(crate) undo: bool,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    if args.undo {
        return undo(world);
    }
    watch(&world.farewell);
    ask(args, world)
}

/// Drills; the caller watches signals.
pub(crate) fn ask(args: &Args, world: &World) -> Result<Outcome> {
    match begin_drill(&request(args), world)? {
        DrillStart::Sitting(sitting, opening) => sit(*sitting, &opening, args.web, world),
        DrillStart::EnoughToday => {
            world.print_text(&world.words.text("drill-exam-enough"))?;
            Ok(Outcome::Done)
        }
    }
}

fn request(args: &Args) -> DrillRequest {
    DrillRequest {
        decks: args.decks.clone(),
        new: args.new,
        limit: args.limit,
        minutes: args.minutes,
        tags: args.tag.clone(),
        as_choices: args.as_choices,
        cram: args.cram,
        hardest: args.hardest,
        count: args.count,
    }
}

fn sit(
    mut sitting: DrillSitting,
    opening: &DrillOpening,
    in_browser: bool,
    world: &World,
) -> Result<Outcome> {
    let mut front = if in_browser { None } else { Some(opened_front(opening, world)?) };
    let sat = match &mut front {
        None => drill_in_browser(&mut sitting, opening, world),
        Some(front) => ask_drill(&mut sitting, front.as_mut(), world),
    };
    drop(front);
    let copied = sitting.close();
    match sat {
        Ok(()) if world.farewell.came().load(Ordering::Relaxed) => Ok(Outcome::Left),
        Ok(()) => copied.and_then(|()| remind_of_sync(world)).map(|()| Outcome::Done),
        Err(error) if is_closed(&error) => Ok(Outcome::Left),
        Err(error) => Err(error),
    }
}

/// Opens the terminal and says what the drill will ask. If nobody reads that, no drill has begun.
fn opened_front(opening: &DrillOpening, world: &World) -> Result<Box<dyn Front>> {
    let mut front = front(world, Manner::Drill)?;
    front.show(&drill_opening(opening, &world.words, world.signs))?;
    Ok(front)
}

/// Takes back the last step of any drill.
fn undo(world: &World) -> Result<Outcome> {
    let Some((card, say)) = undo_last(world)? else {
        world.tell(&Say::new("drill-nothing-to-undo"));
        return Ok(Outcome::Done);
    };
    let (undone, card) = (world.words.say(&say), card.question);
    world.print_text(&format!("{undone} ({}: {})", card.deck, card.id))?;
    Ok(Outcome::Done)
}

// On failure each parser returns the id of the message that says what it expects.

fn any_number(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| "usage-any-number".to_owned())
}

fn number(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| "usage-number".to_owned())
}

/// Reads `10`, `2.5` or `2,5`: minutes, up to a day.
pub(super) fn minutes(text: &str) -> Result<f64, String> {
    let minutes = text.replace(',', ".").parse::<f64>().ok();
    let fits = minutes.filter(|minutes| *minutes > 0.0 && *minutes <= 1_440.0);
    fits.ok_or_else(|| "usage-minutes".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_more_than_none_and_less_than_a_day() {
        assert_eq!(minutes("2.5"), Ok(2.5));
        assert_eq!(minutes("2,5"), Ok(2.5));
        for wrong in ["0", "-1", "x", "", "NaN", "inf", "1441"] {
            assert!(minutes(wrong).is_err(), "{wrong}");
        }
    }
}

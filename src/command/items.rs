//! `hafal items`: what the answers of many learners say about the questions, as a page, as JSON, or as a web page.

use std::path::PathBuf;

use anyhow::Result;

use crate::host::{Outcome, World};
use crate::report::{items_json, items_page};
use crate::study::report_items;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    /// None for all that there are attempts at, if that is one.
    #[arg(value_name = "EXAM|DECK")]
    pub(crate) name: Option<String>,
    #[arg(long)]
    pub(crate) json: bool,
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let report = report_items(args.name.as_deref(), store.as_ref(), world)?;
    if args.json {
        world.write_json(&items_json(&report.analysis))?;
    } else if args.html.is_none() {
        world.print(&items_page(&report, &world.words, world.signs, world.paper))?;
    }
    Ok(Outcome::Done)
}

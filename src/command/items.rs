//! `hafal items`: analyses questions by the answers of many learners, as a page, as JSON, or as a web page.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::host::files::unwritable;
use crate::host::{Outcome, World, quoted};
use crate::report::{items_html, items_json, items_page};
use crate::say::Say;
use crate::study::report_items;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    /// None for the only one with attempts.
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
    if !report.exams.is_empty() {
        let data = world.data_named();
        let command = |exam: &String| format!("hafal items {}{data}", quoted(exam));
        let commands: Vec<String> = report.exams.iter().map(command).collect();
        world.tell(&Say::new("items-under-exam").with("commands", commands.join(", ")));
    }
    if let Some(file) = &args.html {
        fs::write(file, items_html(&report, &world.words))
            .map_err(|error| unwritable(file, &error))?;
    }
    if args.json {
        world.write_json(&items_json(&report.analysis))?;
    } else if let Some(file) = &args.html {
        let say = Say::new("stats-written").with("file", file.display().to_string());
        world.print_text(&world.words.say(&say))?;
    } else {
        world.print(&items_page(&report, &world.words, world.signs, world.paper))?;
    }
    Ok(Outcome::Done)
}

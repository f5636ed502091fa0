//! `hafal remark`: marks kept attempts by the decks as they are today; the old marks stay in the log.

use anyhow::Result;
use uuid::Uuid;

use crate::host::{Outcome, World};
use crate::page::{Line, Page, Style};
use crate::say::Say;
use crate::session::{QuizEntry, tally};
use crate::study::{RemarkedAttempt, open_to_remark};

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "EXAM|DECK")]
    pub(crate) name: String,
    #[arg(long)]
    pub(crate) dry_run: bool,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let peeked = world.peek()?;
    let remarking = open_to_remark(&args.name, peeked.as_ref(), world)?;
    let Some(store) = peeked else { return print_changes(&[], args, world) };
    let changed = remarking.changes(&store, world.clock.now())?;
    drop(store);
    if !args.dry_run && !changed.is_empty() {
        let entries: Vec<(Uuid, QuizEntry)> = (changed.iter())
            .flat_map(|remarked| {
                let id = remarked.record.attempt.id;
                remarked.entries.iter().map(move |entry| (id, entry.clone()))
            })
            .collect();
        world.open()?.keep_all_entries(&entries)?;
    }
    print_changes(&changed, args, world)
}

fn print_changes(changed: &[RemarkedAttempt], args: &Args, world: &World) -> Result<Outcome> {
    let words = &world.words;
    let mut page = Page::default();
    for remarked in changed {
        let before = tally(&remarked.record);
        let mut record = remarked.record.clone();
        record.entries.extend(remarked.entries.iter().cloned());
        let after = tally(&record);
        let attempt = &remarked.record.attempt;
        let when = attempt.started.local().strftime("%Y-%m-%d %H:%M").to_string();
        let line = Line::new(format!("{:>4}  {when}  ", attempt.number), Style::Dim)
            .and(words.percent(before.score()), Style::Plain)
            .and(format!(" {} ", world.signs.becomes), Style::Dim)
            .and(words.percent(after.score()), Style::Bold);
        let count = Say::new("remark-answers").with("count", remarked.entries.len());
        let learner = attempt.learner.as_ref().map(|name| format!("  {name}")).unwrap_or_default();
        let line = line.and(learner, Style::Plain);
        page.push(line.and(format!("  {}", words.say(&count)), Style::Dim).at(0, 6));
    }
    let id = match (changed.is_empty(), args.dry_run) {
        (true, _) => "remark-nothing",
        (false, true) => "remark-would",
        (false, false) => "remark-done",
    };
    let say = Say::new(id).with("count", changed.len());
    page.text(&words.say(&say), 0, Style::Plain);
    world.print(&page)?;
    Ok(Outcome::Done)
}

//! `hafal mark`: marks a table of answers to printed sheets, and keeps each row as an attempt in a class.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::format::{Format, table_rows};
use crate::host::{
    ClassName, Outcome, Problem, World, interruptible, read_foreign_text, sort_of_file,
};
use crate::page::{Line, Page, Style};
use crate::report::{attempts_json, marked_page};
use crate::say::Say;
use crate::session::{
    AnswerTable, ChangeSincePrint, PrintedKey, Record, is_heading_name, read_printed_key,
};
use crate::study::{ChangedQuestion, MarkedRow, PaperMarking, RowFate};

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "KEY")]
    pub(crate) key: PathBuf,
    #[arg(value_name = "ANSWERS")]
    pub(crate) answers: PathBuf,
    #[arg(long)]
    pub(crate) json: bool,
    #[arg(long)]
    pub(crate) force: bool,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    interruptible(world, || mark(args, world))
}

fn mark(args: &Args, world: &World) -> Result<Outcome> {
    let key = read_key(&args.key)?;
    let table = read_table(&args.answers)?;
    let folder = args.key.parent().unwrap_or_else(|| Path::new(""));
    let marking = PaperMarking::open(key, folder, world)?;
    let ignored = table.ignored.clone();
    let now = world.clock.now();
    let mut rows = marking.mark_table(table, now);
    let class = world.class().cloned().unwrap_or_else(|| ClassName::from_id(marking.id()));
    if rows.iter().any(|row| row.fate.record().is_some()) {
        rows = marking.keep(rows, args.force, &mut world.open_class(&class)?, now)?;
    }
    tell_notes(args, &marking, &ignored, &rows, world);
    print_marked(args, &rows, &class, world)?;
    let all = rows.iter().all(|row| row.fate.record().is_some());
    Ok(if all { Outcome::Done } else { Outcome::Failed })
}

/// Reads the key beside printed sheets.
fn read_key(file: &Path) -> Result<PrintedKey, Problem> {
    let name = file.display().to_string();
    let no_key = |id: &'static str| {
        Problem::new(Say::new(id).with("file", name.as_str())).help(Say::new("help-marked-key"))
    };
    if sort_of_file(file)? != Ok(None) {
        return Err(no_key("marked-no-key"));
    }
    let text =
        read_foreign_text(file, Format::Json, |_| {})?.map_err(|why| refused(file, why.0))?;
    read_printed_key(&text).map_err(no_key)
}

/// Reads the table of answers.
fn read_table(file: &Path) -> Result<AnswerTable, Problem> {
    let sort = sort_of_file(file)?.map_err(|why| refused(file, why.0))?;
    if let Some(sort) = sort {
        return Err(refused(file, sort.refusal().0));
    }
    let text = read_foreign_text(file, Format::Csv, |_| {})?.map_err(|why| refused(file, why.0))?;
    if text.trim_start().starts_with(['{', '(', '<']) {
        let say = Say::new("marked-no-table").with("file", file.display().to_string());
        return Err(Problem::new(say).help(Say::new("help-marked-table")));
    }
    let table = AnswerTable::read(table_rows(&text, is_heading_name));
    table.map_err(|why| refused(file, why).help(Say::new("help-marked-table")))
}

fn refused(file: &Path, why: Say) -> Problem {
    let say = Say::new("format-refused").with("file", file.display().to_string());
    Problem::new(say.with("why", why))
}

/// Reports on standard error what was left out, and what is marked by the printed key.
fn tell_notes(
    args: &Args,
    marking: &PaperMarking,
    ignored: &[String],
    rows: &[MarkedRow],
    world: &World,
) {
    let mut page = Page::default();
    for changed in &marking.changed {
        page.text(&world.words.say(&change_said(changed)), 0, Style::Plain);
    }
    if !ignored.is_empty() {
        let say = Say::new("marked-ignored").with("count", ignored.len());
        page.text(&world.words.say(&say.with("names", ignored.join(", "))), 0, Style::Plain);
    }
    let file = args.answers.display();
    for MarkedRow { line, fate, .. } in rows {
        let whys = match fate {
            RowFate::Unread(whys) => whys.as_slice(),
            RowFate::Differs(why) => std::slice::from_ref(why),
            RowFate::Kept(_) | RowFate::KeptBefore(_) | RowFate::Replaced(_) => &[],
        };
        for why in whys {
            let head = Line::new(format!("{file}:{line}: "), Style::Dim);
            page.push(head.and(world.words.say(why), Style::Plain));
        }
    }
    // If standard error is closed, nobody reads it.
    let _ = std::io::stderr().write_all(page.render(world.errors).as_bytes());
}

fn change_said(changed: &ChangedQuestion) -> Say {
    let say = match &changed.change {
        ChangeSincePrint::Reworded => Say::new("marked-reworded"),
        ChangeSincePrint::Lost => Say::new("marked-lost"),
        ChangeSincePrint::OtherForm => Say::new("marked-other-form"),
        ChangeSincePrint::LostOption(text) => {
            Say::new("marked-lost-option").with("text", text.as_str())
        }
    };
    let say = say.with("question", changed.question.as_str());
    say.with("deck", changed.deck.as_str()).with("places", changed.places.join(", "))
}

fn print_marked(args: &Args, rows: &[MarkedRow], class: &ClassName, world: &World) -> Result<()> {
    if args.json {
        let mut records: Vec<Record> =
            rows.iter().filter_map(|row| row.fate.record().cloned()).collect();
        records.sort_by_key(|record| record.attempt.number);
        world.write_json(&attempts_json(&records))?;
        return Ok(());
    }
    let named = world.class_named(class);
    let next = ["scores", "items"].map(|command| format!("hafal {command}{named}"));
    world.print(&marked_page(rows, class.as_str(), &next, &world.words))?;
    Ok(())
}

//! `hafal man`: prints the manual page, with flags from the command line and prose from the locale.

use anyhow::Result;
use clap::Command;
use clap_mangen::Man;

use crate::host::{Outcome, World};
mod roff;

use self::roff::{escaped, prose, unicode};
use crate::locale::Words;
use crate::say::Say;

/// The sections after the commands, in order.
const SECTIONS: [&str; 8] =
    ["prompt", "lines", "leaving", "exit", "json", "files", "environment", "examples"];

pub(crate) fn run(command: &Command, world: &World) -> Result<Outcome> {
    world.write(&page(command, &world.words)?)?;
    Ok(Outcome::Done)
}

/// Returns the page as roff in ASCII, which needs no encoding declared.
fn page(command: &Command, words: &Words) -> Result<String> {
    // The blank date keeps its place: without one the header would be filled with words in English.
    let man = Man::new(command.clone()).title("HAFAL").date(" ");
    let man = man.manual(words.text("help-man-manual"));
    let mut title = Vec::new();
    man.render_title(&mut title)?;
    let mut page = String::from_utf8_lossy(&title).into_owned();
    let about = escaped(&words.text("help-hafal"));
    section(&mut page, words, "name", &format!("hafal \\- {about}\n"));
    section(&mut page, words, "synopsis", &synopsis(command.clone(), "hafal"));
    section(&mut page, words, "description", &prose(&words.text("help-man-description")));
    section(&mut page, words, "options", &flags(command.clone())?);
    section(&mut page, words, "commands", &prose(&words.text("help-man-commands")));
    for sub in command.get_subcommands() {
        page.push_str(&command_part(sub, words)?);
    }
    for name in SECTIONS {
        section(&mut page, words, name, &prose(&words.lookup(&format!("help-man-{name}"))));
    }
    section(&mut page, words, "version", concat!("hafal ", env!("CARGO_PKG_VERSION"), "\n"));
    Ok(unicode(&page))
}

fn section(page: &mut String, words: &Words, name: &str, body: &str) {
    let heading = words.lookup(&format!("help-man-heading-{name}"));
    page.extend([".SH \"", &escaped(&heading), "\"\n", body]);
}

/// Returns a command's synopsis, description and flags.
fn command_part(command: &Command, words: &Words) -> Result<String> {
    let name = command.get_name();
    let synopsis = synopsis(command.clone(), &format!("hafal {name}"));
    let mut about = prose(&words.lookup(&format!("help-man-{name}")));
    if name == "check" {
        let codes = Say::new("help-man-check-codes").with("codes", super::check::codes());
        about.push_str(&prose(&words.say(&codes)));
    }
    // `--help` is listed among the flags that work everywhere.
    let flags = flags(command.clone().mut_arg("help", |arg| arg.hide(true)))?;
    Ok(format!(".SS \"hafal {name}\"\n{synopsis}{about}{flags}"))
}

/// Returns a command's usage line, its name in bold.
fn synopsis(command: Command, name: &str) -> String {
    let usage = command.bin_name(name).render_usage().to_string();
    let rest = usage.split_once(name).map_or("", |(_, rest)| rest.trim());
    format!("\\fB{}\\fR {}\n", escaped(name), escaped(rest))
}

/// Renders a command's flags without the headings of `clap_mangen`.
fn flags(command: Command) -> Result<String> {
    let mut rendered = Vec::new();
    Man::new(command).render_options_section(&mut rendered)?;
    let rendered = String::from_utf8_lossy(&rendered);
    let kept = rendered
        .lines()
        .filter(|line| ![".SH", ".ie", ".el"].iter().any(|request| line.starts_with(request)));
    Ok(kept.flat_map(|line| [line, "\n"]).collect())
}

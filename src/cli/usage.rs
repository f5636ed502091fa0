//! Help, the version and usage mistakes in the interface's language.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help;
use super::synonyms::meant_by;
use crate::command::place_name::hide_password;
use crate::host::library::BUILT_IN;
use crate::host::{GlobalFlags, Lang, Outcome, World, interface, quoted};
use crate::locale::Words;
use crate::say::Say;

/// Prints help or the version, or reports what is wrong with the command line.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "another library's codes, of which few are worded"
)]
pub(super) fn answer_for_clap(error: &clap::Error, args: &[OsString]) -> Outcome {
    match error.kind() {
        ErrorKind::DisplayVersion => {
            let _ = writeln!(io::stdout(), "hafal {}", env!("CARGO_PKG_VERSION"));
            Outcome::Done
        }
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let words = Words::new(typed_lang(args).map_or_else(interface, Into::into));
            let worded = help::worded_command_line(&words).try_get_matches_from(args);
            // A closed pipe ends the help quietly.
            let _ = worded.map_err(|error| write!(io::stdout(), "{}", error.render()));
            Outcome::Done
        }
        _ => {
            complain(error, args);
            Outcome::Unusable
        }
    }
}

/// Rewrites `hafal help quiz` to `hafal quiz --help`; returns any other command line as it is.
pub(super) fn help_word_as_flag(args: &[OsString]) -> Vec<OsString> {
    let mut args = args.to_vec();
    let takes_value = |arg: &OsString| FLAGS_WITH_VALUE.iter().any(|flag| arg == flag);
    let mut at = 1;
    while args.get(at).is_some_and(|arg| arg.to_string_lossy().starts_with('-')) {
        at += if args.get(at).is_some_and(takes_value) { 2 } else { 1 };
    }
    if args.get(at).is_some_and(|arg| arg == "help") {
        args.remove(at);
        args.push("--help".into());
    }
    args
}

/// The flags that may come before a command and take the next word as their value.
const FLAGS_WITH_VALUE: [&str; 4] = ["--data", "--class", "--lang", "--now"];

/// Returns the `--lang` of a command line that does not parse.
fn typed_lang(args: &[OsString]) -> Option<Lang> {
    let words: Vec<String> = args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect();
    let after = words.iter().position(|word| word == "--lang").and_then(|at| words.get(at + 1));
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let lang = after.map(String::as_str).or(joined)?;
    <Lang as clap::ValueEnum>::from_str(lang, true).ok()
}

fn complain(error: &clap::Error, args: &[OsString]) {
    let lang = typed_lang(args);
    let world = World::new(&GlobalFlags { data: None, class: None, lang, plain: false, now: None });
    // Parse again with the worded command line, so that the mistake names values in the interface's language.
    let again = help::worded_command_line(&world.words).try_get_matches_from(args).err();
    let (say, help) = worded_mistake(again.as_ref().unwrap_or(error));
    world.complain(&say, help.as_ref());
}

/// Returns one piece of clap's context for a mistake as text.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "another library's codes, of which few are worded"
)]
fn context_text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        // It may be an address that belongs elsewhere on the line.
        ContextValue::String(text) => Some(hide_password(text)),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::StyledStrs(texts) => {
            Some(texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        }
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Returns the message for a mistake, and the help for it.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "another library's codes, of which few are worded"
)]
fn worded_mistake(error: &clap::Error) -> (Say, Option<Say>) {
    let get = |kind| context_text(error, kind).unwrap_or_default();
    let (arg, value) = (get(ContextKind::InvalidArg), get(ContextKind::InvalidValue));
    let seek_help = Say::new("usage-help");
    match error.kind() {
        ErrorKind::UnknownArgument if !arg.starts_with('-') => {
            (Say::new("usage-too-many").with("text", arg), Some(seek_help))
        }
        ErrorKind::UnknownArgument => {
            let near = context_text(error, ContextKind::SuggestedArg);
            let help = near.map_or(seek_help, |near| Say::new("usage-near").with("text", near));
            (Say::new("usage-unknown-flag").with("flag", arg), Some(help))
        }
        ErrorKind::InvalidSubcommand => {
            let near = context_text(error, ContextKind::SuggestedSubcommand);
            unknown_command(&get(ContextKind::InvalidSubcommand), near)
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            (Say::new("usage-no-value").with("flag", arg), Some(seek_help))
        }
        ErrorKind::InvalidValue => {
            let valid = get(ContextKind::ValidValue);
            let help = Say::new("usage-values").with("values", valid);
            (Say::new("usage-bad-value").with("flag", arg).with("value", value), Some(help))
        }
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            let help = WANTED.iter().find(|id| **id == why).map(|id| Say::new(id));
            let arg =
                if arg.starts_with('-') { &arg } else { arg.trim_matches(['[', ']', '<', '>']) };
            (Say::new("usage-bad-value").with("flag", arg).with("value", value), help)
        }
        ErrorKind::ArgumentConflict => {
            let other = get(ContextKind::PriorArg);
            if other == arg {
                return (Say::new("usage-twice").with("flag", arg), None);
            }
            (Say::new("usage-conflict").with("flag", arg).with("other", other), None)
        }
        ErrorKind::MissingRequiredArgument => {
            (Say::new("usage-missing").with("flag", arg), Some(seek_help))
        }
        _ => (Say::new("usage-other"), Some(seek_help)),
    }
}

/// Names the command that an unknown one means, or how to ask a deck named in its place; else the nearest
/// command.
fn unknown_command(name: &str, near: Option<String>) -> (Say, Option<Say>) {
    let is_built_in = BUILT_IN.iter().any(|(known, _)| *known == name);
    let path = Path::new(name);
    let is_deck =
        || is_built_in || path.extension().is_some_and(|end| end == "ron") || path.exists();
    let deck = || is_deck().then(|| Say::new("meant-deck").with("deck", quoted(name)));
    if let Some(meant) = meant_by(name).map(Say::new).or_else(deck) {
        return (Say::new("usage-meant").with("name", name).with("meant", meant), None);
    }
    let help =
        near.map_or(Say::new("usage-help"), |near| Say::new("usage-near").with("text", near));
    (Say::new("usage-unknown-command").with("name", name), Some(help))
}

/// The message ids that value parsers return as errors.
const WANTED: &[&str] = &[
    "usage-columns", "usage-number", "usage-any-number", "usage-minutes", "usage-date",
    "usage-kind", "usage-level", "usage-seed", "usage-time", "usage-pass", "usage-result",
    "usage-now", "usage-class", "usage-learner", "usage-sheets", "usage-address", "usage-port",
    "usage-other",
];

//! The help and the manual in the interface's words: clap's command line with every text put in.

use clap::{Arg, Command, CommandFactory};

use super::Cli;
use crate::locale::Words;
use crate::say::Say;

/// The commands in the groups that the help shows them in.
const GROUPS: [(&str, &[&str]); 3] = [
    (
        "help-group-learn",
        &["quiz", "scores", "drill", "due", "plan", "ready", "stats", "info", "optimize"],
    ),
    (
        "help-group-write",
        &[
            "decks", "new", "add", "show", "check", "fmt", "import", "export", "flagged",
            "disputes", "remark",
        ],
    ),
    ("help-group-keep", &["backup", "restore", "log", "rebuild", "orphans", "completions", "man"]),
];

/// The command line with its help in words.
pub(super) fn command(words: &Words) -> Command {
    let command = Cli::command();
    let names: Vec<String> =
        command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let mut command = worded(command, "hafal", words).help_template(template(words));
    for name in names {
        command = command.mut_subcommand(&name, |sub| worded(sub, &name, words));
    }
    command
}

/// A command with its own text and those of its flags.
fn worded(command: Command, name: &str, words: &Words) -> Command {
    let about = text(words, &format!("help-{name}"));
    let usage = words.text("help-usage");
    let template = format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}");
    let (options, arguments) = (words.text("help-options"), words.text("help-arguments"));
    let command = command
        .about(about)
        .help_template(template)
        .subcommand_help_heading(words.text("help-commands"));
    let command = command.mut_args(|arg| named(words, arg));
    let usage = usage_of(&command, name, words);
    let command = with_help_flags(command, name, words).override_usage(usage);
    let name = name.to_owned();
    command.mut_args(move |arg| {
        let heading = if arg.is_positional() { arguments.clone() } else { options.clone() };
        let help = format!("{}{}", help_of(words, &name, &arg), values_of(words, &arg));
        let arg = arg.help_heading(heading).help(help);
        let values = arg.get_action().takes_values();
        if values { arg.hide_default_value(true).hide_possible_values(true) } else { arg }
    })
}

/// `--help` and `--version` as flags of ours, so that they have words like the rest.
fn with_help_flags(command: Command, name: &str, words: &Words) -> Command {
    let help = Arg::new("help").short('h').long("help").action(clap::ArgAction::Help);
    let command = command.disable_help_flag(true).arg(help.help(text(words, "help-all-help")));
    if name != "hafal" {
        return command;
    }
    let version = Arg::new("version").short('V').long("version").action(clap::ArgAction::Version);
    command.disable_version_flag(true).arg(version.help(text(words, "help-all-version")))
}

/// The words for a flag: its command's own, else those it has everywhere.
fn help_of(words: &Words, command: &str, arg: &Arg) -> String {
    let name = arg.get_id().as_str().replace('_', "-");
    let own = format!("help-{command}-{name}");
    let shown = text(words, &own);
    if shown == own { text(words, &format!("help-all-{name}")) } else { shown }
}

/// A flag's values and the one it has by itself, which clap would tell in English.
fn values_of(words: &Words, arg: &Arg) -> String {
    let values: Vec<String> =
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let defaults: Vec<String> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    if values.is_empty() || !arg.get_action().takes_values() {
        return String::new();
    }
    let say = match defaults.first() {
        Some(default) => Say::new("help-values-default").with("default", default.as_str()),
        None => Say::new("help-values"),
    };
    format!(" ({})", words.say(&say.with("values", values.join(", "))))
}

/// A flag with a word for its value in the help's language: `<TIME>`.
fn named(words: &Words, arg: Arg) -> Arg {
    let Some(name) = arg.get_value_names().and_then(|names| names.first()).cloned() else {
        return arg;
    };
    let id = format!("help-value-{}", name.to_lowercase().replace('|', "-"));
    let shown = text(words, &id);
    if shown == id { arg } else { arg.value_name(shown) }
}

/// How a command is typed, in words.
fn usage_of(command: &Command, name: &str, words: &Words) -> String {
    let full = if name == "hafal" { "hafal".to_owned() } else { format!("hafal {name}") };
    let usage = command.clone().bin_name(full).render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim().to_owned();
    usage
        .replace("[OPTIONS]", &words.text("help-usage-options"))
        .replace("[COMMAND]", &words.text("help-usage-command"))
}

/// A message by an id made at run time; its id where there is none.
fn text(words: &Words, id: &str) -> String {
    words.lookup(id)
}

/// The top of the help: what hafal is, and its commands in groups.
fn template(words: &Words) -> String {
    let mut template = format!("{{about}}\n\n{} {{usage}}\n", words.text("help-usage"));
    let widest = GROUPS.iter().flat_map(|(_, names)| names.iter()).map(|name| name.len()).max();
    let wide = widest.unwrap_or(0) + 2;
    for (group, names) in GROUPS {
        template.extend(["\n", &words.say(&Say::new(group)), "\n"]);
        for name in names {
            let about = text(words, &format!("help-{name}"));
            template.extend(["  ", &format!("{name:<wide$}"), &about, "\n"]);
        }
    }
    template.push_str("\n{options}\n\n");
    template.push_str(&words.text("help-more"));
    template
}

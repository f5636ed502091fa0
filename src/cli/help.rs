//! The help in the interface's language: clap's command line with all its texts replaced.

use clap::{Arg, Command, CommandFactory};

use super::Cli;
use crate::locale::Words;
use crate::say::Say;

/// The commands by the headings under which the help lists them.
const GROUPS: [(&str, &[&str]); 3] = [
    (
        "help-group-learn",
        &["quiz", "scores", "drill", "due", "plan", "ready", "stats", "find", "info", "optimize"],
    ),
    (
        "help-group-write",
        &[
            "decks", "new", "add", "show", "check", "fmt", "import", "export", "paper", "mark",
            "class", "items", "flagged", "disputes", "remark",
        ],
    ),
    (
        "help-group-keep",
        &["backup", "restore", "log", "sync", "rebuild", "orphans", "completions", "man"],
    ),
];

/// Returns the command line with its help in the interface's language; the manual and completions are made from it too.
pub(super) fn worded_command_line(words: &Words) -> Command {
    let command = Cli::command();
    let names: Vec<String> =
        command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let mut command = worded_command(command, "hafal", words).help_template(top_template(words));
    for name in names {
        command = command.mut_subcommand(&name, |sub| worded_command(sub, &name, words));
    }
    command
}

/// Words a command and its flags; `name` is `hafal` for the command line itself.
fn worded_command(command: Command, name: &str, words: &Words) -> Command {
    let about = words.lookup(&format!("help-{name}"));
    let usage = words.text("help-usage");
    let template = format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}");
    let (options, arguments) = (words.text("help-options"), words.text("help-arguments"));
    let command = command
        .about(about)
        .help_template(template)
        .subcommand_help_heading(words.text("help-commands"));
    let command = command.mut_args(|arg| with_value_name(words, arg));
    let usage = usage_line(&command, name, words);
    let command = with_help_flags(command, name, words).override_usage(usage);
    let name = name.to_owned();
    command.mut_args(move |arg| {
        let heading = if arg.is_positional() { arguments.clone() } else { options.clone() };
        let help = format!("{}{}", flag_help(words, &name, &arg), flag_values(words, &arg));
        let arg = arg.help_heading(heading).help(help);
        let values = arg.get_action().takes_values();
        if values { arg.hide_default_value(true).hide_possible_values(true) } else { arg }
    })
}

/// Replaces clap's `--help` and `--version`, whose texts are English.
fn with_help_flags(command: Command, name: &str, words: &Words) -> Command {
    let help = Arg::new("help").short('h').long("help").action(clap::ArgAction::Help);
    let command = command.disable_help_flag(true).arg(help.help(words.text("help-all-help")));
    if name != "hafal" {
        return command;
    }
    let version = Arg::new("version").short('V').long("version").action(clap::ArgAction::Version);
    command.disable_version_flag(true).arg(version.help(words.text("help-all-version")))
}

/// Returns a flag's help in its command, else the text shared by all commands.
fn flag_help(words: &Words, command: &str, arg: &Arg) -> String {
    let name = arg.get_id().as_str().replace('_', "-");
    let own = format!("help-{command}-{name}");
    let shown = words.lookup(&own);
    if shown == own { words.lookup(&format!("help-all-{name}")) } else { shown }
}

/// Lists a flag's values and default, which clap would do in English; empty for a flag that takes any value.
fn flag_values(words: &Words, arg: &Arg) -> String {
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

/// Translates the name of a flag's value (`<TIME>`).
fn with_value_name(words: &Words, arg: Arg) -> Arg {
    let Some(name) = arg.get_value_names().and_then(|names| names.first()).cloned() else {
        return arg;
    };
    let id = format!("help-value-{}", name.to_lowercase().replace('|', "-"));
    let shown = words.lookup(&id);
    if shown == id { arg } else { arg.value_name(shown) }
}

/// Returns clap's usage line with its English words replaced.
fn usage_line(command: &Command, name: &str, words: &Words) -> String {
    let full = if name == "hafal" { "hafal".to_owned() } else { format!("hafal {name}") };
    let usage = command.clone().bin_name(full).render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim().to_owned();
    usage
        .replace("[OPTIONS]", &words.text("help-usage-options"))
        .replace("[COMMAND]", &words.text("help-usage-command"))
}

/// Returns the template of `hafal --help`: what hafal is, and its commands in groups.
fn top_template(words: &Words) -> String {
    let mut template = format!("{{about}}\n\n{} {{usage}}\n", words.text("help-usage"));
    let widest = GROUPS.iter().flat_map(|(_, names)| names.iter()).map(|name| name.len()).max();
    let wide = widest.unwrap_or(0) + 2;
    for (group, names) in GROUPS {
        template.extend(["\n", &words.say(&Say::new(group)), "\n"]);
        for name in names {
            let about = words.lookup(&format!("help-{name}"));
            template.extend(["  ", &format!("{name:<wide$}"), &about, "\n"]);
        }
    }
    template.push_str("\n{options}\n\n");
    template.push_str(&words.text("help-more"));
    template
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_groups_of_the_help_list_every_command_once() {
        let mut grouped: Vec<&str> =
            GROUPS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        let command = Cli::command();
        let mut known: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
        grouped.sort_unstable();
        known.sort_unstable();
        assert_eq!(grouped, known);
    }
}

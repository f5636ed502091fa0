//! Tests that the manual, completions, help and usage errors are complete and in the right language.

use std::fs::OpenOptions;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::world::{NOW, World};

/// The headings of a manual page: sections and commands.
fn headings(page: &str) -> Vec<&str> {
    page.lines().filter(|line| line.starts_with(".S")).collect()
}

/// The words of a text, in lower case.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric() && sign != '_');
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn the_manual_is_one_page_with_every_command_and_every_flag() {
    let world = World::new();
    let page = world.run_as_is(&["man"], "").out;
    insta::assert_snapshot!(headings(&page).join("\n"), @r#"
    .SH "NAME"
    .SH "SYNOPSIS"
    .SH "DESCRIPTION"
    .SH "OPTIONS"
    .SH "COMMANDS"
    .SS "hafal quiz"
    .SS "hafal drill"
    .SS "hafal due"
    .SS "hafal scores"
    .SS "hafal decks"
    .SS "hafal check"
    .SS "hafal new"
    .SS "hafal add"
    .SS "hafal show"
    .SS "hafal fmt"
    .SS "hafal import"
    .SS "hafal export"
    .SS "hafal plan"
    .SS "hafal ready"
    .SS "hafal stats"
    .SS "hafal find"
    .SS "hafal info"
    .SS "hafal items"
    .SS "hafal flagged"
    .SS "hafal disputes"
    .SS "hafal paper"
    .SS "hafal mark"
    .SS "hafal class"
    .SS "hafal remark"
    .SS "hafal optimize"
    .SS "hafal orphans"
    .SS "hafal backup"
    .SS "hafal restore"
    .SS "hafal log"
    .SS "hafal sync"
    .SS "hafal rebuild"
    .SS "hafal completions"
    .SS "hafal man"
    .SH "AT A PROMPT"
    .SH "LINES IN AND OUT"
    .SH "LEAVING AND RESUMING"
    .SH "EXIT STATUS"
    .SH "JSON"
    .SH "FILES"
    .SH "ENVIRONMENT"
    .SH "EXAMPLES"
    .SH "VERSION"
    "#);
    for flag in ["as-choices", "not-tag", "feedback", "source", "json", "lang", "data"] {
        let roff = format!("\\-\\-{}", flag.replace('-', "\\-"));
        assert!(page.contains(&roff), "{flag}");
    }
    assert!(!page.contains("help-") && !page.contains("help\\-man"), "{page}");
    assert!(!words(&page).contains(&"now".to_owned()), "the hidden flag stays hidden");
}

#[test]
fn the_manual_lists_what_scripts_can_rely_on() {
    let world = World::with("(ask: \"A?\", answer: Text(\"a\")),");
    world.run(&["quiz", "deck.ron"], "a\n");
    let shown = |args: &[&str]| world.json(args);
    for lang in ["en", "id"] {
        let page = words(&world.run_as_is(&["man", "--lang", lang], "").out);
        for value in [
            &shown(&["scores", "last", "--json"])[0],
            &shown(&["scores", "last", "--json"])[0]["responses"][0],
            &shown(&["decks", "--json"])[0],
        ] {
            for key in value.as_object().unwrap().keys() {
                assert!(page.contains(key), "{lang}: {key}");
            }
        }
    }
}

/// Collects the keys of all objects, however deep.
fn keys(value: &Value) -> Vec<&str> {
    match value {
        Value::Object(object) => {
            let own = object.keys().map(String::as_str);
            own.chain(object.values().flat_map(keys)).collect()
        }
        Value::Array(values) => values.iter().flat_map(keys).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

#[test]
fn the_manual_names_every_json_key_about_drills() {
    let one = "(id: \"a\", ask: \"A?\", answer: Text(\"alpha\"), tags: \"t\"),";
    let world = World::with(&format!("{one}\n(id: \"b\", ask: \"B?\", answer: Text(\"beta\")),"));
    world.run(&["drill", "deck.ron"], ":flag why\nbeta\n\nbeta\n\n");
    world.run_on(3, &["drill", "deck.ron"], "x\n1\nalpha\n\n");
    world.run(&["plan", "deck.ron", "2026-11-28"], "");
    world.run_on(3, &["ready"], "");
    let later = |args: &[&str]| world.json_on(5, &[args, &["--json"]].concat());
    let mut values = vec![
        later(&["due"]),
        later(&["stats"]),
        later(&["ready"]),
        later(&["info", "deck.ron", "a"]),
        later(&["flagged"]),
        later(&["find", "b"]),
    ];
    std::fs::remove_file(world.path().join("deck.ron")).unwrap();
    values.push(later(&["orphans"]));
    assert!(values.iter().all(|value| keys(value).len() > 4), "{values:?}");
    for lang in ["en", "id"] {
        let page = words(&world.run_as_is(&["man", "--lang", lang], "").out);
        for key in values.iter().flat_map(keys) {
            assert!(page.iter().any(|word| word == key), "{lang}: {key}");
        }
    }
}

#[test]
fn the_indonesian_manual_has_no_english_words() {
    let world = World::new();
    let page = world.run_as_is(&["man", "--lang", "id"], "").out;
    for word in ["NAMA", "RINGKASAN", "KETERANGAN", "OPSI", "VERSI"] {
        assert!(headings(&page).contains(&format!(".SH \"{word}\"").as_str()), "{word}");
    }
    let english = ["the", "and", "of", "with", "options", "name", "commands", "deck", "percent"];
    for word in words(
        &page
            .replace("\"name\"", "")
            .replace("\\-\\-name", "")
            .replace("of\\-the\\-above", "")
            .replace("\\-options", "")
            .replace("options\\-alike", "")
            .replace("options\\-in\\-prompt", "")
            .replace("\\fB\\%name\\fR", "")
            .replace("\\fB\\%of\\fR", "")
            .replace("\\fB\\%deck\\fR", "")
            .replace("\\fB\\%options\\fR", ""),
    ) {
        assert!(!english.contains(&word.as_str()), "{word}");
    }
}

#[test]
fn the_manual_is_ascii_and_groff_has_nothing_against_it() {
    let world = World::new();
    for lang in ["en", "id"] {
        let page = world.run_as_is(&["man", "--lang", lang], "").out;
        assert!(page.is_ascii() && !page.contains("\n\n"), "{page}");
        let path = world.file("hafal.1", &page);
        let groff = Command::new("groff").args(["-man", "-Tutf8", "-ww"]).arg(path).output();
        // Without groff the page cannot be checked here.
        let Ok(output) = groff else { return };
        assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        assert!(!String::from_utf8_lossy(&output.stdout).contains("General Commands"));
    }
}

#[test]
fn completions_offer_nothing_hidden_and_no_english_to_indonesians() {
    let world = World::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = world.run_as_is(&["completions", shell, "--lang", "id"], "");
        assert!(run.status == 0 && run.out.contains("as-choices"), "{shell}: {run:?}");
        assert!(!words(&run.out).contains(&"now".to_owned()), "{shell}: {}", run.out);
        for english in ["After each", "At the end", "Never", "English", "Print help"] {
            assert!(!run.out.contains(english), "{shell}: {english}");
        }
        assert!(!run.out.contains("help-"), "{shell}: {}", run.out);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_named_in_the_interfaces_words() {
    let world = World::new();
    for (lang, expected) in [
        ("en", "error: hafal could not finish: the disk is full\n"),
        ("id", "kesalahan: hafal tidak dapat menyelesaikannya: disk penuh\n"),
    ] {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut command = world.command(&["decks", "--lang", lang, "--now", NOW]);
        let output = command.stdin(Stdio::null()).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(String::from_utf8_lossy(&output.stderr), expected);
    }
}

#[test]
fn help_as_a_word_is_the_flag() {
    let world = World::new();
    for (asked, flagged) in [
        (vec!["help"], vec!["--help"]),
        (vec!["help", "quiz"], vec!["quiz", "--help"]),
        (vec!["help", "quiz", "--lang", "id"], vec!["quiz", "--help", "--lang", "id"]),
        (vec!["--lang", "id", "help", "scores"], vec!["scores", "--help", "--lang", "id"]),
    ] {
        let (long, short) = (world.run_as_is(&asked, ""), world.run_as_is(&flagged, ""));
        assert!(long == short && long.status == 0 && !long.out.is_empty(), "{long:?}");
    }
    let unknown = world.run_as_is(&["help", "quizz"], "");
    assert!(
        unknown.status == 2 && unknown.err.contains("there is no command quizz"),
        "{unknown:?}"
    );
}

#[test]
fn extra_and_repeated_arguments_are_refused() {
    let world = World::new();
    for (args, expected) in [
        (vec!["scores", "a", "b"], "b is one argument too many"),
        (vec!["man", "x"], "x is one argument too many"),
        (vec!["decks", "--plain", "--plain"], "--plain was given twice"),
        (vec!["quiz", "--seed", "1", "--seed", "2"], "--seed <N> was given twice"),
        (vec!["quiz", "--wrong", "--resume"], "--wrong and --resume cannot be used together"),
        (vec!["scores", "--bogus"], "there is no flag --bogus here"),
        (vec!["check", "--lang", "id"], "<DEK>... belum disebutkan"),
        (vec!["scores", "a", "b", "--lang", "id"], "b berlebih di sini"),
    ] {
        let run = world.run_as_is(&args, "");
        assert!(run.status == 2 && run.err.contains(expected), "{args:?}: {run:?}");
    }
}

//! Tests bad input of every sort: a clear message, nothing lost, nothing raw on a terminal.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};

use crate::world::{World, finish};

const ONE: &str = "(title: \"T\", questions: [\n    (ask: \"A?\", answer: Text(\"alpha\")),\n])\n";

fn refused(world: &World, args: &[&str], words: &[&str]) {
    let run = world.run(args, "alpha\n");
    assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?} {run:?}");
    for word in words {
        assert!(run.err.contains(word), "{args:?}: {word} is not in {}", run.err);
    }
    assert!(!world.data().exists(), "nothing is written");
}

#[test]
fn a_path_that_is_no_deck_is_refused_by_name() {
    let world = World::new();
    fs::create_dir(world.path().join("empty")).unwrap();
    world.file("latin.ron", b"(title: \"caf\xe9\")\n");
    world.file("wide.ron", b"\xff\xfe(\x00");
    refused(&world, &["quiz", "none.ron"], &["none.ron", "hafal decks"]);
    refused(&world, &["quiz", "empty"], &["empty", "*.ron"]);
    refused(&world, &["quiz", "latin.ron"], &["latin.ron", "UTF-8", "line 1"]);
    refused(&world, &["quiz", "wide.ron"], &["wide.ron", "UTF-16"]);
    world.file("bare.ron", b"(\0q\0u\0e\0");
    refused(&world, &["quiz", "bare.ron"], &["bare.ron", "UTF-16"]);
    refused(&world, &["quiz", "/dev/null"], &["/dev/null"]);
    for args in [["check", "latin.ron"], ["check", "none.ron"], ["check", "empty"]] {
        assert_eq!(world.run(&args, "").status, 2, "{args:?}");
    }
}

#[test]
fn a_deck_over_64_mib_is_refused_with_its_size() {
    let world = World::new();
    let path = world.path().join("big.ron");
    fs::File::create(&path).unwrap().set_len(65 * 1024 * 1024 + 1).unwrap();
    refused(&world, &["quiz", "big.ron"], &["big.ron", "66 MiB"]);
}

#[test]
fn byte_order_marks_and_any_line_ends_are_fine() {
    let world = World::new();
    let bom = format!("\u{feff}{ONE}");
    for (name, text) in [
        ("bom.ron", bom.clone()),
        ("crlf.ron", ONE.replace('\n', "\r\n")),
        ("cr.ron", ONE.replacen('(', "( // a comment\n", 1).replace('\n', "\r")),
        ("both.ron", bom.replace('\n', "\r\n")),
    ] {
        world.file(name, text);
        let run = world.run(&["quiz", name], "alpha\n");
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{name} {run:?}");
    }
    world.file("bad.ron", ONE.replace("Text", "Teks").replace('\n', "\r\n"));
    assert!(
        world.run(&["check", "bad.ron"], "").out.contains("bad.ron:2:25"),
        "columns are as in the file"
    );
}

#[test]
fn a_pipe_is_a_deck_too() {
    let world = World::new();
    let mut command = world.command(&["check", "/dev/stdin"]);
    let run = finish(command.spawn().unwrap(), ONE);
    assert_eq!((run.status, run.out.as_str()), (0, "/dev/stdin: 1 question, no mistakes\n"));
}

#[test]
fn brackets_a_hundred_thousand_deep_are_refused_at_once() {
    let world = World::new();
    for (open, close) in
        [("[", "]"), ("(", ")"), ("{", "}"), ("Some(", ")"), ("(a:", ")"), ("/*", "*/"), ("[", "")]
    {
        let deep = format!("{}{}", open.repeat(100_000), close.repeat(100_000));
        for text in [
            format!("(questions: [\n    (ask: \"A?\", answer: Text(\"a\"), x: {deep}),\n])"),
            format!("(about: {deep}, questions: [])"),
            deep.clone(),
        ] {
            world.file("deep.ron", &text);
            let run = world.run(&["check", "deep.ron"], "");
            assert_eq!(run.status, 1, "{open}: {}", run.err);
            assert!(run.out.len() < 20_000, "{open}: {} bytes are printed", run.out.len());
        }
    }
}

#[test]
fn a_hostile_deck_costs_no_more_than_its_size() {
    let world = World::new();
    let wrong: Vec<String> = (0..60_000).map(|n| format!("\"é{n}\"")).collect();
    let wrong = wrong.join(",");
    let unknown: Vec<String> = (0..60_000).map(|n| format!("a{n}: 1,")).collect();
    for (name, list, status) in [
        ("commas", ",".repeat(400_000), 1),
        ("empty questions", "(),".repeat(100_000), 1),
        ("open lines", "\n(".repeat(60_000), 1),
        ("missing commas", "(ask: \"a\", answer: True)".repeat(20_000), 1),
        ("nameless fields", format!("({})", "1,".repeat(100_000)), 1),
        ("unknown fields", format!("({})", unknown.concat()), 1),
        ("words", format!("(ask: \"a\", answer: Text({}))", "a,".repeat(300_000)), 1),
        ("empty texts", format!("(ask: \"a\", answer: Text({}))", "\"\",".repeat(100_000)), 1),
        (
            "many options",
            format!("(ask: \"a\", answer: Choice(right: \"r\", wrong: [{wrong}]))"),
            0,
        ),
        (
            "many pairs",
            format!(
                "(ask: \"a\", answer: Match(pairs: [(\"l\", \"m\"), (\"n\", \"o\")], extra: [{wrong}]))"
            ),
            0,
        ),
    ] {
        world.file("bomb.ron", format!("(questions: [{list}])"));
        // A limit on memory, in KiB: a run that needs more is killed.
        let script =
            format!("ulimit -v 1500000; exec '{}' check bomb.ron", env!("CARGO_BIN_EXE_hafal"));
        let output = std::process::Command::new("sh")
            .args(["-c", &script])
            .current_dir(world.path())
            .env("HAFAL_DATA", world.data())
            .output();
        let output = output.unwrap();
        assert_eq!(
            output.status.code(),
            Some(status),
            "{name}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        assert!(output.stdout.len() < 40_000, "{name}: {} bytes are printed", output.stdout.len());
    }
}

#[test]
fn nothing_a_deck_holds_reaches_a_terminal_raw() {
    let evil = "\\u{1b}[31m\\u{7}\\u{9b}2J \\u{202e}abc\\u{200b}\\u{feff}\\u{2066}\\u{e0041}";
    let raw = "\u{1b}]0;title\u{7}\u{85}\u{202e}\u{200f}\u{61c}";
    let questions = format!(
        "(ask: \"one {evil}{raw}\", answer: Text(\"x{evil}\"), why: \"why {evil}\", hint: \"hint {evil}\", from: \"src {evil}\", tags: \"tag {evil}\"),
         (ask: \"two\", answer: Choice(right: \"r{evil}\", wrong: [(\"w{evil}\", \"because {evil}\"), \"v{raw}\"])),
         (ask: \"three\", answer: Match((\"l{evil}\", \"m\"), (\"n\", \"o{evil}\"))),
         (ask: \"four\", answer: Card(\"back {evil}\")),"
    );
    let world = World::new();
    world.file("evil.ron", format!("(title: \"title {evil}\", questions: [{questions}])"));
    let input = ":hint\n\u{1b}[2J typed \u{202e}\n1\n1 2\n\ny\n";
    let quiz = world.run(&["quiz", "evil.ron", "--in-order"], input);
    assert_eq!(quiz.status, 0, "{quiz:?}");
    let bad =
        world.file("bad.ron", format!("(questions: [(ask: \"{raw}\", answer: Teks(\"{evil}\"))])"));
    for run in [
        quiz,
        world.run(&["scores"], ""),
        world.run(&["scores", "last"], ""),
        world.run(&["decks"], ""),
        world.run(&["check", bad.to_str().unwrap()], ""),
        world.run(&["quiz", "no\u{1b}[31m\u{202e}where"], ""),
        world.run(&["quiz", "--fl\u{1b}[31mag"], ""),
        world.run(&["quiz", "--tag", "x\u{9b}"], ""),
        world.run(&["decks", "evil.ron", "--source"], ""),
    ] {
        let text = format!("{}{}", run.out, run.err);
        let raw =
            text.chars().find(|sign| *sign != '\n' && hafal::hidden_characters::is_unsafe(*sign));
        assert_eq!(raw, None, "{text}");
        assert!(!text.is_empty());
    }
    for args in
        [&["scores", "last", "--json"][..], &["decks", "--json"], &["check", "bad.ron", "--json"]]
    {
        let json = world.run(args, "").out;
        assert!(
            json.chars().all(|sign| sign == '\n' || !hafal::hidden_characters::is_unsafe(sign)),
            "{json}"
        );
    }
    let kept = world.json(&["scores", "last", "--json"])[0]["responses"][0]["ask"].clone();
    assert!(kept.as_str().unwrap().contains('\u{9b}'), "JSON keeps what it escapes: {kept}");
    let shown = world.run(&["scores", "last"], "").out;
    assert!(shown.contains("\\u{1b}[31m\\u{7}\\u{9b}2J \\u{202e}abc\\u{200b}"), "{shown}");
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let world = World::new();
    let questions: Vec<String> =
        (0..400).map(|n| format!("(ask: \"Q{n}?\", answer: Number({n})),")).collect();
    world.deck("deck.ron", &questions.join("\n"));
    let mut child = world.start(&["quiz", "deck.ron"]);
    let mut out = BufReader::new(child.stdout.take().unwrap());
    out.read_line(&mut String::new()).unwrap();
    drop(out);
    let mut stdin = child.stdin.take().unwrap();
    let _ = stdin.write_all("1\n".repeat(400).as_bytes());
    drop(stdin);
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((err.as_str(), child.wait().unwrap().code()), ("", Some(130)));
    let mut child = world.start(&["decks", "tour", "--source"]);
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((err.as_str(), child.wait().unwrap().code()), ("", Some(0)));
}

#[test]
fn two_quizzes_at_once_both_keep_everything() {
    let world = World::new();
    let questions: Vec<String> =
        (0..30).map(|n| format!("(ask: \"Q{n}?\", answer: Number({n})),")).collect();
    world.deck("deck.ron", &questions.join("\n"));
    let children: Vec<_> =
        (0..4).map(|_| world.start(&["quiz", "deck.ron", "--in-order"])).collect();
    let input: Vec<String> = (0..30).map(|n| n.to_string()).collect();
    let threads: Vec<_> = children
        .into_iter()
        .map(|child| {
            let input = input.join("\n");
            std::thread::spawn(move || finish(child, &input))
        })
        .collect();
    for thread in threads {
        let run = thread.join().unwrap();
        // Standard error may say that another writer is waited for.
        assert_eq!(run.status, 0, "{run:?}");
    }
    let kept = world.json(&["scores", "--json"]);
    assert_eq!(kept.as_array().unwrap().len(), 4);
    assert!(
        kept.as_array().unwrap().iter().all(|one| one["score"] == 1.0 && one["answered"] == 30)
    );
}

#[test]
fn a_clock_set_back_changes_no_order_and_no_score() {
    let world = World::new();
    world.file("deck.ron", ONE.replace("(ask", "(ask: \"B?\", answer: Text(\"beta\")),\n    (ask"));
    let run =
        world.run(&["quiz", "deck.ron", "--in-order"], "beta\n:now 2020-01-01T00:00:00Z\nalpha\n");
    assert_eq!(run.status, 0, "{run:?}");
    world.run_as_is(&["quiz", "deck.ron", "--now", "1999-01-01T00:00:00Z"], "x\nx\n");
    let kept = world.json(&["scores", "--json"]);
    assert_eq!((&kept[0]["score"], &kept[1]["score"]), (&1.0.into(), &0.0.into()));
    assert_eq!(world.json(&["scores", "last", "--json"])[0]["number"], 2);
}

#[test]
fn scores_go_to_the_platform_s_directory_or_where_the_flag_says() {
    let world = World::new();
    world.file("deck.ron", ONE);
    let mut command = world.command(&["quiz", "deck.ron"]);
    command.env_remove("HAFAL_DATA").env("XDG_DATA_HOME", world.path().join("platform"));
    let run = finish(command.spawn().unwrap(), "alpha\n");
    assert_eq!(run.status, 0, "{run:?}");
    assert!(world.path().join("platform/hafal/hafal.db").exists());
    let mut command = world.command(&["quiz", "deck.ron", "--data", "here"]);
    let run =
        finish(command.env_remove("HOME").env_remove("HAFAL_DATA").spawn().unwrap(), "alpha\n");
    assert_eq!(run.status, 0, "{run:?}");
    assert!(world.path().join("here/hafal.db").exists());
}

#[test]
fn a_nonsense_locale_and_no_terminal_at_all_work() {
    let world = World::new();
    world.file("deck.ron", ONE);
    let mut command = world.command(&["quiz", "deck.ron"]);
    let child =
        command.env("LANG", "\u{1}%%/../x").env("LC_ALL", "").env_remove("TERM").spawn().unwrap();
    let run = finish(child, "alpha\n");
    assert_eq!(run.status, 0, "{run:?}");
}

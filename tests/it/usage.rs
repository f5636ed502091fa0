//! Tests wrong usage of every command: exit status 2, an error that names the cause, nothing printed or written.

use std::collections::BTreeMap;
use std::fs;

use crate::world::World;

/// Each command with arguments that it refuses, and what the refusal names.
const REFUSED: &[(&str, &str)] = &[
    ("quiz none.ron", "none.ron"),
    ("quiz bad.ron", "Teks"),
    ("quiz deck.ron --questions 0", "--questions"),
    ("quiz deck.ron --kind poem", "text, number"),
    ("quiz deck.ron --time 0", "20m, 1h30m or 90s"),
    ("quiz deck.ron --pass 101%", "75%"),
    ("quiz deck.ron --seed 9007199254740992", "9007199254740991"),
    ("quiz deck.ron --tag nowhere", ""),
    ("sync nowhere", "nowhere"),
    ("paper none.ron -o sheets.html", "none.ron"),
    ("paper bad.ron -o sheets.html", "Teks"),
    ("paper deck.ron", "--output"),
    ("paper deck.ron -o -", "- is not a file"),
    ("paper deck.ron -o deck.ron", "already exists"),
    ("paper deck.ron -o sheets.html --sheets 27", "from 1 to 26"),
    ("scores none.ron", "none.ron"),
    ("scores 99", "99"),
    ("scores last", "last"),
    ("scores 00000000-0000-7000-8000-000000000000", "00000000-0000-7000"),
    ("drill none.ron", "none.ron"),
    ("drill bad.ron", "Teks"),
    ("drill deck.ron --limit 0", "--limit"),
    ("drill deck.ron --minutes nan", "--minutes"),
    ("drill deck.ron --hardest", "--cram"),
    ("drill deck.ron --count", "--cram"),
    ("drill deck.ron --undo", "--undo"),
    ("due none.ron", "none.ron"),
    ("due bad.ron", "Teks"),
    ("plan deck.ron", "2026-12-10"),
    ("plan deck.ron tomorrow", "2026-12-10"),
    ("plan deck.ron 2026-11-23", "23 November 2026"),
    ("plan deck.ron 2026-12-10 --minutes 0", "--minutes"),
    ("plan --clear", "<DECK>"),
    ("ready none.ron", "none.ron"),
    ("stats bad.ron", "Teks"),
    ("stats --json --html x.html", "--html"),
    ("info deck.ron", "<QUESTION>"),
    ("info deck.ron zzz", "zzz"),
    ("info deck.ron 3", "3"),
    ("optimize now", "now"),
    ("decks none", "none"),
    ("decks --source", "<DECK>"),
    ("new deck.ron", "deck.ron"),
    ("add none.ron", "none.ron"),
    ("add tour", "hafal decks NAME --source"),
    ("add bad.ron", "Teks"),
    ("show bad.ron", "Teks"),
    ("check none.ron", "none.ron"),
    ("check deck.ron --deny everything", "warnings"),
    ("check deck.ron --allow nonsense", "nonsense"),
    ("check --explain nonsense", "nonsense"),
    ("check deck.ron --stdin", "--stdin"),
    ("check --stdin", "--name <FILE>"),
    ("check deck.ron --watch --json", "--watch"),
    ("fmt none.ron", "none.ron"),
    ("fmt tour", "hafal decks NAME --source"),
    ("import none.csv", "none.csv"),
    ("import deck.ron", "--from"),
    ("import table.csv --from poem", "apkg, csv, tsv"),
    ("import table.csv --kind number", "card, text"),
    ("import table.csv --columns ask", "ask=Front,answer=Back"),
    ("import table.csv --json", "--output <DECK>"),
    ("import table.csv --output deck.ron", "--force"),
    ("export none.ron --to csv", "none.ron"),
    ("export deck.ron", "--to"),
    ("export deck.ron --to apkg", "-o deck.apkg"),
    ("export deck.ron --to aiken", ""),
    ("export deck.ron --to csv --json", "--output <FILE>"),
    ("export deck.ron --output table.csv", "--force"),
    ("find", "<WORD>"),
    ("find --json", "<WORD>"),
    ("items none.ron", "none.ron"),
    ("items bad.ron", "Teks"),
    ("show deck.ron --seed 1", "--seed"),
    ("flagged bad.ron", "Teks"),
    ("disputes none.ron", "none.ron"),
    ("disputes --accept 7", "7"),
    ("mark deck.ron table.csv", "*.key.json"),
    ("mark table.csv", "<ANSWERS.csv>"),
    ("remark bad.ron", "Teks"),
    ("class", "<EXAM|DECK>"),
    ("class none.ron", "none.ron"),
    ("class bad.ron", "Teks"),
    ("class deck.ron --port 0", "from 1 to 65535"),
    ("class deck.ron --address here", "an address of this computer"),
    ("class deck.ron --address 192.0.2.1", "192.0.2.1"),
    ("class deck.ron --roster table.csv", "no column is called `name`"),
    ("class deck.ron --name a/b", "letters, digits"),
    ("backup deck.ron", "deck.ron"),
    ("restore none.db", "none.db"),
    ("restore deck.ron", "deck.ron"),
    ("log sideways", "import, export"),
    ("log import", "-"),
    ("log import deck.ron", "deck.ron"),
    ("log export none.ron", "none.ron"),
    ("rebuild now", "now"),
    ("orphans deck.ron", "deck.ron"),
    ("completions cmd", "bash, elvish, fish"),
    ("man page", "page"),
];

fn world() -> World {
    let world = World::with(
        r#"
        (id: "a", ask: "A?", answer: Text("alpha")),
        (id: "b", ask: "B?", answer: Choice(right: "x", wrong: ["y", "z"])),"#,
    );
    world.file("bad.ron", "(questions: [(ask: \"A?\", answer: Teks(\"a\"))])");
    world.file("table.csv", "ask,answer\nq,a\n");
    world
}

/// The commands that the help lists.
fn commands(world: &World) -> Vec<String> {
    let help = world.run_as_is(&["--help"], "").out;
    let rows = help.lines().filter_map(|line| line.strip_prefix("  "));
    let names = rows.filter(|row| row.starts_with(|sign: char| sign.is_ascii_lowercase()));
    let names: Vec<String> = names.map(|row| row.split(' ').next().unwrap().to_owned()).collect();
    assert!(names.len() > 20, "{names:?}");
    names
}

/// The files beside the data directory, with what they hold.
fn files(world: &World) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(world.path()).unwrap().map(|entry| entry.unwrap());
    entries
        .filter(|entry| entry.path().is_file())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .collect()
}

#[test]
fn every_refusal_has_status_2_and_names_its_cause() {
    let world = world();
    let before = files(&world);
    for (args, named) in REFUSED {
        let run = world.run(&args.split(' ').collect::<Vec<_>>(), "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args}: {run:?}");
        assert!(run.err.starts_with("error: ") && run.err.contains(named), "{args}: {}", run.err);
    }
    assert_eq!(files(&world), before);
    assert_eq!(world.json(&["scores", "--json"]), serde_json::json!([]));
    assert_eq!(world.reviews().len(), 0);
}

#[test]
fn every_command_is_among_those_that_refuse() {
    for command in commands(&world()) {
        assert!(
            REFUSED.iter().any(|(args, _)| args.split(' ').next() == Some(&command)),
            "{command}"
        );
    }
}

#[test]
fn every_command_refuses_a_flag_it_does_not_know_in_both_languages() {
    let world = world();
    for command in commands(&world) {
        for lang in ["en", "id"] {
            let run = world.run(&[&command, "--nonsense", "--lang", lang], "");
            assert_eq!((run.status, run.out.as_str()), (2, ""), "{command}: {run:?}");
            assert!(run.err.contains("--nonsense"), "{command}: {}", run.err);
        }
    }
}

#[test]
fn every_command_refuses_a_bad_time_language_or_directory() {
    let world = world();
    world.file("file", "");
    for command in commands(&world) {
        for wrong in [["--now", "noon"], ["--now", "2026-11-24T09:00:00"], ["--lang", "fr"]] {
            let run = world.run_as_is(&[&[command.as_str()], &wrong[..]].concat(), "");
            assert_eq!((run.status, run.out.as_str()), (2, ""), "{command} {wrong:?}: {run:?}");
            assert!(run.err.contains(wrong[1]), "{command} {wrong:?}: {}", run.err);
        }
        let bare = world.run(&[&command, "--data"], "");
        assert_eq!((bare.status, bare.out.as_str()), (2, ""), "{command}: {bare:?}");
    }
    let run = world.run(&["quiz", "deck.ron", "--data", "file"], "alpha\n");
    assert_eq!((run.status, run.out.as_str()), (2, ""), "{run:?}");
}

#[test]
fn the_help_of_every_command_goes_to_standard_output() {
    let world = world();
    for command in commands(&world) {
        for args in [[command.as_str(), "--help"], ["help", command.as_str()]] {
            let run = world.run_as_is(&args, "");
            assert_eq!((run.status, run.err.as_str()), (0, ""), "{args:?}");
            assert!(run.out.contains(&format!("Usage: hafal {command}")), "{args:?}: {}", run.out);
        }
    }
}

#[test]
fn a_word_that_people_try_names_the_command_it_means() {
    let world = world();
    world.file("my deck", "");
    let told = |args: &[&str]| {
        let run = world.run_as_is(args, "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}: {run:?}");
        run.err
    };
    insta::assert_snapshot!(told(&["learn"]), @"error: hafal has no command `learn`: to be asked what is due, `hafal drill`");
    insta::assert_snapshot!(told(&["start", "deck.ron", "--new", "5"]), @"error: hafal has no command `start`: to be asked what is due, `hafal drill`; to take a quiz, `hafal quiz`");
    insta::assert_snapshot!(told(&["Ujian", "--lang", "id"]), @"kesalahan: hafal tidak punya perintah `Ujian`: untuk mengerjakan kuis, `hafal quiz`; untuk belajar menuju hari ujian, `hafal plan DEK TANGGAL`; untuk menyusun ujian, `hafal new --exam BERKAS`");
    insta::assert_snapshot!(told(&["help", "undo"]), @"error: hafal has no command `undo`: to take back the last step of a drill, `hafal drill --undo`");
    insta::assert_snapshot!(told(&["tour"]), @"error: hafal has no command `tour`: to be asked its questions, `hafal quiz tour`; a few every day, `hafal drill tour`");
    insta::assert_snapshot!(told(&["my deck"]), @"error: hafal has no command `my deck`: to be asked its questions, `hafal quiz 'my deck'`; a few every day, `hafal drill 'my deck'`");
    insta::assert_snapshot!(told(&["quizz"]), @"
    error: there is no command quizz
      help: did you mean quiz?
    ");
    insta::assert_snapshot!(told(&["xyzzy"]), @"
    error: there is no command xyzzy
      help: see hafal --help
    ");
}

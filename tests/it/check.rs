//! Tests `hafal check`: warnings drawn, counted, allowed, denied, explained, watched.

use std::fs;
use std::path::Path;

use hafal::check::{LINTS, check};
use hafal::deck::{MISTAKES, examine_deck};
use proptest::prelude::*;
use serde_json::Value;

use crate::pty::CTRL_C;
use crate::tidy::source::production_code;
use crate::world::{Run, World, wait_until};

const TWO: &str = r#"        (id: "city", ask: "In which city was the Bandung Conference held?", answer: Text("Bandung")),
        (id: "body", ask: "Which of these is not a body of the UN?", answer: Choice(right: "NATO", wrong: ["WHO", "FAO"])),"#;

fn codes(run: &Run) -> Vec<String> {
    let found: Vec<Value> = serde_json::from_str(&run.out).unwrap();
    found.iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn warnings_are_drawn_as_mistakes_are_and_do_not_fail_the_check() {
    let world = World::with(TWO);
    insta::assert_snapshot!(world.run(&["check", "deck.ron"], "").shown(&world), @r#"
    warning[answer-in-prompt]: the question gives away its answer `Bandung`
     --> deck.ron:4:27
      |
    4 |         (id: "city", ask: "In which city was the Bandung Conference held?", answer: Text("Bandung")),
      |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: reword it, or ask for something that the question does not say

    warning[negative-stem]: a learner in a hurry may miss `not` here
     --> deck.ron:5:27
      |
    5 |         (id: "body", ask: "Which of these is not a body of the UN?", answer: Choice(right: "NATO", wrong: ["WHO", "FAO"])),
      |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: ask for what is so, or write NOT in capitals

    deck.ron: 2 warnings in 2 questions
    [exit 0]
    "#);
    insta::assert_snapshot!(world.run(&["check", "deck.ron", "--lang", "id"], "").shown(&world), @r#"
    peringatan[answer-in-prompt]: soalnya membocorkan jawaban `Bandung`
     --> deck.ron:4:27
      |
    4 |         (id: "city", ask: "In which city was the Bandung Conference held?", answer: Text("Bandung")),
      |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = saran: ubah kalimatnya, atau tanyakan hal yang tidak disebut soal

    peringatan[negative-stem]: peserta yang tergesa bisa melewatkan `not` di sini
     --> deck.ron:5:27
      |
    5 |         (id: "body", ask: "Which of these is not a body of the UN?", answer: Choice(right: "NATO", wrong: ["WHO", "FAO"])),
      |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = saran: tanyakan yang berlaku, atau tulis NOT dengan huruf besar

    deck.ron: 2 peringatan dalam 2 soal
    [exit 0]
    "#);
}

#[test]
fn a_deck_with_mistakes_is_looked_over_as_far_as_it_can_be_read() {
    let world = World::with(&format!("{TWO}\n        (ask: \"a?\", answer: Teks(\"b\")),"));
    let run = world.run(&["check", "deck.ron", "--json"], "");
    assert_eq!(
        (run.status, codes(&run)),
        (1, ["answer-in-prompt", "negative-stem", "unknown-kind"].map(str::to_owned).to_vec())
    );
    let run = world.run(&["check", "deck.ron"], "");
    assert!(
        run.out.ends_with("deck.ron: 1 mistake and 2 warnings in 3 questions\n"),
        "{}",
        run.out
    );
}

#[test]
fn a_finding_has_all_its_keys() {
    let world = World::with(TWO);
    let run = world.run(&["check", "deck.ron", "--json"], "");
    let found: Vec<Value> = serde_json::from_str(&run.out).unwrap();
    let first = &found[0];
    let keys: Vec<&String> = first.as_object().unwrap().keys().collect();
    let mut sorted = [
        "code", "severity", "file", "line", "column", "end_line", "end_column", "question",
        "message", "help", "write",
    ];
    sorted.sort_unstable();
    assert_eq!(keys, sorted);
    assert_eq!(
        (first["severity"].as_str(), first["question"].as_str()),
        (Some("warning"), Some("city"))
    );
    assert_eq!(
        (first["file"].as_str(), first["line"].as_u64(), first["column"].as_u64()),
        (Some("deck.ron"), Some(4), Some(27))
    );
    assert_eq!((first["end_line"].as_u64(), first["end_column"].as_u64()), (Some(4), Some(75)));
    assert!(first["write"].is_null(), "how to reword it is the author's to say");
}

#[test]
fn an_allowed_finding_is_silent_and_a_denied_one_fails() {
    let world = World::with(TWO);
    let run = |args: &[&str]| world.run(&[&["check", "deck.ron", "--json"], args].concat(), "");
    assert_eq!(run(&[]).status, 0);
    assert_eq!(run(&["--deny", "warnings"]).status, 1);
    assert_eq!(codes(&run(&["--allow", "negative-stem"])), ["answer-in-prompt"]);
    let both =
        run(&["--allow", "negative-stem", "--allow", "answer-in-prompt", "--deny", "warnings"]);
    assert_eq!((both.status, codes(&both).len()), (0, 0));
    let all = run(&["--allow", "all", "--deny", "warnings"]);
    assert_eq!((all.status, all.out.as_str()), (0, "[]\n"));
    let near = run(&["--allow", "negative-stemm"]);
    assert_eq!((near.status, near.out.as_str()), (2, ""));
    assert!(near.err.contains("did you mean negative-stem?"), "{}", near.err);
    assert_eq!(run(&["--deny", "everything"]).status, 2);
}

#[test]
fn every_code_is_explained_in_both_languages() {
    let world = World::new();
    insta::assert_snapshot!(world.run(&["check", "--explain", "few-options"], "").shown(&world), @r#"
      few-options

      With two options, a learner who knows nothing is right half of the time.
      Add wrong options that somebody could believe, or ask for a typed
      answer. A question that has only two answers by its nature, because it
      names both or they are opposites, is not reported.

      Instead of:

          (ask: "In which city was it held?", answer: Choice(right: "Bandung", wrong: ["Jakarta"])),

      Write:

          (ask: "In which city was it held?", answer: Choice(right: "Bandung", wrong: ["Jakarta", "Bogor", "Medan"])),
    [exit 0]
    "#);
    for lint in LINTS {
        for (lang, heads) in
            [("en", ["Instead of:", "Write:"]), ("id", ["Bukan begini:", "Tulislah:"])]
        {
            let run = world.run(&["check", "--explain", lint.code, "--lang", lang], "");
            assert!(run.status == 0 && heads.iter().all(|head| run.out.contains(head)), "{run:?}");
            assert!(run.out.lines().all(|line| line.chars().count() <= 160), "{}", run.out);
        }
    }
    let unknown = world.run(&["check", "--explain", "nonsense-of-all-sorts"], "");
    assert!(unknown.status == 2 && unknown.err.contains("few-options"), "{unknown:?}");
}

#[test]
fn without_a_code_all_codes_are_listed_by_family() {
    let world = World::new();
    let run = world.run(&["check", "--explain"], "");
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    for lint in LINTS {
        let lines: Vec<&str> = run
            .out
            .lines()
            .filter(|line| line.split_whitespace().next() == Some(lint.code))
            .collect();
        assert!(
            lines.len() == 1 && lines[0].split_whitespace().count() > 3,
            "{}: {lines:?}",
            lint.code
        );
    }
    let words: Vec<&str> = run.out.split_whitespace().collect();
    assert!(MISTAKES.iter().all(|code| words.contains(code)), "{}", run.out);
    let head: Vec<&str> = run.out.lines().take(3).collect();
    insta::assert_snapshot!(head.join("\n"), @"
    Choices and truths
      options-alike         Options that differ only in case, accents, hyphens or a full stop read the same.
      right-again           A wrong option that says the same as the right one punishes a learner who knows the answer: the number in words, the date in another form, the initials, an older spelling.
    ");
    let indonesian = world.run(&["check", "--explain", "--lang", "id"], "");
    assert!(indonesian.out.contains("Pilihan dan benar-salah"), "{}", indonesian.out);
}

/// Every code that hafal's source gives to a mistake.
fn mistakes() -> Vec<String> {
    let mut codes = Vec::new();
    for (_, code) in ["src/deck", "src/question", "src/session/exam"]
        .into_iter()
        .flat_map(|room| production_code(Path::new(room)))
    {
        for start in ["Finding::error(", "Flaw::new(", "code: ", "twice: ("] {
            let rests = code.split(start).skip(1).map(str::trim_start);
            let quoted = rests.filter_map(|rest| rest.strip_prefix('"'));
            codes.extend(quoted.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
        }
    }
    codes
}

#[test]
fn every_mistake_has_a_code_of_its_own_that_can_be_explained() {
    let mistakes = mistakes();
    assert!(mistakes.len() > 60);
    for code in &mistakes {
        assert!(MISTAKES.contains(&code.as_str()), "{code}");
        assert!(!hafal::check::is_lint(code), "{code}");
    }
    assert!(MISTAKES.iter().all(|code| mistakes.iter().any(|other| other == code)));
    let run = World::new().run(&["check", "--explain", "unknown-kind"], "");
    assert!(run.status == 0 && run.out.contains("hafal decks tour --source"), "{run:?}");
}

#[test]
fn an_editor_gets_a_finding_a_line() {
    let world = World::new();
    let text = format!("(questions: [\n{TWO}\n])");
    let run = world.run(&["check", "--stdin", "--name", "chapters/one.ron"], &text);
    let found: Vec<Value> =
        run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((run.status, found.len(), run.err.as_str()), (0, 2, ""));
    assert!(found.iter().all(|finding| finding["file"] == "chapters/one.ron"), "{found:?}");
    let broken = world.run(&["check", "--stdin", "--name", "one.ron"], "(questions: [");
    assert_eq!((broken.status, broken.out.lines().count()), (1, 1), "{broken:?}");
    assert_eq!(world.run(&["check", "--stdin"], "").status, 2);
}

#[test]
fn a_question_reworded_with_its_answer_would_lose_its_history() {
    let old = r#"(ask: "In which city was the conference held?", answer: Text("Bandung")),"#;
    let new =
        r#"(ask: "In which city was this first conference held?", answer: Text("Bandung city")),"#;
    let world = World::with(old);
    assert_eq!(codes(&world.run(&["check", "deck.ron", "--json"], "")), Vec::<String>::new());
    world.run(&["quiz", "deck.ron"], "Bandung\n");
    let kept = fs::read(world.store()).unwrap();
    world.deck("deck.ron", new);
    let run = world.run(&["check", "deck.ron", "--json"], "");
    assert_eq!(codes(&run), ["lost-history"]);
    assert!(run.out.contains("id: \\\"in-which-city-was-the-conference-held\\\""), "{}", run.out);
    assert_eq!(fs::read(world.store()).unwrap(), kept, "it only reads");
    // A deck of the same name elsewhere is not the one that was asked.
    world.deck(
        "other/deck.ron",
        r#"(ask: "In which city was this last meeting held?", answer: Text("Lima")),"#,
    );
    assert_eq!(codes(&world.run(&["check", "other/deck.ron", "--json"], "")), Vec::<String>::new());
}

const SOURCE: &str = "Sejarah\n\nKonferensi digelar di Bandung.\n\nKantor itu dibentuk pada 15 September 1974 oleh dua puluh sembilan negara.\n";

fn cited() -> World {
    let world = World::new();
    let questions = r#"
        (id: "kota", ask: "Di mana digelar?", answer: Text("Bandung"), from: "k: Sejarah, par. 1"),
        (id: "tanggal", ask: "Kapan kantor itu dibentuk?", answer: Date("1974-09-15"), from: "k: Sejarah, par. 1"),
        (id: "jumlah", ask: "Oleh berapa negara?", answer: Number(29), from: "k: Sejarah, par. 2"),
        (id: "salah", ask: "Siapa yang hadir?", answer: Text("Nehru"), from: "k: Sejarah, par. 1"),"#;
    world.file(
        "deck.ron",
        format!("(language: \"id\", sources: {{\"k\": ()}}, questions: [{questions}\n])"),
    );
    world.file("teks.txt", SOURCE);
    world
}

#[test]
fn a_deck_is_compared_with_its_source() {
    let world = cited();
    let run = world.run(&["check", "deck.ron", "--against", "teks.txt"], "");
    insta::assert_snapshot!(run.shown(&world), @r#"
    warning[not-in-source]: `Nehru` is not in the text of the source
     --> deck.ron:5:57
      |
    5 |         (id: "salah", ask: "Siapa yang hadir?", answer: Text("Nehru"), from: "k: Sejarah, par. 1"),
      |                                                         ^^^^^^^^^^^^^
      |
      = help: correct it, or cite the source that has it

      tanggal  is in the source, but not in the place it cites
    in the source: 2 found, 1 found elsewhere, 1 not found
    deck.ron: 1 warning in 4 questions
    [exit 0]
    "#);
    let json = world
        .run(&["check", "deck.ron", "--against", "k=teks.txt", "--json", "--deny", "warnings"], "");
    assert_eq!((json.status, codes(&json)), (1, vec!["not-in-source".to_owned()]));
    let allowed = world.run(
        &["check", "deck.ron", "--against", "teks.txt", "--json", "--allow", "not-in-source"],
        "",
    );
    assert_eq!(codes(&allowed), Vec::<String>::new());
    for (given, told) in [("x=teks.txt", "there is no source called `x`"), ("none.txt", "none.txt")]
    {
        let run = world.run(&["check", "deck.ron", "--against", given], "");
        assert!(run.status == 2 && run.err.contains(told), "{run:?}");
    }
}

#[test]
fn a_watched_deck_is_checked_again_when_it_changes() {
    let world = World::with(TWO);
    let mut pty = world.terminal(&["check", "deck.ron", "--watch"]);
    pty.wait_for("deck.ron: 2 warnings in 2 questions");
    world.deck("deck.ron", "        (ask: \"Where was it held?\", answer: Text(\"Bandung\")),");
    pty.wait_for("deck.ron: 1 question, no mistakes");
    // Many editors save this way: a new file takes the place of the old one.
    world.deck("deck.tmp", "        (ask: \"a?\", answer: Teks(\"b\")),");
    fs::rename(world.path().join("deck.tmp"), world.path().join("deck.ron")).unwrap();
    pty.wait_for("deck.ron: 1 mistake in 1 question");
    pty.send(CTRL_C);
    pty.ends(130);
    assert!(pty.cursor());
}

#[test]
fn a_watch_shows_the_first_findings_that_fit_and_counts_the_rest() {
    let line = |n: usize| format!("        (ask: \"{n}?\", answer: Teks(\"b\")),\n");
    let world = World::with(&(0..9).map(line).collect::<String>());
    let mut pty = world.terminal(&["check", "deck.ron", "--watch"]);
    pty.wait_for("deck.ron: 9 mistakes in 9 questions");
    let screen = pty.screen();
    assert!(screen.contains("deck.ron:4:29") && screen.contains("more"), "{screen}");
    assert!(!screen.contains("deck.ron:12:29"), "{screen}");
    world.deck("deck.ron", "        (ask: \"Where was it held?\", answer: Text(\"Bandung\")),");
    pty.wait_for("deck.ron: 1 question, no mistakes");
    assert!(!pty.screen().contains("9 mistakes"), "each save begins afresh");
    pty.send(CTRL_C);
    pty.ends(130);
}

#[test]
fn a_file_of_another_program_is_called_what_it_is() {
    let world = World::new();
    for (bytes, told) in [
        (&b"PK\x03\x04\x14\0word/document.xml"[..], "is a Word document"),
        (b"PK\x03\x04\x14\0xl/workbook.xml", "is a spreadsheet"),
        (b"{\\rtf1\\ansi Which gas?}", "RTF"),
        (b"%PDF-1.7\n", "is a PDF"),
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (b"<!DOCTYPE html>\n<html></html>", "is a web page"),
    ] {
        world.file("deck.ron", bytes);
        for args in
            [&["check", "deck.ron"][..], &["check", "deck.ron", "--json"], &["quiz", "deck.ron"]]
        {
            let run = world.run(args, "");
            assert_eq!((run.status, run.err.lines().count()), (2, 1), "{told}: {}", run.err);
            assert!(run.err.contains(told) && run.err.contains("deck.ron"), "{told}: {}", run.err);
        }
    }
}

#[test]
fn a_tab_is_drawn_as_spaces_and_the_line_under_it_fits() {
    let world = World::with("\t\t(ask:\t\"Which gas?\",\tanswer: \"CO2\"),");
    insta::assert_snapshot!(world.run(&["check", "deck.ron"], "").out, @r#"
    error: an answer needs its kind in front: Text, Number, Date, Choice …
     --> deck.ron:4:31
      |
    4 |         (ask:    "Which gas?",    answer: "CO2"),
      |                                           ^^^^^
      |
      = help: write Text("CO2")

    deck.ron: 1 mistake in 1 question
    "#);
}

#[test]
fn without_a_terminal_a_watch_prints_again() {
    let world = World::with(TWO);
    let out = fs::File::create(world.path().join("out.txt")).unwrap();
    let mut child = world.command(&["check", "deck.ron", "--watch"]).stdout(out).spawn().unwrap();
    let printed = || fs::read_to_string(world.path().join("out.txt")).unwrap();
    let wait_for = |text: &str| wait_until(text, || printed().contains(text));
    wait_for("2 warnings in 2 questions");
    world.deck("deck.ron", "        (ask: \"Where was it held?\", answer: Text(\"Bandung\")),");
    wait_for("1 question, no mistakes");
    let pid = rustix::process::Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130));
}

#[test]
fn no_shipped_deck_has_a_warning() {
    let world = World::new();
    for (name, _) in hafal::host::library::BUILT_IN {
        assert_eq!(
            codes(&world.run(&["check", name, "--json"], "")),
            Vec::<String>::new(),
            "{name}"
        );
    }
}

#[test]
fn a_deck_of_twenty_thousand_faulty_questions_is_checked_whole() {
    // Were any lint quadratic, this test would run for minutes.
    let question = |n: usize| {
        format!(
            "(id: \"q{n}\", ask: \"In which Bandung was the Bandung Conference?\", answer: Text(\"Bandung\"), tags: \"tagtag{n}\"),\n"
        )
    };
    let text = format!("(questions: [\n{}])", (0..20_000).map(question).collect::<String>());
    let found = check(&text, &examine_deck(&text, "deck"), &[], &|_| false);
    // Each question gives its answer away, and all but the first repeat another.
    assert_eq!(found.len(), 2 * 20_000 - 1);
}

/// Pieces of decks, whole and cut.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just(
            "(ask: \"Which is not “a” an…?\", answer: Choice(right: \"São\", wrong: [\"sao-\", \"É\\u{301}\"], last: [\"All of the above\"])),"
        ),
        Just("(answer: Cloze(\"{a b} and {a} in {1955|É}.\"), hint: \"a b\"),"),
        Just(
            "(ask: \"كم\u{200f} e\u{301}?\", answer: Text(\"e\u{301}\", \"é\", \"\u{200b}x\"), tags: [\"ééééé\", \"éééé\"]),"
        ),
        Just(
            "(ask: \"About how many 77?\", answer: Number(77), from: \"a: par. 1\", allow: \"é\"),"
        ),
        Just("(ask: \"Pair\", answer: Match((\"a\", \"É\"), (\"b\", \"é\"))),"),
        Just("(ask: \"Order\", answer: Order(\"字\", \"字\")),"),
        Just("(ask: \"Day\", answer: Date(\"1492-10-12\"), why: \"'\\\"’“\"),"),
        Just("(ask: \"x\", answer: True"),
        Just("\u{feff}é\"("),
    ];
    proptest::collection::vec(prop_oneof![8 => piece.prop_map(str::to_owned), 1 => any::<String>()], 0..12)
        .prop_map(|pieces| format!("(language: \"id\", allow: [\"ö\"], sources: {{\"a\": (), \"ö\": ()}}, questions: [\n{}\n])", pieces.join("\n")))
}

proptest! {
    #[test]
    fn no_text_brings_a_lint_down_and_every_finding_lies_in_it(text in prop_oneof![pieces(), any::<String>()]) {
        let examined = examine_deck(&text, "deck");
        for found in check(&text, &examined, &[], &|_| false) {
            prop_assert!(text.get(found.span.clone()).is_some(), "{found:?}");
            prop_assert!(LINTS.iter().any(|lint| lint.code == found.code));
        }
    }
}

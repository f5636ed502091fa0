//! Tests that both languages are complete: the same messages, the same arguments, and all that the code asks for.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use hafal::locale::{Interface, Words};

use crate::tidy::source::production_code;
use crate::world::World;

/// The messages of a language, and the arguments that each uses.
fn messages(interface: Interface) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut id = String::new();
    for line in interface.source().lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            name.clone_into(&mut id);
            assert!(messages.insert(id.clone(), BTreeSet::new()).is_none(), "{id} is listed twice");
        }
        let args = line.split('$').skip(1).map(|rest| {
            rest.chars()
                .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
                .collect::<String>()
        });
        if !line.trim().is_empty() {
            messages.get_mut(&id).unwrap().extend(args);
        }
    }
    messages
}

/// The ids of the messages that the code asks for, found as string literals.
fn asked_for() -> BTreeSet<String> {
    let is_id = |id: &&str| id.chars().all(|sign| matches!(sign, 'a'..='z' | '0'..='9' | '-'));
    let mut ids = BTreeSet::new();
    for (_, code) in production_code(Path::new("src")) {
        for start in ["Say::new(\"", ".text(\""] {
            let literals = code.split(start).skip(1).filter_map(|rest| rest.split('"').next());
            ids.extend(literals.filter(is_id).map(str::to_owned));
        }
    }
    ids
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let (english, indonesian) = (messages(Interface::English), messages(Interface::Indonesian));
    let names = |messages: &BTreeMap<String, _>| messages.keys().cloned().collect::<BTreeSet<_>>();
    let (left, right) = (names(&english), names(&indonesian));
    assert_eq!(left.difference(&right).collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!(right.difference(&left).collect::<Vec<_>>(), Vec::<&String>::new());
    for (id, args) in &english {
        assert_eq!(args, &indonesian[id], "{id}");
    }
}

#[test]
fn every_message_that_the_code_asks_for_is_there() {
    let english = messages(Interface::English);
    let missing: Vec<String> =
        asked_for().into_iter().filter(|id| !english.contains_key(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_message_is_asked_for_somewhere() {
    let code: String = production_code(Path::new("src")).map(|(_, code)| code).collect();
    let unused: Vec<String> = messages(Interface::English)
        .into_keys()
        .filter(|id| !id.starts_with("help-") && !code.contains(&format!("\"{id}\"")))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn the_messages_of_both_languages_are_read_without_a_fault() {
    for interface in [Interface::English, Interface::Indonesian] {
        let words = Words::new(interface);
        for id in messages(interface).keys() {
            assert_ne!(words.lookup(id), *id, "{id} in {}", interface.tag());
        }
    }
}

#[test]
fn the_help_of_every_command_has_words_for_every_flag_in_both_languages() {
    let world = World::new();
    for lang in ["en", "id"] {
        let names = [
            "", "quiz", "scores", "decks", "check", "completions", "man", "drill", "due", "log",
            "plan", "ready", "stats", "find", "info", "flagged", "optimize", "orphans", "backup",
            "restore", "rebuild", "import", "export", "sync",
        ];
        for command in names {
            let args: Vec<&str> = [command, "--help", "--lang", lang]
                .into_iter()
                .filter(|arg| !arg.is_empty())
                .collect();
            let run = world.run_as_is(&args, "");
            assert!(run.status == 0 && run.err.is_empty(), "{run:?}");
            assert!(!run.out.contains("help-"), "{command} {lang}: {}", run.out);
            let english = ["Usage", "Options", "Print", "possible values", "default:"];
            let hit = english.iter().find(|word| lang == "id" && run.out.contains(**word));
            assert!(hit.is_none(), "{command}: {hit:?} in {}", run.out);
        }
    }
}

#[test]
fn the_help_groups_the_commands() {
    let world = World::new();
    insta::assert_snapshot!(world.run_as_is(&["--help"], "").out, @"
    Quiz and flashcard trainer: decks that a teacher can type, fair marking, scores kept on your
    computer.

    Usage: hafal [OPTIONS] [COMMAND]

    Learn
      quiz         Ask questions, mark the answers, keep the score
      scores       List your attempts, or show one in full
      drill        Ask each card just before it is forgotten
      due          Count what is due today, one line per deck
      plan         Set the date of an exam: drills then prepare for that day
      ready        Show how ready you are for an exam, and what score to expect
      stats        Show what your reviews add up to: days, retention, forecast, hard questions
      find         Find questions by their words: their line in the deck, and how well you know them
      info         Show a question's whole history, and what comes next
      optimize     Fit the memory model to your own reviews

    Write
      decks        List the decks, or show one in detail
      new          Start a deck, or an exam
      add          Add a question to a deck, part by part, with a preview
      show         Print a deck or an exam as a sheet to hand out, with or without its key
      check        Find every mistake in a deck, and say what to write instead
      fmt          Format decks in one style, or write ids into them
      import       Import questions from another program
      export       Export a deck to another program
      paper        Print an exam or a deck on paper, with its key
      mark         Mark printed sheets from a table of answers
      class        Ask a class an exam or a deck, on the pupils' own phones
      items        Analyse questions by the answers of many learners: which are hard, which key may be wrong
      flagged      List the questions flagged for their author, and why
      disputes     List the answers that learners claimed as right, and accept them
      remark       Mark past attempts again with the decks as they are today

    Keep
      backup       Copy everything hafal keeps into one file
      restore      Replace everything hafal keeps with a backup
      log          Export reviews as JSON lines, or import them
      sync         Sync attempts and reviews between several machines
      rebuild      Compute the memory of every card again from the log
      orphans      List reviews of questions that no deck has any more
      completions  Print shell completions
      man          Print the manual page

      -h, --help          Show this help
      -V, --version       Show the version
          --data <DIR>    Keep scores in DIR instead of the usual place (also HAFAL_DATA)
          --class <NAME>  Use the store of a class instead of your own
          --lang <LANG>   Set the language of the interface, instead of the locale's (en, id)
          --plain         Read and write plain lines, for pipes and screen readers

    For one command: hafal COMMAND --help. For scripts: hafal man
    ");
    insta::assert_snapshot!(world.run_as_is(&["quiz", "--help", "--lang", "id"], "").out, @"
    Ajukan soal, nilai jawaban, simpan nilainya

    Pemakaian: hafal quiz [OPSI] [DEK]...

    Argumen:
      [DEK]...  Dek yang ditanyakan: nama, jalur, atau folder; tanpa itu, sepuluh soal dari dek bawaan

    Opsi:
      -n, --questions <N>     Ajukan paling banyak N soal
          --tag <TAG>         Hanya soal dengan tag ini (boleh diulang)
          --not-tag <TAG>     Tanpa soal dengan tag ini (boleh diulang)
          --kind <JENIS>      Hanya soal jenis ini (boleh diulang)
          --level <TINGKAT>   Hanya soal tingkat ini: 2, atau 2..4
          --in-order          Ajukan menurut urutan dek, tanpa diacak
          --seed <N>          Undi dan acak seperti pada percobaan dengan benih ini
          --time <WAKTU>      Beri batas waktu, saat kuis berakhir: 20m, 1h30m, 90s
          --pass <PERSEN>     Bagian poin untuk lulus: 75%; di bawahnya, status keluar 1
          --feedback <KAPAN>  Kapan menampilkan yang benar: setelah tiap jawaban (kecuali ujian
                              menentukan lain), di akhir, atau tidak pernah (each, end, none)
          --as-choices        Ubah soal ketikan menjadi pilihan
          --wrong             Hanya soal yang jawaban terakhirnya tidak bernilai penuh
          --no-review         Jawaban ini tidak memengaruhi pertanyaan latihan berikutnya
          --resume            Lanjutkan percobaan terakhir yang belum selesai
          --web               Bertanya di peramban, bukan di terminal
          --as <NAMA>         Simpan percobaan atas nama seorang pelajar; tidak dihitung sebagai
                              pengetahuan Anda
      -h, --help              Tampilkan bantuan ini
          --data <FOLDER>     Simpan nilai di FOLDER ini, bukan di tempat biasa (juga HAFAL_DATA)
          --class <NAMA>      Pakai penyimpanan sebuah kelas, bukan milik Anda sendiri
          --lang <BAHASA>     Atur bahasa antarmuka, selain bahasa sistem (en, id)
          --plain             Baca dan tulis baris demi baris, untuk pipa dan pembaca layar
    ");
}

#[test]
fn the_locale_chooses_the_language_and_a_flag_beats_it() {
    let world = World::new();
    for (name, value, words) in [
        ("LANG", "id_ID.UTF-8", "pelatih"),
        ("LC_ALL", "id", "pelatih"),
        ("LC_MESSAGES", "in_ID", "pelatih"),
        ("LANG", "xx_nonsense@@..", "trainer"),
        ("LC_ALL", "de_DE.UTF-8", "trainer"),
    ] {
        let output =
            world.command::<&str>(&[]).env("LANG", "C.UTF-8").env(name, value).output().unwrap();
        let out = String::from_utf8(output.stdout).unwrap();
        assert!(out.contains(words), "{name}={value}: {out}");
    }
    let output = world.command(&["--lang", "en"]).env("LC_ALL", "id_ID").output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("trainer"));
}

#[test]
fn completions_and_the_manual_are_made_in_both_languages() {
    let world = World::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = world.run_as_is(&["completions", shell], "");
        assert!(run.status == 0 && run.out.contains("as-choices"), "{shell}: {run:?}");
    }
    let manual = world.run_as_is(&["man", "--lang", "id"], "");
    assert!(manual.status == 0 && manual.out.starts_with(".ie"), "{}", manual.out);
    assert!(manual.out.contains("Pelatih kuis"), "{}", manual.out);
}

#[test]
fn without_a_locale_of_utf_8_only_ascii_signs_are_drawn() {
    let world = World::with("(ask: \"A?\", answer: Text(\"Bandung\"), tags: \"x\"),");
    let mut command = world.command(&["quiz", "deck.ron", "--seed", "1"]);
    let mut child = command.env("LANG", "C").spawn().unwrap();
    std::io::Write::write_all(child.stdin.as_mut().unwrap(), b"Bandong\n").unwrap();
    let output = child.wait_with_output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(out.is_ascii() && out.contains("~ Bandung, almost: Band[o->u]ng"), "{out}");
}

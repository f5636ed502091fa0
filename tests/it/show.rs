//! Tests `hafal show`: the sheet for a class, and the one with answers for its teacher.

use crate::pty::Pty;
use crate::world::World;

const DECK: &str = "(title: \"Kuis\", about: \"A few.\", authors: [\"Ana\"], sources: {\"k\": (publisher: \"Katadata\")}, questions: [
    (ask: \"Which?\", answer: Choice(right: \"UNDP\", wrong: [\"WHO\", \"UNESCO\"]), points: 2, why: \"It is so.\", from: \"k: par. 1\", hint: \"U…\"),
    (ask: \"Who?\", answer: Text(\"PBB\", \"UN\")),
    (ask: \"Sort.\", answer: Order(\"one\", \"two\", \"three\")),
    (ask: \"Pair.\", answer: Match((\"G-77\", \"1964\"), (\"KAA\", \"1955\"))),
    (answer: Cloze(\"It was {1964}.\")),
    (ask: \"Bad \\u{202e}sign\", answer: Card(\"the back\")),
])";

#[test]
fn a_deck_is_shown_as_it_would_be_put() {
    let world = World::new();
    world.file("deck.ron", DECK);
    insta::assert_snapshot!(world.run(&["show", "deck.ron"], "").shown(&world), @r"
    Kuis  6 questions
    A few.
    Ana

    1  Which?  2 points
          1  UNESCO
          2  UNDP
          3  WHO

    2  Who?
       ______________________________

    3  Sort.
          1  three
          2  two
          3  one
       In order: __ __ __

    4  Pair.
       __ a  G-77
       __ b  KAA

          1  1955
          2  1964

    5  It was ____.

    6  Bad \u{202e}sign
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["show", "deck.ron", "--answers", "--lang", "id"], "").shown(&world), @r"
    Kuis  6 soal
    A few.
    Ana

    1  Which?  2 poin
          1  UNESCO
       ✓  2  UNDP
          3  WHO
       Petunjuk: U…
       It is so.
       Katadata: par. 1

    2  Who?
       ______________________________
       ✓ PBB
       juga benar: UN

    3  Sort.
          1  three
          2  two
          3  one
       Urutannya: __ __ __
       ✓ 3 2 1

    4  Pair.
       __ a  G-77
       __ b  KAA

          1  1955
          2  1964
       ✓ a 2, b 1

    5  It was ____.
       ✓ 1964

    6  Bad \u{202e}sign
       ✓ the back

    Cara memeriksa
    Kata: huruf besar, aksen, dan tanda baca tidak dihitung. Kata yang terdiri atas 5 huruf atau lebih boleh keliru satu huruf (salah, kurang, lebih, atau tertukar; mulai 10 huruf, dua huruf), asalkan bukan huruf pertamanya dan tidak menjadi kata lain.
    Bilangan: boleh ditulis dengan cara apa pun; tanpa satuan, atau diubah dari satuan lain.
    Urutan: periksa setiap dua butir. Jika semuanya berurutan benar, nilainya penuh; jika hanya setengahnya atau kurang, nilainya nol.
    Beberapa isian, butir, atau pasangan: masing-masing bernilai bagiannya.
    [exit 0]
    ");
}

#[test]
fn without_answers_nothing_tells_which_option_is_right() {
    let world = World::new();
    world.file("deck.ron", DECK);
    let shown = world.run(&["show", "deck.ron"], "").out;
    for secret in ["PBB", "the back", "It is so", "✓", "Katadata", "U…"] {
        assert!(!shown.contains(secret), "{secret}: {shown}");
    }
    assert_eq!(world.run(&["show", "deck.ron"], "").out, shown, "always the same");
}

#[test]
fn a_deck_with_a_mistake_is_explained_instead() {
    let world = World::new();
    world.file("deck.ron", "(questions: [(ask: \"A?\")])");
    let run = world.run(&["show", "deck.ron"], "");
    assert!(run.status == 2 && run.out.is_empty() && run.err.contains("deck.ron:1"), "{run:?}");
}

#[test]
fn every_pair_of_a_long_match_is_shown() {
    let world = World::new();
    let pairs: Vec<String> = (1..=28).map(|n| format!("(\"left {n}\", \"right {n}\")")).collect();
    let question = format!("(ask: \"Pair.\", answer: Match({}))", pairs.join(", "));
    world.file("deck.ron", format!("(questions: [{question}])"));
    let sheet = world.run(&["show", "deck.ron"], "").out;
    assert!(sheet.contains(" z  left 26\n") && sheet.contains("ab  left 28\n"), "{sheet}");
}

/// What `show --answers` says of these questions, up to how answers are marked.
fn key_of(questions: &str) -> String {
    let world = World::with(questions);
    let shown = world.run(&["show", "deck.ron", "--answers"], "").out;
    let (key, marking) = shown.split_once("\nHow to mark\n").unwrap_or((&shown, ""));
    assert!(!marking.contains("\\u{"), "{marking}");
    key.to_owned()
}

#[test]
fn the_key_of_a_list_has_every_wording_of_every_item() {
    let key = key_of(
        r#"(ask: "Name two.", answer: List(is: ["trade", ["forests", "woods", "trees"], "aid"], need: 2)),
        (answer: Cloze("{Mali|Soudan} lies in {Africa}.")),"#,
    );
    insta::assert_snapshot!(key, @r"
    A deck  2 questions

    1  Name two.
       ______________________________
       ______________________________
       ✓ trade
       ✓ forests
       also right: woods / trees
       ✓ aid
       Any 2 of these 3 are enough.

    2  (1) ____ lies in (2) ____.
       ✓ (1) Mali
       also right: Soudan
       ✓ (2) Africa
    ");
}

#[test]
fn the_key_says_how_far_off_is_right_and_what_never_is() {
    let questions = r#"(ask: "How far?", answer: Number(is: 3.5, within: 0.1, unit: "km")),
        (ask: "What?", answer: Text(is: ["hypertension", "high blood pressure"], not: ["hypotension", ("hyperemia", "blood flow")])),
        (ask: "How is it written?", answer: Text(is: "pH", exact: true)),
        (ask: "Who?", answer: Text("Sukarno"), slips: false),"#;
    insta::assert_snapshot!(key_of(questions), @r"
    A deck  4 questions

    1  How far?
       ________________ km
       ✓ 3.5 km
       give or take 0.1: from 3.4 to 3.6

    2  What?
       ______________________________
       ✓ hypertension
       also right: high blood pressure
       wrong: hypotension
       wrong: hyperemia (blood flow)

    3  How is it written?
       ______________________________
       ✓ pH
       exactly as written, capitals and accents too

    4  Who?
       ______________________________
       ✓ Sukarno
       no misspelling is forgiven
    ");
    let sheet = World::with(questions).run(&["show", "deck.ron"], "").out;
    for secret in ["hypotension", "give or take", "forgiven", "3.5", "exactly"] {
        assert!(!sheet.contains(secret), "{secret}: {sheet}");
    }
}

/// The number or letter in front of a text on a sheet.
fn name_of(text: &str, sheet: &str) -> String {
    let line = sheet.lines().find_map(|line| line.strip_suffix(text)).expect(text);
    line.split_whitespace().last().expect(text).to_owned()
}

#[test]
fn order_pairs_and_reasons_are_keyed_by_the_sheets_own_numbers() {
    let key = key_of(
        r#"(ask: "Sort.", answer: Order("zero", "one", "two", "three", "four")),
        (ask: "Pair.", answer: Match(pairs: [("G-77", "1964"), ("KAA", "1955")], extra: ["1999", "1974"])),
        (ask: "Same?", answer: Match(("x", "red"), ("y", "blue"), ("z", "red"))),
        (ask: "Which?", answer: Choice(right: "UNDP", wrong: ["WHO", ("UNESCO", "that is\nculture")])),"#,
    );
    let name = |text: &str| name_of(text, &key);
    let order = ["zero", "one", "two", "three", "four"].map(|item| name(&format!("  {item}")));
    assert!(key.contains(&format!("   ✓ {}\n", order.join(" "))), "{key}");
    let pairs = format!("   ✓ a {}, b {}\n", name("1964"), name("1955"));
    assert!(key.contains(&pairs), "{key}");
    let mut others = [name("1999"), name("1974")];
    others.sort();
    assert!(key.contains(&format!("   belongs to none: {}\n", others.join(", "))), "{key}");
    assert!(key.contains(" read the same: either will do\n"), "{key}");
    assert!(key.contains("UNESCO\n         that is\n         culture\n"), "{key}");
}

/// The deck that uses every kind and every field.
const EVERY_KIND: &str = include_str!("../decks/every-kind.ron");

#[test]
fn the_deck_of_every_kind_has_every_kind_every_field_and_no_mistake() {
    let world = World::new();
    world.file("every-kind.ron", EVERY_KIND);
    let run = world.run(&["check", "every-kind.ron", "--json"], "");
    assert_eq!((run.status, run.out.trim()), (0, "[]"), "{run:?}");
    for kind in hafal::question::KINDS {
        assert!(EVERY_KIND.contains(kind.name), "{}", kind.name);
        for field in kind.fields {
            let short = kind.short == Some(field.name);
            assert!(short || EVERY_KIND.contains(&format!("{}: ", field.name)), "{}", field.name);
        }
    }
    for field in
        [hafal::question::QUESTION, hafal::question::SOURCE, hafal::question::DECK].concat()
    {
        assert!(EVERY_KIND.contains(&format!("{}: ", field.name)), "{}", field.name);
    }
}

#[test]
fn the_key_is_the_sheet_and_what_is_added_to_it() {
    let world = World::new();
    world.file("every-kind.ron", EVERY_KIND);
    for lang in ["en", "id"] {
        let run = |args: &[&str]| {
            let args = [&["show", "every-kind.ron", "--lang", lang], args].concat();
            world.run(&args, "").out.replace("✓  ", "   ")
        };
        let (sheet, key) = (run(&[]), run(&["--answers"]));
        let mut rest = key.lines();
        for line in sheet.lines() {
            assert!(rest.any(|other| other == line), "{line:?} is not in the key:\n{key}");
        }
        assert!(!key.contains(r"\u{a}") && !sheet.contains('✓'), "{key}");
    }
}

#[test]
fn a_sheet_has_its_cloze_sentences_and_lines_to_write_on() {
    let world = World::new();
    world.file("every-kind.ron", EVERY_KIND);
    let sheet = world.run(&["show", "every-kind.ron"], "").out;
    for text in [
        "    Lengkapi kalimat ini.\n    Ibu kotanya {dahulu}\n    adalah ____.\n",
        "18  G-77 dibentuk pada (1) ____ oleh (2) ____.\n",
        "    ________________ negara\n",
        "    □ Benar    □ Salah\n",
        "       3  baris satu\n          baris dua\n",
        "13  Sebutkan dua tujuannya.\n    ______________________________\n    ______________________________\n\n",
    ] {
        assert!(sheet.contains(text.trim_start_matches("    Lengkapi")), "{text}\n{sheet}");
    }
}

#[test]
fn a_sheet_fits_a_narrow_window_and_hangs_under_its_first_letter() {
    let world = World::with(
        r#"(ask: "Which of these very long things that nobody reads to the end is right?", answer: Choice(right: "a right option that is long enough to be wrapped twice in forty columns", wrong: ["no"])),
        (ask: "ما عاصمة إندونيسيا؟", answer: Text("جاكرتا", "a second wording that is too long for one row of a narrow window")),"#,
    );
    let mut pty = Pty::start(&world, &["show", "deck.ron", "--answers"], (60, 40), &[]);
    pty.ends(0);
    assert!(pty.broken_rows().is_empty() && pty.widest() <= 40, "{}", pty.screen());
    for row in [
        "  1  Which of these very long things",
        "     that nobody reads to the end is",
        "     ✓ جاكرتا",
    ] {
        assert!(pty.screen().contains(row), "{row}\n{}", pty.screen());
    }
}

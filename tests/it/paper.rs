//! Tests printed sheets: what `paper` writes, as the quiz of the same seed asks, and what stays off a sheet.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::world::World;

/// A question of every form, and a flashcard.
pub(crate) const DECK: &str = r#"
        (id: "text", ask: "Where?", answer: Text(is: ["Bandung", "Kota Kembang"], not: [("Bangdung", "thatisnocity")]),
         hint: "hintword", why: "whyword", from: "sourceword"),
        (id: "number", ask: "How many?", answer: Number(is: 29, within: 2, unit: "nations")),
        (id: "truth", ask: "The earth is round.", answer: True),
        (id: "choice", ask: "Which?", answer: Choice(right: "UNDP", wrong: ["WHO", ("UNESCO", "culturereason")], last: "none")),
        (id: "many", ask: "Which ones?", answer: Many(right: ["red", "blue"], wrong: ["seven", "nine"])),
        (id: "list", ask: "Name two.", answer: List("solidarity", ["equality", "parity"])),
        (id: "order", ask: "In what order?", answer: Order("first", "second", "third", "fourth")),
        (id: "match", ask: "What belongs together?",
         answer: Match(pairs: [("G-77", "1964"), ("KAA", "1955")], extra: ["1999"])),
        (id: "cloze", answer: Cloze("The G-77 was formed in {1965} by {a;b}.")),
        (id: "card", ask: "The sun?", answer: Card("matahari")),"#;

const EXAM: &str = r#"(
    exam: "Midterm",
    id: "mid",
    about: "No notes.",
    decks: ["decks/deck.ron"],
    sections: [
        (title: "Words", draw: 2, kinds: ["text", "list", "number"], points: 2),
        (title: "Picks", draw: 2, kinds: ["choice", "many", "truth"], penalty: 0.25),
    ],
    time: "45m",
    pass: "60%",
)
"#;

/// A world with the exam, whose deck lies in another folder.
pub(crate) fn exam_world() -> World {
    let world = World::new();
    world.deck("decks/deck.ron", DECK);
    world.file("mid.ron", EXAM);
    world
}

/// Prints with these arguments and returns the page and the key.
pub(crate) fn print(world: &World, args: &[&str]) -> (String, Value) {
    let run = world.run(&[&["paper"], args, &["-o", "sheets.html", "--force"]].concat(), "");
    assert_eq!((run.status, run.err.as_str()), (0, ""), "{run:?}");
    let read = |name: &str| std::fs::read_to_string(world.path().join(name)).unwrap();
    (read("sheets.html"), serde_json::from_str(&read("sheets.key.json")).unwrap())
}

/// The element with this attribute at its beginning, up to the end of its section.
fn section<'a>(page: &'a str, attribute: &str) -> &'a str {
    let (_, rest) = page.split_once(attribute).unwrap_or_else(|| panic!("no {attribute}"));
    rest.split("</section>").next().unwrap()
}

/// The text between tags.
fn words(html: &str) -> String {
    let pieces = html.split('<').filter_map(|piece| piece.split_once('>'));
    pieces.map(|(_, text)| text).collect::<Vec<_>>().join(" ")
}

pub(crate) fn question<'a>(key: &'a Value, sheet: usize, id: &str) -> &'a Value {
    let questions = key["sheets"][sheet]["questions"].as_array().unwrap();
    questions.iter().find(|question| question["question"] == id).unwrap()
}

#[test]
fn a_sheet_is_what_the_quiz_of_its_seed_asks() {
    let world = exam_world();
    let (page, key) = print(&world, &["mid.ron", "--sheets", "3", "--seed", "40"]);
    for (place, letter) in ["A", "B", "C"].into_iter().enumerate() {
        let seed = (40 + place).to_string();
        let asked = world
            .run(&["quiz", "mid.ron", "--seed", &seed, "--feedback", "none"], &"1\n".repeat(20));
        let sheet = &key["sheets"][place];
        assert_eq!((&sheet["sheet"], &sheet["seed"]), (&json!(letter), &json!(40 + place)));
        let mut rest = asked.out.as_str();
        let html = words(section(&page, &format!("data-sheet=\"{letter}\"")));
        let mut printed = html.as_str();
        for question in sheet["questions"].as_array().unwrap() {
            let texts = question["options"].as_array().into_iter().flatten();
            let texts = std::iter::once(&question["ask"]).chain(texts);
            for text in texts.map(|text| text.as_str().unwrap()) {
                let after = |shown: &str, text: &str| shown.find(text).map(|at| at + text.len());
                let at = after(rest, text).unwrap_or_else(|| panic!("{text} in {rest}"));
                rest = &rest[at..];
                let at = after(printed, text).unwrap_or_else(|| panic!("{text} in {printed}"));
                printed = &printed[at..];
            }
        }
    }
}

#[test]
fn the_key_file_says_what_earns_full_marks_in_the_letters_of_each_sheet() {
    let world = World::with(DECK);
    let (_, key) = print(&world, &["deck.ron", "--sheets", "26", "--seed", "0"]);
    let letters = |cell: &Value, options: &Value| -> Vec<String> {
        let place = |letter: u8| usize::from(letter - b'A');
        let text = |letter: u8| options[place(letter)].as_str().unwrap().to_owned();
        cell.as_str().unwrap().bytes().map(text).collect()
    };
    for sheet in 0..26 {
        let of = |id: &str| question(&key, sheet, id);
        let texts = |id: &str| letters(&of(id)["answer"], &of(id)["options"]);
        assert_eq!(texts("choice"), ["UNDP"]);
        assert_eq!(of("choice")["options"][3], "none");
        assert_eq!(
            BTreeSet::from_iter(texts("many")),
            BTreeSet::from(["blue".into(), "red".into()])
        );
        assert_eq!(texts("order"), ["first", "second", "third", "fourth"]);
        assert_eq!(texts("match"), ["1964", "1955"]);
        assert_eq!(of("match")["left"], json!(["G-77", "KAA"]));
        assert_eq!(
            (&of("truth")["answer"], &of("truth")["options"]),
            (&json!("True"), &json!(["True", "False"]))
        );
        assert_eq!(
            (&of("cloze")["answer"], &of("cloze")["fields"]),
            (&json!(r"1965; a\;b"), &json!(2))
        );
        assert_eq!(of("cloze")["ask"], "The G-77 was formed in ____ by ____.");
        assert_eq!(
            (&of("list")["answer"], &of("list")["fields"]),
            (&json!("solidarity; equality"), &json!(2))
        );
        assert_eq!(
            (&of("text")["answer"], &of("text")["options"]),
            (&json!("Bandung"), &json!(null))
        );
    }
    let forms: BTreeSet<&str> = key["sheets"][0]["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|question| question["form"].as_str().unwrap())
        .collect();
    assert_eq!(forms, BTreeSet::from(["line", "many", "one", "pair", "sort"]));
    assert_eq!(key["sheets"][25]["sheet"], "Z");
}

#[test]
fn a_sheet_has_a_head_sections_numbers_points_and_a_foot() {
    let (page, _) = print(&exam_world(), &["mid.ron", "--sheets", "2", "--seed", "40"]);
    let sheet = section(&page, "data-sheet=\"B\"");
    let shown = words(sheet);
    for text in [
        "Sheet B",
        "Midterm",
        "Name",
        "Class",
        "Date",
        "Points",
        "/ 6",
        "No notes.",
        "Words",
        "Picks",
        "4 questions, 6 points. Time: 45 min. To pass: 60%. A wrong answer costs up to 25% of its points",
        "2 points",
        "1 point",
        "B · 1 of 1",
    ] {
        assert!(shown.contains(text), "no {text}: {shown}");
    }
    for number in 1..=4 {
        assert_eq!(sheet.matches(&format!("data-question=\"{number}\"")).count(), 1, "{number}");
    }
    assert!(!sheet.contains("data-question=\"5\""));
}

#[test]
fn points_stand_at_questions_only_where_they_differ() {
    let world = World::with(
        r#"(ask: "A?", answer: Text("a"), points: 2), (ask: "B?", answer: Text("b"), points: 2),"#,
    );
    let (page, _) = print(&world, &["deck.ron"]);
    let shown = words(section(&page, "data-sheet=\"A\""));
    assert_eq!(shown.matches("points").count(), 1, "{shown}");
}

#[test]
fn no_word_of_the_key_is_on_a_sheet_and_all_of_it_is_in_the_key() {
    let (page, _) = print(&World::with(DECK), &["deck.ron", "--sheets", "2", "--seed", "1"]);
    let in_words = [
        "Bandung", "Kota Kembang", "Bangdung", "thatisnocity", "hintword", "whyword", "sourceword",
        "29", "culturereason", "solidarity", "equality", "parity", "1965", "a;b",
    ];
    for letter in ["A", "B"] {
        let sheet = section(&page, &format!("data-sheet=\"{letter}\""));
        let key = words(section(&page, &format!("data-key=\"{letter}\"")));
        for word in in_words {
            assert!(!sheet.contains(word), "{word} on sheet {letter}");
            // A hint helps the learner, not whoever marks.
            assert_eq!(
                key.contains(word),
                word != "hintword",
                "{word} in the key of {letter}: {key}"
            );
        }
    }
    let (_, after_sheets) = page.rsplit_once("data-sheet=").unwrap();
    assert!(after_sheets.contains("data-key=\"A\""), "keys come after all sheets");
}

#[test]
fn the_key_has_the_letters_of_its_own_sheet() {
    let world = World::with(DECK);
    let (page, key) = print(&world, &["deck.ron", "--sheets", "8", "--seed", "5"]);
    let mut seen = BTreeSet::new();
    for sheet in 0..8 {
        let letter = key["sheets"][sheet]["sheet"].as_str().unwrap();
        let shown = words(section(&page, &format!("data-key=\"{letter}\"")));
        let choice = question(&key, sheet, "choice")["answer"].as_str().unwrap();
        assert!(shown.contains(&format!("{choice}  UNDP")), "{shown}");
        let places = question(&key, sheet, "choice")["options"].as_array().unwrap();
        let reasoned = places.iter().position(|text| text == "UNESCO").unwrap();
        let reason = format!("not {}  UNESCO: culturereason", ["A", "B", "C"][reasoned]);
        assert!(shown.contains(&reason), "{reason}: {shown}");
        let order = question(&key, sheet, "order")["answer"].as_str().unwrap();
        let apart: Vec<String> = order.chars().map(String::from).collect();
        assert!(shown.contains(&apart.join(" ")), "{shown}");
        let pairs = question(&key, sheet, "match")["answer"].as_str().unwrap();
        assert!(shown.contains(&format!("1 {}, 2 {}", &pairs[..1], &pairs[1..])), "{shown}");
        assert!(shown.contains("give or take 2: from 27 to 31"), "{shown}");
        assert!(shown.contains("How to mark"), "{shown}");
        seen.insert(choice.to_owned());
    }
    assert!(seen.len() > 1, "sheets differ in their letters");
}

#[test]
fn a_passage_stands_once_before_the_first_of_its_questions() {
    let world = World::new();
    let questions: Vec<String> = (0..8)
        .map(|number| {
            let passage = if number < 4 { "passage: \"p\", " } else { "" };
            format!(
                "(id: \"q{number}\", ask: \"Ask{number}?\", {passage}answer: Text(\"x{number}\")),"
            )
        })
        .collect();
    let passage = r#"passages: {"p": (title: "A speech", text: "\n  Brothers <and> sisters\n  of Asia\n\n")}"#;
    world.file(
        "deck.ron",
        format!("(title: \"D\", {passage}, questions: [{}])", questions.concat()),
    );
    for seed in ["1", "2", "3"] {
        let (page, key) = print(&world, &["deck.ron", "--seed", seed]);
        let sheet = section(&page, "data-sheet=\"A\"");
        assert_eq!(sheet.matches("A speech").count(), 1);
        assert_eq!(
            sheet.matches("  Brothers &lt;and&gt; sisters\n  of Asia<").count(),
            1,
            "{sheet}"
        );
        let questions = key["sheets"][0]["questions"].as_array().unwrap();
        let first = questions.iter().position(|question| {
            question["question"].as_str().unwrap().trim_start_matches('q') < "4"
        });
        let next = format!("data-question=\"{}\"", first.unwrap() + 1);
        let (_, behind) = sheet.split_once("of Asia").unwrap();
        assert_eq!(behind.find("data-question"), behind.find(&next), "{sheet}");
    }
}

#[test]
fn nothing_that_a_deck_holds_runs_in_the_page_or_is_hidden() {
    let evil = r"<script>alert(1)</script><img src=x onerror=alert(1)>\u{202e}\u{200b}\u{1b}[2J";
    let world = World::new();
    let deck = r#"(title: "EVIL", about: "EVIL", language: "en", passages: {"p": (title: "EVIL", text: "EVIL")}, questions: [
        (ask: "EVIL 1", passage: "p", answer: Choice(right: "EVIL r", wrong: [("EVIL w", "EVIL why")]), why: "EVIL", hint: "EVIL"),
        (ask: "EVIL 2", answer: Number(is: 2, unit: "EVIL")),
        (ask: "EVIL 3", answer: Order("EVIL a", "EVIL b")),
        (ask: "EVIL 4", answer: Match(("EVIL l", "EVIL r"), ("EVIL 4", "EVIL 5"))),
        (ask: "EVIL 5", answer: Text(is: "EVIL", not: ["EVIL not"])),
        (answer: Cloze("EVIL {EVIL} EVIL")),
    ])"#;
    world.file("deck.ron", deck.replace("EVIL", evil));
    world.file(
        "e.ron",
        r#"(exam: "EVIL", about: "EVIL", decks: ["deck.ron"], sections: [(title: "EVIL")])"#
            .replace("EVIL", evil),
    );
    for name in ["deck.ron", "e.ron"] {
        let (page, _) = print(&world, &[name]);
        assert!(!page.contains("<script") && !page.contains("<img"), "{name}");
        let is_hidden = |sign: char| matches!(sign, '\u{202e}' | '\u{200b}' | '\u{1b}');
        assert!(!page.contains(is_hidden), "{name}");
        assert!(page.contains(r"&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;\u{202e}\u{200b}\u{1b}[2J"));
        assert!(page.contains(r#"http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"#));
        assert!(!page.contains("http:") && !page.contains("https:") && !page.contains("url("));
    }
}

#[test]
fn labels_are_in_the_decks_language_and_its_text_runs_its_own_way() {
    let world = World::new();
    let deck = |language: &str, ask: &str| {
        format!("(language: \"{language}\", questions: [(ask: \"{ask}\", answer: True)])")
    };
    world.file("id.ron", deck("id", "Bumi itu bulat."));
    world.file("ar.ron", deck("ar", "الأرض مستديرة"));
    world.file("both.ron", r#"(exam: "E", decks: ["id.ron", "ar.ron"], sections: [()])"#);
    let (page, key) = print(&world, &["id.ron"]);
    assert!(page.contains("<html lang=\"id\" dir=\"ltr\">"));
    let shown = words(section(&page, "data-sheet=\"A\""));
    for text in ["Nama", "Kelas", "Tanggal", "Lembar A", "Benar", "Salah", "A · 1 dari 1"] {
        assert!(shown.contains(text), "no {text}: {shown}");
    }
    assert_eq!(question(&key, 0, "bumi-itu-bulat")["answer"], "Benar");
    let (page, key) = print(&world, &["ar.ron"]);
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert_eq!(key["sheets"][0]["questions"][0]["options"], json!(["صح", "خطأ"]));
    let (page, _) = print(&world, &["both.ron"]);
    assert!(page.contains("<html lang=\"id\" dir=\"ltr\">"));
    assert_eq!(page.matches("lang=\"ar\" dir=\"rtl\"").count(), 1);
}

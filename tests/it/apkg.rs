//! Tests Anki packages: round trips with reviews, the newer format, strange notes, and hostile archives.

use std::fs;
use std::io::{Cursor, Write};

use rusqlite::{Connection, params};
use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::world::World;

const DECK: &str = r#"
    (id: "city", ask: "Which <b>city</b> [sound:x]?", answer: Text("Bandung"), hint: "h",
        why: "because -- {x}", tags: ["a", "b"], level: 2),
    (id: "card", ask: "Front {{c1::x}} ~", answer: Card("back \"q\""), both_ways: true),
    (id: "typed", ask: "Typed", answer: Text("word"), both_ways: true),
    (id: "lines", ask: "Line\n  two & <i>", answer: Card("back 2")),
    (id: "cloze", answer: Cloze("Formed in {1964} by {a::b}, again {1964} {{x}}.")),
"#;

/// An archive with these files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const TABLES: &str = "CREATE TABLE col (models, decks);
    CREATE TABLE notes (id INTEGER PRIMARY KEY, guid, mid, tags, flds);
    CREATE TABLE cards (id INTEGER PRIMARY KEY, nid, did, ord);
    CREATE TABLE revlog (id INTEGER PRIMARY KEY, cid, ease, time, type);";

/// A database with one note of each type, changed by the SQL in `more`.
fn database(more: &str) -> Vec<u8> {
    let mut conn = Connection::open_in_memory().unwrap();
    conn.execute_batch(TABLES).unwrap();
    let model = |id: i64, sort: i64, fields: &[&str], templates: &[(&str, &str)]| {
        let fields: Vec<Value> = fields
            .iter()
            .enumerate()
            .map(|(ord, name)| json!({"name": name, "ord": ord}))
            .collect();
        let templates: Vec<Value> = templates
            .iter()
            .enumerate()
            .map(|(ord, (front, back))| json!({"ord": ord, "qfmt": front, "afmt": back}))
            .collect();
        json!({"id": id, "type": sort, "flds": fields, "tmpls": templates})
    };
    let back = "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}";
    let models = json!({
        "1": model(1, 0, &["Front", "Back"], &[("{{Front}}", back)]),
        "2": model(2, 0, &["Front", "Back"],
            &[("{{Front}}", back), ("{{Back}}", "{{FrontSide}}<hr id=answer>{{Front}}")]),
        "3": model(3, 0, &["Front", "Back"], &[("{{Front}}\n\n{{type:Back}}", back)]),
        "4": model(4, 1, &["Text", "Extra"], &[("{{cloze:Text}}", "{{cloze:Text}}{{Extra}}")]),
        "5": model(5, 0, &["Word", "Sound", "Sense"], &[
            ("What is {{Word}}?", "{{Sense}}"),
            ("{{#Sound}}How is {{Word}} said?{{/Sound}}", "{{Sound}}"),
            ("Which word: {{Sense}}", "{{Word}}"),
        ]),
    });
    let decks = json!({"9": {"id": 9, "name": "Old::Words"}});
    let values = params![models.to_string(), decks.to_string()];
    conn.execute("INSERT INTO col VALUES (?1, ?2)", values).unwrap();
    conn.execute_batch(more).unwrap();
    conn.serialize("main").unwrap().to_vec()
}

const NOTES: &str = "
    INSERT INTO notes VALUES (1, 'aaa', 1, ' x y ', 'A &lt;b&gt;?' || char(31) || 'one<br>two');
    INSERT INTO notes VALUES (2, 'b(b', 2, '', '<i>B</i>?' || char(31) || 'b');
    INSERT INTO notes VALUES (3, 'ccc', 3, '', 'C?' || char(31) || 'c[sound:c.mp3]');
    INSERT INTO notes VALUES (4, 'ddd', 4, '', '{{c2::D::hint}} and {{c1::E}}.' || char(31) || 'more');
    INSERT INTO notes VALUES (5, 'eee', 5, '', 'pH' || char(31) || '' || char(31) || 'acid');
    INSERT INTO notes VALUES (6, 'fff', 77, '', 'F?' || char(31) || 'f');
    INSERT INTO cards VALUES (10, 1, 9, 0), (20, 2, 9, 0), (21, 2, 9, 1), (30, 3, 9, 0), (40, 4, 9, 0),
        (41, 4, 9, 1), (50, 5, 9, 0), (52, 5, 9, 2), (60, 6, 9, 0);
    INSERT INTO revlog VALUES (1795140000123, 10, 3, 7500, 1), (1795140000124, 21, 1, 900, 0),
        (1795140000125, 40, 4, 1, 2), (1795140000126, 41, 2, 1, 1), (1795140000127, 52, 2, 1, 3),
        (1795140000128, 10, 0, 0, 4), (1795140000129, 10, 3, 0, 5), (1795140000130, 60, 3, 0, 1);
";

#[test]
fn a_deck_is_exported_with_its_reviews_and_imported_again() {
    let world = World::new();
    world.file("deck.ron", format!("(title: \"A deck\", language: \"id\", questions: [{DECK}])"));
    let line = |question: &str, part: u32, at: &str, rating: u32| {
        json!({"deck": "deck", "question": question, "part": part, "at": at, "rating": rating,
            "seconds": 7.5})
        .to_string()
    };
    let log = [
        line("city", 1, "2026-11-20T09:00:00.123+07:00", 3),
        line("city", 1, "2026-11-23T09:00:00+07:00", 4),
        line("card", 2, "2026-11-22T09:00:00+07:00", 1),
        line("cloze", 2, "2026-11-22T09:10:00+07:00", 2),
    ];
    assert_eq!(world.run(&["log", "import", "-"], &log.join("\n")).status, 0);
    let run = world.run(&["export", "deck.ron", "-o", "deck.apkg", "--json"], "");
    let report: Value = serde_json::from_str(&run.out).unwrap();
    let expected =
        json!({"format": "apkg", "questions": 5, "reviews": 4, "skipped": [], "changed": []});
    assert_eq!((run.status, report), (0, expected.clone()));
    let other = World::new();
    fs::copy(world.path().join("deck.apkg"), other.path().join("deck.apkg")).unwrap();
    let run = other.run(&["import", "deck.apkg", "-o", "back.ron", "--json"], "");
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((run.status, report), (0, expected));
    let deck = |world: &World, name: &str| -> Value {
        serde_json::from_str(&world.run(&["export", name, "--to", "json"], "").out).unwrap()
    };
    assert_eq!(deck(&other, "back.ron")["questions"], deck(&world, "deck.ron")["questions"]);
    assert_eq!(deck(&other, "back.ron")["id"], "deck");
    assert_eq!(deck(&other, "back.ron")["language"], "id");
    assert_eq!(other.reviews(), world.reviews());
    let run = other.run(&["import", "deck.apkg", "-o", "back.ron"], "");
    assert_eq!(run.status, 2, "a second import asks for --force");
    let run = other.run(&["import", "deck.apkg", "-o", "back.ron", "--force"], "");
    assert_eq!(run.status, 0);
    assert_eq!(other.reviews(), world.reviews(), "no review comes twice");
}

#[test]
fn reviews_stay_behind_where_that_is_asked() {
    let world = World::with(DECK);
    let line = r#"{"deck":"deck","question":"city","at":"2026-11-20T09:00:00+07:00","rating":3}"#;
    assert_eq!(world.run(&["log", "import", "-"], line).status, 0);
    let out = ["export", "deck.ron", "-o", "deck.apkg", "--json"];
    let reviews = |run: &str| serde_json::from_str::<Value>(run).unwrap()["reviews"].clone();
    assert_eq!(reviews(&world.run(&out, "").out), 1);
    let other = World::new();
    fs::copy(world.path().join("deck.apkg"), other.path().join("deck.apkg")).unwrap();
    let args = ["import", "deck.apkg", "-o", "back.ron", "--json", "--no-history"];
    assert_eq!(reviews(&other.run(&args, "").out), 0);
    assert!(!other.store().exists(), "no store is made for nothing");
    let run = world.run(&[&out[..], &["--force", "--no-history"]].concat(), "");
    assert_eq!(reviews(&run.out), 0);
}

#[test]
fn a_package_without_a_file_to_go_to_is_refused() {
    let world = World::with(DECK);
    let run = world.run(&["export", "deck.ron", "--to", "apkg"], "");
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    insta::assert_snapshot!(run.err, @r"
    error: an apkg cannot be printed; it needs a file
      help: name one: -o deck.apkg
    ");
}

#[test]
fn drawn_pictures_and_formulas_of_a_note_are_told_once() {
    let drawn = "<svg viewBox=\"0 0 1 1\"><text>label</text></svg>".repeat(3);
    let data = "A".repeat(20_000);
    let picture = format!("<img alt=\"A flag\" src=\"data:image/png;base64,{data}\">");
    let note = format!(
        r"INSERT INTO notes VALUES (1, 'aaa', 1, '', 'Which {drawn}{picture} \(x^2\)?' || char(31) ||
            '[latex]\int x[/latex]<math><mi>x</mi></math>');
        INSERT INTO cards VALUES (10, 1, 9, 0);"
    );
    let world = World::new();
    world.file("drawn.apkg", archive(&[("collection.anki2", &database(&note)), ("media", b"{}")]));
    let report = world.json(&["import", "drawn.apkg", "-o", "drawn.ron", "--json"]);
    let told =
        report["changed"].as_array().unwrap().iter().map(|entry| entry["why"].as_str().unwrap());
    let mut told: Vec<&str> = told.collect();
    told.sort_unstable();
    assert_eq!(
        told,
        [
            r"hafal cannot show its formula, which stays as LaTeX: \int x",
            "its formula was turned into plain text: x²",
            "its markup was removed",
            "pictures and sounds were dropped",
        ]
    );
    let deck = fs::read_to_string(world.path().join("drawn.ron")).unwrap();
    let card = r#"ask: "Which [A flag] x²?", answer: Card("[latex]\\int x[/latex]")"#;
    assert!(deck.contains(card), "{deck}");
}

#[test]
fn notes_of_every_shape_are_imported_with_their_reviews() {
    let world = World::new();
    world.file("words.apkg", archive(&[("collection.anki2", &database(NOTES)), ("media", b"{}")]));
    let run = world.run(&["import", "words.apkg", "-o", "words.ron"], "");
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    insta::assert_snapshot!(run.err, @r##"
    words.apkg: F? f: skipped: its note type is not in the package
    words.apkg: anki-ff7e3619129a564f: changed: its markup was removed
    words.apkg: ccc: changed: pictures and sounds were dropped
    words.apkg: ddd: changed: the hints of blanks were dropped
    words.apkg: eee: changed: it is card 1 of a note with several
    words.apkg: eee-3: changed: it is card 3 of a note with several
    6 questions converted, 1 skipped, 5 changed
    "##);
    insta::assert_snapshot!(fs::read_to_string(world.path().join("words.ron")).unwrap(), @r##"
    (
        id: "words",
        title: "Words",
        questions: [
            (id: "aaa", ask: "A <b>?", answer: Card("one\ntwo"), tags: ["x", "y"]),
            (id: "anki-ff7e3619129a564f", ask: "B?", answer: Card("b"), both_ways: true),
            (id: "ccc", ask: "C?", answer: Text("c")),
            (id: "ddd", answer: Cloze("{D} and {E}."), why: "more"),
            (id: "eee", ask: "What is pH?", answer: Card("acid")),
            (id: "eee-3", ask: "Which word: acid", answer: Card("pH")),
        ],
    )
    "##);
    let seen: Vec<Value> = world
        .reviews()
        .iter()
        .map(|one| {
            json!([one["deck"], one["question"], one["part"], one["rating"], one["seconds"]])
        })
        .collect();
    insta::assert_snapshot!(Value::from(seen), @r##"
    [["words","aaa",1,3,7.5],["words","anki-ff7e3619129a564f",2,1,0.9],["words","ddd",1,2,0.001],["words","ddd",2,4,0.001],["words","eee-3",1,2,0.001]]
    "##);
}

#[test]
fn the_newer_format_is_read_before_the_note_for_old_programs() {
    let config = |field: u8, text: &str| {
        let mut bytes = vec![field << 3 | 2, u8::try_from(text.len()).unwrap()];
        bytes.extend(text.as_bytes());
        bytes
    };
    let mut conn = Connection::open_in_memory().unwrap();
    conn.create_collation("unicase", str::cmp).unwrap();
    conn.execute_batch(TABLES).unwrap();
    conn.execute_batch(
        "CREATE TABLE notetypes (id INTEGER PRIMARY KEY, name TEXT COLLATE unicase, config BLOB);
        CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
        CREATE TABLE fields (ntid INTEGER, ord INTEGER, name TEXT, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
        CREATE TABLE templates (ntid INTEGER, ord INTEGER, config BLOB);
        CREATE TABLE decks (id INTEGER PRIMARY KEY, name TEXT);
        INSERT INTO notetypes VALUES (1, 'Basic', x''), (2, 'Cloze', x'0801');
        INSERT INTO fields VALUES (1, 0, 'Front'), (1, 1, 'Back'), (2, 0, 'Text');
        INSERT INTO decks VALUES (9, 'Old' || char(31) || 'Words');
        INSERT INTO notes VALUES (1, 'aaa', 1, '', 'A?' || char(31) || 'a'), (2, 'bbb', 2, '', '{{c1::b}}!');
        INSERT INTO cards VALUES (10, 1, 9, 0), (20, 2, 9, 0);
        INSERT INTO revlog VALUES (1795140000123, 20, 3, 7500, 1);",
    )
    .unwrap();
    for (id, front, back) in [(1, "{{Front}}", "{{Back}}"), (2, "{{cloze:Text}}", "{{cloze:Text}}")]
    {
        let config = [config(1, front), config(2, back)].concat();
        conn.execute("INSERT INTO templates VALUES (?1, 0, ?2)", params![id, config]).unwrap();
    }
    let bytes = conn.serialize("main").unwrap().to_vec();
    let packed = ruzstd::encoding::compress_to_vec(
        bytes.as_slice(),
        ruzstd::encoding::CompressionLevel::Fastest,
    );
    let world = World::new();
    let old = database("INSERT INTO notes VALUES (1, 'x', 1, '', 'update' || char(31) || 'me')");
    let files = [
        ("collection.anki2", old.as_slice()),
        ("collection.anki21b", &packed),
        ("meta", b"\x08\x03"),
    ];
    world.file("new.apkg", archive(&files));
    let run = world.run(&["import", "new.apkg"], "");
    assert_eq!(run.status, 0, "{run:?}");
    insta::assert_snapshot!(run.out, @r##"
    (
        id: "words",
        title: "Words",
        questions: [
            (id: "aaa", ask: "A?", answer: Card("a")),
            (id: "bbb", answer: Cloze("{b}!")),
        ],
    )
    "##);
    assert_eq!(world.reviews().len(), 1);
}

#[test]
fn a_broken_or_hostile_package_is_refused_and_nothing_is_written() {
    let world = World::new();
    let zeros = vec![0; 60 << 20];
    let bomb = archive(&[("collection.anki2", &zeros)]);
    let zstd = ruzstd::encoding::compress_to_vec(
        zeros.as_slice(),
        ruzstd::encoding::CompressionLevel::Fastest,
    );
    let whole = archive(&[("collection.anki2", &database(NOTES))]);
    let mut damaged = database(NOTES);
    damaged[100..].fill(0xff);
    let view = database(
        "DROP TABLE notes; CREATE VIEW notes AS SELECT 1 AS id, 'a' AS guid, 1 AS mid,
        '' AS tags, 'x' AS flds",
    );
    for (name, bytes, word) in [
        ("empty.apkg", Vec::new(), "not a zip"),
        ("text.apkg", b"A?;b".to_vec(), "not a zip"),
        ("cut.apkg", whole[..whole.len() / 2].to_vec(), "not a zip"),
        ("other.apkg", archive(&[("../../evil", b"x")]), "no Anki collection"),
        ("bomb.apkg", bomb, "too large"),
        ("zstd.apkg", archive(&[("collection.anki21b", &zstd)]), "too large"),
        ("nozstd.apkg", archive(&[("collection.anki21b", b"plain")]), "damaged"),
        ("nodb.apkg", archive(&[("collection.anki2", b"plain")]), "not a database"),
        ("damaged.apkg", archive(&[("collection.anki2", &damaged)]), "database"),
        ("view.apkg", archive(&[("collection.anki2", &view)]), "tables"),
    ] {
        world.file(name, bytes);
        let run = world.run(&["import", name, "-o", "new.ron"], "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{name}: {run:?}");
        assert!(run.err.contains(word), "{name}: {}", run.err);
    }
    assert!(!world.path().join("new.ron").exists() && !world.store().exists());
    let above = fs::read_dir(world.path().parent().unwrap()).unwrap();
    assert!(above.flatten().all(|one| one.file_name() != "evil"));
    let run = world.run(&["import", "text.apkg", "--lang", "id"], "");
    assert!(run.err.contains("bukan arsip zip"), "{}", run.err);
}

#[test]
fn scripts_long_fields_and_wrong_bytes_cost_their_note_alone() {
    let world = World::new();
    let more = "
        INSERT INTO notes VALUES (1, 'a', 1, '', 'A<script>go()</script>?' || char(31) || 'a');
        INSERT INTO notes VALUES (2, 'b', 1, '', replace(hex(zeroblob(600000)), '0', 'x') || char(31) || 'b');
        INSERT INTO notes VALUES (3, 'c', 1, x'ff', CAST(x'43ff3f1f63' AS TEXT));
        INSERT INTO notes VALUES (4, NULL, '1', 7, NULL);
        INSERT INTO notes VALUES (5, 'e', 4, '', '{{c1::a {{c2::b}} c}}' || char(31));";
    world.file("a.apkg", archive(&[("collection.anki21", &database(more))]));
    let run = world.run(&["import", "a.apkg", "-o", "a.ron"], "");
    assert_eq!(run.status, 1);
    insta::assert_snapshot!(run.err, @r##"
    a.apkg: skipped: it is longer than 1 MB
    a.apkg: skipped: its note type is not in the package
    a.apkg: {{c1::a {{c2::b}} c}}: skipped: one blank is inside another
    a.apkg: a: changed: its markup was removed
    2 questions converted, 3 skipped, 1 changed
    "##);
    insta::assert_snapshot!(fs::read_to_string(world.path().join("a.ron")).unwrap(), @r##"
    (
        title: "a",
        questions: [
            (id: "a", ask: "A?", answer: Card("a")),
            (id: "c", ask: "C�?", answer: Card("c"), tags: ["�"]),
        ],
    )
    "##);
}

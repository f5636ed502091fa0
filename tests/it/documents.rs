//! Tests what import makes of Word's documents, and of files whose name does not tell their format.

use std::io::{Cursor, Write as _};

use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::world::World;

/// An archive with these members.
fn archive(members: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in members {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const NUMBERING: &str = r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;

/// A document of a title and paragraphs of Word's own list, each with its level and its look.
fn document(paragraphs: &[(usize, &str, &str)]) -> Vec<u8> {
    let listed = paragraphs.iter().map(|(level, look, text)| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:p>"
        )
    });
    let text = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Ulangan IPA</w:t></w:r></w:p>{}</w:body></w:document>",
        listed.collect::<String>()
    );
    archive(&[("word/document.xml", &text), ("word/numbering.xml", NUMBERING)])
}

/// The exit status of an import, its deck as JSON, and its report.
fn imported(world: &World, name: &str, bytes: impl AsRef<[u8]>) -> (i32, Value, String) {
    world.file(name, bytes);
    let run = world.run(&["import", name, "-o", "new.ron", "--force"], "");
    if run.status == 2 {
        return (2, Value::Null, run.err);
    }
    assert_eq!(world.run(&["check", "new.ron"], "").status, 0, "an imported deck has no errors");
    let out = world.run(&["export", "new.ron", "--to", "json"], "").out;
    (run.status, serde_json::from_str(&out).unwrap(), run.err)
}

#[test]
fn a_document_is_read_as_the_list_that_word_shows() {
    let world = World::new();
    let bytes = document(&[
        (0, "", "Which is it?"),
        (1, "", "this"),
        (1, "<w:b/>", "that"),
        (0, "", "And this?"),
        (1, "", "yes"),
        (1, "", "no"),
    ]);
    let (status, deck, report) = imported(&world, "Ulangan 1.docx", &bytes);
    assert_eq!((status, &deck["title"]), (1, &json!("Ulangan IPA")));
    let questions = json!([{
        "id": "which-is-it", "ask": "Which is it?",
        "answer": {"Choice": {"right": "that", "wrong": ["this"]}},
    }]);
    assert_eq!(deck["questions"], questions);
    insta::assert_snapshot!(report, @r"
    Ulangan 1.docx: And this?: skipped: it does not say which option is right
    1 question converted, 1 skipped, 0 changed
    ");
    let run = world.run(&["import", "Ulangan 1.docx", "-o", "b.ron", "--json"], "");
    let report: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((&report["format"], &report["questions"]), (&json!("docx"), &json!(1)));
    let skipped = &report["skipped"][0];
    assert_eq!((&skipped["line"], &skipped["name"]), (&Value::Null, &json!("And this?")));
    let (_, same, _) = imported(&world, "no ending", &bytes);
    assert_eq!(same["questions"], questions, "known by its content too");
    assert_eq!(world.run(&["export", "b.ron", "-o", "c.docx"], "").status, 2, "only read");
}

#[test]
fn a_text_is_recognised_and_named() {
    let world = World::new();
    for (name, text, format, words, count) in [
        ("a.txt", "A?\nA. x\nB. y\nANSWER: A\n", "aiken", "read as Aiken", 1),
        (
            "b.txt",
            "1. A?\na) x\nb) y\n2. B?\na) x\nb) y\n\nAnswers: 1b 2a\n",
            "aiken",
            "read as a numbered list",
            2,
        ),
        ("c.txt", "Hund\tdog\nKatze\tcat\n", "tsv", "Quizlet", 2),
        ("d", "Q: A?\nA: b\n", "hashcards", "read as hashcards", 1),
        ("e.text", "A? {=x ~y}\n", "gift", "read as GIFT", 1),
        ("f.txt", "Soal;A;B;Kunci\nA?;x;y;A\n", "csv", "read as a table", 1),
    ] {
        world.file(name, text);
        let run = world.run(&["import", name, "-o", "new.ron", "--force"], "");
        let told = format!("{name}: ");
        assert!(run.err.starts_with(&told) && run.err.contains(words), "{name}: {run:?}");
        let report = world.json(&["import", name, "-o", "new.ron", "--force", "--json"]);
        assert_eq!((&report["format"], &report["questions"]), (&json!(format), &json!(count)));
    }
    world.file("prose.txt", "Once upon a time, there was a king.\n");
    let run = world.run(&["import", "prose.txt"], "");
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("--from"), "{run:?}");
}

#[test]
fn a_file_that_is_no_text_is_named_with_what_to_do() {
    let world = World::new();
    let odt = archive(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("a", "b")]);
    let xlsx = archive(&[("[Content_Types].xml", ""), ("xl/workbook.xml", "")]);
    for (name, bytes, word) in [
        ("a.pdf", b"%PDF-1.7\n\xff".to_vec(), "PDF"),
        ("a.csv", b"%PDF-1.7\n".to_vec(), "PDF"),
        ("a.rtf", b"{\\rtf1\\ansi 1. A?}".to_vec(), "RTF"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), ".docx"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "old Word"),
        ("a.odt", odt.clone(), ".odt"),
        ("b.docx", odt, ".odt"),
        ("a.xlsx", xlsx.clone(), "CSV"),
        ("b.csv", xlsx, "CSV"),
        ("a.pptx", archive(&[("ppt/presentation.xml", "")]), "presentation"),
        ("a.zip", archive(&[("a.txt", "")]), "unpack"),
        ("a.html", b"<!DOCTYPE html><p>1. A?".to_vec(), "web page"),
    ] {
        let (status, _, report) = imported(&world, name, bytes);
        assert_eq!(status, 2, "{name}: {report}");
        assert!(report.contains(name) && report.contains(word), "{name}: {report}");
        assert!(!world.path().join("new.ron").exists(), "{name}");
    }
}

#[test]
fn a_hostile_document_is_refused() {
    let world = World::new();
    let body =
        |inner: &str| format!("<w:document xmlns:w=\"w\"><w:body>{inner}</w:body></w:document>");
    let entity = "<!DOCTYPE a [<!ENTITY a \"b\">]>".to_owned() + &body("&a;");
    let long = "x".repeat(3 << 20);
    let long = body(&format!(
        "<w:p><w:r><w:t>1. {long}</w:t></w:r></w:p><w:p><w:r><w:t>Answer: a</w:t></w:r></w:p>"
    ));
    for (name, document, word) in [
        ("empty.docx", String::new(), "Word"),
        ("words.docx", "words".to_owned(), "Word"),
        ("entity.docx", entity, "entities"),
        ("deep.docx", body(&"<w:p>".repeat(100_000)), "nested"),
        ("bomb.docx", body(&"<w:p/>".repeat(4_000_000)), "too large"),
        ("none.docx", body("<w:p/>"), "no question"),
    ] {
        let bytes = archive(&[("word/document.xml", &document)]);
        let (status, _, report) = imported(&world, name, bytes);
        assert_eq!(status, 2, "{name}: {report}");
        assert!(report.contains(name) && report.contains(word), "{name}: {report}");
    }
    let bits =
        "a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r><w:r><w:t>".repeat(100_000);
    let bits =
        body(&format!("<w:p><w:r><w:t>1. What?</w:t><w:br/><w:t>A. {bits}c</w:t></w:r></w:p>"));
    world.file("bits.docx", archive(&[("word/document.xml", &bits)]));
    assert_eq!(world.run(&["import", "bits.docx"], "").status, 1, "it is read at once");
    let (status, _, report) = imported(&world, "cut.docx", b"PK\x03\x04cut off");
    assert!(status == 2 && report.contains("cut.docx"), "{report}");
    world.file("long.docx", archive(&[("word/document.xml", &long)]));
    let run = world.run(&["import", "long.docx", "-o", "long.ron"], "");
    assert!(run.status > 0 && run.err.contains("1 MB"), "{run:?}");
}

#[test]
fn a_list_in_markdown_and_a_list_of_terms_are_read_for_what_they_are() {
    let world = World::new();
    let text = "# Biology\n\n1. Which organ pumps blood?\n   a) liver\n   b) heart\n   Answer: b\n";
    let (status, deck, report) = imported(&world, "list.md", text);
    assert!(status == 0 && report.contains("numbered list"), "{report}");
    assert_eq!(deck["questions"][0]["answer"]["Choice"]["right"], "heart");
    for sign in [" - ", " – ", " = ", " -> "] {
        let text = format!("dog{sign}anjing\ncat{sign}kucing\n\nwhale{sign}paus - mamalia\n");
        let (status, deck, report) = imported(&world, "words.txt", text);
        assert!(status == 0 && report.contains("terms"), "{report}");
        assert_eq!(deck["questions"][0]["ask"], "dog", "{sign}");
        assert_eq!(deck["questions"][2]["answer"]["Card"]["back"], "paus - mamalia", "{sign}");
    }
}

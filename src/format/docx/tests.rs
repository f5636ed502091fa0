//! Documents of Word come in as the lists that they are.

use std::fmt::Write as _;

use super::{DocumentParts, read};
use crate::format::testing::questions_as_ron;
use crate::format::{Format, Report, import_all};

/// Lists 1 (1. 2. 3., below it a. b. c.), 2 (A. B. C.), 3 (bullets) and 4 (I. II. III.).
fn numbering() -> String {
    let mut text = "<w:numbering>".to_owned();
    let kinds = [
        ("1", &["decimal", "lowerLetter", "decimal"][..]),
        ("2", &["upperLetter"]),
        ("3", &["bullet"]),
        ("4", &["upperRoman", "decimal", "decimal"]),
    ];
    for (kind, formats) in kinds {
        let _ = write!(text, "<w:abstractNum w:abstractNumId=\"{kind}\">");
        for (level, format) in formats.iter().enumerate() {
            let _ = write!(
                text,
                "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"%{}.\"/></w:lvl>",
                level + 1
            );
        }
        text += "</w:abstractNum>";
    }
    for list in ["1", "2", "3", "4"] {
        let _ =
            write!(text, "<w:num w:numId=\"{list}\"><w:abstractNumId w:val=\"{list}\"/></w:num>");
    }
    text + "</w:numbering>"
}

fn parts(body: &str) -> DocumentParts {
    let styles = "<w:styles><w:style w:styleId=\"Strong\"><w:rPr><w:b/></w:rPr></w:style>\
        <w:style w:styleId=\"ListNumber\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
        <w:style w:styleId=\"Heading2\"><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style></w:styles>";
    DocumentParts {
        document: format!("<w:document><w:body>{body}</w:body></w:document>"),
        styles: styles.to_owned(),
        numbering: numbering(),
    }
}

fn settled(body: &str) -> (Vec<String>, Report) {
    let read = read(&parts(body)).expect("it is read");
    let (deck, report) = import_all(read, Format::Docx, "stem");
    (questions_as_ron(&deck), report)
}

/// A paragraph of plain words.
fn plain(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A paragraph whose words have a property.
fn with(property: &str, text: &str) -> String {
    format!("<w:p><w:r><w:rPr>{property}</w:rPr><w:t>{text}</w:t></w:r></w:p>")
}

/// A paragraph of a list.
fn listed(list: usize, level: usize, run: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{run}</w:p>"
    )
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn bold(text: &str) -> String {
    format!("<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>")
}

const CHOICE: &str = r#"(ask: "What is it?", answer: Choice(right: "b", wrong: ["a", "c"]))"#;

#[test]
fn a_typed_list_is_read_with_its_key() {
    let body = [
        plain("1. What is it?"),
        plain("a) a"),
        plain("b) b"),
        plain("c) c"),
        plain("Answers: 1b"),
    ];
    let (questions, report) = settled(&body.concat());
    assert_eq!((questions, report.skipped), (vec![CHOICE.to_owned()], vec![]));
}

#[test]
fn numbers_and_letters_of_words_own_lists_are_counted() {
    for (question, options, level) in
        [(1, 1, 1), (1, 2, 0), (1, 3, 0), (1, 1, 2), (4, 4, 2), (9, 9, 1), (1, 8, 0)]
    {
        let number = usize::from(question == 4);
        let mut body = String::new();
        for ask in ["Who?", "What is it?"] {
            body += &listed(question, number, &run(ask));
            for option in ["a", "b", "c"] {
                body += &listed(options, level, &run(option));
            }
        }
        body += &plain("Kunci jawaban");
        body += &plain("1. A 2. B");
        let (questions, report) = settled(&body);
        assert_eq!(questions.get(1).map(String::as_str), Some(CHOICE), "{options} {level}");
        assert_eq!((questions.len(), report.skipped), (2, vec![]), "{options} {level}");
    }
    let body = [
        "<w:p><w:pPr><w:pStyle w:val=\"ListNumber\"/></w:pPr>".to_owned()
            + &run("What is it?")
            + "</w:p>",
        listed(2, 0, &run("a")),
        listed(2, 0, &run("b ✓")),
        listed(2, 0, &run("c")),
    ];
    assert_eq!(settled(&body.concat()).0, [CHOICE], "a list by style");
}

#[test]
fn questions_between_numbered_headings_are_no_options() {
    let question =
        |ask: &str| listed(8, 0, &run(ask)) + &listed(2, 0, &run("a")) + &listed(2, 0, &run("b ✓"));
    let body = [
        listed(1, 0, &run("Animals")),
        question("Which?"),
        question("Who?"),
        listed(1, 0, &run("Plants")),
        question("What?"),
    ];
    let (questions, report) = settled(&body.concat());
    assert_eq!(questions.len(), 3, "{questions:?}");
    assert_eq!(report.skipped.len(), 2, "the headings");
}

#[test]
fn an_option_that_stands_out_is_right_where_no_key_is_given() {
    for property in [
        "<w:b/>",
        "<w:u w:val=\"single\"/>",
        "<w:highlight w:val=\"yellow\"/>",
        "<w:color w:val=\"FF0000\"/>",
        "<w:shd w:val=\"clear\" w:fill=\"FFFF00\"/>",
        "<w:rStyle w:val=\"Strong\"/>",
    ] {
        let body = [plain("1. What is it?"), plain("A. a"), with(property, "B. b"), plain("C. c")];
        assert_eq!(settled(&body.concat()).0, [CHOICE], "{property}");
        let mixed = format!(
            "<w:p><w:r><w:t>A. a</w:t><w:tab/></w:r><w:r><w:rPr>{property}</w:rPr><w:t>B. b</w:t></w:r><w:r><w:tab/><w:t>C. c</w:t></w:r></w:p>"
        );
        assert_eq!(settled(&(plain("1. What is it?") + &mixed)).0, [CHOICE], "{property}");
    }
    let all = [
        with("<w:b/>", "1. What is it?"),
        with("<w:b/>", "A. a"),
        with("<w:b/><w:color w:val=\"00B050\"/>", "B. b"),
        with("<w:b/>", "C. c"),
    ];
    assert_eq!(settled(&all.concat()).0, [CHOICE], "the look that the others lack");
    let off = [
        plain("1. What is it?"),
        plain("A. a"),
        with("<w:b w:val=\"0\"/><w:color w:val=\"000000\"/>", "B. b"),
        plain("C. c"),
    ];
    let (questions, report) = settled(&off.concat());
    assert_eq!((questions.len(), report.skipped[0].why.id), (0, "format-no-key"));
}

#[test]
fn a_key_counts_more_than_looks_and_looks_that_contradict_tell_nothing() {
    let body = |last: &str| {
        plain("1. What is it?")
            + &with("<w:b/>", "A. a")
            + &plain("B. b")
            + &with("<w:highlight w:val=\"green\"/>", "C. c")
            + last
    };
    assert_eq!(settled(&body(&plain("Answer: B"))).0, [CHOICE]);
    assert_eq!(settled(&body(&plain("Answer key 1. B"))).0, [CHOICE]);
    let (questions, report) = settled(&body(""));
    assert_eq!((questions.len(), report.skipped[0].why.id), (0, "format-no-key"));
    assert_eq!(
        (report.skipped[0].line, report.skipped[0].name.as_deref()),
        (None, Some("What is it?"))
    );
}

#[test]
fn soft_breaks_are_lines_and_what_was_deleted_is_not_read() {
    let body = "<w:p><w:r><w:t>1. What is </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del>\
        <w:ins><w:r><w:t>it?</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> gone</w:t></w:r></w:moveFrom>\
        <w:r><w:br/><w:t>A. a</w:t><w:br/></w:r><w:r><w:t>*B. b</w:t><w:br/><w:t>C. c</w:t></w:r></w:p>";
    assert_eq!(settled(body).0, [CHOICE]);
}

#[test]
fn figures_that_are_raised_stay_so_and_entities_are_signs() {
    let raised = |kind: &str| {
        format!("<w:r><w:rPr><w:vertAlign w:val=\"{kind}\"/></w:rPr><w:t>2</w:t></w:r>")
    };
    let body = format!(
        "<w:p><w:r><w:t>1. CO</w:t></w:r>{}<w:r><w:t> &amp; m</w:t></w:r>{}<w:r><w:t>?</w:t></w:r></w:p>{}",
        raised("subscript"),
        raised("superscript"),
        plain("Answer: x")
    );
    assert_eq!(settled(&body).0, [r#"(ask: "CO₂ & m²?", answer: Text("x"))"#]);
}

#[test]
fn pictures_text_boxes_and_formulas_are_reported_with_their_question() {
    let body = plain("1. What is it?")
        + "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"
        + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Aside</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>Aside</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        + &plain("A. a")
        + &plain("*B. b")
        + "<w:p><w:r><w:t>C. </w:t></w:r><m:oMath><m:r><m:t>c</m:t></m:r></m:oMath></w:p>";
    let (questions, report) = settled(&body);
    assert_eq!(questions, [CHOICE]);
    let losses: Vec<_> = report.changed.iter().map(|entry| entry.why.id).collect();
    assert_eq!(losses, ["format-media", "format-text-box", "format-formula"]);
}

#[test]
fn a_title_is_the_decks_and_tables_are_read() {
    let row = |cells: &[&str]| {
        let cells = cells.iter().map(|cell| format!("<w:tc>{}</w:tc>", plain(cell)));
        format!("<w:tr>{}</w:tr>", cells.collect::<String>())
    };
    let layout = plain("Biology test")
        + &plain("1. What is it?")
        + &format!("<w:tbl>{}{}</w:tbl>", row(&["A. a", "*B. b"]), row(&["C. c", ""]));
    let (deck, _) = import_all(read(&parts(&layout)).expect("it is read"), Format::Docx, "stem");
    assert_eq!(
        (deck.title.as_str(), questions_as_ron(&deck)),
        ("Biology test", vec![CHOICE.to_owned()])
    );
    let choices = format!(
        "<w:tbl>{}{}</w:tbl>",
        row(&["Question", "A", "B", "C", "Key"]),
        row(&["What is it?", "a", "b", "c", "B"])
    );
    assert_eq!(settled(&choices).0, [CHOICE]);
    let titled = plain("Unit 3") + &choices;
    let (deck, report) =
        import_all(read(&parts(&titled)).expect("it is read"), Format::Docx, "stem");
    assert_eq!((deck.title.as_str(), report.questions, report.skipped), ("Unit 3", 1, vec![]));
}

#[test]
fn a_heading_ends_the_question_above_it() {
    let heading = |text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr>{}</w:p>", run(text))
    };
    for section in [heading("Essays"), plain("B. Essays"), plain("II. Essays")] {
        let body = [
            plain("1. What is it?"),
            plain("A. a"),
            plain("*B. b"),
            plain("C. c"),
            section.clone(),
            plain("2. Why?"),
            plain("Answer: x"),
        ];
        let (questions, report) = settled(&body.concat());
        assert_eq!(questions, [CHOICE, r#"(ask: "Why?", answer: Text("x"))"#], "{section}");
        assert_eq!(report.skipped[0].why.id, "format-description");
    }
}

#[test]
fn questions_without_numbers_begin_below_the_options_of_the_last() {
    let body = [
        plain("What is it?"),
        listed(2, 0, &run("a")),
        listed(2, 0, &bold("b")),
        listed(2, 0, &run("c")),
        plain("Who is it?"),
        plain("A. x"),
        plain("B. y ✓"),
    ];
    let other = r#"(ask: "Who is it?", answer: Choice(right: "y", wrong: ["x"]))"#;
    assert_eq!(settled(&body.concat()).0, [CHOICE, other]);
}

#[test]
fn what_is_no_document_is_refused() {
    let refused = |document: &str| {
        let parts = DocumentParts { document: document.to_owned(), ..DocumentParts::default() };
        read(&parts).err().map(|refused| refused.0.id)
    };
    assert_eq!(refused("<w:document/>"), Some("format-nothing"));
    assert_eq!(refused("<html/>"), Some("format-no-document"));
    assert_eq!(refused("<w:document>&a;</w:document>"), Some("format-nothing"));
    assert_eq!(
        refused("<!DOCTYPE a [<!ENTITY a \"b\">]><w:document>&a;</w:document>"),
        Some("format-doctype")
    );
    assert_eq!(refused(&"<w:p>".repeat(200)), Some("format-too-deep"));
}

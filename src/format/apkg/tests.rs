//! Questions become notes and come back, without files.

use crate::format::deletion::read_deletions;
use proptest::prelude::*;

use super::*;
use crate::format::random::{deck, decks};
use crate::format::report::bare_question;
use crate::question::{Answer, Flashcard};

/// The collection that Anki would make of a package of ours.
fn unpacked(package: &mut Package) -> Collection {
    let mut collection = Collection {
        kinds: read_note_kinds(&models()).expect("they are JSON"),
        decks: vec![(1, package.name.clone())],
        ..Collection::default()
    };
    for (id, note) in (1..).zip(package) {
        collection.notes.push(Note {
            id,
            guid: note.guid.clone(),
            kind: note.kind.id(),
            tags: note.tags.join(" "),
            fields: Some(note.fields.join("\u{1f}")),
        });
        for (ord, part) in (0..).zip(&note.parts) {
            let ord = if note.kind == OwnNoteKind::Cloze { part - 1 } else { ord };
            let card = id * 1000 + i64::from(*part);
            collection.cards.push(CardOfNote { id: card, note: id, deck: 1, ord });
            collection.log.push(LogRow { at: card, card, ease: 3, took: 1, kind: 1 });
        }
    }
    collection
}

#[test]
fn a_guid_holds_both_ids() {
    for (deck, question) in [("a", "b"), ("a/b%", "c/d"), ("100%2F", "é x")] {
        let guid = notes::guid(deck, question);
        assert_eq!(
            notes::ids_of_guid(&guid),
            Some((deck.to_owned(), question.to_owned())),
            "{guid}"
        );
    }
    assert_eq!(notes::ids_of_guid("Bq3$(xx/y"), None);
}

#[test]
fn a_protobuf_message_is_read_as_far_as_it_makes_sense() {
    let front = b"\x0a\x02ab\x12\x01c\x1d\0\0\0\0\x21\0\0\0\0\0\0\0\0\x28\x96\x01";
    assert_eq!(read_template(front), Template { front: "ab".into(), back: "c".into() });
    assert_eq!(read_template(b"\x0a\xff\xff\xff\xff\x0fab"), Template::default());
    assert_eq!(read_template(&[0xff; 20]), Template::default());
    assert!(is_cloze_kind(b"\x08\x01") && !is_cloze_kind(b"\x08\x00") && !is_cloze_kind(b""));
}

#[test]
fn templates_say_what_is_shown() {
    let kind = NoteKind {
        fields: vec!["A".into(), "B".into()],
        templates: Vec::new(),
        ..NoteKind::default()
    };
    let filling = template::Filling { kind: &kind, values: &["x".to_owned(), String::new()] };
    for (text, filled) in [
        ("{{A}}-{{ A }}-{{B}}-{{C}}", "x-x--"),
        ("{{text:A}}{{type:A}}{{tts en_US:A}}{{FrontSide}}", "x"),
        ("{{#A}}yes{{/A}}{{^A}}no{{/A}}{{#B}}yes{{^A}}in{{/A}}{{/B}}{{^B}}none{{/B}}", "yesnone"),
        ("{{open {A}} {{", "{{open {A}} {{"),
    ] {
        assert_eq!(
            filling.fill(text).as_str(),
            if text.starts_with("{{open") { " {{" } else { filled }
        );
    }
    let deep = "{{#A}}".repeat(100_000);
    assert_eq!(filling.fill(&deep), "");
    assert_eq!(template::behind_answer_line("a<hr>b<hr id=\"answer\">c"), "c");
    assert_eq!(template::filtered_field("{{A}} {{type:cloze:B}}", "cloze"), Some("B"));
}

#[test]
fn many_open_blanks_cost_no_more_than_their_length() {
    for piece in ["{{c1::", "{{c", "{{c1::a}}", "[sound:", "<hr ", "}}"] {
        let text = piece.repeat(100_000);
        let _ = (read_deletions(&text), read(Collection::default()));
        let kind = NoteKind { fields: vec!["A".into()], ..NoteKind::default() };
        let filling = template::Filling { kind: &kind, values: std::slice::from_ref(&text) };
        let _ = (filling.fill(&text), template::behind_answer_line(&text));
    }
}

#[test]
fn several_decks_are_tags_and_what_they_share_is_the_title() {
    let card = |ask: &str| bare_question(ask, Answer::Card(Flashcard { back: "x".to_owned() }));
    let mut package = pack(deck(vec![card("One"), card("Two")]));
    let mut collection = unpacked(&mut package);
    let title_and_tags = |collection: Collection| {
        let read = read(collection);
        let questions = read.found.filter_map(|found| found.question.ok());
        (read.deck.title, questions.flat_map(|question| question.tags).collect::<Vec<_>>())
    };
    assert_eq!(title_and_tags(collection.clone()), ("random".to_owned(), vec![]));
    collection.decks = vec![(1, "Geo::Asia".to_owned()), (2, "Geo::Africa".to_owned())];
    collection.cards[1].deck = 2;
    assert_eq!(
        title_and_tags(collection),
        ("Geo".to_owned(), vec!["Asia".to_owned(), "Africa".to_owned()])
    );
}

proptest! {
    #[test]
    fn what_goes_out_comes_back_with_its_reviews(deck in decks()) {
        let mut package = pack(deck.clone());
        let collection = unpacked(&mut package);
        let report = package.report();
        let found: Vec<_> = read(collection).found.collect();
        let skipped: Vec<_> = report.skipped.iter().filter_map(|entry| entry.id.clone()).collect();
        let kept = deck.questions.iter().filter(|question| !skipped.contains(&question.id));
        let kept: Vec<_> = kept.collect();
        prop_assert_eq!(kept.len(), found.len());
        for (question, found) in kept.into_iter().zip(&found) {
            let Ok(back) = &found.question else { continue };
            prop_assert_eq!(&back.id, &question.id);
            let changed = report.changed.iter().any(|entry| entry.id.as_ref() == Some(&question.id));
            if !changed {
                prop_assert_eq!(&back.ask, &question.ask);
                prop_assert_eq!(&back.hint, &question.hint);
                prop_assert_eq!(&back.why, &question.why);
                prop_assert_eq!(&back.tags, &question.tags);
                prop_assert_eq!(back.both_ways, question.both_ways);
                let given: Vec<u32> = found.past.iter().map(|past| past.part).collect();
                let cards: Vec<u32> = question.cards().into_iter().map(|(part, _)| part).collect();
                prop_assert_eq!(given, cards);
            }
        }
    }
}

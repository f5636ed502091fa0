//! hashcards' Markdown comes in, and what goes out comes back as it was.

use proptest::prelude::*;

use super::{read, write};
use crate::deck::Deck;
use crate::format::random::{clozes, deck, texts};
use crate::format::report::{WrittenFile, bare_question};
use crate::format::testing::{lasting_changes, lines_and_reasons, questions_as_ron};
use crate::format::{Format, Report, import_all};
use crate::question::{Answer, Flashcard, Question, Text};

fn settled(text: &str) -> (Deck, Report) {
    import_all(read(text).expect("it is read"), Format::Hashcards, "stem")
}

#[test]
fn cards_of_either_sort_are_read() {
    let text = "---\nname = \"Geo\"\n---\n\nnotes\nQ: What is\nthis?\n\nA:\n- one\n- two\n\nC: [Berlin] is \\[in\\] [Germany] ![x](y).\nQ: B?\nA: b\n---\nMore notes.\n\nA: stray\nQ: lost\nQ: C?\nA: c\nC: none\nT: Lava\nD: Molten rock.\nD: stray\nQ: !\\[x](y)\nA: !\\\\[x]\n";
    let (deck, report) = settled(text);
    assert_eq!(deck.title, "Geo");
    assert_eq!(
        questions_as_ron(&deck),
        [
            r#"(ask: "What is\nthis?", answer: Card("- one\n- two"))"#,
            r#"(answer: Cloze("{Berlin} is [in] {Germany} ![x](y)."))"#,
            r#"(ask: "B?", answer: Card("b"))"#,
            r#"(ask: "C?", answer: Card("c"))"#,
            r#"(ask: "Lava", answer: Card("Molten rock."), both_ways: true)"#,
            r#"(ask: "![x](y)", answer: Card("!\\[x]"))"#,
        ]
    );
    assert_eq!(
        lines_and_reasons(&report),
        [
            (19, "format-no-ask"),
            (20, "format-no-answer"),
            (23, "flaw-no-blank"),
            (26, "format-no-ask")
        ]
    );
    assert!(read("nothing here\n").is_err());
}

#[test]
fn a_comment_belongs_to_a_card_by_its_text_and_pictures_are_escaped() {
    let question = |ask: &str, level| Question {
        level,
        ..bare_question(ask, Answer::Card(Flashcard { back: "![a](b)".to_owned() }))
    };
    let named = |id: &str, one: Question| Question { id: id.to_owned(), ..one };
    let questions = vec![
        named("a", question("Same?", 2)),
        named("b", question("Same?", 3)),
        named("c", question("![x](y.png)\nT: z", 4)),
    ];
    let deck = Deck { title: "A \"deck\"\u{7f}".to_owned(), ..deck(questions) };
    let out = WrittenFile::new(|out| write(&deck, out)).text;
    let (head, cards) = out.split_once("---\n\n").expect("front matter");
    assert!(head.lines().skip(1).all(|line| line.starts_with("# ") || line.contains(" = ")));
    assert!(!head.contains('\u{7f}') && !cards.contains("!["), "{out}");
    assert!(!cards.contains("hafal:"), "nothing is written between cards: {cards}");
    let first = out.replacen("A: !\\[a](b)", "A: other", 1);
    let (back, report) = settled(&first);
    assert_eq!((back.title.as_str(), report.skipped.len()), (deck.title.as_str(), 0));
    let levels: Vec<u8> = back.questions.iter().map(|one| one.level).collect();
    assert_eq!((levels, back.questions[2].ask.as_str()), (vec![2, 3, 4], "![x](y.png)\nT: z"));
}

fn must_be_said() -> impl Strategy<Value = Question> {
    let bars = |text: &String| !text.ends_with(['\\', '!']);
    let clean = clozes().prop_filter("a sign before a bracket", move |cloze| {
        let mut all = cloze.around.iter().chain(cloze.blanks.iter().flatten());
        all.all(|text| bars(text) && !text.contains('!'))
    });
    prop_oneof![
        (texts(), texts())
            .prop_map(|(ask, back)| bare_question(ask, Answer::Card(Flashcard { back }))),
        (texts(), texts()).prop_map(|(ask, is)| {
            bare_question(ask, Answer::Text(Text { is: vec![is], exact: false, not: Vec::new() }))
        }),
        clean.prop_map(|cloze| bare_question("", Answer::Cloze(cloze))),
    ]
}

proptest! {
    #[test]
    fn what_goes_out_comes_back(questions in proptest::collection::vec(must_be_said(), 1..5), hint in proptest::option::of(texts())) {
        let deck = deck(questions.into_iter().map(|one| Question { hint: hint.clone(), ..one }).collect());
        let out = WrittenFile::new(|out| write(&deck, out));
        prop_assert_eq!(&out.report.skipped, &vec![]);
        prop_assert!(lasting_changes(&out.report).iter().all(|id| *id == "format-first-answer"));
        let (back, report) = settled(&out.text);
        prop_assert_eq!((&report.skipped, report.questions), (&vec![], deck.questions.len()), "{}", out.text);
        for (back, question) in back.questions.iter().zip(&deck.questions) {
            prop_assert_eq!((&back.ask, &back.hint), (&question.ask, &question.hint), "{}", out.text);
            let same = match (&back.answer, &question.answer) {
                (Answer::Card(card), Answer::Text(text)) => Some(&card.back) == text.is.first(),
                (Answer::Cloze(back), Answer::Cloze(one)) => back.filled().trim() == one.filled().trim() && back.blanks.len() == one.blanks.len(),
                (back, one) => back == one,
            };
            prop_assert!(same, "{}\n{:?}\n{:?}", out.text, back.answer, question.answer);
        }
    }

    #[test]
    fn any_text_can_be_read(text in prop_oneof![any::<String>(), "[QAC:\n\\[\\]!\\\\ -]{0,40}"]) {
        let _ = read(&text).map(|read| import_all(read, Format::Hashcards, "stem"));
    }
}

//! GIFT of every sort comes in, and what goes out comes back as it was.

use proptest::prelude::*;

use super::{read, write};
use crate::deck::Deck;
use crate::format::blanks::build_cloze;
use crate::format::random::{bare_questions, deck};
use crate::format::report::{WrittenFile, bare_question};
use crate::format::testing::{
    is_same_answer, lasting_changes, lines_and_reasons, questions_as_ron,
};
use crate::format::{Format, Report, import_all};
use crate::question::{Answer, Match, Noted, Question, Text, Truth};

fn settled(text: &str) -> (Deck, Report) {
    import_all(read(text).expect("it is read"), Format::Gift, "stem")
}

/// The only question of a text, as hafal writes it.
fn only_question(text: &str) -> String {
    let (deck, report) = settled(text);
    assert!(report.skipped.is_empty(), "{text}: {:?}", report.skipped);
    let ron = questions_as_ron(&deck).concat();
    ron.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn several_categories_are_tags_and_one_is_the_title() {
    let read = |text: &str| settled(text).0;
    let one =
        read("$CATEGORY: $course$/top\n\n$CATEGORY: $course$/top/Geo//Map\n\nA {T}\n\nB {F}\n");
    assert_eq!((one.title.as_str(), one.questions[0].tags.len()), ("Geo/Map", 0));
    let two = read("$CATEGORY: Geo\n\nA {T}\n\n$CATEGORY: Past/Rome\n\nB {F}\n");
    let tags: Vec<String> = two.questions.iter().flat_map(|one| one.tags.clone()).collect();
    assert_eq!((two.title.as_str(), tags), ("stem", vec!["Geo".to_owned(), "Rome".to_owned()]));
}

#[test]
fn every_kind_is_read() {
    for (gift, ron) in [
        (
            "Who?{~A#not he ~B =C#yes}",
            r#"(ask: "Who?", answer: Choice(right: "C", wrong: [("A", "not he"), "B"]), why: "yes")"#,
        ),
        ("::t t:: It\nis so. {T}", r#"(ask: "It is so.", answer: True)"#),
        ("No. {FALSE#a#b####c}", r#"(ask: "No.", answer: False, why: "c\nb\na")"#),
        (
            "Who? {=no one =nobody =%0%somebody#no}",
            r#"(ask: "Who?", answer: Text(is: ["no one", "nobody"], not: [("somebody", "no")]))"#,
        ),
        ("When? {#1822}", r#"(ask: "When?", answer: Number(1822))"#),
        ("When? {#1822:1.5}.", r#"(ask: "When?", answer: Number(is: 1822, within: 1.5))"#),
        ("Pi? {#3..3.5}", r#"(ask: "Pi?", answer: Number(is: 3.25, within: 0.25))"#),
        ("Low? {#-5..-1#so}", r#"(ask: "Low?", answer: Number(is: -3, within: 2), why: "so")"#),
        (
            "Two? {~%50%a ~%50%b ~%-50%c ~d}",
            r#"(ask: "Two?", answer: Many(right: ["a", "b"], wrong: ["c", "d"]))"#,
        ),
        (
            "M? {=a -> 1 =b->2 = -> 3}",
            r#"(ask: "M?", answer: Match(pairs: [("a", "1"), ("b", "2")], extra: ["3"]))"#,
        ),
        (
            "Sort.{>2 ALL VERTICAL none\na\n\nb = 1\n}",
            r#"(ask: "Sort.", answer: Order("a", "b = 1"))"#,
        ),
        (
            "He is {~x =y} in it.",
            r#"(ask: "He is _____ in it.", answer: Choice(right: "y", wrong: ["x"]))"#,
        ),
        (
            "Two and two is {=four =4} in all.",
            r#"(answer: Cloze("Two and two is {four|4} in all."))"#,
        ),
        (
            r"Which \{ \= 5\: \~ \# \\?{=\= 2 + 3 ~\}}",
            r#"(ask: "Which { = 5: ~ # \\?", answer: Choice(right: "= 2 + 3", wrong: ["}"]))"#,
        ),
        ("// [tag:x] [tag:y z]\nA? {T}", r#"(ask: "A?", answer: True, tags: ["x", "y z"])"#),
    ] {
        assert_eq!(only_question(gift), ron, "{gift}");
    }
}

#[test]
fn an_answer_says_its_own_format_as_a_prompt_does() {
    for (gift, ron) in [
        (
            "[html]A?{=[plain]<b> =[markdown]x =%50%[moodle]y}",
            r#"(ask: "A?", answer: Text(is: ["<b>", "x"], not: ["y"]))"#,
        ),
        (
            "A?{=x =%0%[html]a &lt; b#[html]<i>no</i>}",
            r#"(ask: "A?", answer: Text(is: "x", not: [("a < b", "no")]))"#,
        ),
        (
            "A?{~[html]<b>x</b>#[markdown]no =[plain]<b>}",
            r#"(ask: "A?", answer: Choice(right: "<b>", wrong: [("x", "no")]))"#,
        ),
        ("A?{#[markdown]42:1}", r#"(ask: "A?", answer: Number(is: 42, within: 1))"#),
        ("A?{=[x] y =[plain][html]z}", r#"(ask: "A?", answer: Text("[x] y", "[html]z"))"#),
    ] {
        assert_eq!(only_question(gift), ron, "{gift}");
    }
}

#[test]
fn an_answer_that_begins_with_the_name_of_a_format_keeps_it() {
    let is = ["[plain]a", "[html]<b>", "[x]"].map(str::to_owned).to_vec();
    let not = vec![Noted { text: "[markdown] c".to_owned(), why: None }];
    let answer = Answer::Text(Text { is, exact: false, not });
    let out =
        WrittenFile::new(|out| write(&deck(vec![bare_question("A?", answer.clone())]), out)).text;
    assert_eq!(settled(&out).0.questions[0].answer, answer, "{out}");
}

#[test]
fn losses_are_reported_with_their_line() {
    for (gift, why) in [
        ("A? {~a ~%50%b =c}", "format-partial"),
        ("A? {=a =%75%b}", "format-partial"),
        ("A? {#=1:0 =%50%1:2}", "format-partial"),
        ("A? {=a =b ~c}", "format-other-right"),
        ("A? {~%30%a ~%70%b ~c}", "format-uneven"),
        ("A? {=a =%0%*#no}", "format-wildcard"),
        ("[html]<p>A?</p> {T}", "format-markup"),
        ("A <script>x</script>? {T}", "format-markup"),
        ("A? {}", "format-essay"),
        ("A?", "format-description"),
        ("A? {huh}", "format-unknown-answer"),
        ("A? {~a ~b}", "format-no-right"),
        ("A? {#x}", "flaw-no-number"),
        ("A? {=a", "format-open-bracket"),
    ] {
        let text =
            format!("// a comment\n$CATEGORY: x/y\n\nFine? {{T}}\n\n{gift}\n\nAlso fine? {{F}}\n");
        assert_eq!(lines_and_reasons(&settled(&text).1), [(6, why)], "{gift}");
        let (deck, report) = settled(&text);
        assert_eq!(
            (deck.title.as_str(), report.questions + report.skipped.len()),
            ("y", 3),
            "{gift}"
        );
    }
    assert!(read("no question at all\n").is_err());
    assert!(read("").is_err());
}

#[test]
fn questions_without_an_empty_line_between_them_are_separated_and_told() {
    for (text, asks, lines) in [
        ("A? {T}\nB? {F}\nC? {=c}\n", "A?|B?|C?", &[2, 3][..]),
        ("::a::A? {\n=a\n}\n::b::B? {\n=b\n}\n", "A?|B?", &[4]),
        ("A? {T}\nA long\nquestion? {F}\n", "A?|A long question?", &[2]),
        ("::a::A? {T} ::b::B? {F}", "A?|B?", &[1]),
        ("2+2? {#4} 3+3? {#6}", "2+2?|3+3?", &[1]),
        ("He is {=x} in.\nB? {F}\n", "He is x in.|B?", &[2]),
        ("A? {T}\n\n// one\nB? {F}\n// [tag:t] [id:c-1]\nC? {T}\n", "A?|B?|C?", &[6]),
    ] {
        let (deck, report) = settled(text);
        let found: Vec<String> = deck.questions.iter().map(Question::prompt).collect();
        assert_eq!(found.join("|"), asks, "{text}");
        let told: Vec<_> = lines.iter().map(|line| (*line, "format-joined")).collect();
        assert_eq!(lines_and_reasons(&report), told, "{text}");
    }
    let (deck, _) = settled("A? {T}\n// [tag:t] [id:c-1]\nB? {F}\n// [tag:last]\n");
    let tags: Vec<_> = deck.questions.iter().map(|one| one.tags.join(" ")).collect();
    assert_eq!(
        (tags, deck.questions[1].id.as_str()),
        (vec![String::new(), "t last".to_owned()], "c-1")
    );
}

#[test]
fn a_bracket_that_a_title_follows_costs_its_own_question() {
    let (deck, report) = settled("::a::A? {=a\n=b\n::b::B? {F}\n");
    assert_eq!(deck.questions.len(), 1);
    let told = [(1, "format-open-bracket"), (3, "format-joined")];
    assert_eq!(lines_and_reasons(&report), told);
}

#[test]
fn a_title_becomes_the_id_unless_it_is_the_beginning_of_the_prompt() {
    let (deck, report) = settled(
        "::kaa-city::A? {T}\n\n::Q 7: Rome::B? {T}\n\n::C or::C or D? {T}\n\n::Q 8::B? {T}\n",
    );
    let ids: Vec<&str> = deck.questions.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["kaa-city", "q-7-rome", "c-or-d"]);
    assert_eq!(lines_and_reasons(&report), [(7, "format-repeats")]);
}

#[test]
fn formulas_become_plain_text_unless_the_text_is_plain() {
    for (gift, ron, told) in [
        (r"$$x^2$$ is? {=$$4$$}", r#"(ask: "x² is?", answer: Text("4"))"#, &["format-latex"][..]),
        (
            r"Half: \(\frac{1}{2}\) {#0.5}",
            r#"(ask: "Half: 1/2", answer: Number(0.5))"#,
            &["format-latex"],
        ),
        (
            r"[html]Area? {~$$\pi r$$ =$$\pi r^2$$ ~$$\int r$$}",
            r#"(ask: "Area?", answer: Choice(right: "π r²", wrong: ["π r", "$$\\int r$$"]))"#,
            &["format-latex", "format-latex-left"],
        ),
        (
            r"Areas {=circle -> \(\pi r^2\) =price -> $5}",
            r#"(ask: "Areas", answer: Match(("circle", "π r²"), ("price", "$5")))"#,
            &["format-latex"],
        ),
        (r"[plain]What is $$x^2$$? {T}", r#"(ask: "What is $$x^2$$?", answer: True)"#, &[]),
    ] {
        let (deck, report) = settled(gift);
        let ron_found = questions_as_ron(&deck).concat();
        assert_eq!(ron_found.split_whitespace().collect::<Vec<_>>().join(" "), ron, "{gift}");
        let reasons: Vec<_> = report.changed.iter().map(|entry| entry.why.id).collect();
        assert_eq!(reasons, told, "{gift}");
    }
}

#[test]
fn a_formula_that_a_deck_holds_as_text_comes_back_as_text() {
    let answer = Answer::Text(Text { is: vec!["$x^2$".into()], exact: false, not: Vec::new() });
    let question = bare_question(r"Write \(x^2\), $$x$$ or [latex]x[/latex]", answer);
    let out = WrittenFile::new(|out| write(&deck(vec![question.clone()]), out)).text;
    let (back, report) = settled(&out);
    assert_eq!((&back.questions[0].ask, &report.changed), (&question.ask, &vec![]), "{out}");
    assert_eq!(back.questions[0].answer, question.answer, "{out}");
}

#[test]
fn a_formula_on_the_right_of_a_pair_comes_back_as_text() {
    let pairs = vec![("a".to_owned(), "$x^2$".to_owned()), ("b".to_owned(), "y".to_owned())];
    let answer = Answer::Match(Match { pairs, extra: vec![r"\(z\)".to_owned()] });
    let question = bare_question("Match", answer);
    let out = WrittenFile::new(|out| write(&deck(vec![question.clone()]), out)).text;
    let (back, report) = settled(&out);
    assert_eq!((&back.questions[0].answer, &report.changed), (&question.answer, &vec![]), "{out}");
}

#[test]
fn what_only_a_comment_keeps_is_told_as_lost() {
    let truth = bare_question("A?", Answer::Truth(Truth { is: true }));
    let told = |question: Question| {
        let out = WrittenFile::new(|out| write(&deck(vec![question]), out));
        let says = out.report.changed.iter().map(|entry| format!("{:?}", entry.why.args));
        says.collect::<String>()
    };
    assert_eq!(told(truth.clone()), "");
    assert_eq!(
        told(Question { why: Some("w".to_owned()), tags: vec!["t".to_owned()], ..truth.clone() }),
        ""
    );
    let hinted = told(Question { hint: Some("h".to_owned()), level: 2, ..truth });
    assert!(hinted.contains("`hint`, `level`"), "{hinted}");
}

#[test]
fn a_line_over_the_limit_costs_its_question_alone() {
    use crate::format::{Intake, TOO_LONG};
    let mut intake = Intake::new(Format::Gift);
    let text = format!("A? {{T}}\n\nB? {{={}\n=c}}\n\nC? {{F}}\n", "x".repeat(2 * TOO_LONG));
    intake.feed(text.as_bytes()).expect("it is taken");
    let text = intake.finish().expect("it is text");
    assert_eq!(lines_and_reasons(&settled(&text).1), [(3, "format-too-long")]);
    assert_eq!(settled(&text).0.questions.len(), 2);
}

#[test]
fn open_brackets_by_the_thousand_cost_no_more_than_their_length() {
    let text = "A? {=a\n\n".repeat(50_000);
    assert_eq!(settled(&text).1.skipped.len(), 50_000);
    let _ = read(&"{".repeat(500_000));
}

/// Whether GIFT has to say it without a loss.
fn must_be_said(question: &Question) -> bool {
    match &question.answer {
        Answer::Text(text) => !text
            .is
            .iter()
            .chain(text.not.iter().map(|not| &not.text))
            .any(|text| text.contains("->")),
        Answer::Number(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::Match(_) => true,
        Answer::Date(_)
        | Answer::List(_)
        | Answer::Order(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => false,
    }
}

#[test]
fn a_text_that_looks_like_a_format_is_no_missing_word() {
    for begin in ["[html] The sun is ", "[x] The sun is "] {
        let around = [begin.to_owned(), " today.".to_owned()];
        let cloze = build_cloze(&around, &[vec!["hot".to_owned()]]).expect("a text");
        let deck = deck(vec![bare_question("", Answer::Cloze(cloze))]);
        let out = WrittenFile::new(|out| write(&deck, out));
        assert_eq!((out.report.questions, out.text.as_str()), (0, ""), "{begin}");
    }
}

#[test]
fn a_prompt_that_begins_with_the_name_of_a_format_keeps_it() {
    for ask in ["[plain]Which?", "[html] Which?", "[html]<b> & [plain]", "[moodle][plain]x"] {
        let deck = deck(vec![bare_question(ask, Answer::Truth(Truth { is: true }))]);
        let out = WrittenFile::new(|out| write(&deck, out)).text;
        assert_eq!(settled(&out).0.questions[0].ask, ask, "{out}");
    }
}

proptest! {
    #[test]
    fn what_goes_out_comes_back(questions in proptest::collection::vec(bare_questions(), 1..5), why in proptest::option::of(crate::format::random::texts())) {
        let questions = questions.into_iter().filter(must_be_said).map(|one| Question { why: why.clone(), ..one });
        let deck = deck(questions.collect());
        prop_assume!(!deck.questions.is_empty());
        let out = WrittenFile::new(|out| write(&deck, out));
        prop_assert_eq!((&out.report.skipped, lasting_changes(&out.report)), (&vec![], vec![]));
        let (back, report) = settled(&out.text);
        prop_assert_eq!((&report.skipped, &report.changed), (&vec![], &vec![]), "{}", out.text);
        for (back, question) in back.questions.iter().zip(&deck.questions) {
            let same = is_same_answer(&back.answer, &question.answer);
            prop_assert!(same, "{}\n{:?}\n{:?}", out.text, back, question);
            prop_assert_eq!((&back.id, &back.ask, &back.why), (&question.id, &question.ask, &question.why));
        }
    }

    #[test]
    fn every_question_is_written_or_reported(questions in proptest::collection::vec(bare_questions(), 1..5)) {
        let deck = deck(questions);
        let out = WrittenFile::new(|out| write(&deck, out));
        prop_assert_eq!(out.report.questions + out.report.skipped.len(), deck.questions.len());
        if out.report.questions > 0 {
            prop_assert_eq!(settled(&out.text).1.questions, out.report.questions, "{}", out.text);
        }
    }

    #[test]
    fn any_text_can_be_read(text in prop_oneof![any::<String>(), "[a{}=~#:%>\\-\n*\\\\/]{0,40}"]) {
        let _ = read(&text).map(|read| import_all(read, Format::Gift, "stem"));
    }
}

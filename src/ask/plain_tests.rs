//! Transcripts of the plain front end over byte buffers.

use super::super::lines::tests::Script;
use super::*;
use crate::ask::tests::{english, indonesian, options, shown, strings};
use crate::judge::Precision;
use crate::moment::Moment;
use crate::question::{Lines, OptionText, Options, Response, Wants};

const PAPER: Paper = Paper { width: Some(20), colour: false, unicode: true };

fn asker(words: Rc<Words>, input: &str) -> Plain<Script, Vec<u8>> {
    Plain::new(words, PAPER, Script::new(&[input.as_bytes()]), Vec::new())
}

/// Counts a field for each piece between commas.
fn count_lines(typed: &[String]) -> usize {
    typed.iter().map(|line| line.split(',').count()).sum()
}

/// Puts a form and takes what is said until an answer or the end; gives all of it, and what was written.
fn talk(words: Rc<Words>, form: Form, input: &str) -> (Vec<Said>, String) {
    let mut asker = asker(words, input);
    let shown = shown(form);
    asker.put(&shown, None).expect("written");
    let mut said = Vec::new();
    loop {
        said.push(asker.listen(&shown, &count_lines, None).expect("taken"));
        if matches!(said.last(), Some(Said::Response(_) | Said::Leave)) {
            return (said, String::from_utf8(asker.out).expect("text"));
        }
    }
}

fn answer(form: Form, input: &str) -> (Response, String) {
    let (mut said, text) = talk(english(), form, input);
    match said.pop() {
        Some(Said::Response(response)) => (response, text),
        other => panic!("{other:?} after {text}"),
    }
}

fn list(count: usize) -> Form {
    Form::Line(Lines { fields: vec![Wants::Text; count], sentence: Vec::new() })
}

#[test]
fn a_choice_is_put_in_the_order_that_scripts_rely_on() {
    let (response, text) = answer(options(&["UNESCO", "UNDP", "WHO"]), "2\n");
    assert_eq!(response, Response::One(1));
    assert_eq!(
        text,
        "Question 3 of 10, 1 point\nWhich one?\n(one number from 1 to 3)\n1. UNESCO\n2. UNDP\n3. WHO\n"
    );
}

#[test]
fn long_text_is_not_broken_and_what_steers_a_terminal_is_shown() {
    let long = "word ".repeat(40) + "\u{1b}[2J";
    let (_, text) = answer(options(&[&long, "b"]), "1");
    assert!(text.contains(&format!("1. {}\\u{{1b}}[2J\n", "word ".repeat(40))), "{text}");
}

#[test]
fn true_and_false_are_put_in_the_interfaces_words() {
    let truth =
        || Options { texts: vec![OptionText::Truth(true), OptionText::Truth(false)], pinned: 2 };
    let (said, text) = talk(indonesian(), Form::One(truth()), "2\n");
    assert_eq!(said, [Said::Response(Response::One(1))]);
    for (line, place) in [("benar\n", 0), ("FALSE\n", 1), ("t\nya\n", 0)] {
        let (said, _) = talk(indonesian(), Form::One(truth()), line);
        assert_eq!(said, [Said::Response(Response::One(place))], "{line}");
    }
    assert!(text.ends_with("1. Benar\n2. Salah\n"), "{text}");
    assert!(text.starts_with("Soal 3 dari 10, 1 poin\n"), "{text}");
}

#[test]
fn a_line_that_picks_no_option_is_explained_as_often_as_needed() {
    let (response, text) = answer(options(&["a", "b"]), "x\n3\n1 2\n2\n");
    assert_eq!(response, Response::One(1));
    let (_, after) = text.split_once("2. b\n").expect("options");
    assert_eq!(
        after,
        "x is not a number from 1 to 2.\n3 is not a number from 1 to 2.\nType one number from 1 to 2.\n"
    );
}

#[test]
fn an_empty_line_is_asked_again_once_then_is_no_answer() {
    assert_eq!(answer(options(&["a", "b"]), "\n\n").0, Response::Nothing);
    assert_eq!(answer(options(&["a", "b"]), "\n1\n").0, Response::One(0));
    assert_eq!(answer(list(1), "\n \n").0, Response::Line(strings(&[""])));
    assert_eq!(answer(list(2), "\n\na\n").0, Response::Line(strings(&["", "a"])));
}

#[test]
fn many_sort_and_pair_take_numbers_in_one_line() {
    let Form::One(texts) = options(&["a", "b", "c"]) else { panic!("options") };
    assert_eq!(answer(Form::Many(texts.clone()), "3,1\n").0, Response::Many(vec![2, 0]));
    assert_eq!(answer(Form::Many(texts), "-\n").0, Response::Many(Vec::new()));
    let sort = Form::Sort(strings(&["a", "b", "c"]));
    assert_eq!(answer(sort, "1 2\n3 1 2\n").0, Response::Sort(vec![2, 0, 1]));
    let pair = Form::Pair { left: strings(&["x", "y"]), right: strings(&["p", "q", "r"]) };
    let (response, text) = answer(pair, "3 -\n");
    assert_eq!(response, Response::Pair(vec![Some(2), None]));
    assert!(text.ends_with("a. x\nb. y\n1. p\n2. q\n3. r\n"), "{text}");
}

#[test]
fn what_is_typed_into_a_field_is_taken_as_it_is() {
    let number =
        Form::Line(Lines { fields: vec![Wants::Number { unit: None }], sentence: Vec::new() });
    let (response, text) = answer(number.clone(), " 29 \r\n");
    assert_eq!(response, Response::Line(strings(&[" 29 "])));
    assert!(text.ends_with("(a number)\n"), "{text}");
    let (response, text) = answer(number, " no number \r\n none \r\n");
    assert_eq!(response, Response::Line(strings(&[" none "])));
    assert_eq!(text.matches("cannot be read as one number").count(), 1, "{text}");
    assert_eq!(answer(list(1), "::x\n").0, Response::Line(strings(&[":x"])));
    assert_eq!(answer(list(1), "the last line").0, Response::Line(strings(&["the last line"])));
}

#[test]
fn a_cloze_shows_its_sentence_with_its_blanks_numbered() {
    let fields = vec![Wants::Date(Precision::Year), Wants::Text];
    let cloze = Form::Line(Lines { fields, sentence: strings(&["Formed in ", " by ", "."]) });
    let (response, text) = answer(cloze, "1964\nthe UN\n");
    assert_eq!(response, Response::Line(strings(&["1964", "the UN"])));
    assert!(
        text.contains(
            "Formed in __1__ by __2__.\n(2 blanks, one per line: 1 a year; 2 in words)\n"
        ),
        "{text}"
    );
}

#[test]
fn a_flashcard_asks_for_its_back_then_whether_it_was_known() {
    let (said, text) = talk(english(), Form::Card, "\nwell\ny\n");
    assert_eq!(said, [Said::Reveal, Said::Response(Response::Card(true))]);
    let (_, after) = text.split_once("(Enter shows the back)\n").expect("what is wanted");
    assert_eq!(after, "(did you know it? y or n)\nType y or n.\n");
    assert_eq!(answer(Form::Card, "\n\n\n").0, Response::Nothing);
    let (said, _) = talk(indonesian(), Form::Card, "\nt\n");
    assert_eq!(said, [Said::Reveal, Said::Response(Response::Card(false))]);
}

#[test]
fn no_line_is_asked_for_once_all_fields_are_filled() {
    let (said, _) = talk(english(), list(3), "one, two\n:hint\nthree\nfour\n");
    let typed = Response::Line(strings(&["one, two", "three"]));
    assert_eq!(said, [Said::Command(Command::Hint), Said::Response(typed)]);
}

#[test]
fn what_was_typed_outlives_a_command_and_a_new_question_forgets_it() {
    let (said, _) = talk(english(), list(2), "one\n:hint\ntwo\n");
    let both = Response::Line(strings(&["one", "two"]));
    assert_eq!(said, [Said::Command(Command::Hint), Said::Response(both)]);

    let mut asker = asker(english(), "one\n:back\ntwo\nthree\n");
    let shown = shown(list(2));
    asker.put(&shown, None).expect("written");
    assert_eq!(
        asker.listen(&shown, &count_lines, None).expect("taken"),
        Said::Command(Command::Back)
    );
    asker.put(&shown, None).expect("written");
    let both = Response::Line(strings(&["two", "three"]));
    assert_eq!(asker.listen(&shown, &count_lines, None).expect("taken"), Said::Response(both));
}

#[test]
fn an_unknown_command_is_explained_and_is_no_answer() {
    let (response, text) = answer(list(1), ":foo\nx\n");
    assert_eq!(response, Response::Line(strings(&["x"])));
    assert!(
        text.contains(
            "There is no command :foo.\nCommands at any question: :hint :skip :back :right :flag :help :quit."
        ),
        "{text}"
    );
}

#[test]
fn help_lists_the_commands_and_is_no_answer() {
    let (said, text) = talk(english(), list(2), "one\n:help\ntwo\n");
    assert_eq!(said, [Said::Response(Response::Line(strings(&["one", "two"])))]);
    assert!(text.contains(":skip    puts the question off"), "{text}");
    let (_, text) = talk(indonesian(), list(1), ":bantuan\nx\n");
    assert!(text.contains(":lewati     "), "{text}");
}

#[test]
fn claims_after_the_result_end_with_an_empty_line_or_the_input() {
    let claims = |input: &str| {
        let mut asker = asker(english(), input);
        let claims: Vec<Command> = std::iter::from_fn(|| asker.claim().expect("taken")).collect();
        (claims, String::from_utf8(asker.out).expect("text"))
    };
    let two = [Command::Right(Some(2)), Command::Right(Some(1))];
    assert_eq!(claims(":right 2\n:r 1\n\n:right 3\n"), (two.to_vec(), String::new()));
    assert_eq!(claims(":right 2"), (vec![Command::Right(Some(2))], String::new()));
    let (none, text) = claims("3\n:x\n");
    assert!(none.is_empty() && text.starts_with("Here you can only"), "{text}");
    assert!(text.contains("There is no command :x."), "{text}");
}

#[test]
fn the_hidden_clock_prints_nothing() {
    let at = Moment::parse("2026-11-24T09:00:00+07:00").expect("a time");
    let (said, with) = talk(english(), list(1), ":now 2026-11-24T09:00:00+07:00\nx\n");
    assert_eq!(said.first(), Some(&Said::Clock(at)));
    assert_eq!(with, talk(english(), list(1), "x\n").1);
}

#[test]
fn a_line_that_comes_after_the_deadline_is_no_answer_but_a_clock_set_back_is_heard() {
    let listen = |input: &str| {
        let mut asker = asker(english(), input);
        let shown = shown(list(2));
        asker.put(&shown, Some(-1.0)).expect("written");
        asker.listen(&shown, &count_lines, Some(-1.0)).expect("taken")
    };
    let at = Moment::parse("2026-11-24T09:00:00+07:00").expect("a time");
    for input in ["one\n", "\n", ":nonsense\n"] {
        assert_eq!(listen(input), Said::TimeUp, "{input:?}");
    }
    assert_eq!(listen(":now 2026-11-24T09:00:00+07:00\n"), Said::Clock(at));
    assert_eq!(listen(""), Said::Leave);
}

#[test]
fn the_end_of_input_leaves_also_within_an_answer() {
    assert_eq!(talk(english(), list(2), "one\n").0, [Said::Leave]);
    assert_eq!(talk(english(), list(2), "").0, [Said::Leave]);
}

#[test]
fn the_last_word_is_the_next_line_and_only_a_claim_claims() {
    let word = |input: &str| asker(english(), input).last_word().expect("taken");
    let last = |input: &str| word(input) == Some(Command::Right(None));
    assert!(last(":right\n"));
    assert!(last(":r"));
    assert!(last(":now 2026-11-24T09:00:00+07:00\n:right\n"));
    for input in ["", "\n", ":quit\n", "right\n", ":righ\n", "x\n:right\n"] {
        assert!(!last(input), "{input:?}");
    }
    let mut silent = asker(english(), "");
    silent.input.source.silent = true;
    assert_eq!(silent.last_word().expect("taken"), None);
    assert!(silent.out.is_empty());
}

#[test]
fn only_a_person_is_told_of_commands_once_and_prompted() {
    let mut asker = asker(english(), "x\n\ny\n");
    asker.input.source.terminal = true;
    let shown = shown(list(2));
    for _ in 0..2 {
        asker.put(&shown, Some(61.0)).expect("written");
    }
    asker.listen(&shown, &count_lines, None).expect("taken");
    let text = String::from_utf8(asker.out).expect("text");
    assert_eq!(text.matches("Commands at any question").count(), 1, "{text}");
    assert!(text.contains("Question 3 of 10, 1 point, 1:01 left\n"), "{text}");
    assert!(
        text.ends_with(
            "1/2 › 2/2 › You typed nothing. Press Enter again to give no answer.\n2/2 › "
        ),
        "{text}"
    );
}

#[test]
fn one_empty_line_stands_between_two_questions_never_two() {
    let mut asker = asker(english(), "");
    let shown = shown(options(&["a"]));
    asker.put(&shown, None).expect("written");
    let mut page = Page::default();
    page.push(Line::new("right", Style::Good));
    page.gap();
    asker.show(&page).expect("written");
    asker.put(&shown, None).expect("written");
    let text = String::from_utf8(asker.out).expect("text");
    assert!(text.contains("1. a\nright\n\nQuestion 3"), "{text}");
}

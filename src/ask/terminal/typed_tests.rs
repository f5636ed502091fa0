//! Typed answers, key by key.

use super::super::widget::tests::{press, seen, type_in};
use super::*;
use crate::ask::tests::{english, strings};
use crate::judge::Precision;
use crate::page::Paper;
use crate::session::Command;

const PAPER: Paper = Paper { width: Some(60), colour: false, unicode: true };

fn fields(count: usize) -> TypedWidget {
    TypedWidget::new(
        Form::Line(Lines { fields: vec![Wants::Text; count], sentence: Vec::new() }),
        Manner::Quiz,
    )
}

fn cloze() -> TypedWidget {
    let fields = vec![Wants::Date(Precision::Year), Wants::Text];
    TypedWidget::new(
        Form::Line(Lines { fields, sentence: strings(&["Formed in ", " by ", "."]) }),
        Manner::Quiz,
    )
}

fn line(texts: &[&str]) -> WidgetStep {
    WidgetStep::Said(Said::Response(Response::Line(strings(texts))))
}

fn rest(typed: &TypedWidget, step: WidgetStep) -> String {
    let WidgetStep::Said(said) = step else { panic!("nothing said") };
    let words = english();
    typed.rest(&said, WidgetView { words: &words, paper: PAPER }).render(PAPER)
}

#[test]
fn one_field_is_a_line_and_stays_as_one() {
    let (mut typed, words) = (fields(1), english());
    type_in(&mut typed, &words, "Bandon");
    assert_eq!(seen(&typed, &words), "  › Bandon\n\n  Enter · : commands\n");
    let step = type_in(&mut typed, &words, "g\n");
    assert_eq!(step, line(&["Bandong"]));
    assert_eq!(rest(&typed, step), "  › Bandong\n");
}

#[test]
fn several_fields_come_one_after_the_other_and_an_enter_too_many_leaves_none_empty() {
    let (mut typed, words) = (fields(3), english());
    type_in(&mut typed, &words, "solidarity\n\n\nun");
    assert_eq!(
        seen(&typed, &words),
        "  › solidarity\n  › un\n\n  2 of 3 · Enter · ↑ ↓ other fields · : commands\n"
    );
    type_in(&mut typed, &words, "ity\n\n");
    assert!(seen(&typed, &words).contains("3 of 3 · Enter · Tab if you know no more"));
    let step = type_in(&mut typed, &words, "trust\n");
    assert_eq!(step, line(&["solidarity", "unity", "trust"]));
    assert_eq!(rest(&typed, step), "  › solidarity\n  › unity\n  › trust\n");
}

#[test]
fn an_answer_given_before_stands_in_its_fields_until_something_else_is_typed() {
    let words = english();
    let filled = |given: &[&str]| {
        let mut typed = fields(given.len());
        typed.fill(&Response::Line(strings(given)));
        typed
    };
    let mut typed = filled(&["Bandung"]);
    assert!(seen(&typed, &words).starts_with("  › Bandung\n"));
    assert!(typed.is_answered_by_enter(), "an Enter too many is ignored for a moment");
    assert_eq!(type_in(&mut typed, &words, "\n"), line(&["Bandung"]));
    assert_eq!(type_in(&mut filled(&["Bandung"]), &words, "Lima\n"), line(&["Lima"]));
    let mut mended = filled(&["Bandun"]);
    press(&mut mended, &words, &[Key::End]);
    assert_eq!(type_in(&mut mended, &words, "g\n"), line(&["Bandung"]));
    assert_eq!(type_in(&mut filled(&["a", "b"]), &words, "\nc\n"), line(&["a", "c"]));
    let mut sort = TypedWidget::new(Form::Sort(strings(&["a", "b", "c"])), Manner::Quiz);
    sort.fill(&Response::Sort(vec![2, 0, 1]));
    assert!(seen(&sort, &words).contains("› 3 1 2\n"));
}

#[test]
fn an_enter_on_an_empty_line_answers_nothing() {
    for form in [Form::Sort(strings(&["a", "b"])), fields(1).form, fields(3).form, cloze().form] {
        let (mut typed, words) = (TypedWidget::new(form, Manner::Quiz), english());
        let before = seen(&typed, &words);
        assert_eq!(type_in(&mut typed, &words, "\n\n"), WidgetStep::Stay);
        assert_eq!(seen(&typed, &words), before);
    }
}

#[test]
fn an_earlier_field_is_gone_back_to_and_changed() {
    for key in [Key::ArrowUp, Key::BackTab] {
        let (mut typed, words) = (fields(3), english());
        type_in(&mut typed, &words, "solidarty\nunity\ntru");
        press(&mut typed, &words, &[key.clone(), key.clone(), key]);
        assert_eq!(
            seen(&typed, &words),
            "  › solidarty\n  › unity\n  › tru\n\n  1 of 3 · Enter · ↑ ↓ other fields · : commands\n"
        );
        press(&mut typed, &words, &[Key::Backspace, Key::Backspace]);
        type_in(&mut typed, &words, "ity\n\n");
        assert!(seen(&typed, &words).contains("› tru\n"), "the third field is typed on");
        assert_eq!(type_in(&mut typed, &words, "st\n"), line(&["solidarity", "unity", "trust"]));
    }
}

#[test]
fn who_knows_no_more_passes_the_last_field_and_ends() {
    let (mut typed, words) = (fields(3), english());
    press(&mut typed, &words, &[Key::Tab, Key::Tab, Key::Tab, Key::Enter]);
    assert!(seen(&typed, &words).contains("3 of 3"), "nothing is typed yet");
    press(&mut typed, &words, &[Key::ArrowUp]);
    type_in(&mut typed, &words, "unity");
    press(&mut typed, &words, &[Key::Tab, Key::Tab]);
    assert_eq!(
        seen(&typed, &words),
        "  › no answer\n  › unity\n  › no answer\n\n  Enter ends with 2 fields empty · : commands\n"
    );
    assert!(!typed.types(), "a colon begins a command there");
    press(&mut typed, &words, &[Key::ArrowUp]);
    assert!(seen(&typed, &words).contains("3 of 3"));
    press(&mut typed, &words, &[Key::ArrowDown]);
    assert_eq!(press(&mut typed, &words, &[Key::Enter]), line(&["", "unity", ""]));
}

#[test]
fn no_field_is_left_to_type_once_all_are_filled() {
    let (mut typed, words) = (fields(3), english());
    let filled = |lines: &[String]| lines.iter().map(|line| line.split(',').count()).sum();
    assert_eq!(typed.end_if_filled(&filled), None);
    assert_eq!(type_in(&mut typed, &words, "a, b\n"), WidgetStep::Stay);
    assert_eq!(typed.end_if_filled(&filled), None);
    assert!(seen(&typed, &words).contains("3 of 3 · Enter · Tab if you know no more"));
    assert_eq!(type_in(&mut typed, &words, "c\n"), WidgetStep::Stay);
    let step = typed.end_if_filled(&filled).map(WidgetStep::Said);
    assert_eq!(step, Some(line(&["a, b", "c"])));
    assert_eq!(step.map(|step| rest(&typed, step)).as_deref(), Some("  › a, b\n  › c\n"));
}

#[test]
fn a_cloze_is_filled_in_its_sentence() {
    let (mut typed, words) = (cloze(), english());
    assert_eq!(
        seen(&typed, &words),
        "  Formed in ▁▁▁▁ by ____.\n  › \n\n  1 of 2 · a year · Enter · ↑ ↓ other fields · : commands\n"
    );
    type_in(&mut typed, &words, "1964\n");
    assert!(seen(&typed, &words).starts_with("  Formed in [1964] by ▁▁▁▁.\n"));
    let hinted = type_in(&mut typed, &words, ":hint\n");
    assert_eq!(rest(&typed, hinted), "");
    let skipped = WidgetStep::Said(Said::Command(Command::Skip));
    assert_eq!(rest(&typed, skipped), "  Formed in [1964] by ____.\n");
    type_in(&mut typed, &words, "the");
    press(&mut typed, &words, &[Key::ArrowUp]);
    assert!(seen(&typed, &words).starts_with("  Formed in ▁▁▁▁ by [the].\n  › 1964\n"));
    press(&mut typed, &words, &[Key::ArrowDown]);
    let step = type_in(&mut typed, &words, " UN\n");
    assert_eq!(step, line(&["1964", "the UN"]));
    assert_eq!(rest(&typed, step), "  Formed in [1964] by [the UN].\n");
}

#[test]
fn a_command_being_typed_is_left_and_the_line_waits_on() {
    let (mut typed, words) = (fields(1), english());
    type_in(&mut typed, &words, ":fo\n");
    assert!(seen(&typed, &words).contains("There is no command :fo."));
    assert!(typed.leave_command());
    assert_eq!(seen(&typed, &words), "  › \n\n  Enter · : commands\n");
    type_in(&mut typed, &words, "::)");
    assert!(!typed.leave_command(), "two colons begin an answer");
}

#[test]
fn a_line_with_a_colon_is_a_command_and_with_two_an_answer() {
    let (mut typed, words) = (fields(1), english());
    type_in(&mut typed, &words, ":h");
    assert!(seen(&typed, &words).contains("  :hint :skip :back :right :flag :help :quit, Enter ·"));
    assert_eq!(type_in(&mut typed, &words, "\n"), WidgetStep::Said(Said::Command(Command::Hint)));
    assert_eq!(type_in(&mut typed, &words, ":foo\n"), WidgetStep::Stay);
    assert!(seen(&typed, &words).contains("There is no command :foo."));
    type_in(&mut typed, &words, "\u{15}");
    assert_eq!(type_in(&mut typed, &words, "::)\n"), line(&[":)"]));
}

#[test]
fn numbers_to_sort_are_mended_where_they_were_wrong() {
    let (mut typed, words) =
        (TypedWidget::new(Form::Sort(strings(&["a", "b", "c"])), Manner::Quiz), english());
    assert_eq!(type_in(&mut typed, &words, "2 1\n"), WidgetStep::Stay);
    let seen = seen(&typed, &words);
    assert!(
        seen.starts_with(
            "\n    1  a\n    2  b\n    3  c\n\n  › 2 1\n  Type all numbers from 1 to 3"
        ),
        "{seen}"
    );
    let step = type_in(&mut typed, &words, " 3\n");
    assert_eq!(step, WidgetStep::Said(Said::Response(Response::Sort(vec![1, 0, 2]))));
    assert_eq!(rest(&typed, step), "  › 2 1 3\n");
}

#[test]
fn at_most_nine_numbers_may_be_typed_without_spaces() {
    let words = english();
    let sorted = |count: usize, text: &str| {
        let items = (0..count).map(|place| place.to_string()).collect();
        type_in(&mut TypedWidget::new(Form::Sort(items), Manner::Quiz), &words, text)
    };
    let order = |places: &[usize]| WidgetStep::Said(Said::Response(Response::Sort(places.into())));
    for text in ["3241\n", "3 2 4 1\n", "3,2, 41\n"] {
        assert_eq!(sorted(4, text), order(&[2, 1, 3, 0]), "{text}");
    }
    assert_eq!(sorted(9, "123456789\n"), order(&[0, 1, 2, 3, 4, 5, 6, 7, 8]));
    assert_eq!(sorted(10, "12345678910\n"), WidgetStep::Stay);
    assert_eq!(sorted(4, "324\n"), WidgetStep::Stay);
    let pair = Form::Pair { left: strings(&["x", "y"]), right: strings(&["p", "q", "r"]) };
    let step = type_in(&mut TypedWidget::new(pair, Manner::Quiz), &words, "-3\n");
    assert_eq!(step, WidgetStep::Said(Said::Response(Response::Pair(vec![None, Some(2)]))));
}

#[test]
fn pairs_stand_in_two_lists() {
    let pair = Form::Pair { left: strings(&["x", "y"]), right: strings(&["p", "q", "r"]) };
    let (mut typed, words) = (TypedWidget::new(pair, Manner::Quiz), english());
    let seen = seen(&typed, &words);
    assert!(
        seen.starts_with("\n    a  x\n    b  y\n\n    1  p\n    2  q\n    3  r\n\n  › \n"),
        "{seen}"
    );
    let step = type_in(&mut typed, &words, "- 3\n");
    assert_eq!(step, WidgetStep::Said(Said::Response(Response::Pair(vec![None, Some(2)]))));
    assert_eq!(rest(&typed, step), "  › - 3\n    x = -\n    y = r\n");
}

//! Typed answers, key by key.

use super::super::widget::tests::{press, seen, type_in};
use super::*;
use crate::ask::tests::{english, strings};
use crate::judge::Precision;
use crate::page::Paper;

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
fn several_fields_come_one_after_the_other() {
    let (mut typed, words) = (fields(3), english());
    type_in(&mut typed, &words, "solidarity\nun");
    assert_eq!(seen(&typed, &words), "  › solidarity\n  › un\n\n  2 of 3 · Enter · : commands\n");
    type_in(&mut typed, &words, "ity\n\n");
    assert!(
        seen(&typed, &words).contains("You typed nothing. Press Enter again to give no answer.")
    );
    let step = type_in(&mut typed, &words, "\n");
    assert_eq!(step, line(&["solidarity", "unity", ""]));
    assert_eq!(rest(&typed, step), "  › solidarity\n  › unity\n  › no answer\n");
}

#[test]
fn no_field_is_left_to_type_once_all_are_filled() {
    let (mut typed, words) = (fields(3), english());
    let filled = |lines: &[String]| lines.iter().map(|line| line.split(',').count()).sum();
    assert_eq!(typed.end_if_filled(&filled), None);
    assert_eq!(type_in(&mut typed, &words, "a, b\n"), WidgetStep::Stay);
    assert_eq!(typed.end_if_filled(&filled), None);
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
        "  Formed in ▁▁▁▁ by ____.\n  ›\n\n  1 of 2 · a year · Enter · : commands\n"
            .replace("›\n", "› \n")
    );
    type_in(&mut typed, &words, "1964\n");
    assert!(seen(&typed, &words).starts_with("  Formed in [1964] by ▁▁▁▁.\n"));
    let hinted = type_in(&mut typed, &words, ":hint\n");
    assert_eq!(rest(&typed, hinted), "");
    let skipped = WidgetStep::Said(Said::Command(Command::Skip));
    assert_eq!(rest(&typed, skipped), "  Formed in [1964] by ____.\n");
    let step = type_in(&mut typed, &words, "the UN\n");
    assert_eq!(step, line(&["1964", "the UN"]));
    assert_eq!(rest(&typed, step), "  Formed in [1964] by [the UN].\n");
}

#[test]
fn a_line_with_a_colon_is_a_command_and_with_two_an_answer() {
    let (mut typed, words) = (fields(1), english());
    type_in(&mut typed, &words, ":h");
    assert!(
        seen(&typed, &words).contains("  :hint :skip :back :right :quit, Enter · type two colons")
    );
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

#[test]
fn an_empty_line_is_no_answer_at_last() {
    let (mut typed, words) =
        (TypedWidget::new(Form::Sort(strings(&["a", "b"])), Manner::Quiz), english());
    let step = press(&mut typed, &words, &[Key::Enter, Key::Enter]);
    assert_eq!(step, WidgetStep::Said(Said::Response(Response::Nothing)));
    assert_eq!(rest(&typed, step), "  › no answer\n");
}

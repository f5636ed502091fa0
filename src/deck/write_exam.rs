//! Writes an exam as RON text in the style of `fmt`, for what is put together in a dialogue.

use super::answer_literal::{RonFields, joined};
use super::exam::{Exam, Section, write_time};
use super::fmt::laid_exam;
use crate::question::is_above_zero;

/// Returns an exam's text, which reads as an equal exam. What is as an exam has it anyway is left out.
pub fn write_exam(exam: &Exam) -> String {
    let mut fields = RonFields::default();
    fields.push_text("exam", Some(&exam.title));
    fields.push_text("id", Some(&exam.id));
    fields.push_text("about", exam.about.as_ref());
    fields.list("decks", &exam.decks);
    fields.push("sections", format_args!("[{}]", joined(exam.sections.iter().map(section_fields))));
    fields.push_text("time", exam.time.map(write_time).as_ref());
    fields.push_text("pass", exam.pass.map(|share| format!("{}%", percent(share))).as_ref());
    if let Some(feedback) = exam.feedback {
        fields.push("feedback", feedback.word());
    }
    if exam.mixed {
        fields.push("mixed", true);
    }
    laid_exam(&fields.bracketed())
}

fn section_fields(section: &Section) -> String {
    let mut fields = RonFields::default();
    fields.push_text("title", section.title.as_ref());
    section.draw.iter().for_each(|draw| fields.push("draw", draw));
    fields.push_text("deck", section.deck.as_ref());
    fields.list("tags", &section.tags);
    fields.list("not_tags", &section.not_tags);
    fields.list("kinds", &section.kinds);
    match section.levels {
        Some((low, high)) if low == high => fields.push("levels", low),
        Some((low, high)) => fields.push("levels", format_args!("\"{low}..{high}\"")),
        None => {}
    }
    fields.list("questions", &section.questions);
    section.points.iter().for_each(|points| fields.push("points", points));
    if is_above_zero(section.penalty) {
        fields.push("penalty", section.penalty);
    }
    fields.bracketed()
}

/// Returns a share in percent, to the hundredth: 0.07 times 100 is a little more than 7.
fn percent(share: f64) -> f64 {
    (share * 10_000.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::deck::{Feedback, formatted, read_exam};

    fn word() -> impl Strategy<Value = String> {
        "[a-z\"{\\\\ ]{0,8}[a-z]".prop_map(|word| word.trim().to_owned())
    }

    prop_compose! {
        fn section()(
            title in prop::option::of(word()),
            draw in prop::option::of(1_usize..50),
            tags in prop::collection::vec(word(), 0..3),
            not_tags in prop::collection::vec(word(), 0..2),
            kind in prop::option::of(prop::sample::select(vec!["text", "choice", "list"])),
            levels in prop::option::of((1_u8..4, 0_u8..2)),
            questions in prop::collection::vec(word(), 0..3),
            points in prop::option::of(1_u8..100),
            penalty in 0_u8..4,
        ) -> Section {
            Section {
                title,
                draw,
                deck: None,
                tags,
                not_tags,
                kinds: kind.into_iter().map(str::to_owned).collect(),
                levels: levels.map(|(low, more)| (low, low + more)),
                questions,
                points: points.map(|points| f64::from(points) / 4.0),
                penalty: f64::from(penalty) / 4.0,
            }
        }
    }

    prop_compose! {
        fn exam()(
            title in word(),
            about in prop::option::of(word()),
            decks in prop::collection::vec(word(), 1..3),
            sections in prop::collection::vec(section(), 1..4),
            time in prop::option::of(1_u64..20_000),
            pass in prop::option::of(1_u32..10_000),
            feedback in prop::option::of(prop::sample::select(vec![
                Feedback::Each, Feedback::End, Feedback::None,
            ])),
            mixed in any::<bool>(),
        ) -> Exam {
            let pass = pass.map(|pass| f64::from(pass) / 100.0 / 100.0);
            Exam { id: "e".to_owned(), title, about, decks, sections, time, pass, feedback, mixed }
        }
    }

    proptest! {
        #[test]
        fn an_exam_that_is_written_reads_as_the_same_and_stands_as_fmt_lays_it(exam in exam()) {
            let text = write_exam(&exam);
            let reading = read_exam(&text, "other");
            prop_assert_eq!(reading.findings, vec![], "{}", &text);
            prop_assert_eq!(reading.exam, Some(exam));
            prop_assert_eq!(formatted(&text), Some(text));
        }
    }

    #[test]
    fn a_rule_that_is_usual_is_left_out() {
        let exam = Exam {
            id: "uts".to_owned(),
            title: "UTS".to_owned(),
            about: None,
            decks: vec!["bab1.ron".to_owned()],
            sections: vec![Section { draw: Some(3), ..Section::default() }],
            time: Some(5_400),
            pass: Some(0.07),
            feedback: Some(Feedback::End),
            mixed: false,
        };
        insta::assert_snapshot!(write_exam(&exam), @r#"
        (
            exam: "UTS",
            id: "uts",
            decks: ["bab1.ron"],
            sections: [
                (draw: 3),
            ],
            time: "1h30m",
            pass: "7%",
            feedback: end,
        )
        "#);
    }
}

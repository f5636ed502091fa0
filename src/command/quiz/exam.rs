//! Begins an attempt at an exam: refuses what the exam decides, draws, and says the rules before the first question.

use anyhow::Result;

use super::Args;
use super::run::{RunOptions, named_command};
use super::start::{any_seed, keep_and_ask};
use crate::deck::Exam;
use crate::host::library::Library;
use crate::host::{Outcome, Problem, World};
use crate::page::{Page, Style};
use crate::report::exam_rules;
use crate::say::Say;
use crate::session::{Attempt, Drawn, Mode, Rules, Scope};
use crate::store::Store;
use crate::study::{CheckedExam, OpenExam, StudyDeck, draw_variants, exam_at};

/// Reads the exam that a name means; None where it means decks.
pub(super) fn exam_called(name: &str, library: &Library) -> Result<Option<CheckedExam>, Problem> {
    match library.find(name).map_err(Problem::from)?.as_slice() {
        [place] => exam_at(place, library),
        _ => Ok(None),
    }
}

/// Asks one variant of an exam.
pub(super) fn begin_exam(
    args: &Args,
    checked: CheckedExam,
    store: Option<&Store>,
    world: &World,
) -> Result<Outcome> {
    if let Some(flag) = refused_flag(args) {
        let problem = Problem::new(Say::new("quiz-exam-flag").with("flag", flag));
        return Err(problem.help(Say::new("help-quiz-exam-flag")).into());
    }
    let name = checked.name.clone();
    let OpenExam { exam, decks } = checked.open(store, world)?;
    let seed = args.seed.unwrap_or_else(any_seed);
    let drawn = draw_variants(&exam, &decks, &[seed])?.pop().unwrap_or_default();
    let attempt = exam_attempt(args, &exam, &decks, drawn, seed, world);
    let opening = opening(&exam, &attempt, world);
    if !args.web {
        world.print(&opening_page(&exam, &opening))?;
    }
    let command = named_command(&[name.as_str()], args.learner.as_ref(), world);
    keep_and_ask(attempt, &decks, &RunOptions { command, in_browser: args.web, opening }, world)
}

/// Returns the flag, if any, that chooses or changes questions, which only the exam may do.
fn refused_flag(args: &Args) -> Option<&'static str> {
    let given = [
        ("-n", args.questions.is_some()),
        ("--tag", !args.tag.is_empty()),
        ("--not-tag", !args.not_tag.is_empty()),
        ("--kind", !args.kind.is_empty()),
        ("--level", args.level.is_some()),
        ("--in-order", args.in_order),
        ("--as-choices", args.as_choices),
        ("--wrong", args.wrong),
    ];
    given.into_iter().find(|(_, given)| *given).map(|(flag, _)| flag)
}

fn exam_attempt(
    args: &Args,
    exam: &Exam,
    decks: &[StudyDeck],
    drawn: Vec<Drawn>,
    seed: u64,
    world: &World,
) -> Attempt {
    let now = world.clock.now();
    Attempt {
        id: now.new_uuid(),
        number: 0,
        title: exam.title.clone(),
        decks: decks.iter().map(StudyDeck::reference).collect(),
        started: now,
        rules: Rules {
            seed,
            time: args.time.or(exam.time),
            pass: args.pass.or(exam.pass),
            feedback: args.feedback.map(Into::into).or(exam.feedback).unwrap_or_default(),
            as_choices: false,
            no_review: args.no_review,
            scope: Scope::Exam(exam.id.clone()),
        },
        drawn,
        learner: args.learner.clone(),
        mode: Mode::Quiz,
    }
}

/// Returns the exam's description and its rules, shown before the start, a paragraph each.
fn opening(exam: &Exam, attempt: &Attempt, world: &World) -> Vec<String> {
    let drawn: Vec<&Drawn> = attempt.drawn.iter().collect();
    let rules = exam_rules(&drawn, attempt.rules.time, attempt.rules.pass, &world.words);
    exam.about.iter().cloned().chain([rules.join(" ")]).collect()
}

fn opening_page(exam: &Exam, opening: &[String]) -> Page {
    let mut page = Page::default();
    page.text(&exam.title, 0, Style::Bold);
    for text in opening {
        page.text(text, 0, Style::Plain);
    }
    page.gap();
    page
}

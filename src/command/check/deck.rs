//! Checks one deck and keeps its text and findings.

use serde::Serialize;

use super::Args;
use super::against::{self, QuestionLookup};
use crate::check::check;
use crate::deck::{self, Examined, Finding, KnownQuestion, LineIndex, Severity, place_exam_flaw};
use crate::host::library::{self, DeckPlace};
use crate::host::{Problem, World};
use crate::say::Say;
use crate::session::{draw_exam, exam_warnings};
use crate::study::{CheckedExam, check_exam, known_questions, whole_decks};

/// A checked deck.
pub(super) struct Checked {
    /// As named on the command line.
    pub(super) name: String,
    pub(super) text: String,
    /// Mistakes and warnings, in the order of the text.
    pub(super) findings: Vec<Finding>,
    pub(super) questions: usize,
    /// The verdicts of `--against`.
    pub(super) lookups: Vec<QuestionLookup>,
}

/// A finding as JSON, whose keys are sorted.
#[derive(Serialize)]
pub(super) struct FindingRow<'a> {
    code: &'static str,
    column: usize,
    end_column: usize,
    end_line: usize,
    file: &'a str,
    help: Option<String>,
    line: usize,
    message: String,
    question: Option<&'a str>,
    severity: &'static str,
    write: Option<&'a str>,
}

impl Checked {
    pub(super) fn load(place: &DeckPlace, args: &Args, world: &World) -> Result<Self, Problem> {
        Self::from_text(place, library::load_text(place)?, args, world)
    }

    pub(super) fn from_text(
        place: &DeckPlace,
        text: String,
        args: &Args,
        world: &World,
    ) -> Result<Self, Problem> {
        let (name, stem) = (place.name(), place.stem());
        let allowed = |code: &str| args.allow.iter().any(|allow| allow == code || allow == "all");
        if deck::is_exam(&text) {
            let library = world.library(None).map_err(|_| Problem::new(Say::new("try-decks")))?;
            return Ok(Self::from_exam(check_exam(place, text, &library), &allowed, world));
        }
        // Without lints a clean deck need only be counted, which saves its memory.
        if allowed("all")
            && args.against.is_empty()
            && let Some(questions) = deck::count_if_clean(&text)
        {
            return Ok(Self { name, text, findings: Vec::new(), questions, lookups: Vec::new() });
        }
        let mut examined = deck::examine_deck(&text, &stem);
        let known = questions_in_store(&examined, place, world);
        let mut warnings = Vec::new();
        if !allowed("all") {
            warnings.extend(check(&text, &examined, &known, &allowed));
        }
        let (lookups, missing) = against::look_up(&text, &examined, args, &allowed)?;
        let mut findings = std::mem::take(&mut examined.findings);
        findings.extend(warnings.into_iter().chain(missing));
        findings.sort_by_key(|finding| finding.span.start);
        let questions = examined.questions;
        // Freeing the questions of a large deck takes as long as checking them.
        std::mem::forget(examined);
        Ok(Self { name, text, findings, questions, lookups })
    }

    fn from_exam(checked: CheckedExam, allowed: &dyn Fn(&str) -> bool, world: &World) -> Self {
        let CheckedExam { name, text, mut findings, exam, decks, .. } = checked;
        let decks = whole_decks(&decks);
        let mut questions = 0;
        // A recipe is judged only when it has no mistake and can be drawn.
        if let Some(exam) = exam.filter(|_| findings.is_empty())
            && let Ok(drawn) = draw_exam(&exam, &decks, 0)
        {
            questions = drawn.len();
            let mut warnings = exam_warnings(&exam, &decks, &|share| world.words.percent(share));
            warnings.retain(|warning| !allowed(warning.code));
            findings.extend(warnings.into_iter().map(|warning| Finding {
                severity: Severity::Warning,
                ..place_exam_flaw(&text, warning)
            }));
            findings.sort_by_key(|finding| finding.span.start);
        }
        Self { name, text, findings, questions, lookups: Vec::new() }
    }

    pub(super) fn mistakes(&self) -> usize {
        self.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
    }

    pub(super) fn warnings(&self) -> usize {
        self.findings.len() - self.mistakes()
    }

    /// Returns the findings as JSON for scripts and editors.
    pub(super) fn finding_rows(&self, world: &World) -> Vec<FindingRow<'_>> {
        if self.findings.is_empty() {
            return Vec::new();
        }
        let index = LineIndex::new(&self.text);
        let row = |finding| FindingRow::new(&self.name, finding, &index, world);
        self.findings.iter().map(row).collect()
    }
}

impl<'a> FindingRow<'a> {
    fn new(file: &'a str, finding: &'a Finding, index: &LineIndex, world: &World) -> Self {
        let (line, column) = index.locate(finding.span.start);
        let (end_line, end_column) = index.locate(finding.span.end.max(finding.span.start));
        Self {
            code: finding.code,
            column,
            end_column,
            end_line,
            file,
            help: finding.help.as_ref().map(|help| world.words.say(help)),
            line,
            message: world.words.say(&finding.message),
            question: finding.question.as_deref(),
            severity: match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            write: finding.write.as_deref(),
        }
    }
}

/// Lists the deck's questions in the store; empty where the store is missing or unreadable, or has another deck
/// under this name.
fn questions_in_store(examined: &Examined, place: &DeckPlace, world: &World) -> Vec<KnownQuestion> {
    let Ok(Some(store)) = world.peek() else { return Vec::new() };
    let known = known_questions(&examined.deck, library::stored_path(place).as_deref(), &store);
    known.ok().flatten().map(|(known, _)| known).unwrap_or_default()
}

//! One deck checked: its text, what was found in it, and how that is told.

use serde_json::{Value, json};

use super::Args;
use super::against::{self, QuestionLookup};
use crate::check::check;
use crate::deck::{self, Examined, Finding, KnownQuestion, LineIndex, Severity};
use crate::host::library::{self, Place};
use crate::host::{Problem, World};
use crate::study::known_questions;

/// A deck with everything found in it.
pub(super) struct Checked {
    /// As it was named.
    pub(super) name: String,
    pub(super) text: String,
    /// Mistakes and warnings, in the order of the text.
    pub(super) findings: Vec<Finding>,
    pub(super) questions: usize,
    /// What the texts of its sources say.
    pub(super) held: Vec<QuestionLookup>,
}

impl Checked {
    /// Loads a deck and checks it.
    pub(super) fn load(place: &Place, args: &Args, world: &World) -> Result<Self, Problem> {
        Self::of(place, library::text(place)?, args, world)
    }

    /// Checks a deck by its text.
    pub(super) fn of(
        place: &Place,
        text: String,
        args: &Args,
        world: &World,
    ) -> Result<Self, Problem> {
        let (name, stem) = (place.name(), place.stem());
        let allowed = |code: &str| args.allow.iter().any(|allow| allow == code || allow == "all");
        // Where nothing but mistakes is looked for, a clean deck need not be kept to be judged.
        if allowed("all")
            && args.against.is_empty()
            && let Some(questions) = deck::count_if_clean(&text)
        {
            return Ok(Self { name, text, findings: Vec::new(), questions, held: Vec::new() });
        }
        let mut examined = deck::examine_deck(&text, &stem);
        let known = known(&examined, place, world);
        let mut warnings = Vec::new();
        if !allowed("all") {
            warnings.extend(check(&text, &examined, &known, &allowed));
        }
        let (held, missing) = against::look(&text, &examined, args, &allowed)?;
        let mut findings = std::mem::take(&mut examined.findings);
        findings.extend(warnings.into_iter().chain(missing));
        findings.sort_by_key(|finding| finding.span.start);
        let questions = examined.questions;
        // Giving back the questions of a large deck piece by piece takes as long as checking them.
        std::mem::forget(examined);
        Ok(Self { name, text, findings, questions, held })
    }

    pub(super) fn mistakes(&self) -> usize {
        self.findings.iter().filter(|finding| finding.severity == Severity::Error).count()
    }

    pub(super) fn warnings(&self) -> usize {
        self.findings.len() - self.mistakes()
    }

    /// Its findings as scripts and editors read them.
    pub(super) fn objects(&self, world: &World) -> Vec<Value> {
        if self.findings.is_empty() {
            return Vec::new();
        }
        let index = LineIndex::new(&self.text);
        let object = |finding: &Finding| {
            let (line, column) = index.locate(finding.span.start);
            json!({
                "code": finding.code,
                "severity": match finding.severity {
                    Severity::Error => "error",
                    Severity::Warning => "warning",
                },
                "file": self.name,
                "line": line,
                "column": column,
                "question": finding.question,
                "message": world.words.say(&finding.message),
                "help": finding.help.as_ref().map(|help| world.words.say(help)),
            })
        };
        self.findings.iter().map(object).collect()
    }
}

/// What the store remembers of a deck's questions; nothing where there is no store, or it cannot be read, or
/// it knows another deck by this file's name.
fn known(examined: &Examined, place: &Place, world: &World) -> Vec<KnownQuestion> {
    let Ok(Some(store)) = world.peek() else { return Vec::new() };
    let known = known_questions(&examined.deck, library::path(place).as_deref(), &store);
    known.ok().flatten().map(|(known, _)| known).unwrap_or_default()
}

//! Opens an exam: reads its file, finds and opens its decks, and lists every mistake.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::decks::{StudyDeck, recognise_all};
use crate::deck::{Deck, Exam, Finding, is_exam, place_exam_flaw, read_deck, read_exam};
use crate::host::library::{DeckPlace, Library, NotFound, load_text, stored_path};
use crate::host::{MistakesShown, Problem, World};
use crate::question::{At, Flaw};
use crate::say::Say;
use crate::session::{Drawn, ExamDraw, exam_flaws};
use crate::store::Store;

/// An exam's text and all mistakes of it and of the decks it names.
pub(crate) struct CheckedExam {
    /// The path as given.
    pub(crate) name: String,
    /// The text that the findings are placed in.
    pub(crate) text: String,
    /// In the order of the text.
    pub(crate) findings: Vec<Finding>,
    /// None where its own text has a mistake.
    pub(crate) exam: Option<Exam>,
    /// The exam's decks that could be opened, in its order; all of them if there are no findings.
    pub(crate) decks: Vec<StudyDeck>,
}

/// An exam without a mistake, with its decks in its order.
pub(crate) struct OpenExam {
    pub(crate) exam: Exam,
    pub(crate) decks: Vec<StudyDeck>,
}

/// Reads the exam of a place; None where it holds a deck.
///
/// # Errors
/// When its text cannot be loaded.
pub(crate) fn exam_at(
    place: &DeckPlace,
    library: &Library,
) -> Result<Option<CheckedExam>, Problem> {
    let DeckPlace::File(path) = place else { return Ok(None) };
    // A pipe can be read only once, and the deck reader does that.
    if !path.is_file() {
        return Ok(None);
    }
    let text = load_text(place)?;
    Ok(is_exam(&text).then(|| check_exam(place, text, library)))
}

/// Checks an exam and the decks it names.
pub(crate) fn check_exam(place: &DeckPlace, text: String, library: &Library) -> CheckedExam {
    let reading = read_exam(&text, &place.stem());
    let mut checked = CheckedExam {
        name: place.name(),
        text,
        findings: reading.findings,
        exam: reading.exam,
        decks: Vec::new(),
    };
    let Some(exam) = &checked.exam else { return checked };
    let folder = match place {
        DeckPlace::File(path) => path.parent().map(Path::to_owned).unwrap_or_default(),
        DeckPlace::BuiltIn(_) => PathBuf::new(),
    };
    let mut opening = ExamOpening { folder, library, decks: Vec::new() };
    let names = exam.decks.iter().enumerate();
    let mut flaws: Vec<Flaw> =
        names.filter_map(|(item, name)| opening.open(name).err().map(|why| why.at(item))).collect();
    if flaws.is_empty() {
        flaws = exam_flaws(exam, &whole_decks(&opening.decks));
    }
    checked.findings = flaws.into_iter().map(|flaw| place_exam_flaw(&checked.text, flaw)).collect();
    checked.findings.sort_by_key(|finding| finding.span.start);
    checked.decks = opening.decks;
    checked
}

/// Decks with all their questions.
pub(crate) fn whole_decks(decks: &[StudyDeck]) -> Vec<&Deck> {
    decks.iter().map(|deck| deck.open.whole()).collect()
}

/// Draws an exam's variant of each seed.
///
/// # Errors
/// When its recipe cannot be met; opening it has already shown why.
pub(crate) fn draw_variants(
    exam: &Exam,
    decks: &[StudyDeck],
    seeds: &[u64],
) -> Result<Vec<Vec<Drawn>>> {
    let decks = whole_decks(decks);
    let draw = ExamDraw::new(exam, &decks);
    let drawn = seeds.iter().map(|seed| draw.draw(*seed));
    Ok(drawn.collect::<Result<_, _>>().map_err(|_| MistakesShown)?)
}

impl CheckedExam {
    /// Opens its decks to be asked.
    ///
    /// # Errors
    /// When it has mistakes, which are shown, or the history of a deck belongs to another deck.
    pub(crate) fn open(self, store: Option<&Store>, world: &World) -> Result<OpenExam> {
        let Self { name, text, findings, exam, mut decks } = self;
        let Some(exam) = exam.filter(|_| findings.is_empty()) else {
            world.show_findings(&name, &text, &findings);
            return Err(MistakesShown.into());
        };
        recognise_all(&mut decks, store)?;
        Ok(OpenExam { exam, decks })
    }
}

/// The decks of an exam opened so far.
struct ExamOpening<'a> {
    folder: PathBuf,
    library: &'a Library,
    decks: Vec<StudyDeck>,
}

/// Why a deck that an exam names cannot be drawn from.
struct Unusable {
    code: &'static str,
    say: Say,
    help: Option<Say>,
}

impl Unusable {
    fn new(code: &'static str, say: Say) -> Self {
        Self { code, say, help: None }
    }

    fn at(self, item: usize) -> Flaw {
        let flaw = Flaw::new(self.code, At::field("decks").item(item), self.say);
        self.help.into_iter().fold(flaw, Flaw::help)
    }
}

impl ExamOpening<'_> {
    fn open(&mut self, name: &str) -> Result<(), Unusable> {
        let place = self.find(name)?;
        let say = |id| Say::new(id).with("name", name);
        let text = load_text(&place).map_err(|why| Unusable::new("exam-deck", why.0))?;
        if is_exam(&text) {
            return Err(Unusable::new("exam-deck", say("flaw-exam-in-exam")));
        }
        let reading = read_deck(&text, &place.stem());
        let mistakes = reading.findings.len();
        let Some(deck) = reading.deck else {
            let say = say("flaw-exam-broken-deck").with("count", mistakes);
            return Err(Unusable::new("exam-deck", say.with("file", place.name())));
        };
        let path = stored_path(&place);
        if let Some(other) = self.decks.iter().find(|other| other.id() == deck.id) {
            let id = if other.path == path { "flaw-exam-deck-twice" } else { "flaw-exam-same-id" };
            return Err(Unusable::new("exam-deck", say(id).with("id", deck.id)));
        }
        let shown = place.name();
        self.decks.push(StudyDeck::new(deck, place, path, shown));
        Ok(())
    }

    /// Finds a deck by its path from the exam's folder, else by its name.
    fn find(&self, name: &str) -> Result<DeckPlace, Unusable> {
        let path = self.folder.join(name);
        let folder = || Unusable::new("exam-deck", Say::new("flaw-exam-folder").with("name", name));
        if path.is_dir() {
            return Err(folder());
        }
        if path.exists() {
            return Ok(DeckPlace::File(path));
        }
        match self.library.find(name) {
            Ok(places) => match <[DeckPlace; 1]>::try_from(places) {
                Ok([place]) => Ok(place),
                Err(_) => Err(folder()),
            },
            Err(NotFound::EmptyFolder(_)) => Err(folder()),
            Err(NotFound::Nothing(_, nearest)) => {
                let say = Say::new("flaw-exam-no-deck").with("name", name);
                let help = nearest.map(|near| Say::new("help-deck-near").with("name", near));
                Err(Unusable { help, ..Unusable::new("exam-deck", say) })
            }
        }
    }
}

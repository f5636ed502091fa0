//! Item analysis as JSON, in the shape that scripts rely on; the keys of each object are sorted.

use serde::Serialize;

use crate::report::rounded;
use crate::session::{ItemAnalysis, ItemFigures, ItemFlag, ItemOption};

/// Returns all figures of an analysis; those that are undefined are null.
pub(crate) fn items_json(analysis: &ItemAnalysis) -> impl Serialize + '_ {
    AnalysisJson {
        alpha: analysis.alpha.map(rounded),
        attempts: analysis.attempts,
        mean: analysis.mean.map(rounded),
        questions: analysis.questions.iter().map(ItemJson::from).collect(),
        sd: analysis.sd.map(rounded),
        sem: analysis.sem.map(rounded),
    }
}

#[derive(Serialize)]
struct AnalysisJson<'a> {
    alpha: Option<f64>,
    attempts: usize,
    mean: Option<f64>,
    questions: Vec<ItemJson<'a>>,
    sd: Option<f64>,
    sem: Option<f64>,
}

#[derive(Serialize)]
struct ItemJson<'a> {
    /// Null where nobody answered and the deck is gone.
    ask: Option<&'a str>,
    deck: &'a str,
    discrimination: Option<f64>,
    flags: Vec<&'static str>,
    kind: Option<&'a str>,
    mean: Option<f64>,
    n: usize,
    options: Vec<OptionJson<'a>>,
    question: &'a str,
    upper_lower: Option<f64>,
}

#[derive(Serialize)]
struct OptionJson<'a> {
    lower: usize,
    picked: usize,
    right: bool,
    text: &'a str,
    upper: usize,
}

impl<'a> From<&'a ItemFigures> for ItemJson<'a> {
    fn from(item: &'a ItemFigures) -> Self {
        let known = |text: &'a String| Some(text.as_str()).filter(|text| !text.is_empty());
        Self {
            ask: known(&item.ask),
            deck: &item.question.deck,
            discrimination: item.discrimination.map(rounded),
            flags: item.flags.iter().copied().map(ItemFlag::word).collect(),
            kind: known(&item.kind),
            mean: item.mean.map(rounded),
            n: item.n,
            options: item.options.iter().map(OptionJson::from).collect(),
            question: &item.question.id,
            upper_lower: item.upper_lower.map(rounded),
        }
    }
}

impl<'a> From<&'a ItemOption> for OptionJson<'a> {
    fn from(option: &'a ItemOption) -> Self {
        let ItemOption { text, right, picked, upper, lower } = option;
        Self { lower: *lower, picked: *picked, right: *right, text, upper: *upper }
    }
}

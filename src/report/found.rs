//! The questions that a search found: as a page with places that an editor's terminal can open, and as JSON.

use console::{Alignment, measure_text_width, pad_str};
use serde::Serialize;

use crate::locale::Words;
use crate::moment::date_of;
use crate::page::{Line, Page, Signs, Style};
use crate::say::Say;
use crate::study::{QuestionState, SearchHit, SearchWords};

/// What was found in one deck.
pub(crate) struct FoundInDeck {
    /// Its id.
    pub(crate) deck: String,
    /// The path as given, or the built-in name.
    pub(crate) name: String,
    /// Absolute; None for a built-in deck.
    pub(crate) path: Option<String>,
    pub(crate) words: SearchWords,
    pub(crate) questions: Vec<SearchHit>,
}

/// A question as JSON, whose keys are sorted.
#[derive(Serialize)]
struct FoundJson<'a> {
    ask: String,
    deck: &'a str,
    due: Option<String>,
    flagged: bool,
    line: usize,
    path: Option<&'a str>,
    question: &'a str,
    right: String,
    state: QuestionState,
    tags: &'a [String],
}

/// Lists what was found, deck by deck.
pub(crate) fn found_json(all: &[FoundInDeck]) -> impl Serialize {
    all.iter().flat_map(FoundInDeck::questions_json).collect::<Vec<_>>()
}

impl FoundInDeck {
    fn questions_json(&self) -> impl Iterator<Item = FoundJson<'_>> {
        self.questions.iter().map(|found| FoundJson {
            ask: found.question.prompt(),
            deck: &self.deck,
            due: found.due.map(|due| date_of(due).to_string()),
            flagged: found.flagged,
            line: found.line,
            path: self.path.as_deref(),
            question: &found.question.id,
            right: found.right.join("; "),
            state: found.state,
            tags: &found.question.tags,
        })
    }
}

/// Draws what was found: place, prompt, right answer, other texts with the words, and the question's state.
///
/// `command` returns what to type to see more of a question.
pub(crate) fn found_page(
    all: &[FoundInDeck],
    command: &dyn Fn(&FoundInDeck, &SearchHit) -> String,
    words: &Words,
    signs: &Signs,
) -> Page {
    let mut page = Page::default();
    for deck in all {
        for found in &deck.questions {
            page.gap();
            FoundView { deck, found, words, signs }.draw(&mut page);
            page.push(Line::new(command(deck, found), Style::Dim).at(2, 2));
        }
    }
    let count: usize = all.iter().map(|deck| deck.questions.len()).sum();
    page.gap();
    page.push(Line::new(words.say(&Say::new("find-count").with("count", count)), Style::Dim));
    page
}

struct FoundView<'a> {
    deck: &'a FoundInDeck,
    found: &'a SearchHit,
    words: &'a Words,
    signs: &'a Signs,
}

impl FoundView<'_> {
    fn draw(&self, page: &mut Page) {
        let (question, right) = (&self.found.question, self.found.right.join("; "));
        let place = format!("{}:{}", self.deck.name, self.found.line);
        let head = Line::new(format!("{place}  "), Style::Plain);
        page.push(head.and(self.standing(), Style::Dim).at(0, 2));
        let ask = question.prompt();
        for line in ask.split('\n') {
            page.push(self.lit(line, Style::Bold).at(2, 2));
        }
        let others = self.deck.words.other_holders(question, &[&ask, &right, &question.id]);
        let labels = ["result-right", "find-also"].map(|id| self.words.text(id));
        let wide = labels.iter().map(|label| measure_text_width(label)).max().unwrap_or(0) + 2;
        let [right_label, also] = &labels;
        let also = others.iter().map(|text| (also, text, Style::Dim));
        for (label, text, style) in [(right_label, &right, Style::Plain)].into_iter().chain(also) {
            let label = pad_str(label, wide, Alignment::Left, None);
            let mut line = Line::new(label, Style::Dim);
            line.spans.extend(self.lit(text, style).spans);
            page.push(line.at(2, wide));
        }
    }

    /// Returns a text with the found words lit.
    fn lit(&self, text: &str, style: Style) -> Line {
        let mut line = Line::default();
        let mut end = 0;
        let piece = |line: Line, from: usize, to: usize, style| {
            let text = text.get(from..to).unwrap_or_default();
            if text.is_empty() { line } else { line.and(text, style) }
        };
        for place in self.deck.words.places_in(text) {
            line = piece(line, end, place.start, style);
            line = piece(line, place.start, place.end, Style::Lit);
            end = place.end;
        }
        piece(line, end, text.len(), style)
    }

    /// `due today · flagged for its author`
    fn standing(&self) -> String {
        let on = |id| {
            let day = self.found.due.map(|due| self.words.date(date_of(due)));
            self.words.say(&Say::new(id).with("day", day.unwrap_or_default()))
        };
        let state = match self.found.state {
            QuestionState::New => self.words.text("find-new"),
            QuestionState::Due => self.words.text("find-due"),
            QuestionState::Learning => on("info-due"),
            QuestionState::Suspended => self.words.text("find-suspended"),
            QuestionState::Buried => self.words.text("find-buried"),
        };
        let flagged = self.found.flagged.then(|| self.words.text("info-flagged"));
        let parts = [Some(state), flagged].into_iter().flatten();
        parts.collect::<Vec<_>>().join(&format!(" {} ", self.signs.dot))
    }
}

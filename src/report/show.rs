//! A deck as readable pages: its questions as a sheet for a class, or with the key beneath each.

use super::sheet::SheetPage;
use crate::deck::Deck;
use crate::judge::Precision;
use crate::locale::Words;
use crate::page::{Line, Page, Signs, Style};
use crate::question::{Card, Form, Question, Wants};
use crate::say::Say;
use crate::session::list_question;

const PAGE_SIZE: usize = 100;

/// Returns the title page, then pages of at most 100 questions, so that a large deck is written as it is laid out.
/// With answers the last page says how they are marked.
pub(crate) fn deck_pages<'a>(
    deck: &'a Deck,
    answers: bool,
    words: &'a Words,
    signs: &'a Signs,
) -> impl Iterator<Item = Page> + 'a {
    let wide = deck.questions.len().to_string().len();
    let pages = (0..).zip(deck.questions.chunks(PAGE_SIZE)).map(move |(place, questions)| {
        // An empty line separates this page from the one before.
        let page = Page { lines: vec![Line::default()] };
        let language = &deck.language;
        let before = (place * PAGE_SIZE).checked_sub(1).and_then(|last| deck.questions.get(last));
        let passage = before.and_then(|question| deck.passage_of(question)).cloned();
        let mut sheet = SheetPage { page, language, words, signs, indent: wide + 2, passage };
        for (number, question) in (place * PAGE_SIZE + 1..).zip(questions) {
            let listed = list_question(question, deck);
            sheet.draw_question(&format!("{number:>wide$}  "), &listed, answers);
        }
        sheet.page
    });
    let marking = answers.then(|| marking_page(&deck.questions, words));
    std::iter::once(title_page(deck, words, signs)).chain(pages).chain(marking)
}

fn title_page(deck: &Deck, words: &Words, signs: &Signs) -> Page {
    let mut page = Page::default();
    let count = Say::new("decks-questions").with("count", deck.questions.len());
    page.text(&deck.title, 0, Style::Bold);
    if let Some(first) = page.lines.first_mut() {
        *first = std::mem::take(first).right(words.say(&count), Style::Dim);
    }
    deck.about.iter().for_each(|about| page.text(about, 0, Style::Plain));
    let by = [deck.authors.join(", "), deck.license.clone().unwrap_or_default()];
    let by: Vec<String> = by.into_iter().filter(|part| !part.is_empty()).collect();
    if !by.is_empty() {
        page.push(Line::new(by.join(&format!(" {} ", signs.dot)), Style::Dim));
    }
    page
}

/// Draws the rules of marking: a line for each sort of answer asked for.
pub(super) fn marking_page<'a>(
    questions: impl IntoIterator<Item = &'a Question>,
    words: &Words,
) -> Page {
    let forms: Vec<Form> =
        questions.into_iter().map(|question| question.kind().form(&Card::Whole)).collect();
    let rules = marking_rules(&forms);
    let mut page = Page::default();
    if !rules.is_empty() {
        page.lines.push(Line::default());
        page.push(Line::new(words.text("marking"), Style::Bold));
    }
    for rule in rules {
        page.push(Line::new(words.text(rule), Style::Plain).at(0, 2));
    }
    page
}

/// Returns the rules by which forms are marked, each once.
pub(super) fn marking_rules<'a>(forms: impl IntoIterator<Item = &'a Form>) -> Vec<&'static str> {
    let mut rules: Vec<(u8, &'static str)> = forms.into_iter().flat_map(form_rules).collect();
    rules.sort_unstable();
    rules.dedup();
    rules.into_iter().map(|(_, rule)| rule).collect()
}

/// Returns the rules by which a form is marked, with their places in the list of all.
fn form_rules(form: &Form) -> Vec<(u8, &'static str)> {
    match form {
        Form::Line(lines) => {
            let several = (lines.fields.len() > 1).then_some((5, "marking-share"));
            let rules = lines.fields.iter().filter_map(|wants| match wants {
                Wants::Text => Some((0, "marking-text")),
                Wants::Number { .. } => Some((1, "marking-number")),
                Wants::Date(Precision::Year) => None,
                Wants::Date(Precision::Month | Precision::Day) => Some((2, "marking-date")),
            });
            rules.chain(several).collect()
        }
        Form::Many(_) => vec![(3, "marking-many")],
        Form::Sort(_) => vec![(4, "marking-order")],
        Form::Pair { .. } => vec![(5, "marking-share")],
        Form::One(_) | Form::Card => Vec::new(),
    }
}

/// Shows one question with its key.
pub(crate) fn question_page(
    question: &Question,
    deck: &Deck,
    words: &Words,
    signs: &Signs,
) -> Page {
    let page = Page { lines: vec![Line::default()] };
    let mut sheet =
        SheetPage { page, language: &deck.language, words, signs, indent: 0, passage: None };
    sheet.draw_question("", &list_question(question, deck), true);
    sheet.page
}

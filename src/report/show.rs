//! A deck as readable pages: its questions as a learner sees them, with or without their answers.

use crate::deck::Deck;
use crate::locale::{Words, option_text, points, wanted};
use crate::page::{Line, Page, Signs, Style, letter};
use crate::question::{Form, OptionText, Options, Question, is_same_score};
use crate::say::Say;
use crate::session::{Listed, list_question};

/// Returns the title page, then pages of at most 100 questions, so that a large deck is written as it is laid out.
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
        let mut drawing = Drawing { page, answers, words, signs, indent: wide + 2 };
        for (number, question) in (place * PAGE_SIZE + 1..).zip(questions) {
            let listed = list_question(question, deck);
            drawing.question(&format!("{number:>wide$}  "), &listed);
            if answers {
                drawing.surroundings(&listed);
            }
        }
        drawing.page
    });
    std::iter::once(title_page(deck, words, signs)).chain(pages)
}

const PAGE_SIZE: usize = 100;

fn title_page(deck: &Deck, words: &Words, signs: &Signs) -> Page {
    let mut page = Page::default();
    let count = Say::new("decks-questions").with("count", deck.questions.len());
    page.push(Line::new(deck.title.as_str(), Style::Bold).right(words.say(&count), Style::Dim));
    deck.about.iter().for_each(|about| page.text(about, 0, Style::Plain));
    let by = [deck.authors.join(", "), deck.license.clone().unwrap_or_default()];
    let by: Vec<String> = by.into_iter().filter(|part| !part.is_empty()).collect();
    if !by.is_empty() {
        page.push(Line::new(by.join(&format!(" {} ", signs.dot)), Style::Dim));
    }
    page
}

/// Shows one question with its right answer.
pub(crate) fn question_page(
    question: &Question,
    deck: &Deck,
    words: &Words,
    signs: &Signs,
) -> Page {
    let listed = list_question(question, deck);
    let page = Page { lines: vec![Line::default()] };
    let answers = matches!(listed.form, Form::One(_) | Form::Many(_));
    let mut drawing = Drawing { page, answers, words, signs, indent: 0 };
    drawing.question("", &listed);
    if !answers {
        listed.asked.right.iter().for_each(|right| drawing.right(right));
    }
    drawing.page
}

struct Drawing<'a> {
    page: Page,
    answers: bool,
    words: &'a Words,
    signs: &'a Signs,
    /// The column where a prompt begins, right of the number.
    indent: usize,
}

impl Drawing<'_> {
    fn question(&mut self, number: &str, listed: &Listed) {
        self.page.gap();
        for (at, piece) in listed.asked.ask.split('\n').enumerate() {
            let first = at == 0;
            let head = if first { number.to_owned() } else { " ".repeat(self.indent) };
            let line = Line::new(head, Style::Dim).and(piece, Style::Bold).at(0, self.indent);
            let worth = first && !is_same_score(listed.points, 1.0);
            self.page.push(if worth {
                line.right(points(self.words, listed.points), Style::Dim)
            } else {
                line
            });
        }
        self.form(listed);
        if self.answers {
            listed.notes.iter().for_each(|note| self.line(&self.words.say(note), Style::Dim));
        }
    }

    fn form(&mut self, listed: &Listed) {
        match &listed.form {
            Form::One(options) | Form::Many(options) => self.options(options, &listed.asked.right),
            Form::Sort(items) => self.items(items, &listed.asked.right),
            Form::Pair { left, right } => self.pairs(left, right, &listed.asked.right),
            Form::Line(_) | Form::Card if self.answers => self.key(listed),
            Form::Card => {}
            Form::Line(_) => {
                let wanted = format!("({})", wanted(&listed.form, self.words));
                self.line(&wanted, Style::Dim);
            }
        }
    }

    /// Each part in all the wordings that are right, and how many of the parts are asked for if not all are.
    fn key(&mut self, listed: &Listed) {
        for wordings in &listed.key {
            let Some((shown, others)) = wordings.split_first() else { continue };
            self.right(shown);
            if !others.is_empty() {
                let say = Say::new("show-also").with("also", others.join(" / "));
                self.line(&self.words.say(&say), Style::Dim);
            }
        }
        if let Form::Line(lines) = &listed.form
            && lines.fields.len() < listed.key.len()
        {
            let say = Say::new("show-need").with("need", lines.fields.len());
            self.line(&self.words.say(&say), Style::Dim);
        }
    }

    fn options(&mut self, options: &Options, right: &[String]) {
        for (number, text) in (1_usize..).zip(&options.texts) {
            let is_right = self.answers && right.iter().any(|right| right == text.words());
            self.numbered(&number.to_string(), text, is_right);
        }
    }

    /// Items to sort: shuffled, or in the right order.
    fn items(&mut self, items: &[String], right: &[String]) {
        let items = if self.answers { right } else { items };
        for (number, item) in (1_usize..).zip(items) {
            self.numbered(&number.to_string(), &OptionText::Words(item.clone()), self.answers);
        }
    }

    /// Lists the pairs if answers are shown, otherwise both sides as a learner sees them.
    fn pairs(&mut self, left: &[String], right: &[String], solved: &[String]) {
        if self.answers {
            for pair in solved {
                self.right(pair);
            }
            return;
        }
        for (place, item) in left.iter().enumerate() {
            self.numbered(&letter(place), &OptionText::Words(item.clone()), false);
        }
        for (number, item) in (1_usize..).zip(right) {
            self.numbered(&number.to_string(), &OptionText::Words(item.clone()), false);
        }
    }

    fn numbered(&mut self, number: &str, text: &OptionText, is_right: bool) {
        let (sign, style) =
            if is_right { (self.signs.right, Style::Good) } else { (" ", Style::Plain) };
        let line = Line::new(format!("{sign} "), style)
            .and(format!("{number:>2}  "), Style::Dim)
            .and(option_text(text, self.words), style)
            .at(self.indent, 6);
        self.page.push(line);
    }

    fn right(&mut self, text: &str) {
        let line = Line::new(format!("{} {text}", self.signs.right), Style::Good);
        self.page.push(line.at(self.indent, 2));
    }

    fn line(&mut self, text: &str, style: Style) {
        self.page.push(Line::new(text, style).at(self.indent, 2));
    }

    /// Adds the hint, the reason and the source.
    fn surroundings(&mut self, listed: &Listed) {
        if let Some(hint) = &listed.hint {
            let say = Say::new("show-hint").with("hint", hint.as_str());
            self.line(&self.words.say(&say), Style::Dim);
        }
        for text in [&listed.asked.why, &listed.asked.source].into_iter().flatten() {
            self.line(text, Style::Dim);
        }
    }
}

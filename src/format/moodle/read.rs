//! Reads Moodle XML: each question becomes one of ours, or is reported with its line.

use super::xml::{QuizElements, XmlElement};
use super::{cloze, gaps};
use crate::deck::floor_char_boundary;
use crate::format::category::{Categories, tag_with_category};
use crate::format::comments::{apply_deck_comment, apply_question_comment, is_valid_points};
use crate::format::credit::{CreditReader, CreditedAnswer};
use crate::format::descriptions::is_known_passage;
use crate::format::gift::{id_from_title, parse_number};
use crate::format::html::to_text;
use crate::format::intake::CUT;
use crate::format::markup::RemovedMarkup;
use crate::format::report::{FormatRefusal, FoundQuestion, ReadFile, bare_question};
use crate::format::{TOO_LONG, too_long};
use crate::judge::Decimal;
use crate::question::{Answer, Figure, Match, Order, Question, Truth};
use crate::say::Say;

/// Reads a question bank.
pub(in crate::format) fn read(text: &str) -> Result<ReadFile<'_>, FormatRefusal> {
    let is_category = |element: &XmlElement| element.attribute("type") == Some("category");
    let mut categories = Categories::default();
    // The file is read twice: a fault far down must refuse all of it, and the number of categories decides whether they
    // become tags.
    let mut elements = QuizElements::new(text)?;
    for element in elements.by_ref() {
        let element = element?;
        if element.name != "question" {
            continue;
        }
        if is_category(&element) {
            categories.enter(element.words_of("category"));
        } else {
            categories.title_for_question();
        }
    }
    let mut deck = ReadFile::titled_deck(categories.only_title());
    apply_deck_comment(elements.comments.iter().map(String::as_str), &mut deck);
    let several = categories.are_several();
    let elements = QuizElements::new(text)?.flatten();
    let mut categories = Categories::default();
    let questions = elements.filter(|element| element.name == "question");
    let passages = deck.passages.clone();
    let is_passage = move |element: &XmlElement| {
        element.attribute("type") == Some("description")
            && is_known_passage(element.comments.iter().map(String::as_str), &passages)
    };
    let questions = questions.filter(move |element| !is_passage(element));
    let questions = questions.filter_map(move |element| {
        if is_category(&element) {
            categories.enter(element.words_of("category"));
            return None;
        }
        let category = categories.title_for_question().filter(|_| several);
        Some(found_question(&element, category.as_deref()))
    });
    Ok(ReadFile { deck, ..ReadFile::new(None, questions) })
}

fn found_question(element: &XmlElement, category: Option<&str>) -> FoundQuestion {
    let html = element.words_of("questiontext");
    let beginning = html.get(..floor_char_boundary(html, 400)).unwrap_or_default();
    let mut reader = MoodleQuestion {
        element,
        credit: CreditReader::default(),
        markup: RemovedMarkup::default(),
        id_made_up: false,
    };
    let mut question = if is_long(element) { Err(too_long()) } else { reader.read_question() };
    if let Ok(question) = &mut question {
        tag_with_category(category, question);
    }
    let (name, words) = (element.words_of("name"), to_text(beginning).0);
    let found = FoundQuestion::new(element.line, name, &words, question);
    let id_made_up = reader.id_made_up;
    FoundQuestion { id_made_up, ..found.with_losses(reader.credit.losses) }
}

/// Returns an answer's share of the marks in percent; 0 where it names none.
fn percent_of(answer: &XmlElement) -> Decimal {
    answer.attribute("fraction").and_then(|share| Figure::read(share).value).unwrap_or_default()
}

/// Why a question is skipped whose kind hafal has not.
fn unknown_kind(kind: &str) -> Say {
    match kind {
        "essay" | "essayautograde" | "recordrtc" => Say::new("format-essay"),
        "calculated" | "calculatedsimple" | "calculatedmulti" => Say::new("format-calculated"),
        "ddimageortext" | "ddmarker" | "hotspot" => Say::new("format-on-picture"),
        "random" | "randomsamatch" => Say::new("format-random"),
        _ => Say::new("format-qtype").with("type", kind),
    }
}

/// Whether a text in it was cut or is too long; embedded files do not count.
fn is_long(element: &XmlElement) -> bool {
    element.text.len() > TOO_LONG
        || element.text.contains(CUT)
        || element.children.iter().any(is_long)
}

/// A question of Moodle's while it is read.
struct MoodleQuestion<'a> {
    element: &'a XmlElement,
    credit: CreditReader,
    markup: RemovedMarkup,
    /// Whether its id was made of its name.
    id_made_up: bool,
}

impl MoodleQuestion<'_> {
    fn read_question(&mut self) -> Result<Question, Say> {
        let (ask, answer) = self.read_prompt_and_answer()?;
        let mut question = bare_question(ask, answer);
        question.why = self.read_why();
        let hints = self.element.children_named("hint").map(|hint| self.text_of(hint));
        let hints = hints.collect::<Vec<_>>().join("\n");
        question.hint = Some(hints).filter(|hint| !hint.is_empty());
        self.credit.losses.extend(std::mem::take(&mut self.markup).losses());
        self.add_details(&mut question);
        Ok(question)
    }

    fn read_prompt_and_answer(&mut self) -> Result<(String, Answer), Say> {
        match self.element.attribute("type").unwrap_or_default() {
            "cloze" | "multianswer" => {
                let html = self.element.words_of("questiontext");
                cloze::read(html, &mut self.markup, &mut self.credit)
            }
            kind @ ("gapselect" | "ddwtos") => {
                let text = self.text_of_child("questiontext");
                let options = if kind == "ddwtos" { "dragbox" } else { "selectoption" };
                let options = self.element.children_named(options);
                let options: Vec<String> = options.map(|option| self.text_of(option)).collect();
                self.credit.losses.push(Say::new("format-blank-options"));
                Ok((String::new(), Answer::Cloze(gaps::read(&text, &options)?)))
            }
            kind => Ok((self.text_of_child("questiontext"), self.read_answer(kind)?)),
        }
    }

    fn read_answer(&mut self, kind: &str) -> Result<Answer, Say> {
        match kind {
            "multichoice" => self.read_options(),
            "multichoiceset" => {
                self.credit.losses.push(Say::new("format-all-or-nothing"));
                let options = self.answers(false);
                self.credit.read_many(options)
            }
            "truefalse" => self.read_truth(),
            "shortanswer" => self.read_short(),
            "numerical" => self.read_number(),
            "matching" | "ddmatch" => Ok(self.read_pairs()),
            "ordering" => Ok(self.read_order()),
            "description" => Err(Say::new("format-description")),
            other => Err(unknown_kind(other)),
        }
    }

    /// Joins the general feedback and that of the right answers.
    fn read_why(&mut self) -> Option<String> {
        let mut why = vec![self.text_of_child("generalfeedback")];
        why.append(&mut self.credit.feedback);
        why.retain(|text| !text.is_empty());
        why.dedup();
        Some(why.join("\n")).filter(|why| !why.is_empty())
    }

    /// Reads what surrounds the answer. The comment that hafal wrote comes last, since it is more exact than the rest.
    fn add_details(&mut self, question: &mut Question) {
        if let Some(tags) = self.element.child("tags") {
            let tags = tags.children_named("tag").map(XmlElement::words);
            question.tags = tags.filter(|tag| !tag.is_empty()).map(str::to_owned).collect();
        }
        let points = self.element.words_of("defaultgrade").parse().ok();
        question.points = points.filter(|points| is_valid_points(*points)).unwrap_or(1.0);
        self.id_made_up = id_from_title(self.element.words_of("name"), question);
        let id = self.element.words_of("idnumber");
        if !id.is_empty() {
            id.clone_into(&mut question.id);
            self.id_made_up = false;
        }
        self.element.comments.iter().for_each(|comment| apply_question_comment(comment, question));
    }

    /// Returns the text of a child without its markup; empty if there is no such child.
    fn text_of_child(&mut self, name: &str) -> String {
        self.element.child(name).map(|child| self.text_of(child)).unwrap_or_default()
    }

    fn text_of(&mut self, element: &XmlElement) -> String {
        match element.attribute("format").unwrap_or("html") {
            "plain_text" => self.markup.text_of(element.words(), false),
            "markdown" => self.markup.text_with_formulas(element.words()),
            _ => self.markup.text_of(element.words(), true),
        }
    }

    /// Returns all answers. Those to type are plain text whatever their format says.
    fn answers(&mut self, are_typed: bool) -> Vec<CreditedAnswer> {
        let answers = self.element.children_named("answer").map(|answer| {
            let feedback = answer.child("feedback").map(|feedback| self.text_of(feedback));
            let text = if are_typed { answer.words().to_owned() } else { self.text_of(answer) };
            CreditedAnswer {
                percent: percent_of(answer),
                wildcard: are_typed && text.replace("\\*", "").contains('*'),
                text,
                feedback: feedback.filter(|text| !text.is_empty()),
            }
        });
        answers.collect()
    }

    fn read_options(&mut self) -> Result<Answer, Say> {
        let options = self.answers(false);
        if matches!(self.element.words_of("single"), "false" | "0") {
            self.credit.read_many(options)
        } else {
            self.credit.read_choice(options)
        }
    }

    fn read_truth(&mut self) -> Result<Answer, Say> {
        let answers = self.answers(true);
        let right = answers.iter().find(|answer| answer.is_full());
        let right = right.ok_or_else(|| Say::new("format-no-right"))?;
        let is = right.text.eq_ignore_ascii_case("true");
        self.credit.feedback.extend(answers.into_iter().filter_map(|answer| answer.feedback));
        Ok(Answer::Truth(Truth { is }))
    }

    fn read_short(&mut self) -> Result<Answer, Say> {
        let exact = self.element.words_of("usecase") == "1";
        // `exact` is stricter than Moodle's `usecase`, which minds only case; a deck that hafal exported meant it.
        let is_ours = |comment: &String| comment.contains("\"exact\":true");
        if exact && !self.element.comments.iter().any(is_ours) {
            self.credit.losses.push(Say::new("format-exact-case"));
        }
        let mut answers = self.answers(true);
        for answer in &mut answers {
            answer.text = answer.text.replace("\\*", "*");
        }
        self.credit.read_text(answers, exact)
    }

    fn read_number(&mut self) -> Result<Answer, Say> {
        let element = self.element;
        let tolerances = element.children_named("answer");
        let tolerances = tolerances.map(|answer| answer.words_of("tolerance"));
        let numbers = self.answers(true).into_iter().zip(tolerances).map(|(answer, within)| {
            let within = if within.is_empty() { "0" } else { within };
            let number = parse_number(&format!("{}:{within}", answer.text));
            (answer, number)
        });
        let mut right = self.credit.read_number(numbers)?;
        let unit = element.child("units").and_then(|units| units.child("unit"));
        let unit = unit.map(|unit| unit.words_of("unit_name")).filter(|unit| !unit.is_empty());
        right.unit = unit.map(str::to_owned);
        Ok(Answer::Number(right))
    }

    fn read_order(&mut self) -> Answer {
        let element = self.element;
        // Moodle keeps the place of an item, from 1, where others keep the share of the marks.
        let items = element.children_named("answer");
        let mut items: Vec<_> = items.map(|item| (percent_of(item), self.text_of(item))).collect();
        items.sort_by_key(|(place, _)| *place);
        Answer::Order(Order { is: items.into_iter().map(|(_, text)| text).collect() })
    }

    fn read_pairs(&mut self) -> Answer {
        let mut answer = Match { pairs: Vec::new(), extra: Vec::new() };
        for pair in self.element.children_named("subquestion") {
            let left = self.text_of(pair);
            // A menu shows plain text; what is dragged is formatted.
            let right = match pair.child("answer") {
                Some(answer) if answer.attribute("format").is_some() => self.text_of(answer),
                answer => answer.map_or_else(String::new, |answer| answer.words().to_owned()),
            };
            if left.is_empty() {
                answer.extra.push(right);
            } else {
                answer.pairs.push((left, right));
            }
        }
        Answer::Match(answer)
    }
}

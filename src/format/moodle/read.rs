//! Reads Moodle XML: each question becomes one of ours, or is told by its line.

use super::super::category::{self, Categories};
use super::super::gift::{named, number};
use super::super::html::to_text;
use super::super::intake::CUT;
use super::super::markup::RemovedMarkup;
use super::super::report::{FormatRefusal, FoundQuestion, ReadFile, bare_question};
use super::super::{TOO_LONG, about, extras, too_long};
use super::cloze;
use super::xml::{Elements, Node};
use crate::judge::Decimal;
use crate::question::{Answer, Choice, Figure, Many, Match, Noted, Order, Question, Text, Truth};
use crate::say::Say;

/// Reads a question bank.
///
/// # Errors
/// When it is no XML, or no question bank.
pub(in crate::format) fn read(text: &str) -> Result<ReadFile<'_>, FormatRefusal> {
    let of_kind =
        |node: &Node| node.name == "question" && node.attribute("type") == Some("category");
    let mut categories = Categories::default();
    // The file is gone through twice, so that what is wrong far down in it refuses all of it.
    let mut elements = Elements::of(text, "quiz")?;
    for node in elements.by_ref() {
        let node = node?;
        if of_kind(&node) {
            categories.enter(node.words_of("category"));
        } else if node.name == "question" {
            categories.of_question();
        }
    }
    let mut deck = ReadFile::titled_deck(categories.title());
    about::take(elements.comments.iter().map(String::as_str), &mut deck);
    let several = categories.are_several();
    let nodes = Elements::of(text, "quiz")?.flatten().filter(|node| node.name == "question");
    let mut categories = Categories::default();
    let questions = nodes.filter_map(move |node| {
        if of_kind(&node) {
            categories.enter(node.words_of("category"));
            return None;
        }
        let category = categories.of_question().filter(|_| several);
        Some(found(&node, category.as_deref()))
    });
    Ok(ReadFile { deck, ..ReadFile::new(None, questions) })
}

fn found(node: &Node, category: Option<&str>) -> FoundQuestion {
    let name = node.words_of("name");
    let words = to_text(node.words_of("questiontext").get(..400).unwrap_or_default()).0;
    let mut taken =
        Taken { node, feedback: Vec::new(), changed: Vec::new(), markup: RemovedMarkup::default() };
    let mut what = if is_long(node) { Err(too_long()) } else { taken.question() };
    if let Ok(question) = &mut what {
        category::tag(category, question);
    }
    FoundQuestion::new(node.line, name, &words, what).with_losses(taken.changed)
}

/// Whether a text in it was cut or is too long; what pictures hold does not count.
fn is_long(node: &Node) -> bool {
    node.text.len() > TOO_LONG || node.text.contains(CUT) || node.children.iter().any(is_long)
}

/// A question on its way.
struct Taken<'a> {
    node: &'a Node,
    feedback: Vec<String>,
    changed: Vec<Say>,
    markup: RemovedMarkup,
}

/// An answer with its share of the marks.
struct Given {
    percent: Decimal,
    text: String,
    feedback: Option<String>,
}

impl Given {
    fn is_full(&self) -> bool {
        self.percent >= Decimal::ONE_HUNDRED
    }

    fn noted(self) -> Noted {
        Noted { text: self.text, why: self.feedback }
    }
}

impl Taken<'_> {
    fn question(&mut self) -> Result<Question, Say> {
        let kind = self.node.attribute("type").unwrap_or_default();
        let mut ask = self.text(self.node.first("questiontext"));
        let answer = match kind {
            "multichoice" => self.options()?,
            "truefalse" => self.truth()?,
            "shortanswer" => self.short()?,
            "numerical" => self.numerical()?,
            "matching" => self.pairs(),
            "ordering" => self.order(),
            "cloze" | "multianswer" => {
                ask = String::new();
                self.markup = RemovedMarkup::default();
                Answer::Cloze(cloze::read(self.node.words_of("questiontext"), &mut self.changed)?)
            }
            "essay" => return Err(Say::new("format-essay")),
            "description" => return Err(Say::new("format-description")),
            other => return Err(Say::new("format-qtype").with("type", other)),
        };
        let mut why: Vec<String> = vec![self.text(self.node.first("generalfeedback"))];
        why.append(&mut self.feedback);
        why.retain(|text| !text.is_empty());
        why.dedup();
        let hints: Vec<String> = self.node.all("hint").map(|hint| self.markup_out(hint)).collect();
        self.changed.extend(self.markup.losses());
        let hint = Some(hints.join("\n")).filter(|hint| !hint.is_empty());
        let tags = self
            .node
            .first("tags")
            .map(|tags| tags.all("tag").map(Node::words).collect::<Vec<_>>());
        let tags =
            tags.unwrap_or_default().into_iter().filter(|tag| !tag.is_empty()).map(str::to_owned);
        let points = self.node.words_of("defaultgrade").parse().ok();
        let mut question = Question {
            hint,
            why: Some(why.join("\n")).filter(|why| !why.is_empty()),
            tags: tags.collect(),
            points: points.filter(|points| extras::is_points(*points)).unwrap_or(1.0),
            ..bare_question(ask, answer)
        };
        named(self.node.words_of("name"), &mut question);
        let id = self.node.words_of("idnumber");
        if !id.is_empty() {
            id.clone_into(&mut question.id);
        }
        self.node.comments.iter().for_each(|comment| extras::take(comment, &mut question));
        Ok(question)
    }

    /// A text without its markup.
    fn text(&mut self, node: Option<&Node>) -> String {
        node.map(|node| self.markup_out(node)).unwrap_or_default()
    }

    fn markup_out(&mut self, node: &Node) -> String {
        let format = node.attribute("format").unwrap_or("html");
        self.markup.text_of(node.words(), !matches!(format, "plain_text" | "markdown"))
    }

    /// The answers; typed ones are texts whatever their format says.
    fn given(&mut self, typed: bool) -> Vec<Given> {
        let each = self.node.all("answer").map(|answer| Given {
            percent: answer
                .attribute("fraction")
                .and_then(|share| Figure::read(share).value)
                .unwrap_or_default(),
            text: if typed { answer.words().to_owned() } else { self.markup_out(answer) },
            feedback: Some(self.text(answer.first("feedback"))).filter(|text| !text.is_empty()),
        });
        each.collect()
    }

    /// Tells that an answer was worth a part of the marks.
    fn half(&mut self, given: &Given) {
        if given.percent > Decimal::ZERO {
            let percent = given.percent.normalize().to_string();
            let say = Say::new("format-partial").with("text", given.text.as_str());
            self.changed.push(say.with("percent", percent));
        }
    }

    fn options(&mut self) -> Result<Answer, Say> {
        let given = self.given(false);
        if matches!(self.node.words_of("single"), "false" | "0") {
            return self.several(given);
        }
        let (mut right, mut wrong) = (None, Vec::new());
        for one in given {
            if one.is_full() && right.is_none() {
                self.feedback.extend(one.feedback);
                right = Some(one.text);
            } else if one.is_full() {
                self.changed.push(Say::new("format-other-right").with("text", one.text));
            } else {
                self.half(&one);
                wrong.push(one.noted());
            }
        }
        let right = right.ok_or_else(|| Say::new("format-no-right"))?;
        Ok(Answer::Choice(Choice { right, wrong, last: Vec::new() }))
    }

    fn several(&mut self, given: Vec<Given>) -> Result<Answer, Say> {
        let (right, wrong): (Vec<Given>, Vec<Given>) =
            given.into_iter().partition(|one| one.percent > Decimal::ZERO);
        let first =
            right.first().map(|one| one.percent).ok_or_else(|| Say::new("format-no-right"))?;
        if right.iter().any(|one| one.percent != first) {
            self.changed.push(Say::new("format-uneven"));
        }
        self.feedback.extend(right.iter().filter_map(|one| one.feedback.clone()));
        let right = right.into_iter().map(|one| one.text).collect();
        Ok(Answer::Many(Many { right, wrong: wrong.into_iter().map(Given::noted).collect() }))
    }

    fn truth(&mut self) -> Result<Answer, Say> {
        let given = self.given(true);
        let right = given.iter().find(|one| one.is_full());
        let right = right.ok_or_else(|| Say::new("format-no-right"))?;
        let is = right.text.eq_ignore_ascii_case("true");
        self.feedback.extend(given.into_iter().filter_map(|one| one.feedback));
        Ok(Answer::Truth(Truth { is }))
    }

    fn short(&mut self) -> Result<Answer, Say> {
        let mut answer = Text { is: Vec::new(), exact: false, not: Vec::new() };
        if self.node.words_of("usecase") == "1" {
            answer.exact = true;
            if !self.node.comments.iter().any(|comment| comment.contains("\"exact\":true")) {
                self.changed.push(Say::new("format-exact-case"));
            }
        }
        for mut one in self.given(true) {
            let literal = one.text.replace("\\*", "");
            if literal.contains('*') {
                self.changed.push(Say::new("format-wildcard").with("text", one.text.as_str()));
            }
            if one.text == "*" {
                continue;
            }
            one.text = one.text.replace("\\*", "*");
            if one.is_full() {
                self.feedback.extend(one.feedback);
                answer.is.push(one.text);
            } else {
                self.half(&one);
                answer.not.push(one.noted());
            }
        }
        if answer.is.is_empty() {
            Err(Say::new("format-no-right"))
        } else {
            Ok(Answer::Text(answer))
        }
    }

    fn numerical(&mut self) -> Result<Answer, Say> {
        let tolerances: Vec<String> =
            self.node.all("answer").map(|one| one.words_of("tolerance").to_owned()).collect();
        let mut right = None;
        for (one, within) in self.given(true).into_iter().zip(tolerances) {
            if one.is_full() && right.is_none() {
                let within = if within.is_empty() { "0".to_owned() } else { within };
                let read = number(&format!("{}:{within}", one.text));
                right =
                    Some(read.ok_or_else(|| Say::new("flaw-no-number").with("text", one.text))?);
                self.feedback.extend(one.feedback);
            } else {
                self.half(&one);
                if one.feedback.is_some() {
                    let say = Say::new("format-feedback-left").with("text", one.text);
                    self.changed.push(say);
                }
            }
        }
        let mut right = right.ok_or_else(|| Say::new("format-no-right"))?;
        let unit = self.node.first("units").and_then(|units| units.first("unit"));
        right.unit =
            unit.map(|unit| unit.words_of("unit_name").to_owned()).filter(|unit| !unit.is_empty());
        Ok(Answer::Number(right))
    }

    /// What is to be put in order: there `fraction` is the place, from 1.
    fn order(&mut self) -> Answer {
        let mut items = self.given(false);
        items.sort_by_key(|item| item.percent);
        Answer::Order(Order { is: items.into_iter().map(|item| item.text).collect() })
    }

    fn pairs(&mut self) -> Answer {
        let mut answer = Match { pairs: Vec::new(), extra: Vec::new() };
        for one in self.node.all("subquestion") {
            let left = self.markup_out(one);
            let right = one.words_of("answer").to_owned();
            if left.is_empty() {
                answer.extra.push(right);
            } else {
                answer.pairs.push((left, right));
            }
        }
        Answer::Match(answer)
    }
}

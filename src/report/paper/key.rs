//! The key of a sheet, for marking by hand: all right answers, in the sheet's own letters, and the rules.

use maud::{Markup, html};

use super::Printing;
use super::answers::has_truth;
use super::measure::{Face, SMALL, STRONG, TEXT, TITLE};
use super::pages::Block;
use super::question::HANGING;
use super::stack::{Stack, single_block};
use crate::locale::points;
use crate::page::safe;
use crate::question::{Form, Options};
use crate::report::exam_rules;
use crate::report::key_lines::{KeyText, key_texts, picked};
use crate::report::show::marking_rules;
use crate::say::Say;
use crate::session::{Drawn, Listed, PaperQuestion, PaperSheet, option_words};

/// The points at a line's end for a question's worth.
const WORTH: f64 = 64.0;

/// The most characters of a prompt that the key repeats.
const PROMPT: usize = 160;

/// Returns the blocks of a sheet's key.
pub(super) fn key_blocks<'a>(printing: &Printing, sheet: &PaperSheet) -> Vec<Block<'a>> {
    let mut blocks = vec![head(printing, sheet).with_next()];
    blocks.extend(sheet.questions.iter().map(|question| entry(printing, question)));
    blocks.extend(rule_blocks(printing, sheet));
    blocks
}

fn head<'a>(printing: &Printing, sheet: &PaperSheet) -> Block<'a> {
    let (words, width) = (printing.words, printing.size.width());
    let title = Say::new("paper-key").with("sheet", sheet.letter.as_str());
    let title = words.say(&title.with("title", safe(printing.title).into_owned()));
    let drawn: Vec<&Drawn> = sheet.questions.iter().map(|question| &question.drawn).collect();
    let mut rules = exam_rules(&drawn, None, printing.pass, words);
    rules.push(words.say(&Say::new("paper-seed").with("seed", sheet.seed.to_string())));
    let rules = rules.join(" ");
    let height = TITLE.height_of(&title, width) + TEXT.height_of(&rules, width) + 14.0;
    single_block(html! { header { h1 { bdi { (title) } } p .rules { bdi { (rules) } } } }, height)
}

fn entry<'a>(printing: &Printing, question: &PaperQuestion) -> Block<'a> {
    let (listed, words) = (&question.listed, printing.words);
    let truth = printing.truth(&question.deck.language);
    let worth = points(words, question.drawn.points);
    let number = question.number.to_string();
    let mut stack = Stack::default();
    let head = html! { span .number { (number) "." } span .worth { bdi { (worth) } } };
    stack.push(head, 0.0);
    let mut lines = KeyLines { stack: &mut stack, width: printing.size.width() - HANGING - WORTH };
    lines.push_small("prompt", &beginning(&question.ask()));
    if let Form::One(options) | Form::Many(options) = &listed.form
        && !has_truth(&listed.form)
    {
        lines.push_options(listed, options, &truth, printing);
    }
    for text in key_texts(listed, &truth, words) {
        match text {
            KeyText::Right(text) => lines.push_right(&text),
            KeyText::Note(text) => lines.push_small("note", &text),
        }
    }
    for text in [&listed.why, &listed.source].into_iter().flatten() {
        lines.push_small("why", text);
    }
    stack.block(7.0, move |inner| html! { div .entry data-answer=(number) { (inner) } })
}

/// The lines of an entry.
struct KeyLines<'a> {
    stack: &'a mut Stack,
    width: f64,
}

impl KeyLines<'_> {
    fn push_right(&mut self, text: &str) {
        self.push_lines("right", STRONG, text);
    }

    fn push_small(&mut self, class: &str, text: &str) {
        self.push_lines(class, SMALL, text);
    }

    fn push_lines(&mut self, class: &str, face: Face, text: &str) {
        let text = safe(text);
        for piece in face.cut_long(&text, self.width) {
            let height = face.height_of(piece, self.width);
            self.stack.push(html! { p class=(class) { bdi { (piece) } } }, height);
        }
    }

    /// The right options with their letters, and why others are wrong.
    fn push_options(
        &mut self,
        listed: &Listed,
        options: &Options,
        truth: &[String; 2],
        printing: &Printing,
    ) {
        let text_at = |place: usize| options.texts.get(place).map(|text| option_words(text, truth));
        let named = |place: usize| {
            format!("{}  {}", listed.names.option(place), text_at(place).unwrap_or_default())
        };
        let right = picked(&listed.key.solution);
        for place in right {
            self.push_right(&named(*place));
        }
        if right.is_empty() {
            self.push_right(&printing.words.text("paper-none-right"));
        }
        for (place, why) in &listed.key.reasons {
            let say = Say::new("paper-reason").with("option", named(*place));
            self.push_small("note", &printing.words.say(&say.with("why", why.as_str())));
        }
    }
}

/// Returns as much of a prompt as identifies the question for a colleague.
fn beginning(ask: &str) -> String {
    let (line, has_more) =
        ask.trim().split_once('\n').map_or((ask, false), |(line, _)| (line, true));
    let short: String = line.chars().take(PROMPT).collect();
    if has_more || short.len() < line.len() { short + " …" } else { short }
}

/// Returns the rules of marking that apply to all questions.
fn rule_blocks<'a>(printing: &Printing, sheet: &PaperSheet) -> Vec<Block<'a>> {
    let forms = sheet.questions.iter().map(|question| &question.listed.form);
    let rules = marking_rules(forms);
    if rules.is_empty() {
        return Vec::new();
    }
    let heading: Markup = html! { h2 { bdi { (printing.words.text("marking")) } } };
    let rule = |id: &&'static str| {
        let text = printing.words.text(id);
        let height = SMALL.height_of(&text, printing.size.width()) + 4.0;
        single_block(html! { p .rule { bdi { (text) } } }, height)
    };
    let heading = single_block(heading, 34.0).with_next();
    std::iter::once(heading).chain(rules.iter().map(rule)).collect()
}

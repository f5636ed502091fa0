//! The key of a sheet, for a colleague who marks by hand: all that is right, in the sheet's own letters, and the rules.

use maud::{Markup, html};

use super::Printing;
use super::header::{TEXT, TITLE};
use super::measure::line_count;
use super::pages::Block;
use super::question::{HANGING, is_truth};
use super::stack::{Stack, count};
use crate::locale::points;
use crate::page::safe;
use crate::question::{Form, Options};
use crate::report::exam_rules;
use crate::report::key_lines::{KeyText, key_texts, picked};
use crate::report::show::marking_rules;
use crate::say::Say;
use crate::session::{Drawn, Listed, PaperQuestion, PaperSheet, option_words};

/// Letters and lines of what is small, in points.
const SMALL: (f64, f64) = (9.0, 12.0);

/// Points at a line's end for what a question is worth.
const WORTH: f64 = 64.0;

/// Returns the blocks of a sheet's key.
pub(super) fn key_blocks(printing: &Printing, sheet: &PaperSheet) -> Vec<Block> {
    let mut blocks = vec![head(printing, sheet).with_next()];
    blocks.extend(sheet.questions.iter().map(|question| entry(printing, question)));
    blocks.extend(rule_blocks(printing, sheet));
    blocks
}

fn head(printing: &Printing, sheet: &PaperSheet) -> Block {
    let (words, width) = (printing.words, printing.size.width());
    let title = Say::new("paper-key").with("sheet", sheet.letter.as_str());
    let title = words.say(&title.with("title", safe(printing.title).into_owned()));
    let drawn: Vec<&Drawn> = sheet.questions.iter().map(|question| &question.drawn).collect();
    let mut rules = exam_rules(&drawn, None, printing.pass, words);
    rules.push(words.say(&Say::new("paper-seed").with("seed", sheet.seed.to_string())));
    let rules = rules.join(" ");
    let rows = line_count(&title, width, TITLE.0);
    let small = line_count(&rules, width, TEXT.0);
    let markup = html! { header { h1 { (title) } p .rules { (rules) } } };
    Block::new(markup, count(rows) * TITLE.1 + count(small) * TEXT.1 + 14.0)
}

fn entry(printing: &Printing, question: &PaperQuestion) -> Block {
    let (listed, words) = (&question.listed, printing.words);
    let truth = printing.truth(&question.deck.language);
    let mut stack = Stack::default();
    let mut lines = KeyLines { stack: &mut stack, width: printing.size.width() - HANGING - WORTH };
    lines.push_small("prompt", &question.ask());
    if let Form::One(options) | Form::Many(options) = &listed.form
        && !is_truth(&listed.form)
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
    let worth = points(words, question.drawn.points);
    let number = question.number.to_string();
    stack.block(
        |inner| {
            html! {
                div .entry data-answer=(number) {
                    span .number { (number) "." }
                    span .worth { bdi { (worth) } }
                    (inner)
                }
            }
        },
        7.0,
    )
}

/// The lines of an entry.
struct KeyLines<'a> {
    stack: &'a mut Stack,
    width: f64,
}

impl KeyLines<'_> {
    fn push_right(&mut self, text: &str) {
        let text = safe(text);
        let rows = line_count(&text, self.width, TEXT.0);
        self.stack.push(&html! { p .right { (text) } }, count(rows) * TEXT.1);
    }

    fn push_small(&mut self, class: &str, text: &str) {
        let text = safe(text);
        let rows = line_count(&text, self.width, SMALL.0);
        self.stack.push(&html! { p class=(class) { (text) } }, count(rows) * SMALL.1);
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
        right.iter().for_each(|place| self.push_right(&named(*place)));
        if right.is_empty() {
            self.push_right(&printing.words.text("paper-none-right"));
        }
        for (place, why) in &listed.key.reasons {
            let say = Say::new("paper-reason").with("option", named(*place));
            self.push_small("note", &printing.words.say(&say.with("why", why.as_str())));
        }
    }
}

/// What a marker must know of all answers alike.
fn rule_blocks(printing: &Printing, sheet: &PaperSheet) -> Vec<Block> {
    let forms = sheet.questions.iter().map(|question| &question.listed.form);
    let rules = marking_rules(forms);
    if rules.is_empty() {
        return Vec::new();
    }
    let heading: Markup = html! { h2 { (printing.words.text("marking")) } };
    let rule = |id: &&'static str| {
        let text = printing.words.text(id);
        let rows = line_count(&text, printing.size.width(), SMALL.0);
        Block::new(html! { p .rule { (text) } }, count(rows) * SMALL.1 + 4.0)
    };
    let heading = Block::new(heading, 34.0).with_next();
    std::iter::once(heading).chain(rules.iter().map(rule)).collect()
}

//! Item analysis in the terminal: a row per question, then the flagged ones with advice.

use console::{Alignment, measure_text_width, pad_str};

use super::advice::{
    advice, figures, flag_name, is_few, notice_of_few, option_text, prompt_line, summary,
};
use crate::locale::Words;
use crate::page::{Line, Page, Paper, Signs, Style};
use crate::say::Say;
use crate::session::{ItemFigures, ItemFlag, ItemOption};
use crate::study::ItemReport;

/// In fewer columns the figures of a question are beneath it.
const NARROW: usize = 60;

/// Returns the page of an analysis.
pub(crate) fn items_page(report: &ItemReport, words: &Words, signs: &Signs, paper: Paper) -> Page {
    let analysis = &report.analysis;
    let mut page = Page::default();
    if !report.title.is_empty() {
        page.text(&report.title, 0, Style::Bold);
    }
    if analysis.attempts == 0 {
        page.text(&words.text("items-none"), 0, Style::Plain);
        return page;
    }
    let between = if signs.aloud { ", ".to_owned() } else { format!(" {} ", signs.dot) };
    page.push(Line::new(summary(report, &between, words), Style::Plain));
    page.gap();
    let narrow = signs.aloud || paper.width.is_some_and(|width| width < NARROW);
    let unbroken = paper.width.is_none();
    let drawing = Drawing { words, signs, narrow, unbroken };
    drawing.draw_questions(&mut page, &analysis.questions);
    page.gap();
    drawing.draw_flagged(&mut page, &analysis.questions);
    page
}

struct Drawing<'a> {
    words: &'a Words,
    signs: &'a Signs,
    /// Whether figures are beneath their question, each with its name.
    narrow: bool,
    /// Whether lines are never wrapped, and so have no right end.
    unbroken: bool,
}

impl Drawing<'_> {
    fn draw_questions(&self, page: &mut Page, items: &[ItemFigures]) {
        let wide = items.len().to_string().len();
        if self.narrow {
            for (number, item) in (1..).zip(items) {
                let head = format!("{number:>wide$}  ");
                page.push(self.prompt(Line::new(head, Style::Dim), item).at(0, wide + 2));
                page.push(Line::new(self.figures_in_words(item), Style::Dim).at(wide + 2, 0));
            }
            return;
        }
        let names = [
            "items-column-n", "items-column-mean", "items-column-discrimination",
            "items-column-groups",
        ]
        .map(|id| self.words.text(id));
        let widths = names.each_ref().map(|name| measure_text_width(name));
        let row = |cells: &[String; 4]| -> String {
            let cells = cells.iter().zip(widths);
            cells.map(|(cell, wide)| pad_str(cell, wide, Alignment::Right, None) + "  ").collect()
        };
        let hang = wide + 2 + measure_text_width(&row(&names));
        let head = format!("{:wide$}  {}", "", row(&names));
        page.push(Line::new(head + &self.words.text("items-column-question"), Style::Dim));
        for (number, item) in (1..).zip(items) {
            let line = Line::new(format!("{number:>wide$}  "), Style::Dim)
                .and(row(&figures(item, self.words)), Style::Plain);
            page.push(self.prompt(line, item).at(0, hang));
        }
    }

    fn figures_in_words(&self, item: &ItemFigures) -> String {
        let [n, mean, discrimination, groups] = figures(item, self.words);
        let id = if is_few(item) { "items-figures-few" } else { "items-figures" };
        let say = Say::new(id).with("count", item.n).with("n", n).with("mean", mean);
        self.words.say(&say.with("discrimination", discrimination).with("groups", groups))
    }

    /// Returns the question, followed by the names of its flags.
    fn prompt(&self, line: Line, item: &ItemFigures) -> Line {
        let line = line.and(prompt_line(item), Style::Plain);
        let flags = item.flags.iter().filter(|flag| **flag != ItemFlag::Few);
        let flags: Vec<String> = flags.map(|flag| flag_name(*flag, self.words)).collect();
        if flags.is_empty() {
            line
        } else {
            line.and(format!("   {}", flags.join(", ")), Style::Bad)
        }
    }

    fn draw_flagged(&self, page: &mut Page, items: &[ItemFigures]) {
        if let Some(notice) = notice_of_few(items, self.words) {
            page.text(&notice, 0, Style::Plain);
            if items.iter().all(is_few) {
                return;
            }
            page.gap();
        }
        let flagged =
            || (1_usize..).zip(items).filter(|(_, item)| !item.flags.is_empty() && !is_few(item));
        let id = if flagged().next().is_some() { "items-look" } else { "items-look-none" };
        page.push(Line::new(self.words.text(id), Style::Bold));
        let wide = items.len().to_string().len();
        for (number, item) in flagged() {
            page.gap();
            let head = Line::new(format!("{number:>wide$}  "), Style::Dim);
            page.push(head.and(prompt_line(item), Style::Bold).at(0, wide + 2));
            for flag in &item.flags {
                let line = Line::new(format!("{}: ", flag_name(*flag, self.words)), Style::Bad);
                page.push(line.and(advice(*flag, item, self.words), Style::Plain).at(wide + 2, 2));
            }
            self.draw_options(page, item, wide + 2);
        }
        page.gap();
        page.push(Line::new(self.words.text("items-legend"), Style::Dim));
    }

    /// Draws the picks of each option: by all, by the top and by the bottom group.
    fn draw_options(&self, page: &mut Page, item: &ItemFigures, indent: usize) {
        if item.options.is_empty() {
            return;
        }
        let heading = self.words.text("items-options");
        let texts: Vec<String> =
            item.options.iter().map(|option| option_text(&option.text, item, self.words)).collect();
        // Lines without a right end cannot be aligned there, so counts follow the longest option.
        let widths = texts.iter().map(|text| measure_text_width(text));
        let wide = widths.fold(measure_text_width(&heading).saturating_sub(2), usize::max);
        let wide = if self.unbroken { wide } else { 0 };
        let names = ["items-picked", "items-upper", "items-lower"].map(|id| self.words.text(id));
        let widths = names.each_ref().map(|name| measure_text_width(name));
        let cells = |cells: [String; 3]| -> String {
            let cells = cells.iter().zip(widths);
            cells
                .map(|(cell, wide)| "  ".to_owned() + &pad_str(cell, wide, Alignment::Right, None))
                .collect()
        };
        if !self.signs.aloud {
            let heading = left_aligned(&heading, wide + 2);
            let head = Line::new(heading, Style::Dim).at(indent, 0);
            page.push(head.right(cells(names.clone()), Style::Dim));
        }
        for (option, text) in item.options.iter().zip(&texts) {
            let (sign, style) = self.sign(option);
            let text = if self.signs.aloud { text.clone() } else { left_aligned(text, wide) };
            let line = Line::new(format!("{sign} "), style).and(text, style).at(indent, 2);
            page.push(if self.signs.aloud {
                line.and(format!(": {}", self.picks_in_words(option)), Style::Plain)
            } else {
                let counts = [option.picked, option.upper, option.lower];
                line.right(cells(counts.map(|count| count.to_string())), Style::Plain)
            });
        }
    }

    fn sign(&self, option: &ItemOption) -> (String, Style) {
        match (option.right, self.signs.aloud) {
            (true, true) => (format!("{}:", self.words.text("items-right")), Style::Good),
            (true, false) => (self.signs.right.to_owned(), Style::Good),
            (false, true) => (format!("{}:", self.words.text("items-wrong")), Style::Plain),
            (false, false) => (" ".to_owned(), Style::Plain),
        }
    }

    fn picks_in_words(&self, option: &ItemOption) -> String {
        let say = Say::new("items-picks").with("picked", option.picked);
        self.words.say(&say.with("upper", option.upper).with("lower", option.lower))
    }
}

fn left_aligned(text: &str, wide: usize) -> String {
    pad_str(text, wide, Alignment::Left, None).into_owned()
}

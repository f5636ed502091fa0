//! Findings as rustc would draw them: the place, the underlined line, the help, and a summary line.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::deck::{Finding, LineIndex, Severity, floor_char_boundary};
use crate::locale::Words;
use crate::page::{Paper, safe_line};
use crate::say::Say;

/// How many findings of one code are drawn; the rest are only counted.
const DRAWN: usize = 10;
/// Bytes of a long line that are shown on either side of what is underlined.
const AROUND: usize = 300;

/// `bab1.ron: 3 mistakes in 40 questions`
pub(crate) fn check_summary(file: &str, questions: usize, mistakes: usize, warnings: usize) -> Say {
    let id = match (mistakes, warnings) {
        (0, 0) => "check-clean",
        (_, 0) => "check-mistakes",
        (0, _) => "check-warned",
        (_, _) => "check-mistakes-warned",
    };
    let say = Say::new(id).with("file", file).with("questions", questions);
    say.with("mistakes", mistakes).with("warnings", warnings)
}

/// Draws the findings of one deck.
pub(crate) struct Pictures<'a> {
    file: String,
    text: &'a str,
    index: LineIndex<'a>,
    words: &'a Words,
    paper: Paper,
}

impl<'a> Pictures<'a> {
    /// Prepares the pictures of a deck's text; `file` is how it was named.
    pub(crate) fn new(file: &str, text: &'a str, words: &'a Words, paper: Paper) -> Self {
        Self { file: safe_line(file), text, index: LineIndex::new(text), words, paper }
    }

    /// Draws findings in order; after ten of one code, only the count of the rest.
    pub(crate) fn draw_all(&self, findings: &[Finding]) -> String {
        let mut drawn = String::new();
        let mut counts: Vec<(&str, usize)> = Vec::new();
        for finding in findings {
            let place = counts.iter().position(|(code, _)| *code == finding.code);
            let place = place.unwrap_or_else(|| {
                counts.push((finding.code, 0));
                counts.len() - 1
            });
            let count = counts.get_mut(place).map_or(0, |(_, count)| {
                *count += 1;
                *count
            });
            if count <= DRAWN {
                drawn.push_str(&self.draw(finding));
            }
        }
        for (code, count) in counts.into_iter().filter(|(_, count)| *count > DRAWN) {
            let say = Say::new("check-more").with("count", count - DRAWN).with("code", code);
            drawn.push_str(&self.line(&say));
        }
        drawn
    }

    /// Draws the first findings that fit into `rows`, at least one, and says how many more there are.
    pub(crate) fn draw_first(&self, findings: &[Finding], rows: usize) -> String {
        let mut drawn = String::new();
        let mut left = rows;
        for (place, finding) in findings.iter().enumerate() {
            let picture = self.draw(finding);
            let height: usize = picture.lines().map(|line| self.height(line)).sum();
            if place > 0 && height > left {
                let say = Say::new("check-more-below").with("count", findings.len() - place);
                return drawn + &self.line(&say);
            }
            left = left.saturating_sub(height);
            drawn.push_str(&picture);
        }
        drawn
    }

    /// Counts the rows that a line takes in the window.
    fn height(&self, line: &str) -> usize {
        let letters = console::measure_text_width(line);
        self.paper.width.map_or(1, |width| letters.div_ceil(width.max(1)).max(1))
    }

    fn line(&self, say: &Say) -> String {
        safe_line(&self.words.say(say)) + "\n\n"
    }

    fn draw(&self, finding: &Finding) -> String {
        let start = floor_char_boundary(self.text, finding.span.start);
        let (number, column) = self.index.locate(start);
        let line = self.index.line(number);
        let end =
            floor_char_boundary(self.text, finding.span.end).clamp(start, line.end.max(start));
        let (source, span) = self.source(&line, start..end);
        let message = safe_line(&self.words.say(&finding.message));
        // The column is counted in the deck: the source is shown escaped and, where it is long, in part.
        let shown = source.get(..span.start).map_or(0, |before| before.chars().count()) + 1;
        let [counted, place] = [shown, column].map(|at| format!("{}:{number}:{at}", self.file));
        let snippet = Snippet::source(source.as_str())
            .line_start(number)
            .path(self.file.as_str())
            .annotation(AnnotationKind::Primary.span(span));
        let (level, name) = match finding.severity {
            Severity::Error => (Level::ERROR, self.words.text("check-error")),
            Severity::Warning => (Level::WARNING, self.words.text("check-warning")),
        };
        let title = level.with_name(name.as_str()).primary_title(message.as_str());
        // A warning can be allowed and explained by its code; a mistake's code is of no use.
        let title = match finding.severity {
            Severity::Error => title,
            Severity::Warning => title.id(finding.code),
        };
        let mut group = title.element(snippet);
        let help = finding.help.as_ref().map(|help| safe_line(&self.words.say(help)));
        let help_name = self.words.text("check-help");
        if let Some(help) = &help {
            group = group.element(Level::HELP.with_name(help_name.as_str()).message(help.as_str()));
        }
        let renderer = if self.paper.colour { Renderer::styled() } else { Renderer::plain() };
        let width = self.paper.width.unwrap_or(140);
        let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(width);
        renderer.render(&[group]).replacen(&counted, &place, 1) + "\n\n"
    }

    /// Returns a line made safe to show, cut where it is long, with the span moved along.
    fn source(&self, line: &Range<usize>, span: Range<usize>) -> (String, Range<usize>) {
        let from =
            floor_char_boundary(self.text, span.start.saturating_sub(AROUND)).max(line.start);
        let shown = span.end.min(span.start + AROUND).max(span.start);
        let shown = floor_char_boundary(self.text, shown);
        let to = floor_char_boundary(self.text, shown + AROUND).min(line.end).max(shown);
        // A tab would be wider than the caret under it.
        let part = |range: Range<usize>| {
            safe_line(&self.text.get(range).unwrap_or_default().replace('\t', "    "))
        };
        let mut before = part(from..span.start);
        if from > line.start {
            before.insert(0, '…');
        }
        let (inside, mut after) = (part(span.start..shown), part(shown..to));
        if to < line.end {
            after.push('…');
        }
        let moved = before.len()..before.len() + inside.len();
        (format!("{before}{inside}{after}"), moved)
    }
}

//! Findings as rustc would draw them: the place, the line underlined, what to write, and a line on it all.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::deck::{Finding, LineIndex, Severity, floor_char_boundary};
use crate::locale::Words;
use crate::page::{Paper, safe_line};
use crate::say::Say;

/// Findings of one code that are drawn before a count follows.
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

/// Draws the findings of one deck, in order; after ten of one code only how many more there are.
pub(crate) fn pictures(
    file: &str,
    text: &str,
    findings: &[Finding],
    words: &Words,
    paper: Paper,
) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let (file, index) = (safe_line(file), LineIndex::new(text));
    let board = Board { file, text, index, words, paper };
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
            drawn.push_str(&board.draw(finding));
        }
    }
    for (code, count) in counts.into_iter().filter(|(_, count)| *count > DRAWN) {
        let say = Say::new("check-more").with("count", count - DRAWN).with("code", code);
        drawn.push_str(&safe_line(&words.say(&say)));
        drawn.push_str("\n\n");
    }
    drawn
}

/// What every picture of one deck is drawn on.
struct Board<'a> {
    file: String,
    text: &'a str,
    index: LineIndex<'a>,
    words: &'a Words,
    paper: Paper,
}

impl Board<'_> {
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
        // A warning can be allowed and explained by its code; nobody needs that of a mistake.
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

    /// A line made safe to show, cut where it is long, with the span moved along.
    fn source(&self, line: &Range<usize>, span: Range<usize>) -> (String, Range<usize>) {
        let from =
            floor_char_boundary(self.text, span.start.saturating_sub(AROUND)).max(line.start);
        let shown = span.end.min(span.start + AROUND).max(span.start);
        let shown = floor_char_boundary(self.text, shown);
        let to = floor_char_boundary(self.text, shown + AROUND).min(line.end).max(shown);
        let part = |range: Range<usize>| safe_line(self.text.get(range).unwrap_or_default());
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

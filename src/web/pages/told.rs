//! The facts of a sitting as markup: the same lines that the terminal shows.

use maud::{Markup, html};

use crate::locale::{Words, mark_word};
use crate::page::{Line, Page, Signs, Span, Style, safe_line};
use crate::question::Verdict;
use crate::report::feedback_page;
use crate::study::Fact;

/// Draws the facts, each in a block of its own.
pub(super) fn facts_markup(words: &Words, facts: &[Fact]) -> Markup {
    let signs = Signs::for_terminal(true);
    html! {
        @for fact in facts {
            div class=(fact_class(fact)) { (lines_markup(words, &feedback_page(fact, words, signs), signs)) }
        }
    }
}

fn fact_class(fact: &Fact) -> &'static str {
    match fact {
        Fact::Answer(answer) => match &answer.mark {
            Some(mark) if mark.is_full() => "told right",
            Some(_) => "told wrong",
            None => "told",
        },
        Fact::Back(_) => "back",
        Fact::Why(_) => "told",
        Fact::Say(_) => "notice",
    }
}

/// Draws the lines of a page. A sign has its word beside it for screen readers.
pub(super) fn lines_markup(words: &Words, page: &Page, signs: &Signs) -> Markup {
    html! {
        @for line in page.lines.iter().filter(|line| !line.spans.is_empty()) {
            p class=(indent_class(line)) dir="auto" {
                @for span in &line.spans { (span_markup(words, span, signs)) }
                @if let Some(right) = &line.right { " " (span_markup(words, right, signs)) }
            }
        }
    }
}

fn indent_class(line: &Line) -> &'static str {
    match line.indent {
        0 => "line",
        1..=3 => "line in",
        4.. => "line further",
    }
}

fn span_markup(words: &Words, span: &Span, signs: &Signs) -> Markup {
    if let Some(verdict) = verdict_of(&span.text, signs) {
        return html! {
            span class={ "sign " (style_class(span.style)) } aria-hidden="true" { (span.text) }
            span.sr { (words.text(mark_word(verdict))) ":" }
        };
    }
    let text = safe_line(&span.text);
    html! {
        @match span.style {
            Style::Plain => (text),
            Style::Bold => b { (text) },
            Style::Dim | Style::Lit | Style::Good | Style::Bad => span class=(style_class(span.style)) { (text) },
        }
    }
}

fn verdict_of(text: &str, signs: &Signs) -> Option<Verdict> {
    let known = [
        (signs.right, Verdict::Right),
        (signs.slip, Verdict::Slip),
        (signs.partly, Verdict::Partly { reached: 0, of: 0 }),
        (signs.wrong, Verdict::Wrong),
    ];
    known.into_iter().find(|(sign, _)| *sign == text).map(|(_, verdict)| verdict)
}

fn style_class(style: Style) -> &'static str {
    match style {
        Style::Plain | Style::Bold => "part",
        Style::Dim => "soft",
        Style::Lit => "lit",
        Style::Good => "good",
        Style::Bad => "bad",
    }
}

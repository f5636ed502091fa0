//! Draws what is above an answer: the learner's progress, the points, and the question's words.

use crate::locale::{Words, minutes, option_text, points, time_left, wanted, wanted_in_fields};
use crate::page::{Line, Page, Span, Style};
use crate::question::{Form, Options, is_same_score, letter};
use crate::report::draw_passage;
use crate::say::Say;
use crate::session::Shown;

/// Returns the time left for a screen; in the last minute it is bold and in brackets.
pub(super) fn ticking_clock(words: &Words, left: f64) -> Span {
    let text = time_left(words, left);
    if left < 60.0 {
        return Span { text: format!("[{text}]"), style: Style::Bold };
    }
    Span { text, style: Style::Dim }
}

/// Draws what is above a question: the title of the section that it opens, and its passage.
pub(super) fn above(shown: &Shown) -> Page {
    let mut page = Page::default();
    if let Some(section) = &shown.section {
        page.text(section, 0, Style::Lit);
    }
    if let Some(passage) = &shown.passage {
        page.gap();
        draw_passage(&mut page, passage, 0);
    }
    page
}

/// Draws a question for a screen, without what is above it, its options, or its sentence with blanks.
pub(super) fn for_screen(words: &Words, shown: &Shown, left: Option<f64>, dot: &str) -> Page {
    let mut head = vec![shown.title.clone()];
    head.extend(progress(words, shown));
    head.retain(|piece| !piece.is_empty());
    if shown.again {
        head.push(words.text("ask-once-more"));
    }
    let mut aside = Vec::new();
    if let Form::Line(lines) = &shown.form
        && lines.sentence.is_empty()
    {
        aside.push(wanted_in_fields(lines, words));
    }
    if shown.drilled.is_none() && !is_same_score(shown.points, 1.0) {
        let pieces = if shown.ask.is_empty() { &mut head } else { &mut aside };
        pieces.push(points(words, shown.points));
    }
    let between = format!(" {dot} ");
    let mut line = Line::new(head.join(&between), Style::Dim);
    if let Some(left) = left {
        let Span { text, style } = ticking_clock(words, left);
        line = line.right(text, style);
    }
    let mut page = Page::default();
    page.push(line);
    page.gap();
    if !shown.ask.is_empty() {
        page.text(&shown.ask, 0, Style::Bold);
    }
    if let Some(last) = page.lines.last_mut()
        && !aside.is_empty()
    {
        *last = std::mem::take(last).right(aside.join(&between), Style::Dim);
    }
    page
}

/// Returns a question as lines: number, count and points; the words; the kind of answer wanted; the options.
pub(super) fn for_lines(words: &Words, shown: &Shown, left: Option<f64>) -> Page {
    let mut head = if shown.drilled.is_some() {
        progress(words, shown)
    } else {
        let place = Say::new("ask-question");
        let place = place.with("number", shown.number).with("count", shown.count);
        vec![words.say(&place), points(words, shown.points)]
    };
    if shown.again {
        head.push(words.text("ask-once-more"));
    }
    head.extend(left.map(|left| time_left(words, left)));
    let mut page = above(shown);
    if shown.passage.is_some() {
        page.gap();
    }
    page.push(Line::new(head.join(", "), Style::Dim));
    if !shown.ask.is_empty() {
        page.text(&shown.ask, 0, Style::Bold);
    }
    if let Form::Line(lines) = &shown.form
        && !lines.sentence.is_empty()
    {
        page.text(&numbered(&lines.sentence), 0, Style::Bold);
    }
    page.push(Line::new(format!("({})", wanted(&shown.form, words)), Style::Dim));
    push_options(&mut page, words, &shown.form);
    page
}

/// Returns the learner's progress.
fn progress(words: &Words, shown: &Shown) -> Vec<String> {
    let Some(drilled) = &shown.drilled else {
        let place = Say::new("ask-place").with("number", shown.number);
        return vec![words.say(&place.with("count", shown.count))];
    };
    let mut places = vec![
        words.say(&Say::new("drill-done").with("count", drilled.done)),
        words.say(&Say::new("drill-left").with("count", drilled.left)),
        words.say(&Say::new("drill-about").with("minutes", minutes(drilled.seconds))),
    ];
    places.extend(drilled.new.then(|| words.text("drill-new")));
    places
}

/// Returns a sentence whose blanks are numbered if there are several.
fn numbered(sentence: &[String]) -> String {
    let blanks = sentence.len().saturating_sub(1);
    let mut text = String::new();
    for (place, piece) in sentence.iter().enumerate() {
        text.push_str(piece);
        match blanks {
            _ if place == blanks => {}
            1 => text.push_str("____"),
            _ => text.extend(["__", &(place + 1).to_string(), "__"]),
        }
    }
    text
}

fn push_options(page: &mut Page, words: &Words, form: &Form) {
    match form {
        Form::Line(_) | Form::Card => {}
        Form::One(options) | Form::Many(options) => push_list(page, texts(options, words).iter()),
        Form::Sort(items) => push_list(page, items.iter()),
        Form::Pair { left, right } => {
            for (place, text) in left.iter().enumerate() {
                page.push(Line::new(format!("{}. {text}", letter(place)), Style::Plain));
            }
            push_list(page, right.iter());
        }
    }
}

/// Returns the options of a form in words.
pub(super) fn texts(options: &Options, words: &Words) -> Vec<String> {
    options.texts.iter().map(|text| option_text(text, words)).collect()
}

fn push_list<'a>(page: &mut Page, texts: impl Iterator<Item = &'a String>) {
    for (place, text) in texts.enumerate() {
        page.push(Line::new(format!("{}. {text}", place + 1), Style::Plain));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::tests::{english, options, shown};
    use crate::page::Paper;
    use crate::question::{Lines, Wants};

    const WIDE: Paper = Paper { width: Some(80), colour: false, unicode: true };

    #[test]
    fn a_screen_shows_title_place_time_and_points() {
        let mut shown = shown(options(&["a", "b"]));
        (shown.points, shown.again) = (2.5, true);
        let page = for_screen(&english(), &shown, Some(761.9), "·").render(WIDE);
        let rows: Vec<&str> = page.lines().map(str::trim_end).collect();
        assert!(rows[0].starts_with("  Deck · 3 of 10 · asked once more  "), "{page}");
        assert!(rows[0].ends_with("12:41 left"), "{page}");
        assert!(rows[2].starts_with("  Which one?  ") && rows[2].ends_with("2.5 points"), "{page}");
    }

    #[test]
    fn the_last_minute_stands_out_without_colours_too() {
        let clock = |left| ticking_clock(&english(), left).text;
        assert_eq!(clock(60.0), "1:00 left");
        assert_eq!(clock(59.9), "[0:59 left]");
        assert_eq!(clock(0.4), "[0:00 left]");
        assert_eq!(clock(-0.1), "[time is up]");
    }

    #[test]
    fn points_stand_in_the_first_line_where_there_is_no_prompt() {
        let fields = vec![Wants::Text];
        let sentence = vec!["In ".to_owned(), ".".to_owned()];
        let mut shown = shown(Form::Line(Lines { fields, sentence }));
        (shown.points, shown.ask) = (2.0, String::new());
        let page = for_screen(&english(), &shown, None, "-").render(WIDE);
        assert_eq!(page, "  Deck - 3 of 10 - 2 points\n\n");
    }

    #[test]
    fn blanks_are_numbered_where_there_are_several() {
        let pieces =
            |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        assert_eq!(numbered(&pieces(&["In ", "."])), "In ____.");
        assert_eq!(numbered(&pieces(&["In ", " by ", ""])), "In __1__ by __2__");
    }
}

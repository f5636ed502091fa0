//! The page after an attempt: the score, a bar for each tag, the questions to look at again, earlier scores.

use console::{Alignment, pad_str};

use crate::locale::Words;
use crate::page::{Line, Page, Paper, Signs, Style};
use crate::question::{count, is_full, is_same_score};
use crate::say::Say;
use crate::session::{
    AnswerVerdict, Attempt, Feedback, Given, Mode, QuestionOutcome, Record, Tally, tally,
};

#[derive(Clone, Debug, Default)]
pub(crate) struct Ending {
    /// Scores from 0 to 1 of earlier finished attempts at the same decks, oldest first.
    pub(crate) earlier: Vec<f64>,
    /// The command that asks the wrong questions again.
    pub(crate) again: Option<String>,
    /// The command that asks all questions, if only some were drawn.
    pub(crate) all: Option<String>,
}

/// The most earlier attempts that are listed.
const EARLIER: usize = 5;
const BAR: usize = 10;
/// The most tags that have a bar.
const MOST_TAGS: usize = 20;
/// The rows below the page: an empty one, and the shell's prompt.
const PROMPT_ROWS: usize = 2;

/// Draws the page for a window of `rows` rows. If the list of questions pushes the score out of it, the score is
/// repeated below the list.
pub(crate) fn result_page(
    record: &Record,
    ending: &Ending,
    words: &Words,
    signs: &Signs,
    (paper, rows): (Paper, usize),
) -> Page {
    let tally = tally(record);
    let view = ResultView { record, tally: &tally, words, signs };
    let mut page = Page::default();
    page.push(Line::default());
    page.push(view.headline());
    view.notes(&mut page);
    view.tags(&mut page);
    if record.attempt.rules.feedback != Feedback::None {
        view.again(&mut page);
    }
    let mut end = Page::default();
    view.ending(&mut end, ending);
    if page.rows(paper).len() + end.rows(paper).len() + PROMPT_ROWS > rows {
        page.gap();
        page.push(view.headline());
    }
    page.gap();
    page.lines.append(&mut end.lines);
    page
}

/// Returns the line of the score alone, after claims that changed it.
pub(crate) fn score_page(record: &Record, words: &Words, signs: &Signs) -> Page {
    let view = ResultView { record, tally: &tally(record), words, signs };
    let mut page = Page::default();
    page.push(Line::default());
    page.push(view.headline());
    page
}

/// The points of a tag's questions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TagPoints<'a> {
    pub(crate) tag: &'a str,
    pub(crate) points: f64,
    /// The points that could be earned.
    pub(crate) of: f64,
}

impl TagPoints<'_> {
    /// Returns the share of the points, 0 to 1: penalties may take more than was earned.
    pub(crate) fn share(&self) -> f64 {
        if self.of > 0.0 { (self.points / self.of).clamp(0.0, 1.0) } else { 0.0 }
    }
}

/// Returns points earned and to be earned for each tag, in the order in which tags appear.
pub(crate) fn points_by_tag<'a>(record: &'a Record, tally: &Tally) -> Vec<TagPoints<'a>> {
    let mut rows: Vec<TagPoints<'a>> = Vec::new();
    let mut outcomes = tally.outcomes.iter().peekable();
    for (place, drawn) in record.attempt.drawn.iter().enumerate() {
        // Outcomes come in the order drawn, and unanswered questions have none.
        let outcome = outcomes.next_if(|outcome| outcome.place == place);
        let (points, of) = (outcome.map_or(0.0, |outcome| outcome.points), drawn.points);
        for tag in &drawn.tags {
            match rows.iter_mut().find(|row| row.tag == tag) {
                Some(row) => (row.points, row.of) = (row.points + points, row.of + of),
                None => rows.push(TagPoints { tag, points, of }),
            }
        }
    }
    rows.truncate(MOST_TAGS);
    rows
}

struct ResultView<'a> {
    record: &'a Record,
    tally: &'a Tally,
    words: &'a Words,
    signs: &'a Signs,
}

impl ResultView<'_> {
    /// `7.5 of 10 points   75%   passed (75% needed)   4 min 12 s   seed 481516`
    fn headline(&self) -> Line {
        let (words, tally) = (self.words, self.tally);
        let attempt = &self.record.attempt;
        let mut line = Line::new(earned_points("result-points", tally, words), Style::Plain)
            .and("   ", Style::Plain)
            .and(words.percent(tally.score()), Style::Bold);
        line = passed(line, tally, attempt, words);
        let seconds: f64 = tally.outcomes.iter().map(|outcome| outcome.seconds).sum();
        line = line.and("   ", Style::Plain).and(words.duration(seconds), Style::Plain);
        // A pupil of a class has no use for the seed.
        if attempt.mode == Mode::Class {
            return line;
        }
        let seed = Say::new("result-seed").with("seed", attempt.rules.seed.to_string());
        line.and("   ", Style::Plain).and(words.say(&seed), Style::Dim)
    }

    /// Counts hints, claims, late answers and skips; a count of 0 is left out.
    fn notes(&self, page: &mut Page) {
        let counted = |test: fn(&QuestionOutcome) -> bool| {
            self.tally.outcomes.iter().filter(|outcome| test(outcome)).count()
        };
        let notes = [
            ("result-hinted", counted(|outcome| outcome.hinted)),
            ("result-claimed", counted(|outcome| outcome.claimed)),
            ("result-late", counted(|outcome| outcome.verdict == AnswerVerdict::Late)),
            ("result-skipped", counted(|outcome| outcome.verdict == AnswerVerdict::Skipped)),
        ];
        let notes: Vec<String> = notes
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(id, count)| self.words.say(&Say::new(id).with("count", *count)))
            .collect();
        if !notes.is_empty() {
            page.push(Line::new(notes.join(&format!(" {} ", self.signs.dot)), Style::Dim));
        }
    }

    /// A bar for each tag: `dates  ████████░░  4 of 5`.
    fn tags(&self, page: &mut Page) {
        let rows = points_by_tag(self.record, self.tally);
        let width = |row: &TagPoints| console::measure_text_width(row.tag);
        let wide = rows.iter().map(width).max().unwrap_or(0);
        let numbers: Vec<(String, String)> = rows
            .iter()
            .map(|row| (self.words.number(row.points, 2), self.words.number(row.of, 2)))
            .collect();
        let wide_number =
            numbers.iter().map(|(points, _)| points.chars().count()).max().unwrap_or(0);
        if !rows.is_empty() {
            page.gap();
        }
        for (row, (shown, shown_of)) in rows.iter().zip(&numbers) {
            let tag = row.tag;
            if self.signs.aloud {
                let say = Say::new("result-of").with("points", shown.as_str());
                let of = self.words.say(&say.with("of", shown_of.as_str()));
                page.push(Line::new(format!("{tag}: {of}"), Style::Plain));
                continue;
            }
            let full = filled_cells(row.share());
            let say = Say::new("result-of").with("points", format!("{shown:>wide_number$}"));
            let line = Line::new(pad_str(tag, wide + 2, Alignment::Left, None), Style::Plain)
                .and(self.signs.bar.0.repeat(full), Style::Lit)
                .and(self.signs.bar.1.repeat(BAR - full), Style::Dim)
                .and("  ", Style::Plain)
                .and(self.words.say(&say.with("of", shown_of.as_str())), Style::Plain);
            page.push(line);
        }
    }

    /// Lists each question without full marks, with the right answer and its source.
    fn again(&self, page: &mut Page) {
        let mut wrong =
            self.tally.outcomes.iter().filter(|outcome| !is_full(outcome.score)).peekable();
        if wrong.peek().is_none() {
            return;
        }
        page.gap();
        page.push(Line::new(self.words.text("result-again"), Style::Bold));
        for outcome in wrong {
            outcome_lines(page, outcome, self.words, self.signs);
            if self.record.attempt.rules.feedback == Feedback::End {
                outcome.asked.why.iter().for_each(|why| page.text(why, 5, Style::Plain));
            }
        }
    }

    /// `Earlier   40%  55%  62%  now 75%   ▃▄▅▆` and what to do next.
    fn ending(&self, page: &mut Page, ending: &Ending) {
        if !ending.earlier.is_empty() {
            let from = ending.earlier.len().saturating_sub(EARLIER);
            let earlier: Vec<f64> = ending.earlier.get(from..).unwrap_or_default().to_vec();
            let shown: Vec<String> =
                earlier.iter().map(|share| self.words.percent(*share)).collect();
            let all: Vec<f64> = earlier.into_iter().chain([self.tally.score()]).collect();
            let between = if self.signs.aloud { ", " } else { "  " };
            let say = Say::new("result-earlier")
                .with("earlier", shown.join(between))
                .with("now", self.words.percent(self.tally.score()));
            let mut line = Line::new(self.words.say(&say), Style::Plain);
            if !self.signs.aloud {
                line = line.and(format!("   {}", draw_trend(&all, self.signs)), Style::Lit);
            }
            page.push(line);
        }
        let open = self.tally.outcomes.iter().any(QuestionOutcome::is_open);
        if let (Some(again), true) = (&ending.again, open) {
            let say = Say::new("result-only-these").with("command", again.as_str());
            page.push(Line::new(self.words.say(&say), Style::Dim));
        }
        if let Some(all) = &ending.all {
            let say = Say::new("result-all").with("command", all.as_str());
            page.push(Line::new(self.words.say(&say), Style::Dim));
        }
    }
}

/// Adds a question without full marks: its number and prompt, the response, the right answer.
pub(super) fn outcome_lines(
    page: &mut Page,
    outcome: &QuestionOutcome,
    words: &Words,
    signs: &Signs,
) {
    let number = format!("{:>2}  ", outcome.place + 1);
    let ask = outcome.asked.ask.split('\n').next().unwrap_or_default();
    page.push(Line::new(number, Style::Dim).and(ask, Style::Plain).at(0, 4));
    let labels = [words.text("result-you"), words.text("result-right")];
    let wide = labels.iter().map(|label| console::measure_text_width(label)).max().unwrap_or(0) + 2;
    let label = |text: &str| pad_str(text, wide, Alignment::Left, None).into_owned();
    let nothing =
        if outcome.verdict == AnswerVerdict::Skipped { "result-put-off" } else { "result-nothing" };
    let given = given_text(outcome.given(), words).unwrap_or_else(|| words.text(nothing));
    let mut extra: Vec<String> = Vec::new();
    extra.extend(outcome.hinted.then(|| words.text("result-with-hint")));
    extra.extend(outcome.claimed.then(|| words.text("result-own-word")));
    extra.extend((outcome.verdict == AnswerVerdict::Late).then(|| words.text("result-too-late")));
    let [you, right] = &labels;
    let line = Line::new(label(you), Style::Dim)
        .and(mark_aloud(outcome.verdict, words, signs), Style::Plain)
        .and(given, Style::Bad)
        .at(4, wide);
    page.push(if extra.is_empty() {
        line
    } else {
        line.and(format!("   ({})", extra.join(", ")), Style::Dim)
    });
    let right_words = outcome.asked.read_words(&outcome.asked.right);
    let answer = given_text(right_words, words).unwrap_or_default();
    let line = Line::new(label(right), Style::Dim).and(answer, Style::Good).at(4, wide);
    page.push(match &outcome.asked.source {
        Some(source) => line.and("   ", Style::Plain).and(source, Style::Dim),
        None => line,
    });
}

/// Words the points by the mark, in the message `id`, and by the learner's own word where that is more:
/// `7 of 10 points, 8 by your own word`.
pub(super) fn earned_points(id: &'static str, tally: &Tally, words: &Words) -> String {
    let say = Say::new(id)
        .with("points", words.number(tally.points, 2))
        .with("of", words.number(tally.out_of, 2));
    if is_same_score(tally.own_points, tally.points) {
        return words.say(&say);
    }
    let own = Say::new("result-own-points").with("points", words.number(tally.own_points, 2));
    words.say(&say) + &words.say(&own)
}

/// Adds whether the attempt passed to the line, if the attempt has a pass mark.
pub(super) fn passed(line: Line, tally: &Tally, attempt: &Attempt, words: &Words) -> Line {
    let (Some(passed), Some(pass)) = (tally.passed(attempt), attempt.rules.pass) else {
        return line;
    };
    let id = if passed { "result-passed" } else { "result-failed" };
    let say = Say::new(id).with("needed", words.percent(pass));
    let style = if passed { Style::Good } else { Style::Bad };
    line.and("   ", Style::Plain).and(words.say(&say), style)
}

/// Returns `wrong: `, the word of a mark for a screen reader; otherwise nothing.
pub(super) fn mark_aloud(verdict: AnswerVerdict, words: &Words, signs: &Signs) -> String {
    let id = match verdict {
        AnswerVerdict::Right => "mark-right",
        AnswerVerdict::Slip => "mark-slip",
        AnswerVerdict::Partial => "mark-partly",
        AnswerVerdict::Wrong => "mark-wrong",
        // Their own words are beside the answer.
        AnswerVerdict::Skipped | AnswerVerdict::Late => return String::new(),
    };
    if signs.aloud { format!("{}: ", words.text(id)) } else { String::new() }
}

/// Words a response or a right answer; None if there is nothing.
pub(crate) fn given_text(given: Given, words: &Words) -> Option<String> {
    match given {
        Given::Nothing => None,
        Given::Words(text) => Some(text),
        Given::Truth(true) => Some(words.text("ask-true")),
        Given::Truth(false) => Some(words.text("ask-false")),
        Given::NotKnown => Some(words.text("feedback-not-known")),
    }
}

/// Counts the filled cells of a bar: all ten only for full marks, none only for 0.
fn filled_cells(share: f64) -> usize {
    let cells = (1..BAR).filter(|cell| share * count(BAR) >= count(*cell) - 0.5).count();
    let full = usize::from(is_full(share));
    if share > 0.0 { (cells + full).max(1) } else { 0 }
}

/// Draws shares from 0 to 1 as a row of heights.
pub(super) fn draw_trend(shares: &[f64], signs: &Signs) -> String {
    let top = signs.heights.len() - 1;
    let height =
        |share: &f64| (1..=top).filter(|step| share * count(top) >= count(*step) - 0.5).count();
    shares.iter().filter_map(|share| signs.heights.get(height(share))).copied().collect()
}

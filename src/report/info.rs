//! The page of one question: each card's memory, the rows of its log, and the next interval for each rating.

use crate::locale::{Words, interval, rating_word};
use crate::moment::{Moment, date_of};
use crate::page::{Line, Page, Signs, Style};
use crate::say::Say;
use crate::schedule::{CardEvent, Decision, HistoryRow, Origin};
use crate::session::{Drilled, Filed};

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CardInfo {
    pub(crate) card: Filed,
    /// The rows of the log, each with the answer kept with it and whether it was undone.
    pub(crate) rows: Vec<(HistoryRow, Option<Drilled>, bool)>,
    /// The decision for each of the four ratings if given now.
    pub(crate) next: Option<[Decision; 4]>,
    /// The chance of recall today, 0 to 1.
    pub(crate) recall: Option<f32>,
}

/// Draws the page. The prompt comes with the title of its passage; `resume` is the command that asks suspended cards
/// again.
pub(crate) fn info_page(
    (ask, passage): (&str, Option<&str>),
    cards: &[CardInfo],
    resume: &str,
    now: Moment,
    words: &Words,
    signs: &Signs,
) -> Page {
    let mut page = Page::default();
    page.text(ask, 0, Style::Bold);
    if let Some(title) = passage {
        page.push(Line::new(words.say(&Say::new("info-passage").with("title", title)), Style::Dim));
    }
    for info in cards {
        page.gap();
        let names = format!("{}  {}", info.card.question.deck, info.card.question.id);
        let mut line = Line::new(names, Style::Dim);
        if cards.len() > 1 {
            let say = Say::new("info-part").with("part", i64::from(info.card.part));
            line = line.and(format!("  {}", words.say(&say)), Style::Dim);
        }
        page.push(line);
        push_memory(&mut page, info, resume, words);
        // An undone row is marked itself, so the row that undid it is left out.
        let rows =
            info.rows.iter().filter(|(row, ..)| !matches!(row.event, CardEvent::Undone { .. }));
        for (row, answer, undone) in rows {
            page.push(log_line(row, answer.as_ref(), *undone, words, signs));
        }
        push_next(&mut page, info, now, words);
    }
    page
}

/// Adds the memory of a card, and whether it is suspended, flagged or a leech.
fn push_memory(page: &mut Page, info: &CardInfo, resume: &str, words: &Words) {
    let state = &info.card.state;
    page.push(Line::new(memory_line(info, words), Style::Plain));
    for (holds, id) in [
        (state.suspended, "info-suspended"),
        (state.flagged, "info-flagged"),
        (state.is_leech(), "info-leech"),
    ] {
        if holds {
            let say = Say::new(id).with("command", resume);
            page.push(Line::new(words.say(&say), Style::Bad));
        }
    }
}

/// `12 reviews, 2 lapses, stability 34.2 d, difficulty 5.1, recall 93%`
fn memory_line(info: &CardInfo, words: &Words) -> String {
    let state = &info.card.state;
    let (Some(memory), Some(recall)) = (state.memory, info.recall) else {
        return words.text("info-unseen");
    };
    let say = Say::new("info-memory")
        .with("reviews", i64::from(state.reviews))
        .with("lapses", i64::from(state.lapses))
        .with("stability", words.number(f64::from(memory.stability), 1))
        .with("difficulty", words.number(f64::from(memory.difficulty), 1))
        .with("recall", words.percent(f64::from(recall)));
    words.say(&say)
}

fn push_next(page: &mut Page, info: &CardInfo, now: Moment, words: &Words) {
    if let Some(due) = info.card.state.due {
        let id = if due < now.day_number() { "info-due-since" } else { "info-due" };
        let say = Say::new(id).with("day", words.date(date_of(due)));
        page.push(Line::new(words.say(&say), Style::Plain));
    }
    let Some(decisions) = &info.next else { return };
    let today = now.day_number();
    let each: Vec<String> = decisions
        .iter()
        .map(|decision| {
            let days = decision.due.saturating_sub(today);
            format!("{} {}", words.text(rating_word(decision.rating)), interval(words, days))
        })
        .collect();
    let say = Say::new("info-next").with("next", each.join(", "));
    page.push(Line::new(words.say(&say), Style::Dim));
}

fn log_line(
    row: &HistoryRow,
    answer: Option<&Drilled>,
    undone: bool,
    words: &Words,
    signs: &Signs,
) -> Line {
    let when = row.at.local().strftime("%Y-%m-%d %H:%M").to_string();
    let mut line = Line::new(format!("{when}  "), Style::Dim).at(2, 18);
    line = if let CardEvent::Rated(review) = &row.event {
        let rating = words.text(rating_word(review.rating));
        let days = review.due.saturating_sub(row.at.day_number());
        line.and(rating, Style::Plain)
            .and(format!(" {} {}", signs.becomes, interval(words, days)), Style::Dim)
    } else {
        line.and(words.text(event_id(&row.event)), Style::Plain)
    };
    if let CardEvent::Rescheduled { due, .. } = &row.event {
        line = line.and(format!(" {}", words.date(date_of(*due))), Style::Plain);
    }
    if let CardEvent::Flagged(text) | CardEvent::Noted(text) = &row.event {
        line = line.and(format!("  {text}"), Style::Plain);
    }
    let given = answer.map(|answer| answer.response.join("; ")).filter(|given| !given.is_empty());
    if let Some(given) = given {
        line = line.and(format!("  {given}"), Style::Plain);
    }
    if let Some(from) = origin_id(&row.event) {
        line = line.and(format!("  ({})", words.text(from)), Style::Dim);
    }
    if undone {
        line = line.and(format!("  ({})", words.text("info-undone")), Style::Dim);
    }
    line
}

/// Returns the message id of a review's origin; None for a drill, which is the usual one.
fn origin_id(event: &CardEvent) -> Option<&'static str> {
    let CardEvent::Rated(review) = event else { return None };
    match review.origin {
        Origin::Drill => None,
        Origin::Quiz => Some("info-quiz"),
        Origin::Import => Some("info-import"),
        Origin::Cram => Some("info-cram"),
    }
}

/// Returns the event's name in JSON, such as `rated`.
pub(crate) fn event_word(event: &CardEvent) -> &'static str {
    let id = event_id(event);
    id.strip_prefix("event-").unwrap_or(id)
}

fn event_id(event: &CardEvent) -> &'static str {
    match event {
        CardEvent::Rated(_) => "event-rated",
        CardEvent::Crammed(_) => "event-crammed",
        CardEvent::Overtaken(_) => "event-overtaken",
        CardEvent::Undone { .. } => "event-undone",
        CardEvent::Deferred { .. } => "event-deferred",
        CardEvent::Rescheduled { .. } => "event-rescheduled",
        CardEvent::Suspended => "event-suspended",
        CardEvent::Resumed => "event-resumed",
        CardEvent::Buried { .. } => "event-buried",
        CardEvent::Forgotten => "event-forgotten",
        CardEvent::Flagged(_) => "event-flagged",
        CardEvent::Unflagged => "event-unflagged",
        CardEvent::Noted(_) => "event-noted",
        CardEvent::Edited => "event-edited",
    }
}

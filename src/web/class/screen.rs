//! What the teacher's terminal shows while a class is asked: a table that is drawn over itself, and advice when nobody
//! comes.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use crate::host::World;
use crate::moment::Moment;
use crate::page::{Line, Page, Style, safe_line};
use crate::say::Say;
use crate::study::{ClassSitting, PupilRow};

/// How often the table is drawn.
const EVERY: Duration = Duration::from_secs(1);
/// How long nobody may join before the likely reasons are listed.
const PATIENCE: Duration = Duration::from_secs(60);
/// Rows of the window that the table leaves free.
const FREE_ROWS: usize = 3;
/// The widest that a name is drawn.
const NAME: usize = 28;

/// The teacher's terminal.
pub(super) struct TeacherScreen {
    since: Instant,
    drawn: Option<Instant>,
    /// The table as it is on the screen now.
    standing: String,
    advised: bool,
}

impl TeacherScreen {
    pub(super) fn new() -> Self {
        Self { since: Instant::now(), drawn: None, standing: String::new(), advised: false }
    }

    /// Draws the table again, where standard output is a terminal and a second has passed.
    pub(super) fn draw(&mut self, class: &mut ClassSitting, world: &World, now: Moment) {
        if self.drawn.is_some_and(|drawn| drawn.elapsed() < EVERY) {
            return;
        }
        self.drawn = Some(Instant::now());
        self.advise(class.is_empty(), world);
        if !world.interactive {
            return;
        }
        let page = table_page(&class.table(now), world);
        let text = page.render(world.paper);
        if text != self.standing {
            let above = self.standing.lines().count();
            let mut update = String::new();
            if above > 0 {
                // Writing to a String never fails.
                let _ = write!(update, "\u{1b}[{above}A\r\u{1b}[J");
            }
            update += &text;
            // With standard output closed nobody looks, and the class continues.
            let _ = world.write(&update);
            self.standing = text;
        }
    }

    /// Lists once the reasons why phones may not reach this machine.
    fn advise(&mut self, nobody_is_in: bool, world: &World) {
        self.advised |= !nobody_is_in;
        if self.advised || self.since.elapsed() < PATIENCE {
            return;
        }
        self.advised = true;
        // The table is drawn below the advice, not over it.
        self.standing.clear();
        for id in
            ["class-nobody", "class-nobody-guest", "class-nobody-firewall", "class-nobody-data"]
        {
            world.tell(&Say::new(id));
        }
    }
}

fn table_page(rows: &[PupilRow], world: &World) -> Page {
    let words = &world.words;
    let mut page = Page::default();
    let done = rows.iter().filter(|row| row.done).count();
    let head =
        Say::new("class-table-head").with("count", rows.len()).with("done", done.to_string());
    page.push(Line::new(words.say(&head), Style::Bold));
    let room = world.rows().saturating_sub(FREE_ROWS).max(1);
    let shown = if rows.len() > room { room.saturating_sub(1) } else { rows.len() };
    // Those who are still at work first: the table may be longer than the window.
    let mut ordered: Vec<&PupilRow> = rows.iter().collect();
    ordered.sort_by_key(|row| row.done);
    for row in ordered.iter().take(shown) {
        page.push(pupil_line(row, world));
    }
    if rows.len() > shown {
        let more = Say::new("class-table-more").with("count", rows.len() - shown);
        page.push(Line::new(words.say(&more), Style::Dim).at(2, 2));
    }
    page
}

fn pupil_line(row: &PupilRow, world: &World) -> Line {
    let words = &world.words;
    let name: String = safe_line(row.name.as_str()).chars().take(NAME).collect();
    let progress = format!("{:>3} / {:<3}", row.answered, row.of);
    let score = row.score.map(|score| words.whole_percent(score)).unwrap_or_default();
    let state = if row.done {
        words.text("class-page-done")
    } else if row.held {
        words.duration(row.seen)
    } else {
        words.text("class-table-free")
    };
    let doubt =
        if row.doubted.is_empty() { String::new() } else { format!("?{}", row.doubted.len()) };
    let line = Line::new(format!("{name:<NAME$}"), Style::Plain).at(2, 2);
    let line = line.and(format!(" {progress} {score:>5}"), Style::Plain);
    line.and(format!("  {doubt:<4}{state}"), Style::Dim)
}

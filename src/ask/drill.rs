//! The drill's sitting: a card is put, answered and rated; each rating is kept before the next card is put.

use anyhow::Result;

use super::sit::{Next, hinted};
use super::{Choices, DrillKeeper, Edit, Effect, Front, Said, choices, feedback};
use crate::locale::Words;
use crate::page::{Line, Page, Signs, Style};
use crate::say::Say;
use crate::schedule::{CardEvent, Rating};
use crate::session::{Command, Drill, Kept, Marked, MistakenFact, Prospects, Shown, Unfit};

/// What a drill needs besides its cards.
pub struct Drilling<'a> {
    /// The front end.
    pub front: &'a mut dyn Front,
    /// Where ratings go.
    pub keeper: &'a mut dyn DrillKeeper,
    /// The interface's words.
    pub words: &'a Words,
    /// The signs to draw with.
    pub signs: &'static Signs,
}

impl Drilling<'_> {
    /// Asks what a drill holds, and shows its end.
    ///
    /// # Errors
    /// When a rating cannot be kept, or the terminal cannot be read or written.
    pub fn sit(&mut self, drill: &mut Drill) -> Result<()> {
        loop {
            let left = self.ask(drill)?;
            let page = self.keeper.closing(drill)?;
            self.front.show(&page)?;
            if left || !self.last_words(drill)? {
                return Ok(());
            }
        }
    }

    /// What was done last can still be taken back at the end; whether the drill goes on by that.
    fn last_words(&mut self, drill: &mut Drill) -> Result<bool> {
        while self.front.last_word()? == Some(Command::Undo) {
            if !matches!(self.undo(drill)?, Next::Wait) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Asks until nothing is left or the time is over; whether the learner left before.
    fn ask(&mut self, drill: &mut Drill) -> Result<bool> {
        loop {
            for say in self.keeper.news() {
                self.say(&say)?;
            }
            // What was put again by an undo is asked all the same.
            if drill.card().is_none() && self.keeper.is_over() {
                self.say(&Say::new("drill-time-up"))?;
                return Ok(false);
            }
            let Some(shown) = self.next(drill)? else { return Ok(false) };
            self.front.put(&shown, None)?;
            if matches!(self.card(drill, &shown)?, Next::Leave) {
                return Ok(true);
            }
        }
    }

    /// The next card that no other drill rated meanwhile.
    fn next(&mut self, drill: &mut Drill) -> Result<Option<Shown>> {
        let mut passed = 0;
        let shown = loop {
            let shown = self.current(drill, &mut passed)?;
            let Some(card) = drill.card().filter(|_| shown.is_some()) else { break None };
            if !self.keeper.is_overtaken(card)? {
                break shown;
            }
            drill.take_out();
            passed += 1;
        };
        if passed > 0 {
            self.say(&Say::new("drill-passed-over").with("count", passed))?;
        }
        Ok(shown)
    }

    /// The next card, of those at hand and those that wait behind them.
    fn current(&mut self, drill: &mut Drill, passed: &mut usize) -> Result<Option<Shown>> {
        loop {
            if drill.is_short() {
                let more = self.keeper.more()?;
                *passed += more.passed;
                drill.extend(more.cards, more.behind);
                continue;
            }
            let shown = drill.current(self.keeper.now());
            if shown.is_some() || !drill.is_short() {
                return Ok(shown);
            }
        }
    }

    /// Waits for what the learner does with a card until it is over with.
    fn card(&mut self, drill: &mut Drill, shown: &Shown) -> Result<Next> {
        let mut prospects: Option<Prospects> = None;
        loop {
            let said = match &prospects {
                Some(prospects) => {
                    let choices = self.choices(drill, prospects);
                    self.front.rate(&choices)?
                }
                None => self.front.take(shown)?,
            };
            let next = match (said, &prospects) {
                (Said::Response(response), None) => {
                    match drill.answer(&response, self.keeper.now()) {
                        Ok(marked) => {
                            prospects = self.answered(drill, shown, &marked)?;
                            Next::Wait
                        }
                        Err(unfit) => self.refuse(&unfit)?,
                    }
                }
                (Said::Rating(rating), Some(prospects)) => self.rated(drill, prospects, rating)?,
                (Said::Response(_) | Said::Rating(_), _) => self.refuse(&Unfit::OtherForm)?,
                (Said::Command(command), _) => self.command(drill, command)?,
                (Said::Clock(now), _) => {
                    self.keeper.set_clock(now);
                    Next::Wait
                }
                (Said::Leave, _) => Next::Leave,
            };
            if !matches!(next, Next::Wait) {
                return Ok(next);
            }
        }
    }

    fn choices(&self, drill: &Drill, prospects: &Prospects) -> Choices {
        let today = self.keeper.now().day_number();
        let days = prospects.decisions.map(|decision| decision.due.saturating_sub(today));
        Choices { proposed: drill.proposed(), days: self.keeper.schedules().then_some(days) }
    }

    fn answered(
        &mut self,
        drill: &Drill,
        shown: &Shown,
        marked: &Marked,
    ) -> Result<Option<Prospects>> {
        let Some(card) = drill.card().cloned() else { return Ok(None) };
        let mut page = match (&marked.mark, &marked.back) {
            (Some(mark), _) => {
                feedback::page(shown, mark, &marked.aftermath, self.words, self.signs)
            }
            (None, back) => feedback::back(back.as_deref(), &marked.aftermath),
        };
        if let Some(taken) = &marked.taken {
            page.text(&confusion(taken, self.words), 2, Style::Plain);
        }
        for note in self.keeper.notes(&card)? {
            let say = Say::new("drill-note").with("note", note);
            page.text(&self.words.say(&say), 2, Style::Plain);
        }
        self.front.show(&page)?;
        self.keeper.prospects(&card).map(Some)
    }

    fn rated(&mut self, drill: &mut Drill, prospects: &Prospects, rating: Rating) -> Result<Next> {
        match self.keeper.rate(prospects, rating, drill)? {
            Kept::Counts(filed) => {
                drill.rated(&filed, rating, self.keeper.now());
                if filed.state.is_leech() && rating == Rating::Again && self.keeper.schedules() {
                    let count = usize::try_from(filed.state.lapses).unwrap_or(0);
                    self.say(&Say::new("drill-leech").with("count", count))?;
                }
            }
            Kept::Overtaken(_) => {
                drill.take_out();
                self.say(&Say::new("drill-overtaken"))?;
            }
        }
        Ok(Next::Card)
    }

    fn command(&mut self, drill: &mut Drill, command: Command) -> Result<Next> {
        let today = self.keeper.now().day_number();
        match command {
            Command::Hint => self.say(&hinted(drill.hint().as_deref())),
            Command::Why => match drill.why() {
                Ok(aftermath) => {
                    self.front.show(&feedback::back(None, &aftermath))?;
                    Ok(Next::Wait)
                }
                Err(unfit) => self.refuse(&unfit),
            },
            Command::Right => match drill.claim() {
                Ok(()) => self.say(&Say::new("drill-claimed")),
                Err(unfit) => self.refuse(&unfit),
            },
            Command::Undo => self.undo(drill),
            Command::Note(text) if text.is_empty() => self.say(&Say::new("drill-note-empty")),
            Command::Note(text) => {
                self.keep(drill, &CardEvent::Noted(text), &Say::new("drill-noted"))
            }
            Command::Flag(why) => {
                self.keep(drill, &CardEvent::Flagged(why), &Say::new("drill-flagged"))
            }
            Command::Suspend => {
                self.part(drill, &CardEvent::Suspended, &Say::new("drill-suspended"))
            }
            Command::Bury => {
                let until = today.saturating_add(1);
                self.part(drill, &CardEvent::Buried { until }, &Say::new("drill-buried"))
            }
            Command::Forget => {
                self.part(drill, &CardEvent::Forgotten, &Say::new("drill-forgotten"))
            }
            Command::Edit => self.edit(drill),
            Command::Quit => Ok(Next::Leave),
            Command::Skip | Command::Back => self.refuse(&Unfit::OtherForm),
        }
    }

    /// Keeps something about the card, which goes on being asked.
    fn keep(&mut self, drill: &Drill, event: &CardEvent, say: &Say) -> Result<Next> {
        if let Some(card) = drill.card() {
            self.keeper.keep(card, event)?;
        }
        self.say(say)
    }

    /// Keeps something about the card, and goes on to the next.
    fn part(&mut self, drill: &mut Drill, event: &CardEvent, say: &Say) -> Result<Next> {
        self.keep(drill, event, say)?;
        drill.take_out();
        Ok(Next::Card)
    }

    fn undo(&mut self, drill: &mut Drill) -> Result<Next> {
        let Some(back) = self.keeper.take_back()? else {
            return self.say(&Say::new("drill-nothing-to-undo"));
        };
        let now = self.keeper.now();
        let is_restored = matches!(back.effect, Effect::Restored(..));
        match back.effect {
            Effect::Restored(bench, cards) => drill.replace(*bench, &cards, now),
            Effect::Joined(bench) => drill.add(*bench),
            Effect::None => {}
        }
        if back.event == CardEvent::Edited && !is_restored {
            return self.say(&Say::new("drill-edit-stays"));
        }
        self.say(&taken_back(&back.event, self.words))?;
        match back.event {
            CardEvent::Flagged(_) | CardEvent::Noted(_) => Ok(Next::Wait),
            CardEvent::Edited => Ok(Next::Card),
            CardEvent::Rated(_)
            | CardEvent::Crammed(_)
            | CardEvent::Overtaken(_)
            | CardEvent::Suspended
            | CardEvent::Resumed
            | CardEvent::Buried { .. }
            | CardEvent::Forgotten
            | CardEvent::Undone { .. }
            | CardEvent::Deferred { .. }
            | CardEvent::Rescheduled { .. }
            | CardEvent::Unflagged => {
                if !drill.put_again(&back.card, now) {
                    return self.say(&Say::new("drill-undone-elsewhere"));
                }
                Ok(Next::Card)
            }
        }
    }

    fn edit(&mut self, drill: &mut Drill) -> Result<Next> {
        match self.keeper.edit(drill, self.front)? {
            Edit::Changed(bench, cards) => {
                drill.replace(*bench, &cards, self.keeper.now());
                self.say(&Say::new("drill-edited"))?;
                Ok(Next::Card)
            }
            Edit::Kept(say) => self.say(&say),
        }
    }

    fn refuse(&mut self, unfit: &Unfit) -> Result<Next> {
        self.say(&unfit.say())
    }

    fn say(&mut self, say: &Say) -> Result<Next> {
        let mut page = Page::default();
        page.push(Line::of(self.words.say(say), Style::Dim));
        self.front.show(&page)?;
        Ok(Next::Wait)
    }
}

/// `you take 77 for 134: it answers “How many members …?”`
fn confusion(taken: &MistakenFact, words: &Words) -> String {
    let say = Say::new("drill-taken").with("given", taken.given.as_str());
    words.say(&say.with("right", taken.right.as_str()).with("ask", taken.ask.as_str()))
}

/// What is said of something that was taken back.
#[must_use]
pub(crate) fn taken_back(event: &CardEvent, words: &Words) -> Say {
    match event {
        CardEvent::Rated(review) => rating_taken_back(review.rating, words),
        CardEvent::Crammed(rating) | CardEvent::Overtaken(rating) => {
            rating_taken_back(*rating, words)
        }
        CardEvent::Suspended => Say::new("drill-unsuspended"),
        CardEvent::Buried { .. } => Say::new("drill-unburied"),
        CardEvent::Forgotten => Say::new("drill-unforgotten"),
        CardEvent::Flagged(_) => Say::new("drill-unflagged"),
        CardEvent::Noted(_) => Say::new("drill-unnoted"),
        CardEvent::Edited => Say::new("drill-unedited"),
        CardEvent::Resumed
        | CardEvent::Unflagged
        | CardEvent::Undone { .. }
        | CardEvent::Deferred { .. }
        | CardEvent::Rescheduled { .. } => Say::new("drill-undone"),
    }
}

fn rating_taken_back(rating: Rating, words: &Words) -> Say {
    Say::new("drill-unrated").with("rating", words.text(choices::word(rating)))
}

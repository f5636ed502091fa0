//! The drill's sitting: a card is put, answered and rated; each rating is kept before the next card is put.

use anyhow::Result;

use super::page::{Line, Page, Style};
use super::signs::Signs;
use super::{Choices, Front, Said, choices, feedback};
use crate::locale::Words;
use crate::moment::Moment;
use crate::say::Say;
use crate::schedule::{Event, Rating};
use crate::session::{Bench, Command, Drill, Filed, Kept, Marked, Prospects, Shown, Taken, Unfit};

/// Where ratings go, and where what they decide comes from.
pub trait DrillKeeper {
    /// The time now.
    fn now(&self) -> Moment;

    /// Sets the clock, as a script may.
    fn set_clock(&mut self, now: Moment);

    /// Whether ratings decide anything; not where a learner only practises.
    fn schedules(&self) -> bool;

    /// Whether the time given for the drill is over.
    fn is_over(&self) -> bool;

    /// What happened to the decks meanwhile, each thing once.
    fn news(&mut self) -> Vec<Say>;

    /// What each rating would decide for a card now.
    ///
    /// # Errors
    /// When that cannot be read.
    fn prospects(&mut self, card: &Filed) -> Result<Prospects>;

    /// Keeps how the answer was rated that a drill waits to be rated: it is on disk when this returns.
    ///
    /// # Errors
    /// When it cannot be kept; then nothing of it may be shown.
    fn rate(&mut self, prospects: &Prospects, rating: Rating, drill: &Drill) -> Result<Kept>;

    /// Keeps that something else happened to a card.
    ///
    /// # Errors
    /// When it cannot be kept.
    fn keep(&mut self, card: &Filed, event: &Event) -> Result<()>;

    /// Takes back what was done last; none where there is nothing.
    ///
    /// # Errors
    /// When that cannot be kept.
    fn take_back(&mut self) -> Result<Option<TakenBack>>;

    /// The learner's own notes on a card, oldest first.
    ///
    /// # Errors
    /// When they cannot be read.
    fn notes(&self, card: &Filed) -> Result<Vec<String>>;

    /// Opens the deck of the card that is put in the learner's editor, at its question.
    ///
    /// # Errors
    /// When what came of it cannot be kept.
    fn edit(&mut self, drill: &Drill, front: &mut dyn Front) -> Result<Edit>;

    /// What stands at the end.
    ///
    /// # Errors
    /// When that cannot be read.
    fn closing(&self, drill: &Drill) -> Result<Page>;
}

/// What was taken back.
pub struct TakenBack {
    /// The card, as it stands now.
    pub card: Filed,
    /// What had happened to it.
    pub event: Event,
    /// Its deck, where it can be had, and its cards as they are filed, where its text changed.
    pub bench: Option<(Bench, Vec<Filed>)>,
}

/// What came of an editor.
pub enum Edit {
    /// The deck reads well: it as it is now, and its cards.
    Changed(Box<Bench>, Vec<Filed>),
    /// Nothing to go on with, and why: the drill goes on with what it holds.
    Kept(Say),
}

/// How a drill ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrillEnd {
    /// Nothing was left to ask, or the time was over.
    Done,
    /// The learner left.
    Left,
}

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

/// What becomes of a card after something was done with it.
enum Next {
    Card,
    Wait,
    Leave,
}

impl Drilling<'_> {
    /// Asks what a drill holds, and shows its end.
    ///
    /// # Errors
    /// When a rating cannot be kept, or the terminal cannot be read or written.
    pub fn sit(&mut self, drill: &mut Drill) -> Result<DrillEnd> {
        loop {
            let end = self.ask(drill)?;
            let page = self.keeper.closing(drill)?;
            self.front.show(&page)?;
            // What was done last can still be taken back, and then the drill goes on.
            let word = if end == DrillEnd::Done { self.front.last_word()? } else { None };
            if word != Some(Command::Undo) || matches!(self.undo(drill)?, Next::Wait) {
                return Ok(end);
            }
        }
    }

    fn ask(&mut self, drill: &mut Drill) -> Result<DrillEnd> {
        loop {
            for say in self.keeper.news() {
                self.say(&say)?;
            }
            if self.keeper.is_over() {
                self.say(&Say::new("drill-time-up"))?;
                return Ok(DrillEnd::Done);
            }
            let Some(shown) = drill.current(self.keeper.now()) else { return Ok(DrillEnd::Done) };
            self.front.put(&shown, None)?;
            if matches!(self.card(drill, &shown)?, Next::Leave) {
                return Ok(DrillEnd::Left);
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
            Command::Hint => self.hint(drill),
            Command::Why => match drill.why() {
                Ok(aftermath) => {
                    self.front.show(&feedback::back(None, &aftermath))?;
                    Ok(Next::Wait)
                }
                Err(unfit) => self.refuse(&unfit),
            },
            Command::Right => match drill.claim() {
                Ok(_) => self.say(&Say::new("drill-claimed")),
                Err(unfit) => self.refuse(&unfit),
            },
            Command::Undo => self.undo(drill),
            Command::Note(text) if text.is_empty() => self.say(&Say::new("drill-note-empty")),
            Command::Note(text) => self.keep(drill, &Event::Noted(text), &Say::new("drill-noted")),
            Command::Flag(why) => {
                self.keep(drill, &Event::Flagged(why), &Say::new("drill-flagged"))
            }
            Command::Suspend => self.part(drill, &Event::Suspended, &Say::new("drill-suspended")),
            Command::Bury => {
                let until = today.saturating_add(1);
                self.part(drill, &Event::Buried { until }, &Say::new("drill-buried"))
            }
            Command::Forget => self.part(drill, &Event::Forgotten, &Say::new("drill-forgotten")),
            Command::Edit => self.edit(drill),
            Command::Quit => Ok(Next::Leave),
            Command::Skip | Command::Back => self.refuse(&Unfit::OtherForm),
        }
    }

    fn hint(&mut self, drill: &mut Drill) -> Result<Next> {
        let say = match drill.hint() {
            Some(hint) => Say::new("quiz-hint").with("hint", hint),
            None => Say::new("quiz-no-hint"),
        };
        self.say(&say)
    }

    /// Keeps something about the card, which goes on being asked.
    fn keep(&mut self, drill: &Drill, event: &Event, say: &Say) -> Result<Next> {
        if let Some(card) = drill.card() {
            self.keeper.keep(card, event)?;
        }
        self.say(say)
    }

    /// Keeps something about the card, and goes on to the next.
    fn part(&mut self, drill: &mut Drill, event: &Event, say: &Say) -> Result<Next> {
        self.keep(drill, event, say)?;
        drill.take_out();
        Ok(Next::Card)
    }

    fn undo(&mut self, drill: &mut Drill) -> Result<Next> {
        let Some(back) = self.keeper.take_back()? else {
            return self.say(&Say::new("drill-nothing-to-undo"));
        };
        let now = self.keeper.now();
        match back.bench {
            Some((bench, cards)) if !cards.is_empty() => drill.replace(bench, &cards, now),
            Some((bench, _)) => drill.add(bench),
            None => {}
        }
        self.say(&taken_back(&back.event, self.words))?;
        match back.event {
            Event::Flagged(_) | Event::Noted(_) => Ok(Next::Wait),
            Event::Edited => Ok(Next::Card),
            Event::Rated(_)
            | Event::Crammed(_)
            | Event::Suspended
            | Event::Resumed
            | Event::Buried { .. }
            | Event::Forgotten
            | Event::Undone { .. }
            | Event::Deferred { .. }
            | Event::Unflagged => {
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
        match unfit {
            Unfit::NotNow(say) => self.say(&say.clone()),
            Unfit::OtherCard | Unfit::OtherForm => self.say(&Say::new("quiz-unfit")),
        }
    }

    fn say(&mut self, say: &Say) -> Result<Next> {
        let mut page = Page::default();
        page.push(Line::of(self.words.say(say), Style::Dim));
        self.front.show(&page)?;
        Ok(Next::Wait)
    }
}

/// `you take 77 for 134: it answers “How many members …?”`
fn confusion(taken: &Taken, words: &Words) -> String {
    let say = Say::new("drill-taken").with("given", taken.given.as_str());
    words.say(&say.with("right", taken.right.as_str()).with("ask", taken.ask.as_str()))
}

/// What is said of something that was taken back.
#[must_use]
pub(crate) fn taken_back(event: &Event, words: &Words) -> Say {
    match event {
        Event::Rated(review) => rating_taken_back(review.rating, words),
        Event::Crammed(rating) => rating_taken_back(*rating, words),
        Event::Suspended => Say::new("drill-unsuspended"),
        Event::Buried { .. } => Say::new("drill-unburied"),
        Event::Forgotten => Say::new("drill-unforgotten"),
        Event::Flagged(_) => Say::new("drill-unflagged"),
        Event::Noted(_) => Say::new("drill-unnoted"),
        Event::Edited => Say::new("drill-unedited"),
        Event::Resumed | Event::Unflagged | Event::Undone { .. } | Event::Deferred { .. } => {
            Say::new("drill-undone")
        }
    }
}

fn rating_taken_back(rating: Rating, words: &Words) -> Say {
    Say::new("drill-unrated").with("rating", words.text(choices::word(rating)))
}

//! The sitting: carries what a front end brings to the quiz, keeps each entry, and only then shows its mark.

use anyhow::Result;

use super::feedback;
use super::{Front, Said};
use crate::locale::Words;
use crate::moment::Moment;
use crate::page::{Page, Signs, Style};
use crate::say::Say;
use crate::session::{Command, Feedback, MarkedAnswer, Quiz, QuizEntry, QuizEvent, Shown, Unfit};

/// Where entries go and the time comes from.
pub trait Keeper {
    /// Keeps an entry: it is on disk when this returns.
    ///
    /// # Errors
    /// When it cannot be kept; then nothing of it may be shown.
    fn keep(&mut self, entry: &QuizEntry) -> Result<()>;

    /// Keeps the entry of an answer, and with it what that says of the cards of a drill.
    ///
    /// # Errors
    /// When it cannot be kept; then nothing of it may be shown.
    fn keep_answer(&mut self, answer: &MarkedAnswer) -> Result<()>;

    /// The time now.
    fn now(&self) -> Moment;

    /// Sets the clock, as a script may.
    fn set_clock(&mut self, now: Moment);
}

/// How a sitting ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Every question was put.
    Finished,
    /// The learner left; the attempt can be resumed.
    Left,
}

/// What a sitting needs besides the quiz.
pub struct Sitting<'a> {
    /// The front end.
    pub front: &'a mut dyn Front,
    /// Where entries go.
    pub keeper: &'a mut dyn Keeper,
    /// The interface's words.
    pub words: &'a Words,
    /// The signs to draw with.
    pub signs: &'static Signs,
}

/// What becomes of a card after something was done with it.
pub(super) enum Next {
    /// The next card is put.
    Card,
    /// The same one waits on.
    Wait,
    /// The learner leaves.
    Leave,
}

/// What is said to whoever asks for a hint.
pub(super) fn hinted(hint: Option<&str>) -> Say {
    match hint {
        Some(hint) => Say::new("quiz-hint").with("hint", hint),
        None => Say::new("quiz-no-hint"),
    }
}

impl Sitting<'_> {
    /// Asks what is left of a quiz.
    ///
    /// # Errors
    /// When an entry cannot be kept, or the terminal cannot be read or written.
    pub fn sit(&mut self, quiz: &mut Quiz) -> Result<End> {
        let mut told = false;
        while let Some(shown) = quiz.current() {
            self.deadline(quiz, &mut told)?;
            let left = self.left(quiz);
            self.front.put(&shown, left)?;
            let since = self.keeper.now();
            loop {
                let said = self.front.take(&shown)?;
                match self.hear(quiz, &shown, said, since)? {
                    Next::Card => break,
                    Next::Wait => {}
                    Next::Leave => return Ok(End::Left),
                }
            }
        }
        if quiz.can_claim(self.keeper.now()) && self.front.last_word()? == Some(Command::Right) {
            self.claim(quiz)?;
        }
        let end = quiz.finish(self.keeper.now());
        self.keeper.keep(&end)?;
        quiz.apply(&end);
        Ok(End::Finished)
    }

    /// Seconds until the deadline, if there is one; 0 after it.
    fn left(&self, quiz: &Quiz) -> Option<f64> {
        let deadline = quiz.attempt().deadline()?;
        Some(deadline.seconds_since(self.keeper.now()))
    }

    /// Says once that the time is up.
    fn deadline(&mut self, quiz: &Quiz, told: &mut bool) -> Result<()> {
        let over = quiz.attempt().deadline().is_some_and(|at| self.keeper.now().utc_ms > at.utc_ms);
        let silent = quiz.attempt().rules.feedback == Feedback::None;
        if over && !silent && !*told {
            *told = true;
            self.say(&Say::new("quiz-time-up"))?;
        }
        Ok(())
    }

    fn hear(&mut self, quiz: &mut Quiz, shown: &Shown, said: Said, since: Moment) -> Result<Next> {
        match said {
            Said::Response(response) => {
                let answer = quiz.answer(&shown.card, &response, since, self.keeper.now());
                match answer {
                    Ok(answer) => self.answered(quiz, shown, &answer),
                    Err(unfit) => self.refuse(&unfit),
                }
            }
            Said::Command(Command::Hint) => self.hint(quiz, shown),
            Said::Command(Command::Skip) => self.skip(quiz, shown),
            Said::Command(Command::Back) => match quiz.back() {
                Ok(()) => Ok(Next::Card),
                Err(unfit) => self.refuse(&unfit),
            },
            Said::Command(Command::Right) => self.claim(quiz),
            Said::Command(Command::Quit) | Said::Leave => Ok(Next::Leave),
            // Commands and ratings of a drill, which a front end of a quiz does not know.
            Said::Rating(_)
            | Said::Command(
                Command::Undo
                | Command::Flag(_)
                | Command::Note(_)
                | Command::Suspend
                | Command::Bury
                | Command::Forget
                | Command::Edit
                | Command::Why,
            ) => self.refuse(&Unfit::OtherForm),
            Said::Clock(now) => {
                self.keeper.set_clock(now);
                Ok(Next::Wait)
            }
        }
    }

    fn answered(&mut self, quiz: &mut Quiz, shown: &Shown, answer: &MarkedAnswer) -> Result<Next> {
        self.keeper.keep_answer(answer)?;
        quiz.apply(&answer.entry);
        if quiz.attempt().rules.feedback == Feedback::Each {
            let late =
                matches!(&answer.entry.event, QuizEvent::Answered(answered) if answered.late);
            let mut page =
                feedback::page(shown, &answer.mark, &answer.aftermath, self.words, self.signs);
            if late {
                page.text(&self.words.text("quiz-late"), 2, Style::Dim);
            }
            self.front.show(&page)?;
        }
        Ok(Next::Card)
    }

    fn hint(&mut self, quiz: &mut Quiz, shown: &Shown) -> Result<Next> {
        if let Some(entry) = quiz.hint(&shown.card, self.keeper.now()) {
            self.keeper.keep(&entry)?;
            quiz.apply(&entry);
        }
        self.say(&hinted(shown.hint.as_deref()))?;
        Ok(Next::Wait)
    }

    fn skip(&mut self, quiz: &mut Quiz, shown: &Shown) -> Result<Next> {
        if quiz.let_stand() {
            return Ok(Next::Card);
        }
        let (entry, answer) = match quiz.skip(&shown.card, self.keeper.now()) {
            Ok(skipped) => skipped,
            Err(unfit) => return self.refuse(&unfit),
        };
        self.keeper.keep(&entry)?;
        quiz.apply(&entry);
        match answer {
            Some(answer) if quiz.attempt().rules.feedback == Feedback::Each => {
                let page =
                    feedback::page(shown, &answer.mark, &answer.aftermath, self.words, self.signs);
                self.front.show(&page)?;
            }
            _ if quiz.attempt().rules.feedback != Feedback::None => {
                self.say(&Say::new("quiz-skipped"))?;
            }
            _ => {}
        }
        Ok(Next::Card)
    }

    fn claim(&mut self, quiz: &mut Quiz) -> Result<Next> {
        match quiz.claim(self.keeper.now()) {
            Ok(entry) => {
                self.keeper.keep(&entry)?;
                quiz.apply(&entry);
                self.say(&Say::new("quiz-claimed"))?;
                Ok(Next::Wait)
            }
            Err(unfit) => self.refuse(&unfit),
        }
    }

    fn refuse(&mut self, unfit: &Unfit) -> Result<Next> {
        self.say(&unfit.say())?;
        Ok(Next::Wait)
    }

    fn say(&mut self, say: &Say) -> Result<()> {
        let mut page = Page::default();
        page.text(&self.words.say(say), 0, Style::Dim);
        self.front.show(&page)?;
        Ok(())
    }
}

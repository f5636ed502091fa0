//! A drill in a browser: its routes, over the same sitting that the terminal asks.

use std::time::Duration;

use anyhow::Result;
use hyper::StatusCode;

use super::alone::{Alone, AloneEnd, FAREWELL, LAST_PAGE, new_key, serve_alone};
use crate::host::World;
use crate::page::Page;
use crate::question::{Form, Response};
use crate::report::{drill_closing, drill_opening};
use crate::say::Say;
use crate::schedule::Rating;
use crate::session::{Command, Shown};
use crate::study::{Choices, DrillOpening, DrillSitting, Fact, Next, Reply, Said};
use crate::web::pages::{DrillPage, DrillStage};
use crate::web::posted::{FilledFields, read_response};
use crate::web::server::{Method, WebAnswer, WebRequest};

/// A drill in a browser.
struct DrillSite<'a, 'b> {
    sitting: &'a mut DrillSitting<'b>,
    world: &'a World,
    base: String,
    stage: DrillState,
    told: Vec<Fact>,
    /// Counts what the learner has said.
    turn: usize,
    opening: Option<Page>,
    shown_end: bool,
    /// The error of the store that ends the drill: after it nothing more is asked.
    failed: Option<anyhow::Error>,
}

enum DrillState {
    Card(Shown),
    /// The card, its response, and the ratings to choose from.
    Rating(Shown, Response, Choices),
    End(Page),
}

/// Drills in the browser until nothing is left, the learner ends it, or a signal comes.
///
/// # Errors
/// When something cannot be kept, this machine lets nobody listen, or standard output is closed.
pub(crate) fn drill_in_browser(
    sitting: &mut DrillSitting,
    opening: &DrillOpening,
    world: &World,
) -> Result<()> {
    let key = new_key()?;
    let opening = Some(drill_opening(opening, &world.words, world.signs));
    let (base, stage) = (format!("/{key}"), DrillState::End(Page::default()));
    let (told, turn, shown_end, failed) = (Vec::new(), 0, false, None);
    let mut site =
        DrillSite { sitting, world, base, stage, told, turn, opening, shown_end, failed };
    site.put_next(Vec::new())?;
    match (serve_alone(&mut site, &key, world)?, site.failed) {
        (_, Some(error)) => Err(error),
        (AloneEnd::Finished | AloneEnd::Left, None) => Ok(()),
    }
}

impl Alone for DrillSite<'_, '_> {
    fn hear(&mut self, path: &[&str], asked: &WebRequest) -> WebAnswer {
        let heard = match (asked.method, path) {
            (Method::Get, []) => {
                self.shown_end |= matches!(self.stage, DrillState::End(_));
                return self.page(StatusCode::OK, None, None);
            }
            (Method::Post, ["answer"]) => self.hear_answer(asked),
            (Method::Post, ["rate"]) => self.hear_rating(asked),
            (Method::Post, ["do"]) => self.hear_command(asked),
            // A second click on the last page changes nothing.
            (Method::Post, ["end"]) if matches!(self.stage, DrillState::End(_)) => Ok(self.start()),
            (Method::Post, ["end"]) => self.end().map(|()| self.start()),
            _ => return self.problem(StatusCode::NOT_FOUND),
        };
        heard.unwrap_or_else(|error| {
            self.failed = Some(error);
            self.problem(StatusCode::SERVICE_UNAVAILABLE)
        })
    }

    fn look_at_clock(&mut self) {}

    fn patience(&self) -> Option<Duration> {
        match (&self.stage, self.shown_end) {
            _ if self.failed.is_some() => Some(Duration::ZERO),
            (DrillState::End(_), true) => Some(FAREWELL),
            (DrillState::End(_), false) => Some(LAST_PAGE),
            (DrillState::Card(_) | DrillState::Rating(..), _) => None,
        }
    }
}

impl DrillSite<'_, '_> {
    fn start(&self) -> WebAnswer {
        WebAnswer::see_other(format!("{}/", self.base))
    }

    fn problem(&self, status: StatusCode) -> WebAnswer {
        WebAnswer::problem(&self.world.words, status)
    }

    /// Returns the current page, with what was posted if that was refused.
    fn page(
        &self,
        status: StatusCode,
        filled: Option<&FilledFields>,
        problem: Option<&Say>,
    ) -> WebAnswer {
        let empty = FilledFields::default();
        let stage = match &self.stage {
            DrillState::Card(shown) => DrillStage::Card(shown, filled.unwrap_or(&empty)),
            DrillState::Rating(shown, _, choices) => DrillStage::Rating(shown, choices),
            DrillState::End(page) => DrillStage::End(page),
        };
        let page = DrillPage {
            words: &self.world.words,
            base: &self.base,
            turn: self.turn,
            opening: self.opening.as_ref(),
            told: &self.told,
            problem,
            stage,
        };
        WebAnswer::page(status, page.draw())
    }

    /// Puts the next card, or ends where nothing is left.
    fn put_next(&mut self, mut told: Vec<Fact>) -> Result<()> {
        let turn = self.sitting.shown()?;
        told.extend(turn.facts);
        self.told = told;
        match turn.card {
            Some(shown) => self.stage = DrillState::Card(shown),
            None => self.end()?,
        }
        Ok(())
    }

    fn end(&mut self) -> Result<()> {
        let (now, world) = (self.world.clock.now(), self.world);
        let closing = self.sitting.end()?;
        let page = drill_closing(self.sitting.drill(), &closing, now, &world.words, world.signs);
        self.stage = DrillState::End(page);
        Ok(())
    }

    /// Returns whether a form was made for the current page. One without a turn counts as current.
    fn is_current(&self, asked: &WebRequest) -> bool {
        asked.field("turn").is_none_or(|turn| turn == self.turn.to_string())
    }

    fn hear_answer(&mut self, asked: &WebRequest) -> Result<WebAnswer> {
        let shown = match &self.stage {
            DrillState::Card(shown) => shown,
            DrillState::Rating(shown, heard, _) => {
                let is_same = read_answer(&shown.form, asked).is_ok_and(|said| said == *heard);
                return Ok(if is_same { self.start() } else { self.overtaken() });
            }
            DrillState::End(_) => return Ok(self.start()),
        };
        if !self.is_current(asked) {
            return Ok(self.overtaken());
        }
        let shown = shown.clone();
        match read_answer(&shown.form, asked) {
            Ok(response) if shown.form.fits(&response) => {
                let reply = self.sitting.hear(Said::Response(response.clone()))?;
                self.take_reply(reply, Some((shown, response)))?;
                Ok(self.start())
            }
            Ok(_) => Ok(self.not_taken(&shown.form, asked, &Say::new("web-unsendable"))),
            Err(problem) => Ok(self.not_taken(&shown.form, asked, &problem)),
        }
    }

    fn not_taken(&self, form: &Form, asked: &WebRequest, problem: &Say) -> WebAnswer {
        let filled = FilledFields::from_fields(form, &asked.fields);
        self.page(StatusCode::UNPROCESSABLE_ENTITY, Some(&filled), Some(problem))
    }

    /// Returns the current page with 409, for a form that was made for an earlier one.
    fn overtaken(&self) -> WebAnswer {
        self.page(StatusCode::CONFLICT, None, Some(&Say::new("web-overtaken")))
    }

    fn hear_rating(&mut self, asked: &WebRequest) -> Result<WebAnswer> {
        if !matches!(self.stage, DrillState::Rating(..)) || !self.is_current(asked) {
            return Ok(self.start());
        }
        let number = asked.field("rating").and_then(|number| number.parse().ok());
        let Some(rating) = number.and_then(Rating::from_number) else {
            let problem = Say::new("web-unsendable");
            return Ok(self.page(StatusCode::UNPROCESSABLE_ENTITY, None, Some(&problem)));
        };
        let reply = self.sitting.hear(Said::Rating(rating))?;
        self.take_reply(reply, None)?;
        Ok(self.start())
    }

    fn hear_command(&mut self, asked: &WebRequest) -> Result<WebAnswer> {
        if !self.is_current(asked) || matches!(self.stage, DrillState::End(_)) {
            return Ok(self.start());
        }
        let text = || asked.field("text").unwrap_or_default().trim().to_owned();
        let command = match asked.field("what") {
            Some("undo") => Command::Undo,
            Some("bury") => Command::Bury,
            Some("suspend") => Command::Suspend,
            Some("forget") => Command::Forget,
            Some("hint") => Command::Hint,
            Some("flag") => Command::Flag(text()),
            Some("note") => Command::Note(text()),
            _ => {
                let problem = Say::new("web-unsendable");
                return Ok(self.page(StatusCode::UNPROCESSABLE_ENTITY, None, Some(&problem)));
            }
        };
        let reply = self.sitting.hear(Said::Command(command))?;
        self.take_reply(reply, None)?;
        Ok(self.start())
    }

    /// Goes to the next stage after a reply; `answered` is the card that was answered, and how.
    fn take_reply(&mut self, reply: Reply, answered: Option<(Shown, Response)>) -> Result<()> {
        self.turn += 1;
        self.opening = None;
        let Reply { facts, next } = reply;
        match next {
            Next::Card => self.put_next(facts)?,
            Next::Rate(choices) => self.wait_for_rating(facts, choices, answered),
            // There is no editor in a browser, and leaving is a route of its own.
            Next::Wait | Next::Edit(_) | Next::Leave => self.told = facts,
        }
        Ok(())
    }

    fn wait_for_rating(
        &mut self,
        facts: Vec<Fact>,
        choices: Choices,
        answered: Option<(Shown, Response)>,
    ) {
        if let Some((shown, response)) = answered {
            self.told = facts;
            self.stage = DrillState::Rating(shown, response, choices);
            return;
        }
        // After a command the card still waits for its rating: the mark stays above the reply.
        self.told.retain(|fact| matches!(fact, Fact::Answer(_)));
        self.told.extend(facts);
        if let DrillState::Rating(_, _, waiting) = &mut self.stage {
            *waiting = choices;
        }
    }
}

/// Reads an answer. For a flashcard that is the wish to see its back.
fn read_answer(form: &Form, asked: &WebRequest) -> Result<Response, Say> {
    match form {
        // The rating says later whether it was known.
        Form::Card if asked.field("reveal").is_some() => Ok(Response::Card(true)),
        Form::Card => Err(Say::new("web-unsendable")),
        Form::Line(_) | Form::One(_) | Form::Many(_) | Form::Sort(_) | Form::Pair { .. } => {
            read_response(form, &asked.fields)
        }
    }
}

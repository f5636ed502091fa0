//! A quiz of one's own in a browser: its routes, over the same sitting that the terminal asks.

use std::time::Duration;

use anyhow::Result;
use hyper::StatusCode;

use super::alone::{Alone, AloneEnd, FAREWELL, LAST_PAGE, new_key, serve_alone};
use crate::host::World;
use crate::moment::Moment;
use crate::question::Response;
use crate::say::Say;
use crate::session::{Command, QuestionId};
use crate::store::Store;
use crate::study::{
    Fact, NumberedAnswer, NumberedQuestion, NumberedState, NumberedStep, QuizSitting, Said,
    SittingEnd,
};
use crate::web::pages::Paths;
use crate::web::posted::{FilledFields, Go, Posted, read_number, read_posted, read_response};
use crate::web::quiz_view::{QuizState, QuizView, ShownAgain, unread_say};
use crate::web::server::{Method, WebAnswer, WebRequest};

/// A quiz in a browser.
struct QuizSite<'a, 'b> {
    sitting: &'a mut QuizSitting<'b>,
    store: &'a mut Store,
    world: &'a World,
    paths: Paths,
    /// Paragraphs above the first question.
    opening: &'a [String],
    /// Whether the result was shown.
    shown_result: bool,
    /// Whether the learner has closed it.
    closed: bool,
}

/// Asks the rest of a quiz in the browser; `opening` is shown above the first question.
///
/// # Errors
/// When this machine lets nobody listen, standard output is closed, or the end cannot be kept.
pub(crate) fn ask_quiz_in_browser(
    sitting: &mut QuizSitting,
    store: &mut Store,
    opening: &[String],
    world: &World,
) -> Result<SittingEnd> {
    let key = new_key()?;
    let paths = Paths { base: format!("/{key}") };
    let (shown_result, closed) = (false, false);
    let mut site = QuizSite { sitting, store, world, paths, opening, shown_result, closed };
    let end = serve_alone(&mut site, &key, world)?;
    let is_over = site.sitting.is_handed_in(world.clock.now());
    if !is_over && end == AloneEnd::Left {
        return Ok(SittingEnd::Left);
    }
    site.finish()?;
    Ok(SittingEnd::Finished)
}

impl Alone for QuizSite<'_, '_> {
    fn hear(&mut self, path: &[&str], asked: &WebRequest) -> WebAnswer {
        match (asked.method, path) {
            (Method::Get, []) => WebAnswer::see_other(self.first_page()),
            (Method::Get, ["end"]) => self.end_page(StatusCode::OK, None),
            (Method::Post, ["end"]) => self.hand_in(),
            (Method::Get, ["state"]) => self.state(),
            (method, [number, rest @ ..]) => match (self.numbered(number), method, rest) {
                (Some(question), Method::Get, []) => {
                    let is_first = question.shown.number == 1 && question.turn == 0;
                    let opening = if is_first { self.opening } else { &[] };
                    let shown = ShownAgain { opening, ..ShownAgain::default() };
                    self.page(StatusCode::OK, &question, shown)
                }
                (Some(question), Method::Post, []) => self.hear_answer(&question, asked),
                (Some(question), Method::Post, ["right"]) => self.claim(&question),
                (Some(question), Method::Post, ["hint"]) => self.hint(&question, asked),
                _ => self.problem(StatusCode::NOT_FOUND),
            },
            (Method::Post, []) => self.problem(StatusCode::NOT_FOUND),
        }
    }

    fn look_at_clock(&mut self) {
        // If the store refuses, the next look tries again.
        let is_over = self.sitting.quiz().is_over(self.now());
        if is_over && !self.sitting.quiz().is_finished() {
            let _ = self.finish();
        }
    }

    fn patience(&self) -> Option<Duration> {
        if !self.sitting.quiz().is_finished() {
            return None;
        }
        Some(match (self.closed, self.shown_result && !self.may_claim()) {
            (true, _) => Duration::ZERO,
            (false, true) => FAREWELL,
            (false, false) => LAST_PAGE,
        })
    }
}

impl QuizSite<'_, '_> {
    fn now(&self) -> Moment {
        self.world.clock.now()
    }

    fn left(&self) -> Option<f64> {
        self.sitting.left(self.now())
    }

    fn view(&self) -> QuizView<'_> {
        let attempt = self.sitting.quiz().attempt();
        QuizView {
            words: &self.world.words,
            name: &attempt.title,
            paths: &self.paths,
            feedback: attempt.rules.feedback,
            alone: true,
        }
    }

    fn numbered(&mut self, number: &str) -> Option<NumberedQuestion> {
        let now = self.now();
        self.sitting.numbered(read_number(number)?, now)
    }

    /// Returns the first open question, or the list of all.
    fn first_page(&self) -> String {
        self.paths.question_or_end(self.sitting.first_open(self.now()))
    }

    fn page(
        &self,
        status: StatusCode,
        question: &NumberedQuestion,
        again: ShownAgain,
    ) -> WebAnswer {
        let all = self.sitting.states(self.now());
        WebAnswer::page(status, self.view().question(question, &all, self.left(), again))
    }

    fn problem(&self, status: StatusCode) -> WebAnswer {
        WebAnswer::problem(&self.world.words, status)
    }

    /// Says that it could not be kept, and nothing else.
    fn not_saved(&self) -> WebAnswer {
        self.problem(StatusCode::SERVICE_UNAVAILABLE)
    }

    fn hear_answer(&mut self, question: &NumberedQuestion, asked: &WebRequest) -> WebAnswer {
        if self.sitting.quiz().is_over(self.now()) {
            return WebAnswer::see_other(self.paths.end());
        }
        if asked.field("reveal").is_some() {
            return self.reveal(question);
        }
        let shown = &question.shown;
        let posted = match read_posted(&shown.form, shown.count, &asked.fields) {
            Ok(posted) => posted,
            Err(problem) => return self.shown_again(question, asked, &problem),
        };
        let Posted { response, doubt, turn, go } = posted;
        let is_blank = response == Response::Nothing;
        let answer = NumberedAnswer { number: shown.number, turn, response, doubt };
        let now = self.now();
        match self.sitting.prepare_number(answer, now) {
            NumberedStep::Keep(prepared) => {
                if self.sitting.keep(&prepared, self.store).is_err() {
                    return self.not_saved();
                }
                self.sitting.settle(*prepared);
                WebAnswer::see_other(self.onward(shown.number, go, is_blank))
            }
            NumberedStep::Same => WebAnswer::see_other(self.onward(shown.number, go, is_blank)),
            NumberedStep::Explain(fields) => {
                let problem = unread_say(shown, &fields).unwrap_or_else(|| Say::new("quiz-unfit"));
                self.shown_again(question, asked, &problem)
            }
            NumberedStep::Conflict => self.refused(question, "web-conflict"),
            NumberedStep::Stands => self.refused(question, "web-stands"),
            NumberedStep::Unfit => self.shown_again(question, asked, &Say::new("web-unsendable")),
        }
    }

    /// Returns the page again with what was sent, which was not kept.
    fn shown_again(
        &self,
        question: &NumberedQuestion,
        asked: &WebRequest,
        problem: &Say,
    ) -> WebAnswer {
        let filled = FilledFields::from_fields(&question.shown.form, &asked.fields);
        let again = ShownAgain::not_kept(&filled, asked.is_doubted(), problem);
        self.page(StatusCode::UNPROCESSABLE_ENTITY, question, again)
    }

    /// Returns the page with what is kept.
    fn refused(&self, question: &NumberedQuestion, why: &'static str) -> WebAnswer {
        let problem = Say::new(why);
        self.page(StatusCode::CONFLICT, question, ShownAgain::refused(&problem))
    }

    /// Returns the page that follows an answer that was kept.
    fn onward(&self, number: usize, go: Option<Go>, is_blank: bool) -> String {
        self.view().path_after((number, go, is_blank), &self.sitting.states(self.now()))
    }

    fn reveal(&mut self, question: &NumberedQuestion) -> WebAnswer {
        match self.say(&question.shown.question, Said::Reveal) {
            Ok(facts) => {
                let back = facts.iter().find_map(|fact| match fact {
                    Fact::Back(back) => Some(back.as_str()),
                    Fact::Answer(_) | Fact::Why(_) | Fact::Say(_) => None,
                });
                let again = ShownAgain { back, ..ShownAgain::default() };
                let status =
                    if back.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
                self.page(status, question, again)
            }
            Err(_) => self.not_saved(),
        }
    }

    fn hint(&mut self, question: &NumberedQuestion, asked: &WebRequest) -> WebAnswer {
        if !matches!(question.state, NumberedState::Open | NumberedState::Answered) {
            return self.refused(question, "web-stands");
        }
        if self.say(&question.shown.question, Said::Command(Command::Hint)).is_err() {
            return self.not_saved();
        }
        let filled = FilledFields::from_fields(&question.shown.form, &asked.fields);
        // Fields that no form could send are not filled in again.
        let is_whole = read_response(&question.shown.form, &asked.fields).is_ok();
        let filled = Some(&filled).filter(|filled| is_whole && !filled.is_empty());
        let doubt = asked.is_doubted();
        let again = ShownAgain { filled, doubt, ..ShownAgain::default() };
        let now = self.now();
        match self.sitting.numbered(question.shown.number, now) {
            Some(question) => self.page(StatusCode::OK, &question, again),
            None => self.problem(StatusCode::NOT_FOUND),
        }
    }

    /// Turns to a question and passes on what the learner said to it; returns the facts to show.
    fn say(&mut self, question: &QuestionId, said: Said) -> Result<Vec<Fact>> {
        let now = self.now();
        self.sitting.turn_to(question);
        Ok(self.sitting.hear(question, said, self.store, now)?.facts)
    }

    fn claim(&mut self, question: &NumberedQuestion) -> WebAnswer {
        let (number, is_finished) = (question.shown.number, self.sitting.quiz().is_finished());
        if question.claimed {
            return WebAnswer::see_other(self.after_claim(number, is_finished));
        }
        if !question.may_claim {
            return self.refused(question, "web-no-claim");
        }
        let (claim, now) = (Said::Command(Command::Right(Some(number))), self.now());
        match self.sitting.hear_after(&claim, self.store, now) {
            Ok(_) => WebAnswer::see_other(self.after_claim(number, is_finished)),
            Err(_) => self.not_saved(),
        }
    }

    fn after_claim(&self, number: usize, is_finished: bool) -> String {
        if is_finished { self.paths.end() } else { self.paths.question(number) }
    }

    /// Returns the list of all questions; once all is handed in, the result.
    fn end_page(&mut self, status: StatusCode, problem: Option<&Say>) -> WebAnswer {
        let now = self.now();
        let is_over = self.sitting.is_handed_in(now);
        if is_over && self.finish().is_err() {
            return self.not_saved();
        }
        if self.sitting.quiz().is_finished() {
            self.shown_result = true;
            return WebAnswer::page(
                status,
                self.view().result(self.sitting, now, self.may_claim()),
            );
        }
        let questions = self.sitting.all_numbered(now);
        WebAnswer::page(status, self.view().overview(&questions, self.left(), problem))
    }

    /// Hands in; posted again after that, it ends hafal.
    fn hand_in(&mut self) -> WebAnswer {
        if self.sitting.quiz().is_finished() {
            self.closed = true;
            self.shown_result = true;
            return self.end_page(StatusCode::OK, None);
        }
        match self.finish() {
            Ok(()) => WebAnswer::see_other(self.paths.end()),
            Err(_) => self.not_saved(),
        }
    }

    fn finish(&mut self) -> Result<()> {
        if self.sitting.quiz().is_finished() {
            return Ok(());
        }
        let now = self.now();
        self.sitting.finish(self.store, now)
    }

    fn may_claim(&self) -> bool {
        self.sitting.quiz().can_claim_any(self.now())
    }

    fn state(&self) -> WebAnswer {
        WebAnswer::json(&QuizState::new(self.sitting, self.now()))
    }
}

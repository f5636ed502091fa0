//! Fills the pages that pupils see with what the class knows of them.

use hyper::StatusCode;

use super::owner::Owner;
use crate::say::Say;
use crate::session::Feedback;
use crate::study::NumberedQuestion;
use crate::web::pages::{JoinPage, NameField};
use crate::web::posted::FilledFields;
use crate::web::quiz_view::{QuizState, QuizView, ShownAgain};
use crate::web::server::{WebAnswer, WebRequest};

impl Owner<'_> {
    /// Returns the page to join. It shows the names of a roster only to those who know the code.
    pub(super) fn join_page(
        &self,
        status: StatusCode,
        code: &str,
        name: &str,
        problem: Option<&Say>,
    ) -> WebAnswer {
        let knows_code = self.class.is_code(code);
        let roster = self.class.roster().filter(|_| knows_code);
        let names: Option<Vec<String>> =
            roster.map(|roster| roster.iter().map(|(name, _)| name.to_string()).collect());
        let quiz = self.class.quiz();
        let about: Vec<String> = quiz.about().map(str::to_owned).into_iter().collect();
        let page = JoinPage {
            words: &self.world.words,
            title: &quiz.title(),
            about: if knows_code { &about } else { &[] },
            code: if knows_code { code } else { "" },
            names: names.as_deref().map_or(NameField::Typed, NameField::Roster),
            name,
            problem,
        };
        WebAnswer::page(status, page.draw())
    }

    pub(super) fn question_page(
        &mut self,
        status: StatusCode,
        token: &str,
        question: &NumberedQuestion,
        again: ShownAgain,
    ) -> WebAnswer {
        let now = self.now();
        let Some(pupil) = self.class.look(token, now) else { return self.missing() };
        let name = pupil.name().to_string();
        let sitting = pupil.sitting();
        let (all, left) = (sitting.states(now), sitting.left(now));
        let feedback = sitting.quiz().attempt().rules.feedback;
        WebAnswer::page(status, self.view(&name, feedback).question(question, &all, left, again))
    }

    pub(super) fn view<'a>(&'a self, name: &'a str, feedback: Feedback) -> QuizView<'a> {
        QuizView { words: &self.world.words, name, paths: &self.paths, feedback, alone: false }
    }

    /// Returns the page again with what was sent, which was not kept.
    pub(super) fn shown_again(
        &mut self,
        token: &str,
        question: &NumberedQuestion,
        asked: &WebRequest,
        problem: &Say,
    ) -> WebAnswer {
        let filled = FilledFields::from_fields(&question.shown.form, &asked.fields);
        let again = ShownAgain::not_kept(&filled, asked.is_doubted(), problem);
        self.question_page(StatusCode::UNPROCESSABLE_ENTITY, token, question, again)
    }

    /// Returns the page with what is kept.
    pub(super) fn refused(&mut self, token: &str, number: usize, why: &'static str) -> WebAnswer {
        let Some(question) = self.numbered_at(token, number) else { return self.missing() };
        let problem = Say::new(why);
        self.question_page(StatusCode::CONFLICT, token, &question, ShownAgain::refused(&problem))
    }

    pub(super) fn end_page(&mut self, token: &str) -> Option<WebAnswer> {
        let now = self.now();
        let pupil = self.class.look(token, now)?;
        let (name, is_done) = (pupil.name().to_string(), pupil.is_done());
        let sitting = pupil.sitting();
        let feedback = sitting.quiz().attempt().rules.feedback;
        let page = if is_done {
            let sitting = &*sitting;
            let view = QuizView {
                words: &self.world.words,
                name: &name,
                paths: &self.paths,
                feedback,
                alone: false,
            };
            view.result(sitting, now, false)
        } else {
            let (questions, left) = (sitting.all_numbered(now), sitting.left(now));
            self.view(&name, feedback).overview(&questions, left, None)
        };
        Some(WebAnswer::page(StatusCode::OK, page))
    }

    pub(super) fn state(&mut self, token: &str) -> WebAnswer {
        let now = self.now();
        let Some(pupil) = self.pupil(token) else { return WebAnswer::see_other("/") };
        WebAnswer::json(&QuizState::new(pupil.sitting(), now))
    }
}

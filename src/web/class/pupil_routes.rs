//! The routes of the pupils' pages: joining, questions, the list of all, the result.

use hyper::StatusCode;

use super::cookie::{cookie_line, new_token};
use super::owner::Owner;
use super::routed::{After, AfterPupil, Routed};
use crate::question::Response;
use crate::say::Say;
use crate::study::{
    AnswerReply, ClassReply, ClassRequest, JoinRefusal, JoinRequest, NumberedAnswer,
    NumberedQuestion, Pupil,
};
use crate::web::posted::{Go, Posted, read_number, read_posted};
use crate::web::quiz_view::{ShownAgain, unread_say};
use crate::web::server::{Method, WebAnswer, WebRequest};

impl Owner<'_> {
    /// Returns the token of the pupil whose browser asks; None without a valid one.
    pub(super) fn token_of(&mut self, asked: &WebRequest) -> Option<String> {
        let now = self.now();
        let mut tokens = asked.cookies_named(&self.cookie);
        tokens.find(|token| self.class.look(token, now).is_some()).map(str::to_owned)
    }

    pub(super) fn route_pupil(&mut self, asked: WebRequest, token: Option<&str>) -> Routed {
        match (asked.method, asked.segments().as_slice(), token) {
            (Method::Post, ["join"], _) => self.join(&asked, token),
            (Method::Get, [], Some(token)) => Routed::Now(self.first_page(token)),
            (Method::Get, [], None) => {
                Routed::Now(self.code_page(asked.queried("code").unwrap_or_default()))
            }
            (_, _, None) => Routed::Now(WebAnswer::see_other("/")),
            (Method::Get, ["state"], Some(token)) => Routed::Now(self.state(token)),
            (Method::Get, ["end"], Some(token)) => {
                Routed::Now(self.end_page(token).unwrap_or_else(|| self.missing()))
            }
            (Method::Post, ["end"], Some(token)) => Routed::Keep(
                ClassRequest::HandIn { token: token.to_owned() },
                After::Pupil(AfterPupil::HandedIn),
            ),
            (method, [number], Some(token)) => match (self.numbered(token, number), method) {
                (None, _) => Routed::Now(self.missing()),
                (Some(question), Method::Get) => Routed::Now(self.question_page(
                    StatusCode::OK,
                    token,
                    &question,
                    ShownAgain::default(),
                )),
                (Some(question), Method::Post) => self.hear_answer(token, &question, asked),
            },
            (Method::Post, [number, "right"], Some(token)) => match self.numbered(token, number) {
                None => Routed::Now(self.missing()),
                Some(question) => self.hear_claim(token, &question),
            },
            (Method::Get | Method::Post, _, Some(_)) => Routed::Now(self.missing()),
        }
    }

    pub(super) fn missing(&self) -> WebAnswer {
        self.problem(StatusCode::NOT_FOUND)
    }

    pub(super) fn pupil(&mut self, token: &str) -> Option<&mut Pupil> {
        let now = self.now();
        self.class.look(token, now)
    }

    fn numbered(&mut self, token: &str, number: &str) -> Option<NumberedQuestion> {
        self.numbered_at(token, read_number(number)?)
    }

    pub(super) fn numbered_at(&mut self, token: &str, number: usize) -> Option<NumberedQuestion> {
        let now = self.now();
        self.pupil(token)?.sitting().numbered(number, now)
    }

    /// Returns the first open question, or the list of all.
    fn first_page(&mut self, token: &str) -> WebAnswer {
        let now = self.now();
        let open = self.pupil(token).and_then(|pupil| pupil.sitting().first_open(now));
        WebAnswer::see_other(self.paths.question_or_end(open))
    }

    fn join(&mut self, asked: &WebRequest, token: Option<&str>) -> Routed {
        let field = |name| asked.field(name).unwrap_or_default().to_owned();
        let (code, name) = (field("code"), field("name"));
        let Some(new_token) = new_token() else {
            return Routed::Now(self.problem(StatusCode::SERVICE_UNAVAILABLE));
        };
        let token = token.map(str::to_owned);
        let request = JoinRequest { code: code.clone(), name: name.clone(), token, new_token };
        Routed::Keep(ClassRequest::Join(request), After::Pupil(AfterPupil::Joined { code, name }))
    }

    /// Returns the join page of a browser without a cookie. A wrong code is named before a name is typed.
    fn code_page(&self, code: &str) -> WebAnswer {
        if code.is_empty() || self.class.is_code(code) {
            // A pupil whose name the teacher freed may still join, to see the result.
            let closed = self.class.is_closed().then(|| Say::new("class-closed"));
            return self.join_page(StatusCode::OK, code, "", closed.as_ref());
        }
        let wrong = Say::new("class-wrong-code");
        self.join_page(StatusCode::FORBIDDEN, code, "", Some(&wrong))
    }

    fn hear_answer(
        &mut self,
        token: &str,
        question: &NumberedQuestion,
        asked: WebRequest,
    ) -> Routed {
        let now = self.now();
        let shown = &question.shown;
        let is_over = |pupil: &mut Pupil| pupil.sitting().quiz().is_over(now);
        if self.pupil(token).is_some_and(is_over) {
            return Routed::Now(WebAnswer::see_other(self.paths.end()));
        }
        if self.pupil(token).is_some_and(|pupil| pupil.is_done()) {
            return Routed::Now(self.refused(token, shown.number, "web-stands"));
        }
        let posted = match read_posted(&shown.form, shown.count, &asked.fields) {
            Ok(posted) => posted,
            Err(problem) => {
                return Routed::Now(self.shown_again(token, question, &asked, &problem));
            }
        };
        let Posted { response, doubt, turn, go } = posted;
        let (number, token) = (shown.number, token.to_owned());
        let is_blank = response == Response::Nothing;
        let answer = NumberedAnswer { number, turn, response, doubt };
        let request = ClassRequest::Answer { token: token.clone(), answer };
        let after = AfterPupil::Answered { token, asked, number, go, is_blank };
        Routed::Keep(request, After::Pupil(after))
    }

    fn hear_claim(&mut self, token: &str, question: &NumberedQuestion) -> Routed {
        let number = question.shown.number;
        if question.claimed {
            return Routed::Now(WebAnswer::see_other(self.after_claim(token, number)));
        }
        let request = ClassRequest::Claim { token: token.to_owned(), number };
        let after = AfterPupil::Claimed { token: token.to_owned(), number };
        Routed::Keep(request, After::Pupil(after))
    }

    /// Turns the class's reply into the answer for the pupil's browser.
    pub(super) fn answer_pupil(&mut self, reply: ClassReply, after: AfterPupil) -> WebAnswer {
        match (reply, after) {
            (ClassReply::Joined { token }, _) => {
                let line = cookie_line(&self.cookie, &token);
                self.first_page(&token).with_cookie(line)
            }
            (ClassReply::JoinRefused(why), AfterPupil::Joined { code, name }) => {
                let (status, problem) = refusal_words(why);
                self.join_page(status, &code, &name, Some(&Say::new(problem)))
            }
            (
                ClassReply::Answered(reply),
                AfterPupil::Answered { token, asked, number, go, is_blank },
            ) => self.after_answer(reply, &token, &asked, (number, go, is_blank)),
            (ClassReply::Claimed, AfterPupil::Claimed { token, number }) => {
                WebAnswer::see_other(self.after_claim(&token, number))
            }
            (ClassReply::NoClaim, AfterPupil::Claimed { token, number }) => {
                self.refused(&token, number, "web-no-claim")
            }
            (ClassReply::Done, _) => WebAnswer::see_other(self.paths.end()),
            (_, _) => WebAnswer::see_other("/"),
        }
    }

    fn after_answer(
        &mut self,
        reply: AnswerReply,
        token: &str,
        asked: &WebRequest,
        (number, go, is_blank): (usize, Option<Go>, bool),
    ) -> WebAnswer {
        let problem = match reply {
            AnswerReply::Kept | AnswerReply::Same => {
                return WebAnswer::see_other(self.onward(token, (number, go, is_blank)));
            }
            AnswerReply::TimeUp => return WebAnswer::see_other(self.paths.end()),
            AnswerReply::Conflict => return self.refused(token, number, "web-conflict"),
            AnswerReply::Stands => return self.refused(token, number, "web-stands"),
            AnswerReply::Unfit => Say::new("web-unsendable"),
            AnswerReply::Explain(fields) => {
                let question = self.numbered_at(token, number);
                let say = question.and_then(|question| unread_say(&question.shown, &fields));
                say.unwrap_or_else(|| Say::new("quiz-unfit"))
            }
        };
        match self.numbered_at(token, number) {
            Some(question) => self.shown_again(token, &question, asked, &problem),
            None => self.missing(),
        }
    }

    /// Returns the page that follows an answer that was kept.
    fn onward(&mut self, token: &str, answer: (usize, Option<Go>, bool)) -> String {
        let now = self.now();
        let Some(pupil) = self.class.look(token, now) else { return "/".to_owned() };
        let sitting = pupil.sitting();
        let (states, feedback) = (sitting.states(now), sitting.quiz().attempt().rules.feedback);
        self.view("", feedback).path_after(answer, &states)
    }

    fn after_claim(&mut self, token: &str, number: usize) -> String {
        let is_done = self.pupil(token).is_some_and(|pupil| pupil.is_done());
        if is_done { self.paths.end() } else { self.paths.question(number) }
    }
}

/// Returns the status and the message for a browser that cannot join.
fn refusal_words(why: JoinRefusal) -> (StatusCode, &'static str) {
    match why {
        JoinRefusal::WrongCode => (StatusCode::FORBIDDEN, "class-wrong-code"),
        JoinRefusal::NoName => (StatusCode::UNPROCESSABLE_ENTITY, "class-no-name"),
        JoinRefusal::NotOnRoster => (StatusCode::UNPROCESSABLE_ENTITY, "class-not-on-roster"),
        JoinRefusal::Held => (StatusCode::CONFLICT, "class-name-held"),
        JoinRefusal::Closed => (StatusCode::CONFLICT, "class-closed"),
        JoinRefusal::Full => (StatusCode::SERVICE_UNAVAILABLE, "class-full"),
    }
}

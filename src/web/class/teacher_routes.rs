//! The routes of the teacher's page: the table, and what the teacher may do.

use hyper::StatusCode;

use super::owner::Owner;
use super::routed::{After, Routed};
use super::teacher_page::TeacherPage;
use crate::say::Say;
use crate::study::{ClassReply, ClassRequest};
use crate::web::server::{Method, WebAnswer, WebRequest};

/// The most minutes that are added at once: a day.
const MOST_MINUTES: u64 = 24 * 60;

impl Owner<'_> {
    /// Routes a request of the teacher, whose key was checked before.
    pub(super) fn route_teacher(&mut self, asked: &WebRequest) -> Routed {
        let request = match (asked.method, asked.segments().as_slice()) {
            (Method::Get, [_]) => return Routed::Now(self.teacher_page(StatusCode::OK, None)),
            (Method::Post, [_, "free"]) => {
                ClassRequest::Free { name: asked.field("name").unwrap_or_default().to_owned() }
            }
            (Method::Post, [_, "time"]) => {
                let Some(minutes) = read_minutes(asked.field("minutes")) else {
                    let say = Say::new("class-bad-minutes").with("most", MOST_MINUTES.to_string());
                    return Routed::Now(self.unclear(&say));
                };
                ClassRequest::MoreTime { seconds: minutes * 60 }
            }
            (Method::Post, [_, "end"]) => ClassRequest::EndForAll,
            (Method::Get | Method::Post, _) => {
                return Routed::Now(self.problem(StatusCode::NOT_FOUND));
            }
        };
        Routed::Keep(request, After::Teacher)
    }

    pub(super) fn answer_teacher(&mut self, reply: &ClassReply) -> WebAnswer {
        if *reply == ClassReply::NoSuchPupil {
            return self.unclear(&Say::new("class-no-such-pupil"));
        }
        WebAnswer::see_other(format!("{}/", self.teacher.base))
    }

    fn unclear(&mut self, problem: &Say) -> WebAnswer {
        self.teacher_page(StatusCode::UNPROCESSABLE_ENTITY, Some(problem))
    }

    fn teacher_page(&mut self, status: StatusCode, problem: Option<&Say>) -> WebAnswer {
        let (table, now) = (self.table(), self.now());
        let known = self.class.known_by_question(now);
        let quiz = self.class.quiz();
        let page = TeacherPage {
            words: &self.world.words,
            title: &quiz.title(),
            base: &self.teacher.base,
            addresses: &self.addresses,
            code: self.class.code(),
            has_time: quiz.rules().time.is_some(),
            table: &table,
            known: &known,
            is_over: self.class.is_over(),
            is_closed: self.class.is_closed(),
            problem,
        };
        WebAnswer::page(status, page.draw())
    }
}

/// Reads whole minutes, from 1.
fn read_minutes(typed: Option<&str>) -> Option<u64> {
    typed?.trim().parse().ok().filter(|minutes| (1..=MOST_MINUTES).contains(minutes))
}

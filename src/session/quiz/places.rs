//! Finds questions among those drawn: places sorted by id, since a class holds thousands of quizzes' questions.

use crate::session::attempt::Drawn;
use crate::session::entry::QuestionId;

/// The places of the questions drawn, in the order of their ids.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct QuestionPlaces(Vec<usize>);

impl QuestionPlaces {
    pub(super) fn new(drawn: &[Drawn]) -> Self {
        let mut places: Vec<usize> = (0..drawn.len()).collect();
        places.sort_by_key(|place| drawn.get(*place).map(|drawn| &drawn.question));
        Self(places)
    }

    /// The place of a question, from 0.
    pub(super) fn find(&self, question: &QuestionId, drawn: &[Drawn]) -> Option<usize> {
        let id_at = |place: &usize| drawn.get(*place).map(|drawn| &drawn.question);
        let found = self.0.binary_search_by_key(&Some(question), id_at).ok()?;
        self.0.get(found).copied()
    }
}

//! The words of questions as the answers of a class have them, once for all pupils: 300 who answer 200 questions give
//! 60,000 answers, and each would hold the prompt, what is right, the explanation and the source.

use std::collections::HashSet;
use std::sync::Arc;

use crate::session::{Asked, QuizEntry, QuizEvent};

/// The words of the questions that were answered.
#[derive(Default)]
pub(super) struct SharedWords(HashSet<Arc<Asked>>);

impl SharedWords {
    /// Lets an answer hold the words that answers before it hold, where they are equal: a deck that was edited between
    /// two runs of the class has others.
    pub(super) fn share(&mut self, entry: &mut QuizEntry) {
        let QuizEvent::Answered(answered) = &mut entry.event else { return };
        if let Some(known) = self.0.get(&answered.asked) {
            answered.asked = Arc::clone(known);
        } else {
            self.0.insert(Arc::clone(&answered.asked));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;
    use crate::session::{Answered, QuestionId};

    fn entry(ask: &str, right: &str) -> QuizEntry {
        let asked =
            Asked { ask: ask.to_owned(), right: vec![right.to_owned()], ..Asked::default() };
        let (response, asked) = (vec!["x".to_owned()], asked.into());
        let (score, seconds, slip, late, invalid) = (0.0, 1.0, false, false, false);
        let answered = Answered { asked, response, score, slip, late, seconds, invalid };
        let question = QuestionId { deck: "d".to_owned(), id: ask.to_owned() };
        let at = Moment { utc_ms: 0, offset_s: 0 };
        QuizEntry { at, question, event: QuizEvent::Answered(Box::new(answered)) }
    }

    fn words(entry: &QuizEntry) -> Option<&Arc<Asked>> {
        let QuizEvent::Answered(answered) = &entry.event else { return None };
        Some(&answered.asked)
    }

    #[test]
    fn answers_to_one_question_share_its_words_until_the_deck_has_others() {
        let mut entries =
            [entry("a", "1"), entry("b", "2"), entry("a", "1"), entry("a", "3"), entry("a", "3")];
        let before = entries.clone();
        let mut shared = SharedWords::default();
        for entry in &mut entries {
            shared.share(entry);
        }
        assert_eq!(entries, before);
        let same = |one: usize, other: usize| {
            let pair = words(&entries[one]).zip(words(&entries[other]));
            pair.is_some_and(|(one, other)| Arc::ptr_eq(one, other))
        };
        assert_eq!([same(0, 2), same(3, 4), same(0, 3), same(0, 1)], [true, true, false, false]);
    }
}

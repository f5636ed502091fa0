//! Draws all questions with the learner's own answers, for a last look before they are handed in.

use crate::locale::Words;
use crate::page::{Line, Page, Signs, Style};
use crate::report::given_text;
use crate::study::ReviewedQuestion;

/// Returns the list, under its heading.
pub(super) fn review_page(questions: &[ReviewedQuestion], words: &Words, signs: &Signs) -> Page {
    let mut page = Page::default();
    page.push(Line::new(words.text("ask-review"), Style::Bold));
    page.gap();
    let widest = questions.last().map_or(0, |last| last.number.to_string().len());
    for question in questions {
        let number = format!("{:>widest$}  ", question.number);
        let ask = question.ask.split('\n').next().unwrap_or_default();
        let line = Line::new(number, Style::Dim).and(ask, Style::Plain);
        page.push(line.at(0, widest + 2));
        let prompt = Line::new(format!("{} ", signs.prompt), Style::Plain).at(widest + 2, 2);
        page.push(match given_text(question.given.clone(), words) {
            Some(given) => prompt.and(given, Style::Plain),
            None => prompt.and(words.text("ask-not-answered"), Style::Dim),
        });
    }
    page
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::ask::tests::{english, indonesian};
    use crate::page::Paper;
    use crate::session::{Given, QuestionId};

    const NARROW: Paper = Paper { width: Some(40), colour: false, unicode: true };

    pub(in crate::ask) fn question(number: usize, given: &str) -> ReviewedQuestion {
        ReviewedQuestion {
            question: QuestionId { deck: "d".to_owned(), id: format!("q{number}") },
            number,
            ask: format!("Question {number}?"),
            given: if given.is_empty() { Given::Nothing } else { Given::Words(given.to_owned()) },
        }
    }

    #[test]
    fn each_question_stands_with_its_number_and_the_answer_given() {
        let truth = ReviewedQuestion { given: Given::Truth(true), ..question(10, "") };
        let card = ReviewedQuestion { given: Given::NotKnown, ..question(11, "") };
        let all = [question(1, "Asia; Africa"), question(2, ""), truth, card];
        let signs = Signs::for_terminal(true);
        assert_eq!(
            review_page(&all, &english(), signs).render(NARROW),
            "  Before you hand in\n\n   1  Question 1?\n      › Asia; Africa\n   2  Question 2?\n      › not answered\n  10  Question 10?\n      › True\n  11  Question 11?\n      › not known\n"
        );
        assert!(review_page(&all, &indonesian(), signs).render(NARROW).contains("› Benar"));
    }
}

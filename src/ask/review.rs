//! Draws all questions with the learner's own answers, for a last look before they are handed in.

use crate::locale::{Words, option_text};
use crate::page::{Line, Page, Signs, Style};
use crate::study::ReviewedQuestion;

/// The list, under its heading.
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
        let given: Vec<String> =
            question.given.iter().map(|text| option_text(text, words)).collect();
        page.push(if given.is_empty() {
            prompt.and(words.text("ask-not-answered"), Style::Dim)
        } else {
            prompt.and(given.join("; "), Style::Plain)
        });
    }
    page
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::ask::tests::{english, indonesian};
    use crate::page::Paper;
    use crate::question::OptionText;
    use crate::session::QuestionId;

    const NARROW: Paper = Paper { width: Some(40), colour: false, unicode: true };

    pub(in crate::ask) fn question(number: usize, given: &[&str]) -> ReviewedQuestion {
        ReviewedQuestion {
            question: QuestionId { deck: "d".to_owned(), id: format!("q{number}") },
            number,
            ask: format!("Question {number}?"),
            given: given.iter().map(|text| OptionText::Words((*text).to_owned())).collect(),
        }
    }

    #[test]
    fn each_question_stands_with_its_number_and_the_answer_given() {
        let truth = ReviewedQuestion { given: vec![OptionText::Truth(true)], ..question(10, &[]) };
        let all = [question(1, &["Asia", "Africa"]), question(2, &[]), truth];
        let signs = Signs::for_terminal(true);
        assert_eq!(
            review_page(&all, &english(), signs).render(NARROW),
            "  Before you hand in\n\n   1  Question 1?\n      › Asia; Africa\n   2  Question 2?\n      › not answered\n  10  Question 10?\n      › True\n"
        );
        assert!(review_page(&all, &indonesian(), signs).render(NARROW).contains("› Benar"));
    }
}

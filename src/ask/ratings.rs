//! The four ratings of an answer on a line, each with when the card would come next.

use unicode_width::UnicodeWidthStr;

use crate::locale::{Words, interval, rating_word};
use crate::page::{Line, Page, Paper, Style};
use crate::schedule::Rating;
use crate::study::Choices;

/// Between two ratings.
const GAP: &str = "   ";

impl Choices {
    /// `1 again now   2 hard 3 d   [3 good 8 d]   4 easy 19 d`
    pub(super) fn page(&self, words: &Words, paper: Paper) -> Page {
        Page { lines: self.lines(words, self.proposed, paper) }
    }

    /// Draws the ratings with one of them lit. A narrow window gets several lines, broken between ratings.
    pub(super) fn lines(&self, words: &Words, lit: Rating, paper: Paper) -> Vec<Line> {
        // Room for brackets, so that nothing shifts when the light moves.
        let room = paper.width.unwrap_or(usize::MAX).saturating_sub(paper.margin() + 2);
        let (mut lines, mut line, mut used) = (Vec::new(), Line::default().at(0, 0), 0);
        for (place, rating) in Rating::ALL.into_iter().enumerate() {
            let text = self.text(words, rating, place);
            let width = text.width();
            if used > 0 && used + GAP.len() + width > room {
                lines.push(std::mem::replace(&mut line, Line::default().at(0, 0)));
                used = 0;
            } else if used > 0 {
                line = line.and(GAP, Style::Plain);
                used += GAP.len();
            }
            used += width;
            line = if rating == lit {
                line.and(format!("[{text}]"), Style::Lit)
            } else {
                line.and(text, if paper.colour { Style::Dim } else { Style::Plain })
            };
        }
        lines.push(line);
        lines
    }

    fn text(&self, words: &Words, rating: Rating, place: usize) -> String {
        let name = words.text(rating_word(rating));
        let days = self.days.and_then(|days| days.get(place).copied());
        let when = days.map(|days| format!(" {}", interval(words, days))).unwrap_or_default();
        format!("{} {name}{when}", rating.number())
    }

    /// Returns the rating that a line names; an empty line names the proposed one.
    pub(super) fn read(&self, line: &str) -> Option<Rating> {
        let line = line.trim();
        if line.is_empty() {
            return Some(self.proposed);
        }
        line.parse().ok().and_then(Rating::from_number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::tests::{english, indonesian};

    const WIDE: Paper = Paper { width: Some(80), colour: false, unicode: true };
    const CHOICES: Choices = Choices { proposed: Rating::Good, days: Some([0, 3, 8, 190]) };

    #[test]
    fn each_rating_stands_with_its_number_and_its_interval() {
        let page = |words: &Words| CHOICES.page(words, WIDE).render(WIDE);
        assert_eq!(page(&english()), "  1 again now   2 hard 3 d   [3 good 8 d]   4 easy 6.2 mo\n");
        assert_eq!(
            page(&indonesian()),
            "  1 ulang sekarang   2 sulit 3 hr   [3 baik 8 hr]   4 mudah 6,2 bln\n"
        );
    }

    #[test]
    fn an_empty_line_takes_the_one_proposed() {
        assert_eq!(CHOICES.read(" "), Some(Rating::Good));
        assert_eq!(CHOICES.read("1"), Some(Rating::Again));
        for none in ["0", "5", "good", "1 2"] {
            assert_eq!(CHOICES.read(none), None);
        }
    }
}

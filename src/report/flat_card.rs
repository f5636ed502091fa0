//! A question as a flashcard in plain text: its options or left sides on the front, the right answer on the back.

use crate::deck::Deck;
use crate::locale::{Words, option_text};
use crate::question::{Answer, Flashcard, Form, OptionText, Options, Question, letter};
use crate::say::Say;
use crate::session::{Listed, list_question};

/// Returns a question as a flashcard with the same id and surroundings, for a program that has no other kind.
///
/// Options have the places of `hafal show`. `gap` separates lines: some programs join lines that only one newline
/// separates.
pub(crate) fn flat_card(question: &Question, deck: &Deck, words: &Words, gap: &str) -> Question {
    let listed = list_question(question, deck);
    let layout = CardLayout { listed: &listed, words };
    let (mut front, back) = layout.form_lines();
    if !question.ask.is_empty() {
        front.insert(0, question.ask.clone());
    }
    Question {
        ask: front.join(gap),
        answer: Answer::Card(Flashcard { back: back.join(gap) }),
        both_ways: false,
        ..question.clone()
    }
}

/// Returns the question with its passage above the prompt, for a program that shows nothing but cards.
pub(crate) fn with_passage_above(question: &Question, deck: &Deck, gap: &str) -> Question {
    let Some(passage) = deck.passage_of(question) else { return question.clone() };
    // If empty lines separate lines, further empty ones add nothing.
    let says = |line: &&str| gap == "\n" || !line.trim().is_empty();
    let above = passage.title.iter().map(String::as_str).chain(passage.lines().filter(says));
    let above = above.collect::<Vec<_>>().join(gap);
    let ask = if question.ask.is_empty() { above } else { format!("{above}\n\n{}", question.ask) };
    Question { ask, passage: None, ..question.clone() }
}

struct CardLayout<'a> {
    listed: &'a Listed,
    words: &'a Words,
}

impl CardLayout<'_> {
    /// Returns the lines of the front, below the prompt, and those of the back.
    fn form_lines(&self) -> (Vec<String>, Vec<String>) {
        let right = self.listed.key.words(&self.listed.form);
        let right = right.as_slice();
        match &self.listed.form {
            Form::One(options) | Form::Many(options) => self.option_lines(options, right),
            Form::Sort(items) => (lettered(items), Self::letters_of(items, right)),
            // The log's words for a pair contain both sides.
            Form::Pair { left, .. } => (numbered(left), numbered(right)),
            Form::Line(lines) if !lines.sentence.is_empty() => {
                (vec![open_sentence(&lines.sentence)], self.blank_lines())
            }
            Form::Line(lines) => (Vec::new(), self.item_lines(lines.fields.len())),
            Form::Card => (Vec::new(), right.to_vec()),
        }
    }

    fn option_lines(&self, options: &Options, right: &[String]) -> (Vec<String>, Vec<String>) {
        let shown: Vec<String> =
            options.texts.iter().map(|text| option_text(text, self.words)).collect();
        let is_right = |text: &OptionText| right.iter().any(|right| right == text.words());
        if options.texts.iter().any(|text| matches!(text, OptionText::Truth(_))) {
            let right = options.texts.iter().filter(|text| is_right(text));
            let right = right.map(|text| option_text(text, self.words)).collect();
            return (vec![shown.join(" / ")], right);
        }
        let front = lettered(&shown);
        let right = front.iter().zip(&options.texts).filter(|(_, text)| is_right(text));
        let right = right.map(|(line, _)| line.clone()).collect();
        (front, right)
    }

    /// Returns the right items in order, each with its letter on the front. An item that comes twice takes its letters
    /// in turn.
    fn letters_of(items: &[String], right: &[String]) -> Vec<String> {
        let mut free: Vec<(String, &String)> = lettered(items).into_iter().zip(items).collect();
        let lines = right.iter().map(|wanted| {
            let place = free.iter().position(|(_, item)| *item == wanted);
            place.map_or_else(|| wanted.clone(), |place| free.remove(place).0)
        });
        lines.collect()
    }

    /// Returns what belongs in each blank, in all of its wordings.
    fn blank_lines(&self) -> Vec<String> {
        let blanks = self.wordings();
        if blanks.len() > 1 { numbered(&blanks) } else { blanks }
    }

    /// Lists the items that may be named, and how many are enough if not all are asked for.
    fn item_lines(&self, asked: usize) -> Vec<String> {
        let mut lines = self.wordings();
        if asked < lines.len() {
            let need = Say::new("key-need").with("need", asked).with("count", lines.len());
            lines.insert(0, self.words.say(&need));
        }
        lines
    }

    /// Returns each line of the key in all of its wordings.
    fn wordings(&self) -> Vec<String> {
        self.listed.key.lines.iter().map(|line| line.wordings.join(" / ")).collect()
    }
}

/// Returns a sentence with its blanks open, and numbered where there are several.
fn open_sentence(pieces: &[String]) -> String {
    if pieces.len() < 3 {
        return pieces.join("_____");
    }
    let mut sentence = String::new();
    for (place, piece) in pieces.iter().enumerate() {
        if place > 0 {
            sentence.extend(["(", &place.to_string(), ") _____"]);
        }
        sentence.push_str(piece);
    }
    sentence
}

fn lettered(items: &[String]) -> Vec<String> {
    let lines = items.iter().enumerate();
    lines.map(|(place, item)| format!("{}. {item}", letter(place).to_uppercase())).collect()
}

fn numbered(items: &[String]) -> Vec<String> {
    (1..).zip(items).map(|(number, item)| format!("{number}. {item}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::read_deck;
    use crate::locale::Interface;

    /// Front and back of each question of a deck, as a card.
    fn sides(language: &str, questions: &str) -> Vec<(String, String)> {
        let text = format!(
            "(id: \"d\", title: \"D\", language: \"{language}\", questions: [{questions}])"
        );
        let deck = read_deck(&text, "d").deck.unwrap();
        let words = Words::new(Interface::from_locale(language));
        let cards = deck.questions.iter().map(|question| flat_card(question, &deck, &words, "\n"));
        let sides = cards.map(|card| {
            let back = card.kind().back().expect("a card").to_owned();
            (card.ask, back)
        });
        sides.collect()
    }

    #[test]
    fn options_are_lettered_on_the_front_and_the_right_ones_are_on_the_back() {
        for (question, options, right) in [
            (
                r#"(ask: "Q?", answer: Choice(right: "UNDP", wrong: ["WHO", "ILO"], last: "Nobody"))"#,
                &["UNDP", "WHO", "ILO", "Nobody"][..],
                &["UNDP"][..],
            ),
            (
                r#"(ask: "Q?", answer: Many(right: ["a", "b"], wrong: ["c", "d"]))"#,
                &["a", "b", "c", "d"],
                &["a", "b"],
            ),
            (r#"(ask: "Q?", answer: Order("x", "y", "z"))"#, &["x", "y", "z"], &["x", "y", "z"]),
        ] {
            let (front, back) = sides("en", question).remove(0);
            let (ask, lines) = front.split_once('\n').unwrap();
            assert_eq!(ask, "Q?");
            let letters: Vec<&str> = lines.lines().map(|line| &line[..3]).collect();
            assert_eq!(letters, ["A. ", "B. ", "C. ", "D. "][..options.len()], "{front}");
            let mut shown: Vec<&str> = lines.lines().map(|line| &line[3..]).collect();
            shown.sort_unstable();
            let mut wanted = options.to_vec();
            wanted.sort_unstable();
            assert_eq!(shown, wanted, "{front}");
            assert!(back.lines().all(|line| lines.lines().any(|shown| shown == line)), "{back}");
            let mut given: Vec<&str> = back.lines().map(|line| &line[3..]).collect();
            if question.contains("Many") {
                given.sort_unstable();
            }
            assert_eq!(given, right, "{back}");
        }
    }

    #[test]
    fn what_is_not_chosen_has_its_answer_on_the_back_alone() {
        for (question, front, back) in [
            (r#"(ask: "It was.", answer: False)"#, "It was.\nTrue / False", "False"),
            (
                r#"(ask: "Name two.", answer: List(is: ["a", ["b", "bee"], "c"], need: 2))"#,
                "Name two.",
                "Any 2 of these 3 are enough.\na\nb / bee\nc",
            ),
            (r#"(ask: "Name both.", answer: List("a", "b"))"#, "Name both.", "a\nb"),
            (
                r#"(ask: "Pair.", answer: Match(pairs: [("G-77", "1964"), ("NAM", "1961")], extra: ["1945"]))"#,
                "Pair.\n1. G-77\n2. NAM",
                "1. G-77 = 1964\n2. NAM = 1961",
            ),
            (
                r#"(answer: Cloze("In {1964} by {UN|United Nations}."))"#,
                "In (1) _____ by (2) _____.",
                "1. 1964\n2. UN / United Nations",
            ),
            (r#"(ask: "Fill.", answer: Cloze("In {1964}."))"#, "Fill.\nIn _____.", "1964"),
        ] {
            assert_eq!(sides("en", question), [(front.to_owned(), back.to_owned())], "{question}");
        }
    }

    #[test]
    fn a_truth_is_worded_in_the_language_of_the_deck() {
        let both = sides("id", r#"(ask: "Begitu.", answer: True)"#);
        assert_eq!(both, [("Begitu.\nBenar / Salah".to_owned(), "Benar".to_owned())]);
    }

    #[test]
    fn an_item_that_comes_twice_takes_its_letters_in_turn() {
        let [(front, back)] =
            sides("en", r#"(ask: "S.", answer: Order("a", "b", "a"))"#).try_into().unwrap();
        let letters = |text: &str| text.lines().filter(|line| line.contains(". ")).count();
        assert_eq!((letters(&front), letters(&back)), (3, 3));
        let back: std::collections::HashSet<&str> = back.lines().collect();
        assert_eq!(back.len(), 3);
    }
}

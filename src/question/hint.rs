//! What a hint or an explanation says where one blank of several is asked: nothing of the order of blanks.

use super::{Card, Question};

/// Words that tell blanks apart by their order.
const ORDER: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "last", "other", "others", "both", "former",
    "latter", "1st", "2nd", "3rd", "4th", "pertama", "kedua", "ketiga", "keempat", "kelima",
    "terakhir", "keduanya", "lainnya", "ke-1", "ke-2", "ke-3", "ke-4",
];

/// Words for blanks.
const BLANK: &[&str] =
    &["blank", "blanks", "gap", "gaps", "isian", "rumpang", "kekosongan", "titik-titik"];

impl Question {
    /// The hint for one of its cards.
    pub fn hint_for(&self, card: &Card) -> Option<String> {
        // A hint at one of several blanks need not use the word blank: "the second is a year".
        let of_order = |words: &[String]| has_any(words, ORDER) || has_any(words, BLANK);
        self.without(self.hint.as_deref()?, card, of_order)
    }

    /// The explanation for one of its cards.
    pub fn why_for(&self, card: &Card) -> Option<String> {
        self.without(self.why.as_deref()?, card, |words| has_any(words, BLANK))
    }

    /// A text without the sentences that are about other blanks; None if nothing is left.
    fn without(
        &self,
        text: &str,
        card: &Card,
        of_order: impl Fn(&[String]) -> bool,
    ) -> Option<String> {
        let alone = matches!(card, Card::Blank(_)) && self.kind().cards().len() > 1;
        if !alone || !of_order(&words(text)) {
            return Some(text.to_owned());
        }
        let sentences = text.split_inclusive(['.', ';', '?', '!', '\n']);
        let kept: String = sentences.filter(|sentence| !of_order(&words(sentence))).collect();
        let kept = kept.trim();
        kept.contains(char::is_alphanumeric).then(|| kept.to_owned())
    }
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric() && sign != '-');
    words.map(str::to_lowercase).collect()
}

fn has_any(words: &[String], of: &[&str]) -> bool {
    words.iter().any(|word| of.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::read_deck;

    fn question(fields: &str) -> Question {
        let text = format!("(questions: [(id: \"q\", {fields})])");
        read_deck(&text, "d").deck.expect("a deck").questions.remove(0)
    }

    #[test]
    fn one_blank_alone_gets_no_hint_about_the_order_of_blanks() {
        let blank = Card::Blank("1964".to_owned());
        let cloze = "answer: Cloze(\"The {G-77} was formed in {1964}.\")";
        for (hint, left) in [
            ("The second blank is a year.", None),
            ("Yang kedua: sebuah tahun.", None),
            ("The first is a group, the second a year.", None),
            ("It came after Bandung.", Some("It came after Bandung.")),
            ("It came after Bandung. The second is a year.", Some("It came after Bandung.")),
        ] {
            let question = question(&format!("{cloze}, hint: \"{hint}\""));
            assert_eq!(question.hint_for(&blank).as_deref(), left, "{hint}");
            assert_eq!(question.hint_for(&Card::Whole).as_deref(), Some(hint));
        }
        let only = question("answer: Cloze(\"In {1964}.\"), hint: \"The second year.\"");
        assert_eq!(only.hint_for(&blank).as_deref(), Some("The second year."));
    }

    #[test]
    fn an_explanation_loses_only_what_is_said_of_blanks() {
        let blank = Card::Blank("1964".to_owned());
        let cloze = "answer: Cloze(\"The {G-77} was formed in {1964}.\")";
        let why = question(&format!("{cloze}, why: \"Its first year. Isian kedua itu tahun.\""));
        assert_eq!(why.why_for(&blank).as_deref(), Some("Its first year."));
    }
}

//! Recognizes the sorts of questions that other programs name in a column of their tables.

/// What a row is in another program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ForeignType {
    Choice,
    /// An answer to type.
    Typed,
    /// A sort that hafal has no kind for, by its name.
    Other(String),
    /// An unknown type: the row itself shows what it is.
    Unknown,
}

const CHOICES: [&str; 22] = [
    "multiple choice", "mcq", "mc", "single choice", "single answer", "single select", "checkbox",
    "checkboxes", "multiple select", "multi select", "multiple answers", "multiple response",
    "multiple correct", "radio", "dropdown", "quiz", "true false", "true or false", "pg",
    "pilihan ganda", "pilihan ganda kompleks", "benar salah",
];

const TYPED: [&str; 12] = [
    "fill in the blank", "fill in the blanks", "fill in blank", "fib", "short answer",
    "type answer", "typing", "text input", "isian", "isian singkat", "jawaban singkat",
    "melengkapi",
];

const OTHERS: [&str; 32] = [
    "poll", "survey", "open ended", "open", "essay", "draw", "drawing", "match", "matching",
    "reorder", "ordering", "sequence", "order", "slider", "word cloud", "brainstorm", "passage",
    "video response", "audio response", "drag and drop", "drop pin", "hotspot", "labeling",
    "categorize", "paragraph", "file upload", "essai", "esai", "uraian", "menjodohkan",
    "mengurutkan", "survei",
];

impl ForeignType {
    pub(super) fn named(name: &str) -> Self {
        let lower = name.to_lowercase();
        let words =
            lower.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
        let words = words.collect::<Vec<_>>().join(" ");
        if CHOICES.contains(&words.as_str()) {
            Self::Choice
        } else if TYPED.contains(&words.as_str()) {
            Self::Typed
        } else if OTHERS.contains(&words.as_str()) {
            Self::Other(name.to_owned())
        } else {
            Self::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_of_questions_are_known_in_any_spelling() {
        for (name, known) in [
            ("Multiple Choice", ForeignType::Choice),
            ("MULTIPLE_CHOICE", ForeignType::Choice),
            ("True/False", ForeignType::Choice),
            ("Fill-in-the-Blank", ForeignType::Typed),
            ("Isian singkat", ForeignType::Typed),
            ("Open-Ended", ForeignType::Other("Open-Ended".to_owned())),
            ("Uraian", ForeignType::Other("Uraian".to_owned())),
            ("Biology", ForeignType::Unknown),
        ] {
            assert_eq!(ForeignType::named(name), known, "{name}");
        }
    }
}

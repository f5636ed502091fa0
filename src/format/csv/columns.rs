//! The columns that a table may have, and their names in a heading.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TableColumn {
    Id,
    Ask,
    Answer,
    /// One of several options; in tables of choices.
    Option,
    /// Which option is right, or the right one itself.
    Right,
    /// A wrong option beside the right one.
    Wrong,
    /// Tags, separated by spaces.
    Tags,
    /// One tag, which may have spaces.
    Topic,
    Hint,
    Why,
    From,
    Points,
    Level,
    BothWays,
    /// What sort of question the row is in another program.
    QuestionType,
    /// How long a question may take.
    Time,
    /// The number of a row, or nothing at all.
    Number,
    /// Something that a question has no place for.
    Unknown,
    /// Anki's note type, which decides the kind of question.
    Notetype,
    /// Something for Anki alone: the deck, the id of a note.
    AnkiOnly,
}

/// The names of columns in a heading, in lower case; the first is the one that is written.
pub(super) const COLUMN_NAMES: [(TableColumn, &[&str]); 10] = [
    (TableColumn::Id, &["id"]),
    (
        TableColumn::Ask,
        &[
            "ask", "question", "question text", "question title", "question stem", "prompt",
            "front", "term", "soal", "pertanyaan", "teks soal", "isi soal", "butir soal",
            "isi pertanyaan", "teks pertanyaan", "depan", "istilah", "frage", "fragetext",
            "pregunta",
        ],
    ),
    (
        TableColumn::Answer,
        &[
            "answer", "back", "definition", "jawaban", "belakang", "definisi", "antwort",
            "réponse", "respuesta",
        ],
    ),
    (TableColumn::Tags, &["tags", "tag", "label", "labels"]),
    (TableColumn::Hint, &["hint", "petunjuk", "clue", "hinweis"]),
    (
        TableColumn::Why,
        &[
            "why", "explanation", "answer explanation", "explanation of answer", "rationale",
            "feedback", "solution", "penjelasan jawaban", "pembahasan jawaban", "pembahasan",
            "pembahasan hots", "penjelasan", "umpan balik", "alasan", "erklärung",
        ],
    ),
    (TableColumn::From, &["from", "source", "sumber"]),
    (
        TableColumn::Points,
        &["points", "point", "score", "marks", "mark", "poin", "skor", "bobot", "nilai", "punkte"],
    ),
    (
        TableColumn::Level,
        &[
            "level", "difficulty", "difficulty level", "tingkat", "tingkat kesulitan", "kesulitan",
            "kesukaran", "schwierigkeit",
        ],
    ),
    (TableColumn::BothWays, &["both_ways", "both ways"]),
];

impl TableColumn {
    /// Whether it holds text for people, which may be HTML.
    pub(super) fn is_text(self) -> bool {
        matches!(
            self,
            Self::Ask
                | Self::Answer
                | Self::Option
                | Self::Right
                | Self::Wrong
                | Self::Hint
                | Self::Why
                | Self::From
        )
    }
}

//! Reads the headings of tables, as teachers and the templates of other programs word them.

use super::columns::{COLUMN_NAMES, TableColumn};

/// What a heading names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NamedColumn {
    pub(super) column: TableColumn,
    /// The place of an option's letter or number, A and 1 being 0.
    pub(super) place: Option<usize>,
    /// Whether it names a column only among others that are known: `A`, `3` and `No` may be words of a row.
    pub(super) weak: bool,
}

/// The names of columns that only a table of choices has, and of those that no question has a place for.
const MORE_NAMES: [(TableColumn, &[&str]); 6] = [
    (
        TableColumn::Right,
        &[
            "right", "correct", "key", "ans", "correct answer", "correct answers", "right answer",
            "right answers", "correct option", "correct options", "correct choice", "answer key",
            "correct response", "kunci", "kunci jawaban", "jawaban benar", "jawaban yang benar",
            "kunci benar", "opsi benar", "pilihan benar", "benar", "jawapan", "richtige antwort",
            "richtige antworten", "korrekte antwort", "richtig", "lösung", "bonne réponse",
            "réponse correcte", "respuesta correcta",
        ],
    ),
    (
        TableColumn::Wrong,
        &[
            "wrong", "incorrect", "wrong answer", "wrong answers", "incorrect answer",
            "incorrect answers", "wrong option", "incorrect option", "distractor", "distractors",
            "distraktor", "pengecoh", "jawaban salah", "pilihan salah", "salah", "falsche antwort",
            "mauvaise réponse", "respuesta incorrecta",
        ],
    ),
    (
        TableColumn::Topic,
        &[
            "category", "kategori", "topic", "topik", "subject", "mata pelajaran", "mapel",
            "materi", "bab", "chapter", "unit", "thema",
        ],
    ),
    (
        TableColumn::QuestionType,
        &[
            "question type", "type of question", "type", "tipe", "tipe soal", "jenis",
            "jenis soal", "bentuk soal", "fragetyp",
        ],
    ),
    (
        TableColumn::Time,
        &[
            "time limit", "time", "time in seconds", "time limit in seconds", "seconds", "timer",
            "duration", "waktu", "batas waktu", "durasi", "zeit", "zeitlimit",
        ],
    ),
    (
        TableColumn::Number,
        &[
            "no", "no.", "nr", "nr.", "#", "number", "nomor", "question #", "question no",
            "question no.", "question number", "question id", "no soal", "nomor soal", "id soal",
        ],
    ),
];

/// The words before the letter or number of an option.
const OPTION_WORDS: [&str; 21] = [
    "option", "answer", "choice", "answer option", "answer choice", "possible answer", "opt",
    "ans", "pilihan", "opsi", "jawaban", "pilihan jawaban", "opsi jawaban", "alternatif",
    "alternative", "antwort", "antwortmöglichkeit", "réponse", "choix", "respuesta", "opción",
];

/// The names of a column that holds all options of a row.
const ALL_OPTIONS: [&str; 15] = [
    "options", "choices", "answer options", "answer choices", "possible answers", "alternatives",
    "all options", "pilihan", "opsi", "pilihan jawaban", "opsi jawaban", "pilihan ganda",
    "pilihan pilihan", "antwortmöglichkeiten", "opciones",
];

/// The most options that headings may number.
const MOST_OPTIONS: usize = 26;

impl TableColumn {
    /// The column with this name in a heading, in any case.
    pub(crate) fn named(name: &str) -> Option<Self> {
        read_heading(name).map(|named| named.column)
    }
}

/// Returns what a heading names; a tail such as ` - max 75 characters` or `(Optional)` does not count.
pub(super) fn read_heading(heading: &str) -> Option<NamedColumn> {
    /// In bytes; a longer cell is not a heading.
    const LONGEST: usize = 300;
    if heading.len() > LONGEST {
        return None;
    }
    let strong = |column| NamedColumn { column, place: None, weak: false };
    let words = heading_words(heading);
    if words == "option" || ALL_OPTIONS.contains(&words.as_str()) {
        return Some(strong(TableColumn::Option));
    }
    if words == "q" {
        return Some(NamedColumn { weak: true, ..strong(TableColumn::Ask) });
    }
    if let Some(column) = column_with_name(&words) {
        let weak =
            matches!(column, TableColumn::Number | TableColumn::Time | TableColumn::QuestionType);
        return Some(NamedColumn { weak, ..strong(column) });
    }
    option_place(&words).or_else(|| numbered_column(&words))
}

fn column_with_name(words: &str) -> Option<TableColumn> {
    let names = COLUMN_NAMES.iter().chain(&MORE_NAMES);
    let mut known = names.filter(|(_, names)| names.contains(&words));
    known.next().map(|(column, _)| *column)
}

/// `wrong answer 2` and `correct answer 1`.
fn numbered_column(words: &str) -> Option<NamedColumn> {
    let (name, number) = words.rsplit_once(' ')?;
    place_of_label(number)?;
    let column = column_with_name(name)
        .filter(|column| matches!(column, TableColumn::Right | TableColumn::Wrong))?;
    Some(NamedColumn { column, place: None, weak: false })
}

/// `option a`, `answer 1`, `a option`, `optiona`, or only `a`.
fn option_place(words: &str) -> Option<NamedColumn> {
    let option =
        |place, weak| NamedColumn { column: TableColumn::Option, place: Some(place), weak };
    let (first, last) = words.split_once(' ').unwrap_or_default();
    let (head, label) = words.rsplit_once(' ').unwrap_or_default();
    let found = if OPTION_WORDS.contains(&head) {
        place_of_label(label)
    } else if OPTION_WORDS.contains(&last) {
        place_of_label(first)
    } else {
        // `optiona`; a letter from i on may be the end of a word, as in `answers`.
        let label = |word: &&str| words.strip_prefix(*word).filter(|rest| *rest < "i");
        OPTION_WORDS.iter().filter_map(label).find_map(place_of_label)
    };
    found.map(|place| option(place, false)).or_else(|| Some(option(place_of_label(words)?, true)))
}

/// The place of a letter or of a number from 1.
fn place_of_label(label: &str) -> Option<usize> {
    let label = label.trim_end_matches(['.', ')']);
    let place = match label.as_bytes() {
        [letter @ b'a'..=b'z'] => usize::from(letter - b'a'),
        [b'1'..=b'9', ..] => label.parse::<usize>().ok()? - 1,
        _ => return None,
    };
    (place < MOST_OPTIONS).then_some(place)
}

/// The words of a heading in lower case, without its tail: `Answer 1 - max 75 characters` is `answer 1`, and so are
/// `answer_1` and `Answer1`.
pub(super) fn heading_words(heading: &str) -> String {
    let line = heading.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = line.trim_start_matches(['(', '[', '*']).replacen(
        ')',
        " ",
        usize::from(line.starts_with('(')),
    );
    let tail = [" - ", " – ", " — ", "(", "["].iter().filter_map(|sign| bare.find(sign)).min();
    let head = bare.get(..tail.unwrap_or(bare.len())).unwrap_or_default();
    let mut words = String::new();
    let mut before = ' ';
    for sign in head.chars() {
        let new_word = before.is_lowercase() && (sign.is_uppercase() || sign.is_ascii_digit());
        if new_word {
            words.push(' ');
        }
        words.extend(sign.to_lowercase().map(|sign| if "_-".contains(sign) { ' ' } else { sign }));
        before = sign;
    }
    let words = words.trim_end_matches([' ', '*', '?', ':']);
    words.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_both_languages_with_and_without_a_tail() {
        for (column, headings) in [
            (
                TableColumn::Ask,
                &[
                    "Question", "QUESTION TEXT", "questionText", "Question - max 120 characters",
                    "Pertanyaan*", "Butir Soal", "teks_soal", "Frage", "Term",
                ][..],
            ),
            (
                TableColumn::Right,
                &[
                    "Correct Answer",
                    "Correct Answer(s)\n(Only include Answer #)",
                    "Correct answer(s) - choose at least one",
                    "correct_answer",
                    "correctAnswer",
                    "Kunci",
                    "Kunci Jawaban (A-E)",
                    "Jawaban Benar",
                    "Key",
                    "Richtige Antwort",
                    "Correct Answer 2",
                ],
            ),
            (TableColumn::Wrong, &["Incorrect Answer 2 (Optional)", "Pengecoh 1", "wrong"]),
            (TableColumn::Answer, &["Answer", "Jawaban", "Definition", "Back"]),
            (TableColumn::Time, &["Time limit (sec) – 5, 10, 20", "Time in seconds", "Waktu"]),
            (TableColumn::Number, &["No", "No.", "#", "Question #", "Nomor Soal"]),
            (TableColumn::QuestionType, &["Question Type", "Tipe Soal"]),
            (TableColumn::Why, &["Answer explanation", "Pembahasan HOTS", "Feedback"]),
            (TableColumn::Level, &["Difficulty (1-5)", "Tingkat Kesulitan"]),
            (TableColumn::Points, &["Marks", "Skor", "bobot"]),
            (TableColumn::Topic, &["Category", "Mata Pelajaran"]),
        ] {
            for heading in headings {
                assert_eq!(TableColumn::named(heading), Some(column), "{heading}");
            }
        }
        for heading in [
            "", "Notes", "How many answers?", "answers", "Questioning", "1.5", "Z2", "27",
            "answer: so",
        ] {
            let named = read_heading(heading);
            assert!(named.is_none_or(|named| named.weak), "{heading}: {named:?}");
        }
    }

    #[test]
    fn options_are_known_by_their_letter_or_number() {
        for heading in [
            "Option B", "option 2", "Answer 2 - max 75 characters", "Answer 2\n(Optional)",
            "Pilihan B", "pilihan_b", "Opsi B", "Jawaban B", "OptionB", "optionb", "option2",
            "(B) Option", "Choice 2:", "Antwort B",
        ] {
            let named = read_heading(heading).map(|named| (named.column, named.place, named.weak));
            assert_eq!(named, Some((TableColumn::Option, Some(1), false)), "{heading}");
        }
        for heading in ["B", "b.", "2", "(B)"] {
            let named = read_heading(heading).map(|named| (named.column, named.place, named.weak));
            assert_eq!(named, Some((TableColumn::Option, Some(1), true)), "{heading}");
        }
    }
}

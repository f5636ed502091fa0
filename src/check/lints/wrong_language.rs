//! Decks whose text is in another language than they claim, by the small words that every sentence has.

use crate::check::deck_view::DeckView;
use crate::check::folded_words::FoldedWords;
use crate::check::hit::Hit;
use crate::check::question_texts::sentences;
use crate::judge::Language;
use crate::say::Say;

/// A text of fewer letters does not show its language.
const LEAST_LETTERS: usize = 200;
/// Counting stops after this many letters: more of them show nothing new.
const MOST_LETTERS: usize = 50_000;
/// Small words of a language that a text in it has at least.
const LEAST_FOUND: usize = 10;

/// Small words of a language that few other languages have.
struct SmallWords {
    tag: &'static str,
    /// Codes of languages with much the same small words, and of no language at all.
    kin: &'static [&'static str],
    words: &'static [&'static str],
}

const SMALL_WORDS: [SmallWords; 7] = [
    SmallWords {
        tag: "en",
        kin: &["sco", "pcm", "tpi", "", "und", "mul"],
        words: &[
            "the", "of", "and", "which", "was", "what", "is", "in", "to", "how", "did", "are",
            "by", "that", "with", "from", "it", "for", "who", "when",
        ],
    },
    SmallWords {
        tag: "id",
        kin: &["ms", "jv", "su", "min", "bjn", "ban", "mad", "zsm", "ace", "bug", "und", "mul"],
        words: &[
            "yang", "dan", "apa", "pada", "di", "untuk", "dari", "adalah", "dengan", "ini", "itu",
            "mana", "oleh", "dalam", "siapa", "tahun", "ke", "negara", "kapan", "tidak",
        ],
    },
    SmallWords {
        tag: "es",
        kin: &["gl", "ca", "ast", "an"],
        words: &[
            "el", "los", "las", "qué", "del", "y", "por", "cuál", "una", "es", "para", "con",
            "fue", "se", "al",
        ],
    },
    SmallWords {
        tag: "fr",
        kin: &["oc", "ht"],
        words: &[
            "le", "les", "des", "est", "et", "du", "une", "quel", "quelle", "dans", "pour", "qui",
            "été", "sur", "au",
        ],
    },
    SmallWords {
        tag: "de",
        kin: &["lb", "gsw", "nds"],
        words: &[
            "der", "die", "das", "und", "ist", "wurde", "welche", "ein", "eine", "den", "von",
            "mit", "wann", "wie", "für",
        ],
    },
    SmallWords {
        tag: "nl",
        kin: &["af", "fy"],
        words: &[
            "het", "een", "en", "van", "welke", "wat", "werd", "op", "zijn", "met", "voor", "wie",
            "wanneer", "niet", "deze",
        ],
    },
    SmallWords {
        tag: "pt",
        kin: &["gl"],
        words: &[
            "o", "os", "as", "qual", "uma", "e", "em", "foi", "para", "com", "da", "do", "não",
            "na", "no",
        ],
    },
];

/// The deck claims another language than its text is in.
pub(super) fn wrong_language(view: &DeckView) -> Vec<Hit> {
    let claimed = view.deck.language.primary();
    let counts = WordCounts::of_deck(view);
    if counts.letters < LEAST_LETTERS || counts.teaches {
        return Vec::new();
    }
    let found = || SMALL_WORDS.iter().zip(counts.found);
    let Some((most, count)) = found().max_by_key(|(small, count)| (*count, small.tag)) else {
        return Vec::new();
    };
    let clear = match found().find(|(small, _)| small.tag == claimed) {
        Some((_, own)) => count >= own * 4 && count * 10 >= counts.words,
        // A language that is not in the table has small words of its own: its text cannot be a sixth another's.
        None => count * 6 >= counts.words && counts.ascii,
    };
    let right = most.tag == claimed || most.kin.contains(&claimed);
    if right || !clear || count < LEAST_FOUND {
        return Vec::new();
    }
    let say = Say::new("lint-wrong-language").with("claimed", view.deck.language.tag());
    let hit = Hit::in_header("language", None, say.with("found", most.tag));
    vec![hit.write(format!("language: \"{}\"", most.tag))]
}

/// What was counted in the texts of a deck.
struct WordCounts {
    letters: usize,
    words: usize,
    /// Small words, by their language.
    found: [usize; SMALL_WORDS.len()],
    /// Whether the deck teaches a language: its prompts are in one and its answers in another.
    teaches: bool,
    /// Whether all letters are ASCII.
    ascii: bool,
}

impl WordCounts {
    fn of_deck(view: &DeckView) -> Self {
        let plain = Language::new("");
        let teaches = is_about_language(&view.deck.title, &plain);
        let found = [0; SMALL_WORDS.len()];
        let mut counts = Self { letters: 0, words: 0, found, teaches, ascii: true };
        for (_, question) in view.questions() {
            if counts.letters > MOST_LETTERS || counts.teaches {
                break;
            }
            counts.teaches = is_about_language(&question.ask, &plain);
            let own = question.kind().own_words();
            let texts = sentences(question).map(|(_, text)| text).chain(own.as_deref());
            texts.chain(question.kind().texts()).for_each(|text| counts.add_text(text));
        }
        counts
    }

    fn add_text(&mut self, text: &str) {
        self.ascii =
            self.ascii && text.chars().all(|sign| !sign.is_alphabetic() || sign.is_ascii());
        for word in text.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty()) {
            self.letters += word.chars().count();
            self.words += 1;
            let word = word.to_lowercase();
            for (found, small) in self.found.iter_mut().zip(&SMALL_WORDS) {
                *found += usize::from(small.words.contains(&word.as_str()));
            }
        }
    }
}

/// Whether a text speaks of a language, of words or of translating.
fn is_about_language(text: &str, language: &Language) -> bool {
    FoldedWords::new(text, language).has_word(&[
        "translate", "translation", "terjemahkan", "terjemahan", "vocabulary", "kosakata",
        "grammar", "bahasa", "english", "inggris", "indonesian", "french", "german", "spanish",
        "dutch", "arabic", "arab", "prancis", "jerman", "spanyol", "belanda", "means", "artinya",
        "arti", "word", "kata", "language",
    ])
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    const INDONESIAN: &str = r#"
(ask: "Di kota mana konferensi yang pertama itu digelar oleh negara tuan rumah?", answer: Text("Bandung")),
(ask: "Siapa yang membuka pertemuan itu, dan pada tanggal berapa di bulan April?", answer: Text("Sukarno")),
(ask: "Apa nama kantor yang dibentuk untuk kerja sama ini pada masa sesudah itu?", answer: Text("UNOSSC")),
(ask: "Dari mana dana untuk kantor itu datang, dan oleh siapa diatur?", answer: Text("UNDP")),
"#;

    fn in_language(tag: &str, questions: &str) -> String {
        format!("(language: \"{tag}\", questions: [\n{questions}])")
    }

    #[test]
    fn a_deck_that_claims_another_language() {
        assert_finds(
            "wrong-language",
            &[
                &in_language("en", INDONESIAN),
                &in_language("fr", INDONESIAN),
                &format!("(questions: [\n{INDONESIAN}])"),
            ],
        );
    }

    #[test]
    fn its_own_a_short_one_and_one_that_teaches() {
        let short: String = INDONESIAN.lines().take(3).collect();
        let teaching = "(ask: \"Apa bahasa Inggrisnya rumah?\", answer: Text(\"house\")),";
        assert_quiet(
            "wrong-language",
            &[
                &in_language("id", INDONESIAN),
                &in_language("ms", INDONESIAN),
                &in_language("jv", INDONESIAN),
                &in_language("en", &short),
                &in_language("en", &format!("{INDONESIAN}{teaching}")),
            ],
        );
    }
}

//! The language of a deck's text, by the small words that every sentence of it has, held against the one it claims.

use super::Hit;
use super::survey::Survey;
use crate::judge::Language;
use crate::say::Say;

/// Letters from which a text shows its language.
const LETTERS: usize = 200;
/// Letters after which more of it shows nothing new.
const PLENTY: usize = 200_000;
/// Small words of a language that must be found before it is taken for the text's.
const FOUND: usize = 10;

/// Small words of a language that few others have.
struct Small {
    tag: &'static str,
    words: &'static [&'static str],
}

const SMALL: [Small; 7] = [
    Small {
        tag: "en",
        words: &[
            "the", "of", "and", "which", "was", "what", "is", "in", "to", "how", "did", "are",
            "by", "that", "with", "from", "it", "for", "who", "when",
        ],
    },
    Small {
        tag: "id",
        words: &[
            "yang", "dan", "apa", "pada", "di", "untuk", "dari", "adalah", "dengan", "ini", "itu",
            "mana", "oleh", "dalam", "siapa", "tahun", "ke", "negara", "kapan", "tidak",
        ],
    },
    Small {
        tag: "es",
        words: &[
            "el", "los", "las", "qué", "del", "y", "por", "cuál", "una", "es", "para", "con",
            "fue", "se", "al",
        ],
    },
    Small {
        tag: "fr",
        words: &[
            "le", "les", "des", "est", "et", "du", "une", "quel", "quelle", "dans", "pour", "qui",
            "été", "sur", "au",
        ],
    },
    Small {
        tag: "de",
        words: &[
            "der", "die", "das", "und", "ist", "wurde", "welche", "ein", "eine", "den", "von",
            "mit", "wann", "wie", "für",
        ],
    },
    Small {
        tag: "nl",
        words: &[
            "het", "een", "en", "van", "welke", "wat", "werd", "op", "zijn", "met", "voor", "wie",
            "wanneer", "niet", "deze",
        ],
    },
    Small {
        tag: "pt",
        words: &[
            "o", "os", "as", "qual", "uma", "e", "em", "foi", "para", "com", "da", "do", "não",
            "na", "no",
        ],
    },
];

/// Languages that read so much like another that small words do not tell them apart.
const KIN: &[(&str, &str)] = &[
    ("ms", "id"),
    ("jv", "id"),
    ("su", "id"),
    ("min", "id"),
    ("bjn", "id"),
    ("ban", "id"),
    ("mad", "id"),
    ("zsm", "id"),
    ("ace", "id"),
    ("bug", "id"),
    ("sco", "en"),
    ("gl", "pt"),
    ("gl", "es"),
    ("ca", "es"),
    ("oc", "fr"),
    ("af", "nl"),
    ("lb", "de"),
    ("gsw", "de"),
    ("nds", "de"),
    ("fy", "nl"),
    ("ast", "es"),
    ("an", "es"),
    ("ht", "fr"),
    ("pcm", "en"),
    ("tpi", "en"),
    ("", "en"),
    ("und", "en"),
    ("und", "id"),
    ("mul", "en"),
    ("mul", "id"),
];

/// The deck claims another language than its text is in.
pub(super) fn wrong(survey: &Survey) -> Vec<Hit> {
    let claimed = survey.deck.language.primary();
    let tally = tally(survey);
    if tally.letters < LETTERS || tally.teaches {
        return Vec::new();
    }
    let of = |tag: &str| {
        let place = SMALL.iter().position(|small| small.tag == tag);
        place.and_then(|place| tally.found.get(place)).copied()
    };
    let most = SMALL.iter().filter_map(|small| Some((of(small.tag)?, small.tag))).max();
    let Some((count, tag)) = most.filter(|(_, tag)| *tag != claimed) else { return Vec::new() };
    let kin = KIN.contains(&(claimed, tag));
    // One that is not known here must have words of its own: where a sixth of all are another's, it has none.
    let clear = match of(claimed) {
        Some(own) => count >= own * 4 && count * 10 >= tally.words,
        None => count * 6 >= tally.words && tally.ascii,
    };
    if kin || !clear || count < FOUND {
        return Vec::new();
    }
    let say = Say::new("lint-wrong-language").with("claimed", survey.deck.language.tag());
    let help = Say::new("help-write").with("text", format!("language: \"{tag}\""));
    vec![Hit::header("language", None, say.with("found", tag)).help(help)]
}

/// What was counted in the sentences of a deck.
struct Tally {
    letters: usize,
    words: usize,
    found: [usize; SMALL.len()],
    /// Whether it teaches a language: its prompts are in one and its answers in another.
    teaches: bool,
    ascii: bool,
}

fn tally(survey: &Survey) -> Tally {
    let mut tally =
        Tally { letters: 0, words: 0, found: [0; SMALL.len()], teaches: false, ascii: true };
    let plain = Language::new("");
    tally.teaches = teaches(&survey.deck.title, &plain);
    for (_, question) in survey.questions() {
        if tally.letters > PLENTY || tally.teaches {
            break;
        }
        tally.teaches = teaches(&question.ask, &plain);
        let texts = [Some(&question.ask), question.hint.as_ref(), question.why.as_ref()];
        let own = question.kind().own_words();
        let answers = question.kind().texts();
        let texts =
            texts.into_iter().flatten().map(String::as_str).chain(own.as_deref()).chain(answers);
        texts.for_each(|text| tally.count(text));
    }
    tally
}

impl Tally {
    fn count(&mut self, text: &str) {
        self.ascii =
            self.ascii && text.chars().all(|sign| !sign.is_alphabetic() || sign.is_ascii());
        for word in text.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty()) {
            self.letters += word.chars().count();
            self.words += 1;
            let word = word.to_lowercase();
            for (found, small) in self.found.iter_mut().zip(&SMALL) {
                *found += usize::from(small.words.contains(&word.as_str()));
            }
        }
    }
}

/// Whether a text speaks of a language or of translating.
fn teaches(text: &str, language: &Language) -> bool {
    let words = super::words::Words::of(text, language);
    words.any(&[
        "translate", "translation", "terjemahkan", "terjemahan", "vocabulary", "kosakata",
        "grammar", "bahasa", "english", "inggris", "indonesian", "french", "german", "spanish",
        "dutch", "arabic", "arab", "prancis", "jerman", "spanyol", "belanda", "means", "artinya",
        "arti", "word", "kata", "language",
    ])
}

#[cfg(test)]
mod tests {
    use super::super::trial::{found, quiet};

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
        found(
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
        quiet(
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

//! A word of the prompt that only the right option repeats: a learner who knows nothing picks what sounds alike.

use crate::check::folded_words::FoldedWords;
use crate::check::hit::Hit;
use crate::check::light_words::is_light;
use crate::check::question_view::QuestionView;
use crate::check::spelling::asks_for_spelling;
use crate::check::word_root::share_a_root;
use crate::question::{Answer, At};
use crate::say::Say;

/// Fewest letters of a word that catches the eye.
const LEAST_LETTERS: usize = 4;
/// Most words of an option, light ones apart, among which one catches the eye: a sentence names what it is about.
const MOST_WORDS: usize = 3;
/// The most options that are compared, and the most words of a prompt: more than any teacher types.
const MOST_COMPARED: usize = 40;

/// The right option repeats a word of the prompt, as it is or in another form, and no wrong option repeats any.
pub(super) fn word_clue(view: &QuestionView) -> Option<Hit> {
    let Answer::Choice(choice) = &view.question.answer else { return None };
    let right = FoldedWords::new(&choice.right, view.language);
    let count = right.iter().filter(|word| !is_light(word)).count();
    if count > MOST_WORDS || choice.right.ends_with('.') || view.ask.contains(&right) {
        return None;
    }
    let echo = Echo::of(view);
    echo.pairs(&right).next()?;
    if is_about_words(view) {
        return None;
    }
    let (word, asked) = heard_once(view, &echo, &right)?;
    let say = Say::new("lint-word-clue").with("text", word).with("word", asked);
    Some(view.hit(At::answer("right"), say).help(Say::new("lint-word-clue-help")))
}

/// The word with which the right option alone repeats one of the prompt, those apart that all options repeat.
fn heard_once<'s>(
    view: &QuestionView,
    echo: &'s Echo,
    right: &'s FoldedWords,
) -> Option<(&'s str, &'s str)> {
    let wrong = view.options().iter().filter(|option| !option.right);
    let wrong: Vec<FoldedWords> =
        wrong.take(MOST_COMPARED).map(|it| FoldedWords::new(it.text, view.language)).collect();
    let heard = |words| echo.pairs(words).map(|(_, asked)| asked).collect::<Vec<&str>>();
    let wrongs: Vec<Vec<&str>> = wrong.iter().map(heard).collect();
    let is_common = |asked: &&str| wrongs.iter().all(|heard| heard.contains(asked));
    let silent = wrongs.len() > 1 && wrongs.iter().flatten().all(is_common);
    let tells = |asked: &&str| !is_common(asked) && !COMMON.contains(asked);
    echo.pairs(right).find(|(_, asked)| silent && tells(asked))
}

/// The words of a prompt that an option may repeat.
struct Echo<'v> {
    asked: Vec<&'v str>,
    indonesian: bool,
}

impl<'v> Echo<'v> {
    fn of(view: &'v QuestionView) -> Self {
        let asked = view.ask.iter().filter(|word| catches_the_eye(word));
        Self {
            asked: asked.take(MOST_COMPARED).collect(),
            indonesian: view.language.is_indonesian(),
        }
    }

    /// The words of an option, each with a word of the prompt of which it is a form.
    fn pairs<'s>(&'s self, option: &'s FoldedWords) -> impl Iterator<Item = (&'s str, &'v str)> {
        let words = option.iter().filter(|word| catches_the_eye(word));
        words.filter_map(|word| {
            let mut asked = self.asked.iter();
            let asked = asked.find(|asked| share_a_root(word, asked, self.indonesian))?;
            Some((word, *asked))
        })
    }
}

fn catches_the_eye(word: &str) -> bool {
    word.len() >= LEAST_LETTERS && word.starts_with(char::is_alphabetic) && !is_light(word)
}

/// Words that all sentences are made of.
const COMMON: &[&str] = &[
    "after", "because", "before", "between", "both", "each", "every", "from", "half", "kind",
    "less", "made", "make", "makes", "many", "more", "most", "much", "never", "only", "other",
    "others", "part", "parts", "same", "some", "such", "them", "through", "together", "type",
    "used", "very", "bagian", "banyak", "bersama", "bukan", "hanya", "jenis", "karena", "lain",
    "lebih", "macam", "orang", "paling", "sama", "satu", "secara", "semua", "setiap", "suatu",
    "tidak", "jika", "agar",
];

/// Whether a prompt is about words themselves, or asks for a name that often is made of another.
fn is_about_words(view: &QuestionView) -> bool {
    let ask = &view.question.ask;
    ask.contains(['"', '“', '‘', '«', '`', '_'])
        || asks_for_spelling(view)
        || view.ask.has_word(&[
            "word", "words", "noun", "verb", "adjective", "adverb", "sentence", "capital",
            "language", "kata", "kalimat", "imbuhan", "bahasa", "ibukota", "opposite", "antonim",
        ])
        || view.ask.has_phrase(&["-ibu-kota-"])
}

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet};

    fn in_indonesian(question: &str) -> String {
        format!("(language: \"id\", questions: [\n{question}\n])")
    }

    #[test]
    fn the_right_option_sounds_like_the_prompt() {
        assert_finds(
            "word-clue",
            &[
                r#"(ask: "What do the chloroplasts of a leaf contain?", answer: Choice(right: "chlorophyll", wrong: ["keratin", "insulin", "starch"])),"#,
                r#"(ask: "Which acid is found in citrus fruit?", answer: Choice(right: "citric acid", wrong: ["lactic acid", "acetic acid", "formic acid"])),"#,
                r#"(ask: "What did the revolutionaries of 1789 start?", answer: Choice(right: "a revolution", wrong: ["an empire", "a crusade", "a colony"])),"#,
                r#"(ask: "What do bacteriologists study?", answer: Choice(right: "bacteria", wrong: ["fungi", "rocks", "stars"])),"#,
                &in_indonesian(
                    r#"(ask: "Pedagang menjalankan kegiatan apa?", answer: Choice(right: "perdagangan", wrong: ["pertanian", "pelayaran", "perburuan"])),"#,
                ),
                &in_indonesian(
                    r#"(ask: "Lembaga yang mengadili perkara adalah …", answer: Choice(right: "pengadilan", wrong: ["kepolisian", "kementerian", "parlemen"])),"#,
                ),
                &in_indonesian(
                    r#"(ask: "Zat apa yang terdapat dalam kloroplas?", answer: Choice(right: "klorofil", wrong: ["hemoglobin", "insulin", "keratin"])),"#,
                ),
            ],
        );
    }

    #[test]
    fn words_that_all_or_others_repeat_tell_nothing() {
        assert_quiet(
            "word-clue",
            &[
                r#"(ask: "Which of these is a direct tax?", answer: Choice(right: "income tax", wrong: ["value added tax", "excise duty", "customs duty"])),"#,
                r#"(ask: "Which sea does the Nile reach?", answer: Choice(right: "the Red Sea", wrong: ["the Black Sea", "the Dead Sea"])),"#,
                r#"(ask: "What is the noun of \"happy\", happily?", answer: Choice(right: "happiness", wrong: ["joy", "sadly"])),"#,
                r#"(ask: "What is the capital of Mexico?", answer: Choice(right: "Mexico City", wrong: ["Lima", "Quito"])),"#,
                r#"(ask: "Which organ cleans the blood?", answer: Choice(right: "the kidney", wrong: ["the heart", "the skin"])),"#,
                r#"(ask: "Why is graphite soft?", answer: Choice(right: "because the layers of graphite can easily slide over each other", wrong: ["its atoms are far apart", "it has free ions", "it is pure"])),"#,
                &in_indonesian(
                    r#"(ask: "Segitiga yang ketiga sisinya sama panjang disebut segitiga …", answer: Choice(right: "sama sisi", wrong: ["sama kaki", "sembarang"])),"#,
                ),
                &in_indonesian(
                    r#"(ask: "Apa tujuan Jepang membentuk PETA?", answer: Choice(right: "membantu Jepang melawan Sekutu", wrong: ["menjaga hutan jati", "membangun jalan raya"])),"#,
                ),
                &in_indonesian(
                    r#"(ask: "Apa ibu kota Kuwait?", answer: Choice(right: "Kota Kuwait", wrong: ["Doha", "Manama"])),"#,
                ),
                &in_indonesian(
                    r#"(ask: "Apa fungsi sel darah merah?", answer: Choice(right: "mengangkut oksigen", wrong: ["melawan kuman", "mencerna makanan"])),"#,
                ),
            ],
        );
    }
}

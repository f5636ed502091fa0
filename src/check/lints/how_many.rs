//! Prompts that ask for several things without saying how many: a learner cannot know when to stop.

use crate::check::hit::Hit;
use crate::check::question_view::QuestionView;
use crate::question::{Answer, At};
use crate::say::Say;

/// A prompt that asks for several things and says no number; of a `Text` only where the words ask for several.
pub(super) fn how_many(view: &QuestionView) -> Option<Hit> {
    let needed = match &view.question.answer {
        Answer::List(list) => list.need,
        Answer::Text(_) => 1,
        Answer::Number(_)
        | Answer::Date(_)
        | Answer::Truth(_)
        | Answer::Choice(_)
        | Answer::Many(_)
        | Answer::Order(_)
        | Answer::Match(_)
        | Answer::Cloze(_)
        | Answer::Card(_) => return None,
    };
    let list = matches!(view.question.answer, Answer::List(_));
    // Most prompts order nothing, which this shows before any is taken apart.
    let asked = || matches!(view.ask.iter().next(), Some("what" | "apa" | "apakah"));
    if !(view.ask.has_word(ORDERS) || (list && asked())) {
        return None;
    }
    let words: Vec<&str> = view.ask.iter().collect();
    let order = find_order(&view.question.ask);
    let asks = if list {
        needed > 1 && (order.is_some() || asks_for_open_things(&words))
    } else {
        order.is_some() && names_several(&words)
    };
    if !asks
        || says_how_many(&words)
        || (list && enumerates(order_text(&view.question.ask, order), needed))
    {
        return None;
    }
    let hit = view.hit(At::field("ask"), Say::new("lint-how-many"));
    let number = number_word(needed, view.language.primary());
    let better = order.filter(|_| list).and_then(|at| with_number(&view.question.ask, at, &number));
    Some(hit.help(match better {
        Some(text) => Say::new("lint-how-many-help").with("text", text),
        None if list => Say::new("lint-how-many-list-help").with("count", needed),
        None => Say::new("lint-how-many-text-help"),
    }))
}

/// Verbs that order to name something, at the beginning of a sentence.
const ORDERS: &[&str] = &[
    "name", "list", "state", "give", "mention", "identify", "enumerate", "sebutkan", "sebut",
    "sebutkanlah", "tuliskan", "tulis", "tuliskanlah", "sebutlah",
];
/// Words that may come before such a verb.
const BEFORE_ORDERS: &[&str] =
    &["please", "and", "then", "now", "tolong", "coba", "cobalah", "silakan", "dan", "lalu"];

/// Where the text behind an order to name something begins.
fn find_order(ask: &str) -> Option<usize> {
    let mut begins = true;
    let mut at = 0;
    for word in ask.split_inclusive([' ', '\n']) {
        at += word.len();
        let bare = word.trim().trim_end_matches(',').to_lowercase();
        if begins && ORDERS.contains(&bare.as_str()) {
            return Some(at);
        }
        let ends = word.trim_end().ends_with(['.', '?', '!', ':', ';']) || word.ends_with('\n');
        begins = ends || BEFORE_ORDERS.contains(&bare.as_str());
    }
    None
}

/// The prompt with a number in it: "Name the four layers of the Earth."
fn with_number(ask: &str, at: usize, number: &str) -> Option<String> {
    let (order, rest) = ask.split_at_checked(at)?;
    let (article, rest) = match rest.split_once(' ')? {
        (word, rest) if word.eq_ignore_ascii_case("the") => (format!("{word} "), rest),
        (word, rest) if ["some", "several", "beberapa"].contains(&word) => (String::new(), rest),
        _ => (String::new(), rest),
    };
    // A doubled noun says "several" by itself, and is said once behind a number: `sebab-sebab`.
    let (noun, behind) = rest.split_once(' ').unwrap_or((rest, ""));
    let noun = match noun.split_once('-') {
        Some((one, other)) if one == other.trim_end_matches(['.', '!']) => one,
        _ => noun,
    };
    let text = format!("{order}{article}{number} {noun} {behind}");
    Some(text.trim_end().to_owned())
}

fn number_word(number: usize, language: &str) -> String {
    let words: &[&str] = match language {
        "en" => &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        "id" | "ms" => {
            &["dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"]
        }
        _ => &[],
    };
    let word = number.checked_sub(2).and_then(|place| words.get(place));
    word.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// The text behind an order to name something; the whole prompt without one.
fn order_text(ask: &str, order: Option<usize>) -> &str {
    order.and_then(|at| ask.get(at..)).unwrap_or(ask)
}

/// Things of which a book may list two or ten, in English and Indonesian.
const OPEN_THINGS: &[&str] = &[
    "factors", "reasons", "causes", "advantages", "disadvantages", "benefits", "characteristics",
    "features", "properties", "effects", "consequences", "examples", "functions", "uses", "ways",
    "methods", "aims", "goals", "purposes", "impacts", "differences", "similarities", "symptoms",
    "duties", "faktor", "sebab", "penyebab", "alasan", "ciri", "sifat", "manfaat", "dampak",
    "akibat", "keuntungan", "kerugian", "kelebihan", "kekurangan", "contoh", "fungsi", "tujuan",
    "syarat", "cara", "upaya", "perbedaan", "persamaan", "gejala", "tugas",
];

/// Whether a question begins with "what are" or `apa saja`, and asks for things of which there may be any number.
fn asks_for_open_things(words: &[&str]) -> bool {
    let (["what", "are" | "were", rest @ ..]
    | ["apa", "saja", rest @ ..]
    | ["apa" | "apakah", rest @ ..]) = words
    else {
        return false;
    };
    rest.iter().take(4).any(|word| OPEN_THINGS.contains(word))
}

/// Whether the words say that a text shall hold several things: a plural, or a doubled noun.
fn names_several(words: &[&str]) -> bool {
    let open = |word: &&str| OPEN_THINGS.contains(word);
    let plural = words.iter().take(5).any(|word| open(word) && word.ends_with('s'));
    plural || words.windows(2).any(|two| matches!(two, [one, other] if one == other && open(one)))
}

/// Whether a prompt names the things it wants one by one: "the author and the title".
fn enumerates(ask: &str, needed: usize) -> bool {
    let joined = [" and ", " dan ", " serta "].iter().map(|and| ask.matches(and).count());
    let joined: usize = joined.sum();
    joined > 0 && joined + ask.matches(", ").count() + 1 >= needed
}

/// Whether some word says how many are wanted, or that one is.
fn says_how_many(words: &[&str]) -> bool {
    let number = |word: &&str| {
        NUMBERS.contains(word)
            || (word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()))
            || word.strip_prefix("ke").is_some_and(|word| word != "satu" && NUMBERS.contains(&word))
    };
    let one = |word: &&str| ["a", "an", "sebuah", "seorang", "seekor", "salah"].contains(word);
    words.iter().any(number) || words.iter().skip(1).take(1).any(one)
}

/// Numbers, and words for all of some things.
const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "all", "both", "every", "each", "pair", "couple", "dozen", "many", "satu", "dua",
    "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "semua",
    "seluruh", "setiap", "tiap", "masing", "semuanya", "seluruhnya", "sepasang",
];

#[cfg(test)]
mod tests {
    use crate::check::test_decks::{assert_finds, assert_quiet, findings_in};
    use crate::locale::{Interface, Words};

    #[test]
    fn several_are_wanted_and_no_number_says_how_many() {
        assert_finds(
            "how-many",
            &[
                r#"(ask: "Name the layers of the Earth.", answer: List("crust", "mantle", "core")),"#,
                r#"(ask: "Look at the map. List some rivers of Asia.", answer: List(is: ["Indus", "Mekong", "Ob"], need: 2)),"#,
                r#"(ask: "What are the main causes of the war?", answer: List("alliances", "empires")),"#,
                r#"(ask: "Give reasons for the fall of Rome.", answer: Text("invasions", "debts")),"#,
                r#"(ask: "Sebutkan faktor yang memengaruhi iklim.", answer: List("letak", "angin")),"#,
                r#"(ask: "Jelaskan dan sebutkan manfaat perdagangan.", answer: List("harga murah", "banyak pilihan")),"#,
                r#"(ask: "Apa saja ciri makhluk hidup?", answer: List("tumbuh", "bergerak", "makan")),"#,
                r#"(ask: "Tuliskan sebab-sebab perang itu.", answer: Text("utang")),"#,
            ],
        );
    }

    #[test]
    fn a_number_all_or_one_is_enough() {
        assert_quiet(
            "how-many",
            &[
                r#"(ask: "Name three types of blood vessel.", answer: List("artery", "vein", "capillary")),"#,
                r#"(ask: "List all the factors of 10.", answer: List("1", "2", "5", "10")),"#,
                r#"(ask: "Sebutkan ketiga zona waktu Indonesia.", answer: List("WIB", "WITA", "WIT")),"#,
                r#"(ask: "Name a noble gas.", answer: Text("argon", "neon")),"#,
                r#"(ask: "Sebutkan salah satu gas mulia.", answer: Text("argon", "neon")),"#,
                r#"(ask: "Name the author and the title.", answer: List("Hirata", "Laskar Pelangi")),"#,
                r#"(ask: "Which countries formed the Triple Entente?", answer: List("Britain", "France", "Russia")),"#,
                r#"(ask: "Sebutkan semboyan negara Indonesia.", answer: Text("Bhinneka Tunggal Ika")),"#,
                r#"(ask: "What is the name of the list?", answer: List("a", "b")),"#,
            ],
        );
    }

    #[test]
    fn the_help_is_the_prompt_with_its_number() {
        let words = Words::new(Interface::English);
        for (ask, better) in [
            ("Name the layers of the Earth.", "Name the two layers of the Earth."),
            ("List some rivers.", "List two rivers."),
            ("Sebutkan sebab-sebab perang.", "Sebutkan dua sebab perang."),
        ] {
            let language = if ask.starts_with('S') { "id" } else { "en" };
            let deck = format!(
                "(language: \"{language}\", questions: [\n(ask: \"{ask}\", answer: List(\"x\", \"y\")),\n])"
            );
            let found = findings_in(&deck);
            let help = found[0].help.as_ref().map(|help| words.say(help));
            assert_eq!(help, Some(format!("say how many: {better}")));
        }
    }
}

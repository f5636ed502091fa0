//! Tests what a typed answer earns: which spellings are the answer, which are a slip, and which are another answer.

use hafal::deck::read_deck;
use hafal::question::{Card, Judge, Response, Verdict};

use crate::world::World;

/// The verdict on what is typed as the answer to the only question of a deck.
fn verdict(language: &str, answer: &str, typed: &str) -> Verdict {
    let text = format!(
        "(language: \"{language}\", questions: [(id: \"q\", ask: \"Q?\", answer: {answer})])"
    );
    let deck = read_deck(&text, "deck").deck.unwrap_or_else(|| panic!("{answer} is no answer"));
    let judge = Judge { language: &deck.language, slips: true, is_rival: &|_| false };
    let response = Response::Line(vec![typed.to_owned()]);
    deck.questions[0].kind().mark(&Card::Whole, &response, &judge).parts[0].verdict
}

/// Holds each row of language, answer, typed text to a verdict.
fn hold(expected: Verdict, rows: &[(&str, &str, &str)]) {
    for (language, answer, typed) in rows {
        assert_eq!(verdict(language, answer, typed), expected, "{language} {answer}: {typed:?}");
    }
}

#[test]
fn case_accents_width_spaces_and_punctuation_do_not_count() {
    hold(
        Verdict::Right,
        &[
            ("id", r#"Text("Bandung")"#, "  BANDUNG! "),
            ("id", r#"Text("Bandung")"#, "\"bandung\""),
            ("en", r#"Text("G-77")"#, "g77"),
            ("en", r#"Text("naïve")"#, "naive"),
            ("fr", r#"Text("été")"#, "ete"),
            ("el", r#"Text("άλφα")"#, "αλφα"),
            ("en", r#"Text("ﬁve")"#, "five"),
            ("en", r#"Text("ＡＢＣ")"#, "abc"),
            ("en", r#"Text("U.S.A.")"#, "usa"),
            ("tr", r#"Text("ısparta")"#, "ISPARTA"),
            ("en", r#"Text("?")"#, " ? "),
        ],
    );
}

#[test]
fn a_sign_that_means_something_counts() {
    hold(
        Verdict::Wrong,
        &[
            ("en", r#"Text("C++")"#, "C"),
            ("en", r#"Text("C#")"#, "C"),
            ("en", r#"Text("3.5")"#, "35"),
            ("en", r#"Text("10⁵")"#, "105"),
            ("en", r#"Text("?")"#, "!"),
            ("ja", r#"Text("か")"#, "が"),
            ("hi", r#"Text("ह")"#, "हि"),
            ("tr", r#"Text("ısparta")"#, "isparta"),
        ],
    );
    hold(Verdict::Right, &[("en", r#"Text("C++")"#, "c++"), ("en", r#"Text("50 %")"#, "50%")]);
}

#[test]
fn one_wrong_letter_in_a_long_word_is_a_slip() {
    hold(
        Verdict::Slip,
        &[
            ("en", r#"Text("Bandung")"#, "Bandong"),
            ("en", r#"Text("Bandung")"#, "Badnung"),
            ("en", r#"Text("Bandung")"#, "Bandng"),
            ("en", r#"Text("Bandung")"#, "Banndung"),
            ("en", r#"Text("cooperation")"#, "coperaton"),
            ("en", r#"Text("Buenos Aires")"#, "Buenos Airos"),
        ],
    );
}

#[test]
fn a_short_word_a_first_letter_and_a_figure_have_no_slips() {
    hold(
        Verdict::Wrong,
        &[
            ("en", r#"Text("Mali")"#, "Malo"),
            ("en", r#"Text("Bandung")"#, "Landung"),
            ("en", r#"Text("Yogyakarta")"#, "Jogjakarta"),
            ("en", r#"Text("1955")"#, "1956"),
            ("en", r#"Text("room 101a")"#, "room 102a"),
            ("en", r#"Text("Bandung")"#, "Bdng"),
        ],
    );
}

#[test]
fn an_exact_text_takes_no_other_spelling() {
    hold(
        Verdict::Wrong,
        &[
            ("en", r#"Text(is: "pH", exact: true)"#, "ph"),
            ("en", r#"Text(is: "Bandung", exact: true)"#, "Bandong"),
            ("en", r#"Text(is: "naïve", exact: true)"#, "naive"),
        ],
    );
    hold(Verdict::Right, &[("en", r#"Text(is: "pH", exact: true)"#, "pH")]);
}

#[test]
fn a_denial_or_a_choice_of_two_is_not_the_answer() {
    hold(
        Verdict::Wrong,
        &[
            ("en", r#"Text("Bandung")"#, "not Bandung"),
            ("en", r#"Text("Bandung")"#, "Bandung or Jakarta"),
            ("en", r#"Text("Bandung")"#, "Bandung/Jakarta"),
            ("id", r#"Text("Bandung")"#, "bukan Bandung"),
        ],
    );
    hold(Verdict::Missing, &[("en", r#"Text("Bandung")"#, ""), ("en", "Number(1)", "  ")]);
}

#[test]
fn a_number_is_read_in_figures_words_and_either_notation() {
    hold(
        Verdict::Right,
        &[
            ("id", "Number(1234.5)", "1.234,5"),
            ("en", "Number(1234.5)", "1,234.5"),
            ("id", "Number(1234.5)", "1,234.5"),
            ("en", "Number(29)", "29 nations"),
            ("en", "Number(134)", "about 134"),
            ("id", "Number(134)", "sekitar 134"),
            ("en", "Number(2000000)", "2 million"),
            ("id", "Number(2000000)", "2 juta"),
            ("id", "Number(5000)", "5 ribu"),
            ("en", "Number(29)", "twenty-nine"),
            ("id", "Number(29)", "dua puluh sembilan"),
            ("en", "Number(-5)", "-5"),
        ],
    );
}

#[test]
fn a_tolerance_reaches_its_last_digit_and_no_further() {
    let answer = "Number(is: 3.5, within: 0.1)";
    hold(Verdict::Right, &[("en", answer, "3.4"), ("en", answer, "3.6"), ("en", answer, "3.60")]);
    hold(Verdict::Wrong, &[("en", answer, "3.39"), ("en", answer, "3.6000000000000000001")]);
}

#[test]
fn a_number_of_another_measure_is_wrong() {
    let answer = r#"Number(is: 2.5, unit: "km")"#;
    hold(Verdict::Right, &[("en", answer, "2.5"), ("en", answer, "2.5 km")]);
    hold(Verdict::Wrong, &[("en", answer, "2.5 kg"), ("en", answer, "25 km")]);
}

#[test]
fn a_date_is_read_in_the_usual_ways_to_write_it() {
    hold(
        Verdict::Right,
        &[
            ("id", r#"Date("1974-09-15")"#, "15/9/1974"),
            ("id", r#"Date("1974-09-15")"#, "15 September 1974"),
            ("en", r#"Date("1974-09-15")"#, "September 15, 1974"),
            ("en-US", r#"Date("1974-09-15")"#, "9/15/1974"),
            ("en", r#"Date("1974-09-15")"#, "1974-09-15"),
            ("id", r#"Date("1974-11")"#, "Nopember 1974"),
            ("id", r#"Date("1974-02")"#, "Pebruari 1974"),
            ("en", r#"Date("1974-09")"#, "15 September 1974"),
        ],
    );
    hold(
        Verdict::Wrong,
        &[("en", r#"Date("1974-09-15")"#, "1975"), ("en", r#"Date("1974-09")"#, "15 October 1973")],
    );
    hold(
        Verdict::Partly { reached: 1, of: 3 },
        &[
            ("id", r#"Date("1974-09-08")"#, "9/8/1974"),
            ("en-US", r#"Date("1974-09-08")"#, "8/9/1974"),
            ("en", r#"Date("1974-09-15")"#, "1974"),
        ],
    );
}

#[test]
fn another_answer_of_the_deck_is_never_a_slip() {
    let world = World::with(
        r#"
        (id: "a", ask: "A?", answer: Text("Austria")),
        (id: "b", ask: "B?", answer: Choice(right: "Australia", wrong: ["Austria", "Austrie"])),"#,
    );
    for (typed, expected) in [("Austrai", "slip"), ("Austrie", "wrong"), ("Australia", "wrong")] {
        world.run(&["quiz", "deck.ron", "--kind", "text"], &format!("{typed}\n"));
        let kept = world.json(&["scores", "last", "--json"])[0]["responses"][0].clone();
        assert_eq!(kept["verdict"], expected, "{typed}");
    }
}

//! Tests every kind of question: what must be true of all, and what each response earns.

use hafal::deck::{Deck, read_deck};
use hafal::judge::Language;
use hafal::question::{Card, Form, Judge, KINDS, Mark, Question, Response, Verdict};
use hafal::session::{Shuffled, generator};
use proptest::prelude::*;

/// A deck of every kind, in this language.
pub fn every_kind(language: &str) -> Deck {
    let text = format!(
        r#"(language: "{language}", questions: [
        (id: "text", ask: "t?", answer: Text("Bandung", "Kota Bandung")),
        (id: "exact", ask: "e?", answer: Text(is: ["pH"], exact: true)),
        (id: "not", ask: "n?", answer: Text(is: "hipertensi", not: ["hipotensi", ("hiperemia", "that is blood flow")])),
        (id: "strict", ask: "s?", answer: Text("Buenos Aires"), slips: false),
        (id: "number", ask: "b?", answer: Number(134)),
        (id: "near", ask: "r?", answer: Number(is: 3.5, within: 0.1, unit: "km")),
        (id: "day", ask: "d?", answer: Date("1974-09-15")),
        (id: "month", ask: "m?", answer: Date("1974-09")),
        (id: "year", ask: "y?", answer: Date("1955")),
        (id: "true", ask: "t!", answer: True),
        (id: "false", ask: "f!", answer: False),
        (id: "choice", ask: "c?", answer: Choice(right: "UNDP", wrong: ["WHO", ("UNESCO", "that is culture")], last: ["none"])),
        (id: "pinned", ask: "p?", answer: Choice(right: "all of them", wrong: ["a", "b"], last: ["all of them"])),
        (id: "many", ask: "ma?", answer: Many(right: ["a", "b", "c"], wrong: ["d", ("e", "no vowel")])),
        (id: "list", ask: "l?", answer: List("Asia", "Afrika", "Amerika Latin")),
        (id: "some", ask: "so?", answer: List(is: ["merah", "putih", "kuning"], need: 2)),
        (id: "order", ask: "o?", answer: Order("one", "two", "three", "four")),
        (id: "match", ask: "x?", answer: Match(pairs: [("a", "1"), ("b", "2"), ("c", "3")], extra: ["4"])),
        (id: "cloze", answer: Cloze("G-77: {{1964}}? {{PBB|Perserikatan Bangsa-Bangsa}}, {{15 September 1974}}.")),
        (id: "card", ask: "k?", answer: Card("the back"), both_ways: true),
    ])"#
    );
    let reading = read_deck(&text, "kinds");
    reading.deck.unwrap_or_else(|| panic!("{:?}", reading.findings))
}

fn question<'a>(deck: &'a Deck, id: &str) -> &'a Question {
    deck.question(id).unwrap()
}

/// Marks a response given in deck order.
fn mark(deck: &Deck, id: &str, response: &Response) -> Mark {
    let question = question(deck, id);
    let rivals: Vec<String> = deck
        .questions
        .iter()
        .flat_map(|question| question.kind().texts())
        .map(|text| hafal::judge::fold(text, &deck.language))
        .collect();
    let is_rival = |folded: &str| rivals.iter().any(|rival| rival == folded);
    let judge = Judge { language: &deck.language, slips: question.slips, is_rival: &is_rival };
    question.kind().mark(&Card::Whole, response, &judge)
}

fn line(deck: &Deck, id: &str, typed: &[&str]) -> Mark {
    mark(deck, id, &Response::Line(typed.iter().map(|text| (*text).to_owned()).collect()))
}

fn score(mark: &Mark) -> f64 {
    (mark.score * 1e6).round() / 1e6
}

#[test]
fn there_are_eleven_kinds_and_each_is_asked_here() {
    let deck = every_kind("en");
    let mut kinds: Vec<&str> =
        deck.questions.iter().map(|question| question.kind_name().as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 11);
    // True and False are two words for one kind.
    assert_eq!(KINDS.len(), 12);
}

#[test]
fn every_example_in_the_help_is_read() {
    for kind in KINDS {
        // Each `…` stands for another text.
        let example = ('a'..='z').fold(kind.example.to_owned(), |example, letter| {
            example.replacen('…', &letter.to_string(), 1)
        });
        let text = format!("(questions: [(ask: \"a?\", answer: {example})])");
        assert!(read_deck(&text, "x").deck.is_some(), "{}", kind.example);
    }
}

#[test]
fn typed_text_is_folded_and_a_slip_is_named() {
    let deck = every_kind("id");
    for right in ["Bandung", "  bandung ", "BANDUNG!", "kota bandung"] {
        assert_eq!(line(&deck, "text", &[right]).parts[0].verdict, Verdict::Right, "{right}");
    }
    let slip = line(&deck, "text", &["Bandong"]);
    assert_eq!((score(&slip), slip.parts[0].verdict), (1.0, Verdict::Slip));
    for wrong in ["Jakarta", "Landung", "Bandunggg", ""] {
        assert_eq!(score(&line(&deck, "text", &[wrong])), 0.0, "{wrong}");
    }
    assert_eq!(score(&line(&deck, "strict", &["Buenos Aire"])), 0.0, "slips are off");
}

#[test]
fn an_exact_text_is_compared_letter_by_letter() {
    let deck = every_kind("en");
    assert_eq!(score(&line(&deck, "exact", &["pH"])), 1.0);
    assert_eq!(score(&line(&deck, "exact", &["PH"])), 0.0);
}

#[test]
fn an_answer_under_not_is_wrong_and_says_why() {
    let deck = every_kind("en");
    assert_eq!(line(&deck, "not", &["hipertensy"]).parts[0].verdict, Verdict::Slip);
    assert_eq!(score(&line(&deck, "not", &["hipotensi"])), 0.0);
    let other = line(&deck, "not", &["hiperemia"]);
    assert_eq!(other.parts[0].why.as_deref(), Some("that is blood flow"));
}

#[test]
fn a_slip_that_gives_another_answer_of_the_deck_is_wrong() {
    let text = r#"(questions: [
        (ask: "a?", answer: Text("Austria")), (ask: "b?", answer: Choice(right: "x", wrong: ["Austris"])),
    ])"#;
    let deck = read_deck(text, "x").deck.unwrap();
    let id = deck.questions[0].id.clone();
    assert_eq!(line(&deck, &id, &["Austrio"]).parts[0].verdict, Verdict::Slip);
    assert_eq!(line(&deck, &id, &["austris"]).parts[0].verdict, Verdict::Wrong);
}

#[test]
fn numbers_are_decimals_read_by_the_deck_s_language() {
    let (en, id) = (every_kind("en"), every_kind("id"));
    for right in
        ["134", "134 countries", "134.0", "one hundred and thirty-four", "seratus tiga puluh empat"]
    {
        assert_eq!(score(&line(&en, "number", &[right])), 1.0, "{right}");
    }
    assert_eq!(score(&line(&id, "near", &["3,6"])), 1.0, "within the tolerance to the last digit");
    assert_eq!(score(&line(&id, "near", &["3,61"])), 0.0);
    assert_eq!(score(&line(&id, "near", &["3,5 km"])), 1.0);
    let unit = line(&id, "near", &["3,5 kg"]);
    assert_eq!(
        (score(&unit), unit.parts[0].note.as_ref().map(|say| say.id)),
        (0.0, Some("note-unit"))
    );
    let read_as = line(&en, "number", &["1.340"]);
    assert_eq!(read_as.parts[0].note.as_ref().map(|say| say.id), Some("note-read-as"));
    assert_eq!(
        line(&en, "number", &["many"]).parts[0].note.as_ref().map(|say| say.id),
        Some("note-no-number")
    );
}

#[test]
fn a_number_is_kept_as_exactly_as_it_is_written() {
    let text = "(questions: [(id: \"pi\", ask: \"a?\", answer: Number(3.14159265358979323846))])";
    let deck = read_deck(text, "x").deck.unwrap();
    assert_eq!(score(&line(&deck, "pi", &["3.14159265358979323846"])), 1.0);
    assert_eq!(score(&line(&deck, "pi", &["3.141592653589793"])), 0.0);
}

#[test]
fn a_date_earns_what_it_reaches() {
    let deck = every_kind("id");
    for (id, typed, earned) in [
        ("day", "15/9/1974", 1.0),
        ("day", "15 September 1974", 1.0),
        ("day", "September 1974", 0.666_667),
        ("day", "1974", 0.333_333),
        ("day", "1974-10-15", 0.333_333),
        ("day", "1975", 0.0),
        ("month", "1974", 0.5),
        ("month", "15 Sept 1974", 1.0),
        ("year", "18 April 1955", 1.0),
        ("year", "tahun 1955", 1.0),
        ("year", "1954", 0.0),
    ] {
        assert_eq!(score(&line(&deck, id, &[typed])), earned, "{id}: {typed}");
    }
}

#[test]
fn a_wrong_pick_takes_back_what_a_right_one_earned() {
    let deck = every_kind("en");
    for (picked, earned) in [
        (vec![0, 1, 2], 1.0),
        (vec![0, 1], 0.666_667),
        (vec![0, 1, 3], 0.333_333),
        (vec![0, 3, 4], 0.0),
        (vec![], 0.0),
    ] {
        assert_eq!(
            score(&mark(&deck, "many", &Response::Many(picked.clone()))),
            earned,
            "{picked:?}"
        );
    }
    let choice = mark(&deck, "choice", &Response::One(2));
    assert_eq!((score(&choice), choice.parts[0].why.as_deref()), (0.0, Some("that is culture")));
}

#[test]
fn a_list_is_found_in_any_order_and_each_item_once() {
    let deck = every_kind("id");
    assert_eq!(score(&line(&deck, "list", &["afrika", "AMERIKA LATIN", "asia"])), 1.0);
    assert_eq!(score(&line(&deck, "list", &["asia", "asia", "Afrika"])), 0.666_667);
    let some = line(&deck, "some", &["kuning", "hijau"]);
    assert_eq!(score(&some), 0.5);
    let missing: Vec<&str> = some
        .parts
        .iter()
        .filter(|part| part.verdict == Verdict::Missing)
        .map(|part| part.right.as_str())
        .collect();
    assert_eq!(missing, ["merah", "putih"]);
}

#[test]
fn an_order_earns_by_its_pairs_and_the_reverse_earns_nothing() {
    let deck = every_kind("en");
    for (given, earned) in [
        (vec![0, 1, 2, 3], 1.0),
        (vec![1, 0, 2, 3], 0.666_667),
        (vec![3, 0, 1, 2], 0.0),
        (vec![3, 2, 1, 0], 0.0),
    ] {
        assert_eq!(
            score(&mark(&deck, "order", &Response::Sort(given.clone()))),
            earned,
            "{given:?}"
        );
    }
}

#[test]
fn items_of_the_same_text_are_interchangeable() {
    let deck = read_deck(
        "(questions: [(id: \"o\", ask: \"o?\", answer: Order(\"x\", \"x\", \"y\"))])",
        "x",
    )
    .deck
    .unwrap();
    for given in [vec![0, 1, 2], vec![1, 0, 2]] {
        assert_eq!(score(&mark(&deck, "o", &Response::Sort(given))), 1.0);
    }
}

#[test]
fn pairs_and_blanks_earn_their_share() {
    let deck = every_kind("id");
    let pairs = Response::Pair(vec![Some(0), Some(3), None]);
    assert_eq!(score(&mark(&deck, "match", &pairs)), 0.333_333);
    assert_eq!(
        score(&line(&deck, "cloze", &["1964", "perserikatan bangsa bangsa", "15/9/1974"])),
        1.0
    );
    assert_eq!(score(&line(&deck, "cloze", &["1965", "PBB", "1974"])), 0.444_444);
}

#[test]
fn a_blank_can_be_asked_alone_with_the_rest_filled_in() {
    let deck = every_kind("id");
    let cloze = question(&deck, "cloze");
    let Form::Line(lines) = cloze.kind().form(&Card::Blank("PBB".to_owned())) else { panic!() };
    assert_eq!(lines.sentence, ["G-77: 1964? ", ", 15 September 1974."]);
    assert_eq!(cloze.cards().len(), 3);
    assert_eq!(question(&deck, "card").cards(), [(1, Card::Whole), (2, Card::Back)]);
    assert_eq!(question(&deck, "card").reversed().unwrap().ask, "the back");
}

#[test]
fn braces_and_bars_of_a_cloze_are_doubled_for_the_signs_themselves() {
    let deck = read_deck(r#"(questions: [(id: "c", answer: Cloze("{{x}} || {a||b|c}"))])"#, "x")
        .deck
        .unwrap();
    let Form::Line(lines) = question(&deck, "c").kind().form(&Card::Whole) else { panic!() };
    assert_eq!(lines.sentence, ["{x} | ", ""]);
    assert_eq!(score(&line(&deck, "c", &["a|b"])), 1.0);
    assert_eq!(score(&line(&deck, "c", &["C"])), 1.0);
}

fn any_response(form: &Form, numbers: &[usize], texts: &[String]) -> Response {
    let place = |at: usize, of: usize| numbers.get(at).map_or(0, |number| number % of.max(1));
    match form {
        Form::Line(lines) => Response::Line(
            (0..lines.fields.len()).map(|at| texts.get(at).cloned().unwrap_or_default()).collect(),
        ),
        Form::One(options) => Response::One(place(0, options.texts.len())),
        Form::Many(options) => Response::Many(
            (0..options.texts.len())
                .filter(|at| numbers.get(*at).is_some_and(|n| n % 2 == 0))
                .collect(),
        ),
        Form::Sort(items) => {
            let mut order: Vec<usize> = (0..items.len()).collect();
            order.sort_by_key(|at| place(*at, 97));
            Response::Sort(order)
        }
        Form::Pair { left, right } => {
            let mut free: Vec<usize> = (0..right.len()).collect();
            let pick = |at: usize| {
                if free.is_empty() { None } else { Some(free.remove(place(at, free.len()))) }
            };
            Response::Pair((0..left.len()).map(pick).collect())
        }
        Form::Card => Response::Card(place(0, 2) == 0),
    }
}

proptest! {
    #[test]
    fn a_question_s_own_solution_earns_full_marks_under_any_seed(seed in any::<u64>(), language in "id|en|de|tr|ja") {
        let deck = every_kind(&language);
        for question in &deck.questions {
            let solution = question.kind().solution(&Card::Whole, &deck.language);
            let earned = mark(&deck, &question.id, &solution);
            prop_assert!(earned.is_full() && !earned.has_slip(), "{} {:?}", question.id, earned);
            // In any order, the place at which the solution is shown leads back to it.
            let form = question.kind().form(&Card::Whole);
            let shuffled = Shuffled::new(form.clone(), &mut generator(seed, &["x", &question.id]));
            if let (Form::One(shown), Response::One(right)) = (&shuffled.form, &solution) {
                let Form::One(deck_order) = &form else { unreachable!() };
                let place = shown.texts.iter().position(|text| *text == deck_order.texts[*right]).unwrap();
                prop_assert_eq!(shuffled.back(&Response::One(place)), solution);
            }
        }
    }

    #[test]
    fn no_response_makes_marking_panic_or_leave_the_scale(
        numbers in prop::collection::vec(any::<usize>(), 0..8),
        texts in prop::collection::vec(any::<String>(), 0..4),
        language in "[a-z]{0,3}",
    ) {
        let deck = every_kind("en");
        let deck = Deck { language: Language::new(&language), ..deck };
        for question in &deck.questions {
            for (_, card) in question.kind().cards().iter().chain([&(1, Card::Whole)]) {
                let form = question.kind().form(card);
                for response in [any_response(&form, &numbers, &texts), Response::Nothing] {
                    prop_assert!(form.fits(&response), "{response:?} {form:?}");
                    let earned = mark(&deck, &question.id, &response);
                    prop_assert!((0.0..=1.0).contains(&earned.score));
                    let _ = form.words_of(&response);
                }
            }
        }
    }
}

//! Tests `hafal show`: the sheet for a class, and the one with answers for its teacher.

use crate::world::World;

const DECK: &str = "(title: \"Kuis\", about: \"A few.\", authors: [\"Ana\"], sources: {\"k\": (publisher: \"Katadata\")}, questions: [
    (ask: \"Which?\", answer: Choice(right: \"UNDP\", wrong: [\"WHO\", \"UNESCO\"]), points: 2, why: \"It is so.\", from: \"k: par. 1\", hint: \"U…\"),
    (ask: \"Who?\", answer: Text(\"PBB\", \"UN\")),
    (ask: \"Sort.\", answer: Order(\"one\", \"two\", \"three\")),
    (ask: \"Pair.\", answer: Match((\"G-77\", \"1964\"), (\"KAA\", \"1955\"))),
    (answer: Cloze(\"It was {1964}.\")),
    (ask: \"Bad \\u{202e}sign\", answer: Card(\"the back\")),
])";

#[test]
fn a_deck_is_shown_as_it_would_be_put() {
    let world = World::new();
    world.file("deck.ron", DECK);
    insta::assert_snapshot!(world.run(&["show", "deck.ron"], "").shown(&world), @r"
    Kuis  6 questions
    A few.
    Ana

    1  Which?  2 points
          1  UNESCO
          2  UNDP
          3  WHO

    2  Who?
       (in words)

    3  Sort.
          1  three
          2  two
          3  one

    4  Pair.
          a  G-77
          b  KAA
          1  1964
          2  1955

    5  It was ____.
       (a number)

    6  Bad \u{202e}sign
    [exit 0]
    ");
    insta::assert_snapshot!(world.run(&["show", "deck.ron", "--answers", "--lang", "id"], "").shown(&world), @r"
    Kuis  6 soal
    A few.
    Ana

    1  Which?  2 poin
          1  UNESCO
       ✓  2  UNDP
          3  WHO
       Petunjuk: U…
       It is so.
       Katadata: par. 1

    2  Who?
       ✓ PBB
       juga benar: UN

    3  Sort.
       ✓  1  one
       ✓  2  two
       ✓  3  three

    4  Pair.
       ✓ G-77 = 1964
       ✓ KAA = 1955

    5  It was ____.
       ✓ 1964

    6  Bad \u{202e}sign
       ✓ the back
    [exit 0]
    ");
}

#[test]
fn without_answers_nothing_tells_which_option_is_right() {
    let world = World::new();
    world.file("deck.ron", DECK);
    let shown = world.run(&["show", "deck.ron"], "").out;
    for secret in ["PBB", "the back", "It is so", "✓", "Katadata", "U…"] {
        assert!(!shown.contains(secret), "{secret}: {shown}");
    }
    assert_eq!(world.run(&["show", "deck.ron"], "").out, shown, "always the same");
}

#[test]
fn a_deck_with_a_mistake_is_explained_instead() {
    let world = World::new();
    world.file("deck.ron", "(questions: [(ask: \"A?\")])");
    let run = world.run(&["show", "deck.ron"], "");
    assert!(run.status == 2 && run.out.is_empty() && run.err.contains("deck.ron:1"), "{run:?}");
}

#[test]
fn every_pair_of_a_long_match_is_shown() {
    let world = World::new();
    let pairs: Vec<String> = (1..=28).map(|n| format!("(\"left {n}\", \"right {n}\")")).collect();
    let question = format!("(ask: \"Pair.\", answer: Match({}))", pairs.join(", "));
    world.file("deck.ron", format!("(questions: [{question}])"));
    let sheet = world.run(&["show", "deck.ron"], "").out;
    assert!(sheet.contains(" z  left 26\n") && sheet.contains("ab  left 28\n"), "{sheet}");
}

#[test]
fn the_key_of_a_list_has_every_wording_of_every_item() {
    let world = World::with(
        r#"(ask: "Name two.", answer: List(is: ["trade", ["forests", "woods", "trees"], "aid"], need: 2)),
        (answer: Cloze("{Mali|Soudan} lies in {Africa}.")),"#,
    );
    insta::assert_snapshot!(world.run(&["show", "deck.ron", "--answers"], "").shown(&world), @r"
    A deck  2 questions

    1  Name two.
       ✓ trade
       ✓ forests
       also right: woods / trees
       ✓ aid
       Any 2 of these are enough.

    2  ____ lies in ____.
       ✓ Mali
       also right: Soudan
       ✓ Africa
    [exit 0]
    ");
}

#[test]
fn the_key_says_how_far_off_is_right_and_what_never_is() {
    let world = World::with(
        r#"(ask: "How far?", answer: Number(is: 3.5, within: 0.1, unit: "km")),
        (ask: "What?", answer: Text(is: ["hypertension", "high blood pressure"], not: ["hypotension", ("hyperemia", "blood flow")])),
        (ask: "How is it written?", answer: Text(is: "pH", exact: true)),
        (ask: "Pair.", answer: Match(pairs: [("G-77", "1964"), ("UNOSSC", "1974")], extra: ["1999"])),"#,
    );
    insta::assert_snapshot!(world.run(&["show", "deck.ron", "--answers"], "").shown(&world), @r"
    A deck  4 questions

    1  How far?
       ✓ 3.5 km
       give or take 0.1

    2  What?
       ✓ hypertension
       also right: high blood pressure
       wrong: hypotension
       wrong: hyperemia (blood flow)

    3  How is it written?
       ✓ pH
       exactly as written, capitals and accents too

    4  Pair.
       ✓ G-77 = 1964
       ✓ UNOSSC = 1974
       belongs to none: 1999
    [exit 0]
    ");
    let sheet = world.run(&["show", "deck.ron"], "").out;
    assert!(!sheet.contains("hypotension") && !sheet.contains("give or take"), "{sheet}");
}

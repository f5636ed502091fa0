//! Tests which decks are listed and which deck a name means.

use crate::world::World;

#[test]
fn decks_are_found_here_in_the_data_directory_built_in_and_where_they_were_asked() {
    let world = World::new();
    world.deck("here.ron", "(ask: \"A?\", answer: True),");
    world.deck("data/decks/kept.ron", "(ask: \"B?\", answer: True),");
    world.deck("far/away.ron", "(ask: \"C?\", answer: True), (ask: \"D?\", answer: True),");
    world.file("broken.ron", "(questions: [(ask: \"x\")])");
    world.run(&["quiz", "far/away.ron"], "1\n2\n");
    std::fs::remove_file(world.path().join("far/away.ron")).unwrap();
    let listed = world.run(&["decks"], "");
    insta::assert_snapshot!(listed.shown(&world), @"
    broken
      broken.ron   has mistakes: hafal check broken.ron
    A deck  1 question
      here.ron
    A deck  1 question
      kept
    Kerja Sama Selatan-Selatan  57 questions
      kerja-sama-selatan-selatan
    South-South Cooperation  57 questions
      south-south-cooperation
    A tour of every kind of question  25 questions
      tour
    Tur semua jenis soal  25 questions
      tur
    A deck  2 questions, last 50%
      away   gone

    Start one: hafal quiz NAME. See how a deck is written: hafal decks tour --source
    [exit 0]
    ");
    let json = world.json(&["decks", "--json"]);
    let away = json.as_array().unwrap().iter().find(|deck| deck["id"] == "away").unwrap();
    assert_eq!((&away["questions"], &away["last_score"]), (&2.into(), &0.5.into()));
    let tour = json.as_array().unwrap().iter().find(|deck| deck["name"] == "tour").unwrap();
    assert_eq!(
        (&tour["path"], &tour["last_score"]),
        (&serde_json::Value::Null, &serde_json::Value::Null)
    );
}

#[test]
fn a_path_beats_a_name_and_a_name_finds_a_kept_deck() {
    let world = World::new();
    world.deck("data/decks/tour.ron", "(ask: \"Mine?\", answer: True),");
    let kept = world.run(&["quiz", "tour"], "1\n");
    assert!(kept.out.contains("Mine?"), "{kept:?}");
    world.deck("tour", "(ask: \"A path?\", answer: True),");
    let path = world.run(&["quiz", "tour"], "");
    assert!(path.err.contains("two decks are called tour"), "{path:?}");
    world.file("tour", "(id: \"t2\", questions: [(ask: \"A path?\", answer: True)])");
    let path = world.run(&["quiz", "tour"], "1\n");
    assert!(path.out.contains("A path?"), "{path:?}");
}

#[test]
fn the_source_of_a_built_in_deck_is_printed_as_it_is() {
    let world = World::new();
    let source = world.run(&["decks", "tour", "--source"], "");
    assert_eq!(source.out, std::fs::read_to_string("decks/tour.ron").unwrap());
    world.file("copy.ron", &source.out);
    assert_eq!(world.run(&["check", "copy.ron"], "").status, 0);
}

#[test]
fn without_a_terminal_hafal_alone_says_what_it_is_and_how_to_start() {
    let world = World::new();
    let run = world.run_as_is(&[], "");
    insta::assert_snapshot!(run.shown(&world), @"
    hafal is a quiz and flashcard trainer: it asks, marks, explains, and keeps your scores.
    Start:          hafal quiz
    Other decks:    hafal decks
    Everything:     hafal --help
    [exit 0]
    ");
    let run = world.run_as_is(&["--lang", "id"], "");
    assert!(run.out.contains("pelatih kuis"), "{}", run.out);
}

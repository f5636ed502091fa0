//! Tests pages that a screen reader reads (`--plain`): each mark has its word, and no figure is only drawn.

use crate::learner::{date, flashcards, sitting};
use crate::world::{Run, World};

const DECK: &str = r#"
        (id: "city", ask: "Which city?", answer: Text("Bandung"), tags: "places"),
        (id: "town", ask: "Which town?", answer: Text("Bogor"), tags: "places"),
        (id: "day", ask: "Which day?", answer: Date("1974-09-15")),
        (id: "body", ask: "Which body?", answer: Choice(right: "UNDP", wrong: [("WHO", "that is health"), "UNESCO"])),
        (id: "order", ask: "In order.", answer: Order("one", "two", "three")),
        (id: "gaps", answer: Cloze("The {G-77} in {1964}.")),
        (id: "skip", ask: "Skipped?", answer: Text("word")),"#;

const INPUT: &str = "Bandong\nBogor\n1974\n1\n3 2 1\nG-77\n1963\n:skip\n:skip\n";

fn quiz(world: &World, lang: &str) -> Run {
    let args = ["quiz", "deck.ron", "--in-order", "--seed", "1", "--plain", "--lang", lang];
    world.run(&args, INPUT)
}

/// Signs that say something by their looks alone.
const DRAWN: &[char] =
    &['█', '░', '▏', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '▪', '■', '●', '○', '┼', '─', '│', '└'];

fn assert_nothing_drawn(run: &Run) {
    assert_eq!(run.status, 0, "{run:?}");
    assert!(!run.out.contains(DRAWN), "{}", run.out);
}

#[test]
fn each_mark_of_a_quiz_and_its_result_has_its_word() {
    let world = World::with(DECK);
    let run = quiz(&world, "en");
    for words in ["≈ almost: Bandung   you: Bandong", "✓ right: Bogor", "◐ partly: ", "✗ wrong: "]
    {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    for words in ["places: 2 of 2", "partly: 1974"] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    assert_nothing_drawn(&run);
    quiz(&world, "en");
    let listed = world.run(&["scores", "--plain"], "");
    assert!(listed.out.contains("trend: "), "{listed:?}");
    assert_nothing_drawn(&listed);
}

#[test]
fn each_mark_has_its_word_in_indonesian_too() {
    let world = World::with(DECK);
    let run = quiz(&world, "id");
    for words in ["≈ hampir: Bandung", "✓ benar: Bogor", "◐ sebagian: ", "✗ salah: "] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    assert_nothing_drawn(&run);
    let kept = world.run(&["scores", "1", "--plain", "--lang", "id"], "").out;
    for words in ["≈ hampir: Bandong", "✓ benar: Bogor", "sebagian: 1974", "salah: "] {
        assert!(kept.contains(words), "{words}: {kept}");
    }
}

#[test]
fn a_drill_says_the_word_of_each_mark() {
    let world = World::with(DECK);
    let run =
        world.run(&["drill", "deck.ron", "--plain"], "Bandong\n\nBojor\n\n1970-01-01\n\n:quit\n");
    for words in ["≈ almost: Bandung   you: Bandong", "≈ almost: Bogor", "✗ wrong: "] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
}

/// Twelve days of drills, an exam ahead.
fn learnt() -> World {
    let world = World::with(&flashcards(30));
    world.run(&["plan", "deck.ron", &date(20), "--minutes", "5"], "");
    for day in 0..12 {
        let ratings = (0..14).map(|n| if n % 4 == 0 { 1 } else { 3 });
        world.run_on(day, &["drill"], &sitting(day, 20, ratings));
    }
    world
}

#[test]
fn statistics_are_read_aloud_in_words() {
    let world = learnt();
    for lang in ["en", "id"] {
        for command in [&["stats", "--plain"][..], &["ready", "--plain"]] {
            assert_nothing_drawn(&world.run_on(12, &[command, &["--lang", lang]].concat(), ""));
        }
    }
    let stats = world.run_on(12, &["stats", "--plain"], "").out;
    for words in [" reviews\nweek of ", "% remembered, ", "difficulty ", "Forgotten "] {
        assert!(stats.contains(words), "{words}: {stats}");
    }
}

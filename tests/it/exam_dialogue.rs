//! Tests `hafal new --exam`: what is typed becomes an exam that can be asked, and nothing is written before the end.

use std::fs;

use crate::pty::Pty;
use crate::world::World;

const DECK: &str = r#"
        (id: "a", ask: "A?", answer: Text("alpha"), tags: "Dates"),
        (id: "b", ask: "B?", answer: Text("beta"), tags: ["Dates", "old"], points: 3),
        (id: "c", ask: "C?", answer: Choice(right: "yes", wrong: ["no", "never"]), level: 2),
        (id: "card", ask: "The sun?", answer: Card("matahari")),"#;

fn written(world: &World) -> String {
    fs::read_to_string(world.path().join("uts.ron")).unwrap_or_default()
}

#[test]
fn an_exam_is_put_together_part_by_part() {
    let world = World::with(DECK);
    let typed = "Midterm\nNo notes.\ndeck.ron\n\nDates\ndates\n1\n2\n25%\ny\n\n\
                 not dates\n\n\n\nn\n45\n70\n3\nn\ny\n";
    let run = world.run(&["new", "uts", "--exam"], typed);
    assert_eq!(run.status, 0, "{}", run.err);
    insta::assert_snapshot!(written(&world), @r#"
    (
        exam: "Midterm",
        id: "uts",
        about: "No notes.",
        decks: ["deck.ron"],
        sections: [
            (title: "Dates", draw: 1, tags: ["Dates"], points: 2, penalty: 0.25),
            (not_tags: ["Dates"]),
        ],
        time: "45m",
        pass: "70%",
        feedback: none,
    )
    "#);
    assert_eq!(world.run(&["check", "uts.ron"], "").status, 0);
    assert_eq!(world.run(&["fmt", "--check", "uts.ron"], "").status, 0);
}

#[test]
fn each_section_shows_how_many_questions_it_can_draw() {
    let world = World::with(DECK);
    let run = world.run(&["new", "uts", "--exam"], "T\n\ndeck.ron\n\n\nDates\n");
    insta::assert_snapshot!(run.out, @"
    The exam's title (Enter: uts)
    What learners read before the start, such as: No notes, no phones. (Enter: nothing)
    A deck to draw from: its name or its path
    A deck: 3 questions; 1 flashcard is left out
    Another deck (Enter: no more)
    Tags: Dates 2, old 1
    Kinds: choice 1, text 2
    Levels: 1: 2, 2: 1
    Section 1: its heading (Enter: none)
    Which questions: tags, kinds or levels, with commas (Enter: all 3)
    How many of these 2 (Enter: all)
    ");
    // The input ended before the exam was whole.
    assert_eq!((run.status, written(&world)), (130, String::new()));
}

#[test]
fn what_cannot_be_drawn_is_said_and_asked_again() {
    let world = World::with(DECK);
    let said = |typed: &str| {
        let start = "T\n\ndeck.ron\n\n\n";
        world.run(&["new", "uts", "--exam"], &format!("{start}{typed}")).out
    };
    assert!(said("datse\n").contains("Did you mean Dates?"));
    assert!(said("dates, choice\n").contains("no question matches dates, choice"));
    assert!(said("\n4\n").contains("4 cannot be drawn: type a number from 1 to 3"));
    assert!(said("\n2\n").contains("These questions are worth different points"));
    assert!(said("\n\n0\n").contains("0 is not a number of points"));
    assert!(said("\n\n\n150%\n").contains("150% is not a share"));
    // The first section has taken all that the second could draw.
    assert!(said("dates\n\n\n\ny\n\nold\n\n").contains("section 2 lacks"), "{}", said(""));
    let other = |typed: &str| world.run(&["new", "uts", "--exam"], &format!("T\n\n{typed}")).out;
    assert!(other("\n").contains("An exam draws from at least one deck."));
    assert!(other("dekc.ron\n").contains("there is no deck called dekc.ron"));
    assert!(other("deck.ron\ndeck.ron\n").contains("deck.ron is named twice"));
}

#[test]
fn back_leads_to_the_part_before_and_a_file_that_is_there_stays() {
    let world = World::with(DECK);
    let typed =
        "T\nOld\n:back\nNew\ndeck.ron\n:back\ndeck.ron\n\nA\n:back\nB\n\n\n\n\nn\n\n\n\ny\n";
    let run = world.run(&["new", "uts", "--exam"], typed);
    assert_eq!(run.status, 0, "{}{}", run.out, run.err);
    assert!(written(&world).contains("about: \"New\""), "{}", written(&world));
    assert!(written(&world).contains("title: \"B\""), "{}", written(&world));
    let again = world.run(&["new", "uts.ron", "--exam"], "");
    assert_eq!((again.status, again.err.contains("hafal check uts.ron")), (2, true));
}

#[test]
fn a_path_typed_from_here_is_written_as_it_leads_from_the_exam() {
    let world = World::with(DECK);
    world.file("exams/README", "");
    let typed = "T\n\ndeck.ron\n\n\n\n\n\n\nn\n\n\n\ny\n";
    assert_eq!(world.run(&["new", "exams/uts", "--exam"], typed).status, 0);
    let text = fs::read_to_string(world.path().join("exams/uts.ron")).unwrap();
    assert!(text.contains("decks: [\"../deck.ron\"]"), "{text}");
}

#[test]
fn in_a_terminal_an_exam_is_typed_picked_and_agreed_to() {
    let world = World::with(DECK);
    let mut pty = Pty::start(&world, &["new", "uts", "--exam"], (100, 60), &[]);
    pty.at("The exam's title", "Midterm\r");
    pty.at("read before the start", "\r");
    pty.at("A deck to draw from", "deck.ron\r");
    pty.at("Another deck", "\r");
    pty.at("Section 1", "\r");
    pty.at("Which questions", "dates\r");
    pty.at("How many of these 2", "\r");
    pty.at("Points for each", "\r");
    pty.at("wrong answer costs", "\r");
    pty.at("Another section?", "n");
    pty.at("Time, such as", "1h\r");
    pty.at("To pass", "\r");
    pty.at("When are the right answers shown?", "\r");
    pty.at("Write this exam?", "y");
    pty.wait_for("uts.ron is ready.");
    pty.ends(0);
    assert!(written(&world).contains("time: \"1h\""), "{}", written(&world));
}

//! Tests what a window shows: at any size, resized, with and without colours, whatever a deck holds.

use crate::pty::{CTRL_C, DOWN, ESC, Pty, UP, score, squeezed};
use crate::world::World;

const QUIZ: [&str; 5] = ["quiz", "deck.ron", "--in-order", "--seed", "3"];

const ASK: &str = "Which of these long descriptions fits the conference that was held in the city of Bandung in April 1955, by nobody's doubt?";

const OPTIONS: [&str; 4] = [
    "twenty-nine governments of Asia and Africa met and agreed on ten principles of living together in peace",
    "東南アジア諸国とアフリカ諸国の代表者が集まり平和共存の原則について話し合った会議であると広く知られている",
    "🎉 a celebration of something else altogether, with fireworks 🎆 and a parade that nobody has written about 🚂",
    "none",
];

const FOOT: &str = "↑ ↓ or 1–4, Enter · : commands";

const TWO: &str = r#"
        (id: "a", ask: "Which?", answer: Choice(right: "yes", wrong: ["no"]), hint: "say it", why: "so it is"),
        (id: "b", ask: "Word?", answer: Text("word")),"#;

fn long() -> World {
    let [right, wrong @ ..] = OPTIONS;
    World::with(&format!("(ask: {ASK:?}, answer: Choice(right: {right:?}, wrong: {wrong:?})),"))
}

/// Counts a text on the screen, wherever it is wrapped: CJK may be broken anywhere.
pub fn times(screen: &str, text: &str) -> usize {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    bare(screen).matches(&bare(text)).count()
}

fn each_once(screen: &str) -> bool {
    OPTIONS.iter().chain(&[ASK, FOOT]).all(|text| times(screen, text) == 1)
}

/// The lit option, by its first letters.
fn lit(screen: &str) -> usize {
    let row = screen.lines().find_map(|row| row.split_once('▸')).unwrap_or_default().1;
    row.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Everything that a quiz on `TWO` writes until its second question is left.
fn written(env: &[(&str, &str)]) -> String {
    let world = World::with(TWO);
    let mut pty = Pty::start(&world, &QUIZ, (40, 80), env);
    pty.at("yes", &format!("{DOWN}{UP}"));
    pty.send(&pty.number_of("yes").to_string());
    pty.at("Word?", ESC);
    pty.ends(130);
    pty.raw()
}

/// The escape sequences that set colours or weights.
pub fn colours(raw: &str) -> Vec<&str> {
    let sequences = raw.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|sign: char| sign.is_ascii_alphabetic())?;
        rest[end..].starts_with('m').then(|| &rest[..end])
    });
    sequences.filter(|sequence| !["", "0"].contains(sequence)).collect()
}

#[test]
fn each_option_is_drawn_once_however_often_the_light_moves() {
    for columns in [40, 80, 200] {
        let world = long();
        let mut pty = Pty::start(&world, &QUIZ, (60, columns), &[]);
        pty.until("the question", each_once);
        for (keys, at) in [(DOWN, 1), (DOWN, 2), (DOWN, 3), (UP, 2), (UP, 1), (UP, 4), (DOWN, 1)] {
            pty.send(keys);
            let here = |screen: &str| lit(screen) == at && each_once(screen);
            pty.until(&format!("the light on {at} of {columns} columns"), here);
        }
        pty.send(&DOWN.repeat(31));
        pty.until("the light on the last", |screen| lit(screen) == 4 && each_once(screen));
        pty.send(ESC);
        pty.ends(130);
    }
}

#[test]
fn no_row_is_wider_than_the_window_and_no_word_is_broken() {
    for columns in [40, 80, 200] {
        let world = long();
        let mut pty = Pty::start(&world, &QUIZ, (60, columns), &[]);
        pty.until("the question", each_once);
        let words = pty.words();
        for text in [ASK, OPTIONS[0], OPTIONS[2], FOOT] {
            assert!(words.contains(text), "{text} at {columns} columns:\n{}", pty.screen());
        }
        // Two columns of margin, and at most 76 of text.
        assert!(pty.widest() <= usize::from(columns - 1).min(78), "{}", pty.screen());
        assert_eq!(pty.broken_rows(), Vec::<String>::new());
        let none = OPTIONS.iter().position(|text| *text == "none").unwrap();
        pty.send(&(pty.number_of(OPTIONS[none])).to_string());
        pty.until("the feedback", |screen| screen.contains('✗'));
        pty.at_leisure(":right", "\r");
        pty.wait_for("--wrong");
        let words = pty.words();
        assert!(
            words.contains(OPTIONS[0]),
            "the right one at {columns} columns:\n{}",
            pty.screen()
        );
        assert!(pty.widest() <= usize::from(columns).min(78), "{}", pty.screen());
        pty.ends(0);
    }
}

#[test]
fn options_are_redrawn_when_the_window_is_resized() {
    let world = long();
    let mut pty = Pty::start(&world, &QUIZ, (60, 80), &[]);
    pty.at(FOOT, &DOWN.repeat(2));
    pty.until("the light on the second", |screen| lit(screen) == 2 && each_once(screen));
    let whole = |screen: &str| {
        let words = squeezed(screen);
        [OPTIONS[0], OPTIONS[2], FOOT].iter().all(|text| words.contains(text))
    };
    // No key is needed: hafal redraws the rows that the window broke.
    pty.resize(60, 40);
    pty.until("40 columns", |screen| whole(screen) && each_once(screen));
    assert!(pty.widest() <= 40);
    pty.send(DOWN);
    pty.until("the light on the third", |screen| lit(screen) == 3 && each_once(screen));
    pty.resize(60, 120);
    let wide = |screen: &str| screen.lines().any(|row| row.contains("1  twenty") && row.len() > 60);
    pty.until("120 columns", |screen| wide(screen) && whole(screen) && each_once(screen));
    pty.send(UP);
    let second = |screen: &str| lit(screen) == 2 && whole(screen) && each_once(screen);
    pty.until("the light on the second", second);
    pty.send(ESC);
    pty.ends(130);
}

#[test]
fn a_line_being_typed_outlives_a_resize() {
    let world = World::with(r#"(id: "b", ask: "Sentence?", answer: Text("word")),"#);
    let mut pty = Pty::start(&world, &QUIZ, (40, 80), &[]);
    let typed = "one two three four five six seven eight nine ten eleven twelve";
    pty.at("Sentence?", typed);
    pty.wait_for_typed(typed);
    let mut all = typed.to_owned();
    for columns in [40, 20, 120] {
        pty.resize(40, columns);
        pty.send("x");
        all.push('x');
        pty.wait_for_typed(&format!("{all}Enter"));
        assert_eq!(times(&pty.screen(), "one two three"), 1, "{}", pty.screen());
    }
    pty.send("\r");
    pty.at_leisure(":right", "\r");
    pty.ends(0);
    assert_eq!(score(&world)["responses"][0]["response"], all);
}

#[test]
fn keys_typed_at_once_are_shown_once() {
    for _ in 0..5 {
        let world = World::with(r#"(id: "b", ask: "Word?", answer: Text("Bandung")),"#);
        let mut pty = world.quiz_in_terminal();
        pty.at("Word?", "Bandung");
        pty.wait_for_typed("Bandung Enter");
        assert_eq!(times(&pty.screen(), "Bandung"), 1, "{}", pty.screen());
        pty.send(ESC);
        pty.ends(130);
    }
}

#[test]
fn a_low_window_shows_the_lit_option() {
    let world = long();
    let mut pty = Pty::start(&world, &QUIZ, (5, 40), &[]);
    pty.wait_for("1  ");
    for place in [1, 2, 3, 4, 1] {
        pty.send(DOWN);
        pty.until(&format!("the light on {place}"), |screen| lit(screen) == place);
    }
    pty.send(ESC);
    pty.ends(130);
}

#[test]
fn a_window_of_one_column_or_of_no_size_can_be_answered_in_and_left() {
    for size in [(24, 1), (0, 0), (1, 1), (1, 80), (24, 2)] {
        let world = World::with(TWO);
        let mut pty = Pty::start(&world, &QUIZ, size, &[]);
        pty.until_written("\x1b[?25l");
        pty.send("1wo\r");
        pty.until_written("s");
        std::thread::sleep(std::time::Duration::from_millis(700));
        pty.send("\r");
        pty.ends(0);
        let kept = score(&world);
        assert_eq!(kept["answered"], 2, "{size:?}: {kept}");
        let mut pty = Pty::start(&world, &QUIZ, size, &[]);
        pty.until_written("\x1b[?25l");
        pty.send(CTRL_C);
        pty.ends(130);
        assert!(!pty.raw().contains("panicked"), "{}", pty.raw());
    }
}

#[test]
fn a_dumb_terminal_is_asked_by_lines() {
    let world = World::with(TWO);
    let mut pty = Pty::start(&world, &QUIZ, (40, 80), &[("TERM", "dumb")]);
    pty.wait_for("Question 1 of 2, 1 point");
    let yes = pty.screen().lines().find_map(|row| row.strip_suffix(". yes").map(str::to_owned));
    pty.at("2. ", &format!("{}\r", yes.unwrap()));
    pty.at("Word?", "word\r");
    pty.ends(0);
    assert!(!pty.raw().contains('\x1b'), "{:?}", pty.raw());
    assert_eq!(score(&world)["score"], 1.0);
}

#[test]
fn a_terminal_asked_for_plain_lines_gets_them() {
    let world = World::with(TWO);
    let mut pty = world.terminal(&[&QUIZ[..], &["--plain"]].concat());
    pty.at("2. ", CTRL_C);
    pty.ends(130);
    assert!(pty.words().contains("--resume") && !pty.raw().contains('\x1b'), "{}", pty.screen());
}

#[test]
fn no_color_takes_every_colour_away_unless_it_is_empty() {
    let bare = written(&[("NO_COLOR", "1")]);
    assert_eq!(colours(&bare), Vec::<&str>::new());
    assert!(colours(&written(&[])).contains(&"36"));
    assert!(colours(&written(&[("NO_COLOR", "")])).contains(&"36"));
}

#[test]
fn the_right_answer_is_visible_without_colours() {
    let world = World::with(TWO);
    let mut pty = Pty::start(&world, &QUIZ, (40, 80), &[("NO_COLOR", "1")]);
    pty.send(&pty.number_of("yes").to_string());
    pty.at("✓ yes", ESC);
    pty.ends(130);
}

#[test]
fn signs_are_ascii_where_the_locale_is_not_utf_8() {
    let world = World::with(TWO);
    let mut pty = Pty::start(&world, &QUIZ, (40, 80), &[("LANG", "C")]);
    pty.at("1  ", DOWN);
    pty.at("> 1  ", DOWN);
    pty.wait_for("> 2  ");
    pty.send(&pty.number_of("yes").to_string());
    pty.at("+ yes", ESC);
    pty.ends(130);
    assert!(pty.raw().is_ascii(), "{}", pty.screen());
}

#[test]
fn control_characters_of_a_deck_never_reach_the_terminal() {
    let evil = r"\u{1b}]0;owned\u{7}\u{9b}31m\u{202e}";
    let world = World::new();
    world.file("deck.ron", format!(
        r#"(title: "T{evil}", questions: [
            (id: "a", ask: "A{evil}", answer: Choice(right: "right{evil}", wrong: [("w{evil}", "n{evil}")]), hint: "h{evil}", why: "y{evil}"),
            (id: "b", ask: "B{evil}", answer: Many(right: ["r{evil}"], wrong: ["s{evil}"])),
            (id: "c", answer: Cloze("C{evil} {{x{evil}}}")),
            (id: "d", ask: "D{evil}", answer: Order("p{evil}", "q{evil}")),
            (id: "e", ask: "E{evil}", answer: Card("back{evil}")),
        ])"#
    ));
    let mut pty = world.terminal(&QUIZ);
    pty.at("1 of 5", ":hint\r");
    pty.at("Hint: h", "1");
    pty.at("2 of 5", "1\r");
    pty.at("3 of 5", "x\u{9b}31m\x07\u{202e}y\r");
    pty.at("4 of 5", "1 2\r");
    pty.at_leisure("5 of 5", "\r");
    pty.at("back", "n");
    pty.at_leisure(":right", "\r");
    pty.ends(0);
    let raw = pty.raw();
    assert!(raw.contains(r"\u{1b}]0;owned\u{7}\u{9b}31m\u{202e}"), "{raw}");
    for sign in ["\x1b]", "\x07", "\u{9b}", "\u{202e}"] {
        assert!(!raw.contains(sign), "{sign:?} came through: {raw:?}");
    }
}

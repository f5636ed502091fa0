//! Tests a quiz by keys: the six forms, commands, and every way to leave.

use rustix::process::Signal;
use serde_json::Value;

use crate::pty::{CTRL_C, DOWN, ESC, Pty, UP, score};
use crate::world::World;

pub const LINE: &str =
    r#"(id: "line", ask: "Which city?", answer: Text("Bandung"), hint: "on Java"),"#;
pub const ONE: &str = r#"(id: "one", ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO", "UNESCO"]), hint: "it develops"),"#;
const TEN: &str = r#"(id: "ten", ask: "Which of many?", answer: Choice(right: "this", wrong: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"])),"#;
pub const MANY: &str = r#"(id: "many", ask: "Which continents?", answer: Many(right: ["Asia", "Africa"], wrong: ["Mars"])),"#;
const SORT: &str = r#"(id: "sort", ask: "In order.", answer: Order("first", "second", "third")),"#;
const PAIR: &str =
    r#"(id: "pair", ask: "Pair them.", answer: Match(("sun", "day"), ("moon", "night"))),"#;
const CLOZE: &str = r#"(id: "gaps", answer: Cloze("The {G-77} began in {1964}.")),"#;
pub const CARD: &str = r#"(id: "card", ask: "the front", answer: Card("the back")),"#;

/// A question of each form, and the text that shows it is waiting.
pub const FORMS: [(&str, &str); 7] = [
    (LINE, "Which city?"),
    (ONE, "UNESCO"),
    (MANY, "Mars"),
    (SORT, "third"),
    (PAIR, "night"),
    (CLOZE, "began in"),
    (CARD, "the front"),
];

/// Answers one question by keys, lets the quiz end by itself, and returns the score kept.
fn answered(question: &str, keys: impl FnOnce(&Pty)) -> Value {
    let world = World::with(question);
    let mut pty = world.quiz_in_terminal();
    keys(&pty);
    pty.ends(0);
    let kept = score(&world);
    assert!(!kept["finished"].is_null(), "{kept}");
    kept
}

fn earns_all(question: &str, keys: impl FnOnce(&Pty)) {
    let kept = answered(question, keys);
    assert_eq!((&kept["score"], &kept["answered"]), (&1.0.into(), &1.into()), "{kept}");
    assert_eq!(kept["responses"][0]["verdict"], "right");
}

/// The numbers of these options, as they are typed.
fn typed(pty: &Pty, texts: &[&str], between: &str) -> String {
    let numbers = texts.iter().map(|text| pty.number_of(text).to_string());
    numbers.collect::<Vec<_>>().join(between) + "\r"
}

#[test]
fn a_line_is_typed_and_mended() {
    earns_all(LINE, |pty| {
        pty.at("Which city?", "andunx");
        pty.at("› andunx", "\x7fg\x1b[HB");
        pty.at("› Bandung", "\r");
    });
}

#[test]
fn one_option_is_chosen_by_arrows_and_enter() {
    earns_all(ONE, |pty| {
        pty.light("UNDP");
        pty.send("\r");
    });
    // The light wraps around at both ends.
    earns_all(ONE, |pty| {
        pty.at("UNESCO", UP);
        pty.at("▸ 3  ", DOWN);
        pty.wait_for("▸ 1  ");
        pty.light("UNDP");
        pty.send("\r");
    });
}

#[test]
fn a_number_key_chooses_its_option_at_once() {
    earns_all(ONE, |pty| pty.send(&pty.number_of("UNDP").to_string()));
}

#[test]
fn with_ten_options_or_more_a_number_is_typed_then_entered() {
    earns_all(TEN, |pty| {
        let number = pty.number_of("this").to_string();
        pty.send(&number);
        pty.at(&format!("› {number}"), "\r");
    });
    earns_all(TEN, |pty| {
        pty.at("Which of many?", "11");
        pty.at("▸ 11  ", "\x7f\x7f");
        pty.until("nothing is typed", |screen| !screen.contains('›'));
        pty.send(&format!("{}\r", pty.number_of("this")));
    });
}

#[test]
fn options_are_switched_by_space_and_numbers_and_enter_ends() {
    earns_all(MANY, |pty| {
        pty.light("Asia");
        let africa = pty.number_of("Africa");
        pty.send(&format!(" {africa}"));
        let on =
            |screen: &str, text| screen.lines().any(|row| row.contains('■') && row.ends_with(text));
        pty.until("both are on", |screen| on(screen, "Asia") && on(screen, "Africa"));
        let mars = pty.number_of("Mars");
        pty.send(&format!("{mars}"));
        pty.until("the third is on", |screen| on(screen, "Mars"));
        pty.send(" ");
        pty.until("the third is off", |screen| !on(screen, "Mars"));
        pty.send("\r");
    });
}

#[test]
fn items_are_sorted_by_their_numbers() {
    earns_all(SORT, |pty| pty.send(&typed(pty, &["first", "second", "third"], "")));
    earns_all(SORT, |pty| pty.send(&typed(pty, &["first", "second", "third"], " ")));
}

#[test]
fn items_are_paired_by_their_numbers() {
    earns_all(PAIR, |pty| pty.send(&typed(pty, &["day", "night"], "")));
    earns_all(PAIR, |pty| pty.send(&typed(pty, &["day", "night"], " ")));
}

#[test]
fn the_blanks_of_a_sentence_are_filled_one_after_the_other() {
    earns_all(CLOZE, |pty| {
        pty.at("The ▁▁▁▁ began in ____.", "g77\r");
        pty.at("The g77 began in ▁▁▁▁.", "1964\r");
    });
}

#[test]
fn a_card_is_turned_by_enter_and_known_by_a_key() {
    earns_all(CARD, |pty| {
        pty.at_leisure("the front", "\r");
        pty.at("the back", "y");
    });
    let kept = answered(CARD, |pty| {
        pty.at_leisure("the front", "\r");
        pty.at("the back", "n");
        pty.at_leisure(":right", "\r");
    });
    assert_eq!(kept["score"], 0.0);
}

#[test]
fn the_next_question_comes_without_a_key_and_hafal_ends_by_itself() {
    let world = World::with(&format!("{LINE}{ONE}{CARD}"));
    let mut pty = world.quiz_in_terminal();
    pty.at("1 of 3", "Bandong\r");
    pty.wait_for("almost: Band[o→u]ng");
    pty.wait_for("2 of 3");
    pty.send(&pty.number_of("UNDP").to_string());
    pty.wait_for("✓ UNDP");
    pty.at_leisure("3 of 3", "\r");
    pty.at("the back", "y");
    pty.ends(0);
    let words = pty.words();
    assert!(words.contains("of 3 points") && words.contains("seed 3"), "{words}");
    assert_eq!(score(&world)["answered"], 3);
}

#[test]
fn a_hint_is_shown_at_a_line_and_at_a_list_and_the_question_stays() {
    for (question, hint) in [(LINE, "Hint: on Java"), (ONE, "Hint: it develops")] {
        let kept = answered(question, |pty| {
            pty.at("1 of 1", ":hint");
            pty.at(":hint :skip :back :right :flag :help :quit", "\r");
            pty.wait_for(hint);
            if question == ONE {
                pty.send(&pty.number_of("UNDP").to_string());
            } else {
                pty.send("Bandung\r");
            }
        });
        assert_eq!((&kept["score"], &kept["responses"][0]["hinted"]), (&1.0.into(), &true.into()));
    }
}

#[test]
fn a_choice_survives_a_hint() {
    earns_all(MANY, |pty| {
        pty.send(&pty.number_of("Asia").to_string());
        pty.send(&pty.number_of("Africa").to_string());
        pty.send(":hint\r");
        pty.at("This question has no hint.", "\r");
    });
}

#[test]
fn a_skipped_question_is_asked_again_and_quit_leaves() {
    let world = World::with(&format!("{ONE}{LINE}"));
    let mut pty = world.quiz_in_terminal();
    pty.at("UNESCO", ":skip\r");
    pty.at("Which city?", "Bandung\r");
    pty.wait_for("asked once more");
    pty.send(":quit\r");
    pty.ends(130);
    assert!(pty.words().contains("hafal quiz deck.ron --resume"), "{}", pty.screen());
    assert_eq!(score(&world)["answered"], 1);
}

#[test]
fn commands_are_known_in_indonesian() {
    let world = World::with(&format!("{LINE}{ONE}"));
    let args = ["quiz", "deck.ron", "--in-order", "--lang", "id"];
    let mut pty = world.terminal(&args);
    pty.at("Which city?", ":petunjuk\r");
    pty.at("on Java", "Bandung\r");
    pty.at("UNESCO", ":petunjuk\r");
    pty.at("it develops", ":keluar\r");
    pty.ends(130);
    assert!(pty.words().contains("--resume"), "{}", pty.screen());
}

#[test]
fn two_colons_begin_an_answer_with_one() {
    earns_all(r#"(ask: "Type it.", answer: Text(is: ":x", exact: true)),"#, |pty| {
        pty.at("Type it.", "::x\r");
    });
}

#[test]
fn an_unknown_command_is_reported_and_typed_again() {
    earns_all(ONE, |pty| {
        pty.at("UNESCO", ":nonsense\r");
        pty.at("There is no command :nonsense.", "\x7f");
        pty.until("the command line is closed", |screen| screen.contains("or 1–3"));
        pty.send(&pty.number_of("UNDP").to_string());
    });
}

#[test]
fn esc_and_ctrl_c_leave_every_form_and_answers_are_kept() {
    for (form, sign) in FORMS {
        for key in [ESC, CTRL_C] {
            let first = r#"(id: "a", ask: "Letter?", answer: Text("alpha")),"#;
            let world = World::with(&format!("{first}{form}"));
            let mut pty = world.quiz_in_terminal();
            pty.at("Letter?", "alpha\r");
            pty.at(sign, key);
            pty.ends(130);
            let words = pty.words();
            assert!(words.ends_with("hafal quiz deck.ron --resume"), "{words}");
            let kept = score(&world);
            assert_eq!((&kept["answered"], &kept["finished"]), (&1.into(), &Value::Null), "{kept}");
        }
    }
}

#[test]
fn esc_leaves_a_command_line_first_and_then_the_quiz() {
    for (form, sign) in FORMS {
        let world = World::with(form);
        let mut pty = world.quiz_in_terminal();
        pty.at(sign, ":hi");
        pty.at("› :hi", ESC);
        pty.until("the command is gone", |screen| !screen.contains(":hi"));
        assert!(!pty.words().contains("--resume"), "{}", pty.screen());
        pty.send(ESC);
        pty.ends(130);
    }
}

#[test]
fn ctrl_c_leaves_a_command_line_and_a_turned_card_too() {
    let world = World::with(&format!("{ONE}{CARD}"));
    let mut pty = world.quiz_in_terminal();
    pty.at("UNESCO", ":hi");
    pty.at("› :hi", CTRL_C);
    pty.ends(130);
    let mut pty = world.terminal(&["quiz", "--resume"]);
    pty.send(&pty.number_of("UNDP").to_string());
    pty.at_leisure("the front", "\r");
    pty.at("the back", CTRL_C);
    pty.ends(130);
}

#[test]
fn an_attempt_left_by_a_key_is_gone_on_with() {
    let world = World::with(&format!("{LINE}{ONE}"));
    let mut pty = world.quiz_in_terminal();
    pty.at("Which city?", "Bandung\r");
    pty.at("UNESCO", ESC);
    pty.ends(130);
    let mut pty = world.terminal(&["quiz", "deck.ron", "--resume"]);
    pty.wait_for("2 of 2");
    pty.send(&pty.number_of("UNDP").to_string());
    pty.ends(0);
    assert_eq!(score(&world)["score"], 1.0);
}

#[test]
fn signals_end_hafal_and_the_terminal_is_given_back() {
    let first = r#"(id: "a", ask: "Letter?", answer: Text("alpha")),"#;
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        for (form, sign) in FORMS {
            let world = World::with(&format!("{first}{form}"));
            let mut pty = world.quiz_in_terminal();
            pty.at("Letter?", "alpha\r");
            pty.wait_for(sign);
            pty.signal(signal);
            pty.ends(130);
            // The question is folded up, and its line is last, once.
            let words = pty.words();
            assert!(words.ends_with("hafal quiz deck.ron --resume"), "{signal:?}: {words}");
            assert_eq!(words.matches("--resume").count(), 1, "{words}");
            assert_eq!(score(&world)["answered"], 1);
        }
    }
}

#[test]
fn a_closed_terminal_ends_hafal_and_answers_are_kept() {
    let world = World::with(&format!("{LINE}{MANY}"));
    let mut pty = world.quiz_in_terminal();
    pty.at("Which city?", "Bandung\r");
    pty.wait_for("Mars");
    pty.close();
    assert_eq!(pty.status(), 130);
    assert_eq!(score(&world)["answered"], 1);
}

#[test]
fn none_of_several_options_is_said_by_a_dash() {
    let kept = answered(MANY, |pty| {
        pty.at("- for none", "-");
        pty.at_leisure(":right", "\r");
    });
    assert_eq!((&kept["score"], &kept["answered"]), (&0.0.into(), &1.into()));
}

#[test]
fn an_earlier_blank_is_gone_back_to_and_changed() {
    earns_all(CLOZE, |pty| {
        pty.at("The ▁▁▁▁ began in ____.", "g7\r");
        pty.at("The g7 began in ▁▁▁▁.", "1964");
        pty.at("› 1964", UP);
        pty.at("› g7", "7\r");
        pty.at("› 1964", "\r");
    });
    earns_all(CLOZE, |pty| {
        pty.at("The ▁▁▁▁ began in ____.", "g7\r");
        pty.at("The g7 began in ▁▁▁▁.", "\x1b[Z");
        pty.at("› g7", "7\t");
        pty.at("The g77 began in ▁▁▁▁.", "1964\r");
    });
}

#[test]
fn numbers_that_fit_no_item_are_reported_and_corrected() {
    earns_all(SORT, |pty| {
        pty.at("third", "1 1 9\r");
        pty.at("9 is not a number from 1 to 3.", "\x15");
        pty.send(&typed(pty, &["first", "second", "third"], " "));
    });
}

#[test]
fn keys_that_mean_nothing_change_nothing() {
    let nothing = "\x1b[15~\x1b[[A\x1bOP\x1b[24;5~\x1b[1;2Q\x1bx\x07\x1b[<0;3;4M";
    earns_all(LINE, |pty| {
        pty.at("Which city?", &format!("Ban{nothing}dung"));
        pty.at("› Bandung", "\r");
    });
    earns_all(ONE, |pty| {
        pty.at("UNESCO", &format!("{nothing}x"));
        pty.light("UNDP");
        pty.send("\r");
    });
    earns_all(CARD, |pty| {
        pty.at("the front", nothing);
        pty.at_leisure("the front", "\r");
        pty.at("the back", nothing);
        pty.send("y");
    });
}

#[test]
fn keys_typed_ahead_are_not_lost() {
    let question = |name: &str| format!(r#"(ask: "{name}?", answer: Text("{name}")),"#);
    let world = World::with(&["alpha", "beta", "gamma"].map(question).concat());
    let mut pty = world.quiz_in_terminal();
    // These keys are typed before even the first question is drawn.
    pty.send("alpha\rbeta\rgam");
    pty.at("› gam", "ma\r");
    pty.ends(0);
    assert_eq!(score(&world)["score"], 1.0);
}

#[test]
fn pasted_text_is_one_line() {
    let world = World::with(r#"(ask: "Type it.", answer: Text("one two")),"#);
    let mut pty = world.quiz_in_terminal();
    pty.at("Type it.", "\x1b[200~one\rtwo\x1b[201~");
    pty.at("› one two", "\r");
    pty.ends(0);
    assert_eq!(score(&world)["score"], 1.0);
}

#[test]
fn the_last_wrong_answer_can_be_claimed() {
    let kept = answered(&format!("{ONE}{LINE}"), |pty| {
        pty.send(&pty.number_of("UNDP").to_string());
        pty.at("Which city?", "Jakarta\r");
        pty.at(":right claims the last answer as right", ":right\r");
    });
    assert_eq!((&kept["claimed"], &kept["score"]), (&1.into(), &0.5.into()), "{kept}");
}

#[test]
fn a_wrong_answer_before_can_be_claimed_at_the_next_question() {
    let kept = answered(&format!("{LINE}{ONE}"), |pty| {
        pty.at("Which city?", "Jakarta\r");
        pty.at("UNESCO", ":right\r");
        pty.wait_for("you say you were right");
        pty.send(&pty.number_of("UNDP").to_string());
    });
    assert_eq!((&kept["claimed"], &kept["score"]), (&1.into(), &0.5.into()), "{kept}");
}

//! Tests `hafal items`: a class whose one wrong key is found, what counts, and what is shown.

use std::fs;

use serde_json::{Value, json};

use crate::world::{Run, World};

const DECK: &str = r#"
        (id: "q1", ask: "Word 1?", answer: Text("a1")),
        (id: "q2", ask: "Word 2?", answer: Text("a2")),
        (id: "q3", ask: "Word 3?", answer: Text("a3")),
        (id: "q4", ask: "Word 4?", answer: Text("a4")),
        (id: "q5", ask: "Word 5?", answer: Text("a5")),
        (id: "q6", ask: "Word 6?", answer: Text("a6")),
        (id: "body", ask: "Which body?", answer: Choice(right: "UNESCO", wrong: ["UNDP", "WHO", "FAO"]), points: 2),"#;

const EXAM: &str = r#"(
    exam: "Midterm",
    id: "mid",
    decks: ["deck.ron"],
    sections: [(kinds: "text"), (kinds: "choice", penalty: 0.25)],
    feedback: none,
)
"#;

/// From which learner on each word is known.
const KNOWN_FROM: [usize; 6] = [3, 8, 13, 18, 23, 28];

fn world() -> World {
    let world = World::with(DECK);
    world.file("mid.ron", EXAM);
    world
}

/// The places of a variant: which word is asked at which question, and the number of each body.
struct Variant {
    words: Vec<usize>,
    bodies: Vec<String>,
}

impl Variant {
    fn read(world: &World, seed: &str) -> Self {
        let shown = world.run(&["show", "mid.ron", "--seed", seed], "").out;
        let number = |line: &str| line.split_once("Word ")?.1.strip_suffix('?')?.parse().ok();
        let bodies = shown.lines().skip_while(|line| !line.contains("Which body?")).skip(1);
        let bodies = bodies.filter_map(|line| line.split_whitespace().nth(1)).map(str::to_owned);
        Self { words: shown.lines().filter_map(number).collect(), bodies: bodies.collect() }
    }

    /// Lines of input: a learner who knows these words and picks this body.
    fn answers(&self, knows: impl Fn(usize) -> bool, body: &str) -> String {
        let word = |word: &usize| {
            if knows(*word) { format!("a{word}\n") } else { "no\n".to_owned() }
        };
        let body = self.bodies.iter().position(|known| known == body).unwrap() + 1;
        self.words.iter().map(word).collect::<String>() + &format!("{body}\n")
    }
}

/// Learner i of a class: the more able know more words, and that UNDP is right, though the key says UNESCO.
fn knows(learner: usize, word: usize) -> bool {
    learner >= KNOWN_FROM[word - 1] && !(learner + KNOWN_FROM[word - 1]).is_multiple_of(5)
}

fn body_of(learner: usize) -> &'static str {
    if learner >= 12 { "UNDP" } else { ["UNESCO", "WHO", "UNESCO", "UNDP"][learner % 4] }
}

fn sit(world: &World, learner: usize, what: &str, answers: &str) -> Run {
    let (name, now) = (
        format!("Pupil {learner}"),
        format!("2026-11-24T09:{:02}:{:02}+07:00", learner / 60, learner % 60),
    );
    let args = ["quiz", what, "--class", "7b", "--as", &name, "--seed", "1"];
    world.run_at(&now, &args, answers)
}

fn class_of(learners: usize) -> World {
    let world = world();
    let variant = Variant::read(&world, "1");
    for learner in 0..learners {
        let answers = variant.answers(|word| knows(learner, word), body_of(learner));
        let run = sit(&world, learner, "mid.ron", &answers);
        assert_eq!(run.status, 0, "{run:?}");
    }
    world
}

fn item<'a>(found: &'a Value, id: &str) -> &'a Value {
    let items = found["questions"].as_array().unwrap();
    items.iter().find(|item| item["question"] == id).unwrap()
}

fn is_near(found: &Value, expected: f64) -> bool {
    (found.as_f64().unwrap() - expected).abs() < 1e-8
}

#[test]
fn a_wrong_key_is_found_in_a_class_of_thirty_and_gone_once_corrected() {
    let world = class_of(30);
    let found = world.json(&["items", "mid.ron", "--class", "7b", "--json"]);
    // Computed with Python's `statistics` from the same answers.
    assert_eq!(found["attempts"], 30);
    for (name, expected) in [
        ("mean", 0.3125),
        ("sd", 0.221_427_578_259_333_15),
        ("alpha", 0.471_600_331_674_958_5),
        ("sem", 0.160_958_152_453_884_34),
    ] {
        assert!(is_near(&found[name], expected), "{name}: {found}");
    }
    for (id, mean, discrimination, groups) in [
        ("q1", 0.733_333_333_333, 0.581_542_517_452, 0.666_666_666_667),
        ("q2", 0.6, 0.594_028_074_142, 0.888_888_888_889),
        ("q3", 0.466_666_666_667, 0.501_386_791_347, 0.777_777_777_778),
        ("q4", 0.333_333_333_333, 0.548_403_979_224, 0.777_777_777_778),
        ("q5", 0.2, 0.491_575_566_767, 0.666_666_666_667),
        ("q6", 0.066_666_666_667, 0.322_589_583_541, 0.222_222_222_222),
        ("body", 0.2, -0.351_172_532_598, 0.222_222_222_222),
    ] {
        let item = item(&found, id);
        assert!(is_near(&item["mean"], mean), "{item}");
        assert!(is_near(&item["discrimination"], discrimination), "{item}");
        assert!(is_near(&item["upper_lower"], groups), "{item}");
    }
    assert_eq!(item(&found, "q6")["flags"], json!(["hard"]));
    assert_eq!(item(&found, "q5")["flags"], json!([]), "a fifth is not less than a fifth");
    let body = item(&found, "body");
    assert_eq!(body["flags"], json!(["negative", "hard", "unused"]));
    assert_eq!(
        body["options"],
        json!([
            {"lower": 0, "picked": 6, "right": true, "text": "UNESCO", "upper": 2},
            {"lower": 7, "picked": 21, "right": false, "text": "UNDP", "upper": 7},
            {"lower": 2, "picked": 3, "right": false, "text": "WHO", "upper": 0},
            {"lower": 0, "picked": 0, "right": false, "text": "FAO", "upper": 0},
        ])
    );
    let corrected =
        DECK.replace("right: \"UNESCO\", wrong: [\"UNDP\"", "right: \"UNDP\", wrong: [\"UNESCO\"");
    world.deck("deck.ron", &corrected);
    assert_eq!(
        world
            .run_at("2026-11-25T09:00:00+07:00", &["remark", "mid.ron", "--class", "7b"], "")
            .status,
        0
    );
    let found = world.json(&["items", "mid.ron", "--class", "7b", "--json"]);
    let body = item(&found, "body");
    assert_eq!(body["flags"], json!(["unused"]));
    assert!(body["discrimination"].as_f64().unwrap() > 0.0, "{body}");
    assert_eq!(body["options"][0]["text"], "UNDP");
    assert_eq!(body["options"][0]["right"], true);
    assert_eq!(body["options"][1]["right"], false);
}

#[test]
fn the_page_says_what_to_do_about_each_flag() {
    let run = class_of(30).run(&["items", "mid", "--class", "7b"], "");
    insta::assert_snapshot!(run.out, @"
    Midterm
    30 learners · mean 31% · standard deviation 22.1% · alpha 0.47 · standard error 16.1%

       asked  mean  discrimination  top-bottom  question
    1     30   73%            0.58        0.67  Word 1?
    2     30   60%            0.59        0.89  Word 2?
    3     30   47%            0.50        0.78  Word 3?
    4     30   33%            0.55        0.78  Word 4?
    5     30   20%            0.49        0.67  Word 5?
    6     30    7%            0.32        0.22  Word 6?   hard
    7     30   20%           -0.35        0.22  Which body?   negative, hard, unused

    To look at

    6  Word 6?
       hard: hardly better than guessing. Was it taught, and is it asked clearly?

    7  Which body?
       negative: those who know the rest get this one wrong. Is the key right? If not, correct it and run: hafal remark
       hard: hardly better than guessing. Was it taught, and is it asked clearly?
       unused: nobody picked FAO. Replace it with a mistake that learners do make.
       picked by    all  top  bottom
       ✓ UNESCO       6    2       0
         UNDP        21    7       7
         WHO          3    0       2
         FAO          0    0       0

    Discrimination: how far those who know the rest know this one too, from -1 to 1; 0.3 and more is good. Top and bottom group: the 27% of learners with the most and with the fewest points.
    ");
}

#[test]
fn of_fewer_than_twenty_learners_nothing_is_said() {
    let world = class_of(5);
    let run = world.run(&["items", "--class", "7b"], "");
    insta::assert_snapshot!(run.out, @"
    Midterm
    5 learners · mean 19%

       asked  mean  discrimination  top-bottom  question
    1      5   40%               -           -  Word 1?
    2      5    0%               -           -  Word 2?
    3      5    0%               -           -  Word 3?
    4      5    0%               -           -  Word 4?
    5      5    0%               -           -  Word 5?
    6      5    0%               -           -  Word 6?
    7      5   60%               -           -  Which body?

    Fewer than 20 learners were asked each question: too few to say which of them is bad.
    ");
    let found = world.json(&["items", "--class", "7b", "--json"]);
    for item in found["questions"].as_array().unwrap() {
        assert_eq!(item["flags"], json!(["few"]));
    }
}

#[test]
fn of_each_learner_the_newest_finished_attempt_counts() {
    let world = world();
    let variant = Variant::read(&world, "1");
    sit(&world, 1, "mid.ron", &variant.answers(|_| false, "WHO"));
    let sit_at = |now: &str, name: &str, answers: &str| {
        let args = ["quiz", "mid.ron", "--class", "7b", "--as", name, "--seed", "1"];
        world.run_at(now, &args, answers).status
    };
    let all = variant.answers(|_| true, "UNESCO");
    assert_eq!(sit_at("2026-11-25T09:00:00+07:00", "Pupil 1", &all), 0);
    assert_eq!(sit_at("2026-11-26T09:00:00+07:00", "Pupil 1", "a1\n"), 130, "left unfinished");
    let found = world.json(&["items", "--class", "7b", "--json"]);
    assert_eq!((found["attempts"].clone(), found["mean"].clone()), (json!(1), json!(1.0)));
    assert_eq!(found["sd"], Value::Null);
}

#[test]
fn without_a_name_it_must_be_clear_what_is_meant() {
    let world = world();
    let none = json!({
        "alpha": null, "attempts": 0, "mean": null, "questions": [], "sd": null, "sem": null,
    });
    assert_eq!(world.json(&["items", "--json"]), none);
    assert_eq!(world.json(&["items", "mid.ron", "--json"]), none);
    let variant = Variant::read(&world, "1");
    let answers = variant.answers(|_| true, "UNDP");
    assert_eq!(world.run(&["quiz", "mid.ron", "--seed", "1"], &answers).status, 0);
    let deck = "a1\na2\na3\na4\na5\na6\n1\n";
    assert_eq!(world.run(&["quiz", "deck.ron", "--in-order"], deck).status, 0);
    let run = world.run(&["items"], "");
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    insta::assert_snapshot!(run.err, @"
    error: there are attempts at several exams or decks
      help: name one of them: mid, deck
    ");
    assert_eq!(world.json(&["items", "deck", "--json"])["attempts"], 1);
    assert_eq!(world.json(&["items", "mid", "--json"])["attempts"], 1);
    let run = world.run(&["items", "nothing"], "");
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    let mistaken = EXAM.replace("kinds: \"choice\"", "draw: 3, kinds: \"choice\"");
    world.file("mid.ron", mistaken);
    let run = world.run(&["items", "mid.ron", "--json"], "");
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("lacks 2 questions"), "{}", run.err);
}

#[test]
fn a_deck_that_was_asked_only_by_an_exam_names_it() {
    let world = class_of(1);
    let run = world.run(&["items", "deck.ron", "--class", "7b"], "");
    insta::assert_snapshot!(run.shown(&world), @"
    A deck
    Nobody has finished it yet. Once learners have, this page says which questions to look at.
    These questions were answered in an exam: hafal items mid --class 7b
    [exit 0]
    ");
    assert_eq!(world.run(&["items", "mid.ron", "--class", "7b"], "").err, "");
}

#[test]
fn attempts_outlive_their_exam_and_deck() {
    let world = class_of(20);
    fs::remove_file(world.path().join("mid.ron")).unwrap();
    fs::remove_file(world.path().join("deck.ron")).unwrap();
    for args in
        [&["items", "mid", "--class", "7b", "--json"][..], &["items", "--class", "7b", "--json"]]
    {
        let found = world.json(args);
        let body = item(&found, "body");
        assert_eq!(body["ask"], "Which body?");
        assert_eq!(body["options"].as_array().unwrap().len(), 3, "FAO was never seen: {body}");
        assert!(!body["flags"].as_array().unwrap().contains(&json!("unused")));
    }
}

#[test]
fn a_question_reworded_since_is_the_same_question() {
    let world = World::with(
        r#"(ask: "In which citty was it?", answer: Text("Bandung")), (ask: "Who?", answer: Text("Nehru")),"#,
    );
    for (name, city) in [("Ani", "Bandung"), ("Budi", "Jakarta")] {
        let args = ["quiz", "deck.ron", "--in-order", "--as", name];
        assert_eq!(world.run(&args, &format!("{city}\nNehru\n")).status, 0);
    }
    world.deck("deck.ron", r#"(ask: "In which city was it?", answer: Text("Bandung")), (ask: "Who?", answer: Text("Nehru")),"#);
    let found = world.json(&["items", "deck.ron", "--json"]);
    let ids: Vec<&Value> =
        found["questions"].as_array().unwrap().iter().map(|item| &item["question"]).collect();
    assert_eq!(ids, [&json!("in-which-city-was-it"), &json!("who")]);
    assert_eq!(found["questions"][0]["n"], 2);
}

#[test]
fn the_page_for_browsers_loads_nothing_and_runs_nothing() {
    let hostile = DECK
        .replace("Which body?", "<script>alert(1)</script> & \\u{202e}body?")
        .replace("WHO", "<img src=x>");
    let world = class_of(20);
    world.deck("deck.ron", &hostile);
    let run = world.run(&["items", "--class", "7b", "--html", "items.html", "--json"], "");
    assert_eq!(run.status, 0, "{run:?}");
    assert!(serde_json::from_str::<Value>(&run.out).is_ok(), "JSON alone goes to standard output");
    let run = world.run(&["items", "--class", "7b", "--html", "items.html"], "");
    assert_eq!(run.out, "Page written: items.html\n");
    let page = fs::read_to_string(world.path().join("items.html")).unwrap();
    assert!(page.contains("default-src 'none'; style-src 'unsafe-inline'"));
    for forbidden in ["<script", "<img", "http://", "https://", "url(", "@import", "\u{202e}"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    assert!(page.contains("&lt;img src=x&gt;"), "an option that nobody picked");
    // Nobody knows two of the words, so that these questions have no discrimination.
    assert_eq!(page.matches("class=\"mark-no\"").count(), 5, "a mark a question");
    let run = world.run(&["items", "--class", "7b", "--html", "none/items.html"], "");
    assert_eq!((run.status, run.out.as_str()), (2, ""));
}

#[test]
fn a_screen_reader_hears_figures_with_their_names() {
    let run = class_of(20).run(&["items", "--class", "7b", "--plain"], "");
    let heard = run.out.lines().filter(|line| line.contains("body") || line.contains("UNDP"));
    let heard: Vec<&str> = heard.collect();
    assert_eq!(
        heard,
        [
            "7  Which body?   negative, unused",
            "7  Which body?",
            "   unused: nobody picked FAO. Replace it with a mistake that learners do make.",
            "   wrong: UNDP: picked by 11 learners, 2 of the top and 4 of the bottom group",
        ]
    );
}

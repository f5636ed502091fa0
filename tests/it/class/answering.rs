//! Answering in a class: what is kept, what is shown, and when.

use serde_json::{Value, json};

use super::DECK;
use crate::phone::{Phone, ServedClass};
use crate::world::World;

/// The only attempt of the class, with its responses.
fn attempt(world: &World, number: &str) -> Value {
    world.json(&["scores", number, "--json", "--class", "deck"])[0].clone()
}

/// What the log says of each answer: question, response, verdict.
fn responses(attempt: &Value) -> Vec<(String, Value, String)> {
    let words = |value: &Value| value.as_str().unwrap().to_owned();
    let one = |it: &Value| (words(&it["question"]), it["response"].clone(), words(&it["verdict"]));
    let mut all: Vec<_> = attempt["responses"].as_array().unwrap().iter().map(one).collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    all
}

/// The place, from 1, at which a page shows an option.
fn place_of(page: &str, option: &str) -> String {
    let before = &page[..page.find(option).unwrap_or_else(|| panic!("{option} in {page}"))];
    let place = before.rsplit("data-place=\"").next().unwrap();
    place.split('"').next().unwrap().to_owned()
}

/// Answers every question rightly, and returns the last place it was led to.
fn answer_all(phone: &mut Phone) -> String {
    for (words, value) in [("capital", "Jakarta"), ("days", "7")] {
        assert_eq!(phone.answer(words, "line", value).status, 303);
    }
    let number = phone.find("Europe");
    let paris = place_of(&phone.get(&format!("/{number}")).body, "Paris");
    assert_eq!(phone.answer("Europe", "one", &paris).status, 303);
    assert_eq!(phone.answer("a star", "one", "1").status, 303);
    let number = phone.find("even");
    let page = phone.get(&format!("/{number}"));
    let [two, four] = [">2<", ">4<"].map(|option| place_of(&page.body, option));
    let fields = [("turn", page.turn().to_owned()), ("many", two), ("many", four)];
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(phone.post(&format!("/{number}"), &fields).status, 303);
    let number = phone.find("Count.");
    let page = phone.get(&format!("/{number}"));
    let mut shown: Vec<(String, &str)> = [("one", "1"), ("two", "2"), ("three", "3")]
        .map(|(item, place)| (place_of(&page.body, &format!(">{item}<")), place))
        .into();
    shown.sort();
    let fields: Vec<(&str, &str)> = [("turn", "0")]
        .into_iter()
        .chain(shown.iter().map(|(_, place)| ("sort", *place)))
        .collect();
    assert_eq!(phone.post(&format!("/{number}"), &fields).status, 303);
    let number = phone.find("Match.");
    let page = phone.get(&format!("/{number}"));
    let [first, second] = ["first", "second"].map(|right| {
        let option = page
            .body
            .split("<option value=\"")
            .find(|it| it.contains(&format!(">{right}<")))
            .unwrap();
        option.split('"').next().unwrap().to_owned()
    });
    let heard =
        phone.post(&format!("/{number}"), &[("turn", "0"), ("pair", &first), ("pair", &second)]);
    assert_eq!(heard.status, 303);
    heard.location().to_owned()
}

#[test]
fn a_pupil_answers_hands_in_and_sees_what_was_right() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut phone = class.joined("Sari");
    answer_all(&mut phone);
    assert_eq!(phone.get("/").location(), "/end");
    let under_way = attempt(&world, "last");
    assert_eq!((under_way["finished"].clone(), responses(&under_way).len()), (Value::Null, 7));
    assert_eq!(phone.post("/end", &[]).location(), "/end");
    let result = phone.get("/end").text();
    assert!(result.contains("7 of 7 points") && result.contains("Since 1945."), "{result}");
    let done = attempt(&world, "last");
    assert_eq!(
        (&done["mode"], &done["learner"], &done["score"], &done["answered"]),
        (&json!("class"), &json!("Sari"), &json!(1.0), &json!(7))
    );
    assert!(responses(&done).iter().all(|(_, _, verdict)| verdict == "right"), "{done}");
    assert_eq!(phone.get("/state").body, r#"{"answered":7,"of":7,"left":null,"done":true}"#);
    let exam = world.run(&["items", "deck.ron", "--class", "deck", "--json"], "");
    assert!(exam.status == 0 && exam.out.contains("\"attempts\": 1"), "{exam:?}");
    assert!(world.reviews().is_empty(), "no evidence of the teacher's memory");
}

#[test]
fn the_next_question_comes_unless_another_is_wanted() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut phone = class.joined("Sari");
    for (number, go, to) in
        [("1", "", "/2"), ("7", "", "/end"), ("2", "5", "/5"), ("3", "end", "/end")]
    {
        let heard = phone.post(&format!("/{number}"), &[("turn", "0"), ("go", go)]);
        assert_eq!((heard.status, heard.location()), (303, to), "{number} {go}");
    }
    assert_eq!(phone.post("/1", &[("turn", "0"), ("go", "8")]).status, 422);
    assert_eq!(phone.get("/state").body.split(',').next(), Some("{\"answered\":0"));
}

#[test]
fn an_answer_may_change_is_taken_back_and_is_kept_once() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut phone = class.joined("Sari");
    let number = phone.find("capital");
    let path = format!("/{number}");
    let mut post = |turn: &str, text: &str| phone.post(&path, &[("turn", turn), ("line", text)]);
    assert_eq!([post("0", "Bandung"), post("0", "Bandung")].map(|it| it.status), [303, 303]);
    let conflict = post("0", "Jakarta");
    assert!(conflict.status == 409 && conflict.body.contains("value=\"Bandung\""), "{conflict:?}");
    assert_eq!(post("1", "Jakarta").status, 303);
    assert_eq!(
        responses(&attempt(&world, "1")),
        [("text".to_owned(), json!("Jakarta"), "right".to_owned())]
    );
    assert_eq!(post("2", "").status, 303);
    assert_eq!(attempt(&world, "1")["answered"], json!(0));
    let log = world.run(&["log", "export", "--attempts", "--class", "deck"], "").out;
    assert_eq!(log.matches("\"answered\"").count(), 2, "{log}");
}

#[test]
fn an_unsure_answer_is_marked_so_on_every_page() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut phone = class.joined("Sari");
    let number = phone.find("capital");
    let fields = [("turn", "0"), ("line", "Medan"), ("doubt", "1")];
    assert_eq!(phone.post(&format!("/{number}"), &fields).status, 303);
    assert!(phone.get(&format!("/{number}")).body.contains("name=\"doubt\" value=\"1\" checked"));
    let live = class.table();
    assert_eq!((&live[0]["doubt"], &live[0]["unsure"]), (&json!(1), &json!([number])));
    assert!(class.teacher_gets("/").text().contains("1 pupil is unsure"));
}

#[test]
fn what_no_form_could_send_stands_in_the_page_and_is_not_kept() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut phone = class.joined("Sari");
    for (words, fields) in [
        ("Europe", &[("one", "9")][..]),
        ("Europe", &[("one", "x")]),
        ("Europe", &[("one", "1"), ("one", "2")]),
        ("even", &[("many", "9")]),
        ("Count.", &[("sort", "1"), ("sort", "1"), ("sort", "2")]),
        ("Count.", &[("sort", "1")]),
        ("Match.", &[("pair", "1"), ("pair", "9")]),
        ("capital", &[("line", "a"), ("line", "b")]),
        ("capital", &[("one", "1")]),
    ] {
        let number = phone.find(words);
        let all: Vec<(&str, &str)> =
            [("turn", "0")].into_iter().chain(fields.iter().copied()).collect();
        let heard = phone.post(&format!("/{number}"), &all);
        assert_eq!(heard.status, 422, "{words} {fields:?}");
    }
    let number = phone.find("capital");
    assert_eq!(phone.post(&format!("/{number}"), &[("line", "Jakarta")]).status, 422, "no turn");
    assert_eq!(phone.get("/state").body.split(',').next(), Some("{\"answered\":0"));
}

#[test]
fn a_number_that_cannot_be_read_is_explained_once() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut phone = class.joined("Sari");
    let heard = phone.answer("days", "line", "several <b>");
    assert_eq!(heard.status, 422);
    assert!(
        heard.body.contains("value=\"several &lt;b&gt;\"") && heard.body.contains("role=\"alert\"")
    );
    assert_eq!(phone.answer("days", "line", "several <b>").status, 303);
}

#[test]
fn with_feedback_each_the_mark_comes_at_once_and_can_be_claimed() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron", "--feedback", "each"]);
    let mut phone = class.joined("Sari");
    let number = phone.find("capital");
    let path = format!("/{number}");
    assert_eq!(phone.post(&format!("{path}/right"), &[]).status, 409);
    assert_eq!(phone.answer("capital", "line", "Batavia").location(), path);
    let page = phone.get(&path).text();
    assert!(page.contains("Jakarta") && page.contains("Since 1945."), "{page}");
    assert_eq!(phone.post(&path, &[("turn", "1"), ("line", "Jakarta")]).status, 409);
    assert_eq!(phone.post(&path, &[("turn", "0"), ("line", "Batavia")]).location(), path);
    assert_eq!(phone.post(&format!("{path}/right"), &[]).location(), path);
    let disputes = world.json(&["disputes", "--class", "deck", "--json"]);
    assert_eq!(disputes[0]["response"], json!("Batavia"));
}

#[test]
fn after_handing_in_every_answer_stands_and_can_be_claimed_with_the_result() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut phone = class.joined("Sari");
    let number = phone.find("capital");
    let path = format!("/{number}");
    phone.answer("capital", "line", "Batavia");
    assert_eq!(phone.post(&format!("{path}/right"), &[]).status, 409);
    phone.post("/end", &[]);
    for text in ["Batavia", "Jakarta", ""] {
        assert_eq!(phone.post(&path, &[("turn", "1"), ("line", text)]).status, 409, "{text}");
    }
    assert_eq!(phone.post(&format!("{path}/right"), &[]).status, 303);
    assert_eq!(attempt(&world, "1")["claimed"], json!(1));
}

#[test]
fn a_phone_that_sends_all_at_once_is_answered_for_each() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let phone = class.joined("Sari");
    let send = |number: usize| {
        let path = format!("/{}", number % 7 + 1);
        phone.try_to_ask("POST", &path, "", "turn=0&doubt=1").unwrap().status
    };
    let send = &send;
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let sending: Vec<_> = (0..21).map(|number| scope.spawn(move || send(number))).collect();
        sending.into_iter().map(|sent| sent.join().unwrap()).collect()
    });
    assert_eq!(statuses, [303; 21]);
    assert_eq!(class.table()[0]["unsure"], json!([1, 2, 3, 4, 5, 6, 7]));
    let log = world.run(&["log", "export", "--attempts", "--class", "deck"], "").out;
    assert_eq!(log.matches("\"doubted\"").count(), 7, "{log}");
}

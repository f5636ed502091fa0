//! Tests `quiz --web`: the same quiz in a browser, kept as in the terminal.

use rustix::process::Signal;
use serde_json::Value;

use crate::http::{Page, Site};
use crate::talk::Talk;
use crate::world::{World, wait_until};

const DECK: &str = r#"
    (id: "city", ask: "Which city?", answer: Text("Bandung"), hint: "on Java", why: "in 1955", from: "the book"),
    (id: "count", ask: "How many?", answer: Number(is: 40075, unit: "km")),
    (id: "sun", ask: "The Sun is a star.", answer: True),
    (id: "body", ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO", ("UNESCO", "that is culture")])),
    (id: "primes", ask: "Which are prime?", answer: Many(right: ["two", "seven"], wrong: ["one", "nine"])),
    (id: "states", ask: "Name three.", answer: List("ice", "water", "steam")),
    (id: "life", ask: "In order?", answer: Order("egg", "caterpillar", "butterfly")),
    (id: "capitals", ask: "Which belong?", answer: Match(pairs: [("Japan", "Tokyo"), ("Egypt", "Cairo")], extra: ["Sydney"])),
    (id: "group", answer: Cloze("Formed in {1964} by {PBB}.")),
    (id: "night", ask: "Why night?", answer: Card("The Earth turns.")),
"#;

/// A quiz in a browser, with the run that serves it.
fn serve(world: &World, flags: &[&str]) -> (Talk, Site) {
    let start = ["quiz", "deck.ron", "--in-order", "--seed", "1", "--web"];
    serve_with(world, &[&start, flags].concat())
}

fn serve_with(world: &World, args: &[&str]) -> (Talk, Site) {
    let mut run = Talk::start(world, args);
    let site = Site::at(&run.until("http://127.0.0.1:"));
    (run, site)
}

/// Answers all questions, some of them wrongly.
fn answer_all(site: &Site) {
    let picks = |number: usize, words: &[&str], name: &str| {
        let page = site.get(&format!("/{number}"));
        let picked = words.iter().map(|word| format!("{name}={}", page.place_of(word)));
        picked.collect::<Vec<_>>().join("&")
    };
    let page = site.get("/7");
    let order = ["egg", "butterfly", "caterpillar"];
    let places = page.places();
    let order: Vec<String> = places
        .iter()
        .map(|item| order.iter().position(|known| known == item).unwrap() + 1)
        .map(|place| format!("sort={place}"))
        .collect();
    let cairo = picks(8, &["Cairo"], "pair");
    for (number, form) in [
        (1, "line=Bandong".to_owned()),
        (2, "line=77".to_owned()),
        (3, "one=1".to_owned()),
        (4, picks(4, &["UNESCO"], "one")),
        (5, picks(5, &["two", "one"], "many")),
        (6, "line=steam&line=&line=ice".to_owned()),
        (7, order.join("&")),
        (8, format!("pair=&{cairo}")),
        (9, "line=1964&line=WHO".to_owned()),
        (10, "known=1".to_owned()),
    ] {
        let page = site.answer(number, &form);
        assert_eq!(page.status, 303, "{number}: {page:?}");
    }
}

/// The attempt as `scores` shows it, without what differs from run to run.
fn kept(world: &World) -> Value {
    let mut attempt = world.json(&["scores", "last", "--json"])[0].take();
    for own in ["id", "started", "finished"] {
        assert!(attempt.as_object_mut().unwrap().remove(own).is_some());
    }
    for response in attempt["responses"].as_array_mut().unwrap() {
        for own in ["at", "seconds"] {
            assert!(response.as_object_mut().unwrap().remove(own).is_some());
        }
    }
    attempt
}

#[test]
fn a_quiz_in_the_browser_is_kept_as_one_in_the_terminal() {
    let typed =
        "Bandong\n77\n1\n{body}\n{primes}\nsteam\n\n\nice\n{life}\n{pair}\n1964\nWHO\n\ny\n";
    let web = World::with(DECK);
    let (run, site) = serve(&web, &[]);
    let number =
        |number: usize, word: &str| site.get(&format!("/{number}")).place_of(word).to_string();
    let life = ["egg", "butterfly", "caterpillar"].map(|item| number(7, item)).join(" ");
    let typed = typed
        .replace("{body}", &number(4, "UNESCO"))
        .replace("{primes}", &format!("{} {}", number(5, "two"), number(5, "one")))
        .replace("{life}", &life)
        .replace("{pair}", &format!("- {}", number(8, "Cairo")));
    answer_all(&site);
    assert_eq!(site.post("/end", "").leads_to(&site), (303, "/end"));
    let result = site.get("/end");
    assert!(result.body.contains("10 points") && result.body.contains("UNDP"), "{result:?}");
    assert_eq!(run.ended().status, 0);

    let plain = World::with(DECK);
    let run = plain.run(&["quiz", "deck.ron", "--in-order", "--seed", "1", "--plain"], &typed);
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(kept(&web), kept(&plain));
    assert_eq!(web.reviews().len(), plain.reviews().len());
}

#[test]
fn with_feedback_each_an_answer_leads_to_its_mark_and_stands() {
    let world = World::with(DECK);
    let (run, site) = serve(&world, &[]);
    assert_eq!(site.get("/").leads_to(&site), (303, "/1"));
    assert_eq!(site.answer(1, "line=").leads_to(&site), (303, "/2"), "nothing typed is no answer");
    assert_eq!(site.answer(1, "line=Bandong").leads_to(&site), (303, "/1"));
    let mark = site.get("/1");
    for told in ["Band[o→u]ng", "in 1955", "the book", "almost"] {
        assert!(mark.body.contains(told), "{told} in {mark:?}");
    }
    assert_eq!(site.post("/1", "line=Bandong&turn=0").leads_to(&site), (303, "/1"));
    let other = site.post("/1", "line=Jakarta&turn=1");
    assert_eq!((other.status, other.body.contains("Band[o→u]ng")), (409, true));
    assert_eq!(site.post("/1/right", "").status, 409, "it has full marks");

    assert_eq!(site.answer(4, "one=9").status, 422);
    let undp = site.get("/4").place_of("UNDP");
    site.answer(4, &format!("one={}", undp % 3 + 1));
    assert_eq!(site.post("/4/right", "").leads_to(&site), (303, "/4"));
    assert_eq!(site.post("/4/right", "").leads_to(&site), (303, "/4"), "once is enough");
    assert_eq!(site.post("/5/right", "").status, 409, "it has no answer");
    assert_eq!(site.post("/end", "").status, 303);
    assert_eq!(site.post("/5", "many=1&turn=0").status, 409);
    assert_eq!(site.get("/end").status, 200);
    assert_eq!(run.ended().status, 0);
    let attempt = world.json(&["scores", "last", "--json"])[0].take();
    assert_eq!((attempt["answered"].as_u64(), attempt["claimed"].as_u64()), (Some(2), Some(1)));
}

#[test]
fn with_feedback_end_an_answer_may_change_until_all_is_handed_in() {
    let world = World::with(DECK);
    let (run, site) = serve(&world, &["--feedback", "end"]);
    assert_eq!(site.answer(4, "one=1&doubt=1").leads_to(&site), (303, "/5"));
    let page = site.get("/4");
    assert!(page.body.contains("value=\"1\" checked"), "{page:?}");
    assert_eq!(site.post("/4", "one=1&doubt=1&turn=0&go=2").leads_to(&site), (303, "/2"));
    let other = site.post("/4", "one=2&turn=0");
    assert_eq!(other.status, 409);
    assert!(other.body.contains("value=\"1\" checked"), "what is kept is shown: {other:?}");
    assert_eq!(site.answer(4, "one=2&go=end").leads_to(&site), (303, "/end"));
    assert_eq!(site.answer(10, "known=0").leads_to(&site), (303, "/end"));
    let all = site.get("/end");
    assert!(all.body.contains("8 questions have no answer yet."), "{all:?}");
    assert_eq!(site.get("/state").body, r#"{"answered":2,"of":10,"left":null,"done":false}"#);
    assert_eq!(site.answer(4, "doubt=1").status, 303, "the answer is taken back");
    assert_eq!(site.get("/state").body, r#"{"answered":1,"of":10,"left":null,"done":false}"#);
    assert_eq!(site.post("/10/right", "").status, 409, "no mark was told yet");
    site.post("/end", "");
    let result = site.get("/end");
    assert!(result.body.contains("/10/right"), "{result:?}");
    assert_eq!(site.post("/10/right", "").leads_to(&site), (303, "/end"));
    assert_eq!(site.get("/state").body, r#"{"answered":1,"of":10,"left":null,"done":true}"#);
    site.post("/end", "");
    let run = run.ended();
    assert_eq!(run.status, 0);
    assert!(run.out.contains("0 of 10 points, 1 by your own word"), "{run:?}");
}

#[test]
fn what_cannot_be_read_as_a_number_is_explained_once_and_then_marked() {
    let world = World::with(DECK);
    let (run, site) = serve(&world, &["--feedback", "none"]);
    let page = site.answer(2, "line=lots+%26+%3Cb%3E%22");
    assert_eq!(page.status, 422);
    assert!(page.problem().contains("cannot be read as one number"), "{page:?}");
    assert!(page.body.contains("value=\"lots &amp; &lt;b&gt;&quot;\""), "{page:?}");
    assert_eq!(site.answer(2, "line=lots+%26+%3Cb%3E%22").leads_to(&site), (303, "/3"));
    site.post("/end", "");
    let result = site.get("/end");
    assert!(result.body.contains("0 of 10 points") && !result.body.contains("40075"), "{result:?}");
    assert_eq!(run.ended().status, 0);
}

#[test]
fn a_hint_and_a_back_are_shown_when_they_are_asked_for() {
    let world = World::with(DECK);
    let (run, site) = serve(&world, &[]);
    assert!(!site.get("/1").body.contains("on Java"));
    let hinted = site.post("/1/hint", "line=Ban&turn=0");
    assert_eq!((hinted.status, hinted.body.contains("on Java")), (200, true));
    assert!(hinted.body.contains("value=\"Ban\""), "what was typed stands: {hinted:?}");
    assert_eq!(site.answer(1, "line=Bandung").status, 303);
    assert_eq!(site.post("/1/hint", "").status, 409);

    assert!(!site.get("/10").body.contains("The Earth turns."));
    let back = site.post("/10", "reveal=1&turn=0");
    assert_eq!((back.status, back.body.contains("The Earth turns.")), (200, true));
    assert_eq!(site.answer(10, "known=1").leads_to(&site), (303, "/10"));
    site.post("/end", "");
    site.get("/end");
    assert_eq!(run.ended().status, 0);
    let attempt = world.json(&["scores", "last", "--json"])[0].take();
    assert_eq!(attempt["responses"][0]["hinted"], true);
}

#[test]
fn no_page_tells_an_answer_before_its_time() {
    let world = World::with(DECK);
    let (run, site) = serve(&world, &["--feedback", "end"]);
    let secrets = [
        "Bandung", "on Java", "in 1955", "the book", "40075", "water", "1964", "PBB", "Earth",
        "culture",
    ];
    let check = |page: &Page| {
        let own = ["content-length", "content-security-policy", "location", "date"];
        let lines = page.head.lines().filter(|line| !own.iter().any(|name| line.starts_with(name)));
        let head: String = lines.collect();
        for secret in secrets {
            assert!(!page.body.contains(secret) && !head.contains(secret), "{secret}: {page:?}");
        }
        assert!(page.body.len() < 40_000);
        assert_eq!(page.body.matches("<h1").count(), 1, "{page:?}");
    };
    for number in 1..=10 {
        check(&site.get(&format!("/{number}")));
    }
    check(&site.answer(2, "line=lots"));
    check(&site.post("/2", "one=1"));
    check(&site.get("/end"));
    // The places shown are the terminal's own, and say nothing of which is right.
    assert_eq!(site.get("/4").places().len(), 3);
    run.kill();
}

#[test]
fn at_the_deadline_all_is_handed_in_without_a_request() {
    let world = World::with(DECK);
    let (run, site) = serve(&world, &["--time", "2s", "--pass", "50%"]);
    let page = site.get("/1");
    assert!(
        page.body.contains("data-seconds=\"1\"") && page.body.contains("0:01 left"),
        "{page:?}"
    );
    assert_eq!(site.answer(1, "line=Bandung").status, 303);
    wait_until("the end", || world.json(&["scores", "last", "--json"])[0]["finished"].is_string());
    assert_eq!(site.post("/2", "line=40075&turn=0").leads_to(&site), (303, "/end"));
    let result = site.get("/end");
    assert!(result.body.contains("Time is up") && result.body.contains("10%"), "{result:?}");
    let run = run.ended();
    assert_eq!(run.status, 1, "not passed: {run:?}");
    assert_eq!(world.json(&["scores", "last", "--json"])[0]["answered"], 1);
}

#[test]
fn an_attempt_left_in_the_terminal_goes_on_in_the_browser_and_back() {
    let world = World::with(DECK);
    let left = world.run(&["quiz", "deck.ron", "--in-order", "--seed", "1"], "Bandung\n:quit\n");
    assert_eq!(left.status, 130);
    let (run, site) = serve_with(&world, &["quiz", "--resume", "--web"]);
    assert_eq!(site.get("/").leads_to(&site), (303, "/2"));
    assert!(site.get("/1").body.contains("in 1955"), "its mark is told");
    assert_eq!(site.answer(2, "line=40075").leads_to(&site), (303, "/2"));
    run.signal(Signal::INT);
    let run = run.ended();
    assert_eq!(run.status, 130);
    assert!(run.out.contains("deck.ron --resume"), "{run:?}");
    let rest = world.run(&["quiz", "--resume"], ":quit\n");
    assert!(rest.out.contains("Question 3 of 10"), "{rest:?}");
    assert_eq!(world.run(&["quiz", "--web", "--resume", "-n", "3"], "").status, 2);
}

#[test]
fn an_exam_says_its_rules_before_its_first_question() {
    let world = World::with(DECK);
    let exam = r#"(exam: "Test", about: "No notes.", decks: ["deck.ron"], sections: [(draw: 2, kinds: ["number", "truth"])], time: "45m")"#;
    world.file("exam.ron", exam);
    let (run, site) = serve_with(&world, &["quiz", "exam.ron", "--web"]);
    let first = site.get("/1");
    assert!(first.body.contains("No notes.") && first.body.contains("45 min"), "{first:?}");
    assert!(!site.get("/2").body.contains("No notes."));
    run.kill();
}

#[test]
fn only_the_key_opens_a_page() {
    let world = World::with(DECK);
    let (run, site) = serve(&world, &[]);
    let key = site.base.trim_start_matches('/');
    assert!(key.len() >= 22, "128 bits: {key}");
    let bare = Site { host: site.host.clone(), base: String::new() };
    for path in ["/", "/1", "/end", "/state", "/favicon.ico", &format!("/{key}x/1"), "//1", "/../1"]
    {
        let page = bare.get(path);
        assert_eq!((page.status, page.body.contains("Bandung")), (404, false), "{path}");
    }
    for path in ["/0", "/11", "/01", "/+1", "/1/2", "/x", "/1/right", "/99999999999999999999999"] {
        assert_eq!(site.get(path).status, 404, "{path}");
    }
    run.kill();
}

#[test]
fn hidden_characters_are_shown_and_only_a_field_holds_them_as_typed() {
    let question = r#"(id: "a", ask: "Which\u{202e} <i>?", answer: Choice(right: "x\u{7}", wrong: ["<script>", "&amp;"])),
        (id: "b", ask: "Type", answer: Text("y"))"#;
    let world = World::with(question);
    let (run, site) = serve(&world, &["--feedback", "end"]);
    let page = site.get("/1");
    assert!(page.body.contains(r"Which\u{202e} &lt;i&gt;?"), "{page:?}");
    let mut places = page.places();
    places.sort_unstable();
    assert_eq!(places, ["&amp;amp;", "&lt;script&gt;", r"x\u{7}"]);
    site.answer(2, "line=%E2%80%AE%3C%2Ftitle%3E%07");
    let typed = site.get("/2");
    assert!(typed.body.contains("value=\"\u{202e}&lt;/title&gt;\u{7}\""), "{typed:?}");
    let all = site.get("/end");
    assert!(all.body.contains(r"\u{202e}&lt;/title&gt;\u{7}"), "{all:?}");
    run.kill();
}

//! Tests `drill --web`: the same drill in a browser, kept as in the terminal.

use rustix::process::Signal;
use serde_json::{Value, json};

use crate::http::Site;
use crate::talk::Talk;
use crate::world::World;

const DECK: &str = r#"
    (id: "city", ask: "Which city?", answer: Text("Bandung"), hint: "on Java", why: "in 1955"),
    (id: "body", ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO"])),
    (id: "night", ask: "Why night?", answer: Card("The Earth turns.")),
"#;

fn serve(world: &World, flags: &[&str]) -> (Talk, Site) {
    let mut run = Talk::start(world, &[&["drill", "deck.ron", "--web"], flags].concat());
    let site = Site::at(&run.until("http://127.0.0.1:"));
    (run, site)
}

/// The prompt in the page.
fn prompt(site: &Site) -> String {
    site.get("/").after("<h1 id=\"ask\" dir=\"auto\">", "<").to_owned()
}

/// Answers the card that is put, whichever it is, and whether rightly; then rates it.
fn answer(site: &Site, right: bool) {
    let page = site.get("/");
    let turn = page.turn().to_owned();
    let form = match prompt(site).as_str() {
        "Which city?" => format!("line={}", if right { "Bandung" } else { "Lima" }),
        "Which body?" => format!("one={}", page.place_of(if right { "UNDP" } else { "WHO" })),
        _ => "reveal=1".to_owned(),
    };
    let heard = site.post("/answer", &format!("{form}&turn={turn}"));
    assert_eq!(heard.leads_to(site), (303, "/"), "{heard:?}");
}

fn rate(site: &Site, rating: u8) {
    let turn = site.get("/").turn().to_owned();
    let heard = site.post("/rate", &format!("rating={rating}&turn={turn}"));
    assert_eq!(heard.leads_to(site), (303, "/"), "{heard:?}");
}

/// The ratings kept of each question, by its id.
fn ratings(world: &World) -> Vec<(String, Value)> {
    let log = world.run(&["log", "export", "deck.ron"], "").out;
    let rows = log.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let mut rows: Vec<(String, Value)> = rows
        .map(|row| (row["question"].as_str().unwrap().to_owned(), row["rating"].clone()))
        .collect();
    rows.sort_by(|one, other| one.0.cmp(&other.0));
    rows
}

#[test]
fn a_drill_in_a_browser_keeps_what_one_in_the_terminal_keeps() {
    let world = World::with(DECK);
    let (run, site) = serve(&world, &[]);
    for rating in [3, 4, 3] {
        let page = site.get("/");
        assert_eq!(page.status, 200);
        assert!(
            !page.body.contains("Bandung") && !page.body.contains("The Earth turns."),
            "{page:?}"
        );
        answer(&site, true);
        let page = site.get("/");
        for rating in 1..=4 {
            assert!(page.body.contains(&format!("name=\"rating\" value=\"{rating}\"")), "{page:?}");
        }
        rate(&site, rating);
    }
    assert!(site.get("/").body.contains("3 done"), "the last page");
    assert_eq!(run.ended().status, 0, "it ends with its last page");
    let kept: Vec<String> = ratings(&world).into_iter().map(|(id, _)| id).collect();
    assert_eq!(kept, ["body", "city", "night"]);
}

#[test]
fn a_rating_needs_an_answer_and_counts_once() {
    let world = World::with(DECK);
    let (run, site) = serve(&world, &["--limit", "1"]);
    assert_eq!(site.post("/rate", "rating=4").leads_to(&site), (303, "/"));
    assert_eq!(ratings(&world), [], "nothing was answered");
    answer(&site, false);
    let turn = site.get("/").turn().to_owned();
    for rating in ["0", "5", "", "x"] {
        assert_eq!(site.post("/rate", &format!("rating={rating}&turn={turn}")).status, 422);
    }
    for _ in 0..2 {
        let heard = site.post("/rate", &format!("rating=1&turn={turn}"));
        assert_eq!(heard.leads_to(&site), (303, "/"), "pressed twice");
    }
    assert_eq!(ratings(&world).len(), 1);
    assert_eq!(ratings(&world)[0].1, json!(1));
    site.post("/end", "");
    assert_eq!(site.get("/").status, 200);
    assert_eq!(run.ended().status, 0);
}

#[test]
fn the_rest_of_the_commands_stand_in_the_page() {
    let world = World::with(DECK);
    let (run, site) = serve(&world, &[]);
    let does = |what: &str| {
        let turn = site.get("/").turn().to_owned();
        site.post("/do", &format!("what={what}&turn={turn}")).status
    };
    let first = prompt(&site);
    answer(&site, true);
    rate(&site, 4);
    assert_ne!(prompt(&site), first);
    assert_eq!(does("undo"), 303);
    assert_eq!(prompt(&site), first, "put again");
    assert_eq!(ratings(&world), []);
    assert_eq!((does("note&text=by+heart"), does("flag&text=too+easy")), (303, 303));
    assert_eq!(world.json(&["flagged", "--json"]).as_array().unwrap().len(), 1);
    assert_eq!(does("bury"), 303);
    assert_ne!(prompt(&site), first);
    assert_eq!(does("juggle"), 422);
    assert_eq!((does("suspend"), does("forget")), (303, 303));
    assert!(site.get("/").body.contains("Nothing is due now."), "all three were put aside");
    run.kill();
}

#[test]
fn a_form_of_another_card_keeps_nothing() {
    let world = World::with(DECK);
    let (run, site) = serve(&world, &[]);
    let turn = site.get("/").turn().to_owned();
    answer(&site, true);
    rate(&site, 3);
    let stale = site.post("/answer", &format!("line=Bandung&turn={turn}"));
    assert_eq!(stale.status, 409);
    assert_eq!(site.post("/answer", "turn=999&pair=1").status, 409);
    let turn = site.get("/").turn().to_owned();
    assert_eq!(site.post("/answer", &format!("sort=9&turn={turn}")).status, 422);
    assert_eq!(site.get("/nothing").status, 404);
    assert_eq!(Site { base: "/guess".to_owned(), host: site.host.clone() }.get("/").status, 404);
    run.signal(Signal::INT);
    assert_eq!(run.ended().status, 130);
    assert_eq!(ratings(&world).len(), 1);
}

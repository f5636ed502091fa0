//! Joining a class: by code and name, or by a cookie that holds.

use super::DECK;
use crate::phone::{Phone, ServedClass};
use crate::world::World;

#[test]
fn a_pupil_joins_by_code_and_name_and_comes_back_by_a_cookie() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut phone = class.phone();
    let page = phone.get(&format!("/?code={}", class.code.to_lowercase()));
    assert_eq!((page.status, page.header("cache-control")), (200, Some("no-store")));
    assert!(page.body.contains("action=\"/join\"") && page.body.contains("name=\"name\""));
    let wrong = phone.get("/?code=AAAAAA");
    assert_eq!(wrong.status, 403);
    assert!(wrong.body.contains("not the code of this class"), "{wrong:?}");
    let heard = phone.join(" Sari W. ");
    assert_eq!((heard.status, heard.location()), (303, "/1"));
    let cookie = heard.header("set-cookie").unwrap();
    assert!(cookie.starts_with("hafal-deck="), "{cookie}");
    for part in ["; Max-Age=2592000", "; HttpOnly", "; SameSite=Strict", "; Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert_eq!(phone.get("/").location(), "/1");
    assert!(phone.get("/1").body.contains("Sari W."));
    let state = phone.get("/state");
    assert_eq!(state.body, r#"{"answered":0,"of":7,"left":null,"done":false}"#);
}

#[test]
fn whoever_has_no_cookie_that_holds_comes_to_the_first_page() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut phone = class.phone();
    phone.cookie = Some("hafal-deck=0123456789abcdef0123456789abcdef".to_owned());
    for path in ["/1", "/end", "/state", "/nothing", "/1/right", "/99", "/a/b/c"] {
        let heard = [phone.get(path), phone.post(path, &[("turn", "0")])];
        assert_eq!(
            heard.map(|it| (it.status, it.location().to_owned())),
            [(303, "/".to_owned()), (303, "/".to_owned())],
            "{path}"
        );
    }
    assert_eq!(phone.get("/").status, 200);
    let mut phone = class.joined("Sari");
    for path in ["/0", "/8", "/01", "/+1", "/x", "/1/2", "/join"] {
        assert_eq!(phone.get(path).status, 404, "{path}");
    }
}

#[test]
fn who_may_not_join_is_told_why() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut sari = class.joined("Sari");
    let long = "x".repeat(41);
    let join =
        |code: &str, name: &str| class.phone().post("/join", &[("code", code), ("name", name)]);
    for (code, name, status) in [
        ("", "Budi", 403),
        ("AAAAAA", "Budi", 403),
        (&class.code, "", 422),
        (&class.code, &long, 422),
        (&class.code, "a\u{202e}b", 422),
        (&class.code, "sari", 409),
        (&class.code, "SARI ", 409),
    ] {
        let heard = join(code, name);
        assert_eq!(heard.status, status, "{code} {name}");
        assert!(heard.header("set-cookie").is_none() && heard.body.contains("role=\"alert\""));
    }
    let heard = join(&class.code, "<script>\u{e9}");
    assert_eq!(heard.status, 303, "a name is a stranger's text");
    assert!(!class.teacher_gets("/").body.contains("<script>\u{e9}"));
    // The same browser continues as the same pupil, whatever it calls itself.
    let before = sari.cookie.clone();
    assert_eq!(sari.join("Budi").status, 303);
    assert_eq!(sari.cookie, before);
}

#[test]
fn with_a_roster_its_names_alone_may_join() {
    let world = World::with(DECK);
    world.file("7a.csv", "No;Nama\n1;Siti Nur'aini\n2;Budi\n");
    let class = ServedClass::start(&world, &["deck.ron", "--roster", "7a.csv"]);
    let mut phone = class.phone();
    let page = phone.get("/");
    assert!(!page.body.contains("Budi"), "names are for those who know the code");
    let page = phone.get(&format!("/?code={}", class.code));
    assert!(page.body.contains("<select") && page.body.contains("value=\"Budi\""));
    assert_eq!(phone.join("Ani").status, 422);
    assert_eq!(phone.join("siti nuraini").status, 303);
    assert!(
        phone.get("/1").body.contains("Siti Nur&#39;aini")
            || phone.get("/1").body.contains("Siti Nur'aini")
    );
}

#[test]
fn a_roster_that_cannot_be_meant_is_refused_at_its_line() {
    let world = World::with(DECK);
    world.file("7a.csv", "name\nSari\nsari\n");
    let run = world.run(&["class", "deck.ron", "--roster", "7a.csv"], "");
    insta::assert_snapshot!(run.shown(&world), @"
    error: 7a.csv:3: sari is listed twice
      help: a roster is a table with a heading, one of whose columns is `name`
    [exit 2]
    ");
    world.file("7a.csv", "pupil\nSari\n");
    let run = world.run(&["class", "deck.ron", "--roster", "7a.csv"], "");
    assert!(run.status == 2 && run.err.contains("7a.csv:1: no column is called `name`"), "{run:?}");
    let run = world.run(&["class", "deck.ron", "--roster", "none.csv"], "");
    assert!(run.status == 2 && run.err.contains("none.csv"), "{run:?}");
    assert!(!world.data().join("classes").exists());
}

#[test]
fn a_phone_is_passed_on_once_its_pupil_has_handed_in() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut phone = class.joined("Sari");
    phone.post("/end", &[]);
    assert_eq!(phone.get("/").location(), "/end");
    assert_eq!(phone.join("Budi").location(), "/1");
    let mut other: Phone = class.phone();
    assert_eq!(other.join("Sari").status, 409);
}

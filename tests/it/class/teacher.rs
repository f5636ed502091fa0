//! The teacher's side: the table, a name freed, the end for all, what the class knows.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

use serde_json::{Value, json};

use super::DECK;
use crate::phone::ServedClass;
use crate::world::World;

impl ServedClass {
    /// The first event of the table: its learners.
    pub fn table(&self) -> Value {
        let mut stream = TcpStream::connect(&self.teacher).unwrap();
        let head = format!("GET /{}/live HTTP/1.1\r\nHost: {}\r\n\r\n", self.key, self.teacher);
        stream.write_all(head.as_bytes()).unwrap();
        let mut lines = BufReader::new(stream).lines().map(Result::unwrap);
        let event = lines.find_map(|line| line.strip_prefix("data: ").map(str::to_owned));
        let table: Value = serde_json::from_str(&event.unwrap()).unwrap();
        table["learners"].clone()
    }
}

#[test]
fn the_table_tells_how_far_everybody_is() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    assert_eq!(class.table(), json!([]));
    let mut sari = class.joined("Sari");
    let mut budi = class.joined("Budi");
    sari.answer("capital", "line", "Jakarta");
    sari.answer("days", "line", "8");
    budi.post("/end", &[]);
    let table = class.table();
    let row = |at: usize, key: &str| table[at][key].clone();
    let keys = ["name", "answered", "of", "doubt", "score", "done"];
    assert_eq!(
        keys.map(|key| row(0, key)),
        [json!("Sari"), json!(2), json!(7), json!(0), json!(0.5), json!(false)]
    );
    assert_eq!(
        keys.map(|key| row(1, key)),
        [json!("Budi"), json!(0), json!(7), json!(0), Value::Null, json!(true)]
    );
    assert!(row(0, "seen").is_u64());
    let page = class.teacher_gets("/").text();
    assert!(page.contains("Sari 2 / 7") && page.contains(&class.code), "{page}");
}

#[test]
fn the_teachers_side_is_for_whoever_has_the_key() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut stranger = class.teacher_phone();
    for path in ["/", "/live", "/x/", "/x/live", &format!("/{}x/", class.key), "/1", "/end"] {
        assert_eq!(stranger.get(path).status, 404, "{path}");
        assert_eq!(stranger.post(path, &[]).status, 404, "{path}");
    }
    assert_eq!(class.teacher_gets("/nothing").status, 404);
    // Nothing of it is to be had where pupils are heard.
    let mut pupil = class.joined("Sari");
    for path in ["/", "/live", "/free", "/time", "/end"] {
        let path = format!("/{}{path}", class.key);
        assert_eq!(pupil.get(&path).status, 404, "{path}");
        assert_eq!(pupil.post(&path, &[("name", "Sari")]).status, 404, "{path}");
    }
}

#[test]
fn a_freed_name_goes_on_where_it_was_by_another_phone() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut old = class.joined("Sari");
    old.answer("capital", "line", "Jakarta");
    let mut new = class.phone();
    assert_eq!(new.join("Sari").status, 409);
    assert_eq!(class.teacher_posts("/free", &[("name", "Nobody")]).status, 422);
    assert_eq!(class.teacher_posts("/free", &[("name", "Sari")]).status, 303);
    assert_eq!(old.get("/1").location(), "/");
    assert_eq!(new.join("Sari").status, 303);
    assert!(new.get("/state").body.contains("\"answered\":1"));
    assert_eq!(class.phone().join("Sari").status, 409);
    assert_eq!(world.json(&["scores", "--json", "--class", "deck"]).as_array().unwrap().len(), 1);
}

#[test]
fn the_end_for_all_hands_in_and_then_the_page_tells_what_the_class_knows() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut phones = ["Sari", "Budi", "Ani"].map(|name| class.joined(name));
    for (phone, text) in phones.iter_mut().zip(["Jakarta", "Batavia", "Batavia"]) {
        phone.answer("capital", "line", text);
    }
    assert!(!class.teacher_gets("/").body.contains("Batavia"));
    assert_eq!(class.teacher_posts("/end", &[]).status, 303);
    for phone in &mut phones {
        assert_eq!(phone.post("/1", &[("turn", "0"), ("line", "x")]).status, 409);
        assert!(phone.get("/end").text().contains("Handed in"));
    }
    let page = class.teacher_gets("/").text();
    assert!(
        page.contains("The capital of Indonesia? 33% · 3 of 3 answered Given 2 times: Batavia"),
        "{page}"
    );
    let scores = world.json(&["scores", "--json", "--class", "deck"]);
    assert!(scores.as_array().unwrap().iter().all(|it| it["finished"].is_string()), "{scores}");
}

#[test]
fn after_the_end_for_all_nobody_new_joins_until_the_class_is_started_again() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    assert_eq!(class.teacher_posts("/end", &[]).status, 303);
    let mut sari = class.joined("Sari");
    class.joined("Budi");
    class.teacher_posts("/end", &[]);
    let mut late = class.phone();
    let page = late.get(&format!("/?code={}", class.code));
    assert!(page.status == 200 && page.problem().contains("This class is over"), "{page:?}");
    let refused = late.join("Ani");
    assert!(refused.status == 409 && refused.problem().contains("This class is over"));
    assert_eq!(sari.join("Ani").status, 409, "nor is a phone passed on");
    assert_eq!(late.get("/end").location(), "/");
    assert_eq!(class.table().as_array().unwrap().len(), 2);
    assert!(class.teacher_gets("/").text().contains("Nobody new can join now."));
    // Who was in may still see the result, by another phone too.
    assert_eq!(sari.get("/end").status, 200);
    class.teacher_posts("/free", &[("name", "Budi")]);
    assert_eq!(late.join("Budi").location(), "/end");
    drop(class);
    let class = ServedClass::start(&world, &["deck.ron"]);
    class.joined("Ani");
}

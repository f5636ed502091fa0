//! The time of a class: it runs from joining, also while the server is down.

use rustix::process::Signal;
use serde_json::json;

use super::DECK;
use crate::phone::{Phone, ServedClass};
use crate::world::{NOW, World, wait_until};

const AT_NINE_FORTY: &str = "2026-11-24T09:40:00+07:00";
const AT_EIGHT: &str = "2026-11-24T08:00:00+07:00";
const AT_TEN: &str = "2026-11-24T10:00:00+07:00";

#[test]
fn what_fell_due_while_the_server_was_down_is_handed_in_without_a_request() {
    let world = World::with(DECK);
    let args = ["deck.ron", "--time", "45m"];
    let port = ServedClass::free_port();
    let args = [&args[..], &["--port", &port]].concat();
    let class = ServedClass::start(&world, &args);
    let mut phone = class.joined("Sari");
    phone.answer("capital", "line", "Jakarta");
    assert!(phone.get("/1").body.contains("data-seconds=\"26"), "{}", phone.get("/1").body);
    drop(class);
    let class = ServedClass::start_at(AT_NINE_FORTY, &world, &args);
    let state: serde_json::Value = serde_json::from_str(&phone.get("/state").body).unwrap();
    let left = state["left"].as_f64().unwrap();
    assert!((250.0..=301.0).contains(&left), "{state}");
    drop(class);
    let class = ServedClass::start_at(AT_TEN, &world, &args);
    let scores = || world.json(&["scores", "--json", "--class", "deck"]);
    wait_until("the end", || {
        scores()[0]["finished"] == json!("2026-11-24T09:45:00+07:00")
            || scores()[0]["finished"].is_string()
    });
    let finished = scores()[0]["finished"].as_str().unwrap().to_owned();
    assert!(finished.starts_with("2026-11-24T09:45:0"), "{finished}");
    let late = phone.post("/1", &[("turn", "0"), ("line", "x")]);
    assert_eq!((late.status, late.location()), (303, "/end"));
    assert!(phone.get("/end").text().contains("Time is up"));
    assert_eq!(class.stop(Signal::TERM), Some(0));
}

#[test]
fn more_time_moves_the_deadline_of_all_who_are_in() {
    let world = World::with(DECK);
    let port = ServedClass::free_port();
    let args = ["deck.ron", "--time", "10m", "--port", &port];
    let class = ServedClass::start(&world, &args);
    let mut phone = class.joined("Sari");
    for minutes in ["", "0", "-5", "x", "1.5", "100000"] {
        assert_eq!(class.teacher_posts("/time", &[("minutes", minutes)]).status, 422, "{minutes}");
    }
    let heard = class.teacher_posts("/time", &[("minutes", "5")]);
    assert_eq!((heard.status, heard.location()), (303, format!("/{}/", class.key).as_str()));
    let left =
        |body: &str| serde_json::from_str::<serde_json::Value>(body).unwrap()["left"].as_f64();
    let now = left(&phone.get("/state").body).unwrap();
    assert!((850.0..=901.0).contains(&now), "{now}");
    drop(class);
    let _class = ServedClass::start_at(NOW, &world, &args);
    let again = left(&phone.get("/state").body).unwrap();
    assert!((850.0..=901.0).contains(&again), "{again}");
}

#[test]
fn a_clock_set_back_before_a_restart_leaves_no_more_time_than_there_was() {
    let world = World::with(DECK);
    let port = ServedClass::free_port();
    let args = ["deck.ron", "--time", "45m", "--port", &port];
    let class = ServedClass::start(&world, &args);
    let mut phone = class.joined("Sari");
    drop(class);
    let left = |phone: &mut Phone| {
        let state: serde_json::Value = serde_json::from_str(&phone.get("/state").body).unwrap();
        state["left"].as_f64().unwrap()
    };
    let class = ServedClass::start_at(AT_NINE_FORTY, &world, &args);
    phone.answer("capital", "line", "Jakarta");
    assert!((250.0..=301.0).contains(&left(&mut phone)));
    drop(class);
    let class = ServedClass::start_at(AT_EIGHT, &world, &args);
    assert!((250.0..=301.0).contains(&left(&mut phone)));
    phone.answer("capital", "line", "Batavia");
    drop(class);
    let _class = ServedClass::start_at(AT_EIGHT, &world, &args);
    assert!((250.0..=301.0).contains(&left(&mut phone)));
}

//! Serving a class: its first lines, its address and port, and what it refuses.

use std::io::{ErrorKind, Read};
use std::net::{TcpListener, TcpStream};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::DECK;
use crate::phone::ServedClass;
use crate::world::World;

#[test]
fn a_class_is_served_once_at_a_time() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let run = world.run(&["class", "deck.ron", "--address", "127.0.0.1"], "");
    insta::assert_snapshot!(run.shown(&world), @"
    error: the class deck is already being asked
      help: stop the other `hafal class` first, or give this one a name of its own with --name
    [exit 2]
    ");
    let other = ServedClass::start(&world, &["deck.ron", "--name", "7b"]);
    assert!(world.data().join("classes/7b/hafal.db").exists());
    let mut phone = other.joined("Sari");
    assert!(phone.cookie.as_ref().unwrap().starts_with("hafal-7b="));
    // The same browser is nobody in the other class.
    phone.address = class.pupils.clone();
    assert_eq!(phone.get("/1").location(), "/");
}

#[test]
fn what_cannot_be_served_is_said() {
    let world = World::with(DECK);
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    for (args, why) in [
        (&["--address", "127.0.0.1", "--port", port.as_str()][..], "another program uses the port"),
        (&["--address", "192.0.2.1"], "pupils cannot be let in at 192.0.2.1"),
        (&["--address", "localhost"], "write an address of this computer"),
        (&["--port", "0"], "write a port"),
        (&["--name", "../x"], "letters, digits"),
        (&["--time", "soon"], "time"),
        (&["--feedback", "never"], "each, end, none"),
    ] {
        let run = world.run(&[&["class", "deck.ron"], args].concat(), "");
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}: {run:?}");
        assert!(run.err.contains(why), "{args:?}: {run:?}");
    }
    world.deck("cards.ron", r#"(ask: "A?", answer: Card("a")),"#);
    let run = world.run(&["class", "cards.ron"], "");
    assert!(run.status == 2 && run.err.contains("only flashcards"), "{run:?}");
    world.deck("broken.ron", r#"(ask: "A?", answer: Text()),"#);
    assert_eq!(world.run(&["class", "broken.ron"], "").status, 2);
    assert!(!world.data().join("classes/cards").exists());
}

#[test]
fn an_address_that_means_every_address_is_as_none() {
    let world = World::with(DECK);
    for address in ["0.0.0.0", "::"] {
        let class = ServedClass::start_with(&world, &["deck.ron", "--address", address]);
        assert!(!class.pupils.starts_with("0.0.0.0") && !class.pupils.starts_with("[::]"));
        assert_eq!(class.joined(&format!("Sari {address}")).get("/1").status, 200);
    }
}

#[test]
fn an_exam_is_drawn_for_each_pupil_under_its_own_rules() {
    let world = World::with(DECK);
    world.file(
        "uts.ron",
        r#"(exam: "UTS", decks: ["deck.ron"], time: "45m", pass: "70%", feedback: none,
            sections: [(draw: 1, kinds: "choice", points: 2), (draw: 2, kinds: ["text", "number", "truth"])])"#,
    );
    let class = ServedClass::start(&world, &["uts.ron"]);
    let mut phone = class.joined("Sari");
    assert!(phone.get("/1").body.contains("Europe"));
    assert_eq!(phone.get("/4").status, 404);
    phone.post("/end", &[]);
    let page = phone.get("/end").text();
    assert!(page.contains("Handed in") && !page.contains("points"), "{page}");
    let attempt = world.json(&["scores", "--json", "--class", "uts"])[0].clone();
    assert_eq!(
        (&attempt["exam"], &attempt["passed"], &attempt["out_of"]),
        (&"uts".into(), &false.into(), &4.0.into())
    );
}

#[test]
fn both_sides_hear_only_their_own_address_and_pages() {
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut pupil = class.joined("Sari");
    let mut teacher = class.teacher_phone();
    let key = format!("/{}/", class.key);
    for (phone, path) in [(&mut pupil, "/1"), (&mut teacher, key.as_str())] {
        let port = phone.address.rsplit(':').next().unwrap().to_owned();
        let mut get = |host: &str| phone.ask("GET", path, &format!("Host: {host}\r\n"), "").status;
        assert_eq!(get(&format!("localhost:{port}")), 200);
        for host in ["evil.example", &format!("evil.example:{port}"), "127.0.0.1:1"] {
            assert_eq!(get(host), 421, "{host}");
        }
        for origin in ["null", "http://evil.example"] {
            let line = format!("Origin: {origin}\r\n");
            assert_eq!(phone.ask("POST", &format!("{path}end"), &line, "").status, 403, "{origin}");
        }
        let long = "x".repeat(70_000);
        assert_eq!(phone.ask("POST", path, "", &long).status, 413);
        let line = format!("X: {}\r\n", "x".repeat(20_000));
        assert_eq!(phone.ask("GET", path, &line, "").status, 431);
    }
}

#[test]
fn a_phone_that_opens_too_many_connections_loses_its_oldest() {
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum }).unwrap();
    let world = World::with(DECK);
    let class = ServedClass::start(&world, &["deck.ron"]);
    let mut open: Vec<TcpStream> =
        (0..650).map(|_| TcpStream::connect(&class.pupils).unwrap()).collect();
    let mut phone = class.joined("Sari");
    assert_eq!(phone.get("/1").status, 200);
    let mut byte = [0];
    assert_eq!(open[0].read(&mut byte).unwrap(), 0, "closed before its ten seconds are over");
    let newest = open.last_mut().unwrap();
    newest.set_nonblocking(true).unwrap();
    assert_eq!(newest.read(&mut byte).unwrap_err().kind(), ErrorKind::WouldBlock);
}

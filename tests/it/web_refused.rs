//! Tests what the pages' server refuses, whoever is served.

use std::io::Write;
use std::thread::sleep;
use std::time::Duration;

use rusqlite::Connection;

use crate::http::{Site, read_page};
use crate::talk::Talk;
use crate::world::World;

fn serve(world: &World) -> (Talk, Site) {
    serve_flags(world, &["quiz", "deck.ron", "--web", "--feedback", "end"])
}

fn serve_flags(world: &World, args: &[&str]) -> (Talk, Site) {
    let mut run = Talk::start(world, args);
    let site = Site::at(&run.until("http://127.0.0.1:"));
    (run, site)
}

fn world() -> World {
    World::with(r#"(ask: "Which city?", answer: Text("Bandung"))"#)
}

#[test]
fn a_page_is_not_kept_and_lets_nothing_in() {
    let world = world();
    let (run, site) = serve(&world);
    for page in [site.get("/1"), site.get("/end"), site.get("/x"), site.get("/state")] {
        assert_eq!(page.header("cache-control"), Some("no-store"));
        assert_eq!(page.header("referrer-policy"), Some("same-origin"));
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
        let policy = page.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
    }
    run.kill();
}

#[test]
fn what_is_not_meant_for_this_address_is_not_heard() {
    let world = world();
    let (run, site) = serve(&world);
    let Site { host, base } = &site;
    let port = host.rsplit(':').next().unwrap();
    let local = format!("localhost:{port}");
    let own = format!("Origin: http://{host}\r\n");
    for (method, named, lines, status) in [
        ("GET", host.as_str(), "", 200),
        ("GET", local.as_str(), "", 200),
        ("GET", "evil.example", "", 421),
        ("GET", "127.0.0.1", "", 421),
        ("GET", "127.0.0.1:1", "", 421),
        ("POST", host.as_str(), "", 422),
        ("POST", host.as_str(), own.as_str(), 422),
        ("POST", host.as_str(), "Origin: null\r\n", 403),
        ("POST", host.as_str(), "Origin: http://evil.example\r\n", 403),
        ("POST", host.as_str(), "Content-Type: text/plain\r\n", 415),
        ("HEAD", host.as_str(), "", 405),
        ("PUT", host.as_str(), "", 405),
        ("OPTIONS", host.as_str(), "", 405),
        ("BREW", host.as_str(), "", 405),
    ] {
        let request = format!(
            "{method} {base}/1 HTTP/1.1\r\nHost: {named}\r\n{lines}Connection: close\r\nContent-Length: 3\r\n\r\na=b"
        );
        assert_eq!(site.send(request.as_bytes()).status, status, "{method} {named} {lines}");
    }
    let twice = format!(
        "GET {base}/1 HTTP/1.1\r\nHost: {host}\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    );
    assert_eq!(site.send(twice.as_bytes()).status, 421);
    let elsewhere =
        format!("GET http://evil{base}/1 HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    assert_eq!(site.send(elsewhere.as_bytes()).status, 421);
    run.kill();
}

#[test]
fn what_is_too_long_is_refused_and_the_next_is_heard() {
    let world = world();
    let (run, site) = serve(&world);
    let body = |length: usize| format!("line={}&turn=0", "x".repeat(length));
    assert_eq!(site.post("/1", &body(1_900)).status, 303);
    assert_eq!(site.answer(1, &format!("line={}", "y".repeat(2_001))).status, 422);
    assert_eq!(site.post("/1", &body(60_000)).status, 422);
    assert_eq!(site.post("/1", &body(70_000)).status, 413);
    assert_eq!(site.post("/1", &body(3_000_000)).status, 413);
    let Site { host, base } = &site;
    let chunked = format!(
        "POST {base}/1 HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    );
    let chunk = format!("8000\r\n{}\r\n", "z".repeat(0x8000));
    assert_eq!(site.send(format!("{chunked}{}", chunk.repeat(3)).as_bytes()).status, 413);
    let header = |length: usize| format!("X: {}\r\n", "h".repeat(length));
    assert_eq!(site.ask("GET", "/1", &header(15_000), "").status, 200);
    assert_eq!(site.ask("GET", "/1", &header(17_000), "").status, 431);
    assert_eq!(site.ask("GET", "/1", &"A: b\r\n".repeat(80), "").status, 431);
    assert_eq!(site.get(&format!("/{}", "1".repeat(9_000))).status, 404);
    assert_eq!(site.get("/1").status, 200);
    run.kill();
}

#[test]
fn nothing_that_is_sent_ends_the_server() {
    let world = world();
    let (run, site) = serve(&world);
    let Site { host, base } = &site;
    let form = |form: &str| site.post("/1", form).status;
    for odd in [
        "",
        "%",
        "%zz&%=%",
        "&&&==&",
        "line",
        "line=%ff%fe&turn=0",
        "line=a&line=b&turn=0",
        "turn=0&turn=0",
        "line=a&turn=18446744073709551616",
        "many=1&turn=0",
        "sort=&pair=&one=&turn=0",
        "line=a&turn=0&go=99",
        "\0\u{1}\u{7f}",
        "line=%00&turn=0",
    ] {
        let status = form(odd);
        assert!(matches!(status, 422 | 303), "{odd}: {status}");
    }
    for bytes in [
        b"\r\n\r\n".as_slice(),
        b"GET\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/9.9\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
        b"CONNECT evil:443 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
    ] {
        let mut stream = site.connect();
        stream.write_all(bytes).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let page = read_page(&mut stream);
        assert!(page.status == 0 || page.status >= 400, "{page:?}");
    }
    for path in ["/%2e%2e/1", "/%00", "/%ff", "/1%2Fright", "/1;x", "/%252e", "/1/", "/1?go=2&%"] {
        assert!(matches!(site.get(path).status, 200 | 404), "{path}");
    }
    let both = format!(
        "GET {base}/1 HTTP/1.1\r\nHost: {host}\r\n\r\nGET {base}/end HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    );
    let pages = site.send(both.as_bytes());
    assert_eq!(pages.body.matches("<!DOCTYPE html>").count(), 2, "requests one behind the other");
    run.kill();
}

#[test]
fn a_connection_that_says_nothing_whole_is_closed_after_ten_seconds() {
    let world = world();
    let (run, site) = serve(&world);
    let mut silent = site.connect();
    let mut half = site.connect();
    half.write_all(b"GET / HTTP/1.1\r\nHo").unwrap();
    let mut kept = site.connect();
    let Site { host, base } = &site;
    let request = format!("GET {base}/state HTTP/1.1\r\nHost: {host}\r\n\r\n");
    kept.write_all(request.as_bytes()).unwrap();
    assert_eq!((read_page(&mut silent).status, read_page(&mut half).status), (0, 0));
    sleep(Duration::from_secs(2));
    let last = request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    kept.write_all(last.as_bytes()).unwrap();
    let pages = read_page(&mut kept);
    let whole = format!("{}{}", pages.head, pages.body);
    assert_eq!(whole.matches("200 OK").count(), 2, "one that rests stays open: {whole}");
    run.kill();
}

#[test]
fn a_body_that_does_not_come_is_given_up_after_twenty_seconds() {
    let world = world();
    let (run, site) = serve(&world);
    let Site { host, base } = &site;
    let request =
        format!("POST {base}/1 HTTP/1.1\r\nHost: {host}\r\nContent-Length: 20\r\n\r\nline=a");
    let page = site.send(request.as_bytes());
    assert_eq!((page.status, page.header("connection")), (408, Some("close")));
    assert_eq!(site.get("/state").body, r#"{"answered":0,"of":1,"left":null,"done":false}"#);
    run.kill();
}

#[test]
fn what_cannot_be_kept_is_said_and_no_mark_is_shown() {
    let world = world();
    // A trigger refuses what is written, as a full disk would.
    let full = |table: &str| {
        format!(
            "CREATE TRIGGER full BEFORE INSERT ON {table} BEGIN SELECT raise(ABORT, 'full'); END"
        )
    };
    let (run, site) = serve_flags(&world, &["quiz", "deck.ron", "--web", "--feedback", "each"]);
    let store = Connection::open(world.store()).unwrap();
    store.execute_batch(&full("entries")).unwrap();
    let heard = site.answer(1, "line=Bandung");
    assert!(heard.status == 503 && heard.text().contains("Not saved"), "{heard:?}");
    assert!(!heard.text().contains("right"), "{heard:?}");
    assert_eq!(site.post("/end", "").status, 503);
    assert_eq!(site.get("/state").body, r#"{"answered":0,"of":1,"left":null,"done":false}"#);
    store.execute_batch("DROP TRIGGER full").unwrap();
    assert_eq!(site.answer(1, "line=Bandung").leads_to(&site), (303, "/1"));
    run.kill();
    let world = self::world();
    let (run, site) = serve_flags(&world, &["drill", "deck.ron", "--web"]);
    let store = Connection::open(world.store()).unwrap();
    store.execute_batch(&full("card_log")).unwrap();
    let turn = site.get("/").turn().to_owned();
    site.post("/answer", &format!("line=Bandung&turn={turn}"));
    let turn = site.get("/").turn().to_owned();
    let heard = site.post("/rate", &format!("rating=3&turn={turn}"));
    assert!(heard.status == 503 && heard.text().contains("Not saved"), "{heard:?}");
    let ended = run.ended();
    assert!(ended.status == 2 && ended.err.contains("hafal.db"), "{ended:?}");
    assert_eq!(world.json(&["due", "deck.ron", "--json"])[0]["seen"], 0);
}

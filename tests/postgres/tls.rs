//! Tests each word of `sslmode` against a server with a certificate for `localhost`.

use std::path::Path;

use crate::school::{DAYS, Machine};
use crate::server::Server;
use crate::world::finish;

#[test]
fn each_word_of_sslmode_does_what_libpq_does() {
    let server = Server::start();
    server.school("school");
    server.school_open();
    server.sql("postgres", "ALTER ROLE ayu PASSWORD 'word'");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/postgres/ca.crt");
    let root = format!("&sslrootcert={}", root.display());
    let machine = Machine::with_work(&server, "ayu", "school", 0);
    // The database `school` is reached over TLS only, and `open` without it only.
    for (host, database, words, works) in [
        ("localhost", "school", "", true),
        ("localhost", "school", "sslmode=disable", false),
        ("localhost", "school", "sslmode=allow", true),
        ("localhost", "school", "sslmode=prefer", true),
        ("localhost", "school", "sslmode=require", true),
        ("localhost", "school", "sslmode=verify-ca", false),
        ("localhost", "school", "sslmode=verify-full", false),
        ("localhost", "school", &format!("sslmode=require{root}"), true),
        ("localhost", "school", &format!("sslmode=verify-ca{root}"), true),
        ("localhost", "school", &format!("sslmode=verify-full{root}"), true),
        ("127.0.0.1", "school", &format!("sslmode=verify-ca{root}"), true),
        ("127.0.0.1", "school", &format!("sslmode=verify-full{root}"), false),
        ("localhost", "school", "sslmode=verify-full&sslrootcert=/none", false),
        ("127.0.0.1", "open", "sslmode=disable", true),
        ("127.0.0.1", "open", "sslmode=allow", true),
        ("127.0.0.1", "open", "", true),
        ("127.0.0.1", "open", "sslmode=require", false),
    ] {
        let address = format!("postgres://ayu:word@{host}:{}/{database}?{words}", server.port);
        let mut command = machine.world.command(&["sync", &address, "--now", DAYS[3]]);
        // Not even where the environment wants less.
        command.env("PGSSLMODE", "prefer");
        let run = finish(command.spawn().unwrap(), "");
        assert_eq!(run.status, if works { 0 } else { 2 }, "{address}: {}", run.err);
        assert!(!run.err.contains("word@"), "{}", run.err);
    }
    let mut command = machine.world.command(&["sync", &machine.address, "--now", DAYS[3]]);
    command.env("PGSSLMODE", "verify-full");
    let run = finish(command.spawn().unwrap(), "");
    assert_eq!(run.status, 0, "a socket of this machine needs no TLS: {}", run.err);
    let full = format!("postgres://ayu:word@localhost:{}/school?sslmode=verify-full", server.port);
    let run = machine.world.run(&["sync", &full], "");
    assert!(run.err.contains("no safe connection"), "{}", run.err);
}

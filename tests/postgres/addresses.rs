//! Tests addresses, passwords and refusals: each in plain words, without the password, and with nothing half done.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use crate::school::Machine;
use crate::server::Server;
use crate::world::{Run, World, finish};

const PASSWORD: &str = "s3cret:\\word";

/// A server whose database `secret` asks `ayu` for a password.
fn locked() -> Server {
    let server = Server::start();
    server.school("secret");
    let quoted = PASSWORD.replace('\'', "''");
    server.sql("postgres", &format!("ALTER ROLE ayu PASSWORD '{quoted}'"));
    server
}

fn run_with(world: &World, address: &str, env: &[(&str, &str)]) -> Run {
    let args = ["sync", address, "--json", "--now", crate::school::DAYS[3]];
    let mut command = world.command(&args);
    command.envs(env.iter().copied());
    finish(command.spawn().unwrap(), "")
}

/// Whether any file below a folder holds these words.
fn holds(folder: &Path, words: &str) -> bool {
    fs::read_dir(folder).unwrap().flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() {
            return holds(&path, words);
        }
        let bytes = fs::read(&path).unwrap();
        bytes.windows(words.len()).any(|window| window == words.as_bytes())
    })
}

#[test]
fn a_password_comes_from_the_address_the_environment_or_its_file() {
    let server = locked();
    let (folder, port) = (server.folder().display().to_string(), server.port);
    let open = server.address("ayu", "secret");
    let machine = Machine::with_work(&server, "ayu", "secret", 0);
    let home = &machine.world;
    let written = open.replace("ayu@", "ayu:s3cret%3A%5Cword@");
    for (address, env) in [
        (written.as_str(), vec![]),
        (&format!("{open}&password=s3cret%3A%5Cword"), vec![]),
        (&open, vec![("PGPASSWORD", PASSWORD)]),
        (
            "postgres://",
            vec![
                ("PGPASSWORD", PASSWORD),
                ("PGHOST", &folder),
                ("PGPORT", &port.to_string()),
                ("PGUSER", "ayu"),
                ("PGDATABASE", "secret"),
            ],
        ),
    ] {
        let run = run_with(home, address, &env);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{address}");
        assert!(!run.out.contains("s3cret"), "{}", run.out);
    }
    let lines = format!("# school\nother:*:*:*:no\n{folder}:{port}:secret:ayu:s3cret\\:\\\\word\n");
    let file = home.file(".pgpass", lines);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(run_with(home, &open, &[]).status, 0);
    let elsewhere = home.path().join("passwords");
    fs::rename(&file, &elsewhere).unwrap();
    let elsewhere = elsewhere.display().to_string();
    assert_eq!(run_with(home, &open, &[("PGPASSFILE", &elsewhere)]).status, 0);
    fs::set_permissions(&elsewhere, fs::Permissions::from_mode(0o640)).unwrap();
    let run = run_with(home, &open, &[("PGPASSFILE", &elsewhere)]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("chmod 600"), "{}", run.err);
    assert!(!holds(&home.data(), "s3cret"));
}

#[test]
fn what_is_refused_is_said_in_plain_words() {
    let server = locked();
    server.sql("postgres", "CREATE ROLE stranger LOGIN");
    let of = |login: &str, database: &str| server.address(login, database);
    let nowhere = of("ayu", "secret").replace(&format!("port={}", server.port), "port=1");
    let machine = Machine::with_work(&server, "ayu", "secret", 0);
    let before = machine.log();
    // Its backlog takes connections, and nobody ever answers them.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let silent = listener.local_addr().unwrap();
    for (address, words) in [
        (format!("postgres://ayu:s3cret@{silent}/secret?connect_timeout=1"), "says nothing"),
        (of("ayu", "secret"), "asks for the password of ayu"),
        (of("ayu:s3cret", "secret"), "does not let ayu in"),
        (of("ayu", "nothing"), "has no database nothing"),
        (of("nobody-here", "postgres"), "does not let nobody-here in"),
        (of("stranger", "postgres"), "is not set up for hafal yet"),
        (nowhere, "no server answers"),
        ("postgres://ayu:s3cret@127.0.0.1:1/secret".to_owned(), "no server answers"),
        ("postgres://ayu:s3cret@no-such-host.invalid/secret".to_owned(), "no server answers"),
        ("postgres://ayu:s3cret@h/secret?sslmode=maybe".to_owned(), "sslmode=maybe"),
        ("postgres://ayu:s3cret@h/secret?colour=red".to_owned(), "not an address"),
        ("postgres://ayu:s3cret".to_owned(), "not an address"),
        ("Postgres://ayu:s3cret@h:x/secret".to_owned(), "not an address"),
        ("postgress://ayu:s3cret@h/secret".to_owned(), "as a folder"),
        ("host=h user=ayu password=s3cret".to_owned(), "as a folder"),
    ] {
        for args in [&[][..], &["--lang", "id"]] {
            let run = machine.world.run(&[&["sync", &address, "--json"], args].concat(), "");
            assert_eq!((run.status, run.out.as_str()), (2, ""), "{address}: {}", run.err);
            assert!(!args.is_empty() || run.err.contains(words), "{address}: {}", run.err);
            assert!(!run.err.contains("s3cret"), "{}", run.err);
        }
    }
    for args in [["--json", "postgres://ayu:s3cret@h/d"], ["--colour", "postgres://ayu:s3cret@h/d"]]
    {
        let run =
            machine.world.run(&[&["sync", "postgres://ayu:s3cret@h/d"], &args[..]].concat(), "");
        assert_eq!((run.status, run.err.contains("s3cret")), (2, false), "{}", run.err);
    }
    assert_eq!(machine.log(), before);
    assert!(!holds(&machine.world.data(), "s3cret"));
    assert_eq!(server.count("secret"), 0);
}

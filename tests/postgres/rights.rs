//! Tests what the schema allows, by raw SQL and by programs, and how it is made.

use postgres::error::SqlState;

use crate::school::Machine;
use crate::server::Server;

const SCHEMA: &str = include_str!("../../src/command/sync/postgres/schema.sql");
const INSERT: &str = "INSERT INTO hafal.rows (class, learner, key, store, at, line)
    VALUES ('', '', gen_random_uuid(), gen_random_uuid(), now(), 'not a line')";

#[test]
fn nobody_sees_changes_or_forges_what_is_another_s() {
    let server = Server::start();
    server.school("school");
    for login in ["ayu", "budi", "guru"] {
        server.client(login, "school").execute(INSERT, &[]).unwrap();
    }
    let count = |login: &str| -> i64 {
        let sql = "SELECT count(*) FROM hafal.rows";
        server.client(login, "school").query_one(sql, &[]).unwrap().get(0)
    };
    assert_eq!(["ayu", "budi", "guru"].map(count), [1, 1, 3]);
    for login in ["ayu", "guru"] {
        for sql in [
            "UPDATE hafal.rows SET line = ''",
            "DELETE FROM hafal.rows",
            "TRUNCATE hafal.rows",
            "DROP TABLE hafal.rows",
            "CREATE TABLE hafal.own (one integer)",
            "UPDATE hafal.meta SET version = 2",
            "INSERT INTO hafal.meta VALUES (2)",
            "SET ROLE budi",
            "INSERT INTO hafal.rows (login, class, learner, key, store, at, line)
                VALUES ('budi', '', '', gen_random_uuid(), gen_random_uuid(), now(), '')",
            "INSERT INTO hafal.rows (xid, class, learner, key, store, at, line)
                VALUES ('3', '', '', gen_random_uuid(), gen_random_uuid(), now(), '')",
        ] {
            let refused = server.client(login, "school").batch_execute(sql).unwrap_err();
            let code = refused.code();
            assert_eq!(code, Some(&SqlState::INSUFFICIENT_PRIVILEGE), "{login}: {sql}");
        }
    }
    server.sql("school", "CREATE ROLE stranger LOGIN");
    let stranger = server.client("stranger", "school").execute("SELECT * FROM hafal.rows", &[]);
    assert!(stranger.is_err());
}

#[test]
fn the_owner_of_the_table_is_held_to_the_same() {
    let server = Server::start();
    server.sql("postgres", "CREATE ROLE owner LOGIN CREATEROLE");
    server.sql("postgres", "CREATE DATABASE owned OWNER owner");
    for _ in 0..2 {
        server.client("owner", "owned").batch_execute(SCHEMA).unwrap();
    }
    server.client("owner", "owned").execute(INSERT, &[]).unwrap();
    for sql in ["UPDATE hafal.rows SET line = ''", "DELETE FROM hafal.rows", "TRUNCATE hafal.rows"]
    {
        assert!(server.client("owner", "owned").batch_execute(sql).is_err(), "{sql}");
    }
    assert_eq!(server.count("owned"), 1);
}

#[test]
fn the_schema_may_be_made_again_in_every_database_at_once() {
    let server = Server::start();
    for name in ["one", "two", "three"] {
        server.sql("postgres", &format!("CREATE DATABASE {name}"));
    }
    std::thread::scope(|scope| {
        for name in ["one", "two", "three", "one", "two"] {
            scope.spawn(|| server.sql(name, SCHEMA));
        }
    });
    let versions = "SELECT count(*), max(version) FROM hafal.meta";
    for name in ["one", "two", "three"] {
        let row = server.client("postgres", name).query_one(versions, &[]).unwrap();
        assert_eq!((row.get::<_, i64>(0), row.get::<_, i32>(1)), (1, 1), "{name}");
    }
}

#[test]
fn the_schema_is_printed_and_made_at_first_use_by_a_role_that_may() {
    let server = Server::start();
    server.sql("postgres", "CREATE ROLE ayu LOGIN");
    server.sql("postgres", "CREATE DATABASE school");
    let machine = Machine::with_work(&server, "ayu", "school", 0);
    let printed = machine.world.run(&["sync", "--schema"], "");
    assert_eq!((printed.status, printed.out.as_str()), (0, SCHEMA));
    assert_eq!(machine.sync(&["--dry-run"]), (6, 0));
    let refused = machine.run(&["--json"]);
    assert_eq!((refused.status, refused.out.as_str()), (2, ""));
    assert!(refused.err.contains("hafal sync --schema | psql"), "{}", refused.err);
    let none = "SELECT count(*) FROM pg_namespace WHERE nspname = 'hafal'";
    let made = server.client("postgres", "school").query_one(none, &[]).unwrap();
    assert_eq!(made.get::<_, i64>(0), 0);
    let owner = Machine::with_work(&server, "postgres", "school", 1);
    assert_eq!(owner.sync(&[]), (6, 0));
    let refused = machine.run(&[]);
    assert_eq!(refused.status, 2);
    assert!(refused.err.contains("GRANT hafal_learner TO ayu"), "{}", refused.err);
    server.sql("school", "GRANT hafal_learner TO ayu");
    assert_eq!(machine.sync(&[]), (6, 0));
}

#[test]
fn a_newer_schema_is_refused_and_left_alone() {
    let server = Server::start();
    server.school("school");
    server.sql("school", "UPDATE hafal.meta SET version = 2");
    let machine = Machine::with_work(&server, "ayu", "school", 0);
    let run = machine.run(&["--json"]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("newer"), "{}", run.err);
    assert!(server.client("postgres", "school").batch_execute(SCHEMA).is_err());
    assert_eq!(server.count("school"), 0);
}

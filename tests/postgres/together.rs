//! Tests many stores at once, transactions that end in another order than they began, and a database put back.

use serde_json::{Value, json};

use crate::school::{DAYS, Machine};
use crate::server::Server;

/// How many stores meet at once.
const CROWD: usize = 8;

/// Gives a machine this many reviews, of cards of its own.
fn import_reviews(machine: &Machine, name: &str, count: usize) {
    let review = |n: usize| {
        let at = format!("2026-10-{:02}T08:{:02}:{:02}+07:00", n / 3_600 + 1, n / 60 % 60, n % 60);
        let line: Value = json!({"deck": name, "question": format!("q{n}"), "at": at, "rating": 3});
        format!("{line}\n")
    };
    machine.world.file("reviews.jsonl", (0..count).map(review).collect::<String>());
    assert_eq!(machine.world.run(&["log", "import", "reviews.jsonl"], "").status, 0);
}

#[test]
fn stores_that_meet_at_once_lose_nothing() {
    let server = Server::start();
    server.school("school");
    let machines: Vec<Machine> = (0..CROWD)
        .map(|n| {
            let machine = Machine::new(&server, "ayu", "school");
            import_reviews(&machine, &format!("deck-{n}"), 200);
            machine
        })
        .collect();
    std::thread::scope(|scope| {
        for machine in &machines {
            scope.spawn(|| machine.sync(&[]));
        }
    });
    assert_eq!(server.count("school"), 200 * i64::try_from(CROWD).unwrap());
    let all: Vec<Vec<String>> = machines
        .iter()
        .map(|machine| {
            machine.sync(&[]);
            machine.log()
        })
        .collect();
    assert_eq!(all[0].len(), 200 * CROWD);
    assert!(all.iter().all(|log| *log == all[0]));
}

#[test]
fn copies_of_one_store_meet_at_once_and_double_nothing() {
    let server = Server::start();
    server.school("school");
    let first = Machine::with_work(&server, "ayu", "school", 0);
    import_reviews(&first, "deck", 6_000);
    let copies: Vec<Machine> = (0..4)
        .map(|_| {
            let copy = Machine::new(&server, "ayu", "school");
            std::fs::create_dir(copy.world.data()).unwrap();
            std::fs::copy(first.world.store(), copy.world.store()).unwrap();
            copy
        })
        .collect();
    let sent: i64 = std::thread::scope(|scope| {
        let runs: Vec<_> = copies.iter().map(|copy| scope.spawn(|| copy.sync(&[]).0)).collect();
        runs.into_iter().map(|run| run.join().unwrap()).sum()
    });
    assert_eq!(sent, 6_006);
    assert_eq!(first.sync(&[]), (0, 0));
}

#[test]
fn a_row_that_is_committed_late_does_not_slip_past() {
    let server = Server::start();
    server.school("school");
    let note = |id: u32| {
        let id = format!("01900000-0000-7000-8000-{id:012}");
        let line = json!({"event": "noted", "id": id, "deck": "deck", "question": "id",
            "part": 1, "at": "2026-11-24T09:00:00+07:00", "data": "a lake"});
        format!(
            "INSERT INTO hafal.rows (class, learner, key, store, at, line)
            VALUES ('', '', '{id}', gen_random_uuid(), now(), '{line}')"
        )
    };
    let machine = Machine::new(&server, "ayu", "school");
    let (mut slow, mut fast) = (server.client("ayu", "school"), server.client("ayu", "school"));
    let mut late = slow.transaction().unwrap();
    late.batch_execute(&note(1)).unwrap();
    fast.batch_execute(&note(2)).unwrap();
    assert_eq!(machine.sync(&[]), (0, 1));
    fast.batch_execute(&note(3)).unwrap();
    assert_eq!(machine.sync(&[]), (0, 1), "what is committed comes though another still runs");
    late.commit().unwrap();
    assert_eq!(machine.sync(&[]), (0, 1));
    assert_eq!(machine.sync(&[]), (0, 0));
}

#[test]
fn a_database_that_lost_rows_or_is_another_gets_them_again() {
    let server = Server::start();
    server.school("school");
    let home = Machine::with_work(&server, "ayu", "school", 0);
    assert_eq!(home.sync(&[]), (6, 0));
    server.sql("school", "DELETE FROM hafal.rows");
    assert_eq!(home.sync(&[]), (6, 0));
    server.sql("postgres", "DROP DATABASE school");
    server.sql("postgres", "DROP ROLE ayu, budi, guru");
    server.school("school");
    assert_eq!(home.sync(&[]), (6, 0));
    // Rows of another server bear numbers that this one has not reached yet.
    server.sql("school", "UPDATE hafal.rows SET xid = '4000000000'");
    let new = Machine::new(&server, "ayu", "school");
    assert_eq!(new.sync(&[]), (0, 6));
    home.work(1);
    let (sent, _) = home.sync(&[]);
    assert!(sent >= 4 && new.sync(&[]).1 == sent, "{sent}");
    assert_eq!(new.log(), home.log());
}

#[test]
fn rows_that_are_none_of_hafal_s_are_named_and_stop_nobody() {
    let server = Server::start();
    server.school("school");
    let ayu = Machine::with_work(&server, "ayu", "school", 0);
    ayu.sync(&["--as", "Ayu"]);
    let strange = "INSERT INTO hafal.rows (class, learner, key, store, at, line)
        SELECT '', 'Budi', gen_random_uuid(), gen_random_uuid(), now(), line
        FROM unnest(ARRAY['', '{', 'Dear diary', '[1]', E'\\u001b[2J']) AS line";
    server.client("budi", "school").execute(strange, &[]).unwrap();
    let guru = Machine::new(&server, "guru", "school");
    let run = guru.run(&["--class", "7a"]);
    assert_eq!(run.status, 1, "{run:?}");
    assert!(run.err.contains("5 rows of budi"), "{}", run.err);
    assert_eq!(guru.learners("7a"), ["Ayu"]);
    assert_eq!(guru.sync(&["--class", "7a"]), (0, 0));
}

#[test]
fn the_configured_address_is_used_and_reminds_of_what_waits() {
    let server = Server::start();
    server.school("school");
    let machine = Machine::with_work(&server, "ayu", "school", 0);
    let config = format!("(sync: {:?})", machine.address.replace("ayu@", "ayu:s3cret@"));
    machine.world.file(".config/hafal/config.ron", config);
    let drill = ["drill", "deck.ron"];
    let run = machine.world.run_at(DAYS[2], &drill, "Jakarta\n3\nTokyo\n3\n");
    assert!(run.err.contains("hafal sync") && !run.err.contains("s3cret"), "{run:?}");
    let run = machine.world.run_at(DAYS[2], &["sync"], "");
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    assert!(!run.out.contains("s3cret"), "{}", run.out);
    let run = machine.world.run_at(DAYS[3], &drill, "");
    assert!(!run.err.contains("hafal sync"), "{run:?}");
}

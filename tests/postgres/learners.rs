//! Tests who sees what: learners each other's nothing, a teacher the attempts of all, a class its own.

use crate::school::{DAYS, Machine};
use crate::server::Server;

/// Two drilled cards, an attempt, and its two answers and end.
const WORK: i64 = 6;

#[test]
fn two_machines_of_a_learner_come_to_remember_the_same() {
    let server = Server::start();
    server.school("school");
    let home = Machine::with_work(&server, "ayu", "school", 0);
    let school = Machine::with_work(&server, "ayu", "school", 1);
    assert_eq!(home.sync(&["--dry-run"]), (WORK, 0));
    assert_eq!(server.count("school"), 0);
    assert_eq!(home.sync(&[]), (WORK, 0));
    assert_eq!(home.sync(&[]), (0, 0));
    let trial = school.sync(&["--dry-run"]);
    let (sent, received) = school.sync(&[]);
    assert_eq!(trial, (sent, received));
    assert!(sent >= WORK && received == WORK, "{sent} {received}");
    assert_eq!(home.sync(&[]), (0, sent));
    for machine in [&home, &school] {
        assert_eq!(machine.sync(&[]), (0, 0));
        assert_eq!(machine.world.run(&["rebuild"], "").status, 0);
    }
    assert_eq!(home.memories(), school.memories());
    assert_eq!(home.log(), school.log());
}

#[test]
fn a_store_that_has_nothing_gets_all_that_its_learner_sent() {
    let server = Server::start();
    server.school("school");
    let home = Machine::with_work(&server, "ayu", "school", 0);
    home.sync(&["--as", "Ayu"]);
    let new = Machine::new(&server, "ayu", "school");
    assert_eq!(new.sync(&[]), (0, WORK));
    assert_eq!(new.log(), home.log(), "an attempt is named on its way, not in its owner's store");
    // A store put back to an earlier day gets its own rows again.
    std::fs::remove_dir_all(home.world.data()).unwrap();
    assert_eq!(home.sync(&[]), (0, WORK));
    assert_eq!(new.log(), home.log());
}

#[test]
fn learners_do_not_see_each_other_and_a_teacher_sees_the_attempts_of_all() {
    let server = Server::start();
    server.school("school");
    let ayu = Machine::with_work(&server, "ayu", "school", 0);
    let budi = Machine::with_work(&server, "budi", "school", 1);
    ayu.sync(&["--as", "Ayu"]);
    assert_eq!(budi.sync(&["--as", "Budi"]), (WORK, 0));
    assert_eq!(ayu.sync(&["--as", "Ayu"]), (0, 0));
    let guru = Machine::new(&server, "guru", "school");
    assert_eq!(guru.sync(&[]), (0, 0), "their own store is nobody else's");
    assert_eq!(guru.sync(&["--class", "7a"]), (0, 8), "no reviews come");
    assert_eq!(guru.learners("7a"), ["Ayu", "Budi"]);
    assert_eq!(guru.sync(&["--class", "7a"]), (0, 0));
}

#[test]
fn rooms_of_one_class_meet_and_other_classes_stay_apart() {
    let server = Server::start();
    server.school("school");
    server.sql("school", "CREATE ROLE guru2 LOGIN IN ROLE hafal_teacher");
    let rooms: Vec<Machine> = [("guru", 0), ("guru2", 1), ("guru", 2)]
        .into_iter()
        .map(|(login, day)| {
            let room = Machine::new(&server, login, "school");
            let learner = format!("Siswa {day}");
            let quiz = ["quiz", "deck.ron", "--in-order", "--class", "uts", "--as", &learner];
            room.world.run_at(DAYS[day], &quiz, "Jakarta\nKyoto\n");
            room
        })
        .collect();
    for _ in 0..2 {
        for room in &rooms {
            room.sync(&["--class", "uts"]);
        }
    }
    for room in &rooms {
        assert_eq!(room.learners("uts"), ["Siswa 0", "Siswa 1", "Siswa 2"]);
        assert_eq!(room.sync(&["--class", "uts"]), (0, 0));
        assert_eq!(room.sync(&[]), (0, 0), "rows of a class are not the teacher's own");
    }
    let items = rooms[0].world.json(&["items", "deck.ron", "--class", "uts", "--json"]);
    assert_eq!(items["attempts"], 3);
    let other = Machine::new(&server, "guru", "school");
    assert_eq!(other.sync(&["--class", "8b"]), (0, 0));
}

#[test]
fn the_same_attempt_is_in_two_classes_and_under_two_logins() {
    let server = Server::start();
    server.school("school");
    let ayu = Machine::with_work(&server, "ayu", "school", 0);
    let log = ayu.world.run(&["log", "export", "--attempts"], "").out;
    let guru = Machine::new(&server, "guru", "school");
    guru.world.file("log.jsonl", log);
    for class in ["7a", "7b"] {
        let import = ["log", "import", "log.jsonl", "--learner", "Ayu", "--class", class];
        guru.world.run(&import, "");
        assert_eq!(guru.sync(&["--class", class]), (4, 0), "{class}");
    }
    assert_eq!(ayu.sync(&["--as", "Ayu"]), (WORK, 0));
    let second = Machine::new(&server, "guru", "school");
    for class in ["7a", "7b"] {
        assert_eq!(second.sync(&["--class", class]), (0, 4), "{class}");
    }
}

#[test]
fn a_name_that_is_given_later_reaches_the_class() {
    let server = Server::start();
    server.school("school");
    let ayu = Machine::with_work(&server, "ayu", "school", 0);
    let flag = "Jakarta\n:flag a typo\n3\nTokyo\n3\n";
    ayu.world.run_at(DAYS[2], &["drill", "deck.ron"], flag);
    ayu.sync(&[]);
    let guru = Machine::new(&server, "guru", "school");
    assert_eq!(guru.sync(&["--class", "7a"]), (0, 0));
    let before = server.count("school");
    ayu.sync(&["--as", "Ayu"]);
    assert_eq!(server.count("school"), before + 2, "an attempt and a flag, not the reviews");
    assert_eq!(guru.sync(&["--class", "7a"]), (0, 5));
    assert_eq!(ayu.sync(&["--as", "Ayu"]), (0, 0));
}

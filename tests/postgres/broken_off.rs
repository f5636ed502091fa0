//! Tests a run that is cut off anywhere: by the network, by a crash of the server, by SIGKILL.

use std::io::{Read as _, Write as _};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::thread;
use std::time::Duration;

use crate::school::Machine;
use crate::server::Server;

/// How many bytes of a connection pass before it is cut, and in which direction they are counted.
#[derive(Clone, Copy, Debug)]
struct Cut {
    to_server: bool,
    bytes: usize,
}

/// Passes on what comes until so many bytes went by; then both ends find the connection closed.
fn carry(mut from: UnixStream, mut to: UnixStream, mut left: usize) {
    let mut buffer = [0; 4_096];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        let passed = count.min(left);
        left -= passed;
        if to.write_all(&buffer[..passed]).is_err() || left == 0 {
            break;
        }
    }
    let _ = (from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both));
}

/// A socket in front of a server's, for one connection that is cut.
fn put_in_front(server: &Server, machine: &Machine, cut: Cut) -> String {
    let folder = machine.world.path().join("cut");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir(&folder).unwrap();
    let name = format!(".s.PGSQL.{}", server.port);
    let listener = UnixListener::bind(folder.join(&name)).unwrap();
    let behind = server.folder().join(name);
    thread::spawn(move || {
        let Ok((front, _)) = listener.accept() else { return };
        let back = UnixStream::connect(behind).unwrap();
        let (front_copy, back_copy) = (front.try_clone().unwrap(), back.try_clone().unwrap());
        let limit = move |is_cut: bool| if is_cut { cut.bytes } else { usize::MAX };
        thread::spawn(move || carry(front, back, limit(cut.to_server)));
        carry(back_copy, front_copy, limit(!cut.to_server));
    });
    format!("postgres://ayu@/school?host={}&port={}", folder.display(), server.port)
}

#[test]
fn a_connection_cut_anywhere_leaves_nothing_half_done() {
    let server = Server::start();
    server.school("school");
    let other = Machine::with_work(&server, "ayu", "school", 0);
    other.sync(&[]);
    let machine = Machine::with_work(&server, "ayu", "school", 1);
    let (before, theirs) = (machine.log(), other.log());
    let sizes = [1, 9, 60, 200, 400, 700, 1_000, 1_400, 1_900, 2_500, 3_300];
    let mut cut_off = 0;
    for cut in sizes
        .iter()
        .flat_map(|bytes| [true, false].map(|to_server| Cut { to_server, bytes: *bytes }))
    {
        let address = put_in_front(&server, &machine, cut);
        let run = machine.world.run(&["sync", &address, "--json"], "");
        if run.status == 0 {
            continue;
        }
        cut_off += 1;
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{cut:?}: {}", run.err);
        // Where only what taking decided was still to be sent, all was taken.
        let log = machine.log();
        let is_whole = theirs.iter().all(|line| log.contains(line));
        assert!(log == before || is_whole, "{cut:?}: {log:?}");
    }
    assert!(cut_off >= 10, "{cut_off}");
    machine.sync(&[]);
    other.sync(&[]);
    assert_eq!(machine.sync(&[]), (0, 0));
    assert_eq!(machine.log(), other.log());
    assert_eq!(machine.memories(), other.memories());
}

#[test]
fn a_server_that_crashes_in_the_middle_costs_nothing() {
    let mut server = Server::start();
    server.school("school");
    let machines: Vec<Machine> =
        (0..3).map(|day| Machine::with_work(&server, "ayu", "school", day)).collect();
    for pause in [0, 20, 50, 80, 120] {
        let runs: Vec<_> = machines
            .iter()
            .map(|machine| machine.world.start(&["sync", &machine.address, "--json"]))
            .collect();
        thread::sleep(Duration::from_millis(pause));
        server.stop();
        for run in runs {
            let run = crate::world::finish(run, "");
            assert!(run.status == 0 || (run.status == 2 && run.out.is_empty()), "{run:?}");
        }
        server.run();
    }
    agree(&machines);
}

#[test]
fn a_run_that_is_killed_is_completed_by_the_next() {
    let server = Server::start();
    server.school("school");
    let machines: Vec<Machine> =
        (0..2).map(|day| Machine::with_work(&server, "ayu", "school", day)).collect();
    for pause in [1, 5, 10, 20, 30, 50, 80] {
        for machine in &machines {
            let mut run = machine.world.start(&["sync", &machine.address]);
            thread::sleep(Duration::from_millis(pause));
            run.kill().unwrap();
            run.wait().unwrap();
        }
    }
    agree(&machines);
}

/// Whether stores that meet until nothing is new hold the same.
fn agree(machines: &[Machine]) {
    for _ in 0..3 {
        for machine in machines {
            machine.sync(&[]);
        }
    }
    for machine in machines {
        assert_eq!(machine.sync(&[]), (0, 0));
        assert_eq!(machine.log(), machines[0].log());
        assert_eq!(machine.memories(), machines[0].memories());
    }
}

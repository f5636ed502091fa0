//! Tests the time zone: where it comes from, the offset that is kept, and what is said if there is none.

use std::path::Path;

use serde_json::Value;

use crate::world::{Run, World, finish};

/// A file of the time zone database, version 1: one offset for all times, in seconds.
fn zone_file(offset: i32) -> Vec<u8> {
    let counts = [0_u32, 0, 0, 0, 1, 4].map(u32::to_be_bytes).concat();
    [b"TZif".as_slice(), &[0; 16], &counts, &offset.to_be_bytes(), &[0, 0], b"XXX\0"].concat()
}

/// Answers a question by the system's clock, in a zone; the run, and the offset at the end of the time kept.
fn kept_offset(world: &World, variables: &[(&str, &Path)]) -> (Run, String) {
    let mut command = world.command(&["quiz", "deck.ron"]);
    let run = finish(command.envs(variables.iter().copied()).spawn().unwrap(), "1\n");
    assert_eq!(run.status, 0, "{run:?}");
    let kept: Value = world.json(&["scores", "last", "--json"]);
    let started = kept[0]["started"].as_str().unwrap();
    (run, started[started.len() - 6..].to_owned())
}

fn world() -> World {
    World::with(r#"(id: "a", ask: "A?", answer: True),"#)
}

#[test]
fn the_offset_kept_is_that_of_the_zone() {
    let world = world();
    let zones = world.path().join("zones");
    world.file("zones/Asia/Jakarta", zone_file(25_200));
    for (tz, offset) in [
        ("Asia/Jakarta", "+07:00"),
        (":Asia/Jakarta", "+07:00"),
        ("WIB-7", "+07:00"),
        ("<+0530>-5:30", "+05:30"),
        ("EST5", "-05:00"),
        ("UTC", "+00:00"),
        ("", "+00:00"),
    ] {
        let (run, kept) = kept_offset(&world, &[("TZ", Path::new(tz)), ("TZDIR", &zones)]);
        assert_eq!((kept.as_str(), run.err.as_str()), (offset, ""), "TZ={tz}");
    }
    let path = world.file("zones/mine", zone_file(34_200));
    for tz in [path.display().to_string(), format!(":{}", path.display()), "zones/mine".to_owned()]
    {
        let (_, kept) = kept_offset(&world, &[("TZ", Path::new(&tz)), ("TZDIR", world.path())]);
        assert_eq!(kept, "+09:30", "TZ={tz}");
    }
}

#[test]
fn a_zone_of_this_machine_is_found_by_name_and_by_path() {
    let folder = Path::new("/usr/share/zoneinfo");
    if !folder.join("Asia/Jakarta").exists() {
        return;
    }
    let world = world();
    for tz in [Path::new("Asia/Jakarta"), &folder.join("Asia/Jakarta")] {
        let (run, kept) = kept_offset(&world, &[("TZ", tz)]);
        assert_eq!((kept.as_str(), run.err.as_str()), ("+07:00", ""), "{tz:?}");
    }
    let (run, _) = kept_offset(&world, &[]);
    assert_eq!(run.err, "", "/etc/localtime");
}

#[test]
fn a_zone_that_cannot_be_found_is_said_once_in_one_line() {
    let world = world();
    let (run, kept) = kept_offset(&world, &[("TZ", Path::new("Asia/Jkarta"))]);
    assert_eq!(kept, "+00:00");
    assert_eq!(run.err.lines().count(), 1, "{run:?}");
    assert!(run.err.contains("Asia/Jkarta") && run.err.contains("04:00 UTC"), "{run:?}");
    let mut command = world.command(&["due", "--json", "--lang", "id"]);
    let run = finish(command.env("TZ", "Asia/Jkarta").spawn().unwrap(), "");
    assert!(run.err.contains("zona waktu") && run.err.lines().count() == 1, "{run:?}");
    assert!(serde_json::from_str::<Value>(&run.out).is_ok(), "{run:?}");
}

#[test]
fn a_run_at_a_given_time_does_not_look_at_the_zone() {
    let world = world();
    for args in [["due", "--now", "2026-11-24T09:00:00+07:00"].as_slice(), &["--version"]] {
        let run = finish(world.command(args).env("TZ", "Asia/Jkarta").spawn().unwrap(), "");
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{args:?}");
    }
}

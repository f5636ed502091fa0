//! Runs the README's console blocks as a reader would: hafal must print what they show.

use std::fs;
use std::process::Command;

use crate::world::{NOW, World};

/// The hafal commands in the README's console blocks, each with the output shown below it.
fn transcripts() -> Vec<(String, String)> {
    let readme = fs::read_to_string("README.md").unwrap();
    let mut transcripts: Vec<(String, String)> = Vec::new();
    for block in readme.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap();
        for line in block.lines() {
            match (line.strip_prefix("$ "), transcripts.last_mut()) {
                (Some(command), _) => transcripts.push((command.to_owned(), String::new())),
                (None, Some((_, output))) => output.extend([line, "\n"]),
                (None, None) => panic!("output without a command: {line}"),
            }
        }
    }
    transcripts.into_iter().filter(|(command, _)| command.contains("hafal ")).collect()
}

/// The deck that the README shows.
fn deck() -> String {
    let readme = fs::read_to_string("README.md").unwrap();
    readme.split("```ron\n").nth(1).unwrap().split("```").next().unwrap().to_owned()
}

#[test]
fn every_console_block_shows_what_hafal_prints() {
    let world = World::new();
    world.file("capitals.ron", deck());
    world.file("typo.ron", deck().replace("answer: Text(\"Jakarta\")", "answer: \"Jakarta\""));
    fs::create_dir(world.path().join("bin")).unwrap();
    fs::copy(env!("CARGO_BIN_EXE_hafal"), world.path().join("bin/hafal")).unwrap();
    let transcripts = transcripts();
    assert!(transcripts.len() >= 4, "{transcripts:?}");
    for (command, shown) in transcripts {
        // With a fixed clock, printed days and hours are those in the README.
        let timed = ["quiz", "drill"].iter().fold(command.clone(), |command, name| {
            command.replace(&format!("hafal {name}"), &format!("hafal {name} --now {NOW}"))
        });
        let output = Command::new("sh")
            .args(["-c", &timed])
            .current_dir(world.path())
            .env_clear()
            .env("PATH", format!("{}:/usr/bin:/bin", world.path().join("bin").display()))
            .env("HOME", world.path())
            .env("LANG", "C.UTF-8")
            .env("HAFAL_DATA", world.data())
            .output()
            .unwrap();
        let printed =
            String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        // The seconds that answers took differ from machine to machine.
        let lines = |text: &str| text.lines().map(timeless).collect::<Vec<_>>().join("\n");
        assert_eq!(lines(&printed), lines(&shown), "$ {command}");
    }
}

/// A line without trailing spaces and without the seconds of a result.
fn timeless(line: &str) -> String {
    let parts = line.trim_end().split("   ").filter(|part| !part.ends_with(" s"));
    parts.collect::<Vec<_>>().join("   ")
}

#[test]
fn the_deck_in_the_readme_is_clean() {
    assert!(hafal::deck::read_deck(&deck(), "capitals").findings.is_empty());
}

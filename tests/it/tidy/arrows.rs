//! Tests the arrows between rooms: data travels one way, and no files name each other in a circle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::source::{is_word, production_code, rust_files};

/// The rooms that each room may use, the lowest first. A room that is not entered here fails the test below.
const ARROWS: &[(&str, &str)] = &[
    ("say", ""),
    ("hidden_characters", ""),
    ("moment", ""),
    ("page", "hidden_characters"),
    ("judge", "hidden_characters"),
    ("question", "judge say"),
    ("deck", "hidden_characters judge question say"),
    ("check", "deck hidden_characters judge question say"),
    ("format", "deck judge question say"),
    ("seeded_generator", ""),
    ("schedule", "moment seeded_generator"),
    ("locale", "judge question say schedule"),
    ("session", "deck hidden_characters judge moment question say schedule seeded_generator"),
    ("store", "deck moment say schedule session"),
    ("host", "deck format hidden_characters judge locale moment page say schedule session store"),
    ("study", "deck host judge locale moment question say schedule seeded_generator session store"),
    ("report", "deck judge locale moment page question say schedule session study"),
    ("ask", "host judge locale page moment question report say schedule session store study"),
    ("web", "host locale moment page question report say schedule session store study"),
    (
        "command",
        "ask check deck format host judge locale moment page question report say schedule session store study web",
    ),
    ("cli", "command host locale say"),
    ("main", "cli host"),
    ("lib", ""),
];

/// The words that follow a path that ends in `::`: one, or the first of each entry of a list in braces.
fn named_after<'a>(text: &'a str, path: &str) -> Vec<&'a str> {
    text.match_indices(path)
        .filter(|(at, _)| !text[..*at].ends_with("::"))
        .flat_map(|(at, _)| {
            let rest = &text[at + path.len()..];
            rest.strip_prefix('{').map_or_else(|| vec![first_word(rest)], entries)
        })
        .collect()
}

/// The first word of each entry of an import list, whose entries may be paths and lists of their own.
fn entries(list: &str) -> Vec<&str> {
    let (mut depth, mut from, mut found) = (0, 0, Vec::new());
    for (at, sign) in list.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' if depth == 0 => {
                found.push(first_word(&list[from..at]));
                from = at + 1;
            }
            '}' => {
                found.push(first_word(&list[from..at]));
                break;
            }
            _ => {}
        }
    }
    found
}

fn first_word(text: &str) -> &str {
    text.trim_start().split(|sign| !is_word(sign)).next().unwrap()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

/// Which neighbours in `folder` each of its files and folders names, tests left out.
fn neighbours(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    let names: BTreeSet<String> =
        entries.iter().map(|path| stem(path)).filter(|name| name != "mod").collect();
    let inner = folder.strip_prefix("src").unwrap();
    let whole: String = ["crate".into()]
        .into_iter()
        .chain(inner.iter().map(|part| part.to_string_lossy()))
        .map(|part| part + "::")
        .collect();
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in entries.iter().filter(|path| names.contains(&stem(path))) {
        // `write.rs` and the folder `write` beside it are one neighbour.
        let found = all.entry(stem(path)).or_default();
        for (file, code) in production_code(path) {
            let below = file.strip_prefix(folder).unwrap().iter().count()
                - usize::from(file.ends_with("mod.rs"));
            // `main` is a crate of its own and calls the library by name.
            for way in [whole.clone(), whole.replace("crate::", "hafal::"), "super::".repeat(below)]
            {
                found.extend(named_after(code, &way).into_iter().map(str::to_owned));
            }
        }
        found.retain(|name| names.contains(name) && *name != stem(path));
    }
    all
}

#[test]
fn each_room_uses_only_the_rooms_it_may() {
    let mut slips = Vec::new();
    for (room, used) in neighbours(Path::new("src")) {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == room) else {
            slips.push(format!("{room} is not in the table: it uses {used:?}"));
            continue;
        };
        let allowed: Vec<&str> = allowed.split(' ').collect();
        let strange = used.iter().filter(|name| !allowed.contains(&name.as_str()));
        slips.extend(strange.map(|name| format!("{room} uses {name}")));
    }
    assert!(slips.is_empty(), "{slips:#?}");
}

#[test]
fn no_files_of_a_folder_name_each_other_in_a_circle() {
    let folders: BTreeSet<PathBuf> =
        rust_files(Path::new("src")).iter().map(|path| path.parent().unwrap().to_owned()).collect();
    for folder in folders {
        let mut left = neighbours(&folder);
        while !left.is_empty() {
            let free: Vec<String> = left
                .iter()
                .filter(|(_, named)| named.iter().all(|name| !left.contains_key(name)))
                .map(|(name, _)| name.clone())
                .collect();
            assert!(!free.is_empty(), "{}: a circle among {left:?}", folder.display());
            left.retain(|name, _| !free.contains(name));
        }
    }
}

#[test]
fn the_core_asks_no_clock_no_disk_no_environment_and_no_terminal() {
    let forbidden = [
        "std::fs", "std::env", "std::io", "SystemTime", "Instant", "Timestamp::now", "console::",
        "println!",
    ];
    for room in
        ["judge", "question", "deck", "check", "format", "session", "schedule", "say", "moment"]
    {
        for (path, code) in production_code(&Path::new("src").join(room)) {
            let hit = forbidden.iter().find(|word| code.contains(**word));
            assert!(hit.is_none(), "{}: {hit:?}", path.display());
        }
    }
}

#[test]
fn front_ends_never_see_kinds() {
    let kinds = [
        "Answer::", "Choice {", "Cloze", "Flashcard", "question::Text", ".kind()",
        "question::Number",
    ];
    for (path, code) in production_code(Path::new("src/ask")) {
        let hit = kinds.iter().find(|word| code.contains(**word));
        assert!(hit.is_none(), "{}: {hit:?}", path.display());
    }
}

#[test]
fn every_name_of_an_import_is_found() {
    let text = "use crate::{deck::{Deck, read}, judge,\n say::Say}; page: crate::page::Page";
    assert_eq!(named_after(text, "crate::"), ["deck", "judge", "say", "page"]);
}

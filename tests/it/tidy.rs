//! The house in order: which part may know which, what documents name exists, versions agree, sizes hold.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Which modules each module of the core may use. The rest of the program may use all of them.
const ARROWS: &[(&str, &[&str])] = &[
    ("say", &[]),
    ("moment", &[]),
    ("judge", &[]),
    ("question", &["judge", "say"]),
    ("deck", &["judge", "question", "say"]),
    ("check", &["deck", "judge", "question", "say"]),
    ("format", &["deck", "judge", "question", "say"]),
    ("schedule", &["moment"]),
    ("session", &["deck", "judge", "moment", "question", "say", "schedule"]),
    ("store", &["moment", "say", "schedule", "session"]),
    ("library", &["deck", "say"]),
    ("locale", &["judge", "say"]),
    ("page", &[]),
    ("ask", &["judge", "locale", "moment", "page", "question", "say", "schedule", "session"]),
    (
        "report",
        &["ask", "deck", "locale", "moment", "page", "question", "say", "schedule", "session"],
    ),
];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    files
}

/// The top module that a file of `src` belongs to.
fn module(path: &Path) -> String {
    let inner = path.strip_prefix("src").unwrap();
    let first = inner.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// A file's text without its tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.split("#[cfg(test)]").next().unwrap().to_owned()
}

#[test]
fn data_travels_one_way() {
    for path in rust_files(Path::new("src")) {
        let own = module(&path);
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == own) else { continue };
        let text = code(&path);
        for (at, _) in text.match_indices("crate::") {
            let used: String = text[at + 7..]
                .chars()
                .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
                .collect();
            let fine = used == own || allowed.contains(&used.as_str()) || used.is_empty();
            let test_only = path.to_string_lossy().contains("test");
            assert!(fine || test_only, "{} uses crate::{used}", path.display());
        }
    }
}

/// What a text names right after a path that ends in `::`: one word, or the first words of a list in braces.
fn named_after<'a>(text: &'a str, path: &str) -> Vec<&'a str> {
    let word = |part: &'a str| {
        part.trim_start().split(|sign: char| !(sign.is_alphanumeric() || sign == '_')).next()
    };
    text.match_indices(path)
        .filter(|(at, _)| !text[..*at].ends_with("::"))
        .flat_map(|(at, _)| {
            let rest = &text[at + path.len()..];
            match rest.strip_prefix('{') {
                Some(list) => {
                    list.split('}').next().unwrap_or("").split(',').filter_map(word).collect()
                }
                None => word(rest).into_iter().collect::<Vec<_>>(),
            }
        })
        .collect()
}

/// Which neighbours in `folder` each of its files and folders names.
fn neighbours(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let stem = |path: &Path| path.file_stem().unwrap().to_string_lossy().into_owned();
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
    let mut all = BTreeMap::new();
    for path in entries.iter().filter(|path| names.contains(&stem(path))) {
        let mut files = if path.is_dir() { rust_files(path) } else { vec![path.clone()] };
        files.retain(|file| !file.ends_with("tests.rs"));
        let mut found = BTreeSet::new();
        for file in files {
            let below = file.strip_prefix(folder).unwrap().iter().count()
                - usize::from(file.ends_with("mod.rs"));
            let text = code(&file);
            for way in [whole.clone(), "super::".repeat(below)] {
                found.extend(named_after(&text, &way).into_iter().map(str::to_owned));
            }
        }
        found.retain(|name| names.contains(name) && *name != stem(path));
        // `write.rs` and the folder `write` beside it are one neighbour.
        all.entry(stem(path)).or_insert_with(BTreeSet::new).extend(found);
    }
    all
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
        "std::fs",
        "std::env",
        "std::io",
        "SystemTime",
        "Instant",
        "Timestamp::now",
        "console::",
        "println!",
    ];
    for core in
        ["judge", "question", "deck", "check", "format", "session", "schedule", "say", "moment"]
    {
        for path in rust_files(Path::new("src")).into_iter().filter(|path| module(path) == core) {
            let text = code(&path);
            let hit = forbidden.iter().find(|word| text.contains(**word));
            assert!(hit.is_none(), "{}: {hit:?}", path.display());
        }
    }
}

#[test]
fn front_ends_never_see_kinds() {
    let kinds = [
        "Answer::",
        "Choice {",
        "Cloze",
        "Flashcard",
        "question::Text",
        ".kind()",
        "question::Number",
    ];
    for path in rust_files(Path::new("src/ask")) {
        let text = code(&path);
        let hit =
            kinds.iter().find(|word| text.contains(**word) && !text.contains("session::Answer"));
        assert!(hit.is_none(), "{}: {hit:?}", path.display());
    }
}

#[test]
fn every_file_opens_with_one_sentence_on_what_it_is_for() {
    for path in rust_files(Path::new("src")).into_iter().chain(rust_files(Path::new("tests"))) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//! "), "{}", path.display());
    }
}

#[test]
fn no_file_of_the_program_is_over_400_lines() {
    for path in rust_files(Path::new("src")) {
        let lines = code(&path).lines().count();
        assert!(lines <= 400, "{}: {lines}", path.display());
    }
}

#[test]
fn paths_named_in_the_documents_exist() {
    for document in ["ARCHITECTURE.md", "README.md"] {
        let text = fs::read_to_string(document).unwrap();
        let quoted = text.split('`').skip(1).step_by(2);
        let paths = quoted.filter(|word| {
            ["src/", "decks/", "tests/", "benches/", ".ci/"].iter().any(|top| word.starts_with(top))
                && !word.contains(['*', ' ', '…'])
        });
        for path in paths {
            assert!(Path::new(path).exists(), "{document} names {path}");
        }
    }
}

#[test]
fn the_version_is_in_the_changelog() {
    let version = env!("CARGO_PKG_VERSION");
    assert!(fs::read_to_string("CHANGELOG.md").unwrap().contains(&format!("## {version}")));
}

#[test]
fn the_readme_opens_with_the_two_commands_that_do_everything() {
    let readme = fs::read_to_string("README.md").unwrap();
    let commands: Vec<&str> = readme.lines().filter_map(|line| line.strip_prefix("$ ")).collect();
    assert_eq!(commands[..2], ["cargo run --release -- quiz", "cargo test"]);
}

#[test]
fn every_dependency_is_explained() {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let architecture = fs::read_to_string("ARCHITECTURE.md").unwrap();
    let mut listed = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            listed = line == "[dependencies]" || line == "[dev-dependencies]";
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| listed) {
            assert!(architecture.contains(&format!("`{name}`")), "{name}");
        }
    }
}

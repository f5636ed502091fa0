//! Keeps the repository tidy: arrows between rooms, unique names, sizes, versions, and paths that documents name.

mod arrows;
mod names;
pub mod source;

use std::fs;
use std::path::Path;

use source::{production_code, rust_files};

#[test]
fn every_file_opens_with_one_sentence_on_what_it_is_for() {
    for path in rust_files(Path::new("src")).into_iter().chain(rust_files(Path::new("tests"))) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//! "), "{}", path.display());
    }
}

#[test]
fn no_file_of_the_program_is_over_400_lines() {
    for (path, code) in production_code(Path::new("src")) {
        let lines = code.lines().count();
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

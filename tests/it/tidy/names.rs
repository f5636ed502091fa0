//! Tests that each type has a name of its own, so that a search finds one declaration.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::source::{blank_literals, is_word, rust_files};

/// The types that a text declares: structs, enums, traits and aliases, but no associated types.
fn declared_types(text: &str) -> Vec<String> {
    let bare = blank_literals(text);
    let mut declared = Vec::new();
    // For each open block whether it belongs to an `impl` or a `trait`.
    let mut blocks = Vec::new();
    let mut head = String::new();
    for sign in bare.chars() {
        if !matches!(sign, '{' | '}' | ';') {
            head.push(sign);
            continue;
        }
        let associated = blocks.last() == Some(&true);
        let words: Vec<&str> = head.split(|sign| !is_word(sign)).collect();
        let keyword = |word: &str| {
            ["struct", "enum", "trait"].contains(&word) || (word == "type" && !associated)
        };
        declared.extend(
            words
                .windows(2)
                .filter(|pair| keyword(pair[0]) && pair[1].starts_with(char::is_uppercase))
                .map(|pair| pair[1].to_owned()),
        );
        match sign {
            '{' => blocks.push(opens_impl_or_trait(&head)),
            '}' => drop(blocks.pop()),
            _ => {}
        }
        head.clear();
    }
    declared
}

/// Whether the code before a `{` begins an `impl` or a `trait`; `-> impl Trait` does not.
fn opens_impl_or_trait(head: &str) -> bool {
    head.lines().any(|line| {
        let line = line.trim_start();
        line.starts_with("impl ") || line.starts_with("impl<") || is_trait(line)
    })
}

fn is_trait(line: &str) -> bool {
    let words: Vec<&str> = line.split(' ').take(2).collect();
    words.first() == Some(&"trait")
        || (words[0].starts_with("pub") && words.get(1) == Some(&"trait"))
}

#[test]
fn a_type_s_name_is_declared_once() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in rust_files(Path::new("src")) {
        for name in declared_types(&fs::read_to_string(&path).unwrap()) {
            places.entry(name).or_default().push(path.display().to_string());
        }
    }
    // Every command has its arguments, and is one file.
    places.retain(|name, places| name != "Args" && places.len() > 1);
    assert!(places.is_empty(), "declared more than once: {places:#?}");
}

#[test]
fn declarations_are_distinguished_from_other_words() {
    let text = "
        pub(crate) struct Row<'a>(&'a str);
        enum Kind { Struct, Type }
        pub trait Asks { type Word; fn ask(&self) -> impl Iterator<Item = u8>; }
        impl Iterator for Row<'_> { type Item = u8; fn next(&mut self) -> Option<u8> { None } }
        fn words() -> impl Fn() { type Local = u8; || drop(\"struct Quoted {\") } // enum Comment {
        type Alias = Vec<Row<'static>>;
    ";
    assert_eq!(declared_types(text), ["Row", "Kind", "Asks", "Local", "Alias"]);
}

//! Reads the program's source for the tidy tests: its files, their code without tests, the names in them.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

const TEST_ONLY: &str = "#[cfg(test)]";

/// Every Rust file below a folder.
pub fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The production code of each file of `src`, read and cut once for all tidy tests.
static PRODUCTION: LazyLock<BTreeMap<PathBuf, String>> = LazyLock::new(|| {
    let files = rust_files(Path::new("src")).into_iter();
    let mut code: BTreeMap<PathBuf, String> = files
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            (path, without_tests(&text))
        })
        .collect();
    let is_test: Vec<PathBuf> =
        code.keys().filter(|path| is_test_file(path, &code)).cloned().collect();
    code.retain(|path, _| !is_test.contains(path));
    code
});

/// The files of a folder of `src`, or of the one file that is a room, and their text without tests. Files that
/// only test builds compile are left out.
pub fn production_code(room: &Path) -> impl Iterator<Item = (&'static Path, &'static str)> {
    let (folder, file) = (room.to_owned(), room.with_extension("rs"));
    let all = PRODUCTION.iter().map(|(path, code)| (path.as_path(), code.as_str()));
    all.filter(move |(path, _)| path.starts_with(&folder) || *path == file)
}

/// Whether only test builds compile this file: its parent module does not declare it outside `#[cfg(test)]`, or is
/// a test file itself. The file's own name proves nothing.
fn is_test_file(path: &Path, code: &BTreeMap<PathBuf, String>) -> bool {
    let stem = path.file_stem().unwrap().to_string_lossy();
    let folder = path.parent().unwrap();
    if folder == Path::new("src") && ["lib", "main"].contains(&&*stem) {
        return false;
    }
    let (name, home) = match &*stem {
        "mod" => (folder.file_name().unwrap().to_string_lossy(), folder.parent().unwrap()),
        _ => (stem, folder),
    };
    let parents = [home.join("lib.rs"), home.join("mod.rs"), home.with_extension("rs")];
    let declares = |text: &str| {
        text.lines()
            .filter_map(|line| line.split_once("mod "))
            .any(|(_, rest)| rest.strip_suffix(';').is_some_and(|declared| declared == name))
    };
    !parents.iter().any(|parent| {
        code.get(parent).is_some_and(|text| declares(text) && !is_test_file(parent, code))
    })
}

/// A text without the items under `#[cfg(test)]`.
pub fn without_tests(text: &str) -> String {
    let bare = blank_literals(text);
    let mut kept = String::new();
    let mut from = 0;
    while let Some(at) = bare[from..].find(TEST_ONLY).map(|at| from + at) {
        kept.push_str(&text[from..at]);
        let item = at + TEST_ONLY.len();
        from = item + item_length(&bare[item..]);
    }
    kept + &text[from..]
}

/// The bytes of the item that a text begins with: up to its `;`, or to the brace that closes its body.
fn item_length(bare: &str) -> usize {
    let mut depth = 0;
    for (at, sign) in bare.char_indices() {
        match sign {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => depth -= 1,
            _ => {}
        }
        let is_import = || bare.trim_start().starts_with("use ");
        if depth == 0 && (sign == ';' || (sign == '}' && !is_import())) {
            return at + 1;
        }
    }
    bare.len()
}

/// The text with every comment and literal overwritten by spaces, so that each bracket left is code.
pub fn blank_literals(text: &str) -> String {
    let mut bare = text.to_owned();
    let mut at = 0;
    while at < text.len() {
        let Some(length) = literal_length(&text[at..], text[..at].chars().next_back()) else {
            at += text[at..].chars().next().unwrap().len_utf8();
            continue;
        };
        let literal: Range<usize> = at..at + length;
        let blank: String = text[literal.clone()]
            .bytes()
            .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
            .collect();
        bare.replace_range(literal, &blank);
        at += length;
    }
    bare
}

/// The bytes of the comment or literal that `rest` begins with, if it does.
fn literal_length(rest: &str, before: Option<char>) -> Option<usize> {
    let until = |open: usize, close: &str| {
        rest[open..].find(close).map_or(rest.len(), |at| open + at + close.len())
    };
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(until(2, "*/"));
    }
    if rest.starts_with('"') {
        return Some(quoted_length(rest, '"'));
    }
    if let Some(raw) = rest.strip_prefix('r').filter(|_| !before.is_some_and(is_word)) {
        let hashes: String = raw.chars().take_while(|sign| *sign == '#').collect();
        let quoted = raw[hashes.len()..].starts_with('"');
        return quoted.then(|| until(2 + hashes.len(), &format!("\"{hashes}")));
    }
    // A quote opens a character when a backslash follows or a quote comes right after; else a lifetime.
    let mut inside = rest.strip_prefix('\'')?.chars();
    let is_character = inside.next() == Some('\\') || inside.next() == Some('\'');
    is_character.then(|| quoted_length(rest, '\''))
}

/// The bytes of a literal in quotes, with a backslash before a quote that does not close it.
fn quoted_length(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, sign) in rest.char_indices().skip(1) {
        if sign == quote && !escaped {
            return at + sign.len_utf8();
        }
        escaped = sign == '\\' && !escaped;
    }
    rest.len()
}

pub fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

#[test]
fn only_tests_are_cut_from_a_text() {
    let text = r##"
        #[cfg(test)]
        use a::{b, c};
        fn kept(sign: char) -> bool { sign == '{' || sign == '\'' || "}\"{".contains(sign) }
        #[cfg(test)]
        pub(super) fn gone<'a>(list: &'a [u8; 2]) -> &'a str { r#"}"#; /* } */ "}" // }
        }
        struct Kept<'a>(&'a str);
        #[cfg(test)]
        mod tests { fn gone() { if true {} } }
        const KEPT: &str = "#[cfg(test)]";
        #[cfg(test)]
        mod gone;
        fn kept_too() {}
    "##;
    let kept = without_tests(text);
    assert!(!kept.contains("gone") && !kept.contains("a::"), "{kept}");
    assert_eq!(kept.to_lowercase().matches("kept").count(), 4, "{kept}");
}

#[test]
fn a_file_is_left_out_when_only_tests_compile_it() {
    let found: Vec<&Path> = production_code(Path::new("src")).map(|(path, _)| path).collect();
    for kept in ["src/lib.rs", "src/main.rs", "src/say.rs", "src/check/mod.rs"] {
        assert!(found.contains(&Path::new(kept)), "{kept}");
    }
    for test in ["src/check/tests.rs", "src/store/tests/writing.rs", "src/ask/plain_tests.rs"] {
        assert!(Path::new(test).exists() && !found.contains(&Path::new(test)), "{test}");
    }
}

//! Tests `hafal fmt`: it lays decks out in one style or writes ids, loses nothing, and touches nothing else.

use std::fs;
use std::process::Command;

use crate::world::World;

const WILD: &str = "( title:\"T\", // the title\n questions:[ (ask:\"A?\",answer:Text(\"a\")),(ask:\"B?\",answer:True) ])";

#[test]
fn a_deck_is_laid_out_in_place_and_a_second_time_nothing_changes() {
    let world = World::new();
    let path = world.file("deck.ron", WILD);
    insta::assert_snapshot!(world.run(&["fmt", "--check", "deck.ron"], "").shown(&world), @"
    deck.ron: would be formatted
    [exit 1]
    ");
    assert_eq!(fs::read_to_string(&path).unwrap(), WILD);
    insta::assert_snapshot!(world.run(&["fmt", "deck.ron"], "").shown(&world), @"
    deck.ron: formatted
    [exit 0]
    ");
    insta::assert_snapshot!(fs::read_to_string(&path).unwrap(), @r#"
    (
        title: "T", // the title
        questions: [
            (ask: "A?", answer: Text("a")),
            (ask: "B?", answer: True),
        ],
    )
    "#);
    for args in [&["fmt", "deck.ron"][..], &["fmt", "--check", "deck.ron"]] {
        let run = world.run(args, "");
        assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "", ""), "{args:?}");
    }
}

#[test]
fn ids_leave_the_end_of_every_line_as_it_is() {
    let world = World::new();
    for ends in [["\r", "\r", "\r"], ["\r\n", "\n", "\r"], ["\n", "\r\n", "\r\n"]] {
        let [a, b, c] = ends;
        let deck = |id: &str, one: &str, two: &str| {
            format!(
                "({id}title: \"T\", questions: [{a}    ({one}ask: \"a?\", answer: True),{b}    ({two}ask: \"b?\",{c}        answer: False),{a}])"
            )
        };
        let path = world.file("deck.ron", deck("", "", ""));
        let run = world.run(&["fmt", "--ids", "deck.ron"], "");
        assert_eq!(run.status, 0, "{run:?}");
        let expected = deck("id: \"deck\", ", "id: \"a\", ", "id: \"b\", ");
        assert_eq!(fs::read_to_string(&path).unwrap(), expected);
    }
}

#[test]
fn line_ends_the_mark_at_the_beginning_permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let world = World::new();
    let path = world.file("deck.ron", format!("\u{feff}{}", WILD.replace('\n', "\r\n")));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("deck.ron", world.path().join("link.ron")).unwrap();
    assert_eq!(world.run(&["fmt", "link.ron"], "").status, 0);
    let text = fs::read_to_string(&path).unwrap();
    assert!(
        text.starts_with("\u{feff}(\r\n") && !text.replace("\r\n", "").contains('\n'),
        "{text:?}"
    );
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(fs::symlink_metadata(world.path().join("link.ron")).unwrap().is_symlink());
    let files = fs::read_dir(world.path()).unwrap().count();
    assert_eq!(files, 2, "nothing is left beside it");
}

#[test]
fn a_broken_or_built_in_deck_is_left_alone() {
    let world = World::new();
    let broken = "(questions: [(ask: \"A?\" answer: True)])";
    let path = world.file("deck.ron", broken);
    world.file("fine.ron", WILD);
    let run = world.run(&["fmt", "deck.ron", "fine.ron"], "");
    assert!(run.status == 1 && run.err.contains("a comma is missing"), "{run:?}");
    assert!(run.out.contains("fine.ron: formatted"), "the rest goes on");
    assert_eq!(fs::read_to_string(&path).unwrap(), broken);
    insta::assert_snapshot!(world.run(&["fmt", "tour"], "").shown(&world), @"
    error: tour is built in and cannot be changed
      help: print it with hafal decks NAME --source, and save that as a file of your own
    [exit 2]
    ");
    insta::assert_snapshot!(world.run(&["fmt", "--lang", "id", "tour"], "").shown(&world), @"
    kesalahan: tour adalah dek bawaan dan tidak dapat diubah
      saran: cetak dengan hafal decks NAMA --source, lalu simpan sebagai berkas sendiri
    [exit 2]
    ");
    assert_eq!(world.run(&["fmt", "nowhere.ron"], "").status, 2);
    assert_eq!(world.run(&["fmt"], "").status, 2);
}

#[test]
fn ids_keep_history_when_words_change() {
    let world = World::new();
    world.file("deck.ron", "(questions: [\n (ask: \"One?\", answer: Text(\"a\")),\n])");
    world.run(&["drill", "deck.ron"], "a\n3\n");
    assert_eq!(world.run(&["fmt", "--ids", "--check", "deck.ron"], "").status, 1);
    insta::assert_snapshot!(world.run(&["fmt", "--ids", "deck.ron"], "").shown(&world), @"
    deck.ron: ids written
    [exit 0]
    ");
    let text = fs::read_to_string(world.path().join("deck.ron")).unwrap();
    assert_eq!(
        text,
        "(id: \"deck\", questions: [\n (id: \"one\", ask: \"One?\", answer: Text(\"a\")),\n])"
    );
    let all_new = text.replace("One?", "Wholly other words?").replace("\"a\"", "\"b\"");
    world.file("renamed.ron", all_new);
    fs::remove_file(world.path().join("deck.ron")).unwrap();
    assert_eq!(world.json(&["due", "renamed.ron", "--json"])[0]["seen"], 1);
}

#[test]
fn a_pipe_cannot_be_laid_out() {
    let world = World::new();
    assert!(Command::new("mkfifo").arg(world.path().join("pipe.ron")).status().unwrap().success());
    for args in [&["fmt", "pipe.ron"][..], &["fmt", "--ids", "pipe.ron"], &["add", "pipe.ron"]] {
        let run = world.run(args, "");
        assert_eq!(run.status, 2, "{args:?}");
        assert!(run.err.contains("pipe.ron is a pipe or a device"), "{}", run.err);
    }
}

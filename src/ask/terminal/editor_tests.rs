//! The line editor, key by key.

use super::*;
use proptest::prelude::*;

fn pressed(keys: &[Key]) -> LineEditor {
    let mut editor = LineEditor::default();
    for key in keys {
        editor.press(key);
    }
    editor
}

fn after(text: &str, keys: &[Key]) -> LineEditor {
    let mut editor = LineEditor::with_text(text);
    for key in keys {
        editor.press(key);
    }
    editor
}

#[test]
fn typing_goes_on_where_the_cursor_stands() {
    let left = Key::ArrowLeft;
    assert_eq!(after("ac", &[left.clone(), Key::Char('b')]).text(), "abc");
    assert_eq!(after("bc", &[Key::Home, Key::Char('a')]).text(), "abc");
    assert_eq!(after("ab", &[Key::Home, Key::End, Key::Char('c')]).text(), "abc");
    assert_eq!(after("abc", &[left.clone(), left.clone(), Key::Del]).text(), "ac");
    assert_eq!(after("a", &[left.clone(), left, Key::Backspace]).text(), "a");
}

#[test]
fn one_backspace_takes_what_a_reader_calls_one_letter() {
    for text in ["e\u{301}", "漢", "👩\u{200d}👩\u{200d}👧", "🇮🇩", "❤\u{fe0f}", "क्ष"]
    {
        let editor = after(&format!("a{text}"), &[Key::Backspace]);
        assert_eq!(editor.text(), "a", "{text}");
    }
}

#[test]
fn the_control_keys_of_a_shell_work() {
    assert_eq!(after("one two ", &[Key::Char('\u{17}')]).text(), "one ");
    assert_eq!(after("one", &[Key::Char('\u{17}')]).text(), "");
    assert_eq!(after("a\u{3000}漢字", &[Key::Char('\u{17}')]).text(), "a\u{3000}");
    assert_eq!(after("one", &[Key::ArrowLeft, Key::Char('\u{15}')]).text(), "e");
    assert_eq!(after("one", &[Key::Home, Key::Char('\u{b}')]).text(), "");
    assert_eq!(after("one", &[Key::Home, Key::Char('\u{4}')]).text(), "ne");
    assert_eq!(after("one", &[Key::Char('\u{7}'), Key::Tab, Key::Insert]).text(), "one");
}

#[test]
fn a_letter_that_joins_its_neighbours_leaves_the_cursor_between_letters() {
    let editor = after("🇩", &[Key::Home, Key::Char('🇮')]);
    assert_eq!(editor.at, editor.text().len());
}

#[test]
fn rows_wrap_by_columns_and_the_cursor_follows() {
    let layout = LineEditor::with_text("漢字漢").layout(5);
    assert_eq!(layout.rows, [("漢字".to_owned(), 4), ("漢".to_owned(), 2)]);
    assert_eq!(layout.cursor, (1, 2));
    assert_eq!(LineEditor::with_text("abcde").layout(5).cursor, (1, 0));
    let inside = after("abcdef", &[Key::ArrowLeft]);
    assert_eq!(inside.layout(5).cursor, (1, 0));
    assert_eq!(LineEditor::default().layout(5).rows, [(String::new(), 0)]);
    assert_eq!(LineEditor::with_text("漢").layout(1).rows.len(), 2);
}

#[test]
fn what_steers_a_terminal_is_shown_where_it_is_typed() {
    let editor = pressed(&[Key::Char('a'), Key::Char('\u{202e}'), Key::ArrowLeft]);
    let layout = editor.layout(40);
    assert_eq!(layout.rows, [(r"a\u{202e}".to_owned(), 9)]);
    assert_eq!(layout.cursor, (0, 1));
}

#[test]
fn a_line_has_an_end() {
    let mut editor = LineEditor::with_text(&"x".repeat(LONGEST));
    editor.press(&Key::Char('y'));
    assert_eq!(editor.text().len(), LONGEST);
}

proptest! {
    #[test]
    fn no_keys_make_it_panic_or_leave_the_line(keys in proptest::collection::vec(any::<(u8, char)>(), 0..40), columns in 0usize..20) {
        let mut editor = LineEditor::default();
        for (sort, sign) in keys {
            editor.press(&match sort % 8 {
                0 => Key::ArrowLeft,
                1 => Key::Backspace,
                2 => Key::Del,
                3 => Key::Home,
                4 => Key::Char('\u{17}'),
                _ => Key::Char(sign),
            });
            let layout = editor.layout(columns);
            prop_assert!(layout.cursor.0 < layout.rows.len());
            prop_assert!(editor.text().is_char_boundary(editor.at));
        }
    }
}

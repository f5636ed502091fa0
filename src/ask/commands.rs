//! The words of command that may stand in place of an answer, in English and in the interface's language.

use crate::locale::Interface;
use crate::moment::Moment;
use crate::say::Say;
use crate::session::Command;

/// What a line is, before anyone asks which answer it gives.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Heard {
    /// A command.
    Command(Command),
    /// The hidden `:now TIME`.
    Clock(Moment),
    /// Meant as a command and none: what was typed.
    Unknown(String),
    /// An answer, a doubled colon at its start already made one.
    Text(String),
}

const ENGLISH: &[(&str, Command)] = &[
    ("hint", Command::Hint),
    ("skip", Command::Skip),
    ("back", Command::Back),
    ("right", Command::Right),
    ("quit", Command::Quit),
];

/// `k` is `kembali`, which stands first; `keluar` has the English `q`.
const INDONESIAN: &[(&str, Command)] = &[
    ("petunjuk", Command::Hint),
    ("lewati", Command::Skip),
    ("kembali", Command::Back),
    ("benar", Command::Right),
    ("keluar", Command::Quit),
];

/// Hears a line. A word is known in both languages; a letter that means two things is taken in the interface's.
pub(super) fn heard(line: &str, interface: Interface) -> Heard {
    let Some(rest) = line.trim_start().strip_prefix(':') else {
        return Heard::Text(line.to_owned());
    };
    if rest.starts_with(':') {
        return Heard::Text(rest.to_owned());
    }
    let word = rest.trim().to_lowercase();
    if let Some(command) = command(&word, interface) {
        return Heard::Command(command);
    }
    clock(rest.trim()).map_or_else(|| Heard::Unknown(rest.trim().to_owned()), Heard::Clock)
}

/// The commands as a reader of this language types them: `:hint :skip …`.
pub(super) fn listed(interface: Interface) -> String {
    let words = words(interface).iter().map(|(word, _)| format!(":{word}"));
    words.collect::<Vec<_>>().join(" ")
}

/// What to say to a line that was meant as a command and is none.
pub(super) fn none(typed: &str) -> Say {
    let word: String = typed.chars().take(40).collect();
    Say::new("ask-no-command").with("word", word)
}

fn words(interface: Interface) -> &'static [(&'static str, Command)] {
    match interface {
        Interface::English => ENGLISH,
        Interface::Indonesian => INDONESIAN,
    }
}

fn command(word: &str, interface: Interface) -> Option<Command> {
    let whole = ENGLISH.iter().chain(INDONESIAN).find(|(known, _)| *known == word);
    let own = || words(interface).iter().chain(ENGLISH);
    let letter = || own().find(|(known, _)| word.len() == 1 && known.starts_with(word));
    whole.or_else(letter).map(|(_, command)| *command)
}

fn clock(rest: &str) -> Option<Moment> {
    let (word, time) = rest.split_once(char::is_whitespace)?;
    word.eq_ignore_ascii_case("now").then(|| Moment::parse(time.trim())).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Interface::{English, Indonesian};

    #[test]
    fn a_command_is_known_by_its_word_or_its_first_letter_in_any_case() {
        for line in [":hint", ":HINT", ":h", " :Hint ", ": hint"] {
            assert_eq!(heard(line, English), Heard::Command(Command::Hint), "{line}");
        }
        for (line, command) in [
            (":s", Command::Skip),
            (":b", Command::Back),
            (":r", Command::Right),
            (":q", Command::Quit),
        ] {
            assert_eq!(heard(line, English), Heard::Command(command), "{line}");
        }
    }

    #[test]
    fn words_of_both_languages_are_known_whichever_the_interface_speaks() {
        for (line, command) in [
            (":petunjuk", Command::Hint),
            (":p", Command::Hint),
            (":lewati", Command::Skip),
            (":l", Command::Skip),
            (":kembali", Command::Back),
            (":k", Command::Back),
            (":keluar", Command::Quit),
            (":benar", Command::Right),
            (":hint", Command::Hint),
            (":s", Command::Skip),
            (":q", Command::Quit),
        ] {
            assert_eq!(heard(line, Indonesian), Heard::Command(command), "{line}");
        }
        assert_eq!(heard(":petunjuk", English), Heard::Command(Command::Hint));
    }

    #[test]
    fn a_letter_of_two_languages_is_taken_in_the_interfaces() {
        assert_eq!(heard(":b", English), Heard::Command(Command::Back));
        assert_eq!(heard(":b", Indonesian), Heard::Command(Command::Right));
    }

    #[test]
    fn a_doubled_colon_is_an_answer_with_one() {
        assert_eq!(heard("::x", English), Heard::Text(":x".to_owned()));
        assert_eq!(heard(":::", English), Heard::Text("::".to_owned()));
        assert_eq!(heard("a:hint", English), Heard::Text("a:hint".to_owned()));
    }

    #[test]
    fn what_is_no_command_is_said_to_be_none() {
        for (line, word) in
            [(":", ""), (":hin", "hin"), (":hint please", "hint please"), (":Ä", "Ä")]
        {
            assert_eq!(heard(line, English), Heard::Unknown(word.to_owned()), "{line}");
        }
    }

    #[test]
    fn the_hidden_line_sets_the_clock_only_with_a_time() {
        let at = Moment::parse("2026-11-24T09:00:00+07:00").expect("a time");
        assert_eq!(heard(":now 2026-11-24T09:00:00+07:00", English), Heard::Clock(at));
        assert_eq!(heard(":now", English), Heard::Unknown("now".to_owned()));
        assert_eq!(heard(":now soon", English), Heard::Unknown("now soon".to_owned()));
    }
}

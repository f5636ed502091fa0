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

/// Which commands there are to give.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// Those of a quiz.
    #[default]
    Quiz,
    /// Those of a drill.
    Drill,
}

type Table = &'static [(&'static str, Command)];

const ENGLISH: Table = &[
    ("hint", Command::Hint),
    ("skip", Command::Skip),
    ("back", Command::Back),
    ("right", Command::Right),
    ("quit", Command::Quit),
];

/// `k` is `kembali`, which stands first; `keluar` has the English `q`.
const INDONESIAN: Table = &[
    ("petunjuk", Command::Hint),
    ("lewati", Command::Skip),
    ("kembali", Command::Back),
    ("benar", Command::Right),
    ("keluar", Command::Quit),
];

/// `f` is `flag`, which can be taken back by `undo` as well as `forget`, and is needed more often.
const ENGLISH_DRILL: Table = &[
    ("hint", Command::Hint),
    ("why", Command::Why),
    ("right", Command::Right),
    ("undo", Command::Undo),
    ("note", Command::Note(String::new())),
    ("flag", Command::Flag(String::new())),
    ("bury", Command::Bury),
    ("suspend", Command::Suspend),
    ("forget", Command::Forget),
    ("edit", Command::Edit),
    ("quit", Command::Quit),
];

const INDONESIAN_DRILL: Table = &[
    ("petunjuk", Command::Hint),
    ("mengapa", Command::Why),
    ("benar", Command::Right),
    ("urungkan", Command::Undo),
    ("catat", Command::Note(String::new())),
    ("tandai", Command::Flag(String::new())),
    ("besok", Command::Bury),
    ("hentikan", Command::Suspend),
    ("lupakan", Command::Forget),
    ("sunting", Command::Edit),
    ("keluar", Command::Quit),
];

/// Hears a line. A word is known in both languages; a letter that means two things is taken in the interface's.
pub(super) fn heard(line: &str, interface: Interface, manner: Manner) -> Heard {
    let Some(rest) = line.trim_start().strip_prefix(':') else {
        return Heard::Text(line.to_owned());
    };
    if rest.starts_with(':') {
        return Heard::Text(rest.to_owned());
    }
    let rest = rest.trim();
    let (word, words) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    match command(&word.to_lowercase(), interface, manner) {
        Some(Command::Flag(_)) => return Heard::Command(Command::Flag(words.trim().to_owned())),
        Some(Command::Note(_)) => return Heard::Command(Command::Note(words.trim().to_owned())),
        Some(command) if words.is_empty() => return Heard::Command(command),
        _ => {}
    }
    clock(rest).map_or_else(|| Heard::Unknown(rest.to_owned()), Heard::Clock)
}

/// The commands as a reader of this language types them: `:hint :skip …`.
pub(super) fn listed(interface: Interface, manner: Manner) -> String {
    let words = words(interface, manner).iter().map(|(word, _)| format!(":{word}"));
    words.collect::<Vec<_>>().join(" ")
}

/// What to say to a line that was meant as a command and is none.
pub(super) fn none(typed: &str) -> Say {
    let word: String = typed.chars().take(40).collect();
    Say::new("ask-no-command").with("word", word)
}

fn words(interface: Interface, manner: Manner) -> Table {
    match (interface, manner) {
        (Interface::English, Manner::Quiz) => ENGLISH,
        (Interface::Indonesian, Manner::Quiz) => INDONESIAN,
        (Interface::English, Manner::Drill) => ENGLISH_DRILL,
        (Interface::Indonesian, Manner::Drill) => INDONESIAN_DRILL,
    }
}

fn command(word: &str, interface: Interface, manner: Manner) -> Option<Command> {
    let english = words(Interface::English, manner);
    let all = english.iter().chain(words(Interface::Indonesian, manner));
    let whole = all.clone().find(|(known, _)| *known == word);
    let own = || words(interface, manner).iter().chain(english);
    let letter = || own().find(|(known, _)| word.len() == 1 && known.starts_with(word));
    whole.or_else(letter).map(|(_, command)| command.clone())
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
            assert_eq!(heard(line, English, Manner::Quiz), Heard::Command(Command::Hint), "{line}");
        }
        for (line, command) in [
            (":s", Command::Skip),
            (":b", Command::Back),
            (":r", Command::Right),
            (":q", Command::Quit),
        ] {
            assert_eq!(heard(line, English, Manner::Quiz), Heard::Command(command), "{line}");
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
            assert_eq!(heard(line, Indonesian, Manner::Quiz), Heard::Command(command), "{line}");
        }
        assert_eq!(heard(":petunjuk", English, Manner::Quiz), Heard::Command(Command::Hint));
    }

    #[test]
    fn a_letter_of_two_languages_is_taken_in_the_interfaces() {
        assert_eq!(heard(":b", English, Manner::Quiz), Heard::Command(Command::Back));
        assert_eq!(heard(":b", Indonesian, Manner::Quiz), Heard::Command(Command::Right));
    }

    #[test]
    fn a_doubled_colon_is_an_answer_with_one() {
        assert_eq!(heard("::x", English, Manner::Quiz), Heard::Text(":x".to_owned()));
        assert_eq!(heard(":::", English, Manner::Quiz), Heard::Text("::".to_owned()));
        assert_eq!(heard("a:hint", English, Manner::Quiz), Heard::Text("a:hint".to_owned()));
    }

    #[test]
    fn what_is_no_command_is_said_to_be_none() {
        for (line, word) in
            [(":", ""), (":hin", "hin"), (":hint please", "hint please"), (":Ä", "Ä")]
        {
            assert_eq!(
                heard(line, English, Manner::Quiz),
                Heard::Unknown(word.to_owned()),
                "{line}"
            );
        }
    }

    #[test]
    fn the_hidden_line_sets_the_clock_only_with_a_time() {
        let at = Moment::parse("2026-11-24T09:00:00+07:00").expect("a time");
        assert_eq!(
            heard(":now 2026-11-24T09:00:00+07:00", English, Manner::Quiz),
            Heard::Clock(at)
        );
        assert_eq!(heard(":now", English, Manner::Quiz), Heard::Unknown("now".to_owned()));
        assert_eq!(
            heard(":now soon", English, Manner::Quiz),
            Heard::Unknown("now soon".to_owned())
        );
    }

    #[test]
    fn a_drill_has_commands_of_its_own_two_of_them_with_words() {
        let own = heard(":hentikan", English, Manner::Drill);
        assert_eq!(own, Heard::Command(Command::Suspend));
        let heard = |line| heard(line, English, Manner::Drill);
        assert_eq!(heard(":undo"), Heard::Command(Command::Undo));
        assert_eq!(heard(":s"), Heard::Command(Command::Suspend));
        assert_eq!(heard(":skip"), Heard::Unknown("skip".to_owned()));
        assert_eq!(heard(":undo it"), Heard::Unknown("undo it".to_owned()));
        assert_eq!(heard(":f"), Heard::Command(Command::Flag(String::new())));
        let note = Command::Note("Nkrumah, not  Nasser".to_owned());
        assert_eq!(heard(":note Nkrumah, not  Nasser "), Heard::Command(note));
    }

    #[test]
    fn the_first_letters_of_a_drills_commands_mean_what_stands_first() {
        let letter = |letter, interface| heard(letter, interface, Manner::Drill);
        assert_eq!(letter(":b", English), Heard::Command(Command::Bury));
        assert_eq!(letter(":b", Indonesian), Heard::Command(Command::Right));
        assert_eq!(letter(":u", Indonesian), Heard::Command(Command::Undo));
    }
}

//! Parses the commands that may be typed in place of an answer, in English and Indonesian.

use crate::locale::{Interface, Words};
use crate::moment::Moment;
use crate::page::{Line, Page, Style};
use crate::say::Say;
use crate::session::Command;

/// The meaning of a line, before it is read as an answer.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum ParsedLine {
    /// A command.
    Command(Command),
    /// The hidden `:now TIME`.
    Clock(Moment),
    /// An unknown command: the words typed.
    Unknown(String),
    /// An answer, a doubled colon at its start already made one.
    Text(String),
}

/// The set of commands that may be given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Manner {
    /// The commands of a quiz.
    #[default]
    Quiz,
    /// The commands of a drill.
    Drill,
    /// The commands of a dialogue: only back, help and quit.
    Dialogue,
}

type Table = &'static [(&'static str, Command)];

const ENGLISH: Table = &[
    ("hint", Command::Hint),
    ("skip", Command::Skip),
    ("back", Command::Back),
    ("right", Command::Right(None)),
    ("flag", Command::Flag(String::new())),
    ("help", Command::Help),
    ("quit", Command::Quit),
];

/// `k` means `kembali`, the first in this table; for `keluar` the English `q` works.
const INDONESIAN: Table = &[
    ("petunjuk", Command::Hint),
    ("lewati", Command::Skip),
    ("kembali", Command::Back),
    ("benar", Command::Right(None)),
    ("tandai", Command::Flag(String::new())),
    ("bantuan", Command::Help),
    ("keluar", Command::Quit),
];

const ENGLISH_DIALOGUE: Table =
    &[("back", Command::Back), ("help", Command::Help), ("quit", Command::Quit)];

const INDONESIAN_DIALOGUE: Table =
    &[("kembali", Command::Back), ("bantuan", Command::Help), ("keluar", Command::Quit)];

/// `f` is `flag`, which can be taken back by `undo` as well as `forget`, and is needed more often.
const ENGLISH_DRILL: Table = &[
    ("hint", Command::Hint),
    ("why", Command::Why),
    ("right", Command::Right(None)),
    ("undo", Command::Undo),
    ("note", Command::Note(String::new())),
    ("flag", Command::Flag(String::new())),
    ("bury", Command::Bury),
    ("suspend", Command::Suspend),
    ("forget", Command::Forget),
    ("edit", Command::Edit),
    ("help", Command::Help),
    ("quit", Command::Quit),
];

const INDONESIAN_DRILL: Table = &[
    ("petunjuk", Command::Hint),
    ("mengapa", Command::Why),
    ("benar", Command::Right(None)),
    ("urungkan", Command::Undo),
    ("catat", Command::Note(String::new())),
    ("tandai", Command::Flag(String::new())),
    ("besok", Command::Bury),
    ("hentikan", Command::Suspend),
    ("lupakan", Command::Forget),
    ("sunting", Command::Edit),
    ("bantuan", Command::Help),
    ("keluar", Command::Quit),
];

/// Parses a line. Words are known in both languages; a letter with two meanings has that of the interface's language.
pub(super) fn parse_line(line: &str, interface: Interface, manner: Manner) -> ParsedLine {
    let Some(rest) = line.trim_start().strip_prefix(':') else {
        return ParsedLine::Text(line.to_owned());
    };
    if rest.starts_with(':') {
        return ParsedLine::Text(rest.to_owned());
    }
    let rest = rest.trim();
    let (word, words) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let words = words.trim();
    let whole = match parse_command(&word.to_lowercase(), interface, manner) {
        Some(Command::Flag(_)) => Some(Command::Flag(words.to_owned())),
        Some(Command::Note(_)) => Some(Command::Note(words.to_owned())),
        Some(command) if words.is_empty() => Some(command),
        Some(Command::Right(_)) if manner == Manner::Quiz => {
            words.parse().ok().map(|number| Command::Right(Some(number)))
        }
        Some(_) | None => None,
    };
    let command =
        whole.map(ParsedLine::Command).or_else(|| parse_clock(rest).map(ParsedLine::Clock));
    command.unwrap_or_else(|| ParsedLine::Unknown(rest.to_owned()))
}

/// Lists the commands in the interface's language: `:hint :skip …`.
pub(super) fn command_list(interface: Interface, manner: Manner) -> String {
    let words = command_table(interface, manner).iter().map(|(word, _)| format!(":{word}"));
    words.collect::<Vec<_>>().join(" ")
}

/// Returns the commands in the interface's language, each with what it does.
pub(super) fn help_page(words: &Words, manner: Manner) -> Page {
    let table = command_table(words.interface(), manner);
    let widest = table.iter().map(|(word, _)| word.len()).max().unwrap_or(0);
    let line = |word: &str, meaning: &'static str| {
        let name = format!("{word:0$}   ", widest + 1);
        let hang = name.len();
        Line::new(name, Style::Plain).and(words.text(meaning), Style::Dim).at(0, hang)
    };
    let mut page = Page::default();
    for (word, command) in table {
        page.push(line(&format!(":{word}"), command_meaning(command, manner)));
    }
    page.push(line("::", "command-colons"));
    page
}

/// Returns the message that says what a command does.
fn command_meaning(command: &Command, manner: Manner) -> &'static str {
    match command {
        Command::Hint => "command-hint",
        Command::Skip => "command-skip",
        Command::Back if manner == Manner::Dialogue => "command-back-part",
        Command::Back => "command-back",
        Command::Right(_) if manner == Manner::Quiz => "command-right",
        Command::Right(_) => "command-right-drill",
        Command::Flag(_) => "command-flag",
        Command::Help => "command-help",
        Command::Quit if manner == Manner::Dialogue => "command-quit-dialogue",
        Command::Quit => "command-quit",
        Command::Undo => "command-undo",
        Command::Note(_) => "command-note",
        Command::Suspend => "command-suspend",
        Command::Bury => "command-bury",
        Command::Forget => "command-forget",
        Command::Edit => "command-edit",
        Command::Why => "command-why",
    }
}

/// Returns the message about an unknown command.
pub(super) fn unknown_command(typed: &str) -> Say {
    let word: String = typed.chars().take(40).collect();
    Say::new("ask-no-command").with("word", word)
}

fn command_table(interface: Interface, manner: Manner) -> Table {
    match (interface, manner) {
        (Interface::English, Manner::Quiz) => ENGLISH,
        (Interface::Indonesian, Manner::Quiz) => INDONESIAN,
        (Interface::English, Manner::Drill) => ENGLISH_DRILL,
        (Interface::Indonesian, Manner::Drill) => INDONESIAN_DRILL,
        (Interface::English, Manner::Dialogue) => ENGLISH_DIALOGUE,
        (Interface::Indonesian, Manner::Dialogue) => INDONESIAN_DIALOGUE,
    }
}

fn parse_command(word: &str, interface: Interface, manner: Manner) -> Option<Command> {
    let english = command_table(Interface::English, manner);
    let all = english.iter().chain(command_table(Interface::Indonesian, manner));
    let whole = all.clone().find(|(known, _)| *known == word);
    let own = || command_table(interface, manner).iter().chain(english);
    let letter = || own().find(|(known, _)| word.len() == 1 && known.starts_with(word));
    whole.or_else(letter).map(|(_, command)| command.clone())
}

fn parse_clock(rest: &str) -> Option<Moment> {
    let (word, time) = rest.split_once(char::is_whitespace)?;
    word.eq_ignore_ascii_case("now").then(|| Moment::parse(time.trim())).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ask::tests::{english, indonesian};
    use crate::page::Paper;
    use Interface::{English, Indonesian};

    #[test]
    fn a_command_is_known_by_its_word_or_its_first_letter_in_any_case() {
        for line in [":hint", ":HINT", ":h", " :Hint ", ": hint"] {
            assert_eq!(
                parse_line(line, English, Manner::Quiz),
                ParsedLine::Command(Command::Hint),
                "{line}"
            );
        }
        for (line, command) in [
            (":s", Command::Skip),
            (":b", Command::Back),
            (":r", Command::Right(None)),
            (":q", Command::Quit),
        ] {
            assert_eq!(
                parse_line(line, English, Manner::Quiz),
                ParsedLine::Command(command),
                "{line}"
            );
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
            (":benar", Command::Right(None)),
            (":hint", Command::Hint),
            (":s", Command::Skip),
            (":q", Command::Quit),
        ] {
            assert_eq!(
                parse_line(line, Indonesian, Manner::Quiz),
                ParsedLine::Command(command),
                "{line}"
            );
        }
        assert_eq!(
            parse_line(":petunjuk", English, Manner::Quiz),
            ParsedLine::Command(Command::Hint)
        );
    }

    #[test]
    fn a_letter_of_two_languages_is_taken_in_the_interfaces() {
        assert_eq!(parse_line(":b", English, Manner::Quiz), ParsedLine::Command(Command::Back));
        assert_eq!(
            parse_line(":b", Indonesian, Manner::Quiz),
            ParsedLine::Command(Command::Right(None))
        );
    }

    #[test]
    fn a_doubled_colon_is_an_answer_with_one() {
        assert_eq!(parse_line("::x", English, Manner::Quiz), ParsedLine::Text(":x".to_owned()));
        assert_eq!(parse_line(":::", English, Manner::Quiz), ParsedLine::Text("::".to_owned()));
        assert_eq!(
            parse_line("a:hint", English, Manner::Quiz),
            ParsedLine::Text("a:hint".to_owned())
        );
    }

    #[test]
    fn what_is_no_command_is_said_to_be_none() {
        for (line, word) in
            [(":", ""), (":hin", "hin"), (":hint please", "hint please"), (":Ä", "Ä")]
        {
            assert_eq!(
                parse_line(line, English, Manner::Quiz),
                ParsedLine::Unknown(word.to_owned()),
                "{line}"
            );
        }
    }

    #[test]
    fn the_hidden_line_sets_the_clock_only_with_a_time() {
        let at = Moment::parse("2026-11-24T09:00:00+07:00").expect("a time");
        assert_eq!(
            parse_line(":now 2026-11-24T09:00:00+07:00", English, Manner::Quiz),
            ParsedLine::Clock(at)
        );
        assert_eq!(
            parse_line(":now", English, Manner::Quiz),
            ParsedLine::Unknown("now".to_owned())
        );
        assert_eq!(
            parse_line(":now soon", English, Manner::Quiz),
            ParsedLine::Unknown("now soon".to_owned())
        );
    }

    #[test]
    fn a_claim_may_name_a_question_in_a_quiz_and_a_flag_has_words() {
        let parse = |line| parse_line(line, Indonesian, Manner::Quiz);
        for line in [":right 12", ":benar  12 ", ":r 12"] {
            assert_eq!(parse(line), ParsedLine::Command(Command::Right(Some(12))), "{line}");
        }
        assert_eq!(parse(":right it"), ParsedLine::Unknown("right it".to_owned()));
        assert_eq!(
            parse_line(":right 1", English, Manner::Drill),
            ParsedLine::Unknown("right 1".to_owned())
        );
        let flag = Command::Flag("two are right".to_owned());
        assert_eq!(parse(":tandai two are right"), ParsedLine::Command(flag));
    }

    #[test]
    fn the_help_has_a_line_for_each_command() {
        let paper = Paper { width: None, colour: false, unicode: true };
        for (words, manner, first) in [
            (english(), Manner::Quiz, ":hint    shows the hint\n"),
            (indonesian(), Manner::Drill, ":petunjuk   menampilkan petunjuk\n"),
        ] {
            let help = help_page(&words, manner).render(paper);
            assert!(help.starts_with(first), "{help}");
            for word in command_list(words.interface(), manner).split(' ') {
                assert!(help.lines().any(|line| line.starts_with(&format!("{word} "))), "{word}");
            }
        }
    }

    #[test]
    fn a_drill_has_commands_of_its_own_two_of_them_with_words() {
        let own = parse_line(":hentikan", English, Manner::Drill);
        assert_eq!(own, ParsedLine::Command(Command::Suspend));
        let parse = |line| parse_line(line, English, Manner::Drill);
        assert_eq!(parse(":undo"), ParsedLine::Command(Command::Undo));
        assert_eq!(parse(":s"), ParsedLine::Command(Command::Suspend));
        assert_eq!(parse(":skip"), ParsedLine::Unknown("skip".to_owned()));
        assert_eq!(parse(":undo it"), ParsedLine::Unknown("undo it".to_owned()));
        assert_eq!(parse(":f"), ParsedLine::Command(Command::Flag(String::new())));
        let note = Command::Note("Nkrumah, not  Nasser".to_owned());
        assert_eq!(parse(":note Nkrumah, not  Nasser "), ParsedLine::Command(note));
    }

    #[test]
    fn the_first_letters_of_a_drills_commands_mean_what_stands_first() {
        let letter = |letter, interface| parse_line(letter, interface, Manner::Drill);
        assert_eq!(letter(":b", English), ParsedLine::Command(Command::Bury));
        assert_eq!(letter(":b", Indonesian), ParsedLine::Command(Command::Right(None)));
        assert_eq!(letter(":u", Indonesian), ParsedLine::Command(Command::Undo));
    }
}

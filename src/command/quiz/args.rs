//! The flags of `hafal quiz`, and the parsers of their values.

use std::collections::BTreeSet;

use clap::ValueEnum;

use crate::deck::{read_levels, read_pass, read_time};
use crate::host::quoted;
use crate::question::KindName;
use crate::session::{Feedback, LearnerName, Scope, Selection};

#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[derive(clap::Args, Clone, Debug, Default)]
pub(crate) struct Args {
    #[arg(value_name = "DECK")]
    pub(crate) decks: Vec<String>,
    #[arg(short = 'n', long, value_name = "N", value_parser = number, conflicts_with = "resume")]
    pub(crate) questions: Option<usize>,
    #[arg(long, value_name = "TAG", conflicts_with = "resume")]
    pub(crate) tag: Vec<String>,
    #[arg(long, value_name = "TAG", conflicts_with = "resume")]
    pub(crate) not_tag: Vec<String>,
    #[arg(long, value_name = "KIND", value_parser = kind, conflicts_with = "resume")]
    pub(crate) kind: Vec<String>,
    #[arg(long, value_name = "LEVEL", value_parser = levels, conflicts_with = "resume")]
    pub(crate) level: Option<(u8, u8)>,
    #[arg(long, conflicts_with = "resume")]
    pub(crate) in_order: bool,
    #[arg(long, value_name = "N", value_parser = seed, conflicts_with = "resume")]
    pub(crate) seed: Option<u64>,
    #[arg(long, value_name = "TIME", value_parser = time, conflicts_with = "resume")]
    pub(crate) time: Option<u64>,
    #[arg(long, value_name = "PERCENT", value_parser = pass, conflicts_with = "resume")]
    pub(crate) pass: Option<f64>,
    #[arg(long, value_name = "WHEN", conflicts_with = "resume")]
    pub(crate) feedback: Option<When>,
    #[arg(long, conflicts_with = "resume")]
    pub(crate) as_choices: bool,
    #[arg(long, conflicts_with = "resume")]
    pub(crate) wrong: bool,
    #[arg(long, conflicts_with = "resume")]
    pub(crate) no_review: bool,
    #[arg(long)]
    pub(crate) resume: bool,
    #[arg(long)]
    pub(crate) web: bool,
    /// None for the owner of the store.
    #[arg(long = "as", id = "as", value_name = "NAME", value_parser = learner)]
    pub(crate) learner: Option<LearnerName>,
}

/// When feedback is given; `None` shows the score alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
// No docs on the variants: completions would show them, in English.
pub(crate) enum When {
    #[default]
    Each,
    End,
    None,
}

impl From<When> for Feedback {
    fn from(when: When) -> Self {
        match when {
            When::Each => Self::Each,
            When::End => Self::End,
            When::None => Self::None,
        }
    }
}

impl Args {
    /// Returns which questions to draw; the caller fills in `only` for `--wrong`.
    pub(super) fn selection(&self, number: Option<usize>) -> Selection {
        Selection {
            tags: self.tag.clone(),
            not_tags: self.not_tag.clone(),
            kinds: self.kind.clone(),
            levels: self.level,
            only: None,
            in_order: self.in_order,
            number,
        }
    }
}

impl Args {
    /// Returns which questions were asked, where `drawn` of the decks' `all` questions were.
    pub(super) fn scope(&self, drawn: usize, all: usize) -> Scope {
        if self.wrong {
            return Scope::Wrong;
        }
        if drawn == all {
            return Scope::Whole;
        }
        let number = self.questions.or(self.decks.is_empty().then_some(super::A_FEW));
        let mut flags: Vec<String> = number.iter().map(|number| format!("-n {number}")).collect();
        let named = [("--tag", &self.tag), ("--not-tag", &self.not_tag), ("--kind", &self.kind)];
        for (flag, values) in named {
            // Two attempts ask the same whatever the order and case in which tags were typed.
            let values: BTreeSet<String> = values.iter().map(|word| word.to_lowercase()).collect();
            flags.extend(values.iter().map(|word| format!("{flag} {}", quoted(word))));
        }
        flags.extend(self.level.map(|(low, high)| {
            if low == high { format!("--level {low}") } else { format!("--level {low}..{high}") }
        }));
        Scope::Part(flags.join(" "))
    }
}

// On failure each parser returns the id of the message that says what it expects.

pub(crate) fn number(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| "usage-number".to_owned())
}

fn kind(text: &str) -> Result<String, String> {
    let kind = KindName::from_word(text).ok_or_else(|| "usage-kind".to_owned())?;
    Ok(kind.as_str().to_owned())
}

fn levels(text: &str) -> Result<(u8, u8), String> {
    read_levels(text).ok_or_else(|| "usage-level".to_owned())
}

pub(crate) fn seed(text: &str) -> Result<u64, String> {
    text.parse()
        .ok()
        .filter(|seed| *seed <= super::LARGEST_SEED)
        .ok_or_else(|| "usage-seed".to_owned())
}

/// Reads a learner's name.
pub(crate) fn learner(text: &str) -> Result<LearnerName, String> {
    LearnerName::parse(text).ok_or_else(|| "usage-learner".to_owned())
}

pub(crate) fn time(text: &str) -> Result<u64, String> {
    read_time(text).ok_or_else(|| "usage-time".to_owned())
}

fn pass(text: &str) -> Result<f64, String> {
    read_pass(text).ok_or_else(|| "usage-pass".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Interface, Words};

    #[test]
    fn a_kind_is_named_as_in_a_deck_or_by_an_alias() {
        for (word, name) in [
            ("isian", "text"),
            ("Text", "text"),
            ("truth", "truth"),
            ("False", "truth"),
            ("pilihan", "choice"),
            ("multiplechoice", "choice"),
            ("rumpang", "cloze"),
        ] {
            assert_eq!(kind(word).as_deref(), Ok(name), "{word}");
        }
        assert_eq!(kind("essay"), Err("usage-kind".to_owned()));
    }

    #[test]
    fn the_message_for_an_unknown_kind_lists_them_all() {
        for interface in [Interface::English, Interface::Indonesian] {
            let message = Words::new(interface).lookup("usage-kind");
            for kind in KindName::ALL {
                assert!(message.contains(kind.as_str()), "{message} lacks {kind:?}");
            }
        }
    }

    #[test]
    fn a_seed_fits_a_json_number() {
        assert_eq!(seed("9007199254740991"), Ok((1 << 53) - 1));
        assert!(seed("9007199254740992").is_err());
    }
}

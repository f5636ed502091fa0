//! The words of an analysis: figures in the language's form, and what each flag says to do.

use crate::locale::Words;
use crate::say::Say;
use crate::session::{FEW, Item, ItemFlag};

/// What a flag says to do, in a sentence.
pub(super) fn advice(flag: ItemFlag, item: &Item, words: &Words) -> String {
    match flag {
        ItemFlag::Few => words.say(&Say::new("items-few").with("count", item.n).with("few", FEW)),
        ItemFlag::Negative => words.text("items-negative"),
        ItemFlag::Hard => words.text("items-hard"),
        ItemFlag::Easy => words.text("items-easy"),
        ItemFlag::Unused => {
            let unused = item.options.iter().filter(|option| !option.right && option.picked == 0);
            let texts: Vec<String> =
                unused.map(|option| option_text(&option.text, item, words)).collect();
            let say = Say::new("items-unused").with("count", texts.len());
            words.say(&say.with("options", texts.join("; ")))
        }
    }
}

/// The name of a flag, as scripts know it too, in the interface's language.
pub(super) fn flag_name(flag: ItemFlag, words: &Words) -> String {
    words.text(match flag {
        ItemFlag::Few => "items-flag-few",
        ItemFlag::Negative => "items-flag-negative",
        ItemFlag::Hard => "items-flag-hard",
        ItemFlag::Easy => "items-flag-easy",
        ItemFlag::Unused => "items-flag-unused",
    })
}

/// An option in the deck's words; those of a truth in the interface's.
pub(super) fn option_text(text: &str, item: &Item, words: &Words) -> String {
    match (item.kind.as_str(), text) {
        ("truth", "True") => words.text("ask-true"),
        ("truth", "False") => words.text("ask-false"),
        (_, text) => text.to_owned(),
    }
}

/// Whether there are too few attempts to judge a question.
pub(super) fn is_few(item: &Item) -> bool {
    item.flags.contains(&ItemFlag::Few)
}

/// A correlation or a difference, with two decimals: `-0.35`; `-` where it is undefined.
pub(super) fn shown_figure(figure: Option<f64>, words: &Words) -> String {
    figure.map_or_else(|| "-".to_owned(), |figure| words.number(figure, 2))
}

/// A share as a whole percentage; `-` where it is undefined.
pub(super) fn shown_share(share: Option<f64>, words: &Words) -> String {
    share.map_or_else(|| "-".to_owned(), |share| words.whole_percent(share))
}

/// A question on one line; its id where nobody knows its words any more.
pub(super) fn prompt_line(item: &Item) -> String {
    let lines: Vec<&str> =
        item.ask.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() { item.question.id.clone() } else { lines.join(" ") }
}

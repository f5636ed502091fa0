//! The words of an analysis: figures in the language's form, and the advice of each flag.

use crate::locale::Words;
use crate::say::Say;
use crate::session::{FEW, ItemFigures, ItemFlag};
use crate::study::ItemReport;

/// Returns the advice of a flag, in a sentence.
pub(super) fn advice(flag: ItemFlag, item: &ItemFigures, words: &Words) -> String {
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

/// Returns the name of a flag, as scripts know it too, in the interface's language.
pub(super) fn flag_name(flag: ItemFlag, words: &Words) -> String {
    words.text(match flag {
        ItemFlag::Few => "items-flag-few",
        ItemFlag::Negative => "items-flag-negative",
        ItemFlag::Hard => "items-flag-hard",
        ItemFlag::Easy => "items-flag-easy",
        ItemFlag::Unused => "items-flag-unused",
    })
}

/// Returns an option in the deck's words; those of a truth in the interface's.
pub(super) fn option_text(text: &str, item: &ItemFigures, words: &Words) -> String {
    match (item.kind.as_str(), text) {
        ("truth", "True") => words.text("ask-true"),
        ("truth", "False") => words.text("ask-false"),
        (_, text) => text.to_owned(),
    }
}

/// Reports whether there are too few attempts to judge a question.
pub(super) fn is_few(item: &ItemFigures) -> bool {
    item.flags.contains(&ItemFlag::Few)
}

/// `32 learners · mean 71% · …`; with few learners only these two.
pub(super) fn summary(report: &ItemReport, between: &str, words: &Words) -> String {
    let analysis = &report.analysis;
    let mut parts = vec![
        Say::new("items-learners").with("count", analysis.attempts),
        Say::new("items-mean").with("share", shown_share(analysis.mean, words)),
    ];
    if analysis.attempts >= FEW {
        let sd = analysis.sd.map(|sd| Say::new("items-sd").with("share", words.percent(sd)));
        let alpha = analysis.alpha;
        let alpha =
            alpha.map(|alpha| Say::new("items-alpha").with("figure", words.number(alpha, 2)));
        let sem = analysis.sem.map(|sem| Say::new("items-sem").with("share", words.percent(sem)));
        parts.extend([sd, alpha, sem].into_iter().flatten());
    }
    let parts: Vec<String> = parts.iter().map(|part| words.say(part)).collect();
    parts.join(between)
}

/// Says that questions were asked of too few learners; None if there are none.
pub(super) fn notice_of_few(items: &[ItemFigures], words: &Words) -> Option<String> {
    let few = items.iter().filter(|item| is_few(item)).count();
    let id = if few == items.len() { "items-all-few" } else { "items-some-few" };
    (few > 0).then(|| words.say(&Say::new(id).with("count", few).with("few", FEW)))
}

/// Returns a question's figures, as its columns show them: how often it was asked, its mean, its discrimination, and
/// the best less the worst. With few learners the last two would mislead, and are left out.
pub(super) fn figures(item: &ItemFigures, words: &Words) -> [String; 4] {
    let judged = |figure: Option<f64>| figure.filter(|_| !is_few(item));
    [
        item.n.to_string(),
        shown_share(item.mean, words),
        shown_figure(judged(item.discrimination), words),
        shown_figure(judged(item.upper_lower), words),
    ]
}

/// Returns a correlation or a difference with two decimals: `-0.35`, `1.00`; `-` where there is none.
fn shown_figure(figure: Option<f64>, words: &Words) -> String {
    let Some(figure) = figure else { return "-".to_owned() };
    let shown = words.number(figure, 2);
    let sign = words.number(0.5, 1).replace(|digit: char| digit.is_ascii_digit(), "");
    let decimals = shown.split_once(&sign).map_or(0, |(_, decimals)| decimals.len());
    let point = if decimals == 0 { sign.as_str() } else { "" };
    format!("{shown}{point}{}", "0".repeat(2_usize.saturating_sub(decimals)))
}

/// Returns a share as a whole percentage; `-` where it is undefined.
fn shown_share(share: Option<f64>, words: &Words) -> String {
    share.map_or_else(|| "-".to_owned(), |share| words.whole_percent(share))
}

/// Returns a question's prompt on one line; its id if the prompt is not known any more.
pub(super) fn prompt_line(item: &ItemFigures) -> String {
    let lines: Vec<&str> =
        item.ask.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() { item.question.id.clone() } else { lines.join(" ") }
}

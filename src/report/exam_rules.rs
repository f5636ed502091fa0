//! The rules shown before an exam starts, on a screen and at the head of a printed sheet.

use crate::locale::{Words, points};
use crate::question::is_above_zero;
use crate::say::Say;
use crate::session::Drawn;

/// Says how much is asked, how long it may take, what passes, and what a wrong answer costs: a sentence each.
pub(crate) fn exam_rules(
    drawn: &[&Drawn],
    time: Option<u64>,
    pass: Option<f64>,
    words: &Words,
) -> Vec<String> {
    let out_of: f64 = drawn.iter().map(|drawn| drawn.points).sum();
    let mut rules = vec![
        Say::new("exam-size").with("questions", drawn.len()).with("points", points(words, out_of)),
    ];
    rules.extend(
        time.map(|seconds| Say::new("exam-time").with("time", time_allowed(seconds, words))),
    );
    rules.extend(pass.map(|pass| Say::new("exam-pass").with("share", words.percent(pass))));
    let penalty = drawn.iter().map(|drawn| drawn.penalty).fold(0.0, f64::max);
    if is_above_zero(penalty) {
        rules.push(Say::new("exam-penalty").with("share", words.percent(penalty)));
    }
    rules.iter().map(|rule| words.say(rule)).collect()
}

/// `45 min`, or to the second if it is not a whole number of minutes.
fn time_allowed(seconds: u64, words: &Words) -> String {
    if seconds.is_multiple_of(60) {
        return words.say(&Say::new("exam-minutes").with("minutes", (seconds / 60).to_string()));
    }
    words.duration(f64::from(u32::try_from(seconds).unwrap_or(u32::MAX)))
}

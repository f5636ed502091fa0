//! The sentence that says what to expect of an exam.

use crate::locale::Words;
use crate::say::Say;
use crate::schedule::exam::Forecast;

/// `On the exam day: 98% if you drill 10 min every day, 12% if you stop now.`
pub(crate) fn forecast_line(
    forecast: &Forecast,
    drills: u32,
    minutes: f64,
    words: &Words,
) -> String {
    let percent = |share: f32| words.whole_percent(f64::from(share));
    let say = Say::new("exam-forecast")
        .with("drills", i64::from(drills))
        .with("minutes", words.number(minutes, 1))
        .with("then", percent(forecast.then))
        .with("idle", percent(forecast.idle));
    words.say(&say)
}

//! What can be typed after `hafal drill`.

/// The flags of `hafal drill`.
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[derive(clap::Args, Clone, Debug, Default)]
pub struct Args {
    /// Decks: names, paths or folders; none for all that were ever drilled.
    #[arg(value_name = "DECK")]
    pub decks: Vec<String>,
    /// New cards a day, over all decks.
    #[arg(long, value_name = "N", value_parser = any_number)]
    pub new: Option<usize>,
    /// At most so many cards.
    #[arg(long, value_name = "N", value_parser = number)]
    pub limit: Option<usize>,
    /// No card after so many minutes.
    #[arg(long, value_name = "M", value_parser = minutes)]
    pub minutes: Option<f64>,
    /// Only with one of these tags.
    #[arg(long, value_name = "TAG")]
    pub tag: Vec<String>,
    /// Practise what is not due.
    #[arg(long)]
    pub cram: bool,
    /// The hardest first.
    #[arg(long, requires = "cram")]
    pub hardest: bool,
    /// Let practice count.
    #[arg(long, requires = "cram")]
    pub count: bool,
    /// Take back what was done last.
    #[arg(
        long,
        conflicts_with_all = ["decks", "new", "limit", "minutes", "tag", "cram"]
    )]
    pub undo: bool,
}

// Each of these gives, where it fails, the id of the message that says what was wanted.

fn any_number(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| "usage-any-number".to_owned())
}

fn number(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| "usage-number".to_owned())
}

/// Minutes, also in part: `10`, `2.5`; up to a day.
pub(in crate::command) fn minutes(text: &str) -> Result<f64, String> {
    let minutes = text.replace(',', ".").parse::<f64>().ok();
    let fits = minutes.filter(|minutes| *minutes > 0.0 && *minutes <= 1_440.0);
    fits.ok_or_else(|| "usage-minutes".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_more_than_none_and_less_than_a_day() {
        assert_eq!(minutes("2.5"), Ok(2.5));
        assert_eq!(minutes("2,5"), Ok(2.5));
        for wrong in ["0", "-1", "x", "", "NaN", "inf", "1441"] {
            assert!(minutes(wrong).is_err(), "{wrong}");
        }
    }
}

//! Reads the values of an exam's rules, which the flags of a quiz share: a time, a pass mark, a range of levels.

/// The longest time: a year.
const LONGEST: u64 = 31_536_000;

/// Reads `20m`, `1h30m` or `90s` as seconds; each unit at most once, in this order.
pub fn read_time(text: &str) -> Option<u64> {
    let mut rest = text.trim();
    let mut seconds = 0_u64;
    for (unit, size) in [('h', 3_600_u64), ('m', 60), ('s', 1)] {
        let Some((count, after)) = rest.split_once(unit) else { continue };
        let count: u64 = count.parse().ok()?;
        seconds = count.checked_mul(size).and_then(|more| seconds.checked_add(more))?;
        rest = after;
    }
    (rest.is_empty() && (1..=LONGEST).contains(&seconds)).then_some(seconds)
}

/// Reads `75%`, `75` or `75,5%` as a share; refuses a bare 0.75, which could mean either.
pub fn read_pass(text: &str) -> Option<f64> {
    let number = text.trim().strip_suffix('%').unwrap_or(text.trim()).replace(',', ".");
    let bare_share = |share: f64| !text.contains('%') && share > 0.0 && share < 1.0;
    let share = number.parse::<f64>().ok().filter(|share| (0.0..=100.0).contains(share));
    share.filter(|share| !bare_share(*share)).map(|share| share / 100.0)
}

/// Reads `2` or `1..3` as the lowest and the highest level.
pub fn read_levels(text: &str) -> Option<(u8, u8)> {
    let level = |text: &str| text.trim().parse::<u8>().ok().filter(|level| (1..=5).contains(level));
    let range = match text.split_once("..") {
        Some((low, high)) => level(low).zip(level(high.trim_start_matches('='))),
        None => level(text).map(|level| (level, level)),
    };
    range.filter(|(low, high)| low <= high)
}

/// Writes seconds as [`read_time`] reads them, such as `1h30m`.
pub fn write_time(seconds: u64) -> String {
    let units = [(seconds / 3_600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")];
    let units = units.into_iter().filter(|(count, _)| *count > 0);
    units.map(|(count, unit)| count.to_string() + unit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_units() {
        assert_eq!(read_time("20m"), Some(1_200));
        assert_eq!(read_time("1h30m"), Some(5_400));
        assert_eq!(read_time("90s"), Some(90));
        for wrong in ["20", "", "m", "0m", "-5m", "20x", "5m1h", "99999999999999999999h"] {
            assert_eq!(read_time(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_level_is_one_to_five_or_a_range_of_them() {
        assert_eq!(read_levels("2"), Some((2, 2)));
        assert_eq!(read_levels("2..4"), Some((2, 4)));
        assert_eq!(read_levels("2..=4"), Some((2, 4)));
        for wrong in ["0", "6", "4..2", "2..", "x", ""] {
            assert_eq!(read_levels(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_pass_mark_is_a_percentage() {
        assert_eq!(read_pass("75%"), Some(0.75));
        assert_eq!(read_pass("75"), Some(0.75));
        assert_eq!(read_pass("62,5%"), Some(0.625));
        for wrong in ["0.75", "101%", "-1", "x"] {
            assert_eq!(read_pass(wrong), None, "{wrong}");
        }
        assert!(read_pass("0.5%").is_some());
    }
}

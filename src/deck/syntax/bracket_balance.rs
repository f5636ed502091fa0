//! Counts brackets, so that a correction which cannot make them even need not be tried.

/// How many more brackets of each sort are opened than closed. A text whose brackets do not match cannot be read; this
/// finds that out without trying.
#[derive(Clone, Copy, Default)]
pub(super) struct Balance([i32; 3]);

impl Balance {
    /// Adds to the count of a bracket's sort; `times` is negative for closing ones.
    pub(super) fn add(&mut self, bracket: u8, times: i32) {
        let sort = match bracket {
            b'(' | b')' => 0,
            b'[' | b']' => 1,
            b'{' | b'}' => 2,
            _ => return,
        };
        if let Some(open) = self.0.get_mut(sort) {
            *open += times;
        }
    }

    /// The balance with some text in place of another.
    pub(super) fn with(mut self, removed: &str, written: &str) -> Self {
        let opens = |bracket: u8| matches!(bracket, b'(' | b'[' | b'{');
        for (brackets, sign) in [(removed, -1), (written, 1)] {
            for bracket in brackets.bytes() {
                self.add(bracket, if opens(bracket) { sign } else { -sign });
            }
        }
        self
    }

    pub(super) fn is_even(self) -> bool {
        self.0.iter().all(|open| *open == 0)
    }

    /// Whether one more bracket, or another in place of one, can make it even.
    pub(super) fn is_one_off(self) -> bool {
        let off: i32 = self.0.iter().map(|open| open.abs()).sum();
        off == 1 || (off == 2 && self.0.iter().sum::<i32>() == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correction_makes_brackets_even_or_nearly_so() {
        let mut open = Balance::default();
        open.add(b'(', 1);
        open.add(b'[', 1);
        open.add(b'[', -1);
        assert!(!open.is_even() && open.is_one_off());
        assert!(open.with("", ")").is_even());
        assert!(open.with("", "]").is_one_off(), "one bracket is written as another");
        assert!(!open.with("", "((").is_one_off());
        assert!(open.with("(", "").is_even());
    }
}

//! What was typed and what is right, told apart piece by piece for showing.

use unicode_segmentation::UnicodeSegmentation;

use super::{
    characters::{is_bracket, is_dash, is_digit, is_quote, is_stop},
    folding::letters,
    language::Language,
};

/// More clusters than these are shown as one change: the comparison costs the product of both lengths.
const LONGEST: usize = 200;

/// A stretch of an answer, typed rightly or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Both agree but for case, accents and punctuation; in the right text's form.
    Same(String),
    /// What was typed where, and what belongs there; either may be empty.
    Changed {
        /// The typed stretch.
        given: String,
        /// The right one.
        right: String,
    },
}

/// Tells two texts apart by grapheme clusters; the pieces' right sides make up the right text.
#[must_use]
pub fn diff(given: &str, right: &str) -> Vec<Piece> {
    let mut pieces = Pieces::default();
    match (clusters(given), clusters(right)) {
        (Some(from), Some(to)) => {
            Table::new(&from, &to)
                .steps(&from, &to)
                .iter()
                .rev()
                .for_each(|step| pieces.take(step));
        }
        (None, _) | (_, None) => pieces.take(&Step::Changed(given, right)),
    }
    pieces.finish()
}

/// A grapheme cluster, and what it is compared by.
struct Cluster<'a> {
    text: &'a str,
    key: String,
    /// Punctuation that means nothing here: it may come and go.
    quiet: bool,
}

/// The clusters of a text, or nothing where there are too many.
fn clusters(text: &str) -> Option<Vec<Cluster<'_>>> {
    let texts: Vec<&str> = text.graphemes(true).take(LONGEST + 1).collect();
    if texts.len() > LONGEST {
        return None;
    }
    let language = Language::new("");
    let next = texts.iter().skip(1).copied().chain([""]);
    let cluster = |(&text, next): (&&'_ str, &str)| {
        let dropped =
            |c: char| c.is_whitespace() || is_dash(c) || is_quote(c) || is_bracket(c) || is_stop(c);
        let quiet = text.chars().all(dropped) && !next.starts_with(is_digit);
        (letters(text, &language), quiet)
    };
    let compared: Vec<_> = texts.iter().zip(next).map(cluster).collect();
    Some(
        texts
            .into_iter()
            .zip(compared)
            .map(|(text, (key, quiet))| Cluster { text, key, quiet })
            .collect(),
    )
}

/// One move from the typed text to the right one.
enum Step<'a> {
    Same(&'a str),
    Changed(&'a str, &'a str),
}

/// The cost of making each beginning of the typed text into each beginning of the right one.
struct Table {
    width: usize,
    costs: Vec<usize>,
}

impl Table {
    fn new(from: &[Cluster<'_>], to: &[Cluster<'_>]) -> Self {
        let mut table = Self { width: to.len() + 1, costs: Vec::new() };
        for i in 0..=from.len() {
            for j in 0..=to.len() {
                let cheapest = table.cheapest(i, j, from, to);
                table.costs.push(cheapest);
            }
        }
        table
    }

    fn cheapest(&self, i: usize, j: usize, from: &[Cluster<'_>], to: &[Cluster<'_>]) -> usize {
        let options = [self.both(i, j, from, to), self.typed(i, j, from), self.missing(i, j, to)];
        options.into_iter().flatten().min().unwrap_or(0)
    }

    fn cost(&self, i: usize, j: usize) -> Option<usize> {
        self.costs.get(i * self.width + j).copied()
    }

    /// The cost when the last of both stand for each other.
    fn both(&self, i: usize, j: usize, from: &[Cluster<'_>], to: &[Cluster<'_>]) -> Option<usize> {
        let (before_i, before_j) = (i.checked_sub(1)?, j.checked_sub(1)?);
        let (given, right) = (from.get(before_i)?, to.get(before_j)?);
        let step = if agree(given, right) { 0 } else { usize::from(given.quiet == right.quiet) };
        (step > 0 || agree(given, right)).then_some(self.cost(before_i, before_j)? + step)
    }

    /// The cost when the last typed one is too much.
    fn typed(&self, i: usize, j: usize, from: &[Cluster<'_>]) -> Option<usize> {
        let before = i.checked_sub(1)?;
        Some(self.cost(before, j)? + usize::from(!from.get(before)?.quiet))
    }

    /// The cost when the last right one was not typed.
    fn missing(&self, i: usize, j: usize, to: &[Cluster<'_>]) -> Option<usize> {
        let before = j.checked_sub(1)?;
        Some(self.cost(i, before)? + usize::from(!to.get(before)?.quiet))
    }

    /// The cheapest moves, last one first.
    fn steps<'a>(&self, from: &[Cluster<'a>], to: &[Cluster<'a>]) -> Vec<Step<'a>> {
        let (mut i, mut j) = (from.len(), to.len());
        let mut steps = Vec::new();
        while i > 0 || j > 0 {
            let cost = self.cost(i, j);
            let given = i.checked_sub(1).and_then(|at| from.get(at));
            let right = j.checked_sub(1).and_then(|at| to.get(at));
            let both = cost == self.both(i, j, from, to);
            match (given, right) {
                (Some(given), Some(right)) if both => {
                    steps.push(if agree(given, right) {
                        Step::Same(right.text)
                    } else {
                        Step::Changed(given.text, right.text)
                    });
                    (i, j) = (i - 1, j - 1);
                }
                (Some(given), _) if cost == self.typed(i, j, from) => {
                    steps.push(Step::Changed(if given.quiet { "" } else { given.text }, ""));
                    i -= 1;
                }
                (_, Some(right)) => {
                    steps.push(if right.quiet {
                        Step::Same(right.text)
                    } else {
                        Step::Changed("", right.text)
                    });
                    j -= 1;
                }
                (Some(_) | None, None) => break,
            }
        }
        steps
    }
}

fn agree(given: &Cluster<'_>, right: &Cluster<'_>) -> bool {
    (given.quiet && right.quiet) || given.key == right.key
}

/// Pieces in the making: neighbours of one sort become one.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    given: String,
    right: String,
}

impl Pieces {
    fn take(&mut self, step: &Step<'_>) {
        match step {
            Step::Same(text) => {
                self.close();
                self.same(text);
            }
            Step::Changed(given, right) => {
                self.given.push_str(given);
                self.right.push_str(right);
            }
        }
    }

    fn same(&mut self, text: &str) {
        if let Some(Piece::Same(last)) = self.done.last_mut() {
            last.push_str(text);
        } else {
            self.done.push(Piece::Same(text.to_owned()));
        }
    }

    /// Ends a change; one that folding does not see (ß for ss) is none.
    fn close(&mut self) {
        let (given, right) = (std::mem::take(&mut self.given), std::mem::take(&mut self.right));
        let language = Language::new("");
        if given.is_empty() && right.is_empty() {
            return;
        }
        if letters(&given, &language) == letters(&right, &language) {
            self.same(&right);
        } else {
            self.done.push(Piece::Changed { given, right });
        }
    }

    fn finish(mut self) -> Vec<Piece> {
        self.close();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(given: &str, right: &str) -> String {
        let show = |piece: &Piece| match piece {
            Piece::Same(text) => text.clone(),
            Piece::Changed { given, right } => format!("[{given}→{right}]"),
        };
        diff(given, right).iter().map(show).collect()
    }

    #[test]
    fn what_differs_is_shown_where_it_differs() {
        for (given, right, expected) in [
            ("Bandong", "Bandung", "Band[o→u]ng"),
            ("bandong", "Bandung", "Band[o→u]ng"),
            ("Bandng", "Bandung", "Band[→u]ng"),
            ("Banduung", "Bandung", "Band[u→]ung"),
            ("Bnadung", "Bandung", "B[na→an]dung"),
            ("Sao Tomé", "São Tome", "São Tome"),
            ("asia-afrka", "Asia Afrika", "Asia Afr[→i]ka"),
            ("jumt", "Jum'at", "Jum'[→a]t"),
            ("Strasse", "Straße", "Straße"),
            ("हिंदि", "हिंदी", "हिं[दि→दी]"),
            ("3.5", "35", "3[.→]5"),
            ("", "ya", "[→ya]"),
            ("ya", "", "[ya→]"),
            ("", "", ""),
        ] {
            assert_eq!(shown(given, right), expected, "{given} / {right}");
        }
    }

    #[test]
    fn long_texts_are_one_change() {
        let long = "a".repeat(201);
        assert_eq!(
            diff(&long, "b"),
            [Piece::Changed { given: long.clone(), right: "b".to_owned() }]
        );
        assert_eq!(diff(&long, &long), [Piece::Same(long.clone())]);
        let at_most = "a".repeat(200);
        assert_eq!(diff(&at_most, &at_most), [Piece::Same(at_most.clone())]);
    }

    proptest! {
        #[test]
        fn the_right_sides_make_up_the_right_text(given in "[a-cA-C1 .é-]{0,9}", right in "[a-cA-C1 .é-]{0,9}") {
            let side = |piece: Piece| match piece {
                Piece::Same(text) => text,
                Piece::Changed { right, .. } => right,
            };
            let whole: String = diff(&given, &right).into_iter().map(side).collect();
            prop_assert_eq!(whole, right);
        }

        #[test]
        fn a_text_differs_nowhere_from_itself(text in any::<String>()) {
            let whole: String = text.clone();
            let pieces = diff(&text, &text);
            prop_assert!(pieces == [Piece::Same(whole)] || text.is_empty() && pieces.is_empty());
        }

        #[test]
        fn any_two_texts_can_be_told_apart(given in any::<String>(), right in any::<String>()) {
            let _ = diff(&given, &right);
        }
    }
}

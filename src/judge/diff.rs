//! Compares what was typed with what is right, piece by piece, to show the difference.

use unicode_segmentation::UnicodeSegmentation;

use super::{
    characters::{is_bracket, is_dash, is_digit, is_quote, is_stop},
    folding::letters,
    language::Language,
};

/// In clusters; longer texts are one change, since comparing them costs the product of both lengths.
const LONGEST: usize = 200;

/// A stretch of an answer, right or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiffPiece {
    /// Equal but for case, accents and punctuation; as the right text writes it.
    Same(String),
    /// What was typed and what is right instead; either may be empty.
    Changed {
        /// The typed stretch.
        given: String,
        /// The right stretch.
        right: String,
    },
}

/// Compares two texts by grapheme clusters; the right sides of the pieces make up the right text.
pub fn diff(given: &str, right: &str) -> Vec<DiffPiece> {
    let mut pieces = DiffBuilder::default();
    match (clusters(given), clusters(right)) {
        (Some(from), Some(to)) => {
            let steps = EditCosts::new(&from, &to).steps(&from, &to);
            steps.iter().rev().for_each(|step| pieces.push(step));
        }
        (None, _) | (_, None) => pieces.push(&DiffStep::Changed(given, right)),
    }
    pieces.finish()
}

/// A grapheme cluster, and its folded form for comparisons.
struct Cluster<'a> {
    text: &'a str,
    key: String,
    /// Whether it is punctuation without meaning, which may be left out or added.
    quiet: bool,
}

/// The clusters of a text; `None` if there are too many.
fn clusters(text: &str) -> Option<Vec<Cluster<'_>>> {
    let texts: Vec<&str> = text.graphemes(true).take(LONGEST + 1).collect();
    if texts.len() > LONGEST {
        return None;
    }
    let language = Language::new("");
    let is_dropped =
        |c: char| c.is_whitespace() || is_dash(c) || is_quote(c) || is_bracket(c) || is_stop(c);
    let mut clusters = Vec::with_capacity(texts.len());
    for (at, text) in texts.iter().enumerate() {
        let before_digit = texts.get(at + 1).is_some_and(|next| next.starts_with(is_digit));
        let quiet = text.chars().all(is_dropped) && !before_digit;
        clusters.push(Cluster { text, key: letters(text, &language), quiet });
    }
    Some(clusters)
}

/// One step from the typed text to the right one.
enum DiffStep<'a> {
    Same(&'a str),
    Changed(&'a str, &'a str),
}

/// The costs of turning each beginning of the typed text into each beginning of the right one.
struct EditCosts {
    width: usize,
    costs: Vec<usize>,
}

impl EditCosts {
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

    /// The cost if the last cluster of one replaces the last of the other.
    fn both(&self, i: usize, j: usize, from: &[Cluster<'_>], to: &[Cluster<'_>]) -> Option<usize> {
        let (before_i, before_j) = (i.checked_sub(1)?, j.checked_sub(1)?);
        let (given, right) = (from.get(before_i)?, to.get(before_j)?);
        let step = if agree(given, right) { 0 } else { usize::from(given.quiet == right.quiet) };
        (step > 0 || agree(given, right)).then_some(self.cost(before_i, before_j)? + step)
    }

    /// The cost if the last typed cluster is superfluous.
    fn typed(&self, i: usize, j: usize, from: &[Cluster<'_>]) -> Option<usize> {
        let before = i.checked_sub(1)?;
        Some(self.cost(before, j)? + usize::from(!from.get(before)?.quiet))
    }

    /// The cost if the last right cluster was not typed.
    fn missing(&self, i: usize, j: usize, to: &[Cluster<'_>]) -> Option<usize> {
        let before = j.checked_sub(1)?;
        Some(self.cost(i, before)? + usize::from(!to.get(before)?.quiet))
    }

    /// The cheapest steps, the last one first.
    fn steps<'a>(&self, from: &[Cluster<'a>], to: &[Cluster<'a>]) -> Vec<DiffStep<'a>> {
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
                        DiffStep::Same(right.text)
                    } else {
                        DiffStep::Changed(given.text, right.text)
                    });
                    (i, j) = (i - 1, j - 1);
                }
                (Some(given), _) if cost == self.typed(i, j, from) => {
                    steps.push(DiffStep::Changed(if given.quiet { "" } else { given.text }, ""));
                    i -= 1;
                }
                (_, Some(right)) => {
                    steps.push(if right.quiet {
                        DiffStep::Same(right.text)
                    } else {
                        DiffStep::Changed("", right.text)
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

/// Collects steps into pieces: equal neighbours become one, and so do changed ones.
#[derive(Default)]
struct DiffBuilder {
    pieces: Vec<DiffPiece>,
    given: String,
    right: String,
}

impl DiffBuilder {
    fn push(&mut self, step: &DiffStep<'_>) {
        match step {
            DiffStep::Same(text) => {
                self.end_change();
                self.push_same(text);
            }
            DiffStep::Changed(given, right) => {
                self.given.push_str(given);
                self.right.push_str(right);
            }
        }
    }

    fn push_same(&mut self, text: &str) {
        if let Some(DiffPiece::Same(last)) = self.pieces.last_mut() {
            last.push_str(text);
        } else {
            self.pieces.push(DiffPiece::Same(text.to_owned()));
        }
    }

    /// Ends a change; it does not count if both sides fold alike (ß for ss).
    fn end_change(&mut self) {
        let (given, right) = (std::mem::take(&mut self.given), std::mem::take(&mut self.right));
        let language = Language::new("");
        if given.is_empty() && right.is_empty() {
            return;
        }
        if letters(&given, &language) == letters(&right, &language) {
            self.push_same(&right);
        } else {
            self.pieces.push(DiffPiece::Changed { given, right });
        }
    }

    fn finish(mut self) -> Vec<DiffPiece> {
        self.end_change();
        self.pieces
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(given: &str, right: &str) -> String {
        let show = |piece: &DiffPiece| match piece {
            DiffPiece::Same(text) => text.clone(),
            DiffPiece::Changed { given, right } => format!("[{given}→{right}]"),
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
            [DiffPiece::Changed { given: long.clone(), right: "b".to_owned() }]
        );
        assert_eq!(diff(&long, &long), [DiffPiece::Same(long.clone())]);
        let at_most = "a".repeat(200);
        assert_eq!(diff(&at_most, &at_most), [DiffPiece::Same(at_most.clone())]);
    }

    proptest! {
        #[test]
        fn the_right_sides_make_up_the_right_text(given in "[a-cA-C1 .é-]{0,9}", right in "[a-cA-C1 .é-]{0,9}") {
            let side = |piece: DiffPiece| match piece {
                DiffPiece::Same(text) => text,
                DiffPiece::Changed { right, .. } => right,
            };
            let whole: String = diff(&given, &right).into_iter().map(side).collect();
            prop_assert_eq!(whole, right);
        }

        #[test]
        fn a_text_differs_nowhere_from_itself(text in any::<String>()) {
            let whole: String = text.clone();
            let pieces = diff(&text, &text);
            prop_assert!(pieces == [DiffPiece::Same(whole)] || text.is_empty() && pieces.is_empty());
        }

        #[test]
        fn any_two_texts_can_be_told_apart(given in any::<String>(), right in any::<String>()) {
            let _ = diff(&given, &right);
        }
    }
}

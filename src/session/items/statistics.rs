//! The statistics of item analysis, as classical test theory defines them.
//!
//! Mean, standard deviation, discrimination and standard error as in Moodle's "Quiz statistics calculations"
//! (facility index, discrimination index, standard error); alpha after L. J. Cronbach, "Coefficient alpha and the
//! internal structure of tests", Psychometrika 16 (1951), which is formula 20 of G. F. Kuder and M. W. Richardson,
//! "The theory of the estimation of test reliability", Psychometrika 2 (1937), where every answer is right or wrong.

use crate::question::count;

/// Values that lie no further apart are the same: sums of thirds differ in their last bits.
const SAME: f64 = 1e-9;

/// The mean; None of no values.
pub(super) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / count(values.len()))
}

/// The variance with n − 1, 0 where all values are the same; None of fewer than two.
pub(super) fn variance(values: &[f64]) -> Option<f64> {
    let mean = mean(values).filter(|_| values.len() > 1)?;
    if !is_varied(values) {
        return Some(0.0);
    }
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    Some(squares / count(values.len() - 1))
}

/// The standard deviation with n − 1; None of fewer than two values.
pub(super) fn deviation(values: &[f64]) -> Option<f64> {
    variance(values).map(f64::sqrt)
}

/// Pearson's correlation, from −1 to 1; None of fewer than two pairs, or where either side is always the same.
pub(super) fn correlation(left: &[f64], right: &[f64]) -> Option<f64> {
    if left.len() < 2 || !is_varied(left) || !is_varied(right) {
        return None;
    }
    let (left_mean, right_mean) = (mean(left)?, mean(right)?);
    let products = left.iter().zip(right).map(|(l, r)| (l - left_mean) * (r - right_mean));
    let squares = |values: &[f64], mean: f64| -> f64 {
        values.iter().map(|value| (value - mean).powi(2)).sum()
    };
    let scale = (squares(left, left_mean) * squares(right, right_mean)).sqrt();
    Some((products.sum::<f64>() / scale).clamp(-1.0, 1.0))
}

/// Cronbach's alpha, at most 1, from the points of each question and those in all, a value for each attempt. None of
/// fewer than two questions or attempts, or where all attempts earned the same.
pub(super) fn alpha(questions: &[Vec<f64>], totals: &[f64]) -> Option<f64> {
    let all = variance(totals).filter(|variance| *variance > 0.0)?;
    let k = Some(count(questions.len())).filter(|k| *k > 1.0)?;
    let each: f64 = questions.iter().map(|points| variance(points)).sum::<Option<f64>>()?;
    Some((k / (k - 1.0) * (1.0 - each / all)).min(1.0))
}

fn is_varied(values: &[f64]) -> bool {
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    most - least > SAME
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_near(found: Option<f64>, expected: f64) -> bool {
        found.is_some_and(|found| (found - expected).abs() < 1e-12)
    }

    #[test]
    fn the_deviation_is_taken_with_one_less() {
        // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 32, 32 / 7.
        let values = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0];
        assert!(is_near(mean(&values), 5.0));
        assert!(is_near(deviation(&values), (32.0_f64 / 7.0).sqrt()));
        assert_eq!((mean(&[]), variance(&[1.0])), (None, None));
    }

    #[test]
    fn a_correlation_is_that_of_python() {
        // statistics.correlation([1, 0, 1, 0.5, 0], [0.9, 0.4, 0.7, 0.8, 0.1])
        let (left, right) = ([1.0, 0.0, 1.0, 0.5, 0.0], [0.9, 0.4, 0.7, 0.8, 0.1]);
        assert!(is_near(correlation(&left, &right), 0.840_699_530_709_146_7));
    }

    #[test]
    fn alpha_of_right_and_wrong_is_formula_20() {
        // Four questions, five learners: p = 0.8, 0.6, 0.4, 0.2, the scores 4, 3, 2, 1, 0. With n: Σ p (1 − p) = 0.8,
        // variance 2, so 4/3 × (1 − 0.8 / 2) = 0.8; the quotient is the same with n − 1.
        let questions = [
            vec![1.0, 1.0, 1.0, 1.0, 0.0],
            vec![1.0, 1.0, 1.0, 0.0, 0.0],
            vec![1.0, 1.0, 0.0, 0.0, 0.0],
            vec![1.0, 0.0, 0.0, 0.0, 0.0],
        ];
        assert!(is_near(alpha(&questions, &[4.0, 3.0, 2.0, 1.0, 0.0]), 0.8));
    }

    #[test]
    fn what_never_varies_has_no_correlation_and_no_alpha() {
        let third = 1.0 / 3.0;
        // The same number, summed up in two orders.
        let same = [0.1 + 0.2 + third, third + 0.2 + 0.1];
        assert_eq!(correlation(&same, &[0.0, 1.0]), None);
        assert_eq!(correlation(&[0.0, 1.0], &same), None);
        assert_eq!(correlation(&[1.0], &[1.0]), None);
        assert_eq!(alpha(&[same.to_vec(), vec![1.0, 1.0]], &same), None);
        assert_eq!(alpha(&[vec![0.0, 1.0]], &[0.0, 1.0]), None, "of one question");
        assert_eq!(alpha(&[vec![1.0], vec![1.0]], &[2.0]), None, "of one attempt");
    }

    proptest! {
        #[test]
        fn a_correlation_lies_between_minus_one_and_one(
            pairs in prop::collection::vec((0.0_f64..=1.0, -1.0_f64..=1.0), 0..40),
        ) {
            let (left, right): (Vec<f64>, Vec<f64>) = pairs.into_iter().unzip();
            if let Some(found) = correlation(&left, &right) {
                prop_assert!((-1.0..=1.0).contains(&found));
                let mirrored: Vec<f64> = right.iter().map(|value| -value).collect();
                prop_assert!(correlation(&left, &mirrored).is_some_and(|other| (found + other).abs() < 1e-9));
            }
        }

        #[test]
        fn alpha_is_at_most_one(rows in prop::collection::vec(prop::collection::vec(0.0_f64..=2.0, 3), 0..30)) {
            let questions: Vec<Vec<f64>> = (0..3).map(|place| rows.iter().map(|row| row[place]).collect()).collect();
            let totals: Vec<f64> = rows.iter().map(|row| row.iter().sum()).collect();
            prop_assert!(alpha(&questions, &totals).is_none_or(|alpha| alpha <= 1.0));
        }
    }
}

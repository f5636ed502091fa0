//! Every lint there is: what `--allow`, `--explain`, the manual and the tests are driven from.

use super::{
    Lint, Test, against, answers, characters, duplicates, earlier, fields, figures, giveaways,
    grammar, guesses, history, language, options, sets, stems, tags,
};

/// Every lint, family by family.
pub const LINTS: &[Lint] = &[
    deck("duplicate-question", "explain-duplicate-question", duplicates::same),
    deck("near-duplicate", "explain-near-duplicate", duplicates::near),
    question("options-alike", "explain-options-alike", options::alike),
    question("right-again", "explain-right-again", options::right_again),
    question("few-options", "explain-few-options", options::few),
    deck("longest-right", "explain-longest-right", guesses::longest_right),
    question("grammar-clue", "explain-grammar-clue", grammar::clue),
    question("of-the-above", "explain-of-the-above", guesses::of_the_above),
    deck("mostly-true", "explain-mostly-true", guesses::mostly_true),
    question("negative-stem", "explain-negative-stem", stems::negative),
    sifted(
        "answer-in-prompt",
        "explain-answer-in-prompt",
        giveaways::in_prompt,
        giveaways::without_patterns,
    ),
    question("answer-in-hint", "explain-answer-in-hint", giveaways::in_hint),
    deck("answer-in-earlier", "explain-answer-in-earlier", earlier::in_earlier),
    question("blanks-give-away", "explain-blanks-give-away", sets::blanks_give_away),
    question("pairs-alike", "explain-pairs-alike", sets::pairs_alike),
    question("items-alike", "explain-items-alike", sets::items_alike),
    question("long-answer", "explain-long-answer", answers::long),
    question("accents-only", "explain-accents-only", answers::accents_only),
    question("no-unit", "explain-no-unit", figures::no_unit),
    question("rounded-figure", "explain-rounded-figure", figures::rounded),
    question("old-date", "explain-old-date", figures::old_date),
    question("hidden-character", "explain-hidden-character", characters::invisible),
    deck("mixed-normalisation", "explain-mixed-normalisation", characters::mixed_normalisation),
    deck("mixed-quotes", "explain-mixed-quotes", characters::mixed_quotes),
    deck("wrong-language", "explain-wrong-language", language::wrong),
    deck("tags-alike", "explain-tags-alike", tags::alike),
    deck("missing-source", "explain-missing-source", fields::missing_source),
    deck("unused-source", "explain-unused-source", fields::unused_source),
    deck("missing-id", "explain-missing-id", fields::missing_id),
    deck("missing-why", "explain-missing-why", fields::missing_why),
    deck("lost-history", "explain-lost-history", history::lost),
    Lint { code: "unknown-code", page: "explain-unknown-code", test: Test::Codes },
    Lint { code: against::NOT_IN_SOURCE, page: "explain-not-in-source", test: Test::Source },
];

const fn question(
    code: &'static str,
    page: &'static str,
    look: fn(&super::Case) -> Vec<crate::question::Flaw>,
) -> Lint {
    Lint { code, page, test: Test::Question(look) }
}

const fn sifted(
    code: &'static str,
    page: &'static str,
    look: fn(&super::Case) -> Vec<crate::question::Flaw>,
    sift: fn(&super::Survey, Vec<super::Hit>) -> Vec<super::Hit>,
) -> Lint {
    Lint { code, page, test: Test::Sifted(look, sift) }
}

const fn deck(
    code: &'static str,
    page: &'static str,
    look: fn(&super::Survey) -> Vec<super::Hit>,
) -> Lint {
    Lint { code, page, test: Test::Deck(look) }
}

/// Whether a lint has this code.
#[must_use]
pub fn is_lint(code: &str) -> bool {
    LINTS.iter().any(|lint| lint.code == code)
}

/// The code that was probably meant.
#[must_use]
pub fn nearest(code: &str) -> Option<&'static str> {
    if code.len() > 60 {
        return None;
    }
    let distance = |known: &str| strsim::osa_distance(known, code);
    let near = LINTS.iter().map(|lint| lint.code).min_by_key(|known| distance(known))?;
    (distance(near) <= 1.max(near.len() / 3)).then_some(near)
}

/// The lints that look at more than a deck, which no example on a page can show alone.
#[cfg(test)]
pub(super) const NEEDS_MORE: [&str; 2] = ["lost-history", against::NOT_IN_SOURCE];

//! The table of all lints, which `--allow`, `--explain`, the manual and the tests are driven from.

mod absolute_words;
mod accents_only;
mod alternatives_in_text;
mod answer_in_earlier;
mod answer_in_hint;
mod answer_in_prompt;
mod blank_first;
mod blanks_give_away;
mod combined_options;
mod contradicting_keys;
mod dates_in_figures;
mod denying_option;
mod double_negation;
mod duplicates;
mod few_options;
mod figures_as_text;
mod grammar_clue;
mod hidden_character;
mod how_many;
mod items_alike;
mod lettered_options;
mod long_answer;
mod longest_right;
mod lost_history;
mod many_blanks;
mod many_options;
mod missing_fields;
mod mixed_normalisation;
mod mixed_quotes;
mod mostly_true;
mod negative_stem;
mod no_unit;
pub(super) mod not_in_source;
mod of_the_above;
mod old_date;
mod options_alike;
mod options_in_prompt;
mod overlapping_ranges;
mod right_again;
mod right_stands_out;
mod rounded_figure;
mod tag_used_once;
mod tags_alike;
mod truth_as_choice;
mod unknown_code;
mod untypable_sign;
mod unused_passage;
mod unused_source;
mod word_clue;
mod wrong_language;

use super::Look::{Apart, Deck, Items, Question, Sifted};
use super::{Lint, Look};
use crate::judge::nearest_name;

/// Every lint: its code, the message that explains it, and the function that looks.
pub const LINTS: &[Lint] = &[
    lint("duplicate-question", "explain-duplicate-question", Deck(duplicates::same_question)),
    lint(
        "contradicting-keys",
        "explain-contradicting-keys",
        Deck(contradicting_keys::contradicting_keys),
    ),
    lint("near-duplicate", "explain-near-duplicate", Deck(duplicates::near_duplicate)),
    lint("options-alike", "explain-options-alike", Items(options_alike::options_alike)),
    lint("right-again", "explain-right-again", Items(right_again::right_again)),
    lint("few-options", "explain-few-options", Question(few_options::few_options)),
    lint("many-options", "explain-many-options", Question(many_options::many_options)),
    lint("truth-as-choice", "explain-truth-as-choice", Question(truth_as_choice::truth_as_choice)),
    lint(
        "lettered-options",
        "explain-lettered-options",
        Question(lettered_options::lettered_options),
    ),
    lint(
        "options-in-prompt",
        "explain-options-in-prompt",
        Question(options_in_prompt::options_in_prompt),
    ),
    lint(
        "combined-options",
        "explain-combined-options",
        Question(combined_options::combined_options),
    ),
    lint(
        "overlapping-ranges",
        "explain-overlapping-ranges",
        Question(overlapping_ranges::overlapping_ranges),
    ),
    lint("absolute-words", "explain-absolute-words", Question(absolute_words::absolute_words)),
    lint("longest-right", "explain-longest-right", Deck(longest_right::longest_right)),
    lint(
        "right-stands-out",
        "explain-right-stands-out",
        Sifted(right_stands_out::right_stands_out, right_stands_out::unless_a_habit),
    ),
    lint("word-clue", "explain-word-clue", Question(word_clue::word_clue)),
    lint("grammar-clue", "explain-grammar-clue", Question(grammar_clue::grammar_clue)),
    lint("of-the-above", "explain-of-the-above", Items(of_the_above::of_the_above)),
    lint("mostly-true", "explain-mostly-true", Deck(mostly_true::mostly_true)),
    lint("negative-stem", "explain-negative-stem", Question(negative_stem::negative_stem)),
    lint("denying-option", "explain-denying-option", Question(denying_option::denying_option)),
    lint("double-negation", "explain-double-negation", Question(double_negation::double_negation)),
    lint("how-many", "explain-how-many", Question(how_many::how_many)),
    lint(
        "answer-in-prompt",
        "explain-answer-in-prompt",
        Sifted(answer_in_prompt::answer_in_prompt, answer_in_prompt::without_series),
    ),
    lint("answer-in-hint", "explain-answer-in-hint", Question(answer_in_hint::answer_in_hint)),
    lint(
        "answer-in-earlier",
        "explain-answer-in-earlier",
        Deck(answer_in_earlier::answer_in_earlier),
    ),
    lint(
        "blanks-give-away",
        "explain-blanks-give-away",
        Question(blanks_give_away::blanks_give_away),
    ),
    lint("many-blanks", "explain-many-blanks", Question(many_blanks::many_blanks)),
    lint("blank-first", "explain-blank-first", Question(blank_first::blank_first)),
    lint("pairs-alike", "explain-pairs-alike", Items(items_alike::pairs_alike)),
    lint("items-alike", "explain-items-alike", Items(items_alike::items_alike)),
    lint("long-answer", "explain-long-answer", Question(long_answer::long_answer)),
    lint("accents-only", "explain-accents-only", Question(accents_only::accents_only)),
    lint(
        "alternatives-in-text",
        "explain-alternatives-in-text",
        Question(alternatives_in_text::alternatives_in_text),
    ),
    lint("number-as-text", "explain-number-as-text", Question(figures_as_text::number_as_text)),
    lint("date-as-text", "explain-date-as-text", Question(figures_as_text::date_as_text)),
    lint("untypable-sign", "explain-untypable-sign", Question(untypable_sign::untypable_sign)),
    lint("no-unit", "explain-no-unit", Question(no_unit::no_unit)),
    lint("rounded-figure", "explain-rounded-figure", Question(rounded_figure::rounded_figure)),
    lint("dates-in-figures", "explain-dates-in-figures", Deck(dates_in_figures::dates_in_figures)),
    lint("old-date", "explain-old-date", Question(old_date::old_date)),
    lint(
        "hidden-character",
        "explain-hidden-character",
        Sifted(hidden_character::hidden_character, hidden_character::also_in_header),
    ),
    lint(
        "mixed-normalisation",
        "explain-mixed-normalisation",
        Deck(mixed_normalisation::mixed_normalisation),
    ),
    lint("mixed-quotes", "explain-mixed-quotes", Deck(mixed_quotes::mixed_quotes)),
    lint("wrong-language", "explain-wrong-language", Deck(wrong_language::wrong_language)),
    lint("tags-alike", "explain-tags-alike", Deck(tags_alike::tags_alike)),
    lint("tag-used-once", "explain-tag-used-once", Deck(tag_used_once::tag_used_once)),
    lint("missing-source", "explain-missing-source", Deck(missing_fields::missing_source)),
    lint("unused-source", "explain-unused-source", Deck(unused_source::unused_source)),
    lint("unused-passage", "explain-unused-passage", Deck(unused_passage::unused_passage)),
    lint("missing-id", "explain-missing-id", Deck(missing_fields::missing_id)),
    lint("missing-why", "explain-missing-why", Deck(missing_fields::missing_why)),
    lint("lost-history", "explain-lost-history", Deck(lost_history::lost_history)),
    lint("unknown-code", "explain-unknown-code", Deck(unknown_code::unknown_code)),
    lint(not_in_source::CODE, "explain-not-in-source", Apart),
    lint("uneven-points", "explain-uneven-points", Apart),
    lint("guessable-pass", "explain-guessable-pass", Apart),
];

const fn lint(code: &'static str, page: &'static str, look: Look) -> Lint {
    Lint { code, page, look }
}

/// Whether a lint has this code.
pub fn is_lint(code: &str) -> bool {
    LINTS.iter().any(|lint| lint.code == code)
}

/// The lint's code that was probably meant, by the rule of [`nearest_name`].
pub fn nearest_code(code: &str) -> Option<&'static str> {
    nearest_name(code, LINTS.iter().map(|lint| lint.code))
}

/// The lints that look at more than a deck, or at a large one, which no example on a page can show alone.
#[cfg(test)]
pub(super) const NEEDS_MORE: [&str; 5] =
    ["lost-history", "tag-used-once", not_in_source::CODE, "uneven-points", "guessable-pass"];

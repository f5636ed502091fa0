//! Whatever a log holds, figures are finite, pages fit their window, and nothing panics.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::*;
use hafal::page::{Page, Paper, Signs};

fn moments() -> impl Strategy<Value = Moment> {
    let near = 1_700_000_000_000_i64..1_800_000_000_000;
    (prop_oneof![9 => near, 1 => any::<i64>()], -50_000_i32..50_000)
        .prop_map(|(utc_ms, offset_s)| Moment { utc_ms, offset_s })
}

fn ratings() -> impl Strategy<Value = Rating> {
    prop::sample::select(Rating::ALL.to_vec())
}

fn days() -> impl Strategy<Value = i32> {
    prop_oneof![9 => 20_000_i32..21_000, 1 => any::<i32>()]
}

fn events() -> impl Strategy<Value = CardEvent> {
    let seconds = prop::option::of(any::<f64>());
    let review =
        (ratings(), seconds, any::<f32>(), days()).prop_map(|(rating, seconds, interval, due)| {
            let (origin, parameters, retention) = (Origin::Import, 1, 0.9);
            CardEvent::Rated(Review {
                rating,
                seconds,
                origin,
                interval,
                due,
                parameters,
                retention,
            })
        });
    prop_oneof![
        12 => review,
        2 => ratings().prop_map(CardEvent::Crammed),
        1 => (0_i64..20).prop_map(|row| CardEvent::Undone { row }),
        1 => days().prop_map(|until| CardEvent::Deferred { until, by: 1 }),
        1 => (0_i64..20, days()).prop_map(|(review, due)| {
            CardEvent::Rescheduled { review, interval: 3.0, due, parameters: 1 }
        }),
        1 => days().prop_map(|until| CardEvent::Buried { until }),
        1 => prop::sample::select(vec![
            CardEvent::Suspended, CardEvent::Resumed, CardEvent::Forgotten, CardEvent::Unflagged, CardEvent::Edited,
            CardEvent::Flagged(String::new()), CardEvent::Noted(String::new()),
        ]),
    ]
}

fn cards() -> impl Strategy<Value = Vec<CardLog>> {
    let rows = prop::collection::vec((moments(), events()), 0..20).prop_map(|rows| {
        (0..)
            .zip(rows)
            .map(|(seq, (at, event))| HistoryRow { seq, at, event })
            .collect::<Vec<HistoryRow>>()
    });
    let card = (rows, any::<String>(), any::<bool>()).prop_map(|(rows, ask, in_deck)| CardLog {
        ask,
        in_deck,
        ..card("q", rows)
    });
    prop::collection::vec(card, 0..8)
}

fn finite(figures: &Figures) -> bool {
    let Figures { days, hours, retention, memories, hardest, .. } = figures;
    let recalls = hours.iter().map(|hour| hour.recall);
    let recalls = recalls.chain(retention.bins.iter().map(|bin| bin.recall)).chain([retention.all]);
    let periods = [&retention.days, &retention.weeks, &retention.months].into_iter().flatten();
    let shares = recalls.chain(periods.map(|period| period.recall)).all(|recall| {
        let shares = [recall.share(), recall.expected()];
        shares.into_iter().flatten().all(|share| (0.0..=1.0 + 1e-6).contains(&share))
    });
    let medians = [memories.median_stability, memories.median_difficulty];
    let medians = medians.into_iter().flatten().all(f64::is_finite);
    let seconds = days.each.values().all(|day| day.seconds.is_finite() && day.seconds >= 0.0);
    shares && medians && seconds && hardest.iter().all(|hard| hard.recall.is_finite())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn figures_are_finite_and_pages_fit(
        cards in cards(), now in moments(), width in 8_usize..100, unicode: bool, english_words: bool,
    ) {
        let figures = figures(&cards, &confused(), now, &Model::default());
        prop_assert!(finite(&figures), "{figures:?}");
        let words = if english_words { english() } else { indonesian() };
        let paper = Paper { width: Some(width), colour: false, unicode };
        let page = stats_page(&figures, &words, Signs::for_terminal(unicode), paper);
        for row in page.rows(paper) {
            // Sign by sign, as a terminal puts them: of a whole row the crate may think otherwise.
            let wide: usize = row.graphemes(true).map(UnicodeWidthStr::width).sum();
            prop_assert!(wide <= width, "{row:?}");
        }
        prop_assert!(stats_html(&figures, &words).ends_with("</html>"));
        let json = stats_json(&figures, &cards);
        let in_decks = cards.iter().filter(|card| card.in_deck).count();
        prop_assert_eq!(json["cards"].as_array().map(Vec::len), Some(in_decks));
    }
}

#[test]
fn no_chart_is_broken_however_narrow_the_window() {
    let figures = figures(&learner(), &[], at(NOW), &Model::default());
    let words = english();
    for (width, unicode) in (8..100).flat_map(|width| [(width, true), (width, false)]) {
        let paper = Paper { width: Some(width), colour: false, unicode };
        let signs = Signs::for_terminal(unicode);
        let drawn = |text: &str| text.contains(signs.axes.0) || text.contains(signs.across[0]);
        for line in stats_page(&figures, &words, signs, paper).lines {
            let text: String = line.spans.iter().map(|span| span.text.as_str()).collect();
            let rows = Page { lines: vec![line] }.rows(paper);
            assert!(rows.len() == 1 || !unicode || !drawn(&text), "{width}: {rows:?}");
        }
    }
}

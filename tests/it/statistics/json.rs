//! The shape of the JSON that scripts rely on.

use serde_json::{Value, json};

use super::*;

#[test]
fn cards_are_whole_unrounded_and_null_where_unseen() {
    let rows = vec![rated(1, ago(3), Rating::Good, 5), rated(2, ago(1), Rating::Good, 9)];
    let seen = CardLog { part: 2, ..card("kaa-city", rows) };
    let memory = seen.state.memory.expect("a memory");
    let gone = CardLog { in_deck: false, ..card("gone", Vec::new()) };
    let cards = [seen, card("unossc-date", Vec::new()), gone];
    let value = stats_json(&figures_now(&cards), &cards);
    let expected = json!([
        {
            "deck": "bab1", "question": "kaa-city", "part": 2, "reviews": 2,
            "last": "2026-11-23T09:00:00+07:00", "due": "2026-12-02",
            "stability": f64::from(memory.stability), "difficulty": f64::from(memory.difficulty),
        },
        {
            "deck": "bab1", "question": "unossc-date", "part": 1, "reviews": 0,
            "last": null, "due": null, "stability": null, "difficulty": null,
        },
    ]);
    assert_eq!(value["cards"], expected);
}

/// The names of an object's fields.
fn keys(value: &Value) -> String {
    let keys = value.as_object().into_iter().flat_map(|object| object.keys().cloned());
    keys.collect::<Vec<_>>().join(" ")
}

#[test]
fn all_figures_are_there() {
    let figures = figures(&learner(), &confused(), at(NOW), &Model::default());
    let value = stats_json(&figures, &learner());
    let retention = &value["retention"];
    insta::assert_snapshot!(keys(&value), @"cards confusions days difficulty forecast hardest hours leeches overdue practised retention reviews seconds seen stability streak suspended today topics");
    insta::assert_snapshot!(value["days"][0], @r#"{"day":"2026-05-30","practised":0,"reviews":1,"seconds":12.0}"#);
    insta::assert_snapshot!(value["forecast"][0], @r#"{"day":"2026-11-24","due":6}"#);
    insta::assert_snapshot!(value["streak"], @r#"{"days":1,"longest":6,"today":false}"#);
    insta::assert_snapshot!(value["confusions"][0], @r#"{"ask":"How many members has the group of 77?","count":3,"given":"77","right":"134"}"#);
    insta::assert_snapshot!(keys(&value["hardest"][0]), @"ask deck lapses leech part question recall");
    insta::assert_snapshot!(keys(&value["hours"][0]), @"answers hour predicted remembered reviews");
    insta::assert_snapshot!(keys(retention), @"all calibration days months weeks");
    insta::assert_snapshot!(keys(&retention["weeks"][0]), @"first predicted remembered reviews");
    insta::assert_snapshot!(keys(&retention["calibration"][0]), @"from predicted remembered reviews to");
    insta::assert_snapshot!(value["stability"]["stretches"][8], @r#"{"cards":2,"from":365,"to":null}"#);
    insta::assert_snapshot!(value["difficulty"]["steps"][0], @r#"{"cards":10,"difficulty":1}"#);
}

#[test]
fn every_card_is_counted_once() {
    let figures = figures_now(&learner());
    let value = stats_json(&figures, &learner());
    let length = |key: &str| value[key].as_array().map(Vec::len);
    let lengths = ["days", "forecast", "hours", "cards"].map(length);
    assert_eq!(lengths, [Some(figures.days.each.len()), Some(30), Some(24), Some(91)]);
    let total = |parts: &Value| -> u64 {
        parts.as_array().into_iter().flatten().filter_map(|part| part["cards"].as_u64()).sum()
    };
    let (stability, difficulty) = (&value["stability"]["stretches"], &value["difficulty"]["steps"]);
    assert_eq!((total(stability), total(difficulty)), (90, 90));
}

#[test]
fn without_a_review_shares_are_null_and_lists_empty() {
    let value = stats_json(&figures_now(&[]), &[]);
    assert_eq!(
        value["retention"]["all"],
        json!({"reviews": 0, "remembered": null, "predicted": null})
    );
    assert_eq!(
        (&value["days"], &value["cards"], &value["hardest"]),
        (&json!([]), &json!([]), &json!([]))
    );
    assert_eq!(value["stability"]["median"], Value::Null);
}

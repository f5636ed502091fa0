//! The page for browsers: safe whatever a deck says, and whole without anything from elsewhere.

use super::*;

fn page() -> String {
    let mut cards = learner();
    for card in &mut cards {
        "<script>alert('x')</script> & \u{202e}kaab \u{7}".clone_into(&mut card.ask);
    }
    let given = "<img src=x onerror=alert(1)>".to_owned();
    let right = "\"quoted\"".to_owned();
    let confusion = Confusion { given, right, ask: "a\nb".to_owned(), count: 2 };
    let figures = figures(&cards, &[confusion], at(NOW), &Model::default());
    stats_html(&figures, &english())
}

#[test]
fn what_a_deck_says_is_text_and_nothing_else() {
    let page = page();
    assert!(page.contains(r"&lt;script&gt;alert('x')&lt;/script&gt; &amp; \u{202e}kaab \u{7}"));
    assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;") && !page.contains("<img"));
    assert!(!page.contains("<script") && !page.contains('\u{202e}'));
}

#[test]
fn nothing_comes_from_elsewhere_and_nothing_runs() {
    let page = page().replace("&lt;img src=x", "");
    for foreign in ["http:", "https:", "//", "src=", "href=", "url(", "@import", " on", "<link"] {
        let hit = page.find(foreign).and_then(|at| page.get(at..page.len().min(at + 60)));
        let word = hit.is_some_and(|hit| foreign == " on" && !hit.starts_with(" on="));
        assert!(hit.is_none() || word, "{foreign}: {hit:?}");
    }
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn every_chart_has_a_name_and_its_numbers_in_words() {
    let page = page();
    let charts = page.matches("<svg").count();
    assert_eq!((charts, page.matches("role=\"img\" aria-label=\"").count()), (10, 10));
    assert_eq!(page.matches("<details>").count(), 9, "all but the second calendar");
    assert_eq!(page.matches("<svg").count(), page.matches("</svg>").count());
}

#[test]
fn it_speaks_both_languages_and_says_when_there_is_nothing() {
    let cards = learner();
    let indonesian_page = stats_html(&figures_now(&cards), &indonesian());
    assert!(indonesian_page.contains("<html lang=\"id\">"));
    assert!(indonesian_page.contains("Kesulitan dari 1 sampai 10: 4,"));
    assert!(indonesian_page.contains("<code>hafal optimize</code>"));
    let nothing = stats_html(&figures_now(&[card("unseen", Vec::new())]), &english());
    assert!(nothing.contains("0 of 1 card seen") && nothing.contains("<code>hafal drill</code>"));
    assert!(!nothing.contains("<svg"));
}

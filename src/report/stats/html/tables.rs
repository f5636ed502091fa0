//! Tables: the numbers of charts, the hardest questions, confusions.

use maud::{Markup, html};

use super::super::hard::Hard;
use crate::report::stats::phrases::Phrases;
use crate::report::web_page::joined_lines;
use crate::study::{Confusion, Topic};

/// Returns a table whose first column is text and whose other columns are numbers.
pub(super) fn table(head: &[String], rows: &[Vec<String>]) -> Markup {
    html! {
        table {
            thead {
                tr { @for (place, name) in head.iter().enumerate() { th scope="col" class=[number(place)] { (name) } } }
            }
            tbody {
                @for row in rows {
                    tr { @for (place, text) in row.iter().enumerate() { td class=[number(place)] { (text) } } }
                }
            }
        }
    }
}

fn number(place: usize) -> Option<&'static str> {
    (place > 0).then_some("n")
}

pub(super) fn hardest(hardest: &[Hard], say: &Phrases) -> Markup {
    html! {
        table {
            thead {
                tr {
                    th scope="col" class="n" { (say.text("stats-forgotten")) }
                    th scope="col" class="n" { (say.text("stats-recall")) }
                    th scope="col" { (say.text("stats-question")) }
                }
            }
            tbody {
                @for hard in hardest {
                    tr {
                        td class="n" { (hard.lapses) }
                        td class="n" { (say.percent(hard.recall)) }
                        td {
                            span dir="auto" { (joined_lines(&hard.ask)) }
                            @if hard.leech { " " span class="mark" { "· " (say.text("stats-leech")) } }
                        }
                    }
                }
            }
        }
    }
}

pub(super) fn topics(topics: &[Topic], say: &Phrases) -> Markup {
    let heads = ["stats-topic", "stats-recall", "stats-in-topic", "stats-unseen", "stats-drill"];
    let recall = |topic: &Topic| match topic.recall() {
        Some(recall) => say.percent(recall),
        None => say.text("topics-not-seen"),
    };
    html! {
        table {
            thead { tr { @for id in heads { th scope="col" { (say.text(id)) } } } }
            tbody {
                @for topic in topics {
                    tr {
                        td dir="auto" { (joined_lines(&topic.tag)) }
                        td class="n" { (recall(topic)) }
                        td class="n" { (say.number(topic.cards)) }
                        td class="n" { (say.number(topic.unseen)) }
                        td { code { (joined_lines(&topic.command)) } }
                    }
                }
            }
        }
    }
}

pub(super) fn confusions(confusions: &[Confusion], say: &Phrases) -> Markup {
    let heads = ["stats-given", "stats-right", "stats-how-often", "stats-question"];
    html! {
        table {
            thead { tr { @for id in heads { th scope="col" { (say.text(id)) } } } }
            tbody {
                @for confusion in confusions {
                    tr {
                        td dir="auto" { (joined_lines(&confusion.given)) }
                        td dir="auto" { (joined_lines(&confusion.right)) }
                        td class="n" { (say.counted("stats-times", confusion.count)) }
                        td dir="auto" class="soft" { (joined_lines(&confusion.ask)) }
                    }
                }
            }
        }
    }
}

//! The questions of an analysis: a table of their figures, and for each who picked which option.

use maud::{Markup, html};

use crate::locale::Words;
use crate::question::count;
use crate::report::items::advice::{advice, figures, flag_name, is_few, option_text, prompt_line};
use crate::report::web_page::{joined_lines, px};
use crate::say::Say;
use crate::session::{ItemFigures, ItemFlag};

/// The length of a bar for a whole group.
const BAR: f64 = 120.0;

/// Returns all questions, a row each.
pub(super) fn table(items: &[ItemFigures], words: &Words) -> Markup {
    let names = [
        "items-column-n", "items-column-mean", "items-column-discrimination", "items-column-groups",
    ];
    html! {
        table .figures {
            thead {
                tr {
                    th scope="col" class="n" {}
                    @for id in names { th scope="col" class="n" { (words.text(id)) } }
                    th scope="col" { (words.text("items-column-question")) }
                }
            }
            tbody {
                @for (number, item) in (1_usize..).zip(items) {
                    tr {
                        td class="n soft" { (number) }
                        @for figure in figures(item, words) { td class="n" { (figure) } }
                        td {
                            span dir="auto" { (joined_lines(&prompt_line(item))) }
                            @let flags = flag_names(item, words);
                            @if !flags.is_empty() { " " span class="mark" { "· " (flags) } }
                        }
                    }
                }
            }
        }
    }
}

fn flag_names(item: &ItemFigures, words: &Words) -> String {
    let flags = item.flags.iter().filter(|flag| **flag != ItemFlag::Few);
    flags.map(|flag| flag_name(*flag, words)).collect::<Vec<_>>().join(", ")
}

/// Draws one question: its advice, and who picked which option. Empty without either.
pub(super) fn section(number: usize, item: &ItemFigures, words: &Words) -> Markup {
    if is_few(item) || (item.options.is_empty() && item.flags.is_empty()) {
        return Markup::default();
    }
    html! {
        section {
            h2 dir="auto" { span class="no" { (number) } (joined_lines(&prompt_line(item))) }
            ul class="flags" {
                @for flag in &item.flags {
                    li { strong { (flag_name(*flag, words)) } ": " (joined_lines(&advice(*flag, item, words))) }
                }
            }
            @if !item.options.is_empty() { (options(item, words)) }
        }
    }
}

/// Draws each option with its picks: of all learners, and as bars of the top and the bottom group.
fn options(item: &ItemFigures, words: &Words) -> Markup {
    let group = |id| words.say(&Say::new(id).with("count", item.group));
    html! {
        table {
            thead {
                tr {
                    th scope="col" { (words.text("items-options")) }
                    th scope="col" class="n" { (words.text("items-picked")) }
                    th scope="col" { (group("items-upper-of")) }
                    th scope="col" { (group("items-lower-of")) }
                }
            }
            tbody {
                @for option in &item.options {
                    tr {
                        td {
                            @let text = joined_lines(&option_text(&option.text, item, words));
                            @if option.right { "✓ " strong dir="auto" { (text) } } @else { span dir="auto" { (text) } }
                        }
                        td class="n" { (option.picked) }
                        td { (bar(option.upper, item.group, "bar")) }
                        td { (bar(option.lower, item.group, "lower")) }
                    }
                }
            }
        }
    }
}

/// Returns a bar with its count after it.
fn bar(picked: usize, group: usize, class: &str) -> Markup {
    let long = BAR * count(picked) / count(group.max(1));
    html! {
        svg role="img" aria-label=(picked) viewBox={ "0 0 " (px(BAR + 30.0)) " 18" } width=(px(BAR + 30.0)) height="18" {
            rect class=(class) x="0" y="3" width=(px(long)) height="12" {}
            text class="n-picked" x=(px(long + 6.0)) y="14" { (picked) }
        }
    }
}

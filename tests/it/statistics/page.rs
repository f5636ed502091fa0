//! The page for a terminal as a learner sees it.

use super::*;
use hafal::page::{Paper, Signs};

/// The page without colours.
pub(super) fn shown(
    cards: &[CardLog],
    words: &Words,
    width: Option<usize>,
    unicode: bool,
) -> String {
    let figures = figures(cards, &confused(), at(NOW), &Model::default());
    let paper = Paper { width, colour: false, unicode };
    stats_page(&figures, words, Signs::for_terminal(unicode), paper).render(paper)
}

/// Its rows from one that begins so, up to one that begins otherwise.
pub(super) fn part<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let start = page.find(&format!("  {from}")).expect("a first row");
    let end = page.find(&format!("  {to}")).unwrap_or(page.len());
    page.get(start..end).expect("rows in order")
}

fn wide() -> String {
    shown(&learner(), &english(), Some(76), true)
}

#[test]
fn calendars() {
    insta::assert_snapshot!(part(&wide(), "Tue 24 Nov", "You remember"), @"
    Tue 24 Nov 2026: 90 of 91 cards seen

    Reviews per day: 701 reviews on 152 days
    1 day in a row, the longest 6 days; none yet today: hafal drill

          Jun     Jul     Aug       Sep     Oct     Nov
    Mon   ▪ ■ ■ ■ ■ · ▪ █ █ ■ ▪ █ █ ■ █ █ ■ ■ █ █ █ ■ █ █ ■ █
    Tue   · ▪ ▪ ▪ ■ ▪ █ ▪ ▪ ■ ■ █ ■ ■ ■ ■ ▪ ■ █ ■ ■ · ■ █ █
    Wed   ▪ · ▪ ▪ · · · ■ ▪ · · ▪ ▪ · ▪ ▪ ▪ · ▪ ▪ ▪ ■ ■ · █
    Thu   · ▪ · ▪ ▪ ▪ · ■ ▪ ▪ · ■ ▪ █ ▪ ■ ▪ █ ▪ ■ ▪ █ █ ▪ ■
    Fri   ▪ ▪ ▪ ▪ ▪ █ ▪ ▪ ▪ · ■ ▪ ▪ ■ █ █ ▪ █ ■ █ ▪ ■ █ █ ■
    Sat · ▪ ■ █ ▪ ▪ ▪ ▪ ▪ · ■ · ▪ █ · ▪ ▪ ▪ ■ ▪ ▪ ■ ▪ ■ █ ·
    Sun
        · 1–2   ▪ 3–4   ■ 5–6   █ 7+

    Minutes per day: 2 h 21 min in all, 3 minutes on the longest day
    At your pace, 10 minutes are enough for about 50 reviews; today's cards
    take 2 minutes: hafal drill

          Jun     Jul     Aug       Sep     Oct     Nov
    Mon   · · · · ▪ · · ▪ ▪ · · ▪ ■ · ▪ ▪ ▪ · ▪ ▪ ▪ · ■ ▪ ▪ ▪
    Tue   · · · · · · ▪ · · ▪ ▪ ▪ · ▪ · ▪ · · ▪ · · · · ▪ ▪
    Wed   · · · · · · · · · · · · · · · · · · · · · · · · ▪
    Thu   · · · · · · · · · · · · · ▪ · · · ▪ · ▪ · ▪ ▪ · ·
    Fri   · · · · · ▪ · · · · · · · ▪ ▪ ▪ · ▪ ▪ ▪ · · ▪ ▪ ▪
    Sat · · · ▪ · · · · · · · · · ▪ · · · · · · · ▪ · · ▪ ·
    Sun
        · 1   ▪ 2   ■ 3   █ 4+
    ");
}

#[test]
fn remembered_against_predicted() {
    insta::assert_snapshot!(part(&wide(), "You remember", "Due in"), @"
    You remember 76% where 86% was predicted, in 611 reviews
    Cards come too late for you: hafal optimize

    remembered
    100% │                                              · ·
         │                                          · ·
     90% │                                      · ·
         │                                  · ·
     80% │                              · · ●   ●   ●  ●
         │                          · ·
     70% │                      · ·
         │                  · ·         ●
     60% │              · ·
         │          · ·  ○
     50% │      · · ○       ○   ○   ●
         │  · ·
     40% │·
         └─────────────────────────────────────────────────
          40%     50%     60%     70%     80%     90%     100%
                                                  predicted
          ● 20 reviews or more   ○ fewer than 20   · where both agree

    Remembered, predicted and number of reviews, by day, week and month
    Steady: carry on

    Mon 16 Nov      ████████████████████             67%  88%    6
    Tue 17 Nov      ██████████████████████▌          75%  86%    8
    Wed 18 Nov      ████████████████████             67%  88%    9
    Thu 19 Nov      ██████████████████████████████  100%  86%    5
    Fri 20 Nov      █████████████████████████        83%  90%    6
    Sat 21 Nov      ██████████████████████████████  100%  90%    2
    Mon 23 Nov      ████████████████████             67%  81%    9

    week of 19 Oct  ████████████████████████▎        81%  89%   26
    week of 26 Oct  ███████████████████████▊         79%  87%   24
    week of 2 Nov   ███████████████████████▏         77%  87%   39
    week of 9 Nov   ███████████████████████▊         79%  87%   29
    week of 16 Nov  ███████████████████████▍         78%  88%   36
    week of 23 Nov  ████████████████████             67%  81%    9

    Jun 2026        ██████████████████▉              63%  82%   78
    Jul 2026        ████████████████████████▍        81%  86%   86
    Aug 2026        ██████████████████████▍          75%  85%  102
    Sep 2026        ████████████████████████▋        82%  87%  106
    Oct 2026        ███████████████████████▏         77%  87%  126
    Nov 2026        ███████████████████████▏         77%  87%  113
    ");
}

#[test]
fn what_is_due_and_how_firmly_it_is_known() {
    insta::assert_snapshot!(part(&wide(), "Due in", "Hardest"), @"
    Due in the next 30 days: 47 cards, at most 6 on one day (today)
    Due now: 6 cards, 4 of them late, about 2 minutes: hafal drill

    6 │█
      │█                       ▅
      │█ █ ▃     ▃ █ █ ▃ ▃     █   ▃   ▃     █       ▃   ▃
      │█ █ █ ▅ ▅ █ █ █ █ █ ▅ ▅ █   █ ▅ █ ▅   █     ▅ █ ▅ █ ▅
    0 └────────────────────────────────────────────────────────────
       today         1 Dec         8 Dec         15 Dec        22 Dec

    Stability, the time until recall falls to 90%: half of the cards have
    80 days or more
    14 cards below a week: a break would cost you these first, hafal drill

         <1  █▍                               1
        1–3  ██████▉                          5
        3–7  ██████████▉                      8
       7–14  ████▏                            3
      14–30  █████████████▋                  10
      30–90  █████████████████████████▉      19
     90–180  ███████████████████████████▎    20
    180–365  ██████████████████████████████  22
       365+  ██▊                              2

    Difficulty from 1 to 10: half of the cards have 4.7 or more
    36 cards at 8 or more: a hint would help, or two smaller questions

     1  ████████████                    10
     2  ██████████████████████████████  25
     3  ██▍                              2
     4  ██████                           5
     5  ██████                           5
     6  ██████                           5
     7  ██▍                              2
     8  ██████                           5
     9  ███████████████▋                13
    10  █████████████████████▋          18
    ");
}

#[test]
fn what_is_hard_and_when() {
    insta::assert_snapshot!(part(&wide(), "Hardest", "no end"), @"
    Hardest questions: how often you forgot them, and your chance of recall
    today
    A leech is a card you forgot 8 times or more: reword it, or split it in
    two

    12  87%  What is q0? · leech
     8  96%  What is q11? · leech
     5  83%  What is q47?
     5  94%  What is q44?
     4  76%  What is q55?
     4  81%  What is q88?
     4  93%  What is q22?
     3  77%  What is q39?
     3  88%  What is q66?
     3  92%  What is q28?

    Answers you mix up
    Put the two side by side: what does one have that the other lacks?

    77 for 134   3 times
      How many members has the group of 77?
    WHO for UNDP   once
      Which UN body does UNOSSC work under?

    Answers by hour of the day: most at 20:00
    No hour is better than another so far: choose the one that suits you

    174 │                                        █
        │                                        █   ▃
        │            ▇ █   █                   ▇ █ ▇ █
        │            █ █   █                   █ █ █ █
      0 └────────────────────────────────────────────────
         00:00       06:00       12:00       18:00
    ");
}

#[test]
fn a_first_day() {
    let first = rated(1, ago(0).plus_ms(-60_000), Rating::Good, 3);
    let page = shown(&[card("q", vec![first])], &english(), Some(76), true);
    insta::assert_snapshot!(part(&page, "Tue 24 Nov", "Minutes"), @"
    Tue 24 Nov 2026: 1 of 1 card seen

    Reviews per day: 1 review on 1 day
    1 day in a row, the longest 1 day; today is done

        Nov
    Mon
    Tue ·
    Wed
    Thu
    Fri
    Sat
    Sun
        · 1   ▪ 2   ■ 3   █ 4+
    ");
    insta::assert_snapshot!(part(&page, "Remembered", "Difficulty"), @"
    Remembered and predicted: no card has been reviewed on two different days
    yet
    There are too few reviews to judge the predictions; it takes 100

    Due in the next 30 days: 1 card, at most 1 on one day (Fri 27 Nov)
    Nothing is due today; the next card is due on Fri 27 Nov

    1 │      █
      │      █
      │      █
      │      █
    0 └────────────────────────────────────────────────────────────
       today         1 Dec         8 Dec         15 Dec        22 Dec

    Stability, the time until recall falls to 90%: half of the cards have
    2.3 days or more
    1 card below a week: a break would cost you these first, hafal drill

         <1                                  0
        1–3  ██████████████████████████████  1
        3–7                                  0
       7–14                                  0
      14–30                                  0
      30–90                                  0
     90–180                                  0
    180–365                                  0
       365+                                  0
    ");
}

#[test]
fn nothing_yet() {
    let cards = [card("q", Vec::new())];
    let page = |words: &Words| shown(&cards, words, Some(76), true);
    assert_eq!(page(&english()), "  No reviews yet. Start with: hafal drill\n");
    assert_eq!(page(&indonesian()), "  Belum ada ulasan. Mulai dengan: hafal drill\n");
}

#[test]
fn lines_are_drawn_as_wide_as_a_text_is_set() {
    let lines = shown(&learner(), &english(), None, true);
    assert!(lines.contains("\nMon   ▪ ■"), "{lines}");
    let drawn = |row: &&str| row.contains('│');
    let wide = shown(&learner(), &english(), Some(200), true);
    let bare = wide.lines().filter(drawn).filter_map(|row| row.strip_prefix("  "));
    assert!(lines.lines().filter(drawn).eq(bare));
}

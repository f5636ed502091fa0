//! Tests the statistics as figures, pages and JSON, on logs made by hand and on half a year of a learner.

mod figures;
mod html;
mod json;
mod narrow;
mod page;
mod random;

use hafal::locale::{Interface, Words};
use hafal::moment::{DAY_MS, Moment};
use hafal::report::{Figures, StatsInput, Sums, stats_html, stats_page};
use hafal::schedule::{CardEvent, CardState, HistoryRow, Model, Origin, Rating, Review, replay};
use hafal::session::{Filed, QuestionId};
use hafal::study::Confusion;

pub(super) const NOW: &str = "2026-11-24T09:00:00+07:00";
const AN_HOUR_MS: i64 = 3_600_000;

pub(super) fn english() -> Words {
    Words::new(Interface::English)
}

pub(super) fn indonesian() -> Words {
    Words::new(Interface::Indonesian)
}

pub(super) fn at(text: &str) -> Moment {
    Moment::parse(text).expect("a time")
}

/// The moment this many days before now.
pub(super) fn ago(days: i64) -> Moment {
    at(NOW).plus_ms(-days * DAY_MS)
}

/// A review of 12 seconds, due again after some days.
pub(super) fn rated(seq: i64, at: Moment, rating: Rating, days: i32) -> HistoryRow {
    let event = CardEvent::Rated(Review {
        rating,
        seconds: Some(12.0),
        origin: Origin::Drill,
        interval: 1.0,
        due: at.day_number() + days,
        parameters: 1,
        retention: 0.9,
    });
    HistoryRow { seq, at, event }
}

pub(super) fn happened(seq: i64, at: Moment, event: CardEvent) -> HistoryRow {
    HistoryRow { seq, at, event }
}

/// A card with its log.
#[derive(Clone, Debug)]
pub(super) struct CardLog {
    pub(super) question: String,
    pub(super) part: u32,
    pub(super) ask: String,
    pub(super) in_deck: bool,
    pub(super) rows: Vec<HistoryRow>,
    pub(super) state: CardState,
}

pub(super) fn card(question: &str, rows: Vec<HistoryRow>) -> CardLog {
    CardLog {
        question: question.to_owned(),
        part: 1,
        ask: format!("What is {question}?"),
        in_deck: true,
        state: replay(&rows, &Model::default()),
        rows,
    }
}

fn filed(cards: &[CardLog]) -> Vec<Filed> {
    let filed = |(place, card): (usize, &CardLog)| Filed {
        id: 0,
        question: QuestionId { deck: "bab1".to_owned(), id: card.question.clone() },
        part: card.part,
        words: None,
        place: card.in_deck.then_some(place),
        state: card.state,
    };
    cards.iter().enumerate().map(filed).collect()
}

/// The figures of some cards at a moment.
pub(super) fn figures(
    cards: &[CardLog],
    confusions: &[Confusion],
    now: Moment,
    model: &Model,
) -> Figures {
    let mut sums = Sums::new(model);
    for card in cards {
        sums.add_card(&card.rows);
    }
    let ask = |card: &Filed| cards[card.place.expect("a place")].ask.clone();
    let cards = &filed(cards);
    let input = StatsInput {
        cards,
        sums,
        confusions: confusions.to_vec(),
        topics: Vec::new(),
        new_left: 20,
        ask: &ask,
    };
    hafal::report::figures(input, now)
}

pub(super) fn stats_json(figures: &Figures, cards: &[CardLog]) -> serde_json::Value {
    serde_json::to_value(hafal::report::stats_json(figures, &filed(cards))).expect("JSON")
}

/// The figures of the cards now, without confusions.
pub(super) fn figures_now(cards: &[CardLog]) -> Figures {
    figures(cards, &[], at(NOW), &Model::default())
}

/// Half a year of a learner: 90 cards, some harder, no Sundays and some days less, more forgotten than the
/// model predicts. No float decides what happens, so the log is the same on every machine.
pub(super) fn learner() -> Vec<CardLog> {
    let mut dice = Dice(88_172_645_463_325_252);
    let mut cards: Vec<CardLog> = (0..90).map(|number| history(number, &mut dice)).collect();
    cards.push(card("q90", Vec::new()));
    cards
}

const LADDER: [i32; 7] = [0, 3, 8, 20, 45, 90, 180];

fn history(number: i64, dice: &mut Dice) -> CardLog {
    let (mut rows, mut rung, mut days) = (Vec::new(), 0, 178 - number * 2 % 170);
    while days > 0 {
        let sunday = (ago(days).day_number() + 3).rem_euclid(7) == 6;
        if sunday || dice.below(12) == 0 {
            days -= 1;
            continue;
        }
        let hour = [-3, -2, 0, 10, 11, 11, 12, 13][dice.below(8)] * AN_HOUR_MS;
        let missed = dice.below(100) < if number % 11 == 0 { 45 } else { 13 };
        let rating = match (missed, dice.below(10)) {
            (true, _) => Rating::Again,
            (_, 0) => Rating::Hard,
            (_, 9) => Rating::Easy,
            _ => Rating::Good,
        };
        rung = if missed { 0 } else { (rung + 1).min(LADDER.len() - 1) };
        let seq = number * 1_000 + 178 - days;
        rows.push(rated(seq, ago(days).plus_ms(hour + number * 20_000), rating, LADDER[rung]));
        days -= i64::from(LADDER[rung].max(1));
    }
    card(&format!("q{number}"), rows)
}

/// Xorshift: the same random numbers on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, below: u64) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below).expect("a small number")
    }
}

/// The answers that this learner mixes up.
pub(super) fn confused() -> Vec<Confusion> {
    let confusion = |given: &str, right: &str, ask: &str, count| Confusion {
        given: given.to_owned(),
        right: right.to_owned(),
        ask: ask.to_owned(),
        count,
    };
    vec![
        confusion("WHO", "UNDP", "Which UN body does UNOSSC work under?", 1),
        confusion("77", "134", "How many members has the group of 77?", 3),
    ]
}

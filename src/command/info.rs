//! `hafal info`: shows a question's history, its memory now, and what each rating would bring.

use anyhow::Result;
use serde::Serialize;

use crate::host::{Config, Outcome, Problem, World, quoted};
use crate::moment::date_of;
use crate::report::{CardInfo, event_word, info_page};
use crate::say::Say;
use crate::schedule::{CardEvent, HistoryRow, undone_rows};
use crate::session::{Drilled, Filed};
use crate::store::{Store, origin_word};
use crate::study::{DeckCards, cards_of};

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "DECK")]
    pub(crate) deck: String,
    /// An id, a number, or words of the prompt.
    #[arg(value_name = "QUESTION")]
    pub(crate) question: String,
    #[arg(long)]
    pub(crate) json: bool,
    #[arg(long)]
    pub(crate) resume: bool,
    #[arg(long)]
    pub(crate) unflag: bool,
}

/// A card as JSON, whose keys are sorted.
#[derive(Serialize)]
struct InfoRow<'a> {
    ask: &'a str,
    deck: &'a str,
    difficulty: Option<f64>,
    due: Option<String>,
    flagged: bool,
    history: Vec<EventRow>,
    lapses: u32,
    part: u32,
    question: &'a str,
    recall: Option<f64>,
    reviews: u32,
    stability: Option<f64>,
    suspended: bool,
}

/// A row of a card's log as JSON.
#[derive(Serialize)]
struct EventRow {
    at: String,
    due: Option<String>,
    event: &'static str,
    interval: Option<f64>,
    origin: Option<&'static str>,
    rating: Option<u8>,
    response: Option<String>,
    seconds: Option<f64>,
    undone: bool,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    if args.resume || args.unflag {
        resume_or_unflag(args, world)?;
    }
    let store = world.peek()?;
    let decks = cards_of(std::slice::from_ref(&args.deck), store.as_ref(), world)?;
    let (ask, cards) = find_question(&decks, &args.question)?;
    let passage = cards.first().and_then(|card| passage_title(&decks, card));
    let config = world.config()?;
    let mut infos = Vec::new();
    for card in cards {
        infos.push(card_info(card, store.as_ref(), config, world)?);
    }
    if args.json {
        let rows: Vec<InfoRow> = infos.iter().map(|info| InfoRow::new(&ask, info)).collect();
        world.write_json(&rows)?;
    } else {
        let now = world.clock.now();
        let id = infos.first().map_or("", |info| info.card.question.id.as_str());
        let (deck, id, data) = (quoted(&args.deck), quoted(id), world.data_named());
        let resume = format!("hafal info {deck} {id} --resume{data}");
        let ask = (ask.as_str(), passage.as_deref());
        world.print(&info_page(ask, &infos, &resume, now, &world.words, world.signs))?;
    }
    Ok(Outcome::Done)
}

/// Returns the title of the passage that a card's question is about, else its key.
fn passage_title(decks: &[DeckCards], card: &Filed) -> Option<String> {
    let deck = decks.iter().find(|deck| deck.id == card.question.deck)?;
    let open = deck.open.as_ref()?;
    let key = open.question(card.place?)?.passage?;
    let title = open.deck().passages.get(&key).and_then(|passage| passage.title.clone());
    Some(title.unwrap_or(key))
}

/// Resumes a question's suspended and buried cards, or settles their flags.
fn resume_or_unflag(args: &Args, world: &World) -> Result<()> {
    let mut store = world.open()?;
    let decks = cards_of(std::slice::from_ref(&args.deck), Some(&store), world)?;
    let (_, cards) = find_question(&decks, &args.question)?;
    let now = world.clock.now();
    for card in cards.iter().filter(|card| card.id != 0) {
        if args.resume && !card.state.is_open(now) {
            store.keep_event(card.id, now, &CardEvent::Resumed, None)?;
        }
        if args.unflag && card.state.flagged {
            store.keep_event(card.id, now, &CardEvent::Unflagged, None)?;
        }
    }
    Ok(())
}

/// Returns the prompt and the cards of the only question that `word` names by id, number or words of its prompt.
fn find_question(decks: &[DeckCards], word: &str) -> Result<(String, Vec<Filed>)> {
    let mut found: Vec<(String, Vec<Filed>)> =
        decks.iter().flat_map(|deck| questions_matching(deck, word)).collect();
    if found.len() > 1 {
        let ids = found.iter().take(5).filter_map(|(_, cards)| cards.first());
        let mut ids: Vec<&str> = ids.map(|card| card.question.id.as_str()).collect();
        if found.len() > ids.len() {
            ids.push("…");
        }
        let help = Say::new("help-info-several").with("ids", ids.join(", "));
        let say = Say::new("info-several").with("question", word);
        return Err(Problem::new(say).help(help).into());
    }
    let none = || Problem::new(Say::new("info-no-question").with("question", word));
    Ok(found.pop().ok_or_else(none)?)
}

/// Lists the questions matched by id, else by number, else by words of the prompt.
fn questions_matching(deck: &DeckCards, word: &str) -> Vec<(String, Vec<Filed>)> {
    let asks = deck.prompts();
    let number = word.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let lower = word.to_lowercase();
    let words = |card: &Filed| {
        asks.get(&card.question.id).is_some_and(|ask| ask.to_lowercase().contains(&lower))
    };
    let ways: [&dyn Fn(&Filed) -> bool; 3] = [
        &|card| card.question.id == word,
        &|card| number.is_some() && card.place == number,
        &words,
    ];
    for way in ways {
        let cards: Vec<Filed> = deck.cards.iter().filter(|card| way(card)).cloned().collect();
        let questions = cards.chunk_by(|card, next| card.question == next.question);
        let named = questions.filter_map(|cards| {
            let id = &cards.first()?.question.id;
            Some((asks.get(id).unwrap_or(id).clone(), cards.to_vec()))
        });
        let found: Vec<_> = named.collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

fn card_info(
    card: Filed,
    store: Option<&Store>,
    config: &Config,
    world: &World,
) -> Result<CardInfo> {
    let now = world.clock.now();
    let Some(store) = store.filter(|_| card.id != 0) else {
        return Ok(CardInfo { card, rows: Vec::new(), next: None, recall: None });
    };
    let rows = store.history(card.id)?;
    let undone = undone_rows(rows.iter().map(|(row, _)| row));
    let rows = rows
        .iter()
        .map(|(row, data)| {
            let answer = data.as_ref().and_then(|data| serde_json::from_str::<Drilled>(data).ok());
            (row.clone(), answer, undone.contains(&row.seq))
        })
        .collect();
    let next = store.prospects(card.id, now, config.retention(&card.question.deck))?.decisions;
    let recall = card.state.recall(now.day_number(), &store.model()?.1);
    Ok(CardInfo { card, rows, next: Some(next), recall })
}

impl<'a> InfoRow<'a> {
    fn new(ask: &'a str, info: &'a CardInfo) -> Self {
        let state = &info.card.state;
        Self {
            ask,
            deck: &info.card.question.deck,
            difficulty: state.memory.map(|memory| f64::from(memory.difficulty)),
            due: state.due.map(|due| date_of(due).to_string()),
            flagged: state.flagged,
            history: info.rows.iter().map(EventRow::from).collect(),
            lapses: state.lapses,
            part: info.card.part,
            question: &info.card.question.id,
            recall: info.recall.map(f64::from),
            reviews: state.reviews,
            stability: state.memory.map(|memory| f64::from(memory.stability)),
            suspended: state.suspended,
        }
    }
}

impl From<&(HistoryRow, Option<Drilled>, bool)> for EventRow {
    fn from((row, answer, undone): &(HistoryRow, Option<Drilled>, bool)) -> Self {
        let review = if let CardEvent::Rated(review) = &row.event { Some(review) } else { None };
        Self {
            at: row.at.rfc3339(),
            due: review.map(|review| date_of(review.due).to_string()),
            event: event_word(&row.event),
            interval: review.map(|review| f64::from(review.interval)),
            origin: review.map(|review| origin_word(review.origin)),
            rating: review.map(|review| review.rating.number()),
            response: answer.as_ref().map(|answer| answer.response.join("; ")),
            seconds: review.and_then(|review| review.seconds),
            undone: *undone,
        }
    }
}

//! `hafal disputes`: lists answers that learners claim are right, accepts them into the deck, or rejects them.

use std::sync::Arc;

use anyhow::Result;
use serde::Serialize;

use crate::deck::with_claims_accepted;
use crate::host::files::{rewritable, rewrite_deck, unwritable};
use crate::host::library::{DeckPlace, load_deck, load_text};
use crate::host::{Outcome, Problem, World, quoted};
use crate::page::{Line, Page, Style};
use crate::say::Say;
use crate::session::QuestionId;
use crate::store::Rejection;
use crate::study::{Dispute, gather_disputes, named_places};

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    /// Empty for every deck ever asked.
    #[arg(value_name = "DECK")]
    pub(crate) decks: Vec<String>,
    #[arg(long)]
    pub(crate) json: bool,
    #[arg(long, value_name = "N", num_args = 0.., conflicts_with = "json")]
    pub(crate) accept: Option<Vec<usize>>,
    #[arg(long, value_name = "N", num_args = 1.., conflicts_with_all = ["json", "accept"])]
    pub(crate) reject: Option<Vec<usize>>,
}

/// A dispute as JSON, whose keys are sorted.
#[derive(Serialize)]
struct DisputeRow<'a> {
    ask: String,
    count: usize,
    deck: &'a str,
    last: String,
    /// From 1, as `--accept` and `--reject` take it.
    number: usize,
    part: u32,
    question: &'a str,
    response: String,
    right: String,
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let library = world.library(store.as_ref())?;
    let places = if args.decks.is_empty() {
        library.places().into_iter().map(|place| (place.clone(), place.name())).collect()
    } else {
        named_places(&args.decks, &library)?
    };
    let mut disputes: Vec<Dispute> = Vec::new();
    for place in &places {
        let mut loaded = match load_deck(&place.0) {
            Ok(loaded) => loaded,
            // Without a named deck, those that cannot be read any more are skipped.
            Err(_) if args.decks.is_empty() => continue,
            Err(error) => return Err(Problem::from(error).into()),
        };
        let Some(deck) = loaded.reading.deck.take() else {
            if args.decks.is_empty() {
                continue;
            }
            return Err(world.show_mistakes(&loaded).into());
        };
        let Some(store) = &store else { continue };
        if disputes.iter().all(|known| known.deck.deck().id != deck.id) {
            disputes.extend(gather_disputes(&Arc::new(deck.into()), place, store)?);
        }
    }
    drop(store);
    if let Some(numbers) = &args.accept {
        return accept_disputes(&disputes, numbers, world);
    }
    if let Some(numbers) = &args.reject {
        return reject_disputes(&disputes, numbers, world);
    }
    if args.json {
        let rows: Vec<DisputeRow> = (1..).zip(&disputes).map(dispute_row).collect();
        world.write_json(&rows)?;
    } else {
        world.print(&page(&disputes, world))?;
    }
    Ok(Outcome::Done)
}

fn dispute_row((number, dispute): (usize, &Dispute)) -> DisputeRow<'_> {
    DisputeRow {
        ask: dispute.question.prompt(),
        count: dispute.count,
        deck: &dispute.deck.deck().id,
        last: dispute.last.rfc3339(),
        number,
        part: dispute.part,
        question: &dispute.question.id,
        response: dispute.response.join("; "),
        right: dispute.right.join("; "),
    }
}

fn page(disputes: &[Dispute], world: &World) -> Page {
    let words = &world.words;
    let mut page = Page::default();
    if disputes.is_empty() {
        page.text(&words.text("disputes-none"), 0, Style::Plain);
        return page;
    }
    let wide = disputes.len().to_string().len();
    for (number, dispute) in (1_usize..).zip(disputes) {
        page.gap();
        let head = Line::new(format!("{number:>wide$}  "), Style::Dim);
        page.push(head.and(dispute.question.prompt(), Style::Bold).at(0, wide + 2));
        let say = Say::new("disputes-claimed").with("response", dispute.response.join("; "));
        let line = words.say(&say.with("count", dispute.count));
        page.push(Line::new(line, Style::Plain).at(wide + 2, 2));
        let say = Say::new("disputes-right").with("right", dispute.right.join("; "));
        page.push(Line::new(words.say(&say), Style::Dim).at(wide + 2, 2));
    }
    page.gap();
    if let Some(dispute) = disputes.first() {
        let (name, data) = (quoted(&dispute.name), world.data_named());
        for (id, flag) in [("disputes-accept", "--accept"), ("disputes-reject", "--reject")] {
            let command = format!("hafal disputes {name} {flag} 1{data}");
            page.push(Line::new(words.say(&Say::new(id).with("command", command)), Style::Dim));
        }
    }
    page
}

/// Refuses a number that no dispute has.
fn check_numbers(disputes: &[Dispute], numbers: &[usize]) -> Result<()> {
    let wrong = numbers.iter().find(|number| !(1..=disputes.len()).contains(number));
    wrong.map_or(Ok(()), |number| {
        let say = Say::new("disputes-no-number").with("number", *number);
        Err(Problem::new(say.with("count", disputes.len())).into())
    })
}

/// Keeps that the numbered disputes are not right: they are not listed again.
fn reject_disputes(disputes: &[Dispute], numbers: &[usize], world: &World) -> Result<Outcome> {
    check_numbers(disputes, numbers)?;
    let numbered = (1_usize..).zip(disputes).filter(|(number, _)| numbers.contains(number));
    let (mut page, mut rejections) = (Page::default(), Vec::new());
    for (_, dispute) in numbered {
        let (deck, id) = (dispute.deck.deck().id.clone(), dispute.question.id.clone());
        let question = QuestionId { deck, id };
        let (part, response) = (dispute.part, dispute.response.clone());
        rejections.push(Rejection { question, part, response });
        let say = Say::new("disputes-rejected").with("response", dispute.response.join("; "));
        page.text(&world.words.say(&say.with("ask", dispute.question.prompt())), 0, Style::Plain);
    }
    world.open()?.keep_rejections(&rejections, world.clock.now())?;
    world.print(&page)?;
    Ok(Outcome::Done)
}

/// Writes the numbered disputes, or all of them, into their decks.
fn accept_disputes(disputes: &[Dispute], numbers: &[usize], world: &World) -> Result<Outcome> {
    check_numbers(disputes, numbers)?;
    let mut page = Page::default();
    let mut outcome = Outcome::Done;
    let mut changed: Vec<&str> = Vec::new();
    for (number, dispute) in (1_usize..).zip(disputes) {
        if !numbers.is_empty() && !numbers.contains(&number) {
            continue;
        }
        let id = if accept_dispute(dispute)? {
            changed.push(&dispute.name);
            "disputes-accepted"
        } else {
            outcome = Outcome::Failed;
            match &dispute.place {
                DeckPlace::BuiltIn(_) => "disputes-built-in",
                DeckPlace::File(_) => "disputes-not-accepted",
            }
        };
        // A drill is of one's own, also for a deck that a class was asked.
        let command = format!("hafal drill {}{}", quoted(&dispute.name), world.own_data_named());
        let say = Say::new(id).with("response", dispute.response.join("; "));
        let say = say.with("command", command);
        page.text(&world.words.say(&say.with("ask", dispute.question.prompt())), 0, Style::Plain);
    }
    changed.dedup();
    for name in changed {
        let command = format!("hafal remark {}{}", quoted(name), world.data_named());
        let say = Say::new("disputes-remark").with("command", command);
        page.push(Line::new(world.words.say(&say), Style::Dim));
    }
    if disputes.is_empty() {
        page.text(&world.words.text("disputes-none"), 0, Style::Plain);
    }
    world.print(&page)?;
    Ok(outcome)
}

/// Writes a dispute's claims into its deck; false where the kind takes no other answer, or the deck has no file.
fn accept_dispute(dispute: &Dispute) -> Result<bool> {
    let DeckPlace::File(path) = &dispute.place else { return Ok(false) };
    rewritable(path)?;
    let now = load_text(&dispute.place).map_err(Problem::from)?;
    let Some(anew) =
        with_claims_accepted(&now, &dispute.place.stem(), &dispute.question.id, &dispute.claims)
    else {
        return Ok(false);
    };
    if anew == now {
        // An answer accepted before made this one right as well.
        return Ok(true);
    }
    rewrite_deck(path, &anew).map_err(|error| unwritable(path, &error))?;
    Ok(true)
}

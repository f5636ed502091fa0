//! `hafal disputes`: answers that learners claimed to be right, for the deck's author to look at and take in.

use std::sync::Arc;

use anyhow::Result;
use serde_json::{Value, json};

use crate::deck::with_claims_accepted;
use crate::host::files::{rewritable, unwritable, write_deck};
use crate::host::library::{Place, load, text};
use crate::host::{Outcome, Problem, World, quoted};
use crate::page::{Line, Page, Style};
use crate::say::Say;
use crate::study::{Dispute, gather_disputes, named_places};

/// The flags of `hafal disputes`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Decks; none for all that were ever asked.
    #[arg(value_name = "DECK")]
    pub decks: Vec<String>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
    /// Take claims in as right: all of the deck, or those of these numbers.
    #[arg(long, value_name = "N", num_args = 0.., conflicts_with = "json")]
    pub accept: Option<Vec<usize>>,
}

/// Runs `hafal disputes`.
///
/// # Errors
/// When a deck or the store cannot be used, or there is no claim of a number.
pub fn run(args: &Args, world: &World) -> Result<Outcome> {
    let store = world.peek()?;
    let library = world.library(store.as_ref())?;
    let places = if args.decks.is_empty() {
        library.places().into_iter().map(|place| (place.clone(), place.name())).collect()
    } else {
        named_places(&args.decks, &library)?
    };
    let mut disputes: Vec<Dispute> = Vec::new();
    for one in &places {
        let mut loaded = match load(&one.0) {
            Ok(loaded) => loaded,
            // Of all decks that were ever asked, those that cannot be read any more are passed over.
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
            disputes.extend(gather_disputes(&Arc::new(deck.into()), one, store)?);
        }
    }
    if let Some(numbers) = &args.accept {
        return accept(&disputes, numbers, world);
    }
    if args.json {
        world.write_json(&disputes.iter().map(object).collect::<Value>())?;
    } else {
        world.print(&page(&disputes, world))?;
    }
    Ok(Outcome::Done)
}

fn object(one: &Dispute) -> Value {
    json!({
        "deck": one.deck.deck().id,
        "question": one.question.id,
        "part": one.part,
        "ask": one.question.prompt(),
        "response": one.response.join("; "),
        "right": one.right.join("; "),
        "count": one.count,
        "last": one.last.rfc3339(),
    })
}

fn page(disputes: &[Dispute], world: &World) -> Page {
    let words = &world.words;
    let mut page = Page::default();
    if disputes.is_empty() {
        page.text(&words.text("disputes-none"), 0, Style::Plain);
        return page;
    }
    let wide = disputes.len().to_string().len();
    for (number, one) in (1_usize..).zip(disputes) {
        page.gap();
        let head = Line::of(format!("{number:>wide$}  "), Style::Dim);
        page.push(head.and(one.question.prompt(), Style::Bold).at(0, wide + 2));
        let say = Say::new("disputes-claimed").with("response", one.response.join("; "));
        let line = words.say(&say.with("count", one.count));
        page.push(Line::of(line, Style::Plain).at(wide + 2, 2));
        let say = Say::new("disputes-right").with("right", one.right.join("; "));
        page.push(Line::of(words.say(&say), Style::Dim).at(wide + 2, 2));
    }
    page.gap();
    if let Some(one) = disputes.first() {
        let command =
            format!("hafal disputes {} --accept 1{}", quoted(&one.name), world.data_named());
        let say = Say::new("disputes-accept").with("command", command);
        page.push(Line::of(words.say(&say), Style::Dim));
    }
    page
}

/// Takes claims in: each is written into its deck, whose text is read anew for each.
fn accept(disputes: &[Dispute], numbers: &[usize], world: &World) -> Result<Outcome> {
    if let Some(number) = numbers.iter().find(|number| !(1..=disputes.len()).contains(number)) {
        let say = Say::new("disputes-no-number").with("number", *number);
        return Err(Problem::new(say.with("count", disputes.len())).into());
    }
    let mut page = Page::default();
    let mut outcome = Outcome::Done;
    let mut changed: Vec<&str> = Vec::new();
    for (number, one) in (1_usize..).zip(disputes) {
        if !numbers.is_empty() && !numbers.contains(&number) {
            continue;
        }
        let id = if take_in(one)? {
            changed.push(&one.name);
            "disputes-accepted"
        } else {
            outcome = Outcome::Failed;
            "disputes-not-accepted"
        };
        let say = Say::new(id).with("response", one.response.join("; "));
        page.text(&world.words.say(&say.with("ask", one.question.prompt())), 0, Style::Plain);
    }
    changed.dedup();
    for name in changed {
        let command = format!("hafal remark {}{}", quoted(name), world.data_named());
        let say = Say::new("disputes-remark").with("command", command);
        page.push(Line::of(world.words.say(&say), Style::Dim));
    }
    if disputes.is_empty() {
        page.text(&world.words.text("disputes-none"), 0, Style::Plain);
    }
    world.print(&page)?;
    Ok(outcome)
}

/// Writes one claim into its deck; false where its kind of question takes no other answer, or it has no file.
fn take_in(one: &Dispute) -> Result<bool> {
    let Place::File(path) = &one.place else { return Ok(false) };
    rewritable(path)?;
    let now = text(&one.place).map_err(Problem::from)?;
    let Some(anew) = with_claims_accepted(&now, &one.place.stem(), &one.question.id, &one.claims)
    else {
        return Ok(false);
    };
    if anew == now {
        // What was taken in before it made this right as well.
        return Ok(true);
    }
    write_deck(path, &anew).map_err(|error| unwritable(path, &error))?;
    Ok(true)
}

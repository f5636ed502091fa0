//! `hafal class`: asks a class of phones an exam or a deck, and keeps what they answer.

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::quiz::{LARGEST_SEED, When, time};
use crate::deck::Feedback;
use crate::format::{Format, table_rows};
use crate::host::{ClassName, Outcome, Problem, World, read_foreign_text};
use crate::moment::Moment;
use crate::say::Say;
use crate::store::{ClassSetup, Store};
use crate::study::{
    ClassQuiz, ClassRules, ClassSitting, Roster, RosterFlaw, Variants, is_roster_heading,
    keep_moves, open_variants,
};
use crate::web::{ClassPlan, new_code, new_token, serve_class};

/// Seconds by which a clock may be behind without a warning: the system corrects it by that much from time to time.
const CLOCK_JITTER: f64 = 60.0;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "EXAM|DECK")]
    pub(crate) exam: String,
    #[arg(long, value_name = "NAME", value_parser = class_name)]
    pub(crate) name: Option<ClassName>,
    #[arg(long, value_name = "CSV")]
    pub(crate) roster: Option<PathBuf>,
    #[arg(long, value_name = "IP", value_parser = address)]
    pub(crate) address: Option<IpAddr>,
    #[arg(long, value_name = "N", value_parser = port)]
    pub(crate) port: Option<u16>,
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub(crate) time: Option<u64>,
    #[arg(long, value_name = "WHEN")]
    pub(crate) feedback: Option<When>,
}

// On failure each parser returns the id of the message that says what it expects.

fn class_name(text: &str) -> Result<ClassName, String> {
    ClassName::parse(text).ok_or_else(|| "usage-class".to_owned())
}

fn address(text: &str) -> Result<IpAddr, String> {
    text.parse().map_err(|_| "usage-address".to_owned())
}

fn port(text: &str) -> Result<u16, String> {
    text.parse().ok().filter(|port| *port > 0).ok_or_else(|| "usage-port".to_owned())
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    let mut variants = open_variants(&args.exam, world.peek_or_new()?.as_ref(), world)?;
    refuse_without_questions(&variants)?;
    let roster = args.roster.as_deref().map(read_roster).transpose()?;
    let name = name_of_class(args, &variants, world);
    let mut store = world.open_class(&name)?;
    let _lock = world.lock_class(&name)?;
    variants.recognise(&store)?;
    keep_moves(&variants.decks, &mut store, world)?;
    tell_cards(&variants, world);
    let setup = setup_of_class(&mut store)?;
    let rules = class_rules(args, &variants);
    let quiz = ClassQuiz::new(variants, rules, setup.seed);
    let class = ClassSitting::open(quiz, roster, setup.code.clone(), &store)?;
    start_clock(&class, world);
    let (address, port) = (args.address, args.port);
    serve_class(ClassPlan { class, store, setup, name, address, port }, world)
}

/// Lets the clock run from where the class begins.
fn start_clock(class: &ClassSitting, world: &World) {
    let now = world.clock.now();
    let begins = class.begins(now);
    if begins.seconds_since(now) > CLOCK_JITTER {
        let time = |at: Moment| at.local().strftime("%Y-%m-%d %H:%M").to_string();
        let say = Say::new("class-clock-behind").with("now", time(now));
        world.tell(&say.with("kept", time(begins)));
    }
    world.clock.set(begins);
}

/// Returns the class that keeps everything: as named, else the exam's or the deck's id.
fn name_of_class(args: &Args, variants: &Variants, world: &World) -> ClassName {
    let named = args.name.as_ref().or_else(|| world.class());
    named.cloned().unwrap_or_else(|| ClassName::from_id(&variants.id()))
}

fn class_rules(args: &Args, variants: &Variants) -> ClassRules {
    let exam = variants.exam.as_ref();
    let feedback = args.feedback.map(Feedback::from);
    ClassRules {
        time: args.time.or_else(|| exam.and_then(|exam| exam.time)),
        pass: exam.and_then(|exam| exam.pass),
        // Pupils talk to their neighbours, so unless the exam says otherwise no mark is shown before the end.
        feedback: feedback.or_else(|| exam.and_then(|exam| exam.feedback)).unwrap_or(Feedback::End),
    }
}

fn refuse_without_questions(variants: &Variants) -> Result<(), Problem> {
    let questions: usize = variants.decks.iter().map(|deck| deck.open.count()).sum();
    let cards = variants.cards().count();
    if variants.exam.is_some() || questions > cards {
        return Ok(());
    }
    let id = if cards > 0 { "class-only-cards" } else { "deck-empty" };
    Err(Problem::new(Say::new(id).with("name", variants.title())))
}

/// Says how many flashcards are left out.
fn tell_cards(variants: &Variants, world: &World) {
    let cards = variants.cards().count();
    if cards > 0 {
        world.tell(&Say::new("class-cards").with("count", cards));
    }
}

fn read_roster(file: &Path) -> Result<Roster, Problem> {
    let name = file.display().to_string();
    let refused = |why: Say| {
        let say = Say::new("format-refused").with("file", name.as_str()).with("why", why);
        Problem::new(say).help(Say::new("help-class-roster-file"))
    };
    let text = read_foreign_text(file, Format::Csv, |_| {})?.map_err(|why| refused(why.0))?;
    Roster::read(table_rows(&text, is_roster_heading)).map_err(|RosterFlaw { line, say }| {
        let at = Say::new("class-roster-at").with("file", name.as_str());
        let at = at.with("line", line.to_string()).with("why", say);
        Problem::new(at).help(Say::new("help-class-roster-file"))
    })
}

/// Returns the setup with which the class was served before, else keeps and returns a new code, key and seed.
fn setup_of_class(store: &mut Store) -> Result<ClassSetup> {
    if let Some(setup) = store.class_setup()? {
        return Ok(setup);
    }
    let random = || Problem::new(Say::new("class-no-random"));
    let key = new_token().ok_or_else(random)?;
    let code = new_code().ok_or_else(random)?;
    let seed = new_token().and_then(|bits| u64::from_str_radix(bits.get(..16)?, 16).ok());
    let seed = seed.ok_or_else(random)? & LARGEST_SEED;
    let setup = ClassSetup { code, key, seed, port: None, teacher_port: None };
    store.keep_class_setup(&setup)?;
    Ok(setup)
}

//! `hafal paper`: prints sheets of an exam or a deck, and beside them the key.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::ValueEnum;

use super::quiz::{LARGEST_SEED, any_seed, number, seed};
use crate::deck::Deck;
use crate::host::files::{relative_path, rewritable, write_both};
use crate::host::{Left, Outcome, Problem, World, interruptible, is_free, quoted};
use crate::locale::{Interface, Words};
use crate::report::{PaperSize, Printing, paper_html};
use crate::say::Say;
use crate::session::{
    Drawn, KEY_FORMAT, MOST_SHEETS, PaperSheet, PaperStock, PrintedDeck, PrintedKey, shared_letters,
};
use crate::study::{StudyDeck, Variants, open_variants, whole_decks};

/// The most random seeds tried, and the most questions laid out for that: together they take less than a second.
const MOST_TRIED: usize = 25;
const MOST_TRIED_QUESTIONS: usize = 3_000;

#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Args {
    #[arg(value_name = "EXAM|DECK")]
    pub(crate) exam: String,
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: PathBuf,
    #[arg(long, value_name = "N", value_parser = sheet_count, default_value = "1")]
    pub(crate) sheets: usize,
    #[arg(long, value_name = "N", value_parser = seed)]
    pub(crate) seed: Option<u64>,
    #[arg(long, value_name = "SIZE", default_value = "a4")]
    pub(crate) size: SizeWord,
    #[arg(long)]
    pub(crate) force: bool,
}

/// The paper to print on.
#[derive(Clone, Copy, Debug, ValueEnum)]
// No docs on the variants: completions would show them, in English.
pub(crate) enum SizeWord {
    A4,
    Letter,
}

impl From<SizeWord> for PaperSize {
    fn from(size: SizeWord) -> Self {
        match size {
            SizeWord::A4 => Self::A4,
            SizeWord::Letter => Self::Letter,
        }
    }
}

/// On failure returns the id of the message that says what is expected.
fn sheet_count(text: &str) -> Result<usize, String> {
    let count = number(text).ok().filter(|count| *count <= MOST_SHEETS);
    count.ok_or_else(|| "usage-sheets".to_owned())
}

pub(crate) fn run(args: &Args, world: &World) -> Result<Outcome> {
    interruptible(world, || print_sheets(args, world))
}

fn print_sheets(args: &Args, world: &World) -> Result<Outcome> {
    let (page, key_file) = files_to_write(args)?;
    let variants = open_variants(&args.exam, world.peek()?.as_ref(), world)?;
    if is_source(&page, &args.exam, &variants) {
        let say = Say::new("paper-own-source").with("file", page.display().to_string());
        return Err(Problem::new(say).help(Say::new("help-paper-no-file")).into());
    }
    let decks = whole_decks(&variants.decks);
    let stock = PaperStock::new(&decks);
    let sheets = sheets_to_print(args, &variants, &stock)?;
    if sheets.iter().all(|sheet| sheet.questions.is_empty()) {
        return Err(nothing_to_print(&variants).into());
    }
    let language = variants.language();
    let words = Words::new(Interface::from_locale(language.tag()));
    let title = variants.title();
    let exam = variants.exam.as_ref();
    let about = decks.first().filter(|_| exam.is_none()).and_then(|deck| deck.about.as_deref());
    let printing = Printing {
        title: &title,
        about: exam.map_or(about, |exam| exam.about.as_deref()),
        time: exam.and_then(|exam| exam.time),
        pass: exam.and_then(|exam| exam.pass),
        language: &language,
        words: &words,
        size: args.size.into(),
    };
    let key = printed_key(&printing, &variants, &sheets, &key_file, world);
    let key_text = serde_json::to_string_pretty(&key)? + "\n";
    let html = paper_html(&printing, &sheets);
    if world.farewell.came().load(std::sync::atomic::Ordering::Relaxed) {
        return Err(Left.into());
    }
    write_both((&page, html.as_bytes()), (&key_file, key_text.as_bytes()))?;
    tell(args, &variants, key.seed, &key_file, world)
}

/// Returns the page and the key beside it, if both may be written.
fn files_to_write(args: &Args) -> Result<(PathBuf, PathBuf), Problem> {
    let page = args.output.clone();
    if page.file_name().is_none() || page.as_os_str() == "-" {
        let say = Say::new("paper-no-file").with("file", page.display().to_string());
        return Err(Problem::new(say).help(Say::new("help-paper-no-file")));
    }
    let key = page.with_extension("key.json");
    for file in [&page, &key] {
        if file.is_dir() {
            let say = Say::new("paper-folder").with("file", file.display().to_string());
            return Err(Problem::new(say).help(Say::new("help-paper-no-file")));
        }
        rewritable(file)?;
        is_free(Some(file), args.force)?;
    }
    Ok((page, key))
}

/// Lays out the sheets of the seed that was given; else of a random one, whose neighbouring sheets share fewer letters
/// than those of others that were tried.
fn sheets_to_print<'a>(
    args: &Args,
    variants: &Variants,
    stock: &PaperStock<'a>,
) -> Result<Vec<PaperSheet<'a>>> {
    let lay_out = |firsts: &[u64]| lay_out_sheets(firsts, args.sheets, variants, stock);
    let first = args.seed.unwrap_or_else(any_seed);
    let mut printings = lay_out(&[first])?;
    let questions: usize = printings.iter().flatten().map(|sheet| sheet.questions.len()).sum();
    if args.seed.is_none() && args.sheets > 1 {
        let tries = MOST_TRIED.min(MOST_TRIED_QUESTIONS / questions.max(1));
        let others: Vec<u64> = (0..tries).map(|_| any_seed()).collect();
        printings.extend(lay_out(&others)?);
    }
    let best = printings.into_iter().min_by_key(|sheets| shared_letters(sheets));
    Ok(best.unwrap_or_default())
}

/// Lays out this many sheets, starting from each of some seeds.
fn lay_out_sheets<'a>(
    firsts: &[u64],
    count: usize,
    variants: &Variants,
    stock: &PaperStock<'a>,
) -> Result<Vec<Vec<PaperSheet<'a>>>> {
    let more = u64::try_from(count).unwrap_or(u64::MAX).saturating_sub(1);
    if firsts.iter().any(|first| first.saturating_add(more) > LARGEST_SEED) {
        let say = Say::new("paper-seed-too-large").with("sheets", count);
        return Err(Problem::new(say).help(Say::new("usage-seed")).into());
    }
    let seeds: Vec<u64> = firsts.iter().flat_map(|first| *first..=first + more).collect();
    let drawn: Vec<_> = seeds.iter().copied().zip(variants.draw_all(&seeds)?).collect();
    let printing = |drawn: &[(u64, Vec<Drawn>)]| {
        let sheets = drawn.iter().enumerate();
        sheets.map(|(place, (seed, drawn))| stock.lay_out(place, *seed, drawn.clone())).collect()
    };
    Ok(drawn.chunks(count).map(printing).collect())
}

/// Reports whether a page would replace the exam or a deck that it is made of.
fn is_source(page: &Path, exam: &str, variants: &Variants) -> bool {
    let Ok(page) = page.canonicalize() else { return false };
    let is_exam = Path::new(exam).canonicalize().is_ok_and(|exam| exam == page);
    let decks = variants.decks.iter().filter_map(|deck| deck.path.as_deref());
    is_exam || decks.map(Path::new).any(|deck| deck == page)
}

fn nothing_to_print(variants: &Variants) -> Problem {
    let id = if variants.cards().next().is_some() { "paper-only-cards" } else { "deck-empty" };
    Problem::new(Say::new(id).with("name", variants.title()))
}

fn printed_key(
    printing: &Printing,
    variants: &Variants,
    sheets: &[PaperSheet],
    file: &Path,
    world: &World,
) -> PrintedKey {
    let truth = |deck: &Deck| printing.truth(&deck.language);
    PrintedKey {
        format: KEY_FORMAT,
        exam: variants.exam.as_ref().map(|exam| exam.id.clone()),
        title: printing.title.to_owned(),
        id: world.clock.now().new_uuid(),
        seed: sheets.first().map_or(0, |sheet| sheet.seed),
        language: printing.language.tag().to_owned(),
        pass: printing.pass,
        decks: variants.decks.iter().map(|deck| printed_deck(deck, file)).collect(),
        sheets: sheets.iter().map(|sheet| sheet.printed(truth)).collect(),
    }
}

/// Returns a deck as the key names it; one from a pipe cannot be found again by its path.
fn printed_deck(deck: &StudyDeck, file: &Path) -> PrintedDeck {
    let path = deck.path.as_ref().map(Path::new).filter(|path| path.is_file());
    let path = path.map(|path| relative_path(path, file).display().to_string());
    PrintedDeck { id: deck.id().to_owned(), path }
}

fn tell(args: &Args, variants: &Variants, seed: u64, key: &Path, world: &World) -> Result<Outcome> {
    let cards: Vec<String> = variants.cards().map(|card| card.id).collect();
    let cards_said =
        Say::new("paper-cards").with("count", cards.len()).with("ids", cards.join(", "));
    let shown = |path: &Path| path.display().to_string();
    let written = Say::new("paper-written")
        .with("sheets", args.sheets)
        .with("page", shown(&args.output))
        .with("key", shown(key))
        .with("seed", seed.to_string());
    let next = Say::new("paper-next").with("mark", format!("hafal mark {}", quoted(&shown(key))));
    let cards_said = (!cards.is_empty()).then_some(cards_said);
    for say in cards_said.iter().chain([&written, &next]) {
        world.print_text(&world.words.say(say))?;
    }
    Ok(Outcome::Done)
}

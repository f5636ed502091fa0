//! Mistakes of meaning in a question that ron reads: a prompt, level, points or source that cannot be.

use super::passage::unknown_passage;
use super::raw_deck::{RawDeck, RawQuestion};
use super::text_literal::text_literal;
use crate::judge::{Decimal, Language, nearest_name, read_number};
use crate::question::{Answer, At, Figure, Flaw, gap_in};
use crate::say::Say;

/// Lists the mistakes of one question, those of its answer first.
pub(super) fn flaws_of_question(
    question: &RawQuestion,
    deck: &RawDeck,
    language: &Language,
) -> Vec<Flaw> {
    let mut flaws = question.answer.kind().flaws(language);
    if let Some(flaw) = gap_in_prompt(question) {
        flaws = vec![flaw];
    }
    flaws.extend(missing_prompt(question));
    flaws.extend(number_flaws(question));
    if question.id.as_ref().is_some_and(|id| id.trim().is_empty()) {
        flaws.push(Flaw::new("empty-text", At::field("id"), Say::new("flaw-empty-text")));
    }
    if let Some((say, help)) = question.from.as_ref().and_then(|from| unknown_source(from, deck)) {
        let flaw = Flaw::new("unknown-source", At::field("from"), say);
        flaws.push(help.into_iter().fold(flaw, Flaw::help));
    }
    let passage = question.passage.as_ref().filter(|_| !deck.unread);
    flaws.extend(passage.and_then(|key| unknown_passage(key, &deck.passages)));
    if question.both_ways && question.answer.reversed("").is_none() {
        let say = Say::new("flaw-both-ways").with("kind", question.answer.kind_name().as_str());
        let help = Say::new("help-write").with("text", "both_ways: false");
        flaws.push(Flaw::new("both-ways", At::field("both_ways"), say).help(help).mend("false"));
    }
    flaws
}

/// `ask: "Plants take in ____.", answer: Cloze("CO2")`: the sentence belongs into the cloze.
fn gap_in_prompt(question: &RawQuestion) -> Option<Flaw> {
    let Answer::Cloze(cloze) = &question.answer else { return None };
    let ask =
        question.ask.as_ref().filter(|_| cloze.blanks.is_empty() && cloze.broken.is_none())?;
    let gap = gap_in(ask).filter(|_| gap_in(&cloze.text).is_none())?;
    let (before, after) = (ask.get(..gap.start)?, ask.get(gap.end..)?);
    let written = text_literal(&format!("{before}{{{}}}{after}", cloze.text));
    let help = Say::new("help-cloze").with("example", format!("Cloze({written})"));
    Some(
        Flaw::new("no-blank", At::answer("text"), Say::new("flaw-no-blank"))
            .help(help)
            .mend(written),
    )
}

/// A prompt may be missing only where the answer holds all words, as a cloze does.
fn missing_prompt(question: &RawQuestion) -> Option<Flaw> {
    let empty = question.ask.as_ref().is_none_or(|ask| ask.trim().is_empty());
    let needed = question.answer.kind().own_words().is_none();
    (empty && needed).then(|| {
        let flaw = Flaw::new("no-ask", At::field("ask"), Say::new("flaw-no-ask"));
        flaw.help(Say::new("help-write").with("text", "ask: \"…?\""))
    })
}

fn number_flaws(question: &RawQuestion) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    if let Some(say) = question.level.and_then(level_flaw) {
        flaws.push(Flaw::new("level", At::field("level"), say).help(Say::new("help-level")));
    }
    let points = question.points.as_ref();
    let fits = |points: &Figure| {
        points.value.is_some_and(|value| value > Decimal::ZERO && value <= Decimal::ONE_HUNDRED)
    };
    if let Some(points) = points.filter(|points| !fits(points)) {
        let say = Say::new("flaw-points").with("text", points.written.as_str());
        let flaw = Flaw::new("points", At::field("points"), say);
        let inner = points.written.trim_matches(['"', '\'']);
        let read = read_number(inner, &Language::new("id")).map(|number| number.value.to_string());
        flaws.push(match read.filter(|read| fits(&Figure::read(read))) {
            Some(read) => {
                flaw.help(Say::new("help-write").with("text", format!("points: {read}"))).mend(read)
            }
            None => flaw.help(Say::new("help-points")),
        });
    }
    flaws
}

/// Returns the message for a level outside 1 to 5.
pub(super) fn level_flaw(level: i64) -> Option<Say> {
    (!(1..=5).contains(&level)).then(|| Say::new("flaw-level").with("level", level))
}

/// Returns the message and help for a citation whose source the deck lacks; a deck without sources is cited in free
/// words.
pub(super) fn unknown_source(from: &str, deck: &RawDeck) -> Option<(Say, Option<Say>)> {
    let (key, _) = split_citation(from);
    if deck.sources.is_empty() || deck.sources.contains_key(key) {
        return None;
    }
    let say = Say::new("flaw-unknown-source").with("name", key);
    // Without a near key any of the deck's shows how a citation is written.
    let keys = || deck.sources.keys().map(String::as_str);
    let known = nearest_name(key, keys()).or_else(|| keys().next());
    Some((say, known.map(|known| Say::new("help-source").with("text", format!("{known}: …")))))
}

/// Returns a citation's key and place: `katadata: par. 6`.
pub(super) fn split_citation(from: &str) -> (&str, &str) {
    let (key, place) = from.split_once(':').unwrap_or((from, ""));
    (key.trim(), place.trim())
}

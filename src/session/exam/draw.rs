//! Draws an exam's questions: a matching, so that a recipe that can be met is met whatever the order of its sections.

use std::collections::HashMap;

use super::pool::{Pooled, candidates, pool};
use crate::deck::{Deck, Exam, Section};
use crate::session::attempt::Drawn;
use crate::session::gathered::gather;
use crate::session::lazy_shuffle::LazyShuffle;
use crate::session::shuffle::{generator, shuffle};

/// A section that cannot have as many questions as it draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortage {
    /// Its place in the exam, from 0.
    pub section: usize,
    /// How many questions are lacking.
    pub lacking: usize,
}

/// An exam over its decks, made ready to be drawn from many times.
pub struct ExamDraw<'a> {
    exam: &'a Exam,
    pool: Vec<Pooled<'a>>,
    /// For each section the places in the pool of the questions that it may draw.
    candidates: Vec<Vec<usize>>,
}

/// Draws the questions of one variant, in the order asked; `decks` are the exam's, in its order. The same seed and
/// decks give the same draw everywhere.
///
/// # Errors
/// When sections lack questions.
pub fn draw_exam(exam: &Exam, decks: &[&Deck], seed: u64) -> Result<Vec<Drawn>, Vec<Shortage>> {
    ExamDraw::new(exam, decks).draw(seed)
}

impl<'a> ExamDraw<'a> {
    /// Finds what each section may draw; `decks` are the exam's, in its order.
    pub fn new(exam: &'a Exam, decks: &[&'a Deck]) -> Self {
        let pool = pool(decks);
        let sections = exam.sections.iter();
        let candidates = sections.map(|section| candidates(exam, section, &pool)).collect();
        Self { exam, pool, candidates }
    }

    /// Draws the variant of a seed, in the order asked.
    ///
    /// # Errors
    /// When sections lack questions.
    pub fn draw(&self, seed: u64) -> Result<Vec<Drawn>, Vec<Shortage>> {
        let mut matching = Matching::new(&self.candidates, seed);
        let sections = self.exam.sections.iter().enumerate();
        let shortages = sections.filter_map(|(place, section)| {
            let wanted = section.draw.unwrap_or_else(|| matching.count(place));
            let lacking = matching.fill(place, wanted);
            (lacking > 0).then_some(Shortage { section: place, lacking })
        });
        let shortages: Vec<Shortage> = shortages.collect();
        if !shortages.is_empty() {
            return Err(shortages);
        }
        let mixed = self.exam.mixed;
        let mut taken: Vec<TakenQuestion> = Vec::new();
        for (place, section) in self.exam.sections.iter().enumerate() {
            let questions = matching.taken_by(place).filter_map(|question| self.pool.get(question));
            taken.extend(questions.map(|pooled| TakenQuestion { place, section, pooled }));
        }
        if mixed {
            shuffle(&mut taken, &mut generator(seed, &["exam-mixed"]));
        }
        let taken = with_passages_together(taken, mixed);
        Ok(taken.iter().map(|taken| drawn_for(taken.section, taken.pooled, mixed)).collect())
    }
}

/// A question and the section that takes it.
struct TakenQuestion<'a> {
    /// The section's place in the exam.
    place: usize,
    section: &'a Section,
    pooled: &'a Pooled<'a>,
}

/// Puts the questions about one passage next to each other: those of a section, and where sections are mixed those of
/// all.
fn with_passages_together(taken: Vec<TakenQuestion<'_>>, mixed: bool) -> Vec<TakenQuestion<'_>> {
    let passage_of = |taken: &TakenQuestion| taken.pooled.passage();
    let of_section = gather(taken, |taken| Some((taken.place, passage_of(taken)?)));
    if mixed { gather(of_section, passage_of) } else { of_section }
}

fn drawn_for(section: &Section, pooled: &Pooled<'_>, mixed: bool) -> Drawn {
    Drawn {
        question: pooled.id(),
        points: section.points.unwrap_or(pooled.question.points),
        tags: pooled.question.tags.clone(),
        // In mixed sections there would be a heading before nearly every question.
        section: section.title.clone().filter(|_| !mixed),
        penalty: section.penalty,
    }
}

/// Which section takes which question.
struct Matching<'a> {
    /// For each section the questions that it may draw.
    candidates: Vec<LazyShuffle<'a>>,
    /// For each section the place of its first candidate that may still be free: none becomes free again.
    next: Vec<usize>,
    /// The section that takes each question taken.
    takers: HashMap<usize, usize>,
}

impl<'a> Matching<'a> {
    fn new(candidates: &'a [Vec<usize>], seed: u64) -> Self {
        let shuffled = |(place, all): (usize, &'a Vec<usize>)| {
            LazyShuffle::new(all, generator(seed, &["exam-section", &place.to_string()]))
        };
        Self {
            candidates: candidates.iter().enumerate().map(shuffled).collect(),
            next: vec![0; candidates.len()],
            takers: HashMap::new(),
        }
    }

    /// How many questions a section may draw.
    fn count(&self, section: usize) -> usize {
        self.candidates.get(section).map_or(0, LazyShuffle::len)
    }

    /// Gives a section as many questions as it wants, and returns how many are lacking.
    fn fill(&mut self, section: usize, wanted: usize) -> usize {
        let given = (0..wanted).take_while(|_| self.give(section)).count();
        wanted - given
    }

    /// Gives a section one more question: a free one, else one that another section can replace. Returns whether there
    /// is one.
    fn give(&mut self, section: usize) -> bool {
        // For each section reached, the section that wants its question, and that question.
        let mut wanted_by: Vec<Option<(usize, usize)>> = vec![None; self.candidates.len()];
        let mut reached = vec![section];
        let mut at = 0;
        while let Some(taker) = reached.get(at).copied() {
            at += 1;
            if let Some(free) = self.free_candidate(taker) {
                self.hand_on(free, taker, &wanted_by);
                return true;
            }
            // None of them is free, so all of them were looked at and have their order.
            for question in self.candidates.get(taker).into_iter().flat_map(LazyShuffle::placed) {
                let Some(other) = self.takers.get(question).copied() else { continue };
                if !reached.contains(&other)
                    && let Some(slot) = wanted_by.get_mut(other)
                {
                    *slot = Some((taker, *question));
                    reached.push(other);
                }
            }
        }
        false
    }

    fn free_candidate(&mut self, section: usize) -> Option<usize> {
        let next = self.next.get_mut(section)?;
        let candidates = self.candidates.get_mut(section)?;
        while let Some(question) = candidates.item(*next) {
            if !self.takers.contains_key(&question) {
                return Some(question);
            }
            *next += 1;
        }
        None
    }

    /// Gives a free question to its taker, the one that this frees to the section that wanted it, and so on.
    fn hand_on(&mut self, free: usize, taker: usize, wanted_by: &[Option<(usize, usize)>]) {
        let (mut question, mut taker) = (free, taker);
        loop {
            self.takers.insert(question, taker);
            let Some((wanting, wanted)) = wanted_by.get(taker).copied().flatten() else { return };
            (question, taker) = (wanted, wanting);
        }
    }

    /// The questions of a section, in an order of its own.
    fn taken_by(&self, section: usize) -> impl Iterator<Item = usize> {
        let looked_at = self.candidates.get(section).into_iter().flat_map(LazyShuffle::placed);
        looked_at.copied().filter(move |question| self.takers.get(question) == Some(&section))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;
    use crate::deck::{read_deck, read_exam};

    /// A deck of questions with these tags, called `a`, `b`, `c` and so on.
    fn deck(tags: &[&str]) -> Deck {
        let question = |(id, tags): (char, &&str)| {
            let tags: Vec<String> = tags.split(' ').map(|tag| format!("\"{tag}\"")).collect();
            let tags = tags.join(", ");
            format!("(id: \"{id}\", ask: \"{id}?\", answer: Text(\"{id}\"), tags: [{tags}]),")
        };
        let questions: String = ('a'..).zip(tags).map(question).collect();
        read_deck(&format!("(questions: [{questions}])"), "deck").deck.expect(&questions)
    }

    fn exam(sections: &str) -> Exam {
        let text = format!("(exam: \"E\", decks: [\"deck\"], sections: [{sections}])");
        read_exam(&text, "e").exam.expect(&text)
    }

    fn ids(drawn: &[Drawn]) -> Vec<&str> {
        drawn.iter().map(|drawn| drawn.question.id.as_str()).collect()
    }

    #[test]
    fn a_section_gives_up_a_question_that_a_later_one_needs() {
        let deck = deck(&["x", "x y", "y"]);
        let exam = exam("(draw: 2, tags: \"x\"), (draw: 1, tags: \"y\")");
        for seed in 0..50 {
            let drawn = draw_exam(&exam, &[&deck], seed).unwrap();
            let first: HashSet<&str> = ids(&drawn[..2]).into_iter().collect();
            assert_eq!((first, drawn[2].question.id.as_str()), (HashSet::from(["a", "b"]), "c"));
        }
    }

    #[test]
    fn what_is_lacking_is_counted_at_the_section_that_lacks_it() {
        let deck = deck(&["x", "x", "y"]);
        let exam = exam("(draw: 2, tags: \"x\"), (draw: 2), (draw: 3, tags: \"none\")");
        let short = draw_exam(&exam, &[&deck], 1).unwrap_err();
        let short: Vec<(usize, usize)> =
            short.iter().map(|short| (short.section, short.lacking)).collect();
        assert_eq!(short, [(1, 1), (2, 3)]);
    }

    #[test]
    fn each_subset_is_as_likely_as_the_next_where_sections_share_nothing() {
        let deck = deck(&["x", "x", "x", "x", "y"]);
        let exam = exam("(draw: 2, tags: \"x\"), (draw: 1, tags: \"y\")");
        let mut counts: HashMap<Vec<String>, usize> = HashMap::new();
        for seed in 0..6_000 {
            let drawn = draw_exam(&exam, &[&deck], seed).unwrap();
            *counts
                .entry(ids(&drawn[..2]).iter().map(|id| (*id).to_owned()).collect())
                .or_default() += 1;
        }
        // Twelve ordered pairs; 500 of each are expected, with a standard deviation of 21.
        assert_eq!(counts.len(), 12);
        assert!(counts.values().all(|count| (400..600).contains(count)), "{counts:?}");
    }

    #[test]
    fn a_draw_is_the_same_everywhere() {
        let deck = deck(&["x", "x", "x", "y", "y", "y"]);
        let sections = "(draw: 2, tags: \"x\"), (draw: 2)";
        let drawn = draw_exam(&exam(sections), &[&deck], 42).unwrap();
        assert_eq!(ids(&drawn).concat(), "cbad");
    }

    /// Whether sections can be met, tried by giving each wanted question in every way.
    fn can_be_met(wanted: &[(usize, Vec<usize>)], used: &mut Vec<bool>) -> bool {
        let Some(((count, candidates), rest)) = wanted.split_first() else { return true };
        if *count == 0 {
            return can_be_met(rest, used);
        }
        let fewer: Vec<(usize, Vec<usize>)> =
            [(count - 1, candidates.clone())].into_iter().chain(rest.iter().cloned()).collect();
        candidates.iter().any(|candidate| {
            if used[*candidate] {
                return false;
            }
            used[*candidate] = true;
            let met = can_be_met(&fewer, used);
            used[*candidate] = false;
            met
        })
    }

    proptest! {
        #[test]
        fn a_recipe_that_can_be_met_is_met_and_no_question_comes_twice(
            tags in prop::collection::vec(prop::collection::vec(0_usize..4, 1..3), 1..6),
            draws in prop::collection::vec((1_usize..3, 0_usize..4), 1..4),
            seed in 0_u64..1_000,
        ) {
            let named: Vec<String> = tags
                .iter()
                .map(|tags| tags.iter().map(|tag| format!("t{tag}")).collect::<Vec<_>>().join(" "))
                .collect();
            let deck = deck(&named.iter().map(String::as_str).collect::<Vec<_>>());
            let sections: Vec<String> = draws
                .iter()
                .map(|(draw, tag)| format!("(draw: {draw}, tags: \"t{tag}\")"))
                .collect();
            let wanted: Vec<(usize, Vec<usize>)> = draws
                .iter()
                .map(|(draw, tag)| {
                    (*draw, (0..tags.len()).filter(|place| tags[*place].contains(tag)).collect())
                })
                .collect();
            let drawn = draw_exam(&exam(&sections.join(", ")), &[&deck], seed);
            prop_assert_eq!(drawn.is_ok(), can_be_met(&wanted, &mut vec![false; tags.len()]));
            if let Ok(drawn) = drawn {
                let distinct: HashSet<&str> = ids(&drawn).into_iter().collect();
                prop_assert_eq!(distinct.len(), drawn.len());
                prop_assert_eq!(drawn.len(), draws.iter().map(|(draw, _)| draw).sum::<usize>());
            }
        }
    }
}

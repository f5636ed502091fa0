//! Tries the corrections that findings offer: an editor gets only those that work, and a help says all that its
//! correction needs.

use std::ops::Range;

use super::syntax::{Finding, Lexer, Token, end_of_value, line_up_to, shorten_middle, with_edits};
use crate::say::Say;

/// The most corrections applied for a single mistake; no typed question needs more.
const MOST_STEPS: usize = 12;

/// The most bytes of a stretch for which further corrections are tried.
const LONGEST_FOLLOWED: usize = 1 << 16;

/// Codes of findings that are about a whole value: what is found in it afterwards is part of the same mistake.
const OF_WHOLE_VALUES: [&str; 6] =
    ["unknown-kind", "no-kind", "no-question", "no-name", "loose-options", "quoted-name"];

/// Codes of corrections that are guesses at what was typed: what is wrong after them may come from a wrong guess.
const GUESSES: [&str; 5] =
    ["unclosed-text", "unopened-text", "inner-quote", "stray-bracket", "wrong-bracket"];

/// What reads a corrected stretch, and how many bytes it may still read.
pub(super) struct Trials<'a> {
    pub(super) read: &'a dyn Fn(&str) -> Vec<Finding>,
    pub(super) budget: &'a mut usize,
}

/// A corrected stretch: all but `head` bytes at its start and `tail` at its end may differ from the deck's.
struct Mended {
    text: String,
    head: usize,
    tail: usize,
    /// What is wrong with it.
    left: Vec<Finding>,
    /// The help of the last correction that only the author can decide on.
    doubt: Option<Say>,
    /// Whether it took more than the finding's own correction.
    further: bool,
}

/// Drops the corrections of a stretch that do not correct it. A correction with which all of it reads leaves no other
/// finding; one that only reads with further ones takes them along.
pub(super) fn keep_sure_writes(
    text: &str,
    span: &Range<usize>,
    mut findings: Vec<Finding>,
    mut trials: Trials,
) -> Vec<Finding> {
    let before = findings.len();
    for place in 0..before {
        let Some(finding) = findings.get_mut(place) else { break };
        let mended = trials.mend(text, span, finding, before == 1);
        let all = mended.as_ref().is_some_and(|mended| mended.left.is_empty());
        if let Some(Mended { left, .. }) = &mended
            && let ([only], 1) = (left.as_slice(), before)
            && only.help.is_some()
            && finding.write.is_some()
            && matches!(finding.code, "pair" | "unknown-kind" | "no-kind")
        {
            // An author who follows its help would otherwise see the next one's only afterwards.
            finding.help.clone_from(&only.help);
        }
        let mended = mended.filter(|mended| mended.left.len() < before);
        take_over(finding, span, mended);
        if all && before > 1 && (finding.write.is_some() || finding.guess.is_some()) {
            return vec![finding.clone()];
        }
    }
    findings
}

/// Gives a finding the correction that worked, or removes its own.
fn take_over(finding: &mut Finding, span: &Range<usize>, mended: Option<Mended>) {
    let Some(mended) = mended else {
        finding.write = None;
        return;
    };
    if !mended.further {
        return;
    }
    let written = mended.text.get(mended.head..mended.text.len() - mended.tail);
    let written = written.unwrap_or_default().to_owned();
    finding.span = span.start + mended.head..span.end - mended.tail;
    let brackets = !written.contains(char::is_alphanumeric);
    let end = mended.text.len() - mended.tail;
    let shown =
        if brackets { line_up_to(&mended.text, &(0..end), end) } else { shorten_middle(&written) };
    if let Some(doubt) = mended.doubt {
        finding.write = None;
        finding.help = Some(Say::new(doubt.id).with("text", shown));
    } else {
        finding.help = Some(Say::new("help-write").with("text", shown));
        finding.write = Some(written);
    }
}

impl Trials<'_> {
    /// Puts a finding's correction in, and further ones as long as they belong to it; `alone` says that all do.
    fn mend(
        &mut self,
        text: &str,
        span: &Range<usize>,
        finding: &Finding,
        alone: bool,
    ) -> Option<Mended> {
        let inside = span.start <= finding.span.start && finding.span.end <= span.end;
        let correction = finding.write.as_deref().or(finding.guess.as_deref());
        let correction = correction.filter(|_| inside)?;
        let mended = with_edits(text, span, [(finding.span.clone(), correction)]);
        let mut mended = Mended {
            head: finding.span.start - span.start,
            tail: span.end - finding.span.end,
            left: self.read_stretch(&mended)?,
            text: mended,
            doubt: finding.help.clone().filter(|_| finding.write.is_none()),
            further: false,
        };
        let sole = GUESSES.contains(&finding.code) || span.len() > LONGEST_FOLLOWED;
        let steps = if sole { 0 } else { MOST_STEPS };
        for _ in 0..steps {
            let belongs = |left: &&Finding| alone || belongs_to(left, finding, &mended);
            let further = mended.left.iter().filter(belongs).find_map(|left| {
                let sure = left.write.as_ref().map(|write| (write.clone(), None));
                let guess = || Some((left.guess.clone()?, left.help.clone()));
                sure.or_else(guess).map(|(write, doubt)| (left.span.clone(), write, doubt))
            });
            let Some((place, write, doubt)) = further else { break };
            mended = self.further(mended, &place, &write, doubt, finding)?;
        }
        Some(mended)
    }

    fn further(
        &mut self,
        mended: Mended,
        place: &Range<usize>,
        write: &str,
        doubt: Option<Say>,
        finding: &Finding,
    ) -> Option<Mended> {
        let length = mended.text.len();
        let head = mended.head.min(place.start);
        let mut tail = mended.tail.min(length.checked_sub(place.end)?);
        let text = with_edits(&mended.text, &(0..length), [(place.clone(), write)]);
        if finding.code == "unknown-kind" {
            // The whole answer is shown, not only its new part.
            let end = end_of_value(&text, head).unwrap_or(text.len() - tail);
            tail = tail.min(text.len() - end);
        }
        let left = self.read_stretch(&text)?;
        Some(Mended { text, head, tail, left, doubt: doubt.or(mended.doubt), further: true })
    }

    /// Returns what is wrong with a corrected stretch; None if finding out would cost too much.
    fn read_stretch(&mut self, mended: &str) -> Option<Vec<Finding>> {
        *self.budget = self.budget.checked_sub(mended.len())?;
        // A stretch turned into a comment leaves nothing to read.
        let is_comment = Lexer::new(mended, 0..mended.len()).next().is_none();
        if is_comment {
            return Some(Vec::new());
        }
        let question = mended.trim_end();
        if question.ends_with(',') || !mended.contains("//") {
            return Some((self.read)(question.strip_suffix(',').unwrap_or(question)));
        }
        // A comment may follow the comma.
        let last = Lexer::new(mended, 0..mended.len()).last();
        let comma = last.filter(|(token, _)| *token == Token::Comma);
        let edit = comma.map(|(_, span)| (span, ""));
        Some((self.read)(&with_edits(mended, &(0..mended.len()), edit)))
    }
}

/// Reports whether a finding is part of a mistake that was corrected: it is inside or right beside what was written.
fn belongs_to(left: &Finding, finding: &Finding, mended: &Mended) -> bool {
    let end = mended.text.len() - mended.tail;
    let beside = left.span.start <= end && left.span.end >= mended.head;
    let value =
        OF_WHOLE_VALUES.contains(&finding.code).then(|| end_of_value(&mended.text, mended.head));
    let inside =
        value.flatten().is_some_and(|end| left.span.start >= mended.head && left.span.end <= end);
    beside || inside
}

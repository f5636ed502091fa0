//! Draws the facts that a sitting returns: mainly the mark of an answer, part by part, with reason and source.

use crate::judge::{DiffPiece, diff, without_lead};
use crate::locale::{Words, mark_word};
use crate::page::{Line, Page, Signs, Style};
use crate::question::{Form, Mark, OptionText, Part, Verdict, is_above_zero};
use crate::say::Say;
use crate::session::{Aftermath, MistakenFact, Shown};
use crate::study::{AnswerFacts, Fact};

/// Returns a fact as a page.
pub(crate) fn feedback_page(fact: &Fact, words: &Words, signs: &Signs) -> Page {
    let mut page = Page::default();
    match fact {
        Fact::Answer(answer) => return answer_page(answer, words, signs),
        Fact::Back(back) => page.text(back, 0, Style::Plain),
        Fact::Why(after) => say_why(&mut page, after.why.as_deref(), after),
        Fact::Say(say) => page.text(&words.say(say), 0, Style::Dim),
    }
    page
}

fn answer_page(answer: &AnswerFacts, words: &Words, signs: &Signs) -> Page {
    let mut page = match &answer.mark {
        Some(mark) => mark_page(&answer.shown, mark, &answer.aftermath, words, signs),
        None => back_page(answer.back.as_deref(), &answer.aftermath),
    };
    if let Some(fact) = &answer.mistaken {
        page.text(&mistaken_words(fact, &answer.shown, words), 2, Style::Plain);
    }
    for note in &answer.notes {
        let say = Say::new("drill-note").with("note", note.as_str());
        page.text(&words.say(&say), 2, Style::Plain);
    }
    page
}

fn mark_page(shown: &Shown, mark: &Mark, after: &Aftermath, words: &Words, signs: &Signs) -> Page {
    let view = FeedbackView { shown, mark, words, signs };
    let mut page = Page::default();
    match &shown.form {
        Form::One(_) | Form::Card => view.single_part(&mut page, after),
        Form::Line(lines) if lines.fields.len() == 1 => view.single_part(&mut page, after),
        Form::Line(_) | Form::Many(_) | Form::Sort(_) | Form::Pair { .. } => {
            view.several(&mut page);
        }
    }
    let why = after.why.as_deref().filter(|_| !view.says_why());
    say_why(&mut page, why, after);
    page
}

fn back_page(back: Option<&str>, after: &Aftermath) -> Page {
    let mut page = Page::default();
    if let Some(back) = back {
        page.text(back, 0, Style::Good);
    }
    say_why(&mut page, after.why.as_deref(), after);
    page
}

/// `77 answers another question: “How many members …?”`
fn mistaken_words(fact: &MistakenFact, shown: &Shown, words: &Words) -> String {
    if fact.question == shown.question.id {
        return words.say(&Say::new("drill-taken-blank").with("given", fact.given.as_str()));
    }
    let say = Say::new("drill-taken").with("given", fact.given.as_str());
    words.say(&say.with("ask", fact.ask.as_str()))
}

fn say_why(page: &mut Page, why: Option<&str>, after: &Aftermath) {
    if let Some(why) = why {
        page.text(why, 2, Style::Plain);
    }
    if let Some(source) = &after.source {
        page.push(Line::new(source, Style::Dim).at(2, 0));
    }
}

struct FeedbackView<'a> {
    shown: &'a Shown,
    mark: &'a Mark,
    words: &'a Words,
    signs: &'a Signs,
}

impl FeedbackView<'_> {
    /// Returns an option or text as it is shown: truths in the interface's words.
    fn label(&self, text: &str) -> String {
        let Form::One(options) = &self.shown.form else { return text.to_owned() };
        let truth = options.texts.iter().find_map(|option| match option {
            OptionText::Truth(truth) if option.words() == text => Some(*truth),
            OptionText::Truth(_) | OptionText::Words(_) => None,
        });
        match truth {
            Some(true) => self.words.text("ask-true"),
            Some(false) => self.words.text("ask-false"),
            None => text.to_owned(),
        }
    }

    /// Reports whether the line of the right answer says why already.
    fn says_why(&self) -> bool {
        matches!(self.shown.form, Form::One(_)) && !self.mark.is_full()
    }

    /// Draws a single part: its sign and the answer given; if it was wrong, the right one below.
    fn single_part(&self, page: &mut Page, after: &Aftermath) {
        let Some(part) = self.mark.parts.first() else { return };
        match part.verdict {
            Verdict::Right => page.push(self.signed(part.verdict, &self.label(&part.right), None)),
            Verdict::Slip => page.push(self.slip(part)),
            Verdict::Partly { reached, of } => {
                let say = Say::new("feedback-partly").with("reached", usize::from(reached));
                let note = self.words.say(&say.with("of", usize::from(of)));
                page.push(self.signed(part.verdict, &part.right, Some(&note)));
            }
            Verdict::Wrong => {
                let given = match self.shown.form {
                    Form::Card => self.words.text("feedback-not-known"),
                    Form::Line(_)
                    | Form::One(_)
                    | Form::Many(_)
                    | Form::Sort(_)
                    | Form::Pair { .. } => self.label(&part.given),
                };
                page.push(self.signed(part.verdict, &given, part.why.as_deref()));
                self.right(page, part, after);
            }
            Verdict::Missing => {
                let nothing = self.words.text("feedback-no-answer");
                page.push(self.signed(part.verdict, &nothing, None));
                self.right(page, part, after);
            }
        }
        self.note(page, part, 2);
    }

    fn right(&self, page: &mut Page, part: &Part, after: &Aftermath) {
        let mut line = Line::new(self.right_answer(&part.right), Style::Good).at(2, 2);
        if let (Some(why), true) = (&after.why, self.says_why()) {
            line = line.and("   ", Style::Plain).and(why.replace('\n', " "), Style::Plain);
        }
        page.push(line);
    }

    /// Returns the right answer; for a screen reader, with words before it.
    fn right_answer(&self, right: &str) -> String {
        let right = self.label(right);
        if !self.signs.aloud {
            return right;
        }
        self.words.say(&Say::new("feedback-right").with("right", right))
    }

    /// Adds how a part was read, below its words; a slip says so on its own line.
    fn note(&self, page: &mut Page, part: &Part, indent: usize) {
        if let Some(note) = part.note.as_ref().filter(|_| part.verdict != Verdict::Slip) {
            page.push(Line::new(self.words.say(note), Style::Dim).at(indent, 0));
        }
    }

    fn signed(&self, verdict: Verdict, text: &str, note: Option<&str>) -> Line {
        let style = verdict_style(verdict);
        let mut line = Line::new(verdict_sign(verdict, self.signs), style).and(" ", Style::Plain);
        if self.signs.aloud {
            let word = self.words.text(mark_word(verdict));
            line = line.and(format!("{word}: "), Style::Plain);
        }
        let line = line.and(text, style).at(0, 2);
        match note {
            Some(note) => line.and("   ", Style::Plain).and(note, Style::Plain),
            None => line,
        }
    }

    /// `≈ Bandung, almost: Band[o→u]ng`, or the name of another sort of slip.
    fn slip(&self, part: &Part) -> Line {
        let line = self.signed(part.verdict, &part.right, None);
        if let Some(note) = &part.note {
            return line.and(", ", Style::Plain).and(self.words.say(note), Style::Plain);
        }
        if self.signs.aloud {
            let given = Say::new("feedback-given").with("given", part.given.as_str());
            return line.and(format!("   {}", self.words.say(&given)), Style::Plain);
        }
        let mut marked = String::new();
        for piece in diff(without_lead(&part.given, &part.right), &part.right) {
            match piece {
                DiffPiece::Same(text) => marked.push_str(&text),
                DiffPiece::Changed { given, right } => {
                    marked.extend(["[", &given, self.signs.becomes, &right, "]"]);
                }
            }
        }
        let almost = self.words.say(&Say::new("feedback-almost").with("diff", marked));
        line.and(almost, Style::Plain)
    }

    /// Draws several parts: how many are right, then each that is not.
    fn several(&self, page: &mut Page) {
        let verdict = self.overall();
        let say = Say::new("feedback-of").with("right", self.reached()).with("of", self.wanted());
        let mut line = self.signed(verdict, &self.words.say(&say), None);
        let missing: Vec<&str> = match self.shown.form {
            Form::Line(ref lines) if !lines.sentence.is_empty() => Vec::new(),
            Form::Line(_) | Form::Many(_) => {
                self.parts_with(Verdict::Missing).map(|part| part.right.as_str()).collect()
            }
            Form::One(_) | Form::Sort(_) | Form::Pair { .. } | Form::Card => Vec::new(),
        };
        if !missing.is_empty() && !self.mark.is_full() {
            let say = self.missing(&missing);
            line = line.and("   ", Style::Plain).and(self.words.say(&say), Style::Plain);
        }
        page.push(line);
        match self.shown.form {
            Form::Sort(_) if verdict != Verdict::Right => self.order(page),
            Form::Sort(_) => {}
            Form::Line(_) | Form::One(_) | Form::Many(_) | Form::Pair { .. } | Form::Card => {
                self.parts(page);
            }
        }
    }

    /// Says what is missing: all of it, or how many if some are enough.
    fn missing(&self, missing: &[&str]) -> Say {
        let fields = if let Form::Line(lines) = &self.shown.form { lines.fields.len() } else { 0 };
        let found = self.mark.parts.iter().filter(|part| part.verdict.share() > 0.0).count();
        let wanted = fields.checked_sub(found).filter(|wanted| *wanted < missing.len());
        let say = match wanted {
            Some(wanted) if fields > 0 => Say::new("feedback-missing-some").with("count", wanted),
            Some(_) | None => Say::new("feedback-missing"),
        };
        say.with("missing", missing.join("; "))
    }

    fn parts_with(&self, verdict: Verdict) -> impl Iterator<Item = &Part> {
        self.mark.parts.iter().filter(move |part| part.verdict == verdict)
    }

    fn overall(&self) -> Verdict {
        match (self.mark.is_full(), self.mark.has_slip(), is_above_zero(self.mark.score)) {
            (true, false, _) => Verdict::Right,
            (true, true, _) => Verdict::Slip,
            (false, _, true) => Verdict::Partly { reached: 0, of: 0 },
            (false, _, false) => Verdict::Wrong,
        }
    }

    fn reached(&self) -> String {
        let earned: f64 = self.mark.parts.iter().map(|part| part.verdict.share()).sum();
        self.words.number(earned, 1)
    }

    /// Counts the parts that had to be right.
    fn wanted(&self) -> usize {
        match &self.shown.form {
            Form::Line(lines) => lines.fields.len(),
            Form::Many(_) => self.mark.parts.iter().filter(|part| !part.right.is_empty()).count(),
            Form::One(_) | Form::Card => 1,
            Form::Sort(items) => items.len(),
            Form::Pair { left, .. } => left.len(),
        }
    }

    /// Draws each part that is not simply right, with the right one beside it.
    fn parts(&self, page: &mut Page) {
        let listed = matches!(&self.shown.form, Form::Line(lines) if lines.sentence.is_empty());
        for part in &self.mark.parts {
            match part.verdict {
                Verdict::Right => {}
                Verdict::Slip => page.push(self.slip(part).at(2, 2)),
                Verdict::Missing if listed || matches!(self.shown.form, Form::Many(_)) => {}
                Verdict::Wrong | Verdict::Missing | Verdict::Partly { .. } => {
                    let given = if part.given.is_empty() { "-" } else { &part.given };
                    let mut line = self.signed(part.verdict, given, part.why.as_deref()).at(2, 2);
                    if !part.right.is_empty() {
                        let say = Say::new("feedback-right").with("right", part.right.as_str());
                        line = line.and("   ", Style::Plain).and(self.words.say(&say), Style::Good);
                    }
                    page.push(line);
                }
            }
            self.note(page, part, 4);
        }
    }

    /// Draws the right order, item by item, with the item given in its place if another was.
    fn order(&self, page: &mut Page) {
        if self.signs.aloud {
            page.push(Line::new(self.words.text("feedback-order"), Style::Plain).at(2, 0));
        }
        for (place, part) in self.mark.parts.iter().enumerate() {
            let number = Line::new(format!("{}  ", place + 1), Style::Dim);
            let line = if part.verdict == Verdict::Right || part.given.is_empty() {
                number.and(part.right.as_str(), Style::Plain)
            } else {
                let say = Say::new("feedback-given").with("given", part.given.as_str());
                let given = self.words.say(&say);
                number.and(part.right.as_str(), Style::Good).and(format!("   {given}"), Style::Dim)
            };
            page.push(line.at(2, 3));
        }
    }
}

fn verdict_style(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Right | Verdict::Slip => Style::Good,
        Verdict::Partly { .. } => Style::Plain,
        Verdict::Wrong | Verdict::Missing => Style::Bad,
    }
}

fn verdict_sign(verdict: Verdict, signs: &Signs) -> &'static str {
    match verdict {
        Verdict::Right => signs.right,
        Verdict::Slip => signs.slip,
        Verdict::Partly { .. } => signs.partly,
        Verdict::Wrong | Verdict::Missing => signs.wrong,
    }
}

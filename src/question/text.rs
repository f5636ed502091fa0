//! Text: words to type, compared without case, accents and punctuation, a letter or two forgiven.

use serde::Deserialize;

use super::flaw::{empty_text_flaws, no_answer_flaw};
use super::reading::{Content, Several};
use super::shape::{FieldShape, KindShape, Shape};
use super::{
    At, Card, Flaw, Form, Judge, Key, KeyLine, Kind, Lines, Mark, Noted, Part, Response,
    TypedAnswer, Verdict, Wants,
};
use crate::judge::{Language, Likeness, SlipSort, SpacedText, TypedText, fold, folded_readings};
use crate::say::Say;

pub(super) const SHAPE: KindShape = KindShape {
    name: "Text",
    fields: &[
        FieldShape::needed("is", Shape::Texts),
        FieldShape::new("exact", Shape::Switch),
        FieldShape::new("not", Shape::Noteds),
    ],
    short: Some("is"),
    example: "Text(\"…\")",
    aliases: &[
        "kurzantwort", "texte", "texto", "testo", "tekst", "antwort", "shortresponse", "teks",
        "string", "str", "short", "shortanswer", "isian", "jawaban", "kata",
    ],
};

/// `Text("PBB", "Perserikatan Bangsa-Bangsa")`.
#[derive(Clone, Debug, Deserialize, Hash, PartialEq, Eq)]
#[serde(from = "Content<String, TextFields>")]
pub struct Text {
    /// The right answers, the one that is shown first.
    pub is: Vec<String>,
    /// Whether it must be typed exactly so: no folding, no slip.
    pub exact: bool,
    /// Wrong answers that are not slips, with the reason.
    pub not: Vec<Noted>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextFields {
    is: Several<String>,
    #[serde(default)]
    exact: bool,
    #[serde(default)]
    not: Several<Noted>,
}

impl From<Content<String, TextFields>> for Text {
    fn from(content: Content<String, TextFields>) -> Self {
        match content {
            Content::Values(is) => Self { is, exact: false, not: Vec::new() },
            Content::Fields(TextFields { is, exact, not }) => Self { is: is.0, exact, not: not.0 },
        }
    }
}

impl Kind for Text {
    fn form(&self, _card: &Card) -> Form {
        Form::Line(Lines { fields: vec![Wants::Text], sentence: Vec::new() })
    }

    fn solution(&self, _card: &Card, _language: &Language) -> Response {
        Response::Line(vec![self.is.first().cloned().unwrap_or_default()])
    }

    fn mark(&self, _card: &Card, response: &Response, judge: &Judge) -> Mark {
        let key = TextKey { is: &self.is, exact: self.exact, not: &self.not };
        Mark::by_share(vec![key.judge(response.first_line(), judge)])
    }

    fn texts(&self) -> Vec<&str> {
        self.is.iter().map(String::as_str).collect()
    }

    fn identity(&self) -> Vec<&str> {
        self.is.first().map(String::as_str).into_iter().collect()
    }

    fn key(&self, language: &Language) -> Key {
        let exact = self.exact.then(|| Say::new("key-exact"));
        let not = self.not.iter().map(|not| match &not.why {
            Some(why) => {
                Say::new("key-not-why").with("text", not.text.as_str()).with("why", why.as_str())
            }
            None => Say::new("key-not").with("text", not.text.as_str()),
        });
        let notes = exact.into_iter().chain(not).collect();
        let lines = vec![KeyLine { wordings: self.is.clone(), notes }];
        Key { lines, ..Key::from_solution(self.solution(&Card::Whole, language)) }
    }

    fn flaws(&self, language: &Language) -> Vec<Flaw> {
        let mut flaws = empty_text_flaws(&self.is, "is");
        if self.is.is_empty() {
            flaws.push(no_answer_flaw(SHAPE.example));
        }
        for (place, not) in self.not.iter().enumerate() {
            let folded = fold(&not.text, language);
            if self.is.iter().any(|right| fold(right, language) == folded) {
                let say = Say::new("flaw-right-among-not").with("text", not.text.as_str());
                flaws.push(Flaw::new("right-among-wrong", At::answer("not").item(place), say));
            }
        }
        flaws
    }

    fn typed_answer(&self, _card: &Card, _language: &Language) -> Option<TypedAnswer> {
        let right = self.is.first()?.clone();
        Some(TypedAnswer { group: "text".to_owned(), right, sentence: None })
    }
}

/// The right texts of one field, and how strictly they are compared.
#[derive(Clone, Copy)]
pub(super) struct TextKey<'a> {
    pub(super) is: &'a [String],
    pub(super) exact: bool,
    pub(super) not: &'a [Noted],
}

impl<'a> TextKey<'a> {
    /// Judges what was typed; of a slip, the part's right text is the one that was nearly typed.
    pub(super) fn judge(self, given: &str, judge: &Judge) -> Part {
        let shown = self.is.first().map_or("", String::as_str);
        if given.trim().is_empty() {
            return Part::new(Verdict::Missing, "", shown);
        }
        if self.exact {
            let right = self.is.iter().any(|right| right.trim() == given.trim());
            return Part::new(if right { Verdict::Right } else { Verdict::Wrong }, given, shown);
        }
        let given_text = SpacedText::new(given, judge.language);
        let spaced = |right: &'a String| (right, SpacedText::new(right, judge.language));
        let rights: Vec<(&String, SpacedText)> = self.is.iter().map(spaced).collect();
        let is_right = |text: &SpacedText| rights.iter().any(|(_, right)| text.is_same(right));
        if is_right(&given_text)
            || are_all(given, |part| is_right(&SpacedText::new(part, judge.language)))
        {
            return Part::new(Verdict::Right, given, shown);
        }
        let typed = TypedText::new(&given_text);
        let near = rights.iter().filter_map(|(right, text)| Some((right, typed.compare(text)?)));
        let near = near.filter(|(_, likeness)| !self.is_other(given, likeness, judge));
        let nearest = near.min_by_key(|(_, likeness)| likeness.misses);
        if let Some(not) =
            self.denying(&typed, judge, nearest.as_ref().map(|(_, near)| near.misses))
        {
            return Part::new(Verdict::Wrong, given, shown).because(not.why.clone());
        }
        match nearest {
            Some((right, Likeness { sort: Some(sort), more, .. })) => {
                Part::new(Verdict::Slip, given, right.as_str()).noting(slip_note(sort, &more))
            }
            Some((_, Likeness { sort: None, .. })) => Part::new(Verdict::Right, given, shown),
            None => Part::new(Verdict::Wrong, given, shown),
        }
    }

    /// The entry of `not` that what was typed is, or comes nearer to than to the nearest right text.
    fn denying(
        self,
        typed: &TypedText,
        judge: &Judge,
        nearest: Option<usize>,
    ) -> Option<&'a Noted> {
        let likenesses = self.not.iter().filter_map(|not| {
            Some((typed.compare(&SpacedText::new(&not.text, judge.language))?, not))
        });
        let (likeness, not) = likenesses.min_by_key(|(likeness, _)| likeness.misses)?;
        let denies = nearest.is_none_or(|misses| likeness.misses == 0 || likeness.misses < misses);
        denies.then_some(not)
    }

    /// Whether a text like a right one is not a slip here: slips are off, or it is or names another answer of the deck.
    fn is_other(self, given: &str, likeness: &Likeness, judge: &Judge) -> bool {
        if likeness.sort.is_none() {
            return false;
        }
        let is_own = |folded: &str| self.is.iter().any(|own| fold(own, judge.language) == folded);
        let is_other = |folded: &str| (judge.is_rival)(folded) && !is_own(folded);
        let is_rival =
            |text: &str| folded_readings(text, judge.language).iter().any(|text| is_other(text));
        // A year beside a city does not answer "which city" a second time.
        let is_beside = |piece: &str| {
            piece.contains(char::is_alphabetic) || !likeness.head.contains(char::is_alphabetic)
        };
        let Likeness { head, more, .. } = likeness;
        !judge.slips
            || is_rival(given)
            || (head != given && is_rival(head))
            || more.iter().any(|piece| is_beside(piece) && is_rival(piece))
            || (more.len() > 1 && is_rival(&more.join(", ")))
            || likeness.fuller_names(judge.language).any(|name| is_other(&name))
    }
}

/// Whether a text offers several answers, `UN / United Nations`, and all of them are right.
fn are_all(given: &str, is_right: impl Fn(&str) -> bool) -> bool {
    let joints = ["/", " or ", " atau "];
    joints.into_iter().filter(|joint| given.contains(joint)).any(|joint| {
        let parts: Vec<&str> = given.split(joint).map(str::trim).collect();
        parts.len() > 1 && parts.len() <= 4 && parts.iter().all(|part| is_right(part))
    })
}

/// The name of a slip that is not a wrong letter.
fn slip_note(sort: SlipSort, more: &[String]) -> Option<Say> {
    Some(match sort {
        SlipSort::Letters => return None,
        SlipSort::Plural => Say::new("slip-plural"),
        SlipSort::Nya => Say::new("slip-nya"),
        SlipSort::OldSpelling => Say::new("slip-old-spelling"),
        SlipSort::ShortDoubling => Say::new("slip-short-doubling"),
        SlipSort::More => Say::new("slip-more").with("more", more.join(", ")),
        SlipSort::Bare => Say::new("slip-bare"),
    })
}

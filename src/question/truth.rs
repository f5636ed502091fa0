//! Truth: a statement that is true or false.

use super::shape::KindShape;
use super::{Card, Flaw, Form, Judge, Kind, Mark, OptionText, Options, Part, Response, Verdict};
use crate::judge::Language;

pub(super) const SHAPE_TRUE: KindShape = KindShape {
    name: "True",
    fields: &[],
    short: None,
    example: "True",
    aliases: &["wahr", "vrai", "verdadero", "vero", "waar", "benar", "betul", "yes", "ya", "t"],
};

pub(super) const SHAPE_FALSE: KindShape = KindShape {
    name: "False",
    fields: &[],
    short: None,
    example: "False",
    aliases: &["falsch", "faux", "falso", "onwaar", "salah", "tidak", "no", "f"],
};

/// `True` or `False`.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
pub struct Truth {
    /// Whether the statement is true.
    pub is: bool,
}

impl Kind for Truth {
    /// True, then false; both are pinned, so that they are never shuffled.
    fn form(&self, _card: &Card) -> Form {
        let texts = vec![OptionText::Truth(true), OptionText::Truth(false)];
        Form::One(Options { texts, pinned: 2 })
    }

    fn solution(&self, _card: &Card, _language: &Language) -> Response {
        Response::One(usize::from(!self.is))
    }

    fn mark(&self, _card: &Card, response: &Response, _judge: &Judge) -> Mark {
        let word = |is: bool| if is { "True" } else { "False" };
        let right = word(self.is);
        Mark::by_share(vec![match response.picked() {
            Some(place) if (place == 0) == self.is => Part::new(Verdict::Right, right, right),
            Some(_) => Part::new(Verdict::Wrong, word(!self.is), right),
            None => Part::new(Verdict::Missing, "", right),
        }])
    }

    fn texts(&self) -> Vec<&str> {
        Vec::new()
    }

    fn identity(&self) -> Vec<&str> {
        vec![if self.is { "true" } else { "false" }]
    }

    fn flaws(&self, _language: &Language) -> Vec<Flaw> {
        Vec::new()
    }
}

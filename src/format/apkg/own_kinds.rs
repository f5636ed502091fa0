//! The five types of note that hafal writes, the same in every package, so that Anki knows them again.

use serde_json::{Map, Value, json};

/// What a note of ours is in Anki.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnNoteKind {
    /// A front and a back.
    Basic,
    /// Asked from both.
    Reversed,
    /// To be typed.
    Typed,
    /// To be typed, from both.
    TypedReversed,
    /// A text with blanks.
    Cloze,
}

impl OwnNoteKind {
    const ALL: [Self; 5] =
        [Self::Basic, Self::Reversed, Self::Typed, Self::TypedReversed, Self::Cloze];

    /// The type's number: a fixed one, since Anki knows types by it.
    #[must_use]
    pub fn id(self) -> i64 {
        let place = match self {
            Self::Basic => 1,
            Self::Reversed => 2,
            Self::Typed => 3,
            Self::Cloze => 4,
            Self::TypedReversed => 5,
        };
        1_732_400_000_000 + place
    }

    fn name(self) -> &'static str {
        match self {
            Self::Basic => "Basic (hafal)",
            Self::Reversed => "Basic (and reversed card) (hafal)",
            Self::Typed => "Basic (type in the answer) (hafal)",
            Self::TypedReversed => "Basic (type in the answer, and reversed card) (hafal)",
            Self::Cloze => "Cloze (hafal)",
        }
    }

    fn fields(self) -> [&'static str; 3] {
        match self {
            Self::Basic | Self::Reversed | Self::Typed | Self::TypedReversed => {
                ["Front", "Back", "Extra"]
            }
            Self::Cloze => ["Text", "Back Extra", "Extra"],
        }
    }

    /// Front and back of each of its cards, without what is said besides.
    fn templates(self) -> &'static [(&'static str, &'static str, &'static str)] {
        const FORTH: (&str, &str, &str) =
            ("Card 1", "{{Front}}", "{{FrontSide}}<hr id=answer>{{Back}}");
        const TYPED: (&str, &str, &str) =
            ("Card 1", "{{Front}}<br>{{type:Back}}", "{{Front}}<hr id=answer>{{type:Back}}");
        match self {
            Self::Basic => &[FORTH],
            Self::Reversed => {
                &[FORTH, ("Card 2", "{{Back}}", "{{FrontSide}}<hr id=answer>{{Front}}")]
            }
            Self::Typed => &[TYPED],
            Self::TypedReversed => &[
                TYPED,
                ("Card 2", "{{Back}}<br>{{type:Front}}", "{{Back}}<hr id=answer>{{type:Front}}"),
            ],
            Self::Cloze => &[("Cloze", "{{cloze:Text}}", "{{cloze:Text}}<br>{{Back Extra}}")],
        }
    }

    fn model(self) -> Value {
        let field = |(ord, name): (usize, &str)| {
            json!({"name": name, "ord": ord, "font": "Arial", "size": 20, "media": [],
                "rtl": false, "sticky": false})
        };
        let template = |(ord, (name, front, back)): (usize, &(&str, &str, &str))| {
            json!({"name": name, "ord": ord, "qfmt": front, "afmt": format!("{back}{EXTRA}"),
                "bafmt": "", "bqfmt": "", "did": null})
        };
        json!({
            "id": self.id(), "name": self.name(), "type": i64::from(self == Self::Cloze),
            "flds": self.fields().into_iter().enumerate().map(field).collect::<Vec<_>>(),
            "tmpls": self.templates().iter().enumerate().map(template).collect::<Vec<_>>(),
            "css": CSS, "did": 1, "mod": 0, "usn": -1, "sortf": 0, "tags": [], "vers": [],
            "latexPre": "", "latexPost": "",
        })
    }
}

const EXTRA: &str = "{{#Extra}}<div class=extra>{{Extra}}</div>{{/Extra}}";
const CSS: &str = ".card { font-family: sans-serif; font-size: 20px; text-align: center; }\n\
    .cloze { font-weight: bold; color: blue; }\n.extra { font-size: 16px; margin-top: 1em; }\n";

/// The types as the JSON that a package's database holds.
#[must_use]
pub fn models() -> String {
    let models: Map<String, Value> =
        OwnNoteKind::ALL.into_iter().map(|sort| (sort.id().to_string(), sort.model())).collect();
    Value::from(models).to_string()
}

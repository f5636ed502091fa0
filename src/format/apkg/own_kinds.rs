//! The five note types that hafal writes, the same in every package, so that Anki recognises them.

use serde_json::{Map, Value, json};

/// A note type that hafal writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OwnNoteKind {
    /// A front and a back.
    Basic,
    /// A front and a back, asked from both.
    Reversed,
    /// A front, and a back to type.
    Typed,
    /// Two sides, each to type when the other is shown.
    TypedReversed,
    /// A text with blanks.
    Cloze,
}

impl OwnNoteKind {
    const ALL: [Self; 5] =
        [Self::Basic, Self::Reversed, Self::Typed, Self::TypedReversed, Self::Cloze];

    /// The number of the type in Anki, which must never change.
    pub(crate) fn id(self) -> i64 {
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

    /// The name, front and back of each card.
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

/// Writes the note types as a package's database holds them, in JSON.
pub(crate) fn models() -> String {
    let models: Map<String, Value> =
        OwnNoteKind::ALL.into_iter().map(|kind| (kind.id().to_string(), kind.model())).collect();
    Value::from(models).to_string()
}

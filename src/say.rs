//! Messages without words: an id of `locale/*.ftl`, and its arguments.

/// A message that a front end words in the reader's language: `Say::new("deck-gone").with("name", name)`.
#[derive(Clone, Debug, PartialEq)]
pub struct Say {
    /// The message's id in `locale/*.ftl`.
    pub id: &'static str,
    /// The values its placeholders take.
    pub args: Vec<(&'static str, Arg)>,
}

/// A value put into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text as it is; the page that shows it escapes it.
    Text(String),
    /// A count, which chooses the plural form.
    Count(i64),
    /// A message inside a message.
    Say(Box<Say>),
}

impl Say {
    /// Returns a message without arguments.
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// Returns the message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Arg {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<Say> for Arg {
    fn from(say: Say) -> Self {
        Self::Say(Box::new(say))
    }
}

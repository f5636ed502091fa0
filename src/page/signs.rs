//! The signs that hafal draws with, in Unicode and in ASCII.

/// The signs of one kind of terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs {
    /// A right answer.
    pub right: &'static str,
    /// A slip: right but for a letter or two.
    pub slip: &'static str,
    /// A partly right answer.
    pub partly: &'static str,
    /// A wrong answer.
    pub wrong: &'static str,
    /// The full and the empty part of a bar.
    pub bar: (&'static str, &'static str),
    /// Before the highlighted option.
    pub lit: &'static str,
    /// Before typed text.
    pub prompt: &'static str,
    /// Between a wrong piece and the right one.
    pub becomes: &'static str,
    /// Between two things on one line.
    pub dot: &'static str,
    /// Heights, low to high, for a trend.
    pub heights: &'static [&'static str],
    /// The last cell of a horizontal bar, from one step to full.
    pub across: &'static [&'static str],
    /// The top cell of a column, from one step to full.
    pub up: &'static [&'static str],
    /// Shades of a calendar, from nothing to most.
    pub shades: [&'static str; 5],
    /// A point of a curve, a point of few reviews, and a point of the diagonal.
    pub points: (&'static str, &'static str, &'static str),
    /// The y axis and the x axis of a chart, and their corner.
    pub axes: (&'static str, &'static str, &'static str),
    /// The keys for up and down.
    pub arrows: &'static str,
    /// The blank being typed, and a later blank.
    pub blanks: (&'static str, &'static str),
    /// A checked and an unchecked box.
    pub boxes: (&'static str, &'static str),
    /// Between the ends of a range.
    pub to: &'static str,
    /// In place of rows left out.
    pub cut: &'static str,
    /// On a scale: the point, the ends of the band, and the band.
    pub marks: (&'static str, &'static str, &'static str),
    /// Whether a screen reader reads the page: a mark needs its word beside its sign, and figures are words, not
    /// drawings.
    pub aloud: bool,
}

const UNICODE: Signs = Signs {
    right: "✓",
    slip: "≈",
    partly: "◐",
    wrong: "✗",
    bar: ("█", "░"),
    lit: "▸",
    prompt: "›",
    becomes: "→",
    dot: "·",
    heights: &["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    across: &["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    up: &["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    shades: [" ", "·", "▪", "■", "█"],
    points: ("●", "○", "·"),
    axes: ("│", "─", "└"),
    arrows: "↑ ↓",
    blanks: ("▁▁▁▁", "____"),
    boxes: ("■", "□"),
    to: "–",
    cut: "…",
    marks: ("●", "┼", "─"),
    aloud: false,
};

const ASCII: Signs = Signs {
    right: "+",
    slip: "~",
    partly: "/",
    wrong: "x",
    bar: ("#", "."),
    lit: ">",
    prompt: ">",
    becomes: "->",
    dot: "-",
    heights: &["_", ".", "-", "=", "#"],
    across: &[".", "#"],
    up: &[".", "#"],
    shades: [" ", ".", ":", "+", "#"],
    points: ("O", "o", "."),
    axes: ("|", "-", "+"),
    arrows: "arrows",
    blanks: ("[__]", "____"),
    boxes: ("[x]", "[ ]"),
    to: "-",
    cut: "...",
    marks: ("o", "+", "-"),
    aloud: false,
};

const UNICODE_ALOUD: Signs = Signs { aloud: true, ..UNICODE };
const ASCII_ALOUD: Signs = Signs { aloud: true, ..ASCII };

impl Signs {
    /// Returns the signs for a terminal with or without Unicode.
    #[must_use]
    pub fn for_terminal(unicode: bool) -> &'static Self {
        if unicode { &UNICODE } else { &ASCII }
    }

    /// Returns the signs for pages that a screen reader reads.
    #[must_use]
    pub fn read_aloud(unicode: bool) -> &'static Self {
        if unicode { &UNICODE_ALOUD } else { &ASCII_ALOUD }
    }
}

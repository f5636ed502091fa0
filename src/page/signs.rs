//! The few signs hafal draws with, and their ASCII forms.

/// The signs of one kind of terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs {
    /// A right answer.
    pub right: &'static str,
    /// Right but for a letter or two.
    pub slip: &'static str,
    /// Right in part.
    pub partly: &'static str,
    /// A wrong answer.
    pub wrong: &'static str,
    /// The full and the empty part of a bar.
    pub bar: (&'static str, &'static str),
    /// In front of the lit option.
    pub lit: &'static str,
    /// In front of what is typed.
    pub prompt: &'static str,
    /// Between a wrong piece and the right one.
    pub becomes: &'static str,
    /// Between two things on one line.
    pub dot: &'static str,
    /// Heights, low to high, for a trend.
    pub heights: &'static [&'static str],
    /// Steps of a bar's last cell from left to right; the last of them fills it.
    pub across: &'static [&'static str],
    /// The same from the ground up.
    pub up: &'static [&'static str],
    /// Shades by size, none to most.
    pub shades: [&'static str; 5],
    /// A point of a curve, one that few stand for, and a point of the line it is held against.
    pub points: (&'static str, &'static str, &'static str),
    /// The lines left of a chart and under it, and their corner.
    pub axes: (&'static str, &'static str, &'static str),
    /// The keys for up and down.
    pub arrows: &'static str,
    /// A blank being typed, and one that waits.
    pub blanks: (&'static str, &'static str),
    /// In front of an option that is switched on, and of one that is not.
    pub boxes: (&'static str, &'static str),
    /// Between the first and the last of a range.
    pub to: &'static str,
    /// Where rows are left out.
    pub cut: &'static str,
    /// On a scale: a point, the end of a band, and the band.
    pub marks: (&'static str, &'static str, &'static str),
}

/// For a UTF-8 locale.
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
};

/// For every other.
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
};

impl Signs {
    /// The signs for a terminal that can, or cannot, show more than ASCII.
    #[must_use]
    pub fn of(unicode: bool) -> &'static Self {
        if unicode { &UNICODE } else { &ASCII }
    }
}

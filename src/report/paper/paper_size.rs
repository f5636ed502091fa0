//! The paper that sheets are laid out for.

/// Points of a millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// Margins in millimetres: above and below, left and right.
const MARGIN: (f64, f64) = (18.0, 22.0);

/// Points at a page's end for its foot.
const FOOT: f64 = 22.0;

/// Points that a page's content stays below its paper's, so that rounding never adds an empty page.
const SLACK: f64 = 4.0;

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PaperSize {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl PaperSize {
    /// Width and height in millimetres.
    fn millimetres(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::Letter => (215.9, 279.4),
        }
    }

    /// Returns the width of its text, in points.
    pub(super) fn width(self) -> f64 {
        (self.millimetres().0 - 2.0 * MARGIN.1) * POINTS
    }

    fn height(self) -> f64 {
        (self.millimetres().1 - 2.0 * MARGIN.0) * POINTS - SLACK
    }

    /// Returns the height that blocks may fill on a page, in points.
    pub(super) fn room(self) -> f64 {
        self.height() - FOOT
    }

    /// Returns the rules of the style sheet that depend on it.
    pub(super) fn css(self) -> String {
        let (wide, high) = self.millimetres();
        let (above, beside) = MARGIN;
        format!(
            "@page{{size:{wide}mm {high}mm;margin:{above}mm {beside}mm}}\
             .page{{width:{:.1}pt;min-height:{:.1}pt}}",
            self.width(),
            self.height()
        )
    }
}

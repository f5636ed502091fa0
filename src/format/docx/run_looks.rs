//! Reads how a run of words looks from its properties.

use super::super::aiken::Looks;
use super::xml_events::PartElement;
use crate::format::raised::Raised;

/// The properties of a run that count here; None where it does not say, and its style decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RunLooks {
    on: Looks,
    off: Looks,
    pub(super) raised: Option<Raised>,
}

impl RunLooks {
    /// Obeys an element of `w:rPr`.
    pub(super) fn obey(&mut self, element: &PartElement) {
        let value = element.value().unwrap_or_default();
        match element.name.as_str() {
            "w:b" => self.set(Looks::BOLD, !["0", "false", "off"].contains(&value)),
            "w:u" => self.set(Looks::UNDERLINED, value != "none"),
            "w:highlight" => self.set(Looks::HIGHLIGHTED, !["none", "white"].contains(&value)),
            "w:shd" => {
                let fill = element.attribute("w:fill").unwrap_or("auto").to_ascii_lowercase();
                self.set(Looks::HIGHLIGHTED, !["auto", "ffffff"].contains(&fill.as_str()));
            }
            "w:color" => self.set(Looks::COLOURED, is_colour(value)),
            "w:vertAlign" => {
                self.raised = match value {
                    "superscript" => Some(Raised::Above),
                    "subscript" => Some(Raised::Below),
                    _ => None,
                }
            }
            _ => {}
        }
    }

    fn set(&mut self, look: Looks, on: bool) {
        if on {
            self.on = self.on | look;
        } else {
            self.off = self.off | look;
        }
    }

    /// These properties where the run has them, else those of its style.
    pub(super) fn over(self, style: Self) -> Self {
        Self {
            on: self.on | style.on.without(self.off),
            off: self.off | style.off.without(self.on),
            raised: self.raised.or(style.raised),
        }
    }

    pub(super) fn looks(self) -> Looks {
        self.on
    }
}

/// Whether a colour in hexadecimal digits differs visibly from black; Word's own text colours are nearly black.
fn is_colour(value: &str) -> bool {
    let part =
        |from: usize| value.get(from..from + 2).and_then(|part| u8::from_str_radix(part, 16).ok());
    let parts = [part(0), part(2), part(4)].into_iter().flatten();
    let (least, most) = (parts.clone().min().unwrap_or(0), parts.max().unwrap_or(0));
    most - least > 60
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_and_grey_are_no_colours() {
        for (colour, is) in [
            ("auto", false),
            ("000000", false),
            ("1F1F1F", false),
            ("808080", false),
            ("FF0000", true),
            ("00B050", true),
            ("2F5496", true),
        ] {
            assert_eq!(is_colour(colour), is, "{colour}");
        }
    }
}

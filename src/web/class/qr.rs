//! An address as a QR code, drawn with half blocks: a row of text is two rows of the code.

use fast_qr::{ECL, QRBuilder, QRCode};

/// Light modules around the code, without which no phone finds it. The standard wants four; two are read by all that
/// were tried, and a code that does not fit the window is read by none.
const QUIET: usize = 2;

/// The QR code of an address.
pub(crate) struct AddressCode(Box<QRCode>);

impl AddressCode {
    /// Makes the code of an address; None where it is too long for any code.
    pub(crate) fn new(address: &str) -> Option<Self> {
        QRBuilder::new(address).ecl(ECL::M).build().ok().map(|code| Self(Box::new(code)))
    }

    /// Returns the rows of text that draw the code. Light modules are drawn in the colour of the text, so that the code is
    /// dark on light in a dark window; phones read it in a light one too.
    pub(crate) fn rows(&self, unicode: bool) -> Vec<String> {
        let side = self.0.size + 2 * QUIET;
        if !unicode {
            let cell = |x: usize, y: usize| if self.is_dark(x, y) { "  " } else { "##" };
            return (0..side).map(|y| (0..side).map(|x| cell(x, y)).collect()).collect();
        }
        let row = |y: usize| (0..side).map(|x| self.half_blocks(x, y, side)).collect();
        (0..side).step_by(2).map(row).collect()
    }

    fn half_blocks(&self, x: usize, y: usize, side: usize) -> char {
        let below_is_dark = y + 1 >= side || self.is_dark(x, y + 1);
        match (self.is_dark(x, y), below_is_dark) {
            (true, true) => ' ',
            (true, false) => '▄',
            (false, true) => '▀',
            (false, false) => '█',
        }
    }

    /// Returns whether the module at a place of the drawing is dark; those around the code are light.
    fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = |place: usize| place.checked_sub(QUIET).filter(|it| *it < self.0.size);
        let (Some(x), Some(y)) = (inside(x), inside(y)) else { return false };
        let module = self.0.data.get(y * self.0.size + x);
        module.is_some_and(|module| module.value())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_eyes_on_a_light_ground() {
        let code = AddressCode::new("http://192.168.1.5:8080/?code=ABC234").unwrap();
        let rows = code.rows(true);
        let side = code.0.size + 4;
        assert_eq!((rows.len(), rows[0].chars().count()), (side.div_ceil(2), side));
        assert!(rows[0].chars().all(|sign| sign == '█'), "{rows:#?}");
        let eye = ["█ ▄▄▄▄▄ █", "█ █   █ █", "█ █▄▄▄█ █"];
        for (row, eye) in rows[1..].iter().zip(eye) {
            let row: Vec<char> = row.chars().collect();
            let [left, right]: [String; 2] =
                [row[1..10].iter().collect(), row[side - 10..side - 1].iter().collect()];
            assert_eq!([left.as_str(), right.as_str()], [eye, eye], "{rows:#?}");
        }
        let plain = code.rows(false);
        assert_eq!((plain.len(), plain[0].as_str()), (side, "##".repeat(side).as_str()));
    }
}

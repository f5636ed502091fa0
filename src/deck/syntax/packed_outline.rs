//! A sound outline as bytes, kept so that an unchanged text need not be scanned again.

use std::ops::Range;

use super::outline::Outline;

impl Outline {
    /// Whether every question was found, with nothing wrong between them.
    pub(crate) fn is_sound(&self) -> bool {
        self.closed && self.gaps.is_empty()
    }

    /// Returns the outline as bytes, two or three a question; None where it is not sound.
    pub(crate) fn pack(&self) -> Option<Vec<u8>> {
        let list = self.list.clone().filter(|_| self.is_sound())?;
        let mut bytes = Vec::with_capacity(4 * self.questions.len() + 16);
        push_number(&mut bytes, list.start);
        push_number(&mut bytes, self.questions.len());
        let mut at = list.start;
        for Range { start, end } in &self.questions {
            push_number(&mut bytes, start.checked_sub(at)?);
            push_number(&mut bytes, end.checked_sub(*start)?);
            at = *end;
        }
        push_number(&mut bytes, list.end.checked_sub(at)?);
        Some(bytes)
    }

    /// Returns the outline that was packed into these bytes; None where they hold none.
    pub(crate) fn unpack(mut bytes: &[u8]) -> Option<Self> {
        let bytes = &mut bytes;
        let start = take_number(bytes)?;
        let count = take_number(bytes)?;
        // Each question takes two bytes at least: more is not reserved, whatever the count says.
        let mut questions = Vec::with_capacity(count.min(bytes.len() / 2));
        let mut at = start;
        for _ in 0..count {
            let from = at.checked_add(take_number(bytes)?)?;
            at = from.checked_add(take_number(bytes)?)?;
            questions.push(from..at);
        }
        let end = at.checked_add(take_number(bytes)?)?;
        let list = Some(start..end).filter(|_| bytes.is_empty())?;
        Some(Self { list: Some(list), questions, gaps: Vec::new(), closed: true })
    }
}

/// Adds a number as LEB128: seven bits a byte, the lowest first, the high bit where more follow.
fn push_number(bytes: &mut Vec<u8>, mut number: usize) {
    while let Some(low) = u8::try_from(number & 0x7f).ok().filter(|_| number > 0x7f) {
        bytes.push(low | 0x80);
        number >>= 7;
    }
    bytes.extend(u8::try_from(number));
}

fn take_number(bytes: &mut &[u8]) -> Option<usize> {
    let mut number = 0_usize;
    for shift in (0..usize::BITS).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= usize::from(byte & 0x7f).checked_shl(shift)?;
        if *byte < 0x80 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::outline::outline;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_packed_outline_is_the_same_unpacked(
            gaps in prop::collection::vec((0_usize..5_000_000, 0_usize..5_000_000), 0..40),
            start in 0_usize..5_000_000, tail in 0_usize..300,
        ) {
            let mut at = start;
            let mut questions = Vec::new();
            for (gap, length) in gaps {
                questions.push(at + gap..at + gap + length);
                at += gap + length;
            }
            let list = Some(start..at + tail);
            let outline = Outline { list, questions, gaps: Vec::new(), closed: true };
            prop_assert_eq!(Outline::unpack(&outline.pack().unwrap()), Some(outline));
        }

        #[test]
        fn bytes_that_hold_no_outline_are_refused_without_a_panic(
            bytes in prop::collection::vec(any::<u8>(), 0..60),
        ) {
            if let Some(outline) = Outline::unpack(&bytes) {
                prop_assert!(outline.is_sound());
            }
        }
    }

    #[test]
    fn only_a_sound_outline_is_packed() {
        assert!(outline("(title: \"x\", questions: [(), ()])").pack().is_some());
        for broken in ["", "(title: \"x\")", "(questions: [()", "(questions: [() ()])"] {
            assert_eq!(outline(broken).pack(), None, "{broken}");
        }
    }

    #[test]
    fn an_outline_cut_short_or_too_long_is_refused() {
        let bytes = outline("(questions: [(), (ask: \"x\")])").pack().expect("a sound one");
        assert!(Outline::unpack(&bytes).is_some());
        assert_eq!(Outline::unpack(&[&bytes[..], &[0]].concat()), None);
        assert!((0..bytes.len()).all(|end| Outline::unpack(&bytes[..end]).is_none()));
        assert_eq!(Outline::unpack(&[0xff; 40]), None);
    }
}

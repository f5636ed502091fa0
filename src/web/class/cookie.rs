//! The cookie by which a browser is a pupil of a class, and tokens that nobody guesses.

use std::fmt::Write as _;

use rand::TryRng as _;

/// How long a browser keeps it: 30 days, in seconds.
const LASTS: u32 = 30 * 24 * 3_600;

/// Returns the name of a class's cookie. It names the class, since cookies know no ports: two classes of one machine
/// would take each other's.
pub(crate) fn cookie_name(class: &str) -> String {
    let mut name = "hafal-".to_owned();
    for byte in class.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                name.push(char::from(byte));
            }
            other => {
                // A text takes all that is written to it.
                let _ = write!(name, "~{other:02x}");
            }
        }
    }
    name
}

/// Returns the value of `Set-Cookie`.
pub(crate) fn cookie_line(name: &str, token: &str) -> String {
    format!("{name}={token}; Path=/; Max-Age={LASTS}; HttpOnly; SameSite=Strict")
}

/// Returns a text that nobody guesses: 128 random bits in hex; None where the system has no randomness.
pub(crate) fn new_token() -> Option<String> {
    let mut bits = [0_u8; 16];
    rand::rngs::SysRng.try_fill_bytes(&mut bits).ok()?;
    Some(bits.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}")))
}

/// The signs of a class's code, without those that look alike on a projector: I and 1, O and 0, L.
const CODE_SIGNS: &[u8] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const CODE_LENGTH: usize = 6;

/// Returns a new code for a class.
pub(crate) fn new_code() -> Option<String> {
    let mut code = String::new();
    while code.len() < CODE_LENGTH {
        let mut byte = [0];
        rand::rngs::SysRng.try_fill_bytes(&mut byte).ok()?;
        // Five bits give 32 values for 31 signs; the last is drawn again, so that all signs are equally likely.
        let sign = CODE_SIGNS.get(usize::from(byte.first()? % 32));
        code.extend(sign.map(|sign| char::from(*sign)));
    }
    Some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_named_by_its_class_in_signs_that_a_cookie_may_have() {
        for (class, name) in
            [("7a", "hafal-7a"), ("uts_1.b-C", "hafal-uts_1.b-C"), ("é七", "hafal-~c3~a9~e4~b8~83")]
        {
            assert_eq!(cookie_name(class), name);
        }
    }

    #[test]
    fn tokens_and_codes_are_new_each_time() {
        let tokens = [new_token().unwrap(), new_token().unwrap()];
        assert!(tokens[0] != tokens[1] && tokens[0].len() == 32, "{tokens:?}");
        let code = new_code().unwrap();
        assert_eq!(code.len(), 6);
        assert!(code.bytes().all(|sign| CODE_SIGNS.contains(&sign)), "{code}");
        assert_eq!(CODE_SIGNS.len(), 31);
    }
}

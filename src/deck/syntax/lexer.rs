//! The tokens of a deck's text: strings, brackets, words and the signs between, with comments passed over.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// A text in straight quotes, raw ones included.
    Text,
    /// A text whose closing quote is not there: it runs to the end.
    OpenText,
    /// One of `( [ {`.
    Open(u8),
    /// One of `) ] }`.
    Close(u8),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `=`
    Equals,
    /// A name or a number: letters, digits and `_ + - . #`, without space.
    Word,
    /// A curly or angular quote.
    Curly,
    /// Any other sign.
    Other,
    /// A `/*` that is never closed: it runs to the end.
    OpenComment,
}

/// Bytes that open, close and quote nothing.
const PLAIN: [bool; 256] = {
    let mut plain = [true; 256];
    let mut rest: &[u8] = b"\"()[]{}/'r";
    while let [byte, after @ ..] = rest {
        plain[*byte as usize] = false;
        rest = after;
    }
    plain
};

/// Reads tokens from a stretch of text, by bytes and without recursion.
#[derive(Clone)]
pub(crate) struct Lexer<'a> {
    text: &'a str,
    at: usize,
    end: usize,
}

impl<'a> Lexer<'a> {
    pub(crate) fn new(text: &'a str, stretch: Range<usize>) -> Self {
        Self { text, at: stretch.start, end: stretch.end.min(text.len()) }
    }

    /// Where the stretch ends.
    pub(crate) fn end(&self) -> usize {
        self.end
    }

    /// Passes what opens, closes and quotes nothing: most of a question, for whoever looks for its end alone.
    pub(crate) fn pass_plain(&mut self) {
        let rest = self.text.as_bytes().get(self.at..self.end).unwrap_or_default();
        let plain = |byte: &&u8| PLAIN.get(usize::from(**byte)).copied().unwrap_or(false);
        self.at += rest.iter().take_while(plain).count();
    }

    fn byte(&self, at: usize) -> u8 {
        if at < self.end { self.text.as_bytes().get(at).copied().unwrap_or(0) } else { 0 }
    }

    /// Passes white space and comments; an unclosed comment is a token.
    fn pass_blank(&mut self) -> Option<(Token, Range<usize>)> {
        loop {
            match self.byte(self.at) {
                b' ' | b'\n' | b'\t' | b'\r' | 0x0b | 0x0c => self.at += 1,
                b'/' if self.byte(self.at + 1) == b'/' => {
                    let rest = self.text.as_bytes().get(self.at..self.end).unwrap_or_default();
                    let line = memchr::memchr(b'\n', rest);
                    self.at = line.map_or(self.end, |length| self.at + length + 1);
                }
                b'/' if self.byte(self.at + 1) == b'*' => {
                    let start = self.at;
                    if !self.pass_block() {
                        return Some((Token::OpenComment, start..self.end));
                    }
                }
                byte if byte >= 0x80 => match self.sign() {
                    Some(sign) if is_space(sign) => self.at += sign.len_utf8(),
                    _ => return None,
                },
                _ => return None,
            }
        }
    }

    /// Passes a block comment, nested ones included; false where it is never closed.
    fn pass_block(&mut self) -> bool {
        let mut depth = 0_usize;
        while self.at < self.end {
            match (self.byte(self.at), self.byte(self.at + 1)) {
                (b'/', b'*') => (depth, self.at) = (depth + 1, self.at + 2),
                (b'*', b'/') => {
                    (depth, self.at) = (depth - 1, self.at + 2);
                    if depth == 0 {
                        return true;
                    }
                }
                _ => self.at += 1,
            }
        }
        self.at = self.end;
        false
    }

    fn sign(&self) -> Option<char> {
        self.text.get(self.at..self.end).and_then(|rest| rest.chars().next())
    }

    fn text(&mut self) -> Token {
        self.at += 1;
        loop {
            let rest = self.text.as_bytes().get(self.at..self.end).unwrap_or_default();
            let Some(length) = memchr::memchr2(b'"', b'\\', rest) else { break };
            self.at += length + 1;
            if rest.get(length) == Some(&b'"') {
                return Token::Text;
            }
            self.at += 1;
        }
        self.at = self.end;
        Token::OpenText
    }

    /// A raw text `r#"…"#`, if one begins here.
    fn raw_text(&mut self) -> Option<Token> {
        let hashes = (1..=self.end).take_while(|n| self.byte(self.at + n) == b'#').count();
        if self.byte(self.at + 1 + hashes) != b'"' {
            return None;
        }
        let start = self.at + 2 + hashes;
        let close = format!("\"{}", "#".repeat(hashes));
        let rest = self.text.get(start..self.end)?;
        Some(if let Some(length) = rest.find(&close) {
            self.at = start + length + close.len();
            Token::Text
        } else {
            self.at = self.end;
            Token::OpenText
        })
    }

    /// `'x'`, which ron reads as a character: a word here. A lone quote is some other sign.
    fn quote(&mut self) -> Token {
        let rest = self.text.get(self.at + 1..self.end).unwrap_or_default();
        let mut signs = rest.char_indices();
        let first = signs.next().map_or(' ', |(_, sign)| sign);
        let close = if first == '\\' { signs.nth(1) } else { signs.next() };
        if let Some((length, '\'')) = close {
            self.at += length + 2;
            return Token::Word;
        }
        self.at += 1;
        Token::Other
    }

    fn word(&mut self) -> Token {
        let start = self.at;
        while self.at < self.end {
            let byte = self.byte(self.at);
            if byte < 0x80 {
                if !is_word(byte) {
                    break;
                }
                self.at += 1;
            } else {
                match self.sign() {
                    Some(sign) if !is_space(sign) && !is_curly(sign) => self.at += sign.len_utf8(),
                    _ => break,
                }
            }
        }
        if self.at > start {
            return Token::Word;
        }
        let sign = self.sign();
        self.at += sign.map_or(1, char::len_utf8);
        if sign.is_some_and(is_curly) { Token::Curly } else { Token::Other }
    }
}

impl Iterator for Lexer<'_> {
    type Item = (Token, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(comment) = self.pass_blank() {
            return Some(comment);
        }
        if self.at >= self.end {
            return None;
        }
        let start = self.at;
        let single = match self.byte(start) {
            byte @ (b'(' | b'[' | b'{') => Some(Token::Open(byte)),
            byte @ (b')' | b']' | b'}') => Some(Token::Close(byte)),
            b',' => Some(Token::Comma),
            b':' => Some(Token::Colon),
            b'=' => Some(Token::Equals),
            _ => None,
        };
        let token = match (single, self.byte(start)) {
            (Some(token), _) => {
                self.at += 1;
                token
            }
            (None, b'"') => self.text(),
            (None, b'\'') => self.quote(),
            (None, b'r') => self.raw_text().unwrap_or_else(|| self.word()),
            (None, _) => self.word(),
        };
        self.at = self.at.min(self.end);
        Some((token, start..self.at))
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'-' | b'.' | b'#')
}

/// White space as ron counts it, beyond ASCII.
fn is_space(sign: char) -> bool {
    matches!(sign, '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')
}

/// Quotes that a word processor puts for straight ones.
pub(crate) fn is_curly(sign: char) -> bool {
    matches!(
        sign,
        '“' | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '＂'
    )
}

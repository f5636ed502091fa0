//! Scans the tokens of a deck's text: strings, brackets, words and the signs between, without comments.

use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// A text in straight quotes, raw ones included.
    Text,
    /// A text without its closing quote: it runs to the end.
    OpenText,
    /// One of `( [ {`.
    Open(u8),
    /// One of `) ] }`.
    Close(u8),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `=` or `=>`
    Equals,
    /// A name or a number: letters, digits and `_ + - . #`.
    Word,
    /// A curly or angular quote.
    Curly,
    /// Any other sign.
    Other,
    /// A `/*` that is never closed: it runs to the end.
    OpenComment,
}

impl Token {
    /// How many brackets are open behind this token, where `depth` were open before it.
    pub(crate) fn depth_behind(self, depth: usize) -> usize {
        match self {
            Self::Open(_) => depth + 1,
            Self::Close(_) => depth.saturating_sub(1),
            Self::Text
            | Self::OpenText
            | Self::Comma
            | Self::Colon
            | Self::Equals
            | Self::Word
            | Self::Curly
            | Self::Other
            | Self::OpenComment => depth,
        }
    }
}

/// The bytes that begin no bracket, quote, comment or raw text.
const PLAIN: [bool; 256] = {
    let mut plain = [true; 256];
    let mut rest: &[u8] = b"\"()[]{}/'r";
    while let [byte, after @ ..] = rest {
        plain[*byte as usize] = false;
        rest = after;
    }
    plain
};

/// Scans the tokens of a stretch, by bytes and without recursion, so that no nesting overflows the stack.
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

    pub(crate) fn end(&self) -> usize {
        self.end
    }

    /// Returns the next bracket, or a text or comment that is not closed; skips all other tokens. The outline looks
    /// for a question's end alone: to read every token would take three times as long.
    #[expect(clippy::wildcard_enum_match_arm, reason = "a scanner skips what it does not look for")]
    pub(crate) fn next_bracket(&mut self) -> Option<(Token, Range<usize>)> {
        let text = self.text;
        loop {
            let rest = text.as_bytes().get(self.at..self.end).unwrap_or_default();
            let is_plain = |byte: &u8| PLAIN.get(usize::from(*byte)).copied().unwrap_or(false);
            let Some(plain) = rest.iter().position(|byte| !is_plain(byte)) else {
                self.at = self.end;
                return None;
            };
            self.at += plain;
            let start = self.at;
            let token = match rest.get(plain).copied().unwrap_or(0) {
                byte @ (b'(' | b'[' | b'{') => Token::Open(byte),
                byte @ (b')' | b']' | b'}') => Token::Close(byte),
                b'"' => match self.scan_text() {
                    Token::OpenText => return Some((Token::OpenText, start..self.end)),
                    _ => continue,
                },
                // Only `r"` and `r#` can begin a raw text.
                b'r' if !matches!(rest.get(plain + 1), Some(b'"' | b'#')) => {
                    self.scan_word();
                    continue;
                }
                // Behind a comment comes the token after it, which may be a bracket.
                _ => match self.next()? {
                    found @ (
                        Token::Open(_) | Token::Close(_) | Token::OpenText | Token::OpenComment,
                        _,
                    ) => return Some(found),
                    _ => continue,
                },
            };
            self.at += 1;
            return Some((token, start..self.at));
        }
    }

    fn byte(&self, at: usize) -> u8 {
        if at < self.end { self.text.as_bytes().get(at).copied().unwrap_or(0) } else { 0 }
    }

    /// Skips white space and comments; returns an unclosed comment as a token.
    fn skip_blank(&mut self) -> Option<(Token, Range<usize>)> {
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
                    if !self.skip_block() {
                        return Some((Token::OpenComment, start..self.end));
                    }
                }
                byte if byte >= 0x80 => match self.next_char() {
                    Some(sign) if is_space(sign) => self.at += sign.len_utf8(),
                    _ => return None,
                },
                _ => return None,
            }
        }
    }

    /// Skips a block comment, nested ones included; returns false where it is never closed.
    fn skip_block(&mut self) -> bool {
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

    fn next_char(&self) -> Option<char> {
        self.text.get(self.at..self.end).and_then(|rest| rest.chars().next())
    }

    fn scan_text(&mut self) -> Token {
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

    /// Scans a raw text `r#"…"#`, if one begins here.
    fn scan_raw_text(&mut self) -> Option<Token> {
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

    /// Scans `'x'`, which is a character to ron, as a word; a lone quote as some other sign.
    fn scan_single_quote(&mut self) -> Token {
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

    fn scan_word(&mut self) -> Token {
        let start = self.at;
        while self.at < self.end {
            let byte = self.byte(self.at);
            if byte < 0x80 {
                if !is_word(byte) {
                    break;
                }
                self.at += 1;
            } else {
                match self.next_char() {
                    Some(sign) if !is_space(sign) && !is_curly(sign) => self.at += sign.len_utf8(),
                    _ => break,
                }
            }
        }
        if self.at > start {
            return Token::Word;
        }
        let sign = self.next_char();
        self.at += sign.map_or(1, char::len_utf8);
        if sign.is_some_and(is_curly) { Token::Curly } else { Token::Other }
    }
}

impl Iterator for Lexer<'_> {
    type Item = (Token, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(comment) = self.skip_blank() {
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
                // The arrow `=>` is one sign.
                let arrow = token == Token::Equals && self.byte(start + 1) == b'>';
                self.at += if arrow { 2 } else { 1 };
                token
            }
            (None, b'"') => self.scan_text(),
            (None, b'\'') => self.scan_single_quote(),
            (None, b'r') => self.scan_raw_text().unwrap_or_else(|| self.scan_word()),
            (None, _) => self.scan_word(),
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

/// The quotes that word processors put in place of straight ones.
pub(crate) fn is_curly(sign: char) -> bool {
    "“”„‟‘’‚«»‹›「」＂".contains(sign)
}

//! Tells what words between values of a stretch are: a kind's name, a field without its colon, a word for a comma.

use std::ops::Range;

use super::joiners::is_joiner;
use super::lexer::{Lexer, is_curly};
use super::line_index::floor_char_boundary;
use super::tree::{NodeSort, Snag};
use super::tree_builder::TreeBuilder;
use crate::question::{KINDS, plain_word};

impl TreeBuilder<'_> {
    /// Reads a semicolon as a colon behind a field's name, else as a comma.
    pub(super) fn read_semicolon(&mut self, span: Range<usize>) {
        let names_field = self.open.last().is_some_and(|frame| frame.key.is_none())
            && self.words.as_ref().is_some_and(|words| self.is_field_name(words));
        self.add_snag(Snag::Semicolon(span.clone(), if names_field { ":" } else { "," }));
        if names_field { self.read_colon() } else { self.read_comma(span) }
    }

    pub(super) fn is_field_name(&self, words: &Range<usize>) -> bool {
        let name = self.text.get(words.clone()).unwrap_or_default();
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
    }

    /// Reads a text in wrong quotes, up to such a quote at the end of the line, the field or the list.
    pub(super) fn read_wrong_quotes(&mut self, span: Range<usize>, quote: &str) {
        let rest = self.text.get(span.end..).unwrap_or_default();
        let curly = quote == "“";
        let is_close = |sign: char| if curly { is_curly(sign) } else { quote.starts_with(sign) };
        let line = rest.split('\n').next().unwrap_or_default();
        let close = line.char_indices().find(|(at, sign)| {
            let after = line.get(at + sign.len_utf8()..).unwrap_or_default().trim_start();
            is_close(*sign) && (after.is_empty() || after.starts_with([',', ')', ']', '}', ':']))
        });
        let Some((length, sign)) = close else {
            let words = self.words.take().map_or(span.clone(), |words| words.start..span.end);
            self.words = Some(words);
            return;
        };
        let whole = span.start..span.end + length + sign.len_utf8();
        let snag = if curly { Snag::Curly(whole.clone()) } else { Snag::Single(whole.clone()) };
        self.add_snag(snag);
        let end = self.lexer.end();
        self.lexer = Lexer::new(self.text, whole.end..end);
        self.add_value(NodeSort::Text, whole);
    }

    /// Takes the name of a kind from the end of the words before its value; what is before the name is a field without
    /// its colon, or joins two values. Before a round bracket all other words are a name too.
    pub(super) fn take_kind(&mut self, round: bool) -> Option<Range<usize>> {
        let words = self.words.take()?;
        let source = self.text.get(words.clone()).unwrap_or_default();
        let last = source.rfind(char::is_whitespace).map_or(0, |space| space + 1);
        let last = floor_char_boundary(source, last);
        let name = words.start + last..words.end;
        let before =
            words.start..words.start + source.get(..last).unwrap_or_default().trim_end().len();
        // No field's name follows a colon.
        let valued = before.is_empty() && self.open.last().is_some_and(|frame| frame.key.is_some());
        let is_kind = self.is_kind_name(&name)
            || (round && starts_large(self.text, &name))
            || (valued && self.is_small_kind_name(&name));
        if before.is_empty() && (is_kind || round) {
            return Some(name);
        }
        if is_kind && !before.is_empty() {
            self.words = Some(before.clone());
            self.find_joiner();
            self.find_missing_colon();
            if self.words.is_none() {
                return Some(name);
            }
        }
        self.words = Some(words.clone());
        if round {
            self.words = None;
            return Some(words);
        }
        None
    }

    pub(super) fn is_kind_name(&self, words: &Range<usize>) -> bool {
        let name = self.text.get(words.clone()).unwrap_or_default();
        let word = plain_word(name);
        name.starts_with(|sign: char| sign.is_ascii_uppercase())
            && KINDS.iter().any(|kind| kind.is_called(&word))
    }

    fn is_small_kind_name(&self, words: &Range<usize>) -> bool {
        let name = self.text.get(words.clone()).unwrap_or_default();
        KINDS.iter().any(|kind| !kind.fields.is_empty() && kind.name.to_lowercase() == name)
    }

    /// Finds `or` or an arrow between a value and the next, where a comma belongs.
    pub(super) fn find_joiner(&mut self) {
        let Some(frame) = self.open.last_mut() else { return };
        let joins =
            |words: &Range<usize>| is_joiner(self.text.get(words.clone()).unwrap_or_default());
        if frame.key.is_none()
            && frame.owes_comma.is_some()
            && self.words.as_ref().is_some_and(joins)
        {
            frame.owes_comma = None;
            frame.joiner = self.words.take();
        }
    }

    /// Finds `ask "…"`: in round brackets, a word where a field would begin, with a value behind it.
    pub(super) fn find_missing_colon(&mut self) {
        let in_fields =
            self.open.last().is_some_and(|frame| frame.bracket == b'(' && frame.key.is_none());
        let word = self.words.clone().filter(|word| in_fields && self.is_field_name(word));
        if let Some(word) = word {
            self.words = None;
            self.demand_comma();
            self.add_snag(Snag::MissingColon(word.clone()));
            self.set_key(word);
        }
    }
}

fn starts_large(text: &str, words: &Range<usize>) -> bool {
    text.get(words.clone())
        .is_some_and(|name| name.starts_with(|sign: char| sign.is_ascii_uppercase()))
}

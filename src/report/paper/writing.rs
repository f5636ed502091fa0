//! Draws the room for a written answer: lines to write on, and sentences with blanks.

use std::borrow::Cow;

use maud::html;

use super::measure::{TEXT, length};
use super::stack::Stack;
use crate::locale::{Words, wanted_in_field};
use crate::page::safe;
use crate::question::{KeyLine, Lines, Wants};

/// The points between lines to write on, and between lines of a sentence with blanks.
const WRITING: f64 = 27.0;
const SENTENCE: f64 = 24.0;

/// The handwritten characters that fit on a whole line, and on half a line.
const WRITTEN: (usize, usize) = (45, 20);

/// The height in points up to which a sentence with blanks is not cut.
const LONGEST_SENTENCE: f64 = 560.0;

/// The most lines for one answer.
const MOST_LINES: usize = 8;

/// For each blank the most signs of an answer, its width in points, and its class.
const BLANKS: [(usize, f64, &str); 3] =
    [(12, 84.0, "blank"), (25, 140.0, "blank medium"), (usize::MAX, 220.0, "blank long")];

/// A part of a sentence with blanks: a word with the space after it, or the blank of a number from 1.
#[derive(Clone, Copy)]
enum SentenceBit<'a> {
    Words(&'a str),
    Blank(usize),
}

/// The layout of the room for a written answer.
pub(super) struct WritingLayout<'a> {
    /// The width of the text, in points.
    pub(super) width: f64,
    pub(super) words: &'a Words,
}

impl WritingLayout<'_> {
    /// Adds room for what each field wants. All lines of a question have one length, so that none shows how long its
    /// own answer is.
    pub(super) fn push_fields(&self, lines: &Lines, key: &[KeyLine], stack: &mut Stack) {
        let lengths = key.iter().filter_map(|line| line.wordings.first());
        let longest = lengths.map(|wording| wording.chars().count()).max().unwrap_or(0);
        if !lines.sentence.is_empty() {
            return self.push_sentence(&lines.sentence, longest, stack);
        }
        let is_list = lines.fields.len() > 1;
        for (number, wants) in (1_usize..).zip(&lines.fields) {
            let rows = match wants {
                Wants::Text => longest.div_ceil(WRITTEN.0).clamp(1, MOST_LINES),
                Wants::Number { .. } | Wants::Date(_) => 1,
            };
            let is_half = longest <= WRITTEN.1 && !is_list;
            for row in 0..rows {
                let number = Some(number).filter(|_| is_list && row == 0);
                self.push_line(wants, number, is_half, stack);
            }
        }
    }

    fn push_line(&self, wants: &Wants, number: Option<usize>, is_half: bool, stack: &mut Stack) {
        let (class, behind) = match wants {
            Wants::Text if is_half => ("line medium", None),
            Wants::Text => ("line", None),
            Wants::Number { unit: Some(unit) } => ("line short", Some(unit.clone())),
            Wants::Number { unit: None } | Wants::Date(_) => {
                ("line short", Some(format!("({})", self.words.say(&wanted_in_field(wants)))))
            }
        };
        let markup = html! {
            p .writing {
                @if let Some(number) = number { b { (number) "." } }
                i class=(class) {}
                @if let Some(behind) = &behind { bdi { (safe(behind)) } }
            }
        };
        stack.push(markup, WRITING);
    }

    /// A sentence with its blanks, numbered where there are several. One that is nearly as long as a page is cut
    /// between words, into pieces of a few lines.
    fn push_sentence(&self, sentence: &[String], longest: usize, stack: &mut Stack) {
        let fitting = BLANKS.iter().find(|(signs, ..)| longest <= *signs);
        let (_, wide, class) = *fitting.unwrap_or(&BLANKS[0]);
        let is_numbered = sentence.len() > 2;
        let texts: Vec<_> = sentence.iter().map(|piece| safe(piece)).collect();
        // Stands in for a number and a blank, which a line break must not split.
        let mut blank = String::new();
        while TEXT.width_of(&blank) < wide + 24.0 {
            blank.push('n');
        }
        for bits in self.cut_sentence(&texts, &blank) {
            let markup = html! {
                p .sentence {
                    @for bit in &bits {
                        @match bit {
                            SentenceBit::Blank(number) => {
                                @if is_numbered { bdi { "(" (number) ") " } }
                                i class=(class) {}
                            }
                            SentenceBit::Words(words) => (words),
                        }
                    }
                }
            };
            stack.push(markup, self.sentence_height(&bits, &blank));
        }
    }

    /// Returns the bits of a sentence in pieces: one, unless it is nearly as long as a page.
    fn cut_sentence<'s>(&self, texts: &'s [Cow<str>], blank: &str) -> Vec<Vec<SentenceBit<'s>>> {
        let mut whole: Vec<SentenceBit> = Vec::new();
        for (number, text) in texts.iter().enumerate() {
            whole.extend((number > 0).then_some(SentenceBit::Blank(number)));
            whole.extend(text.split_inclusive([' ', '\n']).map(SentenceBit::Words));
        }
        if self.sentence_height(&whole, blank) <= LONGEST_SENTENCE {
            return vec![whole];
        }
        let mut pieces: Vec<Vec<SentenceBit>> = vec![Vec::new()];
        for bit in whole {
            let Some(piece) = pieces.last_mut() else { return pieces };
            piece.push(bit);
            if self.sentence_height(piece, blank) > LONGEST_SENTENCE / 3.0 && piece.len() > 1 {
                piece.pop();
                pieces.push(vec![bit]);
            }
        }
        pieces
    }

    fn sentence_height(&self, bits: &[SentenceBit], blank: &str) -> f64 {
        let text = |bit: &SentenceBit| match *bit {
            SentenceBit::Words(words) => words.to_owned(),
            SentenceBit::Blank(_) => blank.to_owned(),
        };
        let text: String = bits.iter().map(text).collect();
        length(TEXT.count_lines(text.trim_end_matches('\n'), self.width)) * SENTENCE
    }
}

//! Word's documents: their paragraphs are read as a numbered list, and their tables of choices as tables.
//!
//! Numbers and letters of Word's own lists are in no text: they are counted here, as Word would show them.

mod labels;
mod numbering;
mod paragraph;
mod reader;
mod run_looks;
mod styles;
mod tables;
mod xml_events;

use self::labels::ListLabels;
use self::numbering::Numbering;
use self::paragraph::DocumentBlock;
use self::reader::read_blocks;
use self::styles::WordStyles;
use super::aiken::{self, TypedLine};
use super::report::{FormatRefusal, FoundQuestion, ReadFile};
use super::{MOST, flood};
use crate::say::Say;

/// The parts of a document that are read, as XML; the last two are empty where it has none.
#[derive(Debug, Default)]
pub(crate) struct DocumentParts {
    pub(crate) document: String,
    pub(crate) styles: String,
    pub(crate) numbering: String,
}

/// Reads a document; refuses one without any question.
pub(crate) fn read(parts: &DocumentParts) -> Result<ReadFile<'static>, FormatRefusal> {
    let styles = WordStyles::read(&parts.styles)?;
    let blocks = read_blocks(&parts.document, &styles)?;
    let mut labels = ListLabels::new(Numbering::read(&parts.numbering)?, &blocks);
    let mut lines: Vec<TypedLine<'static>> = Vec::new();
    let mut found = Vec::new();
    for block in blocks {
        match block {
            DocumentBlock::Paragraph(paragraph) => lines.extend(labels.label(paragraph)),
            DocumentBlock::Table(rows) => match tables::read_questions(&rows) {
                Some(questions) => found.extend(questions),
                None => lines.extend(tables::as_lines(rows, &mut labels)),
            },
        }
        if lines.len() > MOST {
            return Err(flood());
        }
    }
    if found.is_empty() {
        return aiken::read_lines(lines.into_iter());
    }
    Ok(read_beside_tables(lines, found))
}

/// The questions of tables, behind those of a list in the same document. Without a list its first line is the title.
fn read_beside_tables(
    mut lines: Vec<TypedLine<'static>>,
    tabled: Vec<FoundQuestion>,
) -> ReadFile<'static> {
    let is_filled = |line: &TypedLine| !line.text.trim().is_empty();
    let title = lines.iter().find(|line| is_filled(line)).map(|line| line.text.trim().to_owned());
    let listed = aiken::read_lines(lines.clone().into_iter());
    let listed = listed.map(|read| (read.deck, read.found.collect::<Vec<_>>()));
    match listed {
        Ok((deck, listed)) if listed.iter().any(|found| found.question.is_ok()) => {
            ReadFile { deck, ..ReadFile::new(None, listed.into_iter().chain(tabled)) }
        }
        Ok(_) | Err(_) => {
            lines.drain(..lines.iter().position(is_filled).map_or(0, |first| first + 1));
            let rest = aiken::read_lines(lines.into_iter());
            let rest = rest.map(|read| read.found.collect::<Vec<_>>()).unwrap_or_default();
            ReadFile::new(title, rest.into_iter().chain(tabled))
        }
    }
}

fn no_document() -> FormatRefusal {
    FormatRefusal(Say::new("format-no-document"))
}

#[cfg(test)]
mod tests;

//! Reads the paragraphs and tables of a document's main part.

use super::super::aiken::Looks;
use super::no_document;
use super::paragraph::{DocumentBlock, ListPlace, WordParagraph};
use super::run_looks::RunLooks;
use super::styles::WordStyles;
use super::xml_events::{PartElement, PartEvent, walk_part};
use crate::format::raised::raise;
use crate::format::{FormatRefusal, MOST, flood};

/// Reads all blocks in order; refuses a part that is not a document.
pub(super) fn read_blocks(
    text: &str,
    styles: &WordStyles,
) -> Result<Vec<DocumentBlock>, FormatRefusal> {
    let mut reader = DocumentReader::new(styles);
    walk_part(text, |event| match event {
        PartEvent::Open(element) => reader.open(element),
        PartEvent::Close(name) => reader.close(&name),
        PartEvent::Text(words) => reader.push_words(&words),
    })?;
    if !reader.is_document {
        return Err(no_document());
    }
    if reader.parts > MOST {
        return Err(flood());
    }
    Ok(reader.blocks)
}

/// Elements whose content is not read: text that was deleted or moved away, or that is elsewhere or there twice.
const NOT_READ: [&str; 9] = [
    "w:del", "w:moveFrom", "w:txbxContent", "mc:Fallback", "w:rPrChange", "w:pPrChange",
    "w:instrText", "w:delText", "w:sectPr",
];

struct DocumentReader<'a> {
    styles: &'a WordStyles,
    is_document: bool,
    blocks: Vec<DocumentBlock>,
    /// The names of the open elements, the outermost first.
    open: Vec<String>,
    /// How many of them are around what is not read; 0 where all is.
    not_read: usize,
    paragraph: WordParagraph,
    style: String,
    list: ListProperty,
    run: RunLooks,
    run_style: String,
    /// The open tables' rows; a table in a cell belongs to the outermost.
    rows: Vec<Vec<Vec<WordParagraph>>>,
    tables: usize,
    /// How many paragraphs, rows and cells there were.
    parts: usize,
}

/// The list that a paragraph names itself.
#[derive(Default)]
struct ListProperty {
    list: Option<usize>,
    level: Option<usize>,
}

impl<'a> DocumentReader<'a> {
    fn new(styles: &'a WordStyles) -> Self {
        Self {
            styles,
            is_document: false,
            blocks: Vec::new(),
            open: Vec::new(),
            not_read: 0,
            paragraph: WordParagraph::default(),
            style: String::new(),
            list: ListProperty::default(),
            run: RunLooks::default(),
            run_style: String::new(),
            rows: Vec::new(),
            tables: 0,
            parts: 0,
        }
    }

    fn open(&mut self, element: PartElement) {
        let parent = self.open.last().map(String::as_str).unwrap_or_default();
        if self.not_read > 0 || NOT_READ.contains(&element.name.as_str()) {
            self.not_read += 1;
            if element.name == "w:txbxContent" {
                self.paragraph.lose("format-text-box");
            }
        } else if parent == "w:rPr" {
            self.obey_run_property(&element);
        } else {
            self.begin(&element);
        }
        self.open.push(element.name);
    }

    /// Obeys a property of a run; those of a paragraph's end mark count for no words.
    fn obey_run_property(&mut self, element: &PartElement) {
        let of_run = self.open.iter().rev().nth(1).is_some_and(|name| name == "w:r");
        if of_run && element.name == "w:rStyle" {
            element.value().unwrap_or_default().clone_into(&mut self.run_style);
        } else if of_run {
            self.run.obey(element);
        }
    }

    fn begin(&mut self, element: &PartElement) {
        let in_run = self.open.last().is_some_and(|name| name == "w:r");
        match element.name.as_str() {
            "w:document" => self.is_document = true,
            "w:tbl" => self.tables += 1,
            "w:tr" if self.tables == 1 && self.has_room() => self.rows.push(Vec::new()),
            "w:tc" if self.tables == 1 && self.has_room() => {
                if let Some(row) = self.rows.last_mut() {
                    row.push(Vec::new());
                }
            }
            "w:pStyle" => element.value().unwrap_or_default().clone_into(&mut self.style),
            "w:numId" => self.list.list = element.number(),
            "w:ilvl" => self.list.level = element.number(),
            "w:r" => {
                self.run = RunLooks::default();
                self.run_style.clear();
            }
            "w:tab" if in_run => self.push_words_as_they_are("\t"),
            "w:br" | "w:cr"
                if in_run
                    && element.attribute("w:type").is_none_or(|kind| kind == "textWrapping") =>
            {
                self.push_words_as_they_are("\n");
            }
            "w:noBreakHyphen" => self.push_words_as_they_are("-"),
            "w:sym" => self.push_symbol(element),
            "a:blip" | "v:imagedata" | "c:chart" | "w:object" => {
                self.paragraph.lose("format-media");
            }
            "m:oMath" => self.paragraph.lose("format-formula"),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        self.open.pop();
        if self.not_read > 0 {
            self.not_read -= 1;
            return;
        }
        match name {
            "w:p" => self.close_paragraph(),
            "w:tbl" => {
                self.tables = self.tables.saturating_sub(1);
                if self.tables == 0 {
                    let rows = std::mem::take(&mut self.rows);
                    self.blocks.push(DocumentBlock::Table(rows));
                }
            }
            _ => {}
        }
    }

    /// Counts one more paragraph, row or cell; returns whether all so far may be held.
    fn has_room(&mut self) -> bool {
        self.parts += 1;
        self.parts <= MOST
    }

    fn close_paragraph(&mut self) {
        let mut paragraph = std::mem::take(&mut self.paragraph);
        let ListProperty { list, level } = std::mem::take(&mut self.list);
        let style = std::mem::take(&mut self.style);
        let of_style = self.styles.list(&style);
        paragraph.heading = self.styles.is_heading(&style);
        let list = list.or(of_style.map(|place| place.list));
        let level = level.or(of_style.map(|place| place.level)).unwrap_or(0);
        // List 0 takes a paragraph out of its style's list; an empty paragraph has no number to be seen.
        let filled = !paragraph.text().trim().is_empty();
        let list = list.filter(|list| *list > 0 && filled);
        paragraph.list = list.map(|list| ListPlace { list, level });
        if !self.has_room() {
            return;
        }
        if self.tables > 0 {
            if let Some(cell) = self.rows.last_mut().and_then(|row| row.last_mut()) {
                cell.push(paragraph);
            }
        } else {
            self.blocks.push(DocumentBlock::Paragraph(paragraph));
        }
    }

    fn push_words(&mut self, words: &str) {
        let within = self.open.last().is_some_and(|name| name == "w:t" || name == "m:t");
        if within && self.not_read == 0 {
            self.push_words_as_they_are(words);
        }
    }

    fn push_words_as_they_are(&mut self, words: &str) {
        let style = self.styles.looks(&self.run_style).over(self.styles.looks(&self.style));
        let run = self.run.over(style);
        match run.raised {
            Some(raised) => self.paragraph.push(&raise(words, raised), run.looks()),
            None => self.paragraph.push(words, run.looks()),
        }
    }

    /// Adds a sign of a font of pictures: a tick or a box as such, another is lost.
    fn push_symbol(&mut self, element: &PartElement) {
        let code = element.attribute("w:char").unwrap_or_default().to_ascii_uppercase();
        let wingdings =
            element.attribute("w:font").is_some_and(|font| font.starts_with("Wingdings"));
        let sign = match code.trim_start_matches("F0") {
            "FC" | "50" if wingdings => "✓",
            "FE" | "52" | "54" | "53" if wingdings => "☑",
            "A8" | "6F" | "A3" if wingdings => "☐",
            "E0" if wingdings => "→",
            _ => return self.paragraph.lose("format-symbol"),
        };
        let looks = Looks::default();
        self.paragraph.push(sign, looks);
    }
}

//! Fills pages with blocks that are not cut: as many as fit, a heading with what follows it.

use maud::Markup;

/// A piece of a block, kept whole on a page if it fits on one.
pub(super) struct Piece {
    pub(super) markup: Markup,
    /// In points, at most.
    pub(super) height: f64,
}

/// A unit that stays on one page: a question, a heading. Only one longer than a page is cut, between its pieces.
pub(super) struct Block<'a> {
    pub(super) pieces: Vec<Piece>,
    /// Puts an element around its content.
    pub(super) around: Box<dyn Fn(&Markup) -> Markup + 'a>,
    /// The height that this element adds, in points.
    pub(super) more: f64,
    /// Whether the next block belongs on the same page: a heading, a passage.
    pub(super) keeps_next: bool,
}

impl Block<'_> {
    /// Returns the block, with the next one on the same page where both fit.
    pub(super) fn with_next(self) -> Self {
        Self { keeps_next: true, ..self }
    }

    fn height(&self) -> f64 {
        self.pieces.iter().map(|piece| piece.height).sum::<f64>() + self.more
    }
}

/// The content of one page or, for a longer block, of several.
pub(super) enum Filled<'a> {
    /// Blocks on one page.
    Blocks(Vec<Block<'a>>),
    /// The pieces of one block, page by page.
    Long(Block<'a>, Vec<Vec<Piece>>),
}

impl Filled<'_> {
    /// Counts the pages that it fills.
    pub(super) fn page_count(&self) -> usize {
        match self {
            Self::Blocks(_) => 1,
            Self::Long(_, pages) => pages.len(),
        }
    }
}

/// Fills pages of a height in points.
pub(super) fn fill_pages(blocks: Vec<Block<'_>>, room: f64) -> Vec<Filled<'_>> {
    let mut filling = PageFilling { room, filled: Vec::new(), blocks: Vec::new(), used: 0.0 };
    let mut chain: Vec<Block> = Vec::new();
    for block in blocks {
        let keeps_next = block.keeps_next;
        chain.push(block);
        if !keeps_next {
            filling.add_chain(std::mem::take(&mut chain));
        }
    }
    filling.add_chain(chain);
    filling.end_page();
    filling.filled
}

struct PageFilling<'a> {
    room: f64,
    filled: Vec<Filled<'a>>,
    /// The blocks of the page being filled.
    blocks: Vec<Block<'a>>,
    used: f64,
}

impl<'a> PageFilling<'a> {
    /// Adds blocks that belong together, on one page where they fit on one.
    fn add_chain(&mut self, chain: Vec<Block<'a>>) {
        let height: f64 = chain.iter().map(Block::height).sum();
        if self.used + height > self.room && height <= self.room {
            self.end_page();
        }
        for block in chain {
            self.add(block);
        }
    }

    fn add(&mut self, mut block: Block<'a>) {
        let height = block.height();
        if self.used + height > self.room {
            self.end_page();
        }
        if height > self.room {
            let pieces = std::mem::take(&mut block.pieces);
            self.filled.push(Filled::Long(block, spread(pieces, self.room)));
            return;
        }
        self.used += height;
        self.blocks.push(block);
    }

    fn end_page(&mut self) {
        if !self.blocks.is_empty() {
            self.filled.push(Filled::Blocks(std::mem::take(&mut self.blocks)));
        }
        self.used = 0.0;
    }
}

/// Spreads the pieces of a block over pages.
fn spread(pieces: Vec<Piece>, room: f64) -> Vec<Vec<Piece>> {
    let mut pages: Vec<Vec<Piece>> = Vec::new();
    let mut used = 0.0;
    for piece in pieces {
        // A number without height stays with the words after it.
        if pages.is_empty() || (used > 0.0 && used + piece.height > room) {
            pages.push(Vec::new());
            used = 0.0;
        }
        used += piece.height;
        if let Some(page) = pages.last_mut() {
            page.push(piece);
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(heights: &[f64], keeps_next: bool) -> Block<'static> {
        let piece = |height: &f64| Piece { markup: Markup::default(), height: *height };
        let around = Box::new(Markup::clone);
        Block { pieces: heights.iter().map(piece).collect(), around, more: 0.0, keeps_next }
    }

    /// Returns how many blocks, or pieces of a long block, are on each page.
    fn filled(blocks: Vec<Block>) -> Vec<Vec<usize>> {
        let pages = fill_pages(blocks, 100.0);
        let counts = pages.iter().map(|page| match page {
            Filled::Blocks(blocks) => vec![blocks.len()],
            Filled::Long(_, pages) => pages.iter().map(Vec::len).collect(),
        });
        counts.collect()
    }

    fn short(height: f64) -> Block<'static> {
        block(&[height], false)
    }

    #[test]
    fn a_block_that_does_not_fit_begins_a_page() {
        assert_eq!(filled(vec![short(60.0), short(40.0), short(1.0)]), [[2], [1]]);
        assert!(filled(Vec::new()).is_empty());
    }

    #[test]
    fn a_heading_goes_with_what_follows_it() {
        assert_eq!(filled(vec![short(60.0), block(&[20.0], true), short(30.0)]), [[1], [2]]);
    }

    #[test]
    fn what_is_longer_than_a_page_is_cut_between_its_pieces_on_pages_of_its_own() {
        let blocks = vec![short(50.0), block(&[0.0, 60.0, 60.0, 30.0, 90.0], false), short(10.0)];
        assert_eq!(filled(blocks), [vec![1], vec![2, 2, 1], vec![1]]);
        assert_eq!(filled(vec![block(&[0.0, 110.0], false)]), [[2]]);
        assert_eq!(filled(vec![block(&[10.0], true), short(250.0)]), [[1], [1]]);
    }
}

//! Fills pages with blocks that are not cut: as many as fit, a heading with what follows it.

use maud::Markup;

/// A piece of a sheet that stays in one piece.
pub(super) struct Block {
    pub(super) markup: Markup,
    /// In points, at most.
    pub(super) height: f64,
    /// Whether the next block belongs on the same page: a heading, a passage.
    pub(super) keeps_next: bool,
}

impl Block {
    pub(super) fn new(markup: Markup, height: f64) -> Self {
        Self { markup, height, keeps_next: false }
    }

    /// The block, with the next one on the same page where both fit.
    pub(super) fn with_next(self) -> Self {
        Self { keeps_next: true, ..self }
    }
}

/// What stands on a page; a block longer than a page has several pages for itself.
pub(super) struct SheetPage {
    pub(super) blocks: Vec<Block>,
    /// The numbers of its first and last page of paper, from 1.
    pub(super) numbers: (usize, usize),
}

/// Fills pages of a height.
pub(super) fn fill_pages(blocks: Vec<Block>, room: f64) -> Vec<SheetPage> {
    let mut filling = Filling { room, pages: Vec::new(), blocks: Vec::new(), used: 0.0 };
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
    filling.pages
}

struct Filling {
    room: f64,
    pages: Vec<SheetPage>,
    /// Of the page that is being filled.
    blocks: Vec<Block>,
    used: f64,
}

impl Filling {
    /// Adds blocks that belong together, on one page where they fit on one.
    fn add_chain(&mut self, chain: Vec<Block>) {
        let height: f64 = chain.iter().map(|block| block.height).sum();
        if self.used + height > self.room && height <= self.room {
            self.end_page();
        }
        chain.into_iter().for_each(|block| self.add(block));
    }

    fn add(&mut self, block: Block) {
        // What precedes a block longer than a page stays with it: the head of a sheet, a heading.
        let is_long = block.height > self.room;
        let begins_here = is_long && self.blocks.iter().all(|before| before.keeps_next);
        if self.used + block.height > self.room && !begins_here {
            self.end_page();
        }
        self.used += block.height;
        self.blocks.push(block);
        if is_long {
            self.end_page();
        }
    }

    fn end_page(&mut self) {
        if self.blocks.is_empty() {
            return;
        }
        let first = self.pages.last().map_or(0, |page| page.numbers.1) + 1;
        let mut more = 0;
        let mut left = self.used - self.room;
        while left > 0.0 && self.room > 0.0 {
            more += 1;
            left -= self.room;
        }
        let blocks = std::mem::take(&mut self.blocks);
        self.pages.push(SheetPage { blocks, numbers: (first, first + more) });
        self.used = 0.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(blocks: &[(f64, bool)]) -> Vec<(usize, (usize, usize))> {
        let block = |(height, keeps_next): &(f64, bool)| Block {
            markup: Markup::default(),
            height: *height,
            keeps_next: *keeps_next,
        };
        let pages = fill_pages(blocks.iter().map(block).collect(), 100.0);
        pages.iter().map(|page| (page.blocks.len(), page.numbers)).collect()
    }

    #[test]
    fn a_block_that_does_not_fit_begins_a_page() {
        assert_eq!(
            filled(&[(60.0, false), (40.0, false), (1.0, false)]),
            [(2, (1, 1)), (1, (2, 2))]
        );
        assert_eq!(filled(&[]), []);
    }

    #[test]
    fn a_heading_goes_with_what_follows_it() {
        let blocks = [(60.0, false), (20.0, true), (30.0, false)];
        assert_eq!(filled(&blocks), [(1, (1, 1)), (2, (2, 2))]);
    }

    #[test]
    fn what_is_longer_than_a_page_has_pages_for_itself() {
        let blocks = [(50.0, false), (250.0, false), (10.0, false)];
        assert_eq!(filled(&blocks), [(1, (1, 1)), (1, (2, 4)), (1, (5, 5))]);
        assert_eq!(filled(&[(10.0, true), (250.0, false)]), [(2, (1, 3))]);
    }
}

//! Planning: the heights of all rows come in; which rows stand on which page goes out, in millimetres.
//!
//! As few pages as possible; among those, breaks that few connectors cross, no row left alone, and pages about equally
//! full (after Knuth and Plass, "Breaking Paragraphs into Lines", 1981: the best breaks of the whole, not of each page).

use serde::Serialize;

/// What is known of the parts of a sheet before they are laid out on pages.
#[derive(Clone, Debug, Default)]
pub(super) struct Heights {
    /// What a page holds.
    pub(super) body: f64,
    /// The step tables.
    pub(super) parts: Vec<PartHeights>,
    /// Terms and notes after the last table; nothing where there are none.
    pub(super) closing: Option<f64>,
}

/// The heights of one step table.
#[derive(Clone, Debug, Default)]
pub(super) struct PartHeights {
    /// Its heading.
    pub(super) heading: f64,
    /// The two rows of its head.
    pub(super) head: f64,
    /// Its rows; one of the sentence that there are none.
    pub(super) rows: Vec<f64>,
    /// How many connectors lead over the upper edge of each row.
    pub(super) crossing: Vec<usize>,
    /// The strips for pentagons at the upper edge of each row: below the page before it, and above that it begins.
    pub(super) strips: Vec<(f64, f64)>,
}

/// What stands on one page after the identity block.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct PagePlan {
    /// Its number in the document.
    pub(super) number: usize,
    /// Rows of tables, from top to bottom.
    pub(super) chunks: Vec<Chunk>,
    /// Whether terms and notes follow.
    pub(super) closing: bool,
    /// Whether its only row is taller than a page and runs on over the next.
    pub(super) runs: bool,
}

/// The rows of one table on one page.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct Chunk {
    /// The table.
    pub(super) part: usize,
    /// Its first row here.
    pub(super) start: usize,
    /// The row after its last here.
    pub(super) end: usize,
    /// Whether the heading of the table stands above.
    pub(super) heading: bool,
    /// The height of the strip above the rows; zero where the table begins.
    pub(super) above: f64,
    /// The height of the strip below the rows; zero where the table ends.
    pub(super) below: f64,
    /// The number of the page before.
    pub(super) from: usize,
    /// The number of the page after.
    pub(super) to: usize,
}

/// Between two tables on one page.
pub(super) const GAP: f64 = 7.0;
/// What Typst adds around tables and headings beyond what is measured.
const SLACK: f64 = 1.0;

/// Something that must not be torn: a row of a table, or the terms and notes.
#[derive(Clone, Copy, Debug)]
enum Item {
    Row {
        part: usize,
        row: usize,
        height: f64,
    },
    Closing {
        height: f64,
    },
}

/// The cost of the best pages from an item on: their number first.
#[derive(Clone, Copy, Debug)]
struct Best {
    pages: usize,
    cost: f64,
    /// The first item of the page after.
    next: usize,
}

/// Shares out all rows over pages. Numbers count from `first`; a page that runs counts as one, until it is measured.
pub(super) fn pages(heights: &Heights, first: usize) -> Vec<PagePlan> {
    let items = items(heights);
    let mut best: Vec<Option<Best>> = vec![None; items.len() + 1];
    if let Some(end) = best.last_mut() {
        *end = Some(Best {
            pages: 0,
            cost: 0.0,
            next: items.len(),
        });
    }
    let planner = Planner {
        heights,
        items: &items,
    };
    for start in (0..items.len()).rev() {
        let ends = planner.ends(start).into_iter();
        let ways = ends.filter_map(|(end, cost)| {
            let rest = (*best.get(end)?)?;
            Some(Best {
                pages: rest.pages + 1,
                cost: rest.cost + cost,
                next: end,
            })
        });
        let chosen = ways.min_by(|a, b| a.pages.cmp(&b.pages).then(a.cost.total_cmp(&b.cost)));
        if let Some(place) = best.get_mut(start) {
            *place = chosen;
        }
    }
    let mut pages = Vec::new();
    let mut start = 0;
    while let Some(Some(chosen)) = best.get(start).filter(|_| start < items.len()) {
        pages.push(planner.page(start, chosen.next));
        start = chosen.next;
    }
    numbered(&mut pages, first);
    pages
}

/// Gives every page its number and every strip that of the page it points to.
pub(super) fn numbered(pages: &mut [PagePlan], first: usize) {
    for (number, page) in (first..).zip(pages.iter_mut()) {
        page.number = number;
    }
    point_on(pages);
}

/// Lets every strip name the pages before and after, whose numbers are settled.
pub(super) fn point_on(pages: &mut [PagePlan]) {
    let numbers: Vec<usize> = pages.iter().map(|page| page.number).collect();
    for (at, page) in pages.iter_mut().enumerate() {
        let before = at.checked_sub(1).and_then(|at| numbers.get(at));
        let after = numbers.get(at + 1);
        for chunk in &mut page.chunks {
            chunk.from = before.copied().unwrap_or_default();
            chunk.to = after.copied().unwrap_or_default();
        }
    }
}

fn items(heights: &Heights) -> Vec<Item> {
    let parts = heights.parts.iter().enumerate();
    let rows = parts.flat_map(|(part, of)| {
        let rows = of.rows.iter().enumerate();
        rows.map(move |(row, height)| Item::Row {
            part,
            row,
            height: *height,
        })
    });
    let closing = heights.closing.map(|height| Item::Closing { height });
    rows.chain(closing).collect()
}

struct Planner<'a> {
    heights: &'a Heights,
    items: &'a [Item],
}

impl Planner<'_> {
    fn part(&self, part: usize) -> Option<&PartHeights> {
        self.heights.parts.get(part)
    }

    /// Whether the table of an item goes on at another.
    fn goes_on(&self, at: usize) -> Option<(usize, usize)> {
        match (self.items.get(at.checked_sub(1)?)?, self.items.get(at)?) {
            (Item::Row { part: before, .. }, Item::Row { part, row, .. }) if before == part => {
                Some((*part, *row))
            }
            _ => None,
        }
    }

    /// What stands above the first item of a page: the head of a table that goes on, and its strip.
    fn above(&self, start: usize) -> f64 {
        let of_table = self.goes_on(start).and_then(|(part, row)| {
            let part = self.part(part)?;
            Some(part.head + part.strips.get(row)?.1)
        });
        of_table.unwrap_or_default()
    }

    /// What stands below the last item of a page: the strip of a table that goes on.
    fn below(&self, end: usize) -> f64 {
        let strip = self
            .goes_on(end)
            .and_then(|(part, row)| Some(self.part(part)?.strips.get(row)?.0));
        strip.unwrap_or_default()
    }

    /// What an item takes on a page on which it is not, or is, the first.
    fn takes(&self, at: usize, is_first: bool) -> f64 {
        match self.items.get(at) {
            Some(Item::Row {
                part,
                row: 0,
                height,
            }) => {
                let gap = if is_first { 0.0 } else { GAP + SLACK };
                self.part(*part)
                    .map_or(0.0, |part| part.heading + part.head)
                    + gap
                    + height
            }
            Some(Item::Row { height, .. } | Item::Closing { height }) => *height,
            None => 0.0,
        }
    }

    /// Where a page that begins with an item may end, and what each of these pages costs. A row that no page holds
    /// stands alone.
    fn ends(&self, start: usize) -> Vec<(usize, f64)> {
        let room = self.heights.body - SLACK;
        let mut height = self.above(start);
        let mut ends = Vec::new();
        for at in start..self.items.len() {
            height += self.takes(at, at == start);
            if height > room {
                break;
            }
            let filled = height + self.below(at + 1);
            if filled <= room {
                ends.push((at + 1, self.cost(start, at + 1, room - filled)));
            }
        }
        if ends.is_empty() {
            ends.push((start + 1, 0.0));
        }
        ends
    }

    /// Connectors torn at the end of a page, rows left alone on one, and paper left empty before the last.
    fn cost(&self, start: usize, end: usize, free: f64) -> f64 {
        const CROSSING: f64 = 1.0;
        const EMPTY: f64 = 6.0;
        let crossing = self
            .goes_on(end)
            .and_then(|(part, row)| self.part(part)?.crossing.get(row).copied());
        let crossing =
            CROSSING * f64::from(u32::try_from(crossing.unwrap_or(0)).unwrap_or(u32::MAX));
        let empty = match end == self.items.len() {
            true => 0.0,
            false => EMPTY * (free / self.heights.body).powi(2),
        };
        crossing + self.lonely(start, end) + empty
    }

    /// What it costs that only a row or two of a longer table, or nothing but notes, stand on a page.
    fn lonely(&self, start: usize, end: usize) -> f64 {
        const ALONE: f64 = 6.0;
        const IN_PAIRS: f64 = 1.5;
        let page = self.page(start, end);
        let of_chunk = |chunk: &Chunk| {
            let all = self.part(chunk.part).map_or(0, |part| part.rows.len());
            match chunk.end - chunk.start {
                rows if rows == all => 0.0,
                1 => ALONE,
                2 => IN_PAIRS,
                _ => 0.0,
            }
        };
        match page.chunks.as_slice() {
            [] => ALONE,
            chunks => chunks.iter().map(of_chunk).sum(),
        }
    }

    fn page(&self, start: usize, end: usize) -> PagePlan {
        let mut page = PagePlan::default();
        for at in start..end {
            match (self.items.get(at), page.chunks.last_mut()) {
                (Some(Item::Row { part, row, .. }), Some(chunk)) if chunk.part == *part => {
                    chunk.end = row + 1;
                }
                (Some(Item::Row { part, row, .. }), _) => page.chunks.push(Chunk {
                    part: *part,
                    start: *row,
                    end: row + 1,
                    heading: *row == 0,
                    ..Chunk::default()
                }),
                (Some(Item::Closing { .. }), _) => page.closing = true,
                (None, _) => {}
            }
        }
        let is_first = |at: usize| self.takes(at, true) + self.above(at) + self.below(at + 1);
        page.runs =
            end == start + 1 && !page.closing && is_first(start) > self.heights.body - SLACK;
        let above = self
            .goes_on(start)
            .and_then(|(part, row)| Some(self.part(part)?.strips.get(row)?.1));
        if let Some(first) = page.chunks.first_mut() {
            first.above = above.unwrap_or_default();
        }
        let below = if page.runs { 0.0 } else { self.below(end) };
        if let Some(last) = page.chunks.last_mut() {
            last.below = below;
        }
        page
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BODY: f64 = 184.0;

    fn table(rows: Vec<f64>) -> PartHeights {
        PartHeights {
            heading: 5.0,
            head: 12.0,
            crossing: vec![1; rows.len()],
            strips: vec![(9.5, 9.5); rows.len()],
            rows,
        }
    }

    fn heights() -> impl Strategy<Value = Heights> {
        let rows = prop::collection::vec(6.0..40.0_f64, 1..40);
        let tall = prop::collection::vec(
            prop_oneof![9 => 6.0..60.0_f64, 1 => 200.0..400.0_f64],
            1..12,
        );
        let parts = prop::collection::vec(prop_oneof![rows, tall].prop_map(table), 1..5);
        (parts, prop::option::of(5.0..100.0_f64)).prop_map(|(parts, closing)| Heights {
            body: BODY,
            parts,
            closing,
        })
    }

    /// What the parts of a page take.
    fn filled(heights: &Heights, page: &PagePlan) -> f64 {
        let chunk = |chunk: &Chunk| {
            let part = &heights.parts[chunk.part];
            let heading = if chunk.heading { part.heading } else { 0.0 };
            let rows: f64 = part.rows[chunk.start..chunk.end].iter().sum();
            heading + part.head + chunk.above + rows + chunk.below
        };
        let gaps = GAP * page.chunks.len().saturating_sub(1) as f64;
        let closing = heights.closing.filter(|_| page.closing).unwrap_or_default();
        page.chunks.iter().map(chunk).sum::<f64>() + gaps + closing
    }

    proptest! {
        #[test]
        fn every_row_stands_on_one_page_in_its_order(heights in heights()) {
            let pages = pages(&heights, 2);
            let planned = pages.iter().flat_map(|page| &page.chunks);
            let planned: Vec<(usize, usize)> =
                planned.flat_map(|chunk| (chunk.start..chunk.end).map(|row| (chunk.part, row))).collect();
            let rows = heights.parts.iter().enumerate();
            let rows: Vec<(usize, usize)> =
                rows.flat_map(|(part, of)| (0..of.rows.len()).map(move |row| (part, row))).collect();
            prop_assert_eq!(planned, rows);
            let closings = pages.iter().filter(|page| page.closing).count();
            prop_assert_eq!(closings, usize::from(heights.closing.is_some()));
        }

        #[test]
        fn no_page_holds_more_than_fits_but_for_a_row_that_no_page_holds(heights in heights()) {
            for page in pages(&heights, 2) {
                if page.runs {
                    prop_assert_eq!(page.chunks.iter().map(|chunk| chunk.end - chunk.start).sum::<usize>(), 1);
                } else {
                    prop_assert!(filled(&heights, &page) <= BODY, "{page:?}");
                }
            }
        }

        #[test]
        fn a_table_has_strips_where_it_is_torn_and_its_heading_where_it_begins(heights in heights()) {
            for page in pages(&heights, 2) {
                for chunk in &page.chunks {
                    let rows = heights.parts[chunk.part].rows.len();
                    prop_assert_eq!(chunk.heading, chunk.start == 0);
                    prop_assert_eq!(chunk.above > 0.0, chunk.start > 0);
                    prop_assert_eq!(chunk.below > 0.0, chunk.end < rows && !page.runs);
                }
            }
        }
    }

    #[test]
    fn pages_are_few_and_no_row_is_left_alone() {
        let rows = vec![22.0; 8];
        let heights = Heights {
            body: BODY,
            parts: vec![table(rows)],
            closing: None,
        };
        let rows_on = |heights: &Heights| -> Vec<usize> {
            let pages = pages(heights, 2);
            pages
                .iter()
                .map(|page| {
                    page.chunks
                        .iter()
                        .map(|chunk| chunk.end - chunk.start)
                        .sum()
                })
                .collect()
        };
        // Seven rows would fit the first page: the eighth would stand alone.
        assert_eq!(rows_on(&heights).len(), 2);
        assert!(
            rows_on(&heights).iter().all(|rows| *rows > 1),
            "{:?}",
            rows_on(&heights)
        );
    }

    #[test]
    fn a_break_is_where_few_connectors_cross() {
        let mut part = table(vec![20.0; 12]);
        part.crossing = vec![3; 12];
        part.crossing[5] = 1;
        let heights = Heights {
            body: BODY,
            parts: vec![part],
            closing: None,
        };
        assert_eq!(pages(&heights, 2)[1].chunks[0].start, 5);
    }
}

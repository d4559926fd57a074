//! Layout: what the first compilation measured comes in; the plan of every sheet goes out, as the template reads it.

use serde::Serialize;

use super::geometry::HEAD_ROOM;
use super::measure::{SheetSpots, Spots, TableSpots};
use super::plan::{self, Chunk, Heights, PagePlan, PartHeights};
use super::strip::{self, LANE_ROOM};
use super::widths::widths;
use crate::analyse::flow::{Graph, Routes, route};
use crate::view::sheet::{Sheet, SheetPart};

/// The margins that the widths of columns reckon with; the template scales them to its own.
const MARGINS: f64 = 24.0;
/// The usual size of letters, in points.
const LETTERS: f64 = 9.0;
/// Rounds after which even the strips of wild flows are as high as they will be: what is reckoned with never gets lower.
const ROUNDS: usize = 40;

/// A row: its sheet, its table, and its number there.
pub(super) type Row = (usize, usize, usize);

/// Everything the program decides about a document before it is painted.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Plan {
    /// Whether the heights of rows are not known yet.
    pub(super) measuring: bool,
    /// Whether they are foreseen, so that only the heads of tables need be measured.
    foreseen: bool,
    /// How many pages there are.
    pub(super) total: usize,
    /// Between two tables on a page.
    gap: f64,
    /// The pages of contents of a bound volume.
    contents: Section,
    /// The sheets.
    pub(super) sheets: Vec<SheetPlan>,
}

/// What is decided about one sheet.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SheetPlan {
    sheet: usize,
    /// Cover, papers and identity block, as far as there are any.
    front: Vec<Section>,
    parts: Vec<PartPlan>,
    /// The size of the letters of the identity block, in points.
    letters: f64,
    /// The pages of step tables.
    pub(super) pages: Vec<PagePlan>,
    /// The connectors of each step table on its pages.
    #[serde(skip)]
    pub(super) routes: Vec<Routes>,
}

/// Pages whose breaks Typst chooses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
struct Section {
    first: usize,
    pages: usize,
}

/// What is decided about one step table.
#[derive(Clone, Debug, Serialize)]
struct PartPlan {
    widths: Vec<f64>,
    /// Free on both sides of every symbol, for the lanes of its column.
    beside: f64,
    rows: Vec<RowPlan>,
}

/// The room of one row, in millimetres.
#[derive(Clone, Copy, Debug, Default, Serialize)]
struct RowPlan {
    /// Free above and below the symbol.
    clear: f64,
    /// The whole height; zero while it is not known.
    height: f64,
    /// Whether the row may run over to the next page, because it is taller than a page.
    breaks: bool,
}

impl Plan {
    /// The plan with which everything is measured.
    pub(super) fn measuring(sheets: &[&Sheet]) -> Plan {
        let plans = sheets.iter().enumerate().map(|(at, sheet)| SheetPlan {
            sheet: at,
            front: vec![Section::default(); fronts(sheet)],
            letters: LETTERS,
            parts: sheet
                .parts
                .iter()
                .map(|part| part_plan(sheet, part))
                .collect(),
            pages: Vec::new(),
            routes: Vec::new(),
        });
        Plan {
            measuring: true,
            foreseen: true,
            total: 0,
            gap: plan::GAP,
            contents: Section::default(),
            sheets: plans.collect(),
        }
    }

    /// The plan with which everything is measured, all rows among it.
    pub(super) fn measuring_rows(sheets: &[&Sheet]) -> Plan {
        Plan {
            foreseen: false,
            ..Plan::measuring(sheets)
        }
    }

    /// All rows: their sheets, their tables, their numbers there, and their heights.
    pub(super) fn rows(&self) -> impl Iterator<Item = (Row, f64)> {
        let parts = self.sheets.iter().flat_map(|sheet| {
            let parts = sheet.parts.iter().enumerate();
            parts.map(|(number, part)| (sheet.sheet, number, part))
        });
        parts.flat_map(|(sheet, number, part)| {
            let rows = part.rows.iter().enumerate();
            rows.map(move |(at, row)| ((sheet, number, at), row.height))
        })
    }

    /// Shares out all rows over pages, by what was measured.
    pub(super) fn lay_out(&mut self, spots: &Spots, sheets: &[&Sheet]) {
        let starts: Vec<usize> = spots.sheets.values().map(SheetSpots::begin).collect();
        let first = starts.first().copied().unwrap_or(1);
        self.contents = Section {
            first: 1,
            pages: first.saturating_sub(1),
        };
        let mut next = first;
        for (planned, sheet) in self.sheets.iter_mut().zip(sheets) {
            if let Some(spots) = spots.sheets.get(&planned.sheet) {
                planned.lay_out(spots, sheet, next);
            }
            next += planned
                .front
                .iter()
                .map(|section| section.pages)
                .sum::<usize>();
            next += planned.pages.len();
        }
        self.measuring = false;
        self.total = next.saturating_sub(1);
    }

    /// Takes over the numbers that pages really have, which differ where a row or a section ran over. Whether any did.
    pub(super) fn renumber(&mut self, spots: &Spots) -> bool {
        let mut changed = self.total != spots.pages;
        self.total = spots.pages;
        for planned in &mut self.sheets {
            let Some(spots) = spots.sheets.get(&planned.sheet) else {
                continue;
            };
            for (at, page) in planned.pages.iter_mut().enumerate() {
                let number = spots.pages.get(&at).copied().unwrap_or(page.number);
                changed |= number != page.number;
                page.number = number;
            }
            plan::point_on(&mut planned.pages);
            let sections = planned.sections(spots, planned.pages.first().map(|page| page.number));
            changed |= sections != planned.front;
            planned.front = sections;
        }
        changed
    }
}

impl SheetPlan {
    /// The page it begins on.
    pub(super) fn first_page(&self) -> Option<usize> {
        self.front.first().map(|section| section.first)
    }

    fn lay_out(&mut self, spots: &SheetSpots, sheet: &Sheet, next: usize) {
        self.front = self.sections(spots, Some(spots.first));
        self.letters = letters(spots);
        let begin = spots.begin();
        for section in &mut self.front {
            section.first = section.first + next - begin;
        }
        let parts = (0..).zip(&mut self.parts).zip(&sheet.parts);
        let parts = parts.map(|((at, planned), part)| {
            let table = spots.tables.get(&at).cloned().unwrap_or_default();
            planned.measured(&table, &part.graph)
        });
        let mut heights = Heights {
            body: spots.body,
            parts: parts.collect(),
            closing: spots.closing.map(|(top, bottom)| bottom - top + plan::GAP),
        };
        let fronts: usize = self.front.iter().map(|section| section.pages).sum();
        for round in 1..=ROUNDS {
            self.pages = plan::pages(&heights, next + fronts);
            self.route(sheet);
            let is_last = round == ROUNDS;
            if !self.fit_strips(is_last, &mut heights) {
                break;
            }
        }
        for chunk in self
            .pages
            .iter()
            .filter(|page| page.runs)
            .flat_map(|page| &page.chunks)
        {
            let rows = self.parts.get_mut(chunk.part).map(|part| &mut part.rows);
            if let Some(row) = rows.and_then(|rows| rows.get_mut(chunk.start)) {
                row.breaks = true;
            }
        }
    }

    /// Routes the connectors of every table over its pages, and makes room for their lanes beside the symbols.
    fn route(&mut self, sheet: &Sheet) {
        let mut letters = 0;
        self.routes.clear();
        for (number, part) in sheet.parts.iter().enumerate() {
            let chunks = self.chunks(number);
            let rows = chunks
                .iter()
                .map(|(_, chunk)| chunk.start..chunk.end.min(part.steps.len()));
            let column = self.parts.get(number).map_or(0.0, PartPlan::column);
            let setting = (strip::pentagons_per_cell(column), letters);
            let routes = route(&part.graph, &rows.collect::<Vec<_>>(), setting);
            letters += routes.letters;
            if let Some(planned) = self.parts.get_mut(number) {
                planned.beside = HEAD_ROOM + LANE_ROOM * f64::from(strip::lanes_beside(&routes));
            }
            self.routes.push(routes);
        }
    }

    /// Makes every strip as high as its pentagons and lanes need. Whether any needs more than was reckoned with; in the
    /// last round it must do with that, because a page must not run over.
    fn fit_strips(&mut self, is_last: bool, heights: &mut Heights) -> bool {
        let mut grown = false;
        for (number, routes) in self.routes.iter().enumerate() {
            let needs = strip::heights(routes);
            let chunks = self.pages.iter_mut().flat_map(|page| &mut page.chunks);
            let chunks = chunks.filter(|chunk| chunk.part == number);
            for (chunk, (above, below)) in chunks.zip(needs) {
                let strips = heights.parts.get_mut(number).map(|part| &mut part.strips);
                let Some(strips) = strips else { continue };
                for (row, is_above, need) in [(chunk.start, true, above), (chunk.end, false, below)]
                {
                    let planned = if is_above {
                        &mut chunk.above
                    } else {
                        &mut chunk.below
                    };
                    if *planned == 0.0 {
                        continue;
                    }
                    grown |= need > *planned + 1e-6;
                    *planned = if is_last { need.min(*planned) } else { need };
                    if let Some(strip) = strips.get_mut(row) {
                        let reckoned = if is_above { &mut strip.1 } else { &mut strip.0 };
                        *reckoned = need.max(*reckoned);
                    }
                }
            }
        }
        grown
    }

    /// The sections before the step tables, which begin on page `end`.
    fn sections(&self, spots: &SheetSpots, end: Option<usize>) -> Vec<Section> {
        let firsts: Vec<usize> = spots.sections.values().copied().collect();
        let ends = firsts.iter().skip(1).copied().chain(end);
        let sections = firsts.iter().zip(ends);
        sections
            .map(|(first, end)| Section {
                first: *first,
                pages: end.saturating_sub(*first),
            })
            .collect()
    }

    /// The rows of a table on each page that has any, and the position of the page.
    pub(super) fn chunks(&self, part: usize) -> Vec<(usize, &Chunk)> {
        let pages = self.pages.iter().enumerate();
        let chunks = pages.flat_map(|(at, page)| page.chunks.iter().map(move |chunk| (at, chunk)));
        chunks.filter(|(_, chunk)| chunk.part == part).collect()
    }

    /// The step tables with a row that runs over pages: the table and the row.
    pub(super) fn running(&self) -> impl Iterator<Item = (usize, usize)> {
        let pages = self.pages.iter().filter(|page| page.runs);
        pages.flat_map(|page| page.chunks.iter().map(|chunk| (chunk.part, chunk.start)))
    }
}

impl PartPlan {
    /// The width of an actor's column.
    fn column(&self) -> f64 {
        self.widths.get(2).copied().unwrap_or_default()
    }

    /// Takes over the heights that rows have, and returns them for planning.
    fn measured(&mut self, table: &TableSpots, graph: &Graph) -> PartHeights {
        for (at, row) in self.rows.iter_mut().enumerate() {
            row.height = settled(table.height(at));
        }
        let head_end = match self.rows.is_empty() {
            true => table.head,
            false => table.tops.get(&0).map_or(table.end, |(_, top)| *top),
        };
        let rows = match self.rows.as_slice() {
            [] => vec![table.end - table.head],
            rows => rows.iter().map(|row| row.height).collect(),
        };
        let crossing = crossing(graph);
        PartHeights {
            heading: table.head - table.heading,
            head: head_end - table.head,
            strips: crossing
                .iter()
                .map(|count| match count {
                    0 => (strip::SLIM, strip::SLIM),
                    _ => (strip::USUAL, strip::USUAL),
                })
                .collect(),
            crossing,
            rows,
        }
    }
}

/// Rounds to a millionth of a millimetre: a height is the same whether it was foreseen, read or measured.
fn settled(height: f64) -> f64 {
    (height * 1e6).round() / 1e6
}

/// How many connectors lead over the upper edge of each row.
fn crossing(graph: &Graph) -> Vec<usize> {
    let rows = 0..graph.nodes.len();
    let over = |row: usize| {
        let edges = graph
            .drawn
            .iter()
            .filter_map(|edge| Some((edge.from, edge.to?)));
        edges
            .filter(|(from, to)| (*from < row) != (*to < row))
            .count()
    };
    rows.map(over).collect()
}

/// How many sections stand before the step tables.
fn fronts(sheet: &Sheet) -> usize {
    let cover = usize::from(sheet.cover.is_some());
    let papers = usize::from(sheet.history.is_some() || sheet.approvers.is_some());
    cover + papers + 1
}

/// The size of letters with which the identity block fits a page; the usual one where none does.
fn letters(spots: &SheetSpots) -> f64 {
    /// With smaller letters lines are lower, and more words fit each.
    const SHRINKS: f64 = 1.6;
    let height = spots.identity - spots.top;
    let fits = |size: &f64| height * (size / LETTERS).powf(SHRINKS) < spots.room;
    let sizes = [LETTERS, 8.5, 8.0, 7.6];
    sizes.into_iter().find(fits).unwrap_or(LETTERS)
}

fn part_plan(sheet: &Sheet, part: &SheetPart) -> PartPlan {
    PartPlan {
        widths: widths(part, sheet.paper.0 - MARGINS),
        beside: 0.0,
        rows: rooms(&part.graph),
    }
}

fn rooms(graph: &Graph) -> Vec<RowPlan> {
    let rooms = strip::clear(graph).into_iter();
    rooms
        .map(|clear| RowPlan {
            clear,
            ..RowPlan::default()
        })
        .collect()
}

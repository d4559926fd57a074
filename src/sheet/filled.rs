//! What fills rows: a compiled document and its plan come in, the height that every row of a step table needs goes out, in
//! millimetres.
//!
//! The template ends the content of every cell with a mark. A cell says how what is in it is aligned and how far it keeps
//! from the edges, so the place of the mark tells how high the content is, whatever it is.

use std::collections::BTreeMap;

use typst::foundations::{Dict, Smart, StyleChain, Value};
use typst::introspection::{Location, MetadataElem, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, VAlignment};
use typst::model::TableCell;
use typst::utils::Numeric;
use typst_layout::PagedDocument;

use super::layout::{Plan, Row};
use super::measure::index;

/// What is nothing among lengths that are never quite exact.
const NEARLY: Abs = Abs::raw(0.01);

/// The height that every row of a plan needs; nothing where any row does not say.
pub(super) fn filled(document: &PagedDocument, plan: &Plan) -> Option<BTreeMap<Row, f64>> {
    let mut reader = Reader {
        planned: plan.rows().collect(),
        row: None,
        broken: None,
        open: Vec::new(),
        heights: BTreeMap::new(),
        unknown: false,
    };
    for page in document.pages() {
        reader.frame(&page.frame, Abs::zero());
    }
    let all_told = reader.heights.len() == reader.planned.len();
    (all_told && !reader.unknown).then_some(reader.heights)
}

/// A cell whose end was not come to yet.
struct Open {
    location: Option<Location>,
    /// The line of the table that it stands in.
    line: Option<usize>,
    /// Its upper edge.
    top: Abs,
    align: Option<VAlignment>,
    /// What it keeps free below its content.
    below: Option<Abs>,
    /// Whether it shows anything.
    shows: bool,
    /// The lowest line of text in it.
    lowest: Abs,
    /// The end of its content.
    end: Option<Abs>,
}

struct Reader {
    /// How high each row is.
    planned: BTreeMap<Row, f64>,
    /// The last row that began, and the line of the table that it is.
    row: Option<(Row, usize)>,
    /// The cell whose content was broken apart and stands here in part.
    broken: Option<Location>,
    open: Vec<Open>,
    heights: BTreeMap<Row, f64>,
    unknown: bool,
}

impl Reader {
    fn frame(&mut self, frame: &Frame, top: Abs) {
        for (Point { y, .. }, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    let outer = self.broken;
                    self.broken = group.parent.map(|parent| parent.location).or(outer);
                    self.frame(&group.frame, top + *y);
                    self.broken = outer;
                }
                FrameItem::Tag(tag) => self.tag(tag, top + *y),
                FrameItem::Text(_) => self.show(top + *y),
                FrameItem::Image(_, size, _) => self.show(top + *y + size.y),
                _ => self.show(Abs::zero()),
            }
        }
    }

    /// Something that is seen, and how low it reaches.
    fn show(&mut self, bottom: Abs) {
        if let Some(cell) = self.open.last_mut() {
            cell.shows = true;
            cell.lowest.set_max(bottom);
        }
    }

    fn tag(&mut self, tag: &Tag, y: Abs) {
        match tag {
            Tag::Start(element, _) => {
                if let Some(cell) = element.to_packed::<TableCell>() {
                    self.open.push(Open {
                        location: element.location(),
                        line: cell.y.get(StyleChain::default()).custom(),
                        top: y,
                        align: aligned(cell),
                        below: inset_below(cell),
                        shows: false,
                        lowest: Abs::zero(),
                        end: None,
                    });
                } else if let Some(metadata) = element.to_packed::<MetadataElem>()
                    && let Value::Dict(values) = &metadata.value
                {
                    self.mark(values, y);
                }
            }
            Tag::End(location, ..) => {
                if self
                    .open
                    .last()
                    .is_some_and(|cell| cell.location == Some(*location))
                {
                    self.close();
                }
            }
        }
    }

    fn close(&mut self) {
        let Some(cell) = self.open.pop() else { return };
        let of_row = self.row.is_some_and(|(_, line)| cell.line == Some(line));
        let is_broken = cell.location.is_some() && cell.location == self.broken;
        // Where a list has too little room Typst says that it fills the room; only its last line tells the truth.
        let is_whole = cell.end.is_some_and(|end| cell.lowest <= end + NEARLY);
        self.unknown |= of_row && (is_broken || cell.shows && !is_whole);
    }

    fn mark(&mut self, values: &Dict, y: Abs) {
        let Some(cell) = self.open.last_mut() else {
            return;
        };
        match (values.get("mark"), cell.line) {
            (Ok(Value::Str(mark)), Some(line)) if mark.as_str() == "top" => {
                let place = |key| index(values, key);
                self.row = Some(((place("sheet"), place("part"), place("row")), line));
            }
            (Ok(Value::Str(mark)), _) if mark.as_str() == "filled" => {
                cell.end = Some(y);
                let end = y - cell.top;
                let (align, below) = (cell.align, cell.below);
                self.fill(end, align, below);
            }
            _ => {}
        }
    }

    /// Takes the height of the content of a cell of the last row, by where it ends.
    fn fill(&mut self, end: Abs, align: Option<VAlignment>, below: Option<Abs>) {
        let Some((row, _)) = self.row else { return };
        let planned = self.planned.get(&row).copied().unwrap_or_default();
        let end = below.map(|below| (end + below).to_mm());
        let height = match (align, end) {
            (Some(VAlignment::Top), Some(end)) => Some(end),
            (Some(VAlignment::Horizon), Some(end)) => Some(2.0 * end - planned),
            _ => None,
        };
        self.unknown |= height.is_none();
        let known = self.heights.entry(row).or_default();
        *known = known.max(height.unwrap_or_default());
    }
}

/// How the content of a cell is aligned from top to bottom; nothing where it cannot be told from the cell alone.
fn aligned(cell: &TableCell) -> Option<VAlignment> {
    match cell.align.get(StyleChain::default()) {
        Smart::Custom(align) => align.y().or(Some(VAlignment::Top)),
        Smart::Auto => None,
    }
}

/// What a cell keeps free below its content; nothing where that depends on anything else.
fn inset_below(cell: &TableCell) -> Option<Abs> {
    let inset = cell.inset.get(StyleChain::default()).custom()?;
    let below = inset.bottom.unwrap_or_default();
    (below.rel.is_zero() && below.abs.em.is_zero()).then_some(below.abs.abs)
}

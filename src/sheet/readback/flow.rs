//! The flow read back: the marks of all tables come in; symbols and edges that the data has and the pages have not, or
//! the other way round, go out.

use std::collections::BTreeMap;

use super::marks::{Kind, Marks, Station, Wired};
use super::{Difference, Paper};
use crate::view::sheet::{Sheet, SheetPart};
use crate::words::{Said, readback as words};

/// Compares all symbols and edges with the data.
pub(super) fn compare(paper: &Paper<'_>, marks: &[Marks<'_>], differences: &mut Vec<Difference>) {
    let mut reader = Reader {
        sheet: paper.sheet,
        flows: paper.sheet.parts.iter().map(|_| Flow::default()).collect(),
        letters: BTreeMap::new(),
        loose: Vec::new(),
        differences,
    };
    for marks in marks {
        reader.symbols(marks);
        for wire in &marks.wires {
            reader.wire(marks, wire);
        }
    }
    reader.follow_letters();
    reader.tell();
    // What an arrow without an end means is said better by the edge that is missing, so this comes last.
    let loose = reader.loose;
    differences.extend(loose);
}

/// The flow of one part as it is drawn.
#[derive(Default)]
struct Flow {
    /// Symbols by step and column: what each is, and its page.
    symbols: BTreeMap<(usize, usize), (Kind, usize)>,
    /// How often each edge is drawn.
    edges: BTreeMap<(usize, Option<usize>), usize>,
    /// The lines that join the symbols of one step, by step and left column.
    joints: BTreeMap<(usize, usize), usize>,
}

/// Where the pentagons of one letter stand, and what leads into them and out of them.
#[derive(Default)]
struct Letter {
    /// The page and the place of each pentagon.
    places: Vec<(usize, usize)>,
    /// The steps that lead to the letter, and the place of the pentagon.
    sinks: Vec<(Row, usize)>,
    /// The steps that the letter leads to, and the place of the pentagon.
    sources: Vec<(Row, usize)>,
}

/// A part and a step of it.
type Row = (usize, usize);

struct Reader<'r> {
    sheet: &'r Sheet,
    flows: Vec<Flow>,
    letters: BTreeMap<String, Letter>,
    /// Ends of lines and pentagons that lead nowhere.
    loose: Vec<Difference>,
    differences: &'r mut Vec<Difference>,
}

/// What tells a pentagon from all others.
fn place(station: &Station<'_>) -> usize {
    std::ptr::from_ref(station.form).addr()
}

impl Reader<'_> {
    fn tell_of(&mut self, page: usize, step: Option<Row>, said: Said) {
        self.differences.push(Difference {
            page,
            step,
            said,
            ..Difference::default()
        });
    }

    fn loosely(&mut self, page: usize, step: Option<Row>, said: Said) {
        self.loose.push(Difference {
            page,
            step,
            said,
            ..Difference::default()
        });
    }

    fn symbols(&mut self, marks: &Marks<'_>) {
        let (page, part) = (marks.sited.page.number, marks.sited.part);
        for station in &marks.stations {
            match (&station.kind, station.step) {
                (Kind::Pentagon(letter), _) => {
                    let letter = self.letters.entry(letter.clone()).or_default();
                    letter.places.push((page, place(station)));
                }
                (Kind::Unknown, _) => {}
                (_, None) => self.tell_of(page, None, words::symbol_stray()),
                (kind, Some(step)) => {
                    let symbols = self.flows.get_mut(part).map(|flow| &mut flow.symbols);
                    if let Some(symbols) = symbols {
                        symbols.insert((step, station.column), (kind.clone(), page));
                    }
                }
            }
        }
    }

    fn wire(&mut self, marks: &Marks<'_>, wire: &Wired<'_>) {
        let (page, part) = (marks.sited.page.number, marks.sited.part);
        let at = |end: Option<usize>| end.and_then(|end| marks.stations.get(end));
        let (tail, head) = (at(wire.tail), at(wire.head));
        let step = |station: Option<&Station<'_>>| {
            station
                .and_then(|station| station.step)
                .map(|step| (part, step))
        };
        let (Some(from), Some(to)) = (tail, head) else {
            let near = step(tail).or(step(head));
            let number = near.map(|row| number(self.sheet, row)).unwrap_or_default();
            self.loosely(page, near, words::line_loose(&number));
            return;
        };
        let Some(flow) = self.flows.get_mut(part) else {
            return;
        };
        match ((&from.kind, from.step), wire.arrow, (&to.kind, to.step)) {
            ((Kind::Pentagon(letter), _), true, (_, Some(row))) => {
                let letter = self.letters.entry(letter.clone()).or_default();
                letter.sources.push(((part, row), place(from)));
            }
            ((_, Some(row)), true, (Kind::Pentagon(letter), _)) => {
                let letter = self.letters.entry(letter.clone()).or_default();
                letter.sinks.push(((part, row), place(to)));
            }
            ((_, Some(row)), false, (Kind::Unknown, _))
            | ((Kind::Unknown, _), false, (_, Some(row))) => {
                *flow.edges.entry((row, None)).or_default() += 1;
            }
            ((_, Some(row)), true, (_, Some(other))) => {
                *flow.edges.entry((row, Some(other))).or_default() += 1;
            }
            ((_, Some(row)), false, (_, Some(other)))
                if row == other && from.column != to.column =>
            {
                *flow
                    .joints
                    .entry((row, from.column.min(to.column)))
                    .or_default() += 1;
            }
            _ => {
                let near = step(tail).or(step(head));
                let number = near.map(|row| number(self.sheet, row)).unwrap_or_default();
                self.loosely(page, near, words::line_without_head(&number));
            }
        }
    }

    /// Joins what leads to a letter with what it leads to, where the letter stands once on each of two pages.
    fn follow_letters(&mut self) {
        for (letter, found) in std::mem::take(&mut self.letters) {
            let one = |ends: &[(Row, usize)]| {
                let first = ends.first().map(|(_, place)| *place);
                first.filter(|first| ends.iter().all(|(_, place)| place == first))
            };
            let is_pair =
                matches!(found.places.as_slice(), [(page, _), (other, _)] if page != other);
            let apart = one(&found.sinks)
                .zip(one(&found.sources))
                .is_some_and(|(sink, source)| sink != source);
            if letter.is_empty() || !is_pair || !apart || found.sources.len() != 1 {
                let page = found.places.first().map_or(0, |(page, _)| *page);
                let near = found
                    .sinks
                    .first()
                    .or(found.sources.first())
                    .map(|(row, _)| *row);
                self.loosely(page, near, words::letter(&letter));
            }
            for ((part, from), _) in &found.sinks {
                for ((other, to), _) in &found.sources {
                    let flow = self.flows.get_mut(*part).filter(|_| part == other);
                    if let Some(flow) = flow {
                        *flow.edges.entry((*from, Some(*to))).or_default() += 1;
                    }
                }
            }
        }
    }

    /// Tells every difference between the flows as drawn and the data.
    fn tell(&mut self) {
        let flows = std::mem::take(&mut self.flows);
        for (at, (flow, part)) in flows.into_iter().zip(&self.sheet.parts).enumerate() {
            self.tell_symbols((at, part), &flow);
            self.tell_edges((at, part), &flow);
            self.tell_joints((at, part), &flow);
        }
    }

    fn tell_symbols(&mut self, (at, part): (usize, &SheetPart), flow: &Flow) {
        for (row, step) in part.steps.iter().enumerate() {
            for column in &step.columns {
                let actor = actor(part, *column);
                match flow.symbols.get(&(row, *column)) {
                    None => self.tell_of(
                        flow.page(row),
                        Some((at, row)),
                        words::symbol_missing(&step.number, &actor),
                    ),
                    Some((kind, page)) if name(kind) != step.symbol => {
                        self.tell_of(
                            *page,
                            Some((at, row)),
                            words::symbol_other(&step.number, &actor),
                        );
                    }
                    Some(_) => {}
                }
            }
        }
        for ((row, column), (_, page)) in &flow.symbols {
            let step = part.steps.get(*row);
            if let Some(step) = step.filter(|step| !step.columns.contains(column)) {
                let said = words::symbol_extra(&step.number, &actor(part, *column));
                self.tell_of(*page, Some((at, *row)), said);
            }
        }
    }

    fn tell_edges(&mut self, (at, part): (usize, &SheetPart), flow: &Flow) {
        let mut wanted: BTreeMap<(usize, Option<usize>), usize> = BTreeMap::new();
        for edge in &part.graph.drawn {
            *wanted.entry((edge.from, edge.to)).or_default() += 1;
        }
        let count = |edges: &BTreeMap<_, usize>, edge| edges.get(edge).copied().unwrap_or_default();
        for edge in wanted
            .keys()
            .chain(flow.edges.keys().filter(|edge| !wanted.contains_key(edge)))
        {
            let (wanted, drawn) = (count(&wanted, edge), count(&flow.edges, edge));
            let (from, to) = *edge;
            let from_number = number(self.sheet, (at, from));
            let to_number = to.map(|to| number(self.sheet, (at, to)));
            let said = match wanted.cmp(&drawn) {
                std::cmp::Ordering::Equal => continue,
                std::cmp::Ordering::Greater => {
                    words::edge_missing(&from_number, to_number.as_deref())
                }
                std::cmp::Ordering::Less => words::edge_extra(&from_number, to_number.as_deref()),
            };
            self.tell_of(flow.page(from), Some((at, from)), said);
        }
    }

    fn tell_joints(&mut self, (at, part): (usize, &SheetPart), flow: &Flow) {
        for (row, step) in part.steps.iter().enumerate() {
            let mut left = step.columns.iter().rev().skip(1);
            let is_drawn = |column: &usize| flow.joints.contains_key(&(row, *column));
            if !left.all(is_drawn) {
                self.tell_of(
                    flow.page(row),
                    Some((at, row)),
                    words::joint_missing(&step.number),
                );
            }
        }
    }
}

impl Flow {
    /// The page on which the symbol of a step stands; 0 where it has none.
    fn page(&self, row: usize) -> usize {
        let first = self.symbols.range((row, 0)..(row + 1, 0)).next();
        first.map_or(0, |(_, (_, page))| *page)
    }
}

fn number(sheet: &Sheet, (part, row): Row) -> String {
    let step = sheet.parts.get(part).and_then(|part| part.steps.get(row));
    step.map(|step| step.number.clone()).unwrap_or_default()
}

fn actor(part: &SheetPart, column: usize) -> String {
    let name = part.actors.get(column).cloned().unwrap_or_default();
    name.replace(['\u{ad}', '\u{200b}'], "")
}

/// What the data calls a symbol.
fn name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Capsule => "capsule",
        Kind::Diamond => "diamond",
        Kind::Process => "box",
        Kind::Pentagon(_) | Kind::Unknown => "",
    }
}

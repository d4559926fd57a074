//! Measures on the comparison page: counts and times of each SOP come in; a table goes out, in which few SOPs stand
//! side by side with one measure in each row, and many stand one below the other and can be sorted.

use super::{COLUMNS, Scene};
use crate::compare::{First, Measure, Spread};
use crate::model::RegulationStatus;
use crate::view::badge::Badge;
use crate::view::findings::Counts;
use crate::view::law::{self, Standing};
use crate::view::links;
use crate::view::table::{Cell, Head, arranged};
use crate::words::compared::{self, measure};
use crate::words::measures::{self, Definition};
use crate::words::{Words, numbers};

mod cells;
mod plain;
mod table;

use cells::{Column, Sorted};
pub use table::{DefinitionLink, MeasureCell, MeasureRow, MeasureTable, SortHead};

/// What cells need of all members at once, so that many members are not compared with each other.
pub(super) struct Prepared {
    /// Regulations of each member that are revoked, impossible and unverified.
    legal: Vec<[usize; 3]>,
    /// Findings of each member; none where they are not shown.
    findings: Vec<Counts>,
}

/// One measure with the cells of all SOPs.
struct Line {
    name: Words,
    definition: Option<Definition>,
    sort: &'static str,
    /// How many SOPs state it; empty where that is no question.
    stated: String,
    median: Cell,
    cells: Vec<MeasureCell>,
}

/// The definition of a measure.
pub(super) fn definition(kind: Measure) -> Definition {
    match kind {
        Measure::Once => measures::ONCE,
        Measure::Expected => measures::EXPECTED,
        Measure::Best => measures::BEST,
        Measure::Worst => measures::WORST,
        Measure::Steps => measures::STEPS,
        Measure::Actors => measures::ACTORS,
        Measure::Handoffs => measures::HANDOFFS,
        Measure::Decisions => measures::DECISIONS,
        Measure::Loops => measures::LOOPS,
        Measure::Documents => measures::DOCUMENTS,
        Measure::Complete => measures::COMPLETE,
    }
}

/// The table; nothing without SOPs.
pub(super) fn table(scene: &Scene<'_>) -> Option<MeasureTable> {
    if scene.comparison.members.is_empty() {
        return None;
    }
    let prepared = prepare(scene);
    let mut lines: Vec<Line> = Measure::ALL
        .into_iter()
        .map(|kind| measured(scene, &prepared, kind))
        .collect();
    lines.push(plain(
        scene,
        &prepared,
        (measure::REJECTED, "", cells::rejected),
    ));
    lines.push(plain(
        scene,
        &prepared,
        (measure::EFFECTIVE, "teks", cells::effective),
    ));
    lines.push(plain(
        scene,
        &prepared,
        (measure::LEGAL, "angka", cells::legal),
    ));
    lines.push(plain(
        scene,
        &prepared,
        (measure::STATUS, "teks", cells::status),
    ));
    if scene.context.shows_findings() {
        lines.push(findings(scene, &prepared));
    }
    Some(if scene.comparison.members.len() > COLUMNS {
        down(scene, lines)
    } else {
        across(scene, lines)
    })
}

fn prepare(scene: &Scene<'_>) -> Prepared {
    let count = scene.comparison.members.len();
    let mut legal = vec![[0; 3]; count];
    for row in &scene.comparison.legal {
        let kind = match law::standing(scene.context, row) {
            Standing::Known(RegulationStatus::Revoked | RegulationStatus::Lapsed) => 0,
            Standing::Impossible => 1,
            Standing::Known(RegulationStatus::Unverified) => 2,
            Standing::Known(_) | Standing::Unknown | Standing::Unread => continue,
        };
        for holder in &row.holders {
            if let Some(counts) = legal.get_mut(holder.member) {
                counts[kind] += 1;
            }
        }
    }
    let found = |place| {
        let sop = scene.sop(place).filter(|_| scene.context.shows_findings());
        sop.map_or_else(Counts::default, |sop| {
            Counts::of(scene.context.findings_of(sop))
        })
    };
    Prepared {
        legal,
        findings: (0..count).map(found).collect(),
    }
}

/// Makes the cell of every member.
fn each(
    scene: &Scene<'_>,
    prepared: &Prepared,
    make: impl Fn(&Column<'_>) -> Sorted,
) -> Vec<MeasureCell> {
    let members = scene.comparison.members.iter().enumerate();
    let cells = members.map(|(place, member)| {
        make(&Column {
            scene,
            prepared,
            place,
            member,
        })
    });
    cells
        .map(|(mut cell, sort)| MeasureCell {
            note: std::mem::take(&mut cell.small),
            note_written: cell.small_written,
            cell,
            sort,
            rank: String::new(),
        })
        .collect()
}

/// A measure that can be set in order.
fn measured(scene: &Scene<'_>, prepared: &Prepared, kind: Measure) -> Line {
    let lang = scene.context.lang();
    let spread = kind.spread(&scene.comparison.members);
    let mut cells = each(scene, prepared, |column| cells::measured(column, kind));
    rank(scene, &mut cells, &spread);
    let leader = spread
        .leader()
        .filter(|_| kind == Measure::Once && spread.tells_apart());
    if let Some(first) = leader.and_then(|place| cells.get_mut(place)) {
        first.cell.strong = true;
        first.cell.badges.push(Badge::good(lang, compared::FASTEST));
    }
    let definition = definition(kind);
    let shown = |value: f64| match kind {
        Measure::Once | Measure::Expected | Measure::Best | Measure::Worst => scene.usual(value),
        Measure::Complete => measure::per_cent(lang, value),
        _ => numbers::decimal(lang, value),
    };
    Line {
        name: definition.name,
        definition: Some(definition),
        sort: "angka",
        stated: scene.stated(spread.stated),
        median: median(scene, &spread, shown),
        cells,
    }
}

fn findings(scene: &Scene<'_>, prepared: &Prepared) -> Line {
    let totals = prepared.findings.iter();
    let totals: Vec<Option<f64>> = totals
        .map(|counts| u32::try_from(counts.total()).ok().map(f64::from))
        .collect();
    let spread = Spread::of(&totals, First::Least);
    let mut cells = each(scene, prepared, cells::findings);
    rank(scene, &mut cells, &spread);
    let lang = scene.context.lang();
    Line {
        name: measure::FINDINGS,
        definition: Some(measures::FINDINGS),
        sort: "angka",
        stated: String::new(),
        median: median(scene, &spread, |value| numbers::decimal(lang, value)),
        cells,
    }
}

/// What is no number, or none that is better or worse.
fn plain(
    scene: &Scene<'_>,
    prepared: &Prepared,
    (name, sort, make): (Words, &'static str, fn(&Column<'_>) -> Sorted),
) -> Line {
    Line {
        name,
        definition: None,
        sort,
        stated: String::new(),
        median: Cell::not_applicable(scene.context.lang()),
        cells: each(scene, prepared, make),
    }
}

fn rank(scene: &Scene<'_>, cells: &mut [MeasureCell], spread: &Spread) {
    if !spread.tells_apart() {
        return;
    }
    for (cell, rank) in cells.iter_mut().zip(&spread.ranks) {
        if let Some(rank) = rank {
            cell.rank = measure::rank(scene.context.lang(), *rank);
        }
    }
}

fn median(scene: &Scene<'_>, spread: &Spread, shown: impl Fn(f64) -> String) -> Cell {
    match spread.summary {
        Some(summary) => Cell::text(shown(summary.median)),
        None => Cell::not_stated(scene.context.lang()),
    }
}

/// Few SOPs: one measure in each row, and the middle in the last column.
fn across(scene: &Scene<'_>, lines: Vec<Line>) -> MeasureTable {
    let lang = scene.context.lang();
    let (order, several) = (scene.order(), scene.comparison.members.len() > 1);
    let mut columns: Vec<SortHead> = arranged(scene.heads(), &order)
        .into_iter()
        .map(SortHead::of)
        .collect();
    if several {
        columns.push(SortHead::of(Head::of(measure::MEDIAN.get(lang))));
    }
    let rows = lines.into_iter().map(|line| {
        let mut cells = arranged(line.cells, &order);
        if several {
            cells.push(MeasureCell::of(line.median));
        }
        MeasureRow {
            head: Head {
                text: line.name.get(lang).to_owned(),
                href: line.definition.map(|definition| href(scene, definition)),
                small: line.stated,
                ..Head::default()
            },
            cells,
            ..MeasureRow::default()
        }
    });
    MeasureTable {
        sortable: false,
        corner: compared::MEASURE.get(lang),
        columns,
        rows: rows.collect(),
        foot: None,
        definitions: links::relative(&scene.path, links::MEASURES),
    }
}

/// Many SOPs: one in each row, and the middle in the row below.
fn down(scene: &Scene<'_>, lines: Vec<Line>) -> MeasureTable {
    let lang = scene.context.lang();
    let mut rows: Vec<MeasureRow> = scene
        .heads()
        .into_iter()
        .zip(&scene.comparison.members)
        .map(|(head, member)| MeasureRow {
            sop: member.sop.to_string(),
            head,
            cells: Vec::new(),
        })
        .collect();
    let mut foot = MeasureRow {
        head: Head::of(measure::MEDIAN.get(lang)),
        ..MeasureRow::default()
    };
    let mut columns = Vec::new();
    for line in lines {
        let name = line.name.get(lang);
        columns.push(SortHead {
            head: Head {
                small: line.stated,
                ..Head::of(name)
            },
            sort: line.sort,
            definition: line.definition.map(|definition| DefinitionLink {
                href: href(scene, definition),
                label: measure::definition_of(lang, name),
            }),
        });
        foot.cells.push(MeasureCell::of(line.median));
        for (row, cell) in rows.iter_mut().zip(line.cells) {
            row.cells.push(cell);
        }
    }
    MeasureTable {
        sortable: true,
        corner: compared::SOP.get(lang),
        columns,
        rows: arranged(rows, &scene.order()),
        foot: Some(foot),
        definitions: links::relative(&scene.path, links::MEASURES),
    }
}

fn href(scene: &Scene<'_>, definition: Definition) -> String {
    let page = links::relative(&scene.path, links::MEASURES);
    format!("{page}#{}", definition.anchor)
}

impl SortHead {
    fn of(head: Head) -> SortHead {
        SortHead {
            head,
            ..SortHead::default()
        }
    }
}

impl MeasureCell {
    fn of(cell: Cell) -> MeasureCell {
        MeasureCell {
            cell,
            ..MeasureCell::default()
        }
    }
}

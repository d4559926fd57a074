//! Laws, equipment, qualifications and documents on the comparison page: rows with their holders come in, matrices go
//! out, and the cells of one SOP for those who set some of a crowd side by side.

use serde::Serialize;

use super::Scene;
use crate::compare::{Absence, Holder, ItemRow, LegalRow, ListState, Member, PaperRow, absence};
use crate::model::RegulationStatus;
use crate::view::law::{self, Standing};
use crate::view::table::{Cell, Head, Row, Table};
use crate::words::Words;
use crate::words::compared::{self, choice};

/// Rows of a matrix; a library of many agencies has many local regulations that only one of them cites.
const ROWS: usize = 60;

/// What an SOP says of the rows of one matrix.
#[derive(Clone, Debug, Serialize)]
pub struct OwnCells {
    /// The matrix, by the id of its heading.
    pub table: &'static str,
    /// The rows by their places, except those that say what most of them say.
    pub rows: Vec<(usize, Cell)>,
    /// What most rows say.
    pub rest: Cell,
}

/// What one SOP says in every matrix.
pub(super) fn own_cells(scene: &Scene<'_>, place: usize) -> Vec<OwnCells> {
    let Some(member) = scene.comparison.members.get(place) else {
        return Vec::new();
    };
    let comparison = scene.comparison;
    let own = (place, member);
    let laws = comparison.legal.iter().take(ROWS).map(|row| {
        let standing = law::standing(scene.context, row);
        legal_cell(scene, standing, (member, holder(&row.holders, place)))
    });
    let tools = comparison.equipment.iter().take(ROWS);
    let tools = tools.map(|row| item_cell(scene, row, (own, member.equipment_list)));
    let skills = comparison.qualifications.iter().take(ROWS);
    let skills = skills.map(|row| item_cell(scene, row, (own, member.qualification_list)));
    let papers = shown_papers(scene).map(|row| paper_cell(scene, row, place));
    [
        ("h-d", laws.collect()),
        ("h-p", tools.collect()),
        ("h-k", skills.collect()),
        ("h-m", papers.collect()),
    ]
    .into_iter()
    .filter_map(|(table, cells)| without_rest(table, cells))
    .collect()
}

fn without_rest(table: &'static str, cells: Vec<Cell>) -> Option<OwnCells> {
    let times = |cell: &&Cell| cells.iter().filter(|other| other == cell).count();
    let rest = cells.iter().rev().max_by_key(times)?.clone();
    let rows = cells.into_iter().enumerate();
    Some(OwnCells {
        table,
        rows: rows.filter(|(_, cell)| *cell != rest).collect(),
        rest,
    })
}

/// Who cites what.
pub(super) fn legal(scene: &Scene<'_>) -> Option<Table> {
    let rows: Vec<Row> = scene
        .comparison
        .legal
        .iter()
        .take(ROWS)
        .map(|row| legal_row(scene, row))
        .collect();
    matrix(scene, compared::REGULATION, rows)
}

fn legal_row(scene: &Scene<'_>, row: &LegalRow) -> Row {
    let (text, small) = law::name(scene.context, row);
    let head = Head {
        text,
        href: law::href(scene.context, &scene.path, row.id.as_ref()),
        small,
        small_written: true,
        badges: vec![law::badge(scene.context, row)],
        next: law::newest(scene.context, &scene.path, row),
        ..Head::default()
    };
    let standing = law::standing(scene.context, row);
    let cells = cells(scene, &row.holders, |place, member| {
        legal_cell(scene, standing, (member, holder(&row.holders, place)))
    });
    Row {
        head,
        cells,
        ..Row::default()
    }
}

fn legal_cell(scene: &Scene<'_>, standing: Standing, held: (&Member, Option<&Holder>)) -> Cell {
    let lang = scene.context.lang();
    let gone = matches!(
        standing,
        Standing::Known(RegulationStatus::Revoked | RegulationStatus::Lapsed)
            | Standing::Impossible
    );
    match held {
        (_, Some(_)) if gone => Cell::state("k-g", "silang", compared::CITED_REVOKED.get(lang)),
        (_, Some(holder)) => {
            let mut cell = Cell::state("k-s", "centang", compared::CITED.get(lang));
            if holder.amendment {
                cell.small = compared::CITED_AS_AMENDMENT.get(lang).to_owned();
            }
            cell
        }
        (member, None) => absent(scene, member.legal_list, compared::NOT_CITED),
    }
}

/// What all laws have in common.
pub(super) fn legal_lead(scene: &Scene<'_>) -> String {
    let sops = scene.positions.len();
    let common = scene
        .comparison
        .legal
        .iter()
        .filter(|row| row.holders.len() == sops)
        .count();
    if sops < 2 {
        return String::new();
    }
    compared::common_laws(scene.context.lang(), common)
}

/// Who needs which equipment.
pub(super) fn equipment(scene: &Scene<'_>) -> Option<Table> {
    let rows = items(scene, &scene.comparison.equipment, |member| {
        member.equipment_list
    });
    matrix(scene, compared::EQUIPMENT, rows)
}

/// Who asks which qualification.
pub(super) fn qualifications(scene: &Scene<'_>) -> Option<Table> {
    let rows = items(scene, &scene.comparison.qualifications, |member| {
        member.qualification_list
    });
    matrix(scene, compared::QUALIFICATION, rows)
}

fn items(scene: &Scene<'_>, rows: &[ItemRow], list: fn(&Member) -> ListState) -> Vec<Row> {
    rows.iter()
        .take(ROWS)
        .map(|row| Row {
            head: Head::written(scene.context.shown(&row.name)),
            cells: cells(scene, &row.holders, |place, member| {
                item_cell(scene, row, ((place, member), list(member)))
            }),
            ..Row::default()
        })
        .collect()
}

fn item_cell(
    scene: &Scene<'_>,
    row: &ItemRow,
    ((place, _), list): ((usize, &Member), ListState),
) -> Cell {
    match holder(&row.holders, place) {
        Some(holder) => held(scene, compared::PRESENT, (row, holder)),
        None => absent(scene, list, compared::MISSING),
    }
}

/// A thing that an SOP names, with its own words for it where they are others.
fn held(scene: &Scene<'_>, word: Words, (row, holder): (&ItemRow, &Holder)) -> Cell {
    let mut cell = Cell::state("k-s", "centang", word.get(scene.context.lang()));
    if holder.written != row.name {
        cell.small = scene.context.shown(&holder.written);
        cell.small_written = true;
    }
    cell
}

/// Who asks and who makes which document.
pub(super) fn papers(scene: &Scene<'_>) -> Option<Table> {
    let lang = scene.context.lang();
    let mut rows: Vec<Row> = Vec::new();
    let mut made = None;
    for row in shown_papers(scene) {
        let begins = made != Some(row.made);
        made = Some(row.made);
        let above = match row.made {
            true => choice::MADE,
            false => choice::ASKED,
        };
        rows.push(Row {
            group: begins.then(|| Head::of(above.get(lang))),
            head: Head::written(scene.context.shown(&row.item.name)),
            cells: cells(scene, &row.item.holders, |place, _| {
                paper_cell(scene, row, place)
            }),
        });
    }
    matrix(scene, choice::DOCUMENT, rows)
}

/// The documents that have a row: of each kind the most common.
fn shown_papers<'a>(scene: &Scene<'a>) -> impl Iterator<Item = &'a PaperRow> {
    let papers = &scene.comparison.papers;
    let of = |made: bool| papers.iter().filter(move |row| row.made == made);
    of(false).take(ROWS / 2).chain(of(true).take(ROWS / 2))
}

/// "No", "not stated" and "does not apply" are three different cells.
fn paper_cell(scene: &Scene<'_>, row: &PaperRow, place: usize) -> Cell {
    let lang = scene.context.lang();
    if let Some(holder) = holder(&row.item.holders, place) {
        let word = match row.made {
            true => choice::IS_MADE,
            false => choice::IS_ASKED,
        };
        return held(scene, word, (&row.item, holder));
    }
    match absence(scene.comparison, row, place) {
        Absence::No => Cell::no(lang, compared::MISSING),
        Absence::NotStated => Cell::not_stated(lang),
        Absence::NotApplicable => Cell::not_applicable(lang),
    }
}

/// What a member holds, of holders in the order of the members.
fn holder(holders: &[Holder], member: usize) -> Option<&Holder> {
    let at = holders.binary_search_by_key(&member, |holder| holder.member);
    holders.get(at.ok()?)
}

/// One cell for each member, or the number of holders where there are many.
fn cells(
    scene: &Scene<'_>,
    holders: &[Holder],
    make: impl Fn(usize, &Member) -> Cell,
) -> Vec<Cell> {
    let members = &scene.comparison.members;
    if scene.is_crowded() {
        let share = compared::share(scene.context.lang(), holders.len(), members.len());
        return vec![Cell::text(share)];
    }
    let members = members.iter().enumerate();
    members.map(|(place, member)| make(place, member)).collect()
}

/// "No", "left empty" and "not stated" are three different cells.
fn absent(scene: &Scene<'_>, list: ListState, no: Words) -> Cell {
    let lang = scene.context.lang();
    match list {
        ListState::Filled => Cell::no(lang, no),
        ListState::Empty => Cell::not_filled(lang),
        ListState::Absent => Cell::not_stated(lang),
    }
}

fn matrix(scene: &Scene<'_>, corner: Words, rows: Vec<Row>) -> Option<Table> {
    if rows.is_empty() {
        return None;
    }
    let lang = scene.context.lang();
    let columns = if scene.is_crowded() {
        vec![Head::of(compared::HELD_BY.get(lang))]
    } else {
        scene.heads()
    };
    Some(Table {
        corner: corner.get(lang).to_owned(),
        columns,
        rows,
        by_sop: !scene.is_crowded(),
    })
}

//! Laws, equipment and qualifications on the comparison page: rows with their holders come in, matrices go out.

use super::Scene;
use crate::compare::{Holder, ItemRow, LegalRow, ListState, Member};
use crate::model::RegulationStatus;
use crate::view::law::{self, Standing};
use crate::view::table::{Cell, Head, Row, Table};
use crate::words::{Words, compared};

/// Rows of a matrix; a library of many agencies has many local regulations that only one of them cites.
const ROWS: usize = 60;

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
        badges: vec![law::badge(scene.context, row)],
        ..Head::default()
    };
    let standing = law::standing(scene.context, row);
    let cells = cells(scene, &row.holders, |member, holder| {
        legal_cell(scene, standing, (member, holder))
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
    let lang = scene.context.lang();
    rows.iter()
        .take(ROWS)
        .map(|row| Row {
            head: Head::of(scene.context.shown(&row.name)),
            cells: cells(scene, &row.holders, |member, holder| match holder {
                Some(holder) => {
                    let mut cell = Cell::state("k-s", "centang", compared::PRESENT.get(lang));
                    if holder.written != row.name {
                        cell.small = scene.context.shown(&holder.written);
                    }
                    cell
                }
                None => absent(scene, list(member), compared::MISSING),
            }),
            ..Row::default()
        })
        .collect()
}

/// One cell for each member, or the number of holders where there are many.
fn cells(
    scene: &Scene<'_>,
    holders: &[Holder],
    make: impl Fn(&Member, Option<&Holder>) -> Cell,
) -> Vec<Cell> {
    let members = &scene.comparison.members;
    if scene.is_crowded() {
        let share = compared::share(scene.context.lang(), holders.len(), members.len());
        return vec![Cell::text(share)];
    }
    let members = members.iter().enumerate();
    members
        .map(|(place, member)| make(member, holders.iter().find(|holder| holder.member == place)))
        .collect()
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
    })
}

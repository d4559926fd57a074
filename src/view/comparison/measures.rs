//! Measures on the comparison page: counts and times of each SOP come in, a table with one measure in each row goes out.

use super::{COLUMNS, Scene};
use crate::compare::{ListState, Member};
use crate::model::{Part, RegulationStatus, WrittenDate};
use crate::view::badge::Badge;
use crate::view::findings::Counts;
use crate::view::law::{self, Standing};
use crate::view::links;
use crate::view::table::{Cell, Head, Row, Table};
use crate::view::tally;
use crate::words::compared::{self, measure};
use crate::words::{Words, labels, numbers};

/// Makes the cell of one member.
type Make = fn(&Column<'_>) -> Cell;

/// What cells need of all members at once, so that many members are not compared with each other.
struct Prepared {
    /// The shortest total, if only one SOP has it.
    fastest: Option<f64>,
    /// Regulations of each member that are revoked, impossible and unverified.
    legal: Vec<[usize; 3]>,
}

/// One member and what its cells are made from.
struct Column<'a> {
    scene: &'a Scene<'a>,
    prepared: &'a Prepared,
    place: usize,
    member: &'a Member,
}

const ROWS: &[(Words, Make)] = &[
    (measure::TIME, time),
    (measure::STEPS, |column| {
        count(column, column.member.measures.steps)
    }),
    (measure::ACTORS, |column| {
        count(column, column.member.measures.actors)
    }),
    (measure::HANDOFFS, |column| {
        count(column, column.member.measures.handoffs)
    }),
    (measure::DOCUMENTS, documents),
    (measure::DECISIONS, |column| {
        count(column, column.member.measures.decisions)
    }),
    (measure::REJECTED, rejected),
    (measure::EFFECTIVE, effective),
    (measure::LEGAL, legal),
    (measure::STATUS, status),
];

fn prepare(scene: &Scene<'_>) -> Prepared {
    let members = &scene.comparison.members;
    let mut totals: Vec<(f64, usize)> = members
        .iter()
        .filter_map(|member| {
            Some((
                member.measures.total?.most,
                member.measures.steps_without_time,
            ))
        })
        .collect();
    totals.sort_by(|left, right| left.0.total_cmp(&right.0));
    let fastest = match totals.as_slice() {
        [(first, 0), (second, _), ..] if first < second => Some(*first),
        _ => None,
    };
    let mut legal = vec![[0; 3]; members.len()];
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
    Prepared { fastest, legal }
}

/// The table; nothing without SOPs.
pub(super) fn table(scene: &Scene<'_>) -> Option<Table> {
    let members = &scene.comparison.members;
    if members.is_empty() {
        return None;
    }
    let lang = scene.context.lang();
    let mut makers: Vec<(Words, Make)> = ROWS.to_vec();
    if scene.context.shows_findings() {
        makers.push((measure::FINDINGS, findings));
    }
    let prepared = prepare(scene);
    let rows = makers
        .into_iter()
        .map(|(words, make)| Row {
            head: Head::of(words.get(lang)),
            cells: members
                .iter()
                .enumerate()
                .map(|(place, member)| {
                    make(&Column {
                        scene,
                        prepared: &prepared,
                        place,
                        member,
                    })
                })
                .collect(),
        })
        .collect();
    let table = Table {
        corner: compared::MEASURE.get(lang).to_owned(),
        columns: scene.heads(),
        rows,
    }
    .arranged(&scene.order());
    Some(if members.len() > COLUMNS {
        table.transposed(compared::SOP, lang)
    } else {
        table
    })
}

fn count(column: &Column<'_>, number: usize) -> Cell {
    Cell::text(numbers::grouped(column.scene.context.lang(), number))
}

fn time(column: &Column<'_>) -> Cell {
    let scene = column.scene;
    let member = column.member;
    let lang = scene.context.lang();
    let Some(total) = member.measures.total else {
        return Cell::not_stated(lang);
    };
    let mut cell = Cell::text(scene.time(total));
    if member.measures.steps_without_time > 0 {
        cell.small = compared::without_time(lang, member.measures.steps_without_time);
    }
    if column.prepared.fastest == Some(total.most) {
        cell.strong = true;
        cell.badges.push(Badge::good(lang, compared::FASTEST));
    }
    cell
}

/// How many documents, and which, as long as there is room for their names.
fn documents(column: &Column<'_>) -> Cell {
    let scene = column.scene;
    let place = column.place;
    let member = column.member;
    let mut cell = count(column, member.measures.documents);
    if scene.comparison.members.len() <= COLUMNS {
        let at = scene.positions.get(place).copied();
        let facts = at.and_then(|at| scene.context.analysis.sops.get(at));
        let asked = facts
            .map(|facts| facts.documents.asked())
            .unwrap_or_default();
        cell.small = scene.context.shown(&asked.join("; "));
    }
    cell
}

/// Where the second exit of the first decision leads.
fn rejected(column: &Column<'_>) -> Cell {
    let scene = column.scene;
    let place = column.place;
    let lang = scene.context.lang();
    let Some(sop) = scene.sop(place) else {
        return Cell::not_stated(lang);
    };
    let found = sop.parts.iter().find_map(|part| {
        let decision = part.steps.iter().find_map(|step| step.decision.as_ref())?;
        Some((part, decision))
    });
    let Some((part, decision)) = found else {
        return Cell::not_applicable(lang);
    };
    let negative = decision
        .exits
        .iter()
        .find(|exit| is_negative(&exit.label))
        .or_else(|| decision.exits.get(1));
    match negative
        .and_then(|exit| exit.target.as_ref())
        .and_then(|target| target.step)
    {
        Some(row) => Cell::text(target(scene, part, row)),
        None => Cell::not_stated(lang),
    }
}

fn is_negative(label: &str) -> bool {
    let label = label.trim().to_lowercase();
    label.starts_with("tidak")
        || label.starts_with("belum")
        || label.starts_with("tolak")
        || label.starts_with("no")
}

fn target(scene: &Scene<'_>, part: &Part, row: usize) -> String {
    let Some(step) = part.steps.get(row) else {
        return String::new();
    };
    let (lang, label) = (scene.context.lang(), step.label(row));
    if scene.comparison.members.len() > COLUMNS {
        return compared::to_step(lang, &label);
    }
    let activity = step.activity.lines().next().unwrap_or_default();
    compared::back_to(lang, &label, &scene.context.shown(activity))
}

fn effective(column: &Column<'_>) -> Cell {
    let scene = column.scene;
    let place = column.place;
    let lang = scene.context.lang();
    let field = scene
        .sop(place)
        .and_then(|sop| sop.dates.effective.as_ref());
    let Some(field) = field else {
        return Cell::not_stated(lang);
    };
    match field.meaning {
        WrittenDate::Empty => Cell::not_filled(lang),
        WrittenDate::Dash => Cell {
            badges: vec![Badge::doubtful(lang, labels::DASHED)],
            ..Cell::default()
        },
        WrittenDate::Unreadable => Cell {
            badges: vec![Badge::wrong(lang, labels::UNREADABLE)],
            small: scene.context.shown(&field.text),
            ..Cell::default()
        },
        written => Cell::text(numbers::date(lang, written).unwrap_or_default()),
    }
}

fn legal(column: &Column<'_>) -> Cell {
    let scene = column.scene;
    let place = column.place;
    let member = column.member;
    let lang = scene.context.lang();
    match member.legal_list {
        ListState::Absent => return Cell::not_stated(lang),
        ListState::Empty => return Cell::not_filled(lang),
        ListState::Filled => {}
    }
    let [revoked, impossible, unverified] = column
        .prepared
        .legal
        .get(place)
        .copied()
        .unwrap_or_default();
    let problems = compared::legal_problems(lang, revoked, impossible, unverified);
    if problems.is_empty() {
        return Cell::text(compared::NOTHING.get(lang));
    }
    Cell::text(numbers::list(lang, &problems))
}

fn status(column: &Column<'_>) -> Cell {
    let scene = column.scene;
    let place = column.place;
    let lang = scene.context.lang();
    scene.sop(place).map_or_else(Cell::default, |sop| Cell {
        badges: vec![Badge::status(lang, sop.status.value)],
        ..Cell::default()
    })
}

fn findings(column: &Column<'_>) -> Cell {
    let scene = column.scene;
    let place = column.place;
    let lang = scene.context.lang();
    let Some(sop) = scene.sop(place) else {
        return Cell::default();
    };
    let counts = Counts::of(scene.context.findings_of(sop));
    let badges = tally::badges(lang, counts);
    if counts.total() == 0 {
        return Cell {
            badges,
            ..Cell::default()
        };
    }
    Cell {
        text: numbers::grouped(lang, counts.total()),
        href: Some(links::relative(&scene.path, &links::source(&sop.id))),
        badges,
        ..Cell::default()
    }
}

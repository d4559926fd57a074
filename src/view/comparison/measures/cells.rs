//! Cells of the table of measures: one SOP and what is counted of it come in, a cell goes out.

use super::super::{COLUMNS, Scene};
use super::Prepared;
use crate::analyse::ways::Cases;
use crate::compare::{ListState, Measure, Member};
use crate::model::{Part, WrittenDate};
use crate::view::badge::Badge;
use crate::view::links;
use crate::view::table::Cell;
use crate::view::tally;
use crate::words::compared::{self, measure};
use crate::words::{labels, numbers};

/// One member and what its cells are made from.
pub(super) struct Column<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) prepared: &'a Prepared,
    pub(super) place: usize,
    pub(super) member: &'a Member,
}

/// A cell with what it is sorted by; empty where it has no place in an order.
pub(super) type Sorted = (Cell, String);

/// The cell of a measure that can be set in order.
pub(super) fn measured(column: &Column<'_>, kind: Measure) -> Sorted {
    let measures = &column.member.measures;
    let value = kind.value(measures);
    let sort = value.map(|value| value.to_string()).unwrap_or_default();
    let lang = column.scene.context.lang();
    match kind {
        Measure::Once => (once(column), sort),
        Measure::Expected => time(column, kind, |cases| cases.expected),
        Measure::Best => time(column, kind, |cases| cases.best),
        Measure::Worst => time(column, kind, |cases| cases.worst),
        Measure::Documents => (documents(column, value), sort),
        Measure::Complete => (complete(column, value), sort),
        Measure::Loops if measures.open_exits > 0 => {
            let mut cell = match measures.loops {
                0 => Cell::not_stated(lang),
                some => Cell::text(measure::at_least(lang, &numbers::grouped(lang, some))),
            };
            cell.small = measure::open_exits(lang, measures.open_exits);
            (cell, sort)
        }
        Measure::Loops if value.is_none() && measures.steps > 0 => {
            (Cell::not_applicable(lang), sort)
        }
        Measure::Decisions | Measure::Loops if value == Some(0.0) => {
            (Cell::no(lang, measure::NONE), sort)
        }
        Measure::Steps
        | Measure::Actors
        | Measure::Handoffs
        | Measure::Decisions
        | Measure::Loops => (count(column, value), sort),
    }
}

/// A number of things; nothing where the document does not say.
fn count(column: &Column<'_>, value: Option<f64>) -> Cell {
    let lang = column.scene.context.lang();
    match value {
        Some(value) => Cell::text(numbers::decimal(lang, value)),
        None => Cell::not_stated(lang),
    }
}

/// Every step once. Where steps state no time it is a lower bound, and says so.
fn once(column: &Column<'_>) -> Cell {
    let (scene, measures) = (column.scene, &column.member.measures);
    let (untimed, steps) = (measures.steps_without_time, measures.steps);
    if measures.total.is_none() {
        return Cell::not_stated(scene.context.lang());
    }
    let mut cell = Cell::text(scene.context.total_time(measures.total, untimed));
    if untimed > 0 {
        cell.small = measure::steps_with_time(scene.context.lang(), steps - untimed, steps);
    }
    cell
}

/// One of the three cases. Where steps state no time it is a lower bound, and says so.
fn time(column: &Column<'_>, kind: Measure, case: fn(Cases) -> f64) -> Sorted {
    let (scene, measures) = (column.scene, &column.member.measures);
    let lang = scene.context.lang();
    if measures.total.is_none() {
        return (Cell::not_stated(lang), String::new());
    }
    let Some(minutes) = measures.work.map(case) else {
        let cell = Cell::state("k-b", "strip", measure::NO_END.get(lang));
        return (cell, String::new());
    };
    let (untimed, steps) = (measures.steps_without_time, measures.steps);
    if untimed > 0 && minutes <= 0.0 {
        return (Cell::not_stated(lang), String::new());
    }
    let mut cell = Cell::text(scene.usual(minutes));
    let mut notes = Vec::new();
    // In a crowd it stands beside the usual time only, so that the page does not grow without end.
    let dated = kind == Measure::Expected || !scene.is_crowded();
    if let Some(days) = measures
        .calendar
        .map(case)
        .filter(|days| dated && *days >= 1.0)
    {
        notes.push(measure::calendar(lang, days));
    }
    if untimed > 0 {
        cell.text = measure::at_least(lang, &cell.text);
        // In a narrow table it is said once, beside the time of one pass.
        if scene.comparison.members.len() <= COLUMNS {
            notes.push(measure::steps_with_time(lang, steps - untimed, steps));
        }
    }
    cell.small = notes.join("; ");
    // A lower bound has no place in an order.
    let sort = (untimed == 0).then(|| minutes.to_string());
    (cell, sort.unwrap_or_default())
}

fn complete(column: &Column<'_>, share: Option<f64>) -> Cell {
    let (measures, lang) = (&column.member.measures, column.scene.context.lang());
    match share {
        Some(share) => Cell {
            small: measure::complete_steps(lang, measures.complete_steps, measures.steps),
            ..Cell::text(measure::per_cent(lang, share))
        },
        None => Cell::not_stated(lang),
    }
}

/// How many documents, and which, as long as there is room for their names.
fn documents(column: &Column<'_>, value: Option<f64>) -> Cell {
    let scene = column.scene;
    let place = column.place;
    let mut cell = count(column, value);
    if value.is_some() && scene.comparison.members.len() <= COLUMNS {
        let at = scene.positions.get(place).copied();
        let facts = at.and_then(|at| scene.context.analysis.sops.get(at));
        let asked = facts
            .map(|facts| facts.documents.asked())
            .unwrap_or_default();
        cell.small = scene.context.shown(&asked.join("; "));
        cell.small_written = true;
    }
    cell
}

/// Where the second exit of the first decision leads.
pub(super) fn rejected(column: &Column<'_>) -> Sorted {
    (rejected_cell(column), String::new())
}

fn rejected_cell(column: &Column<'_>) -> Cell {
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

/// The day since which it is followed.
pub(super) fn effective(column: &Column<'_>) -> Sorted {
    let scene = column.scene;
    let place = column.place;
    let lang = scene.context.lang();
    let field = scene
        .sop(place)
        .and_then(|sop| sop.dates.effective.as_ref());
    let Some(field) = field else {
        return (Cell::not_stated(lang), String::new());
    };
    let sort = numbers::machine_date(field.meaning).unwrap_or_default();
    let cell = match field.meaning {
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
    };
    (cell, sort)
}

/// Problems among its legal bases.
pub(super) fn legal(column: &Column<'_>) -> Sorted {
    let scene = column.scene;
    let place = column.place;
    let member = column.member;
    let lang = scene.context.lang();
    match member.legal_list {
        ListState::Absent => return (Cell::not_stated(lang), String::new()),
        ListState::Empty => return (Cell::not_filled(lang), String::new()),
        ListState::Filled => {}
    }
    let [revoked, impossible, unverified] = column
        .prepared
        .legal
        .get(place)
        .copied()
        .unwrap_or_default();
    let problems = compared::legal_problems(lang, revoked, impossible, unverified);
    let cell = if problems.is_empty() {
        Cell::no(lang, compared::NOTHING)
    } else {
        Cell::text(numbers::list(lang, &problems))
    };
    (cell, (revoked + impossible + unverified).to_string())
}

/// The life of the SOP.
pub(super) fn status(column: &Column<'_>) -> Sorted {
    let lang = column.scene.context.lang();
    let Some(sop) = column.scene.sop(column.place) else {
        return Sorted::default();
    };
    let cell = Cell {
        badges: vec![Badge::status(lang, sop.status.value)],
        ..Cell::default()
    };
    (cell, labels::status(sop.status.value).get(lang).to_owned())
}

/// What the rules find in it, by weight.
pub(super) fn findings(column: &Column<'_>) -> Sorted {
    let scene = column.scene;
    let lang = scene.context.lang();
    let Some(sop) = scene.sop(column.place) else {
        return Sorted::default();
    };
    let counts = column.prepared.findings.get(column.place);
    let counts = counts.copied().unwrap_or_default();
    let mut cell = Cell::default();
    match scene.is_crowded() {
        true => cell.small = tally::said(lang, counts),
        false => cell.badges = tally::badges(lang, counts),
    }
    if counts.total() > 0 {
        cell.text = numbers::grouped(lang, counts.total());
        cell.href = Some(links::relative(&scene.path, &links::source(&sop.id)));
    }
    (cell, counts.total().to_string())
}

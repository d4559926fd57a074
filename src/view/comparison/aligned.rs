//! Aligned steps on the comparison page: rows of steps come in, a table with one phase in each row goes out.

use super::Scene;
use crate::compare::{AlignedPhase, Cell as Work, CellState, Member};
use crate::view::badge::Badge;
use crate::view::table::{Cell, Head, Row, StepLine, Table};
use crate::words::{compared, labels, numbers};

/// The table: one column for each SOP, or the middle and the range of times where there are many.
pub(super) fn table(scene: &Scene<'_>) -> Option<Table> {
    let phases = &scene.comparison.phases;
    if scene.comparison.members.is_empty() || phases.is_empty() {
        return None;
    }
    let lang = scene.context.lang();
    let heads = if scene.is_crowded() {
        [compared::HELD_BY, compared::MEDIAN, compared::RANGE]
            .into_iter()
            .map(|words| Head::of(words.get(lang)))
            .collect()
    } else {
        scene.heads()
    };
    let rows = phases.iter().enumerate().map(|(place, phase)| Row {
        head: head(scene, place),
        cells: if scene.is_crowded() {
            summary(scene, phase)
        } else {
            cells(scene, phase)
        },
    });
    Some(Table {
        corner: compared::PHASE.get(lang).to_owned(),
        columns: heads,
        rows: rows.collect(),
    })
}

fn head(scene: &Scene<'_>, place: usize) -> Head {
    Head {
        text: scene.phase_name(place),
        number: (place + 1).to_string(),
        ..Head::default()
    }
}

fn cells(scene: &Scene<'_>, phase: &AlignedPhase) -> Vec<Cell> {
    let members = scene.comparison.members.iter();
    members
        .zip(&phase.cells)
        .map(|(member, work)| cell(scene, member, work))
        .collect()
}

fn cell(scene: &Scene<'_>, member: &Member, work: &Work) -> Cell {
    let lang = scene.context.lang();
    if work.steps.is_empty() {
        return Cell::no(lang, compared::MISSING);
    }
    let mut cell = match work.state {
        CellState::Same => Cell::state("k-s", "centang", compared::SAME.get(lang)),
        CellState::Extra => Cell::state("k-t", "tambah", compared::EXTRA.get(lang)),
        CellState::OtherActor => Cell::state("k-p", "tukar", compared::OTHER_ACTOR.get(lang)),
        CellState::Alone | CellState::Missing => Cell::default(),
    };
    cell.steps = work
        .steps
        .iter()
        .filter_map(|place| member.steps.get(*place))
        .map(|step| StepLine {
            label: step.label.clone(),
            activity: scene.context.shown(&step.activity),
            actors: if step.actors.is_empty() {
                compared::NO_ACTOR.get(lang).to_owned()
            } else {
                scene.context.shown(&numbers::list(lang, &step.actors))
            },
            time: step.minutes.map_or_else(
                || labels::NOT_STATED.get(lang).to_owned(),
                |minutes| scene.time(minutes),
            ),
        })
        .collect();
    if work.slowest {
        cell.badges
            .push(Badge::new("awas", "lama", compared::SLOWEST.get(lang)));
    }
    if work.steps.len() > 1
        && let Some(minutes) = work.minutes
    {
        cell.small = compared::together(lang, &scene.time(minutes));
    }
    cell
}

/// How many SOPs have a phase, and how long it takes them.
fn summary(scene: &Scene<'_>, phase: &AlignedPhase) -> Vec<Cell> {
    let lang = scene.context.lang();
    let held = phase
        .cells
        .iter()
        .filter(|work| !work.steps.is_empty())
        .count();
    let mut times: Vec<_> = phase.cells.iter().filter_map(|work| work.minutes).collect();
    times.sort_by(|left, right| left.most.total_cmp(&right.most));
    let count = Cell::text(compared::share(lang, held, phase.cells.len()));
    let (Some(first), Some(last)) = (times.first(), times.last()) else {
        return vec![count, Cell::not_stated(lang), Cell::not_stated(lang)];
    };
    let middle = times.get(times.len() / 2).unwrap_or(last);
    let range = crate::analyse::time::Minutes {
        least: first.least,
        most: last.most,
    };
    vec![
        count,
        Cell::text(scene.time(*middle)),
        Cell::text(scene.time(range)),
    ]
}

//! Hand-offs: how often each SOP passes the work on comes in; a chart in which each is one drop, and the table beside it,
//! go out.

use std::fmt::Write as _;

use serde::Serialize;

use super::Scene;
use super::time::{length, unit};
use crate::view::table::{Cell, Head, Row, Table, arranged};
use crate::words::compared::{self, measure};
use crate::words::numbers;

/// Width of the chart in its own units.
const WIDTH: f64 = 640.0;
/// Room for the number behind the steps.
const ROOM: f64 = 90.0;
/// Height of one line with its name.
const PITCH: f64 = 54.0;
/// Between the two heights on which the work lies.
const DROP: f64 = 18.0;
/// The widest stretch between two hand-offs.
const WIDEST: f64 = 60.0;

/// The chart with its table.
#[derive(Clone, Debug, Serialize)]
pub struct HandoffChart {
    /// What it shows, in a sentence.
    pub lead: String,
    /// Width of the view box.
    pub width: String,
    /// Height of the view box.
    pub height: String,
    /// From one line to the next.
    pub pitch: String,
    /// One line for each SOP.
    pub lines: Vec<HandoffLine>,
    /// The same numbers in a table.
    pub table: Table,
}

/// The line of one SOP: it goes to another height at each hand-off.
#[derive(Clone, Debug, Serialize)]
pub struct HandoffLine {
    /// Its name.
    pub name: String,
    /// Base line of the name.
    pub name_y: String,
    /// The line as a path.
    pub path: String,
    /// The number behind it.
    pub number: String,
    /// Left edge of the number.
    pub number_x: String,
    /// Base line of the number.
    pub number_y: String,
}

/// The chart; nothing where no work is ever handed over or where there are too many SOPs to draw.
pub(super) fn chart(scene: &Scene<'_>) -> Option<HandoffChart> {
    let members = &scene.comparison.members;
    let most = members
        .iter()
        .map(|member| member.measures.handoffs)
        .max()?;
    if most == 0 || scene.is_crowded() {
        return None;
    }
    let stretch = ((WIDTH - ROOM) / (length(most) + 1.0)).min(WIDEST);
    let order = scene.order();
    let places = order.iter().enumerate();
    let lines: Vec<HandoffLine> = places
        .map(|(place, member)| line(scene, (place, *member), stretch))
        .collect();
    let lang = scene.context.lang();
    Some(HandoffChart {
        lead: measure::handoffs_lead(lang).to_owned(),
        width: unit(WIDTH),
        height: unit(PITCH * length(lines.len()) - 6.0),
        pitch: unit(PITCH),
        lines,
        table: table(scene, &order),
    })
}

fn line(scene: &Scene<'_>, (place, member): (usize, usize), stretch: f64) -> HandoffLine {
    let count = scene.comparison.members.get(member);
    let count = count.map_or(0, |member| member.measures.handoffs);
    let top = PITCH * length(place);
    let mut path = format!("M1 {}", unit(top + 22.0));
    for turn in 0..=count {
        // Down at each hand-off, and up again at the next, as the print of a flow drops from lane to lane.
        let _ = write!(path, "h{}", unit(stretch));
        if turn < count {
            let down = if turn % 2 == 0 { DROP } else { -DROP };
            let _ = write!(path, "v{}", unit(down));
        }
    }
    let end = if count % 2 == 0 { 0.0 } else { DROP };
    HandoffLine {
        name: scene.name(member).to_owned(),
        name_y: unit(top + 12.0),
        path,
        number: numbers::grouped(scene.context.lang(), count),
        number_x: unit(1.0 + stretch * (length(count) + 1.0) + 8.0),
        number_y: unit(top + 22.0 + end + 4.5),
    }
}

fn table(scene: &Scene<'_>, order: &[usize]) -> Table {
    let lang = scene.context.lang();
    let members = scene.comparison.members.iter();
    let cells = |of: &dyn Fn(usize, usize) -> String| -> Vec<Cell> {
        let members = members.clone();
        members
            .map(|member| Cell::text(of(member.measures.handoffs, member.measures.steps)))
            .collect()
    };
    let row = |name: &str, cells: Vec<Cell>| Row {
        head: Head::of(name),
        cells: arranged(cells, order),
        ..Row::default()
    };
    Table {
        corner: compared::MEASURE.get(lang).to_owned(),
        columns: arranged(scene.heads(), order),
        by_sop: true,
        rows: vec![
            row(
                measure::HANDOFFS.get(lang),
                cells(&|handoffs, _| numbers::grouped(lang, handoffs)),
            ),
            row(
                measure::STEPS.get(lang),
                cells(&|_, steps| numbers::grouped(lang, steps)),
            ),
            row(
                measure::PER_TEN.get(lang),
                cells(&|handoffs, steps| {
                    let share = length(handoffs) * 10.0 / length(steps.max(1));
                    numbers::decimal(lang, share)
                }),
            ),
        ],
    }
}

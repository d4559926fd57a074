//! Where the time goes: minutes by phase come in, a bar chart and the table beside it go out.

use serde::Serialize;

use super::Scene;
use crate::view::table::{Cell, Head, Row, Table};
use crate::words::compared;

/// Width of the chart in its own units; the text of a total needs the rest.
const WIDTH: f64 = 640.0;
/// Room for a total behind its bar.
const ROOM: f64 = 150.0;
/// Height of one bar with its name.
const PITCH: f64 = 46.0;
/// Height of a bar.
const BAR: f64 = 20.0;
/// The least width in which a number can be read.
const NUMBERED: f64 = 16.0;
/// Colours; further phases take them again with a hatch.
const COLOURS: [&str; 5] = ["g1", "g2", "g3", "g4", "g5"];

/// The chart with its table.
#[derive(Clone, Debug, Serialize)]
pub struct TimeChart {
    /// What it shows, in a sentence.
    pub lead: String,
    /// Width of the view box.
    pub width: String,
    /// Height of the view box.
    pub height: String,
    /// From one bar to the next.
    pub pitch: String,
    /// One bar for each SOP.
    pub bars: Vec<Bar>,
    /// The same numbers in a table.
    pub table: Table,
}

/// The bar of one SOP.
#[derive(Clone, Debug, Serialize)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// Base line of the name.
    pub name_y: String,
    /// Base line of the total.
    pub total_y: String,
    /// Left edge of the total.
    pub total_x: String,
    /// The total.
    pub total: String,
    /// Its parts.
    pub segments: Vec<Segment>,
}

/// One phase in a bar.
#[derive(Clone, Debug, Serialize)]
pub struct Segment {
    /// Class of the colour.
    pub class: &'static str,
    /// Whether the colour is hatched.
    pub hatched: bool,
    /// Left edge.
    pub x: String,
    /// Upper edge.
    pub y: String,
    /// Width.
    pub width: String,
    /// Height.
    pub height: String,
    /// The number of the phase; empty where it does not fit.
    pub number: String,
    /// Middle of the number.
    pub number_x: String,
    /// Base line of the number.
    pub number_y: String,
}

/// The chart; nothing where no step states a time or where there are too many SOPs to draw.
pub(super) fn chart(scene: &Scene<'_>) -> Option<TimeChart> {
    let totals: Vec<f64> = (0..scene.positions.len())
        .map(|member| total(scene, member))
        .collect();
    let longest = totals.iter().copied().fold(0.0, f64::max);
    if longest <= 0.0 || scene.is_crowded() {
        return None;
    }
    let scale = (WIDTH - ROOM) / longest;
    let order = scene.order();
    let places = order.iter().enumerate();
    let bars: Vec<Bar> = places
        .map(|(place, member)| bar(scene, (place, *member), scale))
        .collect();
    Some(TimeChart {
        lead: lead(scene, &totals),
        width: unit(WIDTH),
        height: unit(PITCH * length(bars.len()) - (PITCH - 16.0 - BAR)),
        pitch: unit(PITCH),
        bars,
        table: table(scene).arranged(&order),
    })
}

fn most(scene: &Scene<'_>, phase: usize, member: usize) -> Option<f64> {
    let cell = scene.comparison.phases.get(phase)?.cells.get(member)?;
    cell.minutes.map(|minutes| minutes.most)
}

fn total(scene: &Scene<'_>, member: usize) -> f64 {
    let phases = 0..scene.comparison.phases.len();
    phases.filter_map(|phase| most(scene, phase, member)).sum()
}

/// The bar of one member at its place from above.
fn bar(scene: &Scene<'_>, (place, member): (usize, usize), scale: f64) -> Bar {
    let top = PITCH * length(place);
    let mut x = 0.0;
    let mut segments = Vec::new();
    for phase in 0..scene.comparison.phases.len() {
        let width = most(scene, phase, member).unwrap_or(0.0) * scale;
        if width <= 0.0 {
            continue;
        }
        let (class, hatched) = colour(phase);
        segments.push(Segment {
            class,
            hatched,
            x: unit(x),
            y: unit(top + 18.0),
            width: unit((width - 1.0).max(1.0)),
            height: unit(BAR),
            number: if width >= NUMBERED {
                (phase + 1).to_string()
            } else {
                String::new()
            },
            number_x: unit(x + width / 2.0 - 0.5),
            number_y: unit(top + 18.0 + BAR / 2.0 + 4.5),
        });
        x += width;
    }
    let measures = scene.comparison.members.get(member);
    let measures = measures.map(|member| member.measures).unwrap_or_default();
    Bar {
        name: scene.name(member).to_owned(),
        name_y: unit(top + 12.0),
        total_y: unit(top + 18.0 + BAR / 2.0 + 5.0),
        total_x: unit(x + 8.0),
        total: (scene.context).total_time(measures.total, measures.steps_without_time),
        segments,
    }
}

fn colour(phase: usize) -> (&'static str, bool) {
    let class = COLOURS
        .get(phase % COLOURS.len())
        .copied()
        .unwrap_or_default();
    (class, (phase / COLOURS.len()) % 2 == 1)
}

fn lead(scene: &Scene<'_>, totals: &[f64]) -> String {
    let slowest = (0..totals.len())
        .rev()
        .max_by(|left, right| totals[*left].total_cmp(&totals[*right]));
    let Some(member) = slowest else {
        return String::new();
    };
    let phases = 0..scene.comparison.phases.len();
    let time = |phase: usize| most(scene, phase, member).unwrap_or(0.0);
    let Some(phase) = phases
        .rev()
        .max_by(|left, right| time(*left).total_cmp(&time(*right)))
    else {
        return String::new();
    };
    let cell = scene
        .comparison
        .phases
        .get(phase)
        .and_then(|row| row.cells.get(member));
    let minutes = cell.and_then(|cell| cell.minutes).unwrap_or_default();
    let lang = scene.context.lang();
    compared::largest_part(
        lang,
        scene.name(member),
        &scene.phase_name(phase),
        &scene.time(minutes),
    )
}

fn table(scene: &Scene<'_>) -> Table {
    let lang = scene.context.lang();
    let mut rows: Vec<Row> = (0..scene.comparison.phases.len())
        .map(|phase| {
            let (swatch, hatched) = colour(phase);
            Row {
                head: Head {
                    text: scene.phase_name(phase),
                    written: true,
                    number: (phase + 1).to_string(),
                    swatch,
                    hatched,
                    ..Head::default()
                },
                cells: (0..scene.positions.len())
                    .map(|member| cell(scene, phase, member))
                    .collect(),
                ..Row::default()
            }
        })
        .collect();
    let members = scene.comparison.members.iter();
    let sums = members.map(|member| match member.measures.total {
        total @ Some(_) => Cell {
            strong: true,
            ..Cell::text((scene.context).total_time(total, member.measures.steps_without_time))
        },
        None => Cell::not_stated(lang),
    });
    rows.push(Row {
        head: Head::of(compared::measure::ONCE.get(lang)),
        cells: sums.collect(),
        ..Row::default()
    });
    Table {
        corner: compared::PHASE.get(lang).to_owned(),
        columns: scene.heads(),
        rows,
        by_sop: true,
    }
}

fn cell(scene: &Scene<'_>, phase: usize, member: usize) -> Cell {
    let lang = scene.context.lang();
    let work = scene
        .comparison
        .phases
        .get(phase)
        .and_then(|row| row.cells.get(member));
    match work {
        Some(work) if work.steps.is_empty() => Cell::state("k-n", "", compared::MISSING.get(lang)),
        Some(work) => match work.minutes {
            Some(minutes) => Cell::text(scene.time(minutes)),
            None => Cell::not_stated(lang),
        },
        None => Cell::default(),
    }
}

/// A length with at most one decimal.
pub(super) fn unit(length: f64) -> String {
    let tenths = (length * 10.0).round() / 10.0;
    format!("{tenths}")
}

/// A small count as a length.
pub(super) fn length(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

//! Strips of the spread: measures of a crowd of SOPs come in; for each a box with its whiskers, its outliers with their
//! names, and the table of the five numbers go out.

use serde::Serialize;

use super::Scene;
use super::time::unit;
use crate::compare::{Measure, Spread, Summary};
use crate::view::table::{Cell, Head, Row, Table};
use crate::words::compared::{self, measure};
use crate::words::{numbers, reference};

/// Width of a strip in its own units.
const WIDTH: f64 = 640.0;
/// Room on both sides, for the half of a mark at the very end.
const EDGE: f64 = 7.0;
/// Outliers with their names; beyond this many only their number.
const NAMED: usize = 6;
/// What is worth a strip.
const SHOWN: [Measure; 5] = [
    Measure::Once,
    Measure::Steps,
    Measure::Actors,
    Measure::Handoffs,
    Measure::Documents,
];

/// The strips with their table.
#[derive(Clone, Debug, Serialize)]
pub struct Strips {
    /// How to read them.
    pub lead: String,
    /// One strip for each measure.
    pub strips: Vec<Strip>,
    /// The same numbers in a table.
    pub table: Table,
}

/// The strip of one measure: places from left to right.
#[derive(Clone, Debug, Serialize)]
pub struct Strip {
    /// Its name.
    pub name: String,
    /// The strip in words.
    pub label: String,
    /// The least that is no outlier.
    pub low: String,
    /// Left edge of the box.
    pub lower: String,
    /// Width of the box.
    pub width: String,
    /// The median.
    pub median: String,
    /// Right edge of the box.
    pub upper: String,
    /// The most that is no outlier.
    pub high: String,
    /// The outliers.
    pub dots: Vec<String>,
    /// The least, below the left end.
    pub least: String,
    /// The most, below the right end.
    pub most: String,
    /// The outliers by name; empty where there are none.
    pub outliers: String,
}

/// The strips; nothing where there are few enough SOPs to see them one by one.
pub(super) fn strips(scene: &Scene<'_>) -> Option<Strips> {
    if !scene.is_crowded() {
        return None;
    }
    let lang = scene.context.lang();
    let spreads: Vec<(Measure, Spread, Summary)> = SHOWN
        .into_iter()
        .filter_map(|kind| {
            let spread = kind.spread(&scene.comparison.members);
            let summary = spread.summary?;
            Some((kind, spread, summary))
        })
        .collect();
    let shown = spreads.iter();
    let strips: Vec<Strip> = shown
        .filter(|(_, spread, _)| spread.tells_apart())
        .map(|(kind, spread, summary)| strip(scene, (*kind, spread, *summary)))
        .collect();
    if strips.is_empty() {
        return None;
    }
    Some(Strips {
        lead: measure::strips_lead(lang).to_owned(),
        table: table(scene, &spreads),
        strips,
    })
}

fn strip(scene: &Scene<'_>, (kind, spread, five): (Measure, &Spread, Summary)) -> Strip {
    let lang = scene.context.lang();
    let scale = (WIDTH - 2.0 * EDGE) / (five.most - five.least);
    let x = |value: f64| EDGE + (value - five.least) * scale;
    let value = |place: &usize| {
        let member = scene.comparison.members.get(*place)?;
        kind.value(&member.measures)
    };
    let shown = |value: f64| shown(scene, kind, value);
    // Many SOPs far outside lie on one another; each place is drawn once.
    let mut dots: Vec<String> = spread
        .outliers
        .iter()
        .filter_map(value)
        .map(|value| unit(x(value)))
        .collect();
    dots.sort();
    dots.dedup();
    let name = super::measures::definition(kind).name.get(lang);
    let half = (shown(five.lower), shown(five.upper));
    Strip {
        name: name.to_owned(),
        label: measure::strip(name, &shown(five.median), (&half.0, &half.1))
            .get(lang)
            .to_owned(),
        low: unit(x(five.low)),
        lower: unit(x(five.lower)),
        width: unit(x(five.upper) - x(five.lower)),
        median: unit(x(five.median)),
        upper: unit(x(five.upper)),
        high: unit(x(five.high)),
        dots,
        least: shown(five.least),
        most: shown(five.most),
        outliers: outliers(scene, kind, spread),
    }
}

fn shown(scene: &Scene<'_>, kind: Measure, value: f64) -> String {
    match kind {
        Measure::Once | Measure::Expected | Measure::Best | Measure::Worst => scene.usual(value),
        _ => numbers::decimal(scene.context.lang(), value),
    }
}

/// Who lies far outside, those that lie furthest first.
fn outliers(scene: &Scene<'_>, kind: Measure, spread: &Spread) -> String {
    let lang = scene.context.lang();
    let median = spread.summary.map_or(0.0, |summary| summary.median);
    let value = |place: usize| {
        let member = scene.comparison.members.get(place);
        member.and_then(|member| kind.value(&member.measures))
    };
    let mut far: Vec<(usize, f64)> = spread
        .outliers
        .iter()
        .filter_map(|place| Some((*place, value(*place)?)))
        .collect();
    far.sort_by(|left, right| (right.1 - median).abs().total_cmp(&(left.1 - median).abs()));
    let names: Vec<String> = far
        .iter()
        .take(NAMED)
        .map(|(place, value)| format!("{} ({})", scene.name(*place), shown(scene, kind, *value)))
        .collect();
    let more = reference::more(lang, far.len().saturating_sub(NAMED));
    if !more.is_empty() {
        return format!("{} {more}", names.join(", "));
    }
    numbers::list(lang, &names)
}

fn table(scene: &Scene<'_>, spreads: &[(Measure, Spread, Summary)]) -> Table {
    let lang = scene.context.lang();
    let heads = [
        measure::LEAST,
        measure::LOWER,
        measure::MEDIAN,
        measure::UPPER,
        measure::MOST,
        measure::OUTLIERS,
    ];
    let rows = spreads.iter().map(|(kind, spread, five)| {
        let numbers = [five.least, five.lower, five.median, five.upper, five.most];
        let cells = numbers.map(|value| Cell::text(shown(scene, *kind, value)));
        let far = outliers(scene, *kind, spread);
        let far = if far.is_empty() {
            Cell::no(lang, measure::NONE)
        } else {
            Cell::text(far)
        };
        Row {
            head: Head {
                small: scene.stated(spread.stated),
                ..Head::of(super::measures::definition(*kind).name.get(lang))
            },
            cells: cells.into_iter().chain([far]).collect(),
            ..Row::default()
        }
    });
    Table {
        corner: compared::MEASURE.get(lang).to_owned(),
        columns: heads.map(|head| Head::of(head.get(lang))).to_vec(),
        rows: rows.collect(),
        ..Table::default()
    }
}

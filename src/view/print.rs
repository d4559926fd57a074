//! Sidik alur, the print of a flow: an SOP comes in, a drawing goes out in which width is minutes and a drop is a
//! hand-off.
//!
//! Solid ink is the applicant's own work; red is a decision without a second exit. Steps without a stated time are
//! as thin as ink allows.

use std::fmt::Write as _;

use serde::Serialize;

use super::Context;
use crate::analyse::measures::{columns, step_minutes};
use crate::compare::{self, Role};
use crate::model::{Actor, Library, Part, Sop, Step};
use crate::words::{labels, numbers, sentences};

/// Width of the drawing in its own units.
const WIDTH: f64 = 1000.0;
/// Width of the closing capsule with its gap.
const CAPSULE: f64 = 20.0;
/// The least width of a step.
const THINNEST: f64 = 7.0;
/// Width of each step where no step states a time.
const UNTIMED: f64 = 60.0;
/// Height of a box.
const BOX: f64 = 10.0;

/// The print of one SOP.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Print {
    /// Width of the view box.
    pub width: String,
    /// Height of the view box and of the picture.
    pub height: String,
    /// Path of the dotted lanes.
    pub lanes: String,
    /// Path of the hand-offs.
    pub drops: String,
    /// The symbols.
    pub marks: Vec<Mark>,
    /// The print in words.
    pub label: String,
}

/// A symbol of a print: a path, or else a rectangle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// Class of the ink: `t` own work, `n` work of others, `x` a decision without a second exit, `e` the end.
    pub class: &'static str,
    /// The path, for a diamond.
    pub path: Option<String>,
    /// Left edge.
    pub x: String,
    /// Upper edge.
    pub y: String,
    /// Width.
    pub width: String,
    /// Height.
    pub height: String,
    /// A capsule.
    pub round: bool,
}

/// The symbols of a print.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Capsule,
    Box,
    Diamond,
}

/// A step as the print sees it.
struct Stroke {
    lanes: Vec<usize>,
    minutes: Option<f64>,
    decides: bool,
    lacks_exit: bool,
}

/// Everything the print of one SOP is drawn from.
struct Trace {
    names: Vec<String>,
    applicant: Option<usize>,
    strokes: Vec<Stroke>,
}

/// The print of one SOP on its own scale.
pub fn print(context: &Context, at: usize) -> Option<Print> {
    prints(context, &[at]).into_iter().next()
}

/// The prints of several SOPs on one scale, in the same order.
pub fn prints(context: &Context, positions: &[usize]) -> Vec<Print> {
    let sops = positions
        .iter()
        .filter_map(|at| context.library.sops.get(*at));
    let traces: Vec<Trace> = sops.map(|sop| trace(context, sop)).collect();
    let scale = traces.iter().map(own_scale).fold(f64::INFINITY, f64::min);
    traces
        .iter()
        .map(|trace| draw(context, trace, scale))
        .collect()
}

/// The column of the one who applies, in the first part: by name, else the outside party that begins, else whoever
/// begins.
pub fn applicant(sop: &Sop) -> Option<usize> {
    let part = sop.parts.first()?;
    let is_applicant = |actor: &Actor| compare::role(actor) == Role::Applicant;
    let named = part.actors.iter().position(is_applicant);
    let first = part.steps.iter().find(|step| !step.is_capsule_row());
    let beginner = first.and_then(|step| columns(step).first().copied());
    named
        .or(beginner)
        .or_else(|| part.actors.iter().position(|actor| actor.external))
        .or((!part.actors.is_empty()).then_some(0))
}

fn trace(context: &Context, sop: &Sop) -> Trace {
    let mut names: Vec<String> = Vec::new();
    let mut strokes = Vec::new();
    for part in &sop.parts {
        let lanes: Vec<usize> = part
            .actors
            .iter()
            .map(|actor| lane(&mut names, actor))
            .collect();
        let steps = part.steps.iter().filter(|step| !step.is_capsule_row());
        strokes.extend(steps.map(|step| stroke(&context.library, step, &lanes)));
    }
    let applicant = applicant(sop).filter(|at| *at < names.len());
    let names = names.iter().map(|name| context.shown(name)).collect();
    Trace {
        names,
        applicant,
        strokes,
    }
}

/// The lane of an actor: the same name is the same lane in every part.
fn lane(names: &mut Vec<String>, actor: &Actor) -> usize {
    let known = names.iter().position(|name| *name == actor.name.value);
    known.unwrap_or_else(|| {
        names.push(actor.name.value.clone());
        names.len() - 1
    })
}

fn stroke(library: &Library, step: &Step, lanes: &[usize]) -> Stroke {
    let exits = step.decision.as_ref().map(|decision| {
        let drawn = decision.exits.iter().filter(|exit| exit.target.is_some());
        drawn.count()
    });
    Stroke {
        lanes: columns(step)
            .iter()
            .filter_map(|column| lanes.get(*column).copied())
            .collect(),
        minutes: step_minutes(library, step).map(|minutes| drawable(minutes.most)),
        decides: exits.is_some(),
        lacks_exit: exits.is_some_and(|drawn| drawn < 2),
    }
}

/// A time that lengths can be made of, however absurd what is written.
pub(super) fn drawable(minutes: f64) -> f64 {
    if minutes.is_nan() {
        return 0.0;
    }
    minutes.clamp(0.0, 1e15)
}

/// Units per minute at which a print fills the width.
fn own_scale(trace: &Trace) -> f64 {
    let room = WIDTH - CAPSULE;
    let mut scale = f64::INFINITY;
    // Thin steps are widened, so the others have less room: a few rounds settle it.
    for _ in 0..4 {
        let (mut thin, mut minutes) = (0.0, 0.0);
        for stroke in &trace.strokes {
            let amount = stroke.minutes.unwrap_or_default();
            if amount * scale <= THINNEST {
                thin += THINNEST;
            } else {
                minutes += amount;
            }
        }
        if minutes <= 0.0 {
            break;
        }
        scale = ((room - thin) / minutes).max(0.0);
    }
    scale
}

fn draw(context: &Context, trace: &Trace, scale: f64) -> Print {
    let gap = if trace.names.len() > 8 { 15.0 } else { 20.0 };
    let middle = |lane: usize| gap / 2.0 + gap * count(lane);
    let mut marks = Vec::new();
    let mut drops = String::new();
    let mut x = 0.0;
    let mut held: Option<usize> = None;
    let total = trace.strokes.len();
    for (at, stroke) in trace.strokes.iter().enumerate() {
        let width = width(stroke, scale, total);
        let shape = match (stroke.decides, at) {
            (true, _) => Shape::Diamond,
            (false, 0) => Shape::Capsule,
            (false, _) => Shape::Box,
        };
        for lane in &stroke.lanes {
            let class = ink(trace, stroke, *lane);
            let place = (x + 1.0, middle(*lane), width - 1.0);
            marks.push(mark(class, shape, place));
        }
        let ends = [
            held,
            stroke.lanes.iter().min().copied(),
            stroke.lanes.iter().max().copied(),
        ];
        let reached = || ends.iter().flatten();
        if let (Some(low), Some(high)) = (reached().min(), reached().max())
            && low != high
        {
            let _ = write!(
                drops,
                "M{} {}V{}",
                unit(x + 1.0),
                unit(middle(*low)),
                unit(middle(*high))
            );
        }
        held = stroke.lanes.first().copied().or(held);
        x += width;
    }
    if let Some(lane) = held {
        let place = (x + 2.0, middle(lane), CAPSULE - 3.0);
        marks.push(mark("e", Shape::Capsule, place));
    }
    let lanes = (0..trace.names.len()).fold(String::new(), |mut path, lane| {
        let _ = write!(path, "M0 {}H{}", unit(middle(lane)), unit(x));
        path
    });
    Print {
        width: unit(WIDTH),
        height: unit(gap * count(trace.names.len().max(1))),
        lanes,
        drops,
        marks,
        label: label(context, trace),
    }
}

fn width(stroke: &Stroke, scale: f64, total: usize) -> f64 {
    if scale.is_finite() {
        return (stroke.minutes.unwrap_or_default() * scale).max(THINNEST);
    }
    UNTIMED.min((WIDTH - CAPSULE) / count(total.max(1)))
}

fn ink(trace: &Trace, stroke: &Stroke, lane: usize) -> &'static str {
    if stroke.lacks_exit {
        "x"
    } else if trace.applicant == Some(lane) && !stroke.decides {
        "t"
    } else {
        "n"
    }
}

/// A symbol at its left edge, its middle line and its width.
fn mark(class: &'static str, shape: Shape, place: (f64, f64, f64)) -> Mark {
    let (x, middle, width) = place;
    if shape == Shape::Diamond {
        let half = unit(width / 2.0);
        return Mark {
            class,
            path: Some(format!(
                "M{} {}l{half}-7 {half} 7-{half} 7z",
                unit(x),
                unit(middle)
            )),
            ..Mark::default()
        };
    }
    Mark {
        class,
        path: None,
        x: unit(x),
        y: unit(middle - BOX / 2.0),
        width: unit(width),
        height: unit(BOX),
        round: shape == Shape::Capsule,
    }
}

/// The print in words: who holds the work, in order, and how long.
fn label(context: &Context, trace: &Trace) -> String {
    let lang = context.lang();
    let mut turns: Vec<(Vec<usize>, Option<f64>)> = Vec::new();
    for stroke in &trace.strokes {
        match turns.last_mut() {
            Some((lanes, minutes)) if *lanes == stroke.lanes => {
                *minutes = minutes.map_or(stroke.minutes, |sum| {
                    Some(sum + stroke.minutes.unwrap_or_default())
                });
            }
            _ => turns.push((stroke.lanes.clone(), stroke.minutes)),
        }
    }
    let per_day = context.minutes_per_day();
    let told = turns.iter().map(|(lanes, minutes)| {
        let names: Vec<&str> = lanes
            .iter()
            .filter_map(|lane| trace.names.get(*lane))
            .map(String::as_str)
            .collect();
        let who = match names.as_slice() {
            [] => labels::NOT_STATED.get(lang).to_owned(),
            names => numbers::list(lang, names),
        };
        match minutes {
            Some(minutes) => format!("{who} {}", numbers::minutes(lang, *minutes, per_day)),
            None => who,
        }
    });
    let told: Vec<String> = told.collect();
    sentences::print(&told.join(", ")).get(lang).to_owned()
}

/// A length with at most one decimal.
fn unit(length: f64) -> String {
    let tenths = (length * 10.0).round() / 10.0;
    format!("{tenths}")
}

/// A small count as a length.
fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// The name of the one who applies, as printed.
pub fn applicant_name(part: &Part, column: Option<usize>) -> Option<&str> {
    let actor = part.actors.get(column?)?;
    Some(actor.name.as_str())
}

//! Hops: the connectors of a page come in; where one leaps over another in a little arc goes out.

use super::Point;
use crate::analyse::flow::labels::Area;

/// The radius of an arc, where there is room for it.
const RADIUS: f64 = 0.75;
/// Crossings nearer to each other than this are leapt over at once.
const APART: f64 = 1.4;

/// An arc over one or more lines, in millimetres along the piece that leaps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Hop {
    /// Where it begins, at the smaller end.
    pub(super) start: f64,
    /// Where it ends.
    pub(super) end: f64,
    /// How long the curved parts are.
    pub(super) radius: f64,
    /// How far it leaves the piece: upwards or to the left where negative.
    pub(super) bulge: f64,
}

impl Hop {
    /// What the arc covers beside the piece that leaps.
    pub(super) fn area(&self, own: &Stretch) -> Area {
        let beside = own.track + self.bulge;
        let (low, high) = (own.track.min(beside), own.track.max(beside));
        let (left, top, right, bottom) = match own.across {
            true => (self.start, low, self.end, high),
            false => (low, self.start, high, self.end),
        };
        Area {
            left,
            top,
            right,
            bottom,
        }
    }
}

/// A straight piece of a connector, or the line between the boxes of a joint step.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    /// Which connectors lead to the same place: these do not leap over each other.
    pub(super) net: usize,
    /// Whether it runs across.
    pub(super) across: bool,
    /// Where it runs.
    pub(super) track: f64,
    /// Its smaller end.
    pub(super) from: f64,
    /// Its larger end.
    pub(super) to: f64,
}

impl Stretch {
    /// The stretch between two corners.
    pub(super) fn between(net: usize, (a, b): (Point, Point)) -> Stretch {
        let across = (a.1 - b.1).abs() < (a.0 - b.0).abs();
        let (track, one, other) = match across {
            true => (a.1, a.0, b.0),
            false => (a.0, a.1, b.1),
        };
        Stretch {
            net,
            across,
            track,
            from: one.min(other),
            to: one.max(other),
        }
    }

    /// Whether two stretches cross, and do not merely touch.
    pub(super) fn crosses(&self, other: &Stretch) -> bool {
        self.across != other.across
            && self.from < other.track
            && other.track < self.to
            && other.from < self.track
            && self.track < other.to
    }
}

/// The arcs of one stretch over all that it leaps over, from its smaller end on. What runs across leaps over what runs
/// down, and everything over the lines that join the boxes of a step.
pub(super) fn hops(own: &Stretch, all: &[Stretch], joints: &[Stretch]) -> Vec<Hop> {
    let over = if own.across { all } else { joints };
    let met = over
        .iter()
        .filter(|other| other.net != own.net && own.crosses(other));
    let mut places: Vec<f64> = met.map(|other| other.track).collect();
    places.sort_by(f64::total_cmp);
    let mut groups: Vec<(f64, f64)> = Vec::new();
    for place in places {
        match groups.last_mut() {
            Some((_, last)) if place - *last < APART => *last = place,
            _ => groups.push((place, place)),
        }
    }
    let most = if own.across { RADIUS } else { 1.4 * RADIUS };
    groups
        .iter()
        .map(|(first, last)| {
            let room = (first - own.from).min(own.to - last);
            let radius = most.min(0.7 * room);
            Hop {
                start: first - radius,
                end: last + radius,
                radius,
                bulge: bulge(own, (first - radius, last + radius), (radius, all)),
            }
        })
        .collect()
}

/// How far an arc may rise before it meets a parallel line: to the one side, or to the other where that has more room.
fn bulge(own: &Stretch, (start, end): Point, (radius, all): (f64, &[Stretch])) -> f64 {
    let beside = |sign: f64| {
        let parallel = all
            .iter()
            .filter(|other| other.across == own.across && other.from < end && start < other.to);
        let apart = parallel.map(|other| (other.track - own.track) * sign);
        let nearest = apart
            .filter(|apart| *apart > 1e-6)
            .fold(f64::INFINITY, f64::min);
        radius.min(0.7 * nearest)
    };
    let (usual, other) = if own.across { (-1.0, 1.0) } else { (1.0, -1.0) };
    match beside(usual) >= 0.6 * radius || beside(usual) >= beside(other) {
        true => usual * beside(usual),
        false => other * beside(other),
    }
}

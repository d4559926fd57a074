//! Lanes and ports: the courses of all wires of a page come in, each gets its own lane and port, corners go out.

use std::collections::BTreeMap;

use super::field::Field;
use super::lattice::{Across, Corner, Down, End, Side};
use super::order::{Run, lanes_of};
use super::plan::{Piece, Point, cell_of, thirds};

/// A wire whose course is settled.
#[derive(Clone, Debug)]
pub(super) struct Course {
    pub(super) edges: Vec<usize>,
    pub(super) net: usize,
    pub(super) station: usize,
    pub(super) tail: End,
    pub(super) head: End,
    pub(super) points: Vec<Point>,
}

/// A line on which lanes are counted: across or down, and its third.
type Track = (bool, i32);

/// Wires of one net that run along the same stretch of a track.
#[derive(Debug)]
struct Bundle {
    from: i32,
    to: i32,
    net: usize,
    members: Vec<(usize, usize)>,
}

/// The lanes of a page: of each piece (its wire, its position, whether it runs across), and how many each track has.
#[derive(Debug, Default)]
struct Lanes {
    lane: BTreeMap<(usize, usize, bool), usize>,
    count: BTreeMap<Track, usize>,
}

/// The corners of every wire, in the order of the courses.
pub(super) fn corners(
    courses: &[Course],
    pentagon_ports: &BTreeMap<usize, Side>,
    field: &Field,
) -> Vec<Vec<Corner>> {
    let lanes = lanes(courses);
    let ports = ports(courses);
    let corner = |wire: usize, course: &Course, at: usize, point: &Point| Corner {
        across: Across {
            column: cell_of(point.x),
            side: match port(&ports, pentagon_ports, (wire, course), at) {
                Some(port) if centred(point.x) => port,
                _ => side(&lanes, (wire, at, false), point.x),
            },
        },
        down: Down {
            line: field.line(cell_of(point.y)),
            side: side(&lanes, (wire, at, true), point.y),
        },
    };
    let all = courses.iter().enumerate();
    all.map(|(wire, course)| {
        let points = course.points.iter().enumerate();
        points
            .map(|(at, point)| corner(wire, course, at, point))
            .collect()
    })
    .collect()
}

/// The port of a corner that lies on the stem of a symbol or pentagon.
fn port(
    ports: &BTreeMap<usize, Side>,
    pentagon_ports: &BTreeMap<usize, Side>,
    (wire, course): (usize, &Course),
    at: usize,
) -> Option<Side> {
    let last = course.points.len().saturating_sub(1);
    let leaves = at < 2 && is_stem(course, 0);
    let enters = at + 1 >= last && is_stem(course, last.saturating_sub(1));
    match (course.tail, course.head) {
        (End::Pentagon(pentagon), _) if leaves => pentagon_ports.get(&pentagon).copied(),
        (_, End::Pentagon(pentagon)) if enters => pentagon_ports.get(&pentagon).copied(),
        (End::Symbol(_), _) if leaves => ports.get(&wire).copied(),
        _ => None,
    }
}

fn centred(third: i32) -> bool {
    third.rem_euclid(3) == 1
}

fn is_stem(course: &Course, at: usize) -> bool {
    match course.points.get(at..at + 2) {
        Some([a, b]) => Piece::between(*a, *b).is_stem(),
        _ => false,
    }
}

/// The side of a cell on which a corner lies. The lane is that of the piece before or after the corner which runs
/// `along` the line: across for a place between top and bottom, down for a place between left and right.
fn side(lanes: &Lanes, (wire, at, along): (usize, usize, bool), third: i32) -> Side {
    if centred(third) {
        return Side::CENTRE;
    }
    let of = lanes.count.get(&(along, third)).copied().unwrap_or(1);
    let pieces = [at, at.wrapping_sub(1), END_MARK];
    let lane = pieces
        .iter()
        .find_map(|piece| lanes.lane.get(&(wire, *piece, along)))
        .copied()
        .unwrap_or(0);
    match third.rem_euclid(3) {
        0 => Side::Before { lane, of },
        _ => Side::After { lane, of },
    }
}

/// The place of the mark at the end of a stub among the pieces of its wire.
const END_MARK: usize = usize::MAX;

/// How often the lanes of all tracks are ordered: each time the places along a track are known better.
const ROUNDS: usize = 3;
/// Places along a track are counted in so many parts of a third.
const PARTS: i32 = 1024;

fn lanes(courses: &[Course]) -> Lanes {
    let tracks = bundles(courses);
    let mut lanes = Lanes::default();
    for _ in 0..ROUNDS {
        let mut next = Lanes::default();
        for (track, bundles) in &tracks {
            let runs: Vec<Run> = bundles
                .iter()
                .map(|bundle| run(courses, (*track, bundle), &lanes))
                .collect();
            let order = lanes_of(&runs);
            for (bundle, lane) in bundles.iter().zip(&order) {
                for member in &bundle.members {
                    next.lane.insert((member.0, member.1, track.0), *lane);
                }
            }
            let most = order.iter().max().map_or(0, |lane| lane + 1);
            next.count.insert(*track, most);
        }
        if next.lane == lanes.lane {
            break;
        }
        lanes = next;
    }
    lanes
}

/// What a bundle is to the others of its track, as far as lanes are known.
fn run(courses: &[Course], ((across, third), bundle): (Track, &Bundle), lanes: &Lanes) -> Run {
    let mut run = Run {
        from: bundle.from,
        to: bundle.to,
        reach: (i32::MAX, i32::MIN),
        ..Run::default()
    };
    // Before the symbols, what leads to smaller places leads away from them.
    let before = third.rem_euclid(3) == 0;
    for (wire, at) in &bundle.members {
        let points = courses.get(*wire).map(|course| course.points.as_slice());
        let points = points.unwrap_or_default();
        let ends = match *at {
            END_MARK => [points.len().checked_sub(1), None],
            at => [Some(at), Some(at + 1)],
        };
        for end in ends.into_iter().flatten() {
            let Some(point) = points.get(end) else {
                continue;
            };
            let place = place(lanes, (*wire, end, !across), *point);
            run.reach = (run.reach.0.min(place), run.reach.1.max(place));
            // The piece on the other side of this corner.
            let beyond = if end == *at {
                end.checked_sub(1)
            } else {
                Some(end + 1)
            };
            let Some(other) = beyond.and_then(|beyond| points.get(beyond)) else {
                continue;
            };
            let up = if across {
                other.y < third
            } else {
                other.x < third
            };
            match up == before {
                true => run.outward.push(place),
                false => run.inward.push(place),
            }
        }
    }
    run
}

/// The place of a corner in one direction, finer than thirds where the lanes of that direction are known.
fn place(lanes: &Lanes, (wire, at, along): (usize, usize, bool), point: Point) -> i32 {
    let third = if along { point.y } else { point.x };
    let lane = [at, at.wrapping_sub(1), END_MARK]
        .iter()
        .find_map(|piece| lanes.lane.get(&(wire, *piece, along)));
    let lane = lane.copied().map_or(0, thirds);
    match third.rem_euclid(3) {
        0 => third * PARTS - lane,
        2 => third * PARTS + lane,
        _ => third * PARTS,
    }
}

/// The pieces on each track that is no centre line; those of one net that touch go together.
fn bundles(courses: &[Course]) -> BTreeMap<Track, Vec<Bundle>> {
    let mut tracks: BTreeMap<Track, Vec<Bundle>> = BTreeMap::new();
    for (wire, course) in courses.iter().enumerate() {
        let pieces = course.points.windows(2).enumerate();
        let pieces = pieces.filter_map(|(at, ends)| match ends {
            [a, b] => Some((at, Piece::between(*a, *b))),
            _ => None,
        });
        for (at, piece) in pieces.chain(end_mark(course)) {
            if piece.track.rem_euclid(3) == 1 {
                continue;
            }
            let track = (piece.across, piece.track);
            tracks.entry(track).or_default().push(Bundle {
                from: piece.from,
                to: piece.to,
                net: course.net,
                members: vec![(wire, at)],
            });
        }
    }
    for bundles in tracks.values_mut() {
        *bundles = joined(std::mem::take(bundles));
    }
    tracks
}

/// The question mark of a stub that ends beside or below its symbol takes a lane of its own there.
fn end_mark(course: &Course) -> Option<(usize, Piece)> {
    let end = *course.points.last()?;
    let piece = match (centred(end.x), centred(end.y)) {
        _ if course.head != End::Missing => return None,
        (false, _) => Piece {
            across: false,
            track: end.x,
            from: end.y,
            to: end.y,
        },
        (true, false) => Piece {
            across: true,
            track: end.y,
            from: end.x,
            to: end.x,
        },
        (true, true) => return None,
    };
    Some((END_MARK, piece))
}

fn joined(mut bundles: Vec<Bundle>) -> Vec<Bundle> {
    bundles.sort_by_key(|bundle| (bundle.net, bundle.from, bundle.to));
    let mut joined: Vec<Bundle> = Vec::new();
    for bundle in bundles {
        match joined.last_mut() {
            Some(last) if last.net == bundle.net && bundle.from <= last.to => {
                last.to = last.to.max(bundle.to);
                last.members.extend(bundle.members);
            }
            _ => joined.push(bundle),
        }
    }
    joined
}

/// The port of each wire that leaves a symbol by a stem.
fn ports(courses: &[Course]) -> BTreeMap<usize, Side> {
    let mut symbols: BTreeMap<Point, (bool, Vec<(i32, usize)>)> = BTreeMap::new();
    for (wire, course) in courses.iter().enumerate() {
        let [start, next, ..] = course.points.as_slice() else {
            continue;
        };
        if start.x != next.x || !matches!(course.tail, End::Symbol(_)) {
            continue;
        }
        let symbol = symbols.entry(*start).or_default();
        if is_stem(course, 0) {
            let turn = course.points.get(2).map_or(0, |point| point.x - start.x);
            symbol.1.push((turn, wire));
        } else {
            symbol.0 = true;
        }
    }
    let mut ports = BTreeMap::new();
    for (centre_taken, mut stems) in symbols.into_values() {
        stems.sort_unstable();
        if let ([(_, only)], false) = (stems.as_slice(), centre_taken) {
            ports.insert(*only, Side::CENTRE);
            continue;
        }
        let left = stems.iter().filter(|(turn, _)| *turn < 0).count();
        let (left, right) = stems.split_at(left);
        let reach = left.len().max(right.len());
        let reach = i32::try_from(reach).unwrap_or(i32::MAX);
        // Wires to the left take ports to the left, so that stems of one symbol do not cross their own lanes.
        for ((_, wire), port) in left.iter().rev().zip(1..) {
            ports.insert(*wire, Side::Centre { port: -port, reach });
        }
        for ((_, wire), port) in right.iter().zip(1..) {
            ports.insert(*wire, Side::Centre { port, reach });
        }
    }
    ports
}

//! Words on arrows: the marks of all tables come in; exits without their word, and words that no exit has, go out.

use std::collections::{BTreeMap, BTreeSet};

use super::marks::{Kind, Marks, Wired};
use super::outline::{Area, Point, distance, from_line};
use super::said::letters;
use super::{Difference, Paper};
use crate::words::readback as words;

/// How far a word may stand from its arrow.
const FAR: f64 = 3.5;

/// A line of words, as compared, and what it covers.
struct Line {
    text: String,
    area: Area,
    end: Point,
    page: usize,
}

/// A word that an exit has.
struct Wanted {
    from: usize,
    to: Option<usize>,
    shown: String,
    text: String,
}

/// Compares the words of all exits with the data.
pub(super) fn compare(
    paper: &mut Paper<'_>,
    marks: &[Marks<'_>],
    differences: &mut Vec<Difference>,
) {
    for marks in marks {
        let lines = lines(marks);
        let part = marks.sited.part;
        let wanted = wanted(paper, marks);
        let ways: Vec<Vec<Vec<usize>>> = wanted
            .iter()
            .map(|wanted| found(&lines, wanted, marks))
            .collect();
        let taken = shared_out(&ways);
        let lost = (wanted.iter().enumerate())
            .filter(|(at, _)| !taken.iter().any(|(_, one)| one.0 == *at));
        for (_, wanted) in lost {
            let number = number(paper, (part, wanted.from));
            differences.push(Difference {
                page: marks.sited.page.number,
                step: Some((part, wanted.from)),
                said: words::label_missing(&number, &wanted.shown),
                ..Difference::default()
            });
        }
        let used: BTreeSet<usize> = taken
            .values()
            .filter_map(|(at, way)| ways.get(*at)?.get(*way))
            .flatten()
            .copied()
            .collect();
        for (_, line) in (lines.iter().enumerate()).filter(|(at, _)| !used.contains(at)) {
            differences.push(Difference {
                page: line.page,
                step: marks.sited.step_at(line.area.centre()),
                said: words::label_extra(&line.text),
                ..Difference::default()
            });
        }
    }
}

/// For as many exits as possible a place that no other has: by the first line of each place, the exit and which of its
/// ways that is.
fn shared_out(ways: &[Vec<Vec<usize>>]) -> BTreeMap<usize, (usize, usize)> {
    let mut taken = BTreeMap::new();
    for at in 0..ways.len() {
        settle(at, ways, &mut taken, &mut BTreeSet::new());
    }
    taken
}

/// Gives an exit a place, if need be one whose exit finds another. `asked` are the places that were tried.
fn settle(
    at: usize,
    ways: &[Vec<Vec<usize>>],
    taken: &mut BTreeMap<usize, (usize, usize)>,
    asked: &mut BTreeSet<usize>,
) -> bool {
    for (way, lines) in ways.get(at).into_iter().flatten().enumerate() {
        let Some(first) = lines.first().copied().filter(|first| asked.insert(*first)) else {
            continue;
        };
        let holder = taken.get(&first).map(|(holder, _)| *holder);
        if holder.is_none_or(|holder| settle(holder, ways, taken, asked)) {
            taken.insert(first, (at, way));
            return true;
        }
    }
    false
}

/// The words of the exits of all steps whose symbol stands here.
fn wanted(paper: &mut Paper<'_>, marks: &Marks<'_>) -> Vec<Wanted> {
    let drawn = (paper.sheet.parts.get(marks.sited.part)).map(|part| part.graph.drawn.as_slice());
    let is_here = |row: usize| {
        let symbols = marks
            .stations
            .iter()
            .filter(|station| !matches!(station.kind, Kind::Pentagon(_) | Kind::Unknown));
        symbols.into_iter().any(|station| station.step == Some(row))
    };
    let here = drawn
        .unwrap_or_default()
        .iter()
        .filter(|edge| is_here(edge.from));
    here.filter_map(|edge| {
        let shown = edge.label.clone()?;
        Some(Wanted {
            from: edge.from,
            to: edge.to,
            text: paper.letters(&shown),
            shown,
        })
    })
    .filter(|wanted| !wanted.text.is_empty())
    .collect()
}

/// The words outside the symbols as lines: runs that follow each other without a gap are one.
fn lines(marks: &Marks<'_>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for run in &marks.words {
        let follows = lines
            .last_mut()
            .filter(|line| distance(line.end, run.start) < 0.05);
        match follows {
            Some(line) => {
                line.text.push_str(&letters(&run.text));
                line.area.right = run.area.right;
                line.end = run.end;
            }
            None => lines.push(Line {
                text: letters(&run.text),
                area: run.area,
                end: run.end,
                page: marks.sited.page.number,
            }),
        }
    }
    lines
}

/// The places near its arrow where a word stands, the nearest first: the lines of each, from top to bottom.
fn found(lines: &[Line], wanted: &Wanted, marks: &Marks<'_>) -> Vec<Vec<usize>> {
    let starts = 0..lines.len();
    let mut found: Vec<(f64, Vec<usize>)> = starts
        .filter_map(|first| {
            let whole = whole(lines, first, &wanted.text)?;
            let areas = whole.iter().filter_map(|at| lines.get(*at));
            let gaps = areas.map(|line| nearness(marks, wanted, &line.area));
            Some((gaps.fold(f64::INFINITY, f64::min), whole))
        })
        .filter(|(gap, _)| *gap <= FAR)
        .collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found.into_iter().map(|(_, lines)| lines).collect()
}

/// The lines from this one down that together are a text.
fn whole(lines: &[Line], first: usize, text: &str) -> Option<Vec<usize>> {
    let mut line = lines.get(first)?;
    let mut whole = vec![first];
    let mut rest = text.strip_prefix(line.text.as_str())?;
    while !rest.is_empty() {
        let is_next = |below: &Line| {
            let gap = below.area.top - line.area.bottom;
            let under = (below.area.left - line.area.left).abs() < 0.8;
            under && (-0.5..2.5).contains(&gap) && rest.starts_with(below.text.as_str())
        };
        let next = lines
            .iter()
            .position(|below| !below.text.is_empty() && is_next(below))?;
        line = lines.get(next)?;
        rest = rest.strip_prefix(line.text.as_str())?;
        whole.push(next);
    }
    Some(whole)
}

/// How far an area is from the arrow of an exit.
fn nearness(marks: &Marks<'_>, wanted: &Wanted, area: &Area) -> f64 {
    let step = |end: Option<usize>| {
        end.and_then(|end| marks.stations.get(end))
            .map(|station| (&station.kind, station.step))
    };
    let carries = |wire: &&Wired<'_>| {
        let leaves = step(wire.tail).is_some_and(|(_, row)| row == Some(wanted.from));
        let leads = match step(wire.head) {
            Some((Kind::Pentagon(_), _)) => true,
            Some((Kind::Unknown, _)) => wanted.to.is_none(),
            Some((_, row)) => row == wanted.to,
            None => false,
        };
        leaves && leads
    };
    let (x, y) = area.centre();
    let around = [
        (area.left, area.top),
        (x, area.top),
        (area.right, area.top),
        (area.left, y),
        (area.right, y),
        (area.left, area.bottom),
        (x, area.bottom),
        (area.right, area.bottom),
        (x, y),
    ];
    let wires = marks.wires.iter().filter(carries);
    let gaps = wires.flat_map(|wire| around.map(|point| from_line(point, &wire.form.points)));
    gaps.fold(f64::INFINITY, f64::min)
}

fn number(paper: &Paper<'_>, (part, row): (usize, usize)) -> String {
    let step = paper
        .sheet
        .parts
        .get(part)
        .and_then(|part| part.steps.get(row));
    step.map(|step| step.number.clone()).unwrap_or_default()
}

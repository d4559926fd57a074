//! Marks: a table of steps comes in; the symbols, pentagons, arrow heads and connectors drawn in it go out.

use super::ink::{Fill, Form, Run};
use super::outline::{
    Area, Point, corners, distance, encloses, from_line, from_piece, pieces, runs_through, size,
};
use super::rows::Sited;
use super::tables::reading;

/// What is drawn in the columns of the actors of one table.
#[derive(Debug)]
pub(super) struct Marks<'a> {
    pub(super) sited: &'a Sited<'a>,
    /// The columns of the actors under their heads.
    pub(super) area: Area,
    pub(super) stations: Vec<Station<'a>>,
    pub(super) wires: Vec<Wired<'a>>,
    /// Texts outside the stations, in rows of steps.
    pub(super) words: Vec<&'a Run>,
}

/// What connectors lead from and to.
#[derive(Debug)]
pub(super) struct Station<'a> {
    pub(super) kind: Kind,
    pub(super) form: &'a Form,
    /// The step of the row it stands in.
    pub(super) step: Option<usize>,
    /// The column of the actor, from 0.
    pub(super) column: usize,
}

/// What a station is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Capsule,
    Process,
    Diamond,
    /// A connector to another page, with its letter.
    Pentagon(String),
    /// A question mark: an exit leads nowhere.
    Unknown,
}

/// A connector, and the positions of the stations at its ends.
#[derive(Debug)]
pub(super) struct Wired<'a> {
    pub(super) form: &'a Form,
    /// Where it comes from; nothing where it hangs in the air.
    pub(super) tail: Option<usize>,
    /// Where it leads; nothing where it hangs in the air.
    pub(super) head: Option<usize>,
    /// Whether there is an arrow head at its end.
    pub(super) arrow: bool,
}

/// How far a line may end from what it touches.
const TOUCH: f64 = 0.4;
/// How deep a line reaches into a symbol that it runs through.
const EDGE: f64 = 0.3;
/// The greatest size of an arrow head.
const HEAD: f64 = 5.0;
/// What part of its upright rectangle a form fills: less than a box, whose corners may be a little round.
const ROUND: f64 = 0.97;

/// The letter in the circle of an exit that leads nowhere.
const UNKNOWN: &str = "?";

/// Reads the marks of one table.
pub(super) fn marks<'a>(sited: &'a Sited<'a>) -> Marks<'a> {
    let (table, page) = (sited.table, sited.page);
    let columns = table.columns_area(2..2 + sited.actors);
    let top = table.tops.get(sited.body).copied();
    let area = Area {
        top: top.unwrap_or_default(),
        ..columns.unwrap_or_default()
    };
    let inside = |form: &&Form| sited.actors > 0 && area.grown(TOUCH).holds(form.area.centre());
    let forms: Vec<&Form> = page.forms.iter().filter(inside).collect();
    let runs: Vec<&Run> = page
        .runs
        .iter()
        .filter(|run| !run.light && sited.actors > 0 && area.holds(run.area.centre()))
        .collect();
    let stations = stations(sited, &forms, &runs);
    let tips: Vec<Tip> = forms
        .iter()
        .filter_map(|form| Tip::of(form, &stations))
        .collect();
    let is_line = |form: &&&Form| !form.closed && form.stroked && !table.is_rule(&form.area);
    let wires = forms
        .iter()
        .filter(is_line)
        .map(|form| wired(form, &stations, &tips));
    let wires = joined(wires.collect());
    // A question mark holds nothing else: any other text there is a word that lies over it.
    let in_station = |run: &Run| {
        let centre = run.area.centre();
        let mut own = stations.iter().filter(|station| {
            let is_unknown = station.kind == Kind::Unknown;
            !is_unknown || run.text.trim() == UNKNOWN
        });
        own.any(|station| encloses(&station.form.points, centre))
    };
    let in_step = |run: &Run| {
        let row = table.row_at(run.area.centre().1);
        row.and_then(|row| sited.steps.get(row))
            .is_some_and(Option::is_some)
    };
    let words = runs
        .iter()
        .filter(|run| in_step(run) && !in_station(run))
        .copied()
        .collect();
    Marks {
        sited,
        area,
        stations,
        wires,
        words,
    }
}

/// The symbols, pentagons and question marks among the forms.
fn stations<'a>(sited: &Sited<'_>, forms: &[&'a Form], runs: &[&Run]) -> Vec<Station<'a>> {
    let table = sited.table;
    let mut stations: Vec<Station<'a>> = Vec::new();
    for form in forms
        .iter()
        .filter(|form| form.closed && form.stroked && form.fill != Fill::Ink)
    {
        let Some(kind) = kind(form, runs) else {
            continue;
        };
        let centre = form.area.centre();
        let drawn = |other: &Station<'_>| distance(other.form.area.centre(), centre) < 0.5;
        let step = table
            .row_at(centre.1)
            .and_then(|row| sited.steps.get(row).copied().flatten());
        let column = table
            .column_at(centre.0)
            .and_then(|column| column.checked_sub(2));
        if let (Some(column), false) = (column, stations.iter().any(drawn)) {
            stations.push(Station {
                kind,
                form,
                step,
                column,
            });
        }
    }
    stations
}

/// What a closed outline is; nothing where it is no symbol.
fn kind(form: &Form, runs: &[&Run]) -> Option<Kind> {
    let inside = |run: &&&Run| form.area.holds(run.area.centre());
    let inside: Vec<&Run> = runs.iter().filter(inside).copied().collect();
    let text = reading(inside.iter().copied());
    let filled = size(&form.points) / (form.area.width() * form.area.height()).max(1e-9);
    let found = corners(&form.points);
    let (x, y) = form.area.centre();
    let on_middle = |point: &Point| (point.0 - x).abs() < 0.2 || (point.1 - y).abs() < 0.2;
    match found.len() {
        _ if form.area.width() < 1.2 || form.area.height() < 1.2 => None,
        4 if found.iter().all(on_middle) => Some(Kind::Diamond),
        4 => Some(Kind::Process),
        5 => Some(Kind::Pentagon(text.trim().to_owned())),
        0..=7 => None,
        _ if inside.iter().any(|run| run.text.trim() == UNKNOWN) => Some(Kind::Unknown),
        _ if filled < ROUND => Some(Kind::Capsule),
        _ => Some(Kind::Process),
    }
}

/// An arrow head.
struct Tip {
    /// The corner that touches what the arrow leads to.
    apex: Point,
    /// The middle of the other corners.
    base: Point,
    /// The station it touches.
    station: usize,
}

impl Tip {
    fn of(form: &Form, stations: &[Station<'_>]) -> Option<Tip> {
        let is_small = form.area.width() <= HEAD && form.area.height() <= HEAD;
        if !(form.closed && form.fill == Fill::Ink && is_small) {
            return None;
        }
        let corners = corners(&form.points);
        let touching = corners.iter().filter_map(|corner| {
            let (station, gap) = nearest(*corner, stations)?;
            Some((*corner, station, gap))
        });
        let (apex, station, _) = touching.min_by(|a, b| a.2.total_cmp(&b.2))?;
        let others: Vec<&Point> = corners.iter().filter(|corner| **corner != apex).collect();
        let count = f64::from(u32::try_from(others.len()).ok()?);
        let sum = others
            .iter()
            .fold((0.0, 0.0), |sum, point| (sum.0 + point.0, sum.1 + point.1));
        Some(Tip {
            apex,
            base: (sum.0 / count, sum.1 / count),
            station,
        })
    }

    /// Whether a line ends in this head.
    fn ends(&self, end: Point) -> bool {
        let length = distance(self.apex, self.base);
        from_piece(end, (self.apex, self.base)) < 0.25 && distance(end, self.apex) > length * 0.25
    }
}

/// The station whose outline a point touches, and how far it is.
fn nearest(point: Point, stations: &[Station<'_>]) -> Option<(usize, f64)> {
    let near = stations
        .iter()
        .enumerate()
        .filter(|(_, station)| station.form.area.grown(TOUCH).holds(point));
    let gaps = near.map(|(at, station)| (at, from_line(point, &station.form.points)));
    gaps.filter(|(_, gap)| *gap <= TOUCH)
        .min_by(|a, b| a.1.total_cmp(&b.1))
}

/// What the two ends of a line touch. The end with a head is the last, whichever way the line was drawn.
fn wired<'a>(form: &'a Form, stations: &[Station<'_>], tips: &[Tip]) -> Wired<'a> {
    let ends =
        [form.points.first(), form.points.last()].map(|end| end.copied().unwrap_or_default());
    let tip = |end: Point| tips.iter().find(|tip| tip.ends(end)).map(|tip| tip.station);
    let touched = |end: Point| nearest(end, stations).map(|(station, _)| station);
    let [first, last] = ends;
    match (tip(first), tip(last)) {
        (_, Some(head)) => Wired {
            form,
            tail: touched(first),
            head: Some(head),
            arrow: true,
        },
        (Some(head), None) => Wired {
            form,
            tail: touched(last),
            head: Some(head),
            arrow: true,
        },
        (None, None) => Wired {
            form,
            tail: touched(first),
            head: touched(last),
            arrow: false,
        },
    }
}

/// Leads lines that end on another line on to where that one leads.
fn joined(mut wires: Vec<Wired<'_>>) -> Vec<Wired<'_>> {
    for _ in 0..wires.len() {
        let open = wires.iter().position(|wire| {
            let loose = wire.head.is_none() && wire.tail.is_some();
            loose && onto(wire, &wires).is_some()
        });
        let Some(at) = open else { break };
        let head = wires.get(at).and_then(|wire| onto(wire, &wires));
        if let (Some(wire), Some(head)) = (wires.get_mut(at), head) {
            wire.head = Some(head);
            wire.arrow = true;
        }
    }
    wires
}

/// Where the connector leads on which the loose end of another lies.
fn onto(wire: &Wired<'_>, wires: &[Wired<'_>]) -> Option<usize> {
    let end = wire.form.points.last()?;
    let meets = |other: &&Wired<'_>| {
        let there = other.form.area.grown(0.2).holds(*end);
        there && !std::ptr::eq(other.form, wire.form) && from_line(*end, &other.form.points) < 0.2
    };
    wires.iter().filter(|other| other.arrow).find(meets)?.head
}

impl Station<'_> {
    /// Whether a straight piece runs through it and not only along its edge.
    pub(super) fn is_crossed(&self, (a, b): (Point, Point)) -> bool {
        let inner = self.form.area.grown(-EDGE);
        if !runs_through((a, b), &inner) {
            return false;
        }
        let within = |(x, y): Point| {
            (
                x.clamp(inner.left, inner.right),
                y.clamp(inner.top, inner.bottom),
            )
        };
        let (a, b) = (within(a), within(b));
        (0..=16_u32).any(|step| {
            let part = f64::from(step) / 16.0;
            let point = (a.0 + (b.0 - a.0) * part, a.1 + (b.1 - a.1) * part);
            encloses(&self.form.points, point) && from_line(point, &self.form.points) > EDGE
        })
    }

    /// Whether an area lies over it.
    pub(super) fn is_covered(&self, area: &Area) -> bool {
        let corners = [
            (area.left, area.top),
            (area.right, area.top),
            (area.left, area.bottom),
            (area.right, area.bottom),
        ];
        self.form.area.overlaps(area, 0.0)
            && (corners
                .iter()
                .any(|corner| encloses(&self.form.points, *corner))
                || pieces(&self.form.points).any(|piece| runs_through(piece, area)))
    }
}

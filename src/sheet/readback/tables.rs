//! Tables: the visible ink of a page comes in; the cells that its rules enclose, with the words in them, go out.

use std::ops::Range;

use super::ink::{Fill, Form, Page, Run};
use super::outline::{Area, Point};

/// A table on a page.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) area: Area,
    /// Its rules from left to right.
    pub(super) lefts: Vec<f64>,
    /// Its rules from top to bottom.
    pub(super) tops: Vec<f64>,
    pub(super) cells: Vec<Cell>,
    /// The cell of each crossing of a row and a column, row by row.
    crossings: Vec<usize>,
}

/// A cell, over one or more rows and columns.
#[derive(Debug)]
pub(super) struct Cell {
    pub(super) rows: Range<usize>,
    pub(super) columns: Range<usize>,
    /// The runs of text in it, by their position on the page.
    pub(super) runs: Vec<usize>,
}

/// How thin a filled form is at most to be a rule.
const THIN: f64 = 0.7;
/// How far apart two rules are at least.
const APART: f64 = 0.1;
/// What part of its table a line runs along at least to be a rule of it.
const PART: f64 = 0.25;

/// A straight rule: where it lies, and from where to where it runs.
#[derive(Clone, Copy, Debug)]
struct Rule {
    across: bool,
    at: f64,
    from: f64,
    to: f64,
}

impl Rule {
    fn of(form: &Form) -> Option<Rule> {
        let thin_form = form.closed && form.fill == Fill::Ink;
        if !(thin_form || form.plain && form.stroked) {
            return None;
        }
        let (width, height) = (form.area.width(), form.area.height());
        let (thin, x, y) = (
            if thin_form { THIN } else { 0.02 },
            form.area.centre().0,
            form.area.centre().1,
        );
        let across = height <= thin && width > height.max(0.5);
        let down = width <= thin && height > width.max(0.5);
        let (at, from, to) = match (across, down) {
            (true, _) => (y, form.area.left, form.area.right),
            (_, true) => (x, form.area.top, form.area.bottom),
            _ => return None,
        };
        Some(Rule {
            across,
            at,
            from,
            to,
        })
    }

    fn meets(&self, other: &Rule) -> bool {
        let near = |low: f64, value: f64, high: f64| low - 0.3 <= value && value <= high + 0.3;
        match self.across == other.across {
            true => {
                (self.at - other.at).abs() < APART
                    && near(other.from - (self.to - self.from), self.from, other.to)
            }
            false => near(self.from, other.at, self.to) && near(other.from, self.at, other.to),
        }
    }

    fn area(&self) -> Area {
        let corners = match self.across {
            true => [(self.from, self.at), (self.to, self.at)],
            false => [(self.at, self.from), (self.at, self.to)],
        };
        Area::around(corners).unwrap_or_default()
    }
}

/// The tables of a page, the smallest first, with every run of text in the smallest that holds it.
pub(super) fn tables(page: &Page) -> Vec<Table> {
    let rules: Vec<Rule> = page.forms.iter().filter_map(Rule::of).collect();
    let mut tables: Vec<Table> = grouped(rules)
        .iter()
        .filter_map(|rules| table(rules))
        .collect();
    let size = |table: &Table| table.area.width() * table.area.height();
    tables.sort_by(|a, b| size(a).total_cmp(&size(b)));
    for (index, run) in page.runs.iter().enumerate().filter(|(_, run)| !run.light) {
        let centre = run.area.centre();
        let table = tables.iter_mut().find(|table| table.area.holds(centre));
        if let Some(cell) = table.and_then(|table| table.cell_at_mut(centre)) {
            cell.runs.push(index);
        }
    }
    tables
}

/// Rules that meet, directly or over others.
fn grouped(mut rules: Vec<Rule>) -> Vec<Vec<Rule>> {
    let mut groups = Vec::new();
    while let Some(first) = rules.pop() {
        let mut group = vec![first];
        let mut at = 0;
        while let Some(rule) = group.get(at).copied() {
            let (near, far): (Vec<Rule>, Vec<Rule>) =
                rules.iter().partition(|other| rule.meets(other));
            group.extend(near);
            rules = far;
            at += 1;
        }
        groups.push(group);
    }
    groups
}

fn table(rules: &[Rule]) -> Option<Table> {
    let areas = rules.iter().map(Rule::area);
    let area =
        Area::around(areas.flat_map(|area| [(area.left, area.top), (area.right, area.bottom)]))?;
    let lefts = tracks(rules, false, area.height() * PART);
    let tops = tracks(rules, true, area.width() * PART);
    if lefts.len() < 2 || tops.len() < 2 {
        return None;
    }
    let mut table = Table {
        area,
        lefts,
        tops,
        cells: Vec::new(),
        crossings: Vec::new(),
    };
    table.enclose(rules);
    Some(table)
}

/// Where rules of one direction lie that together are at least this long.
fn tracks(rules: &[Rule], across: bool, least: f64) -> Vec<f64> {
    let mut of_direction: Vec<&Rule> = rules.iter().filter(|rule| rule.across == across).collect();
    of_direction.sort_by(|a, b| a.at.total_cmp(&b.at));
    let mut tracks: Vec<(f64, f64)> = Vec::new();
    for rule in of_direction {
        match tracks.last_mut() {
            Some((at, length)) if rule.at - *at < APART => *length += rule.to - rule.from,
            _ => tracks.push((rule.at, rule.to - rule.from)),
        }
    }
    let long = tracks.into_iter().filter(|(_, length)| *length >= least);
    long.map(|(at, _)| at).collect()
}

/// The position of the stretch between two rules that holds a value.
fn stretch(rules: &[f64], value: f64) -> Option<usize> {
    let after = rules.partition_point(|rule| *rule <= value);
    (after > 0 && after < rules.len()).then(|| after - 1)
}

fn middle(rules: &[f64], at: usize) -> Option<f64> {
    Some((rules.get(at)? + rules.get(at + 1)?) / 2.0)
}

/// Walls between crossings: after each column, and below each row.
struct Walls {
    columns: usize,
    after: Vec<bool>,
    below: Vec<bool>,
}

impl Table {
    pub(super) fn columns(&self) -> usize {
        self.lefts.len().saturating_sub(1)
    }

    pub(super) fn rows(&self) -> usize {
        self.tops.len().saturating_sub(1)
    }

    /// The row that holds this height.
    pub(super) fn row_at(&self, y: f64) -> Option<usize> {
        stretch(&self.tops, y)
    }

    /// The column that holds this distance from the left.
    pub(super) fn column_at(&self, x: f64) -> Option<usize> {
        stretch(&self.lefts, x)
    }

    /// The cell at the crossing of a row and a column.
    pub(super) fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        let crossing = self.crossings.get(row * self.columns() + column)?;
        self.cells.get(*crossing)
    }

    /// The area of some columns, from the first row to the last.
    pub(super) fn columns_area(&self, columns: Range<usize>) -> Option<Area> {
        Some(Area {
            left: *self.lefts.get(columns.start)?,
            right: *self.lefts.get(columns.end)?,
            ..self.area
        })
    }

    /// Whether a line lies on one of the rules.
    pub(super) fn is_rule(&self, area: &Area) -> bool {
        let on = |rules: &[f64], at: f64| rules.iter().any(|rule| (rule - at).abs() < APART);
        (area.width() < APART && on(&self.lefts, area.left))
            || (area.height() < APART && on(&self.tops, area.top))
    }

    fn cell_at_mut(&mut self, (x, y): Point) -> Option<&mut Cell> {
        let (row, column) = (self.row_at(y)?, self.column_at(x)?);
        let crossing = self.crossings.get(row * self.columns() + column)?;
        self.cells.get_mut(*crossing)
    }

    fn walls(&self, rules: &[Rule]) -> Walls {
        let (rows, columns) = (self.rows(), self.columns());
        let mut walls = Walls {
            columns,
            after: vec![false; rows * columns],
            below: vec![false; rows * columns],
        };
        for rule in rules {
            let (own, other) = match rule.across {
                true => (&self.tops, &self.lefts),
                false => (&self.lefts, &self.tops),
            };
            let Some(at) = own.iter().position(|at| (rule.at - at).abs() < APART) else {
                continue;
            };
            let Some(before) = at.checked_sub(1) else {
                continue;
            };
            let first = other.partition_point(|at| *at < rule.from - APART);
            for along in first..other.len().saturating_sub(1) {
                if middle(other, along).is_none_or(|middle| middle > rule.to) {
                    break;
                }
                let (walls, crossing) = match rule.across {
                    true => (&mut walls.below, before * columns + along),
                    false => (&mut walls.after, along * columns + before),
                };
                if let Some(wall) = walls.get_mut(crossing) {
                    *wall = true;
                }
            }
        }
        walls
    }

    /// Finds the cells: crossings without a wall between them are one.
    fn enclose(&mut self, rules: &[Rule]) {
        let (rows, columns) = (self.rows(), self.columns());
        let walls = self.walls(rules);
        let unknown = usize::MAX;
        self.crossings = vec![unknown; rows * columns];
        for start in 0..rows * columns {
            if self.crossings.get(start) != Some(&unknown) {
                continue;
            }
            let (row, column) = (start / columns, start % columns);
            let end_column = walls.reach(start, columns - column, false) + column;
            let end_row = walls.reach(start, rows - row, true) + row;
            let number = self.cells.len();
            for one in row..end_row {
                for other in column..end_column {
                    if let Some(crossing) = self.crossings.get_mut(one * columns + other) {
                        *crossing = number;
                    }
                }
            }
            self.cells.push(Cell {
                rows: row..end_row,
                columns: column..end_column,
                runs: Vec::new(),
            });
        }
    }
}

impl Walls {
    /// How many crossings there are from one to the next wall, at most so many.
    fn reach(&self, from: usize, most: usize, down: bool) -> usize {
        let (walls, step) = match down {
            true => (&self.below, self.columns),
            false => (&self.after, 1),
        };
        let stands = |count: &usize| walls.get(from + (count - 1) * step) == Some(&true);
        (1..=most).find(stands).unwrap_or(most)
    }
}

/// The letters of some runs in the order of reading: line by line, each along its own direction.
pub(super) fn reading<'a>(runs: impl Iterator<Item = &'a Run>) -> String {
    let mut placed: Vec<(f64, f64, &Run)> = runs
        .map(|run| {
            let (x, y) = run.start;
            let (dx, dy) = direction(run);
            (y * dx - x * dy, x * dx + y * dy, run)
        })
        .collect();
    placed.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut line = f64::NEG_INFINITY;
    for (across, ..) in &mut placed {
        if *across - line < 0.3 {
            *across = line;
        } else {
            line = *across;
        }
    }
    placed.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    placed.iter().map(|(.., run)| run.text.as_str()).collect()
}

/// Where the letters of a run lead, as a step of length one.
fn direction(run: &Run) -> Point {
    let (dx, dy) = (run.end.0 - run.start.0, run.end.1 - run.start.1);
    let length = dx.hypot(dy);
    match length > 0.0 {
        true => (dx / length, dy / length),
        false => (1.0, 0.0),
    }
}

//! The router of one page: its rows and the jumps between pages come in, its wires and pentagons go out.

use std::collections::BTreeMap;

use super::field::Field;
use super::graph::Graph;
use super::lanes::{Course, corners};
use super::lattice::{End, Line, PageRoutes, Pentagon, Side, Wire};
use super::plan::{Owner, Plan, Point, Shape, cell_of};
use super::shapes::{Anchor, shapes, stubs};
use super::strips::Jump;

/// What is to be drawn on a page.
#[derive(Clone, Copy, Debug)]
enum Task {
    /// An edge between two rows of the page.
    Within(usize),
    /// An edge that leaves the page: its jump.
    Out(usize, usize),
    /// The way from a pentagon to its row: a jump.
    In(usize),
    /// An exit that leads nowhere.
    Missing(usize),
}

/// A page in the making.
pub(super) struct Router<'a> {
    pub(super) graph: &'a Graph,
    pub(super) field: Field,
    pub(super) plan: Plan,
    courses: Vec<Course>,
    pub(super) pentagons: Vec<Pentagon>,
}

impl<'a> Router<'a> {
    /// A page without wires.
    pub(super) fn new(graph: &'a Graph, field: Field) -> Self {
        let first = field.band(Line::Row(field.rows.start));
        let mut plan = Plan::of(first..first + field.rows.len());
        let nodes = graph.nodes.get(field.rows.clone()).unwrap_or_default();
        for node in nodes {
            let line = field.band(Line::Row(node.row));
            for column in &node.columns {
                plan.occupy(line, *column);
            }
            let nobody = Owner {
                net: usize::MAX,
                station: usize::MAX,
            };
            plan.join(line, &node.columns, nobody);
        }
        Router {
            graph,
            field,
            plan,
            courses: Vec::new(),
            pentagons: Vec::new(),
        }
    }

    /// Draws everything that belongs on the page.
    pub(super) fn run(mut self, jumps: &[Jump]) -> PageRoutes {
        for task in self.tasks(jumps) {
            match task {
                Task::Within(edge) => self.within(edge),
                Task::Out(jump, edge) => self.out(jumps.get(jump), edge),
                Task::In(jump) => self.come_in(jumps.get(jump)),
                Task::Missing(edge) => self.missing(edge),
            }
        }
        for _ in 0..ROUNDS {
            if !self.again() {
                break;
            }
        }
        self.spread_pentagons();
        let sides = self.pentagons.iter().map(|pentagon| pentagon.side);
        let ports: BTreeMap<usize, Side> = (0..).zip(sides).collect();
        let corners = corners(&self.courses, &ports, &self.field);
        let wires = self.courses.into_iter().zip(corners);
        PageRoutes {
            rows: self.field.rows,
            strips: self.field.strips,
            wires: wires
                .map(|(course, corners)| Wire {
                    edges: course.edges,
                    net: course.net,
                    tail: course.tail,
                    head: course.head,
                    corners,
                })
                .collect(),
            pentagons: self.pentagons,
        }
    }

    /// Draws every wire anew, now that all others are known; whether any took another course.
    fn again(&mut self) -> bool {
        let mut changed = false;
        for number in 0..self.courses.len() {
            let Some(course) = self.courses.get(number) else {
                continue;
            };
            let owner = Owner {
                net: course.net,
                station: course.station,
            };
            let (tail, head) = (course.tail, course.head);
            let starts = self.anchors_of(tail, head);
            let ends = self.anchors_of(head, tail);
            self.plan.erase(number);
            let better = self
                .cheapest(&starts, &ends, owner)
                .map(|(shape, ..)| shape.points);
            let Some(course) = self.courses.get_mut(number) else {
                continue;
            };
            if let Some(points) = better
                && points != course.points
            {
                course.points = points;
                changed = true;
            }
            self.plan.draw(&course.points, owner, number);
        }
        changed
    }

    /// The cells at one end of a wire that leads to the other end.
    fn anchors_of(&self, end: End, other: End) -> Vec<Anchor> {
        let towards = match other {
            End::Symbol(row) => self.columns_of(row),
            End::Pentagon(pentagon) => columns_of(self.anchor_of(pentagon).as_slice()),
            End::Missing => Vec::new(),
        };
        match end {
            End::Symbol(row) => self.anchors(row, &towards),
            End::Pentagon(pentagon) => self.anchor_of(pentagon).into_iter().collect(),
            End::Missing => Vec::new(),
        }
    }

    /// Short ways down come first: they are the plot of the procedure and shall be straight.
    fn tasks(&self, jumps: &[Jump]) -> Vec<Task> {
        const BACK: usize = 1000;
        const LAST: usize = 2000;
        let mut tasks: Vec<(usize, Task)> = Vec::new();
        for (index, edge) in self.graph.drawn.iter().enumerate() {
            if !self.field.rows.contains(&edge.from) {
                continue;
            }
            let Some(to) = edge.to else {
                tasks.push((LAST, Task::Missing(index)));
                continue;
            };
            let distance = to.abs_diff(edge.from) + if to > edge.from { 0 } else { BACK };
            let jump = jumps.iter().position(|jump| jump.edges.contains(&index));
            match jump {
                Some(jump) => tasks.push((distance, Task::Out(jump, index))),
                None if self.field.rows.contains(&to) => {
                    tasks.push((distance, Task::Within(index)))
                }
                None => {}
            }
        }
        for (index, jump) in jumps.iter().enumerate() {
            if jump.to_page == self.field.page {
                let from_top = jump.target.saturating_sub(self.field.rows.start);
                let back = if jump.from_page < self.field.page {
                    0
                } else {
                    BACK
                };
                tasks.push((1 + from_top + back, Task::In(index)));
            }
        }
        tasks.sort_by_key(|(weight, _)| *weight);
        tasks.into_iter().map(|(_, task)| task).collect()
    }

    /// The cells of a row's symbol that a wire may start from or lead to: the outer ones and those nearest to `towards`.
    fn anchors(&self, row: usize, towards: &[usize]) -> Vec<Anchor> {
        let columns = self
            .graph
            .nodes
            .get(row)
            .map(|node| node.columns.as_slice());
        let columns = columns.unwrap_or_default();
        let outer = [columns.first(), columns.last()];
        let near = towards
            .iter()
            .map(|other| columns.iter().min_by_key(|column| column.abs_diff(*other)));
        let mut chosen: Vec<usize> = outer.into_iter().chain(near).flatten().copied().collect();
        chosen.sort_unstable();
        chosen.dedup();
        let line = self.field.band(Line::Row(row));
        chosen
            .into_iter()
            .map(|column| Anchor {
                line,
                column,
                down: true,
                centred: true,
                sideways: true,
                burden: 0,
            })
            .collect()
    }

    fn columns_of(&self, row: usize) -> Vec<usize> {
        let node = self.graph.nodes.get(row);
        match node.map(|node| node.columns.as_slice()) {
            Some([first, .., last]) => vec![*first, *last],
            Some(columns) => columns.to_vec(),
            None => Vec::new(),
        }
    }

    fn within(&mut self, index: usize) {
        let Some(edge) = self.graph.drawn.get(index) else {
            return;
        };
        let Some(target) = edge.to else { return };
        let starts = self.anchors(edge.from, &self.columns_of(target));
        let ends = self.anchors(target, &self.columns_of(edge.from));
        let owner = Owner {
            net: target,
            station: edge.from,
        };
        if let Some((shape, _, _)) = self.cheapest(&starts, &ends, owner) {
            let (tail, head) = (End::Symbol(edge.from), End::Symbol(target));
            self.add(vec![index], (tail, head), (shape, owner));
        }
    }

    fn out(&mut self, jump: Option<&Jump>, index: usize) {
        let (Some(jump), Some(edge)) = (jump, self.graph.drawn.get(index)) else {
            return;
        };
        let owner = Owner {
            net: jump.target,
            station: edge.from,
        };
        let known = self
            .pentagons
            .iter()
            .position(|pentagon| pentagon.leaves && pentagon.letter == jump.letter);
        let ends = match known {
            Some(pentagon) => self.anchor_of(pentagon).into_iter().collect(),
            None => self.free_cells(jump, &self.columns_of(edge.from)),
        };
        let starts = self.anchors(edge.from, &columns_of(&ends));
        let Some((shape, _, end)) = self.cheapest(&starts, &ends, owner) else {
            return;
        };
        let pentagon = known.unwrap_or_else(|| self.place(jump, end, true));
        let ends = (End::Symbol(edge.from), End::Pentagon(pentagon));
        self.add(vec![index], ends, (shape, owner));
    }

    fn come_in(&mut self, jump: Option<&Jump>) {
        let Some(jump) = jump else { return };
        let starts = self.free_cells(jump, &self.columns_of(jump.target));
        let ends = self.anchors(jump.target, &columns_of(&starts));
        // A pentagon is a station of its own, numbered after all rows.
        let owner = Owner {
            net: jump.target,
            station: self.graph.nodes.len() + self.pentagons.len(),
        };
        let Some((shape, start, _)) = self.cheapest(&starts, &ends, owner) else {
            return;
        };
        let pentagon = self.place(jump, start, false);
        let ends = (End::Pentagon(pentagon), End::Symbol(jump.target));
        self.add(jump.edges.clone(), ends, (shape, owner));
    }

    fn missing(&mut self, index: usize) {
        let Some(edge) = self.graph.drawn.get(index) else {
            return;
        };
        let owner = Owner {
            net: self.graph.nodes.len() + index,
            station: edge.from,
        };
        let mut best: Option<(i32, Shape)> = None;
        for start in self.anchors(edge.from, &[]) {
            let free = |point: Point| {
                self.plan.count(start.line, cell_of(point.x)) == 0 && !self.plan.is_passed(point)
            };
            let stubs = stubs(start, self.graph.columns, free);
            if let Some((cost, stub)) = self.plan.best(&stubs, owner)
                && best.as_ref().is_none_or(|(least, _)| cost < *least)
            {
                best = Some((cost, stub.clone()));
            }
        }
        if let Some((_, stub)) = best {
            let ends = (End::Symbol(edge.from), End::Missing);
            self.add(vec![index], ends, (stub, owner));
        }
    }

    /// The cheapest shape between any of the starts and any of the ends.
    fn cheapest(
        &self,
        starts: &[Anchor],
        ends: &[Anchor],
        owner: Owner,
    ) -> Option<(Shape, Anchor, Anchor)> {
        let mut best: Option<(i32, Shape, Anchor, Anchor)> = None;
        for start in starts {
            for end in ends {
                let shapes = shapes(*start, *end, self.graph.columns);
                let Some((cost, shape)) = self.plan.best(&shapes, owner) else {
                    continue;
                };
                if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                    best = Some((cost, shape.clone(), *start, *end));
                }
            }
        }
        best.map(|(_, shape, start, end)| (shape, start, end))
    }

    fn add(&mut self, edges: Vec<usize>, (tail, head): (End, End), (shape, owner): (Shape, Owner)) {
        self.plan.draw(&shape.points, owner, self.courses.len());
        self.courses.push(Course {
            edges,
            net: owner.net,
            station: owner.station,
            tail,
            head,
            points: shape.points,
        });
    }
}

/// How often every wire is drawn anew at most.
const ROUNDS: usize = 2;

fn columns_of(anchors: &[Anchor]) -> Vec<usize> {
    anchors.iter().map(|anchor| anchor.column).collect()
}

//! The router of one page: its rows and the jumps between pages come in, its wires and pentagons go out.

use std::collections::BTreeMap;
use std::ops::Range;

use super::graph::Graph;
use super::lanes::{Course, corners};
use super::lattice::{End, Line, PageRoutes, Pentagon, Side, Wire};
use super::plan::{Owner, Plan, Point, Shape, cell_of, thirds};
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
    graph: &'a Graph,
    page: usize,
    rows: Range<usize>,
    plan: Plan,
    courses: Vec<Course>,
    pentagons: Vec<Pentagon>,
}

impl<'a> Router<'a> {
    /// An empty page: its number and its rows of the table.
    pub(super) fn new(graph: &'a Graph, (page, rows): (usize, Range<usize>)) -> Self {
        let mut plan = Plan::default();
        let nodes = graph.nodes.iter().filter(|node| rows.contains(&node.row));
        for node in nodes {
            let line = node.row - rows.start + 1;
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
            page,
            rows,
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
        self.spread_pentagons();
        let sides = self.pentagons.iter().map(|pentagon| pentagon.side);
        let ports: BTreeMap<usize, Side> = (0..).zip(sides).collect();
        let lattice = (self.rows.len() + 2, self.rows.start);
        let corners = corners(&self.courses, &ports, lattice);
        let wires = self.courses.into_iter().zip(corners);
        PageRoutes {
            rows: self.rows,
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

    /// Short ways down come first: they are the plot of the procedure and shall be straight.
    fn tasks(&self, jumps: &[Jump]) -> Vec<Task> {
        const BACK: usize = 1000;
        const LAST: usize = 2000;
        let mut tasks: Vec<(usize, Task)> = Vec::new();
        for (index, edge) in self.graph.drawn.iter().enumerate() {
            if !self.rows.contains(&edge.from) {
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
                None if self.rows.contains(&to) => tasks.push((distance, Task::Within(index))),
                None => {}
            }
        }
        for (index, jump) in jumps.iter().enumerate() {
            if jump.to_page == self.page {
                let from_top = jump.target - self.rows.start;
                let back = if jump.from_page < self.page { 0 } else { BACK };
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
        let line = row.saturating_sub(self.rows.start) + 1;
        chosen
            .into_iter()
            .map(|column| Anchor {
                line,
                column,
                down: true,
                centred: true,
                sideways: true,
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
        let line = if jump.to_page > self.page {
            Line::Bottom
        } else {
            Line::Top
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
            None => self.free_cells(line, &self.columns_of(edge.from), true),
        };
        let starts = self.anchors(edge.from, &columns_of(&ends));
        let Some((shape, _, end)) = self.cheapest(&starts, &ends, owner) else {
            return;
        };
        let pentagon = known.unwrap_or_else(|| self.place(jump, (line, end.column), true));
        let ends = (End::Symbol(edge.from), End::Pentagon(pentagon));
        self.add(vec![index], ends, (shape, owner));
    }

    fn come_in(&mut self, jump: Option<&Jump>) {
        let Some(jump) = jump else { return };
        let line = if jump.from_page < self.page {
            Line::Top
        } else {
            Line::Bottom
        };
        let starts = self.free_cells(line, &self.columns_of(jump.target), false);
        let ends = self.anchors(jump.target, &columns_of(&starts));
        // A pentagon is a station of its own, numbered after all rows.
        let owner = Owner {
            net: jump.target,
            station: self.graph.nodes.len() + self.pentagons.len(),
        };
        let Some((shape, start, _)) = self.cheapest(&starts, &ends, owner) else {
            return;
        };
        let pentagon = self.place(jump, (line, start.column), false);
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

    /// Cells of a strip with the fewest pentagons, the three nearest to the wanted columns.
    fn free_cells(&self, line: Line, wanted: &[usize], leaves: bool) -> Vec<Anchor> {
        let band = self.band(line);
        let count = |column: &usize| self.plan.count(band, *column);
        let columns = 0..self.graph.columns;
        let least = columns.clone().map(|column| count(&column)).min();
        let distance = |column: &usize| wanted.iter().map(|other| other.abs_diff(*column)).min();
        let mut free: Vec<usize> = columns
            .filter(|column| Some(count(column)) == least)
            .collect();
        free.sort_by_key(distance);
        free.truncate(3);
        free.into_iter()
            .map(|column| Anchor {
                centred: count(&column) == 0,
                ..self.pentagon_anchor((line, column), leaves)
            })
            .collect()
    }

    /// The flow runs downwards at pentagons, but upwards where it goes back to an earlier page.
    fn pentagon_anchor(&self, (line, column): (Line, usize), leaves: bool) -> Anchor {
        Anchor {
            line: self.band(line),
            column,
            down: (line == Line::Top) != leaves,
            centred: true,
            sideways: false,
        }
    }

    fn anchor_of(&self, pentagon: usize) -> Option<Anchor> {
        let place = self.pentagons.get(pentagon)?;
        Some(Anchor {
            centred: place.side == Side::CENTRE,
            ..self.pentagon_anchor((place.line, place.column), place.leaves)
        })
    }

    fn band(&self, line: Line) -> usize {
        match line {
            Line::Top => 0,
            Line::Row(row) => row.saturating_sub(self.rows.start) + 1,
            Line::Bottom => self.rows.len() + 1,
        }
    }

    fn place(&mut self, jump: &Jump, (line, column): (Line, usize), leaves: bool) -> usize {
        let band = self.band(line);
        let before = self.plan.count(band, column);
        self.plan.occupy(band, column);
        let step = thirds(before.div_ceil(2));
        let port = if before % 2 == 1 { step } else { -step };
        self.pentagons.push(Pentagon {
            letter: jump.letter.clone(),
            other_page: if leaves { jump.to_page } else { jump.from_page },
            leaves,
            line,
            column,
            side: Side::Centre { port, reach: 0 },
        });
        self.pentagons.len() - 1
    }

    /// Gives all pentagons of the page the same distance, that of the fullest cell.
    fn spread_pentagons(&mut self) {
        let ports = self.pentagons.iter().map(|pentagon| match pentagon.side {
            Side::Centre { port, .. } => port.abs(),
            _ => 0,
        });
        let furthest = ports.max().unwrap_or(0);
        for pentagon in &mut self.pentagons {
            if let Side::Centre { reach, .. } = &mut pentagon.side {
                *reach = furthest;
            }
        }
    }

    fn add(&mut self, edges: Vec<usize>, (tail, head): (End, End), (shape, owner): (Shape, Owner)) {
        self.plan.draw(&shape.points, owner);
        self.courses.push(Course {
            edges,
            net: owner.net,
            tail,
            head,
            points: shape.points,
        });
    }
}

fn columns_of(anchors: &[Anchor]) -> Vec<usize> {
    anchors.iter().map(|anchor| anchor.column).collect()
}

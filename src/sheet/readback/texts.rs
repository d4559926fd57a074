//! Overflow: the ink and the marks of all pages come in; texts that are cut off, covered, over a rule, a symbol or each
//! other, and connectors that run through symbols, go out.

use super::ink::{Fill, Form, Page, Run};
use super::marks::{Kind, Marks};
use super::outline::{Point, encloses, pieces, runs_through};
use super::{About, Difference};
use crate::words::{Said, readback as words};

/// What of the edge of the paper printers cannot print.
const MARGIN: f64 = 3.0;
/// How much two texts may share in both directions: their areas are a little larger than their letters.
const SHARED: f64 = 0.3;
/// How far a line reaches into the area of a text that it crosses.
const DEEP: f64 = 0.2;

/// Compares all texts with what else is on their pages.
pub(super) fn compare(pages: &[Page], marks: &[Marks<'_>], differences: &mut Vec<Difference>) {
    for page in pages {
        let here = marks
            .iter()
            .filter(|marks| marks.sited.page.number == page.number);
        let mut checker = Checker {
            page,
            marks: here.collect(),
            differences,
        };
        checker.edges();
        checker.covered();
        checker.rules();
        checker.each_other();
        checker.marks();
    }
}

struct Checker<'c, 'm> {
    page: &'c Page,
    marks: Vec<&'c Marks<'m>>,
    differences: &'c mut Vec<Difference>,
}

impl Checker<'_, '_> {
    fn tell(&mut self, place: Point, said: Said, mild: bool) {
        self.differences.push(Difference {
            page: self.page.number,
            step: self.step_at(place),
            said,
            mild,
            ..Difference::default()
        });
    }

    /// The part and the step that is printed there.
    fn step_at(&self, place: Point) -> Option<(usize, usize)> {
        let mut marks = self.marks.iter();
        marks.find_map(|marks| marks.sited.step_at(place))
    }

    fn tell_all<'r>(
        &mut self,
        runs: impl IntoIterator<Item = &'r Run>,
        said: impl Fn(&str) -> Said,
    ) {
        for run in runs {
            let step = self.step_at(run.area.centre());
            self.differences.push(Difference {
                page: self.page.number,
                about: match step {
                    Some(_) => About::Other,
                    None => About::Text(run.order),
                },
                step,
                said: said(&quote(run)),
                mild: self.is_between_rules(run),
                ..Difference::default()
            });
        }
    }

    /// Texts that leave the paper or the box that cuts them off.
    fn edges(&mut self) {
        let paper = self.page.area.grown(-MARGIN);
        let runs = self.page.runs.iter().filter(|run| !run.light);
        let outside: Vec<&Run> = runs
            .filter(|run| run.cut || !paper.surrounds(&run.area))
            .collect();
        self.tell_all(outside, words::text_cut);
    }

    /// Texts and symbols that something painted later hides.
    fn covered(&mut self) {
        let fills: Vec<&Form> = self
            .page
            .forms
            .iter()
            .filter(|form| form.closed && form.fill != Fill::None)
            .collect();
        let is_hidden = |order: usize, point: (f64, f64)| {
            let later = fills.iter().rev().take_while(|form| form.order > order);
            let mut over = later.filter(|form| form.area.holds(point));
            over.any(|form| encloses(&form.points, point))
        };
        let runs = self.page.runs.iter().filter(|run| !run.light);
        let hidden: Vec<&Run> = runs
            .filter(|run| is_hidden(run.order, run.area.centre()))
            .collect();
        self.tell_all(hidden, words::text_hidden);
        let stations = self.marks.iter().flat_map(|marks| &marks.stations);
        let stations = stations.filter(|station| station.kind != Kind::Unknown);
        let hidden = stations
            .map(|station| station.form)
            .filter(|form| is_hidden(form.order, form.area.centre()));
        for place in hidden.map(|form| form.area.centre()).collect::<Vec<_>>() {
            self.tell(place, words::symbol_hidden(), false);
        }
    }

    /// Texts that a rule crosses. Words on arrows stand on a ground of their own, and a line below a text underlines it.
    fn rules(&mut self) {
        let rules: Vec<&Form> = self
            .page
            .forms
            .iter()
            .filter(|form| form.plain && form.stroked)
            .collect();
        let crossed: Vec<&Run> = (self.page.runs.iter())
            .filter(|run| !run.light && !self.is_between_rules(run))
            .filter(|run| {
                let inner = run.area.grown(-DEEP);
                let over = rules
                    .iter()
                    .filter(|rule| pieces(&rule.points).any(|piece| runs_through(piece, &inner)));
                over.into_iter().any(|rule| !underlines(rule, run))
            })
            .collect();
        self.tell_all(crossed, words::text_over_rule);
    }

    /// Whether a text is a mark among the actors' columns and no text of a cell.
    fn is_between_rules(&self, run: &Run) -> bool {
        let centre = run.area.centre();
        self.marks.iter().any(|marks| marks.area.holds(centre))
    }

    /// Texts that lie on each other.
    fn each_other(&mut self) {
        let mut runs: Vec<&Run> = self.page.runs.iter().filter(|run| !run.light).collect();
        runs.sort_by(|a, b| a.area.top.total_cmp(&b.area.top));
        let mut crossed: Vec<&Run> = Vec::new();
        for (at, run) in runs.iter().enumerate() {
            let below = runs
                .iter()
                .skip(at + 1)
                .take_while(|other| other.area.top < run.area.bottom);
            let mut over = below.filter(|other| other.area.overlaps(&run.area, SHARED));
            crossed.extend(over.next().copied());
        }
        self.tell_all(crossed, words::text_over_text);
    }

    /// Whether a text stands on a ground of its own, which interrupts what was painted before it.
    fn is_on_ground(&self, run: &Run, before: usize) -> bool {
        let grounds = self
            .page
            .forms
            .iter()
            .filter(|form| form.closed && form.fill == Fill::Ground);
        let mut between = grounds.filter(|form| before < form.order && form.order < run.order);
        between.any(|form| form.area.grown(DEEP).surrounds(&run.area))
    }

    /// Words, letters and connectors that leave their place or run over a symbol.
    fn marks(&mut self) {
        let mut told: Vec<((f64, f64), Said)> = Vec::new();
        for marks in &self.marks {
            for word in &marks.words {
                let inner = word.area.grown(-DEEP);
                let over = marks
                    .stations
                    .iter()
                    .any(|station| station.is_covered(&inner));
                let crosses =
                    |form: &Form| pieces(&form.points).any(|piece| runs_through(piece, &inner));
                let mut wires = marks.wires.iter().map(|wire| wire.form);
                if over || wires.any(|form| crosses(form) && !self.is_on_ground(word, form.order)) {
                    told.push((word.area.centre(), words::text_over_mark(&quote(word))));
                }
            }
            for station in marks
                .stations
                .iter()
                .filter(|station| matches!(station.kind, Kind::Pentagon(_)))
            {
                let area = station.form.area.grown(0.1);
                let inside = self
                    .page
                    .runs
                    .iter()
                    .filter(|run| !run.light && area.holds(run.area.centre()));
                let wide = inside.filter(|run| !area.surrounds(&run.area));
                told.extend(
                    wide.map(|run| (run.area.centre(), words::text_over_mark(&quote(run)))),
                );
            }
            let columns = marks.area.grown(0.3);
            for wire in &marks.wires {
                let through = |piece| {
                    marks
                        .stations
                        .iter()
                        .any(|station| station.is_crossed(piece))
                };
                let crosses = pieces(&wire.form.points).any(through);
                if crosses || !columns.surrounds(&wire.form.area) {
                    let start = wire.form.points.first().copied().unwrap_or_default();
                    told.push((start, words::line_over_mark()));
                }
            }
        }
        for (place, said) in told {
            self.tell(place, said, true);
        }
    }
}

/// Whether a rule lies under a text, no longer than the text.
fn underlines(rule: &Form, run: &Run) -> bool {
    let is_short = rule.area.left >= run.area.left - 0.6 && rule.area.right <= run.area.right + 0.6;
    is_short && rule.area.top >= run.start.1
}

/// The beginning of a text.
fn quote(run: &Run) -> String {
    const MOST: usize = 40;
    let seen = run.text.replace(['\u{ad}', '\u{200b}'], "");
    let beginning: String = seen.trim().chars().take(MOST).collect();
    match seen.trim().chars().count() > MOST {
        true => format!("{beginning}…"),
        false => beginning,
    }
}

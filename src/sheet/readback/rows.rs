//! Rows: the tables of all pages come in; which row of which table prints which step, and what differs, go out.

use super::ink::Page;
use super::outline::Point;
use super::said::{Row, Wanted, letters, says, text_of};
use super::tables::Table;
use super::{About, Difference, Paper};
use crate::view::sheet::{SheetPart, SheetStep};
use crate::words::{Said, readback as words};

/// A table of steps on one page.
#[derive(Debug)]
pub(super) struct Sited<'a> {
    pub(super) page: &'a Page,
    pub(super) table: &'a Table,
    /// Which part of the sheet it prints.
    pub(super) part: usize,
    /// How many actors it has.
    pub(super) actors: usize,
    /// The first row under the heads.
    pub(super) body: usize,
    /// The step of each of its rows, where it prints one.
    pub(super) steps: Vec<Option<usize>>,
}

impl Sited<'_> {
    /// The part and the step that is printed there.
    pub(super) fn step_at(&self, (x, y): Point) -> Option<(usize, usize)> {
        let is_here = self.table.area.holds((x, y));
        let row = self.table.row_at(y).filter(|_| is_here)?;
        let step = self.steps.get(row).copied().flatten()?;
        Some((self.part, step))
    }
}

/// The columns beside those of the actors: two before them, four after.
pub(super) const OTHERS: usize = 6;

/// Finds the tables of steps among all tables and reads their rows.
pub(super) fn rows<'a>(
    paper: &mut Paper<'_>,
    pages: &'a [Page],
    tables: &'a [Vec<Table>],
) -> (Vec<Sited<'a>>, Vec<Difference>) {
    let wanted: Vec<Vec<Wanted>> = (paper.sheet.parts.iter().map(|part| part.steps.iter()))
        .map(|steps| steps.map(|step| Wanted::of(step, paper)).collect())
        .collect();
    let mut differences = Vec::new();
    let mut sited = chosen(paper, (pages, tables), &wanted, &mut differences);
    let notes = ["continued_from", "continued_on", "no_steps"];
    let notes: Vec<String> = notes
        .iter()
        .filter_map(|key| paper.sheet.words.get(*key))
        .map(|note| letters(note))
        .collect();
    let number_head = paper
        .sheet
        .words
        .get("number_head")
        .cloned()
        .unwrap_or_default();
    for (part, wanted) in wanted.iter().enumerate() {
        let read: Vec<Row> = (sited.iter().enumerate())
            .filter(|(_, sited)| sited.part == part)
            .flat_map(|(at, sited)| {
                (sited.body..sited.table.rows()).map(move |row| Row::read(at, sited, row))
            })
            .filter(|row| !row.is_strip(&notes))
            .collect();
        let mut matcher = Matcher {
            part,
            steps: paper
                .sheet
                .parts
                .get(part)
                .map(|part| part.steps.as_slice())
                .unwrap_or_default(),
            heads: paper
                .sheet
                .parts
                .get(part)
                .map(|part| part.heads.as_slice())
                .unwrap_or_default(),
            number_head: number_head.clone(),
            wanted,
            next: 0,
            sited: &mut sited,
            differences: &mut differences,
        };
        matcher.run(&read);
    }
    (sited, differences)
}

/// The tables that have the columns and heads of a part, each with its part. A table begins the next part where it has
/// that one's heads and first step, unless the part before it goes on.
fn chosen<'a>(
    paper: &mut Paper<'_>,
    (pages, tables): (&'a [Page], &'a [Vec<Table>]),
    wanted: &[Vec<Wanted>],
    differences: &mut Vec<Difference>,
) -> Vec<Sited<'a>> {
    let mut found: Vec<Sited<'a>> = Vec::new();
    let (mut part, mut read) = (0, 0);
    for (page, table) in in_order(pages, tables) {
        let meets = |sited: &Sited<'_>, step: usize| {
            let step = wanted.get(sited.part).and_then(|steps| steps.get(step));
            let mut rows = (sited.body..table.rows()).map(|row| Row::read(0, sited, row));
            step.is_some_and(|step| rows.any(|row| step.agrees(&row)))
        };
        let steps = wanted.get(part).map_or(0, Vec::len);
        let current = sited(paper, (page, table), part).filter(|(sited, missing)| {
            missing.is_none() || (0..steps).any(|step| meets(sited, step))
        });
        let later = (part + 1..wanted.len()).find_map(|part| {
            sited(paper, (page, table), part)
                .filter(|(sited, missing)| missing.is_none() && meets(sited, 0))
        });
        let goes_on = current
            .as_ref()
            .is_some_and(|(sited, _)| meets(sited, read));
        let taken = if goes_on { current } else { later.or(current) };
        let Some((sited, missing)) = taken else {
            continue;
        };
        if sited.part != part {
            (part, read) = (sited.part, 0);
        }
        if let Some(head) = missing {
            differences.push(Difference {
                page: page.number,
                about: About::Words(head),
                said: words::heads(),
                ..Difference::default()
            });
        }
        let rows = (sited.body..table.rows()).map(|row| Row::read(0, &sited, row));
        read += rows
            .filter(|row| row.cells.first().is_some_and(|number| !number.is_empty()))
            .count();
        found.push(sited);
    }
    found
}

/// All tables, from the first page to the last and from top to bottom.
fn in_order<'a>(pages: &'a [Page], tables: &'a [Vec<Table>]) -> Vec<(&'a Page, &'a Table)> {
    let mut in_order: Vec<(&Page, &Table)> = pages
        .iter()
        .zip(tables)
        .flat_map(|(page, tables)| tables.iter().map(move |table| (page, table)))
        .collect();
    in_order.sort_by(|(page, table), (other_page, other)| {
        let tops = table.area.top.total_cmp(&other.area.top);
        page.number.cmp(&other_page.number).then(tops)
    });
    in_order
}

/// A table as one of a part, and the first head that it lacks; nothing where even the number of columns differs.
fn sited<'a>(
    paper: &mut Paper<'_>,
    (page, table): (&'a Page, &'a Table),
    at: usize,
) -> Option<(Sited<'a>, Option<String>)> {
    let part = paper.sheet.parts.get(at)?;
    let actors = part.actors.len();
    if table.columns() != actors + OTHERS {
        return None;
    }
    let mut end = 0;
    let mut missing = None;
    for (column, text) in heads(part) {
        let head = paper.letters(text);
        let cells = (0..table.rows().min(4)).filter_map(|row| table.cell(row, column));
        let found = cells
            .filter(|cell| cell.columns == (column..column + 1))
            .find(|cell| says(&text_of(page, cell), std::slice::from_ref(&head)));
        match found {
            Some(cell) => end = cell.rows.end.max(end),
            None => missing = missing.or_else(|| Some(text.clone())),
        }
    }
    let sited = Sited {
        page,
        table,
        part: at,
        actors,
        body: if missing.is_none() { end } else { 0 },
        steps: vec![None; table.rows()],
    };
    Some((sited, missing))
}

/// The heads of a table of steps and their columns.
fn heads(part: &SheetPart) -> impl Iterator<Item = (usize, &String)> {
    let actors = part.actors.len();
    let columns = (0..).map(move |head: usize| if head == 0 { 1 } else { actors + head + 1 });
    (2..).zip(&part.actors).chain(columns.zip(&part.heads))
}

/// Leads the rows that were read along the steps of a part.
struct Matcher<'m, 'a> {
    part: usize,
    steps: &'m [SheetStep],
    heads: &'m [String],
    /// The head of the numbers.
    number_head: String,
    wanted: &'m [Wanted],
    /// The next step that has not been seen.
    next: usize,
    sited: &'m mut Vec<Sited<'a>>,
    differences: &'m mut Vec<Difference>,
}

impl Matcher<'_, '_> {
    fn run(&mut self, read: &[Row]) {
        let mut at = 0;
        while let Some(row) = read.get(at) {
            at += self.take(row, read.get(at + 1..).unwrap_or_default());
        }
        self.skip_to(self.steps.len(), None);
    }

    /// Takes a row and what of the rows after it belongs to it; how many these are.
    fn take(&mut self, row: &Row, after: &[Row]) -> usize {
        let agrees =
            |step: usize, row: &Row| self.wanted.get(step).is_some_and(|step| step.agrees(row));
        if agrees(self.next, row) {
            self.place(&[row], self.next);
            return 1;
        }
        if let Some(more) = self.broken(row, after) {
            let rows: Vec<&Row> = std::iter::once(row)
                .chain(after.iter().take(more))
                .collect();
            self.place(&rows, self.next);
            return 1 + more;
        }
        if let Some(later) = (self.next..self.steps.len()).find(|later| agrees(*later, row)) {
            self.skip_to(later, Some(row));
            self.place(&[row], later);
            return 1;
        }
        let similar = |step: &Wanted| step.shares(row, 0) || step.shares(row, 1);
        if self.wanted.get(self.next).is_some_and(similar) {
            self.tell_cells(row);
            self.place(&[row], self.next);
        } else {
            let [number, activity, ..] = &row.cells;
            let quote = format!("{number} {activity}");
            self.tell(Some(row), None, words::row_extra(quote.trim()));
        }
        1
    }

    /// How many further rows, each the first of its table, make this last row of a table a whole step.
    fn broken(&self, row: &Row, after: &[Row]) -> Option<usize> {
        let wanted = self.wanted.get(self.next)?;
        let mut joined = row.clone();
        let mut last = row.table;
        for (more, next) in (1..).zip(after) {
            if next.table == last {
                return None;
            }
            last = next.table;
            joined = joined.joined(next);
            if wanted.agrees(&joined) {
                return Some(more);
            }
        }
        None
    }

    fn place(&mut self, rows: &[&Row], step: usize) {
        for row in rows {
            let steps = self.sited.get_mut(row.table).map(|sited| &mut sited.steps);
            if let Some(place) = steps.and_then(|steps| steps.get_mut(row.row)) {
                *place = Some(step);
            }
        }
        self.next = step + 1;
    }

    /// Tells that all steps before this one are missing.
    fn skip_to(&mut self, step: usize, row: Option<&Row>) {
        for missing in self.next..step {
            let number = self.number(missing);
            self.tell(row, Some(missing), words::step_missing(&number));
        }
        self.next = step;
    }

    fn tell_cells(&mut self, row: &Row) {
        let number = self.number(self.next);
        let Some(wanted) = self.wanted.get(self.next) else {
            return;
        };
        let differing: Vec<Said> = (0..OTHERS)
            .filter(|column| {
                let cells = wanted.cells.get(*column).zip(row.cells.get(*column));
                cells.is_some_and(|(wanted, read)| !says(read, wanted))
            })
            .map(|column| match column.checked_sub(1) {
                Some(head) => self.heads.get(head).cloned().unwrap_or_default(),
                None => self.number_head.clone(),
            })
            .map(|head| words::cell(&number, &head.replace(['\u{ad}', '\u{200b}'], "")))
            .collect();
        for said in differing {
            self.tell(Some(row), Some(self.next), said);
        }
    }

    fn number(&self, step: usize) -> String {
        self.steps
            .get(step)
            .map(|step| step.number.clone())
            .unwrap_or_default()
    }

    fn tell(&mut self, row: Option<&Row>, step: Option<usize>, said: Said) {
        let page = row
            .and_then(|row| self.sited.get(row.table))
            .map_or(0, |sited| sited.page.number);
        self.differences.push(Difference {
            page,
            step: step.map(|step| (self.part, step)),
            said,
            ..Difference::default()
        });
    }
}

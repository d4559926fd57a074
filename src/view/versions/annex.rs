//! The annex: what changed comes in; what a printed page has no room for is marked, and counted, so that the official who
//! approves gets one page.

use super::{Between, Group, Piece, Reason, Side, StepRow};

/// Lines of a page that changes may take: the others are for head, reasons and approval.
const LINES: usize = 36;

/// Letters of a line of one column.
const LETTERS: usize = 46;

/// Marks what is beyond the page; how many changes that are.
pub(super) fn fit(between: &mut Between, reasons: &[Reason]) -> usize {
    // A reason has the room of two columns; who answers for it stands on a line of its own.
    let told = |reason: &Reason| reason.description.chars().count().div_ceil(LETTERS * 2) + 1;
    let mut room = LINES.saturating_sub(reasons.iter().map(told).sum());
    let mut beyond = 0;
    let changed = |row: &&StepRow| row.kind != "tetap";
    let rows = between.tables.iter().flat_map(|table| &table.rows);
    let needed: usize = rows.filter(changed).map(height).sum();
    // The steps are what most readers work by: long lists before them leave them the greater part of the page.
    let kept = needed.min(room * 3 / 5);
    room -= kept;
    for group in &mut between.groups {
        fit_group(group, &mut room, &mut beyond);
    }
    room += kept;
    for table in &mut between.tables {
        for row in table.rows.iter_mut().filter(|row| row.kind != "tetap") {
            take(height(row), &mut room, &mut beyond, &mut row.beyond);
        }
        table.beyond = table
            .rows
            .iter()
            .all(|row| row.beyond || row.kind == "tetap");
    }
    beyond
}

fn fit_group(group: &mut Group, room: &mut usize, beyond: &mut usize) {
    for line in &mut group.lines {
        let lines = lines(&line.old).max(lines(&line.new));
        take(lines, room, beyond, &mut line.beyond);
    }
}

/// Takes the room, or what is left is for none after it: changes stay in their order.
fn take(lines: usize, room: &mut usize, beyond: &mut usize, is_beyond: &mut bool) {
    match room.checked_sub(lines) {
        Some(rest) => *room = rest,
        None => {
            *room = 0;
            *is_beyond = true;
            *beyond += 1;
        }
    }
}

fn height(row: &StepRow) -> usize {
    let side = |side: &Option<Side>| {
        let side = side.as_ref();
        side.map_or(0, |side| {
            let fields = side.fields.iter().map(|field| lines(&field.text));
            lines(&side.activity) + fields.sum::<usize>()
        })
    };
    side(&row.old).max(side(&row.new)) + 1
}

fn lines(pieces: &[Piece]) -> usize {
    let letters: usize = pieces.iter().map(|piece| piece.text.chars().count()).sum();
    letters.div_ceil(LETTERS).max(1)
}

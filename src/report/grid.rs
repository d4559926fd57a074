//! Grids: tables that set SOPs side by side come in; columns for a terminal, or a table in Markdown, go out.

use super::plain::plain;
use super::wrap::wrap;
use crate::view::table::{Cell, Head, Table};

/// Columns of a terminal between two columns of a grid.
const GAP: usize = 2;
/// The narrowest column that can be read.
const NARROWEST: usize = 14;
/// Columns by which what belongs to a row stands below its head.
const INDENT: usize = 4;

/// A table of texts; every row has as many cells as there are heads.
pub(super) struct Grid {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Grid {
    /// The same table in words: what colour and symbol say on a page stands in them already.
    pub(super) fn of(table: &Table) -> Grid {
        let corner = [table.corner.clone()].into_iter();
        let rows = table.rows.iter();
        let blank = vec![Cell::default(); table.columns.len()];
        let row = |head: &Head, cells: &[Cell]| {
            let head = [head_text(head)].into_iter();
            head.chain(cells.iter().map(cell_text)).collect()
        };
        Grid {
            heads: corner.chain(table.columns.iter().map(head_text)).collect(),
            rows: rows
                .flat_map(|line| {
                    let group = line.group.as_ref().map(|group| row(group, &blank));
                    group.into_iter().chain([row(&line.head, &line.cells)])
                })
                .collect(),
        }
    }

    /// Side by side where each column has room, else one below the other.
    pub(super) fn terminal(&self, width: usize) -> String {
        match self.widths(width) {
            Some(widths) => self.columns(&widths),
            None => self.stacked(width),
        }
    }

    /// A table in Markdown.
    pub(super) fn markdown(&self) -> String {
        let line = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        let rule = vec!["---"; self.heads.len()].join(" | ");
        let rows: String = self.rows.iter().map(|row| line(row)).collect();
        format!("{}| {rule} |\n{rows}", line(&self.heads))
    }

    /// The width of each column: what it needs, or a fair share where that is too much for all.
    fn widths(&self, width: usize) -> Option<Vec<usize>> {
        let count = self.heads.len();
        let room = width.checked_sub(GAP * count.saturating_sub(1))?;
        let needed: Vec<usize> = (0..count).map(|column| self.needed(column)).collect();
        let mut widths = needed.clone();
        while widths.iter().sum::<usize>() > room {
            let widest = widths.iter_mut().max_by_key(|width| **width)?;
            if *widest <= NARROWEST {
                return None;
            }
            *widest -= 1;
        }
        Some(widths)
    }

    fn needed(&self, column: usize) -> usize {
        let rows = self.rows.iter().filter_map(|row| row.get(column));
        let cells = self.heads.get(column).into_iter().chain(rows);
        let lines = cells.flat_map(|cell| cell.lines());
        let widest = lines.map(|line| plain(line).chars().count()).max();
        widest.unwrap_or_default()
    }

    fn columns(&self, widths: &[usize]) -> String {
        let rule: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
        let mut text = beside(&self.heads, widths);
        text += &format!("{}\n", rule.join(&" ".repeat(GAP)));
        let is_tall = |row: &Vec<String>| {
            row.iter()
                .zip(widths)
                .any(|(cell, width)| lines(cell, *width).len() > 2)
        };
        let are_apart = self.rows.iter().any(is_tall);
        for (at, row) in self.rows.iter().enumerate() {
            // Rows of many lines run into one another without a line between them.
            if are_apart && at > 0 {
                text.push('\n');
            }
            text += &beside(row, widths);
        }
        text
    }

    fn stacked(&self, width: usize) -> String {
        let room = width.saturating_sub(INDENT).max(NARROWEST);
        let mut text = String::new();
        for row in &self.rows {
            let (Some(head), cells) = (row.first(), row.get(1..).unwrap_or_default()) else {
                continue;
            };
            text += &format!("{}\n", wrap(&plain(head), width));
            for (name, cell) in self.heads.iter().skip(1).zip(cells) {
                let told = format!("{}: {cell}", name.lines().next().unwrap_or_default());
                for line in lines(&told, room) {
                    text += &format!("{}{line}\n", " ".repeat(INDENT));
                }
            }
        }
        text
    }
}

/// The lines of a cell in a column of some width; a word longer than the column is cut into lines.
fn lines(cell: &str, width: usize) -> Vec<String> {
    let wrapped = cell.lines().map(|line| wrap(&plain(line), width));
    let wrapped: Vec<String> = wrapped.collect();
    let lines = wrapped.iter().flat_map(|lines| lines.lines());
    let cut = |line: &str| -> Vec<String> {
        let letters: Vec<char> = line.chars().collect();
        let pieces = letters.chunks(width.max(1));
        pieces.map(|piece| piece.iter().collect()).collect()
    };
    lines.flat_map(cut).collect()
}

fn beside(cells: &[String], widths: &[usize]) -> String {
    let cells = cells.iter().zip(widths);
    let cells: Vec<Vec<String>> = cells.map(|(cell, width)| lines(cell, *width)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    let mut text = String::new();
    for line in 0..height {
        let mut row = String::new();
        for (cell, width) in cells.iter().zip(widths) {
            let piece = cell.get(line).map_or("", String::as_str);
            row += &format!("{piece:<width$}{}", " ".repeat(GAP));
        }
        text += &format!("{}\n", row.trim_end());
    }
    text
}

/// A cell that Markdown takes for nothing but text.
pub(super) fn escaped(cell: &str) -> String {
    let lines: Vec<String> = cell.lines().map(plain).collect();
    let mut text = String::new();
    for letter in lines.join("\n").chars() {
        match letter {
            '\n' => text += "<br>",
            '<' => text += "&lt;",
            '|' | '*' | '_' | '`' | '[' | ']' | '\\' => text.extend(['\\', letter]),
            _ => text.push(letter),
        }
    }
    text
}

fn head_text(head: &Head) -> String {
    let mut text = match head.number.as_str() {
        "" => head.text.clone(),
        number => format!("{number}. {}", head.text),
    };
    for badge in &head.badges {
        text += &format!(" [{}]", badge.word);
    }
    match &head.next {
        Some(next) => below(
            below(text, &head.small),
            &format!("{} {}", next.label, next.text),
        ),
        None => below(text, &head.small),
    }
}

fn cell_text(cell: &Cell) -> String {
    let mut words: Vec<String> = [&cell.state, &cell.text].into_iter().cloned().collect();
    words.extend(cell.badges.iter().map(|badge| format!("[{}]", badge.word)));
    words.retain(|word| !word.is_empty());
    let mut text = words.join(" ");
    for step in &cell.steps {
        let told = format!("{} {}", step.label, step.activity);
        let beside = [step.actors.as_str(), step.time.as_str()];
        let beside: Vec<&str> = beside.into_iter().filter(|text| !text.is_empty()).collect();
        text = below(text, &format!("{} ({})", told.trim(), beside.join(", ")));
    }
    below(text, &cell.small)
}

fn below(text: String, line: &str) -> String {
    match (text.is_empty(), line.is_empty()) {
        (_, true) => text,
        (true, false) => line.to_owned(),
        (false, false) => format!("{text}\n{line}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid() -> Grid {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        Grid {
            heads: row(["Ukuran", "Satu", "Dua"]),
            rows: vec![row(["Waktu", "165 menit", "a | <b>"])],
        }
    }

    #[test]
    fn columns_stand_side_by_side_where_there_is_room() {
        let shown = grid().terminal(60);
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(
            lines,
            [
                "Ukuran  Satu       Dua",
                "──────  ─────────  ───────",
                "Waktu   165 menit  a | <b>"
            ]
        );
        assert_eq!(
            grid().terminal(20),
            "Waktu\n    Satu: 165 menit\n    Dua: a | <b>\n"
        );
    }

    #[test]
    fn nothing_in_a_cell_becomes_markdown() {
        assert!(grid().markdown().contains("| a \\| &lt;b> |"));
    }
}

//! Two versions held against one another: what changed comes in; lines for people, Markdown for a report, or one document
//! for programs goes out.

use serde_json::{Value, json as object};

use super::Screen;
use super::plain::plain;
use super::wrap::wrap;
use crate::compare::versions::{Difference, Kind, Row};
use crate::text::Span;
use crate::view::versions::{Between, Line, Piece, Side, StepRow};
use crate::words::{Lang, versions as said};

/// The version of the document; it changes when a field changes its meaning or goes.
pub const VERSIONS_VERSION: u32 = 1;

/// Two versions and how they are named.
pub struct Versions<'a> {
    /// The file of the older, as it was named.
    pub old: &'a str,
    /// The file of the newer, as it was named.
    pub new: &'a str,
    /// What changed.
    pub between: &'a Between,
    /// File, line and column of a place.
    pub place: &'a dyn Fn(Span) -> (String, u32, u32),
    /// The language of the reader.
    pub lang: Lang,
}

/// How words that went and came are set apart.
#[derive(Clone, Copy)]
struct Signs {
    del: [&'static str; 2],
    ins: [&'static str; 2],
}

/// The same brackets that `wdiff` uses: they survive a pipe.
const PLAIN: Signs = Signs {
    del: ["[-", "-]"],
    ins: ["{+", "+}"],
};
const COLOUR: Signs = Signs {
    del: ["\u{1b}[31;9m", "\u{1b}[0m"],
    ins: ["\u{1b}[32;4m", "\u{1b}[0m"],
};
const MARKDOWN: Signs = Signs {
    del: ["~~", "~~"],
    ins: ["**", "**"],
};

/// For people: grouped by part of the sheet, older words before newer ones.
pub fn versions_text(versions: &Versions<'_>, screen: Screen) -> String {
    let (between, lang) = (versions.between, versions.lang);
    let mut text = format!(
        "{} → {}\n{}\n",
        plain(versions.old),
        plain(versions.new),
        wrap(&between.summary, screen.width)
    );
    let signs = if screen.colour { COLOUR } else { PLAIN };
    for group in &between.groups {
        text += &format!("\n{}\n", group.label);
        for line in &group.lines {
            text += &format!("  {}\n", field_line(line, (&group.label, signs)));
            text += &at(versions, line.span);
        }
    }
    for table in &between.tables {
        let name = plain(&table.name);
        let heading = said::STEPS.get(lang);
        text += &match name.is_empty() {
            true => format!("\n{heading}\n"),
            false => format!("\n{heading}: {name}\n"),
        };
        for row in table.rows.iter().filter(|row| row.kind != "tetap") {
            let (head, cells) = step_lines(row, (signs, lang));
            text += &format!("  {head}\n");
            text += &cells
                .iter()
                .map(|cell| format!("      {cell}\n"))
                .collect::<String>();
            text += &at(versions, row.span);
        }
    }
    text
}

fn at(versions: &Versions<'_>, span: Option<Span>) -> String {
    span.map_or_else(String::new, |span| {
        let (file, line, column) = (versions.place)(span);
        format!("      {file}:{line}:{column}\n")
    })
}

fn field_line(line: &Line, (group, signs): (&str, Signs)) -> String {
    let place = match (line.label == group, line.place.is_empty()) {
        (true, true) => String::new(),
        (true, false) => format!("{}: ", line.place),
        (false, _) => format!("{}: ", line.label),
    };
    let from = match line.from.as_str() {
        "" => String::new(),
        from => format!(" ({from})"),
    };
    let told = before_and_after(&line.old, &line.new, signs);
    format!("{}: {place}{told}{from}", line.state.word)
}

/// What a step is and what in it changed.
fn step_lines(row: &StepRow, (signs, lang): (Signs, Lang)) -> (String, Vec<String>) {
    let states: Vec<&str> = row.states.iter().map(|state| state.word.as_str()).collect();
    let number = |side: &Option<Side>| side.as_ref().map(|side| plain(&side.number));
    let numbers = match (number(&row.old), number(&row.new)) {
        (Some(old), Some(new)) if old != new => format!("{old} → {new}"),
        (old, new) => new.or(old).unwrap_or_default(),
    };
    let none = Vec::new();
    let activity = |side: &'_ Option<Side>| {
        side.as_ref()
            .map_or_else(Vec::new, |side| side.activity.clone())
    };
    let told = before_and_after(&activity(&row.old), &activity(&row.new), signs);
    let step = said::step(&numbers);
    let head = format!("{}: {}: {told}", states.join(", "), step.get(lang));
    let old = row.old.as_ref().map_or(&none, |side| &side.fields);
    let new = row.new.as_ref().map_or(&none, |side| &side.fields);
    let cells = match (old.is_empty(), new.is_empty()) {
        (false, false) => {
            let both = old.iter().zip(new);
            both.map(|(old, new)| {
                format!(
                    "{}: {}",
                    new.label,
                    before_and_after(&old.text, &new.text, signs)
                )
            })
            .collect()
        }
        _ => {
            let only = old.iter().chain(new);
            only.map(|field| format!("{}: {}", field.label, marked(&field.text, signs)))
                .collect()
        }
    };
    (head, cells)
}

/// The words on both sides; once where they are the same, or where one side has none.
fn before_and_after(old: &[Piece], new: &[Piece], signs: Signs) -> String {
    let (before, after) = (marked(old, signs), marked(new, signs));
    match (before.is_empty(), after.is_empty()) {
        (true, _) => after,
        (_, true) => before,
        _ if before == after => after,
        _ => format!("{before} → {after}"),
    }
}

fn marked(pieces: &[Piece], signs: Signs) -> String {
    let pieces = pieces.iter();
    pieces
        .map(|piece| {
            let [open, close] = match piece.tag {
                "del" => signs.del,
                "ins" => signs.ins,
                _ => ["", ""],
            };
            // Signs stand at words: Markdown knows none beside a blank.
            let text = plain(&piece.text);
            let words = text.trim();
            let start = text.len() - text.trim_start().len();
            let (before, after) = (&text[..start], &text[start + words.len()..]);
            match words.is_empty() {
                true => text.clone(),
                false => format!("{before}{open}{words}{close}{after}"),
            }
        })
        .collect()
}

/// For a report in Markdown.
pub fn versions_markdown(versions: &Versions<'_>) -> String {
    let (between, lang) = (versions.between, versions.lang);
    let title = format!("{} → {}", plain(versions.old), plain(versions.new));
    let mut text = format!("# {title}\n\n{}\n", between.summary);
    let mut rows: Vec<[String; 4]> = Vec::new();
    for group in &between.groups {
        for line in &group.lines {
            let place = [line.label.as_str(), line.place.as_str()];
            let place: Vec<&str> = place.into_iter().filter(|text| !text.is_empty()).collect();
            rows.push([
                place.join(", "),
                line.state.word.clone(),
                md(&line.old),
                md(&line.new),
            ]);
        }
    }
    for row in between.tables.iter().flat_map(|table| &table.rows) {
        if row.kind == "tetap" {
            continue;
        }
        let states: Vec<&str> = row.states.iter().map(|state| state.word.as_str()).collect();
        let number = row
            .new
            .as_ref()
            .or(row.old.as_ref())
            .map_or("", |side| &side.number);
        let step = said::step(&plain(number)).get(lang).to_owned();
        rows.push([
            step,
            states.join(", "),
            md_side(&row.old),
            md_side(&row.new),
        ]);
    }
    if rows.is_empty() {
        return text;
    }
    let heads = [said::PART, said::CHANGE, said::BEFORE, said::AFTER].map(|head| head.get(lang));
    text += &format!("\n| {} |\n| --- | --- | --- | --- |\n", heads.join(" | "));
    for row in rows {
        text += &format!("| {} |\n", row.join(" | "));
    }
    text
}

fn md(pieces: &[Piece]) -> String {
    let escaped = pieces.iter().map(|piece| Piece {
        tag: piece.tag,
        text: super::grid::escaped(&piece.text),
    });
    marked(&escaped.collect::<Vec<_>>(), MARKDOWN)
}

fn md_side(side: &Option<Side>) -> String {
    let Some(side) = side else {
        return String::new();
    };
    let mut lines = vec![format!("{}. {}", plain(&side.number), md(&side.activity))];
    lines.extend(
        side.fields
            .iter()
            .map(|field| format!("{}: {}", field.label, md(&field.text))),
    );
    lines.join("<br>")
}

/// The document.
pub fn versions_json(versions: &Versions<'_>) -> String {
    let changes = &versions.between.changes;
    let differences: Vec<Value> = changes
        .differences
        .iter()
        .map(|found| entry(versions, found))
        .collect();
    let row = |row: &Row| {
        object!({
            "tabel": row.table.trim_end_matches('.'),
            "lama": row.old.map(|at| at + 1),
            "baru": row.new.map(|at| at + 1),
            "pindah": row.moved,
        })
    };
    let document = object!({
        "version": VERSIONS_VERSION,
        "lama": versions.old,
        "baru": versions.new,
        "sama": versions.between.same,
        "ringkasan": versions.between.summary,
        "perubahan": differences,
        "langkah": changes.rows.iter().map(row).collect::<Vec<Value>>(),
    });
    format!("{document:#}\n")
}

fn entry(versions: &Versions<'_>, found: &Difference) -> Value {
    let (old, new) = found.sides();
    let (kind, from) = match &found.kind {
        Kind::Changed { .. } => ("diubah", None),
        Kind::Added { .. } => ("ditambah", None),
        Kind::Removed { .. } => ("dihapus", None),
        Kind::Moved { from, .. } => ("dipindah", Some(from)),
    };
    let place = found.span.map(|span| (versions.place)(span));
    object!({
        "path": found.path,
        "jenis": kind,
        "lama": old,
        "baru": new,
        "dari": from,
        "file": place.as_ref().map(|(file, ..)| file),
        "line": place.as_ref().map(|(_, line, _)| line),
        "column": place.as_ref().map(|(.., column)| column),
    })
}

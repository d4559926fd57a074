//! The comparison of a procedure: what its page shows comes in; tables for a terminal or for a report go out.

use super::Screen;
use super::grid::Grid;
use super::plain::plain;
use super::wrap::wrap;
use crate::view::comparison::data::ComparisonData;
use crate::view::comparison::{ComparisonPage, DesignView};
use crate::view::table::Table;
use crate::words::{Lang, compared};

/// The sections of a page that are tables, by the key of their heading.
fn sections(page: &ComparisonPage) -> Vec<(&'static str, Table)> {
    let time = page.time.as_ref().map(|time| time.table.clone());
    let measures = page.measures.as_ref();
    let tables = [
        ("measures", measures.map(|measures| measures.on_its_own())),
        ("aligned", page.aligned.clone()),
        ("where_time", time),
        ("legal", page.legal.clone()),
        ("documents", page.papers.clone()),
        ("equipment", page.equipment.clone()),
        ("qualifications", page.qualifications.clone()),
    ];
    let tables = tables.into_iter();
    tables
        .filter_map(|(key, table)| Some((key, table?)))
        .collect()
}

fn heading(key: &str, lang: Lang) -> &'static str {
    let words = compared::TABLE.iter().chain(compared::choice::TABLE);
    let mut words = words.filter(|(own, _)| *own == key);
    let found = words.next();
    found.map_or("", |(_, words)| words.get(lang))
}

/// A view as JSON for programs.
pub fn pretty(view: &ComparisonData) -> String {
    let text = serde_json::to_string_pretty(view).unwrap_or_default();
    format!("{text}\n")
}

/// For people at a terminal.
pub fn comparison_text(page: &ComparisonPage, screen: Screen, lang: Lang) -> String {
    let lead = page.lead.join(" ");
    let mut text = format!(
        "{}\n{}\n",
        plain(&page.title),
        wrap(&plain(&lead), screen.width)
    );
    if page.has_designs {
        text += &titled(&page.designs_title);
        for design in &page.designs {
            text += &format!("{}\n", wrap(&plain(&design_line(design)), screen.width));
        }
    }
    for (key, table) in sections(page) {
        text += &titled(heading(key, lang));
        text += &Grid::of(&table).terminal(screen.width);
    }
    for note in &page.notes {
        text += &format!("\n{}\n", wrap(&plain(note), screen.width));
    }
    text
}

fn titled(title: &str) -> String {
    let title = plain(title);
    format!("\n{title}\n{}\n", "═".repeat(title.chars().count()))
}

fn design_line(design: &DesignView) -> String {
    let members = design.members.iter();
    let members: Vec<String> = members
        .map(|member| format!("{} ({}, {})", member.name, member.total, member.counts))
        .collect();
    format!("{}: {}", design.name, members.join("; "))
}

/// For a report in Markdown.
pub fn comparison_markdown(page: &ComparisonPage, lang: Lang) -> String {
    let mut text = format!(
        "# {}\n\n{}\n",
        plain(&page.title),
        plain(&page.lead.join(" "))
    );
    if page.has_designs {
        text += &format!("\n## {}\n\n", plain(&page.designs_title));
        for design in &page.designs {
            text += &format!("- {}\n", plain(&design_line(design)));
        }
    }
    for (key, table) in sections(page) {
        text += &format!(
            "\n## {}\n\n{}",
            heading(key, lang),
            Grid::of(&table).markdown()
        );
    }
    for note in &page.notes {
        text += &format!("\n{}\n", plain(note));
    }
    text
}

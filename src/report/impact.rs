//! The impact of a regulation: who leans on it comes in, a table for people or one document for programs goes out.

use serde_json::{Value, json as object};

use crate::words::{Lang, Said, impact};

/// The version of the document; it changes when a field changes its meaning or goes.
pub const IMPACT_VERSION: u32 = 1;

/// A regulation and all that leans on it.
#[derive(Clone, Debug, Default)]
pub struct Impact {
    /// Its id.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// Its title, where it is known.
    pub title: String,
    /// Whether the register has it.
    pub known: bool,
    /// How it came to its end; nothing while it is in force.
    pub ended: Option<Ended>,
    /// The day on which it was judged.
    pub today: String,
    /// What leans on it, in the order of the SOPs.
    pub hits: Vec<Hit>,
}

/// An end of a regulation.
#[derive(Clone, Debug, Default)]
pub struct Ended {
    /// Since when, as year-month-day.
    pub since: Option<String>,
    /// The id of what stands in its place.
    pub next_id: Option<String>,
    /// Its short name.
    pub next: Option<String>,
    /// Whether somebody checked it in a primary text.
    pub checked: bool,
}

/// One item of an SOP that leans on the regulation.
#[derive(Clone, Debug, Default)]
pub struct Hit {
    /// Folder and slug of the SOP.
    pub sop: String,
    /// Its name.
    pub name: String,
    /// Its agency.
    pub agency: String,
    /// The file in which the citation stands.
    pub file: String,
    /// Its line, from 1.
    pub line: u32,
    /// Its column in characters, from 1.
    pub column: u32,
    /// The citation as written.
    pub quote: String,
    /// The key of the way: `langsung`, `sebagai-perubahan`, `dalam-judul`, `melalui-perubahan`, `melalui-pelaksana`.
    pub way: &'static str,
    /// The way in words.
    pub told: Said,
    /// The id of the regulation that leads to the one asked for.
    pub through: Option<String>,
    /// The key of the shared block.
    pub block: Option<String>,
    /// How the cited regulation came to its end; nothing while it is in force.
    pub ended: Option<Ended>,
}

/// The table.
pub fn impact_table(found: &Impact, lang: Lang) -> String {
    let mut text = match found.title.is_empty() {
        true => format!("{}\n", found.name),
        false => format!("{} tentang {}\n", found.name, found.title),
    };
    if let Some(ended) = &found.ended {
        text += &format!("{}\n", state(Some(ended)).get(lang));
    }
    let sops: std::collections::BTreeSet<&str> =
        found.hits.iter().map(|hit| hit.sop.as_str()).collect();
    let agencies: std::collections::BTreeSet<&str> =
        found.hits.iter().map(|hit| hit.agency.as_str()).collect();
    text += &format!("\n{}\n", impact::lead(sops.len(), agencies.len()).get(lang));
    if found.hits.is_empty() {
        return text;
    }
    let heads = [impact::SOP, impact::PLACE, impact::WAY, impact::STATE];
    let mut rows = vec![heads.map(|head| head.get(lang).to_owned())];
    rows.extend(found.hits.iter().map(|hit| {
        [
            hit.sop.clone(),
            format!("{}:{}:{}", hit.file, hit.line, hit.column),
            hit.told.get(lang).to_owned(),
            state(hit.ended.as_ref()).get(lang).to_owned(),
        ]
    }));
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.max().unwrap_or_default()
    };
    let widths = [width(0), width(1), width(2)];
    text.push('\n');
    for [sop, place, way, state] in &rows {
        let [one, two, three] = widths;
        text += &format!("{sop:<one$}  {place:<two$}  {way:<three$}  {state}\n");
    }
    text
}

fn state(ended: Option<&Ended>) -> Said {
    match ended {
        Some(ended) => impact::dead(ended.since.as_deref(), ended.next.as_deref()),
        None => impact::ALIVE.into(),
    }
}

/// The document.
pub fn impact_json(found: &Impact, lang: Lang) -> String {
    let hits: Vec<Value> = found.hits.iter().map(|hit| entry(hit, lang)).collect();
    let document = object!({
        "version": IMPACT_VERSION,
        "peraturan": {
            "id": found.id,
            "nama": found.name,
            "tentang": found.title,
            "dikenal": found.known,
            "berakhir": ended(found.ended.as_ref()),
        },
        "per_tanggal": found.today,
        "sop": hits,
    });
    format!("{document:#}\n")
}

fn entry(hit: &Hit, lang: Lang) -> Value {
    object!({
        "sop": hit.sop,
        "nama": hit.name,
        "instansi": hit.agency,
        "file": hit.file,
        "line": hit.line,
        "column": hit.column,
        "quote": hit.quote,
        "cara": hit.way,
        "keterangan": hit.told.get(lang),
        "melalui": hit.through,
        "blok": hit.block,
        "berakhir": ended(hit.ended.as_ref()),
    })
}

fn ended(ended: Option<&Ended>) -> Value {
    match ended {
        Some(ended) => object!({
            "sejak": ended.since,
            "pengganti": ended.next_id,
            "diperiksa": ended.checked,
        }),
        None => Value::Null,
    }
}

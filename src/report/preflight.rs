//! Before the day of signing: what each SOP lacks comes in; one line for each, or one document for programs, goes out.

use serde_json::{Value, json as object};

use crate::words::{Lang, Said, preflight};

/// The version of the document; it changes when a field changes its meaning or goes.
pub const PREFLIGHT_VERSION: u32 = 1;

/// One SOP before it is signed.
#[derive(Clone, Debug, Default)]
pub struct Preflight {
    /// Folder and slug.
    pub sop: String,
    /// Its file.
    pub file: String,
    /// The pages of its sheet; nothing where there is none.
    pub pages: Option<usize>,
    /// The name of its paper.
    pub paper: &'static str,
    /// What it lacks; ready where that is nothing.
    pub lacks: Vec<Lacking>,
    /// What whoever prints it should know.
    pub notes: Vec<Said>,
}

/// One thing that is lacking.
#[derive(Clone, Debug, Default)]
pub struct Lacking {
    /// The rules that found it.
    pub rules: Vec<&'static str>,
    /// The line of the file, from 1.
    pub line: Option<u32>,
    /// What it is.
    pub said: Said,
}

impl Preflight {
    /// Whether its sheet may be printed and signed.
    pub fn is_ready(&self) -> bool {
        self.lacks.is_empty()
    }
}

/// One line for each SOP and one with their numbers.
pub fn preflight_lines(list: &[Preflight], lang: Lang) -> String {
    let states = [&preflight::READY, &preflight::NOTED, &preflight::MISSING];
    let states = states.map(|state| state.get(lang));
    let width = states.map(|state| state.chars().count());
    let width = width.into_iter().max().unwrap_or_default();
    let mut text = String::new();
    for one in list {
        let [ready, noted, missing] = states;
        let state = match (one.is_ready(), one.notes.is_empty()) {
            (true, true) => ready,
            (true, false) => noted,
            (false, _) => missing,
        };
        let pages = one.pages.map(|pages| preflight::paper(pages, one.paper));
        let lacks = one.lacks.iter().map(|lack| told(lack, lang));
        let notes = one.notes.iter().map(|note| clause(note.get(lang)));
        let said: Vec<String> = pages
            .iter()
            .map(|pages| pages.get(lang).to_owned())
            .chain(lacks)
            .chain(notes)
            .collect();
        text += &format!("{state:<width$}  {}: {}\n", one.sop, said.join("; "));
    }
    let ready = list.iter().filter(|one| one.is_ready());
    let (noted, ready): (Vec<_>, Vec<_>) = ready.partition(|one| !one.notes.is_empty());
    let counted = preflight::counted(ready.len(), noted.len(), list.len());
    text + counted.get(lang) + "\n"
}

/// A sentence among others on a line.
fn clause(said: &str) -> String {
    said.trim_end_matches('.').to_owned()
}

/// What is lacking, with the rule to ask about it where a single one says it.
fn told(lack: &Lacking, lang: Lang) -> String {
    let said = clause(lack.said.get(lang));
    match lack.rules.as_slice() {
        [rule] if !said.contains(rule) => format!("{said} [{rule}]"),
        _ => said,
    }
}

/// The document.
pub fn preflight_json(list: &[Preflight], lang: Lang) -> String {
    let sops: Vec<Value> = list.iter().map(|one| entry(one, lang)).collect();
    let ready = list.iter().filter(|one| one.is_ready()).count();
    let document = object!({
        "version": PREFLIGHT_VERSION,
        "siap": ready,
        "belum": list.len() - ready,
        "sop": sops,
    });
    format!("{document:#}\n")
}

fn entry(one: &Preflight, lang: Lang) -> Value {
    let lacks: Vec<Value> = one
        .lacks
        .iter()
        .map(|lack| object!({"aturan": lack.rules, "line": lack.line, "message": lack.said.get(lang)}))
        .collect();
    let notes: Vec<&str> = one.notes.iter().map(|note| note.get(lang)).collect();
    object!({
        "sop": one.sop,
        "file": one.file,
        "siap": one.is_ready(),
        "halaman": one.pages,
        "kertas": one.paper,
        "kurang": lacks,
        "catatan": notes,
    })
}

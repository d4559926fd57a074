//! Sheets held against a library: verdicts come in, lines for people or one document for programs go out.

use serde_json::{Value, json as object};

use crate::words::{Lang, Said, Words, proof as said};

/// The version of the document; it changes when a field changes its meaning or goes.
pub const VERIFY_VERSION: u32 = 1;

/// One sheet and what became of it.
#[derive(Clone, Debug, Default)]
pub struct Proved {
    /// The file as it was named.
    pub file: String,
    /// The key of the verdict: `sama`, `berubah`, `usang`, `tidak-dapat-dicocokkan`.
    pub verdict: &'static str,
    /// Why.
    pub told: Said,
    /// Folder and slug of the SOP, where they are known.
    pub sop: Option<String>,
    /// The code of the sheet, where it has one.
    pub code: Option<String>,
    /// The code of the library, where it has the SOP.
    pub library_code: Option<String>,
    /// What the library says otherwise.
    pub changes: Vec<ProvedChange>,
}

/// One place where sheet and library differ.
#[derive(Clone, Debug, Default)]
pub struct ProvedChange {
    /// The path in the library; on the sheet for what is gone.
    pub path: String,
    /// `diubah`, `ditambah`, `dihapus`, `dipindah`; `halaman` where the file has other pages than it was printed with.
    pub kind: &'static str,
    /// The words of the sheet.
    pub old: Option<String>,
    /// The words of the library.
    pub new: Option<String>,
    /// The path on the sheet, of what moved.
    pub from: Option<String>,
    /// File, line and column in the library, where the words are written.
    pub place: Option<(String, u32, u32)>,
}

/// Letters of a value that people are shown.
const SHOWN: usize = 120;

/// The lines.
pub fn verify_text(proved: &[Proved], lang: Lang) -> String {
    let mut text = String::new();
    for sheet in proved {
        let verdict = verdict(sheet.verdict).get(lang);
        text += &format!("{}: {verdict}\n", sheet.file);
        text += &format!("  {}\n", sheet.told.get(lang));
        if let (Some(sheet), Some(library)) = (&sheet.code, &sheet.library_code)
            && sheet != library
        {
            text += &format!("  {}\n", said::codes(sheet, library).get(lang));
        }
        for change in &sheet.changes {
            text += &line(change, lang);
        }
    }
    text + said::NO_SIGNATURE_CHECK.get(lang) + "\n"
}

fn verdict(key: &str) -> Words {
    match key {
        "sama" => said::SAME,
        "berubah" => said::CHANGED,
        "usang" => said::SUPERSEDED,
        _ => said::UNKNOWN,
    }
}

fn line(change: &ProvedChange, lang: Lang) -> String {
    let short = |text: &Option<String>| {
        let text = text.as_deref().unwrap_or_default();
        let mut shown: String = text.chars().take(SHOWN).collect();
        if shown.len() < text.len() {
            shown.push('…');
        }
        shown.replace('\n', " ")
    };
    let (old, new) = (short(&change.old), short(&change.new));
    let told = match change.kind {
        "ditambah" => said::added(&new),
        "dihapus" => said::removed(&old),
        "halaman" => said::pages(&old, &new),
        "dipindah" => {
            let from = change.from.as_deref().unwrap_or_default();
            said::moved(&new, &said::place(from))
        }
        _ => said::other(&old, &new),
    };
    let told = told.get(lang);
    let path = said::place(&change.path);
    match &change.place {
        Some((file, line, column)) => format!("  - {path}: {told}\n      {file}:{line}:{column}\n"),
        None => format!("  - {path}: {told}\n"),
    }
}

/// The document.
pub fn verify_json(proved: &[Proved], lang: Lang) -> String {
    let sheets: Vec<Value> = proved.iter().map(|sheet| entry(sheet, lang)).collect();
    let document = object!({
        "version": VERIFY_VERSION,
        "tanda_tangan_diperiksa": false,
        "lembar": sheets,
    });
    format!("{document:#}\n")
}

fn entry(sheet: &Proved, lang: Lang) -> Value {
    let changes = sheet.changes.iter().map(|change| {
        let place = change.place.as_ref();
        object!({
            "path": change.path,
            "jenis": change.kind,
            "lama": change.old,
            "baru": change.new,
            "dari": change.from,
            "file": place.map(|(file, _, _)| file),
            "line": place.map(|(_, line, _)| line),
            "column": place.map(|(_, _, column)| column),
        })
    });
    object!({
        "file": sheet.file,
        "putusan": sheet.verdict,
        "keterangan": sheet.told.get(lang),
        "sop": sheet.sop,
        "kode": sheet.code,
        "kode_pustaka": sheet.library_code,
        "perubahan": changes.collect::<Vec<Value>>(),
    })
}

//! Words about the flow of a step table: symbols, numbers and names come in, sentences for those who cannot see the
//! drawing go out.

use super::{Said, Words};
use crate::model::Symbol;
use crate::{said, words};

/// What a symbol means.
pub fn symbol(symbol: Symbol) -> Words {
    match symbol {
        Symbol::Start => words!("mulai", "start"),
        Symbol::End => words!("selesai", "end"),
        Symbol::Process => words!("kegiatan", "activity"),
        Symbol::Decision => words!("keputusan", "decision"),
    }
}

/// A row that names no actor of the table.
pub const NOBODY: Words = words!("tanpa pelaksana", "no actor");

/// Nothing follows, and the author says so.
pub const DEAD_END: Words = words!("tidak berlanjut", "leads no further");

/// Who does a step, and which symbol it has.
pub fn who(names: &Said, shape: Symbol) -> Said {
    let (id, en) = (symbol(shape).id, symbol(shape).en);
    Said {
        id: format!("{}, {id}", names.id),
        en: format!("{}, {en}", names.en),
    }
}

/// An arrow to the step of this number.
pub fn leads(label: Option<&str>, number: &str) -> Said {
    match label {
        Some(label) => said!(id: "{label} ke langkah {number}", en: "{label} to step {number}"),
        None => said!(id: "ke langkah {number}", en: "to step {number}"),
    }
}

/// An arrow that the source does not draw.
pub fn leads_nowhere(label: Option<&str>) -> Said {
    match label {
        Some(label) => said!(id: "{label} belum tertulis", en: "{label} not written"),
        None => said!(id: "tujuan tidak dikenal", en: "unknown destination"),
    }
}

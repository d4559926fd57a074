//! Words of aligned steps: states, exits and reasons come in, what a cell says goes out.

use crate::words::{Lang, Said, Words, numbers};
use crate::{said, words};

/// Takes much longer than the others.
pub const SLOWER: Words = words!("Lebih lama", "Slower");
/// Takes much less than the others.
pub const QUICKER: Words = words!("Lebih cepat", "Quicker");
/// Something else comes out.
pub const OTHER_DOCUMENT: Words = words!("Hasil lain", "Other output");
/// Above the first column of aligned steps.
pub const ROW: Words = words!("Pekerjaan", "Work");
/// The verbs are of one kind.
pub const SAME_WORK: Words = words!("pekerjaan sejenis", "the same kind of work");
/// The actors are of one kind.
pub const SAME_ACTORS: Words = words!("pelaksana sejenis", "the same kind of actor");
/// The places in their SOPs are alike.
pub const SAME_PLACE: Words = words!("urutan serupa", "about the same place");

/// "Baris 3".
pub fn row_number(lang: Lang, number: usize) -> String {
    said!(id: "Baris {number}", en: "Row {number}")
        .get(lang)
        .to_owned()
}

/// The line of a step in its source.
pub fn yaml_line(lang: Lang, line: u32) -> String {
    said!(id: "sumber, baris {line}", en: "source, line {line}")
        .get(lang)
        .to_owned()
}

/// Where an exit of a decision leads.
pub fn exit_to(label: &str, row: usize, back: bool) -> Said {
    match (label.is_empty(), back) {
        (true, true) => said!(id: "Kembali ke baris {row}", en: "Back to row {row}"),
        (true, false) => said!(id: "Ke baris {row}", en: "To row {row}"),
        (false, true) => {
            said!(id: "“{label}”: kembali ke baris {row}", en: "“{label}”: back to row {row}")
        }
        (false, false) => said!(id: "“{label}”: ke baris {row}", en: "“{label}”: to row {row}"),
    }
}

/// An exit that leads to an end, or to nothing that is drawn.
pub fn exit_open(label: &str) -> Said {
    match label.is_empty() {
        true => said!(id: "Ke akhir, atau tidak digambar", en: "To the end, or not drawn"),
        false => {
            said!(id: "“{label}”: ke akhir, atau tidak digambar", en: "“{label}”: to the end, or not drawn")
        }
    }
}

/// How sure it is that a step belongs into its row.
pub fn sure(lang: Lang, confidence: f64) -> String {
    let percent = numbers::decimal(lang, (confidence * 100.0).round());
    said!(id: "Mengapa di sini? {percent}%", en: "Why here? {percent}%")
        .get(lang)
        .to_owned()
}

/// Words that two activities share.
pub fn same_words(words: &str) -> Said {
    said!(id: "kata yang sama: “{words}”", en: "shared words: “{words}”")
}

/// Words that two outputs share.
pub fn same_outputs(words: &str) -> Said {
    said!(id: "hasil yang sama: “{words}”", en: "shared output: “{words}”")
}

//! Words of the proof of sheets: steps, letters and texts come in; what the pages lack or have too much goes out.

use super::Said;
use crate::said;

/// A sheet is not made: its place in the file, the SOP, the page (0 for none), what differs, and how many more do.
pub fn failed((place, sop): (&str, &str), page: usize, (first, more): (&Said, usize)) -> Said {
    let on = match page {
        0 => said!(id: "", en: ""),
        _ => said!(id: "halaman {page}: ", en: "page {page}: "),
    };
    let rest = match more {
        0 => said!(id: "", en: ""),
        _ => said!(id: " (dan {more} perbedaan lagi)", en: " (and {more} more differences)"),
    };
    let id = [on.id, first.id.clone(), rest.id].concat();
    let en = [on.en, first.en.clone(), rest.en].concat();
    said!(
        id: "{place}: lembar SOP {sop} tidak dibuat, karena hasil cetaknya tidak sama dengan datanya; {id}.",
        en: "{place}: the sheet of SOP {sop} is not made, because its pages are not the same as its data; {en}."
    )
}

/// A sheet is made, and something on it lies badly.
pub fn blemish(place: &str, page: usize, said: &Said) -> Said {
    let (id, en) = (&said.id, &said.en);
    said!(id: "{place}: halaman {page}: {id}.", en: "{place}: page {page}: {en}.")
}

/// The heads of a table of steps.
pub fn heads() -> Said {
    said!(
        id: "kepala tabel langkah tidak lengkap di atas langkah-langkahnya",
        en: "the heads of the step table are not complete above its steps"
    )
}

/// A step has no row.
pub fn step_missing(number: &str) -> Said {
    said!(id: "langkah {number} tidak tercetak", en: "step {number} is not printed")
}

/// A row is no step.
pub fn row_extra(text: &str) -> Said {
    said!(id: "baris “{text}” bukan langkah SOP ini", en: "the row “{text}” is no step of this SOP")
}

/// A cell of a step has another text.
pub fn cell(number: &str, head: &str) -> Said {
    said!(
        id: "isi kolom {head} pada langkah {number} berbeda",
        en: "the text of column {head} differs in step {number}"
    )
}

/// A step lacks the symbol of one actor.
pub fn symbol_missing(number: &str, actor: &str) -> Said {
    said!(
        id: "simbol langkah {number} pada kolom {actor} tidak tergambar",
        en: "the symbol of step {number} in column {actor} is not drawn"
    )
}

/// A step has another symbol.
pub fn symbol_other(number: &str, actor: &str) -> Said {
    said!(
        id: "simbol langkah {number} pada kolom {actor} bukan bentuk yang seharusnya",
        en: "the symbol of step {number} in column {actor} has another shape than it should"
    )
}

/// A step has the symbol of an actor who does not do it.
pub fn symbol_extra(number: &str, actor: &str) -> Said {
    said!(
        id: "langkah {number} mendapat simbol pada kolom {actor} yang bukan pelaksananya",
        en: "step {number} has a symbol in column {actor}, which is not its actor"
    )
}

/// A symbol belongs to no step.
pub fn symbol_stray() -> Said {
    said!(id: "ada simbol di luar baris langkah", en: "a symbol stands outside the rows of steps")
}

/// Something painted later lies over a symbol.
pub fn symbol_hidden() -> Said {
    said!(id: "ada simbol yang tertutup", en: "a symbol is covered")
}

/// An edge has no connector. Without a target it leads to a question mark.
pub fn edge_missing(from: &str, to: Option<&str>) -> Said {
    match to {
        Some(to) => said!(
            id: "panah dari langkah {from} ke langkah {to} tidak tergambar",
            en: "the arrow from step {from} to step {to} is not drawn"
        ),
        None => said!(
            id: "jalan keluar tanpa tujuan dari langkah {from} tidak tergambar",
            en: "the exit of step {from} that leads nowhere is not drawn"
        ),
    }
}

/// A connector is no edge.
pub fn edge_extra(from: &str, to: Option<&str>) -> Said {
    match to {
        Some(to) => said!(
            id: "ada panah dari langkah {from} ke langkah {to} yang tidak ada pada data",
            en: "an arrow leads from step {from} to step {to}, which the data does not have"
        ),
        None => said!(
            id: "ada jalan keluar tanpa tujuan dari langkah {from} yang tidak ada pada data",
            en: "an exit of step {from} leads nowhere, which the data does not have"
        ),
    }
}

/// The symbols of a step of several actors are not joined.
pub fn joint_missing(number: &str) -> Said {
    said!(
        id: "garis penyambung simbol-simbol langkah {number} tidak tergambar",
        en: "the line that joins the symbols of step {number} is not drawn"
    )
}

/// A connector ends in the air, near a step if one is named.
pub fn line_loose(number: &str) -> Said {
    match number {
        "" => said!(id: "ada panah yang ujungnya menggantung", en: "an arrow ends in the air"),
        _ => said!(
            id: "panah pada langkah {number} ujungnya menggantung",
            en: "an arrow of step {number} ends in the air"
        ),
    }
}

/// A connector has no head, near a step if one is named.
pub fn line_without_head(number: &str) -> Said {
    match number {
        "" => said!(id: "ada garis alir tanpa mata panah", en: "a connector has no arrow head"),
        _ => said!(
            id: "garis alir pada langkah {number} tanpa mata panah",
            en: "a connector of step {number} has no arrow head"
        ),
    }
}

/// A connector runs over a symbol or out of the columns of the actors.
pub fn line_over_mark() -> Said {
    said!(
        id: "garis alir melintasi simbol atau keluar dari kolom pelaksana",
        en: "a connector runs over a symbol or out of the columns of the actors"
    )
}

/// The pentagons of a letter are no pair.
pub fn letter(letter: &str) -> Said {
    said!(
        id: "segi lima berhuruf “{letter}” tidak berpasangan pada dua halaman",
        en: "the pentagons of letter “{letter}” are no pair on two pages"
    )
}

/// An exit lacks its word.
pub fn label_missing(number: &str, label: &str) -> Said {
    said!(
        id: "kata “{label}” pada panah langkah {number} tidak tercetak di dekatnya",
        en: "the word “{label}” is not printed beside its arrow of step {number}"
    )
}

/// A word belongs to no exit.
pub fn label_extra(text: &str) -> Said {
    said!(
        id: "kata “{text}” di antara simbol bukan kata pada panah",
        en: "the word “{text}” among the symbols belongs to no arrow"
    )
}

/// A text leaves the paper, or a box cuts it.
pub fn text_cut(text: &str) -> Said {
    said!(id: "teks “{text}” terpotong", en: "the text “{text}” is cut off")
}

/// Something painted later lies over a text.
pub fn text_hidden(text: &str) -> Said {
    said!(id: "teks “{text}” tertutup", en: "the text “{text}” is covered")
}

/// A text does not fit its cell.
pub fn text_over_rule(text: &str) -> Said {
    said!(id: "teks “{text}” melewati garis tabel", en: "the text “{text}” runs over a rule")
}

/// Two texts lie on each other.
pub fn text_over_text(text: &str) -> Said {
    said!(id: "teks “{text}” tertindih teks lain", en: "the text “{text}” lies on another text")
}

/// A text lies on a symbol or connector.
pub fn text_over_mark(text: &str) -> Said {
    said!(
        id: "teks “{text}” bertindihan dengan simbol atau garis alir",
        en: "the text “{text}” lies on a symbol or connector"
    )
}

//! What the proof of a sheet says: verdicts, fields and reasons come in, words go out.

use super::{Said, Words};
use crate::{said, words};

/// The description of what a sheet carries inside.
pub const CONTENT: Words = words!(
    "Isi lembar ini, untuk dicocokkan",
    "What this sheet says, to be checked"
);
/// The label of the code.
pub const CODE: Words = words!("Kode isi", "Content code");
/// The words that stand for a place, counted from 1: `langkah 4, kelengkapan 1`.
pub fn place(path: &str) -> String {
    let mut said = String::new();
    for step in path.split('.') {
        let (key, numbers) = step.split_once('[').unwrap_or((step, ""));
        let number = numbers.trim_end_matches(']').parse::<usize>().ok();
        let key = key.replace('_', " ");
        let comma = if said.is_empty() { "" } else { ", " };
        said += &match number {
            Some(number) => format!("{comma}{key} {}", number.saturating_add(1)),
            None => format!("{comma}{key}"),
        };
    }
    said
}

/// The file is no PDF.
pub const NOT_PDF: Words = words!(
    "berkas ini bukan PDF, atau PDF yang rusak",
    "this file is no PDF, or a broken one"
);
/// The PDF has a password.
pub const LOCKED: Words = words!(
    "PDF ini terkunci kata sandi; buka dulu kuncinya",
    "this PDF is locked with a password; unlock it first"
);
/// Another program made the PDF.
pub const NOT_OURS: Words = words!(
    "PDF ini tidak membawa isi untuk dicocokkan: hasil pindaian, cetakan program lain, atau lembar dari sopan versi lama",
    "this PDF carries nothing to be checked by: a scan, the print of another program, or a sheet of an older sopan"
);
/// What the PDF carries is broken.
pub const BROKEN: Words = words!(
    "isi yang dibawa PDF ini rusak",
    "what this PDF carries is broken"
);
/// A newer program made the PDF.
pub const NEWER: Words = words!(
    "lembar ini dicetak sopan yang lebih baru; perbarui program ini",
    "this sheet was printed by a newer sopan; update this program"
);

/// A PDF named as signed that has no signature.
pub const UNSIGNED: Words = words!(
    "PDF ini belum memuat tanda tangan elektronik",
    "this PDF holds no electronic signature yet"
);

/// A file that the disk did not give.
pub const NO_FILE: Words = words!(
    "berkas ini tidak dapat dibuka",
    "this file cannot be opened"
);

/// A signed sheet that was replaced while the site was built.
pub fn changed_since(path: &str) -> Said {
    said!(
        id: "{path} berubah selagi situs dibangun; jalankan lagi",
        en: "{path} was changed while the site was built; run again")
}

/// A file above the limit, in megabytes.
pub fn too_large(limit: u64) -> Said {
    said!(id: "berkas ini lebih dari {limit} MB", en: "this file has more than {limit} MB")
}

/// What `verify` does not do.
pub const NO_SIGNATURE_CHECK: Words = words!(
    "Yang dicocokkan hanya isi; keabsahan tanda tangan tidak diperiksa.",
    "Only the content is compared; whether a signature is valid is not checked."
);
/// The sheet says what the library says.
pub const SAME: Words = words!("sama", "same");
/// The sheet says something else.
pub const CHANGED: Words = words!("berubah", "changed");
/// The sheet is no longer in force.
pub const SUPERSEDED: Words = words!("usang", "superseded");
/// The sheet cannot be compared.
pub const UNKNOWN: Words = words!("tidak dapat dicocokkan", "cannot be checked");

/// What follows from the verdict that both are the same.
pub fn same(sop: &str) -> Said {
    said!(
        id: "isi lembar ini sama dengan SOP {sop} di pustaka",
        en: "this sheet says what SOP {sop} in the library says")
}

/// What follows from a change.
pub fn changed(sop: &str, fields: usize) -> Said {
    let noun = if fields == 1 { "place" } else { "places" };
    said!(
        id: "SOP {sop} di pustaka berbeda dari lembar ini di {fields} tempat",
        en: "SOP {sop} in the library differs from this sheet in {fields} {noun}")
}

/// The SOP was revoked.
pub fn revoked(sop: &str) -> Said {
    said!(id: "SOP {sop} sudah dicabut", en: "SOP {sop} was revoked")
}

/// The SOP was replaced.
pub fn replaced(sop: &str, by: Option<&str>) -> Said {
    match by {
        Some(by) => said!(
            id: "SOP {sop} sudah digantikan oleh {by}", en: "SOP {sop} was replaced by {by}"),
        None => said!(id: "SOP {sop} sudah digantikan", en: "SOP {sop} was replaced"),
    }
}

/// A newer edition is in force.
pub fn newer(sop: &str, day: &str) -> Said {
    said!(
        id: "SOP {sop} berlaku dalam naskah yang lebih baru, bertanggal {day}",
        en: "SOP {sop} is in force in a newer edition, of {day}")
}

/// The library has no such SOP.
pub fn unknown(sop: &str) -> Said {
    said!(
        id: "SOP {sop} tidak ada di pustaka ini; tunjukkan pustaka yang benar dengan --root",
        en: "there is no SOP {sop} in this library; name the right one with --root")
}

/// Words that were changed.
pub fn other(old: &str, new: &str) -> Said {
    said!(id: "“{old}” menjadi “{new}”", en: "“{old}” became “{new}”")
}

/// The number of pages the file has, and the number it was printed with.
pub fn pages(found: &str, printed: &str) -> Said {
    let plural = |number: &str| if number == "1" { "page" } else { "pages" };
    let (now, then) = (plural(found), plural(printed));
    said!(
        id: "berkas ini {found} halaman, ketika dicetak {printed} halaman",
        en: "this file has {found} {now}, it was printed with {printed} {then}")
}

/// What follows from other pages alone.
pub fn other_pages(sop: &str) -> Said {
    said!(
        id: "kata-kata di dalam berkas ini sama dengan SOP {sop} di pustaka, tetapi halamannya berkurang atau bertambah sejak dicetak",
        en: "the words inside this file are those of SOP {sop} in the library, but pages were taken out or put in since it was printed")
}

/// Words that only the library has.
pub fn added(new: &str) -> Said {
    said!(id: "baru: “{new}”", en: "new: “{new}”")
}

/// Words that only the sheet has.
pub fn removed(old: &str) -> Said {
    said!(id: "dihapus: “{old}”", en: "removed: “{old}”")
}

/// Words that moved.
pub fn moved(text: &str, from: &str) -> Said {
    said!(id: "pindah dari {from}: “{text}”", en: "moved from {from}: “{text}”")
}

/// The label of the sheet's code and of the library's.
pub fn codes(sheet: &str, library: &str) -> Said {
    said!(
        id: "kode isi di lembar {sheet}, di pustaka {library}",
        en: "content code on the sheet {sheet}, in the library {library}")
}

/// Words that stand in another place of their list.
pub fn moved_here(text: &str) -> Said {
    said!(id: "pindah: “{text}”", en: "moved: “{text}”")
}

/// What differs at a place.
pub fn at(place: &str, told: &Said) -> Said {
    let (id, en) = (&told.id, &told.en);
    said!(id: "{place}: {id}", en: "{place}: {en}")
}

/// A signed sheet that differs from its SOP.
pub fn differs(path: &str, fields: usize) -> Said {
    let noun = if fields == 1 { "place" } else { "places" };
    said!(
        id: "SOP ini berbeda di {fields} tempat dari lembar yang ditandatangani, {path}",
        en: "this SOP differs in {fields} {noun} from the signed sheet, {path}")
}

/// The SOP that a signed sheet belongs to.
pub fn belongs(sop: &str) -> Said {
    said!(id: "lembar ini milik SOP {sop}", en: "the sheet belongs to SOP {sop}")
}

/// The page offers the signed sheet.
pub const SIGNED_HERE: Words = words!(
    "Lembar ini yang ditandatangani; isinya sama dengan halaman ini.",
    "This is the signed sheet; it says what this page says."
);
/// The page offers a signed sheet that says something else.
pub const SIGNED_DIFFERS: Words = words!(
    "Lembar ini yang ditandatangani. Isi halaman sudah berubah sesudahnya: yang berlaku adalah lembar.",
    "This is the signed sheet. The page was changed since: the sheet is in force."
);
/// The signed sheet is not on the site.
pub const SIGNED_KEPT: Words = words!(
    "Lembar yang ditandatangani disimpan instansi; isinya sama dengan halaman ini.",
    "The agency keeps the signed sheet; it says what this page says."
);
/// The signed sheet is not on the site and says something else.
pub const SIGNED_KEPT_DIFFERS: Words = words!(
    "Lembar yang ditandatangani disimpan instansi. Isi halaman sudah berubah sesudahnya: yang berlaku adalah lembar.",
    "The agency keeps the signed sheet. The page was changed since: the sheet is in force."
);

/// The command that does.
pub const COMMAND: Words = words!("sopan cocokkan lembar.pdf", "sopan verify lembar.pdf");

/// The button of a sheet.
pub const DOWNLOAD: Words = words!("Unduh lembar (PDF)", "Download the sheet (PDF)");
/// The button of a sheet that was signed.
pub const DOWNLOAD_SIGNED: Words = words!(
    "Unduh lembar bertanda tangan (PDF)",
    "Download the signed sheet (PDF)"
);

/// How a reader of the page checks a sheet in his hand.
pub const HOW: Words = words!(
    "Lembar dengan kode ini berisi sama. Pemeriksaan lengkap:",
    "A sheet with this code says the same. To check it in full:"
);

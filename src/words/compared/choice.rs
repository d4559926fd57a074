//! Words of the choice of SOPs to see side by side, and of documents: counts and names come in, sentences in both
//! languages go out. Where the script of the theme knows a number, the sentence holds `{n}` in its place.

use crate::words::{Lang, Said, Words, numbers};
use crate::{said, words};

/// Above the first column of documents.
pub const DOCUMENT: Words = words!("Dokumen", "Document");
/// Above the documents that SOPs ask.
pub const ASKED: Words = words!(
    "Diminta dari pemohon atau pihak lain",
    "Asked of applicants or others"
);
/// Above the documents that SOPs make.
pub const MADE: Words = words!("Dibuat dalam SOP", "Made in the SOP");
/// A document that an SOP asks.
pub const IS_ASKED: Words = words!("Diminta", "Asked");
/// A document that an SOP makes.
pub const IS_MADE: Words = words!("Dibuat", "Made");
/// Before the newest successor of a regulation that ended.
pub const SUCCESSOR: Words = words!("Pengganti terbaru:", "Newest successor:");
/// Before the newest amendment of a regulation.
pub const AMENDMENT: Words = words!("Perubahan terbaru:", "Newest amendment:");
/// A regulation that ended, where the register names no successor.
pub const NO_SUCCESSOR: Words = words!("Penggantinya belum tercatat", "No successor on record");

/// The state of the choice while all are shown.
pub fn all_shown(lang: Lang, all: usize) -> String {
    let all = numbers::grouped(lang, all);
    said!(id: "Semua {all} SOP ditampilkan.", en: "All {all} SOPs are shown.")
        .get(lang)
        .to_owned()
}

/// The state of the choice among very many while nothing is chosen.
pub fn none_chosen(lang: Lang, all: usize) -> String {
    let all = numbers::grouped(lang, all);
    said!(id: "Belum ada yang dipilih dari {all} SOP.", en: "None of {all} SOPs is chosen yet.")
        .get(lang)
        .to_owned()
}

/// The state of the choice while some are shown; `{n}` stands for their number.
pub fn some_shown(lang: Lang, all: usize) -> String {
    let (all, n) = (numbers::grouped(lang, all), "{n}");
    said!(
        id: "{n} dari {all} SOP disandingkan.",
        en: "{n} of {all} SOPs side by side."
    )
    .get(lang)
    .to_owned()
}

/// How many SOPs a design has, as a heading.
pub fn members(lang: Lang, count: usize) -> String {
    numbers::capital(&super::sop_count(lang, count))
}

/// Who works by a design, with their number, and how long that takes; the time may be empty.
pub fn by_design((who, count): (&str, usize), design: &str, time: &str) -> Said {
    let verb = numbers::plural(count, "uses", "use");
    match time.is_empty() {
        true => said!(id: "{who} memakai {design}", en: "{who} {verb} {design}"),
        false => {
            said!(id: "{who} memakai {design} dalam {time}", en: "{who} {verb} {design} in {time}")
        }
    }
}

/// A design by its own name, in a sentence.
pub fn named(design: &str) -> Said {
    said!(id: "“{design}”", en: "“{design}”")
}

/// A design by the words that set it apart, in a sentence.
pub fn marked(marks: &str) -> Said {
    said!(id: "rancangan dengan {marks}", en: "a design with {marks}")
}

/// The time of a design where not all of its SOPs state theirs in full.
pub fn in_full(time: &str, part: usize, all: usize) -> Said {
    said!(
        id: "{time} (waktu lengkap pada {part} dari {all} SOP)",
        en: "{time} (times complete in {part} of {all} SOPs)"
    )
}

/// The heading of a design known by the words that set it apart.
pub fn design_marked(marks: &str) -> Said {
    said!(id: "Dengan {marks}", en: "With {marks}")
}

/// What templates and the script of the choice say.
pub const TABLE: &[(&str, Words)] = &[
    (
        "choose",
        words!("Sandingkan pilihan Anda", "Your own selection"),
    ),
    (
        "choose_legend",
        words!("Pilih dua sampai empat SOP", "Choose two to four SOPs"),
    ),
    (
        "choose_note",
        words!(
            "Tabel dan grafik lalu hanya memuat pilihan itu, tanpa baris yang tidak dimiliki satu pun. Nilai tengah dan peringkat tetap dari semua SOP. Alamat halaman menyimpan pilihan dan dapat dikirim.",
            "Tables and charts then hold the selection only, without rows that none of it has. Medians and ranks remain those of all SOPs. The address of the page keeps the selection and can be sent."
        ),
    ),
    (
        "choose_crowd_note",
        words!(
            "Langkah, dasar hukum, dan dokumen pilihan itu lalu berdiri berdampingan. Alamat halaman menyimpan pilihan dan dapat dikirim.",
            "Their steps, legal bases and documents then stand side by side. The address of the page keeps the selection and can be sent."
        ),
    ),
    (
        "choose_all",
        words!("Tampilkan semua lagi", "Show all again"),
    ),
    (
        "choose_one",
        words!(
            "Satu dipilih; pilih paling sedikit satu lagi.",
            "One chosen; choose at least one more."
        ),
    ),
    (
        "choose_full",
        words!(
            "Paling banyak empat: lepaskan satu untuk memilih yang lain.",
            "Four at most: take one out to choose another."
        ),
    ),
    (
        "choose_search",
        words!("Cari nama instansi", "Find an agency by name"),
    ),
    (
        "choose_found",
        words!("{n} nama cocok.", "{n} names match."),
    ),
    (
        "choose_more",
        words!(
            "{n} nama cocok; ketik lagi untuk mempersempit.",
            "{n} names match; type on to narrow them down."
        ),
    ),
    (
        "choose_none",
        words!("Tidak ada nama yang cocok.", "No name matches."),
    ),
    (
        "choose_failed",
        words!(
            "Data {n} tidak dapat dimuat.",
            "The data of {n} could not be loaded."
        ),
    ),
    ("choose_left", words!("Kiri", "Left")),
    ("choose_right", words!("Kanan", "Right")),
    ("documents", words!("Dokumen", "Documents")),
    (
        "documents_lead",
        words!(
            "Nama yang berbeda ejaan dan singkatan disatukan. “Tidak ada”: pekerjaannya ada, dokumen ini tidak. “Tidak disebut”: pekerjaannya ada, kelengkapan atau hasilnya tidak ditulis. “Tidak berlaku”: SOP tidak punya pekerjaan itu.",
            "Different spellings and abbreviations are joined. “None”: the work is there, this document is not. “Not stated”: the work is there, what it needs or makes is not written. “Does not apply”: the SOP has no such work."
        ),
    ),
];

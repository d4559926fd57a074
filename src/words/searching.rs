//! Words of the search: nothing comes in; labels, and what the script of the page says, in both languages go out.
//!
//! In what the script says, `{n}` stands for a value.

use super::Words;
use crate::words;

/// The heading.
pub const TITLE: Words = words!("Cari", "Search");
/// What can be found.
pub const LEAD: Words = words!(
    "Cari SOP, langkah, dokumen, instansi, peraturan, aturan, dan panduan.",
    "Find SOPs, steps, documents, agencies, regulations, rules and guides."
);
/// A kind of result.
pub const SOP: Words = words!("SOP", "SOP");
/// A kind of result.
pub const PROCEDURE: Words = words!("Prosedur", "Procedure");
/// A kind of result.
pub const REGULATION: Words = words!("Peraturan", "Regulation");
/// A kind of result.
pub const RULE: Words = words!("Aturan pemeriksaan", "Rule");
/// A kind of result.
pub const GUIDE: Words = words!("Panduan", "Guide");
/// A kind of result.
pub const AGENCY: Words = words!("Instansi", "Agency");
/// What results are narrowed down by.
pub const KIND: Words = words!("Jenis", "Kind");
/// What results are narrowed down by.
pub const STATUS: Words = words!("Status", "Status");
/// What results are narrowed down by.
pub const YEAR: Words = words!("Tahun", "Year");
/// The rules in the complete list.
pub const RULES: Words = words!("Aturan pemeriksaan", "Rules");

/// What templates say.
pub const TABLE: &[(&str, Words)] = &[
    ("search", TITLE),
    ("search_lead", LEAD),
    (
        "search_site",
        words!("Cari di seluruh situs", "Search the whole site"),
    ),
    (
        "search_hint",
        words!(
            "Contoh: lupa passphrase, nomor SOP, UU 11 2008.",
            "For example: lupa passphrase, the number of an SOP, UU 11 2008."
        ),
    ),
    ("search_filters", words!("Saring hasil", "Narrow down")),
    (
        "search_results",
        words!("Hasil pencarian", "Search results"),
    ),
    ("search_list", words!("Daftar lengkap", "Complete list")),
    (
        "search_list_lead",
        words!(
            "Semua yang dapat ditemukan, untuk dibaca tanpa mencari.",
            "Everything that can be found, to read without searching."
        ),
    ),
    (
        "search_by_agency",
        words!(
            "Pustaka ini besar: setiap instansi membuka daftar SOP-nya sendiri.",
            "This library is large: each agency opens the list of its own SOPs."
        ),
    ),
    (
        "search_no_script",
        words!(
            "Pencarian memerlukan JavaScript, dan di peramban ini JavaScript mati. Tidak apa-apa: semua isi tetap dapat dibuka dari daftar di bawah. Untuk mencari kata di halaman ini, tekan Ctrl+F.",
            "Searching needs JavaScript, which is off in this browser. Everything can still be opened from the list below. To find a word on this page, press Ctrl+F."
        ),
    ),
    ("search_one", words!("1 hasil", "1 result")),
    ("search_many", words!("{n} hasil", "{n} results")),
    (
        "search_partly",
        words!(
            "Tidak ada yang memuat semua kata. {n} hasil memuat sebagian.",
            "Nothing has all the words. {n} results have some of them."
        ),
    ),
    (
        "search_none",
        words!("Tidak ada hasil untuk “{n}”.", "No results for “{n}”."),
    ),
    ("search_nothing", words!("Tidak ada hasil.", "No results.")),
    (
        "search_help",
        words!(
            "Periksa ejaan, pakai kata yang lebih umum, atau lepaskan saringan. Daftar lengkap ada di bawah.",
            "Check the spelling, use more general words, or remove filters. The complete list is below."
        ),
    ),
    ("search_meant", words!("Maksud Anda:", "Did you mean:")),
    (
        "search_more",
        words!("Tampilkan hasil berikutnya", "Show more results"),
    ),
    (
        "search_others",
        words!(
            "Tampilkan juga {n} yang memuat sebagian kata",
            "Also show {n} that have some of the words"
        ),
    ),
    ("search_step", words!("Langkah {n}", "Step {n}")),
    (
        "search_other_places",
        words!("{n} bagian lain juga cocok", "{n} other places match too"),
    ),
    (
        "search_all_values",
        words!("Tampilkan semua ({n})", "Show all ({n})"),
    ),
    (
        "search_clear",
        words!("Lepaskan semua saringan", "Remove all filters"),
    ),
    ("search_loading", words!("Mencari…", "Searching…")),
    (
        "search_failed",
        words!(
            "Indeks pencarian tidak dapat dimuat. Muat ulang halaman, atau pakai daftar lengkap di bawah.",
            "The search index could not be loaded. Reload the page, or use the complete list below."
        ),
    ),
    ("search_law", words!("Dasar hukum", "Legal basis")),
    ("search_equipment", words!("Peralatan", "Equipment")),
    ("search_related", words!("Keterkaitan", "Related SOPs")),
    ("search_records", words!("Pencatatan", "Records")),
];

//! Words on pages: nothing comes in; labels and headings in both languages go out.
//!
//! Templates name the entries of [`TABLE`] as `w.key`; sentences with values are made by `view`.

use super::Words;
use crate::words;

/// The name of a site without a title.
pub const SITE_NAME: Words = words!("Pustaka SOP", "SOP library");
/// Navigation.
pub const PROCEDURES: Words = words!("Prosedur", "Procedures");
/// Navigation.
pub const AGENCIES: Words = words!("Instansi", "Agencies");
/// Navigation.
pub const REGULATIONS: Words = words!("Peraturan", "Regulations");
/// Navigation.
pub const FINDINGS: Words = words!("Temuan", "Findings");
/// Navigation.
pub const GUIDES: Words = words!("Panduan", "Guides");
/// The first crumb of every path.
pub const HOME: Words = words!("Beranda", "Home");

/// What templates say.
pub const TABLE: &[(&str, Words)] = &[
    ("skip", words!("Lompat ke isi", "Skip to content")),
    ("main_navigation", words!("Utama", "Main")),
    ("path", words!("Remah roti", "Breadcrumb")),
    (
        "foot_source",
        words!(
            "Disusun dari berkas SOP yang diterbitkan instansi. Naskah asli tetap rujukan yang mengikat.",
            "Made from SOP files published by the agencies. The originals remain binding."
        ),
    ),
    (
        "foot_form",
        words!(
            "Bentuk mengikuti PermenPANRB 35/2012.",
            "The form follows PermenPANRB 35/2012."
        ),
    ),
    ("judged_on", words!("Diperiksa per", "Judged as of")),
    ("content_hash", words!("Isi", "Content")),
];

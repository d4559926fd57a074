//! Words about electronic signatures: names and counts come in; hints, notices and warnings in both languages go out.
//! None of them says that a sheet was signed.

use super::{Said, Words};
use crate::{said, words};

/// What the foot of each page says where the agency asks for it: true before the signature and after it.
pub const NOTICE: [Words; 2] = [
    words!(
        "Dokumen ini sah setelah ditandatangani secara elektronik dengan sertifikat elektronik yang diterbitkan oleh Balai Sertifikasi Elektronik (BSrE), BSSN.",
        "This document is valid once it is signed electronically with a certificate issued by Balai Sertifikasi Elektronik (BSrE), BSSN."
    ),
    words!(
        "Keabsahan tanda tangan elektronik diperiksa pada berkas PDF-nya, bukan pada hasil cetaknya.",
        "The electronic signature is verified in the PDF file, not on a printed copy."
    ),
];

/// What an empty signature field says of itself to those who do not see it.
pub fn hint(position: &str, name: &str) -> Said {
    let whom: Vec<&str> = [position, name]
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect();
    match whom.join(", ") {
        none if none.is_empty() => {
            said!(id: "Tempat tanda tangan elektronik", en: "Place for the electronic signature")
        }
        whom => said!(
            id: "Tempat tanda tangan elektronik: {whom}",
            en: "Place for the electronic signature: {whom}"),
    }
}

/// A theme whose template has no place for the signature field.
pub fn no_field(place: &str) -> Said {
    said!(
        id: "Lembar ini dicetak tanpa bidang tanda tangan, karena templat tema tidak memuat tautan `{place}`.",
        en: "This sheet has no signature field, because the template of the theme has no link to `{place}`."
    )
}

/// A theme whose template does not print the anchor.
pub fn no_anchor(anchor: char) -> Said {
    said!(
        id: "Jangkar `{anchor}` tidak tercetak pada lembar ini; perbaiki templat tema, agar aplikasi penanda tangan menemukan tempatnya.",
        en: "The anchor `{anchor}` is not printed on this sheet; mend the template of the theme, so that the signing program finds the place."
    )
}

/// An anchor that is printed more than once, with the page and the text of some places.
pub fn many_anchors(anchor: char, count: usize, places: &[(usize, String)]) -> Said {
    let named = |page: &str| {
        let places = places.iter();
        let places = places.map(|(number, text)| format!("{page} {number} “{text}”"));
        places.collect::<Vec<_>>().join(", ")
    };
    let (id, en) = (named("halaman"), named("page"));
    said!(
        id: "Jangkar `{anchor}` tercetak {count} kali, padahal aplikasi penanda tangan mencari satu: {id}.",
        en: "The anchor `{anchor}` is printed {count} times, but a signing program looks for one: {en}."
    )
}

/// The file beside a sheet was written.
pub fn placement_written(path: &str) -> Said {
    said!(id: "{path} (tempat tanda tangan)", en: "{path} (place of the signature)")
}

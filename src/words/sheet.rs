//! Words on printed sheets: nothing comes in but values; headings, notes and reasons in both languages go out.

use super::{Said, Words, proof};
use crate::model::Status;
use crate::{said, words};

/// What the template says by itself, as `words.key`.
pub const TABLE: &[(&str, Words)] = &[
    ("number_head", words!("No", "No")),
    ("actors_head", words!("Pelaksana", "Actors")),
    ("standard_head", words!("Mutu Baku", "Quality Standard")),
    ("procedure_head", words!("Uraian Prosedur", "Procedure")),
    (
        "history_head",
        words!("Riwayat Perubahan", "History of Changes"),
    ),
    (
        "approvers_head",
        words!("Lembar Persetujuan", "Approval Sheet"),
    ),
    ("signature_head", words!("Tanda Tangan", "Signature")),
    ("name_nip_head", words!("Nama / NIP", "Name / NIP")),
    ("notes_head", words!("Catatan", "Notes")),
    ("terms_head", words!("Daftar Istilah", "List of Terms")),
    ("number_label", words!("Nomor SOP", "SOP number")),
    ("name_label", words!("Nama SOP", "Name of the SOP")),
    ("agency_label", words!("Instansi", "Agency")),
    ("contents_head", words!("Daftar Isi", "Contents")),
    ("page", words!("Halaman", "Page")),
    ("of", words!("dari", "of")),
    (
        "continued_from",
        words!("lanjutan dari halaman", "continued from page"),
    ),
    (
        "continued_on",
        words!("bersambung ke halaman", "continued on page"),
    ),
    (
        "no_steps",
        words!("Langkah belum ditulis.", "No steps are written."),
    ),
    ("nip", words!("NIP", "NIP")),
    (
        "source",
        words!("Sumber YAML SOP ini", "YAML source of this SOP"),
    ),
    ("content", proof::CONTENT),
    ("code", proof::CODE),
];

/// What marks every page of an SOP that is not in force.
pub fn mark(status: Status) -> Option<Words> {
    match status {
        Status::Draft => Some(words!("DRAF", "DRAFT")),
        Status::InForce => None,
        Status::Replaced => Some(words!("DIGANTIKAN", "REPLACED")),
        Status::Revoked => Some(words!("DICABUT", "REVOKED")),
    }
}

/// What the mark means, for the foot of the page.
pub fn mark_meaning(status: Status) -> Option<Words> {
    match status {
        Status::Draft => Some(words!("Draf, belum berlaku", "Draft, not in force")),
        Status::InForce => None,
        Status::Replaced => Some(words!("Sudah digantikan", "Replaced by another SOP")),
        Status::Revoked => Some(words!("Sudah dicabut", "Revoked")),
    }
}

/// The head of the identity field with the signature.
pub const APPROVED_BY: Words = words!("Disahkan Oleh", "Approved By");

/// The actors were not legible in the source.
pub const INFERRED_ACTORS: Words = words!(
    "Pelaksana setiap langkah disimpulkan dari uraian kegiatannya, karena simbol pada naskah asal tidak terbaca.",
    "The actor of each step is inferred from its activity, because the symbols of the original are not legible."
);

/// Where the text was transcribed from.
pub fn transcribed(file: &str) -> Said {
    said!(id: "Disalin dari {file}.", en: "Transcribed from {file}.")
}

/// The stated total time.
pub fn total(time: &str) -> Said {
    said!(id: "Waktu total: {time}", en: "Total time: {time}")
}

/// The description of a symbol for those who do not see it.
pub fn step(number: &str, said: &Said) -> Said {
    let (id, en) = (&said.id, &said.en);
    said!(id: "Langkah {number}: {id}.", en: "Step {number}: {en}.")
}

/// The title of a volume with the SOPs of few agencies.
pub fn volume(agencies: &str) -> Said {
    said!(id: "Kumpulan SOP {agencies}", en: "SOPs of {agencies}")
}

/// The title of a volume with the SOPs of many agencies.
pub fn volume_of_many(agencies: usize) -> Said {
    said!(id: "Kumpulan SOP {agencies} instansi", en: "SOPs of {agencies} agencies")
}

/// The template of the theme is broken.
pub fn broken_template((sop, template): (&str, &str), reason: &str) -> Said {
    said!(
        id: "Lembar SOP {sop} tidak dapat disusun dari templat {template} ({reason}); perbaiki templat tema itu, atau pakai tema default.",
        en: "The sheet of SOP {sop} cannot be compiled from the template {template} ({reason}); mend the template of the theme, or use the default theme."
    )
}

/// The logo of an agency, for those who do not see it.
pub fn logo(agency: &str) -> Said {
    said!(id: "Logo {agency}", en: "Logo of {agency}")
}

/// The file of a logo begins as a picture and goes on as none.
pub fn broken_logo(file: &str, reason: &str) -> Said {
    said!(
        id: "{file}: berkas logo ini rusak ({reason}), sehingga lembar dicetak tanpa logo; buka dengan program gambar lalu simpan lagi sebagai PNG, JPEG, atau SVG.",
        en: "{file}: this logo file is broken ({reason}), so the sheet is printed without a logo; open it in a drawing program and save it again as PNG, JPEG or SVG."
    )
}

/// An agency wants fonts that there are none of.
pub fn unknown_font(family: &str, known: &str) -> Said {
    said!(
        id: "Huruf \"{family}\" tidak ada, sehingga dipakai huruf biasa; yang ada: {known}. Huruf lain ditaruh di folder fonts tema.",
        en: "There is no font \"{family}\", so the usual one is used; there are: {known}. Other fonts belong into the folder fonts of the theme."
    )
}

/// A row of the step table is taller than a page.
pub fn taller_than_a_page(place: &str, step: &str) -> Said {
    said!(
        id: "{place}: langkah {step} lebih tinggi daripada satu halaman, sehingga barisnya terpotong; pecah langkah itu menjadi beberapa langkah.",
        en: "{place}: step {step} is taller than a page, so that its row is split; divide it into several steps."
    )
}

/// A word on an arrow has no room beside it.
pub fn crowded(step: &str, word: &str) -> Said {
    said!(
        id: "Kata \"{word}\" pada panah langkah {step} tidak mendapat tempat kosong, sehingga menutupi gambar lain; pendekkan kata itu, atau susun ulang langkah di sekitarnya.",
        en: "The word \"{word}\" on an arrow of step {step} finds no free place, so that it covers something else; shorten it, or arrange the steps around it otherwise."
    )
}

/// A job that is none.
pub fn unreadable_job(reason: &str) -> Said {
    said!(
        id: "Data lembar tidak terbaca oleh proses pencetak: {reason}.",
        en: "The data of the sheet cannot be read by the printing process: {reason}."
    )
}

/// What Typst warns of.
pub fn template_warns(template: &str, warning: &str) -> Said {
    said!(
        id: "Templat {template} diperingatkan: {warning}.",
        en: "The template {template} is warned of: {warning}."
    )
}

/// The document cannot be made into a PDF.
pub fn broken_export(sop: &str, reason: &str) -> Said {
    said!(
        id: "Lembar SOP {sop} tidak dapat dijadikan PDF: {reason}.",
        en: "The sheet of SOP {sop} cannot be made into a PDF: {reason}."
    )
}

/// The document is a PDF, but not an archival one.
pub fn plain_export(sop: &str, reason: &str) -> Said {
    said!(
        id: "Lembar SOP {sop} dicetak sebagai PDF biasa, karena tidak memenuhi PDF/A-3a dan PDF/UA-1: {reason}.",
        en: "The sheet of SOP {sop} is a plain PDF, because it does not meet PDF/A-3a and PDF/UA-1: {reason}."
    )
}

/// Letters that the fonts of the sheet lack, as `✓ → √`, and how many more there are.
pub fn replaced(letters: &str, more: usize) -> Said {
    match more {
        0 => said!(
            id: "Huruf yang tidak ada pada font lembar diganti: {letters}.",
            en: "Letters that the font of the sheet lacks are replaced: {letters}."
        ),
        _ => said!(
            id: "Huruf yang tidak ada pada font lembar diganti: {letters}, dan {more} lagi.",
            en: "Letters that the font of the sheet lacks are replaced: {letters}, and {more} more."
        ),
    }
}

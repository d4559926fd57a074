//! Labels of states: a variant comes in, its word in both languages goes out.

use super::Words;
use crate::model::{RegulationStatus, Status};
use crate::words;

/// `galat`.
pub const ERROR: Words = words!("Galat", "Error");
/// `peringatan`.
pub const WARNING: Words = words!("Peringatan", "Warning");
/// `info`.
pub const INFO: Words = words!("Info", "Info");
/// Without findings.
pub const HEALTHY: Words = words!("Tanpa temuan", "No findings");
/// Without errors and warnings; there may be advice.
pub const SOUND: Words = words!("Bebas galat", "Free of errors");
/// With warnings only.
pub const TO_REVIEW: Words = words!("Perlu ditinjau", "To be reviewed");
/// With errors.
pub const TO_REPAIR: Words = words!("Perlu diperbaiki", "To be repaired");
/// Printed but left empty.
pub const NOT_FILLED: Words = words!("Tidak diisi", "Not filled in");
/// The document has no such field.
pub const NOT_STATED: Words = words!("Tidak disebut", "Not stated");
/// Printed as a dash.
pub const DASHED: Words = words!("Ditulis strip", "Written as a dash");
/// Words that mean nothing here.
pub const UNREADABLE: Words = words!("Tidak terbaca", "Not readable");

/// The life of an SOP.
pub fn status(status: Status) -> Words {
    match status {
        Status::Draft => words!("Draf", "Draft"),
        Status::InForce => words!("Berlaku", "In force"),
        Status::Replaced => words!("Digantikan", "Replaced"),
        Status::Revoked => words!("Dicabut", "Revoked"),
    }
}

/// The life of a regulation; nothing means that the register does not know it.
pub fn regulation(status: Option<RegulationStatus>) -> Words {
    match status {
        Some(RegulationStatus::InForce) => words!("Berlaku", "In force"),
        Some(RegulationStatus::Amended) => words!("Diubah", "Amended"),
        Some(RegulationStatus::Revoked) => words!("Dicabut", "Revoked"),
        Some(RegulationStatus::Lapsed) => words!("Tidak berlaku", "Lapsed"),
        Some(RegulationStatus::Unverified) => words!("Belum diverifikasi", "Not verified"),
        None => words!("Tidak ada di register", "Not in the register"),
    }
}

/// The parts of a sheet that rules speak of, in printed order, with the letters by which the catalogue of defects knows
/// them; what has other letters belongs to the last.
pub const PARTS_OF_RULES: [(Words, &[&str]); 8] = [
    (words!("Identitas", "Identity"), &["ID"]),
    (words!("Dasar hukum", "Legal basis"), &["DH"]),
    (
        words!(
            "Keterkaitan, kualifikasi, peralatan, peringatan, pencatatan",
            "Related SOPs, qualifications, equipment, warnings, records"
        ),
        &["KT", "KL", "PL", "PR", "CT"],
    ),
    (
        words!("Pelaksana dan kegiatan", "Actors and activities"),
        &["PK", "KG"],
    ),
    (
        words!("Kelengkapan, waktu, output", "Requirements, time, output"),
        &["MB", "WK"],
    ),
    (words!("Langkah dan alur", "Steps and flow"), &["TB", "AL"]),
    (words!("Bahasa", "Language"), &["TX"]),
    (words!("Pengecualian", "Exceptions"), &[]),
];

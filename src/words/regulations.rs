//! Names of regulations: kind, issuer, number and year come in, the names by which a reader knows them go out.

use super::{Said, Words};
use crate::model::{Regulation, RegulationKind, RelationKind};
use crate::{said, words};

/// The short word of a kind: `UU`, `Permen`.
pub fn short_kind(kind: RegulationKind) -> &'static str {
    match kind {
        RegulationKind::Uud => "UUD",
        RegulationKind::TapMpr => "TAP MPR",
        RegulationKind::Uu => "UU",
        RegulationKind::Perppu => "Perppu",
        RegulationKind::Pp => "PP",
        RegulationKind::Perpres => "Perpres",
        RegulationKind::Keppres => "Keppres",
        RegulationKind::Inpres => "Inpres",
        RegulationKind::Permen => "Permen",
        RegulationKind::Kepmen => "Kepmen",
        RegulationKind::PeraturanBadan => "Peraturan",
        RegulationKind::Perka => "Perka",
        RegulationKind::Kepka => "Kepka",
        RegulationKind::SuratEdaran => "SE",
        RegulationKind::Perda => "Perda",
        RegulationKind::Pergub => "Pergub",
        RegulationKind::Perbup => "Perbup",
        RegulationKind::Perwali => "Perwali",
        RegulationKind::KeputusanDaerah => "Keputusan",
        RegulationKind::Perdes => "Perdes",
    }
}

/// The official word of a kind. Regulations keep their Indonesian names in every language.
pub fn full_kind(kind: RegulationKind) -> &'static str {
    match kind {
        RegulationKind::Uud => "Undang-Undang Dasar",
        RegulationKind::TapMpr => "Ketetapan Majelis Permusyawaratan Rakyat",
        RegulationKind::Uu => "Undang-Undang",
        RegulationKind::Perppu => "Peraturan Pemerintah Pengganti Undang-Undang",
        RegulationKind::Pp => "Peraturan Pemerintah",
        RegulationKind::Perpres => "Peraturan Presiden",
        RegulationKind::Keppres => "Keputusan Presiden",
        RegulationKind::Inpres => "Instruksi Presiden",
        RegulationKind::Permen => "Peraturan Menteri",
        RegulationKind::Kepmen => "Keputusan Menteri",
        RegulationKind::PeraturanBadan => "Peraturan",
        RegulationKind::Perka => "Peraturan Kepala",
        RegulationKind::Kepka => "Keputusan Kepala",
        RegulationKind::SuratEdaran => "Surat Edaran",
        RegulationKind::Perda => "Peraturan Daerah",
        RegulationKind::Pergub => "Peraturan Gubernur",
        RegulationKind::Perbup => "Peraturan Bupati",
        RegulationKind::Perwali => "Peraturan Wali Kota",
        RegulationKind::KeputusanDaerah => "Keputusan",
        RegulationKind::Perdes => "Peraturan Desa",
    }
}

/// Ministers whose regulations have a short name that everybody uses.
const MINISTRIES: &[(&str, &str)] = &[
    ("Dalam Negeri", "Permendagri"),
    ("PANRB", "PermenPANRB"),
    (
        "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        "PermenPANRB",
    ),
    ("Komunikasi dan Informatika", "Permenkominfo"),
    ("Keuangan", "PMK"),
    ("Kesehatan", "Permenkes"),
    ("PAN", "Permenpan"),
];

/// `UU 11/2008`, `PermenPANRB 35/2012`, `Perwali Pekalongan 33/2021`.
pub fn short_name(regulation: &Regulation) -> String {
    let kind = short_kind(regulation.kind);
    let number = regulation.number.trim();
    let year = regulation.year;
    let issuer = issuer(regulation);
    let usual = MINISTRIES
        .iter()
        .find(|(name, _)| regulation.kind == RegulationKind::Permen && issuer == Some(*name));
    // "269/MENKES/PER/III/2008" says its year itself.
    let number = match ends_with_year(number, year) {
        true => number.to_owned(),
        false => format!("{number}/{year}"),
    };
    match (usual, issuer) {
        (Some((_, usual)), _) => format!("{usual} {number}"),
        (None, Some(issuer)) => format!("{kind} {issuer} {number}"),
        (None, None) => format!("{kind} {number}"),
    }
}

fn ends_with_year(number: &str, year: i16) -> bool {
    number.ends_with(&format!("/{year}"))
}

/// `Undang-Undang Nomor 11 Tahun 2008`.
pub fn full_name(regulation: &Regulation) -> String {
    let kind = full_kind(regulation.kind);
    let number = regulation.number.trim();
    let year = regulation.year;
    let number = match ends_with_year(number, year) {
        true => number.to_owned(),
        false => format!("{number} Tahun {year}"),
    };
    match issuer(regulation) {
        Some(issuer) => format!("{kind} {issuer} Nomor {number}"),
        None => format!("{kind} Nomor {number}"),
    }
}

/// The full name with the title, as a legal basis cites it.
pub fn titled_name(regulation: &Regulation) -> String {
    format!(
        "{} tentang {}",
        full_name(regulation),
        regulation.title.value
    )
}

/// The issuer without the words that the kind already says.
fn issuer(regulation: &Regulation) -> Option<&str> {
    let issuer = regulation.issuer.as_ref()?.trim();
    let said = match regulation.kind {
        RegulationKind::Pergub => "Provinsi ",
        RegulationKind::Perbup => "Kabupaten ",
        RegulationKind::Perwali => "Kota ",
        RegulationKind::Permen | RegulationKind::Kepmen => "Menteri ",
        RegulationKind::Perka | RegulationKind::Kepka => "Kepala ",
        _ => "",
    };
    let bare = issuer.strip_prefix(said).unwrap_or(issuer);
    (!bare.is_empty()).then_some(bare)
}

/// What a regulation does to another.
pub fn does(kind: RelationKind) -> Words {
    match kind {
        RelationKind::Revokes => words!("Mencabut", "Revokes"),
        RelationKind::RevokesPartly => words!("Mencabut sebagian", "Revokes parts of"),
        RelationKind::Amends => words!("Mengubah", "Amends"),
        RelationKind::Supersedes => words!("Menggantikan", "Takes the place of"),
        RelationKind::Implements => words!("Melaksanakan", "Implements"),
    }
}

/// What another did to a regulation.
pub fn done_by(kind: RelationKind) -> Words {
    match kind {
        RelationKind::Revokes => words!("Dicabut dengan", "Revoked by"),
        RelationKind::RevokesPartly => words!("Dicabut sebagian dengan", "Revoked in part by"),
        RelationKind::Amends => words!("Diubah dengan", "Amended by"),
        RelationKind::Supersedes => words!("Digantikan oleh", "Replaced by"),
        RelationKind::Implements => words!("Dilaksanakan dengan", "Implemented by"),
    }
}

/// What a citing SOP does about a revoked regulation: since when, and what stands in its place.
pub fn replace_now(since: Option<&str>, successors: &str) -> Said {
    match (since, successors) {
        (Some(since), "") => said!(
            id: "Hapus atau ganti: sudah dicabut sejak {since}, sebelum SOP ini ditetapkan.",
            en: "Remove or replace it: revoked since {since}, before this SOP was made."
        ),
        (None, "") => said!(
            id: "Hapus atau ganti: sudah tidak berlaku.",
            en: "Remove or replace it: no longer in force."
        ),
        (Some(since), next) => said!(
            id: "Ganti dengan {next}: sudah dicabut sejak {since}, sebelum SOP ini ditetapkan.",
            en: "Replace it with {next}: revoked since {since}, before this SOP was made."
        ),
        (None, next) => said!(id: "Ganti dengan {next}.", en: "Replace it with {next}."),
    }
}

/// What a citing SOP does about a regulation revoked after the SOP was made.
pub fn replace_later(since: &str, successors: &str) -> Said {
    match successors {
        "" => said!(
            id: "Perbarui saat revisi: dicabut pada {since}, setelah SOP ini ditetapkan.",
            en: "Update it at the next revision: revoked on {since}, after this SOP was made."
        ),
        next => said!(
            id: "Ganti dengan {next} saat revisi: dicabut pada {since}, setelah SOP ini ditetapkan.",
            en: "Replace it with {next} at the next revision: revoked on {since}, after this SOP was made."
        ),
    }
}

/// How a citation names what amended a regulation, as laws are drafted: of several amendments only the latest.
pub fn as_amended(latest: &str, times: usize) -> String {
    if times > 1 {
        format!("sebagaimana telah beberapa kali diubah, terakhir dengan {latest}")
    } else {
        format!("sebagaimana telah diubah dengan {latest}")
    }
}

/// What a citing SOP does about amendments it does not name; `clause` as [`as_amended`] makes it.
pub fn add_amendments(clause: &str, before: bool) -> Said {
    if before {
        said!(id: "Tambahkan “{clause}”.", en: "Add “{clause}”.")
    } else {
        said!(
            id: "Saat revisi, tambahkan “{clause}”: perubahannya terbit setelah SOP ini.",
            en: "At the next revision add “{clause}”: the amendment is younger than this SOP."
        )
    }
}

/// What a citing SOP does about a regulation of which parts were revoked.
pub fn check_parts(by: &str) -> Said {
    said!(
        id: "Periksa apakah pasal yang dirujuk masih berlaku: sebagian dicabut dengan {by}.",
        en: "Check that the articles meant are still in force: parts were revoked by {by}."
    )
}

/// What a citing SOP does about an unverified regulation.
pub const VERIFY: Words = words!(
    "Periksa statusnya di JDIH penerbitnya, lalu isi tanggal `diperiksa` di register.",
    "Check its status with its issuer, then fill in `diperiksa` in the register."
);
/// What a citing SOP does about a regulation in force.
pub const KEEP: Words = words!("Tidak ada yang perlu diubah.", "Nothing to change.");

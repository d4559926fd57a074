//! Help for rules: parts of the model come in, what several rules ask of them goes out.

use crate::model::{ItemList, Regulation, RegulationKind};
use crate::text::Text;

/// The text of an item of a cell.
pub(super) fn cell(list: Option<&ItemList>, item: usize) -> Option<&Text> {
    list?.items.get(item).map(|item| &item.text)
}

/// Names as a sentence lists them, each in quotation marks.
pub(super) fn join<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names
        .map(|name| {
            format!(
                "“{}”",
                name.split_whitespace().collect::<Vec<_>>().join(" ")
            )
        })
        .collect();
    quoted.join(", ")
}

/// Whether a list is printed without any words, or not there at all.
pub(super) fn is_blank(list: Option<&ItemList>) -> bool {
    list.is_none_or(|list| list.items.iter().all(|item| is_blank_text(&item.text)))
}

/// Whether a text is empty or only a dash.
pub(super) fn is_blank_text(text: &str) -> bool {
    text.trim()
        .trim_matches(['-', '–', '—', '.', ' '])
        .is_empty()
}

/// A regulation as an author would cite it, without its title.
pub(super) fn name_of(regulation: &Regulation) -> String {
    let kind = match regulation.kind {
        RegulationKind::Uud => "Undang-Undang Dasar",
        RegulationKind::TapMpr => "Ketetapan MPR",
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
    };
    let issuer = regulation
        .issuer
        .as_ref()
        .map(|issuer| match regulation.kind {
            RegulationKind::Pergub => issuer.trim_start_matches("Provinsi "),
            RegulationKind::Perbup => issuer.trim_start_matches("Kabupaten "),
            RegulationKind::Perwali => issuer.trim_start_matches("Kota "),
            _ => issuer.as_str(),
        });
    let issuer = issuer
        .map(|issuer| format!(" {issuer}"))
        .unwrap_or_default();
    let (number, year) = (&regulation.number.value, regulation.year);
    format!("{kind}{issuer} Nomor {number} Tahun {year}")
}

/// A regulation with its title.
pub(super) fn full_name_of(regulation: &Regulation) -> String {
    format!("{} tentang {}", name_of(regulation), regulation.title.value)
}

/// A day as a document prints it.
pub(super) fn written(day: crate::model::Day) -> (String, String) {
    const ID: [&str; 12] = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = usize::try_from(day.month() - 1).unwrap_or(0);
    let with = |names: [&str; 12]| {
        let name = names.get(month).copied().unwrap_or_default();
        format!("{} {name} {}", day.day(), day.year())
    };
    (with(ID), with(EN))
}

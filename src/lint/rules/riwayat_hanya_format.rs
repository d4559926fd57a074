//! A change called one of format changes no legal basis.

use crate::analyse::stems::words as words_in;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Revision;
use crate::said;
use crate::words;

/// A change called one of format changes no legal basis.
pub const RIWAYAT_HANYA_FORMAT: Rule = Rule {
    defect: Defect {
        id: "riwayat-hanya-format",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: tanggal revisi",
        says: words!(
            "perubahan disebut hanya format, padahal dasar hukumnya baru",
            "called a change of format, but its legal bases are new"
        ),
        why: words!(
            "riwayat harus memberi tahu pelaksana bahwa isi SOP berubah",
            "the history must tell those who work by it that the content has changed"
        ),
        fix: words!(
            "sebutkan juga perubahan dasar hukum dan isinya",
            "name the change of legal bases and content as well"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 25 November 2020, revisi: 21 Februari 2022}
  dasar_hukum: [Peraturan Daerah Kabupaten Contoh Nomor 4 Tahun 2021 tentang Kearsipan]
  riwayat:
    - {versi: '1.0', tanggal: 25 November 2020, uraian: Terbitan awal}
    - {versi: '1.1', tanggal: 21 Februari 2022, uraian: Perubahan format dokumen}
#                                                       ^^^^^^^^^^^^^^^^^^^^^^^^ riwayat-hanya-format
",
    good: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 25 November 2020, revisi: 21 Februari 2022}
  dasar_hukum: [Peraturan Daerah Kabupaten Contoh Nomor 4 Tahun 2021 tentang Kearsipan]
  riwayat:
    - {versi: '1.0', tanggal: 25 November 2020, uraian: Terbitan awal}
    - {versi: '1.1', tanggal: 21 Februari 2022, uraian: Perubahan format dan dasar hukum}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let mut rows: Vec<(i16, &Revision)> = case
        .sop
        .history
        .iter()
        .filter_map(|row| Some((row.date.as_ref()?.meaning.first_day()?, row)))
        .map(|(day, row)| (day.year(), row))
        .collect();
    rows.sort_by_key(|(year, _)| *year);
    // The legal bases are those of the last version only.
    let [.., (before, _), (year, last)] = rows.as_slice() else {
        return;
    };
    let Some(description) = last
        .description
        .as_ref()
        .filter(|text| is_only_format(text))
    else {
        return;
    };
    let cited = case.facts.citations.iter().flat_map(|item| &item.citations);
    let newer = cited
        .filter(|citation| !citation.in_title)
        .find(|citation| {
            let cited = citation.readable_year();
            cited.is_some_and(|cited| cited > *before && cited <= *year)
        });
    let Some(newer) = newer else {
        return;
    };
    let (text, cited) = (description.trim(), newer.short());
    findings
        .add(&RIWAYAT_HANYA_FORMAT.defect, description.span)
        .quote(text)
        .evidence(said!(
            id: "{cited} terbit sesudah versi sebelumnya ({before})",
            en: "{cited} is newer than the version before ({before})"));
}

/// Whether a description speaks of the looks of a paper and of nothing in it.
fn is_only_format(text: &str) -> bool {
    let words: Vec<String> = words_in(text).collect();
    let looks = ["format", "layout", "template", "templat", "tampilan"];
    words.iter().any(|word| looks.contains(&word.as_str()))
        && !words.iter().any(|word| CONTENT.contains(&word.as_str()))
}

/// Words that say that more than the looks changed.
const CONTENT: [&str; 20] = [
    "isi",
    "substansi",
    "materi",
    "hukum",
    "regulasi",
    "peraturan",
    "alur",
    "langkah",
    "prosedur",
    "kegiatan",
    "pelaksana",
    "nomenklatur",
    "konten",
    "waktu",
    "persyaratan",
    "kelengkapan",
    "mekanisme",
    "menyeluruh",
    "muatan",
    "proses",
];

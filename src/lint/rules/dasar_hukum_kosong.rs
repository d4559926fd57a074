//! The part `dasar_hukum` is required by the layout of the sheet.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::words;

use super::help::is_blank;

/// The part `dasar_hukum` is required by the layout of the sheet.
pub const DASAR_HUKUM_KOSONG: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-kosong",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas",
        says: words!("dasar hukum kosong", "the legal bases are empty"),
        why: words!(
            "dasar hukum menunjukkan wewenang yang melandasi prosedur; bagian ini wajib",
            "the legal bases show on what authority the procedure rests; the part is required"
        ),
        fix: words!(
            "tulis peraturan yang melandasi prosedur ini, satu butir untuk tiap peraturan, lengkap dengan nomor, tahun, dan judulnya",
            "name the regulations on which this procedure rests, one to an item, with number, year and title"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  dasar_hukum: []
#              ^^ dasar-hukum-kosong
  langkah:
    - kegiatan: Mencatat surat masuk
",
    good: "
  nama: Pelayanan Surat Masuk
  dasar_hukum: [Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan]
  langkah:
    - kegiatan: Mencatat surat masuk
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let list = case.sop.legal_bases.as_ref();
    if is_blank(list) {
        let place = list.map_or(case.sop.name.span, |list| list.span);
        findings.add(&DASAR_HUKUM_KOSONG.defect, place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::examples::example_findings;

    #[test]
    fn a_basis_that_is_missing_or_only_a_dash_is_reported() {
        for text in ["", "dasar_hukum: '-'\n", "dasar_hukum: ['', '-']\n"] {
            let (_, found) = example_findings(&DASAR_HUKUM_KOSONG, &format!("nama: Arsip\n{text}"));
            assert_eq!(found.len(), 1, "{text:?}");
        }
    }
}

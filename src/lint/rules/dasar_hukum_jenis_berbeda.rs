//! A regulation is cited under its own kind.

use crate::analyse::Citation;
use crate::analyse::citations::titles;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Regulation;
use crate::said;
use crate::words;

use crate::words::regulations::full_name;

/// A regulation is cited under its own kind.
pub const DASAR_HUKUM_JENIS_BERBEDA: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-jenis-berbeda",
        severity: Severity::Warning,
        basis: "UU 12/2011, Lampiran II, butir 39 dan 46",
        says: words!("jenis peraturan ini salah tulis", "the kind of this regulation is wrong"),
        why: words!("jenis menentukan kedudukan peraturan; jenis yang salah membuatnya tidak dapat ditemukan", "the kind decides its rank; under a wrong one it cannot be found"),
        fix: words!("tulis jenis dan pembentuknya seperti pada lembar resminya", "write kind and issuer as the official text has them"),
    },
    bad: "
  nama: Pelayanan Sertifikat
  dasar_hukum:
    - Peraturan Kepala BSSN Nomor 8 Tahun 2020 tentang Sistem Pengamanan dalam Penyelenggaraan Sistem Elektronik
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-jenis-berbeda
",
    good: "
  nama: Pelayanan Sertifikat
  dasar_hukum:
    - Peraturan Badan Siber dan Sandi Negara Nomor 8 Tahun 2020 tentang Sistem Pengamanan dalam Penyelenggaraan Sistem Elektronik
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let register = &case.library.register;
    for item in &case.facts.citations {
        for citation in item.citations.iter().filter(|citation| !citation.in_title) {
            let Some(kind) = citation.kind else {
                continue;
            };
            let meant = match (&citation.id, citation.known) {
                (Some(id), true) => register.get(id),
                _ => namesake(case, citation),
            };
            let Some(meant) = meant.filter(|meant| meant.kind != kind) else {
                continue;
            };
            let (cited, name) = (citation.kind_text.as_str(), full_name(meant));
            let finding = findings
                .add(
                    &DASAR_HUKUM_JENIS_BERBEDA.defect,
                    case.part(&item.text, citation.range.clone()),
                )
                .quote(&item.text[citation.range.clone()])
                .says(said!(id: "“{cited}” seharusnya {name}", en: "“{cited}” should be {name}"))
                .fix(said!(id: "tulis {name}", en: "write {name}"));
            if meant.checked.is_none() {
                finding.severity(Severity::Info).evidence(words!(
                    "peraturan ini belum diverifikasi pada register",
                    "the register has not verified it"
                ));
            }
        }
    }
}

/// The regulation of another kind with the same number, year and title.
fn namesake<'a>(case: &Case<'a>, citation: &Citation) -> Option<&'a Regulation> {
    let year = citation.readable_year()?;
    let number = citation.number.trim_start_matches('0');
    case.library.register.regulations.iter().find(|regulation| {
        regulation.year == year
            && regulation.number.trim_start_matches('0') == number
            && !citation.title.is_empty()
            && titles::is_title_of(&citation.title, regulation)
    })
}

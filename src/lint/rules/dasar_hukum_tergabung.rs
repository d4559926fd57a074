//! Every legal basis has a line of its own.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// Every legal basis has a line of its own.
pub const DASAR_HUKUM_TERGABUNG: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-tergabung",
        severity: Severity::Error,
        basis: "UU 12/2011, Lampiran II, butir 52",
        says: words!("dua dasar hukum tergabung dalam satu butir", "two legal bases share one item"),
        why: words!("butir yang tergabung tidak dapat dirujuk dan mudah luput saat peraturannya berubah", "an item that holds two cannot be pointed at, and one is missed when the law changes"),
        fix: words!("pisahkan menjadi dua butir", "make two items of it"),
    },
    bad: "
  nama: Pelayanan Surat
  dasar_hukum:
    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
#                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-tergabung
",
    good: "
  nama: Pelayanan Surat
  dasar_hukum:
    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
    - Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for item in &case.facts.citations {
        for citation in item
            .citations
            .iter()
            .skip(1)
            .filter(|citation| citation.is_basis())
        {
            let second = citation.short();
            findings
                .add(
                    &DASAR_HUKUM_TERGABUNG.defect,
                    case.part(&item.text, citation.range.clone()),
                )
                .quote(&item.text[citation.range.clone()])
                .says(said!(
                    id: "{second} tergabung dengan dasar hukum di depannya",
                    en: "{second} shares an item with the legal basis before it"))
                .fix(said!(
                    id: "mulai butir baru dengan {second}", en: "begin a new item with {second}"));
        }
    }
}

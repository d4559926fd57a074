//! An exception ends on its last day.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule, exceptions};
use crate::said;
use crate::words;
use crate::words::{Lang, numbers};

/// An exception ends on its last day.
pub const PENGECUALIAN_KEDALUWARSA: Rule = Rule {
    defect: Defect {
        id: "pengecualian-kedaluwarsa",
        severity: Severity::Warning,
        basis: "Format isi sopan: kecualikan",
        says: words!("pengecualian ini sudah berakhir", "this exception has run out"),
        why: words!(
            "sejak itu temuan yang dikecualikan ditampilkan lagi",
            "since then the findings it set aside are shown again"
        ),
        fix: words!(
            "perbaiki penyebab temuannya lalu hapus pengecualian ini, atau perpanjang `sampai` dengan alasan baru",
            "mend what was found and remove the exception, or extend `sampai` for a new reason"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  kecualikan:
    - {aturan: waktu-kosong, alasan: Uji coba, penanggung_jawab: Bagian Umum, sampai: 2026-05-31}
#                                                                                     ^^^^^^^^^^ pengecualian-kedaluwarsa
",
    good: "
  nama: Pelayanan Surat Masuk
  kecualikan:
    - {aturan: waktu-kosong, alasan: Uji coba, penanggung_jawab: Bagian Umum, sampai: Juni 2026}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let ended = case.sop.exceptions.iter();
    let ended = ended.filter(|exception| !exceptions::is_live(exception, case.today));
    for until in ended.filter_map(|exception| exception.until.as_ref()) {
        let Some(day) = until.meaning.last_day() else {
            continue;
        };
        let (id, en) = (numbers::day(Lang::Id, day), numbers::day(Lang::En, day));
        findings
            .add(&PENGECUALIAN_KEDALUWARSA.defect, until.text.span)
            .quote(until.text.trim())
            .says(said!(
                id: "pengecualian ini berakhir {id}",
                en: "this exception ran out on {en}"));
    }
}

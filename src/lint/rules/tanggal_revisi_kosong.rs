//! An SOP that was never revised says so with a dash.

use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::model::WrittenDate;
use crate::words;

/// An SOP that was never revised says so with a dash.
pub const TANGGAL_REVISI_KOSONG: Rule = Rule {
    defect: Defect {
        id: "tanggal-revisi-kosong",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: tanggal revisi",
        says: words!("tanggal revisi kosong", "the date of revision is empty"),
        why: words!(
            "kolom kosong tidak membedakan “belum pernah direvisi” dari “lupa diisi”",
            "an empty field does not tell “never revised” from “forgotten”"
        ),
        fix: words!(
            "tulis “-” bila belum pernah direvisi, atau tanggal revisinya",
            "write “-” if it was never revised, or the day it was"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 8 April 2025, revisi: '', efektif: 8 April 2025}
#                                            ^^ tanggal-revisi-kosong
",
    good: "
  nama: Pelayanan Surat Masuk
  tanggal: {pembuatan: 8 April 2025, revisi: '-', efektif: 8 April 2025}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some(revised) = &case.sop.dates.revised else {
        return;
    };
    if revised.meaning != WrittenDate::Empty {
        return;
    }
    let finding = findings.add(&TANGGAL_REVISI_KOSONG.defect, revised.text.span);
    // Only its author knows whether it was revised.
    finding.repair(Safety::Unsafe, vec![Change::whole(&revised.text, "-")]);
}

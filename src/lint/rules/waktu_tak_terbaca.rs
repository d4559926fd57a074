//! A time is a number and a unit.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::WrittenTime;
use crate::said;
use crate::words;

/// A time is a number and a unit.
pub const WAKTU_TAK_TERBACA: Rule = Rule {
    defect: Defect {
        id: "waktu-tak-terbaca",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: waktu",
        says: words!("waktu ini tidak terbaca", "this time cannot be read"),
        why: words!(
            "waktu tanpa bilangan dan satuan tidak dapat dijumlahkan dan tidak dapat diawasi",
            "a time without number and unit can be neither added up nor monitored"
        ),
        fix: words!(
            "tulis bilangan dan satuannya, misalnya `15 menit` atau `1 hari kerja`",
            "write a number and its unit, such as `15 menit` or `1 hari kerja`"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  langkah:
    - kegiatan: Mencatat surat masuk
      waktu: secepatnya sekali
#            ^^^^^^^^^^^^^^^^^ waktu-tak-terbaca
      output: [Surat masuk (teragenda)]
",
    good: "
  nama: Pelayanan Surat Masuk
  langkah:
    - kegiatan: Mencatat surat masuk
      waktu: 1 - 5 hari kerja
      output: [Surat masuk (teragenda)]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (_, _, step) in case.sop.steps() {
        let Some(time) = &step.time else {
            continue;
        };
        if time.meaning == WrittenTime::Unreadable {
            let text = &time.text.value;
            findings
                .add(&WAKTU_TAK_TERBACA.defect, time.text.span)
                .quote(text)
                .says(said!(id: "waktu “{text}” tidak terbaca", en: "the time “{text}” cannot be read"));
        }
    }
}

//! Every step says how long it takes.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::{is_blank_text, printed_number};

/// Every step says how long it takes.
pub const WAKTU_KOSONG: Rule = Rule {
    defect: Defect {
        id: "waktu-kosong",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: waktu",
        says: words!("waktu langkah ini kosong", "this step states no time"),
        why: words!(
            "waktu adalah bagian mutu baku; tanpa waktu, lama layanan tidak dapat dijanjikan",
            "time is part of the standard; without it nobody can promise how long the service takes"
        ),
        fix: words!(
            "tulis bilangan dan satuannya, misalnya `15 menit` atau `1 hari kerja`",
            "write a number and its unit, such as `15 menit` or `1 hari kerja`"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  pelaksana: {petugas: Petugas Agenda}
  langkah:
    - kegiatan: Mencatat surat masuk
      pelaksana: petugas
      kelengkapan: [Surat masuk]
      waktu: ''
#            ^^ waktu-kosong
      output: [Surat masuk (teragenda)]
",
    good: "
  nama: Pelayanan Surat Masuk
  pelaksana: {petugas: Petugas Agenda}
  langkah:
    - kegiatan: Mencatat surat masuk
      pelaksana: petugas
      kelengkapan: [Surat masuk]
      waktu: 5 menit
      output: [Surat masuk (teragenda)]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (_, row, step) in case.sop.steps() {
        let stated = step
            .time
            .as_ref()
            .is_some_and(|time| !is_blank_text(&time.text));
        if step.is_capsule_row() || stated {
            continue;
        }
        let place = match &step.time {
            Some(time) => time.text.span,
            None => step.activity.span,
        };
        let finding = findings.add(&WAKTU_KOSONG.defect, place);
        if let Some(number) = printed_number(step, row) {
            finding.says(said!(
                id: "waktu langkah {number} kosong", en: "step {number} states no time"));
        }
    }
}

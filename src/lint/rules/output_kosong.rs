//! Every step leaves something behind.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Item, ItemList};
use crate::said;
use crate::words;

use super::help::{is_blank, printed_number};

/// Every step leaves something behind.
pub const OUTPUT_KOSONG: Rule = Rule {
    defect: Defect {
        id: "output-kosong",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: output",
        says: words!("output langkah ini kosong", "this step has no output"),
        why: words!(
            "tanpa output, langkah berikutnya tidak punya bahan dan mutu langkah ini tidak dapat diperiksa",
            "without an output the next step has nothing to work with and nobody can check this one"
        ),
        fix: words!(
            "tulis dokumen atau keadaan baru yang dihasilkan langkah ini",
            "name the document, or its new state, that this step makes"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  pelaksana: {petugas: Petugas Agenda}
  langkah:
    - kegiatan: Mencatat surat masuk
      pelaksana: petugas
      kelengkapan: [Surat masuk]
      waktu: 5 menit
      output: []
#             ^^ output-kosong
    - kegiatan: Mencatat surat masuk
      pelaksana: petugas
      kelengkapan: [Surat masuk]
      waktu: 5 menit
      output: [Tidak ada]
#             ^^^^^^^^^^^ output-kosong
    - kegiatan: Selesai
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
    - kegiatan: Selesai
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (_, row, step) in case.sop.steps() {
        if step.is_capsule_row() || !says_nothing(step.outputs.as_ref()) {
            continue;
        }
        let place = match &step.outputs {
            Some(outputs) => outputs.span,
            None => step.activity.span,
        };
        let finding = findings.add(&OUTPUT_KOSONG.defect, place);
        if let Some(number) = printed_number(step, row) {
            finding.says(said!(
                id: "output langkah {number} kosong", en: "step {number} has no output"));
        }
    }
}

/// Whether an output is empty, or only says that there is none.
fn says_nothing(outputs: Option<&ItemList>) -> bool {
    let none = |item: &Item| {
        let text = item.text.trim().trim_end_matches('.').to_lowercase();
        matches!(text.as_str(), "tidak ada" | "nihil" | "n/a")
    };
    let items = outputs.map_or(&[][..], |outputs| &outputs.items);
    is_blank(outputs) || items.iter().all(none)
}

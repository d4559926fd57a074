//! A time stands in the column of times.

use crate::analyse::time::is_time;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Step, WrittenTime};
use crate::text::Text;
use crate::words::Words;
use crate::{said, words};

/// A time stands in the column of times.
pub const WAKTU_SALAH_KOLOM: Rule = Rule {
    defect: Defect {
        id: "waktu-salah-kolom",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: kelengkapan, waktu, output",
        says: words!(
            "waktu tertulis di kolom lain; isi baris ini mungkin bergeser",
            "a time stands in another column; the row may have shifted"
        ),
        why: words!(
            "satu sel yang kurang menggeser semua isi di belakangnya; kelengkapan, waktu, dan output lalu tertukar",
            "one missing cell shifts all that follow; requirement, time and output then change places"
        ),
        fix: words!(
            "kembalikan isi baris ini ke kolomnya masing-masing",
            "put the cells of this row back into their columns"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  langkah:
    - kegiatan: Mencatat surat
      kelengkapan: [5 Menit]
#                   ^^^^^^^ waktu-salah-kolom
      waktu: Buku agenda
      output: ['-']
    - {kegiatan: Mengirim surat, kelengkapan: [Surat], waktu: '', output: [Surat terkirim], keterangan: 1 hari kerja}
#                                                                                                       ^^^^^^^^^^^^ waktu-salah-kolom
",
    good: "
  nama: Pelayanan Surat
  langkah:
    - kegiatan: Mencatat surat
      kelengkapan: [Surat masuk, Laporan 3 bulan]
      waktu: 5 menit
      output: [Buku agenda]
      keterangan: 2 hari bila banyak
    - {kegiatan: Mengirim surat, waktu: 1 hari kerja, keterangan: 1 hari kerja}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (_, row, step) in case.sop.steps() {
        let Some((text, column)) = misplaced(step) else {
            continue;
        };
        let (number, quote, id, en) = (step.label(row), text.trim(), column.id, column.en);
        let finding = findings
            .add(&WAKTU_SALAH_KOLOM.defect, text.span)
            .quote(quote);
        finding.says(said!(
            id: "“{quote}” adalah waktu, tetapi tertulis pada {id} langkah {number}",
            en: "“{quote}” is a time but stands under {en} of step {number}"));
        let other = step
            .time
            .as_ref()
            .filter(|time| time.meaning == WrittenTime::Unreadable);
        if let Some(time) = other {
            let words = time.text.trim();
            finding.evidence(said!(
                id: "kolom waktu berisi “{words}”", en: "the column of times holds “{words}”"));
        }
    }
}

/// The first cell of a row that is only a time and no `waktu`. Remarks may repeat the time of the step.
fn misplaced(step: &Step) -> Option<(&Text, Words)> {
    let lists = [
        (&step.requirements, words!("kelengkapan", "kelengkapan")),
        (&step.outputs, words!("output", "output")),
    ];
    let cells = lists.into_iter().find_map(|(list, column)| {
        let mut items = list.iter().flat_map(|list| &list.items);
        items
            .find(|item| is_time(&item.text))
            .map(|item| (&item.text, column))
    });
    let stated = step
        .time
        .as_ref()
        .is_some_and(|time| matches!(time.meaning, WrittenTime::Amount { .. } | WrittenTime::Open));
    let remark = step
        .remarks
        .as_ref()
        .filter(|text| !stated && is_time(text));
    cells.or_else(|| Some((remark?, words!("keterangan", "keterangan"))))
}

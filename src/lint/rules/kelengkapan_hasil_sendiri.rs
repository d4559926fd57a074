//! What a step writes cannot lie before it already.

use crate::analyse::documents::Source;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::cell;

/// Reports requirements that the step itself makes.
pub const KELENGKAPAN_HASIL_SENDIRI: Rule = Rule {
    defect: Defect {
        id: "kelengkapan-hasil-sendiri",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: kelengkapan dan output",
        says: words!(
            "kelengkapan ini baru dibuat oleh langkah ini sendiri",
            "this requirement is what the step itself makes"
        ),
        why: words!(
            "kelengkapan harus ada sebelum langkah dimulai; hasil langkah ini baru ada sesudahnya",
            "a requirement must be there before the step begins; its product is there only afterwards"
        ),
        fix: words!(
            "tulis bahan yang dipakai untuk menyusunnya, misalnya disposisi, data, atau formulir kosong",
            "name what it is written from, such as a disposition, data or a blank form"
        ),
    },
    bad: "
  nama: Pelayanan Surat Keluar
  pelaksana: {staf: Staf, kepala: Kepala Bidang}
  langkah:
    - kegiatan: Memerintahkan penyusunan surat
      pelaksana: kepala
      kelengkapan: [Nota dinas]
      waktu: 5 menit
      output: [Disposisi]
    - kegiatan: Menyusun surat undangan rapat
      pelaksana: staf
      kelengkapan: [Surat undangan rapat]
#                   ^^^^^^^^^^^^^^^^^^^^ kelengkapan-hasil-sendiri
      waktu: 30 menit
      output: [Surat undangan rapat]
    - kegiatan: Menerbitkan surat tugas
      pelaksana: kepala
      kelengkapan: [Surat tugas]
#                   ^^^^^^^^^^^ kelengkapan-hasil-sendiri
      waktu: 30 menit
      output: [Surat tugas]
",
    good: "
  nama: Pelayanan Surat Keluar
  pelaksana: {staf: Staf, kepala: Kepala Bidang}
  langkah:
    - kegiatan: Memerintahkan penyusunan surat
      pelaksana: kepala
      kelengkapan: [Nota dinas]
      waktu: 5 menit
      output: [Disposisi]
    - kegiatan: Menyusun surat undangan rapat
      pelaksana: staf
      kelengkapan: [Disposisi, Konsep surat undangan rapat]
      waktu: 30 menit
      output: [Surat undangan rapat]
    - kegiatan: Membuat laporan bulanan
      pelaksana: staf
      kelengkapan: [Format laporan bulanan, Buku agenda]
      waktu: 30 menit
      output: [Laporan bulanan, Buku agenda]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for used in &case.facts.documents.uses {
        if used.source != Source::OwnProduct {
            continue;
        }
        let step = &case.sop.parts[used.part].steps[used.row];
        let Some(text) = cell(step.requirements.as_ref(), used.item) else {
            continue;
        };
        let name = used.name.text.trim();
        findings
            .add(
                &KELENGKAPAN_HASIL_SENDIRI.defect,
                case.part(text, used.name.range.clone()),
            )
            .quote(name)
            .says(said!(
                id: "{name} baru dibuat di langkah ini, jadi belum dapat menjadi kelengkapannya",
                en: "{name} is made in this very step, so the step cannot need it"))
            .evidence(words!(
                "kegiatan langkah ini menyusunnya dan output langkah ini memuatnya",
                "the activity writes it and the output names it"
            ))
            .evidence(words!(
                "tidak ada langkah lain yang membuatnya lebih dahulu",
                "no other step makes it before"
            ));
    }
}

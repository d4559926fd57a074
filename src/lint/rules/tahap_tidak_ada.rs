//! What most offices do in a procedure is not forgotten here.

use crate::compare::{Cell, Comparison, Gap, WorkKind, gaps};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;
use crate::words::Said;

use super::help::{Hit, Others, advise, one_line};

/// What most offices do in a procedure is not forgotten here.
pub const TAHAP_TIDAK_ADA: Rule = Rule {
    defect: Defect {
        id: "tahap-tidak-ada",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: kegiatan",
        says: words!(
            "kebanyakan SOP lain punya kegiatan yang tidak ada di sini",
            "most other SOPs have an activity that is not here"
        ),
        why: words!(
            "yang dikerjakan kebanyakan instansi biasanya perlu; bila di sini memang tidak perlu, tidak apa-apa",
            "what most agencies do is usually needed; where it is not needed here, all is well"
        ),
        fix: words!(
            "periksa di halaman prosedur apakah tahap ini terlupa, lalu tambahkan bila memang dikerjakan",
            "see on the page of the procedure whether the stage was forgotten, and add it if it is done"
        ),
    },
    bad: "
  nama: Pelayanan Legalisasi
  prosedur: legalisasi
  pelaksana: {pemohon: Pemohon, petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Mengajukan permohonan legalisasi, pelaksana: pemohon}
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tahap-tidak-ada
    - {kegiatan: Menandatangani salinan, pelaksana: kepala}
    - {kegiatan: Menyerahkan salinan kepada pemohon, pelaksana: petugas}
# berkas: content/sop/contoh/kedua.yaml
  nama: Legalisasi Dokumen
  prosedur: legalisasi
  pelaksana: {pemohon: Pemohon, petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Mengajukan permohonan legalisasi, pelaksana: pemohon}
    - {kegiatan: Memeriksa kelengkapan berkas, pelaksana: petugas}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala}
    - {kegiatan: Menyerahkan salinan kepada pemohon, pelaksana: petugas}
# berkas: content/sop/contoh/ketiga.yaml
  nama: Legalisasi Salinan
  prosedur: legalisasi
  pelaksana: {pemohon: Pemohon, petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Menyampaikan permohonan legalisasi, pelaksana: pemohon}
    - {kegiatan: Memverifikasi kelengkapan berkas, pelaksana: petugas}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala}
    - {kegiatan: Memberikan salinan kepada pemohon, pelaksana: petugas}
# berkas: content/prosedur/legalisasi.yaml
  nama: Legalisasi
",
    good: "
  nama: Pelayanan Legalisasi
  prosedur: legalisasi
  pelaksana: {pemohon: Pemohon, petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Mengajukan permohonan legalisasi, pelaksana: pemohon}
    - {kegiatan: Meneliti kelengkapan berkas dan menyiapkan salinan, pelaksana: petugas}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala}
    - {kegiatan: Menyerahkan salinan kepada pemohon, pelaksana: petugas}
# berkas: content/sop/contoh/kedua.yaml
  nama: Legalisasi Dokumen
  prosedur: legalisasi
  pelaksana: {pemohon: Pemohon, petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Mengajukan permohonan legalisasi, pelaksana: pemohon}
    - {kegiatan: Memeriksa kelengkapan berkas, pelaksana: petugas}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala}
    - {kegiatan: Menyerahkan salinan kepada pemohon, pelaksana: petugas}
# berkas: content/sop/contoh/ketiga.yaml
  nama: Legalisasi Salinan
  prosedur: legalisasi
  pelaksana: {pemohon: Pemohon, petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Menyampaikan permohonan legalisasi, pelaksana: pemohon}
    - {kegiatan: Memverifikasi kelengkapan berkas, pelaksana: petugas}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala}
    - {kegiatan: Memberikan salinan kepada pemohon, pelaksana: petugas}
# berkas: content/prosedur/legalisasi.yaml
  nama: Legalisasi
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some((comparison, own)) = case.compared() else {
        return;
    };
    let gaps = gaps(comparison, own);
    let hits = gaps
        .iter()
        .filter_map(|gap| hit(case, (comparison, own), gap));
    advise(&TAHAP_TIDAK_ADA.defect, hits.collect(), findings);
}

/// What is said of one gap, at the step behind which the work would stand.
fn hit(case: &Case<'_>, (comparison, own): (&Comparison, usize), gap: &Gap<'_>) -> Option<Hit> {
    let steps = &comparison.members.get(own)?.steps;
    let beside = steps.get(gap.after.unwrap_or_default())?;
    // In an editor the comparison may be older than the steps.
    let step = case.sop.parts.get(beside.part)?.steps.get(beside.row)?;
    let (where_id, where_en) = match gap.after {
        Some(_) => ("sesudah", "after"),
        None => ("sebelum", "before"),
    };
    let has = |(at, cell): (usize, &Cell)| (!cell.steps.is_empty()).then_some(at);
    let mut holders = gap.cells.iter().enumerate().filter_map(has);
    let agencies = Others::beside(case, comparison, &mut holders).agencies(case);
    let (id, en) = (agencies.id, agencies.en);
    let what = named(gap);
    let (what_id, what_en) = (what.id, what.en);
    let label = &beside.label;
    Some(Hit {
        place: step.activity.span,
        quote: one_line(&step.activity),
        message: said!(
            id: "{where_id} langkah {label} tidak ada {what_id}, yang ada pada {id}",
            en: "{where_en} step {label} there is no {what_en}, which {en} have"),
        fix: Said::default(),
        changes: Vec::new(),
    })
}

/// The work as the others write it, and what kind of work it is.
fn named(gap: &Gap<'_>) -> Said {
    let (kind_id, kind_en) = match gap.usual.kind {
        WorkKind::Check => ("pemeriksaan", "check"),
        WorkKind::Notice => (
            "pemberitahuan atau penyerahan kepada pemohon",
            "word or result to the applicant",
        ),
        WorkKind::Other => ("kegiatan", "activity"),
    };
    let activity = brief(gap.activity);
    let Some(phase) = gap.phase.map(|phase| one_line(&phase.name)) else {
        return said!(id: "{kind_id} “{activity}”", en: "{kind_en} “{activity}”");
    };
    said!(
        id: "tahap “{phase}” dengan {kind_id} “{activity}”",
        en: "stage “{phase}” with the {kind_en} “{activity}”")
}

/// The first words of an activity: some authors write the whole stage in one.
fn brief(activity: &str) -> String {
    const WORDS: usize = 14;
    let words: Vec<&str> = activity.split_whitespace().collect();
    match words.get(..WORDS) {
        Some(first) if words.len() > WORDS => format!("{} …", first.join(" ")),
        _ => words.join(" "),
    }
}

//! A document of one procedure has no business in another that neither makes nor receives it.

use crate::analyse::documents::{DocumentUse, Foreign, Origin, Source};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::{said, words};

use super::help::{cell, join};

/// Reports documents whose topic belongs to another procedure and that nothing here makes.
pub const KELENGKAPAN_PROSEDUR_LAIN: Rule = Rule {
    defect: Defect {
        id: "kelengkapan-prosedur-lain",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: kelengkapan",
        says: words!(
            "kelengkapan ini dokumen prosedur lain",
            "this required document belongs to another procedure"
        ),
        why: words!(
            "kelengkapan adalah dokumen yang dipakai langkah ini; dokumen prosedur lain tidak dibuat di SOP ini, sehingga pelaksana tidak akan memegangnya",
            "kelengkapan is what this step works with; a document of another procedure is not made in this SOP, so nobody will hold it"
        ),
        fix: words!(
            "ganti dengan dokumen yang dibuat langkah sebelumnya, atau sebut SOP asalnya pada keterkaitan",
            "name the document that an earlier step makes, or name the SOP it comes from in keterkaitan"
        ),
    },
    bad: "
  nama: Legalisasi Ijazah
  pelaksana: {pemohon: Pemohon, petugas: Petugas Loket}
  langkah:
    - kegiatan: Mengajukan permohonan legalisasi ijazah
      pelaksana: pemohon
      kelengkapan: [Formulir Legalisasi Ijazah]
      waktu: 5 menit
      output: [Surat Permohonan Legalisasi Ijazah]
    - kegiatan: Memeriksa surat permohonan legalisasi ijazah
      pelaksana: petugas
      kelengkapan: [Surat Permohonan Pemusnahan Arsip]
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kelengkapan-prosedur-lain
      waktu: 10 menit
      output: [Lembar hasil pemeriksaan]
    - kegiatan: Memusnahkan salinan sesuai SOP Pemusnahan Arsip
      pelaksana: petugas
      kelengkapan: [Lembar hasil pemeriksaan]
      waktu: 10 menit
      output: [Berita acara]
",
    good: "
  nama: Legalisasi Ijazah
  pelaksana: {pemohon: Pemohon, petugas: Petugas Loket}
  langkah:
    - kegiatan: Mengajukan permohonan legalisasi ijazah
      pelaksana: pemohon
      kelengkapan: [Formulir Legalisasi Ijazah]
      waktu: 5 menit
      output: [Surat Permohonan Legalisasi Ijazah]
    - kegiatan: Memeriksa surat permohonan legalisasi ijazah
      pelaksana: petugas
      kelengkapan: [Surat Permohonan Legalisasi Ijazah]
      waktu: 10 menit
      output: [Lembar hasil pemeriksaan]
    - kegiatan: Memusnahkan salinan sesuai SOP Pemusnahan Arsip
      pelaksana: petugas
      kelengkapan: [Lembar hasil pemeriksaan]
      waktu: 10 menit
      output: [Berita acara]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let uses = &case.facts.documents.uses;
    let mut at = 0;
    while let Some(first) = uses.get(at) {
        let Source::Foreign(foreign) = &first.source else {
            at += 1;
            continue;
        };
        // Two names of one cell that belong to one procedure are one mistake.
        let same = |other: &&DocumentUse| {
            (other.part, other.row, other.item) == (first.part, first.row, first.item)
                && matches!(&other.source, Source::Foreign(twin) if twin.topic == foreign.topic)
        };
        let group: Vec<&DocumentUse> = uses[at..].iter().take_while(same).collect();
        report(case, (&group, foreign), findings);
        at += group.len();
    }
}

fn report(case: &Case<'_>, (group, foreign): (&[&DocumentUse], &Foreign), findings: &mut Findings) {
    let (Some(first), Some(last)) = (group.first(), group.last()) else {
        return;
    };
    let step = &case.sop.parts[first.part].steps[first.row];
    let Some(text) = cell(step.requirements.as_ref(), first.item) else {
        return;
    };
    let range = first.name.range.start..last.name.range.end;
    let quote = text[range.clone()].to_owned();
    let names = join(group.iter().map(|used| used.name.text.as_str()));
    let topic = &foreign.topic;
    let finding = findings
        .add(&KELENGKAPAN_PROSEDUR_LAIN.defect, case.part(text, range))
        .quote(quote);
    if foreign.named_in_step {
        finding.says(said!(
            id: "{names}: milik SOP {topic}; di sini tidak ada yang membuatnya",
            en: "{names}: belongs to the SOP {topic}; nothing here makes it"));
        finding.fix(said!(
            id: "tambahkan langkah yang membuat dokumen ini, atau cantumkan SOP {topic} pada keterkaitan",
            en: "add the step that makes this document, or list the SOP {topic} in keterkaitan"));
    } else if let (true, Some(other)) = (foreign.linked, &foreign.step_topic) {
        finding.says(said!(
            id: "{names} adalah dokumen {topic}, sedangkan langkah ini tentang {other}",
            en: "{names} belongs to {topic}, but this step is about {other}"));
        finding.fix(said!(
            id: "ganti dengan dokumen {other}", en: "name the document of {other}"));
    } else {
        finding.says(said!(
            id: "{names} adalah dokumen prosedur {topic}",
            en: "{names} belongs to the procedure {topic}"));
    }
    let opens =
        |used: &&DocumentUse| matches!(&used.source, Source::Foreign(foreign) if foreign.opens);
    if !group.iter().copied().any(|used| opens(&used)) {
        // A report or a record of another procedure may well be read here; only its origin is missing.
        finding.severity(Severity::Warning);
    }
    let known = match foreign.origin {
        Origin::Procedure => said!(
            id: "prosedur {topic} ada di content/prosedur", en: "the procedure {topic} is in content/prosedur"),
        Origin::SopName => said!(
            id: "pustaka ini memuat SOP {topic}", en: "this library holds the SOP {topic}"),
        Origin::Mention => said!(
            id: "SOP ini menyebut SOP {topic} sebagai SOP lain", en: "this SOP names {topic} as another SOP"),
    };
    finding.evidence(known);
    finding.evidence(words!(
        "tidak ada langkah yang menghasilkan dokumen ini",
        "no step makes this document"
    ));
    if !foreign.linked {
        finding.evidence(said!(
            id: "keterkaitan tidak menyebut {topic}", en: "keterkaitan does not name {topic}"));
    }
}

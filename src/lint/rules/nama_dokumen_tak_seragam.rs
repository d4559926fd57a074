//! One document keeps one name.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyse::documents::{DocumentFlow, Name, Source};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::cell;

/// Reports a second name of a document that an earlier step makes.
pub const NAMA_DOKUMEN_TAK_SERAGAM: Rule = Rule {
    defect: Defect {
        id: "nama-dokumen-tak-seragam",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: kelengkapan dan output",
        says: words!(
            "dokumen ini tampaknya bernama lain di langkah sebelumnya",
            "an earlier step seems to give this document another name"
        ),
        why: words!(
            "satu dokumen dengan dua nama membuat pembaca mencari dokumen yang tidak ada",
            "one document under two names makes readers look for one that does not exist"
        ),
        fix: words!(
            "pakai satu nama untuk satu dokumen di seluruh SOP",
            "use one name for one document throughout the SOP"
        ),
    },
    bad: "
  nama: Pemeriksaan Gudang
  pelaksana: {petugas: Petugas, kepala: Kepala}
  langkah:
    - kegiatan: Memeriksa gudang
      pelaksana: petugas
      kelengkapan: [Daftar periksa]
      output: [Berita acara kondisi gudang, Surat disposisi]
    - kegiatan: Menilai keadaan
      pelaksana: kepala
      kelengkapan: [Laporan kondisi gudang, Lembar disposisi]
#                   ^^^^^^^^^^^^^^^^^^^^^^ nama-dokumen-tak-seragam
#                                           ^^^^^^^^^^^^^^^^ nama-dokumen-tak-seragam
      output: [Berkas usulan]
    - kegiatan: Memaraf usulan
      pelaksana: kepala
      kelengkapan: [Surat usulan kenaikan pangkat]
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nama-dokumen-tak-seragam
      output: [Nota dinas]
",
    good: "
  nama: Pemeriksaan Gudang
  pelaksana: {petugas: Petugas, kepala: Kepala}
  langkah:
    - kegiatan: Memeriksa gudang
      pelaksana: petugas
      kelengkapan: [Daftar periksa]
      output: [Berita acara kondisi gudang, Lembar disposisi]
    - kegiatan: Menilai keadaan
      pelaksana: kepala
      kelengkapan: [Berita acara kondisi gudang, Disposisi]
      output: [Berkas usulan]
    - kegiatan: Memaraf usulan perbaikan atap
      pelaksana: kepala
      kelengkapan: [Surat usulan perbaikan atap gudang, Berkas usulan yg sudah diperiksa]
      output: [Nota dinas]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let flow = &case.facts.documents;
    let first_names = first_names(flow);
    for used in &flow.uses {
        let (row, made) = match used.source {
            Source::Like(row, made) | Source::Output(row, made) => (row, made),
            _ => continue,
        };
        let Some(made) = flow.made.get(made) else {
            continue;
        };
        let like = matches!(used.source, Source::Like(..));
        if !like && !are_two_papers(&used.name, &made.name) {
            continue;
        }
        // Said once for each name, where it first appears.
        let key = (used.document, kinds(&used.name));
        if first_names.get(&key) != Some(&(used.part, used.row, used.item)) {
            continue;
        }
        let step = &case.sop.parts[used.part].steps[used.row];
        let Some(text) = cell(step.requirements.as_ref(), used.item) else {
            continue;
        };
        let name = used.name.text.trim();
        let other = made.name.title().to_owned();
        let number = case.sop.parts[used.part].steps[row].label(row);
        findings
            .add(
                &NAMA_DOKUMEN_TAK_SERAGAM.defect,
                case.part(text, used.name.range.clone()),
            )
            .quote(name)
            .says(said!(
                id: "“{name}” tampaknya “{other}” dari langkah {number}",
                en: "“{name}” seems to be “{other}” of step {number}"))
            .fix(said!(
                id: "bila sama, tulis “{other}”; bila lain, tulis langkah yang membuatnya",
                en: "if it is the same, write “{other}”; if not, name the step that makes it"));
    }
}

type Kinds = BTreeSet<String>;

/// Where each document is first called by each name.
fn first_names(flow: &DocumentFlow) -> BTreeMap<(Option<usize>, Kinds), (usize, usize, usize)> {
    let mut first = BTreeMap::new();
    for used in &flow.uses {
        let key = (used.document, kinds(&used.name));
        let place = (used.part, used.row, used.item);
        first.entry(key).or_insert(place);
    }
    first
}

fn kinds(name: &Name) -> Kinds {
    let words = name.tokens.iter();
    words.map(|token| token.word.as_str().to_owned()).collect()
}

/// Whether two names of one document call it two different papers: "Surat disposisi" and "Lembar disposisi". A bundle may
/// hold a letter, so that those words say nothing.
fn are_two_papers(one: &Name, other: &Name) -> bool {
    let paper = |name: &Name| {
        let first = name
            .tokens
            .first()
            .map(|token| token.word.as_str().to_owned());
        first.filter(|first| matches!(first.as_str(), "surat" | "lembar" | "naskah"))
    };
    let core = |name: &Name| -> BTreeSet<String> {
        name.core()
            .map(|token| token.stem.as_str().to_owned())
            .collect()
    };
    match (paper(one), paper(other)) {
        (Some(first), Some(second)) => first != second && core(one) == core(other),
        _ => false,
    }
}

//! Qualifications say what this procedure demands.

use std::collections::BTreeSet;

use crate::analyse::stems::{Word, is_stop_word, same};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::text::Text;
use crate::words;

use super::help::is_blank;

/// Qualifications say what this procedure demands.
pub const KUALIFIKASI_TAK_BERKAITAN: Rule = Rule {
    defect: Defect {
        id: "kualifikasi-tak-berkaitan",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: kualifikasi pelaksana",
        says: words!(
            "tidak ada kualifikasi yang menyangkut pekerjaan SOP ini",
            "no qualification is about the work of this SOP"
        ),
        why: words!(
            "kualifikasi menyatakan kemampuan yang dibutuhkan prosedur ini, bukan pegawai pada umumnya",
            "qualifications say what this procedure needs, not what any employee needs"
        ),
        fix: words!(
            "tambahkan pengetahuan atau keterampilan yang dituntut langkah-langkahnya",
            "add the knowledge or skill that the steps demand"
        ),
    },
    bad: "
  nama: Pelayanan Izin Usaha
  kualifikasi_pelaksana: [Pendidikan minimal D3, Mampu berkomunikasi dengan baik]
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ kualifikasi-tak-berkaitan
  langkah:
    - kegiatan: Memeriksa berkas permohonan izin
",
    good: "
  nama: Pelayanan Izin Usaha
  kualifikasi_pelaksana: [Pendidikan minimal D3, Memahami peraturan perizinan]
  langkah:
    - kegiatan: Memeriksa berkas permohonan izin
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let list = case
        .sop
        .qualifications
        .as_ref()
        .filter(|list| !is_blank(Some(list)));
    let Some(list) = list else {
        return;
    };
    let glossary = &case.facts.documents.glossary;
    let stems = |text: &Text| -> Vec<Word> {
        let words = glossary.expand(text).into_iter();
        words
            .filter(|word| word.word.len() >= 3 && !is_stop_word(&word.word))
            .filter(|word| !GENERAL.contains(&word.word.as_str()))
            .map(|word| word.stem)
            .collect()
    };
    let steps = case.sop.steps().flat_map(|(_, _, step)| {
        let cells = [&step.requirements, &step.outputs].into_iter().flatten();
        std::iter::once(&step.activity)
            .chain(cells.flat_map(|list| &list.items).map(|item| &item.text))
    });
    let actors = case.sop.parts.iter().flat_map(|part| &part.actors);
    let tools = case.sop.equipment.iter().flat_map(|list| &list.items);
    let related = case.sop.related.iter().flat_map(|list| &list.items);
    let own: BTreeSet<Word> = std::iter::once(&case.sop.name)
        .chain(&case.sop.unit)
        .chain(actors.map(|actor| &actor.name))
        .chain(tools.chain(related).map(|item| &item.text))
        .chain(steps)
        .flat_map(stems)
        .collect();
    let asked: Vec<Word> = list
        .items
        .iter()
        .flat_map(|item| stems(&item.text))
        .collect();
    let broad = list.items.iter().any(|item| {
        let words = glossary.expand(&item.text);
        words.iter().any(|word| BROAD.contains(&word.word.as_str()))
    });
    let shares = broad
        || asked
            .iter()
            .any(|stem| own.iter().any(|other| same(stem, other)));
    if !shares && !own.is_empty() {
        findings.add(&KUALIFIKASI_TAK_BERKAITAN.defect, list.span).evidence(words!(
            "tidak ada kata kualifikasi yang muncul pada nama, pelaksana, peralatan, atau langkah SOP",
            "no word of the qualifications occurs in the name, actors, equipment or steps"
        ));
    }
}

/// Words of qualifications that fit every procedure.
const GENERAL: &[&str] = &[
    "mampu",
    "kemampuan",
    "memiliki",
    "memahami",
    "pemahaman",
    "menguasai",
    "mengetahui",
    "pengetahuan",
    "mengoperasikan",
    "komputer",
    "pendidikan",
    "minimal",
    "paling",
    "rendah",
    "serendah-rendahnya",
    "sederajat",
    "baik",
    "bekerja",
    "pegawai",
    "asn",
    "pns",
    "tugas",
    "pokok",
    "fungsi",
    "teliti",
    "jujur",
    "disiplin",
    "bertanggung",
    "jawab",
    "komunikasi",
    "berkomunikasi",
    "umum",
    "kerja",
    "pengalaman",
    "tahun",
    "sma",
    "slta",
    "sarjana",
    "diploma",
    "lulusan",
    "tenaga",
    "pelaksana",
    "petugas",
    "yang",
    "dapat",
    "internet",
    "office",
    "microsoft",
];

/// Skills that the work of most offices demands.
const BROAD: [&str; 8] = [
    "naskah",
    "persuratan",
    "korespondensi",
    "kearsipan",
    "pelayanan",
    "hukum",
    "peraturan",
    "perundang-undangan",
];

//! The legal bases are about what the SOP is about.

use crate::analyse::stems::{Token, is_stop_word, same};
use crate::analyse::vocabulary::UMBRELLAS;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// The legal bases are about what the SOP is about.
pub const DASAR_HUKUM_TANPA_SUBSTANSI: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-tanpa-substansi",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: dasar hukum",
        says: words!(
            "tidak ada dasar hukum tentang pokok SOP ini",
            "no legal basis is about the subject of this SOP"
        ),
        why: words!(
            "dasar hukum adalah peraturan yang mendasari prosedurnya sendiri, bukan hanya organisasinya",
            "the legal bases underlie the procedure itself, not only the office"
        ),
        fix: words!(
            "tambahkan peraturan yang mengatur layanan ini",
            "add the regulation that governs this service"
        ),
    },
    bad: "
  nama: Pelayanan Pengaduan Masyarakat
  dasar_hukum:
    - Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011 tentang Standar Operasional Prosedur
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-tanpa-substansi
",
    good: "
  nama: Pelayanan Pengaduan Masyarakat
  dasar_hukum:
    - Peraturan Presiden Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    let Some(list) = sop
        .legal_bases
        .as_ref()
        .filter(|list| !list.items.is_empty())
    else {
        return;
    };
    let glossary = &case.facts.documents.glossary;
    let procedure = sop
        .procedure
        .as_ref()
        .and_then(|key| case.library.procedure(key));
    let names = std::iter::once(&sop.name).chain(procedure.map(|procedure| &procedure.name));
    let subject: Vec<Token> = names
        .flat_map(|name| glossary.expand(name))
        .filter(|word| {
            !is_stop_word(&word.word)
                && !UMBRELLAS.contains(word.word.as_str())
                && word.word != "sop"
        })
        .collect();
    let titles = case.facts.citations.iter().flat_map(|item| &item.citations);
    // Titles name a field in their own words: "Perkawinan" is about a letter for "nikah". One of a field is enough.
    if titles
        .clone()
        .any(|citation| is_of_a_field(&citation.title))
    {
        return;
    }
    let told: Vec<Token> = titles
        .flat_map(|citation| glossary.expand(&citation.title))
        .collect();
    let about = subject
        .iter()
        .any(|word| told.iter().any(|other| same(&word.stem, &other.stem)));
    if subject.is_empty() || told.is_empty() || about {
        return;
    }
    let name = sop.name.trim();
    findings
        .add(&DASAR_HUKUM_TANPA_SUBSTANSI.defect, list.span)
        .evidence(said!(
            id: "tidak ada judul peraturan yang memuat kata pokok dari “{name}”",
            en: "no title holds a word of the subject of “{name}”"));
}

/// Whether a regulation is about a field, and not about offices and papers in general.
fn is_of_a_field(title: &str) -> bool {
    let title = title.to_lowercase();
    !title.trim().is_empty() && !GENERAL.iter().any(|phrase| title.contains(phrase))
}

/// What the titles of regulations say that every office cites in every SOP.
const GENERAL: [&str; 16] = [
    "pemerintahan daerah",
    "pemerintah daerah",
    "pembentukan",
    "perangkat daerah",
    "operasional prosedur",
    "sop",
    "tata naskah",
    "organisasi",
    "tata kerja",
    "susunan",
    "administrasi pemerintahan",
    "pelayanan publik",
    "standar pelayanan",
    "rincian tugas",
    "uraian tugas",
    "tugas pokok",
];

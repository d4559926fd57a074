//! Equipment is named so that it can be fetched.

use crate::analyse::stems::tokens;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// Equipment is named so that it can be fetched.
pub const PERALATAN_TERLALU_UMUM: Rule = Rule {
    defect: Defect {
        id: "peralatan-terlalu-umum",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: peralatan dan perlengkapan",
        says: words!(
            "peralatan ini terlalu umum untuk disiapkan",
            "this equipment is too vague to be prepared"
        ),
        why: words!(
            "daftar peralatan memberi tahu apa yang harus ada di meja; nama umum tidak",
            "the list says what must be at hand; a general name does not"
        ),
        fix: words!(
            "sebut alatnya, misalnya “Telepon”",
            "name the tool, such as “Telepon”"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  peralatan: [Komputer, Alat telekomunikasi]
#                       ^^^^^^^^^^^^^^^^^^^ peralatan-terlalu-umum
  langkah:
    - kegiatan: Mencatat permohonan
",
    good: "
  nama: Pelayanan Izin
  peralatan: [Komputer, Telepon, Alat tulis kantor, Perangkat komputer pendukung]
  langkah:
    - kegiatan: Mencatat permohonan
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for item in case.sop.equipment.iter().flat_map(|list| &list.items) {
        let words = tokens(&item.text);
        let heads = words.iter().any(|word| HEADS.contains(&word.word.as_str()));
        let says_nothing = words
            .iter()
            .all(|word| HEADS.contains(&word.word.as_str()) || VAGUE.contains(&word.word.as_str()));
        if heads && says_nothing {
            let text = item.text.trim().trim_end_matches([';', '.', ',']);
            findings
                .add(&PERALATAN_TERLALU_UMUM.defect, item.text.span)
                .quote(text)
                .says(said!(
                    id: "“{text}” terlalu umum untuk disiapkan", en: "“{text}” is too vague to be prepared"));
        }
    }
}

/// Nouns for any kind of equipment.
const HEADS: [&str; 8] = [
    "alat",
    "peralatan",
    "perlengkapan",
    "sarana",
    "prasarana",
    "fasilitas",
    "perangkat",
    "alat-alat",
];

/// Words that do not tell one tool from another.
const VAGUE: &[&str] = &[
    "dan",
    "atau",
    "serta",
    "yang",
    "lain",
    "lainnya",
    "lain-lain",
    "pendukung",
    "penunjang",
    "diperlukan",
    "dibutuhkan",
    "sesuai",
    "kebutuhan",
    "komunikasi",
    "telekomunikasi",
    "elektronik",
    "kerja",
    "terkait",
    "dll",
    "dsb",
    "memadai",
    "lengkap",
    "dengan",
];

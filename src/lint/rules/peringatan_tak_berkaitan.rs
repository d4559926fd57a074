//! The warnings are about this procedure and say what goes wrong.

use crate::analyse::stems::{Token, is_stop_word, same, tokens};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::words;

use super::help::is_blank;

/// The warnings are about this procedure and say what goes wrong.
pub const PERINGATAN_TAK_BERKAITAN: Rule = Rule {
    defect: Defect {
        id: "peringatan-tak-berkaitan",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: peringatan",
        says: words!(
            "peringatan ini tidak memperingatkan tentang prosedur ini",
            "this does not warn about this procedure"
        ),
        why: words!(
            "peringatan menyebut akibat bila prosedur ini tidak dijalankan; yang lain biasanya salinan",
            "a warning says what happens if this procedure is not followed; others are usually copied"
        ),
        fix: words!(
            "tulis akibat bagi layanan ini",
            "say what happens to this service"
        ),
    },
    bad: "
  nama: Pelayanan Pengaduan
  peringatan:
    - Jika SOP ini dilaksanakan, pelayanan pengaduan menjadi efisien
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ peringatan-tak-berkaitan
  langkah:
    - kegiatan: Mencatat pengaduan
",
    good: "
  nama: Pelayanan Pengaduan
  peringatan:
    - Jika SOP ini tidak dilaksanakan, pengaduan terlambat ditangani
  langkah:
    - kegiatan: Mencatat pengaduan
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some(list) = case
        .sop
        .warnings
        .as_ref()
        .filter(|list| !is_blank(Some(list)))
    else {
        return;
    };
    for item in &list.items {
        if praises(&item.text) {
            findings
                .add(&PERINGATAN_TAK_BERKAITAN.defect, item.text.span)
                .quote(item.text.trim())
                .says(words!(
                    "kalimat ini menyebut manfaat, bukan akibat bila tidak dijalankan",
                    "this names a benefit, not what happens otherwise"
                ));
        }
    }
    let told: Vec<Token> = list
        .items
        .iter()
        .flat_map(|item| tokens(&item.text))
        .collect();
    let general = told
        .iter()
        .any(|word| GENERAL.contains(&word.word.as_str()));
    let steps = case.sop.steps().map(|(_, _, step)| &step.activity);
    let own: Vec<Token> = std::iter::once(&case.sop.name)
        .chain(&case.sop.unit)
        .chain(
            case.sop
                .related
                .iter()
                .flat_map(|list| list.items.iter().map(|item| &item.text)),
        )
        .chain(steps)
        .flat_map(|text| tokens(text))
        .filter(|word| !is_stop_word(&word.word) && word.word.len() >= 4)
        .filter(|word| !FRAMES.contains(&word.word.as_str()))
        .collect();
    let shares = told
        .iter()
        .any(|word| own.iter().any(|other| same(&word.stem, &other.stem)));
    if !general && !shares && !own.is_empty() {
        findings
            .add(&PERINGATAN_TAK_BERKAITAN.defect, list.span)
            .evidence(words!(
                "tidak ada kata peringatan yang muncul pada nama atau kegiatan SOP",
                "no word of the warnings occurs in the name or the activities"
            ));
    }
}

/// Words of sentences, which any two texts share.
const FRAMES: [&str; 16] = [
    "jika", "apabila", "bila", "maka", "tidak", "akan", "sudah", "telah", "belum", "harus",
    "dapat", "wajib", "agar", "atau", "badan", "daerah",
];

/// Words of warnings that fit every procedure.
const GENERAL: &[&str] = &[
    "pelayanan",
    "layanan",
    "kinerja",
    "administrasi",
    "tugas",
    "kegiatan",
    "pekerjaan",
    "terlambat",
    "terhambat",
    "inefisiensi",
    "pelaksanaan",
    "tertib",
];

/// "Jika SOP ini dilaksanakan …" without any "tidak".
fn praises(text: &str) -> bool {
    let words = tokens(text);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.word.as_str()));
    has(&["jika", "apabila", "bila", "dengan"])
        && has(&["sop"])
        && has(&[
            "dilaksanakan",
            "dijalankan",
            "diterapkan",
            "dipatuhi",
            "diikuti",
        ])
        && !has(&[
            "tidak", "tanpa", "belum", "kurang", "bukan", "tak", "wajib", "harus",
        ])
}

//! An output is a thing, not the news that something has happened.

use crate::analyse::stems::tokens;
use crate::analyse::vocabulary::{BASE_VERBS, STATES, is_passive};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// An output is a thing, not the news that something has happened.
pub const OUTPUT_BERUPA_KEADAAN: Rule = Rule {
    defect: Defect {
        id: "output-berupa-keadaan",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: output",
        says: words!(
            "output ini keadaan, bukan benda",
            "this output is a state, not a thing"
        ),
        why: words!(
            "keadaan tidak dapat diserahkan ke langkah berikutnya dan tidak dapat diarsipkan",
            "a state can be neither handed to the next step nor filed"
        ),
        fix: words!(
            "tulis dokumen atau catatan yang membuktikannya, misalnya “Bukti …” atau “Lembar hasil …”",
            "name the document that proves it, such as “Bukti …” or “Lembar hasil …”"
        ),
    },
    bad: "
  nama: Pelayanan Sertifikat
  langkah:
    - kegiatan: Memeriksa data pemohon
      output: [Data telah diperiksa]
#              ^^^^^^^^^^^^^^^^^^^^ output-berupa-keadaan
    - kegiatan: Masuk ke aplikasi
      output: [Berhasil login]
#              ^^^^^^^^^^^^^^ output-berupa-keadaan
    - kegiatan: Mencairkan dana
      output: [Uang masuk ke rekening penerima]
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ output-berupa-keadaan
",
    good: "
  nama: Pelayanan Sertifikat
  langkah:
    - kegiatan: Memeriksa data pemohon
      output: [Lembar hasil pemeriksaan data]
    - kegiatan: Mengirim surat
      output: [Surat yang telah ditandatangani, Surat permohonan (sudah dikirim)]
    - kegiatan: Mencatat surat
      output: [Surat masuk di buku agenda, Data masuk, Undangan]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (_, _, step) in case.sop.steps() {
        for item in step.outputs.iter().flat_map(|outputs| &outputs.items) {
            if is_state(&item.text) {
                let text = item.text.trim();
                findings
                    .add(&OUTPUT_BERUPA_KEADAAN.defect, item.text.span)
                    .quote(text)
                    .says(said!(
                        id: "output “{text}” adalah keadaan, bukan benda",
                        en: "the output “{text}” is a state, not a thing"));
            }
        }
    }
}

/// Whether an output says what has become of something. A document with its state ("Surat yang telah ditandatangani",
/// "Surat (sudah dikirim)") is a document.
fn is_state(text: &str) -> bool {
    let plain = text.split('(').next().unwrap_or_default();
    let words = tokens(plain);
    let word = |at: usize| words.get(at).map_or("", |token| token.word.as_str());
    let has = |list: &[&str]| {
        words
            .iter()
            .any(|token| list.contains(&token.word.as_str()))
    };
    if has(&["yang", "bahwa", "untuk"]) || words.is_empty() {
        return false;
    }
    if has(&["berhasil"]) || matches!(word(0), "telah" | "sudah" | "akses") {
        return true;
    }
    let nominal =
        word(0).ends_with("nya") && ["ter", "di"].iter().any(|start| word(0).starts_with(start));
    if nominal && word(0).len() >= 8 {
        return true;
    }
    let paper = PAPERS.contains(&word(0));
    let happened = words.windows(2).any(|pair| {
        matches!(pair[0].word.as_str(), "telah" | "sudah") && is_passive(&pair[1].word)
    });
    let last = words
        .last()
        .is_some_and(|token| is_passive(&token.word) && !STATES.contains(token.word.as_str()));
    let over = words.last().is_some_and(|token| token.word == "selesai");
    // "Uang masuk ke rekening": somebody or something has gone somewhere.
    let arrived = BASE_VERBS.contains(word(1)) && matches!(word(2), "ke" | "di" | "pada" | "dari");
    words.len() >= 2 && ((happened || over || arrived) && !paper || last)
}

/// First words of things on paper, for which "telah ditandatangani" is only their state.
const PAPERS: &[&str] = &[
    "surat",
    "dokumen",
    "draf",
    "laporan",
    "formulir",
    "berkas",
    "nota",
    "sk",
    "naskah",
    "lembar",
    "berita",
    "proposal",
    "kontrak",
    "perjanjian",
    "undangan",
    "rancangan",
    "konsep",
    "disposisi",
    "buku",
    "daftar",
    "kartu",
    "spt",
    "sppd",
    "keputusan",
    "peraturan",
    "kuitansi",
    "spj",
    "spm",
    "sp2d",
    "permohonan",
    "rekomendasi",
    "izin",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_told_from_documents_with_a_state() {
        for text in [
            "Data telah diperiksa",
            "Surat berhasil diupload",
            "Sertifikat elektronik dicabut",
            "Data diproses",
            "Akses ke menu berikutnya",
            "Passphrase telah diperbaharui",
            "Terlaksananya pemeriksaan",
            "Diterimanya berkas",
            "Pemeriksaan selesai",
        ] {
            assert!(is_state(text), "{text}");
        }
        for text in [
            "Surat yang telah ditandatangani",
            "Surat telah ditandatangani",
            "Surat permohonan (sudah dikirim)",
            "Disposisi",
            "Laporan selesai",
            "Lembar disposisi",
            "Sertifikat digital",
            "Draf surat dikoreksi",
            "Notifikasi bahwa sertifikat telah diterbitkan",
            "Hasil verifikasi",
            "Berita acara yang ditandatangani",
        ] {
            assert!(!is_state(text), "{text}");
        }
    }
}

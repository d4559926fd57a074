//! A record says in which book or file it is kept.

use crate::analyse::stems::tokens;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// A record says in which book or file it is kept.
pub const PENCATATAN_TAK_JELAS: Rule = Rule {
    defect: Defect {
        id: "pencatatan-tak-jelas",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: pencatatan dan pendataan",
        says: words!(
            "tidak jelas buku atau berkas apa yang menjadi catatan",
            "it does not say which book or file is the record"
        ),
        why: words!(
            "catatan membuktikan bahwa prosedur dijalankan; orang harus tahu di mana mencarinya",
            "records prove that the procedure ran; people must know where to look"
        ),
        fix: words!(
            "sebut buku, register, formulir, atau aplikasinya, dan siapa yang mengisinya",
            "name the book, register, form or application, and who fills it in"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  pencatatan: [Disimpan sebagai data surat]
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ pencatatan-tak-jelas
  langkah:
    - kegiatan: Mencatat surat masuk
",
    good: "
  nama: Pelayanan Surat Masuk
  pencatatan: [Buku agenda surat masuk, Disimpan sebagai data elektronik]
  langkah:
    - kegiatan: Mencatat surat masuk
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let items = case.sop.records.iter().flat_map(|list| &list.items);
    for item in items {
        let words = tokens(&item.text);
        let keeps = words
            .iter()
            .any(|word| KEEPING.contains(&word.word.as_str()));
        let says = |word: &str| PLACES.contains(&word) || word.chars().count() == 1;
        // A record that is only called a record: "Pencatatan (log)".
        let bare = words.iter().all(|word| {
            KEEPING.contains(&word.word.as_str()) || BARE.contains(&word.word.as_str())
        });
        let placed = words.iter().any(|word| says(&word.word));
        let abbreviated = item.text.split_whitespace().any(|word| {
            let letters = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            letters.len() >= 2 && letters.chars().all(char::is_uppercase)
        });
        if !keeps
            || words.is_empty()
            || !bare && (placed || abbreviated)
            || item.text.trim_end().ends_with(':')
        {
            continue;
        }
        let text = item.text.trim();
        findings
            .add(&PENCATATAN_TAK_JELAS.defect, item.text.span)
            .quote(text)
            .says(said!(
                id: "“{text}” tidak menyebut buku atau berkas tempat mencatat",
                en: "“{text}” names no book or file to record in"));
    }
}

/// Words that say that something is recorded.
const KEEPING: &[&str] = &[
    "disimpan",
    "dicatat",
    "didata",
    "direkam",
    "pencatatan",
    "pendataan",
    "penyimpanan",
    "mencatat",
    "menyimpan",
    "didokumentasikan",
    "diarsipkan",
];

/// Words of which a record that names nothing is made.
const BARE: &[&str] = &["log", "data", "dan", "arsip", "sebagai", "di", "dalam"];

/// Books, files and places in which a record can be looked for.
const PLACES: &[&str] = &[
    "buku",
    "register",
    "agenda",
    "log",
    "logbook",
    "database",
    "basis",
    "arsip",
    "laporan",
    "berita",
    "lembar",
    "kartu",
    "formulir",
    "rekaman",
    "dokumen",
    "daftar",
    "rekapitulasi",
    "notula",
    "bukti",
    "tanda",
    "aplikasi",
    "sistem",
    "excel",
    "spreadsheet",
    "komputer",
    "disposisi",
    "file",
    "berkas",
    "risalah",
    "jurnal",
    "elektronik",
    "manual",
    "server",
    "ekspedisi",
    "map",
    "ordner",
    "lemari",
    "filing",
    "folder",
    "cetak",
    "digital",
    "kohort",
    "rapor",
    "presensi",
    "kendali",
    "tabel",
    "checklist",
    "ceklis",
    "salinan",
    "fotokopi",
    "sertifikat",
    "keputusan",
    "catatan",
    "website",
    "email",
];

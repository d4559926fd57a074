//! Records say what is written down, where and by whom.

use crate::analyse::stems::tokens;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::words;

/// Records say what is written down, where and by whom.
pub const PENCATATAN_BUKAN_CATATAN: Rule = Rule {
    defect: Defect {
        id: "pencatatan-bukan-catatan",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: pencatatan dan pendataan",
        says: words!(
            "ini bukan catatan pelaksanaan prosedur",
            "this is no record of the procedure"
        ),
        why: words!(
            "pencatatan membuktikan bahwa prosedur berjalan; pengertian istilah atau urusan naskah SOP tidak membuktikannya",
            "records prove that the procedure ran; a definition, or the filing of the SOP itself, does not"
        ),
        fix: words!(
            "tulis apa yang dicatat, di buku atau register mana, oleh siapa",
            "say what is recorded, in which book or register, and by whom"
        ),
    },
    bad: "
  nama: Pembaruan Sertifikat
  pencatatan:
    - Pembaruan sertifikat adalah proses memperbarui masa aktif
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pencatatan-bukan-catatan
",
    good: "
  nama: Pembaruan Sertifikat
  pencatatan:
    - Buku register pembaruan sertifikat
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for item in case.sop.records.iter().flat_map(|list| &list.items) {
        let words = tokens(&item.text);
        let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.word.as_str()));
        let record = has(&[
            "buku", "register", "agenda", "log", "database", "arsip", "basis", "dicatat",
            "disimpan",
        ]);
        let text = item.text.trim();
        let defines = words.iter().skip(1).any(|word| word.word == "adalah");
        let message = if defines {
            words!(
                "ini pengertian, bukan catatan",
                "this is a definition, not a record"
            )
        } else if has(&["sop"]) && has(&["penomoran", "penetapan", "penyimpanan"]) && !record {
            words!(
                "ini tentang naskah SOP, bukan pelaksanaannya",
                "this is about the SOP's paper, not about its running"
            )
        } else if words
            .first()
            .is_some_and(|first| COUNTS.contains(&first.word.as_str()))
            && !record
        {
            words!("ini angka, bukan catatan", "this is a figure, not a record")
        } else {
            continue;
        };
        let finding = findings.add(&PENCATATAN_BUKAN_CATATAN.defect, item.text.span);
        finding.quote(text).says(message);
        if defines {
            finding.severity(Severity::Warning);
        }
    }
}

/// Words with which a figure begins.
const COUNTS: [&str; 5] = ["jumlah", "persentase", "rasio", "angka", "prosentase"];

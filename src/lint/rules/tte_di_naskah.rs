//! The notice of an electronic signature belongs to the sheet, not to the text.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{SigningMethod, Sop};
use crate::text::Text;
use crate::words;

/// The notice of an electronic signature belongs to the sheet, not to the text.
pub const TTE_DI_NASKAH: Rule = Rule {
    defect: Defect {
        id: "tte-di-naskah",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: pengesahan",
        says: words!(
            "pemberitahuan tanda tangan elektronik ditulis sebagai isi SOP",
            "the notice of an electronic signature stands in the text"
        ),
        why: words!(
            "pemberitahuan itu milik lembar yang ditandatangani; di naskah ia tercetak sebelum ada tanda tangan",
            "the notice belongs to the signed sheet; in the text it is printed before anybody has signed"
        ),
        fix: words!(
            "hapus; `cara: tte` pada `pengesahan` menyediakan tempatnya di lembar",
            "remove it; `cara: tte` under `pengesahan` gives it a place on the sheet"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  pengesahan: {jabatan: Kepala Dinas, nama: Siti Aminah, cara: tte}
  tambahan:
    catatan_kaki: Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tte-di-naskah
",
    good: "
  nama: Pelayanan Surat Masuk
  pengesahan: {jabatan: Kepala Dinas, nama: Siti Aminah, cara: tte}
  pencatatan: [Arsip surat keluar yang sudah ditandatangani secara elektronik]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let approval = case.sop.approval.as_ref();
    let method = approval.and_then(|approval| approval.method.as_ref());
    let electronic = method.is_some_and(|method| method.value == SigningMethod::Electronic);
    for text in texts(case.sop).filter(|text| is_notice(text)) {
        let finding = findings.add(&TTE_DI_NASKAH.defect, text.span);
        finding.quote(text.trim());
        if !electronic {
            finding
                .says(words!(
                    "naskah menyebut tanda tangan elektronik, tetapi `cara` bukan `tte`",
                    "the text speaks of an electronic signature, but `cara` is not `tte`"
                ))
                .fix(words!(
                    "tulis `cara: tte` pada `pengesahan`, lalu hapus pemberitahuan ini",
                    "write `cara: tte` under `pengesahan` and remove this notice"
                ));
        }
    }
}

/// Where offices print the notice.
fn texts(sop: &Sop) -> impl Iterator<Item = &Text> {
    let bands = [&sop.warnings, &sop.records].into_iter().flatten();
    let items = bands.flat_map(|list| &list.items).map(|item| &item.text);
    sop.extras.iter().map(|(_, text)| text).chain(items)
}

/// Whether a text says that this paper was signed electronically, and not that another was.
fn is_notice(text: &str) -> bool {
    let lower = text.to_lowercase();
    let Some(at) = lower.find("ditandatangani secara elektronik") else {
        return false;
    };
    let before = lower[..at].trim_start_matches(['*', ' ', '-', '"']);
    let about_this = ["dokumen ini", "naskah ini", "surat ini", "sop ini"];
    before.is_empty() || about_this.iter().any(|start| before.starts_with(start))
}

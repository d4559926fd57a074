//! The warnings of an SOP are its own.

use crate::analyse::across::Band;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::Others;

/// The warnings of an SOP are its own.
pub const PERINGATAN_SERAGAM: Rule = Rule {
    defect: Defect {
        id: "peringatan-seragam",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: peringatan",
        says: words!(
            "peringatan ini sama persis dengan SOP lain",
            "other SOPs have the very same warnings"
        ),
        why: words!(
            "peringatan menyebut akibat bila prosedur ini tidak dijalankan; kalimat yang cocok untuk semua tidak memberi tahu apa-apa",
            "the warnings say what happens when this procedure is not followed; words that fit all tell nothing"
        ),
        fix: words!(
            "sebutkan akibat yang khusus bagi prosedur ini, atau jadikan blok bersama bila memang sama",
            "say what happens with this procedure, or make it a shared block if it is the same"
        ),
    },
    bad: "
  nama: Pengelolaan Surat Masuk
  peringatan: [Apabila SOP ini tidak dilaksanakan maka pelayanan terganggu]
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ peringatan-seragam
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Keluar
  peringatan: [Apabila SOP ini tidak dilaksanakan maka pelayanan terganggu.]
# berkas: content/sop/contoh/ketiga.yaml
  nama: Penyusutan Arsip
  peringatan: ['Apabila SOP ini tidak dilaksanakan, maka pelayanan terganggu']
",
    good: "
  nama: Pengelolaan Surat Masuk
  peringatan: [Apabila SOP ini tidak dilaksanakan maka surat masuk terlambat sampai]
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Keluar
  peringatan: [Apabila SOP ini tidak dilaksanakan maka surat keluar tidak bernomor]
# berkas: content/sop/contoh/ketiga.yaml
  nama: Penyusutan Arsip
  peringatan: [Apabila SOP ini tidak dilaksanakan maka arsip menumpuk]
",
    check,
};

/// So many others make warnings a phrase.
const OTHERS: usize = 2;

fn check(case: &Case<'_>, findings: &mut Findings) {
    let same = Others::of(
        case,
        case.library_facts
            .across
            .same_list(case.sop, Band::Warnings),
    );
    let Some(list) = case.sop.warnings.as_ref().filter(|_| same.count >= OTHERS) else {
        return;
    };
    let names = same.named(case);
    let (id, en) = (names.id, names.en);
    findings
        .add(&PERINGATAN_SERAGAM.defect, list.span)
        .says(said!(
        id: "peringatan ini sama persis dengan {id}", en: "the same warnings stand in {en}"));
}

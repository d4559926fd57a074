//! A number points to one SOP.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::Others;

/// A number points to one SOP.
pub const NOMOR_GANDA: Rule = Rule {
    defect: Defect {
        id: "nomor-ganda",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: nomor SOP",
        says: words!(
            "nomor ini dipakai juga oleh SOP lain",
            "another SOP has the same number"
        ),
        why: words!(
            "satu nomor untuk dua naskah membuat rujukan, arsip, dan pencabutan keliru",
            "one number for two papers misleads references, archives and revocations"
        ),
        fix: words!(
            "cocokkan dengan agenda penomoran, lalu perbaiki yang keliru",
            "compare with the register and mend the one that is wrong"
        ),
    },
    bad: "
  nomor: 000.8.3.3/12/Setda/2025
#        ^^^^^^^^^^^^^^^^^^^^^^^ nomor-ganda
  nama: Pengelolaan Surat Masuk
# berkas: content/sop/contoh/kedua.yaml
  nomor: 000.8.3.3 / 12 / SETDA / 2025
  nama: Pengelolaan Surat Keluar
",
    good: "
  nomor: 000.8.3.3/12/Setda/2025
  nama: Pengelolaan Surat Masuk
# berkas: content/sop/contoh/kedua.yaml
  nomor: 000.8.3.3/12/Setda/2025
  nama: Pengelolaan Surat Masuk
  status: digantikan
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let same = Others::of(case, case.library_facts.across.same_number(case.sop));
    let Some(number) = case.sop.number.as_ref().filter(|_| same.count > 0) else {
        return;
    };
    let (text, names) = (number.trim(), same.named(case));
    let (id, en) = (names.id, names.en);
    findings
        .add(&NOMOR_GANDA.defect, number.span)
        .quote(text)
        .says(said!(id: "nomor “{text}” dipakai juga oleh {id}", en: "the number “{text}” is also that of {en}"));
}

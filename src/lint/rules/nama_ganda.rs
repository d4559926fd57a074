//! A unit has one SOP for one thing.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::Others;

/// A unit has one SOP for one thing.
pub const NAMA_GANDA: Rule = Rule {
    defect: Defect {
        id: "nama-ganda",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran: SOP tidak tumpang tindih dengan SOP lain",
        says: words!(
            "nama ini dipakai juga oleh SOP lain di unit yang sama",
            "another SOP of the unit has the same name"
        ),
        why: words!(
            "pelaksana tidak tahu SOP mana yang harus diikuti",
            "those who work by it cannot tell which of the two to follow"
        ),
        fix: words!(
            "beri `status: digantikan` pada yang lama, atau nama yang membedakan keduanya",
            "give the old one `status: digantikan`, or both a name that tells them apart"
        ),
    },
    bad: "
  nama: Pengelolaan Surat Masuk
#       ^^^^^^^^^^^^^^^^^^^^^^^ nama-ganda
# berkas: content/sop/contoh/kedua.yaml
  nama: SOP PENGELOLAAN SURAT MASUK
",
    good: "
  nama: Pengelolaan Surat Masuk
  unit: Bagian Umum
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Masuk
  unit: Bagian Hukum
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let same = Others::of(case, case.library_facts.across.same_name(case.sop));
    if same.count == 0 {
        return;
    }
    let name = &case.sop.name;
    let names = same.named(case);
    let (id, en) = (names.id, names.en);
    findings
        .add(&NAMA_GANDA.defect, name.span)
        .quote(name.trim())
        .says(said!(id: "nama ini dipakai juga oleh {id}", en: "the same name has {en}"));
}

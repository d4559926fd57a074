//! An SOP names the SOPs it depends on, or says that there are none.

use crate::analyse::documents::mentions;
use crate::analyse::prose;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::words;

use super::help::is_blank;

/// An SOP names the SOPs it depends on, or says that there are none.
pub const KETERKAITAN_KOSONG: Rule = Rule {
    defect: Defect {
        id: "keterkaitan-kosong",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: keterkaitan",
        says: words!("keterkaitan kosong", "no related SOP is named"),
        why: words!(
            "pembaca tidak tahu apakah prosedur ini berdiri sendiri atau bagian ini lupa diisi",
            "a reader cannot tell whether the procedure stands alone or the part was forgotten"
        ),
        fix: words!(
            "sebut SOP lain yang terkait, atau tulis “Tidak ada”",
            "name the related SOPs, or write “Tidak ada”"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  keterkaitan: []
#              ^^ keterkaitan-kosong
  langkah:
    - kegiatan: Mencatat surat masuk
",
    good: "
  nama: Pelayanan Surat Masuk
  keterkaitan: [Tidak ada]
  langkah:
    - kegiatan: Mencatat surat masuk
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let list = case.sop.related.as_ref();
    // Where another SOP is named, the sharper rule keterkaitan-hilang speaks.
    let another_named = prose(case.sop).any(|text| !mentions(text).is_empty());
    if is_blank(list) && !another_named {
        let place = list.map_or(case.sop.name.span, |list| list.span);
        findings.add(&KETERKAITAN_KOSONG.defect, place);
    }
}

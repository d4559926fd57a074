//! An SOP is filed under the code of SOPs.

use crate::analyse::numbering::numbering;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Level, day};
use crate::said;
use crate::words;

/// An SOP is filed under the code of SOPs.
pub const NOMOR_BUKAN_KODE_SOP: Rule = Rule {
    defect: Defect {
        id: "nomor-bukan-kode-sop",
        severity: Severity::Info,
        basis: "Permendagri 83/2022 tentang Kode Klasifikasi Arsip: 000.8.3.3 Standar Operasional Prosedur",
        says: words!(
            "kode klasifikasi pada nomor bukan kode SOP",
            "the filing code in the number is not that of SOPs"
        ),
        why: words!(
            "arsip SOP lazim berkode 000.8.3.3; kode pokok soal boleh dipakai bila begitu kebijakan instansi",
            "SOPs are usually filed under 000.8.3.3; a code of the subject is fine where the agency wants it so"
        ),
        fix: words!(
            "pakai 000.8.3.3, atau matikan aturan ini di `aturan` instansi",
            "use 000.8.3.3, or switch this rule off under `aturan` of the agency"
        ),
    },
    bad: "
  nama: Pelayanan Surat
  nomor: B.000.6.5/12/Diskominfo/2025
#          ^^^^^^^ nomor-bukan-kode-sop
",
    good: "
  nama: Pelayanan Surat
  nomor: B.000.8.3.3/12/Diskominfo/2025
",
    check,
};

/// The code of SOPs.
const SOP_CODE: &str = "000.8.3.3";

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    let agency = case.library.agency(&sop.id.agency);
    let central = agency.and_then(|agency| agency.level.as_ref());
    let older = sop
        .own_day()
        .is_some_and(|own| day(2022, 9, 1).is_some_and(|start| own < start));
    // The codes are those of regional governments, in force since 2022.
    if older || central.is_some_and(|level| level.value == Level::Central) {
        return;
    }
    let Some((number, range)) = sop
        .number
        .as_ref()
        .and_then(|number| Some((number, numbering(number).code?)))
    else {
        return;
    };
    let code = &number[range.clone()];
    // Older codes count otherwise: only the new ones have main classes in hundreds and levels after a dot.
    let is_new = code.len() > 3 && code[1..].starts_with("00.");
    if !is_new || code.starts_with(SOP_CODE) || SOP_CODE.starts_with(code) {
        return;
    }
    findings
        .add(
            &NOMOR_BUKAN_KODE_SOP.defect,
            case.part(number, range.clone()),
        )
        .quote(code)
        .says(said!(
            id: "kode klasifikasi {code} bukan kode SOP ({SOP_CODE})",
            en: "the filing code {code} is not that of SOPs ({SOP_CODE})"));
}

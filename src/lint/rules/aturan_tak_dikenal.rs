//! Exceptions of SOPs and settings of agencies name rules that exist.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, RULES, Rule};
use crate::load::PROBLEMS;
use crate::said;
use crate::text::{Text, nearest};
use crate::words;

/// Exceptions of SOPs and settings of agencies name rules that exist.
pub const ATURAN_TAK_DIKENAL: Rule = Rule {
    defect: Defect {
        id: "aturan-tak-dikenal",
        severity: Severity::Warning,
        basis: "Format isi sopan: kecualikan; aturan pada berkas instansi",
        says: words!("aturan ini tidak ada", "there is no such rule"),
        why: words!(
            "nama yang tidak dikenal tidak mengubah apa pun; temuannya tetap ditampilkan",
            "a name that is unknown changes nothing; the findings are shown all the same"
        ),
        fix: words!(
            "pakai id yang ada dalam `sopan rules`",
            "use an id that `sopan rules` lists"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  kecualikan:
    - aturan: waktu-kosng
#             ^^^^^^^^^^^ aturan-tak-dikenal
      alasan: Waktu bergantung pada pihak lain
      penanggung_jawab: Bagian Organisasi
      sampai: 2026-12-31
",
    good: "
  nama: Pelayanan Surat Masuk
  kecualikan:
    - aturan: waktu-kosong
      alasan: Waktu bergantung pada pihak lain
      penanggung_jawab: Bagian Organisasi
      sampai: 2026-12-31
# berkas: content/instansi/contoh.yaml
  nama: Pemerintah Kabupaten Contoh
  aturan: {ejaan: info}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let excepted = case.sop.exceptions.iter();
    let excepted = excepted.filter_map(|exception| exception.rule.as_ref());
    // The settings of an agency are met with each of its SOPs, and reported once.
    let agency = case.library.agency(&case.sop.id.agency);
    let set = agency.into_iter().flat_map(|agency| &agency.rules);
    for rule in excepted.chain(set.map(|(rule, _)| rule)) {
        report(rule, findings);
    }
}

fn report(rule: &Text, findings: &mut Findings) {
    let id = rule.trim();
    let mut ids = RULES.iter().map(|rule| rule.defect.id);
    if id.is_empty() || ids.clone().any(|known| known == id) {
        return;
    }
    let finding = findings
        .add(&ATURAN_TAK_DIKENAL.defect, rule.span)
        .quote(id);
    if PROBLEMS.iter().any(|problem| problem.id == id) {
        finding.says(said!(
            id: "{id} bukan aturan, melainkan masalah saat membaca berkas",
            en: "{id} is no rule but a problem of reading files"));
        finding.fix(said!(
            id: "perbaiki berkasnya; yang tidak terbaca tidak dapat dikecualikan",
            en: "mend the file; what cannot be read cannot be set aside"));
        return;
    }
    finding.says(said!(id: "aturan `{id}` tidak ada", en: "there is no rule `{id}`"));
    if let Some(near) = nearest(id, &mut ids) {
        finding.fix(said!(id: "maksud Anda `{near}`?", en: "did you mean `{near}`?"));
    }
}

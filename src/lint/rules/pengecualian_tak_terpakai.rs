//! An exception sets something aside.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, RULES, Rule, exceptions};
use crate::said;
use crate::words;

/// An exception sets something aside.
pub const PENGECUALIAN_TAK_TERPAKAI: Rule = Rule {
    defect: Defect {
        id: "pengecualian-tak-terpakai",
        severity: Severity::Info,
        basis: "Format isi sopan: kecualikan",
        says: words!(
            "pengecualian ini tidak mengecualikan apa pun",
            "this exception sets nothing aside"
        ),
        why: words!(
            "pengecualian yang tertinggal akan menyembunyikan kekurangan yang baru",
            "an exception left behind will hide the next defect"
        ),
        fix: words!(
            "hapus, atau perbaiki `di`: butir dihitung dari 0, jadi langkah pertama adalah `langkah[0]`",
            "remove it, or correct `di`: items count from 0, so the first step is `langkah[0]`"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  langkah:
    - {kegiatan: Mencatat surat masuk, waktu: 5 menit}
    - kegiatan: Menyampaikan surat masuk
  kecualikan:
    - aturan: waktu-kosong
#             ^^^^^^^^^^^^ pengecualian-tak-terpakai
      di: langkah[2]
      alasan: Bergantung pada kurir
      penanggung_jawab: Bagian Umum
      sampai: 2026-12-31
",
    good: "
  nama: Pelayanan Surat Masuk
  langkah:
    - {kegiatan: Mencatat surat masuk, waktu: 5 menit}
    - kegiatan: Menyampaikan surat masuk
  kecualikan:
    - aturan: waktu-kosong
      di: langkah[1]
      alasan: Bergantung pada kurir
      penanggung_jawab: Bagian Umum
      sampai: 2026-12-31
",
    check,
};

/// This rule is the last: only then is it known what the findings of all others were set aside by.
fn check(case: &Case<'_>, findings: &mut Findings) {
    for (exception, used) in case.sop.exceptions.iter().zip(case.used) {
        // What has run out, or names no rule, is found by rules of their own.
        let rule = exception.rule.as_ref();
        let known = |id: &str| RULES.iter().any(|rule| rule.defect.id == id);
        let Some(rule) = rule.filter(|rule| known(rule.trim())) else {
            continue;
        };
        if *used || !exceptions::is_live(exception, case.today) {
            continue;
        }
        let id = rule.trim();
        let finding = findings
            .add(&PENGECUALIAN_TAK_TERPAKAI.defect, rule.span)
            .quote(id);
        match exception.path.as_ref().map(|path| path.trim()) {
            Some(place) => finding.says(said!(
                id: "aturan {id} tidak menemukan apa pun di {place}",
                en: "the rule {id} finds nothing at {place}")),
            None => finding.says(said!(
                id: "aturan {id} tidak menemukan apa pun di SOP ini",
                en: "the rule {id} finds nothing in this SOP")),
        };
    }
}

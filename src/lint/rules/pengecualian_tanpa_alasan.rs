//! An exception says why, who answers for it, and until when.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Exception, WrittenDate};
use crate::said;
use crate::text::Text;
use crate::words;

/// An exception says why, who answers for it, and until when.
pub const PENGECUALIAN_TANPA_ALASAN: Rule = Rule {
    defect: Defect {
        id: "pengecualian-tanpa-alasan",
        severity: Severity::Warning,
        basis: "Format isi sopan: kecualikan",
        says: words!(
            "pengecualian ini tidak lengkap",
            "this exception is incomplete"
        ),
        why: words!(
            "pengecualian tanpa alasan, penanggung jawab, dan batas waktu hanya menyembunyikan kekurangan",
            "an exception without reason, responsible unit and end only hides a defect"
        ),
        fix: words!(
            "lengkapi `alasan`, `penanggung_jawab`, dan `sampai`",
            "fill in `alasan`, `penanggung_jawab` and `sampai`"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  kecualikan:
    - aturan: waktu-kosong
#             ^^^^^^^^^^^^ pengecualian-tanpa-alasan
      alasan: Waktu bergantung pada pihak lain
",
    good: "
  nama: Pelayanan Surat Masuk
  kecualikan:
    - aturan: waktu-kosong
      alasan: Waktu bergantung pada pihak lain
      penanggung_jawab: Bagian Organisasi
      sampai: 2026-12-31
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for exception in &case.sop.exceptions {
        let missing = missing(exception);
        if missing.is_empty() {
            continue;
        }
        let known = exception
            .rule
            .as_ref()
            .filter(|rule| !rule.trim().is_empty());
        let place = known.map_or(exception.span, |rule| rule.span);
        let keys: Vec<String> = missing.iter().map(|key| format!("`{key}`")).collect();
        let keys = keys.join(", ");
        let finding = findings.add(&PENGECUALIAN_TANPA_ALASAN.defect, place);
        finding.quote(known.map_or("", |rule| rule.trim()));
        finding.says(said!(
            id: "pengecualian ini belum memuat {keys}", en: "this exception lacks {keys}"));
        finding.fix(said!(id: "isi {keys}", en: "fill in {keys}"));
    }
}

/// The keys that say nothing. A date that cannot be read ends nothing.
fn missing(exception: &Exception) -> Vec<&'static str> {
    let is_said = |text: &Option<Text>| {
        let text = text.as_ref();
        text.is_some_and(|text| text.chars().any(char::is_alphanumeric))
    };
    let until = exception.until.as_ref().map(|until| until.meaning);
    let ends = until.and_then(WrittenDate::last_day).is_some();
    let keys = [
        ("aturan", is_said(&exception.rule)),
        ("alasan", is_said(&exception.reason)),
        ("penanggung_jawab", is_said(&exception.responsible)),
        ("sampai", ends),
    ];
    let missing = keys.into_iter().filter(|(_, said)| !said);
    missing.map(|(key, _)| key).collect()
}

//! One SOP has one name.

use crate::analyse::stems::tokens;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::is_blank_text;

/// One SOP has one name.
pub const NAMA_BAGAN_BERBEDA: Rule = Rule {
    defect: Defect {
        id: "nama-bagan-berbeda",
        severity: Severity::Error,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: nama SOP",
        says: words!(
            "nama di atas bagan berbeda dari nama SOP",
            "the name above the chart differs from that of the SOP"
        ),
        why: words!(
            "dua nama membuat pembaca ragu apakah lembar itu milik SOP yang sama",
            "two names leave the reader in doubt whether the sheets belong together"
        ),
        fix: words!("samakan kedua nama", "use one name for both"),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  nama_bagan: SOP Pengelolaan Surat Keluar
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nama-bagan-berbeda
",
    good: "
  nama: PELAYANAN SURAT MASUK
  nama_bagan: SOP Pelayanan Surat Masuk
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    check_cover(case, findings);
    let Some(chart) = &sop.chart_name else {
        return;
    };
    if is_blank_text(chart) || words_of(chart) == words_of(&sop.name) {
        return;
    }
    let (chart_name, name) = (chart.trim(), sop.name.trim());
    findings
        .add(&NAMA_BAGAN_BERBEDA.defect, chart.span)
        .quote(chart_name)
        .says(said!(
            id: "di atas bagan: “{chart_name}”; pada identitas: “{name}”",
            en: "above the chart “{chart_name}”, in the identity block “{name}”"));
}

/// Reports a cover that words the name of the SOP otherwise. One that names the whole book or the office is no name.
fn check_cover(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    let Some(title) = sop.cover.as_ref().and_then(|cover| cover.title.as_ref()) else {
        return;
    };
    let (words, own) = (words_of(title), words_of(&sop.name));
    let shared = own.iter().filter(|word| words.contains(word)).count();
    if shared == own.len() || 2 * shared < own.len() {
        return;
    }
    let (cover, name) = (
        title.split_whitespace().collect::<Vec<_>>().join(" "),
        sop.name.trim(),
    );
    findings
        .add(&NAMA_BAGAN_BERBEDA.defect, title.span)
        .quote(title.trim())
        .severity(Severity::Warning)
        .says(said!(
            id: "pada sampul: “{cover}”; pada identitas: “{name}”",
            en: "on the cover “{cover}”, in the identity block “{name}”"));
}

fn words_of(name: &str) -> Vec<String> {
    let mut words: Vec<String> = tokens(name)
        .into_iter()
        .map(|token| token.word.to_string())
        .collect();
    while words
        .first()
        .is_some_and(|word| matches!(word.as_str(), "sop" | "bagan" | "alur"))
    {
        words.remove(0);
    }
    words
}

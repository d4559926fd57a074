//! Keterkaitan names other SOPs, each once.

use crate::analyse::across::name_key;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::is_unfilled;

/// Keterkaitan names other SOPs, each once.
pub const KETERKAITAN_BERULANG: Rule = Rule {
    defect: Defect {
        id: "keterkaitan-berulang",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: keterkaitan",
        says: words!(
            "keterkaitan menyebut SOP ini sendiri atau SOP yang sama dua kali",
            "keterkaitan names this very SOP, or another one twice"
        ),
        why: words!(
            "keterkaitan menunjukkan prosedur lain yang dijalankan bersama prosedur ini",
            "keterkaitan shows which other procedures run together with this one"
        ),
        fix: words!("hapus butir ini", "remove this item"),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  keterkaitan:
    - SOP Pelayanan Surat Masuk
#     ^^^^^^^^^^^^^^^^^^^^^^^^^ keterkaitan-berulang
    - SOP Pengelolaan Arsip Dinamis
    - SOP pengelolaan arsip dinamis;
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ keterkaitan-berulang
",
    good: "
  nama: Pelayanan Surat Masuk
  keterkaitan:
    - SOP Pelayanan Surat Keluar
    - SOP Pengelolaan Arsip Dinamis
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    let own = [Some(&sop.name), sop.chart_name.as_ref()];
    let own: Vec<String> = own
        .into_iter()
        .flatten()
        .map(|name| name_key(name))
        .collect();
    let mut seen: Vec<String> = Vec::new();
    for item in sop.related.iter().flat_map(|list| &list.items) {
        let key = name_key(&item.text);
        let text = item.text.trim();
        if is_unfilled(text) || key.is_empty() {
            continue;
        }
        if own.contains(&key) {
            findings
                .add(&KETERKAITAN_BERULANG.defect, item.text.span)
                .quote(text)
                .says(
                    said!(id: "“{text}” adalah SOP ini sendiri", en: "“{text}” is this very SOP"),
                );
        } else if seen.contains(&key) {
            findings
                .add(&KETERKAITAN_BERULANG.defect, item.text.span)
                .quote(text)
                .says(said!(id: "“{text}” sudah disebut di atas", en: "“{text}” is named above already"));
        }
        seen.push(key);
    }
}

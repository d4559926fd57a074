//! A related SOP is one that can be found.

use crate::analyse::stems::tokens;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// A related SOP is one that can be found.
pub const KETERKAITAN_TAK_MENUNJUK: Rule = Rule {
    defect: Defect {
        id: "keterkaitan-tak-menunjuk",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: keterkaitan",
        says: words!(
            "keterkaitan ini tidak menunjuk SOP tertentu",
            "this points to no SOP in particular"
        ),
        why: words!(
            "pembaca harus tahu SOP mana yang dijalankan bersama SOP ini",
            "a reader must know which SOPs run together with this one"
        ),
        fix: words!(
            "sebut nama SOP-nya satu per satu",
            "name the SOPs one by one"
        ),
    },
    bad: "
  nama: Pelayanan Pengaduan
  keterkaitan: [Seluruh SOP di lingkungan dinas]
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ keterkaitan-tak-menunjuk
",
    good: "
  nama: Pelayanan Pengaduan
  keterkaitan: [SOP Pelayanan Informasi Publik, Tidak ada]
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for item in case.sop.related.iter().flat_map(|list| &list.items) {
        let words: Vec<String> = tokens(&item.text)
            .into_iter()
            .map(|token| token.word.to_string())
            .collect();
        let word = |at: usize| words.get(at).map_or("", String::as_str);
        let all = matches!(word(0), "seluruh" | "semua" | "segala") && word(1) == "sop";
        let vague = word(0) == "sop" && matches!(word(1), "terkait" | "lain" | "lainnya" | "yang");
        if all || vague {
            let text = item.text.trim();
            findings
                .add(&KETERKAITAN_TAK_MENUNJUK.defect, item.text.span)
                .quote(text)
                .says(said!(
                    id: "“{text}” tidak menunjuk SOP tertentu", en: "“{text}” points to no SOP in particular"));
        }
    }
}

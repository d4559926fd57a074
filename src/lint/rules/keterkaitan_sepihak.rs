//! SOPs that belong together name one another.

use crate::analyse::across::Found;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::Others;

/// SOPs that belong together name one another.
pub const KETERKAITAN_SEPIHAK: Rule = Rule {
    defect: Defect {
        id: "keterkaitan-sepihak",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: keterkaitan",
        says: words!(
            "SOP lain merujuk SOP ini, tetapi tidak dirujuk balik",
            "another SOP names this one, but is not named in turn"
        ),
        why: words!(
            "pembaca SOP ini tidak tahu prosedur mana yang bergantung padanya",
            "a reader of this SOP does not see which procedures depend on it"
        ),
        fix: words!(
            "tambahkan SOP itu pada keterkaitan bila memang saling terkait",
            "add it to keterkaitan if the two work together"
        ),
    },
    bad: "
  nama: Pengelolaan Surat Masuk
  keterkaitan: [SOP Penyusutan Arsip]
#              ^^^^^^^^^^^^^^^^^^^^^^ keterkaitan-sepihak
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Keluar
  keterkaitan: [SOP Pengelolaan Surat Masuk]
",
    good: "
  nama: Pengelolaan Surat Masuk
  keterkaitan: [SOP Pengelolaan Surat Keluar]
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Keluar
  keterkaitan: [SOP Pengelolaan Surat Masuk]
",
    check,
};

/// An SOP that more others name serves them all, as the handling of letters does, and need not name them.
const HUB: usize = 5;

fn check(case: &Case<'_>, findings: &mut Findings) {
    let across = &case.library_facts.across;
    let Some(place) = across.place(case.sop) else {
        return;
    };
    let from = across.incoming(place);
    let own = across.links(place);
    // Who names SOPs of the library has thought of them: that one needs the other is not always mutual.
    if !case.sop.is_live()
        || from.len() > HUB
        || own
            .iter()
            .any(|link| matches!(link.found, Found::Several | Found::Sop(_)))
    {
        return;
    }
    let named = |other: &usize| own.iter().any(|link| link.found == Found::Sop(*other));
    let silent: Vec<usize> = from.iter().copied().filter(|other| !named(other)).collect();
    if silent.is_empty() {
        return;
    }
    let related = case.sop.related.as_ref();
    let place = related.map_or(case.sop.name.span, |list| list.span);
    let names = Others::of(case, &silent).named(case);
    let (id, en) = (names.id, names.en);
    findings.add(&KETERKAITAN_SEPIHAK.defect, place).says(said!(
        id: "SOP ini dirujuk {id}, tetapi tidak merujuk balik",
        en: "this SOP is named by {en} but does not name it in turn"));
}

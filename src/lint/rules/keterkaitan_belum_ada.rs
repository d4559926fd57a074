//! A related SOP is in the library.

use crate::analyse::across::Found;
use crate::finding::{Defect, Finding, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::text::Text;
use crate::words;

use super::help::{join, one_line};

/// A related SOP is in the library.
pub const KETERKAITAN_BELUM_ADA: Rule = Rule {
    defect: Defect {
        id: "keterkaitan-belum-ada",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: keterkaitan",
        says: words!(
            "SOP terkait ini belum ada di pustaka",
            "this related SOP is not in the library"
        ),
        why: words!(
            "pembaca tidak dapat membuka SOP yang dirujuk; mungkin belum disusun atau namanya berbeda",
            "a reader cannot open it; it may not be written yet, or have another name"
        ),
        fix: words!(
            "samakan namanya dengan nama SOP yang dimaksud, atau sebutkan instansi pemiliknya",
            "use the name that the SOP has, or say whose it is"
        ),
    },
    bad: "
  nama: Pengelolaan Surat Masuk
  keterkaitan: [SOP Pengelolaan Surat Keluar, SOP Penyusutan Arsip]
#                                             ^^^^^^^^^^^^^^^^^^^^ keterkaitan-belum-ada
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Keluar
",
    good: "
  nama: Pengelolaan Surat Masuk
  keterkaitan: [1. SOP pengelolaan surat keluar;, Tidak ada, Seluruh SOP Bagian Umum]
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Keluar
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let across = &case.library_facts.across;
    let Some(place) = across.place(case.sop).filter(|_| case.sop.is_live()) else {
        return;
    };
    // A library with a single SOP of the agency promises no others.
    if across.count(&case.sop.id.agency) < 2 {
        return;
    }
    let items = case
        .sop
        .related
        .as_ref()
        .map_or(&[][..], |list| &list.items);
    // A library grows SOP by SOP: what it still lacks is said once.
    let mut lacking = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let links = across.links(place).iter().filter(|link| link.item == index);
        let missing: Vec<(&str, Option<usize>)> = links
            .filter_map(|link| match link.found {
                Found::Nothing(near) => Some((link.name.as_str(), near)),
                Found::Sop(_) | Found::Several => None,
            })
            .collect();
        if missing.iter().all(|(_, near)| near.is_none()) {
            lacking.extend(missing.iter().map(|(name, _)| (item, *name)));
            continue;
        }
        let names = join(missing.iter().map(|(name, _)| *name));
        let finding = report(&item.text, &names, findings);
        let near = missing.iter().filter_map(|(_, near)| *near);
        for sop in near
            .filter_map(|near| case.library.sops.get(near))
            .filter(|sop| sop.id != case.sop.id)
        {
            let name = one_line(&sop.name);
            finding.evidence(said!(id: "yang mirip: “{name}”", en: "one like it: “{name}”"));
        }
    }
    if let Some((first, _)) = lacking.first() {
        let names = join(lacking.iter().map(|(_, name)| *name));
        report(&first.text, &names, findings);
    }
}

fn report<'f>(text: &Text, names: &str, findings: &'f mut Findings) -> &'f mut Finding {
    findings
        .add(&KETERKAITAN_BELUM_ADA.defect, text.span)
        .quote(text.trim())
        .says(said!(
            id: "{names} belum ada di pustaka", en: "the library does not have {names}"))
}

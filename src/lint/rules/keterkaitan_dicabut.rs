//! A related SOP is in force.

use crate::analyse::across::Found;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Status;
use crate::said;
use crate::words;

use super::help::one_line;

/// A related SOP is in force.
pub const KETERKAITAN_DICABUT: Rule = Rule {
    defect: Defect {
        id: "keterkaitan-dicabut",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: keterkaitan",
        says: words!(
            "SOP terkait ini sudah tidak berlaku",
            "this related SOP is no longer in force"
        ),
        why: words!(
            "pelaksana yang mengikuti keterkaitan menjalankan SOP lama",
            "whoever follows the reference works by an old SOP"
        ),
        fix: words!(
            "rujuk SOP yang berlaku, atau hapus butir ini",
            "name the SOP in force, or remove the item"
        ),
    },
    bad: "
  nama: Pengelolaan Surat Masuk
  keterkaitan: [SOP Pengelolaan Surat Keluar]
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ keterkaitan-dicabut
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Keluar
  status: digantikan
  pengganti: contoh/naskah-keluar
",
    good: "
  nama: Pengelolaan Surat Masuk
  keterkaitan: [SOP Pengelolaan Surat Keluar]
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Keluar
  status: dicabut
# berkas: content/sop/contoh/ketiga.yaml
  nama: Pengelolaan Surat Keluar
  status: berlaku
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let across = &case.library_facts.across;
    let Some(place) = across.place(case.sop).filter(|_| case.sop.is_live()) else {
        return;
    };
    let items = case
        .sop
        .related
        .as_ref()
        .map_or(&[][..], |list| &list.items);
    for link in across.links(place) {
        let Found::Sop(target) = link.found else {
            continue;
        };
        let (Some(item), Some(target)) = (items.get(link.item), case.library.sops.get(target))
        else {
            continue;
        };
        if target.is_live() {
            continue;
        }
        let name = one_line(&target.name);
        let (id, en) = match target.status.value {
            Status::Replaced => ("sudah digantikan", "has been replaced"),
            _ => ("sudah dicabut", "has been revoked"),
        };
        let finding = findings.add(&KETERKAITAN_DICABUT.defect, item.text.span);
        finding
            .quote(item.text.trim())
            .says(said!(id: "SOP “{name}” {id}", en: "the SOP “{name}” {en}"));
        if let Some(successor) = &target.successor {
            let successor = successor.trim();
            finding.fix(
                said!(id: "rujuk penggantinya, {successor}", en: "name its successor, {successor}"),
            );
        }
    }
}

//! One service is built in one way, or the difference is known.

use crate::compare::DesignGroup;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::{Others, one_line};

/// One service is built in one way, or the difference is known.
pub const RANCANGAN_BERBEDA: Rule = Rule {
    defect: Defect {
        id: "rancangan-berbeda",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran: SOP sinergi dan tidak tumpang tindih dengan SOP lain",
        says: words!(
            "layanan yang sama memakai alur yang berbeda pada SOP lain",
            "another SOP builds the same service in another way"
        ),
        why: words!(
            "pemohon menghadapi alur, waktu, dan syarat yang berbeda untuk layanan yang sama",
            "applicants go other ways, with other times and papers, for the same service"
        ),
        fix: words!(
            "bandingkan kedua rancangan di halaman prosedur, lalu pilih yang sesuai aturan terbaru",
            "compare the two on the page of the procedure and choose the one that fits the present rules"
        ),
    },
    bad: "
  nama: Lupa Passphrase Sertifikat Elektronik
  prosedur: lupa-passphrase
#           ^^^^^^^^^^^^^^^ rancangan-berbeda
  langkah:
    - kegiatan: Mereset passphrase
# berkas: content/sop/contoh/kedua.yaml
  nama: Penanganan Lupa Passphrase
  prosedur: lupa-passphrase
  langkah:
    - kegiatan: Mengajukan pencabutan sertifikat
    - kegiatan: Mengajukan penerbitan sertifikat
# berkas: content/prosedur/lupa-passphrase.yaml
  nama: Lupa Passphrase
  rancangan:
    - {id: cabut, nama: Cabut lalu terbitkan, kata: [pencabutan, penerbitan]}
    - {id: reset, nama: Reset lewat tautan, kata: [reset]}
",
    good: "
  nama: Lupa Passphrase Sertifikat Elektronik
  prosedur: lupa-passphrase
  langkah:
    - kegiatan: Mereset passphrase
# berkas: content/sop/contoh/kedua.yaml
  nama: Penanganan Lupa Passphrase
  prosedur: lupa-passphrase
  langkah:
    - kegiatan: Melakukan reset passphrase pemohon
# berkas: content/prosedur/lupa-passphrase.yaml
  nama: Lupa Passphrase
  rancangan:
    - {id: cabut, nama: Cabut lalu terbitkan, kata: [pencabutan, penerbitan]}
    - {id: reset, nama: Reset lewat tautan, kata: [reset]}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let (Some(key), Some((comparison, own))) = (&case.sop.procedure, case.compared()) else {
        return;
    };
    let Some(procedure) = case.library.procedure(key.trim()) else {
        return;
    };
    // A design that was found by likeness has no name: whoever declares none has not chosen.
    let name = |group: &DesignGroup| {
        let declared = procedure.designs.get(group.declared?);
        declared.map(|design| one_line(&design.name))
    };
    let design = comparison.members.get(own).and_then(|own| own.design);
    let Some(ours) = design.and_then(|own| name(comparison.designs.get(own)?)) else {
        return;
    };
    for (at, other) in comparison.designs.iter().enumerate() {
        let Some(theirs) = name(other).filter(|_| design != Some(at)) else {
            continue;
        };
        let mut members = other.members.iter().copied();
        let sops = Others::beside(case, comparison, &mut members).named(case);
        let (id, en) = (sops.id, sops.en);
        findings
            .add(&RANCANGAN_BERBEDA.defect, key.span)
            .quote(key.trim())
            .says(said!(
            id: "di sini “{ours}”, tetapi “{theirs}” pada {id}",
            en: "“{ours}” here, but “{theirs}” in {en}"));
    }
}

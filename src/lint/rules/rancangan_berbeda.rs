//! One service is built in one way, or the difference is known.

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
    let across = &case.library_facts.across;
    let (Some(key), Some(place)) = (&case.sop.procedure, across.place(case.sop)) else {
        return;
    };
    let designs = across.designs(key.trim());
    let own = designs
        .iter()
        .position(|members| members.binary_search(&place).is_ok());
    let (Some(own), Some(procedure)) = (own, case.library.procedure(key.trim())) else {
        return;
    };
    let name = |design: usize| {
        procedure
            .designs
            .get(design)
            .map_or(String::new(), |design| one_line(&design.name))
    };
    for (other, members) in designs.iter().enumerate() {
        if other == own || members.is_empty() {
            continue;
        }
        let (ours, theirs) = (name(own), name(other));
        let sops = Others::of(case, members).named(case);
        let (id, en) = (sops.id, sops.en);
        findings
            .add(&RANCANGAN_BERBEDA.defect, key.span)
            .quote(key.trim())
            .says(said!(
            id: "di sini “{ours}”, tetapi “{theirs}” pada {id}",
            en: "“{ours}” here, but “{theirs}” in {en}"));
    }
}

//! A NIP is of one person.

use crate::analyse::across::person;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::text::distance;
use crate::words;

use super::help::{Others, is_placeholder, one_line, signers};

/// A NIP is of one person.
pub const NIP_DUA_NAMA: Rule = Rule {
    defect: Defect {
        id: "nip-dua-nama",
        severity: Severity::Error,
        basis: "Perka BKN 22/2007 tentang Nomor Identitas Pegawai Negeri Sipil",
        says: words!(
            "NIP ini atas nama orang lain pada SOP lain",
            "another SOP has another name for the same NIP"
        ),
        why: words!(
            "satu NIP milik satu orang; mungkin nama atau NIP-nya tersalin dari SOP lain",
            "a NIP is of one person; a name or a NIP was copied from another SOP"
        ),
        fix: words!(
            "cocokkan nama dan NIP dengan dokumen kepegawaian",
            "compare name and NIP with the personnel record"
        ),
    },
    bad: "
  nama: Pengelolaan Surat Masuk
  pengesahan: {jabatan: Sekretaris Daerah, nama: Slamet Riyadi, nip: '197503042001121002'}
#                                                ^^^^^^^^^^^^^ nip-dua-nama
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Keluar
  pengesahan: {jabatan: Sekretaris Daerah, nama: 'Drs. Budi Santoso, M.Si.', nip: 19750304 200112 1 002}
",
    good: "
  nama: Pengelolaan Surat Masuk
  pengesahan: {jabatan: Sekretaris Daerah, nama: BUDI SANTOSO, nip: '197503042001121002'}
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Keluar
  pengesahan: {jabatan: Sekretaris Daerah, nama: 'Drs. H. Budi Santoso, M.Si.', nip: 19750304 200112 1 002}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (name, nip) in signers(case.sop).filter(|_| case.sop.is_live()) {
        let people = &case.library_facts.across.people;
        let Some(other) = people.other_name(name, nip) else {
            continue;
        };
        if is_placeholder(name) {
            continue;
        }
        let (own, theirs, sops) = (
            one_line(name),
            one_line(other.written),
            Others::of(case, other.sops).named(case),
        );
        let (id, en) = (sops.id, sops.en);
        let finding = findings.add(&NIP_DUA_NAMA.defect, name.span);
        finding.quote(own.as_str()).says(said!(
            id: "NIP “{own}” adalah milik “{theirs}” pada {id}",
            en: "the NIP of “{own}” is that of “{theirs}” in {en}"));
        // A letter or two is a slip of the pen and no other person.
        if distance(&person(name).concat(), &person(other.written).concat()) <= 2 {
            finding.severity(Severity::Warning).says(said!(
                id: "nama pemilik NIP ini “{own}”, tetapi “{theirs}” pada {id}",
                en: "the holder of this NIP is “{own}” here, but “{theirs}” in {en}"));
        }
    }
}

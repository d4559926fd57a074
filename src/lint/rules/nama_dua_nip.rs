//! A person has one NIP.

use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

use super::help::{Others, one_line, signers};

/// A person has one NIP.
pub const NAMA_DUA_NIP: Rule = Rule {
    defect: Defect {
        id: "nama-dua-nip",
        severity: Severity::Warning,
        basis: "Perka BKN 22/2007 tentang Nomor Identitas Pegawai Negeri Sipil",
        says: words!(
            "NIP pejabat ini berbeda sedikit di SOP lain",
            "the NIP of this person differs a little in another SOP"
        ),
        why: words!(
            "NIP yang hampir sama dengan nama yang sama biasanya salah ketik di salah satunya",
            "nearly the same NIP under the same name is usually a slip in one of them"
        ),
        fix: words!(
            "cocokkan dengan dokumen kepegawaian",
            "compare with the personnel record"
        ),
    },
    bad: "
  nama: Pengelolaan Surat Masuk
  pengesahan: {jabatan: Sekretaris Daerah, nama: Budi Santoso, nip: '197503042001121002'}
#                                                                   ^^^^^^^^^^^^^^^^^^^^ nama-dua-nip
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Keluar
  pengesahan: {jabatan: Sekretaris Daerah, nama: 'Drs. Budi Santoso', nip: '197503042001121020'}
",
    good: "
  nama: Pengelolaan Surat Masuk
  pengesahan: {jabatan: Sekretaris Daerah, nama: Budi Santoso, nip: '197503042001121002'}
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Keluar
  pengesahan: {jabatan: Kepala Bagian Umum, nama: Budi Santoso, nip: '198811122010011005'}
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    for (name, nip) in signers(case.sop).filter(|_| case.sop.is_live()) {
        let people = &case.library_facts.across.people;
        let Some(other) = people.other_nip(&case.sop.id.agency, name, nip) else {
            continue;
        };
        // Findings may be published: neither number is repeated.
        let (own, sops) = (one_line(name), Others::of(case, other.sops).named(case));
        let (id, en) = (sops.id, sops.en);
        findings.add(&NAMA_DUA_NIP.defect, nip.span).says(said!(
            id: "NIP “{own}” berbeda sedikit dari yang tertulis pada {id}",
            en: "the NIP of “{own}” differs a little from the one in {en}"));
    }
}

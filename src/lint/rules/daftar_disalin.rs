//! A list that several SOPs share is written once.

use crate::analyse::across::Band;
use crate::analyse::standing;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::ItemList;
use crate::said;
use crate::words;

use super::help::Others;

/// A list that several SOPs share is written once.
pub const DAFTAR_DISALIN: Rule = Rule {
    defect: Defect {
        id: "daftar-disalin",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas",
        says: words!(
            "daftar yang sama ditulis ulang di SOP lain",
            "other SOPs write out the same list"
        ),
        why: words!(
            "daftar bersama boleh, tetapi salinan harus diperbaiki satu per satu bila peraturannya berubah",
            "sharing a list is fine, but copies must be mended one by one when a rule changes"
        ),
        fix: words!(
            "pindahkan ke `blok` pada berkas instansi, lalu tulis `{blok: …}` di setiap SOP",
            "move it to `blok` in the file of the agency and write `{blok: …}` in each SOP"
        ),
    },
    bad: "
  nama: Pengelolaan Surat Masuk
  dasar_hukum:
    - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ daftar-disalin
    - Peraturan Pemerintah Nomor 82 Tahun 2012 tentang Penyelenggaraan Sistem dan Transaksi Elektronik
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Keluar
  dasar_hukum:
    - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
    - Peraturan Pemerintah Nomor 82 Tahun 2012 tentang Penyelenggaraan Sistem dan Transaksi Elektronik
",
    good: "
  nama: Pengelolaan Surat Masuk
  dasar_hukum: [{blok: persuratan}]
# berkas: content/sop/contoh/kedua.yaml
  nama: Pengelolaan Surat Keluar
  dasar_hukum: [{blok: persuratan}]
# berkas: content/instansi/contoh.yaml
  nama: Pemerintah Kabupaten Contoh
  blok:
    persuratan:
      - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
      - Peraturan Pemerintah Nomor 82 Tahun 2012 tentang Penyelenggaraan Sistem dan Transaksi Elektronik
",
    check,
};

/// Other SOPs with the list from which a block is worth its while.
const OTHERS: usize = 2;

/// Items of a list that nobody writes the same by chance: of equipment and the like every office has the same few.
fn long(band: Band) -> usize {
    match band {
        Band::LegalBases => 3,
        _ => 5,
    }
}

fn check(case: &Case<'_>, findings: &mut Findings) {
    // Warnings ought to differ: another rule speaks of them.
    for band in Band::ALL.into_iter().filter(|band| *band != Band::Warnings) {
        let group = case.library_facts.across.same_list(case.sop, band);
        let first = group.first().copied();
        if first.is_none() || first != case.library_facts.across.place(case.sop) {
            continue;
        }
        let same = Others::of(case, group);
        let Some(list) = band.of(case.sop) else {
            continue;
        };
        let mistaken = band == Band::LegalBases && same.count > 0 && cites_revoked(case);
        if mistaken || same.count >= OTHERS && list.items.len() >= long(band) {
            report(case, (list, &same, mistaken), findings);
        }
    }
}

fn report(
    case: &Case<'_>,
    (list, same, mistaken): (&ItemList, &Others, bool),
    findings: &mut Findings,
) {
    let place = list.items.first().map_or(list.span, |item| item.text.span);
    let names = same.named(case);
    let (id, en) = (names.id, names.en);
    let finding = findings.add(&DAFTAR_DISALIN.defect, place);
    finding.says(said!(id: "daftar ini ditulis ulang pada {id}", en: "this list is written out again in {en}"));
    if mistaken {
        finding.evidence(words!(
            "dasar hukum yang sudah dicabut ikut tersalin",
            "a revoked legal basis was copied along"
        ));
    }
}

/// Whether a legal basis of the SOP is revoked.
fn cites_revoked(case: &Case<'_>) -> bool {
    let register = &case.library.register;
    let cited = case.facts.citations.iter().flat_map(|item| &item.citations);
    let known = cited.filter_map(|citation| register.get(citation.id.as_ref()?));
    known
        .filter_map(|regulation| standing::end(register, regulation, case.today))
        .any(|end| end.revoked)
}

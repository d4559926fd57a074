//! The gazette stands behind every law or behind none.

use crate::analyse::Citation;
use crate::analyse::citations::Journal;
use crate::finding::{Defect, Findings, Severity};
use crate::lint::rules::help::join;
use crate::lint::{Case, Rule};
use crate::model::RegulationKind;
use crate::said;
use crate::text::Text;
use crate::words;

/// The gazette stands behind every law or behind none.
pub const DASAR_HUKUM_LEMBARAN_SEBAGIAN: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-lembaran-sebagian",
        severity: Severity::Info,
        basis: "UU 12/2011, Lampiran II bagian B.4",
        says: words!("lembaran negara hanya disebut pada sebagian dasar hukum", "only some of the legal bases name their gazette"),
        why: words!("daftar yang tidak seragam biasanya disalin dari beberapa naskah", "a list that is not uniform was usually copied from several papers"),
        fix: words!("lengkapi lembaran pada semua peraturan sejenis, atau hapus semuanya", "name the gazette of all laws of the kind, or of none"),
    },
    bad: "
  nama: Pelayanan Surat
  dasar_hukum:
    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038)
    - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-lembaran-sebagian
",
    good: "
  nama: Pelayanan Surat
  dasar_hukum:
    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
    - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
    - Peraturan Menteri Dalam Negeri Nomor 1 Tahun 2023 tentang Tata Naskah Dinas di Lingkungan Pemerintah Daerah (Berita Negara Republik Indonesia Tahun 2023 Nomor 98)
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let bases: Vec<(&Text, &Citation)> = case
        .facts
        .citations
        .iter()
        .filter_map(|item| Some((&item.text, item.citations.first()?)))
        .filter(|(_, citation)| citation.kind.is_some_and(is_in_the_gazette))
        .collect();
    let (with, without): (Vec<_>, Vec<_>) = bases
        .iter()
        .partition(|(_, citation)| !citation.gazettes.is_empty());
    let half = with.iter().find(|(_, citation)| lacks_supplement(citation));
    let missing = without.first().filter(|_| !with.is_empty());
    let Some((text, citation)) = missing.or(half) else {
        return;
    };
    let name = citation.short();
    let finding = findings
        .add(
            &DASAR_HUKUM_LEMBARAN_SEBAGIAN.defect,
            case.part(text, citation.range.clone()),
        )
        .quote(&text[citation.range.clone()]);
    if missing.is_some() {
        let named: Vec<String> = without.iter().map(|(_, one)| one.short()).collect();
        let list = join(named.iter().map(String::as_str));
        finding
            .says(said!(
                id: "{name} tanpa lembaran negara, sedangkan butir lain menyebutnya",
                en: "{name} lacks its gazette, which other items name"))
            .evidence(said!(id: "tanpa lembaran: {list}", en: "without gazette: {list}"));
    } else {
        finding
            .says(said!(
                id: "{name} menyebut Lembaran Negara tanpa Tambahan Lembaran Negara",
                en: "{name} names the gazette without its supplement"))
            .fix(words!(
                "tambahkan nomor Tambahan Lembaran Negara",
                "add the number of the Tambahan Lembaran Negara"
            ));
    }
    let known = citation
        .id
        .as_ref()
        .and_then(|id| case.library.register.get(id));
    let numbers = known.and_then(|known| {
        let (gazette, supplement) = (known.gazette.0.as_ref()?, known.gazette.1.as_ref()?);
        Some((known.year, gazette.trim(), supplement.trim()))
    });
    if let Some((year, gazette, supplement)) = numbers {
        finding.evidence(said!(
            id: "menurut register: Lembaran Negara Tahun {year} Nomor {gazette}, Tambahan Nomor {supplement}",
            en: "the register has Lembaran Negara Tahun {year} Nomor {gazette}, Tambahan Nomor {supplement}"));
    }
}

/// Laws and government regulations have gazette and supplement both.
fn is_in_the_gazette(kind: RegulationKind) -> bool {
    matches!(
        kind,
        RegulationKind::Uu | RegulationKind::Perppu | RegulationKind::Pp
    )
}

fn lacks_supplement(citation: &Citation) -> bool {
    let has = |journal| citation.gazettes.iter().any(|one| one.journal == journal);
    has(Journal::Ln) && !has(Journal::Tln)
}

//! A regulation that most offices cite for a procedure is cited here too.

use crate::analyse::standing;
use crate::compare::{Comparison, LegalRow, ListState};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Level, Regulation, RegulationId, RegulationKind, RelationKind};
use crate::said;
use crate::words;
use crate::words::regulations::titled_name;

use super::help::Others;

/// A regulation that most offices cite for a procedure is cited here too.
pub const DASAR_HUKUM_LAZIM: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-lazim",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: dasar hukum",
        says: words!(
            "kebanyakan SOP lain memakai dasar hukum yang tidak ada di sini",
            "most other SOPs cite a legal basis that is not here"
        ),
        why: words!(
            "prosedur yang sama biasanya berdiri di atas peraturan yang sama",
            "the same procedure usually stands on the same regulations"
        ),
        fix: words!(
            "periksa apakah peraturan ini mendasari SOP ini, lalu tambahkan",
            "see whether the regulation underlies this SOP, and add it"
        ),
    },
    bad: "
  nama: Pelayanan Informasi Publik
  prosedur: informasi-publik
  dasar_hukum:
    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dasar-hukum-lazim
# berkas: content/sop/contoh/kedua.yaml
  nama: Layanan Informasi Publik
  prosedur: informasi-publik
  dasar_hukum: [Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik]
# berkas: content/sop/contoh/ketiga.yaml
  nama: Permohonan Informasi Publik
  prosedur: informasi-publik
  dasar_hukum: [UU No. 14 Tahun 2008 tentang Keterbukaan Informasi Publik]
# berkas: content/prosedur/informasi-publik.yaml
  nama: Informasi Publik
",
    good: "
  nama: Pelayanan Informasi Publik
  prosedur: informasi-publik
  dasar_hukum:
    - Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik
# berkas: content/sop/contoh/kedua.yaml
  nama: Layanan Informasi Publik
  prosedur: informasi-publik
  dasar_hukum: [Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik]
# berkas: content/sop/contoh/ketiga.yaml
  nama: Permohonan Informasi Publik
  prosedur: informasi-publik
  dasar_hukum: [UU No. 14 Tahun 2008 tentang Keterbukaan Informasi Publik]
# berkas: content/prosedur/informasi-publik.yaml
  nama: Informasi Publik
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some((comparison, own)) = case.compared() else {
        return;
    };
    let list = comparison.members.get(own).map(|own| own.legal_list);
    // An SOP without any list was not written down whole: another rule speaks of an empty one.
    let (Some(ListState::Filled), Some(bases)) = (list, &case.sop.legal_bases) else {
        return;
    };
    let place = bases.items.last().map_or(bases.span, |item| item.text.span);
    let others = comparison.members.len() - 1;
    // The most cited come first.
    let usual = comparison
        .legal
        .iter()
        .take_while(|row| row.holders.len() >= 2 && row.holders.len() * 2 > others);
    for row in usual.filter(|row| row.known) {
        let regulation = row.id.as_ref().and_then(|id| case.library.register.get(id));
        let Some(regulation) = regulation.filter(|regulation| is_advice(case, regulation)) else {
            continue;
        };
        let Some(sops) = holders(case, (comparison, own), row) else {
            continue;
        };
        let agencies = sops.agencies(case);
        let (id, en, name) = (agencies.id, agencies.en, titled_name(regulation));
        findings.add(&DASAR_HUKUM_LAZIM.defect, place).says(said!(
            id: "{name} tidak disebut di sini, padahal dipakai {id}",
            en: "{name} is not cited here, but {en} cite it"));
    }
}

/// Who cites a regulation; nothing where the SOP itself does, or where none of them is of its part of the state.
fn holders(
    case: &Case<'_>,
    (comparison, own): (&Comparison, usize),
    row: &LegalRow,
) -> Option<Others> {
    let is_central = |agency: &str| {
        let agency = case.library.agency(agency);
        let level = agency.and_then(|agency| agency.level.as_ref());
        level.is_some_and(|level| level.value == Level::Central)
    };
    let own_part = is_central(&case.sop.id.agency);
    let places = || row.holders.iter().map(|holder| holder.member);
    let sops = places().filter_map(|place| comparison.members.get(place));
    let fits = sops
        .map(|member| is_central(&member.sop.agency))
        .any(|part| part == own_part);
    let is_own = row
        .holders
        .binary_search_by(|holder| holder.member.cmp(&own))
        .is_ok();
    (fits && !is_own).then(|| Others::beside(case, comparison, &mut places()))
}

/// Whether a regulation is in force, binds beyond one region, and is not told of by what the SOP cites.
fn is_advice(case: &Case<'_>, regulation: &Regulation) -> bool {
    let register = &case.library.register;
    let regional = matches!(
        regulation.kind,
        RegulationKind::Perda
            | RegulationKind::Pergub
            | RegulationKind::Perbup
            | RegulationKind::Perwali
            | RegulationKind::KeputusanDaerah
            | RegulationKind::Perdes
    );
    let cited = case.facts.citations.iter().flat_map(|item| &item.citations);
    let mut cited = cited.filter_map(|citation| citation.id.as_ref());
    let acts = |one: &Regulation, other: &RegulationId| {
        one.relations
            .iter()
            .any(|edge| edge.target == *other && edge.kind != RelationKind::Implements)
    };
    // Another rule says that what is cited was amended or replaced by this one.
    let is_kin = |id: &RegulationId| {
        *id == regulation.id
            || acts(regulation, id)
            || register
                .get(id)
                .is_some_and(|known| acts(known, &regulation.id))
    };
    let amends = regulation
        .relations
        .iter()
        .any(|edge| edge.kind == RelationKind::Amends);
    let ended = standing::end(register, regulation, case.today).is_some();
    !regional && !amends && !ended && !cited.any(is_kin)
}

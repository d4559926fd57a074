//! Standing: a regulation, what others did to it and a day come in; whether it is in force on that day goes out.
//!
//! An entry of the register says what it was when somebody wrote it; the relations of others, with their days, say what
//! became of it. Everything that tells a reader whether a regulation stands asks here, so that no two places differ.

use super::Citation;
use crate::model::{Day, Register, Regulation, RegulationStatus, Relation, RelationKind};

/// How a regulation came to its end.
#[derive(Clone, Copy, Debug)]
pub struct End<'a> {
    /// What ended it, where the register knows.
    pub acting: Option<&'a Regulation>,
    /// Since when.
    pub since: Option<Day>,
    /// Revoked, and not only superseded.
    pub revoked: bool,
    /// Whether somebody checked it in a primary text.
    pub checked: bool,
}

/// The status of a regulation on a day: what its entry says, as the relations that had come by then make it.
pub fn standing(register: &Register, regulation: &Regulation, today: Day) -> RegulationStatus {
    let written = regulation.status.value;
    if let Some(end) = end(register, regulation, today) {
        return match (written, end.revoked) {
            (RegulationStatus::Lapsed, _) | (_, false) => RegulationStatus::Lapsed,
            _ => RegulationStatus::Revoked,
        };
    }
    match (written, amended(register, regulation, today)) {
        (RegulationStatus::Unverified, _) => RegulationStatus::Unverified,
        (_, Some(true)) | (RegulationStatus::Amended, None) => RegulationStatus::Amended,
        // Its end or its amendments are still to come.
        _ => RegulationStatus::InForce,
    }
}

/// Whether it had been amended by a day; nothing where the register knows no amendment.
fn amended(register: &Register, regulation: &Regulation, today: Day) -> Option<bool> {
    let acts = register.relations_to(&regulation.id);
    let mut amendments = acts
        .filter(|(_, edge)| edge.kind == RelationKind::Amends)
        .peekable();
    amendments.peek()?;
    Some(amendments.any(|act| has_come(act, today)))
}

/// Whether a status says that a regulation is no more.
pub fn is_gone(status: RegulationStatus) -> bool {
    matches!(status, RegulationStatus::Revoked | RegulationStatus::Lapsed)
}

/// Whether what one regulation does to another had taken effect by a day; where no day is known, by its year.
pub fn has_come((acting, edge): (&Regulation, &Relation), today: Day) -> bool {
    let day = edge.since.or(acting.in_force_since).or(acting.enacted);
    day.map_or(acting.year <= today.year(), |day| day <= today)
}

/// The end of a regulation, if it had come by a day.
pub fn end<'a>(register: &'a Register, regulation: &Regulation, today: Day) -> Option<End<'a>> {
    let ends =
        |edge: &Relation| matches!(edge.kind, RelationKind::Revokes | RelationKind::Supersedes);
    let mut ending = register
        .relations_to(&regulation.id)
        .filter(|(_, edge)| ends(edge))
        .peekable();
    let gone = is_gone(regulation.status.value);
    // An end that the entry knows and no relation tells has no day: it counts as come.
    if ending.peek().is_none() && !gone {
        return None;
    }
    let is_told = ending.peek().is_some();
    let first = ending
        .filter(|act| has_come(*act, today))
        .min_by_key(|(_, edge)| (edge.kind, edge.since));
    if first.is_none() && is_told {
        return None;
    }
    let acting = first.map(|(acting, _)| acting);
    Some(End {
        acting,
        since: first.and_then(|(acting, edge)| edge.since.or(acting.in_force_since)),
        revoked: gone || first.is_some_and(|(_, edge)| edge.kind == RelationKind::Revokes),
        checked: regulation.checked.is_some()
            && acting.is_none_or(|acting| acting.checked.is_some()),
    })
}

/// The end of the regulation that a citation names.
pub fn end_of<'a>(register: &'a Register, citation: &Citation, today: Day) -> Option<End<'a>> {
    let regulation = register.get(citation.id.as_ref()?)?;
    end(register, regulation, today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{RawFile, load, parse_day};
    use crate::model::RegulationId;

    const ENDED: &str =
        "hubungan: [{jenis: mencabut, peraturan: perda-kota-contoh-1-2020, sejak: 2024-03-01}]";

    /// The standing of a rule of 2020 with a status, on a day, where another rule of 2024 acted on it.
    fn stands(status: &str, acted: &str, today: &str) -> RegulationStatus {
        let text = format!(
            "- {{jenis: perda, pembentuk: Kota Contoh, nomor: 1, tahun: 2020, tentang: Arsip, status: {status}}}\n\
             - {{jenis: perda, pembentuk: Kota Contoh, nomor: 2, tahun: 2024, tentang: Arsip, status: berlaku, {acted}}}\n"
        );
        let file = RawFile {
            path: "content/peraturan/contoh.yaml".to_owned(),
            content: Ok(text.into_bytes()),
        };
        let (library, _) = load(vec![file]);
        let register = &library.register;
        let id = RegulationId("perda-kota-contoh-1-2020".to_owned());
        let regulation = register.get(&id).expect("known");
        standing(register, regulation, parse_day(today).expect("a day"))
    }

    #[test]
    fn a_revocation_ends_what_its_entry_still_calls_in_force_from_its_day_on() {
        use RegulationStatus::{InForce, Revoked};
        assert_eq!(stands("berlaku", ENDED, "2024-02-29"), InForce);
        assert_eq!(stands("berlaku", ENDED, "2024-03-01"), Revoked);
        assert_eq!(stands("diubah", ENDED, "2024-03-01"), Revoked);
        assert_eq!(stands("belum_diverifikasi", ENDED, "2024-03-01"), Revoked);
    }

    #[test]
    fn what_is_yet_to_be_revoked_is_in_force() {
        use RegulationStatus::{InForce, Lapsed, Revoked};
        assert_eq!(stands("dicabut", ENDED, "2024-02-29"), InForce);
        assert_eq!(stands("dicabut", ENDED, "2024-03-01"), Revoked);
        assert_eq!(stands("dicabut", "alias: []", "2024-02-29"), Revoked);
        assert_eq!(stands("tidak_berlaku", ENDED, "2024-03-01"), Lapsed);
    }

    #[test]
    fn an_end_that_came_counts_before_one_that_is_to_come() {
        let both = "hubungan: [{jenis: mencabut, peraturan: perda-kota-contoh-1-2020, sejak: 2030-01-01}, \
                    {jenis: menggantikan, peraturan: perda-kota-contoh-1-2020, sejak: 2024-03-01}]";
        assert_eq!(
            stands("berlaku", both, "2025-01-01"),
            RegulationStatus::Lapsed
        );
        assert_eq!(
            stands("berlaku", both, "2030-01-01"),
            RegulationStatus::Revoked
        );
    }

    #[test]
    fn an_amendment_counts_from_its_day_or_else_its_year_on() {
        use RegulationStatus::{Amended, InForce, Unverified};
        let amends = "hubungan: [{jenis: mengubah, peraturan: perda-kota-contoh-1-2020}]";
        assert_eq!(stands("berlaku", amends, "2023-12-31"), InForce);
        assert_eq!(stands("diubah", amends, "2023-12-31"), InForce);
        assert_eq!(stands("berlaku", amends, "2024-01-01"), Amended);
        assert_eq!(stands("diubah", "alias: []", "2023-12-31"), Amended);
        assert_eq!(
            stands("belum_diverifikasi", amends, "2025-01-01"),
            Unverified
        );
    }
}

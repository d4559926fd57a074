//! The register of regulations: identities, titles, dates and the edges between them.

use std::fmt;

use crate::text::{Spanned, Text};

use super::Day;

/// Every regulation known, and the last number of complete years.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// Sorted by id.
    pub regulations: Vec<Regulation>,
    /// The years whose last number is known.
    pub last_numbers: Vec<LastNumber>,
    /// Issuers that are no more.
    pub issuers: Vec<Issuer>,
    /// Who acted on whom: the target, and the positions of the acting regulation and of its relation; sorted.
    acts: Vec<(RegulationId, usize, usize)>,
}

impl Register {
    /// The regulation with this id.
    pub fn get(&self, id: &RegulationId) -> Option<&Regulation> {
        let at = self
            .regulations
            .binary_search_by(|regulation| regulation.id.cmp(id));
        at.ok().and_then(|at| self.regulations.get(at))
    }

    /// The last number given to a kind of regulation in a complete year.
    pub fn last_number(&self, kind: RegulationKind, year: i16) -> Option<u32> {
        self.last_numbers
            .iter()
            .find(|last| last.kind == kind && last.year == year)
            .map(|last| last.number)
    }

    /// Puts the regulations in order, so that they can be found. Of two with one id the first stays: files of the library
    /// come before the built-in ones, so that its own entry wins.
    pub fn sort(&mut self) {
        self.regulations.sort_by(|a, b| a.id.cmp(&b.id));
        self.regulations
            .dedup_by(|later, first| later.id == first.id);
        self.acts = Vec::new();
        for (at, regulation) in self.regulations.iter().enumerate() {
            let edges = regulation.relations.iter().enumerate();
            let edges = edges.map(|(edge, relation)| (relation.target.clone(), at, edge));
            self.acts.extend(edges);
        }
        self.acts.sort();
    }

    /// What others did to a regulation: each acting regulation and its relation.
    pub fn relations_to<'a>(
        &'a self,
        id: &RegulationId,
    ) -> impl Iterator<Item = (&'a Regulation, &'a Relation)> {
        let first = self.acts.partition_point(|(target, ..)| target < id);
        let last = self.acts.partition_point(|(target, ..)| target <= id);
        let acts = self.acts.get(first..last).unwrap_or_default();
        acts.iter().filter_map(|(_, at, edge)| {
            let acting = self.regulations.get(*at)?;
            Some((acting, acting.relations.get(*edge)?))
        })
    }
}

/// `uu-11-2008`, `permen-panrb-35-2012`, `perwali-kota-pekalongan-33-2021`: safe as a file name and in an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct RegulationId(pub String);

impl RegulationId {
    /// The id of a regulation from what the register, or a citation, says about it.
    ///
    /// The issuer is the `pembentuk` of the register: `PANRB`, `Dalam Negeri`, `Provinsi Jawa Barat`; a leading
    /// "Menteri" or "Kepala" is left out, because the kind says it. The tier of a head of region is put in where it
    /// is left out: a governor's rule is always a province's. `03` is `3`, and of `PER/21/M.PAN/11/2008` the 21 counts.
    pub fn of(kind: RegulationKind, issuer: Option<&str>, number: &str, year: i16) -> RegulationId {
        let mut parts = vec![kind.key().to_owned()];
        parts.extend(
            issuer
                .map(|name| issuer_slug(kind, name))
                .filter(|slug| !slug.is_empty()),
        );
        parts.push(number_slug(number));
        parts.push(year.to_string());
        RegulationId(parts.join("-"))
    }
}

fn issuer_slug(kind: RegulationKind, issuer: &str) -> String {
    let slug = slug(issuer);
    let mut rest = slug.as_str();
    for title in ["menteri-", "kementerian-", "kepala-"] {
        rest = rest.strip_prefix(title).unwrap_or(rest);
    }
    let tier = match kind {
        RegulationKind::Pergub => "provinsi-",
        RegulationKind::Perbup => "kabupaten-",
        RegulationKind::Perwali => "kota-",
        _ => "",
    };
    if rest.starts_with(tier) {
        rest.to_owned()
    } else {
        format!("{tier}{rest}")
    }
}

fn number_slug(number: &str) -> String {
    let slug = slug(number);
    let class = number.split('/').next().unwrap_or_default();
    // "188.45/123/KEP/2020" begins with the class of an archive, not with its own number.
    if number.contains('/') && !is_class(class) {
        let digits = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
        let parts: Vec<&str> = slug.split('-').collect();
        // The year behind the last slash is no number: "XI/MPR/1998".
        let last = parts.len().saturating_sub(1);
        if let Some(first) = parts[..last].iter().copied().find(digits) {
            return trim_zeros(first).to_owned();
        }
    }
    trim_zeros(&slug).to_owned()
}

fn is_class(word: &str) -> bool {
    let mut parts = word.trim().split('.');
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    word.contains('.') && parts.all(digits)
}

fn trim_zeros(number: &str) -> &str {
    match number.trim_start_matches('0') {
        "" => number,
        rest => rest,
    }
}

fn slug(text: &str) -> String {
    text.to_lowercase()
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

impl fmt::Display for RegulationId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// One regulation.
#[derive(Clone, Debug)]
pub struct Regulation {
    /// Its id, built from kind, issuer, number and year.
    pub id: RegulationId,
    /// `jenis`.
    pub kind: RegulationKind,
    /// `pembentuk`: ministry, body or region; nothing for laws and rules of the President and the Government.
    pub issuer: Option<Text>,
    /// `nomor`.
    pub number: Text,
    /// `tahun`.
    pub year: i16,
    /// `tentang`: the official title.
    pub title: Text,
    /// `alias`: other titles under which it is rightly cited.
    pub aliases: Vec<Text>,
    /// `ditetapkan`.
    pub enacted: Option<Day>,
    /// `berlaku_sejak`.
    pub in_force_since: Option<Day>,
    /// `lembaran`: number in the gazette and in its supplement.
    pub gazette: (Option<Text>, Option<Text>),
    /// `status`.
    pub status: Spanned<RegulationStatus>,
    /// `hubungan`: what it did to others.
    pub relations: Vec<Relation>,
    /// `sumber`.
    pub source: Option<Text>,
    /// `diperiksa`: the day a person checked the entry; nothing means unverified.
    pub checked: Option<Day>,
}

/// The kinds of regulation, in the order of UU 12/2011 articles 7 and 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RegulationKind {
    /// Undang-Undang Dasar.
    Uud,
    /// Ketetapan MPR.
    TapMpr,
    /// Undang-Undang.
    Uu,
    /// Peraturan Pemerintah Pengganti Undang-Undang.
    Perppu,
    /// Peraturan Pemerintah.
    Pp,
    /// Peraturan Presiden.
    Perpres,
    /// Keputusan Presiden.
    Keppres,
    /// Instruksi Presiden.
    Inpres,
    /// Peraturan Menteri.
    Permen,
    /// Keputusan Menteri.
    Kepmen,
    /// Peraturan of a body or agency.
    PeraturanBadan,
    /// Peraturan Kepala of a body or agency.
    Perka,
    /// Keputusan Kepala of a body or agency.
    Kepka,
    /// Surat Edaran.
    SuratEdaran,
    /// Peraturan Daerah.
    Perda,
    /// Peraturan Gubernur.
    Pergub,
    /// Peraturan Bupati.
    Perbup,
    /// Peraturan Wali Kota.
    Perwali,
    /// Keputusan Gubernur, Bupati or Wali Kota.
    KeputusanDaerah,
    /// Peraturan Desa.
    Perdes,
}

impl RegulationKind {
    /// Every kind with its key, in the order of rank.
    pub const KEYS: [(RegulationKind, &'static str); 20] = [
        (RegulationKind::Uud, "uud"),
        (RegulationKind::TapMpr, "tap-mpr"),
        (RegulationKind::Uu, "uu"),
        (RegulationKind::Perppu, "perppu"),
        (RegulationKind::Pp, "pp"),
        (RegulationKind::Perpres, "perpres"),
        (RegulationKind::Keppres, "keppres"),
        (RegulationKind::Inpres, "inpres"),
        (RegulationKind::Permen, "permen"),
        (RegulationKind::Kepmen, "kepmen"),
        (RegulationKind::PeraturanBadan, "peraturan-badan"),
        (RegulationKind::Perka, "perka"),
        (RegulationKind::Kepka, "kepka"),
        (RegulationKind::SuratEdaran, "surat-edaran"),
        (RegulationKind::Perda, "perda"),
        (RegulationKind::Pergub, "pergub"),
        (RegulationKind::Perbup, "perbup"),
        (RegulationKind::Perwali, "perwali"),
        (RegulationKind::KeputusanDaerah, "keputusan-daerah"),
        (RegulationKind::Perdes, "perdes"),
    ];

    /// The key in the register, in ids and in addresses.
    pub fn key(self) -> &'static str {
        Self::KEYS
            .iter()
            .find(|(kind, _)| *kind == self)
            .map_or("", |(_, key)| key)
    }

    /// The kind of a key.
    pub fn of_key(key: &str) -> Option<RegulationKind> {
        Self::KEYS
            .iter()
            .find(|(_, name)| *name == key)
            .map(|(kind, _)| *kind)
    }
}

/// Whether a regulation is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum RegulationStatus {
    /// `berlaku`.
    InForce,
    /// `diubah`.
    Amended,
    /// `dicabut`.
    Revoked,
    /// `tidak_berlaku`.
    Lapsed,
    /// `belum_diverifikasi`.
    #[default]
    Unverified,
}

/// An edge from the acting regulation to another.
#[derive(Clone, Debug)]
pub struct Relation {
    /// `jenis`.
    pub kind: RelationKind,
    /// `peraturan`.
    pub target: RegulationId,
    /// `sejak`.
    pub since: Option<Day>,
    /// `sumber`.
    pub source: Option<Text>,
}

/// What one regulation does to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelationKind {
    /// `mencabut`.
    Revokes,
    /// `mencabut_sebagian`.
    RevokesPartly,
    /// `mengubah`.
    Amends,
    /// `menggantikan`: takes its place in substance.
    Supersedes,
    /// `melaksanakan`.
    Implements,
}

/// An issuer that is no more, or no more under this name.
#[derive(Clone, Debug)]
pub struct Issuer {
    /// `pembentuk`: the name it had.
    pub name: Text,
    /// `berakhir`: its last day.
    pub ended: Day,
    /// `peristiwa`: how it ended.
    pub ending: Ending,
    /// `penerus`: who does its work now.
    pub successor: Option<Text>,
    /// `sumber`.
    pub source: Option<Text>,
    /// `diperiksa`: the day a person checked the entry; nothing means unverified.
    pub checked: Option<Day>,
}

/// How an issuer ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Ending {
    /// `bubar`: the body is gone, also where another took over its work.
    #[default]
    Dissolved,
    /// `berganti_nama`: the body goes on under another name.
    Renamed,
}

/// The last number a kind of regulation reached in a complete year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastNumber {
    /// `jenis`.
    pub kind: RegulationKind,
    /// `tahun`.
    pub year: i16,
    /// `nomor_terakhir`.
    pub number: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(kind: &str, issuer: &str, number: &str, year: i16) -> String {
        let kind = RegulationKind::of_key(kind).unwrap();
        let issuer = (!issuer.is_empty()).then_some(issuer);
        RegulationId::of(kind, issuer, number, year).0
    }

    #[test]
    fn ids_are_kind_issuer_number_and_year() {
        assert_eq!(id("uu", "", "11", 2008), "uu-11-2008");
        assert_eq!(id("permen", "PANRB", "35", 2012), "permen-panrb-35-2012");
        assert_eq!(
            id("permen", "Menteri Dalam Negeri", "52", 2011),
            "permen-dalam-negeri-52-2011"
        );
        assert_eq!(
            id("perka", "Kepala Lembaga Sandi Negara", "10", 2017),
            "perka-lembaga-sandi-negara-10-2017"
        );
        assert_eq!(
            id("perwali", "Kota Pekalongan", "033", 2021),
            "perwali-kota-pekalongan-33-2021"
        );
        assert_eq!(
            id("pergub", "Jawa Barat", "60", 2017),
            "pergub-provinsi-jawa-barat-60-2017"
        );
        assert_eq!(
            id("permen", "PAN", "PER/21/M.PAN/11/2008", 2008),
            "permen-pan-21-2008"
        );
    }

    #[test]
    fn every_kind_has_a_key_of_its_own() {
        for (kind, key) in RegulationKind::KEYS {
            assert_eq!(RegulationKind::of_key(key), Some(kind));
            assert_eq!(kind.key(), key);
        }
    }
}

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
}

impl Register {
    /// The regulation with this id.
    pub fn get(&self, id: &RegulationId) -> Option<&Regulation> {
        self.regulations
            .iter()
            .find(|regulation| &regulation.id == id)
    }

    /// The last number given to a kind of regulation in a complete year.
    pub fn last_number(&self, kind: RegulationKind, year: i16) -> Option<u32> {
        self.last_numbers
            .iter()
            .find(|last| last.kind == kind && last.year == year)
            .map(|last| last.number)
    }

    /// What others did to a regulation: each acting regulation and its relation.
    pub fn relations_to<'a>(
        &'a self,
        id: &'a RegulationId,
    ) -> impl Iterator<Item = (&'a Regulation, &'a Relation)> {
        self.regulations.iter().flat_map(move |regulation| {
            regulation
                .relations
                .iter()
                .filter(move |edge| &edge.target == id)
                .map(move |edge| (regulation, edge))
        })
    }
}

/// `uu-11-2008`, `permen-panrb-35-2012`, `perwali-kota-pekalongan-33-2021`: safe as a file name and in an address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct RegulationId(pub String);

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

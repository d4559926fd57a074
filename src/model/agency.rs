//! An agency: who it is, where it is, how it prints, and the blocks its SOPs share.

use std::sync::Arc;

use crate::text::{FileId, Span, Spanned, Text};

use super::ElectronicSigning;

/// An agency, read from `content/instansi/<id>.yaml` or assumed from the name of a folder.
#[derive(Clone, Debug, Default)]
pub struct Agency {
    /// The file's stem.
    pub id: String,
    /// The file, where the agency has one.
    pub file: Option<FileId>,
    /// `nama`: the government, such as "Pemerintah Kabupaten Ciamis".
    pub name: Text,
    /// `dinas`: the office.
    pub office: Option<Text>,
    /// `tingkat`.
    pub level: Option<Spanned<Level>>,
    /// `wilayah`, such as "Kabupaten Ciamis".
    pub region: Option<Text>,
    /// `wilayah_induk`, such as "Provinsi Jawa Barat".
    pub parent_region: Option<Text>,
    /// `alamat`.
    pub address: Option<Text>,
    /// `telepon`.
    pub phone: Option<Text>,
    /// `email`.
    pub email: Option<Text>,
    /// `situs`.
    pub website: Option<Text>,
    /// `logo`.
    pub logo: Option<Text>,
    /// `kertas`.
    pub paper: Paper,
    /// `tte`.
    pub signing: ElectronicSigning,
    /// `warna`, such as `#0b6e4f`.
    pub colour: Option<Text>,
    /// `huruf`: the family of fonts on its sheets.
    pub font: Option<Text>,
    /// `blok`: lists that several SOPs share.
    pub blocks: Vec<SharedBlock>,
    /// `istilah`.
    pub terms: Vec<(Text, Text)>,
    /// `aturan`: rule id and its setting (`galat`, `peringatan`, `info`, `mati`).
    pub rules: Vec<(Text, Text)>,
    /// `tinjau_bulan`: months between reviews.
    pub review_months: Option<Text>,
}

impl Agency {
    /// The shortest name a reader knows the agency by: its region, else its name.
    pub fn short_name(&self) -> &str {
        self.region
            .as_ref()
            .map_or(self.name.as_str(), |region| region.as_str())
    }
}

/// A list of texts with a key.
#[derive(Clone, Debug, Default)]
pub struct SharedBlock {
    /// The key that SOPs name.
    pub key: Text,
    /// The whole block.
    pub span: Span,
    /// Its texts.
    pub items: Vec<Text>,
}

/// The tier of government.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// `pusat`.
    Central,
    /// `provinsi`.
    Province,
    /// `kabupaten`.
    Regency,
    /// `kota`.
    City,
}

/// The paper of an agency's sheets, always landscape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Paper {
    /// 297 × 210 mm.
    #[default]
    A4,
    /// 330 × 215 mm.
    F4,
    /// 355.6 × 215.9 mm.
    Legal,
    /// 279.4 × 215.9 mm.
    Letter,
}

/// A picture of a library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What its bytes are.
    pub kind: PictureKind,
    /// The file as it is on the disk.
    pub bytes: Arc<[u8]>,
}

/// The kinds of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// Portable Network Graphics.
    Png,
    /// A photograph.
    Jpeg,
    /// A drawing.
    Svg,
}

impl PictureKind {
    /// How the name of a file of this kind ends.
    pub fn ending(self) -> &'static str {
        match self {
            PictureKind::Png => "png",
            PictureKind::Jpeg => "jpg",
            PictureKind::Svg => "svg",
        }
    }
}

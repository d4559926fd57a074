//! Settings of the whole site and its guides.

use crate::text::{FileId, Text};

use super::ElectronicSigning;

/// `content/situs.yaml`.
#[derive(Clone, Debug)]
pub struct Site {
    /// `judul`.
    pub title: Option<Text>,
    /// `base_url`.
    pub base_url: Option<Text>,
    /// `bahasa`: `id` or `en`.
    pub language: Option<Text>,
    /// `profil`.
    pub profile: Profile,
    /// `tema`.
    pub theme: Option<Text>,
    /// `warna`, such as `#0b6e4f`: the ink of links, buttons and drawings.
    pub colour: Option<Text>,
    /// `logo`: a picture in `content/`.
    pub logo: Option<Text>,
    /// `tampilkan_temuan`: show findings even to the public.
    pub show_findings: bool,
    /// `tte`: for every agency that does not say otherwise.
    pub signing: ElectronicSigning,
    /// `terbitkan_ttd`: publish signed sheets even to the public.
    pub publishes_signed: bool,
    /// `hari_kerja.jam`: working hours in a working day.
    pub hours_per_day: f64,
    /// `hari_kerja.hari`: working days in a week.
    pub days_per_week: f64,
    /// `peluang_kembali`: how likely a decision leads back, or away from its "ya"; from 0 to below 1.
    pub return_chance: f64,
    /// `istilah`.
    pub terms: Vec<(Text, Text)>,
    /// `sinonim`: a word and those that mean the same.
    pub synonyms: Vec<(Text, Vec<Text>)>,
}

impl Default for Site {
    fn default() -> Self {
        Site {
            title: None,
            base_url: None,
            language: None,
            profile: Profile::default(),
            theme: None,
            colour: None,
            logo: None,
            show_findings: false,
            signing: ElectronicSigning::default(),
            publishes_signed: false,
            // Perpres 21/2023 article 4: 37.5 working hours in a week of five days.
            hours_per_day: 7.5,
            days_per_week: 5.0,
            // One time in five: an assumption, because no SOP says how often work is refused.
            return_chance: 0.2,
            terms: Vec::new(),
            synonyms: Vec::new(),
        }
    }
}

/// For whom a site is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Profile {
    /// `internal`: everything is shown.
    #[default]
    Internal,
    /// `publik`: NIP, contacts and (unless allowed) findings are left out.
    Public,
}

/// A page of Markdown.
#[derive(Clone, Debug, Default)]
pub struct Guide {
    /// The file's stem.
    pub slug: String,
    /// Its file.
    pub file: FileId,
    /// `judul`.
    pub title: Text,
    /// `urutan`: guides are sorted by it.
    pub order: i64,
    /// The Markdown after the front matter.
    pub body: String,
}

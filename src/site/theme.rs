//! The theme: files of `themes/<name>/` come in, over the default theme built into the program; templates and assets go out.

use std::collections::BTreeMap;

use crate::output::Failure;

/// Files of the default theme with their bytes.
macro_rules! built_in {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_bytes!(concat!("../../themes/default/", $name)))),*]
    };
}

/// The default theme, built into the program.
const BUILT_IN: &[(&str, &[u8])] = built_in![
    "aturan.html",
    "bagan.html",
    "banding.css",
    "banding.html",
    "banding.js",
    "beranda.html",
    "buat.js",
    "cari.css",
    "cari-indeks.js",
    "cari.html",
    "cari.js",
    "cetak.css",
    "daftar-aturan.html",
    "daftar-instansi.html",
    "daftar-panduan.html",
    "daftar-peraturan.html",
    "daftar-prosedur.html",
    "dasar.html",
    "data.html",
    "hilang.html",
    "ikon.html",
    "ikon.svg",
    "instansi.html",
    "kaki.html",
    "look.css",
    "naskah.css",
    "pindah.html",
    "panduan.html",
    "penilaian.css",
    "penilaian.html",
    "peraturan.html",
    "prosedur.html",
    "rujukan.css",
    "saya.js",
    "sop.html",
    "sumber.html",
    "temuan-butir.html",
    "temuan-aturan.html",
    "temuan.html",
    "tokens.css",
    "ukuran.html",
    "urut.js",
    "versi.css",
    "versi.html",
];

/// Endings of files that become part of the site as they are.
const ASSETS: &[&str] = &[".css", ".js", ".svg", ".png", ".woff2"];

/// The files of a theme by name.
#[derive(Clone, Debug)]
pub struct Theme {
    files: BTreeMap<String, Vec<u8>>,
}

impl Default for Theme {
    fn default() -> Theme {
        let files = BUILT_IN
            .iter()
            .map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()));
        Theme {
            files: files.collect(),
        }
    }
}

impl Theme {
    /// The default theme with the files of another laid over it.
    pub fn with(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Theme {
        let mut theme = Theme::default();
        theme.files.extend(files);
        theme
    }

    /// The text of one file of the theme; nothing where the theme has no such file, or it is no text.
    pub fn text(&self, name: &str) -> Option<&str> {
        std::str::from_utf8(self.files.get(name)?).ok()
    }

    /// The fonts that the theme adds, from its folder `fonts`.
    pub fn fonts(&self) -> impl Iterator<Item = &[u8]> {
        let of_fonts = |name: &str| {
            // Those of the default theme are built in.
            let built_in = ["fonts/LiberationSans", "fonts/texgyrebonum"];
            let built_in = built_in.iter().any(|font| name.starts_with(font));
            let name = name.to_ascii_lowercase();
            !built_in
                && name.starts_with("fonts/")
                && (name.ends_with(".ttf") || name.ends_with(".otf"))
        };
        let fonts = self.files.iter().filter(move |(name, _)| of_fonts(name));
        fonts.map(|(_, bytes)| bytes.as_slice())
    }

    /// The templates: name and text.
    pub(super) fn templates(&self) -> Result<Vec<(&str, &str)>, Failure> {
        let pages = self
            .files
            .iter()
            .filter(|(name, _)| name.ends_with(".html"));
        pages
            .map(|(name, bytes)| match std::str::from_utf8(bytes) {
                Ok(text) => Ok((name.as_str(), text)),
                Err(_) => Err(Failure {
                    reason: format!("{name}: UTF-8"),
                }),
            })
            .collect()
    }

    /// Files that become part of the site as they are. The folder `data` is the sample that the sheet is
    /// designed with.
    pub(super) fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let is_asset = |name: &str| {
            !name.starts_with("data/") && ASSETS.iter().any(|ending| name.ends_with(ending))
        };
        self.files
            .iter()
            .filter(move |(name, _)| is_asset(name))
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }
}

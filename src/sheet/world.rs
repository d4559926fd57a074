//! What Typst may see: the template, fonts, pictures and the files of some sheets come in; nothing else exists for it.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::layout::Abs;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations, FontWeight};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// The fonts built into the program: Liberation Sans 2, under the SIL Open Font License, and TeX Gyre Bonum, which looks
/// like the Bookman Old Style of official letters, under the GUST Font License.
const FONTS: [&[u8]; 8] = [
    include_bytes!("../../themes/default/fonts/LiberationSans-Regular.ttf"),
    include_bytes!("../../themes/default/fonts/LiberationSans-Bold.ttf"),
    include_bytes!("../../themes/default/fonts/LiberationSans-Italic.ttf"),
    include_bytes!("../../themes/default/fonts/LiberationSans-BoldItalic.ttf"),
    include_bytes!("../../themes/default/fonts/texgyrebonum-regular.otf"),
    include_bytes!("../../themes/default/fonts/texgyrebonum-bold.otf"),
    include_bytes!("../../themes/default/fonts/texgyrebonum-italic.otf"),
    include_bytes!("../../themes/default/fonts/texgyrebonum-bolditalic.otf"),
];

/// The family of a sheet whose agency names none.
pub(super) const USUAL_FONT: &str = "Liberation Sans";

/// The templates built into the program: of the sheet to sign, of its assessment, and of pictures for social media.
const SHEET: &str = include_str!("../../themes/default/sheet.typ");
const ASSESSMENT: &str = include_str!("../../themes/default/penilaian.typ");
const CARD: &str = include_str!("../../themes/default/kartu.typ");

/// What all sheets of a theme share. Made once, used by many threads.
pub struct SheetTheme {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sheet: Source,
    assessment: Source,
    card: Source,
}

impl std::fmt::Debug for SheetTheme {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("SheetTheme").finish_non_exhaustive()
    }
}

impl Default for SheetTheme {
    fn default() -> SheetTheme {
        SheetTheme::new(SHEET)
    }
}

impl SheetTheme {
    /// A theme with its own `sheet.typ`.
    pub fn new(sheet: &str) -> SheetTheme {
        let fonts: Vec<Font> = FONTS
            .iter()
            .flat_map(|font| Font::iter(Bytes::new(*font)))
            .collect();
        SheetTheme {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sheet: template("/sheet.typ", sheet),
            assessment: template("/penilaian.typ", ASSESSMENT),
            card: template("/kartu.typ", CARD),
        }
    }

    /// The theme with its own `penilaian.typ`.
    pub fn assessed_by(mut self, text: &str) -> SheetTheme {
        self.assessment = template("/penilaian.typ", text);
        self
    }

    /// The theme with its own `kartu.typ`.
    pub fn with_card(mut self, text: &str) -> SheetTheme {
        self.card = template("/kartu.typ", text);
        self
    }

    /// The theme with more fonts; of two families of one name that of the theme counts.
    pub fn with_fonts(mut self, fonts: impl IntoIterator<Item = Vec<u8>>) -> SheetTheme {
        let own = fonts
            .into_iter()
            .flat_map(|font| Font::iter(Bytes::new(font)));
        let mut fonts: Vec<Font> = own.collect();
        fonts.append(&mut self.fonts);
        self.book = LazyHash::new(FontBook::from_fonts(&fonts));
        self.fonts = fonts;
        self
    }

    /// All fonts.
    pub(super) fn fonts(&self) -> &[Font] {
        &self.fonts
    }

    /// The fonts of a family, from which all letters of a sheet come; none where there is no such family.
    pub(super) fn family(&self, name: &str) -> Vec<&Font> {
        let name = name.to_lowercase();
        let of_family = |font: &&Font| font.info().family.as_str().to_lowercase() == name;
        self.fonts.iter().filter(of_family).collect()
    }

    /// The names of all families.
    pub(super) fn families(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self
            .fonts
            .iter()
            .map(|font| font.info().family.as_str())
            .collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The face of usual letters of a family, and their size in points.
    pub(super) fn face(&self, family: &str, size: f64) -> Option<(FontInstance, f64)> {
        let usual = FontVariant::default();
        let font = self.book.select(&family.to_lowercase(), usual)?;
        let font = self.fonts.get(font)?.clone();
        let fixed = FontVariations::default();
        Some((font.instantiate(usual, Abs::pt(size), &fixed), size))
    }

    /// The width of a bold text of some size in points, in millimetres.
    pub(super) fn width(&self, text: &str, (family, size): (&str, f64)) -> f64 {
        const LETTER: f64 = 0.61;
        const MILLIMETRES: f64 = 0.352_78;
        let bold = FontVariant {
            weight: FontWeight::BOLD,
            ..FontVariant::default()
        };
        let font = self.book.select(&family.to_lowercase(), bold);
        let Some(font) = font.and_then(|at| self.fonts.get(at)) else {
            return 0.0;
        };
        let (usual, fixed) = (FontVariant::default(), FontVariations::default());
        let font = font.clone().instantiate(usual, Abs::pt(9.0), &fixed);
        let face = font.ttf();
        let em = f64::from(face.units_per_em());
        let advance = |letter: char| {
            let glyph = face.glyph_index(letter)?;
            Some(f64::from(face.glyph_hor_advance(glyph)?) / em)
        };
        let ems: f64 = text
            .chars()
            .map(|letter| advance(letter).unwrap_or(LETTER))
            .sum();
        ems * size * MILLIMETRES
    }

    /// The template of the sheet to sign.
    pub(super) fn sheet(&self) -> &Source {
        &self.sheet
    }

    /// The template of cards.
    pub(super) fn card(&self) -> &Source {
        &self.card
    }

    /// The template of the assessment.
    pub(super) fn assessment(&self) -> &Source {
        &self.assessment
    }
}

/// A template under a path.
pub(super) fn template(path: &str, text: &str) -> Source {
    match file(path) {
        Some(id) => Source::new(id, text.to_owned()),
        None => Source::detached(text),
    }
}

/// The id of a virtual file.
fn file(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The world of one compilation.
pub(super) struct SheetWorld<'a> {
    theme: &'a SheetTheme,
    template: &'a Source,
    files: Vec<(FileId, Bytes)>,
}

impl<'a> SheetWorld<'a> {
    /// A world with these files.
    pub(super) fn new(
        (theme, template): (&'a SheetTheme, &'a Source),
        files: &[(&str, &[u8])],
    ) -> SheetWorld<'a> {
        let files = files.iter().filter_map(|(path, bytes)| {
            let id = file(path)?;
            Some((id, Bytes::new(bytes.to_vec())))
        });
        SheetWorld {
            theme,
            template,
            files: files.collect(),
        }
    }
}

impl World for SheetWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.theme.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.theme.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.iter().find(|(known, _)| *known == id);
        found
            .map(|(_, bytes)| bytes.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.theme.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

//! The printer: sheets and their sources come in, the compiled document of a plan and its drawings goes out.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use typst::text::FontInstance;
use typst_layout::PagedDocument;

use super::export::first_reason;
use super::layout::Plan;
use super::letters::Letters;
use super::world::{SheetWorld, USUAL_FONT};
use super::{Drawings, SheetError, SheetTheme, Volume, proof};
use crate::view::sheet::Sheet;
use crate::words::{Said, sheet as said};

/// The template, as the words of its faults name it.
const TEMPLATE: &str = "sheet.typ";

/// A file that the template reads.
type File<'a> = (Cow<'a, str>, Cow<'a, [u8]>);

/// What all sheets of a document share, as the template reads it.
#[derive(Serialize)]
struct Data<'a> {
    /// Whether a page of contents stands first.
    bound: bool,
    title: &'a str,
    author: &'a str,
    description: &'a str,
    lang: &'a str,
    day: Option<(i16, u8, u8)>,
    words: &'a BTreeMap<String, String>,
    /// The family of fonts of each sheet.
    fonts: &'a [&'a str],
    sheets: &'a [&'a Sheet],
}

/// Prints some sheets as one document.
pub(super) struct Printer<'a> {
    theme: &'a SheetTheme,
    sheets: Vec<&'a Sheet>,
    /// The sources, by the path under which the template finds each.
    sources: Vec<(String, &'a str)>,
    /// The sheets as the template reads them.
    data: Vec<u8>,
    letters: Letters<'a>,
    /// The family of fonts of each sheet.
    families: Vec<&'a str>,
    /// What is not as the data want it.
    warnings: Vec<Said>,
}

impl<'a> Printer<'a> {
    /// Takes sheets and the YAML of each, and the volume they are bound as.
    pub(super) fn new(
        theme: &'a SheetTheme,
        volume: Option<&'a Volume>,
        sheets: &[(&'a Sheet, &'a str)],
    ) -> Result<Printer<'a>, SheetError> {
        let sources = sheets.iter().enumerate();
        let families = families(theme, sheets);
        let fonts = families.iter().flat_map(|family| theme.family(family));
        let mut printer = Printer {
            theme,
            sheets: sheets.iter().map(|(sheet, _)| *sheet).collect(),
            sources: sources
                .map(|(at, (_, yaml))| (format!("/data/{at}.yaml"), *yaml))
                .collect(),
            data: Vec::new(),
            letters: Letters::new(fonts.collect()),
            warnings: unknown_fonts(theme, sheets),
            families,
        };
        printer.data = printer.described(volume)?;
        Ok(printer)
    }

    /// The sheets and what the document says of itself, as the template reads it.
    fn described(&mut self, volume: Option<&Volume>) -> Result<Vec<u8>, SheetError> {
        let (sheets, families) = (self.sheets.clone(), self.families.clone());
        let [first, ..] = sheets.as_slice() else {
            return Ok(Vec::new());
        };
        let name = match first.name.is_empty() {
            true => &first.id,
            false => &first.name,
        };
        self.json(&Data {
            bound: volume.is_some(),
            title: volume.map_or(name, |volume| &volume.title),
            author: volume.map_or(&first.agency.office, |volume| &volume.author),
            description: volume.map_or(&first.number, |_| ""),
            lang: &first.lang,
            day: sheets.iter().filter_map(|sheet| sheet.day).max(),
            words: &first.words,
            fonts: &families,
            sheets: &sheets,
        })
    }

    /// A text as it is printed.
    pub(super) fn printable(&mut self, text: &str) -> String {
        self.letters.printable(text)
    }

    /// The sheets, in their order.
    pub(super) fn sheets(&self) -> &[&'a Sheet] {
        &self.sheets
    }

    /// The width of a word on an arrow of one sheet, of a size in points, in millimetres.
    pub(super) fn width(&self, sheet: usize, word: &str, size: f64) -> f64 {
        let family = self.families.get(sheet).copied().unwrap_or(USUAL_FONT);
        self.theme.width(word, (family, size))
    }

    /// The face of the usual letters of one sheet, of a size in points.
    pub(super) fn face(&self, sheet: usize, size: f64) -> Option<(FontInstance, f64)> {
        let family = self.families.get(sheet).copied().unwrap_or(USUAL_FONT);
        self.theme.face(family, size)
    }

    /// What is not as the author wrote it or as the agency wants it.
    pub(super) fn warnings(&self) -> impl Iterator<Item = Said> + '_ {
        self.warnings.iter().cloned().chain(self.letters.warning())
    }

    /// Data for the template, in letters that the fonts have.
    fn json(&mut self, data: &impl Serialize) -> Result<Vec<u8>, SheetError> {
        let mut value =
            serde_json::to_value(data).map_err(|error| self.broken(&error.to_string()))?;
        self.letters.clean(&mut value);
        serde_json::to_vec(&value).map_err(|error| self.broken(&error.to_string()))
    }

    fn broken(&self, reason: &str) -> SheetError {
        let id = self.sheets.first().map_or("", |sheet| sheet.id.as_str());
        SheetError {
            said: said::broken_template((id, TEMPLATE), reason),
        }
    }

    /// The files that the template reads, by their paths.
    pub(super) fn files(
        &mut self,
        plan: &Plan,
        drawings: &Drawings,
    ) -> Result<Vec<File<'_>>, SheetError> {
        let pages = (!plan.measuring).then_some(plan.total);
        let plan = self.json(plan)?;
        let none = Vec::new();
        let drawings = (0..self.sheets.len()).map(|at| drawings.get(at).unwrap_or(&none));
        let drawings: Result<Vec<_>, _> = drawings.map(|drawing| self.json(drawing)).collect();
        let mut files = vec![
            (
                "/data/sheets.json".into(),
                Cow::Borrowed(self.data.as_slice()),
            ),
            ("/data/plan.json".into(), Cow::Owned(plan)),
        ];
        let drawings = (0..).zip(drawings?);
        files.extend(drawings.map(|(at, drawing)| {
            (
                format!("/data/{at}.drawing.json").into(),
                Cow::Owned(drawing),
            )
        }));
        let logos = self.sheets.iter().filter_map(|sheet| sheet.logo.as_ref());
        files.extend(logos.map(|logo| (logo.path.as_str().into(), logo.bytes.as_slice().into())));
        let sources = self.sources.iter();
        files.extend(sources.map(|(path, yaml)| (path.as_str().into(), yaml.as_bytes().into())));
        let proofs = self.sheets.iter().enumerate();
        let proofs = proofs.flat_map(|(at, sheet)| proof::files(at, &sheet.proof, pages));
        files.extend(proofs.map(|(path, bytes)| (path.into(), bytes.into())));
        Ok(files)
    }

    /// Compiles the template; also what Typst warns of.
    pub(super) fn compile(
        &mut self,
        plan: &Plan,
        drawings: &Drawings,
    ) -> Result<(PagedDocument, Vec<Said>), SheetError> {
        let theme = self.theme;
        let files = self.files(plan, drawings)?;
        let files: Vec<(&str, &[u8])> = files
            .iter()
            .map(|(path, bytes)| (path.as_ref(), bytes.as_ref()))
            .collect();
        let world = SheetWorld::new((theme, theme.sheet()), &files);
        let compiled = typst::compile::<PagedDocument>(&world);
        let warnings = compiled.warnings.iter();
        let warnings = warnings.map(|warning| said::template_warns(TEMPLATE, &warning.message));
        match compiled.output {
            Ok(document) => Ok((document, warnings.collect())),
            Err(errors) => Err(self.broken(&first_reason(&errors))),
        }
    }
}

/// The family of fonts of each sheet: the one its agency wants, where there is one.
fn families<'a>(theme: &SheetTheme, sheets: &[(&'a Sheet, &str)]) -> Vec<&'a str> {
    let families = sheets
        .iter()
        .map(|(sheet, _)| match theme.family(&sheet.font).is_empty() {
            true => USUAL_FONT,
            false => sheet.font.as_str(),
        });
    families.collect()
}

/// A warning for every family that an agency wants and that there is none of.
fn unknown_fonts(theme: &SheetTheme, sheets: &[(&Sheet, &str)]) -> Vec<Said> {
    let wanted = sheets.iter().map(|(sheet, _)| sheet.font.as_str());
    let unknown: BTreeSet<&str> = wanted
        .filter(|family| !family.is_empty() && theme.family(family).is_empty())
        .collect();
    let known = theme.families().join(", ");
    let unknown = unknown.into_iter();
    unknown
        .map(|family| said::unknown_font(family, &known))
        .collect()
}

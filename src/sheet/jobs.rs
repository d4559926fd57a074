//! Jobs: everything a sheet is a function of comes in as bytes, its PDF with all that is known of it goes out as bytes,
//! in this process or in another, and from a cache.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::assessment::render_value;
use super::card::render_card;
use super::{SheetError, SheetPdf, SheetTheme, Volume, render, render_volume};
use crate::view::assessment::Assessment;
use crate::view::publish::card::Card;
use crate::view::sheet::{Carried, Sheet, bytes as raw};
use crate::words::{Said, sheet as words};

/// What all sheets of a run share: the templates and fonts of the theme, where it has its own.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Start {
    /// `sheet.typ`.
    pub sheet: Option<String>,
    /// `penilaian.typ`.
    pub assessment: Option<String>,
    /// `kartu.typ`.
    pub card: Option<String>,
    /// The fonts that the theme adds, as [`letters`] carries them.
    pub fonts: Vec<String>,
}

impl Start {
    /// The theme that prints.
    pub fn theme(&self) -> SheetTheme {
        let own = self.sheet.as_deref().map(SheetTheme::new);
        let fonts = self.fonts.iter().map(|font| raw(font));
        let theme = own.unwrap_or_default().with_fonts(fonts);
        let theme = match &self.assessment {
            Some(template) => theme.assessed_by(template),
            None => theme,
        };
        match &self.card {
            Some(template) => theme.with_card(template),
            None => theme,
        }
    }

    /// The bytes that another process reads.
    pub fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads what [`Start::bytes`] wrote.
    pub(super) fn read(bytes: &[u8]) -> Option<Start> {
        serde_json::from_slice(bytes).ok()
    }
}

/// What is to be printed, as it is read.
#[derive(Deserialize)]
enum Job {
    Sheet(Box<Carried<'static>>, String),
    Volume(Volume, Vec<(Carried<'static>, String)>),
    Assessment(Value),
    Card(Value),
}

/// The same, as it is written.
#[derive(Serialize)]
#[serde(rename = "Job")]
enum JobOf<'a> {
    Sheet(Box<Carried<'a>>, &'a str),
    Volume(&'a Volume, Vec<(Carried<'a>, &'a str)>),
    Assessment(&'a Assessment),
    Card(&'a Card),
}

/// The job of printing a sheet. `yaml` is attached to the PDF as its source.
pub fn sheet_job(sheet: &Sheet, yaml: &str) -> Vec<u8> {
    bytes(&JobOf::Sheet(Box::new(Carried::of(sheet)), yaml))
}

/// The job of binding sheets, each with its source.
pub fn volume_job(volume: &Volume, sheets: &[(Sheet, String)]) -> Vec<u8> {
    let sheets = sheets.iter();
    let carried = sheets.map(|(sheet, yaml)| (Carried::of(sheet), yaml.as_str()));
    bytes(&JobOf::Volume(volume, carried.collect()))
}

/// The job of printing an assessment.
pub fn assessment_job(assessment: &Assessment) -> Vec<u8> {
    bytes(&JobOf::Assessment(assessment))
}

/// The job of painting a card.
pub fn card_job(card: &Card) -> Vec<u8> {
    bytes(&JobOf::Card(card))
}

fn bytes(job: &JobOf<'_>) -> Vec<u8> {
    serde_json::to_vec(job).unwrap_or_default()
}

/// Does a job. The answer is read by [`read_answer`].
pub fn answer(theme: &SheetTheme, job: &[u8]) -> Vec<u8> {
    let made = match serde_json::from_slice(job) {
        Ok(Job::Sheet(carried, yaml)) => render(theme, &carried.unpacked(), &yaml),
        Ok(Job::Volume(volume, carried)) => bound(theme, &volume, carried),
        Ok(Job::Assessment(value)) => render_value(theme, value),
        Ok(Job::Card(value)) => render_card(theme, value),
        Err(error) => Err(SheetError {
            said: words::unreadable_job(&error.to_string()),
        }),
    };
    let (head, pdf) = match made {
        Ok(mut printed) => {
            let pdf = std::mem::take(&mut printed.pdf);
            (Head::Made(Box::new(printed)), pdf)
        }
        Err(SheetError { said }) => (Head::Failed(said.id, said.en), Vec::new()),
    };
    let head = serde_json::to_vec(&head).unwrap_or_default();
    let lengths = [head.len() as u64, pdf.len() as u64].map(u64::to_le_bytes);
    [lengths.as_flattened(), &head, &pdf].concat()
}

fn bound(
    theme: &SheetTheme,
    volume: &Volume,
    carried: Vec<(Carried<'static>, String)>,
) -> Result<SheetPdf, SheetError> {
    let unpacked = carried.into_iter();
    let sheets: Vec<(Sheet, String)> = unpacked
        .map(|(carried, yaml)| (carried.unpacked(), yaml))
        .collect();
    let sheets: Vec<(&Sheet, &str)> = sheets
        .iter()
        .map(|(sheet, yaml)| (sheet, yaml.as_str()))
        .collect();
    render_volume(theme, volume, &sheets)
}

/// What stands before the PDF of an answer.
#[derive(Serialize, Deserialize)]
enum Head {
    Made(Box<SheetPdf>),
    Failed(String, String),
}

/// Reads an answer; nothing where the bytes are not a whole one.
pub fn read_answer(bytes: &[u8]) -> Option<Result<SheetPdf, SheetError>> {
    let (of_head, rest) = length(bytes)?;
    let (of_pdf, rest) = length(rest)?;
    let (head, pdf) = rest.split_at_checked(of_head)?;
    if pdf.len() != of_pdf {
        return None;
    }
    Some(match serde_json::from_slice(head).ok()? {
        Head::Made(printed) => Ok(SheetPdf {
            pdf: pdf.to_vec(),
            ..*printed
        }),
        Head::Failed(id, en) => Err(SheetError {
            said: Said { id, en },
        }),
    })
}

fn length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (length, rest) = bytes.split_first_chunk()?;
    Some((usize::try_from(u64::from_le_bytes(*length)).ok()?, rest))
}

/// Sentences on their way: `words` knows no format.
pub(super) mod said {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::words::Said;

    /// Writes sentences in both languages.
    pub(in crate::sheet) fn serialize<S: Serializer>(
        list: &[Said],
        out: S,
    ) -> Result<S::Ok, S::Error> {
        let list: Vec<(&str, &str)> = list
            .iter()
            .map(|said| (said.id.as_str(), said.en.as_str()))
            .collect();
        list.serialize(out)
    }

    /// Reads them again.
    pub(in crate::sheet) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Vec<Said>, D::Error> {
        let list = Vec::<(String, String)>::deserialize(from)?;
        Ok(list.into_iter().map(|(id, en)| Said { id, en }).collect())
    }
}

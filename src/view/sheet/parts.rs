//! The parts of a printed sheet: plain data that the Typst template prints.

use serde::{Deserialize, Serialize};

use super::proof::SheetProof;
use crate::analyse::Graph;

/// Everything one sheet prints. Every text is ready in the reader's language; those of the author stand as written.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Sheet {
    /// Language code.
    pub lang: String,
    /// The file the SOP is written in, as messages name it.
    pub file: String,
    /// The id of the SOP, from which the PDF takes its own.
    pub id: String,
    /// Width and height of the paper in millimetres, landscape.
    pub paper: (f64, f64),
    /// The colour of the agency as `#rrggbb`, which tints the heads of tables; nothing where it has none.
    pub colour: Option<String>,
    /// The family of fonts that the agency wants; empty where it wants none of its own.
    pub font: String,
    /// The agency's logo, where it has one.
    pub logo: Option<SheetLogo>,
    /// The day the PDF gives as its own: year, month, day; nothing where the SOP has no readable date.
    pub day: Option<(i16, u8, u8)>,
    /// `nomor`.
    pub number: String,
    /// `nama`.
    pub name: String,
    /// The name above the flowchart.
    pub chart_name: String,
    /// Who owns the SOP.
    pub agency: SheetAgency,
    /// The cover, where the SOP has one.
    pub cover: Option<SheetCover>,
    /// The table of changes.
    pub history: Option<SheetTable>,
    /// The table of approvers.
    pub approvers: Option<SheetTable>,
    /// The short fields of the identity block, label and value.
    pub fields: Vec<(String, String)>,
    /// Who signs.
    pub approval: SheetApproval,
    /// The label of the name.
    pub name_label: String,
    /// The paired bands, left and right.
    pub bands: Vec<(SheetBand, SheetBand)>,
    /// The step tables.
    pub parts: Vec<SheetPart>,
    /// Terms and what they mean, under the last table.
    pub terms: Vec<(String, String)>,
    /// Notes under the last table.
    pub notes: Vec<String>,
    /// The mark across every page of an SOP that is not in force.
    pub mark: Option<String>,
    /// What the mark means.
    pub mark_meaning: Option<String>,
    /// What the foot of each page says about the signature, line by line; empty unless the agency asks for it.
    pub notice: Vec<String>,
    /// By what the sheet can be checked.
    pub proof: SheetProof,
    /// The words of the template.
    pub words: std::collections::BTreeMap<String, String>,
}

/// A logo.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SheetLogo {
    /// The file of the library it comes from, as messages name it.
    #[serde(skip)]
    pub file: String,
    /// The path under which the template finds it.
    pub path: String,
    /// What it shows, in words.
    pub alt: String,
    /// The picture itself.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// Who owns the SOP.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SheetAgency {
    /// The government.
    pub government: String,
    /// The office; may be empty.
    pub office: String,
    /// The unit; may be empty.
    pub unit: String,
    /// Address, telephone, mail and site, as far as known.
    pub address: Vec<String>,
}

/// A cover page.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SheetCover {
    /// The title, line by line.
    pub title: Vec<String>,
    /// The year of making; may be empty.
    pub year: String,
    /// Address and contacts, line by line.
    pub address: Vec<String>,
}

/// A small table.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SheetTable {
    /// Heads of its columns.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
    /// Whether each row ends in a place to sign.
    pub signed: bool,
}

/// Who signs, and the space for it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SheetApproval {
    /// The label of the field.
    pub label: String,
    /// The office held.
    pub position: String,
    /// The name.
    pub name: String,
    /// The rank; may be empty.
    pub rank: String,
    /// The number of the civil servant; may be empty.
    pub nip: String,
    /// Whether it is signed with ink, on a ruled line.
    pub ink: bool,
    /// The character that a signing program looks for, where it is signed electronically.
    pub anchor: Option<char>,
    /// The empty signature field, where it gets one.
    pub field: Option<SheetField>,
}

/// An empty signature field.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SheetField {
    /// The address of the link that becomes the field.
    pub place: String,
    /// Its name in the PDF.
    pub name: String,
    /// What it is, for those who do not see it.
    pub hint: String,
}

/// A band of the identity block.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SheetBand {
    /// Its head.
    pub label: String,
    /// Its items.
    pub items: Vec<String>,
    /// Whether the template numbers the items: not where the author did.
    pub numbered: bool,
}

/// A step table.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SheetPart {
    /// Its name; empty for a single table.
    pub name: String,
    /// The heads of the actors' columns.
    pub actors: Vec<String>,
    /// The heads of the other columns: activity, requirements, time, output, remarks.
    pub heads: Vec<String>,
    /// The rows.
    pub steps: Vec<SheetStep>,
    /// The flow, for the router.
    #[serde(skip)]
    pub graph: Graph,
}

/// A row of a step table.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SheetStep {
    /// The printed number.
    pub number: String,
    /// What is done.
    pub activity: String,
    /// `capsule`, `box` or `diamond`.
    pub symbol: String,
    /// The columns that have the symbol.
    pub columns: Vec<usize>,
    /// What is needed.
    pub requirements: Vec<String>,
    /// How long it takes.
    pub time: String,
    /// What it makes.
    pub outputs: Vec<String>,
    /// Remarks.
    pub remarks: String,
    /// The symbol in words.
    pub alt: String,
    /// Where the step is written.
    pub place: SheetPlace,
}

/// A place in the YAML.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetPlace {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}

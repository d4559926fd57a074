//! An SOP for machines: the SOP and its facts come in; what `sop.json` beside its page gives goes out.
//!
//! The YAML keeps the author's words; this is what the program understood of them.

use serde::Serialize;

use super::super::listing::status;
use super::super::{Context, law, links};
use crate::analyse::measures::{columns, step_minutes};
use crate::analyse::{Facts, Graph};
use crate::model::{DateField, ItemList, Part, RegulationStatus, Sop, Step};
use crate::words::numbers;

/// The JSON Schema of [`SopFile`], for those who read it by program.
pub const SCHEMA: &str = include_str!("data.schema.json");

/// Where the schema lies in the site.
pub const SCHEMA_PATH: &str = "data/sop.schema.json";

/// One SOP.
#[derive(Debug, Serialize)]
pub struct SopFile {
    /// Version of this form.
    pub version: u32,
    /// Agency and slug.
    pub id: String,
    /// The agency.
    pub instansi: String,
    /// The name.
    pub nama: String,
    /// The number, where the document has one.
    pub nomor: Option<String>,
    /// The procedure it is compared under.
    pub prosedur: Option<String>,
    /// Its life.
    pub status: &'static str,
    /// The SOP that took its place, where it is in the library.
    pub pengganti: Option<String>,
    /// The dates of the identity block.
    pub tanggal: DateData,
    /// Its page, from the root of the site.
    pub halaman: String,
    /// The step tables.
    pub tabel: Vec<TableData>,
    /// The legal bases.
    pub dasar_hukum: Vec<LegalData>,
    /// The other lists of the sheet.
    pub kualifikasi: Vec<String>,
    /// SOPs it is linked to.
    pub keterkaitan: Vec<String>,
    /// Equipment.
    pub peralatan: Vec<String>,
    /// Warnings.
    pub peringatan: Vec<String>,
    /// Records.
    pub pencatatan: Vec<String>,
}

/// Dates as exactly as they are written: a year, a month or a day; nothing for what is no date.
#[derive(Debug, Serialize)]
pub struct DateData {
    /// Made.
    pub pembuatan: Option<String>,
    /// Revised.
    pub revisi: Option<String>,
    /// In force since.
    pub efektif: Option<String>,
    /// Approved.
    pub pengesahan: Option<String>,
}

/// One step table.
#[derive(Debug, Serialize)]
pub struct TableData {
    /// Its printed name.
    pub nama: Option<String>,
    /// The columns.
    pub pelaksana: Vec<ActorData>,
    /// The rows.
    pub langkah: Vec<StepData>,
}

/// One column.
#[derive(Debug, Serialize)]
pub struct ActorData {
    /// Its key.
    pub kunci: String,
    /// Its printed head.
    pub nama: String,
    /// Whether it is a body outside the agency.
    pub luar: bool,
}

/// One row.
#[derive(Debug, Serialize)]
pub struct StepData {
    /// The printed number.
    pub nomor: String,
    /// What is done.
    pub kegiatan: String,
    /// Keys of those who do it.
    pub pelaksana: Vec<String>,
    /// What it needs.
    pub kelengkapan: Vec<String>,
    /// How long it takes, as written.
    pub waktu: Option<String>,
    /// The least and the most working minutes that this means.
    pub menit: Option<(f64, f64)>,
    /// What comes out.
    pub output: Vec<String>,
    /// Remarks.
    pub keterangan: Option<String>,
    /// Where it leads.
    pub lanjut: Vec<ExitData>,
}

/// An arrow.
#[derive(Debug, Serialize)]
pub struct ExitData {
    /// The word on it.
    pub label: Option<String>,
    /// The row it leads to, from 1; nothing where the source does not say.
    pub baris: Option<usize>,
}

/// A legal basis.
#[derive(Debug, Serialize)]
pub struct LegalData {
    /// As written.
    pub tertulis: String,
    /// The regulations it names.
    pub peraturan: Vec<RegulationData>,
}

/// A regulation that a legal basis names.
#[derive(Debug, Serialize)]
pub struct RegulationData {
    /// Its id in the register.
    pub id: String,
    /// Its life; nothing where the register does not know it.
    pub status: Option<&'static str>,
}

/// The data of the SOP at a position of the library; nothing for a position that is not there.
pub fn sop_data(context: &Context, at: usize) -> Option<SopFile> {
    let (sop, facts) = context.sop(at)?;
    let successor = sop.successor.as_ref();
    let successor = successor.and_then(|name| context.named(&sop.id.agency, name));
    let successor = successor.and_then(|at| context.library.sops.get(at));
    let date =
        |field: Option<&DateField>| field.and_then(|field| numbers::machine_date(field.meaning));
    Some(SopFile {
        version: 1,
        id: sop.id.to_string(),
        instansi: super::agency_name(context, sop),
        nama: context.sop_name(sop),
        nomor: context.shown_text(sop.number.as_ref()),
        prosedur: context.shown_text(sop.procedure.as_ref()),
        status: status(sop.status.value),
        pengganti: successor.map(|next| next.id.to_string()),
        tanggal: DateData {
            pembuatan: date(sop.dates.created.as_ref()),
            revisi: date(sop.dates.revised.as_ref()),
            efektif: date(sop.dates.effective.as_ref()),
            pengesahan: date(sop.dates.approved.as_ref()),
        },
        halaman: links::sop(&sop.id),
        tabel: tables(context, sop, facts),
        dasar_hukum: laws(context, sop, facts),
        kualifikasi: list(context, sop.qualifications.as_ref()),
        keterkaitan: list(context, sop.related.as_ref()),
        peralatan: list(context, sop.equipment.as_ref()),
        peringatan: list(context, sop.warnings.as_ref()),
        pencatatan: list(context, sop.records.as_ref()),
    })
}

fn list(context: &Context, list: Option<&ItemList>) -> Vec<String> {
    let items = list.into_iter().flat_map(|list| &list.items);
    let items = items.filter(|item| !item.text.trim().is_empty());
    items.map(|item| context.shown(&item.text)).collect()
}

fn tables(context: &Context, sop: &Sop, facts: &Facts) -> Vec<TableData> {
    let no_graph = Graph::default();
    let parts = sop.parts.iter().enumerate();
    parts
        .map(|(at, part)| {
            let graph = facts.graphs.get(at).unwrap_or(&no_graph);
            let steps = part.steps.iter().enumerate();
            TableData {
                nama: context.shown_text(part.name.as_ref()),
                pelaksana: part
                    .actors
                    .iter()
                    .map(|actor| ActorData {
                        kunci: context.shown(&actor.id),
                        nama: context.shown(&actor.name),
                        luar: actor.external,
                    })
                    .collect(),
                langkah: steps
                    .map(|(row, step)| step_data(context, (part, graph), (row, step)))
                    .collect(),
            }
        })
        .collect()
}

fn step_data(
    context: &Context,
    (part, graph): (&Part, &Graph),
    (row, step): (usize, &Step),
) -> StepData {
    let actors = columns(step).into_iter();
    let actors = actors.filter_map(|column| part.actors.get(column));
    let minutes = step_minutes(&context.library, step);
    StepData {
        nomor: context.shown(&step.label(row)),
        kegiatan: context.shown(&step.activity),
        pelaksana: actors.map(|actor| context.shown(&actor.id)).collect(),
        kelengkapan: list(context, step.requirements.as_ref()),
        waktu: context.shown_text(step.time.as_ref().map(|time| &time.text)),
        menit: minutes.map(|minutes| (minutes.least, minutes.most)),
        output: list(context, step.outputs.as_ref()),
        keterangan: context.shown_text(step.remarks.as_ref()),
        lanjut: graph
            .leaving(row)
            .map(|edge| ExitData {
                label: edge.label.as_deref().map(|label| context.shown(label)),
                baris: edge.to.map(|to| to + 1),
            })
            .collect(),
    }
}

fn laws(context: &Context, sop: &Sop, facts: &Facts) -> Vec<LegalData> {
    let items = sop.legal_bases.iter().flat_map(|list| &list.items);
    let items = items.enumerate().map(|(at, item)| {
        let named = facts.citations.iter().filter(|cited| cited.item == at);
        let ids = named.flat_map(|cited| &cited.citations);
        let ids = ids.filter_map(|cited| cited.id.as_ref());
        LegalData {
            tertulis: context.shown(&item.text),
            peraturan: ids
                .map(|id| RegulationData {
                    id: context.shown(&id.0),
                    status: context
                        .library
                        .register
                        .get(id)
                        .map(|known| life(law::status(context, known))),
                })
                .collect(),
        }
    });
    items.collect()
}

/// The life of a regulation as the register writes it.
fn life(status: RegulationStatus) -> &'static str {
    match status {
        RegulationStatus::InForce => "berlaku",
        RegulationStatus::Amended => "diubah",
        RegulationStatus::Revoked => "dicabut",
        RegulationStatus::Lapsed => "tidak_berlaku",
        RegulationStatus::Unverified => "belum_diverifikasi",
    }
}

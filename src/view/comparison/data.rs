//! The comparison for machines: a procedure comes in, what `compare --format json` and `/data/prosedur/` give goes out.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analyse::time::Minutes;
use crate::analyse::ways::Cases;
use crate::compare::{self, Comparison, Member};
use crate::view::Context;
use crate::words::compared;

/// The comparison of one procedure.
#[derive(Clone, Debug, Serialize)]
pub struct ComparisonData {
    /// Version of this form.
    pub version: u32,
    /// The key of the procedure.
    pub prosedur: String,
    /// The SOPs, sorted.
    pub sop: Vec<String>,
    /// The steps by phase.
    pub tahap: Vec<PhaseData>,
    /// The aligned steps, in the order of the work.
    pub baris: Vec<RowData>,
    /// SOP, step, SOP, step, confidence.
    pub pasangan: Vec<(String, usize, String, usize, f64)>,
    /// The designs.
    pub rancangan: Vec<DesignData>,
    /// The measures of each SOP.
    pub ukuran: BTreeMap<String, MeasureData>,
}

/// One phase.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseData {
    /// Its key.
    pub kunci: String,
    /// Its name.
    pub nama: String,
    /// Rows of each SOP that belong to it, from 1.
    pub langkah: BTreeMap<String, Vec<usize>>,
}

/// Steps that do the same work.
#[derive(Clone, Debug, Serialize)]
pub struct RowData {
    /// The key of its phase.
    pub tahap: String,
    /// The activity that stands for it.
    pub nama: String,
    /// The row of each SOP that has it, from 1.
    pub langkah: BTreeMap<String, usize>,
}

/// One design.
#[derive(Clone, Debug, Serialize)]
pub struct DesignData {
    /// Its key; nothing for a design without one.
    pub kunci: Option<String>,
    /// Its name; nothing for a design without one.
    pub nama: Option<String>,
    /// The words that set it apart from the others.
    pub ciri: Vec<String>,
    /// The SOPs built that way.
    pub sop: Vec<String>,
}

/// The measures of one SOP.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureData {
    /// Steps.
    pub kegiatan: usize,
    /// Columns.
    pub pelaksana: usize,
    /// Hand-offs.
    pub serah_terima: usize,
    /// Diamonds.
    pub keputusan: usize,
    /// Documents a reader brings.
    pub dokumen: usize,
    /// Best and worst case in minutes; nothing where no time is stated.
    pub menit: Option<(f64, f64)>,
    /// Steps that state no time.
    pub tanpa_waktu: usize,
    /// Exits that lead back.
    pub pengulangan: usize,
    /// Steps whose mutu baku is complete.
    pub lengkap: usize,
    /// Working minutes in three cases; nothing where no step states a time, or the flow has no end.
    pub menit_kerja: Option<CasesData>,
    /// The same in days of the calendar.
    pub hari_kalender: Option<CasesData>,
}

/// The three cases of a flow.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CasesData {
    /// The quickest way.
    pub tercepat: f64,
    /// What it takes on average.
    pub biasanya: f64,
    /// The longest way with every loop once more.
    pub terlama: f64,
}

/// The JSON Schema of [`ComparisonData`], for those who read it by program.
pub const SCHEMA: &str = include_str!("data.schema.json");

/// Where the schema lies in the site.
pub const SCHEMA_PATH: &str = "data/banding.schema.json";

/// Where the data of a procedure lies in the site.
pub fn path(key: &str) -> String {
    format!("data/prosedur/{key}.json")
}

/// The data of one procedure; nothing for a key that no procedure has.
pub fn comparison_data(context: &Context, key: &str) -> Option<ComparisonData> {
    let (procedure, compared) = context.compared(key)?;
    let comparison = &compared.comparison;
    let ids: Vec<String> = comparison
        .members
        .iter()
        .map(|member| member.sop.to_string())
        .collect();
    let id = |place: usize| ids.get(place).cloned().unwrap_or_default();
    Some(ComparisonData {
        version: 1,
        prosedur: comparison.procedure.clone(),
        tahap: phases(context, comparison, &ids),
        baris: rows(context, comparison, &ids),
        pasangan: comparison
            .pairs
            .iter()
            .map(|pair| {
                (
                    id(pair.left),
                    pair.left_step,
                    id(pair.right),
                    pair.right_step,
                    pair.confidence,
                )
            })
            .collect(),
        rancangan: comparison
            .designs
            .iter()
            .map(|group| {
                let declared = group.declared.and_then(|at| procedure.designs.get(at));
                DesignData {
                    kunci: declared.map(|design| context.shown(&design.id)),
                    nama: declared.map(|design| context.shown(&design.name)),
                    ciri: group.marks.iter().map(|mark| context.shown(mark)).collect(),
                    sop: group.members.iter().map(|member| id(*member)).collect(),
                }
            })
            .collect(),
        ukuran: comparison
            .members
            .iter()
            .map(|member| (member.sop.to_string(), measures(member)))
            .collect(),
        sop: ids,
    })
}

fn phases(context: &Context, comparison: &Comparison, ids: &[String]) -> Vec<PhaseData> {
    let lang = context.lang();
    let rows = comparison.phases.iter();
    rows.map(|row| PhaseData {
        kunci: context.shown(&row.key),
        nama: match row.kind {
            compare::PhaseKind::Other => compared::OTHER_STEPS.get(lang).to_owned(),
            compare::PhaseKind::Declared | compare::PhaseKind::Derived => context.shown(&row.name),
        },
        langkah: row
            .cells
            .iter()
            .zip(&comparison.members)
            .zip(ids)
            .filter(|((cell, _), _)| !cell.steps.is_empty())
            .map(|((cell, member), id)| {
                let steps = cell
                    .steps
                    .iter()
                    .filter_map(|place| member.steps.get(*place));
                (id.clone(), steps.map(|step| step.number).collect())
            })
            .collect(),
    })
    .collect()
}

fn measures(member: &Member) -> MeasureData {
    let measures = member.measures;
    MeasureData {
        kegiatan: measures.steps,
        pelaksana: measures.actors,
        serah_terima: measures.handoffs,
        keputusan: measures.decisions,
        dokumen: measures.documents,
        menit: measures.total.map(|Minutes { least, most }| (least, most)),
        tanpa_waktu: measures.steps_without_time,
        pengulangan: measures.loops,
        lengkap: measures.complete_steps,
        menit_kerja: measures.work.map(cases),
        hari_kalender: measures.calendar.map(cases),
    }
}

fn cases(cases: Cases) -> CasesData {
    CasesData {
        tercepat: two_decimals(cases.best),
        biasanya: two_decimals(cases.expected),
        terlama: two_decimals(cases.worst),
    }
}

/// Finer differences of times mean nothing.
pub(crate) fn two_decimals(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn rows(context: &Context, comparison: &Comparison, ids: &[String]) -> Vec<RowData> {
    let rows = comparison.rows.iter();
    rows.map(|row| {
        let members = comparison.members.iter().zip(ids).zip(&row.cells);
        let steps = members.filter_map(|((member, id), cell)| {
            let step = member.steps.get(*cell.steps.first()?)?;
            Some((id.clone(), step.number))
        });
        RowData {
            tahap: comparison
                .phases
                .get(row.phase)
                .map(|phase| context.shown(&phase.key))
                .unwrap_or_default(),
            nama: context.shown(&row.name),
            langkah: steps.collect(),
        }
    })
    .collect()
}

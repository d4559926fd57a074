//! The list of SOPs for machines: a library comes in, what `/data/sop.json` gives goes out.

use serde::Serialize;

use super::comparison::agency_name;
use super::findings::Counts;
use super::{Context, links};
use crate::words::numbers;

/// Where the list lies in the site.
pub const SOPS: &str = "data/sop.json";

/// Every SOP.
#[derive(Clone, Debug, Serialize)]
pub struct SopList {
    /// Version of this form.
    pub version: u32,
    /// The SOPs, sorted by id.
    pub sop: Vec<SopData>,
}

/// One SOP.
#[derive(Clone, Debug, Serialize)]
pub struct SopData {
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
    /// The effective date, as exactly as it is written.
    pub efektif: Option<String>,
    /// Its page, from the root of the site.
    pub halaman: String,
    /// Steps.
    pub kegiatan: usize,
    /// Columns.
    pub pelaksana: usize,
    /// Best and worst case in minutes; nothing where no time is stated.
    pub menit: Option<(f64, f64)>,
    /// Findings; nothing where they are not shown.
    pub temuan: Option<FindingData>,
}

/// Findings by severity.
#[derive(Clone, Debug, Serialize)]
pub struct FindingData {
    /// Errors.
    pub galat: usize,
    /// Warnings.
    pub peringatan: usize,
    /// Advice.
    pub info: usize,
}

/// The list.
pub fn sops(context: &Context) -> SopList {
    let sops = context.library.sops.iter().zip(&context.analysis.sops);
    SopList {
        version: 1,
        sop: sops
            .map(|(sop, facts)| SopData {
                id: sop.id.to_string(),
                instansi: agency_name(context, sop),
                nama: context.sop_name(sop),
                nomor: context.shown_text(sop.number.as_ref()),
                prosedur: context.shown_text(sop.procedure.as_ref()),
                status: status(sop.status.value),
                efektif: sop
                    .dates
                    .effective
                    .as_ref()
                    .and_then(|field| numbers::machine_date(field.meaning)),
                halaman: links::sop(&sop.id),
                kegiatan: facts.measures.steps,
                pelaksana: facts.measures.actors,
                menit: facts.measures.total.map(|total| (total.least, total.most)),
                temuan: context.shows_findings().then(|| {
                    let counts = Counts::of(context.findings_of(sop));
                    FindingData {
                        galat: counts.errors,
                        peringatan: counts.warnings,
                        info: counts.infos,
                    }
                }),
            })
            .collect(),
    }
}

/// The life of an SOP as its YAML writes it.
pub(super) fn status(status: crate::model::Status) -> &'static str {
    use crate::model::Status;
    match status {
        Status::Draft => "draf",
        Status::InForce => "berlaku",
        Status::Replaced => "digantikan",
        Status::Revoked => "dicabut",
    }
}

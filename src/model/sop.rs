//! One SOP: identity, bands and step tables, as its author wrote them.

use std::fmt;

use crate::text::{FileId, Span, Spanned, Text};

use super::{Part, WrittenDate};

/// The agency's folder and the file's stem: `ciamis/lupa-passphrase`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SopId {
    /// The folder.
    pub agency: String,
    /// The stem.
    pub slug: String,
}

impl fmt::Display for SopId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.agency, self.slug)
    }
}

/// One SOP. `None` means that the document has no such field; printed but empty is an empty text.
#[derive(Clone, Debug, Default)]
pub struct Sop {
    /// Agency and slug.
    pub id: SopId,
    /// The file it was read from.
    pub file: FileId,
    /// The whole document.
    pub span: Span,
    /// Whether the file breaks off: the rest is unknown, so that no rule may miss it.
    pub partial: bool,
    /// `nomor`.
    pub number: Option<Text>,
    /// `nama`; empty (at the start of the file) where it is missing.
    pub name: Text,
    /// `nama_bagan`: the name above the flowchart, where it differs.
    pub chart_name: Option<Text>,
    /// `unit`.
    pub unit: Option<Text>,
    /// `versi`.
    pub version: Option<Text>,
    /// `prosedur`.
    pub procedure: Option<Text>,
    /// `status`; a draft unless said otherwise.
    pub status: Spanned<Status>,
    /// `pengganti`: the SOP that replaces this one.
    pub successor: Option<Text>,
    /// `dulu`: former slugs.
    pub former_slugs: Vec<Text>,
    /// `tanggal`.
    pub dates: Dates,
    /// `pengesahan`.
    pub approval: Option<Approval>,
    /// `persetujuan`.
    pub approvers: Vec<Approver>,
    /// `riwayat`.
    pub history: Vec<Revision>,
    /// `sampul`.
    pub cover: Option<Cover>,
    /// `dasar_hukum`.
    pub legal_bases: Option<ItemList>,
    /// `kualifikasi_pelaksana`.
    pub qualifications: Option<ItemList>,
    /// `keterkaitan`.
    pub related: Option<ItemList>,
    /// `peralatan`.
    pub equipment: Option<ItemList>,
    /// `peringatan`.
    pub warnings: Option<ItemList>,
    /// `pencatatan`.
    pub records: Option<ItemList>,
    /// `istilah`: abbreviation and what it stands for.
    pub terms: Vec<(Text, Text)>,
    /// The step tables; never empty.
    pub parts: Vec<Part>,
    /// `waktu_total`, as stated.
    pub total_time: Option<super::TimeField>,
    /// `sumber`.
    pub provenance: Option<Provenance>,
    /// `kecualikan`.
    pub exceptions: Vec<Exception>,
    /// `tambahan`: printed parts that have no other place.
    pub extras: Vec<(Text, Text)>,
}

/// Where an SOP stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Status {
    /// `draf`.
    #[default]
    Draft,
    /// `berlaku`.
    InForce,
    /// `digantikan`.
    Replaced,
    /// `dicabut`.
    Revoked,
}

/// A date field: its words and what they mean.
#[derive(Clone, Debug, Default)]
pub struct DateField {
    /// As written.
    pub text: Text,
    /// As understood.
    pub meaning: WrittenDate,
}

/// The dates of the identity block.
#[derive(Clone, Debug, Default)]
pub struct Dates {
    /// The whole `tanggal`, where the document has it.
    pub span: Option<Span>,
    /// `pembuatan`.
    pub created: Option<DateField>,
    /// `revisi`.
    pub revised: Option<DateField>,
    /// `efektif`.
    pub effective: Option<DateField>,
    /// `pengesahan`.
    pub approved: Option<DateField>,
}

impl Dates {
    /// The dates that the document has, in printed order.
    pub fn printed(&self) -> impl Iterator<Item = &DateField> {
        let fields = [
            &self.created,
            &self.revised,
            &self.effective,
            &self.approved,
        ];
        fields.into_iter().flatten()
    }

    /// The dates that the document has, the one that binds most first: effective, approved, revised, created.
    pub fn binding(&self) -> impl Iterator<Item = &DateField> {
        let fields = [
            &self.effective,
            &self.approved,
            &self.revised,
            &self.created,
        ];
        fields.into_iter().flatten()
    }
}

/// Who signs, and how.
#[derive(Clone, Debug, Default)]
pub struct Approval {
    /// The whole `pengesahan`.
    pub span: Span,
    /// `jabatan`.
    pub position: Option<Text>,
    /// `nama`.
    pub name: Option<Text>,
    /// `nip`.
    pub nip: Option<Text>,
    /// `pangkat`.
    pub rank: Option<Text>,
    /// `cara`.
    pub method: Option<Spanned<SigningMethod>>,
}

/// How an SOP is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SigningMethod {
    /// `basah`: ink.
    Ink,
    /// `tte`: electronic signature.
    Electronic,
}

/// A row of the approvers' table.
#[derive(Clone, Debug, Default)]
pub struct Approver {
    /// `peran`.
    pub role: Option<Text>,
    /// `jabatan`.
    pub position: Option<Text>,
    /// `nama`.
    pub name: Option<Text>,
    /// `nip`.
    pub nip: Option<Text>,
    /// `tanggal`.
    pub date: Option<DateField>,
}

/// A row of the history of changes.
#[derive(Clone, Debug, Default)]
pub struct Revision {
    /// `versi`.
    pub version: Option<Text>,
    /// `tanggal`.
    pub date: Option<DateField>,
    /// `uraian`.
    pub description: Option<Text>,
    /// `penanggung_jawab`.
    pub responsible: Option<Text>,
    /// `berkas`: the older YAML.
    pub file: Option<Text>,
}

/// A cover page.
#[derive(Clone, Debug, Default)]
pub struct Cover {
    /// `judul`.
    pub title: Option<Text>,
    /// `alamat`.
    pub address: Option<Text>,
    /// `kontak`.
    pub contact: Vec<Text>,
}

/// A list that a document has, perhaps empty.
#[derive(Clone, Debug, Default)]
pub struct ItemList {
    /// The whole list; for an empty one the place of its value or key.
    pub span: Span,
    /// Its items, shared blocks already put in.
    pub items: Vec<Item>,
}

/// One item of a list.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// As written; in the agency's file where it comes from a shared block.
    pub text: Text,
    /// The key of the shared block it comes from.
    pub block: Option<String>,
}

/// Where an SOP was transcribed from.
#[derive(Clone, Debug, Default)]
pub struct Provenance {
    /// `berkas`.
    pub file: Option<Text>,
    /// `halaman`.
    pub page: Option<Text>,
    /// `catatan`.
    pub notes: Vec<Text>,
    /// `disimpulkan`: paths of values that the transcriber inferred.
    pub inferred: Vec<Text>,
}

impl Provenance {
    /// Whether values at this key of a step were inferred, as `pelaksana` by `langkah[*].pelaksana`.
    pub fn inferred_step_key(&self, key: &str) -> bool {
        self.inferred
            .iter()
            .any(|path| path.starts_with("langkah[") && path.ends_with(key))
    }
}

/// A rule that an author sets aside, and why.
#[derive(Clone, Debug, Default)]
pub struct Exception {
    /// The whole entry.
    pub span: Span,
    /// `aturan`.
    pub rule: Option<Text>,
    /// `di`: the YAML path it is limited to.
    pub path: Option<Text>,
    /// `alasan`.
    pub reason: Option<Text>,
    /// `penanggung_jawab`.
    pub responsible: Option<Text>,
    /// `sampai`.
    pub until: Option<DateField>,
}

impl Sop {
    /// Every step of every part, with the part's index and the row's.
    pub fn steps(&self) -> impl Iterator<Item = (usize, usize, &super::Step)> {
        self.parts.iter().enumerate().flat_map(|(part, table)| {
            table
                .steps
                .iter()
                .enumerate()
                .map(move |(row, step)| (part, row, step))
        })
    }

    /// The items of the bands that come from shared blocks of the agency.
    pub fn shared_items(&self) -> impl Iterator<Item = &Item> {
        let bands = [
            &self.legal_bases,
            &self.qualifications,
            &self.related,
            &self.equipment,
            &self.warnings,
            &self.records,
        ];
        let items = bands.into_iter().flatten().flat_map(|list| &list.items);
        items.filter(|item| item.block.is_some())
    }

    /// The key of its procedure; empty where it names none.
    pub fn procedure_key(&self) -> &str {
        self.procedure.as_ref().map_or("", |key| key.trim())
    }

    /// Whether it stands in force or on its way there: neither replaced nor revoked.
    pub fn is_live(&self) -> bool {
        matches!(self.status.value, Status::Draft | Status::InForce)
    }

    /// Whether the document itself says that it is a draft. Without a status it may be any SOP.
    pub fn says_draft(&self) -> bool {
        let said = self.status.span.end > self.status.span.start;
        self.status.value == Status::Draft && said
    }

    /// The latest day among its dates.
    pub fn latest_day(&self) -> Option<super::Day> {
        let days = self.dates.printed();
        days.filter_map(|field| field.meaning.first_day()).max()
    }

    /// The day by which the SOP is judged: effective, else approved, else revised, else created.
    pub fn own_day(&self) -> Option<super::Day> {
        let mut fields = self.dates.binding();
        fields.find_map(|field| field.meaning.first_day())
    }
}

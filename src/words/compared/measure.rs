//! Rows of the table of measures: nothing comes in; their names in both languages go out.

use crate::words;
use crate::words::Words;

/// Total time.
pub const TIME: Words = words!("Total waktu", "Total time");
/// Steps.
pub const STEPS: Words = words!("Kegiatan", "Steps");
/// Columns.
pub const ACTORS: Words = words!("Pelaksana", "Actors");
/// Hand-offs.
pub const HANDOFFS: Words = words!("Serah terima", "Hand-offs");
/// Documents a reader brings.
pub const DOCUMENTS: Words = words!("Dokumen yang disiapkan", "Documents to prepare");
/// Diamonds.
pub const DECISIONS: Words = words!("Keputusan", "Decisions");
/// Where a rejection leads.
pub const REJECTED: Words = words!("Bila ditolak", "If rejected");
/// Effective date.
pub const EFFECTIVE: Words = words!("Tanggal efektif", "Effective date");
/// Problems among the legal bases.
pub const LEGAL: Words = words!("Dasar hukum bermasalah", "Problems in legal bases");
/// Findings.
pub const FINDINGS: Words = words!("Temuan", "Findings");
/// Life of the SOP.
pub const STATUS: Words = words!("Status SOP", "Status of the SOP");

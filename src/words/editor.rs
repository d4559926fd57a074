//! What editors say: hovers, completions and quick fixes.

use super::{Said, Words};
use crate::said;
use crate::words;

/// A column of the step table.
pub const ACTOR: Words = words!("kolom pelaksana", "actor column");
/// A column of somebody outside the agency.
pub const EXTERNAL: Words = words!("pihak luar", "outside party");
/// A block that the agency's SOPs share.
pub const BLOCK: Words = words!("blok bersama instansi", "shared block of the agency");
/// A procedure.
pub const PROCEDURE: Words = words!("prosedur", "procedure");
/// A phase of a procedure.
pub const PHASE: Words = words!("tahap", "phase");
/// Another SOP.
pub const SOP: Words = words!("SOP", "SOP");
/// A rule.
pub const RULE: Words = words!("aturan", "rule");
/// A regulation.
pub const REGULATION: Words = words!("peraturan", "regulation");
/// A document that an earlier step makes.
pub const MADE: Words = words!("hasil langkah sebelumnya", "made by an earlier step");
/// A document that is there before the first step.
pub const GIVEN: Words = words!("masukan", "input");
/// A regulation that nobody checked yet.
pub const UNVERIFIED: Words = words!("belum diverifikasi", "not verified");
/// All repairs that surely keep the meaning.
pub const FIX_ALL: Words = words!("perbaiki semua yang aman", "make all safe repairs");
/// A rule that is switched off.
pub const OFF: Words = words!("aturan tidak dijalankan", "the rule is not run");

/// A step by its number.
pub fn step(number: &str, activity: &str) -> Said {
    said!(id: "langkah {number}: {activity}", en: "step {number}: {activity}")
}

/// A repair whose words are not shown.
pub fn repair(message: &Said) -> Said {
    let Said { id, en } = message;
    said!(id: "perbaiki: {id}", en: "repair: {en}")
}

/// A repair that puts words in the place of others.
pub fn replace(old: &str, new: &str) -> Said {
    if new.is_empty() {
        return said!(id: "hapus “{old}”", en: "remove “{old}”");
    }
    said!(id: "ganti “{old}” dengan “{new}”", en: "replace “{old}” with “{new}”")
}

/// A repair that an author must look at.
pub fn unsafe_repair(title: &Said) -> Said {
    let Said { id, en } = title;
    said!(id: "{id} (periksa artinya)", en: "{en} (check its meaning)")
}

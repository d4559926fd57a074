//! What `compare` says when it cannot run: names come in, sentences go out.

use super::{Said, Words};
use crate::{said, words};

/// One file, or three.
pub const TWO_FILES: Words = words!(
    "sebut dua berkas, yang lama lalu yang baru, atau satu prosedur",
    "name two files, the older and then the newer, or one procedure"
);
/// Two files have no form in CSV.
pub const NO_CSV: Words = words!(
    "dua berkas dibandingkan sebagai table, json, atau md; csv hanya untuk prosedur",
    "two files are compared as table, json or md; csv is for procedures"
);
/// One of two files could not be read.
pub const NOT_COMPARED: Words = words!(
    "salah satu berkas tidak dapat dibaca sebagai SOP; perbaiki dulu temuan di atas",
    "one of the files cannot be read as an SOP; mend the findings above first"
);

/// No procedure of this name.
pub fn no_procedure(name: &str) -> Said {
    said!(
        id: "prosedur “{name}” tidak ada; yang terdekat:",
        en: "there is no procedure “{name}”; the nearest:")
}

/// No SOP of this name is of the procedure.
pub fn no_sop(name: &str, near: &str) -> Said {
    said!(
        id: "SOP “{name}” tidak ada pada prosedur ini; maksud Anda {near}?",
        en: "the procedure has no SOP “{name}”; did you mean {near}?")
}

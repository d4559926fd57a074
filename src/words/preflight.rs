//! Words before the day of signing: what an SOP lacks comes in, sentences in both languages go out.

use super::{Said, Words};
use crate::{said, words};

/// Everything is there.
pub const READY: Words = words!("siap", "ready");
/// Nothing is missing, and something on the sheet wants to be looked at.
pub const NOTED: Words = words!("lihat", "look");
/// Something is missing.
pub const MISSING: Words = words!("belum", "not yet");

/// Nobody is named who signs.
pub const NO_METHOD: Words = words!(
    "cara tanda tangan belum dipilih (`cara: basah` atau `cara: tte`)",
    "the way of signing is not chosen (`cara: basah` or `cara: tte`)"
);
/// The signer has a NIP and no rank.
pub const NO_RANK: Words = words!(
    "pangkat penanda tangan kosong",
    "the rank of the signer is empty"
);
/// The sheet has no place to sign.
pub const NO_PLACE: Words = words!(
    "lembar tidak menyediakan tempat tanda tangan",
    "the sheet has no place for the signature"
);
/// The place to sign runs over the edge of its page.
pub const SPLIT_PLACE: Words = words!(
    "tempat tanda tangan terpotong oleh tepi halaman",
    "the place for the signature runs over the edge of its page"
);
/// The file breaks off.
pub const PARTIAL: Words = words!(
    "berkasnya tidak terbaca sampai akhir",
    "its file was not read to its end"
);
/// The sheet cannot lead anybody to the site.
pub const NO_ADDRESS: Words = words!(
    "`base_url` di content/situs.yaml belum diisi, jadi lembar tidak memuat kode QR ke halaman SOP-nya",
    "`base_url` in content/situs.yaml is empty, so sheets carry no QR code to the pages of their SOPs"
);

/// Every page would carry a mark.
pub fn marked(mark: Words) -> Said {
    let (id, en) = (mark.id, mark.en);
    said!(
        id: "setiap halaman bercap {id}; ubah `status` bila SOP ini akan berlaku",
        en: "every page is marked {en}; change `status` if the SOP is to be in force"
    )
}

/// Errors of the rules that are still open.
pub fn errors(count: usize, rules: &str) -> Said {
    let errors = if count == 1 { "error" } else { "errors" };
    said!(
        id: "{count} galat masih terbuka: {rules}",
        en: "{count} {errors} still open: {rules}"
    )
}

/// How much paper it takes.
pub fn paper(pages: usize, paper: &str) -> Said {
    let noun = if pages == 1 { "page" } else { "pages" };
    said!(id: "{pages} halaman {paper}", en: "{pages} {noun} of {paper}")
}

/// How many are ready, how many are but want to be looked at, of how many.
pub fn counted(ready: usize, noted: usize, all: usize) -> Said {
    let missing = all.saturating_sub(ready + noted);
    match noted {
        0 => said!(id: "{ready} siap, {missing} belum.", en: "{ready} ready, {missing} not yet."),
        _ => said!(
            id: "{ready} siap, {noted} perlu dilihat, {missing} belum.",
            en: "{ready} ready, {noted} to be looked at, {missing} not yet."
        ),
    }
}

//! What can be wrong with a signed sheet that lies beside its SOP.

use super::error;
use crate::finding::{Defect, Severity};
use crate::words;
use crate::words::Words;

const fn warning(id: &'static str, says: Words, why: Words, fix: Words) -> Defect {
    Defect {
        severity: Severity::Warning,
        ..error(id, says, why, fix)
    }
}

/// The SOP was changed after its sheet was signed.
pub const SIGNED_DIFFERS: Defect = warning(
    "lembar-ttd-berbeda",
    words!(
        "SOP ini berubah sesudah lembarnya ditandatangani",
        "this SOP was changed after its sheet was signed"
    ),
    words!(
        "yang berlaku adalah lembar yang ditandatangani; pembaca halaman membaca yang lain",
        "the signed sheet is in force; readers of the page read something else"
    ),
    words!(
        "kembalikan isinya, atau cetak dan tandatangani lembar baru, lalu ganti berkas .ttd.pdf",
        "restore the words, or print and sign a new sheet and replace the .ttd.pdf file"
    ),
);

/// A signed sheet that cannot be compared.
pub const SIGNED_UNREADABLE: Defect = warning(
    "lembar-ttd-tak-terbaca",
    words!(
        "lembar bertanda tangan ini tidak dapat dicocokkan",
        "this signed sheet cannot be checked"
    ),
    words!(
        "yang tidak dapat dicocokkan tidak diterbitkan; situs memuat lembar tanpa tanda tangan",
        "what cannot be checked is not published; the site has the sheet without a signature"
    ),
    words!(
        "tandatangani PDF buatan `sopan sheet`, jangan hasil pindaian atau cetak ulang",
        "sign the PDF made by `sopan sheet`, not a scan or another print of it"
    ),
);

/// A signed sheet beside an SOP that is not its own.
pub const SIGNED_ELSEWHERE: Defect = warning(
    "lembar-ttd-salah-tempat",
    words!(
        "lembar bertanda tangan ini bukan milik SOP bernama sama",
        "this signed sheet does not belong to the SOP of that name"
    ),
    words!("lembar ini tidak diterbitkan", "the sheet is not published"),
    words!(
        "beri nama yang sama dengan berkas SOP-nya, dengan akhiran .ttd.pdf",
        "name it as the file of its SOP, with the ending .ttd.pdf"
    ),
);

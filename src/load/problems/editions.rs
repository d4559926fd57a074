//! What can be wrong with the older versions that the history of an SOP names.

use super::error;
use crate::finding::{Defect, Severity};
use crate::words;
use crate::words::Words;

const WHY: Words = words!(
    "perubahan dari versi itu ke versi berikutnya tidak dapat ditunjukkan",
    "what changed from that version to the next cannot be shown"
);

const fn warning(id: &'static str, says: Words, fix: Words) -> Defect {
    Defect {
        severity: Severity::Warning,
        ..error(id, says, WHY, fix)
    }
}

/// The file of an older version is not there.
pub const EDITION_MISSING: Defect = warning(
    "berkas-riwayat-tak-ada",
    words!(
        "berkas versi lama tidak ada",
        "the file of the older version does not exist"
    ),
    words!(
        "simpan YAML versi lama di folder riwayat di samping SOP, atau hapus `berkas`",
        "keep the older YAML in the folder riwayat beside the SOP, or remove `berkas`"
    ),
);

/// The file of an older version would lie outside its folder.
pub const EDITION_OUTSIDE: Defect = warning(
    "berkas-riwayat-di-luar",
    words!(
        "berkas versi lama bukan di folder riwayat",
        "the file of the older version is not in the folder riwayat"
    ),
    words!(
        "tulis letaknya dari folder SOP, seperti `riwayat/lupa-passphrase-1.yaml`",
        "write its place from the folder of the SOP, as `riwayat/lupa-passphrase-1.yaml`"
    ),
);

/// The file of an older version is there and holds none.
pub const EDITION_UNREADABLE: Defect = warning(
    "berkas-riwayat-tak-terbaca",
    words!(
        "berkas versi lama tidak dapat dibaca",
        "the file of the older version cannot be read"
    ),
    words!(
        "perbaiki temuan pada berkas itu: versi lama ditulis seperti SOP lain",
        "mend the findings in that file: an older version is written like any SOP"
    ),
);

/// The file of an older version is that of another SOP.
pub const EDITION_ELSEWHERE: Defect = warning(
    "berkas-riwayat-sop-lain",
    words!(
        "berkas ini versi lama dari SOP lain",
        "this file is an older version of another SOP"
    ),
    words!(
        "tunjuk berkas SOP ini sendiri: prosedur, nomor, atau namanya harus sama",
        "name a file of this SOP: its procedure, number or name must be the same"
    ),
);

/// An older version that no history names.
pub const EDITION_UNNAMED: Defect = Defect {
    severity: Severity::Info,
    ..warning(
        "berkas-riwayat-tak-disebut",
        words!(
            "versi lama ini tidak disebut riwayat SOP mana pun",
            "no history names this older version"
        ),
        words!(
            "sebut berkas ini di `riwayat` SOP-nya, dengan kunci `berkas`, atau hapus",
            "name it in the `riwayat` of its SOP, under `berkas`, or remove it"
        ),
    )
};

//! What can be wrong with a file before any rule looks at it: one [`Defect`] for each problem of loading.

use crate::finding::{Defect, Severity};
use crate::words;
use crate::words::Words;

mod editions;
mod files;
mod pictures;
mod signed;
mod site;

pub use editions::{
    EDITION_ELSEWHERE, EDITION_MISSING, EDITION_OUTSIDE, EDITION_UNNAMED, EDITION_UNREADABLE,
};
pub use files::{
    BAD_NAME, BROKEN_LINK, COMMENT, DIRECTORY, EMPTY, NOT_A_FILE, NOT_UTF8, NOT_YAML, OUTSIDE_LINK,
    SECOND_DOCUMENT, TAB, TOO_DEEP, TOO_LARGE, TOO_MANY_VALUES, TWIN, UNKNOWN_ALIAS, UNREADABLE,
};
pub use pictures::{BAD_LOGO, NO_LOGO};
pub use signed::{SIGNED_DIFFERS, SIGNED_ELSEWHERE, SIGNED_UNREADABLE};
pub use site::{BAD_BASE_URL, FORMER_TAKEN};

const FORMAT: Words = words!(
    "program hanya memahami berkas yang mengikuti format isi sopan",
    "the program understands only files that follow sopan's content format"
);

const fn error(id: &'static str, says: Words, why: Words, fix: Words) -> Defect {
    Defect {
        id,
        severity: Severity::Error,
        basis: "",
        says,
        why,
        fix,
    }
}

/// A key stands twice in one map.
pub const DUPLICATE_KEY: Defect = error(
    "kunci-ganda",
    words!("kunci ini sudah ditulis", "this key was already written"),
    words!(
        "hanya yang pertama dipakai; isi yang kedua hilang",
        "only the first is used; the second is lost"
    ),
    words!(
        "gabungkan keduanya atau hapus salah satu",
        "merge the two or remove one"
    ),
);

/// A key that the format does not have.
pub const UNKNOWN_KEY: Defect = Defect {
    severity: Severity::Warning,
    ..error(
        "kunci-tak-dikenal",
        words!("kunci ini tidak dikenal", "this key is unknown"),
        words!(
            "isinya tidak dipakai di mana pun",
            "its value is used nowhere"
        ),
        words!(
            "perbaiki ejaannya; bagian tercetak yang tidak punya tempat ditulis di `tambahan`",
            "correct its spelling; printed parts without a place go into `tambahan`"
        ),
    )
};

/// A list where a text should be, and so on.
pub const WRONG_TYPE: Defect = error(
    "jenis-nilai-salah",
    words!(
        "nilai ini salah jenisnya",
        "this value is of the wrong type"
    ),
    FORMAT,
    words!(
        "tulis nilai dengan jenis yang diminta",
        "write a value of the type asked for"
    ),
);

/// A word that is none of the allowed ones.
pub const UNKNOWN_VALUE: Defect = error(
    "nilai-tak-dikenal",
    words!("nilai ini tidak dikenal", "this value is unknown"),
    FORMAT,
    words!(
        "pilih salah satu nilai yang dikenal",
        "choose one of the known values"
    ),
);

/// A required field is missing or blank.
pub const MISSING_FIELD: Defect = error(
    "kolom-wajib-hilang",
    words!("kolom wajib belum diisi", "a required field is missing"),
    words!(
        "tanpa kolom ini SOP tidak dapat dikenali",
        "without it the SOP cannot be identified"
    ),
    words!("tambahkan kolom ini", "add the field"),
);

/// A step names an actor without a column.
pub const UNKNOWN_ACTOR: Defect = error(
    "pelaksana-tak-dikenal",
    words!(
        "pelaksana ini tidak punya kolom",
        "this actor has no column"
    ),
    words!(
        "simbol langkah ini tidak dapat digambar",
        "the symbol of this step cannot be drawn"
    ),
    words!(
        "pakai kunci yang ada di `pelaksana`",
        "use a key of `pelaksana`"
    ),
);

/// A step leads to a step that does not exist.
pub const UNKNOWN_TARGET: Defect = error(
    "tujuan-tak-dikenal",
    words!("langkah tujuan tidak ada", "the target step does not exist"),
    words!(
        "anak panahnya tidak dapat digambar",
        "its arrow cannot be drawn"
    ),
    words!(
        "tulis nomor atau id langkah yang ada",
        "write the number or id of an existing step"
    ),
);

/// Two steps have the same id.
pub const DUPLICATE_STEP_ID: Defect = error(
    "id-langkah-ganda",
    words!(
        "id langkah ini sudah dipakai",
        "this step id is already used"
    ),
    words!(
        "tujuan yang menyebut id ini menjadi kabur",
        "a target that names it is ambiguous"
    ),
    words!(
        "beri setiap langkah id yang berbeda",
        "give each step an id of its own"
    ),
);

/// An item names a shared block that the agency does not have.
pub const UNKNOWN_BLOCK: Defect = error(
    "blok-tak-dikenal",
    words!(
        "blok bersama ini tidak ada",
        "this shared block does not exist"
    ),
    words!(
        "isi blok tidak ikut tercetak",
        "the block's items are not printed"
    ),
    words!(
        "tambahkan ke `blok` di berkas instansi",
        "add it to `blok` in the agency's file"
    ),
);

/// An SOP names a procedure that does not exist.
pub const UNKNOWN_PROCEDURE: Defect = Defect {
    severity: Severity::Warning,
    ..error(
        "prosedur-tak-dikenal",
        words!("prosedur ini tidak ada", "this procedure does not exist"),
        words!(
            "SOP ini tidak dibandingkan dengan SOP lain",
            "the SOP is compared with no other"
        ),
        words!(
            "buat berkasnya di content/prosedur",
            "create its file in content/prosedur"
        ),
    )
};

/// A guide without its front matter.
pub const NO_FRONT_MATTER: Defect = Defect {
    severity: Severity::Warning,
    ..error(
        "panduan-tanpa-judul",
        words!(
            "panduan ini tidak punya kepala `judul`",
            "this guide has no front matter with `judul`"
        ),
        words!(
            "daftar panduan memerlukan judul dan urutan",
            "the list of guides needs title and order"
        ),
        words!(
            "awali berkas dengan `---`, judul, urutan, `---`",
            "begin with `---`, judul, urutan, `---`"
        ),
    )
};

/// Every problem of loading, as `rules` and the rule pages list them.
pub const PROBLEMS: &[Defect] = &[
    NOT_YAML,
    TAB,
    COMMENT,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    MISSING_FIELD,
    UNKNOWN_ACTOR,
    UNKNOWN_TARGET,
    DUPLICATE_STEP_ID,
    UNKNOWN_BLOCK,
    UNKNOWN_PROCEDURE,
    TOO_LARGE,
    NOT_UTF8,
    UNREADABLE,
    DIRECTORY,
    NOT_A_FILE,
    OUTSIDE_LINK,
    BROKEN_LINK,
    EMPTY,
    BAD_NAME,
    TWIN,
    TOO_MANY_VALUES,
    TOO_DEEP,
    UNKNOWN_ALIAS,
    SECOND_DOCUMENT,
    NO_FRONT_MATTER,
    BAD_BASE_URL,
    FORMER_TAKEN,
    NO_LOGO,
    BAD_LOGO,
    SIGNED_DIFFERS,
    SIGNED_UNREADABLE,
    SIGNED_ELSEWHERE,
    EDITION_MISSING,
    EDITION_OUTSIDE,
    EDITION_UNREADABLE,
    EDITION_ELSEWHERE,
    EDITION_UNNAMED,
];

/// Whether a finding means that a file, or its rest, could not be read at all.
pub fn is_unread(rule: &str) -> bool {
    const UNREAD: &[Defect] = &[
        NOT_YAML,
        TAB,
        TOO_LARGE,
        NOT_UTF8,
        UNREADABLE,
        DIRECTORY,
        NOT_A_FILE,
        OUTSIDE_LINK,
        BROKEN_LINK,
        EMPTY,
        BAD_NAME,
        TWIN,
        TOO_MANY_VALUES,
        TOO_DEEP,
    ];
    UNREAD.iter().any(|defect| defect.id == rule)
}

//! What `lint` says about repairs and about the record of old findings.

use super::Said;
use crate::said;

/// A repair that the program does not dare to write.
pub fn by_hand(path: &str, line: u32, rule: &str) -> Said {
    said!(
        id: "{path}:{line}: {rule}: tidak dapat ditulis dengan aman, ubah sendiri",
        en: "{path}:{line}: {rule}: cannot be written safely, change it yourself")
}

/// What `--fix` did: how many findings it mended, how many that showed only then, how many it would mend with
/// `--unsafe`, and how many are left.
pub fn fixed((made, shown): (usize, usize), more: usize, left: usize) -> Said {
    let (also, with) = (also(shown), with_unsafe(more));
    let (also_id, also_en, with_id, with_en) = (also.id, also.en, with.id, with.en);
    said!(
        id: "{made} diperbaiki{also_id}{with_id}, {left} tersisa.",
        en: "{made} fixed{also_en}{with_en}, {left} left.")
}

/// What `--diff` would do.
pub fn would_fix((made, shown): (usize, usize), more: usize, left: usize) -> Said {
    let (also, with) = (also(shown), with_unsafe(more));
    let (also_id, also_en, with_id, with_en) = (also.id, also.en, with.id, with.en);
    said!(
        id: "{made} akan diperbaiki{also_id}{with_id}, {left} tersisa; tidak ada yang ditulis.",
        en: "{made} would be fixed{also_en}{with_en}, {left} left; nothing was written.")
}

fn also(shown: usize) -> Said {
    match shown {
        0 => said!(id: "", en: ""),
        _ => said!(
            id: " dan {shown} yang baru tampak sesudahnya",
            en: " and {shown} that showed only then"),
    }
}

fn with_unsafe(more: usize) -> Said {
    match more {
        0 => said!(id: "", en: ""),
        _ => said!(id: ", {more} lagi dengan --unsafe", en: ", {more} more with --unsafe"),
    }
}

/// How many findings `--fix` can mend.
pub fn fixable(safe: usize, more: usize) -> Said {
    match (safe, more) {
        (_, 0) => said!(
            id: "{safe} dapat diperbaiki dengan --fix.",
            en: "{safe} can be mended with --fix."),
        (0, _) => said!(
            id: "{more} dapat diperbaiki dengan --fix --unsafe.",
            en: "{more} can be mended with --fix --unsafe."),
        _ => said!(
            id: "{safe} dapat diperbaiki dengan --fix, {more} lagi dengan --fix --unsafe.",
            en: "{safe} can be mended with --fix, {more} more with --fix --unsafe."),
    }
}

/// A file that somebody else wrote while it was judged.
pub fn changed(path: &str) -> Said {
    said!(
        id: "{path} berubah selagi diperiksa, jadi tidak ditulis; jalankan lagi",
        en: "{path} was changed while it was being checked, so it was not written; run again")
}

/// An option that means nothing without another.
pub fn only_with(option: &str, other: &str) -> Said {
    said!(
        id: "{option} hanya berarti bersama {other}",
        en: "{option} means something only with {other}")
}

/// Two options that exclude each other.
pub fn not_with(option: &str, other: &str) -> Said {
    said!(
        id: "{option} tidak dapat dipakai bersama {other}",
        en: "{option} cannot be used with {other}")
}

/// A record that does not exist.
pub fn no_record(path: &str) -> Said {
    said!(
        id: "{path} belum ada; tambahkan --update untuk mencatat semua temuan sekarang",
        en: "{path} does not exist; add --update to record every present finding")
}

/// A record that is none.
pub fn bad_record(path: &str) -> Said {
    said!(
        id: "{path} bukan catatan temuan buatan sopan; hapus lalu buat lagi dengan --update",
        en: "{path} is no record of findings made by sopan; remove it and make it again with --update")
}

/// A record was made.
pub fn recorded(path: &str, count: usize) -> Said {
    let findings = plural(count);
    said!(id: "{count} temuan dicatat di {path}.", en: "{count} {findings} recorded in {path}.")
}

/// Findings that a record hides.
pub fn hidden(path: &str, count: usize) -> Said {
    let findings = plural(count);
    said!(
        id: "{count} temuan lama yang tercatat di {path} tidak ditampilkan.",
        en: "{count} old {findings} recorded in {path} not shown.")
}

/// Findings of a record that are done.
pub fn gone(path: &str, count: usize) -> Said {
    let findings = plural(count);
    said!(
        id: "{count} temuan di {path} sudah tidak ada; --update menghapusnya dari catatan.",
        en: "{count} {findings} in {path} no longer there; --update drops them from the record.")
}

/// Findings that were dropped from a record.
pub fn dropped(path: &str, count: usize) -> Said {
    let findings = plural(count);
    said!(
        id: "{count} temuan yang sudah selesai dihapus dari {path}.",
        en: "{count} {findings} done and dropped from {path}.")
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "finding" } else { "findings" }
}

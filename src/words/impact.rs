//! What the impact of a regulation says: ways, states and names come in, words go out.

use super::{Said, Words};
use crate::{said, words};

/// Heading above the SOPs.
pub const SOP: Words = words!("SOP", "SOP");
/// Heading above the places.
pub const PLACE: Words = words!("TEMPAT", "PLACE");
/// Heading above the ways.
pub const WAY: Words = words!("CARA", "HOW");
/// Heading above the states.
pub const STATE: Words = words!("KEADAAN", "STATE");

/// The regulation is cited itself.
pub const DIRECT: Words = words!("langsung", "directly");
/// It is cited as the amendment of another.
pub const AS_AMENDMENT: Words = words!("sebagai perubahan", "as an amendment");
/// The title of a cited rule names it.
pub const IN_TITLE: Words = words!("dalam judul peraturan lain", "in the title of another");

/// One that amends it is cited.
pub fn by_amendment(name: &str) -> Said {
    said!(id: "melalui perubahannya, {name}", en: "through its amendment {name}")
}

/// One that implements it is cited.
pub fn by_implementing(name: &str) -> Said {
    said!(id: "melalui pelaksananya, {name}", en: "through {name}, which implements it")
}

/// The citation stands in a block that several SOPs share.
pub fn in_block(way: Said, key: &str) -> Said {
    let Said { id, en } = way;
    said!(id: "{id}, lewat blok bersama {key}", en: "{en}, through the shared block {key}")
}

/// The cited regulation is in force.
pub const ALIVE: Words = words!("belum dicabut", "not revoked");

/// The cited regulation has ended, whether that is sure, since when, and what stands in its place.
pub fn dead(since: Option<&str>, next: Option<&str>) -> Said {
    let (since_id, since_en) = since.map_or_else(Default::default, |day| {
        (format!(" sejak {day}"), format!(" since {day}"))
    });
    let (next_id, next_en) = next.map_or_else(Default::default, |next| {
        (
            format!("; ganti dengan {next}"),
            format!("; cite {next} instead"),
        )
    });
    said!(id: "sudah tidak berlaku{since_id}{next_id}", en: "no longer in force{since_en}{next_en}")
}

/// How many SOPs of how many agencies lean on a regulation.
pub fn lead(sops: usize, agencies: usize) -> Said {
    let plural = |count: usize, one: &'static str, many: &'static str| match count {
        1 => one,
        _ => many,
    };
    let (sop, agency) = (
        plural(sops, "SOP leans", "SOPs lean"),
        plural(agencies, "agency", "agencies"),
    );
    match sops {
        0 => said!(
            id: "Tidak ada SOP di pustaka ini yang bersandar padanya.",
            en: "No SOP of this library leans on it."),
        _ => said!(
            id: "{sops} SOP dari {agencies} instansi bersandar padanya:",
            en: "{sops} {sop} on it, of {agencies} {agency}:"),
    }
}

/// No regulation is meant by the words given.
pub fn unknown(asked: &str) -> Said {
    said!(id: "peraturan “{asked}” tidak dikenal", en: "the regulation “{asked}” is unknown")
}

/// Several regulations are meant by the words given.
pub fn several(asked: &str) -> Said {
    said!(
        id: "“{asked}” cocok dengan beberapa peraturan; sebut salah satu dengan nomor dan tahunnya:",
        en: "“{asked}” fits several regulations; name one of them with its number and year:")
}

/// Those that are left out of a list.
pub fn and_more(count: usize) -> Said {
    said!(id: "dan {count} lagi", en: "and {count} more")
}

/// Several regulations may be meant.
pub const PERHAPS: Words = words!("mungkin maksud Anda:", "perhaps you mean:");

//! Words for readers of one SOP: the steps of a flow and the work of one actor come in, sentences go out.

use super::{Lang, Said, Words, numbers, sentences};
use crate::model::Status;
use crate::{said, words};

/// The label of the choice of an actor.
pub const MINE: Words = words!("Saya:", "I am:");
/// The flow as a list of sentences.
pub const FLOW_SAID: Words = words!("Alur dalam kalimat", "The flow in sentences");
/// What an actor has to have ready.
pub const PREPARE: Words = words!("Siapkan", "Prepare");
/// What an actor gets from others.
pub const RECEIVE: Words = words!("Terima", "Receive");
/// What an actor passes on.
pub const HAND_OVER: Words = words!("Serahkan", "Hand over");
/// The other forms in which an SOP can be had.
pub const OTHER_FORMS: Words = words!("Bentuk lain:", "Other forms:");

/// What the state of an SOP means for those who want to work by it; empty for one in force.
pub fn not_in_force(status: Status) -> Words {
    match status {
        Status::InForce => words!("", ""),
        Status::Draft => words!("belum disahkan, jangan dipakai", "not approved, do not use"),
        Status::Replaced => words!(
            "sudah ada penggantinya, jangan dipakai",
            "it has a successor, do not use"
        ),
        Status::Revoked => words!(
            "tidak berlaku lagi, jangan dipakai",
            "no longer in force, do not use"
        ),
    }
}

/// Where nothing follows.
pub const ENDS: Words = words!("Alur selesai.", "The flow ends.");
/// Nothing follows, and the author says so.
pub const GOES_NOWHERE: Words = words!(
    "Naskah tidak menyebut kelanjutannya.",
    "The document does not say how it goes on."
);

/// One step: its number, who does it, and what is done.
pub fn step(number: &str, who: &str, activity: &str) -> Said {
    match who.is_empty() {
        true => {
            said!(id: "Langkah {number}: {activity}.", en: "Step {number}: {activity}.")
        }
        false => {
            said!(id: "Langkah {number}, {who}: {activity}.", en: "Step {number}, {who}: {activity}.")
        }
    }
}

/// What a step takes and what comes out of it.
pub fn yields(time: &str, outputs: &str) -> Said {
    match (time.is_empty(), outputs.is_empty()) {
        (true, true) => Said::default(),
        (false, true) => said!(id: "Waktu: {time}.", en: "Time: {time}."),
        (true, false) => said!(id: "Hasil: {outputs}.", en: "Result: {outputs}."),
        (false, false) => {
            said!(id: "Waktu: {time}; hasil: {outputs}.", en: "Time: {time}; result: {outputs}.")
        }
    }
}

/// Where a step leads: to a step and whoever does it, forward or back.
pub fn leads(number: &str, who: &str, back: bool) -> Said {
    let by = match who.is_empty() {
        true => String::new(),
        false => format!(" ({who})"),
    };
    match back {
        true => said!(id: "kembali ke langkah {number}{by}", en: "back to step {number}{by}"),
        false => said!(id: "lanjut ke langkah {number}{by}", en: "on to step {number}{by}"),
    }
}

/// Where an exit leads that the source does not draw.
pub const NOT_WRITTEN: Words = words!("tujuannya belum tertulis", "where to is not written");

/// An exit of a decision and where it leads.
pub fn exit(label: &str, leads: &Said) -> Said {
    let (id, en) = (&leads.id, &leads.en);
    Said {
        id: format!("Bila “{label}”, {id}."),
        en: format!("If “{label}”, {en}."),
    }
}

/// The heading of the work of one actor: its steps and its time.
pub fn work(name: &str, steps: &Said, time: &Said) -> Said {
    let clause = |steps: &str, time: &str| match time.is_empty() {
        true => format!("{name}: {steps}"),
        false => format!("{name}: {steps}, {time}"),
    };
    Said {
        id: clause(&steps.id, &time.id),
        en: clause(&steps.en, &time.en),
    }
}

/// Where the work of a row comes from: whoever had it, and the steps.
pub fn comes_from(names: &str, numbers: &str) -> Said {
    said!(id: "Dari {names} (langkah {numbers})", en: "From {names} (step {numbers})")
}

/// A document that comes from another actor.
pub fn received(document: &str, who: &str, number: &str) -> Said {
    match who.is_empty() {
        true => said!(
            id: "{document} (langkah {number})",
            en: "{document} (step {number})"
        ),
        false => said!(
            id: "{document}, dari {who} (langkah {number})",
            en: "{document}, from {who} (step {number})"
        ),
    }
}

/// What is passed on after a step, and to whom; the documents may be unknown.
pub fn passed_on(documents: &str, who: &str, number: &str) -> Said {
    match documents.is_empty() {
        true => said!(
            id: "Pekerjaan langkah {number}, ke {who}",
            en: "The work of step {number}, to {who}"
        ),
        false => said!(
            id: "{documents}, ke {who} (langkah {number})",
            en: "{documents}, to {who} (step {number})"
        ),
    }
}

/// What the site holds, for search engines.
pub fn about_site(lang: Lang, sops: usize, agencies: usize) -> String {
    let number = numbers::grouped(lang, agencies);
    let agency = numbers::plural(agencies, "agency", "agencies");
    let whose = said!(id: "{number} instansi", en: "{number} {agency}");
    about_library(lang, sops, whose.get(lang))
}

/// What the SOPs of an agency, or of several, are good for; for search engines.
pub fn about_library(lang: Lang, sops: usize, whose: &str) -> String {
    let sops = sentences::sops(lang, sops);
    said!(
        id: "{sops} dari {whose}: langkah, waktu, dokumen, dan dasar hukum yang dapat dibandingkan, dicari, dan dicetak.",
        en: "{sops} of {whose}: steps, times, documents and legal bases, to compare, to search and to print."
    )
    .get(lang)
    .to_owned()
}

/// What a guide is, for search engines.
pub fn about_guide(title: &str) -> Said {
    said!(
        id: "Panduan langkah demi langkah: {title}.",
        en: "A guide, step by step: {title}."
    )
}

/// What a page beside that of an SOP shows, for search engines.
pub fn about_part(part: &str, name: &str, agency: &str) -> Said {
    said!(
        id: "{part} untuk SOP {name} dari {agency}.",
        en: "{part} of the SOP {name} of {agency}."
    )
}

/// Words that templates show as they are.
pub const TABLE: &[(&str, Words)] = &[
    ("mine", MINE),
    ("flow_said", FLOW_SAID),
    ("work_prepare", PREPARE),
    ("work_receive", RECEIVE),
    ("work_hand_over", HAND_OVER),
    ("other_forms", OTHER_FORMS),
    ("as_yaml", words!("YAML", "YAML")),
    ("as_json", words!("JSON", "JSON")),
];

//! The table of measures: counts and values come in; names and notes of rows and cells in both languages go out.

use super::{Lang, Said, Words, numbers};
use crate::{said, words};

/// What all steps take, each done once.
pub const ONCE: Words = words!("Waktu sekali jalan", "Time of one pass");
/// What it takes on average.
pub const EXPECTED: Words = words!("Waktu biasanya", "Usual time");
/// The quickest way.
pub const BEST: Words = words!("Waktu paling cepat", "Shortest time");
/// The longest way.
pub const WORST: Words = words!("Waktu paling lama", "Longest time");
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
/// Exits back.
pub const LOOPS: Words = words!("Pengulangan", "Loops");
/// Share of steps with a complete mutu baku.
pub const COMPLETE: Words = words!("Mutu baku lengkap", "Complete mutu baku");
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
/// The middle of all SOPs.
pub const MEDIAN: Words = words!("Nilai tengah", "Median");
/// A flow whose steps lead to no end.
pub const NO_END: Words = words!("Alur tanpa akhir", "Flow without an end");
/// Nothing goes back, or nothing decides.
pub const NONE: Words = words!("Tidak ada", "None");

/// Hand-offs among ten steps.
pub const PER_TEN: Words = words!("Tiap sepuluh kegiatan", "For every ten steps");
/// The least of all.
pub const LEAST: Words = words!("Paling kecil", "Least");
/// A quarter is not more than it.
pub const LOWER: Words = words!("Kuartil bawah", "Lower quartile");
/// Three quarters are not more than it.
pub const UPPER: Words = words!("Kuartil atas", "Upper quartile");
/// The most of all.
pub const MOST: Words = words!("Paling besar", "Most");
/// Those far outside.
pub const OUTLIERS: Words = words!("Jauh di luar", "Far outside");

/// How to read the chart of hand-offs.
pub fn handoffs_lead(lang: Lang) -> &'static str {
    words!(
        "Setiap naik atau turun adalah satu serah terima: pekerjaan pindah ke tangan lain.",
        "Each rise or drop is one hand-off: the work passes to other hands."
    )
    .get(lang)
}

/// How to read the strips of the spread.
pub fn strips_lead(lang: Lang) -> &'static str {
    words!(
        "Kotak memuat separuh SOP di tengah, garis tegak adalah nilai tengah, titik adalah SOP yang jauh di luar.",
        "The box holds the middle half of the SOPs, the upright line is the median, dots are SOPs far outside."
    )
    .get(lang)
}

/// A strip in words.
pub fn strip(name: &str, median: &str, (lower, upper): (&str, &str)) -> Said {
    said!(
        id: "{name}: nilai tengah {median}, separuh SOP antara {lower} dan {upper}",
        en: "{name}: median {median}, half of the SOPs between {lower} and {upper}"
    )
}

/// How many SOPs state a measure.
pub fn stated(lang: Lang, part: usize, all: (usize, bool)) -> String {
    let (all, are_agencies) = all;
    let (count, number) = (numbers::grouped(lang, part), numbers::grouped(lang, all));
    let said = match are_agencies {
        true => {
            let agencies = numbers::plural(all, "agency", "agencies");
            said!(id: "{count} dari {number} instansi", en: "{count} of {number} {agencies}")
        }
        false => {
            let sops = numbers::plural(all, "SOP", "SOPs");
            said!(id: "{count} dari {number} SOP", en: "{count} of {number} {sops}")
        }
    };
    said.get(lang).to_owned()
}

/// A rank, from 1.
pub fn rank(lang: Lang, rank: usize) -> String {
    let number = numbers::grouped(lang, rank);
    said!(id: "peringkat {number}", en: "rank {number}")
        .get(lang)
        .to_owned()
}

/// Days of the calendar, rounded up, beside working time of a day or more.
pub fn calendar(lang: Lang, days: f64) -> String {
    let number = numbers::decimal(lang, days.ceil());
    let word = if days.ceil() == 1.0 { "day" } else { "days" };
    said!(id: "sekitar {number} hari kalender", en: "about {number} calendar {word}")
        .get(lang)
        .to_owned()
}

/// A time to which the steps that state none have to be added.
pub fn at_least(lang: Lang, time: &str) -> String {
    said!(id: "≥ {time}", en: "≥ {time}").get(lang).to_owned()
}

/// How many steps state a time.
pub fn steps_with_time(lang: Lang, part: usize, all: usize) -> String {
    let (part, number) = (numbers::grouped(lang, part), numbers::grouped(lang, all));
    let steps = numbers::plural(all, "step states", "steps state");
    said!(id: "{part} dari {number} langkah menyebut waktu", en: "{part} of {number} {steps} a time")
        .get(lang)
        .to_owned()
}

/// Exits that the source does not draw.
pub fn open_exits(lang: Lang, count: usize) -> String {
    let number = numbers::count(lang, count);
    let exits = numbers::plural(count, "exit is", "exits are");
    said!(id: "{number} jalan keluar tidak digambar", en: "{number} {exits} not drawn")
        .get(lang)
        .to_owned()
}

/// How many steps are complete.
pub fn complete_steps(lang: Lang, part: usize, all: usize) -> String {
    let (part, number) = (numbers::grouped(lang, part), numbers::grouped(lang, all));
    let steps = numbers::plural(all, "step", "steps");
    said!(id: "{part} dari {number} langkah", en: "{part} of {number} {steps}")
        .get(lang)
        .to_owned()
}

/// A share of the whole.
pub fn per_cent(lang: Lang, share: f64) -> String {
    let number = numbers::decimal(lang, (share * 100.0).round());
    match lang {
        Lang::Id => format!("{number}%"),
        Lang::En => format!("{number} %"),
    }
}

/// The name of the link to a definition.
pub fn definition_of(lang: Lang, name: &str) -> String {
    said!(id: "Arti {name}", en: "What {name} means")
        .get(lang)
        .to_owned()
}

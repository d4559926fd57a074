//! Words of the comparison: counts, names and times come in, sentences in both languages go out.

use super::{Lang, Said, Words, numbers};
use crate::{said, words};

pub mod choice;
pub mod measure;
mod rows;

pub use rows::*;

/// The work is there and the kind of actor is the usual one.
pub const SAME: Words = words!("Sama", "Same");
/// Few have it.
pub const EXTRA: Words = words!("Tambahan", "Extra");
/// The work is not there.
pub const MISSING: Words = words!("Tidak ada", "None");
/// Another kind of actor does it.
pub const OTHER_ACTOR: Words = words!("Pelaksana lain", "Other actor");
/// There is nothing to compare with.
pub const PRESENT: Words = words!("Ada", "Present");
/// The question does not arise.
pub const NOT_APPLICABLE: Words = words!("Tidak berlaku", "Does not apply");
/// Takes longest by far.
pub const SLOWEST: Words = words!("Terlama", "Slowest");
/// The shortest total.
pub const FASTEST: Words = words!("Tercepat", "Fastest");
/// A regulation in a list.
pub const CITED: Words = words!("Dikutip", "Cited");
/// A regulation not in a list.
pub const NOT_CITED: Words = words!("Tidak dikutip", "Not cited");
/// A revoked regulation in a list.
pub const CITED_REVOKED: Words = words!("Dikutip, perlu diganti", "Cited, to be replaced");
/// Cited only inside "as amended by".
pub const CITED_AS_AMENDMENT: Words = words!("Sebagai perubahan", "As an amendment");
/// A number beyond the last of its year.
pub const IMPOSSIBLE: Words = words!("Tidak ditemukan", "Not found");
/// An item no regulation could be read from.
pub const NOT_READ: Words = words!("Tidak terbaca", "Not readable");
/// Nothing is wrong.
pub const NOTHING: Words = words!("Tidak ada", "None");
/// The row of steps that fit nowhere.
pub const OTHER_STEPS: Words = words!("Langkah lain", "Other steps");
/// The group of SOPs that show no known design.
pub const NO_DESIGN: Words = words!("Rancangan lain", "Other design");
/// The design that all others differ from.
pub const USUAL_DESIGN: Words = words!("Cara lazim", "The usual way");
/// The steps of a design without a name.
pub const NO_ACTOR: Words = words!("Pelaksana tidak disebut", "Actor not stated");
/// Above the first column of aligned steps.
pub const PHASE: Words = words!("Tahap", "Phase");
/// Above the first column of measures.
pub const MEASURE: Words = words!("Ukuran", "Measure");
/// Above the first column of SOPs.
pub const SOP: Words = words!("SOP", "SOP");
/// Above the first column of laws.
pub const REGULATION: Words = words!("Peraturan dan statusnya", "Regulation and its status");
/// Above the first column of equipment.
pub const EQUIPMENT: Words = words!("Peralatan", "Equipment");
/// Above the first column of qualifications.
pub const QUALIFICATION: Words = words!("Kualifikasi", "Qualification");
/// Above counts of SOPs.
pub const HELD_BY: Words = words!("Jumlah SOP", "SOPs");
/// Above the middle time of a phase.
pub const MEDIAN: Words = words!("Waktu tengah", "Median time");
/// Above the range of times of a phase.
pub const RANGE: Words = words!("Tersingkat sampai terlama", "Shortest to longest");
/// The pages of all procedures.
pub const PROCEDURES_TITLE: Words = words!(
    "Prosedur: satu pekerjaan, beberapa instansi",
    "Procedures: one work, several agencies"
);
/// Under the title of the list of procedures.
pub const PROCEDURES_LEAD: Words = words!(
    "Tiap prosedur mengumpulkan SOP yang mengerjakan hal yang sama, lalu menyandingkan langkah, waktu, dan dasar hukumnya.",
    "Each procedure gathers the SOPs that do the same work and sets their steps, times and legal bases side by side."
);
/// A procedure whose SOPs are not here.
pub const NO_SOP: Words = words!(
    "Belum ada SOP instansi untuk prosedur ini. Dokumen dan topiknya sudah dikenal saat memeriksa SOP lain.",
    "No agency's SOP of this procedure is here yet. Its documents and topics already serve to check other SOPs."
);
/// A procedure with one SOP.
pub const NOTHING_TO_COMPARE: Words = words!(
    "Belum ada pembanding: baru satu instansi yang SOP-nya ada di sini.",
    "Nothing to compare with yet: only one agency's SOP is here."
);

/// The title of a comparison.
pub fn title(lang: Lang, name: &str, sops: (usize, usize), designs: usize) -> String {
    let (sops, agencies) = sops;
    if sops == 0 {
        return name.to_owned();
    }
    let who = if sops == agencies {
        let count = numbers::count(lang, agencies);
        let plural = numbers::plural(agencies, "agency", "agencies");
        said!(id: "{count} instansi", en: "{count} {plural}")
            .get(lang)
            .to_owned()
    } else {
        let plural = numbers::plural(sops, "SOP", "SOPs");
        let count = numbers::count(lang, sops);
        said!(id: "{count} SOP", en: "{count} {plural}")
            .get(lang)
            .to_owned()
    };
    if designs < 2 {
        return format!("{name}: {who}");
    }
    let designs = design_count(lang, designs);
    format!("{name}: {who}, {designs}")
}

/// "dua rancangan".
pub fn design_count(lang: Lang, designs: usize) -> String {
    let count = numbers::count(lang, designs);
    let plural = numbers::plural(designs, "design", "designs");
    said!(id: "{count} rancangan", en: "{count} {plural}")
        .get(lang)
        .to_owned()
}

/// A design known by the phases that only it has.
pub fn design_with(phases: &str) -> Said {
    said!(id: "Dengan tahap {phases}", en: "With {phases}")
}

/// "12 SOP", where names would be too many.
pub fn sop_count(lang: Lang, count: usize) -> String {
    let plural = numbers::plural(count, "SOP", "SOPs");
    let count = numbers::grouped(lang, count);
    said!(id: "{count} SOP", en: "{count} {plural}")
        .get(lang)
        .to_owned()
}

/// How the slowest compares with the fastest: name and time of each, and how many times as long.
pub fn slowest(slow: (&str, &str), fast: (&str, &str), factor: &str) -> Said {
    let ((slow, slow_time), (fast, fast_time)) = (slow, fast);
    said!(
        id: "Semua langkah sekali jalan memakan {slow_time} di {slow}, {factor} kali {fast} ({fast_time}).",
        en: "One pass through all steps takes {slow_time} in {slow}, {factor} times as long as {fast} ({fast_time})."
    )
}

/// All take the same time.
pub fn same_time(time: &str) -> Said {
    said!(
        id: "Semua langkah sekali jalan memakan {time} di setiap instansi.",
        en: "One pass through all steps takes {time} in every agency."
    )
}

/// Where the largest difference lies.
pub fn largest_gap(phase: &str, slow: (&str, &str), fast: (&str, Option<&str>)) -> Said {
    let (slow, slow_time) = slow;
    match fast {
        (fast, Some(fast_time)) => said!(
            id: "Selisih terbesar ada pada tahap {phase}: {slow_time} di {slow}, {fast_time} di {fast}.",
            en: "The largest difference lies in {phase}: {slow_time} in {slow}, {fast_time} in {fast}."
        ),
        (fast, None) => said!(
            id: "Selisih terbesar ada pada tahap {phase}: {slow_time} di {slow}, tidak ada di {fast}.",
            en: "The largest difference lies in {phase}: {slow_time} in {slow}, none in {fast}."
        ),
    }
}

/// Under the prints.
pub const PRINTS_LEAD: Words = words!(
    "Sidik alur pada skala yang sama. Lebar: menit. Turun: serah terima. Terisi penuh: pekerjaan pemohon. Angkanya: semua langkah sekali jalan.",
    "Prints of the flow on one scale. Width: minutes. Drop: a hand-off. Solid: the applicant's own work. The number: every step once."
);

/// Counts of one SOP.
pub fn counts(lang: Lang, steps: usize, actors: usize) -> String {
    let (steps_text, actors_text) = (
        numbers::grouped(lang, steps),
        numbers::grouped(lang, actors),
    );
    let step = numbers::plural(steps, "step", "steps");
    let actor = numbers::plural(actors, "actor", "actors");
    said!(
        id: "{steps_text} kegiatan, {actors_text} pelaksana",
        en: "{steps_text} {step}, {actors_text} {actor}"
    )
    .get(lang)
    .to_owned()
}

/// "Langkah 2 sampai 4": the numbers of steps in a cell.
pub fn steps(lang: Lang, labels: &[String]) -> String {
    match labels {
        [one] => said!(id: "Langkah {one}", en: "Step {one}")
            .get(lang)
            .to_owned(),
        many => {
            let list = numbers::list(lang, many);
            said!(id: "Langkah {list}", en: "Steps {list}")
                .get(lang)
                .to_owned()
        }
    }
}

/// Steps that state no time, beside a sum that lacks them.
pub fn without_time(lang: Lang, count: usize) -> String {
    let count = numbers::count(lang, count);
    said!(id: "{count} langkah tanpa waktu", en: "{count} without a time")
        .get(lang)
        .to_owned()
}

/// The time of several steps together.
pub fn together(lang: Lang, time: &str) -> String {
    said!(id: "Bersama {time}", en: "Together {time}")
        .get(lang)
        .to_owned()
}

/// Where a rejection leads, in a narrow column.
pub fn to_step(lang: Lang, label: &str) -> String {
    said!(id: "Ke langkah {label}", en: "To step {label}")
        .get(lang)
        .to_owned()
}

/// Where a rejection leads.
pub fn back_to(lang: Lang, label: &str, activity: &str) -> String {
    said!(id: "Ke langkah {label}: “{activity}”", en: "To step {label}: “{activity}”")
        .get(lang)
        .to_owned()
}

/// Kinds of problems among legal bases, each with its count.
pub fn legal_problems(
    lang: Lang,
    revoked: usize,
    impossible: usize,
    unverified: usize,
) -> Vec<String> {
    let mut list = Vec::new();
    if revoked > 0 {
        list.push(said!(id: "{revoked} dicabut", en: "{revoked} revoked"));
    }
    if impossible > 0 {
        list.push(said!(id: "{impossible} tidak ditemukan", en: "{impossible} not found"));
    }
    if unverified > 0 {
        list.push(said!(id: "{unverified} belum diverifikasi", en: "{unverified} not verified"));
    }
    list.iter().map(|said| said.get(lang).to_owned()).collect()
}

/// How often a regulation was amended.
pub fn amended(lang: Lang, times: usize) -> String {
    match times {
        0 | 1 => words!("Diubah", "Amended").get(lang).to_owned(),
        _ => said!(id: "Diubah {times} kali", en: "Amended {times} times")
            .get(lang)
            .to_owned(),
    }
}

/// What the laws have in common.
pub fn common_laws(lang: Lang, common: usize) -> String {
    let said = match common {
        0 => said!(
            id: "Tidak ada satu peraturan pun yang dikutip oleh semua SOP.",
            en: "Not one regulation is cited by all SOPs."
        ),
        _ => {
            let common = numbers::count_capital(lang, common);
            said!(
                id: "{common} peraturan dikutip oleh semua SOP.",
                en: "Cited by all SOPs: {common}."
            )
        }
    };
    said.get(lang).to_owned()
}

/// The largest part of the slowest SOP.
pub fn largest_part(lang: Lang, who: &str, phase: &str, time: &str) -> String {
    said!(
        id: "Di {who}, bagian terbesar adalah tahap {phase}: {time}.",
        en: "In {who} the largest part is {phase}: {time}."
    )
    .get(lang)
    .to_owned()
}

/// "12 dari 300 SOP".
pub fn share(lang: Lang, part: usize, all: usize) -> String {
    let (part, all) = (numbers::grouped(lang, part), numbers::grouped(lang, all));
    said!(id: "{part} dari {all}", en: "{part} of {all}")
        .get(lang)
        .to_owned()
}

/// Values that the transcriber inferred.
pub fn inferred(lang: Lang, who: &str) -> String {
    said!(
        id: "Pelaksana disimpulkan dari kegiatan, karena simbol bagan tidak terbaca pada naskah: {who}.",
        en: "Actors are inferred from the activities, because the symbols of the chart are not readable: {who}."
    )
    .get(lang)
    .to_owned()
}

/// SOPs that are not compared.
pub const FORMER: Words = words!(
    "Tidak disandingkan, karena sudah digantikan atau dicabut:",
    "Not compared, because replaced or revoked:"
);

/// A summary of a procedure in a list.
pub fn summary(lang: Lang, sops: &str, designs: usize, times: Option<&str>) -> String {
    let mut parts = vec![sops.to_owned()];
    if designs > 1 {
        parts.push(design_count(lang, designs));
    }
    if let Some(times) = times {
        parts.push(times.to_owned());
    }
    numbers::capital(&parts.join(", "))
}

/// What templates say.
pub const TABLE: &[(&str, Words)] = &[
    ("prints", words!("Sidik alur", "Prints of the flow")),
    ("measures", words!("Ukuran", "Measures")),
    (
        "aligned",
        words!("Langkah yang disejajarkan", "Aligned steps"),
    ),
    (
        "aligned_lead",
        words!(
            "Tiap baris satu pekerjaan, di bawah tahapnya. “Sama”: pekerjaan itu ada dan jenis pelaksananya yang lazim. “Tambahan”: kurang dari separuh SOP memilikinya.",
            "Each row is one piece of work, under its phase. “Same”: the work is there and done by the usual kind of actor. “Extra”: fewer than half of the SOPs have it."
        ),
    ),
    (
        "where_time",
        words!("Ke mana waktunya", "Where the time goes"),
    ),
    (
        "time_chart",
        words!(
            "Waktu per tahap; angka lengkap ada di tabel",
            "Time per phase; all numbers are in the table"
        ),
    ),
    (
        "time_note",
        words!(
            "Waktu kerja menurut SOP, semua langkah sekali jalan; dari rentang diambil yang terlama. Angka di dalam batang adalah nomor tahap pada tabel.",
            "Working time according to the SOPs, every step once; of a range the most counts. The numbers in the bars are the phases of the table."
        ),
    ),
    ("legal", words!("Dasar hukum", "Legal bases")),
    ("equipment", words!("Peralatan", "Equipment")),
    (
        "qualifications",
        words!("Kualifikasi pelaksana", "Qualifications"),
    ),
    (
        "lists_lead",
        words!(
            "Nama yang berbeda ejaan disatukan. “Tidak ada”: daftarnya ada, benda ini tidak. “Tidak diisi”: bagiannya tercetak kosong. “Tidak disebut”: SOP tidak punya bagian itu.",
            "Different spellings are joined. “None”: there is a list without it. “Not filled in”: the part is printed empty. “Not stated”: the SOP has no such part."
        ),
    ),
    (
        "compare_facts",
        words!("Tabel fakta (CSV)", "Table of facts (CSV)"),
    ),
    (
        "compare_data",
        words!("Data perbandingan (JSON)", "Comparison data (JSON)"),
    ),
    (
        "no_procedures",
        words!("Belum ada prosedur.", "No procedures yet."),
    ),
    (
        "other_procedures",
        words!("Belum ada SOP-nya", "Without an SOP yet"),
    ),
];

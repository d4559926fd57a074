//! Sentences on pages: names and counts come in, sentences in both languages go out.

use super::{Lang, Said, numbers};
use crate::said;

/// The print of a flow in words.
pub fn print(turns: &str) -> Said {
    said!(id: "Sidik alur: {turns}", en: "Flow print: {turns}")
}

/// How to read a print.
pub fn print_caption(applicant: Option<&str>, lacks_exit: bool) -> Said {
    let mut said = said!(
        id: "Sidik alur. Lebar: waktu. Turun atau naik: serah terima.",
        en: "Flow print. Width: time. Drop or rise: hand-off."
    );
    if let Some(name) = applicant {
        said = said.join(said!(id: " Terisi penuh: {name}.", en: " Solid: {name}."));
    }
    if lacks_exit {
        said = said.join(said!(
            id: " Merah: keputusan yang jalur keluarnya belum lengkap.",
            en: " Red: a decision that lacks an exit."
        ));
    }
    said
}

/// A row of the only step table.
pub fn step(label: &str) -> Said {
    said!(id: "langkah {label}", en: "step {label}")
}

/// A row of one of several step tables.
pub fn step_of_part(label: &str, part: &str) -> Said {
    said!(id: "langkah {label}, {part}", en: "step {label}, {part}")
}

/// A line of a file.
pub fn line(number: u32) -> Said {
    said!(id: "baris {number}", en: "line {number}")
}

/// How many rules only give advice.
pub fn advising(rules: usize) -> Said {
    let (rule, gives) = (
        numbers::plural(rules, "rule", "rules"),
        numbers::plural(rules, "gives", "give"),
    );
    said!(id: "{rules} aturan lain hanya memberi saran", en: "{rules} more {rule} only {gives} advice")
}

/// A step whose printed number is left empty, by its row.
pub fn step_without_number(row: usize) -> Said {
    said!(id: "langkah tanpa nomor (baris {row})", en: "step without a number (row {row})")
}

/// A step table without a name.
pub fn part(number: usize) -> Said {
    said!(id: "Bagian {number}", en: "Part {number}")
}

/// Findings folded away.
pub fn more_findings(what: &str) -> Said {
    said!(id: "{what} lagi", en: "another {what}")
}

/// The link to the findings of a page.
pub fn see_findings(count: usize) -> Said {
    let plural = numbers::plural(count, "finding", "findings");
    said!(id: "Lihat {count} temuan", en: "See {count} {plural}")
}

/// An SOP without findings.
pub fn no_findings() -> Said {
    said!(id: "Tidak ada temuan.", en: "No findings.")
}

/// How many findings weigh how much.
pub fn counts(errors: usize, warnings: usize, infos: usize) -> Said {
    let error = numbers::plural(errors, "error", "errors");
    let warning = numbers::plural(warnings, "warning", "warnings");
    said!(
        id: "{errors} galat, {warnings} peringatan, {infos} info. Yang paling menghambat ada di atas.",
        en: "{errors} {error}, {warnings} {warning}, {infos} info. The gravest come first."
    )
}

/// An SOP replaced by one that is not in the library.
pub fn replaced_by(name: &str) -> Said {
    said!(id: "Digantikan oleh {name}.", en: "Replaced by {name}.")
}

/// How many documents a reader prepares, and how many more are listed that may not be asked for at all.
pub fn documents(lang: Lang, count: usize, doubtful: usize) -> String {
    let number = numbers::count_capital(lang, count);
    let head = match (lang, count) {
        (Lang::Id, 0) if doubtful > 0 => "Tidak ada dokumen yang pasti".to_owned(),
        (Lang::En, 0) if doubtful > 0 => "No document for certain".to_owned(),
        (Lang::Id, 0) => "Tidak ada dokumen yang diminta".to_owned(),
        (Lang::En, 0) => "No documents are asked for".to_owned(),
        (Lang::Id, _) => format!("{number} dokumen"),
        (Lang::En, 1) => "One document".to_owned(),
        (Lang::En, _) => format!("{number} documents"),
    };
    let more = numbers::count(lang, doubtful);
    match (lang, doubtful) {
        (_, 0) => head,
        (Lang::Id, _) => format!("{head}, {more} lagi diragukan"),
        (Lang::En, _) => format!("{head}, {more} more in doubt"),
    }
}

/// The rest of a list.
pub fn and_more(count: usize) -> Said {
    said!(id: "dan {count} lagi", en: "and {count} more")
}

/// The rest of a list, as an item of it.
pub fn others(count: usize) -> Said {
    let plural = numbers::plural(count, "other", "others");
    said!(id: "{count} lainnya", en: "{count} {plural}")
}

/// Equipment in a line.
pub fn equipment(list: &str) -> Said {
    said!(id: "Peralatan: {list}.", en: "Equipment: {list}.")
}

/// Who takes part besides the first.
pub fn actors(lang: Lang, first: &str, others: usize) -> String {
    let number = numbers::count(lang, others);
    match (lang, others) {
        (Lang::Id, 0) => format!("{first} sendiri"),
        (Lang::En, 0) => format!("{first} alone"),
        (Lang::Id, _) => format!("{first} dan {number} pihak lain"),
        (Lang::En, 1) => format!("{first} and one other"),
        (Lang::En, _) => format!("{first} and {number} others"),
    }
}

/// Hand-offs.
pub fn handoffs(lang: Lang, count: usize) -> String {
    let number = numbers::count_capital(lang, count);
    match (lang, count) {
        (Lang::Id, 0) => "Tanpa serah terima.".to_owned(),
        (Lang::En, 0) => "No hand-offs.".to_owned(),
        (Lang::Id, _) => format!("{number} kali serah terima."),
        (Lang::En, 1) => "One hand-off.".to_owned(),
        (Lang::En, _) => format!("{number} hand-offs."),
    }
}

/// One actor's part of the time.
pub fn share(amount: &str, name: &str) -> Said {
    said!(id: "{amount} di antaranya pekerjaan {name}.", en: "{amount} of it is the work of {name}.")
}

/// Steps that state no time.
pub fn steps_without_time(lang: Lang, count: usize) -> String {
    let number = numbers::count_capital(lang, count);
    match (lang, count) {
        (Lang::Id, _) => format!("{number} langkah tidak menyebut waktu."),
        (Lang::En, 1) => "One step states no time.".to_owned(),
        (Lang::En, _) => format!("{number} steps state no time."),
    }
}

/// The three cases of a flow; `repeats` where something goes back.
pub fn cases(lang: Lang, (best, usual, worst): (&str, &str, &str), repeats: bool) -> String {
    let said = match repeats {
        _ if best == worst => said!(
            id: "Menurut alurnya {worst}, karena tidak semua langkah dilalui.",
            en: "By its flow {worst}, because not every step is passed."
        ),
        true => said!(
            id: "Menurut alurnya paling cepat {best}, biasanya sekitar {usual}, paling lama {worst} bila setiap pengulangan terjadi sekali.",
            en: "By its flow {best} at best, usually about {usual}, {worst} at worst if every loop happens once."
        ),
        false => said!(
            id: "Menurut alurnya paling cepat {best}, biasanya sekitar {usual}, paling lama {worst}.",
            en: "By its flow {best} at best, usually about {usual}, {worst} at worst."
        ),
    };
    said.get(lang).to_owned()
}

/// Days of the calendar, in whole days.
pub fn calendar(lang: Lang, least: f64, most: f64) -> String {
    let (lower, upper) = (
        numbers::decimal(lang, least.ceil()),
        numbers::decimal(lang, most.ceil()),
    );
    let days = if most.ceil() == 1.0 { "day" } else { "days" };
    let said = match lower == upper {
        true => said!(
            id: "Pada kalender sekitar {upper} hari.",
            en: "About {upper} {days} on the calendar."
        ),
        false => said!(
            id: "Pada kalender sekitar {lower} sampai {upper} hari.",
            en: "About {lower} to {upper} {days} on the calendar."
        ),
    };
    said.get(lang).to_owned()
}

/// The total time that the document states.
pub fn stated_total(text: &str) -> Said {
    said!(id: "Tertulis dalam naskah: {text}.", en: "Stated in the document: {text}.")
}

/// Where the result comes from.
pub fn output_of(label: &str) -> Said {
    said!(id: "Output langkah {label}; langkah sesudahnya tidak menyebut output.",
        en: "Output of step {label}; later steps state none.")
}

/// Where the result comes from: the last step.
pub fn output_of_last(label: &str, activity: &str) -> Said {
    said!(id: "Output langkah terakhir ({label}): {activity}", en: "Output of the last step ({label}): {activity}")
}

/// Number of steps.
pub fn steps(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Id, _) => format!("{count} langkah"),
        (Lang::En, 1) => "1 step".to_owned(),
        (Lang::En, _) => format!("{count} steps"),
    }
}

/// Number of SOPs.
pub fn sops(lang: Lang, count: usize) -> String {
    let number = numbers::grouped(lang, count);
    match (lang, count) {
        (Lang::Id, _) => format!("{number} SOP"),
        (Lang::En, 1) => "1 SOP".to_owned(),
        (Lang::En, _) => format!("{number} SOPs"),
    }
}

/// Steps and actors of an SOP.
pub fn size(lang: Lang, steps: usize, actors: usize) -> String {
    let step = numbers::plural(steps, "step", "steps");
    let actor = numbers::plural(actors, "actor", "actors");
    match lang {
        Lang::Id => format!("{steps} kegiatan, {actors} pelaksana"),
        Lang::En => format!("{steps} {step}, {actors} {actor}"),
    }
}

/// To whom the work passes.
pub fn hand_over(names: &str) -> Said {
    said!(id: "Serahkan ke {names}", en: "Hand over to {names}")
}

/// How many agencies have the same SOP.
pub fn agencies_with(lang: Lang, count: usize) -> String {
    let number = numbers::count_capital(lang, count);
    match lang {
        Lang::Id => format!("{number} SOP untuk prosedur ini."),
        Lang::En => format!("{number} {} for this procedure.", sop(count)),
    }
}

/// Where a transcription comes from.
pub fn transcribed(file: &str, page: Option<&str>) -> Said {
    match page {
        Some(page) => {
            said!(id: "Disalin dari {file}, halaman {page}.", en: "Transcribed from {file}, page {page}.")
        }
        None => said!(id: "Disalin dari {file}.", en: "Transcribed from {file}."),
    }
}

/// What the legal bases amount to.
pub fn legal(lang: Lang, items: usize, revoked: usize) -> String {
    let number = numbers::count_capital(lang, items);
    let gone = numbers::count_capital(lang, revoked);
    let bases = numbers::plural(items, "legal basis is", "legal bases are");
    match (lang, revoked) {
        (Lang::Id, 0) => format!("{number} dasar hukum disebut."),
        (Lang::Id, _) if items == 1 => {
            "Satu dasar hukum disebut. Dasar itu sudah tidak berlaku.".to_owned()
        }
        (Lang::Id, _) => {
            format!("{number} dasar hukum disebut. {gone} di antaranya sudah tidak berlaku.")
        }
        (Lang::En, 0) => format!("{number} {bases} named."),
        (Lang::En, _) if items == 1 => {
            "One legal basis is named. It is no longer in force.".to_owned()
        }
        (Lang::En, _) => format!("{number} {bases} named. {gone} of them no longer in force."),
    }
}

/// Revoked by another regulation.
pub fn revoked_by(name: &str, since: Option<&str>) -> Said {
    said!(id: "Dicabut oleh {name}", en: "Revoked by {name}").since(since)
}

/// Revoked in part by another regulation.
pub fn partly_revoked_by(name: &str, since: Option<&str>) -> Said {
    said!(id: "Dicabut sebagian oleh {name}", en: "Partly revoked by {name}").since(since)
}

/// Amended by another regulation.
pub fn amended_by(name: &str, since: Option<&str>) -> Said {
    said!(id: "Diubah dengan {name}", en: "Amended by {name}").since(since)
}

/// Its substance taken over by another regulation.
pub fn superseded_by(name: &str, since: Option<&str>) -> Said {
    said!(id: "Substansinya digantikan {name}", en: "Superseded by {name}").since(since)
}

/// The spread of a procedure over agencies.
pub fn spread(lang: Lang, sops: usize, time: &str) -> String {
    let number = numbers::count_capital(lang, sops);
    match lang {
        Lang::Id => format!("{number} SOP, {time}"),
        Lang::En => format!("{number} {}, {time}", sop(sops)),
    }
}

/// The only agency with a procedure.
pub fn only_agency(name: &str) -> Said {
    said!(id: "Satu instansi: {name}. Belum ada pembanding.", en: "One agency: {name}. Nothing to compare with yet.")
}

/// The health of the library.
pub fn health(lang: Lang, sops: usize, clean: usize) -> String {
    let word = sop(sops);
    let all = numbers::count_capital(lang, sops);
    let clean = numbers::count(lang, clean);
    match lang {
        Lang::Id if clean == "nol" => format!("{all} SOP diperiksa. Belum ada yang bebas temuan."),
        Lang::Id => format!("{all} SOP diperiksa, {clean} bebas temuan."),
        Lang::En => format!("{all} {word} examined, {clean} without findings."),
    }
}

/// The English word for SOPs.
fn sop(count: usize) -> &'static str {
    numbers::plural(count, "SOP", "SOPs")
}

/// A part of a whole.
pub fn of(lang: Lang, part: usize, whole: usize) -> String {
    let (part, whole) = (numbers::grouped(lang, part), numbers::grouped(lang, whole));
    match lang {
        Lang::Id => format!("{part} dari {whole}"),
        Lang::En => format!("{part} of {whole}"),
    }
}

/// The agencies of the library.
pub fn agencies(lang: Lang, count: usize) -> String {
    let number = numbers::count_capital(lang, count);
    match (lang, count) {
        (Lang::Id, _) => format!("{number} instansi."),
        (Lang::En, 1) => "One agency.".to_owned(),
        (Lang::En, _) => format!("{number} agencies."),
    }
}

impl Said {
    /// One sentence after another.
    fn join(self, other: Said) -> Said {
        Said {
            id: self.id + &other.id,
            en: self.en + &other.en,
        }
    }

    /// With the day since when.
    fn since(self, day: Option<&str>) -> Said {
        match day {
            Some(day) => self.join(said!(id: " sejak {day}", en: " since {day}")),
            None => self,
        }
    }
}

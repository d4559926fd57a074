//! Words of the assessment sheet: nothing comes in but values; headings, labels and file names in both languages go out.

use super::{Said, Words};
use crate::{said, words};

/// The name of the sheet.
pub const TITLE: Words = words!("Lembar Penilaian SOP", "SOP Assessment Sheet");
/// The crumb of its page.
pub const CRUMB: Words = words!("Penilaian", "Assessment");
/// `nomor`, `tanggal`, `pengesahan` and everything else that says which SOP it is.
pub const IDENTITY: Words = words!("Identitas", "Identity");
/// The columns of actors.
pub const ACTORS: Words = words!("Pelaksana", "Actors");
/// What concerns several steps.
pub const TABLE_OF_STEPS: Words = words!("Tabel langkah dan alur", "Step table and flow");
/// The agency.
pub const AGENCY: Words = words!("Instansi", "Agency");
/// The day of the SOP.
pub const DAY: Words = words!("Tanggal SOP", "Date of the SOP");
/// The hash of its file.
pub const CONTENT: Words = words!("Sidik isi", "Content hash");
/// The conclusions to choose from.
pub const CONCLUSIONS: [Words; 3] = [
    words!("Layak ditandatangani", "Ready to be signed"),
    words!(
        "Perbaiki sesuai catatan, lalu dinilai ulang",
        "Mend as remarked, then assess again"
    ),
    words!("Kembalikan kepada penyusun", "Return to the author"),
];

/// What the templates say, as `w.key` on the page and `words.key` on paper.
pub const TABLE: &[(&str, Words)] = &[
    ("assessment", TITLE),
    (
        "assessment_lead",
        words!(
            "Temuan di bawah ini dicari program pada naskah SOP. Penilai memeriksa setiap bagian, memberi tanda, menulis catatan, lalu menyimpulkan.",
            "A program looked for the findings below in the text of the SOP. The reviewer examines every part, ticks, remarks and concludes."
        ),
    ),
    (
        "assessment_form",
        words!(
            "Isi di layar lalu cetak, atau cetak lalu isi dengan tangan. Isian di layar tidak disimpan.",
            "Fill it in on the screen and print it, or print it and fill it in by hand. What is filled in here is not saved."
        ),
    ),
    (
        "assessment_back",
        words!("Kembali ke SOP", "Back to the SOP"),
    ),
    ("reviewer", words!("Nama penilai", "Reviewer")),
    (
        "assessed_on",
        words!("Tanggal penilaian", "Date of assessment"),
    ),
    ("signature", words!("Tanda tangan", "Signature")),
    (
        "summary_by_part",
        words!("Ringkasan per bagian", "Summary by part"),
    ),
    ("part_of_sop", words!("Bagian SOP", "Part of the SOP")),
    ("errors", super::labels::ERROR),
    ("warnings_count", super::labels::WARNING),
    ("infos", super::labels::INFO),
    ("fits", words!("Sesuai", "OK")),
    ("mend", words!("Perbaiki", "Mend")),
    ("together", words!("Jumlah", "Total")),
    ("clean_part", super::labels::HEALTHY),
    (
        "findings_by_part",
        words!("Temuan per bagian", "Findings by part"),
    ),
    (
        "nothing_found",
        words!(
            "Program tidak menemukan kesalahan. Penilai tetap memeriksa hal yang tidak dapat diperiksa program: kebenaran isi, kewenangan, dan kesesuaian dengan praktik.",
            "The program found nothing wrong. The reviewer still examines what no program can: whether the content is true, authorised and as it is done."
        ),
    ),
    (
        "remarks_of_reviewer",
        words!("Catatan penilai", "Reviewer's remarks"),
    ),
    ("conclusion", words!("Kesimpulan", "Conclusion")),
    (
        "conclusion_lead",
        words!("Beri tanda pada satu pilihan.", "Tick one."),
    ),
    ("as_written", words!("Tertulis", "Written")),
    ("proof", words!("Bukti", "Evidence")),
    ("because", words!("Sebab", "Why")),
    ("repair", words!("Perbaikan", "Fix")),
    ("law", words!("Dasar", "Basis")),
    ("rule_id", words!("Aturan", "Rule")),
];

/// What only paper says: the heads of its columns.
pub const PAPER: &[(&str, Words)] = &[
    ("finding_head", words!("Temuan", "Finding")),
    ("verdict_head", words!("Penilaian", "Verdict")),
];

/// An item of a list.
pub fn item(number: usize) -> Said {
    said!(id: "butir {number}", en: "item {number}")
}

/// How many findings weigh how much.
pub fn counts(errors: usize, warnings: usize, infos: usize) -> Said {
    super::terminal::counted(errors, warnings, infos)
}

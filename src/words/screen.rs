//! Words on pages: nothing comes in; labels and headings in both languages go out.
//!
//! Templates name the entries of [`TABLE`] as `w.key`; sentences with values are in [`super::sentences`].

use super::Words;
use crate::model::Status;
use crate::words;

/// The name of a site without a title.
pub const SITE_NAME: Words = words!("Pustaka SOP", "SOP library");
/// Navigation.
pub const PROCEDURES: Words = words!("Prosedur", "Procedures");
/// Navigation.
pub const AGENCIES: Words = words!("Instansi", "Agencies");
/// Navigation.
pub const REGULATIONS: Words = words!("Peraturan", "Regulations");
/// Navigation.
pub const FINDINGS: Words = words!("Temuan", "Findings");
/// Navigation.
pub const GUIDES: Words = words!("Panduan", "Guides");
/// The first crumb of every path.
pub const HOME: Words = words!("Beranda", "Home");
/// A former address.
pub const MOVED: Words = words!("Alamat ini sudah pindah", "This address has moved");
/// The crumb of a source page.
pub const SOURCE: Words = words!("Sumber", "Source");
/// `dasar_hukum`.
pub const LEGAL_BASES: Words = words!("Dasar hukum", "Legal basis");
/// `kualifikasi_pelaksana`.
pub const QUALIFICATIONS: Words = words!("Kualifikasi pelaksana", "Qualifications");
/// `keterkaitan`.
pub const RELATED: Words = words!("Keterkaitan", "Related SOPs");
/// `peralatan`.
pub const EQUIPMENT: Words = words!("Peralatan dan perlengkapan", "Equipment");
/// `peringatan`.
pub const WARNINGS: Words = words!("Peringatan", "Warnings");
/// `pencatatan`.
pub const RECORDS: Words = words!("Pencatatan dan pendataan", "Records");
/// `tanggal.pembuatan`.
pub const CREATED: Words = words!("Dibuat", "Created");
/// `tanggal.revisi`.
pub const REVISED: Words = words!("Revisi", "Revised");
/// `tanggal.efektif`.
pub const EFFECTIVE: Words = words!("Efektif", "Effective");
/// `tanggal.pengesahan`.
pub const APPROVED: Words = words!("Disahkan", "Approved");
/// `pengesahan`.
pub const APPROVED_BY: Words = words!("Disahkan oleh", "Approved by");
/// `pengesahan` by electronic signature.
pub const SIGNED_ELECTRONICALLY: Words = words!(
    "Ditandatangani secara elektronik oleh",
    "Signed electronically by"
);
/// The same while nothing is signed.
pub const TO_SIGN_ELECTRONICALLY: Words = words!(
    "Akan disahkan secara elektronik oleh",
    "To be signed electronically by"
);
/// `pengesahan` in ink, while nothing is signed.
pub const TO_SIGN_IN_INK: Words = words!(
    "Akan disahkan dengan tanda tangan basah oleh",
    "To be signed in ink by"
);
/// `pengesahan` in ink.
pub const SIGNED_IN_INK: Words = words!(
    "Disahkan dengan tanda tangan basah oleh",
    "Signed in ink by"
);
/// An SOP that is compared with nothing.
pub const NOT_COMPARED: Words = words!(
    "Belum ada SOP instansi lain untuk dibandingkan.",
    "No SOP of another agency to compare with yet."
);
/// The note on inferred actors.
pub const ACTORS_INFERRED: Words = words!(
    "Pelaksana tiap langkah disimpulkan dari kegiatan, karena simbol bagan hilang pada salinan.",
    "The actor of each step was inferred from the activity, because the copy lost the chart's symbols."
);
/// What the number of minutes counts.
pub const ONE_PASS: Words = words!(
    "Semua langkah sekali jalan, waktu kerja saja, tanpa antrean.",
    "Every step once; working time only, without queues."
);
/// A body outside the agency.
pub const EXTERNAL: Words = words!("pihak luar", "outside party");
/// `nama_bagan`.
pub const CHART_NAME: Words = words!("Nama di atas bagan", "Name above the chart");
/// `masukan`.
pub const INPUT: Words = words!("Masukan", "Input");
/// A status with errors.
pub const IN_FORCE_TO_REPAIR: Words =
    words!("Berlaku, perlu diperbaiki", "In force, to be repaired");
/// A file that breaks off.
pub const BROKEN_OFF: Words = words!("Berkas terputus", "File breaks off");
/// What follows from it.
pub const BROKEN_OFF_TEXT: Words = words!(
    "YAML-nya tidak terbaca sampai akhir, maka halaman ini tidak lengkap.",
    "Its YAML cannot be read to the end, so this page is incomplete."
);

/// A replaced SOP that names no successor.
pub const REPLACED_UNKNOWN: Words = words!(
    "SOP ini sudah digantikan; penggantinya tidak disebut.",
    "This SOP has been replaced; its successor is not stated."
);

/// What follows from the status of an SOP.
pub fn status_text(status: Status) -> Words {
    match status {
        Status::Draft => words!(
            "Belum disahkan; jangan dipakai sebagai dasar kerja.",
            "Not approved yet; do not work by it."
        ),
        Status::InForce => words!("", ""),
        Status::Replaced => words!("Pakai penggantinya:", "Use its successor:"),
        Status::Revoked => words!(
            "SOP ini sudah dicabut; jangan dipakai sebagai dasar kerja.",
            "This SOP has been revoked; do not work by it."
        ),
    }
}

/// The place that a key at the top of an SOP stands for, where no step or list tells it better.
pub fn place(key: &str) -> Option<Words> {
    let words = match key {
        "nomor" => words!("nomor SOP", "SOP number"),
        "nama" | "nama_bagan" => words!("nama SOP", "name of the SOP"),
        "tanggal" => words!("tanggal", "dates"),
        "pengesahan" | "persetujuan" => words!("pengesahan", "approval"),
        "pelaksana" => words!("pelaksana", "actors"),
        "langkah" | "bagian" => words!("tabel langkah", "step table"),
        "status" | "pengganti" => words!("status", "status"),
        "riwayat" => words!("riwayat", "history"),
        "waktu_total" => words!("waktu total", "total time"),
        "dasar_hukum" => LEGAL_BASES,
        "keterkaitan" => RELATED,
        "peralatan" => EQUIPMENT,
        "peringatan" => WARNINGS,
        "pencatatan" => RECORDS,
        "kualifikasi_pelaksana" => QUALIFICATIONS,
        "unit" | "versi" | "prosedur" => words!("identitas", "identity"),
        _ => return None,
    };
    Some(words)
}

/// Where an exception without a place holds.
pub const WHOLE_SOP: Words = words!("seluruh SOP", "the whole SOP");

/// What templates say.
pub const TABLE: &[(&str, Words)] = &[
    ("moved", MOVED),
    ("skip", words!("Lompat ke isi", "Skip to content")),
    ("main_navigation", words!("Utama", "Main")),
    ("path", words!("Remah roti", "Breadcrumb")),
    (
        "foot_source",
        words!(
            "Disusun dari berkas SOP yang diterbitkan instansi. Naskah asli tetap rujukan yang mengikat.",
            "Made from SOP files published by the agencies. The originals remain binding."
        ),
    ),
    (
        "foot_form",
        words!(
            "Bentuk mengikuti PermenPANRB 35/2012.",
            "The form follows PermenPANRB 35/2012."
        ),
    ),
    ("judged_on", words!("Diperiksa per", "Judged as of")),
    ("content_hash", words!("Isi per", "Content of")),
    ("prepare", words!("Siapkan", "Prepare")),
    ("who", words!("Siapa", "Who")),
    ("how_long", words!("Berapa lama", "How long")),
    ("result", words!("Hasil", "Result")),
    ("identity", words!("Identitas SOP", "Identity of the SOP")),
    ("number", words!("Nomor", "Number")),
    ("version", words!("Versi", "Version")),
    ("not_filled", words!("Tidak diisi", "Not filled in")),
    ("not_stated", words!("Tidak disebut", "Not stated")),
    ("nip", words!("NIP", "NIP")),
    ("approvals", words!("Persetujuan", "Approvals")),
    (
        "signed_sheet",
        words!(
            "Yang ditandatangani adalah lembar PDF ini, bukan cetakan halaman.",
            "What is signed is this PDF sheet, not a print of the page."
        ),
    ),
    ("source_yaml", words!("Sumber YAML", "YAML source")),
    ("compare", words!("Bandingkan", "Compare")),
    ("steps", words!("Langkah", "Steps")),
    (
        "steps_lead",
        words!(
            "Kapsul mulai dan selesai, kotak kegiatan, belah ketupat keputusan. Kata-kata dikutip dari naskah.",
            "Capsules start and end, boxes are activities, diamonds decisions. Words are quoted from the document."
        ),
    ),
    (
        "steps_none",
        words!(
            "Naskah ini tidak memuat langkah.",
            "This document has no steps."
        ),
    ),
    ("papers", words!("Alur dokumen", "Document flow")),
    (
        "papers_lead",
        words!(
            "Dokumen mana dibuat, dipakai, dan diubah di langkah mana. Nama yang berbeda keadaan dihitung satu dokumen.",
            "Which step makes, uses and changes which document. Names that differ only in state are one document."
        ),
    ),
    ("paper", words!("Dokumen", "Document")),
    ("step", words!("langkah", "step")),
    ("paper_made", words!("dibuat", "made")),
    ("paper_used", words!("dipakai", "used")),
    ("paper_changed", words!("diubah", "changed")),
    (
        "papers_said",
        words!("Perjalanan tiap dokumen", "The way of each document"),
    ),
    ("all", words!("Semua", "All")),
    ("col_number", words!("No", "No")),
    ("activity", words!("Kegiatan", "Activity")),
    ("actors", words!("Pelaksana", "Actors")),
    ("standard", words!("Mutu baku", "Standard")),
    ("requirements", words!("Kelengkapan", "Requirements")),
    ("time", words!("Waktu", "Time")),
    ("output", words!("Output", "Output")),
    ("remarks", words!("Keterangan", "Remarks")),
    (
        "inferred",
        words!(
            "Pelaksana disimpulkan dari kegiatan.",
            "Actors were inferred from the activities."
        ),
    ),
    ("findings", words!("Temuan", "Findings")),
    ("write", words!("Perbaikan:", "Fix:")),
    ("basis", words!("Dasar:", "Basis:")),
    ("evidence", words!("Bukti:", "Evidence:")),
    ("quote", words!("Tertulis:", "Written:")),
    (
        "exceptions",
        words!("Dikecualikan oleh penyusun", "Set aside by the author"),
    ),
    ("place_at", words!("Tempat", "Place")),
    ("reason", words!("Alasan", "Reason")),
    ("until", words!("Sampai", "Until")),
    ("legal_bases", words!("Dasar hukum", "Legal basis")),
    (
        "bands",
        words!("Kelengkapan lembar", "The rest of the sheet"),
    ),
    (
        "extras",
        words!("Istilah dan tambahan", "Terms and additions"),
    ),
    ("history", words!("Riwayat perubahan", "History of changes")),
    ("date", words!("Tanggal", "Date")),
    ("description", words!("Uraian", "Description")),
    ("responsible", words!("Penanggung jawab", "Responsible")),
    (
        "notes",
        words!("Catatan penyalin", "Notes of the transcriber"),
    ),
    (
        "source_lead",
        words!(
            "Berkas yang menjadi asal halaman ini, baris demi baris. Temuan berdiri di samping barisnya.",
            "The file this page is made from, line by line. Findings stand beside their lines."
        ),
    ),
    ("source_back", words!("Kembali ke SOP", "Back to the SOP")),
    (
        "redacted",
        words!(
            "NIP dan kontak tidak ditampilkan pada terbitan publik.",
            "NIPs and contacts are not shown to the public."
        ),
    ),
    (
        "elsewhere",
        words!("Temuan di berkas lain", "Findings in other files"),
    ),
    ("agencies", words!("Instansi", "Agencies")),
    ("procedures", words!("Prosedur", "Procedures")),
    ("sops", words!("SOP", "SOPs")),
    ("picture", words!("Gambar", "Picture")),
    ("no_sops", words!("Belum ada SOP.", "No SOPs yet.")),
    (
        "agency_lead",
        words!(
            "Semua sidik alur di halaman ini memakai satu skala waktu.",
            "All flow prints on this page share one scale of time."
        ),
    ),
    (
        "home_title",
        words!(
            "Apa yang disiapkan, siapa mengerjakan, berapa lama",
            "What to prepare, who does it, how long it takes"
        ),
    ),
    (
        "home_lead",
        words!(
            "SOP pemerintah daerah, dibaca dalam sepuluh detik dan dibandingkan antarinstansi.",
            "SOPs of local governments, read in ten seconds and compared between agencies."
        ),
    ),
    (
        "procedures_lead",
        words!(
            "Satu pekerjaan, beberapa instansi. Sidik alur menggambar tiap SOP: lebar untuk waktu, turun untuk serah terima.",
            "One task, several agencies. A flow print draws each SOP: width for time, a drop for a hand-off."
        ),
    ),
    ("all_procedures", words!("Semua prosedur", "All procedures")),
    ("all_agencies", words!("Semua instansi", "All agencies")),
    ("all_findings", words!("Semua temuan", "All findings")),
    (
        "health",
        words!("Kesehatan pustaka", "Health of the library"),
    ),
    (
        "frequent",
        words!("Temuan tersering", "Most frequent findings"),
    ),
    (
        "uncompared",
        words!("SOP tanpa pembanding", "SOPs compared with nothing"),
    ),
    ("how_to_read", words!("Cara membaca", "How to read")),
    (
        "how_lead",
        words!(
            "Hanya lima simbol, sama dengan yang ditetapkan pedoman penyusunan SOP.",
            "Only five symbols, those of the regulation on SOPs."
        ),
    ),
    ("capsule", words!("Kapsul", "Capsule")),
    ("capsule_is", words!("mulai dan selesai", "start and end")),
    ("box", words!("Kotak", "Box")),
    ("box_is", words!("kegiatan", "activity")),
    ("diamond", words!("Belah ketupat", "Diamond")),
    ("diamond_is", words!("keputusan", "decision")),
    ("arrow", words!("Anak panah", "Arrow")),
    ("arrow_is", words!("arah", "direction")),
    ("pentagon", words!("Segilima", "Pentagon")),
    (
        "pentagon_is",
        words!("berlanjut di halaman lain", "continues on another page"),
    ),
];

//! Words of the page that gives the data away: columns and values come in, what they mean goes out.

use super::Words;
use crate::words;

/// The heading.
pub const TITLE: Words = words!("Data untuk dibawa", "Data to take away");
/// Under the heading.
pub const LEAD: Words = words!(
    "Semua yang disandingkan situs ini, sebagai berkas. Tiap baris CSV memuat satu fakta beserta berkas dan baris tempat fakta itu ditulis.",
    "Everything that this site compares, as files. Each line of CSV is one fact, with the file and line in which it is written."
);
/// The schema of the comparisons.
pub const OF_COMPARISON: Words = words!(
    "Skema JSON perbandingan prosedur:",
    "Schema of the JSON of comparisons:"
);
/// The schema of one SOP.
pub const OF_SOP: Words = words!(
    "Skema JSON satu SOP (sop.json di sebelah halamannya):",
    "Schema of the JSON of one SOP (sop.json beside its page):"
);
/// All SOPs.
pub const ALL_SOPS: Words = words!("Semua SOP", "All SOPs");

/// What each column of the CSV holds, in the order of the columns.
pub const COLUMNS: [Words; 13] = [
    words!("kunci prosedur", "key of the procedure"),
    words!(
        "bagian perbandingan: `ukuran`, `rancangan`, `tahap`, `pelaksana`, `waktu`, `dasar_hukum`, `peralatan`, `kualifikasi_pelaksana`",
        "part of the comparison: `ukuran` (measures), `rancangan` (design), `tahap` (phase), `pelaksana` (actors), `waktu` (time), `dasar_hukum` (laws), `peralatan` (equipment), `kualifikasi_pelaksana` (qualifications)"
    ),
    words!(
        "baris dalam bagian itu: nama ukuran, kunci tahap atau rancangan, id peraturan, nama barang",
        "row of that part: measure, key of the phase or design, id of the regulation, name of the thing"
    ),
    words!("nama baris bagi pembaca", "name of the row for readers"),
    words!("SOP, sebagai instansi/slug", "the SOP, as agency/slug"),
    words!("nama instansi", "name of the agency"),
    words!(
        "`ada`; `tidak` (daftarnya ada, ini tidak); `kosong` (tercetak, tidak diisi); `tidak-disebut` (SOP tidak punya bagian itu)",
        "`ada` (present); `tidak` (there is a list without it); `kosong` (printed and not filled in); `tidak-disebut` (the SOP has no such part)"
    ),
    words!(
        "nilai: angka, atau kata-kata SOP; yang diawali tanda rumus diberi tanda petik tunggal",
        "the value: a number, or the words of the SOP; one that begins like a formula gets an apostrophe"
    ),
    words!(
        "ujung rentang, bila waktunya rentang",
        "the end of the range, where a time is one"
    ),
    words!(
        "satuan: `langkah`, `kolom`, `kali`, `dokumen`, `menit`",
        "unit: `langkah` (steps), `kolom` (columns), `kali` (times), `dokumen` (documents), `menit` (minutes)"
    ),
    words!("nomor langkah yang tercetak", "printed number of the step"),
    words!("berkas YAML", "the YAML file"),
    words!("baris di berkas itu, dari 1", "line in that file, from 1"),
];

/// What templates say.
pub const TABLE: &[(&str, Words)] = &[
    ("data_files", words!("Berkas", "Files")),
    ("data_columns", words!("Kolom CSV", "Columns of the CSV")),
    ("data_column", words!("Kolom", "Column")),
    ("data_meaning", words!("Isi", "Meaning")),
    (
        "data_page",
        words!(
            "Fakta dengan sumbernya (CSV) dan artinya",
            "Facts with their sources (CSV), explained"
        ),
    ),
];

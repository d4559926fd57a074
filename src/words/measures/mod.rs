//! Definitions of the measures: the settings of the site come in; what each measure is, how it is counted, on which
//! source, with an example, goes out in both languages.

use super::Words;
use crate::words;

mod time;

pub use time::*;

/// The definition of one measure.
#[derive(Clone, Copy, Debug)]
pub struct Definition {
    /// Where it stands on the page.
    pub anchor: &'static str,
    /// Its name.
    pub name: Words,
    /// What it is.
    pub what: Words,
    /// How it is counted.
    pub how: Words,
    /// The regulation or the work behind it.
    pub source: Words,
    /// An example.
    pub example: Words,
}

/// The heading of the page.
pub const TITLE: Words = words!("Ukuran dan artinya", "Measures and what they mean");
/// What the page is for.
pub const LEAD: Words = words!(
    "Setiap angka pada halaman perbandingan dihitung dari isi SOP dengan cara yang sama untuk semua instansi. Di sini tertulis artinya, cara menghitungnya, sumbernya, dan satu contoh.",
    "Every number on a comparison page is counted from the words of the SOPs, in the same way for all agencies. Here is what each means, how it is counted, on which source, with an example."
);

/// Steps.
pub const STEPS: Definition = Definition {
    anchor: "kegiatan",
    name: super::compared::measure::STEPS,
    what: words!(
        "Banyaknya langkah pada tabel langkah.",
        "How many steps the step tables have."
    ),
    how: words!(
        "Satu baris satu langkah. Baris yang hanya bertulis “Mulai” atau “Selesai” tidak dihitung.",
        "One step for each row. A row that only says “Mulai” or “Selesai” is not counted."
    ),
    source: words!(
        "PermenPANRB 35/2012, lampiran: bagian flowchart, uraian kegiatan.",
        "PermenPANRB 35/2012, annex: flowchart part, activities."
    ),
    example: words!(
        "Tabel berisi Mulai, tiga kegiatan, dan Selesai: 3 langkah.",
        "A table with Mulai, three activities and Selesai: 3 steps."
    ),
};

/// Actors.
pub const ACTORS: Definition = Definition {
    anchor: "pelaksana",
    name: super::compared::measure::ACTORS,
    what: words!(
        "Banyaknya kolom pelaksana.",
        "How many columns of actors there are."
    ),
    how: words!(
        "Kolom semua tabel dijumlahkan, juga pemohon dan pihak luar. Pelaksana yang ada pada dua tabel dihitung dua kali.",
        "The columns of all tables add up, the applicant and outside parties too. An actor in two tables counts twice."
    ),
    source: words!(
        "PermenPANRB 35/2012, lampiran: bagian flowchart, pelaksana.",
        "PermenPANRB 35/2012, annex: flowchart part, actors."
    ),
    example: words!(
        "Kolom Pemohon, Petugas Loket, dan Kepala Dinas: 3 pelaksana.",
        "Columns for the applicant, the clerk and the head: 3 actors."
    ),
};

/// Hand-offs.
pub const HANDOFFS: Definition = Definition {
    anchor: "serah-terima",
    name: super::compared::measure::HANDOFFS,
    what: words!(
        "Berapa kali pekerjaan pindah ke tangan lain.",
        "How often the work passes to other hands."
    ),
    how: words!(
        "Dihitung menurut urutan baris: setiap kali pelaksana sebuah langkah tidak termasuk pelaksana langkah sebelumnya. Langkah bersama tidak dihitung sebagai serah terima di antara pelaksananya.",
        "Counted in the order of the rows: whenever the actor of a step is not among those of the step before. A joint step is no hand-off among its own actors."
    ),
    source: words!(
        "Setiap serah terima menambah antrean dan kemungkinan salah: Reijers dan Liman Mansar, Omega 33 (2005), hlm. 283–306.",
        "Every hand-off adds a queue and a chance of error: Reijers and Liman Mansar, Omega 33 (2005), pp. 283–306."
    ),
    example: words!(
        "Pemohon, petugas, petugas, kepala dinas, petugas: 3 kali serah terima.",
        "Applicant, clerk, clerk, head, clerk: 3 hand-offs."
    ),
};

/// Decisions.
pub const DECISIONS: Definition = Definition {
    anchor: "keputusan",
    name: super::compared::measure::DECISIONS,
    what: words!(
        "Banyaknya langkah yang digambar sebagai belah ketupat.",
        "How many steps are drawn as a diamond."
    ),
    how: words!(
        "Setiap langkah dengan `keputusan` dihitung satu, berapa pun jalan keluarnya.",
        "Each step with a `keputusan` counts as one, however many exits it has."
    ),
    source: words!(
        "PermenPANRB 35/2012, lampiran: lima simbol, belah ketupat untuk pengambilan keputusan.",
        "PermenPANRB 35/2012, annex: five symbols, the diamond for a decision."
    ),
    example: words!(
        "“Memeriksa kelengkapan: ya ke langkah 3, tidak ke langkah 1” adalah satu keputusan.",
        "“Checking completeness: yes to step 3, no to step 1” is one decision."
    ),
};

/// Loops.
pub const LOOPS: Definition = Definition {
    anchor: "pengulangan",
    name: super::compared::measure::LOOPS,
    what: words!(
        "Banyaknya panah yang membawa pekerjaan kembali ke langkah yang sudah dilalui.",
        "How many arrows take the work back to a step that it has passed."
    ),
    how: words!(
        "Dihitung panah ke langkah yang sama atau sebelumnya, bila dari sana pekerjaan dapat sampai lagi ke panah itu. SOP tanpa keputusan tidak dapat mengulang: “tidak berlaku”. Bila sebuah jalan keluar tidak digambar, banyaknya tidak diketahui: “tidak disebut”.",
        "Counted are arrows to the same or an earlier step from which the work can come to that arrow again. An SOP without decisions cannot repeat anything: “does not apply”. Where an exit is not drawn the number is unknown: “not stated”."
    ),
    source: words!(
        "Kerja ulang: Dumas dkk., Fundamentals of Business Process Management (2018), bagian 7.1.",
        "Rework: Dumas and others, Fundamentals of Business Process Management (2018), section 7.1."
    ),
    example: words!(
        "Bila tidak lengkap, kembali ke langkah 1: satu pengulangan.",
        "If incomplete, back to step 1: one loop."
    ),
};

/// Documents.
pub const DOCUMENTS: Definition = Definition {
    anchor: "dokumen",
    name: super::compared::measure::DOCUMENTS,
    what: words!(
        "Banyaknya dokumen yang dipakai SOP tetapi tidak dibuat olehnya, jadi harus dibawa atau sudah ada.",
        "How many documents the SOP uses and does not make, so that they must be brought or exist already."
    ),
    how: words!(
        "Kelengkapan setiap langkah dicocokkan dengan output langkah sebelumnya menurut kata dasarnya. Yang tidak dibuat di dalam SOP dihitung sekali. Alat, akun, dan saluran tidak dihitung.",
        "The kelengkapan of each step is matched by its word stems with earlier outputs. What is not made in the SOP counts once. Tools, accounts and channels do not count."
    ),
    source: words!(
        "Persyaratan adalah komponen standar pelayanan: UU 25/2009 pasal 21. Mutu baku kelengkapan: PermenPANRB 35/2012, lampiran.",
        "Requirements are part of a service standard: UU 25/2009 article 21. Kelengkapan of the mutu baku: PermenPANRB 35/2012, annex."
    ),
    example: words!(
        "Formulir permohonan dan KTP dibawa, surat rekomendasi dibuat di langkah 2: 2 dokumen.",
        "An application form and an identity card are brought, a recommendation is made in step 2: 2 documents."
    ),
};

/// Share of complete steps.
pub const COMPLETE: Definition = Definition {
    anchor: "mutu-baku",
    name: super::compared::measure::COMPLETE,
    what: words!(
        "Bagian langkah yang kelengkapan, waktu, dan outputnya terisi ketiganya.",
        "The share of steps whose kelengkapan, waktu and output all hold something."
    ),
    how: words!(
        "Sel kosong dan strip tidak dihitung terisi. Peringkat 1 adalah yang paling lengkap.",
        "An empty cell and a dash do not count as filled. Rank 1 is the most complete."
    ),
    source: words!(
        "PermenPANRB 35/2012, lampiran: setiap kegiatan mempunyai mutu baku kelengkapan, waktu, dan output.",
        "PermenPANRB 35/2012, annex: every activity has a mutu baku of kelengkapan, waktu and output."
    ),
    example: words!(
        "Empat dari lima langkah terisi lengkap, satu tanpa waktu: 80%.",
        "Four of five steps are complete, one has no time: 80 %."
    ),
};

/// Findings.
pub const FINDINGS: Definition = Definition {
    anchor: "temuan",
    name: super::compared::measure::FINDINGS,
    what: words!(
        "Banyaknya hal yang ditandai oleh aturan pemeriksaan, menurut bobotnya.",
        "How many things the rules point out, by their weight."
    ),
    how: words!(
        "Galat menghalangi pengesahan, peringatan perlu ditinjau, info adalah saran. Peringkat menurut jumlah seluruhnya. Temuan pada blok yang dipakai bersama dihitung pada setiap SOP yang memakainya. Pada terbitan publik baris ini hanya ada bila instansi mengizinkannya.",
        "Errors prevent signing, warnings are to be reviewed, info is advice. Ranked by all of them. A finding in a shared block counts for every SOP that uses it. In a public edition the row is there only where the agency allows it."
    ),
    source: words!(
        "Setiap aturan menyebut dasarnya pada halamannya sendiri.",
        "Each rule names its basis on its own page."
    ),
    example: words!(
        "Dua galat, tiga peringatan, satu info: 6 temuan.",
        "Two errors, three warnings, one advice: 6 findings."
    ),
};

/// Ranks, the middle and what is not stated.
pub const ORDER: Definition = Definition {
    anchor: "peringkat",
    name: words!("Peringkat dan nilai tengah", "Ranks and the median"),
    what: words!(
        "Letak sebuah SOP di antara yang lain. Peringkat bukan penilaian: yang paling cepat belum tentu yang paling baik.",
        "Where an SOP stands among the others. A rank is no judgement: the quickest is not always the best."
    ),
    how: words!(
        "Peringkat 1 adalah yang paling sedikit atau paling cepat; pada mutu baku, yang paling lengkap. Yang sama berbagi peringkat, dan peringkat sesudahnya dilewati. Bila semuanya sama, peringkat tidak ditulis. Nilai tengah: separuh SOP tidak lebih dari itu. “3 dari 4 instansi” berarti tiga menyebut ukuran itu seutuhnya; hanya itu yang diperingkat. “Tidak disebut”, “Tidak berlaku”, dan “Tidak ada” adalah tiga hal: SOP tidak menyebutnya, pertanyaannya tidak timbul, atau jawabannya nol. Pada diagram sebaran, kotak memuat separuh SOP di tengah, dan yang lebih jauh dari satu setengah lebar kotak disebut namanya.",
        "Rank 1 is the least or the quickest; of the mutu baku, the most complete. Equals share a rank, and the next ranks are skipped. Where all are the same no rank is written. The median: half of the SOPs are not more. “3 of 4 agencies” means that three state the measure wholly; only those are ranked. “Not stated”, “Does not apply” and “None” are three things: the SOP does not say, the question does not arise, or the answer is nothing. In a plot of the spread the box holds the middle half of the SOPs, and those further away than one and a half times its width are named."
    ),
    source: words!(
        "Lima angka dan pencilan: Tukey, Exploratory Data Analysis (1977). Kuartil seperti QUARTILE.INC pada lembar kerja.",
        "Five numbers and outliers: Tukey, Exploratory Data Analysis (1977). Quartiles as QUARTILE.INC of a spreadsheet."
    ),
    example: words!(
        "Waktu 10, 20, 20, dan 60 menit: peringkat 1, 2, 2, dan 4; nilai tengah 20 menit.",
        "Times of 10, 20, 20 and 60 minutes: ranks 1, 2, 2 and 4; median 20 minutes."
    ),
};

/// All definitions, in the order of the page.
pub const ALL: [Definition; 14] = [
    ONCE, EXPECTED, BEST, WORST, CALENDAR, STEPS, ACTORS, HANDOFFS, DECISIONS, LOOPS, DOCUMENTS,
    COMPLETE, FINDINGS, ORDER,
];

/// What templates say.
pub const TABLE: &[(&str, Words)] = &[
    (
        "how_counted",
        words!("Cara menghitung", "How it is counted"),
    ),
    ("source_of", words!("Sumber", "Source")),
    ("example", words!("Contoh", "Example")),
    (
        "all_measures",
        words!("Arti semua ukuran", "What all measures mean"),
    ),
    ("on_this_page", words!("Di halaman ini", "On this page")),
    (
        "sort_hint",
        words!(
            "Tekan judul kolom untuk mengurutkan; tekan lagi untuk membalik urutannya.",
            "Press the head of a column to sort by it; press it again to turn the order round."
        ),
    ),
    (
        "handoffs_chart",
        words!(
            "Serah terima tiap SOP; angkanya ada di tabel",
            "Hand-offs of each SOP; the numbers are in the table"
        ),
    ),
    (
        "handoffs_title",
        words!("Berapa kali berpindah tangan", "How often it changes hands"),
    ),
    ("spread_title", words!("Sebaran", "Spread")),
    ("outliers", words!("Jauh di luar:", "Far outside:")),
];

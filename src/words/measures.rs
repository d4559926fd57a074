//! Definitions of the measures: the settings of the site come in; what each measure is, how it is counted, on which
//! source, with an example, goes out in both languages.

use super::{Lang, Words, numbers};
use crate::{said, words};

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

/// How a day and a week of this site are counted.
pub fn week(lang: Lang, hours_per_day: f64, days_per_week: f64) -> String {
    let hours = numbers::decimal(lang, hours_per_day);
    let days = numbers::decimal(lang, days_per_week);
    let whole = numbers::decimal(lang, hours_per_day * days_per_week);
    said!(
        id: "Di situs ini satu hari kerja adalah {hours} jam kerja dan satu minggu {days} hari kerja, jadi {whole} jam seminggu.",
        en: "On this site a working day has {hours} working hours and a week {days} working days, so {whole} hours a week."
    )
    .get(lang)
    .to_owned()
}

/// Working time as days of the calendar.
pub const CALENDAR: Definition = Definition {
    anchor: "hari",
    name: words!(
        "Hari kerja dan hari kalender",
        "Working days and calendar days"
    ),
    what: words!(
        "Waktu ditulis sebagai waktu kerja. Bila kalender mencapai satu hari atau lebih, di bawahnya ditulis perkiraan hari kalender.",
        "Times are written as working time. Where the calendar comes to a day or more, the calendar days are estimated below it."
    ),
    how: words!(
        "Menit dan jam dibagi jam kerja sehari. Lima hari kerja dihitung tujuh hari kalender. “1x24 jam” adalah satu hari kalender, dan paling banyak satu hari kerja. “Hari” tanpa “kerja” tidak menyebut hari yang mana: paling cepat dihitung hari kalender, paling lama hari kerja. Sebulan dihitung 30 hari kalender atau 21 hari kerja. Antrean, libur, dan cuti bersama tidak dihitung.",
        "Minutes and hours are divided by the hours of a working day. Five working days count as seven calendar days. “1x24 jam” is one calendar day, and at most one working day. “Hari” without “kerja” does not say which days: at best it counts as calendar days, at worst as working days. A month has 30 calendar days or 21 working days. Queues and holidays are not counted."
    ),
    source: words!(
        "Perpres 21/2023 tentang Hari Kerja dan Jam Kerja Instansi Pemerintah dan Pegawai ASN: 37 jam 30 menit dalam lima hari, tidak termasuk istirahat. Setelan `hari_kerja` di `content/situs.yaml` mengubahnya.",
        "Perpres 21/2023 on working days and hours of government: 37 hours 30 minutes in five days, without breaks. The setting `hari_kerja` in `content/situs.yaml` changes it."
    ),
    example: words!(
        "“10 hari kerja” adalah 10 hari kerja, sekitar 14 hari kalender. “10 hari” paling cepat 10, paling lama 14 hari kalender.",
        "“10 hari kerja” is 10 working days, about 14 calendar days. “10 hari” is 10 calendar days at best, 14 at worst."
    ),
};

/// Every step once.
pub const ONCE: Definition = Definition {
    anchor: "waktu-sekali-jalan",
    name: super::compared::measure::ONCE,
    what: words!(
        "Jumlah waktu semua langkah, masing-masing dikerjakan sekali. Inilah angka di judul SOP, di daftar, di bawah sidik alur, dan di ujung batang waktu.",
        "The times of all steps, each done once, added up. This is the number at the head of an SOP, in lists, beside prints of the flow and at the end of bars of time."
    ),
    how: words!(
        "Waktu setiap baris dijumlahkan menurut yang tertulis, tanpa melihat alurnya: langkah yang hanya dikerjakan bila ditolak pun ikut, dan tidak ada yang diulang. Karena itu setiap orang dapat menghitungnya sendiri dari tabel langkah. Rentang dijumlahkan dari yang paling kecil sampai yang paling besar, dan diperingkat menurut yang paling besar. Bila ada langkah tanpa waktu, angkanya diberi tanda “≥” dan tidak ikut diperingkat. Berapa lama pekerjaan menurut alurnya, dengan cabang dan pengulangan, dikatakan oleh tiga ukuran sesudah ini.",
        "The time of every row adds up as it is written, whatever the flow: a step that is only done after a refusal counts too, and nothing is repeated. So anyone can add it up from the table of steps. Ranges add up from the least to the most, and are ranked by the most. Where a step states no time the number gets the sign “≥” and is not ranked. How long the work takes by its flow, with branches and loops, is told by the three measures after this one."
    ),
    source: words!(
        "Mutu baku waktu: PermenPANRB 35/2012, lampiran.",
        "Times of the mutu baku: PermenPANRB 35/2012, annex."
    ),
    example: words!(
        "Menerima 10 menit, memeriksa 20 - 40 menit, menandatangani 5 menit: 35 sampai 55 menit.",
        "Receiving 10 minutes, checking 20 - 40 minutes, signing 5 minutes: 35 to 55 minutes."
    ),
};

/// The expected case.
pub const EXPECTED: Definition = Definition {
    anchor: "waktu-biasanya",
    name: super::compared::measure::EXPECTED,
    what: words!(
        "Rata-rata waktu kerja seluruh langkah bila SOP dijalankan berkali-kali, termasuk pengulangan sesekali.",
        "The average working time of all steps when the SOP is followed many times, with a loop now and then."
    ),
    how: words!(
        "Dari rentang seperti “2 - 4 hari” diambil tengahnya. Keputusan yang mengembalikan berkas, atau yang menyimpang dari “ya” ke depan, dianggap terjadi sekali dari lima kali (20%); jalan keluar lain sama mungkinnya. Rata-ratanya dihitung tepat dengan persamaan, bukan dengan simulasi. Angka 20% adalah anggapan, karena SOP tidak menyebut seberapa sering berkas dikembalikan. Hasilnya tidak pernah ditulis lebih dari waktu paling lama. Tabel yang lebih dari satu dijumlahkan, seolah dikerjakan berurutan; `lanjut` ke beberapa langkah dihitung sebagai salah satu, karena SOP tidak menyebut mana yang dikerjakan bersamaan.",
        "Of a range such as “2 - 4 hari” the middle counts. A decision that sends work back, or away from a forward “ya”, is taken to happen one time in five (20%); other exits are equally likely. The average is solved exactly by equations, not simulated. The 20% is an assumption, because SOPs do not say how often work is sent back. The result is never more than the longest time. Several tables add up, as if done one after another; a `lanjut` to several steps counts as one of them, because SOPs do not say which are done at once."
    ),
    source: words!(
        "Rantai Markov dengan akhir: Kemeny dan Snell, Finite Markov Chains (1960), bab III. Kerja ulang: Dumas dkk., Fundamentals of Business Process Management (2018), bagian 7.1.",
        "Absorbing Markov chains: Kemeny and Snell, Finite Markov Chains (1960), chapter III. Rework: Dumas and others, Fundamentals of Business Process Management (2018), section 7.1."
    ),
    example: words!(
        "Memeriksa 30 menit; sekali dari lima kali dikembalikan untuk diperiksa ulang. Rata-rata 30 ÷ (1 − 0,2) = 37,5 menit.",
        "A check of 30 minutes; one time in five it is sent back and done again. On average 30 ÷ (1 − 0.2) = 37.5 minutes."
    ),
};

/// The best case.
pub const BEST: Definition = Definition {
    anchor: "waktu-paling-cepat",
    name: super::compared::measure::BEST,
    what: words!(
        "Waktu kerja pada jalan tercepat dari langkah pertama sampai akhir.",
        "The working time on the quickest way from the first step to an end."
    ),
    how: words!(
        "Dari rentang diambil yang paling kecil, dan tidak ada yang dikembalikan. Langkah tanpa waktu tidak dianggap nol: angkanya diberi tanda “≥”, disebut berapa langkah yang menyebut waktu, dan tidak ikut diperingkat.",
        "Of a range the least counts, and nothing is sent back. A step without a time does not count as nothing: the number gets the sign “≥”, the steps that state a time are told, and it is not ranked."
    ),
    source: words!(
        "Mutu baku waktu: PermenPANRB 35/2012, lampiran. Jalan terpendek: Dijkstra, Numerische Mathematik 1 (1959).",
        "Times of the mutu baku: PermenPANRB 35/2012, annex. Shortest way: Dijkstra, Numerische Mathematik 1 (1959)."
    ),
    example: words!(
        "Menerima 10 menit, memeriksa 20 - 40 menit, menandatangani 5 menit: paling cepat 35 menit.",
        "Receiving 10 minutes, checking 20 - 40 minutes, signing 5 minutes: 35 minutes at best."
    ),
};

/// The worst case.
pub const WORST: Definition = Definition {
    anchor: "waktu-paling-lama",
    name: super::compared::measure::WORST,
    what: words!(
        "Waktu kerja pada jalan terpanjang bila setiap pengulangan di jalan itu terjadi sekali.",
        "The working time on the longest way when every loop on it happens once."
    ),
    how: words!(
        "Dari rentang diambil yang paling besar. Jalan keluar yang tidak digambar tidak ikut dihitung. Jalan terpanjang tanpa kembali, ditambah sekali lagi bagian terpanjang yang diulang oleh setiap panah kembali. Berkas yang dikembalikan berkali-kali dapat lebih lama lagi; SOP tidak membatasinya, maka perbandingan ini membatasinya sekali. Bila langkah begitu kusut sehingga urutan nomor bukan urutan kerja, seluruh simpulnya dihitung sekali, dan sekali lagi untuk setiap panah kembali.",
        "Of a range the most counts. Exits that are not drawn are left out. The longest way without going back, and once more the longest stretch that each arrow back repeats. Work that is sent back many times may take longer still; SOPs set no bound, so this comparison sets one. Where steps are so entangled that their numbers are not the order of the work, the whole knot counts once, and once more for each arrow back."
    ),
    source: words!(
        "Mutu baku waktu: PermenPANRB 35/2012, lampiran. Batas satu pengulangan adalah ketetapan situs ini.",
        "Times of the mutu baku: PermenPANRB 35/2012, annex. The bound of one repetition is this site's own."
    ),
    example: words!(
        "Menyusun 20 menit, memeriksa 30 menit, dan bila ditolak kembali menyusun: paling lama 20 + 30 + 20 + 30 = 100 menit.",
        "Drafting 20 minutes, checking 30 minutes, and back to drafting if refused: 20 + 30 + 20 + 30 = 100 minutes at worst."
    ),
};

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

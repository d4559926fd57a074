//! Definitions of the measures of time: the settings of the site come in; what each is and how it is counted goes out
//! in both languages.

use super::Definition;
use crate::words::{Lang, numbers};
use crate::{said, words};

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

/// How likely work goes back on this site.
pub fn return_chance(lang: Lang, chance: f64) -> String {
    let percent = numbers::decimal(lang, chance * 100.0);
    said!(
        id: "Di situs ini peluang itu dianggap {percent}%.",
        en: "On this site that chance is taken to be {percent} %."
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
    name: crate::words::compared::measure::ONCE,
    what: words!(
        "Jumlah waktu semua langkah, masing-masing dikerjakan sekali. Inilah angka di judul SOP, di daftar, di samping sidik alur, dan di ujung batang waktu.",
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
    name: crate::words::compared::measure::EXPECTED,
    what: words!(
        "Rata-rata waktu kerja seluruh langkah bila SOP dijalankan berkali-kali, termasuk pengulangan sesekali.",
        "The average working time of all steps when the SOP is followed many times, with a loop now and then."
    ),
    how: words!(
        "Dari rentang seperti “2 - 4 hari” diambil tengahnya. Keputusan yang mengembalikan berkas, atau yang menyimpang dari “ya” ke depan, dianggap terjadi dengan satu peluang yang sama di semua SOP; jalan keluar lain sama mungkinnya. Rata-ratanya dihitung tepat dengan persamaan, bukan dengan simulasi. Peluang itu adalah anggapan, karena SOP tidak menyebut seberapa sering berkas dikembalikan: 20%, sekali dari lima kali, kecuali setelan `peluang_kembali` di `content/situs.yaml` menyebut yang lain. Hasilnya tidak pernah ditulis lebih dari waktu paling lama. Tabel yang lebih dari satu dijumlahkan, seolah dikerjakan berurutan; `lanjut` ke beberapa langkah dihitung sebagai salah satu, karena SOP tidak menyebut mana yang dikerjakan bersamaan.",
        "Of a range such as “2 - 4 hari” the middle counts. A decision that sends work back, or away from a forward “ya”, is taken to happen with one and the same chance in all SOPs; other exits are equally likely. The average is solved exactly by equations, not simulated. The chance is an assumption, because SOPs do not say how often work is sent back: 20 %, one time in five, unless the setting `peluang_kembali` in `content/situs.yaml` says another. The result is never more than the longest time. Several tables add up, as if done one after another; a `lanjut` to several steps counts as one of them, because SOPs do not say which are done at once."
    ),
    source: words!(
        "Rantai Markov dengan akhir: Kemeny dan Snell, Finite Markov Chains (1960), bab III. Kerja ulang: Dumas dkk., Fundamentals of Business Process Management (2018), bagian 7.1.",
        "Absorbing Markov chains: Kemeny and Snell, Finite Markov Chains (1960), chapter III. Rework: Dumas and others, Fundamentals of Business Process Management (2018), section 7.1."
    ),
    example: words!(
        "Memeriksa 30 menit; bila sekali dari lima kali dikembalikan untuk diperiksa ulang, rata-rata 30 ÷ (1 − 0,2) = 37,5 menit.",
        "A check of 30 minutes; if one time in five it is sent back and done again, on average 30 ÷ (1 − 0.2) = 37.5 minutes."
    ),
};

/// The best case.
pub const BEST: Definition = Definition {
    anchor: "waktu-paling-cepat",
    name: crate::words::compared::measure::BEST,
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
    name: crate::words::compared::measure::WORST,
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

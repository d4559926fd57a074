//! The kinds of work and the words for them. Nothing comes in; tables go out.

/// A kind of work that offices tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::compare) enum Work {
    Apply,
    Draft,
    Fill,
    Collect,
    Send,
    Receive,
    Record,
    Number,
    Sort,
    Search,
    Assign,
    Advise,
    Check,
    Assess,
    Repair,
    Initial,
    Sign,
    Approve,
    Reject,
    Return,
    Issue,
    Revoke,
    Reset,
    Process,
    Discuss,
    Visit,
    Notify,
    Remind,
    Upload,
    Download,
    Print,
    Pay,
    File,
    Report,
    Use,
    Perform,
    Close,
    Stamp,
    /// The last one: their number is known by it.
    Calculate,
}

use Work::{
    Advise, Apply, Approve, Assess, Assign, Calculate, Check, Close, Collect, Discuss, Download,
    Draft, File, Fill, Initial, Issue, Notify, Number, Pay, Perform, Print, Process, Receive,
    Record, Reject, Remind, Repair, Report, Reset, Return, Revoke, Search, Send, Sign, Sort, Stamp,
    Upload, Use, Visit,
};

/// The verbs of each kind of work, and short forms that terse authors write instead.
pub(super) const VERBS: &[(Work, &str)] = &[
    (
        Apply,
        "mengajukan memohon mengusulkan meminta mendaftar mendaftarkan permohonan pengajuan \
         melamar memesan mengklaim",
    ),
    (
        Draft,
        "menyusun membuat menyiapkan mempersiapkan mengonsep mengkonsep merumuskan mengetik menulis merancang \
         menuangkan menyediakan mendraf konsep draf menggenerate menjabarkan \
         merencanakan merangkum menyimpulkan mendesain menjadwalkan menggambar meracik menyajikan",
    ),
    (
        Fill,
        "mengisi melengkapi menginput mengentri memasukkan mengentry menginputkan merekam input entri entry \
         mencentang",
    ),
    (
        Collect,
        "mengumpulkan menghimpun melampirkan menyertakan mengolah merekap merekapitulasi \
         menginventarisasi menempelkan memberkaskan melampiri \
         mengompilasi mengkompilasi kompilasi menggabungkan menginventarisir",
    ),
    (
        Send,
        "menyerahkan menyampaikan meneruskan mengirim mengirimkan mengantar mengantarkan mendistribusikan \
         menyalurkan menaikkan melanjutkan membagikan menghadapkan melimpahkan menghantarkan membawa teruskan \
         melayangkan mengekspedisikan menitipkan mengoper ekspedisi",
    ),
    (
        Receive,
        "menerima mengambil memperoleh mendapatkan mendapat penerimaan pengambilan terima \
         menjemput menyambut menampung",
    ),
    (
        Record,
        "mencatat meregistrasi mengagendakan membukukan mendata mengagenda meregister agenda registrasi register \
         mengadministrasikan menatausahakan mencatatkan",
    ),
    (Number, "menomori penomoran"),
    (
        Sort,
        "menyortir memilah mengelompokkan menggolongkan mengklasifikasikan memisahkan sortir pilah \
         mengurutkan mengklasifikasi",
    ),
    (
        Search,
        "mencari menelusuri menelusur melacak menemukan \
         menggali",
    ),
    (
        Assign,
        "mendisposisikan mendisposisi memerintahkan menugaskan menunjuk menugasi mengarahkan menginstruksikan \
         memerintah disposisi \
         mendelegasikan menyuruh mendispo dispo memandatkan",
    ),
    (
        Advise,
        "mempertimbangkan merekomendasikan menyarankan pertimbangan rekomendasi \
         menasihati",
    ),
    (
        Check,
        "memeriksa memverifikasi meneliti mengecek mereviu memvalidasi mengoreksi mencocokkan \
         mengidentifikasi mengonfirmasi mengklarifikasi \
         membaca menguji memastikan membandingkan verifikasi validasi koreksi cek reviu ceklist ceklis melihat \
         menyaring menyeleksi mengamati mengaudit mereview mendiagnosis mendiagnosa menskrining memadankan mendeteksi",
    ),
    (
        Assess,
        "menelaah mengkaji menganalisis menganalisa menilai mengevaluasi mempelajari mencermati telaah kajian analisis",
    ),
    (
        Repair,
        "memperbaiki merevisi membetulkan menyempurnakan membenahi perbaikan revisi \
         mengedit memelihara merawat menyervis servis",
    ),
    (
        Initial,
        "memaraf paraf \
         memparaf",
    ),
    (
        Sign,
        "menandatangani mengesahkan melegalisasi mengotorisasi ttd tte tandatangan \
         melegalisir legalisir legalisasi menandatangan menandatangi memeteraikan menyegel",
    ),
    (Stamp, "menstempel mengecap mencap stempel"),
    (
        Approve,
        "menyetujui memutuskan menetapkan mengizinkan mengabulkan menentukan persetujuan acc approve approval \
         merestui meloloskan memperkenankan menyepakati",
    ),
    (
        Reject,
        "menolak membatalkan menangguhkan \
         menggugurkan mendiskualifikasi",
    ),
    (Return, "mengembalikan memulangkan"),
    (
        Issue,
        "menerbitkan mengeluarkan mencairkan penerbitan pencairan \
         merilis",
    ),
    (
        Revoke,
        "mencabut menonaktifkan memblokir menghapus memusnahkan pencabutan revoke \
         menghentikan mendelete",
    ),
    (
        Reset,
        "mereset mengganti mengubah mengatur menyetel memulihkan mengaktifkan memperbarui memutakhirkan pemulihan \
         aktivasi reset set merubah \
         mengupdate update menyesuaikan mengonfigurasi mengkonfigurasi konfigurasi menginstal",
    ),
    (
        Process,
        "memproses menindaklanjuti mengerjakan menangani menyelesaikan mengelola melayani tl proses \
         mengeksekusi menyelenggarakan memfasilitasi mengurus",
    ),
    (
        Discuss,
        "membahas merapatkan berkoordinasi berkonsultasi mengoordinasikan mengkoordinasikan memusyawarahkan \
         mewawancarai memediasi menjelaskan menyosialisasikan rapat \
         mendiskusikan berdiskusi bermusyawarah bernegosiasi negosiasi memaparkan mempresentasikan presentasi ekspose mensosialisasikan sosialisasi membimbing mendampingi mengedukasi konsultasi",
    ),
    (
        Visit,
        "mengunjungi meninjau menyurvei memantau mengawasi menginvestigasi mengukur mengobservasi visitasi kunjungan \
         monitoring \
         survei survey mensurvei menginspeksi inspeksi memonitor",
    ),
    (
        Notify,
        "memberitahukan memberitahu menginformasikan mengabarkan mengumumkan menghubungi menotifikasi memanggil \
         menjawab membalas menanggapi pemberitahuan notifikasi \
         menelepon menelpon mengabari",
    ),
    (Remind, "mengingatkan menagih menegur"),
    (
        Upload,
        "mengunggah memindai memublikasikan mempublikasikan menayangkan mengupload upload unggah scan \
         memposting menscan mendigitalisasi mengalihmediakan",
    ),
    (Download, "mengunduh mendownload download"),
    (
        Print,
        "mencetak menggandakan memfotokopi menjilid menyalin cetak \
         mengeprint print memperbanyak mengkopi mengcopy fotokopi",
    ),
    (
        Pay,
        "membayar menyetor menyetorkan mentransfer membayarkan \
         melunasi",
    ),
    (
        File,
        "mengarsipkan menyimpan mendokumentasikan menata menempatkan pengarsipan simpan \
         mengamankan membackup",
    ),
    (
        Close,
        "menutup mengakhiri \
         menyudahi",
    ),
    (
        Calculate,
        "menghitung memperhitungkan perhitungan \
         mengkalkulasi mengestimasi",
    ),
    (Perform, "berangkat menjalankan"),
    (Report, "melaporkan mempertanggungjawabkan"),
    (
        Use,
        "menggunakan memakai memanfaatkan login mengakses membuka masuk memilih mengklik klik mencoba \
         mengoperasikan mengendarai",
    ),
];

/// Verbs that give something; the noun behind them says what, and is the work where it is one of [`GIVEN`].
pub(super) const GIVING: [&str; 10] = [
    "membubuhi",
    "memberi",
    "memberikan",
    "beri",
    "membubuhkan",
    "menuliskan",
    "menulis",
    "membuat",
    "buat",
    "memintakan",
];

/// Verbs that only say that something is done.
pub(super) const DOING: [&str; 5] = [
    "melakukan",
    "melaksanakan",
    "mengadakan",
    "menjalankan",
    "berangkat",
];

/// Nouns behind a giving verb that are the work.
pub(super) const GIVEN: &[(Work, &str)] = &[
    (Approve, "persetujuan keputusan izin ijin acc"),
    (Advise, "pertimbangan rekomendasi saran masukan"),
    (Initial, "paraf"),
    (Sign, "tandatangan ttd tte pengesahan legalisasi"),
    (Stamp, "cap stempel"),
    (Assign, "disposisi perintah tugas arahan petunjuk instruksi"),
    (Number, "nomor no penomoran kode"),
    (
        Notify,
        "informasi kabar tahu pemberitahuan konfirmasi penjelasan",
    ),
    (Remind, "peringatan teguran"),
    (Assess, "telaah telaahan kajian penilaian"),
    (Check, "koreksi"),
];

/// Nouns behind a doing verb that say the work, where they are no noun of an act.
pub(super) const DONE: &[(Work, &str)] = &[
    (Process, "tindak proses"),
    (Perform, "perjalanan tugas kegiatan pekerjaan"),
];

/// Kinds that one office writes where another writes the other, and how near they are; the same kind is 1.
pub(super) const NEAR: &[(Work, Work, f64)] = &[
    (Apply, Send, 0.9),
    (Apply, Draft, 0.35),
    (Apply, Fill, 0.7),
    (Apply, Collect, 0.35),
    (Apply, Upload, 0.4),
    (Apply, Receive, 0.2),
    (Fill, Send, 0.3),
    (Draft, Fill, 0.6),
    (Draft, Print, 0.7),
    (Draft, Issue, 0.35),
    (Draft, Collect, 0.3),
    (Draft, Process, 0.35),
    (Fill, Upload, 0.5),
    (Fill, Record, 0.6),
    (Send, Notify, 0.7),
    (Send, Assign, 0.45),
    (Return, Send, 0.45),
    (Send, Upload, 0.3),
    (Send, Report, 0.5),
    (Send, Receive, 0.35),
    (Send, Download, 0.85),
    (Receive, Download, 0.65),
    (Receive, Record, 0.45),
    (Receive, Return, 0.35),
    (Receive, Check, 0.2),
    (Record, Number, 0.8),
    (Record, File, 0.4),
    (Record, Reset, 0.25),
    (Number, Sign, 0.2),
    (Number, Send, 0.15),
    (Sort, Check, 0.3),
    (Sort, Collect, 0.3),
    (Search, Receive, 0.35),
    (Search, Check, 0.35),
    (Assign, Approve, 0.3),
    (Assign, Advise, 0.3),
    (Advise, Approve, 0.6),
    (Advise, Check, 0.4),
    (Advise, Issue, 0.6),
    (Check, Assess, 0.65),
    (Assess, Approve, 0.45),
    (Assess, Advise, 0.6),
    (Assess, Discuss, 0.35),
    (Assess, Visit, 0.5),
    (Assess, Initial, 0.35),
    (Assess, Receive, 0.2),
    (Assess, Search, 0.35),
    (Assess, Sort, 0.45),
    (Assess, Process, 0.3),
    (Check, Initial, 0.5),
    (Approve, Check, 0.25),
    (Check, Visit, 0.6),
    (Check, Repair, 0.25),
    (Check, Discuss, 0.25),
    (Stamp, Sign, 0.5),
    (Stamp, Number, 0.6),
    (Stamp, Issue, 0.2),
    (Initial, Sign, 0.35),
    (Initial, Approve, 0.45),
    (Sign, Approve, 0.65),
    (Sign, Issue, 0.35),
    (Approve, Issue, 0.3),
    (Reject, Return, 0.7),
    (Reject, Notify, 0.3),
    (Return, Repair, 0.3),
    (Repair, Fill, 0.4),
    (Repair, Upload, 0.3),
    (Issue, Print, 0.5),
    (Issue, Process, 0.6),
    (Reset, Revoke, 0.35),
    (Reset, Process, 0.4),
    (Reset, Issue, 0.3),
    (Revoke, Process, 0.5),
    (Process, Use, 0.3),
    (Process, Discuss, 0.3),
    (Notify, Report, 0.5),
    (Notify, Remind, 0.5),
    (Upload, File, 0.35),
    (Upload, Notify, 0.4),
    (Upload, Print, 0.2),
    (Download, Print, 0.45),
    (Pay, Issue, 0.25),
    (Visit, Discuss, 0.25),
    (Visit, Process, 0.25),
    (Process, Approve, 0.35),
    (Revoke, Approve, 0.3),
    (Revoke, Apply, 0.3),
    (Use, Apply, 0.3),
    (Notify, Receive, 0.35),
    (Use, Fill, 0.35),
    (Use, Perform, 0.4),
    (Reject, Approve, 0.3),
    (Search, Draft, 0.3),
    (Search, Collect, 0.4),
    (Collect, Process, 0.3),
    (Fill, Reset, 0.4),
    (Draft, Reset, 0.35),
    (Collect, File, 0.4),
    (Return, Notify, 0.35),
    (Issue, Receive, 0.3),
    (File, Return, 0.5),
    (Close, File, 0.45),
    (Close, Process, 0.3),
    (Calculate, Draft, 0.45),
    (Calculate, Check, 0.35),
    (Perform, Process, 0.35),
    (Collect, Send, 0.45),
    (Report, Draft, 0.3),
    (Report, Collect, 0.35),
    (Report, Apply, 0.3),
    (Discuss, Notify, 0.3),
    (Send, Issue, 0.3),
    (Collect, Receive, 0.3),
    (Calculate, Pay, 0.3),
];

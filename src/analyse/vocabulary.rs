//! Vocabulary: words that Indonesian administration uses everywhere, sorted by what they say about a name. No topic of
//! any one office belongs here.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Words in lower case.
pub type WordList = LazyLock<BTreeSet<&'static str>>;

macro_rules! word_lists {
    ($($(#[$doc:meta])* $name:ident = $words:literal;)*) => {
        $($(#[$doc])* pub static $name: WordList =
            LazyLock::new(|| $words.split_ascii_whitespace().collect());)*
    };
}

word_lists! {
    /// Words with which the name of a document begins.
    DOCUMENTS = "surat formulir lembar dokumen berkas laporan pernyataan permohonan nota berita draf konsep rancangan \
        undangan keputusan sk kontrak perjanjian kuitansi bukti kartu sertifikat ijazah daftar rekapitulasi \
        agenda buku telaahan telaah disposisi memo memorandum notula risalah proposal rka dpa tor kak spj \
        spt sppd spm sp2d spp spd rekomendasi keterangan resi faktur invoice peta gambar foto salinan \
        fotokopi arsip jadwal usulan pengumuman pemberitahuan piagam akta blangko template file notifikasi \
        tautan naskah peraturan pedoman panduan petunjuk juknis matriks tabel kuesioner presensi absensi \
        permintaan pengantar cek register log perda perbup pergub perwali izin lampiran paket ktp kk npwp \
        email biodata data instrumen rencana kerangka checklist ceklis tanda tiket barcode kode slip";

    /// Words that name a kind of document or its treatment and no topic.
    KINDS = "surat formulir lembar dokumen berkas laporan pernyataan permohonan nota draf konsep rancangan bukti \
        daftar rekapitulasi buku keterangan salinan fotokopi usulan pengantar petunjuk teknis juknis pedoman \
        panduan lampiran hasil alasan kelengkapan syarat persyaratan data file asli rekomendasi pelaksanaan \
        permintaan pengajuan berita acara naskah rencana resmi dinas balasan jawaban tugas perintah template \
        blangko notifikasi tautan arsip catatan register agenda tanda pemberitahuan usul lembaran";

    /// Words that say in which state a document is.
    STATES = "sudah telah belum ditandatangani tertandatangani bertandatangan disetujui dikirim terkirim diparaf \
        lengkap final asli sah disahkan terverifikasi diverifikasi diperiksa dikoreksi terkoreksi diisi \
        terisi didisposisi didisposisikan terdisposisi baru siap bernomor dinomori diterima jadi selesai \
        dibuat draf konsep rancangan net bersih ttd dicap distempel dilegalisir diagendakan tercatat dicatat \
        terbit diterbitkan valid terparaf teragenda terarsip terdaftar terinput tervalidasi tercetak tersusun \
        tersimpan terunggah terlampir terkumpul teregistrasi terbayar terdistribusi terlegalisasi terstempel \
        perbaikan revisi bermeterai bermaterai berstempel bertanggal utuh";

    /// Words that only say on what a document is written; what follows says which it is.
    WRAPPERS = "surat lembar lembaran dokumen berkas naskah file data";

    /// Documents that need no maker inside a procedure: blank ones, reference works, registers, papers of a person.
    STANDING = "formulir template blangko pedoman panduan petunjuk juknis juklak peraturan perda perbup pergub \
        perwali buku agenda register ktp kk npwp ijazah kartu identitas data database sop standar dpa rka \
        renstra renja rpjmd kalender jadwal arsip lembar checklist ceklis instrumen kode biodata format peta \
        referensi undang-undang daftar spd kalkulator stempel cap amplop kertas map ordner";

    /// What lets somebody in; never a document.
    CREDENTIALS = "username password akun account sandi pin otp login userid passphrase";

    /// Ways to talk to one another.
    CHANNELS = "email telepon faksimile whatsapp wa sms hp handphone telegram website web internet zoom medsos";

    /// Things a desk has.
    EQUIPMENT = "komputer laptop printer scanner pc jaringan atk kendaraan mobil motor kamera proyektor lcd mesin \
        kursi meja ruang ruangan aplikasi server perangkat wifi handycam tripod drone gps pulpen tinta \
        flashdisk mikrofon sound";

    /// Those of them that one step is done with, and not the whole office.
    INSTRUMENTS = "kendaraan mobil motor kamera proyektor lcd handycam tripod drone gps flashdisk mikrofon sound mesin";

    /// Nouns of acts that every procedure has: they mark no topic unless their object is named with them.
    COMMON_ACTS = "penerimaan penyerahan pengiriman penyampaian pelaksanaan pemeriksaan penyusunan pembuatan \
        persetujuan pengesahan penandatanganan pencatatan pengarsipan penyimpanan permohonan pengajuan \
        verifikasi validasi pengumpulan pengolahan penelitian pelaporan permintaan penyiapan persiapan \
        pendistribusian pengisian penggunaan pemanfaatan evaluasi monitoring koordinasi fasilitasi \
        penyelesaian pemberian penetapan penyediaan pengambilan disposisi";

    /// Nouns under which a procedure gathers every act on its object.
    UMBRELLAS = "pengelolaan pelayanan layanan penanganan penanggulangan administrasi penatausahaan pengurusan \
        penyelenggaraan pembinaan manajemen tata prosedur standar mekanisme pengendalian pelaksanaan \
        pengaturan";

    /// Words that begin like a verb in "me-" and are nouns.
    NOUNS_IN_ME = "media meja menteri meterai meterei materai memo memorandum menu merek mesin metode mekanisme melati \
        medali medis mebel mebeler mesjid member memori meteran mentor megafon menara merah meeting metadata \
        mess mei";

    /// Words that begin like a passive verb in "di-" and are nouns.
    NOUNS_IN_DI = "digital direktur direktorat direksi direktori disposisi diklat dispensasi diskusi distribusi disiplin \
        diskon dividen diagram diploma diagnosis diagnosa dialog dimensi dinas dinamika dispenser dinding dirjen \
        divisi difabel disabilitas disertasi display diskominfo disdukcapil dispendukcapil disnaker dinkes \
        disdik dispora disperindag disparbud dishub diameter diare diferensial diktat diorama dipan diversi \
        digitalisasi diskresi disbudpar dinsos diversifikasi diseminasi disinfeksi";

    /// Words that begin or end like an affixed one and are roots all the same.
    ROOTS = "berita berkas digital dinas disposisi daftar kepala kerja nilai paraf pejabat perangkat perintah \
        perkara petugas sekretaris seksi bupati pegawai laporan lampiran keuangan kegiatan sebagai teknis \
        aplikasi verifikasi sertifikat notifikasi keputusan pemohon pengguna peraturan pengadaan kelurahan \
        kecamatan kabupaten bahan alasan";

    /// Words that say nothing about which document or topic is meant.
    STOP_WORDS = "yg dgn utk tsb a b c d dan atau serta beserta di ke dari pada kepada oleh untuk dengan yang dalam atas tentang \
        secara melalui sesuai tersebut ini itu bagi para antar per the of and nya terkait";

    /// Nouns of acts that stand where a document should: what is done, not what is held.
    ACT_NOUNS = "verifikasi validasi pemeriksaan pengecekan penandatanganan penginputan pengisian pengetikan \
        pencetakan pengarsipan pengiriman penyerahan penyampaian pelaksanaan koordinasi konsultasi login \
        penomoran penggandaan pembahasan pengumpulan penjelasan wawancara";

    /// Words after "SOP" that name no other SOP.
    AFTER_ANY_SOP = "ini itu tidak tersebut yang di dilingkungan secara dan atau serta dengan untuk agar dapat \
        terkait lain lainnya belum sudah telah adalah akan harus wajib pada dalam oleh sebagai maka jika apabila \
        bagi dari ke sesuai dilaksanakan dijalankan tentang berikut dimaksud sop kepada masing-masing bersangkutan \
        nomor no setempat baku baru lama sendiri kami";

    /// Words before "SOP" that make it a paper somebody works on, and no procedure that is followed.
    SOP_PAPERS = "rancangan konsep draf draft naskah dokumen penyusunan pembuatan penetapan pengesahan revisi reviu \
        review evaluasi sosialisasi usulan daftar format judul nama";

    /// Verbs before "SOP" that follow or know it.
    SOP_USING = "menguasai memahami mengikuti menjalankan menerapkan melaksanakan mempedomani memedomani mengacu \
        menggunakan mengetahui mempelajari melihat memperhatikan mematuhi menaati mentaati memakai merujuk \
        melalui menurut mengenai memiliki menyesuaikan";

    /// Words with which the name of a unit or of an agency begins.
    UNITS = "dinas badan bidang bagian subbagian subbag seksi biro unit upt uptd opd skpd pd satker satuan perangkat \
        sekretariat instansi kantor kecamatan kelurahan desa puskesmas rsud sekolah inspektorat bappeda bpkad bkd \
        bkpsdm bkpp dpmptsp diskominfo dispendukcapil disdukcapil kementerian lembaga pemerintah organisasi";

    /// Words that end what the name of an SOP is about: how and where it is done.
    NAME_ENDS = "melalui dengan pada di untuk bagi oleh lingkungan berbasis dilingkungan se-kabupaten dalam";

    /// Active verbs that take no "me-".
    BASE_VERBS = "datang hadir turun ikut pergi masuk keluar kembali tiba pulang naik singgah pindah tampil minta \
        duduk";

    /// Verbs by which a document comes into being or into the office.
    MAKING_VERBS = "menyusun membuat menyiapkan mengisi menerbitkan mencetak mengetik menulis mengonsep mengkonsep \
        merumuskan mengunduh merekap merekapitulasi mempersiapkan menghimpun mengumpulkan melengkapi melampirkan \
        melampiri membawa mengajukan menyerahkan mengunggah menunjukkan menyediakan membuatkan meminta menyalin \
        menggandakan memfotokopi menyampaikan mengirim mengirimkan menginventarisasi melaporkan mengambil mendownload";

    /// Words with which the name of a role or of a unit of an office begins.
    ROLES = "verifikator pemohon petugas kepala kabid kasi kasubag kasubbag kasubbid kabag kadis kasat kaban \
        kabiro sekretaris sekda sekdis asisten staf operator admin administrator bendahara camat lurah bupati \
        gubernur walikota seksi bidang bagian subbagian subbag subag biro tim panitia pejabat arsiparis \
        pustakawan analis pranata auditor inspektur direktur koordinator resepsionis pengguna pengelola ppk pptk \
        ppid satpam tu jf fungsional kasubdit kanit kades ketua wakil pengadministrasi ajudan sopir pengemudi \
        dokter perawat bidan apoteker guru dosen rektor dekan kasir teller surveyor penyuluh bhabinkamtibmas babinsa \
        kapolsek danramil kadus danton pengawas notulis pewara protokol wali penghulu jaksa hakim panitera juru kader \
        laboran radiografer sanitarian jurnalis pasien warga pelapor pengadu pelanggan siswa mahasiswa masyarakat";

    /// Those of the public for whom a service is done, and who seldom have a column of their own.
    SELDOM_COLUMNS = "pasien warga masyarakat pelanggan siswa mahasiswa peserta publik pengunjung penduduk keluarga santri murid wali";

    /// Names of bodies that are known by one word.
    BODIES = "inspektorat bappeda bapenda bpkad bkad bkd bkpsdm bkpp dpmptsp diskominfo dispendukcapil disdukcapil \
        kementerian kecamatan kelurahan puskesmas rsud dinas badan sekretariat kpp kppn kpknl bkn bpn bpk bpkp bssn \
        kemendagri kemenpan kejaksaan pengadilan polres polsek kepolisian samsat kua dprd bpd satker upt uptd";

    /// First words of papers that a person or a firm has before it comes to an office.
    PERSONAL_PAPERS = "akta akte sk sertifikat izin ijazah transkrip rapor salinan fotokopi kuitansi tiket boarding \
        paspor sim stnk bpkb skck nib siup rekening kutipan petikan kuasa nikah faktur invoice tagihan jalan";

    /// First words of papers that a person of the public brings, and an official does not.
    PUBLIC_PAPERS = "keterangan rekomendasi pengantar pas foto";

    /// First words of the columns of people who come to an office.
    PUBLIC = "pemohon warga masyarakat pasien orang wali peserta penyedia pelapor peminjam pegawai pns asn calon \
        siswa mahasiswa pengguna pengunjung tamu pelaku penerima wajib penduduk pelanggan nasabah pengadu";

    /// What a proof from a bank or a treasury says was done.
    PROOFS = "lunas setor setoran bayar pembayaran transfer pelunasan";

    /// Words of papers with which somebody asks for something.
    REQUESTS = "permohonan permintaan pengajuan usulan usul pendaftaran pernyataan";

    /// First words of papers with which a request is answered.
    GRANTS = "izin keputusan sertifikat rekomendasi keterangan kartu akta piagam persetujuan sk";

    /// Words of papers that begin a procedure or go along with its request: another procedure has no use for them.
    OPENING_PAPERS = "permohonan permintaan pengajuan usulan usul pendaftaran pernyataan formulir pengantar alasan \
        petunjuk juknis juklak syarat persyaratan template blangko";

    /// First words of papers that come of a procedure and are brought to others.
    OUTCOMES = "bukti tanda kuitansi sertifikat izin keputusan kartu rekomendasi akta akte piagam faktur resi struk \
        tiket ketetapan rekening nomor sk ijazah kutipan petikan salinan fotokopi tagihan billing kode";

    /// Words for the kind of what a step leaves behind, one as good as the other.
    RESULT_KINDS = "hasil laporan berita acara nota catatan lembar lembaran rekapitulasi dokumen surat berkas data \
        daftar";

    /// Verbs that write something new.
    CREATING_VERBS = "menyusun membuat mengonsep mengkonsep merumuskan mengetik menulis membuatkan menerbitkan";

    /// Verbs of whoever brings papers together that others have issued.
    GATHERING_VERBS = "mengumpulkan melengkapi menghimpun melampirkan melampiri membawa mengajukan menyiapkan mempersiapkan \
        menyetorkan mempertanggungjawabkan";

    /// Verbs with which something changes hands, so that a ticket or a receipt is given for it.
    HANDING_VERBS = "membayar mendaftar menyerahkan menerima mengambil membeli mencatat meregistrasi memesan \
        menyetor menyetorkan melunasi mengembalikan datang mengantre mendaftarkan melayani memanggil transaksi \
        pembayaran pendaftaran registrasi";

    /// Words of tickets and receipts.
    RECEIPTS = "tiket karcis kupon kuitansi struk resi antrean antrian billing voucer voucher";

    /// Papers that come of any event.
    EVENT_PAPERS = "foto dokumentasi notula presensi absensi rekaman video";

    /// Words of activities that are events.
    EVENTS = "menghadiri melaksanakan menyelenggarakan mengikuti membahas rapat meninjau sosialisasi bimbingan \
        pelatihan menyampaikan memaparkan kunjungan mengunjungi memantau monitoring mengawasi pembahasan memimpin \
        membuka mengadakan melakukan";

    /// First words of papers that go out to whoever they concern.
    OUTGOING = "pengumuman pemberitahuan jawaban balasan panggilan teguran undangan peringatan tanggapan publikasi \
        berita konten himbauan imbauan";

    /// Bodies and persons whose papers come into an office from outside, unless they have a column.
    ISSUERS = "rt rw camat kecamatan lurah kelurahan desa kades menteri kementerian gubernur bupati walikota presiden \
        dokter bidan polisi kepolisian polres polsek notaris bank puskesmas pengadilan kua kejaksaan bpn samsat";

    /// Words that end the name of a role in a sentence.
    ROLE_ENDS = "untuk agar dengan melalui yang dan atau serta beserta di ke dari kepada oleh pada guna sesuai \
        dalam tentang bahwa jika apabila maka sebagai berdasarkan paling kemudian lalu secara atas";

    /// Roots in "k" that keep it behind "meng-".
    PASSIVES_OF_K = "kaji kajian";

    /// Nouns in "pe-…-an" for which there is no shorter way to say that they are held, given or made.
    NOUNS_OF_EVENTS = "pelatihan pelayanan pembinaan penyuluhan pengadaan pembelajaran pengabdian penghargaan pekerjaan \
        pendidikan pengajian penerbangan pendekatan pengalaman pendapatan pengetahuan pemerintahan perangkapan \
        peraturan peralatan perizinan perundangan pelanggaran pengaduan pemilihan pelantikan peringatan perayaan \
        peran pesan pekan petan peralihan penyakitan pelabuhan pengadilan penghasilan pengertian penyimpangan \
        pemohonan pemandangan penduduk percobaan pembentukan peradilan perilakuan perolehan perusahaan perasaan \
        pertunjukan pengumuman pemesanan peminjaman penyewaan penyertaan";

    /// What is left of a noun in "pe-…-an" whose verb ends in "-kan".
    STEMS_WITH_KAN = "nyampai nerbit nyerah ngumpul nyelesai netap laksana ngembali ndistribusi ngaju nyiap nentu nyedia \
        nempat nugas ngesah musnah nyebarluas nyebar nerus lapor ngganda ngarsip ndokumentasi nganggar ncair \
        mberitahu mbatal ngoperasi mutakhir njadwal mulang mbukti nghenti ngeluar masuk nyesuai ngembang \
        nginformasi limpah lampir mbebas lepas nonaktif ngaktif mbersih nyelenggara mbubuh nindaklanjut \
        ngusul mindah nertib ngagenda ndisposisi ngoordinasi ngkoordinasi rumus rencana resmi nyosialisasi \
        ngomunikasi mpublikasi mublikasi njelas nyimpul ngirim nyalur ncantum nonjol nambah ngurang ningkat \
        nitip mastik masti ngada nampil nayang nyata mungkin nyetor ngimplementasi mberangkat ngusaha \
        nyempurna ngguna ngamanah nganalog laku luncur nghadir mproses rekomendasi mfungsi nyatu";

    /// What is left of a noun in "pe-…-an" whose verb ends in "-i".
    STEMS_WITH_I = "nomor ndamping ngawas ngamat mbiaya nangan layan lengkap nyetuju ngobat menuh nandatangan mbuku \
        nyepakat nyerta nyiasat njalan nguasa mulih nempel ndekat rawan ngakhir ngawal mbatas nyelimut \
        mbebat mbenah nyamat";

    /// Those for whom a service is done.
    APPLICANTS = "pemohon pengguna masyarakat warga pelapor pengadu pelanggan pasien penduduk pengunjung klien nasabah \
        peserta siswa mahasiswa santri pelamar penerima pendaftar";
}

/// Whether a word in lower case is an active verb in "me-", as an activity begins with.
pub fn is_active_verb(word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    bare.len() >= 6
        && bare.starts_with("me")
        && !bare.contains('.')
        && ["mem", "men", "mel", "mer", "mey", "mew", "mek"]
            .iter()
            .any(|prefix| bare.starts_with(prefix))
        && !NOUNS_IN_ME.contains(bare.strip_suffix("nya").unwrap_or(bare))
}

/// Whether a word in lower case is a passive verb in "di-", as states of documents are.
pub fn is_passive(word: &str) -> bool {
    word.len() >= 6 && word.starts_with("di") && !NOUNS_IN_DI.contains(word)
}

/// Whether a word in lower case is the noun of an act that stands where a document should.
pub fn is_act_noun(word: &str) -> bool {
    ACT_NOUNS.contains(word)
}

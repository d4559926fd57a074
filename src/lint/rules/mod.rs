//! The rules, one per file.

use super::Rule;

mod alur_tanpa_akhir;
mod aturan_tak_dikenal;
mod cabang_tanpa_temu;
mod daftar_disalin;
mod dasar_hukum_berulang;
mod dasar_hukum_dicabut;
mod dasar_hukum_diubah;
mod dasar_hukum_jenis_berbeda;
mod dasar_hukum_judul_berbeda;
mod dasar_hukum_kosong;
mod dasar_hukum_lazim;
mod dasar_hukum_lebih_muda;
mod dasar_hukum_lembaran_sebagian;
mod dasar_hukum_mustahil;
mod dasar_hukum_pembentuk_bubar;
mod dasar_hukum_tak_baku;
mod dasar_hukum_tak_dikenal;
mod dasar_hukum_tanpa_substansi;
mod dasar_hukum_tergabung;
mod dasar_hukum_tidak_urut;
mod dasar_hukum_wilayah_lain;
mod ejaan;
mod help;
mod huruf_kapital;
mod isian_sementara;
mod istilah_beragam;
mod jangkar_ganda;
mod kata_asing;
mod kata_berulang;
mod kata_kerja_tak_langsung;
mod kegiatan_bersubjek;
mod kegiatan_rangkap;
mod kegiatan_tanpa_kata_kerja;
mod kelengkapan_bukan_dokumen;
mod kelengkapan_hasil_sendiri;
mod kelengkapan_kosong;
mod kelengkapan_prosedur_lain;
mod kelengkapan_tanpa_asal;
mod keputusan_kembar;
mod keputusan_lebih_dua;
mod keputusan_satu_cabang;
mod keputusan_tak_digambar;
mod keterkaitan_belum_ada;
mod keterkaitan_berulang;
mod keterkaitan_dicabut;
mod keterkaitan_hilang;
mod keterkaitan_kosong;
mod keterkaitan_sepihak;
mod keterkaitan_tak_menunjuk;
mod kualifikasi_kosong;
mod kualifikasi_tak_berkaitan;
mod langkah_kembar;
mod langkah_selesai_bernomor;
mod langkah_tak_terjangkau;
mod langkah_tanpa_pelaksana;
mod mulai_selesai_ganda;
mod nama_bagan_berbeda;
mod nama_bukan_kegiatan;
mod nama_dokumen_tak_seragam;
mod nama_dokumen_terpotong;
mod nama_dua_nip;
mod nama_ganda;
mod nama_memuat_sop;
mod nip_dua_nama;
mod nip_tidak_sah;
mod nomor_beda_tanggal;
mod nomor_berspasi;
mod nomor_bukan_kode_sop;
mod nomor_ganda;
mod nomor_kosong;
mod nomor_langkah;
mod nomor_tanpa_tahun;
mod nomor_tanpa_urut;
mod objek_tak_jelas;
mod output_berupa_alat;
mod output_berupa_keadaan;
mod output_berupa_kegiatan;
mod output_kosong;
mod output_sama_dengan_masukan;
mod output_tak_sesuai_kegiatan;
mod output_tak_terpakai;
mod pelaksana_gabungan;
mod pelaksana_tidak_bekerja;
mod pelaksana_umum;
mod pelaku_beda_kolom;
mod pelaku_di_luar_kolom;
mod pemeriksaan_tanpa_keputusan;
mod pemohon_tanpa_kabar;
mod penanda_daftar;
mod pencatatan_bukan_catatan;
mod pencatatan_kosong;
mod pencatatan_tak_jelas;
mod pengecualian_kedaluwarsa;
mod pengecualian_tak_terpakai;
mod pengecualian_tanpa_alasan;
mod pengesahan_tidak_lengkap;
mod penulisan_gelar;
mod peralatan_berupa_dokumen;
mod peralatan_kosong;
mod peralatan_tak_terdaftar;
mod peralatan_tak_terpakai;
mod peralatan_terlalu_umum;
mod peringatan_kosong;
mod peringatan_seragam;
mod peringatan_tak_berkaitan;
mod perlu_ditinjau;
mod rancangan_berbeda;
mod riwayat_hanya_format;
mod riwayat_tidak_urut;
mod satuan_waktu_campur;
mod singkatan_tak_dikenal;
mod sop_tanpa_langkah;
mod spasi;
mod tahap_tidak_ada;
mod tanggal_belum_tiba;
mod tanggal_bukan_iso;
mod tanggal_efektif_kosong;
mod tanggal_pembuatan_kosong;
mod tanggal_revisi_kosong;
mod tanggal_tak_terbaca;
mod tte_di_naskah;
mod unit_pemilik_tanpa_kolom;
mod urutan_kolom;
mod urutan_tanggal;
mod waktu_jauh_lebih_lama;
mod waktu_kosong;
mod waktu_salah_kolom;
mod waktu_tak_terbaca;
mod waktu_total_berbeda;
mod wewenang_keliru;

/// Every rule, in the order of the parts of an SOP.
pub const RULES: &[Rule] = &[
    dasar_hukum_mustahil::DASAR_HUKUM_MUSTAHIL,
    dasar_hukum_kosong::DASAR_HUKUM_KOSONG,
    dasar_hukum_dicabut::DASAR_HUKUM_DICABUT,
    dasar_hukum_diubah::DASAR_HUKUM_DIUBAH,
    dasar_hukum_judul_berbeda::DASAR_HUKUM_JUDUL_BERBEDA,
    dasar_hukum_jenis_berbeda::DASAR_HUKUM_JENIS_BERBEDA,
    dasar_hukum_tergabung::DASAR_HUKUM_TERGABUNG,
    dasar_hukum_wilayah_lain::DASAR_HUKUM_WILAYAH_LAIN,
    dasar_hukum_pembentuk_bubar::DASAR_HUKUM_PEMBENTUK_BUBAR,
    dasar_hukum_lebih_muda::DASAR_HUKUM_LEBIH_MUDA,
    dasar_hukum_berulang::DASAR_HUKUM_BERULANG,
    dasar_hukum_tak_dikenal::DASAR_HUKUM_TAK_DIKENAL,
    dasar_hukum_tidak_urut::DASAR_HUKUM_TIDAK_URUT,
    dasar_hukum_tak_baku::DASAR_HUKUM_TAK_BAKU,
    dasar_hukum_lembaran_sebagian::DASAR_HUKUM_LEMBARAN_SEBAGIAN,
    dasar_hukum_tanpa_substansi::DASAR_HUKUM_TANPA_SUBSTANSI,
    dasar_hukum_lazim::DASAR_HUKUM_LAZIM,
    nama_bagan_berbeda::NAMA_BAGAN_BERBEDA,
    nama_memuat_sop::NAMA_MEMUAT_SOP,
    nama_bukan_kegiatan::NAMA_BUKAN_KEGIATAN,
    nama_ganda::NAMA_GANDA,
    rancangan_berbeda::RANCANGAN_BERBEDA,
    nomor_kosong::NOMOR_KOSONG,
    nomor_tanpa_tahun::NOMOR_TANPA_TAHUN,
    nomor_tanpa_urut::NOMOR_TANPA_URUT,
    nomor_berspasi::NOMOR_BERSPASI,
    nomor_bukan_kode_sop::NOMOR_BUKAN_KODE_SOP,
    nomor_beda_tanggal::NOMOR_BEDA_TANGGAL,
    nomor_ganda::NOMOR_GANDA,
    tanggal_pembuatan_kosong::TANGGAL_PEMBUATAN_KOSONG,
    tanggal_efektif_kosong::TANGGAL_EFEKTIF_KOSONG,
    tanggal_tak_terbaca::TANGGAL_TAK_TERBACA,
    tanggal_bukan_iso::TANGGAL_BUKAN_ISO,
    urutan_tanggal::URUTAN_TANGGAL,
    tanggal_revisi_kosong::TANGGAL_REVISI_KOSONG,
    tanggal_belum_tiba::TANGGAL_BELUM_TIBA,
    perlu_ditinjau::PERLU_DITINJAU,
    pengesahan_tidak_lengkap::PENGESAHAN_TIDAK_LENGKAP,
    nip_tidak_sah::NIP_TIDAK_SAH,
    nip_dua_nama::NIP_DUA_NAMA,
    nama_dua_nip::NAMA_DUA_NIP,
    isian_sementara::ISIAN_SEMENTARA,
    penulisan_gelar::PENULISAN_GELAR,
    tte_di_naskah::TTE_DI_NASKAH,
    jangkar_ganda::JANGKAR_GANDA,
    riwayat_tidak_urut::RIWAYAT_TIDAK_URUT,
    riwayat_hanya_format::RIWAYAT_HANYA_FORMAT,
    daftar_disalin::DAFTAR_DISALIN,
    keterkaitan_kosong::KETERKAITAN_KOSONG,
    keterkaitan_hilang::KETERKAITAN_HILANG,
    keterkaitan_tak_menunjuk::KETERKAITAN_TAK_MENUNJUK,
    keterkaitan_berulang::KETERKAITAN_BERULANG,
    kualifikasi_kosong::KUALIFIKASI_KOSONG,
    kualifikasi_tak_berkaitan::KUALIFIKASI_TAK_BERKAITAN,
    peralatan_kosong::PERALATAN_KOSONG,
    keterkaitan_belum_ada::KETERKAITAN_BELUM_ADA,
    keterkaitan_dicabut::KETERKAITAN_DICABUT,
    keterkaitan_sepihak::KETERKAITAN_SEPIHAK,
    peralatan_berupa_dokumen::PERALATAN_BERUPA_DOKUMEN,
    peralatan_tak_terpakai::PERALATAN_TAK_TERPAKAI,
    peralatan_tak_terdaftar::PERALATAN_TAK_TERDAFTAR,
    peralatan_terlalu_umum::PERALATAN_TERLALU_UMUM,
    peringatan_kosong::PERINGATAN_KOSONG,
    peringatan_tak_berkaitan::PERINGATAN_TAK_BERKAITAN,
    peringatan_seragam::PERINGATAN_SERAGAM,
    pencatatan_kosong::PENCATATAN_KOSONG,
    pencatatan_bukan_catatan::PENCATATAN_BUKAN_CATATAN,
    pencatatan_tak_jelas::PENCATATAN_TAK_JELAS,
    pelaksana_gabungan::PELAKSANA_GABUNGAN,
    pelaksana_tidak_bekerja::PELAKSANA_TIDAK_BEKERJA,
    pelaksana_umum::PELAKSANA_UMUM,
    unit_pemilik_tanpa_kolom::UNIT_PEMILIK_TANPA_KOLOM,
    urutan_kolom::URUTAN_KOLOM,
    sop_tanpa_langkah::SOP_TANPA_LANGKAH,
    tahap_tidak_ada::TAHAP_TIDAK_ADA,
    nomor_langkah::NOMOR_LANGKAH,
    langkah_selesai_bernomor::LANGKAH_SELESAI_BERNOMOR,
    langkah_kembar::LANGKAH_KEMBAR,
    kegiatan_bersubjek::KEGIATAN_BERSUBJEK,
    kegiatan_tanpa_kata_kerja::KEGIATAN_TANPA_KATA_KERJA,
    kata_kerja_tak_langsung::KATA_KERJA_TAK_LANGSUNG,
    kegiatan_rangkap::KEGIATAN_RANGKAP,
    objek_tak_jelas::OBJEK_TAK_JELAS,
    langkah_tanpa_pelaksana::LANGKAH_TANPA_PELAKSANA,
    pelaku_di_luar_kolom::PELAKU_DI_LUAR_KOLOM,
    pelaku_beda_kolom::PELAKU_BEDA_KOLOM,
    kelengkapan_kosong::KELENGKAPAN_KOSONG,
    wewenang_keliru::WEWENANG_KELIRU,
    pemohon_tanpa_kabar::PEMOHON_TANPA_KABAR,
    kelengkapan_prosedur_lain::KELENGKAPAN_PROSEDUR_LAIN,
    kelengkapan_tanpa_asal::KELENGKAPAN_TANPA_ASAL,
    kelengkapan_hasil_sendiri::KELENGKAPAN_HASIL_SENDIRI,
    kelengkapan_bukan_dokumen::KELENGKAPAN_BUKAN_DOKUMEN,
    nama_dokumen_terpotong::NAMA_DOKUMEN_TERPOTONG,
    nama_dokumen_tak_seragam::NAMA_DOKUMEN_TAK_SERAGAM,
    waktu_kosong::WAKTU_KOSONG,
    waktu_tak_terbaca::WAKTU_TAK_TERBACA,
    waktu_salah_kolom::WAKTU_SALAH_KOLOM,
    satuan_waktu_campur::SATUAN_WAKTU_CAMPUR,
    waktu_total_berbeda::WAKTU_TOTAL_BERBEDA,
    waktu_jauh_lebih_lama::WAKTU_JAUH_LEBIH_LAMA,
    output_kosong::OUTPUT_KOSONG,
    output_berupa_kegiatan::OUTPUT_BERUPA_KEGIATAN,
    output_berupa_keadaan::OUTPUT_BERUPA_KEADAAN,
    output_berupa_alat::OUTPUT_BERUPA_ALAT,
    output_sama_dengan_masukan::OUTPUT_SAMA_DENGAN_MASUKAN,
    output_tak_sesuai_kegiatan::OUTPUT_TAK_SESUAI_KEGIATAN,
    output_tak_terpakai::OUTPUT_TAK_TERPAKAI,
    keputusan_satu_cabang::KEPUTUSAN_SATU_CABANG,
    keputusan_tak_digambar::KEPUTUSAN_TAK_DIGAMBAR,
    pemeriksaan_tanpa_keputusan::PEMERIKSAAN_TANPA_KEPUTUSAN,
    keputusan_kembar::KEPUTUSAN_KEMBAR,
    keputusan_lebih_dua::KEPUTUSAN_LEBIH_DUA,
    langkah_tak_terjangkau::LANGKAH_TAK_TERJANGKAU,
    cabang_tanpa_temu::CABANG_TANPA_TEMU,
    mulai_selesai_ganda::MULAI_SELESAI_GANDA,
    alur_tanpa_akhir::ALUR_TANPA_AKHIR,
    singkatan_tak_dikenal::SINGKATAN_TAK_DIKENAL,
    ejaan::EJAAN,
    aturan_tak_dikenal::ATURAN_TAK_DIKENAL,
    pengecualian_tanpa_alasan::PENGECUALIAN_TANPA_ALASAN,
    pengecualian_kedaluwarsa::PENGECUALIAN_KEDALUWARSA,
    kata_berulang::KATA_BERULANG,
    spasi::SPASI,
    istilah_beragam::ISTILAH_BERAGAM,
    kata_asing::KATA_ASING,
    huruf_kapital::HURUF_KAPITAL,
    penanda_daftar::PENANDA_DAFTAR,
    // The last one: it reports what no rule before it needed.
    pengecualian_tak_terpakai::PENGECUALIAN_TAK_TERPAKAI,
];

//! The rules, one per file.

use super::Rule;

mod dasar_hukum_dicabut;
mod dasar_hukum_diubah;
mod dasar_hukum_judul_berbeda;
mod dasar_hukum_mustahil;
mod dasar_hukum_tergabung;
mod dasar_hukum_wilayah_lain;
mod help;
mod kegiatan_bersubjek;
mod kelengkapan_bukan_dokumen;
mod kelengkapan_prosedur_lain;
mod kelengkapan_tanpa_asal;
mod keputusan_satu_cabang;
mod keterkaitan_hilang;
mod keterkaitan_kosong;
mod langkah_selesai_bernomor;
mod nama_bagan_berbeda;
mod nip_tidak_sah;
mod nomor_langkah;
mod output_berupa_alat;
mod output_berupa_keadaan;
mod output_berupa_kegiatan;
mod output_kosong;
mod pelaksana_gabungan;
mod pelaksana_tidak_bekerja;
mod pelaku_beda_kolom;
mod pelaku_di_luar_kolom;
mod pencatatan_kosong;
mod peralatan_berupa_dokumen;
mod peralatan_tak_terpakai;
mod peringatan_kosong;
mod tanggal_efektif_kosong;
mod tanggal_pembuatan_kosong;
mod tanggal_tak_terbaca;
mod urutan_tanggal;
mod waktu_kosong;
mod waktu_tak_terbaca;

/// Every rule, in the order of the parts of an SOP.
pub const RULES: &[Rule] = &[
    dasar_hukum_mustahil::DASAR_HUKUM_MUSTAHIL,
    dasar_hukum_dicabut::DASAR_HUKUM_DICABUT,
    dasar_hukum_diubah::DASAR_HUKUM_DIUBAH,
    dasar_hukum_judul_berbeda::DASAR_HUKUM_JUDUL_BERBEDA,
    dasar_hukum_tergabung::DASAR_HUKUM_TERGABUNG,
    dasar_hukum_wilayah_lain::DASAR_HUKUM_WILAYAH_LAIN,
    nama_bagan_berbeda::NAMA_BAGAN_BERBEDA,
    tanggal_pembuatan_kosong::TANGGAL_PEMBUATAN_KOSONG,
    tanggal_efektif_kosong::TANGGAL_EFEKTIF_KOSONG,
    tanggal_tak_terbaca::TANGGAL_TAK_TERBACA,
    urutan_tanggal::URUTAN_TANGGAL,
    nip_tidak_sah::NIP_TIDAK_SAH,
    keterkaitan_kosong::KETERKAITAN_KOSONG,
    keterkaitan_hilang::KETERKAITAN_HILANG,
    peralatan_berupa_dokumen::PERALATAN_BERUPA_DOKUMEN,
    peralatan_tak_terpakai::PERALATAN_TAK_TERPAKAI,
    peringatan_kosong::PERINGATAN_KOSONG,
    pencatatan_kosong::PENCATATAN_KOSONG,
    pelaksana_gabungan::PELAKSANA_GABUNGAN,
    pelaksana_tidak_bekerja::PELAKSANA_TIDAK_BEKERJA,
    nomor_langkah::NOMOR_LANGKAH,
    langkah_selesai_bernomor::LANGKAH_SELESAI_BERNOMOR,
    kegiatan_bersubjek::KEGIATAN_BERSUBJEK,
    pelaku_di_luar_kolom::PELAKU_DI_LUAR_KOLOM,
    pelaku_beda_kolom::PELAKU_BEDA_KOLOM,
    kelengkapan_prosedur_lain::KELENGKAPAN_PROSEDUR_LAIN,
    kelengkapan_tanpa_asal::KELENGKAPAN_TANPA_ASAL,
    kelengkapan_bukan_dokumen::KELENGKAPAN_BUKAN_DOKUMEN,
    waktu_kosong::WAKTU_KOSONG,
    waktu_tak_terbaca::WAKTU_TAK_TERBACA,
    output_kosong::OUTPUT_KOSONG,
    output_berupa_kegiatan::OUTPUT_BERUPA_KEGIATAN,
    output_berupa_keadaan::OUTPUT_BERUPA_KEADAAN,
    output_berupa_alat::OUTPUT_BERUPA_ALAT,
    keputusan_satu_cabang::KEPUTUSAN_SATU_CABANG,
];

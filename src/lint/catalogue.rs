//! The catalogue: the codes under which evaluators know defects come in, the rules that find them go out.

/// Each rule and the codes of the catalogue of defects it finds, the most exact first. The letters say the part of the
/// sheet: ID identity, DH legal basis, KT related SOPs, PL equipment, PR warnings, CT records, PK actors, KG activities,
/// MB standards, WK time, AL flow, TB table, TX text.
pub const CODES: &[(&str, &[&str])] = &[
    ("dasar-hukum-mustahil", &["DH-02", "DH-08"]),
    ("dasar-hukum-dicabut", &["DH-03"]),
    ("dasar-hukum-diubah", &["DH-04"]),
    ("dasar-hukum-judul-berbeda", &["DH-05"]),
    ("dasar-hukum-tergabung", &["DH-09"]),
    ("dasar-hukum-wilayah-lain", &["DH-07"]),
    ("nama-bagan-berbeda", &["ID-09", "CX-03"]),
    ("tanggal-pembuatan-kosong", &["ID-01"]),
    ("tanggal-efektif-kosong", &["ID-01"]),
    ("tanggal-tak-terbaca", &["ID-02"]),
    ("urutan-tanggal", &["ID-03"]),
    ("nip-tidak-sah", &["ID-07"]),
    ("keterkaitan-kosong", &["KT-01"]),
    ("keterkaitan-hilang", &["KT-02", "KL-02"]),
    ("peralatan-berupa-dokumen", &["PL-01"]),
    ("peralatan-tak-terpakai", &["PL-02"]),
    ("peringatan-kosong", &["PR-01"]),
    ("pencatatan-kosong", &["CT-01"]),
    ("pelaksana-gabungan", &["PK-04"]),
    ("pelaksana-tidak-bekerja", &["PK-03"]),
    ("nomor-langkah", &["TB-04"]),
    ("langkah-selesai-bernomor", &["KG-06"]),
    ("kegiatan-bersubjek", &["KG-02"]),
    ("pelaku-di-luar-kolom", &["PK-02"]),
    ("pelaku-beda-kolom", &["PK-02"]),
    ("kelengkapan-prosedur-lain", &["MB-08", "MB-07"]),
    ("kelengkapan-tanpa-asal", &["MB-07"]),
    ("kelengkapan-bukan-dokumen", &["MB-06", "MB-05", "MB-13"]),
    ("waktu-kosong", &["MB-01"]),
    ("waktu-tak-terbaca", &["WK-01"]),
    ("output-kosong", &["MB-01"]),
    ("output-berupa-kegiatan", &["MB-02"]),
    ("output-berupa-keadaan", &["MB-03"]),
    ("output-berupa-alat", &["MB-04"]),
    ("keputusan-satu-cabang", &["AL-02", "AL-03", "AL-01"]),
    ("keputusan-tak-digambar", &["AL-01", "AL-03"]),
    ("keputusan-lebih-dua", &["AL-02"]),
    ("langkah-tak-terjangkau", &["AL-05"]),
    ("alur-tanpa-akhir", &["AL-06"]),
    ("sop-tanpa-langkah", &["AL-04"]),
    ("langkah-tanpa-pelaksana", &["PK-01"]),
    ("output-sama-dengan-masukan", &["MB-09", "MB-14"]),
    ("keterkaitan-tak-menunjuk", &["KT-03"]),
    ("dasar-hukum-tanpa-substansi", &["DH-12"]),
    ("peringatan-tak-berkaitan", &["PR-02"]),
    ("dasar-hukum-jenis-berbeda", &["DH-06"]),
    ("pencatatan-bukan-catatan", &["CT-03"]),
    ("kegiatan-tanpa-kata-kerja", &["KG-01", "KG-05"]),
    ("nomor-tanpa-tahun", &["ID-04"]),
    ("singkatan-tak-dikenal", &["PK-05"]),
    ("ejaan", &["TX-01", "TX-07"]),
];

/// The codes of the catalogue that a rule finds.
pub fn codes(rule: &str) -> &'static [&'static str] {
    CODES
        .iter()
        .find(|(id, _)| *id == rule)
        .map_or(&[], |(_, codes)| codes)
}

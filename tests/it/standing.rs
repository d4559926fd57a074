//! Whether a regulation is in force: everything that tells it tells the same, whatever its entry in the register says.

use sopan::model::Profile;
use sopan::words::Lang;

use crate::shell::{empty, sopan};
use crate::site::{build, file, page};

/// An entry that still calls the first rule in force, and the checked one that revoked it.
const REGISTER: &str = "\
- {jenis: perwali, pembentuk: Kota Contoh, nomor: 7, tahun: 2020, tentang: Arsip, status: berlaku, diperiksa: 2026-01-05}
- jenis: perwali
  pembentuk: Kota Contoh
  nomor: 9
  tahun: 2024
  tentang: Arsip Baru
  status: berlaku
  hubungan: [{jenis: mencabut, peraturan: perwali-kota-contoh-7-2020, sejak: 2024-03-01}]
  diperiksa: 2026-01-05
";
const SOP: &str = "nama: Arsip\nprosedur: arsip\ntanggal: {efektif: 2 Maret 2025}\n\
    dasar_hukum: [Peraturan Wali Kota Contoh Nomor 7 Tahun 2020 tentang Arsip]\n\
    pelaksana: {a: Arsiparis}\nlangkah: [{kegiatan: Menata arsip, pelaksana: a}]\n";
const FILES: [(&str, &str); 6] = [
    ("content/peraturan/daerah.yaml", REGISTER),
    ("content/prosedur/arsip.yaml", "nama: Arsip\n"),
    (
        "content/instansi/satu.yaml",
        "nama: Pemerintah Kota Contoh\ntingkat: kota\nwilayah: Kota Contoh\n",
    ),
    (
        "content/instansi/dua.yaml",
        "nama: Pemerintah Kota Contoh\ntingkat: kota\nwilayah: Kota Contoh\n",
    ),
    ("content/sop/satu/arsip.yaml", SOP),
    ("content/sop/dua/arsip.yaml", SOP),
];
const ID: &str = "perwali-kota-contoh-7-2020";

#[test]
fn every_page_and_every_file_of_data_says_that_a_revoked_rule_is_revoked() {
    let files = FILES.map(|(path, text)| file(path, text)).to_vec();
    let output = build(files, Lang::Id, Profile::Internal);
    let law = page(&output, &format!("peraturan/{ID}/index.html"));
    assert!(law.contains("Sudah tidak berlaku: digantikan"), "{law}");
    assert!(law.contains("NotInForce"), "{law}");
    for wrong in ["Masih berlaku", "Sudah benar", "schema.org/InForce"] {
        assert!(!law.contains(wrong), "{wrong} in {law}");
    }
    let list = page(&output, "peraturan/index.html");
    let (_, broken) = list.split_once("id=\"perlu-diganti\"").expect("a group");
    let (broken, _) = broken.split_once("</section>").unwrap_or((broken, ""));
    assert!(broken.contains(ID), "{list}");
    let sop = page(&output, "sop/satu/arsip/index.html");
    assert!(sop.contains("Dasar itu sudah tidak berlaku"), "{sop}");
    let compared = page(&output, "prosedur/arsip/index.html");
    assert!(compared.contains("k-g"), "{compared}");
    let mut seen = 0;
    for path in output.paths().filter(|path| path.ends_with(".json")) {
        let text = page(&output, path);
        let Ok(document) = serde_json::from_str::<serde_json::Value>(&text) else {
            continue;
        };
        statuses(&document, &mut |status| {
            assert_eq!(status, "dicabut", "{path}");
            seen += 1;
        });
    }
    assert!(seen > 0);
}

/// Every status beside the id of the rule, anywhere in a document.
fn statuses(value: &serde_json::Value, found: &mut impl FnMut(&str)) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| statuses(item, found)),
        serde_json::Value::Object(fields) => {
            if fields.get("id").is_some_and(|id| id == ID)
                && let Some(status) = fields.get("status").and_then(|status| status.as_str())
            {
                found(status);
            }
            fields.values().for_each(|item| statuses(item, found));
        }
        _ => {}
    }
}

#[test]
fn commands_agree_with_the_pages_and_the_day_decides() {
    let folder = empty("standing");
    for (path, text) in FILES {
        let place = folder.join(path);
        std::fs::create_dir_all(place.parent().expect("a folder")).expect("made");
        std::fs::write(place, text).expect("written");
    }
    for (day, revoked) in [("2024-02-29", false), ("2024-03-01", true)] {
        let on = ["--per-tanggal", day];
        let linted = sopan(&folder, &[&["lint", "--format", "json"], &on[..]].concat());
        assert_eq!(linted.out.contains("dasar-hukum-dicabut"), revoked, "{day}");
        let told = sopan(&folder, &[&["impact", ID], &on[..]].concat());
        assert_eq!(told.out.contains("2024-03-01"), revoked, "{}", told.out);
        let out = ["build", "--no-pdf", "--out", "hasil"];
        let built = sopan(&folder, &[&out[..], &on[..]].concat());
        assert_eq!(built.code, 0, "{}", built.err);
        let law = folder.join(format!("hasil/peraturan/{ID}/index.html"));
        let law = std::fs::read_to_string(law).expect("the page");
        assert_eq!(law.contains("Masih berlaku"), !revoked, "{day}");
    }
}

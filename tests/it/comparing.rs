//! `compare` as its user meets it: the SOPs of a procedure side by side, two versions of one SOP, and the data beside them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use sopan::model::Profile;
use sopan::words::Lang;

use crate::devset::golden;
use crate::shell::{empty, library, sopan};
use crate::site::{build, page};
use crate::tree;

#[test]
fn the_table_of_the_real_procedure() {
    let folder = library("compare-table");
    let ran = sopan(&folder, &["banding", "lupa-passphrase"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    golden("banding.txt", &ran.out);
    for line in ran.out.lines() {
        assert!(line.chars().count() <= 110, "{line}");
    }
}

#[test]
fn a_procedure_is_known_by_its_key_its_name_and_its_alias() {
    let folder = library("compare-names");
    let whole = sopan(&folder, &["compare", "lupa-passphrase", "--format", "md"]);
    assert!(
        whole
            .out
            .starts_with("# Lupa Passphrase Sertifikat Elektronik: "),
        "{}",
        whole.out
    );
    for words in [
        &["lupa", "passphrase"][..],
        &["LUPA PASSPHRASE SERTIFIKAT ELEKTRONIK"],
    ] {
        let ran = sopan(
            &folder,
            &[&["compare"], words, &["--format", "md"]].concat(),
        );
        assert_eq!((ran.code, &ran.out), (0, &whole.out), "{}", ran.err);
    }
    let unknown = sopan(&folder, &["compare", "lupa-pasfrase"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (2, ""));
    assert!(
        unknown.err.contains("\n  lupa-passphrase "),
        "{}",
        unknown.err
    );
}

#[test]
fn only_the_sops_that_are_named_are_compared() {
    let folder = library("compare-sop");
    let named = "ciamis/lupa-passphrase,tapin/lupa-passphrase";
    let ran = sopan(
        &folder,
        &[
            "compare",
            "lupa-passphrase",
            "--format",
            "json",
            "--sop",
            named,
        ],
    );
    let data: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(
        data["sop"],
        serde_json::json!(["ciamis/lupa-passphrase", "tapin/lupa-passphrase"])
    );
    assert_eq!(
        data["ukuran"].as_object().map(serde_json::Map::len),
        Some(2)
    );
    let wrong = sopan(
        &folder,
        &[
            "compare",
            "lupa-passphrase",
            "--sop",
            "tapin/lupa-passphras",
        ],
    );
    assert_eq!(wrong.code, 2);
    assert!(
        wrong.err.contains("tapin/lupa-passphrase?"),
        "{}",
        wrong.err
    );
}

/// The lines of a CSV text, each by its columns.
fn lines(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut rows: Vec<Vec<String>> = vec![vec![String::new()]];
    let mut quoted = false;
    for letter in text.chars() {
        let row = rows.last_mut().expect("a row");
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            '\r' if !quoted => {}
            letter => row.last_mut().expect("a cell").push(letter),
        }
    }
    rows.pop();
    let heads = rows.remove(0);
    let of = |row: Vec<String>| {
        assert_eq!(row.len(), heads.len(), "{row:?}");
        heads.iter().cloned().zip(row).collect()
    };
    rows.into_iter().map(of).collect()
}

#[test]
fn every_fact_of_the_csv_stands_where_it_says() {
    let folder = library("compare-csv");
    let ran = sopan(&folder, &["compare", "lupa-passphrase", "--format", "csv"]);
    let facts = lines(&ran.out);
    assert!(facts.len() > 200, "{}", facts.len());
    let mut held = 0;
    for fact in &facts {
        let text = fs::read_to_string(folder.join(&fact["berkas"])).expect("a file");
        let Ok(number) = fact["baris_yaml"].parse::<usize>() else {
            continue;
        };
        let line = text.lines().nth(number - 1).expect("a line");
        let word = match fact["bagian"].as_str() {
            "tahap" => fact["nilai"].split_whitespace().next().unwrap_or_default(),
            "waktu" => fact["nilai"].as_str(),
            _ => continue,
        };
        assert!(line.contains(word), "{fact:?}: {line}");
        held += 1;
    }
    assert!(held > 30, "{held}");
    let states: Vec<&str> = facts.iter().map(|fact| fact["keadaan"].as_str()).collect();
    for state in ["ada", "tidak"] {
        assert!(states.contains(&state), "{state}");
    }
    let data = build(crate::content(), Lang::Id, Profile::Internal);
    assert_eq!(page(&data, "data/prosedur/lupa-passphrase.csv"), ran.out);
    let about = page(&data, "data/index.html");
    for column in facts[0].keys() {
        assert!(about.contains(&format!(">{column}</th>")), "{column}");
    }
}

#[test]
fn nothing_in_the_csv_is_a_formula() {
    let sop = "nama: =1+1\nprosedur: uji\npelaksana: {a: A}\nlangkah: [{kegiatan: '=HYPERLINK(\"http://x\")', pelaksana: a}]\n";
    let files = vec![
        crate::site::file("content/prosedur/uji.yaml", "nama: Uji\n"),
        crate::site::file("content/sop/satu/uji.yaml", sop),
    ];
    let csv = page(
        &build(files, Lang::Id, Profile::Internal),
        "data/prosedur/uji.csv",
    );
    let facts = lines(&csv);
    assert!(
        facts
            .iter()
            .any(|fact| fact["nilai"].starts_with("'=HYPERLINK")),
        "{csv}"
    );
    assert!(
        facts
            .iter()
            .flat_map(BTreeMap::values)
            .all(|cell| !cell.starts_with('='))
    );
}

/// Whether a value has what a part of the schema asks for: types, required keys, and so on inwards.
fn keeps(schema: &Value, whole: &Value, value: &Value) -> bool {
    if let Some(name) = schema["$ref"].as_str() {
        let definition = &whole["$defs"][name.trim_start_matches("#/$defs/")];
        return keeps(definition, whole, value);
    }
    let is_type = |kind: &Value| match kind.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_u64(),
        Some("number") => value.is_number(),
        Some("null") => value.is_null(),
        _ => false,
    };
    let types = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().any(is_type),
        Value::Null => true,
        kind => is_type(kind),
    };
    let required = schema["required"].as_array().into_iter().flatten();
    let has = |key: &Value| value.get(key.as_str().unwrap_or_default()).is_some();
    let inner = |key: &String| match schema["properties"].get(key) {
        Some(known) => known,
        None => &schema["additionalProperties"],
    };
    let fields = value.as_object().into_iter().flatten();
    let items = value.as_array().into_iter().flatten();
    types
        && required.into_iter().all(has)
        && fields
            .into_iter()
            .all(|(key, field)| keeps(inner(key), whole, field))
        && items
            .into_iter()
            .all(|item| keeps(&schema["items"], whole, item))
}

#[test]
fn the_json_keeps_to_the_schema_that_we_publish() {
    let folder = library("compare-schema");
    let schema = sopan(&folder, &["schema", "--berkas", "banding"]);
    let schema: Value = serde_json::from_str(&schema.out).expect("a schema");
    let ran = sopan(&folder, &["compare", "lupa-passphrase", "--format", "json"]);
    let mut data: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert!(keeps(&schema, &schema, &data));
    data["ukuran"]["ciamis/lupa-passphrase"]["kegiatan"] = "sembilan".into();
    assert!(!keeps(&schema, &schema, &data));
}

/// The library of the revision, in a folder of its own.
fn revision(name: &str) -> PathBuf {
    let folder = empty(name);
    for (path, bytes) in tree::files("tests/revision", &[".yaml"]) {
        let place = folder.join(path.trim_start_matches("tests/revision/"));
        fs::create_dir_all(place.parent().expect("a folder")).expect("made");
        fs::write(place, bytes).expect("written");
    }
    folder
}

const OLD: &str = "content/sop/contoh/riwayat/surat-masuk-1.yaml";
const NOW: &str = "content/sop/contoh/surat-masuk.yaml";

fn json(folder: &Path, old: &str, new: &str) -> (u8, Value) {
    let ran = sopan(folder, &["compare", old, new, "--format", "json"]);
    let document = serde_json::from_str(&ran.out).unwrap_or_default();
    (ran.code, document)
}

#[test]
fn two_versions_are_the_same_or_differ_or_cannot_be_read() {
    let folder = revision("compare-codes");
    fs::write(folder.join("rusak.yaml"), "nama: [").expect("written");
    for (old, new, code) in [
        (NOW, NOW, 0),
        (OLD, NOW, 1),
        (OLD, "tidak-ada.yaml", 2),
        ("rusak.yaml", NOW, 2),
    ] {
        let ran = sopan(&folder, &["compare", old, new]);
        assert_eq!(ran.code, code, "{old} {new}: {}{}", ran.out, ran.err);
        assert_eq!(ran.out.is_empty(), code == 2, "{}", ran.out);
    }
    for wrong in [&[OLD][..], &[OLD, NOW, NOW], &[OLD, "surat"]] {
        let ran = sopan(&folder, &[&["compare"], wrong].concat());
        assert_eq!(ran.code, 2, "{wrong:?}: {}", ran.out);
    }
    let csv = sopan(&folder, &["compare", OLD, NOW, "--format", "csv"]);
    assert_eq!(csv.code, 2);
    assert!(csv.err.contains("json"), "{}", csv.err);
}

#[test]
fn what_changed_is_told_place_by_place() {
    let folder = revision("compare-told");
    let (code, document) = json(&folder, OLD, NOW);
    assert_eq!(
        (code, &document["version"], &document["sama"]),
        (1, &1.into(), &false.into())
    );
    let found = document["perubahan"].as_array().expect("a list").iter();
    let time = found
        .clone()
        .find(|change| change["path"] == "langkah[0].waktu")
        .expect("a change");
    assert_eq!(
        [&time["lama"], &time["baru"], &time["jenis"]],
        ["15 menit", "10 menit", "diubah"]
    );
    assert_eq!(
        [&time["file"], &time["line"]],
        [&Value::from(NOW), &Value::from(25)]
    );
    let gone = found
        .clone()
        .find(|change| change["jenis"] == "dihapus")
        .expect("a change");
    assert_eq!([&gone["path"], &gone["file"]], ["langkah[5]", OLD]);
    assert_eq!(
        document["langkah"][3],
        serde_json::json!({"tabel": "", "lama": 2, "baru": 4, "pindah": true})
    );
    let text = sopan(&folder, &["compare", OLD, NOW]).out;
    for told in [
        "\nDasar hukum\n  Diubah: butir 2: Peraturan Bupati Contoh Nomor [-7-] Tahun [-2015-]",
        "  Diubah, Pindah: langkah 2 → 4: Mencatat surat pada [-buku agenda-] → Mencatat surat pada {+aplikasi persuratan+}\n",
        "      Waktu: [-15-] menit → {+10+} menit\n",
    ] {
        assert!(text.contains(told), "{told}\n{text}");
    }
    let english = sopan(&folder, &["compare", OLD, NOW, "--lang", "en"]).out;
    assert!(
        english.contains("Three steps changed, one step added, and one step removed."),
        "{english}"
    );
    let table = sopan(&folder, &["compare", OLD, NOW, "--format", "md"]).out;
    assert!(
        table.contains("| Tanggal efektif | Diubah | ~~18 April 2022~~ | **13 Mei 2025** |"),
        "{table}"
    );
}

#[test]
fn a_file_outside_the_library_knows_the_blocks_of_the_other() {
    let folder = revision("compare-outside");
    let outside = empty("compare-outside-file").join("lama.yaml");
    fs::copy(folder.join(NOW), &outside).expect("copied");
    let outside = outside.to_string_lossy().into_owned();
    for (old, new) in [
        (outside.as_str(), NOW),
        (outside.as_str(), "contoh/surat-masuk"),
        (NOW, outside.as_str()),
    ] {
        let ran = sopan(&folder, &["compare", old, new]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    }
    let alone = empty("compare-alone");
    let text = fs::read_to_string(&outside).expect("text");
    fs::write(alone.join("a.yaml"), &text).expect("written");
    fs::write(alone.join("b.yaml"), text.replace("2 jam", "3 jam")).expect("written");
    let ran = sopan(&alone, &["compare", "a.yaml", "b.yaml"]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(
        ran.out.contains("Satu langkah diubah; bagian lain tetap."),
        "{}",
        ran.out
    );
    // What could not be read of both is told, because it was not compared.
    assert!(ran.err.contains("blok-tak-dikenal"), "{}", ran.err);
}

//! The search: what can be found is found, what is private is not, and nothing an author writes gets out of a part.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;

use sopan::load::RawFile;
use sopan::model::Profile;
use sopan::output::Output;
use sopan::words::Lang;

use crate::content;
use crate::site::{build, file, page};

/// What the script of the theme reads, and how it reads it.
struct Index {
    parts: BTreeMap<String, Value>,
    stems: BTreeMap<String, usize>,
    keys: Vec<Value>,
    documents: Vec<Value>,
}

fn files(output: &Output) -> impl Iterator<Item = &str> {
    let paths = output.paths();
    paths.filter(|path| path.starts_with("cari/") && path.ends_with(".js"))
}

/// The name and the data of a part.
fn handed(text: &str) -> (String, Value) {
    let inside = text.strip_prefix("terimaCari(\"");
    let inside = inside.and_then(|rest| rest.strip_suffix(");\n"));
    let (name, data) = inside
        .and_then(|rest| rest.split_once("\","))
        .expect("one call");
    (name.to_owned(), serde_json::from_str(data).expect("JSON"))
}

fn digit(letter: char) -> usize {
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    digits.find(letter).expect("a digit")
}

fn number(letters: &mut impl Iterator<Item = char>) -> Option<usize> {
    let mut value = 0;
    loop {
        let digit = digit(letters.next()?);
        value = value * 32 + digit % 32;
        if digit < 32 {
            return Some(value);
        }
    }
}

/// The words of a part with their stems.
fn words(part: &str) -> Vec<(String, usize)> {
    let mut last = String::new();
    let entries = part.split(' ').filter(|entry| !entry.is_empty());
    entries
        .map(|entry| {
            let (word, rest) = entry.split_once(',').expect("a word");
            let units: Vec<u16> = last.encode_utf16().collect();
            let shared = digit(word.chars().next().expect("a digit"));
            let kept = String::from_utf16(&units[..shared]).expect("whole letters");
            last = kept + &word[1..];
            let mut rest = rest.chars().skip(1);
            (last.clone(), number(&mut rest).expect("a stem"))
        })
        .collect()
}

/// The documents of all shelves, with texts in the place of their positions.
fn shelved(shelves: Vec<Value>) -> Vec<Value> {
    let mut all = Vec::new();
    for shelf in shelves {
        let text = |at: &Value| shelf["texts"][at.as_u64().expect("a text") as usize].clone();
        for document in shelf["documents"].as_array().expect("documents") {
            let mut document = document.clone();
            let folder = document["path"].as_str().expect("a path").to_owned();
            document["path"] = format!("{folder}/index.html").into();
            for place in document["places"].as_array_mut().into_iter().flatten() {
                place[1] = text(&place[1]);
            }
            let parts = document["steps"].as_array_mut().into_iter().flatten();
            for step in parts.flat_map(|part| part.as_array_mut().expect("rows")) {
                if !step.is_null() {
                    step[0] = text(&step[0]);
                }
            }
            all.push(document);
        }
    }
    all
}

impl Index {
    fn of(output: &Output) -> Index {
        let parts: BTreeMap<String, Value> = files(output)
            .map(|path| {
                let (name, data) = handed(&page(output, path));
                assert_eq!(path, format!("cari/{name}.js"));
                (name, data)
            })
            .collect();
        let in_order = |kind: &str| {
            let parts = &parts;
            let named = move |at: usize| parts.get(&format!("{kind}-{at}"));
            (0..).map_while(named).cloned().collect::<Vec<_>>()
        };
        let lists = |kind: &str| {
            let list = in_order(kind).into_iter();
            list.flat_map(|part| part.as_array().cloned().expect("a list"))
                .collect::<Vec<_>>()
        };
        let stems = in_order("kata").into_iter();
        let stems = stems.flat_map(|part| words(part.as_str().expect("words")));
        Index {
            stems: stems.collect(),
            keys: lists("kunci"),
            documents: shelved(in_order("isi")),
            parts,
        }
    }

    fn stem(&self, word: &str) -> Option<usize> {
        self.stems.get(word).copied()
    }

    /// The documents that have a stem.
    fn places(&self, stem: usize) -> BTreeSet<usize> {
        let mut letters = self.keys[stem][1].as_str().expect("places").chars();
        let mut places = BTreeSet::new();
        let mut last = 0;
        while let Some(distance) = number(&mut letters) {
            last += distance;
            letters.next().expect("a weight");
            places.insert(last);
        }
        places
    }

    /// The paths of the documents that have every word.
    fn find(&self, query: &str) -> BTreeSet<String> {
        let words =
            query.split(|letter: char| !(letter.is_alphanumeric() || "-.'".contains(letter)));
        let words = words.filter(|word| !word.is_empty()).map(str::to_lowercase);
        let mut found: Option<BTreeSet<usize>> = None;
        for word in words {
            let places = self
                .stem(&word)
                .map(|stem| self.places(stem))
                .unwrap_or_default();
            found = Some(match found {
                Some(before) => before.intersection(&places).copied().collect(),
                None => places,
            });
        }
        let found = found.unwrap_or_default().into_iter();
        found.map(|at| self.path(at).to_owned()).collect()
    }

    fn path(&self, at: usize) -> &str {
        self.documents[at]["path"].as_str().expect("a path")
    }

    /// The phrases that mean the same as this one.
    fn meanings(&self, phrase: &str) -> Vec<Value> {
        let own: Vec<usize> = phrase
            .split(' ')
            .filter_map(|word| self.stem(word))
            .collect();
        let list = self.keys[own[0]].get(2).and_then(Value::as_array).cloned();
        let list = list.unwrap_or_default().into_iter();
        let fitting = list.filter(|meaning| meaning[0] == serde_json::json!(own));
        fitting
            .flat_map(|meaning| meaning[1].as_array().cloned().expect("phrases"))
            .collect()
    }
}

fn real() -> Output {
    build(content(), Lang::Id, Profile::Internal)
}

fn one(yaml: &str) -> Output {
    build(
        vec![file("content/sop/satu/surat.yaml", yaml)],
        Lang::Id,
        Profile::Internal,
    )
}

#[test]
fn every_word_of_every_title_finds_its_document() {
    let output = real();
    let index = Index::of(&output);
    assert!(index.documents.len() > 200);
    for document in &index.documents {
        let (title, path) = (&document["title"], &document["path"]);
        let (title, path) = (
            title.as_str().expect("a title"),
            path.as_str().expect("a path"),
        );
        assert!(output.contains(path), "{path} is a page");
        let letters = |letter: char| !(letter.is_alphanumeric() || "-.'".contains(letter));
        for word in title
            .split(letters)
            .map(|word| word.trim_matches(['-', '.', '\'']))
        {
            assert!(
                word.is_empty() || index.find(word).contains(path),
                "{word} does not find {path}"
            );
        }
    }
}

#[test]
fn a_word_is_found_by_its_other_forms() {
    let index = Index::of(&one(
        "nama: Pencabutan Izin\nlangkah:\n- {kegiatan: Mencabut izin, waktu: 1 jam}\n",
    ));
    let stem = index.stem("pencabutan").expect("a stem");
    assert_eq!(index.stem("mencabut"), Some(stem));
    let forms: Vec<&str> = index.keys[stem][0]
        .as_str()
        .expect("words")
        .split(' ')
        .collect();
    assert!(
        forms.contains(&"mencabut") && forms.contains(&"pencabutan"),
        "{forms:?}"
    );
}

#[test]
fn numbers_are_found_whole_and_by_their_parts() {
    let index = Index::of(&real());
    let own = "sop/ciamis/lupa-passphrase/index.html";
    for query in [
        "000.6.5/1022/Diskominfo.05",
        "1022",
        "1022 diskominfo",
        "000.6.5 1022",
    ] {
        assert!(index.find(query).contains(own), "{query}");
    }
}

#[test]
fn regulations_are_found_as_people_write_them() {
    let index = Index::of(&real());
    for (query, id) in [
        ("uu 11 2008", "uu-11-2008"),
        ("undang-undang 11 2008", "uu-11-2008"),
        ("permenpanrb 35/2012", "permen-panrb-35-2012"),
        ("informasi transaksi elektronik", "uu-11-2008"),
    ] {
        let path = format!("peraturan/{id}/index.html");
        assert!(index.find(query).contains(&path), "{query}");
    }
    let citing = index.find("uu 11 2008");
    assert!(citing.contains("sop/ciamis/lupa-passphrase/index.html"));
    let directory = &index.parts["indeks"];
    let idle: Vec<&str> = directory["idle"]
        .as_array()
        .expect("words")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    for word in ["no", "nomor", "tahun", "dan"] {
        assert!(idle.contains(&word), "{word} need not be found");
    }
}

#[test]
fn rules_guides_agencies_and_procedures_are_found() {
    let index = Index::of(&real());
    for (query, path) in [
        (
            "kelengkapan-prosedur-lain",
            "aturan/kelengkapan-prosedur-lain/index.html",
        ),
        ("membaca menulis", "panduan/membaca-sop/index.html"),
        ("tapin", "instansi/tapin/index.html"),
        ("reset passphrase", "prosedur/lupa-passphrase/index.html"),
    ] {
        assert!(index.find(query).contains(path), "{query}");
    }
}

#[test]
fn terms_and_synonyms_mean_the_same_in_both_directions() {
    let index = Index::of(&real());
    for (one, other) in [
        ("tte", "tanda tangan elektronik"),
        ("passphrase", "kata sandi"),
        ("kadis", "kepala dinas"),
    ] {
        let stems = |phrase: &str| {
            let stems: Vec<_> = phrase.split(' ').map(|word| index.stem(word)).collect();
            serde_json::json!(stems)
        };
        assert!(
            index.meanings(one).contains(&stems(other)),
            "{one} is {other}"
        );
        assert!(
            index.meanings(other).contains(&stems(one)),
            "{other} is {one}"
        );
    }
}

#[test]
fn a_word_misspelt_anywhere_lies_in_a_part_that_is_looked_at() {
    let index = Index::of(&real());
    let border = |borders: &str, word: &str| {
        let borders = index.parts["indeks"][borders].as_array().expect("borders");
        let before = |first: &Value| {
            first
                .as_str()
                .expect("a word")
                .encode_utf16()
                .le(word.encode_utf16())
        };
        borders.iter().rposition(before).expect("a part")
    };
    let holds = |kind: &str, at: usize, word: &str| {
        let part = index.parts[&format!("{kind}-{at}")]
            .as_str()
            .expect("words");
        words(part).iter().any(|(known, _)| known == word)
    };
    for word in index.stems.keys() {
        assert!(holds("kata", border("words", word), word), "{word}");
        let turned: String = word.chars().rev().collect();
        let can_be_misspelt =
            word.len() >= 4 && !word.contains(|letter: char| letter.is_ascii_digit());
        assert_eq!(
            holds("akhir", border("ends", &turned), &turned),
            can_be_misspelt,
            "{word}"
        );
    }
}

#[test]
fn every_place_of_a_result_is_on_its_page() {
    let output = real();
    let index = Index::of(&output);
    let mut steps = 0;
    for (at, document) in index.documents.iter().enumerate() {
        let html = page(&output, index.path(at));
        let stands = |anchor: &str| {
            let id = format!("id=\"{anchor}\"");
            assert!(html.contains(&id), "{}#{anchor}", index.path(at));
        };
        for place in document["places"].as_array().into_iter().flatten() {
            let anchors = &index.parts["indeks"]["anchors"];
            let anchor = anchors[place[0].as_u64().expect("a kind") as usize].as_str();
            match anchor.expect("an anchor") {
                "" => {}
                anchor => stands(anchor),
            }
        }
        for (part, rows) in document["steps"]
            .as_array()
            .into_iter()
            .flatten()
            .enumerate()
        {
            for (row, step) in rows.as_array().expect("rows").iter().enumerate() {
                if step.is_null() {
                    continue;
                }
                stands(&format!("b{}-l{}", part + 1, row + 1));
                let text = step[0]
                    .as_str()
                    .expect("a text")
                    .lines()
                    .next()
                    .unwrap_or_default();
                let word = text.split(' ').next().unwrap_or_default();
                assert!(html.contains(word), "{text}");
                steps += 1;
            }
        }
    }
    assert!(steps > 20);
}

#[test]
fn every_document_has_one_value_in_each_run() {
    let index = Index::of(&real());
    let count = index.parts["indeks"]["documents"]
        .as_u64()
        .expect("a number");
    assert_eq!(count as usize, index.documents.len());
    let columns = index.parts["kolom"].as_object().expect("columns").values();
    for column in columns.chain([&index.parts["dasar"]]) {
        let mut letters = column["runs"].as_str().expect("runs").chars();
        let mut length = 0;
        while let Some(value) = number(&mut letters) {
            let values = column.get("sets").unwrap_or(&column["values"]);
            assert!(value / 2 <= values.as_array().expect("values").len());
            length += match value % 2 {
                1 => 1,
                _ => number(&mut letters).expect("a length"),
            };
        }
        assert_eq!(length, index.documents.len());
    }
    let names = |column: &str| index.parts["kolom"][column]["values"].to_string();
    assert!(names("agency").contains("[\"ciamis\",\"Kabupaten Ciamis\"]"));
    assert!(names("procedure").contains("lupa-passphrase"));
    assert!(names("status").contains("[\"berlaku\",\"Berlaku\"]"));
    assert!(
        index.parts["dasar"]["values"]
            .to_string()
            .contains("[\"uu-11-2008\",\"UU 11/2008\"]")
    );
}

#[test]
fn parts_are_the_same_bytes_every_time() {
    let (first, second) = (real(), real());
    for path in files(&first) {
        assert_eq!(page(&first, path), page(&second, path), "{path}");
    }
}

#[test]
fn nothing_an_author_writes_gets_out_of_a_part() {
    let hostile = "</script><script>alert(1)</script> \u{2028}\u{2029}'\"\\ `${x}` __proto__ 𝐀𝐁 ﷽";
    let quoted = serde_json::to_string(hostile).expect("JSON");
    let sop = format!(
        "nama: {quoted}\nnomor: {quoted}\nistilah: {{{quoted}: {quoted}}}\nlangkah:\n- {{kegiatan: {quoted}, output: [{quoted}]}}\n"
    );
    let files_of = vec![
        file("content/sop/satu/surat.yaml", &sop),
        file(
            "content/instansi/satu.yaml",
            &format!("nama: {quoted}\nwilayah: {quoted}\n"),
        ),
        file(
            "content/situs.yaml",
            &format!("sinonim: {{{quoted}: [{quoted}, lain]}}\n"),
        ),
    ];
    let output = build(files_of, Lang::Id, Profile::Internal);
    let forbidden = ['<', '\u{2028}', '\u{2029}'];
    for path in files(&output) {
        let text = page(&output, path);
        assert_eq!(text.lines().count(), 1, "{path} is one call");
        assert!(!text.contains(forbidden), "{path}");
    }
    let index = Index::of(&output);
    let own = index
        .documents
        .iter()
        .find(|document| document["path"] == "sop/satu/surat/index.html");
    assert_eq!(own.expect("the SOP")["number"], hostile);
    for word in ["alert", "script", "proto", "𝐀𝐁"] {
        assert!(
            index.find(word).contains("sop/satu/surat/index.html"),
            "{word}"
        );
    }
}

#[test]
fn what_the_public_may_not_see_is_in_no_part() {
    let private = "Budi NIP 19750304 200112 1 002, WA 0812 3456 7890, budi@contoh.go.id";
    let sop = format!(
        "nama: Surat {private}\nnomor: {private}\nunit: {private}\nistilah: {{AB: {private}}}\nperalatan: [\"{private}\"]\npengesahan: {{nama: Budi, nip: \"197503042001121002\"}}\n\
        dasar_hukum: [\"{private}\"]\npelaksana: {{a: \"{private}\"}}\nlangkah:\n- {{kegiatan: \"{private}\", pelaksana: a, kelengkapan: [\"{private}\"], keterangan: \"{private}\"}}\n"
    );
    let sources = || -> Vec<RawFile> {
        vec![
            file("content/sop/satu/surat.yaml", &sop),
            file(
                "content/instansi/satu.yaml",
                "nama: Pemerintah\ntelepon: 0265 771234\nemail: pribadi@contoh.go.id\n",
            ),
        ]
    };
    let all = |profile: Profile| {
        let output = build(sources(), Lang::Id, profile);
        files(&output)
            .map(|path| page(&output, path))
            .collect::<String>()
    };
    let (public, internal) = (all(Profile::Public), all(Profile::Internal));
    for word in [
        "19750304", "200112", "0812", "7890", "budi@", "771234", "pribadi@",
    ] {
        assert!(!public.contains(word), "{word} is public");
    }
    assert!(internal.contains("19750304") && internal.contains("budi@contoh.go.id"));
    assert!(public.contains("●●●"));
}

#[test]
fn the_complete_list_names_everything_that_can_be_found() {
    let output = real();
    let html = page(&output, "cari/index.html");
    for document in Index::of(&output).documents {
        let path = document["path"].as_str().expect("a path");
        assert!(html.contains(&format!("href=\"../{path}\"")), "{path}");
    }
}

#[test]
fn a_large_library_lists_its_agencies_and_keeps_the_page_small() {
    let mut files_of = Vec::new();
    for at in 0..640 {
        let mut steps = String::new();
        for row in 0..12 {
            let _ = writeln!(
                steps,
                "- {{kegiatan: Memeriksa berkas nomor {row} tahap {at}, waktu: 10 menit}}"
            );
        }
        let path = format!("content/sop/kabupaten-{:02}/surat-{at}.yaml", at % 20);
        files_of.push(file(&path, &format!("nama: Surat {at}\nlangkah:\n{steps}")));
    }
    let output = build(files_of, Lang::Id, Profile::Internal);
    let html = page(&output, "cari/index.html");
    assert!(!html.contains("href=\"../sop/"), "no SOP is listed here");
    assert_eq!(html.matches("href=\"../instansi/kabupaten-").count(), 20);
    let mut count = 0;
    for path in files(&output) {
        let size = page(&output, path).len();
        assert!(size < 30_000, "{path} has {size} bytes");
        count += 1;
    }
    assert!(count < 200, "{count} parts");
    assert!(
        Index::of(&output)
            .find("surat 637")
            .contains("sop/kabupaten-17/surat-637/index.html")
    );
}

#[test]
fn an_empty_library_can_be_searched() {
    let index = Index::of(&build(Vec::new(), Lang::En, Profile::Public));
    assert!(index.find("misspelt").contains("aturan/ejaan/index.html"));
    assert!(
        index
            .documents
            .iter()
            .any(|document| document["path"] == "aturan/ejaan/index.html")
    );
}

#[test]
fn every_page_leads_to_the_search() {
    let output = real();
    for path in [
        "index.html",
        "sop/ciamis/lupa-passphrase/index.html",
        "404.html",
        "cari/index.html",
    ] {
        let html = page(&output, path);
        assert_eq!(html.matches("role=\"search\"").count(), 1, "{path}");
        assert!(
            html.contains("method=\"get\"") && html.contains("name=\"q\""),
            "{path}"
        );
    }
    let own = page(&output, "sop/ciamis/lupa-passphrase/index.html");
    assert!(own.contains("action=\"../../../cari/index.html\""));
}

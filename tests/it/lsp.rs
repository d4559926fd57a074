//! The language server as a function: messages of an editor come in, and what it replies is what the linter says.

use std::path::{Path, PathBuf};

use lsp_server::{Message, Notification, Request, RequestId};
use proptest::prelude::*;
use serde_json::{Value, json};
use sopan::load::RawFile;
use sopan::lsp::{Disk, Stage, State};
use sopan::words::Lang;

const ROOT: &str = "/pustaka";
const TAPIN: &str = "content/sop/tapin/lupa-passphrase.yaml";
const CIAMIS: &str = "content/sop/ciamis/lupa-passphrase.yaml";
const AGENCY: &str = "content/instansi/ciamis.yaml";

/// An editor and the server it talks to.
struct Editor {
    state: Option<State>,
    next: i32,
    diagnostics: std::collections::BTreeMap<String, Value>,
    answers: Vec<(RequestId, Result<Value, i32>)>,
}

fn uri(path: &str) -> String {
    match path.starts_with('/') {
        true => format!("file://{path}"),
        false => format!("file://{ROOT}/{path}"),
    }
}

fn text_of(path: &str) -> String {
    let file = crate::content()
        .into_iter()
        .find(|file| file.path == path)
        .expect("a file");
    String::from_utf8(file.content.expect("bytes")).expect("text")
}

impl Editor {
    fn of(files: Vec<RawFile>, capabilities: Value) -> Editor {
        let today = sopan::model::day(2026, 11, 21).expect("a day");
        let kept = files.clone();
        let disk = Disk {
            root: Box::new(|path| path.starts_with(ROOT).then(|| PathBuf::from(ROOT))),
            files: Box::new(move |_| files.clone()),
            file: Box::new(move |path: &Path| {
                let inside = path.strip_prefix(ROOT).ok()?.to_str()?.to_owned();
                let file = kept.iter().find(|file| file.path == inside)?;
                file.content.clone().ok()
            }),
        };
        let mut editor = Editor {
            state: Some(State::new(disk, today, Lang::Id)),
            next: 0,
            diagnostics: Default::default(),
            answers: Vec::new(),
        };
        editor
            .ask(
                "initialize",
                json!({"capabilities": capabilities, "rootUri": uri("")}),
            )
            .expect("begun");
        editor.say("initialized", json!({}));
        editor
    }

    fn begun() -> Editor {
        Editor::of(crate::content(), json!({}))
    }

    fn take(&mut self, replies: Vec<Message>) {
        for reply in replies {
            match reply {
                Message::Notification(notification) => {
                    assert_eq!(notification.method, "textDocument/publishDiagnostics");
                    let uri = notification.params["uri"]
                        .as_str()
                        .expect("a URI")
                        .to_owned();
                    self.diagnostics
                        .insert(uri, notification.params["diagnostics"].clone());
                }
                Message::Response(response) => {
                    let answer = response.response_result.map_err(|error| error.code);
                    self.answers.push((response.id, answer));
                }
                Message::Request(request) => {
                    assert_eq!(request.method, "client/registerCapability")
                }
            }
        }
    }

    fn turn(&mut self, messages: Vec<Message>) {
        let (state, replies) = self.state.take().expect("a state").turn(messages);
        self.state = Some(state);
        self.take(replies);
    }

    fn rest(&mut self) {
        let (state, replies) = self.state.take().expect("a state").rest();
        self.state = Some(state);
        self.take(replies);
    }

    fn stage(&self) -> Stage {
        self.state.as_ref().expect("a state").stage
    }

    fn request(&mut self, method: &str, parameters: Value) -> Message {
        self.next += 1;
        Message::Request(Request::new(
            self.next.into(),
            method.to_owned(),
            parameters,
        ))
    }

    fn ask(&mut self, method: &str, parameters: Value) -> Result<Value, i32> {
        let request = self.request(method, parameters);
        self.turn(vec![request]);
        let (id, answer) = self.answers.pop().expect("an answer");
        assert_eq!(id, self.next.into());
        answer
    }

    fn say(&mut self, method: &str, parameters: Value) {
        self.turn(vec![Message::Notification(Notification::new(
            method.to_owned(),
            parameters,
        ))]);
    }

    fn open(&mut self, path: &str, text: &str) {
        let item = json!({"uri": uri(path), "languageId": "yaml", "version": 1, "text": text});
        self.say("textDocument/didOpen", json!({"textDocument": item}));
    }

    fn write(&mut self, path: &str, text: &str) {
        self.say("textDocument/didChange", change(path, text));
    }

    /// Asks about the place of the bar in a text, which is written without the bar.
    fn ask_at(&mut self, method: &str, path: &str, text: &str) -> Value {
        let at = text.find('¦').expect("a bar");
        let text = text.replacen('¦', "", 1);
        self.open(path, &text);
        let line = text[..at].matches('\n').count();
        let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let character = text[start..at].encode_utf16().count();
        let position = json!({"line": line, "character": character});
        let parameters = json!({
            "textDocument": {"uri": uri(path)}, "position": position,
            "range": {"start": position, "end": position}, "context": {"diagnostics": []},
        });
        self.ask(method, parameters).expect("an answer")
    }

    fn labels(&mut self, path: &str, text: &str) -> Vec<String> {
        let answer = self.ask_at("textDocument/completion", path, text);
        let items = answer["items"].as_array().cloned().unwrap_or_default();
        items
            .iter()
            .map(|item| item["label"].as_str().expect("a label").to_owned())
            .collect()
    }

    /// Rule and line of every diagnostic of a document.
    fn found(&self, path: &str) -> Vec<(String, u64)> {
        let list = self
            .diagnostics
            .get(&uri(path))
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        let mut found: Vec<(String, u64)> = list
            .iter()
            .map(|one| {
                let rule = one["code"].as_str().expect("a rule").to_owned();
                (
                    rule,
                    one["range"]["start"]["line"].as_u64().expect("a line") + 1,
                )
            })
            .collect();
        found.sort();
        found
    }
}

fn change(path: &str, text: &str) -> Value {
    json!({"textDocument": {"uri": uri(path), "version": 2}, "contentChanges": [{"text": text}]})
}

/// What the linter finds in a file of a library read from nothing.
fn linted(mut files: Vec<RawFile>, path: &str, text: &str) -> Vec<(String, u64)> {
    files.retain(|file| file.path != path);
    files.push(RawFile {
        path: path.to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    });
    let (library, mut findings) = sopan::load::load(files);
    let analysis = sopan::analyse::analyse_all(&library);
    let today = sopan::model::day(2026, 11, 21).expect("a day");
    findings.append(sopan::lint::lint(&library, &analysis, today));
    let own = findings
        .sorted()
        .into_iter()
        .filter(|finding| library.source(finding.span.file).path == path);
    let mut found: Vec<(String, u64)> = own
        .map(|one| (one.rule.to_owned(), one.span.line.into()))
        .collect();
    found.sort();
    found
}

#[test]
fn an_open_sop_shows_what_the_linter_finds() {
    let mut editor = Editor::begun();
    let mut seen = 0;
    for file in crate::content()
        .into_iter()
        .filter(|file| !file.path.contains("/ciamis/"))
    {
        if !file.path.ends_with(".yaml") && !file.path.ends_with(".md") {
            continue;
        }
        let text = text_of(&file.path);
        editor.open(&file.path, &text);
        editor.rest();
        assert_eq!(
            editor.found(&file.path),
            linted(crate::content(), &file.path, &text),
            "{}",
            file.path
        );
        seen += editor.found(&file.path).len();
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn a_shared_block_shows_its_defects_at_its_name_and_at_its_words() {
    let mut editor = Editor::begun();
    let text = text_of(CIAMIS);
    editor.open(CIAMIS, &text);
    let line = text
        .lines()
        .position(|line| line.contains("blok:"))
        .expect("a block") as u64
        + 1;
    assert!(
        editor
            .found(CIAMIS)
            .contains(&("dasar-hukum-dicabut".to_owned(), line))
    );
    let shown = &editor.diagnostics[&uri(CIAMIS)];
    let related = shown
        .as_array()
        .expect("a list")
        .iter()
        .find(|one| one["relatedInformation"].is_array());
    assert_eq!(
        related.expect("one")["relatedInformation"][0]["location"]["uri"],
        uri(AGENCY)
    );
    let agency = text_of(AGENCY);
    editor.open(AGENCY, &agency);
    let mended = agency.replace(
        "Peraturan Pemerintah No 82 Tahun 2012",
        "Peraturan Pemerintah Nomor 71 Tahun 2019",
    );
    let revoked = |editor: &Editor, path: &str| {
        editor
            .found(path)
            .iter()
            .filter(|(rule, _)| rule == "dasar-hukum-dicabut")
            .count()
    };
    let before = (revoked(&editor, AGENCY), revoked(&editor, CIAMIS));
    assert!(before.0 > 0 && before.1 > 0, "{before:?}");
    editor.write(AGENCY, &mended);
    assert!(revoked(&editor, AGENCY) < before.0);
    assert!(
        revoked(&editor, CIAMIS) < before.1,
        "the SOP follows its agency"
    );
}

#[test]
fn unsaved_words_are_judged_and_closing_forgets_them() {
    let mut editor = Editor::begun();
    let text = text_of(TAPIN);
    editor.open(TAPIN, &text);
    assert!(
        !editor
            .found(TAPIN)
            .iter()
            .any(|(rule, _)| rule == "kunci-tak-dikenal")
    );
    editor.write(TAPIN, &format!("{text}\nkegiatn: x\n"));
    assert!(
        editor
            .found(TAPIN)
            .iter()
            .any(|(rule, _)| rule == "kunci-tak-dikenal")
    );
    editor.say(
        "textDocument/didClose",
        json!({"textDocument": {"uri": uri(TAPIN)}}),
    );
    assert!(editor.found(TAPIN).is_empty());
    editor.open(TAPIN, &text);
    assert_eq!(editor.found(TAPIN), linted(crate::content(), TAPIN, &text));
}

#[test]
fn a_burst_of_keys_is_judged_once_and_cancelled_questions_are_not_answered() {
    let mut editor = Editor::begun();
    let text = text_of(TAPIN);
    editor.open(TAPIN, &text);
    let note = |method: &str, parameters| {
        Message::Notification(Notification::new(method.to_owned(), parameters))
    };
    let mut burst: Vec<Message> = (0..50)
        .map(|number| {
            note(
                "textDocument/didChange",
                change(TAPIN, &format!("{text}\nx{number}: y\n")),
            )
        })
        .collect();
    let at = json!({"textDocument": {"uri": uri(TAPIN)}, "position": {"line": 0, "character": 0}});
    burst.push(editor.request("textDocument/hover", at));
    burst.push(note("$/cancelRequest", json!({"id": editor.next})));
    let (state, replies) = editor.state.take().expect("a state").turn(burst);
    editor.state = Some(state);
    let published = replies
        .iter()
        .filter(|reply| matches!(reply, Message::Notification(_)))
        .count();
    assert_eq!(published, 1);
    editor.take(replies);
    assert_eq!(editor.answers.pop().expect("an answer").1, Err(-32800));
    assert!(
        editor
            .found(TAPIN)
            .iter()
            .any(|(rule, _)| rule == "kunci-tak-dikenal")
    );
}

#[test]
fn the_conversation_begins_and_ends_as_the_protocol_says() {
    let mut editor = Editor::begun();
    assert_eq!(editor.ask("textDocument/tidakAda", json!({})), Err(-32601));
    assert_eq!(editor.ask("shutdown", Value::Null), Ok(Value::Null));
    assert_eq!(editor.ask("textDocument/hover", json!({})), Err(-32600));
    editor.say("exit", Value::Null);
    assert_eq!(editor.stage(), Stage::Over(true));
    let mut rude = Editor::begun();
    rude.say("exit", Value::Null);
    assert_eq!(rude.stage(), Stage::Over(false));
}

#[test]
fn columns_are_counted_as_both_sides_agreed() {
    let text = "nama: Uji 🙂\nlangkah:\n  - {kegiatan: 🙂🙂 Menulis, kegiatn: x}\n";
    for (name, expected) in [("utf-8", 33), ("utf-16", 29), ("utf-32", 27)] {
        let capabilities = json!({"general": {"positionEncodings": [name]}});
        let mut editor = Editor::of(crate::content(), capabilities);
        editor.open(TAPIN, text);
        let list = editor.diagnostics[&uri(TAPIN)]
            .as_array()
            .expect("a list")
            .clone();
        let unknown = list
            .iter()
            .find(|one| one["code"] == "kunci-tak-dikenal")
            .expect("one");
        assert_eq!(unknown["range"]["start"]["character"], expected, "{name}");
    }
}

#[test]
fn hovers_tell_of_findings_keys_laws_actors_and_steps() {
    let mut editor = Editor::begun();
    let mut hover = |text: &str| {
        let answer = editor.ask_at("textDocument/hover", "content/sop/ciamis/uji.yaml", text);
        answer["contents"]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    let with_steps = |step: &str| {
        format!(
            "nama: Uji\npelaksana: {{a: Petugas Loket}}\nlangkah:\n  - kegiatan: Menerima surat\n{step}"
        )
    };
    assert!(hover("wak¦tu_total: 1 jam\nnama: Uji\n").contains("jumlah waktu"));
    assert!(hover(&with_steps("    pelaksana: ¦a\n")).contains("Petugas Loket"));
    assert!(
        hover(&with_steps("    keputusan: {ya: ¦1, tidak: 1}\n"))
            .contains("langkah 1: Menerima surat")
    );
    assert!(
        hover("nama: Uji\nprosedur: lupa-pass¦phrase\n")
            .contains("Lupa Passphrase Sertifikat Elektronik")
    );
    assert!(
        hover("nama: Uji\ndasar_hukum: [{blok: dasar-hukum¦-tte}]\n")
            .contains("Nomor 14 Tahun 1950")
    );
    assert!(hover("nama: Uji\nkecualikan: [{aturan: eja¦an}]\n").contains("ejaan"));
    let law = hover(
        "nama: Uji\ndasar_hukum:\n  - Peraturan Pemerintah Nomor 8¦2 Tahun 2012 tentang PSTE\n",
    );
    assert!(
        law.contains("dasar-hukum-dicabut") && law.contains("Nomor 71 Tahun 2019"),
        "{law}"
    );
    assert!(law.contains("sebab") && law.contains("perbaikan"), "{law}");
}

#[test]
fn definitions_lead_to_declarations() {
    let mut editor = Editor::begun();
    let mut go = |text: &str| {
        let answer = editor.ask_at(
            "textDocument/definition",
            "content/sop/ciamis/uji.yaml",
            text,
        );
        (
            answer["uri"].as_str().unwrap_or_default().to_owned(),
            answer["range"]["start"]["line"].as_u64(),
        )
    };
    let own = uri("content/sop/ciamis/uji.yaml");
    let sop = |step: &str| {
        format!(
            "nama: Uji\npelaksana:\n  a: A\n  b: B\nlangkah:\n  - kegiatan: Satu\n    pelaksana: a\n  - kegiatan: Dua\n{step}"
        )
    };
    assert_eq!(go(&sop("    pelaksana: [a, ¦b]\n")), (own.clone(), Some(3)));
    assert_eq!(go(&sop("    lanjut: ¦1\n")), (own, Some(5)));
    assert_eq!(
        go("nama: Uji\nprosedur: ¦lupa-passphrase\n").0,
        uri("content/prosedur/lupa-passphrase.yaml")
    );
    assert_eq!(
        go("nama: Uji\ndasar_hukum: {blok: ¦dasar-hukum-tte}\n").0,
        uri(AGENCY)
    );
    let tapin = text_of(TAPIN);
    let name = tapin
        .lines()
        .find_map(|line| line.strip_prefix("nama: "))
        .expect("a name");
    assert_eq!(
        go(&format!("nama: Uji\nketerkaitan: [SOP ¦{name}]\n"))
            .0
            .rsplit('/')
            .next(),
        Some("lupa-passphrase.yaml")
    );
    assert_eq!(
        go("nama: Uji\ndasar_hukum: [¦Undang-Undang Nomor 11 Tahun 2008]\n").0,
        uri("content/peraturan/nasional.yaml")
    );
    assert_eq!(go("nama: ¦Uji\n"), (String::new(), None));
}

#[test]
fn completion_knows_the_place_even_in_broken_yaml() {
    let mut editor = Editor::begun();
    let path = "content/sop/ciamis/uji.yaml";
    let base = "nama: Uji\nprosedur: lupa-passphrase\npelaksana: {loket: Petugas Loket, kadis: Kepala Dinas}\nlangkah:\n  - kegiatan: Menerima surat\n    output: [Surat Masuk]\n";
    editor.open(path, base);
    let mut labels = |rest: &str| editor.labels(path, &format!("{base}{rest}"));
    let keys = labels("    ¦");
    assert!(
        keys.contains(&"waktu".to_owned()) && !keys.contains(&"kegiatan".to_owned()),
        "{keys:?}"
    );
    assert_eq!(labels("    pelaksana: ¦"), ["loket", "kadis"]);
    // Two keys on a line and an open bracket: no YAML at all.
    assert_eq!(
        labels("    pelaksana: [loket, ¦\n  kacau: : [\n"),
        ["loket", "kadis"]
    );
    assert_eq!(
        labels("  - kegiatan: Dua\n    kelengkapan:\n      - ¦"),
        ["Surat Masuk"]
    );
    assert_eq!(
        labels("  - kegiatan: Dua\n    keputusan: {ya: ¦"),
        ["1", "2"]
    );
    assert_eq!(
        labels("    simbol: ¦"),
        ["mulai", "selesai", "proses", "keputusan"]
    );
    assert!(labels("    tahap: ¦").contains(&"memeriksa".to_owned()));
    assert!(
        labels("dasar_hukum:\n  - Undang¦")
            .iter()
            .any(|law| law.starts_with("Undang-Undang Nomor 11 Tahun 2008 tentang"))
    );
    assert_eq!(labels("dasar_hukum: [{blok: ¦"), ["dasar-hukum-tte"]);
    assert!(
        labels("keterkaitan:\n  - ¦")
            .iter()
            .all(|name| name == "blok" || name.to_lowercase().starts_with("sop "))
    );
    assert!(labels("kecualikan:\n  - aturan: ¦").contains(&"ejaan".to_owned()));
    assert!(labels("prosedur: ¦").contains(&"lupa-passphrase".to_owned()));
    assert!(labels("¦").contains(&"dasar_hukum".to_owned()));
    assert!(labels("# ¦").is_empty());
    assert!(
        editor
            .labels(AGENCY, "nama: A\naturan:\n  ¦")
            .contains(&"ejaan".to_owned())
    );
    assert_eq!(
        editor.labels(AGENCY, "nama: A\naturan:\n  ejaan: ¦"),
        ["galat", "peringatan", "info", "mati"]
    );
}

#[test]
fn a_completed_text_is_yaml_that_says_it() {
    let mut editor = Editor::begun();
    let answer = editor.ask_at(
        "textDocument/completion",
        TAPIN,
        "nama: Uji\ndasar_hukum: [¦]\n",
    );
    for item in answer["items"].as_array().expect("a list") {
        let yaml = format!(
            "[{}]",
            item["textEdit"]["newText"].as_str().expect("a text")
        );
        let parsed: Vec<serde_yaml::Value> = serde_yaml::from_str(&yaml).expect("YAML");
        let is_block = item["label"] == "blok";
        assert!(
            is_block
                || parsed
                    == [serde_yaml::Value::String(
                        item["label"].as_str().expect("a label").to_owned()
                    )],
            "{yaml}"
        );
    }
}

#[test]
fn drafts_are_judged_and_other_yaml_is_left_alone() {
    let mut editor = Editor::of(Vec::new(), json!({}));
    let draft = "nama: Uji\npelaksana: {a: A}\nlangkah:\n  - kegiatan: Menulis\n    pelaksana: b\n";
    editor.open("/luar/draf.yaml", draft);
    assert!(
        editor
            .found("/luar/draf.yaml")
            .iter()
            .any(|(rule, line)| rule == "pelaksana-tak-dikenal" && *line == 5)
    );
    editor.open(
        "/luar/docker-compose.yml",
        "version: 3\nservices:\n  web: {image: x}\n",
    );
    assert!(editor.found("/luar/docker-compose.yml").is_empty());
}

#[test]
fn steps_are_the_symbols_of_an_sop() {
    let mut editor = Editor::begun();
    let answer = editor.ask_at(
        "textDocument/documentSymbol",
        TAPIN,
        &format!("¦{}", text_of(TAPIN)),
    );
    let names: Vec<&str> = answer
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["name"].as_str())
        .collect();
    assert!(names.len() > 5 && names[1].starts_with("1. "), "{names:?}");
}

/// Where an edit falls, how many letters go, and what comes.
fn edits() -> impl Strategy<Value = Vec<(prop::sample::Index, usize, String)>> {
    let words = prop_oneof![
        "[a-z:\\-\\[\\]{}\"'&*!|>#, \n]{0,8}",
        "\\PC{0,4}",
        Just("\nlangkah:\n  - kegiatan: ".to_owned()),
        Just("\u{feff}".to_owned()),
    ];
    prop::collection::vec((any::<prop::sample::Index>(), 0_usize..12, words), 1..6)
}

fn edited(text: &str, (at, cut, put): &(prop::sample::Index, usize, String)) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = at.index(letters.len() + 1);
    let end = (at + cut).min(letters.len());
    letters[..at]
        .iter()
        .chain(put.chars().collect::<Vec<_>>().iter())
        .chain(&letters[end..])
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_nothing_panics_and_the_linter_agrees(
        which in 0_usize..4, edits in edits(), line in 0_u32..80, character in 0_u32..60,
    ) {
        let path = [TAPIN, CIAMIS, AGENCY, "content/prosedur/lupa-passphrase.yaml"][which];
        let mut editor = Editor::begun();
        let mut text = text_of(path);
        editor.open(path, &text);
        for edit in &edits {
            text = edited(&text, edit);
            editor.write(path, &text);
            let place = json!({"line": line, "character": character});
            let range = json!({"start": {"line": 0, "character": 0}, "end": place});
            for method in ["hover", "completion", "definition", "codeAction", "documentSymbol"] {
                let parameters = json!({
                    "textDocument": {"uri": uri(path)}, "position": place, "range": range, "context": {},
                });
                let answer = editor.ask(&format!("textDocument/{method}"), parameters);
                prop_assert!(answer.is_ok(), "{:?}", answer);
            }
        }
        editor.rest();
        if path == TAPIN {
            prop_assert_eq!(editor.found(path), linted(crate::content(), path, &text));
        }
    }
}

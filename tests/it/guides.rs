//! The guides keep their promises: every command in them runs, every SOP in them grows as they say, every wrong example
//! is found and every right one is not.
//!
//! The word behind `yaml` or `text` at a code block says what it is: `yaml sop` a whole SOP, `yaml bagian` what is added
//! to it, `text lint` what the program says about it; `yaml salah RULE` and `yaml benar RULE` an example of a rule;
//! `yaml instansi`, `prosedur`, `peraturan` and `situs` a file of that kind, `yaml langkah` steps; `text temuan PATH` a
//! finding of a file of the content. A block without such a word is only shown.

use std::fs;
use std::path::Path;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use crate::shell::{Ran, library, sopan};
use crate::tree;

/// The SOP that the guides write.
const EXAMPLE: &str = "content/sop/sekda-contoh/peminjaman-ruang-rapat.yaml";

/// What stands as code in a guide.
struct Guide {
    name: String,
    /// Words behind the fence, and text, of each block.
    blocks: Vec<(String, String)>,
    /// Code inside sentences.
    inline: Vec<String>,
}

fn guides() -> Vec<Guide> {
    let files = tree::files("content/panduan", &[".md"]);
    let read = |(path, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8(bytes).expect("text");
        read(path, &text)
    };
    files.into_iter().map(read).collect()
}

fn read(name: String, text: &str) -> Guide {
    let mut guide = Guide {
        name,
        blocks: Vec::new(),
        inline: Vec::new(),
    };
    let mut open: Option<(String, String)> = None;
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                open = Some((info.to_string(), String::new()));
            }
            Event::End(TagEnd::CodeBlock) => guide.blocks.extend(open.take()),
            Event::Text(text) => {
                if let Some((_, code)) = &mut open {
                    code.push_str(&text);
                }
            }
            Event::Code(code) => guide.inline.push(code.to_string()),
            _ => {}
        }
    }
    guide
}

fn put(folder: &Path, path: &str, text: &str) {
    let place = folder.join(path);
    fs::create_dir_all(place.parent().expect("a folder")).expect("made");
    fs::write(place, text).expect("written");
}

/// The whole SOP that the guides end with.
fn example() -> String {
    let blocks = guides().into_iter().flat_map(|guide| guide.blocks);
    let whole = blocks.rev().find(|(info, _)| info == "yaml sop");
    whole.expect("an SOP").1
}

/// A library with the example of the guides, an older version of it, and a sheet where the program can print one.
fn furnished(name: &str) -> std::path::PathBuf {
    let folder = library(name);
    let older = "content/sop/sekda-contoh/riwayat/peminjaman-ruang-rapat-1.yaml";
    put(&folder, EXAMPLE, &example());
    put(&folder, older, &example());
    if cfg!(feature = "cetak") {
        let ran = sopan(&folder, &["cetak", EXAMPLE, "-o", "lembar.pdf"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    folder
}

/// Runs a command as far as a test can: a preview never ends, and paths of a server are not this machine's.
fn tried(folder: &Path, command: &str) -> Ran {
    let mut words: Vec<&str> = command.split_whitespace().skip(1).collect();
    let prints = ["cetak", "sheet", "cocokkan", "verify"];
    let waits = ["sajikan", "serve", "penyunting", "lsp"];
    let is_any = |names: &[&str]| words.first().is_some_and(|word| names.contains(word));
    let is_elsewhere = |word: &&str| word.starts_with(['/', '~', '|', '>', '&']);
    if is_any(&waits)
        || is_any(&prints) && !cfg!(feature = "cetak")
        || words.iter().any(is_elsewhere)
    {
        let end = words
            .iter()
            .position(|word| ["|", ">", "&&"].contains(word));
        words.truncate(end.unwrap_or(words.len()));
        words.push("--help");
    }
    sopan(folder, &words)
}

#[test]
fn every_command_of_the_guides_runs() {
    let mut count = 0;
    for (number, guide) in guides().iter().enumerate() {
        let folder = furnished(&format!("guides-commands-{number}"));
        let blocks = guide.blocks.iter().filter(|(info, _)| info == "sh");
        let lines = blocks.flat_map(|(_, text)| text.lines());
        for command in lines.filter(|line| line.starts_with("sopan ")) {
            let ran = tried(&folder, command);
            // Findings and differences are an answer too.
            assert!(
                ran.code < 2,
                "{}: {command}\n{}{}",
                guide.name,
                ran.out,
                ran.err
            );
            count += 1;
        }
    }
    assert!(count >= 30, "{count}");
}

#[test]
fn every_command_named_in_a_sentence_of_a_guide_is_there() {
    let folder = library("guides-named");
    for guide in guides() {
        let named = guide
            .inline
            .iter()
            .filter(|code| code.starts_with("sopan "));
        for command in named {
            let mut words: Vec<&str> = command.split_whitespace().skip(1).collect();
            words.push("--help");
            let ran = sopan(&folder, &words);
            assert_eq!(ran.code, 0, "{}: {command}\n{}", guide.name, ran.err);
        }
    }
}

#[test]
fn the_sop_of_the_guides_grows_to_one_without_findings() {
    let folder = library("guides-sop");
    for guide in guides() {
        let mut sop = String::new();
        for (info, text) in &guide.blocks {
            match info.as_str() {
                "yaml instansi" if sop.is_empty() => {
                    put(&folder, "content/instansi/sekda-contoh.yaml", text);
                }
                "yaml sop" if sop.is_empty() => sop.clone_from(text),
                "yaml sop" => assert_eq!(&sop, text, "{}: the whole is not its parts", guide.name),
                "yaml bagian" => sop.push_str(text),
                "text lint" => {
                    put(&folder, EXAMPLE, &sop);
                    let ran = sopan(&folder, &["lint", EXAMPLE]);
                    assert!(ran.out.contains(text.trim()), "{text}\n{}", ran.out);
                }
                _ => {}
            }
        }
    }
    put(&folder, EXAMPLE, &example());
    let ran = sopan(&folder, &["lint", "--fail-on", "peringatan", EXAMPLE]);
    assert_eq!(ran.code, 0, "{}", ran.out);
}

#[test]
fn what_the_guides_call_wrong_is_found_and_what_they_call_right_is_not() {
    let folder = furnished("guides-examples");
    let path = "content/sop/sekda-contoh/uji.yaml";
    let mut count = [0, 0];
    for guide in guides() {
        for (info, text) in &guide.blocks {
            let words: Vec<&str> = info.split_whitespace().collect();
            let (wrong, rule) = match words[..] {
                ["yaml", "salah", rule] => (true, rule),
                ["yaml", "benar", rule] => (false, rule),
                _ => continue,
            };
            put(&folder, path, &whole(text));
            let ran = sopan(&folder, &["lint", "--select", rule, path]);
            let found = ran.out.contains(&format!("[{rule}]"));
            assert_eq!(
                found, wrong,
                "{}: {text}\n{}{}",
                guide.name, ran.out, ran.err
            );
            count[usize::from(wrong)] += 1;
        }
    }
    assert!(count.iter().all(|count| *count >= 9), "{count:?}");
}

/// An example as an SOP: a list is its steps.
fn whole(text: &str) -> String {
    let mut sop = String::new();
    if !text.starts_with("nama:") {
        sop += "nama: Pelayanan Sertifikat Elektronik\n";
    }
    if text.starts_with("- ") {
        sop += "pelaksana: {pemohon: Pemohon, verifikator: Verifikator}\nlangkah:\n";
    }
    sop + text
}

#[test]
fn every_file_that_the_guides_show_is_read_without_complaint() {
    let mut count = 0;
    for guide in guides() {
        for (info, text) in &guide.blocks {
            let path = match info.as_str() {
                "yaml instansi" => "content/instansi/sekda-contoh.yaml",
                "yaml prosedur" => "content/prosedur/peminjaman-ruang-rapat.yaml",
                "yaml peraturan" => "content/peraturan/kabupaten-contoh.yaml",
                "yaml situs" => "content/situs.yaml",
                _ => continue,
            };
            let folder = furnished("guides-files");
            put(&folder, path, text);
            let ran = sopan(&folder, &["lint", "--fail-on", "info", path]);
            assert_eq!(ran.code, 0, "{}: {text}\n{}", guide.name, ran.out);
            count += 1;
        }
    }
    assert!(count >= 6, "{count}");
}

#[test]
fn steps_that_the_guides_show_are_read_and_findings_are_what_the_program_says() {
    let folder = library("guides-findings");
    let path = "content/sop/sekda-contoh/uji.yaml";
    for guide in guides() {
        for (info, text) in &guide.blocks {
            let words: Vec<&str> = info.split_whitespace().collect();
            match words[..] {
                ["yaml", "langkah"] => {
                    put(&folder, path, &whole(text));
                    let keys = "kunci-tak-dikenal,jenis-nilai-salah,pelaksana-tak-dikenal";
                    let ran = sopan(&folder, &["lint", "--select", keys, path]);
                    assert_eq!(ran.out.trim(), "Tidak ada temuan.", "{}", guide.name);
                }
                ["text", "temuan", file] => {
                    let ran = sopan(&folder, &["lint", file]);
                    assert!(ran.out.contains(text), "{}: {text}", guide.name);
                }
                _ => {}
            }
        }
    }
}

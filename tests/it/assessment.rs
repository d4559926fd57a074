//! The assessment sheet: every finding stands once, in the part of the SOP that a reviewer looks for it in.

use sopan::load::RawFile;
use sopan::model::Profile;
use sopan::view::Context;
use sopan::view::assessment::{Assessment, assessment};
use sopan::words::Lang;

use crate::site::{context, file};

fn sheet(context: &Context, id: &str) -> Assessment {
    let sops = 0..context.library.sops.len();
    let mut sheets = sops.filter_map(|at| assessment(context, at));
    sheets.find(|sheet| sheet.id == id).expect(id)
}

/// The sheet of one SOP alone.
fn alone(yaml: &str) -> Assessment {
    let files: Vec<RawFile> = vec![file("content/sop/satu/surat.yaml", yaml)];
    sheet(&context(files, Lang::Id, Profile::Internal), "satu/surat")
}

/// The parts in which a rule found something.
fn parts_of<'a>(sheet: &'a Assessment, rule: &str) -> Vec<&'a str> {
    let has = |part: &&sopan::view::assessment::AssessedPart| {
        part.findings.iter().any(|found| found.rule == rule)
    };
    let parts = sheet.parts.iter().filter(has);
    parts.map(|part| part.id.as_str()).collect()
}

#[test]
fn every_finding_stands_once_and_numbers_run_through() {
    for lang in [Lang::Id, Lang::En] {
        let context = context(crate::content(), lang, Profile::Internal);
        for (at, sop) in context.library.sops.iter().enumerate() {
            let sheet = assessment(&context, at).expect("an SOP");
            let found = context.findings_of(sop).len();
            let counted: usize = sheet
                .parts
                .iter()
                .flat_map(|part| part.counts)
                .flatten()
                .sum();
            assert_eq!(counted, found, "{}", sheet.id);
            assert_eq!(sheet.counts.total(), found, "{}", sheet.id);
            let numbers: Vec<usize> = (sheet.parts.iter())
                .flat_map(|part| part.findings.iter().map(|found| found.number))
                .collect();
            assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
            let steps = sheet.parts.iter().filter(|part| !part.detail.is_empty());
            assert_eq!(steps.count(), sop.steps().count(), "{}", sheet.id);
        }
    }
}

#[test]
fn what_is_missing_stands_in_the_part_that_misses_it() {
    let sheet = alone(
        "nama: Penerimaan Surat\npelaksana: {a: Arsiparis, b: Camat}\nlangkah:\n  - kegiatan: Menerima surat\n    pelaksana: a\n    output: [Mengirim surat]\n",
    );
    for (rule, part) in [
        ("dasar-hukum-kosong", "dasar-hukum"),
        ("peringatan-kosong", "peringatan"),
        ("pencatatan-kosong", "pencatatan"),
        ("keterkaitan-kosong", "keterkaitan"),
        ("tanggal-efektif-kosong", "identitas"),
        ("pelaksana-tidak-bekerja", "pelaksana"),
        ("waktu-kosong", "l1"),
        ("output-berupa-kegiatan", "l1"),
    ] {
        assert_eq!(parts_of(&sheet, rule), [part], "{rule}");
    }
}

#[test]
fn places_are_said_as_the_sheet_names_them() {
    let context = context(crate::content(), Lang::Id, Profile::Internal);
    let sheet = sheet(&context, "ciamis/lupa-passphrase");
    let place = |rule: &str| {
        let found = sheet.parts.iter().flat_map(|part| &part.findings);
        let mut found = found.filter(|found| found.rule == rule);
        found.next().expect(rule).places[0].clone()
    };
    let (words, href) = place("kelengkapan-prosedur-lain");
    assert!(words.starts_with("Kelengkapan, baris "), "{words}");
    assert!(href.is_some_and(|href| href.contains("/sumber/index.html#b")));
    // The legal bases are a block of the agency's file: there is an item, but no line of this SOP.
    assert_eq!(place("dasar-hukum-dicabut"), ("Butir 3".to_owned(), None));
}

#[test]
fn a_sound_sop_has_every_part_to_tick_and_nothing_else() {
    let mut context = context(crate::content(), Lang::Id, Profile::Internal);
    context.findings.clear();
    let sheet = sheet(&context, "ciamis/lupa-passphrase");
    assert_eq!(sheet.counts.total(), 0);
    assert_eq!(sheet.counted, "Tidak ada temuan.");
    let steps = context.library.sops[0].steps().count();
    assert_eq!(sheet.parts.len(), 9 + steps);
    assert!(sheet.parts.iter().all(|part| part.findings.is_empty()));
    assert_eq!(sheet.conclusions.len(), 3);
}

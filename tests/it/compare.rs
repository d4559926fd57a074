//! The comparison: what it says about the real SOPs, and its laws.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use sopan::analyse::{self, Facts};
use sopan::compare::{self, CellState, Comparison};
use sopan::load::{self, RawFile};
use sopan::model::Library;

use crate::content;

fn analysed(files: Vec<RawFile>) -> (Library, Vec<Facts>) {
    let (library, _) = load::load(files);
    let shared = analyse::analyse_library(&library);
    let facts = library
        .sops
        .iter()
        .map(|sop| analyse::analyse(&library, &shared, sop))
        .collect();
    (library, facts)
}

fn of_procedure(library: &Library, key: &str) -> Vec<usize> {
    let has = |at: &usize| {
        let procedure = library.sops[*at].procedure.as_ref();
        procedure.is_some_and(|procedure| procedure.value == key)
    };
    (0..library.sops.len()).filter(has).collect()
}

fn compared(library: &Library, facts: &[Facts], key: &str) -> Comparison {
    let procedure = library.procedure(key).expect("a procedure");
    compare::compare(library, facts, procedure, &of_procedure(library, key))
}

/// Every step of every SOP with the key of its row.
fn phases_of(comparison: &Comparison) -> BTreeMap<String, Vec<(usize, String)>> {
    let mut found = BTreeMap::new();
    for member in &comparison.members {
        let steps = member.steps.iter();
        let rows = steps.map(|step| (step.number, comparison.phases[step.phase].key.clone()));
        found.insert(member.sop.to_string(), rows.collect());
    }
    found
}

fn expect(found: &BTreeMap<String, Vec<(usize, String)>>, sop: &str, keys: &[&str]) {
    let found: Vec<&str> = found[sop].iter().map(|(_, key)| key.as_str()).collect();
    assert_eq!(found, keys, "{sop}");
}

#[test]
fn real_steps_find_their_phases() {
    let (library, facts) = analysed(content());
    let found = phases_of(&compared(&library, &facts, "lupa-passphrase"));
    expect(
        &found,
        "ciamis/lupa-passphrase",
        &[
            "mengajukan",
            "persetujuan",
            "persetujuan",
            "persetujuan",
            "memeriksa",
            "persetujuan-bsre",
            "persetujuan-bsre",
            "mencabut-mereset",
            "memulihkan",
        ],
    );
    let five = [
        "mengajukan",
        "memeriksa",
        "mencabut-mereset",
        "memulihkan",
        "memberi-tahu",
    ];
    expect(&found, "pekalongan/lupa-passphrase", &five);
    expect(&found, "tapin/lupa-passphrase", &five);
    expect(
        &found,
        "kapuas/lupa-passphrase",
        &["mengajukan", "mencabut-mereset", "memulihkan", "memulihkan"],
    );
}

#[test]
fn real_sops_have_two_designs() {
    let (library, facts) = analysed(content());
    let comparison = compared(&library, &facts, "lupa-passphrase");
    let designs: Vec<Vec<String>> = comparison
        .designs
        .iter()
        .map(|design| {
            let members = design.members.iter();
            members
                .map(|member| comparison.members[*member].sop.agency.clone())
                .collect()
        })
        .collect();
    assert_eq!(designs, [["ciamis", "pekalongan"], ["kapuas", "tapin"]]);
}

#[test]
fn designs_are_found_without_their_words() {
    let (mut library, facts) = analysed(content());
    for procedure in &mut library.procedures {
        procedure.designs.clear();
    }
    let comparison = compared(&library, &facts, "lupa-passphrase");
    let found: Vec<(Vec<&str>, Vec<&str>)> = comparison
        .designs
        .iter()
        .map(|design| {
            let members = design.members.iter();
            let agencies = members.map(|at| comparison.members[*at].sop.agency.as_str());
            let marks = design.marks.iter().map(String::as_str);
            (agencies.collect(), marks.collect())
        })
        .collect();
    let wanted = [
        (
            vec!["ciamis", "pekalongan"],
            vec!["pencabutan", "penerbitan"],
        ),
        (vec!["kapuas", "tapin"], vec!["reset"]),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn real_pairs_join_the_same_work() {
    let (library, facts) = analysed(content());
    let comparison = compared(&library, &facts, "lupa-passphrase");
    let found: BTreeSet<(usize, usize, usize, usize)> = comparison
        .pairs
        .iter()
        .map(|pair| (pair.left, pair.left_step, pair.right, pair.right_step))
        .collect();
    // Ciamis, Kapuas, Pekalongan, Tapin: applying, checking, revoking, issuing anew.
    for pair in [
        (0, 1, 2, 1),
        (0, 5, 2, 2),
        (0, 8, 2, 3),
        (0, 9, 2, 4),
        (2, 5, 3, 5),
    ] {
        assert!(found.contains(&pair), "{pair:?} in {found:?}");
    }
    assert!(!found.contains(&(0, 2, 2, 2)), "{found:?}");
}

#[test]
fn cells_say_what_is_extra_and_what_is_missing() {
    let (library, facts) = analysed(content());
    let comparison = compared(&library, &facts, "lupa-passphrase");
    let states = |key: &str| -> Vec<CellState> {
        let row = comparison
            .phases
            .iter()
            .find(|row| row.key == key)
            .expect("a row");
        row.cells.iter().map(|cell| cell.state).collect()
    };
    use CellState::{Extra, Missing, OtherActor, Same};
    assert_eq!(states("mengajukan"), [Same, Same, Same, Same]);
    assert_eq!(states("persetujuan"), [Extra, Missing, Missing, Missing]);
    assert_eq!(states("memeriksa"), [OtherActor, Missing, Same, Same]);
    assert_eq!(states("memberi-tahu"), [Missing, Missing, Same, Same]);
}

#[test]
fn equipment_is_joined_across_spellings() {
    let (library, facts) = analysed(content());
    let comparison = compared(&library, &facts, "lupa-passphrase");
    let holders = |name: &str| {
        let row = comparison.equipment.iter().find(|row| row.name == name);
        row.map_or(0, |row| row.holders.len())
    };
    assert_eq!(holders("Komputer"), 4);
    assert_eq!(holders("Surat Permohonan Lupa Passphrase"), 1);
    assert_eq!(holders("Akun AMS"), 3, "{:?}", comparison.equipment);
}

#[test]
fn procedure_without_phases_is_aligned_step_by_step() {
    let (mut library, facts) = analysed(content());
    for procedure in &mut library.procedures {
        procedure.phases.clear();
        procedure.designs.clear();
    }
    let comparison = compared(&library, &facts, "lupa-passphrase");
    every_step_is_in_one_row(&comparison);
    let first = &comparison.phases[0].cells;
    let applying = first.iter().filter(|cell| !cell.steps.is_empty()).count();
    assert!(
        applying >= 3,
        "the first steps of most SOPs are the same work: {first:?}"
    );
}

fn every_step_is_in_one_row(comparison: &Comparison) {
    for (place, member) in comparison.members.iter().enumerate() {
        let mut seen: Vec<usize> = comparison
            .phases
            .iter()
            .flat_map(|row| row.cells[place].steps.iter().copied())
            .collect();
        seen.sort_unstable();
        let all: Vec<usize> = (0..member.steps.len()).collect();
        assert_eq!(seen, all, "{}", member.sop);
    }
}

fn every_step_is_aligned_once(comparison: &Comparison) {
    for (place, member) in comparison.members.iter().enumerate() {
        let cells = comparison.rows.iter().map(|row| &row.cells[place]);
        let mut seen: Vec<usize> = cells.flat_map(|cell| cell.steps.iter().copied()).collect();
        seen.sort_unstable();
        let all: Vec<usize> = (0..member.steps.len()).collect();
        assert_eq!(seen, all, "{}", member.sop);
    }
}

/// What a reader could see of a comparison.
fn shown(comparison: &Comparison) -> String {
    format!("{comparison:?}")
}

const VERBS: &[&str] = &[
    "Mengajukan permohonan",
    "Memverifikasi berkas",
    "Mendisposisikan surat",
    "Menerbitkan izin",
    "Melakukan reset",
    "Menerima notifikasi",
    "Selesai",
    "Mencatat",
    "",
];

fn generated(sops: &[Vec<usize>], with_phases: bool) -> Vec<RawFile> {
    let phases = if with_phases {
        "tahap:\n  - {id: satu, nama: Satu, kata: [mengajukan, menerima]}\n  - {id: dua, nama: Dua, kata: [verifikasi]}\n"
    } else {
        ""
    };
    let mut files = vec![file(
        "content/prosedur/uji.yaml",
        format!("nama: Uji\n{phases}"),
    )];
    for (at, steps) in sops.iter().enumerate() {
        let mut text = format!(
            "nama: Uji {at}\nprosedur: uji\npelaksana: {{a: Pemohon, b: Kepala Dinas}}\nlangkah:\n"
        );
        for verb in steps {
            let actor = if verb % 2 == 0 { "a" } else { "b" };
            text.push_str(&format!(
                "  - kegiatan: \"{}\"\n    pelaksana: {actor}\n    waktu: {verb} menit\n",
                VERBS[*verb]
            ));
        }
        files.push(file(&format!("content/sop/instansi{at}/uji.yaml"), text));
    }
    files
}

fn file(path: &str, text: String) -> RawFile {
    RawFile {
        path: path.to_owned(),
        content: Ok(text.into_bytes()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_step_has_one_row_and_order_does_not_matter(
        sops in prop::collection::vec(prop::collection::vec(0..VERBS.len(), 1..7), 1..6),
        with_phases: bool,
        turn in 0..6_usize,
    ) {
        let (library, facts) = analysed(generated(&sops, with_phases));
        let procedure = library.procedure("uji").expect("a procedure");
        let mut order = of_procedure(&library, "uji");
        let first = compare::compare(&library, &facts, procedure, &order);
        every_step_is_in_one_row(&first);
        every_step_is_aligned_once(&first);
        order.reverse();
        let shift = turn % order.len().max(1);
        order.rotate_left(shift);
        let second = compare::compare(&library, &facts, procedure, &order);
        prop_assert_eq!(shown(&first), shown(&second));
        for pair in &first.pairs {
            prop_assert!(pair.left < pair.right && (0.0..=1.0).contains(&pair.confidence));
        }
    }

    #[test]
    fn single_sop_has_nothing_extra_missing_or_paired(steps in prop::collection::vec(0..VERBS.len(), 1..7)) {
        let (library, facts) = analysed(generated(&[steps], true));
        let comparison = compared(&library, &facts, "uji");
        prop_assert!(comparison.pairs.is_empty());
        prop_assert!(comparison.designs.len() <= 1);
        let states = comparison.phases.iter().flat_map(|row| &row.cells).map(|cell| cell.state);
        prop_assert!(states.into_iter().all(|state| state == CellState::Alone));
    }
}

#[test]
fn many_sops_grow_linearly() {
    let sops: Vec<Vec<usize>> = (0..70)
        .map(|at| vec![at % 6, (at + 1) % 6, (at + 2) % 6])
        .collect();
    for with_phases in [true, false] {
        let (library, facts) = analysed(generated(&sops, with_phases));
        let comparison = compared(&library, &facts, "uji");
        every_step_is_in_one_row(&comparison);
        every_step_is_aligned_once(&comparison);
        assert!(comparison.pairs.iter().all(|pair| pair.left == 0));
    }
}

#[test]
fn procedure_without_sops_compares_to_nothing() {
    let (library, facts) = analysed(generated(&[], true));
    let comparison = compared(&library, &facts, "uji");
    assert!(
        comparison.members.is_empty() && comparison.pairs.is_empty() && comparison.legal.is_empty()
    );
}

/// What an SOP lacks, by the names of phases and activities.
fn lacking(comparison: &Comparison, sop: &str) -> Vec<String> {
    let is_meant = |member: &compare::Member| member.sop.to_string() == sop;
    let own = comparison.members.iter().position(is_meant);
    let gaps = compare::gaps(comparison, own.expect("a member"));
    let named = gaps.iter().map(|gap| match gap.phase {
        Some(phase) => phase.name.clone(),
        None => gap.activity.to_owned(),
    });
    named.collect()
}

#[test]
fn what_most_do_and_one_does_not_is_told_and_nothing_else() {
    let (library, facts) = analysed(content());
    let comparison = compared(&library, &facts, "lupa-passphrase");
    let of = |agency: &str| lacking(&comparison, &format!("{agency}/lupa-passphrase"));
    assert_eq!(of("kapuas"), ["Memeriksa", "Memberi tahu pemohon"]);
    assert_eq!(of("ciamis"), ["Memberi tahu pemohon"]);
    // Pekalongan is asked for by e-mail and approves nothing, as Kapuas and Tapin: only Ciamis does.
    assert_eq!(of("pekalongan"), [""; 0]);
    assert_eq!(of("tapin"), [""; 0]);
}

#[test]
fn an_outline_lacks_what_the_whole_lacks() {
    let (library, facts) = analysed(content());
    let procedure = library.procedure("lupa-passphrase").expect("a procedure");
    let sops = of_procedure(&library, "lupa-passphrase");
    let outline = compare::outline(&library, &facts, procedure, &sops);
    let whole = compare::compare(&library, &facts, procedure, &sops);
    for member in &whole.members {
        let sop = member.sop.to_string();
        assert_eq!(lacking(&outline, &sop), lacking(&whole, &sop));
    }
    assert_eq!(outline.designs, whole.designs);
    assert_eq!(outline.legal, whole.legal);
}

//! Measuring: the pairs of steps that the comparison finds, against those an evaluator made by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;

use sopan::analyse::analyse_all;
use sopan::compare::{self, Comparison};
use sopan::load::{RawFile, load};
use sopan::model::Library;

use crate::content;
use crate::devset::golden;
use crate::tree::files;

/// SOP, row, SOP, row: the first SOP comes first in the alphabet.
type Pair = (String, usize, String, usize);

/// What an evaluator made of the SOPs of one procedure.
struct Labels {
    pairs: BTreeSet<Pair>,
    debatable: BTreeSet<Pair>,
}

/// The line of every row of every SOP, by the name of the SOP.
fn labels(lines: &BTreeMap<String, Vec<Option<String>>>, debatable: BTreeSet<Pair>) -> Labels {
    let mut pairs = BTreeSet::new();
    for (one, rows) in lines {
        for (other, columns) in
            lines.range::<String, _>((std::ops::Bound::Excluded(one), std::ops::Bound::Unbounded))
        {
            for (row, label) in rows.iter().enumerate() {
                for (column, same) in columns.iter().enumerate() {
                    if label.is_some() && label == same {
                        pairs.insert((one.clone(), row + 1, other.clone(), column + 1));
                    }
                }
            }
        }
    }
    Labels { pairs, debatable }
}

/// The four real SOPs of one procedure: applying, checking, revoking and issuing anew, or resetting and choosing a new
/// passphrase, and telling the applicant.
fn real() -> Labels {
    let lines = [
        ("ciamis", "a - - - v - - r i -"),
        ("kapuas", "a s - p -"),
        ("pekalongan", "a v r i n"),
        ("tapin", "a v s p n"),
    ];
    let lines = lines.map(|(agency, rows)| {
        let rows = rows
            .split(' ')
            .map(|label| (label != "-").then(|| label.to_owned()));
        (format!("{agency}/lupa-passphrase"), rows.collect())
    });
    labels(&BTreeMap::from(lines), BTreeSet::new())
}

/// The files of a folder of `tests/alignment`, and its labels.
fn made_by_hand(key: &str) -> (Vec<RawFile>, Labels) {
    let mut raw = Vec::new();
    let mut written = Value::Null;
    for (path, bytes) in files(&format!("tests/alignment/{key}"), &[".yaml", ".json"]) {
        let name = path.rsplit('/').next().expect("a name").to_owned();
        let path = match name.strip_suffix(".yaml") {
            None => {
                written = serde_json::from_slice(&bytes).expect("labels");
                continue;
            }
            Some("prosedur") => format!("content/prosedur/{key}.yaml"),
            Some(sop) => format!("content/sop/{sop}/{key}.yaml"),
        };
        raw.push(RawFile {
            path,
            content: Ok(bytes),
        });
    }
    let lines: BTreeMap<String, Vec<Option<String>>> =
        serde_json::from_value(written["lines"].clone()).expect("lines");
    let debatable: Vec<Pair> = serde_json::from_value(written["debatable"].clone()).expect("pairs");
    let named = |sop: &str| format!("{sop}/{key}");
    let lines = lines.into_iter().map(|(sop, rows)| (named(&sop), rows));
    let debatable = debatable
        .into_iter()
        .map(|(one, row, other, column)| (named(&one), row, named(&other), column));
    let labels = labels(&lines.collect(), debatable.collect());
    (raw, labels)
}

fn compared(library: &Library, key: &str) -> Comparison {
    let analysis = analyse_all(library);
    let procedure = library.procedure(key).expect("a procedure");
    let of_it = |at: &usize| {
        let procedure = library.sops[*at].procedure.as_ref();
        procedure.is_some_and(|procedure| procedure.value == key)
    };
    let sops: Vec<usize> = (0..library.sops.len()).filter(of_it).collect();
    compare::compare(library, &analysis.sops, procedure, &sops)
}

fn found(comparison: &Comparison) -> BTreeSet<Pair> {
    let id = |member: usize| comparison.members[member].sop.to_string();
    let pairs = comparison.pairs.iter();
    pairs
        .map(|pair| {
            (
                id(pair.left),
                pair.left_step,
                id(pair.right),
                pair.right_step,
            )
        })
        .collect()
}

/// Right, found and wanted pairs.
#[derive(Clone, Copy, Default)]
struct Counts(usize, usize, usize);

impl Counts {
    fn of(found: &BTreeSet<Pair>, labels: &Labels) -> Counts {
        let counted = found
            .iter()
            .filter(|pair| labels.pairs.contains(*pair) || !labels.debatable.contains(*pair));
        let right = found.intersection(&labels.pairs).count();
        Counts(right, counted.count(), labels.pairs.len())
    }

    fn f1(self) -> f64 {
        2.0 * self.0 as f64 / (self.1 + self.2) as f64
    }

    fn line(self, name: &str) -> String {
        let share = |part: usize, whole: usize| 100.0 * part as f64 / whole as f64;
        format!(
            "{name:<34} presisi {:5.1}  recall {:5.1}  F1 {:.3}  ({} dari {} pasangan)\n",
            share(self.0, self.1),
            share(self.0, self.2),
            self.f1(),
            self.0,
            self.2
        )
    }
}

fn procedures() -> Vec<String> {
    let folders = files("tests/alignment", &["labels.json"]);
    let key = |path: &str| path.rsplit('/').nth(1).expect("a folder").to_owned();
    folders.iter().map(|(path, _)| key(path)).collect()
}

/// How far a second evaluator, who saw nothing but the SOPs, agrees with the labels: what can be hoped for at all.
fn agreement() -> Counts {
    let mut all = Counts::default();
    for (path, bytes) in files("tests/alignment/", &["second.json"]) {
        let second: BTreeMap<String, BTreeMap<String, Vec<Option<String>>>> =
            serde_json::from_slice(&bytes).expect(&path);
        for (key, lines) in second {
            let lines = lines
                .into_iter()
                .map(|(sop, rows)| (format!("{sop}/{key}"), rows));
            let own = labels(&lines.collect(), BTreeSet::new()).pairs;
            let counts = Counts::of(&own, &made_by_hand(&key).1);
            all = Counts(all.0 + counts.0, all.1 + counts.1, all.2 + counts.2);
        }
    }
    all
}

#[test]
fn pairs_are_those_that_an_evaluator_makes() {
    let mut text = String::new();
    let mut all = Counts::default();
    for key in procedures() {
        let (raw, labels) = made_by_hand(&key);
        let counts = Counts::of(&found(&compared(&load(raw).0, &key)), &labels);
        all = Counts(all.0 + counts.0, all.1 + counts.1, all.2 + counts.2);
        text.push_str(&counts.line(&key));
    }
    text.push_str(&all.line("semua"));
    let (library, _) = load(content());
    let real = Counts::of(&found(&compared(&library, "lupa-passphrase")), &real());
    let _ = write!(text, "\n{}", real.line("lupa-passphrase (content/)"));
    text.push_str(&agreement().line("evaluator kedua (empat prosedur)"));
    golden("sejajar.txt", &text);
    assert!(all.f1() >= 0.85 && real.f1() >= 0.85, "{text}");
}

#[test]
fn one_agency_more_changes_few_pairs_of_the_others() {
    let mut kept = (0, 0);
    for key in procedures() {
        let (mut raw, _) = made_by_hand(&key);
        let whole = found(&compared(&load(raw.clone()).0, &key));
        let last = raw.iter().rposition(|file| file.path.contains("/sop/"));
        raw.remove(last.expect("an SOP"));
        let before = found(&compared(&load(raw).0, &key));
        kept.0 += before.intersection(&whole).count();
        kept.1 += before.len();
    }
    let share = kept.0 as f64 / kept.1 as f64;
    assert!(share >= 0.93, "{} of {} pairs stay", kept.0, kept.1);
}

#[test]
fn a_step_and_its_copy_are_a_pair_whatever_the_agency() {
    let (mut raw, _) = made_by_hand("surat-masuk");
    let own = "content/sop/a/surat-masuk.yaml";
    let mut copy = raw
        .iter()
        .find(|file| file.path == own)
        .expect("an SOP")
        .clone();
    copy.path = own.replace("/a/", "/z/");
    raw.push(copy);
    let comparison = compared(&load(raw).0, "surat-masuk");
    let found = found(&comparison);
    let copied = |pair: &&Pair| pair.0 == "a/surat-masuk" && pair.2 == "z/surat-masuk";
    let pairs: Vec<&Pair> = found.iter().filter(copied).collect();
    assert!(pairs.iter().all(|pair| pair.1 == pair.3), "{pairs:?}");
    assert_eq!(pairs.len(), comparison.members[0].steps.len(), "{pairs:?}");
}

/// What the rule says of the SOPs of all procedures, as procedure, SOP and the path of the value.
fn slow(change: impl Fn(&mut RawFile)) -> Vec<String> {
    let mut found = Vec::new();
    for key in procedures() {
        let (mut raw, _) = made_by_hand(&key);
        raw.iter_mut().for_each(&change);
        let (library, _) = load(raw);
        let today = sopan::model::day(2026, 1, 31).unwrap_or_default();
        let findings = sopan::lint::lint(&library, &analyse_all(&library), today);
        let findings = findings.sorted().into_iter();
        for finding in findings.filter(|finding| finding.rule == "waktu-jauh-lebih-lama") {
            let source = library.source(finding.span.file);
            let sop = source.path.split('/').nth(2).expect("an agency");
            let message = finding.message.id;
            found.push(format!(
                "{key} {sop} {}: {message}",
                source.path_of(finding.span)
            ));
        }
    }
    found
}

#[test]
fn only_what_takes_far_longer_than_elsewhere_is_called_slow() {
    // Read by hand: a paper carried to another office and back, 2 days for a signature, 5 days to report, 1 day to send
    // an answer, and 1 day to hand over a letter, where others take hours or minutes.
    let found = slow(|_| ());
    let places = [
        "akta-kelahiran c",
        "legalisir-ijazah d",
        "perjalanan-dinas c",
        "permohonan-informasi-publik b",
        "permohonan-rekomendasi-penelitian a",
    ];
    assert_eq!(found.len(), places.len(), "{found:#?}");
    for (place, finding) in places.iter().zip(&found) {
        assert!(finding.starts_with(place), "{finding}");
        assert!(
            finding.contains(" menit)"),
            "names the times of others: {finding}"
        );
    }
}

#[test]
fn nothing_is_slow_where_all_take_the_same_or_too_few_state_a_time() {
    let alike = |file: &mut RawFile| {
        rewrite(file, |line| {
            let (before, _) = line.split_once("waktu: ")?;
            Some(format!("{before}waktu: 2 hari"))
        })
    };
    assert_eq!(slow(alike), Vec::<String>::new());
    let silent = |file: &mut RawFile| {
        if !file.path.contains("/sop/a/") && !file.path.contains("/sop/b/") {
            rewrite(file, |line| {
                let (before, _) = line.split_once("waktu: ")?;
                Some(format!("{before}waktu: ''"))
            });
        }
    };
    assert_eq!(slow(silent), Vec::<String>::new());
}

/// Changes the lines of a file.
fn rewrite(file: &mut RawFile, change: impl Fn(&str) -> Option<String>) {
    let text = String::from_utf8(file.content.clone().expect("bytes")).expect("text");
    let lines = text
        .lines()
        .map(|line| change(line).unwrap_or_else(|| line.to_owned()));
    file.content = Ok(lines
        .map(|line| line + "\n")
        .collect::<String>()
        .into_bytes());
}

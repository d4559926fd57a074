//! Examples: the bad or good example of a rule comes in, its findings and the places its carets mark go out.

use crate::analyse::analyse_all;
use crate::finding::Finding;
use crate::load::{RawFile, load, register_files};
use crate::model::{Day, Library, day};

use super::{Rule, lint};

/// The day on which examples are judged, so that they never change.
pub fn example_day() -> Day {
    day(2026, 6, 1).unwrap_or(Day::ZERO)
}

/// The agency of every example that brings none.
const AGENCY_FILE: &str = "content/instansi/contoh.yaml";
const AGENCY: &str = "nama: Pemerintah Kabupaten Contoh\ntingkat: kabupaten\nwilayah: Kabupaten Contoh\nwilayah_induk: Provinsi Contoh\n";

/// Where the SOP of an example stands.
const FILE: &str = "content/sop/contoh/contoh.yaml";

/// How a further file of an example begins: `# berkas: content/sop/contoh/kedua.yaml`. It lasts to the next such line.
const FURTHER: &str = "# berkas: ";

/// Loads an example into a library with one agency and the register and procedures of the program. The example is one
/// SOP, and below it further files where a rule looks beyond one SOP.
pub fn example_library(example: &str) -> Library {
    let file = |path: &str, text: &str| RawFile {
        path: path.to_owned(),
        content: Ok(text.as_bytes().to_vec()),
    };
    let mut parts = example.split(FURTHER);
    let mut files = vec![file(FILE, parts.next().unwrap_or_default())];
    let further = parts.filter_map(|part| part.split_once('\n'));
    files.extend(further.map(|(path, text)| file(path.trim(), text)));
    if files.iter().all(|file| file.path != AGENCY_FILE) {
        files.push(file(AGENCY_FILE, AGENCY));
    }
    // Most examples cite nothing, and to read the register takes far longer than to read them.
    if !example.contains("dasar_hukum") {
        files.extend(register_files().map(|path| file(path, "[]")));
    }
    load(files).0
}

/// What one rule finds in the SOP of an example.
pub fn example_findings(rule: &Rule, example: &str) -> (Library, Vec<Finding>) {
    let library = example_library(example);
    let found = lint(&library, &analyse_all(&library), example_day()).sorted();
    let own = found
        .into_iter()
        .filter(|finding| finding.rule == rule.defect.id)
        .filter(|finding| library.source(finding.span.file).path == FILE)
        .collect();
    (library, own)
}

/// Line, first column and number of characters of every place that the carets of an example mark. A caret line is a
/// comment of carets, the rule's id behind them, and means the last line above it that is no caret line.
pub fn marked_places(example: &str) -> Vec<(u32, u32, u32)> {
    let mut places = Vec::new();
    let mut meant = 0;
    for (index, line) in example.lines().enumerate() {
        let carets = line.chars().filter(|letter| *letter == '^').count();
        if line.trim_start().starts_with('#') && carets > 0 {
            let column = line.chars().take_while(|letter| *letter != '^').count() + 1;
            places.push((meant, narrow(column), narrow(carets)));
        } else {
            meant = narrow(index + 1);
        }
    }
    places
}

fn narrow(number: usize) -> u32 {
    crate::text::count(number)
}

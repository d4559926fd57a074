//! Complaints: the findings of a library come in; before anything is printed, those that change what is printed go out.

use crate::cli::library::Opened;
use crate::cli::lint::Chosen;
use crate::cli::{Stop, World};
use crate::finding::Finding;
use crate::load;
use crate::model::{Library, Sop};
use crate::report::{self, Report};
use crate::text::FileId;
use crate::words::{Lang, terminal};

/// The settings of an agency that say how its sheets are printed.
const PRINTING: [&str; 5] = ["kertas", "logo", "warna", "huruf", "tte"];

/// Says what could not be read of the chosen files, and of how their agencies print. Gives whether a file was not read;
/// half an SOP is no sheet to sign, but without its logo a sheet is one.
pub(super) fn complain(
    world: &mut World<'_>,
    opened: &Opened,
    (chosen, lang): (&Chosen, Lang),
) -> Result<bool, Stop> {
    let library = &opened.library;
    let is_chosen = |sop: &&Sop| chosen.holds(&library.source(sop.file).path);
    let agencies: Vec<FileId> = (library.sops.iter())
        .filter(is_chosen)
        .filter_map(|sop| library.agency(&sop.id.agency)?.file)
        .collect();
    let is_unread = |finding: &Finding| {
        load::is_unread(finding.rule) && chosen.holds(&library.source(finding.span.file).path)
    };
    let is_meant = |finding: &&Finding| {
        is_unread(finding)
            || agencies.contains(&finding.span.file) && changes_print(library, finding)
    };
    let meant: Vec<Finding> = opened.findings.iter().filter(is_meant).cloned().collect();
    let about = Report {
        findings: &meant,
        ..opened.report(world, lang)
    };
    write!(world.err, "{}", report::human(&about))?;
    for sop in library.sops.iter().filter(|sop| sop.partial) {
        let path = &library.source(sop.file).path;
        if chosen.holds(path) {
            writeln!(world.err, "sopan: {}", terminal::half_read(path).get(lang))?;
        }
    }
    Ok(meant.iter().any(is_unread))
}

/// Whether the loader found something in the file of an agency that is then printed otherwise.
fn changes_print(library: &Library, finding: &Finding) -> bool {
    let path = library.source(finding.span.file).path_of(finding.span);
    let key = path.split(['.', '[']).next().unwrap_or_default();
    let loaded = load::PROBLEMS
        .iter()
        .any(|defect| defect.id == finding.rule);
    loaded && PRINTING.contains(&key)
}

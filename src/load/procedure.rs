//! Procedures: the root of a procedure file comes in, the procedure goes out.

use crate::finding::Findings;
use crate::model::{Design, Library, Phase, Procedure, Sop};
use crate::said;
use crate::text::yaml::Node;
use crate::text::{FileId, nearest};
use crate::words::terms::Scope;

use super::decode::{Decoder, Fields};
use super::problems;

/// Reads one procedure.
pub(super) fn read_procedure(decoder: &mut Decoder<'_>, key: String, root: &Node) -> Procedure {
    let file: FileId = root.span.file;
    let mut procedure = Procedure {
        key,
        file,
        ..Procedure::default()
    };
    let Some(fields) = decoder.fields(root, Scope::Procedure) else {
        return procedure;
    };
    procedure.name = decoder.required(&fields, "nama");
    procedure.aliases = decoder.optional_texts(&fields, "alias");
    procedure.topics = decoder.optional_texts(&fields, "topik");
    procedure.documents = decoder.optional_texts(&fields, "dokumen");
    procedure.phases = read_phases(decoder, &fields);
    procedure.designs = read_designs(decoder, &fields);
    procedure.description = decoder.optional(&fields, "uraian");
    procedure
}

fn read_phases(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Vec<Phase> {
    let mut phases = Vec::new();
    for node in decoder.list(fields, "tahap") {
        let Some(own) = decoder.fields(node, Scope::Phase) else {
            continue;
        };
        phases.push(Phase {
            id: decoder.required(&own, "id"),
            name: decoder.required(&own, "nama"),
            words: decoder.optional_texts(&own, "kata"),
        });
    }
    phases
}

fn read_designs(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Vec<Design> {
    let mut designs = Vec::new();
    for node in decoder.list(fields, "rancangan") {
        let Some(own) = decoder.fields(node, Scope::Design) else {
            continue;
        };
        designs.push(Design {
            id: decoder.required(&own, "id"),
            name: decoder.required(&own, "nama"),
            description: decoder.optional(&own, "uraian"),
            words: decoder.optional_texts(&own, "kata"),
        });
    }
    designs
}

/// Reports an SOP that names a procedure which does not exist.
pub(super) fn check(library: &Library, sop: &Sop, findings: &mut Findings) {
    let Some(key) = &sop.procedure else { return };
    if library.procedure(key).is_some() {
        return;
    }
    let word = &key.value;
    let finding = findings
        .add(&problems::UNKNOWN_PROCEDURE, key.span)
        .quote(word);
    finding.says(said!(
        id: "prosedur `{word}` tidak ada di content/prosedur",
        en: "there is no procedure `{word}` in content/prosedur"));
    let known = library
        .procedures
        .iter()
        .map(|procedure| procedure.key.as_str());
    if let Some(near) = nearest(word, known) {
        finding.fix(said!(id: "maksud Anda `{near}`?", en: "did you mean `{near}`?"));
    }
}

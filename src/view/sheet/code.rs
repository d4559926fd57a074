//! Codes: printed facts come in; those that the public may see, and the code by which paper and page are held together,
//! go out.

use crate::compare::versions::Fact;
use crate::text::hash;
use crate::view::redact;

/// The facts that the public may see, as the public sheet prints them.
pub fn redacted(facts: &[Fact]) -> Vec<Fact> {
    let shown = facts.iter().filter(|fact| !is_private(&fact.path));
    shown
        .map(|fact| Fact {
            text: redact::public(&fact.text),
            ..fact.clone()
        })
        .collect()
}

/// The code that sheet and page show: twelve hexadecimal digits of the hash of what the public may see. So the full
/// sheet in the drawer and the public page carry the same code, and nobody can guess a hidden number from it.
pub fn code(facts: &[Fact]) -> String {
    let mut canonical = String::from("sopan 1\n");
    for fact in redacted(facts) {
        // The length keeps the end of one text apart from the beginning of the next.
        canonical += &format!("{} {} {}\n", fact.path, fact.text.len(), fact.text);
    }
    let hash = hash(canonical.as_bytes());
    let group = |at: usize| hash.get(at..at + 4).unwrap_or_default();
    [group(0), group(4), group(8)].join("-")
}

/// What only those inside the office may see, by its name.
fn is_private(path: &str) -> bool {
    let contact = ["instansi.telepon", "instansi.email"].contains(&path);
    contact || path.ends_with(".nip") || path.starts_with("sampul.kontak[")
}

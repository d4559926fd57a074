//! Outside papers: the name of a document comes in; whether somebody outside the procedure issues it goes out.

use crate::analyse::stems::{Token, same, tokens, words};
use crate::analyse::vocabulary::{ISSUERS, PERSONAL_PAPERS, PROOFS};
use crate::model::{Part, Step};

use super::names::Name;

/// Whether a document is one that its holder brings along: a paper of a person or firm, or one whose name says who
/// outside the table issues it.
pub(super) fn is_from_outside(name: &Name, part: &Part) -> bool {
    is_personal(&name.text) || issuer(name).is_some_and(|issuer| !is_column(&issuer, part))
}

/// Whether none of the actors of a row has acted before: whoever comes newly to the table brings his own papers.
pub(super) fn is_first_of_its_actors(part: &Part, row: usize) -> bool {
    let columns = |step: &Step| -> Vec<usize> {
        let named = step.actors.iter().filter_map(|actor| actor.column);
        named.collect()
    };
    let own = part.steps.get(row).map(columns).unwrap_or_default();
    let before = part.steps.iter().take(row).flat_map(columns);
    !own.is_empty() && !before.into_iter().any(|column| own.contains(&column))
}

fn is_personal(text: &str) -> bool {
    let words: Vec<String> = words(text).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["surat", "keputusan", ..] => true,
        ["surat", first, ..] => PERSONAL_PAPERS.contains(first),
        ["bukti", proof, ..] => PROOFS.contains(proof),
        [first, ..] => PERSONAL_PAPERS.contains(first),
        [] => false,
    }
}

/// Who issues the document, if its name says so: "dari dokter", "camat".
fn issuer(name: &Name) -> Option<Token> {
    let words = tokens(&name.text);
    let giver = words
        .windows(2)
        .find(|pair| matches!(pair[0].word.as_str(), "dari" | "oleh"));
    let named = || {
        let after_first = words.iter().skip(1);
        after_first
            .into_iter()
            .find(|token| ISSUERS.contains(token.word.as_str()))
    };
    giver.map(|pair| &pair[1]).or_else(named).cloned()
}

fn is_column(issuer: &Token, part: &Part) -> bool {
    let heads = part.actors.iter().flat_map(|actor| tokens(&actor.name));
    heads.into_iter().any(|word| same(&word.stem, &issuer.stem))
}

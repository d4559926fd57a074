//! Outside papers: the name of a document comes in; whether somebody outside the procedure issues it goes out.

use crate::analyse::stems::{Token, same, tokens, words};
use crate::analyse::vocabulary::{ISSUERS, PERSONAL_PAPERS, PROOFS, PUBLIC, PUBLIC_PAPERS};
use crate::model::Part;

use super::names::Name;

/// Whether a document is one that its holder brings along: a paper of a person or firm, or one whose name says who
/// outside the table issues it. `columns` holds the words of the table's heads.
pub(super) fn is_from_outside(name: &Name, columns: &[Token]) -> bool {
    let is_column = |issuer: Token| columns.iter().any(|word| same(&word.stem, &issuer.stem));
    is_personal(&name.text) || issuer(name).is_some_and(|issuer| !is_column(issuer))
}

/// Who acts in a row for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Newcomer {
    /// Somebody has acted before.
    Nobody,
    /// An official.
    Official,
    /// A person or body that comes to the office.
    Public,
}

impl Newcomer {
    /// Whether the document is one that such a newcomer brings along.
    pub(super) fn brings(self, name: &Name, from_outside: bool) -> bool {
        let first = name.core().next();
        let public = || first.is_some_and(|first| PUBLIC_PAPERS.contains(first.word.as_str()));
        match self {
            Newcomer::Nobody => false,
            Newcomer::Official => from_outside,
            Newcomer::Public => from_outside || public(),
        }
    }
}

/// For every row, whether its actors come newly to the table.
pub(super) fn newcomers(part: &Part) -> Vec<Newcomer> {
    let is_public = |column: usize| {
        let actor = &part.actors[column];
        let first = tokens(&actor.name).into_iter().next();
        actor.external || first.is_some_and(|first| PUBLIC.contains(first.word.as_str()))
    };
    let mut seen = vec![false; part.actors.len()];
    let rows = part.steps.iter().map(|step| {
        let columns = step.actors.iter().filter_map(|actor| actor.column);
        let columns: Vec<usize> = columns.filter(|column| *column < seen.len()).collect();
        let new = columns.iter().all(|column| !seen[*column]);
        for column in columns.iter().copied() {
            seen[column] = true;
        }
        match new {
            _ if columns.is_empty() => Newcomer::Nobody,
            false => Newcomer::Nobody,
            true if columns.iter().any(|column| is_public(*column)) => Newcomer::Public,
            true => Newcomer::Official,
        }
    });
    rows.collect()
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

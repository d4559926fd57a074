//! Synonyms: terms and synonyms of site, agencies and SOPs come in; phrases with those that mean the same go out.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Context;
use super::lexicon::Lexicon;
use crate::text::Text;

/// Stems of words in their order.
type Phrase = Vec<usize>;

/// A phrase and those that mean the same.
pub(super) type Meaning = (Phrase, Vec<Phrase>);

/// The phrases that begin with each stem. An abbreviation may stand for several things in several agencies: each is meant.
pub(super) fn synonyms(context: &Context, lexicon: &mut Lexicon) -> BTreeMap<usize, Vec<Meaning>> {
    let mut meanings: BTreeMap<Phrase, BTreeSet<Phrase>> = BTreeMap::new();
    for group in groups(context) {
        let phrases: BTreeSet<Phrase> = group
            .iter()
            .map(|text| lexicon.phrase(text))
            .filter(|phrase| !phrase.is_empty())
            .collect();
        for own in &phrases {
            let others = phrases.iter().filter(|other| *other != own);
            let known = meanings.entry(own.clone()).or_default();
            known.extend(others.cloned());
        }
    }
    let mut by_first: BTreeMap<usize, Vec<Meaning>> = BTreeMap::new();
    for (own, others) in meanings {
        if let Some(first) = own.first().copied().filter(|_| !others.is_empty()) {
            let list = by_first.entry(first).or_default();
            list.push((own, others.into_iter().collect()));
        }
    }
    by_first
}

/// Texts that mean the same.
fn groups(context: &Context) -> BTreeSet<Vec<String>> {
    let library = &context.library;
    let agencies = library.agencies.iter().flat_map(|agency| &agency.terms);
    let sops = library.sops.iter().flat_map(|sop| &sop.terms);
    let terms = library.site.terms.iter().chain(agencies).chain(sops);
    let shown = |text: &Text| context.shown(text);
    let pairs = terms.map(|(short, long)| vec![shown(short), shown(long)]);
    let synonyms = library.site.synonyms.iter();
    let synonyms =
        synonyms.map(|(word, others)| std::iter::once(word).chain(others).map(shown).collect());
    pairs.chain(synonyms).collect()
}

//! The lexicon: a word comes in; whether the lists and the affixes of the language know it goes out.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use super::affixes::parses;

/// The words of a list: a word a line, comments after `#`.
fn listed(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#'))
}

/// Words of offices, mostly roots.
pub(super) fn core_roots() -> impl Iterator<Item = &'static str> {
    listed(include_str!("inti.txt"))
}

/// Words of offices with their affixes.
pub(super) fn core_words() -> impl Iterator<Item = &'static str> {
    listed(include_str!("kata.txt"))
}

static ROOTS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    let general = listed(include_str!("umum.txt"));
    core_roots().chain(core_words()).chain(general).collect()
});

static FOREIGN: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| listed(include_str!("asing.txt")).collect());

static USUAL: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let pairs = listed(include_str!("baku.txt"));
    pairs.filter_map(|line| line.split_once(" = ")).collect()
});

/// How the dictionary spells a word in lower case that offices often spell otherwise.
pub fn usual(word: &str) -> Option<&'static str> {
    USUAL.get(word).copied()
}

/// Words whose verdict is kept per thread.
const KEPT_WORDS: usize = 50_000;

thread_local! {
    /// Verdicts passed before: a pure function of the word, asked for again by every SOP.
    static KEPT: RefCell<HashMap<Box<str>, bool>> = RefCell::new(HashMap::new());
}

/// Whether a word, in whatever case, is one: of the lists, or made of them with affixes. Words with a hyphen are judged
/// by their parts.
pub fn is_word(written: &str) -> bool {
    KEPT.with_borrow_mut(|kept| {
        if let Some(known) = kept.get(written) {
            return *known;
        }
        if kept.len() > KEPT_WORDS {
            kept.clear();
        }
        let lower = written.to_lowercase();
        let known = lower.split('-').all(is_plain_word);
        kept.insert(written.into(), known);
        known
    })
}

fn is_plain_word(word: &str) -> bool {
    if usual(word).is_some() {
        return false;
    }
    if ROOTS.contains(word) || FOREIGN.contains(word) || word.len() < 3 {
        return true;
    }
    let letters = word.bytes().all(|byte| byte.is_ascii_lowercase());
    letters
        && parses(word).iter().any(|parse| {
            let root = parse.root.as_str();
            ROOTS.contains(root) || !parse.prefix.is_empty() && FOREIGN.contains(root)
        })
}

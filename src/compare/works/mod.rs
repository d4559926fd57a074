//! Works: the verbs of an activity come in, the kinds of work they name go out, so that "meneliti" and "memverifikasi"
//! are known to be the same work and "menerima" and "menyerahkan" are not.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::analyse::Act;
use crate::analyse::stems::{self, Word};
use crate::analyse::verbs;
use crate::analyse::vocabulary::is_active_verb;

mod words;

pub(super) use words::Work;
use words::{DOING, DONE, GIVEN, GIVING, NEAR, VERBS};

use Work::{
    Advise, Apply, Calculate, Check, Draft, Fill, Issue, Perform, Receive, Return, Send, Sign,
    Upload,
};

static BY_STEM: LazyLock<HashMap<Word, Work>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for (work, verbs) in VERBS {
        for verb in verbs.split_ascii_whitespace() {
            known.entry(stems::stem(verb)).or_insert(*work);
        }
    }
    known
});

/// The kind of work of a word.
fn of_word(word: &str) -> Option<Work> {
    BY_STEM.get(&stems::stem(word)).copied()
}

/// The kinds of work of an activity: those of its verbs, or of the words that it begins with where it has none.
pub(super) fn of_activity(acts: &[Act], activity: &str) -> Vec<Work> {
    let mut works: Vec<Work> = Vec::new();
    let found = acts.iter().filter_map(|act| {
        let behind = activity.get(act.range.end..).unwrap_or_default();
        let written = activity
            .get(act.range.clone())
            .unwrap_or_default()
            .to_lowercase();
        of_verb(&written, behind)
    });
    let opening = match acts.is_empty() {
        true => of_opening(activity),
        false => Vec::new(),
    };
    for work in found.chain(opening) {
        if !works.contains(&work) {
            works.push(work);
        }
    }
    works
}

/// The work of a verb and what stands behind it: "memberikan persetujuan" is to approve, "memberikan surat" to send.
fn of_verb(verb: &str, behind: &str) -> Option<Work> {
    let mut nouns = stems::words(behind);
    let first = nouns.next().unwrap_or_default();
    let noun = match (first.as_str(), nouns.next()) {
        ("tanda", Some(second)) if second == "tangan" => "tandatangan".to_owned(),
        // "Melakukan permohonan penerbitan" and "melakukan proses verifikasi" are about the second act.
        ("permohonan" | "proses" | "kegiatan", Some(second)) if of_word(&second).is_some() => {
            second
        }
        _ => first,
    };
    let listed = |list: &[(Work, &str)]| {
        let found = list
            .iter()
            .find(|(_, nouns)| nouns.split_ascii_whitespace().any(|one| one == noun));
        found.map(|(work, _)| *work)
    };
    let back = || stems::words(behind).take(2).any(|word| word == "kembali");
    match of_word(verb) {
        Some(Send | Receive) if back() => return Some(Return),
        Some(Issue) if listed(GIVEN) == Some(Advise) => return Some(Advise),
        _ => {}
    }
    match verb {
        "menanda" if noun.starts_with("tangan") => Some(Sign),
        _ if DOING.contains(&verb) => listed(DONE).or_else(|| of_word(&noun)).or(Some(Perform)),
        _ if GIVING.contains(&verb) => listed(GIVEN).or(match verb {
            "memberi" | "memberikan" | "beri" => Some(Send),
            _ => of_word(verb),
        }),
        _ => of_word(verb),
    }
}

/// The works that an activity without a verb of an act names first: "Verifikasi berkas", "Isi formulir", "Berkas
/// diperiksa", or those of a verb behind a long subject.
fn of_opening(activity: &str) -> Vec<Work> {
    /// Beyond these words a noun is an object.
    const OPENING: usize = 4;
    const MOST: usize = 2;
    let lower = activity
        .to_lowercase()
        .replace("tanda tangan", "tandatangan");
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let behind = |at: usize| words.get(at + 1..).unwrap_or_default().join(" ");
    let is_verb =
        |word: &str| is_active_verb(word) || GIVING.contains(&word) || DOING.contains(&word);
    if let Some(at) = words
        .iter()
        .position(|word| is_verb(word) && !NO_LEADS.contains(word))
    {
        return words
            .get(at)
            .and_then(|verb| of_verb(verb, &behind(at)))
            .into_iter()
            .collect();
    }
    if let [first, "kembali", ..] = words.as_slice()
        && matches!(of_word(first), Some(Send | Receive))
    {
        return vec![Return];
    }
    let passive = words
        .iter()
        .find_map(|word| of_word(&verbs::of_passive(word)?));
    let named = words.iter().take(OPENING).filter_map(|word| of_word(word));
    passive.into_iter().chain(named).take(MOST).collect()
}

/// Words in "me-" with which no clause begins.
const NO_LEADS: [&str; 6] = ["melalui", "mengenai", "menurut", "menjadi", "meja", "media"];

/// Whether an activity says that something is done once more, or that something was mended before.
pub(super) fn is_again(works: &[Work], activity: &str) -> bool {
    const WORDS: [&str; 7] = [
        "ulang",
        "perbaikan",
        "revisi",
        "diperbaiki",
        "dilengkapi",
        "memperbaiki",
        "merevisi",
    ];
    // What is checked or sent "kembali" is so again; what is handed over "kembali" goes back.
    let twice = works
        .iter()
        .any(|work| matches!(work, Check | Fill | Upload | Draft | Apply));
    let mut words = stems::words(activity);
    words.any(|word| WORDS.contains(&word.as_str()) || twice && word == "kembali")
}

/// Whether a word tells how a service is built: an act that few procedures have, or the way it comes to the office.
pub(super) fn shapes_design(word: &str) -> bool {
    const CHANNELS: [&str; 14] = [
        "aplikasi",
        "sistem",
        "website",
        "online",
        "daring",
        "elektronik",
        "loket",
        "email",
        "whatsapp",
        "tautan",
        "pos",
        "kurir",
        "manual",
        "srikandi",
    ];
    let acts = [
        Issue,
        Work::Revoke,
        Work::Reset,
        Work::Pay,
        Work::Visit,
        Upload,
        Work::Discuss,
        Work::Advise,
    ];
    CHANNELS.contains(&word) || of_word(word).is_some_and(|work| acts.contains(&work))
}

/// How near two lists of works are, from 0 to 1. The first work of a list leads and counts double.
pub(super) fn likeness(left: &[Work], right: &[Work]) -> Option<f64> {
    const LEAD: f64 = 2.0;
    if left.is_empty() || right.is_empty() {
        return None;
    }
    let side = |own: &[Work], other: &[Work]| {
        let mut weights = 0.0;
        let mut sum = 0.0;
        for (at, work) in own.iter().enumerate() {
            let weight = if at == 0 { LEAD } else { 1.0 };
            let best = other.iter().map(|other| near(*work, *other));
            weights += weight;
            sum += weight * best.fold(0.0, f64::max);
        }
        sum / weights
    };
    Some((side(left, right) + side(right, left)) / 2.0)
}

fn near(left: Work, right: Work) -> f64 {
    if left == right {
        return 1.0;
    }
    let known = NEARNESS.get(left as usize * KINDS + right as usize);
    known.copied().unwrap_or(0.0)
}

/// How many kinds of work there are.
const KINDS: usize = Calculate as usize + 1;

/// [`NEAR`] both ways, so that a pair is found without a search.
static NEARNESS: LazyLock<Vec<f64>> = LazyLock::new(|| {
    let mut known = vec![0.0; KINDS * KINDS];
    // Of two entries for one pair the first counts.
    for (one, other, near) in NEAR.iter().rev() {
        for (left, right) in [(*one, *other), (*other, *one)] {
            if let Some(place) = known.get_mut(left as usize * KINDS + right as usize) {
                *place = *near;
            }
        }
    }
    known
});

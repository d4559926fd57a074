//! Works: the verbs of an activity come in, the kinds of work they name go out, so that "meneliti" and "memverifikasi"
//! are known to be the same work and "menerima" and "menyerahkan" are not.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::analyse::Act;
use crate::analyse::stems::{self, Word};
use crate::analyse::verbs;
use crate::analyse::vocabulary::is_active_verb;
use crate::text::distance;

mod words;

pub(super) use words::Work;
use words::{DOING, DONE, GIVEN, GIVING, NEAR, VERBS};

use Work::{
    Advise, Apply, Approve, Assess, Assign, Calculate, Check, Draft, Fill, Initial, Issue, Notify,
    Perform, Receive, Return, Send, Sign, Upload,
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

/// The kind of work of a word; that of the verb it is a slip of, where it is none itself.
fn of_word(word: &str) -> Option<Work> {
    let known = BY_STEM.get(&stems::stem(word)).copied();
    known.or_else(|| of_misspelt(word))
}

/// The kind of work of a long verb with a slip in it: "mneyerahkan", "menyiapakan".
fn of_misspelt(word: &str) -> Option<Work> {
    const LONG: usize = 9;
    const SLIPS: usize = 2;
    if word.len() < LONG || !word.starts_with('m') {
        return None;
    }
    let verbs = VERBS.iter().flat_map(|(work, verbs)| {
        verbs
            .split_ascii_whitespace()
            .map(move |verb| (*work, verb))
    });
    let near = verbs
        .filter(|(_, verb)| verb.len() >= LONG - 1 && verb.len().abs_diff(word.len()) <= SLIPS);
    let near = near.map(|(work, verb)| (distance(word, verb), work));
    near.filter(|(slips, _)| *slips <= SLIPS)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, work)| work)
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
    let choice = decides_between(activity).then_some(Approve);
    for work in choice
        .into_iter()
        .chain(found)
        .chain(opening)
        .chain(of_conditions(activity))
    {
        if !works.contains(&work) {
            works.push(work);
        }
    }
    works
}

/// Whether an activity chooses between a good and a bad answer: "menyetujui atau menolak", "dipenuhi/ditolak", "apakah
/// dapat disetujui atau tidak".
fn decides_between(activity: &str) -> bool {
    let words: Vec<String> = stems::words(activity)
        .filter(|word| word != "atau")
        .collect();
    let listed = |list: &str, word: &str| list.split(' ').any(|one| one == word);
    let mut pairs = words.iter().zip(words.iter().skip(1));
    pairs.any(|(good, bad)| listed(GOOD, good) && listed(BAD, bad))
}

/// The good answers to a request.
const GOOD: &str = "disetujui menyetujui setuju dipenuhi memenuhi dikabulkan mengabulkan diterima menerima \
                    diberikan diberi diizinkan dapat layak";
/// The bad ones.
const BAD: &str = "tidak tidaknya ditolak menolak tolak";

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
    let near = |words: &[&str]| {
        stems::words(behind)
            .take(NEAR_BEHIND)
            .any(|word| words.contains(&word.as_str()))
    };
    match of_word(verb) {
        Some(Send | Receive) if near(&["kembali"]) => return Some(Return),
        Some(Issue) if listed(GIVEN) == Some(Advise) => return Some(Advise),
        // Whoever writes an application applies, and whoever receives a notice is told.
        Some(Draft | Fill) if near(&APPLICATIONS) => return Some(Apply),
        Some(Receive) if near(&NOTICES) => return Some(Notify),
        Some(Send) if is_order(behind) => return Some(Assign),
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

/// Whether what is passed on is passed on for somebody to work on it: "kepada admin untuk diproses".
fn is_order(behind: &str) -> bool {
    let words: Vec<String> = stems::words(behind).collect();
    let mut pairs = words.iter().zip(words.iter().skip(1));
    pairs.any(|(one, other)| {
        matches!(one.as_str(), "untuk" | "utk" | "agar" | "guna")
            && ORDERS.contains(&other.as_str())
    })
}

/// What becomes of work that is handed to somebody to do.
const ORDERS: [&str; 9] = [
    "diproses",
    "ditindaklanjuti",
    "ditindak",
    "dikerjakan",
    "dibuatkan",
    "dilaksanakan",
    "ditangani",
    "diselesaikan",
    "menindaklanjuti",
];

/// Words behind a verb that still belong to its object.
const NEAR_BEHIND: usize = 2;
/// What an application is called.
const APPLICATIONS: [&str; 4] = ["permohonan", "permintaan", "usulan", "pengajuan"];
/// What a notice is called.
const NOTICES: [&str; 5] = ["notifikasi", "pemberitahuan", "informasi", "kabar", "info"];

/// The works that a clause on a condition ends with, as far as they are the point of the step: "jika sudah benar
/// ditandatangani dan diteruskan".
fn of_conditions(activity: &str) -> Vec<Work> {
    let words = stems::words(activity).skip_while(|word| !CONDITIONS.contains(&word.as_str()));
    let passives = words.filter_map(|word| of_word(&verbs::of_passive(&word)?));
    passives
        .filter(|work| matches!(work, Sign | Initial | Issue))
        .collect()
}

/// Words that begin a condition.
const CONDITIONS: [&str; 6] = ["jika", "apabila", "bila", "bilamana", "kalau", "setelah"];

/// An activity without the condition that it begins with.
fn without_condition(activity: &str) -> &str {
    let begins = stems::words(activity)
        .next()
        .is_some_and(|word| CONDITIONS.contains(&word.as_str()));
    let ends = [",", " maka "]
        .iter()
        .filter_map(|end| Some(activity.find(end)? + end.len()))
        .min();
    match ends.and_then(|end| activity.get(end..)).filter(|_| begins) {
        Some(rest) if rest.trim().len() > 8 => rest,
        _ => activity,
    }
}

/// The works that an activity without a verb of an act names first: "Verifikasi berkas", "Isi formulir", "Berkas
/// diperiksa", or those of a verb behind a long subject.
fn of_opening(activity: &str) -> Vec<Work> {
    /// Beyond these words a noun is an object.
    const OPENING: usize = 4;
    const MOST: usize = 2;
    let lower = without_condition(activity)
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
    let all = main_passives(&words);
    let passive = all.into_iter();
    let named = words.iter().take(OPENING).filter_map(|word| of_word(word));
    passive.chain(named).take(MOST).collect()
}

/// The works of the passive verbs of a sentence. Those of a clause that it opens with, or that describes its subject,
/// come last: "setelah dipakai kendaraan dikembalikan", "berkas yang sudah dinomori dan dicap dikembalikan".
fn main_passives(words: &[&str]) -> Vec<Work> {
    let mut described = false;
    let (mut main, mut others) = (Vec::new(), Vec::new());
    let mut before = "";
    for word in words {
        let work = verbs::of_passive(word).and_then(|verb| of_word(&verb));
        match work {
            Some(work) if described => {
                // Only what directly follows the opening word or joins it is of the clause.
                others.push(work);
                described = false;
            }
            Some(work) if !others.is_empty() && main.is_empty() && JOINS.contains(&before) => {
                others.push(work);
            }
            Some(work) => main.push(work),
            None => {
                let opens = before.is_empty() && CONDITIONS.contains(word) || *word == "yang";
                described = described || main.is_empty() && opens;
            }
        }
        before = word;
    }
    main.extend(others);
    main
}

/// Words that join a verb to the one before it.
const JOINS: [&str; 6] = ["dan", "serta", "atau", "telah", "sudah", "lalu"];

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
        .any(|work| matches!(work, Check | Assess | Fill | Upload | Draft | Apply));
    let mut words = stems::words(activity);
    words.any(|word| WORDS.contains(&word.as_str()) || twice && word == "kembali")
}

/// The words of an activity that tell how a service is built: acts that few procedures have, where somebody does them
/// and does not only hold their paper.
pub(super) fn design_words(acts: &[Act], activity: &str) -> Vec<String> {
    /// Words behind a verb that only says that something is done: "melakukan permohonan penerbitan".
    const BEHIND: usize = 2;
    const OPENING: usize = 3;
    let named = acts.iter().flat_map(|act| {
        let behind = activity.get(act.range.end..).unwrap_or_default();
        let written = activity
            .get(act.range.clone())
            .unwrap_or_default()
            .to_lowercase();
        let taken = if DOING.contains(&written.as_str()) {
            BEHIND
        } else {
            0
        };
        std::iter::once(written)
            .chain(stems::words(behind).take(taken))
            .collect::<Vec<_>>()
    });
    let opening = stems::words(activity).take(if acts.is_empty() { OPENING } else { 0 });
    named
        .chain(opening)
        .filter(|word| shapes_design(word))
        .collect()
}

fn shapes_design(word: &str) -> bool {
    static ACTS: LazyLock<Vec<Word>> = LazyLock::new(|| {
        let verbs = "mencabut mereset menerbitkan meninjau mengunjungi membayar mengaktifkan memblokir menonaktifkan \
                     memulihkan memusnahkan melelang mengundi memediasi mencairkan";
        verbs.split_ascii_whitespace().map(stems::stem).collect()
    });
    ACTS.contains(&stems::stem(word))
}

/// Whether a word names a way by which a service comes to the office.
pub(super) fn is_channel(word: &str) -> bool {
    const CHANNELS: [&str; 11] = [
        "aplikasi", "sistem", "website", "online", "daring", "loket", "email", "whatsapp",
        "tautan", "pos", "srikandi",
    ];
    CHANNELS.contains(&word)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_and_its_object_tell_the_work() {
        for (verb, behind, work) in [
            ("memverifikasi", "berkas", Check),
            ("meneliti", "kelengkapan", Check),
            ("memberikan", "persetujuan atas permohonan", Approve),
            ("memberikan", "disposisi kepada kabid", Assign),
            ("memberikan", "surat kepada pemohon", Send),
            ("membubuhkan", "tanda tangan pada surat", Sign),
            ("melakukan", "verifikasi berkas", Check),
            ("melakukan", "permohonan penerbitan sertifikat", Issue),
            ("melaksanakan", "perjalanan dinas", Perform),
            ("menyerahkan", "kembali arsip yang dipinjam", Return),
            ("membuat", "surat permohonan cuti", Apply),
            ("menerima", "notifikasi sertifikat terbit", Notify),
            ("menerbitkan", "rekomendasi teknis", Advise),
            ("meneruskan", "surat kepada admin untuk diproses", Assign),
            ("meneruskan", "surat kepada sekretaris", Send),
            ("menelaah", "pokok pengaduan", Assess),
            ("membuat", "telaahan staf", Assess),
            ("mneyerahkan", "surat", Send),
            ("membubuhkan", "cap stempel", Work::Stamp),
        ] {
            assert_eq!(of_verb(verb, behind), Some(work), "{verb} {behind}");
        }
    }

    #[test]
    fn an_activity_without_an_active_verb_is_read_from_its_opening() {
        for (activity, work) in [
            ("Isi bon pinjam arsip", Fill),
            ("Verifikasi berkas", Check),
            ("Tanda tangan Kepala Dinas", Sign),
            ("Berkas diperiksa petugas loket", Check),
            ("Jika disetujui, surat diteruskan ke tim teknis", Send),
            ("Terima kembali arsip dari peminjam", Return),
        ] {
            assert_eq!(of_opening(activity).first(), Some(&work), "{activity}");
        }
    }

    #[test]
    fn a_clause_that_a_sentence_opens_with_does_not_lead() {
        for (activity, work) in [
            ("Setelah dipakai kendaraan dan kunci dikembalikan", Return),
            (
                "Berkas yang sudah ditandatangani dan dinomori dikembalikan kepada pemohon",
                Return,
            ),
            ("Surat dicap dinas", Work::Stamp),
        ] {
            assert_eq!(of_opening(activity).first(), Some(&work), "{activity}");
        }
    }

    #[test]
    fn choosing_between_a_good_and_a_bad_answer_is_a_decision() {
        for activity in [
            "Memutuskan menyetujui atau menolak peminjaman",
            "Surat ditinjau apakah dapat disetujui atau tidak",
            "Permohonan diteliti: kemungkinan dipenuhi/ditolak",
        ] {
            assert_eq!(
                of_activity(&[], activity).first(),
                Some(&Approve),
                "{activity}"
            );
        }
        assert!(!decides_between(
            "Menyetujui permohonan dan menyampaikannya"
        ));
    }

    #[test]
    fn the_good_end_of_a_condition_is_work_and_its_bad_end_is_none() {
        let good = of_conditions("Meneliti draf, jika sudah benar ditandatangani dan diteruskan");
        assert_eq!(good, [Sign]);
        assert!(of_conditions("Memeriksa berkas, bila kurang dikembalikan").is_empty());
    }

    #[test]
    fn nouns_of_every_office_name_no_work() {
        for noun in [
            "surat", "undangan", "kantor", "berita", "acara", "datang", "satu",
        ] {
            assert_eq!(of_word(noun), None, "{noun}");
        }
        assert_eq!(of_word("memutuskan"), Some(Approve));
    }

    #[test]
    fn what_goes_back_is_not_done_again() {
        assert!(is_again(&[Check], "Meneliti kembali berkas"));
        assert!(is_again(&[Check], "Mengecek ulang dokumen hasil perbaikan"));
        assert!(!is_again(&[Return], "Menyerahkan kembali arsip"));
    }

    #[test]
    fn nearness_is_the_same_both_ways_and_whole_for_one_work() {
        assert_eq!(likeness(&[Check], &[Check]), Some(1.0));
        assert_eq!(likeness(&[Send], &[Notify]), likeness(&[Notify], &[Send]));
        assert_eq!(likeness(&[], &[Check]), None);
    }
}

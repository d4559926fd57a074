//! Acts: the text of an activity comes in; the verbs that tell its actor what to do go out.

use std::ops::Range;

use crate::model::Part;

use super::stems::tokens;
use super::verbs::direct;
use super::vocabulary::is_active_verb;

/// A verb that tells the actor of a step what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Its bytes in the activity.
    pub range: Range<usize>,
    /// The verb in lower case.
    pub verb: String,
}

/// The acts of each row of a table.
pub(super) fn of_part(part: &Part) -> Vec<Vec<Act>> {
    let activities = part.steps.iter().map(|step| &step.activity);
    activities.map(|activity| acts(activity)).collect()
}

/// The acts of an activity: its first verb, and those that "dan", "serta", "kemudian" or a comma join to it. A verb that
/// says why, how or on which condition is none: "memerintahkan kasi untuk memeriksa" is one act.
fn acts(activity: &str) -> Vec<Act> {
    let mut acts: Vec<Act> = Vec::new();
    let mut joined = false;
    let mut subordinate = false;
    let mut end = 0;
    let words = tokens(activity);
    for (at, token) in words.iter().enumerate() {
        let gap = &activity[end..token.range.start];
        end = token.range.end;
        let word = token.word.as_str();
        let restarts = gap.contains(['.', ';', '\n']) || THEN.contains(&word);
        subordinate = subordinate && !restarts;
        joined = joined || restarts || acts.is_empty() && at < 6 || gap.contains([',', '/', '&']);
        if JOINS.contains(&word) || THEN.contains(&word) {
            joined = true;
            continue;
        }
        subordinate = subordinate || SUBORDINATE.contains(&word);
        if joined && !subordinate && is_active_verb(word) && !NO_ACTS.contains(&word) {
            // "Melakukan verifikasi" and "melakukan pencatatan" are two acts.
            let noun = words.get(at + 1).filter(|_| is_light(word));
            let verb = noun.and_then(|noun| direct(&noun.word));
            acts.push(Act {
                range: token.range.clone(),
                verb: verb.unwrap_or_else(|| word.to_owned()),
            });
        }
        joined = false;
    }
    acts
}

/// Whether a verb says only that something is done, so that the noun behind it says what.
pub fn is_light(word: &str) -> bool {
    ["melakukan", "melaksanakan", "mengadakan"].contains(&word)
}

/// How many acts remain when those that are done in one go count as one: "menerima dan mencatat".
pub fn separate(acts: &[Act]) -> usize {
    let pairs = acts.windows(2).filter(|pair| match pair {
        [one, other] => is_natural(&one.verb, &other.verb),
        _ => false,
    });
    acts.len() - pairs.count()
}

/// How many of the acts have an object of their own: "mencatat, menggandakan, dan menyerahkan surat" do one thing to one
/// letter after another.
pub fn with_own_object(activity: &str, acts: &[Act]) -> usize {
    let shared = acts.windows(2).filter(|pair| match pair {
        [one, other] => {
            let between = activity.get(one.range.end..other.range.start);
            let words = tokens(between.unwrap_or_default());
            words.iter().all(|word| JOINS.contains(&word.word.as_str()))
        }
        _ => false,
    });
    acts.len() - shared.count()
}

/// Whether acts belong to different hands: somebody decides or signs, and an office copies, files or sends.
pub fn need_two_hands(acts: &[Act]) -> bool {
    let any = |list: &[&str]| acts.iter().any(|act| list.contains(&act.verb.as_str()));
    any(&SIGNING) && any(&CLERICAL)
}

fn is_natural(one: &str, other: &str) -> bool {
    let together = |family: &&[&str]| family.contains(&one) && family.contains(&other);
    one == other || FAMILIES.iter().any(together)
}

/// Words that join a second act to the first. "Atau" joins another way to do the same.
const JOINS: [&str; 4] = ["dan", "serta", "sekaligus", "juga"];

/// Words that begin a new act of the same actor.
const THEN: [&str; 5] = [
    "kemudian",
    "lalu",
    "selanjutnya",
    "setelahnya",
    "berikutnya",
];

/// Words behind which a verb says why, how, what or on which condition.
const SUBORDINATE: [&str; 32] = [
    "untuk", "guna", "agar", "supaya", "dengan", "yang", "bahwa", "dalam", "jika", "apabila",
    "bila", "bilamana", "kalau", "karena", "sebelum", "setelah", "sesudah", "sambil", "sehingga",
    "sampai", "oleh", "tentang", "mengenai", "terkait", "sesuai", "apakah", "melalui", "cara",
    "secara", "maka", "dapat", "akan",
];

/// Words in "me-" that tell nobody to do something.
const NO_ACTS: [&str; 16] = [
    "melalui",
    "mengenai",
    "menurut",
    "merupakan",
    "meliputi",
    "menjadi",
    "memiliki",
    "mencakup",
    "memuat",
    "melainkan",
    "mempunyai",
    "mengandung",
    "menyangkut",
    "melebihi",
    "mencapai",
    "membutuhkan",
];

/// Verbs of those who answer for an act.
const SIGNING: [&str; 7] = [
    "menandatangani",
    "mengesahkan",
    "menetapkan",
    "memutuskan",
    "menyetujui",
    "mendisposisikan",
    "mendisposisi",
];

/// Verbs of the office.
const CLERICAL: [&str; 16] = [
    "mengirim",
    "mengirimkan",
    "mencatat",
    "mengagendakan",
    "menggandakan",
    "mencetak",
    "mengetik",
    "mengarsipkan",
    "menyimpan",
    "memindai",
    "mengunggah",
    "mengantar",
    "mengantarkan",
    "mendistribusikan",
    "menomori",
    "memfotokopi",
];

/// Acts that are done in one go.
const FAMILIES: [&[&str]; 9] = [
    &[
        "menerima",
        "mencatat",
        "mengagendakan",
        "meneliti",
        "memeriksa",
        "mempelajari",
        "membaca",
        "meregistrasi",
        "menomori",
        "mengecek",
        "menghimpun",
        "mengumpulkan",
        "membuka",
        "mencermati",
    ],
    &[
        "menandatangani",
        "membubuhkan",
        "menstempel",
        "menomori",
        "mengecap",
        "mengesahkan",
        "menetapkan",
        "menyetujui",
    ],
    &[
        "memeriksa",
        "meneliti",
        "memverifikasi",
        "memvalidasi",
        "mengoreksi",
        "memaraf",
        "menelaah",
        "mereviu",
        "mengecek",
        "mencocokkan",
        "mempelajari",
        "menganalisis",
        "mengkaji",
        "mengevaluasi",
        "menilai",
    ],
    &[
        "memeriksa",
        "mengoreksi",
        "memaraf",
        "menandatangani",
        "menyetujui",
    ],
    &[
        "menyusun",
        "membuat",
        "menyiapkan",
        "mengetik",
        "mengonsep",
        "mengkonsep",
        "merumuskan",
        "mempersiapkan",
    ],
    &[
        "mencetak",
        "menggandakan",
        "menjilid",
        "memfotokopi",
        "memindai",
    ],
    &[
        "mengumpulkan",
        "menghimpun",
        "mengolah",
        "merekapitulasi",
        "merekap",
        "menganalisis",
        "mengidentifikasi",
    ],
    &[
        "menyimpan",
        "mengarsipkan",
        "mencatat",
        "mendokumentasikan",
        "membukukan",
    ],
    &[
        "mengisi",
        "melengkapi",
        "melampirkan",
        "menandatangani",
        "memantau",
        "mengevaluasi",
    ],
];

#[cfg(test)]
mod tests {
    use super::*;

    fn verbs(activity: &str) -> Vec<String> {
        acts(activity).into_iter().map(|act| act.verb).collect()
    }

    #[test]
    fn joined_verbs_are_acts_of_their_own() {
        assert_eq!(
            verbs("Menandatangani dan Mengirim Surat beserta kelengkapannya"),
            ["menandatangani", "mengirim"]
        );
        assert_eq!(
            verbs("Membuat surat, menyampaikan kepada kabid, kemudian mengarsipkan salinannya"),
            ["membuat", "menyampaikan", "mengarsipkan"]
        );
        assert_eq!(
            verbs("Petugas memeriksa berkas. Menyerahkan tanda terima"),
            ["memeriksa", "menyerahkan"]
        );
    }

    #[test]
    fn verbs_that_say_why_or_how_are_none() {
        for one in [
            "Memerintahkan kasi untuk memeriksa dan menyusun laporan",
            "Mengirim surat dengan melampirkan dan menyertakan bukti",
            "Menyusun laporan yang memuat dan menjelaskan hasil",
            "Memeriksa berkas, jika lengkap meneruskan dan mencatat",
            "Mengumpulkan data dan informasi mengenai kegiatan",
            "Menyampaikan surat kepada media, menteri, dan mitra",
            "Menginformasikan jadwal melalui media",
        ] {
            assert_eq!(verbs(one).len(), 1, "{one}");
        }
    }

    #[test]
    fn acts_done_in_one_go_count_as_one() {
        for (activity, count) in [
            ("Menerima dan mencatat surat", 1),
            ("Menerima, mencatat, dan mengagendakan surat", 1),
            ("Menandatangani dan membubuhkan stempel", 1),
            ("Menandatangani surat dan mengirim salinannya", 2),
            (
                "Melakukan verifikasi berkas dan melakukan pencetakan izin",
                2,
            ),
            ("Menerima surat, mencatat, lalu menyerahkan kepada kasi", 2),
        ] {
            assert_eq!(separate(&acts(activity)), count, "{activity}");
        }
    }
}

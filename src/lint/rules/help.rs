//! Help for rules: parts of the model come in, what several rules ask of them goes out.

use crate::analyse::stems::tokens;
use crate::finding::Severity;
use crate::model::{Decision, ItemList, Part, Sop, Status, Step};
use crate::text::Text;

/// The text of an item of a cell.
pub(super) fn cell(list: Option<&ItemList>, item: usize) -> Option<&Text> {
    list?.items.get(item).map(|item| &item.text)
}

/// Names as a sentence lists them, each in quotation marks.
pub(super) fn join<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names
        .map(|name| {
            format!(
                "“{}”",
                name.split_whitespace().collect::<Vec<_>>().join(" ")
            )
        })
        .collect();
    quoted.join(", ")
}

/// The first step of each run of rows that follow one another, with its number: what is wrong with a row makes those
/// behind it wrong. Rows of only "Mulai" or "Selesai" are no steps.
pub(super) fn heads_of_runs<'a>(part: &'a Part, rows: &[usize]) -> Vec<(String, &'a Step)> {
    let follows = |row: usize| row > 0 && rows.contains(&(row - 1));
    let heads = rows.iter().copied().filter(|row| !follows(*row));
    let steps = heads.filter_map(|row| Some((row, part.steps.get(row)?)));
    let steps = steps.filter(|(_, step)| !step.is_capsule_row());
    steps.map(|(row, step)| (step.label(row), step)).collect()
}

/// The number by which a reader finds a step; nothing for a row that prints none.
pub(super) fn printed_number(step: &Step, row: usize) -> Option<String> {
    Some(step.label(row)).filter(|number| !number.trim().is_empty())
}

/// Whether a list is printed without any words, or not there at all.
pub(super) fn is_blank(list: Option<&ItemList>) -> bool {
    list.is_none_or(|list| list.items.iter().all(|item| is_blank_text(&item.text)))
}

/// Whether a text is empty or only a dash.
pub(super) fn is_blank_text(text: &str) -> bool {
    text.trim()
        .trim_matches(['-', '–', '—', '.', ' '])
        .is_empty()
}

/// What it weighs that a document lacks a field altogether which is filled in at its signing: an SOP in force cannot be
/// without, one that does not say where it stands may be on its way there.
pub(super) fn weight_of_absence(sop: &Sop) -> Severity {
    match sop.status.value {
        _ if sop.says_draft() => Severity::Info,
        Status::Draft => Severity::Warning,
        Status::InForce | Status::Replaced | Status::Revoked => Severity::Error,
    }
}

/// Whether a field of the identity block holds no letter and no digit: nothing, dashes, dots or a line to write on.
pub(super) fn is_unfilled(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// Whether a field still holds what a template put there for somebody to replace.
pub(super) fn is_placeholder(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    let in_brackets = [('<', '>'), ('[', ']'), ('{', '}')]
        .into_iter()
        .any(|(open, close)| lower.starts_with(open) && lower.ends_with(close));
    let marks = ["...", "…", "___", "xxx", ". . ."];
    let bare = lower.trim_matches(|letter: char| !letter.is_alphanumeric());
    // A signer's name may stand in parentheses, what a template asks for does so too.
    let asks = lower.starts_with('(')
        && ASKED.iter().any(|word| {
            bare.strip_prefix(word)
                .is_some_and(|rest| rest.starts_with(' '))
        });
    let shown = marks.iter().any(|mark| lower.contains(mark));
    in_brackets || asks || shown || TEMPLATES.contains(&bare)
}

/// First words of what templates ask for in parentheses.
const ASKED: [&str; 6] = ["nama", "nip", "jabatan", "diisi", "isi", "tulis"];

/// What templates print where an author should write.
const TEMPLATES: [&str; 23] = [
    "belum ada",
    "belum diisi",
    "belum tersedia",
    "belum",
    "diisi",
    "diisi kemudian",
    "isi di sini",
    "kosong",
    "menyusul",
    "tbd",
    "n/a",
    "nama",
    "nama jelas",
    "nama lengkap",
    "nama pejabat",
    "nama terang",
    "nama sop",
    "judul sop",
    "jabatan",
    "nama jabatan",
    "nomor",
    "nomor sop",
    "pangkat/golongan",
];

/// Whether an earlier diamond has settled the condition that a row repeats: the row comes right after it or is one of
/// its targets, and checks nothing itself.
pub(super) fn is_settled(part: &Part, row: usize) -> bool {
    let words = tokens(&part.steps[row].activity);
    if words
        .iter()
        .any(|word| CHECKING.contains(&word.word.as_str()))
    {
        return false;
    }
    let leads_here = |(at, decision): (usize, &Decision)| {
        let targets: Vec<usize> = decision
            .exits
            .iter()
            .filter_map(|exit| exit.target.as_ref()?.step)
            .collect();
        targets.len() >= 2 && (at + 1 == row || targets.contains(&row))
    };
    let before = part.steps.iter().enumerate().take(row);
    before
        .filter_map(|(at, step)| Some((at, step.decision.as_ref()?)))
        .any(leads_here)
}

/// Verbs with which a step makes up its own mind.
const CHECKING: [&str; 16] = [
    "memeriksa",
    "memverifikasi",
    "verifikasi",
    "meneliti",
    "mengoreksi",
    "menelaah",
    "mengecek",
    "memvalidasi",
    "menilai",
    "mengevaluasi",
    "mereviu",
    "mencermati",
    "mengkaji",
    "mempertimbangkan",
    "mencocokkan",
    "menguji",
];

/// Whether a text is written in capitals throughout.
pub(super) fn is_shouted(text: &str) -> bool {
    let small = text.chars().filter(|letter| letter.is_lowercase()).count();
    let large = text.chars().filter(|letter| letter.is_uppercase()).count();
    large >= 4 * small.max(1)
}

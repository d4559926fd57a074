//! Help for rules: parts of the model come in, what several rules ask of them goes out.

use crate::analyse::stems::tokens;
use crate::compare::Comparison;
use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::Case;
use crate::model::{Decision, ItemList, Part, Sop, Status, Step};
use crate::said;
use crate::text::{Span, Text};
use crate::words::Said;

/// A place at which a rule gives advice.
pub(super) struct Hit {
    /// Where.
    pub place: Span,
    /// The words of the author.
    pub quote: String,
    /// What is wrong there.
    pub message: Said,
    /// What to write there; empty where the rule's own words do.
    pub fix: Said,
    /// How the program would write it; none where it cannot.
    pub changes: Vec<Change>,
}

/// How many times a rule gives the same advice before it gives it once for all places.
const FEW: usize = 4;

/// Gives advice place by place while it is little. What a whole SOP does is said once, at the first place, with the
/// others as evidence: an author must not lose sight of what weighs more.
pub(super) fn advise(defect: &Defect, hits: Vec<Hit>, findings: &mut Findings) {
    let (shown, others) = match hits.len() {
        0..=FEW => hits.split_at(hits.len()),
        _ => hits.split_at(1),
    };
    for hit in shown {
        let finding = findings.add(defect, hit.place);
        finding.quote(&hit.quote).says(hit.message.clone());
        if !hit.fix.is_empty() {
            finding.fix(hit.fix.clone());
        }
        let changes: Vec<Change> = std::iter::once(hit)
            .chain(others)
            .flat_map(|hit| hit.changes.clone())
            .collect();
        if !changes.is_empty() {
            finding.repair(Safety::Unsafe, changes);
        }
        if others.is_empty() {
            continue;
        }
        let (id, en, count) = (&hit.message.id, &hit.message.en, others.len());
        finding.says(said!(
            id: "{id}, dan {count} tempat lain seperti ini",
            en: "{en}, and {count} more places like it"));
        for other in others {
            finding.evidence(other.message.clone());
        }
    }
}

/// A word with a capital, where the word it replaces has one.
pub(super) fn cased_like(word: &str, model: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if model.starts_with(char::is_uppercase) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => word.to_owned(),
    }
}

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

/// How many other SOPs a finding names.
const NAMED: usize = 3;

/// Other SOPs that a finding names: three at most, however many there are.
#[derive(Debug, Default)]
pub(super) struct Others {
    first: Vec<usize>,
    /// How many there are.
    pub(super) count: usize,
}

impl Others {
    /// The SOPs of a group without the one under examination; none for an SOP that is not compared.
    pub(super) fn of(case: &Case<'_>, group: &[usize]) -> Others {
        if !case.sop.is_live() || case.sop.partial {
            return Others::default();
        }
        let own = case.library_facts.across.place(case.sop);
        let is_within = own.is_some_and(|own| group.binary_search(&own).is_ok());
        let others = group.iter().copied().filter(|place| Some(*place) != own);
        Others {
            first: others.take(NAMED).collect(),
            count: group.len() - usize::from(is_within),
        }
    }

    /// The SOPs at some places of the members of a comparison. The one under examination is not among them.
    pub(super) fn beside(
        case: &Case<'_>,
        comparison: &Comparison,
        members: &mut dyn Iterator<Item = usize>,
    ) -> Others {
        let ids = members.filter_map(|place| Some(&comparison.members.get(place)?.sop));
        let places = ids.filter_map(|id| case.library_facts.across.place_of(id));
        let mut others = Others::default();
        for place in places {
            others.count += 1;
            if others.first.len() < NAMED {
                others.first.push(place);
            }
        }
        others
    }

    /// Names the agencies of the first of them, each once, and counts the rest, in both languages.
    pub(super) fn agencies(&self, case: &Case<'_>) -> Said {
        let sops = self
            .first
            .iter()
            .filter_map(|place| case.library.sops.get(*place));
        let mut names: Vec<String> = Vec::new();
        for sop in sops {
            let agency = case.library.agency(&sop.id.agency);
            let name = agency.map_or(sop.id.agency.clone(), |agency| one_line(&agency.name));
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let names = names.join(", ");
        match self.count - self.first.len() {
            0 => said!(id: "{names}", en: "{names}"),
            rest => said!(id: "{names}, dan {rest} SOP lain", en: "{names}, and {rest} more"),
        }
    }

    /// Names the first of them and counts the rest, in both languages.
    pub(super) fn named(&self, case: &Case<'_>) -> Said {
        let known = self.first.iter();
        let known = known.filter_map(|place| case.library.sops.get(*place));
        let named = known.map(|sop| format!("“{}” ({})", one_line(&sop.name), sop.id));
        let names = named.collect::<Vec<_>>().join(", ");
        match self.count - self.first.len() {
            0 => said!(id: "{names}", en: "{names}"),
            rest => said!(id: "{names}, dan {rest} SOP lain", en: "{names}, and {rest} more"),
        }
    }
}

/// Whoever signs or approves an SOP under a name and a NIP.
pub(super) fn signers(sop: &Sop) -> impl Iterator<Item = (&Text, &Text)> {
    let signer = sop.approval.iter().map(|row| (&row.name, &row.nip));
    let approvers = sop.approvers.iter().map(|row| (&row.name, &row.nip));
    let all = signer.chain(approvers);
    all.filter_map(|(name, nip)| Some((name.as_ref()?, nip.as_ref()?)))
}

/// A text with single spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
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

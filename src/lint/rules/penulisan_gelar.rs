//! Names, titles and ranks are written as official papers write them.

use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::text::Text;
use crate::words;

use super::help::{is_placeholder, is_unfilled, one_line};

/// Names, titles and ranks are written as official papers write them.
pub const PENULISAN_GELAR: Rule = Rule {
    defect: Defect {
        id: "penulisan-gelar",
        severity: Severity::Info,
        basis: "Permendikbudristek 0424/I/BS.00.01/2022 (EYD V): singkatan nama gelar",
        says: words!(
            "penulisan nama, gelar, atau jabatan kurang tepat",
            "a name, title or position is not written properly"
        ),
        why: words!(
            "nama pejabat tercetak di kotak pengesahan dan dibaca sebagai contoh",
            "the name stands in the box of the approval and is read as an example"
        ),
        fix: words!(
            "pisahkan gelar dengan koma dan spasi, dan beri titik pada singkatan",
            "set titles apart with a comma and a space, and end abbreviations with a dot"
        ),
    },
    bad: "
  nama: Pelayanan Surat Masuk
  pengesahan:
    jabatan: Plt Kepala Dinas
#            ^^^^^^^^^^^^^^^^ penulisan-gelar
    nama: Siti Aminah ,ST, M.Si
#         ^^^^^^^^^^^^^^^^^^^^^ penulisan-gelar
    pangkat: Pembina Utama Muda(IV/c)
#            ^^^^^^^^^^^^^^^^^^^^^^^^ penulisan-gelar
",
    good: "
  nama: Pelayanan Surat Masuk
  pengesahan:
    jabatan: Plt. Kepala Dinas
    nama: Ir. Hj. Siti Aminah, S.T., M.Si.
    pangkat: Pembina Utama Muda (IV/c)
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let sop = case.sop;
    let approval = sop.approval.iter();
    let signer = approval.map(|row| (&row.position, &row.name, &row.rank));
    let approvers = sop
        .approvers
        .iter()
        .map(|row| (&row.position, &row.name, &None));
    for (position, name, rank) in signer.chain(approvers) {
        for text in [position, rank].into_iter().flatten() {
            report(text, (&acting(&spaced(text)), Safety::Safe), findings);
        }
        for text in name.iter().filter(|name| !is_placeholder(name)) {
            let spaced = spaced(text);
            let dotted = dotted(&spaced);
            // Dots in the titles of a person are for that person to settle.
            let safety = if dotted == spaced {
                Safety::Safe
            } else {
                Safety::Unsafe
            };
            report(text, (&dotted, safety), findings);
        }
    }
}

fn report(text: &Text, (better, safety): (&str, Safety), findings: &mut Findings) {
    let written = one_line(text);
    // A name over several lines is written so for the sheet.
    if is_unfilled(&written) || better == written || text.contains('\n') {
        return;
    }
    findings
        .add(&PENULISAN_GELAR.defect, text.span)
        .quote(written.as_str())
        .says(said!(id: "“{written}” lazim ditulis “{better}”", en: "“{written}” is usually written “{better}”"))
        .fix(said!(id: "tulis “{better}”", en: "write “{better}”"))
        .repair(safety, vec![Change::whole(text, better)]);
}

/// The text with one space behind a comma and before a bracket, and none before a comma.
fn spaced(text: &str) -> String {
    let mut out = String::new();
    for letter in text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
    {
        match letter {
            ',' if out.ends_with(' ') => {
                out.pop();
            }
            '(' if out.ends_with(char::is_alphanumeric) => out.push(' '),
            _ if out.ends_with(',') && letter.is_alphabetic() => out.push(' '),
            _ => {}
        }
        out.push(letter);
    }
    out
}

/// A position with the dot behind "Plt" and its like.
fn acting(position: &str) -> String {
    let Some((first, rest)) = position.split_once(' ') else {
        return position.to_owned();
    };
    match first.to_lowercase().as_str() {
        "plt" | "plh" | "pj" | "pjs" => format!("{first}. {rest}"),
        _ => position.to_owned(),
    }
}

/// A name with the dots of its titles.
fn dotted(name: &str) -> String {
    let mut parts = name.split(", ");
    let person = parts.next().unwrap_or_default();
    let mut words: Vec<String> = person.split(' ').map(str::to_owned).collect();
    let count = words.len();
    for word in words.iter_mut().take(count.saturating_sub(2)) {
        match word.to_lowercase().as_str() {
            "drs" | "dra" | "ir" | "dr" | "drg" | "prof" | "hj" => word.push('.'),
            _ => break,
        }
    }
    let titles = parts.map(|title| full_title(title).unwrap_or_else(|| title.to_owned()));
    std::iter::once(words.join(" "))
        .chain(titles)
        .collect::<Vec<_>>()
        .join(", ")
}

/// How a title that lacks all dots, or its last, is written in full.
fn full_title(title: &str) -> Option<String> {
    let bare: String = title.chars().filter(|letter| *letter != '.').collect();
    let lacks_dots = !title.ends_with('.') || !title.trim_end_matches('.').contains('.');
    let full = TITLES.iter().find(|full| {
        let letters: String = full.chars().filter(|letter| *letter != '.').collect();
        letters.eq_ignore_ascii_case(&bare)
    })?;
    lacks_dots.then(|| (*full).to_owned())
}

/// Titles of Indonesian schools that have one way of writing.
const TITLES: &[&str] = &[
    "A.Md.", "S.T.", "S.E.", "S.H.", "S.Sos.", "S.IP.", "S.Kom.", "S.Pd.", "S.K.M.", "S.Kep.",
    "S.Ag.", "S.STP.", "S.P.", "S.Pt.", "S.Si.", "S.A.P.", "S.Psi.", "S.Farm.", "S.Hut.", "S.Ked.",
    "M.M.", "M.T.", "M.H.", "M.Si.", "M.Kes.", "M.Kom.", "M.Pd.", "M.A.P.", "M.Sc.", "M.Eng.",
    "M.Ag.", "M.T.I.", "M.Ak.", "M.E.", "M.Hum.", "M.P.", "M.Kep.", "M.Psi.", "M.Farm.", "Ph.D.",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_papers_write_them_stay() {
        for name in [
            "Ir. Win Rizal, M.E.",
            "SUHERMAN, S.H., M.H.",
            "Wahyudi Francts, S.Sos., M.T.",
            "dr. H. Ahmad Fauzi, Sp.A., M.Kes.",
            "I Gede Putu Dr",
            "Ir Soekarno",
            "HARTONI U SAWANG",
            "Ak Ali, Ak., CA",
        ] {
            assert_eq!(dotted(&spaced(name)), name);
        }
    }

    #[test]
    fn names_without_dots_get_them() {
        for (name, better) in [
            (
                "TINO ARMYANTO LS ,ST, M.Si.",
                "TINO ARMYANTO LS, S.T., M.Si.",
            ),
            ("Siti Aminah, SE., M.M.", "Siti Aminah, S.E., M.M."),
            ("ARIE KARTADI, S.Sos", "ARIE KARTADI, S.Sos."),
            (
                "HARTONI U SAWANG, S.IP., MM",
                "HARTONI U SAWANG, S.IP., M.M.",
            ),
            ("Drs Ahmad  Fauzi,M.Si.", "Drs. Ahmad Fauzi, M.Si."),
        ] {
            assert_eq!(dotted(&spaced(name)), better);
        }
    }
}

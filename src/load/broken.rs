//! Broken YAML: a text with its problems comes in, findings that say what the author most likely did go out.

use super::{problems, slips};
use crate::finding::{Defect, Finding, Findings};
use crate::text::yaml::{Mistake, Parsed, Problem};
use crate::{said, words};

/// Turns the problems of a YAML text into findings, with what it lost without being broken.
pub(super) fn report_yaml(parsed: &Parsed, findings: &mut Findings) {
    if let Some(root) = &parsed.root {
        slips::report_comments(&parsed.source, root, findings);
    }
    for problem in &parsed.problems {
        if let Problem::Syntax(Mistake::Colon | Mistake::Indentation | Mistake::Other(_)) =
            &problem.value
            && let Some((glued, place)) = slips::broken_by(&parsed.source, problem.span)
        {
            glued.explain(findings.add(&problems::NOT_YAML, place));
            continue;
        }
        let finding = findings.add(defect(&problem.value), problem.span);
        match &problem.value {
            Problem::Syntax(mistake) => explain(mistake, finding),
            Problem::DuplicateKey(key, line) => {
                finding.quote(key).says(said!(
                    id: "kunci `{key}` sudah ditulis di baris {line}",
                    en: "the key `{key}` was already written on line {line}"));
            }
            Problem::UnknownAlias(name) => {
                finding.quote(format!("*{name}"));
            }
            _ => {}
        }
    }
}

/// Says what an author most likely did where a text is no YAML.
fn explain(mistake: &Mistake, finding: &mut Finding) {
    let (says, fix) = match mistake {
        Mistake::Quote => (
            words!(
                "tanda kutip tidak ditutup, atau ada teks setelahnya",
                "a quotation mark is not closed, or text follows it"
            ),
            words!(
                "tutup tanda kutip yang dibuka di baris ini atau di atasnya",
                "close the quotation mark that this line or one above opens"
            ),
        ),
        Mistake::Bracket => (
            words!("kurung tidak ditutup", "a bracket is not closed"),
            words!(
                "tutup `[` atau `{` yang dibuka di baris ini atau di atasnya",
                "close the `[` or `{` that this line or one above opens"
            ),
        ),
        Mistake::Colon => (
            words!(
                "titik dua di tempat yang tidak boleh",
                "a colon where none may be"
            ),
            words!(
                "apit teks yang memuat titik dua dengan tanda kutip, misalnya \"SOP: Lupa\"; bila ini kunci baru, samakan lekukannya",
                "put a text that holds a colon in quotes, as in \"SOP: Lupa\"; if this is a new key, align it"
            ),
        ),
        Mistake::Indentation => (
            words!(
                "lekukan baris ini tidak sejajar",
                "this line is not aligned"
            ),
            words!(
                "samakan lekukannya dengan kunci lain di bagian yang sama",
                "align it with the other keys of the same part"
            ),
        ),
        Mistake::Other(message) => {
            finding.evidence(said!(id: "pengurai: {message}", en: "parser: {message}"));
            return;
        }
    };
    finding.says(says).fix(fix);
}

fn defect(problem: &Problem) -> &'static Defect {
    match problem {
        Problem::Syntax(_) => &problems::NOT_YAML,
        Problem::KeyNotText => &problems::WRONG_TYPE,
        Problem::Tab => &problems::TAB,
        Problem::DuplicateKey(..) => &problems::DUPLICATE_KEY,
        Problem::UnknownAlias(_) => &problems::UNKNOWN_ALIAS,
        Problem::TooManyNodes => &problems::TOO_MANY_VALUES,
        Problem::TooDeep => &problems::TOO_DEEP,
        Problem::SecondDocument => &problems::SECOND_DOCUMENT,
    }
}

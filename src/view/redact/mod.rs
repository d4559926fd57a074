//! Redaction: words of an author come in, the same words without what the public must not see go out.
//!
//! Fields that are private by their name are left out whole; everywhere else, comments included, numbers of persons,
//! telephone numbers and e-mail addresses are known by their form.

use std::ops::Range;

use crate::analyse::Analysis;
use crate::model::{Library, Sop};
use crate::text::Text;

mod letters;
mod mail;
mod numbers;
mod persons;
mod phones;

use letters::{Letter, letters};

/// What stands where something was left out.
pub(super) const MARK: &str = "●●●";

/// Leaves out every number of a person, telephone number and e-mail address.
pub(super) fn public(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    for span in private_spans(text, false) {
        shown.push_str(text.get(at..span.start).unwrap_or_default());
        shown.push_str(MARK);
        at = span.end;
    }
    shown.push_str(text.get(at..).unwrap_or_default());
    shown
}

/// Leaves the same out of the numbers of steps and the words beside arrows, which become parts of drawings.
pub(super) fn drawings(library: &mut Library, analysis: &mut Analysis) {
    let parts = library.sops.iter_mut().flat_map(|sop| &mut sop.parts);
    let steps = parts.flat_map(|part| &mut part.steps);
    for number in steps.filter_map(|step| step.number.as_mut()) {
        number.value = public(&number.value);
    }
    for graph in analysis.sops.iter_mut().flat_map(|facts| &mut facts.graphs) {
        for node in &mut graph.nodes {
            node.number = public(&node.number);
        }
        for edge in graph.edges.iter_mut().chain(&mut graph.drawn) {
            edge.label = edge.label.as_deref().map(public);
        }
    }
}

/// The YAML of an SOP without its private values, and without what it says of findings where those are not shown. Lines
/// stay where they are, so that findings keep their places.
pub fn source(sop: &Sop, text: &str, shows_findings: bool) -> String {
    let hidden = if shows_findings {
        Vec::new()
    } else {
        excepted(sop)
    };
    let mut spans: Vec<Range<usize>> = private(sop)
        .into_iter()
        .chain(hidden)
        .filter(|value| value.span.file == sop.file && !value.trim().is_empty())
        .map(|value| value.span.start as usize..value.span.end as usize)
        .collect();
    spans.extend(private_spans(text, true));
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    for span in merged(spans) {
        let (Some(before), Some(value)) = (text.get(at..span.start), text.get(span.clone())) else {
            continue;
        };
        shown.push_str(before);
        shown.push_str(&mask(value));
        at = span.end;
    }
    shown.push_str(text.get(at..).unwrap_or_default());
    shown
}

/// Where private values lie, in order and apart. In YAML, escapes and comments over several lines are read through.
fn private_spans(text: &str, yaml: bool) -> Vec<Range<usize>> {
    let suspect = |letter: char| letters::digit(letter).is_some() || mail::is_at(letter);
    if !text.contains(suspect) && !text.contains("at]") && !text.contains("at)") {
        return Vec::new();
    }
    let letters = letters(text, yaml);
    let mut found = mail::addresses(&letters);
    let mut at = 0;
    while at < letters.len() {
        if letters.get(at).and_then(Letter::digit).is_none() {
            at += 1;
            continue;
        }
        let run = numbers::run(&letters, at, yaml);
        found.extend(persons::numbers(&letters, &run));
        found.extend(phones::numbers(&letters, &run));
        at = run.last().map_or(at + 1, |group| group.letters.end);
    }
    let bytes = found.into_iter().filter_map(|span| {
        let first = letters.get(span.start)?;
        let last = letters.get(span.end.checked_sub(1)?)?;
        Some(first.start..last.end)
    });
    merged(bytes.collect())
}

/// Spans in order; those that overlap or touch become one.
fn merged(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_unstable_by_key(|span| (span.start, span.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match apart.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => apart.push(span),
        }
    }
    apart
}

/// The private values of an SOP: every NIP and every contact.
fn private(sop: &Sop) -> Vec<&Text> {
    let approval = sop
        .approval
        .iter()
        .filter_map(|approval| approval.nip.as_ref());
    let approvers = sop
        .approvers
        .iter()
        .filter_map(|person| person.nip.as_ref());
    let contacts = sop.cover.iter().flat_map(|cover| &cover.contact);
    approval.chain(approvers).chain(contacts).collect()
}

/// What an SOP says of the rules it sets aside: each is a finding by another name.
fn excepted(sop: &Sop) -> Vec<&Text> {
    let exceptions = sop.exceptions.iter();
    let texts = exceptions.flat_map(|exception| {
        let until = exception.until.as_ref().map(|until| &until.text);
        [
            exception.rule.as_ref(),
            exception.path.as_ref(),
            exception.reason.as_ref(),
            exception.responsible.as_ref(),
            until,
        ]
    });
    texts.flatten().collect()
}

/// A value left out: one mark on its first line, of the others only what stands before the words.
fn mask(value: &str) -> String {
    let mut masked = MARK.to_owned();
    for line in value.split('\n').skip(1) {
        let end = line.find(|letter: char| !matches!(letter, ' ' | '\t' | '#'));
        masked.push('\n');
        masked.push_str(line.get(..end.unwrap_or(line.len())).unwrap_or_default());
    }
    masked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_yaml(text: &str) -> String {
        source(&Sop::default(), text, true)
    }

    #[test]
    fn numbers_of_persons_are_left_out_however_they_are_grouped() {
        assert_eq!(public("NIP 19710130 199903 1 005."), "NIP ●●●.");
        assert_eq!(public("NIP. 19750304-200112-1-002 x"), "NIP. ●●● x");
        for number in [
            "197503042001121002",
            "19750304200112 1002",
            "19750304\u{a0}200112\u{a0}1\u{a0}002",
            "19750304  200112  1  002",
            "19750304/200112/1/002",
            "19750304_200112_1_002",
            "19750304 / 200112 / 1 / 002",
            "1975-03-04 2001-12 1 002",
            "1975 0304 2001 1210 02",
            "19750304 200112 1\n   002",
            "１９７５０３０４２００１１２１００２",
            "3207123456780001",
            "3207 1234 5678 0001",
            "1975030420011210021",
            "01.234.567.8-901.000",
        ] {
            assert_eq!(public(&format!("x {number} y")), "x ●●● y", "{number}");
        }
        assert_eq!(public("NIP 1975030 4200112 1"), "NIP ●●●");
        assert_eq!(
            public("197503042001121002 / 198001012005011003"),
            "●●● / ●●●"
        );
    }

    #[test]
    fn telephone_numbers_and_addresses_are_left_out() {
        for (text, shown) in [
            ("Hub. 0265-771234", "Hub. ●●●"),
            ("telp (0265) 771234.", "telp ●●●."),
            ("(021) 3456 789", "●●●"),
            ("0812-3456-7890", "●●●"),
            ("081234567890 selama 5 menit", "●●● selama 5 menit"),
            ("WA +62 812-3456-7890", "WA ●●●"),
            ("62812 3456 7890", "●●●"),
            ("Telp/HP/WA: 771234, 771235", "Telp/HP/WA: ●●●, ●●●"),
            ("HP nomor 0812 3456 7890", "HP nomor ●●●"),
            ("62 812-3456-7890 aktif", "●●● aktif"),
            ("diawali “812-3456-7890”", "diawali “●●●”"),
            ("0265771234", "●●●"),
            ("budi.s@gmail.com / x", "●●● / x"),
            ("surat@uji.go.id.", "●●●."),
            ("budi [at] uji.go.id", "●●●"),
        ] {
            assert_eq!(public(text), shown);
        }
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "UU 11 Tahun 2008",
            "000.6.5/1022/Diskominfo.05",
            "000.8.3.3/1234/438.3.1/2025",
            "065/0123/435.031/2025",
            "188.4/0123/045.2/2025",
            "088.13",
            "088.13/0123/2025",
            "821/1234/567",
            "821-1234-2025",
            "Nomor 821-1234-567-8901",
            "62 butir",
            "Nomor 0812/2025",
            "2 - 30 hari",
            "08-04-2025",
            "08/04/2025 - 31/12/2026",
            "2024-01-01 - 2024-12-31",
            "18-04-2025 09-10-2026",
            "2019/2020/2021/2022",
            "2022-2023-2024-2025",
            "WA: 08.00-10.00 dan 12.00-14.00",
            "07.30-16.00 07.30-15.30",
            "1 2 3 4 5 6 7 8 9 10 11 12",
            "Rp 1.000.000.000",
            "HP tahun 2025",
            "akun @dinas",
            "",
        ] {
            assert_eq!(public(text), text);
            assert_eq!(in_yaml(text), text);
        }
    }

    #[test]
    fn yaml_is_read_through_its_escapes_folds_and_comments() {
        for (text, shown) in [
            (r#"a: "19750304\u00a0200112\_1 002""#, r#"a: "●●●""#),
            (
                "a: >-\n  19750304\n  200112 1 002 x\n",
                "a: >-\n  ●●●\n   x\n",
            ),
            (
                "# NIP 19750304\n# 200112 1 002\nb: 1\n",
                "# NIP ●●●\n# \nb: 1\n",
            ),
            ("# rahasia@uji.go.id 08123456789\n", "# ●●● ●●●\n"),
            ("a: [2024, 2025]\nb:\n- 2024\n- 2025\n- 2026\n- 2027\n", ""),
        ] {
            let wanted = if shown.is_empty() { text } else { shown };
            assert_eq!(in_yaml(text), wanted);
        }
    }
}

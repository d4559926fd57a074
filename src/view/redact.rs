//! Redaction: words of an author come in, the same words without what the public must not see go out.

use super::Context;
use crate::model::Sop;
use crate::text::Text;

/// Digits of an NIP: birth date, month of appointment, sex, serial number.
const NIP_DIGITS: usize = 18;

/// What stands where something was left out.
pub(super) const MARK: &str = "●●●";

/// Leaves out every NIP, however its digits are grouped.
pub(super) fn public(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (before, tail) = rest.split_at(start);
        shown.push_str(before);
        let (length, digits) = number_length(tail);
        let (number, after) = tail.split_at(length);
        shown.push_str(if digits == NIP_DIGITS { MARK } else { number });
        rest = after;
    }
    shown.push_str(rest);
    shown
}

/// The YAML of an SOP without its private values. Lines stay where they are, so that findings keep their places.
pub fn source(context: &Context, sop: &Sop, text: &str) -> String {
    let mut spans: Vec<(usize, usize)> = private(sop)
        .into_iter()
        .filter(|value| value.span.file == sop.file && !value.trim().is_empty())
        .map(|value| (value.span.start as usize, value.span.end as usize))
        .collect();
    spans.sort_unstable();
    let mut shown = String::with_capacity(text.len());
    let mut at = 0;
    for (start, end) in spans {
        let (Some(before), Some(value)) = (text.get(at..start), text.get(start..end)) else {
            continue;
        };
        shown.push_str(before);
        shown.push_str(&mask(value));
        at = end;
    }
    shown.push_str(text.get(at..).unwrap_or_default());
    context.shown(&shown)
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

/// A value left out: one mark on its first line, the others empty.
fn mask(value: &str) -> String {
    let lines = value.matches('\n').count();
    format!("{MARK}{}", "\n".repeat(lines))
}

/// The bytes of the number at the start of a text, and how many digits it has. Its groups may be parted by one blank,
/// dot or hyphen.
fn number_length(text: &str) -> (usize, usize) {
    let bytes = text.as_bytes();
    let (mut end, mut digits) = (0, 0);
    while let Some(byte) = bytes.get(end) {
        let next_is_digit = bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        match byte {
            b'0'..=b'9' => digits += 1,
            b' ' | b'.' | b'-' if next_is_digit && digits < NIP_DIGITS => {}
            _ => break,
        }
        end += 1;
    }
    (end, digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_nip_is_left_out_however_it_is_grouped() {
        assert_eq!(public("NIP 19710130 199903 1 005."), "NIP ●●●.");
        assert_eq!(public("197503042001121002"), "●●●");
        assert_eq!(public("NIP. 19750304-200112-1-002 x"), "NIP. ●●● x");
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "UU 11 Tahun 2008",
            "000.6.5/1022/Diskominfo.05",
            "2 - 30 hari",
            "",
        ] {
            assert_eq!(public(text), text);
        }
    }
}

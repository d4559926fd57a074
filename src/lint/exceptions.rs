//! Exceptions: what an author set aside and a finding come in, whether the one covers the other goes out.

use super::Case;
use crate::finding::Finding;
use crate::model::{Day, Exception};
use crate::text::Span;

/// Whether an exception still holds on a day. Its last day counts; without one that can be read it holds on.
pub fn is_live(exception: &Exception, today: Day) -> bool {
    let until = exception.until.as_ref();
    until
        .and_then(|until| until.meaning.last_day())
        .is_none_or(|until| today <= until)
}

/// Whether the author set a finding aside. Every exception that covers it is marked as used.
pub(super) fn set_aside(case: &Case<'_>, finding: &Finding, used: &mut [bool]) -> bool {
    let mut covered = false;
    for (exception, used) in case.sop.exceptions.iter().zip(used) {
        let rule = exception.rule.as_ref();
        let same_rule = rule.is_some_and(|rule| rule.trim() == finding.rule);
        if same_rule && is_live(exception, case.today) && covers(case, exception, finding.span) {
            *used = true;
            covered = true;
        }
    }
    covered
}

fn covers(case: &Case<'_>, exception: &Exception, span: Span) -> bool {
    let Some(limit) = &exception.path else {
        return true;
    };
    let path = case.library.source(span.file).path_of(span);
    lies_in(&path, limit.trim())
}

/// Whether a path is another one or lies below it; `[*]` stands for any item.
fn lies_in(path: &str, limit: &str) -> bool {
    let (mut path, mut parts) = (path, limit.split("[*]"));
    let first = parts.next().unwrap_or_default();
    let Some(rest) = path.strip_prefix(first) else {
        return false;
    };
    path = rest;
    for part in parts {
        let item = path.strip_prefix('[').and_then(|path| path.split_once(']'));
        let Some(rest) = item.and_then(|(_, path)| path.strip_prefix(part)) else {
            return false;
        };
        path = rest;
    }
    path.is_empty() || path.starts_with(['.', '['])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_covers_itself_and_what_lies_below() {
        for (path, limit) in [
            ("langkah[4]", "langkah[4]"),
            ("langkah[4].output[0]", "langkah[4]"),
            ("langkah[4].output[0]", "langkah[*].output"),
            ("langkah[4].output[0]", "langkah[*].output[*]"),
            ("bagian[1].langkah[0].waktu", "bagian[*].langkah[0]"),
        ] {
            assert!(lies_in(path, limit), "{path} in {limit}");
        }
        for (path, limit) in [
            ("langkah[40]", "langkah[4]"),
            ("langkah[4].outputnya", "langkah[4].output"),
            ("langkah[4].waktu", "langkah[*].output"),
            ("langkah", "langkah[*]"),
            ("tanggal.efektif", "efektif"),
        ] {
            assert!(!lies_in(path, limit), "{path} in {limit}");
        }
    }
}

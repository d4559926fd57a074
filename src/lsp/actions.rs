//! Quick fixes: findings of a document come in, the changes of its text that mend them go out.

use std::ops::Range;

use crate::finding::{Finding, Repair, Safety};
use crate::repair::{Outcome, mend};
use crate::text::FileId;
use crate::words::{Lang, Said, editor};

use super::shelf::Shown;

/// One way to mend the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the author chooses.
    pub title: String,
    /// Whether the meaning surely stays.
    pub is_safe: bool,
    /// The bytes that go.
    pub bytes: Range<usize>,
    /// What comes instead.
    pub text: String,
}

/// The fix of a finding of a file, if the program can make it there.
pub fn fix(text: &str, file: FileId, finding: &Finding, lang: Lang) -> Option<Fix> {
    let repair = own_repair(finding, file)?;
    let (bytes, new) = difference(text, &mended(text, &[repair])?)?;
    let title = title(text, finding, repair);
    let is_safe = repair.safety == Safety::Safe;
    let title = if is_safe {
        title
    } else {
        editor::unsafe_repair(&title)
    };
    Some(Fix {
        title: title.get(lang).to_owned(),
        is_safe,
        bytes,
        text: new,
    })
}

/// All safe fixes of a file at once.
pub fn fix_all(text: &str, file: FileId, shown: &[Shown]) -> Option<(Range<usize>, String)> {
    let repairs = shown
        .iter()
        .filter_map(|shown| own_repair(&shown.finding, file));
    let safe: Vec<&Repair> = repairs
        .filter(|repair| repair.safety == Safety::Safe)
        .collect();
    difference(text, &mended(text, &safe)?)
}

/// The repair of a finding, if all of it lies in the file.
fn own_repair(finding: &Finding, file: FileId) -> Option<&Repair> {
    let repair = finding.repair.as_ref()?;
    let own = repair
        .changes
        .iter()
        .all(|change| change.value.file == file);
    own.then_some(repair)
}

/// The text after repairs; nothing where none of them can be made.
fn mended(text: &str, repairs: &[&Repair]) -> Option<String> {
    let mended = mend(text, repairs);
    let made = mended.outcomes.contains(&Outcome::Made);
    made.then_some(mended.text)
}

fn title(text: &str, finding: &Finding, repair: &Repair) -> Said {
    match repair.changes.as_slice() {
        [change] if change.words.len() <= SHOWN => {
            let written = text.get(change.value.range()).unwrap_or_default();
            match written
                .get(change.bytes.clone())
                .filter(|old| old.len() <= SHOWN)
            {
                Some(old) if !old.trim().is_empty() => {
                    editor::replace(old.trim(), change.words.trim())
                }
                _ => editor::repair(&finding.message),
            }
        }
        _ => editor::repair(&finding.message),
    }
}

/// Words longer than this tell nothing in a menu.
const SHOWN: usize = 60;

/// The bytes in which two texts differ, and what the second has there; nothing where they are the same.
fn difference(old: &str, new: &str) -> Option<(Range<usize>, String)> {
    if old == new {
        return None;
    }
    let same = |(one, other): &(u8, u8)| one == other;
    let mut start = old.bytes().zip(new.bytes()).take_while(same).count();
    while !old.is_char_boundary(start) || !new.is_char_boundary(start) {
        start -= 1;
    }
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let mut end = old_rest
        .bytes()
        .rev()
        .zip(new_rest.bytes().rev())
        .take_while(same)
        .count();
    while !old_rest.is_char_boundary(old_rest.len() - end)
        || !new_rest.is_char_boundary(new_rest.len() - end)
    {
        end -= 1;
    }
    let put = &new_rest[..new_rest.len() - end];
    Some((start..old.len() - end, put.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_as_short_as_letters_allow() {
        assert_eq!(difference("abc", "abc"), None);
        assert_eq!(
            difference("a No. 5", "a Nomor 5"),
            Some((4..5, "mor".to_owned()))
        );
        assert_eq!(difference("aa", "a"), Some((1..2, String::new())));
        assert_eq!(difference("x é y", "x è y"), Some((2..4, "è".to_owned())));
    }
}

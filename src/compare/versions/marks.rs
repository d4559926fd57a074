//! Marks: the older and the newer words of one place come in; which stayed, went and came goes out, word by word.

use super::common::{MOST_CELLS, longest_common};

/// A stretch of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What became of it.
    pub kind: MarkKind,
    /// The words with the blanks between them.
    pub text: String,
}

/// What became of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    /// They stand in both.
    Same,
    /// Only the older has them.
    Removed,
    /// Only the newer has them.
    Added,
}

/// The words of both texts: `Same` and `Removed` together are the older text, `Same` and `Added` the newer.
pub fn marks(old: &str, new: &str) -> Vec<Mark> {
    let (before, after) = (tokens(old), tokens(new));
    let kept = match before.len().saturating_mul(after.len()) > MOST_CELLS {
        true => Vec::new(),
        false => longest_common(&before, &after),
    };
    let words = |at: &&(usize, usize)| before.get(at.0).is_some_and(|word| is_word(word));
    let common = kept.iter().filter(words).count();
    let most = |list: &[&str]| list.iter().filter(|word| is_word(word)).count();
    // Texts that share a word here and there are easier to read one after the other.
    if common * 3 < most(&before).max(most(&after)) {
        return joined([(MarkKind::Removed, old), (MarkKind::Added, new)]);
    }
    let mut found: Vec<(MarkKind, &str)> = Vec::new();
    let mut from = (0, 0);
    for to in kept.iter().copied().chain([(before.len(), after.len())]) {
        let gone = before.get(from.0..to.0).unwrap_or_default().iter();
        found.extend(gone.map(|word| (MarkKind::Removed, *word)));
        let came = after.get(from.1..to.1).unwrap_or_default().iter();
        found.extend(came.map(|word| (MarkKind::Added, *word)));
        found.extend(before.get(to.0).map(|word| (MarkKind::Same, *word)));
        from = (to.0 + 1, to.1 + 1);
    }
    joined(bridged(found))
}

/// Blanks between two changed words are changed with them: one stretch reads better than two.
fn bridged(found: Vec<(MarkKind, &str)>) -> Vec<(MarkKind, &str)> {
    let is_changed =
        |at: Option<&(MarkKind, &str)>| at.is_some_and(|(kind, _)| *kind != MarkKind::Same);
    let mut bridged = Vec::new();
    let mut held: [Vec<(MarkKind, &str)>; 2] = Default::default();
    for (at, (kind, word)) in found.iter().copied().enumerate() {
        let is_blank = kind == MarkKind::Same && word.chars().all(char::is_whitespace);
        let between = is_changed(at.checked_sub(1).and_then(|at| found.get(at)));
        if is_blank && between && is_changed(found.get(at + 1)) {
            held[0].push((MarkKind::Removed, word));
            held[1].push((MarkKind::Added, word));
            continue;
        }
        match kind {
            MarkKind::Removed => held[0].push((kind, word)),
            MarkKind::Added => held[1].push((kind, word)),
            MarkKind::Same => {
                bridged.append(&mut held[0]);
                bridged.append(&mut held[1]);
                bridged.push((kind, word));
            }
        }
    }
    bridged.append(&mut held[0]);
    bridged.append(&mut held[1]);
    bridged
}

/// Stretches of one kind as one; empty ones are left out.
fn joined<'a>(found: impl IntoIterator<Item = (MarkKind, &'a str)>) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for (kind, word) in found.into_iter().filter(|(_, word)| !word.is_empty()) {
        match marks.last_mut().filter(|last| last.kind == kind) {
            Some(last) => last.text.push_str(word),
            None => marks.push(Mark {
                kind,
                text: word.to_owned(),
            }),
        }
    }
    marks
}

fn is_word(token: &str) -> bool {
    token.chars().any(char::is_alphanumeric)
}

/// Words, blanks, and every other sign for itself; a point or comma in a number is part of it.
fn tokens(text: &str) -> Vec<&str> {
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let kind = |at: usize, letter: char| match letter {
        letter if letter.is_alphanumeric() => 0,
        letter if letter.is_whitespace() => 1,
        '.' | ',' => {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + 1..).and_then(|after| after.chars().next());
            if is_digit(before) && is_digit(after) {
                0
            } else {
                2
            }
        }
        _ => 2,
    };
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, letter) in text.char_indices() {
        let own = kind(at, letter);
        if last.is_some_and(|last| last != own || own == 2) {
            tokens.extend(text.get(start..at));
            start = at;
        }
        last = Some(own);
    }
    tokens.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &str, new: &str) -> String {
        let marks = marks(old, new).into_iter();
        marks
            .map(|mark| match mark.kind {
                MarkKind::Same => mark.text,
                MarkKind::Removed => format!("[-{}-]", mark.text),
                MarkKind::Added => format!("{{+{}+}}", mark.text),
            })
            .collect()
    }

    #[test]
    fn only_the_words_that_changed_are_marked() {
        assert_eq!(shown("30 menit", "15 menit"), "[-30-]{+15+} menit");
        assert_eq!(
            shown(
                "Surat permohonan dan surat pernyataan",
                "Surat permohonan serta lampiran"
            ),
            "Surat permohonan [-dan surat pernyataan-]{+serta lampiran+}"
        );
        assert_eq!(shown("Surat", "Surat permohonan"), "Surat{+ permohonan+}");
        assert_eq!(shown("sama", "sama"), "sama");
        assert_eq!(shown("versi 1.0.", "versi 2.0."), "versi [-1.0-]{+2.0+}.");
    }

    #[test]
    fn texts_with_little_in_common_follow_one_another() {
        assert_eq!(
            shown(
                "Menyusun surat lamaran kerja",
                "Mengantar surat undangan rapat ke kantor"
            ),
            "[-Menyusun surat lamaran kerja-]{+Mengantar surat undangan rapat ke kantor+}"
        );
        assert_eq!(shown("", "baru"), "{+baru+}");
    }
}

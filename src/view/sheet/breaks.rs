//! Places where a long word may break: words come in, the same with soft hyphens and unseen blanks go out.
//!
//! Typst has no hyphenation for Indonesian, and a word wider than its column would run into the next.

/// Words of up to this many letters fit the narrowest column of text.
const FITS: usize = 11;

/// Lets long words break between syllables, and addresses after their marks.
pub(super) fn breakable(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        match piece.trim_end().chars().count() > FITS {
            true => broken(piece, &mut result),
            false => result.push_str(piece),
        }
    }
    result
}

/// Breaks after marks inside the word, and between syllables.
fn broken(word: &str, result: &mut String) {
    let letters: Vec<char> = word.chars().collect();
    for (index, letter) in letters.iter().enumerate() {
        let inside = index >= 3 && index + 3 <= letters.len();
        if inside && begins_syllable(&letters, index) {
            result.push('\u{ad}');
        }
        result.push(*letter);
        if matches!(letter, '/' | '@' | '_' | '.' | '-') && index + 1 < letters.len() {
            result.push('\u{200b}');
        }
    }
}

/// A syllable begins at the last consonant before a vowel, if a vowel came earlier; `ng`, `ny`, `kh` and `sy` are one
/// consonant.
fn begins_syllable(letters: &[char], index: usize) -> bool {
    let at = |index: usize| {
        letters
            .get(index)
            .copied()
            .unwrap_or(' ')
            .to_ascii_lowercase()
    };
    let pair = |index: usize| {
        matches!(
            (at(index), at(index + 1)),
            ('n', 'g' | 'y') | ('k', 'h') | ('s', 'y')
        )
    };
    let single = is_consonant(at(index)) && is_vowel(at(index + 1)) && !pair(index.wrapping_sub(1));
    let double = pair(index) && is_vowel(at(index + 2));
    let earlier = letters.get(..index).unwrap_or_default();
    let word_so_far = earlier
        .iter()
        .rev()
        .take_while(|letter| letter.is_ascii_alphabetic());
    let has_vowel = word_so_far.filter(|letter| is_vowel(**letter)).count() > 0;
    (single || double) && has_vowel && earlier.last().is_some_and(char::is_ascii_alphabetic)
}

fn is_vowel(letter: char) -> bool {
    "aiueoAIUEO".contains(letter)
}

fn is_consonant(letter: char) -> bool {
    letter.is_ascii_alphabetic() && !is_vowel(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_break_between_syllables_and_short_ones_never() {
        assert_eq!(breakable("Surat Permohonan"), "Surat Permohonan");
        let long = breakable("mempertanggungjawabkan");
        assert_eq!(long.replace('\u{ad}', "-"), "mem-per-tang-gung-ja-wab-kan");
    }

    #[test]
    fn addresses_break_after_their_marks() {
        assert!(breakable("000.6.5/1022/Diskominfo").contains("/\u{200b}"));
    }
}

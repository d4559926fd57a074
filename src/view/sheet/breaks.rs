//! Places where a long word may break: words come in, the same with soft hyphens and unseen blanks go out.
//!
//! Typst has no hyphenation for Indonesian, and a word wider than its column would run into the next.

/// A column, by how many letters of a word it surely holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column(usize);

impl Column {
    /// The column of times.
    pub(super) const SLIM: Column = Column(8);
    /// Other columns of tables.
    pub(super) const NARROW: Column = Column(11);
    /// The identity block and the bands.
    pub(super) const WIDE: Column = Column(24);
}

/// An invisible place to break.
const BLANK: char = '\u{200b}';
/// A place to break that shows a hyphen there.
const HYPHEN: char = '\u{ad}';

/// Lets long words break between syllables, and addresses after their marks.
pub(super) fn breakable(text: &str, column: Column) -> String {
    let mut result = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        match word.chars().count() > column.0 {
            true if is_address(word) => address(piece, column, &mut result),
            true => broken(piece, column, &mut result),
            false => result.push_str(piece),
        }
    }
    result
}

/// Whether a hyphen in a word would be taken for a part of it: links, mail, names of files, numbers of documents.
fn is_address(word: &str) -> bool {
    let inner_dot = || {
        let mut pairs = word.split('.').skip(1);
        pairs.any(|after| after.starts_with(|letter: char| letter.is_alphanumeric()))
    };
    word.contains(['@', '_', '?', '=', '&', '%', '\\'])
        || word.contains("//")
        || word.contains(|letter: char| letter.is_ascii_digit())
        || inner_dot()
}

/// Breaks after marks, and wherever the column would end, without a hyphen.
fn address(word: &str, Column(most): Column, result: &mut String) {
    let mut letters = word.chars().peekable();
    let mut run = 0;
    while let Some(letter) = letters.next() {
        result.push(letter);
        run += width(letter);
        let follows = letters.peek().is_some_and(|next| !next.is_whitespace());
        let mark = matches!(
            letter,
            '/' | '.' | '-' | '_' | '?' | '&' | '=' | '@' | ':' | '%' | '+' | ',' | '#' | '\\'
        );
        if follows && (mark || run >= 2 * most.min(12)) {
            result.push(BLANK);
            run = 0;
        }
    }
}

/// Breaks after marks inside the word, between syllables, and wherever the column would end.
fn broken(word: &str, Column(most): Column, result: &mut String) {
    let letters: Vec<char> = word.chars().collect();
    let mut run = 0;
    for (index, letter) in letters.iter().enumerate() {
        let inside = index >= 3 && index + 3 <= letters.len();
        let full = run + width(*letter) > 2 * most.min(12) && !letter.is_whitespace();
        if full || (inside && begins_syllable(&letters, index)) {
            result.push(if letter.is_alphabetic() {
                HYPHEN
            } else {
                BLANK
            });
            run = 0;
        }
        result.push(*letter);
        run += width(*letter);
        if matches!(letter, '/' | '-' | '.' | ',') && index + 1 < letters.len() {
            result.push(BLANK);
            run = 0;
        }
    }
}

/// The width of a letter in halves of a usual one.
fn width(letter: char) -> usize {
    match letter {
        'i' | 'l' | 'j' | 't' | 'f' | '.' | ',' | ':' | '\'' | 'I' => 1,
        'M' | 'W' | 'm' | 'w' | '@' | '%' => 4,
        _ if letter.is_uppercase() || letter > '\u{2000}' => 3,
        _ => 2,
    }
}

/// A syllable begins/// consonant.
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

    fn parts(text: &str, column: Column) -> Vec<String> {
        let text = breakable(text, column);
        text.split([HYPHEN, BLANK]).map(str::to_owned).collect()
    }

    #[test]
    fn long_words_break_between_syllables_and_short_ones_never() {
        assert_eq!(
            breakable("Surat Permohonan", Column::NARROW),
            "Surat Permohonan"
        );
        let long = breakable("mempertanggungjawabkan", Column::NARROW);
        assert_eq!(long.replace(HYPHEN, "-"), "mem-per-tang-gung-ja-wab-kan");
    }

    #[test]
    fn addresses_break_after_their_marks_and_show_no_hyphen() {
        let link = "https://docs.google.com/forms/d/e/1FAIpQLSdKbV0xYz8mNnO3pQrStUvWxYz/viewform?usp=sf_link";
        for column in [Column::SLIM, Column::NARROW, Column::WIDE] {
            for word in [
                link,
                "dinas.kominfo@tasikmalayakab.go.id",
                "formulir_permohonan_v2.docx",
            ] {
                assert!(!breakable(word, column).contains(HYPHEN));
                assert!(
                    parts(word, column)
                        .iter()
                        .all(|part| part.chars().count() <= 13)
                );
                assert_eq!(parts(word, column).concat(), word);
            }
        }
        assert!(breakable("000.6.5/1022/Diskominfo", Column::NARROW).contains("/\u{200b}"));
    }

    #[test]
    fn no_piece_of_a_word_is_longer_than_its_column() {
        for word in [
            "x".repeat(300),
            "W".repeat(300),
            "9".repeat(60),
            "漢".repeat(90),
        ] {
            for column in [Column::SLIM, Column::NARROW, Column::WIDE] {
                assert!(
                    parts(&word, column)
                        .iter()
                        .all(|part| part.chars().count() <= 12)
                );
                assert_eq!(parts(&word, column).concat(), word);
            }
        }
    }
}

//! Headings: words printed in capitals come in, the same words as a sentence would have them go out.

use super::Context;

/// Words that stay small inside a heading.
const SMALL: &[&str] = &[
    "dan", "di", "ke", "dari", "yang", "untuk", "pada", "dengan", "atau", "dalam", "oleh", "serta",
    "bagi", "of", "and", "the", "for",
];

/// A text printed wholly in capitals with a capital per word; any other text as it is. Abbreviations that the library
/// explains keep their written form.
pub(super) fn heading(context: &Context, text: &str) -> String {
    let is_shouted = text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
    if !is_shouted || !text.trim().contains(' ') {
        return text.to_owned();
    }
    let words = text.split_inclusive(' ').enumerate();
    words.map(|(at, word)| calm(context, at, word)).collect()
}

fn calm(context: &Context, at: usize, word: &str) -> String {
    let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    if let Some(known) = abbreviation(context, bare) {
        return word.replacen(bare, known, 1);
    }
    let lower = word.to_lowercase();
    if at > 0 && SMALL.contains(&bare.to_lowercase().as_str()) {
        return lower;
    }
    let mut calmed = String::with_capacity(lower.len());
    let mut at_start = true;
    for letter in lower.chars() {
        if at_start && letter.is_alphabetic() {
            calmed.extend(letter.to_uppercase());
        } else {
            calmed.push(letter);
        }
        at_start = !letter.is_alphanumeric() && letter != '\'';
    }
    calmed
}

fn abbreviation<'a>(context: &'a Context, word: &'a str) -> Option<&'a str> {
    let has_vowel = word.contains(['A', 'E', 'I', 'O', 'U']);
    let is_roman = !word.is_empty() && word.chars().all(|letter| "IVX".contains(letter));
    let terms = &context.library.site.terms;
    let known = terms
        .iter()
        .map(|(term, _)| term.as_str())
        .find(|term| !word.is_empty() && term.to_uppercase() == word);
    known.or((!has_vowel || is_roman)
        .then_some(word)
        .filter(|word| !word.is_empty()))
}

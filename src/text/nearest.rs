//! Likeness of words: a word and the known ones come in, the nearest known one goes out.

/// The known word nearest to `word`, if it is near enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    // A third of the letters may differ: enough for swapped and missing letters, too little for another word.
    let limit = (word.chars().count() / 3).max(1);
    known
        .into_iter()
        // Letters that one has more than the other are to be added at least: a whole page is like no key.
        .filter(|candidate| candidate.chars().count().abs_diff(word.chars().count()) <= limit + 2)
        .map(|candidate| (distance(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many letters to add, drop, replace or swap to make one word the other (Damerau and Levenshtein).
pub fn distance(one: &str, other: &str) -> usize {
    strsim::damerau_levenshtein(one, other)
}

/// How alike two texts are in their letters, from 0 (nothing in common) to 1 (the same).
pub fn similarity(one: &str, other: &str) -> f64 {
    strsim::normalized_levenshtein(one, other)
}

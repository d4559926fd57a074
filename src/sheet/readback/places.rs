//! Places: differences about texts come in; where in the files of the library each text is written goes out.
//!
//! A sheet carries its words with their places. The words that are printed at a text, and none elsewhere that may be the
//! same, tell its place; so the pages are read as one long word.

use std::ops::Range;

use super::ink::Page;
use super::said::letters;
use super::{About, Difference, Paper};

/// A text must be at least such a part of what is printed to be what is printed there.
const PART: usize = 4;

/// Finds the place of every difference about a text of the author.
pub(super) fn locate(paper: &mut Paper<'_>, pages: &[Page], differences: &mut [Difference]) {
    if differences.iter().all(|one| one.about == About::Other) {
        return;
    }
    let sheet = paper.sheet;
    let said = sheet.proof.content.isi.iter().zip(&sheet.proof.places);
    let said = said.filter(|((path, _), place)| is_printed(path) && !place.is_empty());
    let written: Vec<Written<'_>> = said
        .map(|((_, text), place)| Written {
            word: word(&paper.letters(text)),
            place,
        })
        .filter(|written| !written.word.is_empty())
        .collect();
    let ink = Ink::of(pages);
    for difference in differences {
        let place = match &difference.about {
            About::Other => None,
            About::Text(order) => ink
                .range(difference.page, *order)
                .and_then(|range| of_ink(&written, &ink.word, range)),
            About::Words(words) => {
                let word = word(&letters(words));
                let mut written = written.iter();
                written
                    .find(|one| one.word == word)
                    .map(|found| found.place)
            }
        };
        difference.place = place.map(str::to_owned);
    }
}

/// A text of the author, as one word, and its place.
struct Written<'w> {
    word: String,
    place: &'w str,
}

/// All that is printed.
struct Ink {
    /// As one word.
    word: String,
    /// Where in it each run stands, by its page and when it is painted.
    runs: Vec<((usize, usize), Range<usize>)>,
}

impl Ink {
    fn of(pages: &[Page]) -> Ink {
        let (mut all, mut runs) = (String::new(), Vec::new());
        for page in pages {
            for run in &page.runs {
                let start = all.len();
                all += &word(&letters(&run.text));
                runs.push(((page.number, run.order), start..all.len()));
            }
        }
        Ink { word: all, runs }
    }

    fn range(&self, page: usize, order: usize) -> Option<Range<usize>> {
        let mut runs = self.runs.iter();
        let run = runs.find(|(own, _)| *own == (page, order))?;
        Some(run.1.clone()).filter(|range| !range.is_empty())
    }
}

/// Letters without what a sheet may print otherwise: marks between a term and its meaning, in a key and its value.
fn word(letters: &str) -> String {
    let letters = letters.chars();
    letters.filter(|letter| letter.is_alphanumeric()).collect()
}

/// Whether the words of a path stand on paper, and in the place of that path.
fn is_printed(path: &str) -> bool {
    let is_actor = path.contains("langkah[") && path.contains("].pelaksana[");
    let is_sign = ["status", "pengesahan.cara"].contains(&path)
        || [".simbol", ".ke"].iter().any(|key| path.ends_with(key));
    !(is_sign || is_actor)
}

/// The place of what is printed at this range: the text that shares most with it, whole before part and long before
/// short. Of equal texts the first is printed first.
fn of_ink<'w>(written: &[Written<'w>], ink: &str, run: Range<usize>) -> Option<&'w str> {
    let shared = |one: &Written<'_>| {
        let (shared, is_whole) = shared(&one.word, ink, &run);
        (shared, is_whole, one.word.len())
    };
    let best = written.iter().map(&shared).max()?;
    if best.0 * PART < run.len() {
        return None;
    }
    let equal: Vec<&Written<'w>> = (written.iter()).filter(|one| shared(one) == best).collect();
    let first = equal.first()?;
    let before = ink.get(..run.start).unwrap_or_default();
    let earlier = before.matches(first.word.as_str()).count();
    let same = equal.iter().filter(|one| one.word == first.word);
    let same: Vec<&&Written<'w>> = same.collect();
    let at = earlier.min(same.len().saturating_sub(1));
    same.get(at).map(|one| one.place)
}

/// How much of a range is covered by a word that stands there, and whether all of the word does.
fn shared(word: &str, ink: &str, run: &Range<usize>) -> (usize, bool) {
    let near = floor(ink, run.start.saturating_sub(word.len()));
    let around = ink.get(near..floor(ink, run.end + word.len()));
    let occurrences = around.unwrap_or_default().match_indices(word);
    let overlaps = occurrences.map(|(at, _)| {
        let (start, end) = (near + at, near + at + word.len());
        end.min(run.end).saturating_sub(start.max(run.start))
    });
    let whole = overlaps.max().unwrap_or_default();
    let text = ink.get(run.clone()).unwrap_or_default();
    match whole {
        0 if word.contains(text) => (text.len(), false),
        whole => (whole, whole > 0),
    }
}

/// The last beginning of a letter up to there.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    let mut back = (0..=at).rev();
    back.find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

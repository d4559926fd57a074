//! Pairs: two lists come in; which item of the one became which of the other goes out. What has the same words is the
//! same, wherever it stands; of the rest, what is alike.

use crate::text::similarity;

use super::common::{MOST_CELLS, longest_common};
use super::tree::Tree;

/// An item of the older list and the one that it became.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    /// Its place in the older list.
    pub(super) old: usize,
    /// Its place in the newer.
    pub(super) new: usize,
    /// It stands in another order among those that are in both lists.
    pub(super) moved: bool,
}

/// From here on two items are rather one that was changed than two.
const ALIKE: f64 = 0.5;

/// From here on two items in different places are rather one that was moved and changed than two.
const SURE: f64 = 0.65;

/// Two steps less alike than this are never one, although both stand alone between the same neighbours.
const STRANGE: f64 = 0.4;

/// Letters by which texts are held for alike: the time it takes grows with the square of them.
const LETTERS: usize = 200;

/// How many items may be held against one another word by word.
const MOST_HELD: usize = 1 << 12;

/// The pairs. Which of the two lists is the older makes no difference to them.
pub(super) fn pairs(old: &[Tree], new: &[Tree]) -> Vec<Pair> {
    if old.len().saturating_mul(new.len()) > MOST_CELLS {
        let places = 0..old.len().min(new.len());
        return places.map(|at| pair(at, at, false)).collect();
    }
    let (before, after) = (Items::of(old), Items::of(new));
    if before.keys <= after.keys {
        return found(&before, &after);
    }
    let turned = found(&after, &before).into_iter();
    turned
        .map(|found| pair(found.new, found.old, found.moved))
        .collect()
}

fn pair(old: usize, new: usize, moved: bool) -> Pair {
    Pair { old, new, moved }
}

/// The items of a list: by what each is known, and what else it says.
struct Items {
    keys: Vec<String>,
    others: Vec<Vec<String>>,
    are_steps: bool,
}

impl Items {
    fn of(list: &[Tree]) -> Items {
        Items {
            keys: list.iter().map(Tree::key).collect(),
            others: list.iter().map(|item| words(&item.beside())).collect(),
            are_steps: list.iter().any(Tree::is_step),
        }
    }
}

fn found(old: &Items, new: &Items) -> Vec<Pair> {
    let kept = longest_common(&old.keys, &new.keys);
    let mut pairs: Vec<Pair> = kept.iter().map(|(o, n)| pair(*o, *n, false)).collect();
    let mut from = (0, 0);
    let ends = [(old.keys.len(), new.keys.len())];
    for to in kept.iter().copied().chain(ends) {
        pairs.extend(changed((old, new), (from, to)));
        from = (to.0 + 1, to.1 + 1);
    }
    for (at, key) in old.keys.iter().enumerate() {
        if pairs.iter().any(|pair| pair.old == at) {
            continue;
        }
        let is_free = |to: &usize| pairs.iter().all(|pair| pair.new != *to);
        let mut places = (0..new.keys.len()).filter(is_free);
        let same = places.find(|to| new.keys.get(*to) == Some(key));
        pairs.extend(same.map(|to| pair(at, to, true)));
    }
    let rest = moved_and_changed(&pairs, (old, new));
    pairs.extend(rest);
    pairs
}

/// Pairs of changed items between two that stayed: in order, as alike as can be. Texts of which none came and none went
/// are pairs in any case.
fn changed(
    (old, new): (&Items, &Items),
    (from, to): ((usize, usize), (usize, usize)),
) -> Vec<Pair> {
    let own = |items: &Items, other: &Items, at: usize| {
        let key = items.keys.get(at);
        key.is_some_and(|key| !other.keys.contains(key))
    };
    let before: Vec<usize> = (from.0..to.0).filter(|at| own(old, new, *at)).collect();
    let after: Vec<usize> = (from.1..to.1).filter(|at| own(new, old, *at)).collect();
    let is_even = before.len() == after.len();
    if is_even && (!old.are_steps || before.len() * after.len() > MOST_HELD) {
        let both = before.iter().zip(&after);
        return both.map(|(o, n)| pair(*o, *n, false)).collect();
    }
    if before.len() * after.len() > MOST_HELD {
        return Vec::new();
    }
    let least = if is_even { STRANGE } else { ALIKE };
    let aligned = in_order((before.len(), after.len()), &|o, n| {
        let alike = likeness((old, before[o]), (new, after[n]));
        (alike >= least).then_some(alike)
    });
    let places = aligned.into_iter();
    places
        .filter_map(|(o, n)| Some(pair(*before.get(o)?, *after.get(n)?, false)))
        .collect()
}

/// The places that go together in the same order and are most alike in all.
fn in_order(
    (olds, news): (usize, usize),
    alike: &dyn Fn(usize, usize) -> Option<f64>,
) -> Vec<(usize, usize)> {
    let width = news + 1;
    let scores: Vec<Option<f64>> = (0..olds * news)
        .map(|cell| alike(cell / news, cell % news))
        .collect();
    let score = |o: usize, n: usize| scores.get(o * news + n).copied().flatten();
    let mut sums = vec![0.0_f64; (olds + 1) * width];
    let sum = |sums: &[f64], o: usize, n: usize| sums.get(o * width + n).copied().unwrap_or(0.0);
    for o in (0..olds).rev() {
        for n in (0..news).rev() {
            let apart = sum(&sums, o + 1, n).max(sum(&sums, o, n + 1));
            let joined = score(o, n).map(|score| score + sum(&sums, o + 1, n + 1));
            if let Some(cell) = sums.get_mut(o * width + n) {
                *cell = apart.max(joined.unwrap_or(0.0));
            }
        }
    }
    let (mut o, mut n, mut found) = (0, 0, Vec::new());
    while o < olds && n < news {
        let here = sum(&sums, o, n);
        if here > sum(&sums, o + 1, n) && here > sum(&sums, o, n + 1) {
            found.push((o, n));
            (o, n) = (o + 1, n + 1);
        } else if sum(&sums, o + 1, n) >= sum(&sums, o, n + 1) {
            o += 1;
        } else {
            n += 1;
        }
    }
    found
}

/// Of what is left, items that are so alike that they went elsewhere and were changed on the way.
fn moved_and_changed(pairs: &[Pair], (old, new): (&Items, &Items)) -> Vec<Pair> {
    let left = |at: &usize| pairs.iter().all(|pair| pair.old != *at);
    let free = |at: &usize| pairs.iter().all(|pair| pair.new != *at);
    let before: Vec<usize> = (0..old.keys.len()).filter(left).collect();
    let after: Vec<usize> = (0..new.keys.len()).filter(free).collect();
    if before.len() * after.len() > MOST_HELD {
        return Vec::new();
    }
    let both = |o: &usize| after.iter().map(move |n| (*o, *n)).collect::<Vec<_>>();
    let all = before.iter().flat_map(both);
    let alike = |(o, n): (usize, usize)| (likeness((old, o), (new, n)), o, n);
    let mut held: Vec<(f64, usize, usize)> = all.map(alike).collect();
    held.retain(|(alike, ..)| *alike >= SURE);
    held.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut found: Vec<Pair> = Vec::new();
    for (_, o, n) in held {
        if found.iter().all(|pair| pair.old != o && pair.new != n) {
            found.push(pair(o, n, true));
        }
    }
    found
}

/// How alike two items are, from 0 to 1: by their words and, where these are misspelt, by their letters; of steps also
/// by who does them with what.
fn likeness((old, o): (&Items, usize), (new, n): (&Items, usize)) -> f64 {
    let text = |items: &Items, at: usize| items.keys.get(at).cloned().unwrap_or_default();
    let (before, after) = (text(old, o), text(new, n));
    let beginning = |text: &str| {
        let letters = text.chars().take(LETTERS);
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    let letters = similarity(&beginning(&before), &beginning(&after));
    let own = letters.max(shared(&words(&before), &words(&after)));
    if !old.are_steps || !new.are_steps {
        return own;
    }
    let none = Vec::new();
    let beside = |items: &'_ Items, at: usize| items.others.get(at).unwrap_or(&none).clone();
    0.7 * own + 0.3 * shared(&beside(old, o), &beside(new, n))
}

/// The words of a text, sorted.
fn words(text: &str) -> Vec<String> {
    let split = text.split(|letter: char| !letter.is_alphanumeric());
    let mut words: Vec<String> = split
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.sort();
    words
}

/// The share of words that two sorted lists have in common, from 0 to 1.
fn shared(one: &[String], other: &[String]) -> f64 {
    let all = one.len() + other.len();
    if all == 0 {
        return 1.0;
    }
    let (mut o, mut n, mut both) = (0, 0, 0_u32);
    while let (Some(left), Some(right)) = (one.get(o), other.get(n)) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => o += 1,
            std::cmp::Ordering::Greater => n += 1,
            std::cmp::Ordering::Equal => {
                both += 1;
                (o, n) = (o + 1, n + 1);
            }
        }
    }
    2.0 * f64::from(both) / f64::from(crate::text::count(all))
}

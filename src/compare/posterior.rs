//! Posteriors: the odds of every pair of steps of two SOPs come in; the chance of each pair among all alignments that
//! keep both orders goes out.
//!
//! A pair hidden Markov model summed over all alignments (Durbin, Eddy, Krogh and Mitchison, "Biological Sequence
//! Analysis", 1998, chapter 4), and the chances made consistent over all SOPs (Do, Mahabhashyam, Brudno and Batzoglou,
//! "ProbCons", Genome Research 15, 2005).

/// The chances of the pairs of two lists, or the logarithms of their odds, row by row.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Chances {
    columns: usize,
    values: Vec<f64>,
}

impl Chances {
    /// No chance for any pair.
    pub(super) fn none(rows: usize, columns: usize) -> Chances {
        Chances {
            columns,
            values: vec![0.0; rows * columns],
        }
    }

    /// What a function says of every pair.
    pub(super) fn each(
        (rows, columns): (usize, usize),
        of: &dyn Fn(usize, usize) -> f64,
    ) -> Chances {
        let rows = 0..rows;
        let values = rows.flat_map(|row| (0..columns).map(move |column| of(row, column)));
        Chances {
            columns,
            values: values.collect(),
        }
    }

    /// The chance of one pair.
    pub(super) fn get(&self, row: usize, column: usize) -> f64 {
        let at = row * self.columns + column;
        self.values.get(at).copied().unwrap_or(0.0)
    }

    fn set(&mut self, row: usize, column: usize, value: f64) {
        if let Some(known) = self.values.get_mut(row * self.columns + column) {
            *known = value;
        }
    }

    fn add(&mut self, row: usize, column: usize, value: f64) {
        if let Some(known) = self.values.get_mut(row * self.columns + column) {
            *known += value;
        }
    }

    /// All chances times a number.
    fn scaled(mut self, by: f64) -> Chances {
        self.values.iter_mut().for_each(|value| *value *= by);
        self
    }
}

/// The states of the model: the last thing aligned was a pair, a step of the first list alone, or of the second.
/// Alone-first never follows alone-second, so that every alignment is summed once.
const STATES: usize = 3;

/// Sums of the weights of all alignments up to a place, per state, as logarithms.
struct Sums {
    columns: usize,
    values: Vec<[f64; STATES]>,
}

impl Sums {
    fn new(rows: usize, columns: usize) -> Sums {
        Sums {
            columns: columns + 1,
            values: vec![[f64::NEG_INFINITY; STATES]; (rows + 1) * (columns + 1)],
        }
    }

    fn get(&self, row: usize, column: usize) -> [f64; STATES] {
        let at = row * self.columns + column;
        self.values
            .get(at)
            .copied()
            .unwrap_or([f64::NEG_INFINITY; STATES])
    }

    fn set(&mut self, row: usize, column: usize, sums: [f64; STATES]) {
        if let Some(place) = self.values.get_mut(row * self.columns + column) {
            *place = sums;
        }
    }
}

fn log_sum(values: &[f64]) -> f64 {
    let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if most == f64::NEG_INFINITY {
        return most;
    }
    // Most sums have one large part, and exponentials and logarithms are dear.
    let part = |value: &f64| match *value {
        value if value == most => 1.0,
        f64::NEG_INFINITY => 0.0,
        value => (value - most).exp(),
    };
    match values.iter().map(part).sum::<f64>() {
        1.0 => most,
        sum => most + sum.ln(),
    }
}

/// The chance of every pair, where `odds(row, column)` is the logarithm of its odds against both steps standing alone.
pub(super) fn chances(
    (rows, columns): (usize, usize),
    odds: &dyn Fn(usize, usize) -> f64,
) -> Chances {
    let odds: Vec<f64> = (0..rows * columns)
        .map(|at| odds(at / columns, at % columns))
        .collect();
    let odds = |row: usize, column: usize| {
        let known = odds.get(row * columns + column);
        known.copied().unwrap_or(f64::NEG_INFINITY)
    };
    let before = forward((rows, columns), &odds);
    let after = backward((rows, columns), &odds);
    let all = log_sum(&before.get(rows, columns));
    let mut chances = Chances::none(rows, columns);
    for row in 0..rows {
        for column in 0..columns {
            let [pair, ..] = before.get(row + 1, column + 1);
            let [onward, ..] = after.get(row + 1, column + 1);
            chances.add(row, column, (pair + onward - all).exp().min(1.0));
        }
    }
    chances
}

type Odds<'a> = &'a dyn Fn(usize, usize) -> f64;

fn forward((rows, columns): (usize, usize), odds: Odds<'_>) -> Sums {
    let mut sums = Sums::new(rows, columns);
    // The sums over all states of each place, which two others ask for.
    let mut any = Chances::each((rows + 1, columns + 1), &|_, _| f64::NEG_INFINITY);
    for row in 0..=rows {
        for column in 0..=columns {
            if (row, column) == (0, 0) {
                sums.set(0, 0, [0.0, f64::NEG_INFINITY, f64::NEG_INFINITY]);
                any.set(0, 0, 0.0);
                continue;
            }
            let pair = match (row.checked_sub(1), column.checked_sub(1)) {
                (Some(row), Some(column)) => any.get(row, column) + odds(row, column),
                _ => f64::NEG_INFINITY,
            };
            let first = row.checked_sub(1).map_or(f64::NEG_INFINITY, |row| {
                let [pair, first, _] = sums.get(row, column);
                log_sum(&[pair, first])
            });
            let second = column
                .checked_sub(1)
                .map_or(f64::NEG_INFINITY, |column| any.get(row, column));
            sums.set(row, column, [pair, first, second]);
            any.set(row, column, log_sum(&[pair, first, second]));
        }
    }
    sums
}

fn backward((rows, columns): (usize, usize), odds: Odds<'_>) -> Sums {
    let mut sums = Sums::new(rows, columns);
    for row in (0..=rows).rev() {
        for column in (0..=columns).rev() {
            if (row, column) == (rows, columns) {
                sums.set(row, column, [0.0; STATES]);
                continue;
            }
            let inside = row < rows && column < columns;
            let pair = match inside {
                true => sums.get(row + 1, column + 1)[0] + odds(row, column),
                false => f64::NEG_INFINITY,
            };
            let first = match row < rows {
                true => sums.get(row + 1, column)[1],
                false => f64::NEG_INFINITY,
            };
            let second = match column < columns {
                true => sums.get(row, column + 1)[2],
                false => f64::NEG_INFINITY,
            };
            let any = log_sum(&[pair, first, second]);
            sums.set(row, column, [any, any, log_sum(&[pair, second])]);
        }
    }
    sums
}

/// The chances of all pairs of several lists.
pub(super) struct AllChances {
    lengths: Vec<usize>,
    /// Of the list `left` against the later list `right`, in the order of [`place`].
    values: Vec<Chances>,
}

impl AllChances {
    /// Asks for the chances of every two lists.
    pub(super) fn of(lengths: Vec<usize>, chances: &dyn Fn(usize, usize) -> Chances) -> AllChances {
        let mut values = Vec::new();
        for right in 1..lengths.len() {
            for left in 0..right {
                values.push(chances(left, right));
            }
        }
        AllChances { lengths, values }
    }

    /// The chance of a pair of steps, each given by its list and its place there.
    pub(super) fn get(&self, (left, row): (usize, usize), (right, column): (usize, usize)) -> f64 {
        match left.cmp(&right) {
            std::cmp::Ordering::Equal => 0.0,
            std::cmp::Ordering::Greater => self.get((right, column), (left, row)),
            std::cmp::Ordering::Less => {
                let found = self.values.get(place(left, right));
                found.map_or(0.0, |chances| chances.get(row, column))
            }
        }
    }

    /// The chances after each list has been asked what it knows of the two: a pair whose steps are both likely pairs of
    /// the same step elsewhere becomes likelier, others less so.
    pub(super) fn consistent(&self) -> AllChances {
        /// How much more the two lists themselves count than a third.
        const DIRECT: f64 = 6.0;
        let lists = self.lengths.len();
        let next = |left: usize, right: usize| {
            let mut sum = self
                .values
                .get(place(left, right))
                .cloned()
                .unwrap_or_default()
                .scaled(DIRECT);
            for middle in (0..lists).filter(|middle| *middle != left && *middle != right) {
                self.through(&mut sum, (left, middle, right));
            }
            sum.scaled(1.0 / (DIRECT + lists as f64 - 2.0))
        };
        AllChances::of(self.lengths.clone(), &next)
    }

    fn length(&self, list: usize) -> usize {
        self.lengths.get(list).copied().unwrap_or(0)
    }

    /// Adds the chances of the pairs of two lists by way of a third.
    fn through(&self, sum: &mut Chances, (left, middle, right): (usize, usize, usize)) {
        /// Chances below this change nothing.
        const NEGLIGIBLE: f64 = 0.01;
        let (rows, columns) = (self.length(left), self.length(right));
        for row in 0..rows {
            for step in 0..self.length(middle) {
                let first = self.get((left, row), (middle, step));
                if first < NEGLIGIBLE {
                    continue;
                }
                for column in 0..columns {
                    let second = self.get((middle, step), (right, column));
                    sum.add(row, column, first * second);
                }
            }
        }
    }
}

fn place(left: usize, right: usize) -> usize {
    right * right.saturating_sub(1) / 2 + left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_prefer_the_diagonal_of_good_odds() {
        let odds = |row: usize, column: usize| if row == column { 2.0 } else { -2.0 };
        let chances = chances((3, 3), &odds);
        for row in 0..3 {
            assert!(chances.get(row, row) > 0.8);
            let sum: f64 = (0..3).map(|column| chances.get(row, column)).sum();
            assert!(sum <= 1.0 + 1e-9, "{sum}");
        }
    }

    #[test]
    fn a_pair_against_the_order_has_little_chance() {
        let odds = |row: usize, column: usize| match (row, column) {
            (0, 1) => 3.0,
            (1, 0) => 1.0,
            _ => -3.0,
        };
        let chances = chances((2, 2), &odds);
        assert!(chances.get(0, 1) > 0.8 && chances.get(1, 0) < 0.2);
    }

    #[test]
    fn empty_lists_have_no_pairs() {
        assert_eq!(chances((0, 3), &|_, _| 0.0), Chances::none(0, 3));
        assert_eq!(chances((3, 0), &|_, _| 0.0).get(0, 0), 0.0);
    }
}

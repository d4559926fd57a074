//! The laws of spreads: ranks, the middle and the quarters of any numbers.

use proptest::prelude::*;

use sopan::compare::{First, Spread};

fn some(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

fn any_values() -> impl Strategy<Value = Vec<Option<f64>>> {
    let value = proptest::option::weighted(0.8, (0..50_u32).prop_map(f64::from));
    proptest::collection::vec(value, 0..500)
}

proptest! {
    #[test]
    fn a_rank_is_one_more_than_there_are_better_ones(values in any_values()) {
        let spread = Spread::of(&values, First::Least);
        prop_assert_eq!(spread.ranks.len(), values.len());
        for (own, rank) in values.iter().zip(&spread.ranks) {
            let better = |own: f64| values.iter().flatten().filter(|value| **value < own).count();
            prop_assert_eq!(*rank, own.map(|own| better(own) + 1));
        }
    }

    #[test]
    fn the_most_comes_first_where_more_is_better(values in any_values()) {
        let negative: Vec<Option<f64>> = values.iter().map(|value| value.map(|value| -value)).collect();
        let (most, least) = (Spread::of(&values, First::Most), Spread::of(&negative, First::Least));
        prop_assert_eq!(most.ranks, least.ranks);
    }

    #[test]
    fn five_numbers_are_in_order_and_outliers_lie_outside(values in any_values()) {
        let spread = Spread::of(&values, First::Least);
        prop_assert_eq!(spread.stated, values.iter().flatten().count());
        prop_assert_eq!(spread.summary.is_some(), spread.stated > 0);
        if let Some(five) = spread.summary {
            let numbers = [five.least, five.low, five.median, five.high, five.most];
            prop_assert!(numbers.is_sorted(), "{five:?}");
            prop_assert!([five.least, five.lower, five.median, five.upper, five.most].is_sorted());
            for (place, value) in values.iter().enumerate() {
                let outside = value.is_some_and(|value| value < five.low || value > five.high);
                prop_assert_eq!(spread.outliers.contains(&place), outside);
            }
        }
    }

    #[test]
    fn the_order_of_the_sops_changes_no_rank(values in any_values()) {
        let mut turned = values.clone();
        turned.reverse();
        let (one, other) = (Spread::of(&values, First::Least), Spread::of(&turned, First::Least));
        let mut ranks = other.ranks;
        ranks.reverse();
        prop_assert_eq!(one.ranks, ranks);
        prop_assert_eq!(one.summary, other.summary);
    }
}

#[test]
fn ties_share_a_rank_and_the_next_is_skipped() {
    let spread = Spread::of(
        &[Some(5.0), None, Some(3.0), Some(5.0), Some(9.0)],
        First::Least,
    );
    assert_eq!(spread.ranks, [Some(2), None, Some(1), Some(2), Some(4)]);
    assert_eq!(spread.leader(), Some(2));
    assert!(spread.tells_apart());
    assert!(!Spread::of(&some(&[4.0, 4.0]), First::Least).tells_apart());
}

#[test]
fn quarters_are_those_of_a_spreadsheet() {
    let five = Spread::of(&some(&[1.0, 2.0, 3.0, 4.0, 100.0, 5.0]), First::Least).summary;
    let five = five.expect("numbers");
    assert_eq!((five.lower, five.median, five.upper), (2.25, 3.5, 4.75));
    assert_eq!((five.high, five.most), (5.0, 100.0));
}

#[test]
fn sums_that_differ_in_their_last_bits_are_the_same() {
    let spread = Spread::of(&some(&[0.1 + 0.2, 0.3]), First::Least);
    assert_eq!(spread.ranks, [Some(1), Some(1)]);
}

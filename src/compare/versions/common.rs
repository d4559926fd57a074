//! What two lists have in common: their items come in, the longest run that both have in the same order goes out.

/// Cells of a table by which lists are aligned; longer lists, which no SOP has, are compared place by place.
pub(super) const MOST_CELLS: usize = 1 << 20;

/// The longest run of items that both lists have in the same order, as places in the one and in the other.
pub(super) fn longest_common<T: PartialEq>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    let mut lengths = vec![0_u32; (old.len() + 1) * width];
    let at = |lengths: &[u32], o: usize, n: usize| lengths.get(o * width + n).copied().unwrap_or(0);
    for (o, left) in old.iter().enumerate().rev() {
        for (n, right) in new.iter().enumerate().rev() {
            let best = match left == right {
                true => at(&lengths, o + 1, n + 1) + 1,
                false => at(&lengths, o + 1, n).max(at(&lengths, o, n + 1)),
            };
            if let Some(cell) = lengths.get_mut(o * width + n) {
                *cell = best;
            }
        }
    }
    let (mut o, mut n, mut kept) = (0, 0, Vec::new());
    while let (Some(left), Some(right)) = (old.get(o), new.get(n)) {
        if left == right {
            kept.push((o, n));
            (o, n) = (o + 1, n + 1);
        } else if at(&lengths, o + 1, n) >= at(&lengths, o, n + 1) {
            o += 1;
        } else {
            n += 1;
        }
    }
    kept
}

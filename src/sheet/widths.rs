//! Widths of columns: a step table and the width of its paper come in, how the columns share it goes out, in millimetres.
//!
//! Columns of text are as wide as makes the table short: the width goes where the longest cells are.

use crate::view::sheet::{SheetPart, SheetStep};

/// The columns of text whose widths are shared out: activity, requirements, outputs, remarks.
const TEXTS: usize = 4;
/// What each of them has at least, with few actors and with many.
const LEAST: [[f64; TEXTS]; 2] = [[34.0, 30.0, 30.0, 21.0], [28.0, 25.0, 25.0, 19.0]];
/// What each of them has at most: longer lines are hard to follow.
const MOST: [f64; TEXTS] = [95.0, 75.0, 75.0, 60.0];
/// The widest column of an actor, where they are many and where they are few; more actors than this make tight columns.
const ACTOR: f64 = 20.5;
const ACTOR_OF_FEW: f64 = 27.0;
const FEW_ACTORS: usize = 3;
const MANY_ACTORS: usize = 6;
/// How much is moved from one column to another at a time.
const STEP: f64 = 2.0;
/// The blank on both sides of a cell's text.
const INSET: f64 = 2.9;
/// Lines that the symbol of a row takes in any case.
const LINES_OF_SYMBOL: f64 = 4.0;

/// The widths from left to right: number, activity, an actor (only one, for all are alike), requirements, time, outputs,
/// remarks. With the actor's taken as often as there are actors they add up to `room`.
pub(super) fn widths(part: &SheetPart, room: f64) -> Vec<f64> {
    let actors = part.actors.len();
    let tight = actors > MANY_ACTORS;
    let longest_number = part.steps.iter().map(|step| step.number.chars().count());
    let number = (4.0 + 1.7 * small(longest_number.max().unwrap_or(1))).clamp(8.0, 16.0);
    let time = if tight { 15.0 } else { 17.0 };
    let [few, many] = LEAST;
    let least = if tight { many } else { few };
    let for_actors = room - number - time - least.iter().sum::<f64>();
    let actor = match actors {
        0 => 0.0,
        1..=FEW_ACTORS => ACTOR_OF_FEW,
        _ => (for_actors / small(actors)).clamp(4.0, ACTOR),
    };
    let texts = room - number - time - actor * small(actors);
    let [activity, requirements, outputs, remarks] = shared(part, texts, least);
    vec![
        number,
        activity,
        actor,
        requirements,
        time,
        outputs,
        remarks,
    ]
}

fn small(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Shares out the room among the columns of text, beginning with the least each needs.
fn shared(part: &SheetPart, room: f64, least: [f64; TEXTS]) -> [f64; TEXTS] {
    let cells: Vec<[Cell; TEXTS]> = part.steps.iter().map(cells).collect();
    let weight: f64 = least.iter().sum();
    let mut widths = least.map(|width| width * (room / weight).min(1.0));
    let mut free = room - widths.iter().sum::<f64>();
    while free > 0.01 {
        let step = STEP.min(free);
        let wider = |column: usize| {
            let mut tried = widths;
            if let Some(width) = tried.get_mut(column) {
                *width += step;
            }
            tried
        };
        let open = (0..TEXTS).filter(|column| widths.get(*column) < MOST.get(*column));
        let best = open
            .map(wider)
            .min_by(|a, b| height(&cells, *a).total_cmp(&height(&cells, *b)));
        widths = match best {
            Some(best) => best,
            None => widths.map(|width| width + step / 4.0),
        };
        free -= step;
    }
    balanced(&cells, widths, least)
}

/// Moves width from one column to another for as long as the table gets shorter.
fn balanced(
    cells: &[[Cell; TEXTS]],
    mut widths: [f64; TEXTS],
    least: [f64; TEXTS],
) -> [f64; TEXTS] {
    const ROUNDS: usize = 40;
    for _ in 0..ROUNDS {
        let now = height(cells, widths);
        let moves = (0..TEXTS).flat_map(|from| (0..TEXTS).map(move |to| (from, to)));
        let tried = moves.filter_map(|(from, to)| moved(widths, (from, to), least));
        let best = tried.min_by(|a, b| height(cells, *a).total_cmp(&height(cells, *b)));
        match best.filter(|best| height(cells, *best) < now - 1e-6) {
            Some(better) => widths = better,
            None => break,
        }
    }
    widths
}

fn moved(
    mut widths: [f64; TEXTS],
    (from, to): (usize, usize),
    least: [f64; TEXTS],
) -> Option<[f64; TEXTS]> {
    let giving = widths.get_mut(from).filter(|_| from != to)?;
    *giving -= STEP;
    if *giving < *least.get(from)? {
        return None;
    }
    let taking = widths.get_mut(to)?;
    *taking += STEP;
    (*taking <= *MOST.get(to)?).then_some(widths)
}

/// The texts of a cell, by the number of their letters.
type Cell = Vec<f64>;

fn cells(step: &SheetStep) -> [Cell; TEXTS] {
    let length = |text: &String| {
        let seen = text
            .chars()
            .filter(|letter| !matches!(letter, '\u{ad}' | '\u{200b}'));
        small(seen.count())
    };
    let items = |items: &Vec<String>| {
        let dash = if items.len() > 1 { 2.0 } else { 0.0 };
        items.iter().map(|item| length(item) + dash).collect()
    };
    [
        vec![length(&step.activity)],
        items(&step.requirements),
        items(&step.outputs),
        vec![length(&step.remarks)],
    ]
}

/// About how high the table is, in lines. Lines that do not make a row higher count a little too, as parts of lines, so
/// that of two equal tables the one with room in all its cells wins.
fn height(cells: &[[Cell; TEXTS]], widths: [f64; TEXTS]) -> f64 {
    const LETTER: f64 = 1.45;
    const OTHER_LINES: f64 = 0.12;
    // A line ends with its last whole word: half a word stays empty.
    const HALF_A_WORD: f64 = 3.0;
    let row = |cells: &[Cell; TEXTS]| {
        let of_cells = cells.iter().zip(widths).map(|(cell, width)| {
            let letters = ((width - INSET) / LETTER - HALF_A_WORD).max(1.0);
            let lines = cell.iter().map(|length| length / letters);
            lines.fold((0.0, 0.0), |(whole, parts), lines| {
                (whole + lines.ceil(), parts + lines)
            })
        });
        let all = of_cells.fold((LINES_OF_SYMBOL, 0.0), |(highest, all), (whole, parts)| {
            (f64::max(highest, whole), all + parts)
        });
        all.0 + OTHER_LINES * all.1
    };
    cells.iter().map(row).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(actors: usize, remarks: &str) -> SheetPart {
        let step = SheetStep {
            number: "1".to_owned(),
            activity: "Menerima surat".to_owned(),
            remarks: remarks.to_owned(),
            ..SheetStep::default()
        };
        SheetPart {
            actors: vec!["Kepala Dinas".to_owned(); actors],
            steps: vec![step; 5],
            ..SheetPart::default()
        }
    }

    #[test]
    fn columns_fill_the_paper_with_any_number_of_actors() {
        for actors in 0..=15 {
            for room in [255.4, 273.0, 306.0, 331.6] {
                let widths = widths(&part(actors, ""), room);
                let all: f64 = widths.iter().sum::<f64>() + widths[2] * (small(actors) - 1.0);
                assert!((all - room).abs() < 0.01, "{actors}: {widths:?}");
                assert!(
                    widths.iter().all(|width| actors == 0 || *width > 7.0),
                    "{widths:?}"
                );
            }
        }
    }

    #[test]
    fn the_width_goes_where_the_text_is() {
        let (empty, full) = (
            part(5, ""),
            part(5, &"Dipandu oleh bidang persandian ".repeat(9)),
        );
        assert!(widths(&full, 273.0)[6] > widths(&empty, 273.0)[6] + 10.0);
    }
}

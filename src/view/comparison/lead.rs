//! The answer of a comparison: what it found comes in, the two or three sentences a reader wants first go out.

use super::Scene;
use crate::analyse::time::Minutes;
use crate::compare::DesignGroup;
use crate::words::compared::{self, choice};
use crate::words::numbers;

/// Names in a sentence; beyond this many only their number.
const NAMES: usize = 5;

/// Differences below a tenth are no news.
const NOTABLE: f64 = 1.1;

/// Which designs there are, how far the times lie apart, and where.
pub(super) fn sentences(scene: &Scene<'_>) -> Vec<String> {
    let lang = scene.context.lang();
    match scene.comparison.members.len() {
        0 => vec![compared::NO_SOP.get(lang).to_owned()],
        1 => vec![compared::NOTHING_TO_COMPARE.get(lang).to_owned()],
        _ => {
            let mut list: Vec<String> = designs(scene).into_iter().collect();
            list.extend(times(scene));
            list
        }
    }
}

/// Who works by which design and how long that takes, in one sentence.
fn designs(scene: &Scene<'_>) -> Option<String> {
    let lang = scene.context.lang();
    let designs = scene.comparison.designs.iter().enumerate();
    let said: Vec<String> = designs
        .map(|(place, design)| {
            let name = super::designs::named(scene, place);
            let time = time(scene, design);
            let who = (who(scene, design), design.members.len());
            choice::by_design((&who.0, who.1), &name, &time)
                .get(lang)
                .to_owned()
        })
        .collect();
    (said.len() > 1).then(|| format!("{}.", numbers::capital(&said.join("; "))))
}

fn who(scene: &Scene<'_>, design: &DesignGroup) -> String {
    let lang = scene.context.lang();
    let members = design.members.iter();
    let names: Vec<&str> = members.map(|member| scene.name(*member)).collect();
    if names.len() > NAMES {
        compared::sop_count(lang, names.len())
    } else {
        numbers::list(lang, &names)
    }
}

/// The time of one pass by a design, from the quickest of its SOPs to the slowest; empty where none states it in full.
fn time(scene: &Scene<'_>, design: &DesignGroup) -> String {
    let members = design.members.iter();
    let members = members.filter_map(|member| scene.comparison.members.get(*member));
    // A time with gaps is a lower bound and would lower the range.
    let whole = members.filter(|member| member.measures.steps_without_time == 0);
    let times: Vec<Minutes> = whole.filter_map(|member| member.measures.total).collect();
    let Some(range) = times.iter().copied().reduce(Minutes::hull) else {
        return String::new();
    };
    let range = scene.time(range);
    match times.len() == design.members.len() {
        true => range,
        false => choice::in_full(&range, times.len(), design.members.len())
            .get(scene.context.lang())
            .to_owned(),
    }
}

fn times(scene: &Scene<'_>) -> Vec<String> {
    let lang = scene.context.lang();
    let totals: Vec<(usize, Minutes)> = scene
        .comparison
        .members
        .iter()
        .enumerate()
        // A time with gaps is a lower bound, and compares with nothing.
        .filter(|(_, member)| member.measures.steps_without_time == 0)
        .filter_map(|(place, member)| Some((place, member.measures.total?)))
        .collect();
    let slow = totals
        .iter()
        .rev()
        .max_by(|left, right| left.1.most.total_cmp(&right.1.most));
    let fast = totals
        .iter()
        .min_by(|left, right| left.1.most.total_cmp(&right.1.most));
    let (Some((slow, slow_time)), Some((fast, fast_time))) = (slow, fast) else {
        return Vec::new();
    };
    if slow == fast || slow_time.most <= 0.0 {
        return Vec::new();
    }
    if slow_time.most < fast_time.most * NOTABLE {
        if totals.len() < scene.comparison.members.len() || slow_time.most > fast_time.most {
            return Vec::new();
        }
        return vec![
            compared::same_time(&scene.time(*slow_time))
                .get(lang)
                .to_owned(),
        ];
    }
    let mut list = Vec::new();
    if fast_time.most > 0.0 {
        let factor = numbers::decimal(lang, slow_time.most / fast_time.most);
        let (slow_text, fast_text) = (scene.time(*slow_time), scene.time(*fast_time));
        let slow = (scene.name(*slow), slow_text.as_str());
        let fast = (scene.name(*fast), fast_text.as_str());
        list.push(compared::slowest(slow, fast, &factor).get(lang).to_owned());
    }
    list.extend(gap(scene, *slow, *fast));
    list
}

/// The phase in which the slowest and the fastest differ most, if it makes up a fifth of the difference.
fn gap(scene: &Scene<'_>, slow: usize, fast: usize) -> Option<String> {
    let lang = scene.context.lang();
    let most = |phase: usize, member: usize| {
        let cell = scene.comparison.phases.get(phase)?.cells.get(member)?;
        cell.minutes.map(|minutes| minutes.most)
    };
    let difference =
        |phase: usize| most(phase, slow).unwrap_or(0.0) - most(phase, fast).unwrap_or(0.0);
    let phases = 0..scene.comparison.phases.len();
    let widest = phases
        .clone()
        .rev()
        .max_by(|left, right| difference(*left).total_cmp(&difference(*right)))?;
    let total: f64 = phases.map(difference).sum();
    if total <= 0.0 || difference(widest) < total / 5.0 {
        return None;
    }
    let row = scene.comparison.phases.get(widest)?;
    let slow_time = scene.time(row.cells.get(slow)?.minutes?);
    let fast_cell = row.cells.get(fast)?;
    let fast_time = match fast_cell.minutes {
        Some(minutes) => Some(scene.time(minutes)),
        None if fast_cell.steps.is_empty() => None,
        None => return None,
    };
    let phase = scene.phase_name(widest);
    let slow = (scene.name(slow), slow_time.as_str());
    let said = compared::largest_gap(&phase, slow, (scene.name(fast), fast_time.as_deref()));
    Some(said.get(lang).to_owned())
}

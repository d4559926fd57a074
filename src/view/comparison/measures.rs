//! Measures on the comparison page: counts and times of each SOP come in, a table with one measure in each row goes out.

use super::{COLUMNS, Scene};
use crate::compare::{ListState, Member};
use crate::model::{Part, RegulationStatus, WrittenDate};
use crate::view::badge::Badge;
use crate::view::findings::Counts;
use crate::view::table::{Cell, Head, Row, Table};
use crate::view::tally;
use crate::view::{law, links};
use crate::words::compared::{self, measure};
use crate::words::{Words, labels, numbers};

/// Makes the cell of one member.
type Make = fn(&Scene<'_>, usize, &Member) -> Cell;

const ROWS: &[(Words, Make)] = &[
    (measure::TIME, time),
    (measure::STEPS, |scene, _, member| {
        count(scene, member.measures.steps)
    }),
    (measure::ACTORS, |scene, _, member| {
        count(scene, member.measures.actors)
    }),
    (measure::HANDOFFS, |scene, _, member| {
        count(scene, member.measures.handoffs)
    }),
    (measure::DOCUMENTS, |scene, _, member| {
        count(scene, member.measures.documents)
    }),
    (measure::DECISIONS, |scene, _, member| {
        count(scene, member.measures.decisions)
    }),
    (measure::REJECTED, rejected),
    (measure::EFFECTIVE, effective),
    (measure::LEGAL, legal),
    (measure::STATUS, status),
];

/// The table; nothing without SOPs.
pub(super) fn table(scene: &Scene<'_>) -> Option<Table> {
    let members = &scene.comparison.members;
    if members.is_empty() {
        return None;
    }
    let lang = scene.context.lang();
    let mut makers: Vec<(Words, Make)> = ROWS.to_vec();
    if scene.context.shows_findings() {
        makers.push((measure::FINDINGS, findings));
    }
    let rows = makers
        .into_iter()
        .map(|(words, make)| Row {
            head: Head::of(words.get(lang)),
            cells: members
                .iter()
                .enumerate()
                .map(|(place, member)| make(scene, place, member))
                .collect(),
        })
        .collect();
    let table = Table {
        corner: compared::MEASURE.get(lang).to_owned(),
        columns: scene.heads(),
        rows,
    }
    .arranged(&scene.order());
    Some(if members.len() > COLUMNS {
        table.transposed(compared::SOP, lang)
    } else {
        table
    })
}

fn count(scene: &Scene<'_>, number: usize) -> Cell {
    Cell::text(numbers::grouped(scene.context.lang(), number))
}

fn time(scene: &Scene<'_>, _: usize, member: &Member) -> Cell {
    let lang = scene.context.lang();
    let Some(total) = member.measures.total else {
        return Cell::not_stated(lang);
    };
    let mut cell = Cell::text(scene.time(total));
    if member.measures.steps_without_time > 0 {
        cell.small = compared::without_time(lang, member.measures.steps_without_time);
    }
    let all = || {
        let members = scene.comparison.members.iter();
        members.filter_map(|member| member.measures.total.map(|total| total.most))
    };
    let least = all().fold(f64::INFINITY, f64::min);
    let is_fastest = total.most <= least && all().filter(|most| *most <= least).count() == 1;
    if is_fastest && all().count() > 1 && member.measures.steps_without_time == 0 {
        cell.strong = true;
        cell.badges.push(Badge::good(lang, compared::FASTEST));
    }
    cell
}

/// Where the second exit of the first decision leads.
fn rejected(scene: &Scene<'_>, place: usize, _: &Member) -> Cell {
    let lang = scene.context.lang();
    let Some(sop) = scene.sop(place) else {
        return Cell::not_stated(lang);
    };
    let found = sop.parts.iter().find_map(|part| {
        let decision = part.steps.iter().find_map(|step| step.decision.as_ref())?;
        Some((part, decision))
    });
    let Some((part, decision)) = found else {
        return Cell::not_applicable(lang);
    };
    let negative = decision
        .exits
        .iter()
        .find(|exit| is_negative(&exit.label))
        .or_else(|| decision.exits.get(1));
    match negative
        .and_then(|exit| exit.target.as_ref())
        .and_then(|target| target.step)
    {
        Some(row) => Cell::text(target(scene, part, row)),
        None => Cell::not_stated(lang),
    }
}

fn is_negative(label: &str) -> bool {
    let label = label.trim().to_lowercase();
    label.starts_with("tidak")
        || label.starts_with("belum")
        || label.starts_with("tolak")
        || label.starts_with("no")
}

fn target(scene: &Scene<'_>, part: &Part, row: usize) -> String {
    let Some(step) = part.steps.get(row) else {
        return String::new();
    };
    let activity = scene
        .context
        .shown(step.activity.lines().next().unwrap_or_default());
    compared::back_to(scene.context.lang(), &step.label(row), &activity)
}

fn effective(scene: &Scene<'_>, place: usize, _: &Member) -> Cell {
    let lang = scene.context.lang();
    let field = scene
        .sop(place)
        .and_then(|sop| sop.dates.effective.as_ref());
    let Some(field) = field else {
        return Cell::not_stated(lang);
    };
    match field.meaning {
        WrittenDate::Empty => Cell::not_filled(lang),
        WrittenDate::Dash => Cell {
            badges: vec![Badge::doubtful(lang, labels::DASHED)],
            ..Cell::default()
        },
        WrittenDate::Unreadable => Cell {
            badges: vec![Badge::wrong(lang, labels::UNREADABLE)],
            small: scene.context.shown(&field.text),
            ..Cell::default()
        },
        written => Cell::text(numbers::date(lang, written).unwrap_or_default()),
    }
}

fn legal(scene: &Scene<'_>, place: usize, member: &Member) -> Cell {
    let lang = scene.context.lang();
    match member.legal_list {
        ListState::Absent => return Cell::not_stated(lang),
        ListState::Empty => return Cell::not_filled(lang),
        ListState::Filled => {}
    }
    let (mut revoked, mut impossible, mut unverified) = (0, 0, 0);
    let rows = scene.comparison.legal.iter();
    for row in rows.filter(|row| row.holders.iter().any(|holder| holder.member == place)) {
        match law::standing(scene.context, row) {
            law::Standing::Known(RegulationStatus::Revoked | RegulationStatus::Lapsed) => {
                revoked += 1
            }
            law::Standing::Known(RegulationStatus::Unverified) => unverified += 1,
            law::Standing::Impossible => impossible += 1,
            law::Standing::Known(_) | law::Standing::Unknown | law::Standing::Unread => {}
        }
    }
    let problems = compared::legal_problems(lang, revoked, impossible, unverified);
    if problems.is_empty() {
        return Cell::text(compared::NOTHING.get(lang));
    }
    Cell::text(numbers::list(lang, &problems))
}

fn status(scene: &Scene<'_>, place: usize, _: &Member) -> Cell {
    let lang = scene.context.lang();
    scene.sop(place).map_or_else(Cell::default, |sop| Cell {
        badges: vec![Badge::status(lang, sop.status.value)],
        ..Cell::default()
    })
}

fn findings(scene: &Scene<'_>, place: usize, _: &Member) -> Cell {
    let lang = scene.context.lang();
    let Some(sop) = scene.sop(place) else {
        return Cell::default();
    };
    let counts = Counts::of(scene.context.findings_of(sop));
    let badges = tally::badges(lang, counts);
    if counts.total() == 0 {
        return Cell {
            badges,
            ..Cell::default()
        };
    }
    Cell {
        text: numbers::grouped(lang, counts.total()),
        href: Some(links::relative(&scene.path, &links::source(&sop.id))),
        badges,
        ..Cell::default()
    }
}

//! Aligned steps on the comparison page: rows of steps come in, a table with one row for each piece of work, under the
//! phase it belongs to, goes out.

use serde::Serialize;

use super::Scene;
use crate::analyse::time::Minutes;
use crate::compare::{
    AlignedRow, Cell as Work, CellState, ComparedStep, Member, Pace, PhaseKind, Reason, RowDetail,
    RowExit,
};
use crate::model::Sop;
use crate::view::badge::Badge;
use crate::view::links;
use crate::view::table::{Cell, Head, Row, StepLine, Table};
use crate::words::{compared, labels, numbers};

/// A row that fewer SOPs than this have is no row of a crowd.
const SHARED: usize = 2;

/// The table: one column for each SOP, or the middle and the range of times where there are many.
pub(super) fn table(scene: &Scene<'_>) -> Option<Table> {
    let lang = scene.context.lang();
    let columns = match scene.is_crowded() {
        true => [compared::HELD_BY, compared::MEDIAN, compared::RANGE]
            .into_iter()
            .map(|words| Head::of(words.get(lang)))
            .collect(),
        false => scene.heads(),
    };
    let mut rows: Vec<Row> = Vec::new();
    let mut phase = None;
    for (at, row) in scene.comparison.rows.iter().enumerate() {
        if scene.is_crowded() && held(row) < SHARED {
            continue;
        }
        let begins = phase != Some(row.phase);
        phase = Some(row.phase);
        rows.push(Row {
            group: group(scene, row).filter(|_| begins),
            head: head(scene, (at, row)),
            cells: match scene.is_crowded() {
                true => summary(scene, row),
                false => cells(scene, row),
            },
        });
    }
    (!rows.is_empty()).then(|| Table {
        corner: compared::ROW.get(lang).to_owned(),
        columns,
        rows,
        by_sop: !scene.is_crowded(),
    })
}

/// A row of one SOP, for those who set some of a crowd side by side.
#[derive(Clone, Debug, Serialize)]
pub struct OwnRow {
    /// Its place among all rows.
    pub at: usize,
    /// The phase it belongs to.
    pub group: Option<Head>,
    /// Its head.
    pub head: Head,
    /// What the SOP does there.
    pub cell: Cell,
}

/// The rows in which one SOP has a step.
pub(super) fn own_rows(scene: &Scene<'_>, place: usize) -> Vec<OwnRow> {
    let Some(member) = scene.comparison.members.get(place) else {
        return Vec::new();
    };
    let rows = scene.comparison.rows.iter().enumerate();
    let own = rows.filter_map(|(at, row)| {
        let work = row.cells.get(place).filter(|work| !work.steps.is_empty())?;
        let detail = row.details.get(place)?.as_ref();
        Some(OwnRow {
            at,
            group: group(scene, row),
            head: head(scene, (at, row)),
            cell: cell(scene, (place, member), (work, detail)),
        })
    });
    own.collect()
}

/// How many SOPs have a step in a row.
fn held(row: &AlignedRow) -> usize {
    let cells = row.cells.iter();
    cells.filter(|work| !work.steps.is_empty()).count()
}

/// The phase above its rows; nothing where every row is a phase of its own.
fn group(scene: &Scene<'_>, row: &AlignedRow) -> Option<Head> {
    let phase = scene.comparison.phases.get(row.phase)?;
    (phase.kind != PhaseKind::Derived).then(|| Head {
        text: scene.phase_name(row.phase),
        written: phase.kind != PhaseKind::Other,
        number: (row.phase + 1).to_string(),
        ..Head::default()
    })
}

fn head(scene: &Scene<'_>, (at, row): (usize, &AlignedRow)) -> Head {
    /// Words of an activity that name its row.
    const WORDS: usize = 7;
    let name = scene.context.shown(&row.name);
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut text = words
        .get(..words.len().min(WORDS))
        .unwrap_or_default()
        .join(" ");
    if words.len() > WORDS {
        text.push('…');
    }
    Head {
        text,
        written: true,
        small: compared::row_number(scene.context.lang(), at + 1),
        ..Head::default()
    }
}

fn cells(scene: &Scene<'_>, row: &AlignedRow) -> Vec<Cell> {
    let members = scene.comparison.members.iter().enumerate();
    let cells = members.zip(row.cells.iter().zip(&row.details));
    cells
        .map(|((at, member), (work, detail))| cell(scene, (at, member), (work, detail.as_ref())))
        .collect()
}

fn cell(
    scene: &Scene<'_>,
    (at, member): (usize, &Member),
    (work, detail): (&Work, Option<&RowDetail>),
) -> Cell {
    let lang = scene.context.lang();
    let step = work.steps.first().and_then(|step| member.steps.get(*step));
    let (Some(step), Some(detail)) = (step, detail) else {
        return Cell::no(lang, compared::MISSING);
    };
    let mut cell = match work.state {
        CellState::Same => Cell::state("k-s", "centang", compared::SAME.get(lang)),
        CellState::Extra => Cell::state("k-t", "tambah", compared::EXTRA.get(lang)),
        CellState::OtherActor => Cell::state("k-p", "tukar", compared::OTHER_ACTOR.get(lang)),
        CellState::Alone | CellState::Missing => Cell::default(),
    };
    cell.badges = match detail.pace {
        Some(Pace::Slower) => vec![Badge::new("awas", "lama", compared::SLOWER.get(lang))],
        Some(Pace::Quicker) => vec![Badge::new("info", "lama", compared::QUICKER.get(lang))],
        None => Vec::new(),
    };
    if detail.other_document {
        cell.badges.push(Badge::new(
            "info",
            "tukar",
            compared::OTHER_DOCUMENT.get(lang),
        ));
    }
    cell.steps = vec![line(scene, (scene.sop(at), step), detail)];
    cell
}

fn line(
    scene: &Scene<'_>,
    (sop, step): (Option<&Sop>, &ComparedStep),
    detail: &RowDetail,
) -> StepLine {
    let lang = scene.context.lang();
    let written = sop.and_then(|sop| sop.parts.get(step.part)?.steps.get(step.row));
    let source = sop.zip(written).map(|(sop, written)| {
        let page = links::relative(&scene.path, &links::source(&sop.id));
        let line = written.activity.span.line;
        (format!("{page}#b{line}"), compared::yaml_line(lang, line))
    });
    let (source_href, source) = source.unwrap_or_default();
    StepLine {
        label: step.label.clone(),
        href: sop.map(|sop| {
            let page = links::relative(&scene.path, &links::sop(&sop.id));
            format!("{page}#b{}-l{}", step.part + 1, step.row + 1)
        }),
        activity: scene.context.shown(&step.activity),
        actors: match step.actors.is_empty() {
            true => compared::NO_ACTOR.get(lang).to_owned(),
            false => scene.context.shown(&numbers::list(lang, &step.actors)),
        },
        time: step.minutes.map_or_else(
            || labels::NOT_STATED.get(lang).to_owned(),
            |minutes| scene.time(minutes),
        ),
        exits: detail
            .exits
            .iter()
            .map(|exit| exit_said(scene, exit))
            .collect(),
        source_href,
        source,
        sure: detail
            .reason
            .as_ref()
            .map(|reason| compared::sure(lang, reason.confidence))
            .unwrap_or_default(),
        why: detail
            .reason
            .as_ref()
            .map(|reason| why(scene, reason))
            .unwrap_or_default(),
    }
}

fn exit_said(scene: &Scene<'_>, exit: &RowExit) -> String {
    let lang = scene.context.lang();
    let label = scene.context.shown(&exit.label);
    match exit.row {
        Some(row) => compared::exit_to(&label, row + 1, exit.back)
            .get(lang)
            .to_owned(),
        None => compared::exit_open(&label).get(lang).to_owned(),
    }
}

/// Why a step stands in its row, as a reader can check it.
fn why(scene: &Scene<'_>, reason: &Reason) -> Vec<String> {
    let lang = scene.context.lang();
    let shown = |words: &[String]| scene.context.shown(&words.join(", "));
    let words = (!reason.words.is_empty()).then(|| compared::same_words(&shown(&reason.words)));
    let documents =
        (!reason.documents.is_empty()).then(|| compared::same_outputs(&shown(&reason.documents)));
    let plain = [
        (reason.work, compared::SAME_WORK),
        (reason.actors, compared::SAME_ACTORS),
        (reason.place, compared::SAME_PLACE),
    ];
    let plain = plain.into_iter().filter(|(holds, _)| *holds);
    let said = words.into_iter().chain(documents);
    let said = said.map(|said| said.get(lang).to_owned());
    plain
        .map(|(_, words)| words.get(lang).to_owned())
        .chain(said)
        .collect()
}

/// How many SOPs have a row, and how long it takes them.
fn summary(scene: &Scene<'_>, row: &AlignedRow) -> Vec<Cell> {
    let lang = scene.context.lang();
    let mut times: Vec<Minutes> = row.cells.iter().filter_map(|work| work.minutes).collect();
    times.sort_by(|left, right| left.most.total_cmp(&right.most));
    let count = Cell::text(compared::share(lang, held(row), row.cells.len()));
    let (Some(first), Some(last)) = (times.first(), times.last()) else {
        return vec![count, Cell::not_stated(lang), Cell::not_stated(lang)];
    };
    let middle = times.get(times.len() / 2).unwrap_or(last);
    let range = Minutes {
        least: first.least,
        most: last.most,
    };
    vec![
        count,
        Cell::text(scene.time(*middle)),
        Cell::text(scene.time(range)),
    ]
}

//! Compared facts for tables: a procedure comes in, one line for each fact with the place it is written in goes out, as
//! CSV. Nothing is summed up: whoever takes it can check each line against the SOP.

use crate::analyse::ways::Cases;
use crate::compare::{
    ComparedStep, Comparison, FULL_COMPARISON, Holder, ListState, Member, MemberMeasures,
};
use crate::model::{ItemList, Procedure, Sop};
use crate::text::Span;

use crate::words::compared::measure;
use crate::words::{Lang, Words};

use super::Context;
use super::comparison::data::two_decimals;

/// The columns, in their order.
pub const COLUMNS: [&str; 13] = [
    "prosedur",
    "bagian",
    "kunci",
    "nama",
    "sop",
    "instansi",
    "keadaan",
    "nilai",
    "nilai_maksimum",
    "satuan",
    "langkah",
    "berkas",
    "baris_yaml",
];

/// The SOP has it.
const PRESENT: &str = "ada";
/// The SOP has the list, and this is not in it.
const ABSENT: &str = "tidak";
/// The place is printed and empty.
const EMPTY: &str = "kosong";
/// The SOP has no such place.
const UNSTATED: &str = "tidak-disebut";

/// Where the facts of a procedure lie in the site.
pub fn path(key: &str) -> String {
    format!("data/prosedur/{key}.csv")
}

/// One line.
#[derive(Clone, Debug, Default)]
struct Fact {
    part: &'static str,
    key: String,
    name: String,
    state: &'static str,
    value: String,
    most: String,
    unit: &'static str,
    step: String,
    place: Option<Span>,
}

/// The facts of a procedure; nothing for a key that no procedure has.
pub fn csv(context: &Context, key: &str) -> Option<String> {
    let (procedure, compared) = context.compared(key)?;
    let comparison = &compared.comparison;
    let mut text = line(COLUMNS.map(str::to_owned));
    for (at, member) in comparison.members.iter().enumerate() {
        let Some(sop) = context
            .position(&member.sop)
            .and_then(|at| context.library.sops.get(at))
        else {
            continue;
        };
        let of = Of {
            context,
            comparison,
            procedure,
            member,
            at,
            sop,
        };
        for fact in of.facts() {
            text += &of.line(fact);
        }
    }
    Some(text)
}

/// One SOP of a comparison.
struct Of<'a> {
    context: &'a Context,
    comparison: &'a Comparison,
    procedure: &'a Procedure,
    member: &'a Member,
    at: usize,
    sop: &'a Sop,
}

impl Of<'_> {
    fn facts(&self) -> Vec<Fact> {
        let mut facts = measures(self.context.lang(), self.member.measures);
        facts.extend(self.design());
        self.phases(&mut facts);
        let rows = self.comparison.legal.iter().map(|row| {
            let key = row
                .id
                .as_ref()
                .map_or_else(|| row.written.clone(), |id| id.0.clone());
            (
                (key, format!("{} {}", row.written, row.title)),
                row.holders.as_slice(),
            )
        });
        let list = (self.member.legal_list, self.sop.legal_bases.as_ref());
        facts.extend(self.held("dasar_hukum", list, rows));
        let rows = self
            .comparison
            .equipment
            .iter()
            .map(|row| ((row.name.clone(), row.name.clone()), row.holders.as_slice()));
        let list = (self.member.equipment_list, self.sop.equipment.as_ref());
        facts.extend(self.held("peralatan", list, rows));
        let rows = self
            .comparison
            .qualifications
            .iter()
            .map(|row| ((row.name.clone(), row.name.clone()), row.holders.as_slice()));
        let list = (
            self.member.qualification_list,
            self.sop.qualifications.as_ref(),
        );
        facts.extend(self.held("kualifikasi_pelaksana", list, rows));
        facts
    }

    fn design(&self) -> Option<Fact> {
        let group = self.comparison.designs.get(self.member.design?)?;
        let declared = group.declared.and_then(|at| self.procedure.designs.get(at));
        Some(Fact {
            part: "rancangan",
            key: declared.map_or_else(String::new, |design| design.id.value.clone()),
            name: declared.map_or_else(String::new, |design| design.name.value.clone()),
            state: if declared.is_some() {
                PRESENT
            } else {
                UNSTATED
            },
            ..Fact::default()
        })
    }

    /// Every step with its actors and its time, phase by phase, and the phases that this SOP does not have.
    fn phases(&self, facts: &mut Vec<Fact>) {
        for phase in &self.comparison.phases {
            let work = phase.cells.get(self.at);
            let steps = work.into_iter().flat_map(|work| &work.steps);
            let steps: Vec<&ComparedStep> =
                steps.filter_map(|at| self.member.steps.get(*at)).collect();
            let named = |part| Fact {
                part,
                key: phase.key.clone(),
                name: phase.name.clone(),
                ..Fact::default()
            };
            if steps.is_empty() {
                facts.push(Fact {
                    state: ABSENT,
                    ..named("tahap")
                });
            }
            for step in steps {
                let all = [named("tahap"), named("pelaksana"), named("waktu")];
                facts.extend(self.step(step, all));
            }
        }
    }

    fn step(&self, step: &ComparedStep, [phase, actors, time]: [Fact; 3]) -> [Fact; 3] {
        let part = self.sop.parts.get(step.part);
        let row = part.and_then(|part| part.steps.get(step.row));
        let at = |fact: Fact, state, place| Fact {
            state,
            step: step.label.clone(),
            place,
            ..fact
        };
        let is_timed = step.minutes.is_some();
        let (least, most) = step.minutes.map_or_else(Default::default, |minutes| {
            range(minutes.least, minutes.most)
        });
        let written = row.and_then(|row| row.time.as_ref());
        let state = |is_there| if is_there { PRESENT } else { UNSTATED };
        [
            Fact {
                value: step.activity.clone(),
                ..at(phase, PRESENT, row.map(|row| row.activity.span))
            },
            Fact {
                value: step.actors.join("; "),
                ..at(
                    actors,
                    state(!step.actors.is_empty()),
                    row.and_then(|row| Some(row.actors.first()?.id.span)),
                )
            },
            Fact {
                value: least,
                most,
                unit: "menit",
                ..at(time, state(is_timed), written.map(|time| time.text.span))
            },
        ]
    }

    /// What of a list this SOP has. Where many are compared, only that: what all of them lack would fill the file.
    fn held<'r>(
        &self,
        part: &'static str,
        (state, list): (ListState, Option<&ItemList>),
        rows: impl Iterator<Item = ((String, String), &'r [Holder])>,
    ) -> Vec<Fact> {
        let is_crowded = self.comparison.members.len() > FULL_COMPARISON;
        let absent = match state {
            ListState::Absent => UNSTATED,
            ListState::Empty => EMPTY,
            ListState::Filled => ABSENT,
        };
        let rows = rows.filter_map(|((key, name), holders)| {
            let own = holders.iter().find(|holder| holder.member == self.at);
            let item = own.and_then(|own| list?.items.get(*own.items.first()?));
            (own.is_some() || !is_crowded).then(|| Fact {
                part,
                key,
                name: name.trim().to_owned(),
                state: if own.is_some() { PRESENT } else { absent },
                value: own.map_or_else(String::new, |own| own.written.clone()),
                place: item.map(|item| item.text.span),
                ..Fact::default()
            })
        });
        rows.collect()
    }

    fn line(&self, fact: Fact) -> String {
        let context = self.context;
        let place = fact.place.unwrap_or_else(|| Span::start_of(self.sop.file));
        let known = fact
            .place
            .map_or_else(String::new, |place| place.line.to_string());
        let shown = |text: &str| safe(&context.shown(text));
        line([
            self.comparison.procedure.clone(),
            fact.part.to_owned(),
            shown(&fact.key),
            shown(&fact.name),
            self.member.sop.to_string(),
            shown(&context.agency_name(&self.member.sop.agency)),
            fact.state.to_owned(),
            shown(&fact.value),
            fact.most,
            fact.unit.to_owned(),
            shown(&fact.step),
            context.library.source(place.file).path.clone(),
            known,
        ])
    }
}

fn measures(lang: Lang, measures: MemberMeasures) -> Vec<Fact> {
    let counted = [
        ("kegiatan", measures.steps, "langkah"),
        ("pelaksana", measures.actors, "kolom"),
        ("serah_terima", measures.handoffs, "kali"),
        ("keputusan", measures.decisions, "langkah"),
        ("dokumen", measures.documents, "dokumen"),
        ("tanpa_waktu", measures.steps_without_time, "langkah"),
    ];
    let measure = |key: &str, state, unit| Fact {
        part: "ukuran",
        key: key.to_owned(),
        state,
        unit,
        ..Fact::default()
    };
    let counted = counted.into_iter().map(|(key, number, unit)| Fact {
        value: number.to_string(),
        ..measure(key, PRESENT, unit)
    });
    counted.chain(times(lang, measures)).collect()
}

/// What the steps take: each done once, and the three cases of the flow.
fn times(lang: Lang, measures: MemberMeasures) -> Vec<Fact> {
    let time = |key: &str, name: Words, (value, most): (String, String)| Fact {
        part: "ukuran",
        key: key.to_owned(),
        name: name.get(lang).to_owned(),
        state: if value.is_empty() { UNSTATED } else { PRESENT },
        value,
        most,
        unit: "menit",
        ..Fact::default()
    };
    let total = measures.total.map(|total| range(total.least, total.most));
    let case = |of: fn(Cases) -> f64| {
        let minutes = measures.work.map(of).map(two_decimals);
        let written = minutes.map(|minutes| minutes.to_string());
        (written.unwrap_or_default(), String::new())
    };
    vec![
        time("menit", measure::ONCE, total.unwrap_or_default()),
        time(
            "menit_biasanya",
            measure::EXPECTED,
            case(|cases| cases.expected),
        ),
        time("menit_tercepat", measure::BEST, case(|cases| cases.best)),
        time("menit_terlama", measure::WORST, case(|cases| cases.worst)),
    ]
}

/// A time and, where it is a range, its end.
fn range(least: f64, most: f64) -> (String, String) {
    let end = if most > least {
        most.to_string()
    } else {
        String::new()
    };
    (least.to_string(), end)
}

/// A text that no spreadsheet takes for a formula: those that begin like one get an apostrophe.
fn safe(text: &str) -> String {
    let is_formula =
        text.starts_with(['=', '+', '@', '\t', '\r']) || (text.starts_with('-') && text.len() > 1);
    match is_formula {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

/// A line as RFC 4180 has it.
fn line(cells: [String; COLUMNS.len()]) -> String {
    let quoted = cells.map(|cell| match cell.contains([',', '"', '\n', '\r', ';']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell,
    });
    format!("{}\r\n", quoted.join(","))
}

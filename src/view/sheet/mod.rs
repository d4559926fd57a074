//! Printed sheets: an SOP among its context comes in, everything its sheet prints goes out.

use crate::analyse::{Facts, Graph};
use crate::model::{Agency, DateField, ItemList, Paper, Part, Sop, Step, Symbol};
use crate::text::Text;
use crate::view::{Context, chart};
use crate::words::terms::{Scope, label};
use crate::words::{Lang, numbers, sheet as words};

mod breaks;
mod carried;
mod code;
mod parts;
mod proof;
mod sign;
mod verdict;

use breaks::{Column, breakable};
pub use carried::{Carried, bytes, letters};
pub use code::{code, redacted};
pub use parts::{
    Sheet, SheetAgency, SheetApproval, SheetBand, SheetCover, SheetField, SheetLogo, SheetPart,
    SheetPlace, SheetStep, SheetTable,
};

pub use proof::{CONTENT_VERSION, Content, SheetProof, SignedSheet, content};
pub use verdict::{Checked, PAGES, Reason, Verdict, check};

/// A text that may break anywhere it must, for a column of half a page.
pub(super) fn on_paper(text: &str) -> String {
    breakable(text, Column::WIDE)
}

/// The sheet of the SOP at a position of [`crate::model::Library::sops`].
pub fn sheet(context: &Context, at: usize) -> Option<Sheet> {
    let (sop, facts) = context.sop(at)?;
    let agency = context.library.agency(&sop.id.agency);
    let writer = Writer { context };
    let name = writer.text(&sop.name);
    Some(Sheet {
        lang: context.lang().code().to_owned(),
        file: context.library.source(sop.file).path.clone(),
        id: sop.id.to_string(),
        paper: paper(agency.map(|agency| agency.paper).unwrap_or_default()),
        day: sop.own_day().map(|day| {
            let (month, of_month) = (day.month().unsigned_abs(), day.day().unsigned_abs());
            (day.year(), month, of_month)
        }),
        number: writer.optional(sop.number.as_ref()),
        chart_name: match &sop.chart_name {
            Some(chart_name) => writer.text(chart_name),
            None => name.clone(),
        },
        name,
        agency: writer.agency(agency, sop),
        cover: writer.cover(sop),
        history: writer.history(sop),
        approvers: writer.approvers(sop),
        fields: writer.fields(sop),
        approval: writer.approval(sop),
        name_label: writer.label(Scope::Sop, "nama"),
        bands: writer.bands(sop),
        parts: writer.parts(sop, facts),
        terms: writer.terms(sop),
        notes: writer.notes(sop),
        colour: agency.and_then(|agency| Some(agency.colour.as_ref()?.trim().to_owned())),
        font: agency
            .and_then(|agency| Some(agency.font.as_ref()?.trim().to_owned()))
            .unwrap_or_default(),
        logo: writer.logo(agency),
        mark: words::mark(sop.status.value).map(|mark| writer.say(&mark)),
        mark_meaning: words::mark_meaning(sop.status.value).map(|mark| writer.say(&mark)),
        notice: writer.notice(sop),
        proof: proof::proof(context, at),
        words: words::TABLE
            .iter()
            .map(|(key, words)| ((*key).to_owned(), words.get(context.lang()).to_owned()))
            .collect(),
    })
}

/// Millimetres, landscape.
fn paper(paper: Paper) -> (f64, f64) {
    match paper {
        Paper::A4 => (297.0, 210.0),
        Paper::F4 => (330.0, 215.0),
        Paper::Legal => (355.6, 215.9),
        Paper::Letter => (279.4, 215.9),
    }
}

/// Writes texts of the author as the profile may show them.
struct Writer<'a> {
    context: &'a Context,
}

impl Writer<'_> {
    fn lang(&self) -> Lang {
        self.context.lang()
    }

    fn say(&self, words: &crate::words::Words) -> String {
        words.get(self.lang()).to_owned()
    }

    fn label(&self, scope: Scope, key: &'static str) -> String {
        self.say(&label(scope, key))
    }

    /// A text for the width of the page or of half of it.
    fn text(&self, text: &Text) -> String {
        breakable(&self.context.shown(text.trim()), Column::WIDE)
    }

    /// A text for a narrow column.
    fn narrow(&self, text: &Text) -> String {
        breakable(&self.context.shown(text.trim()), Column::NARROW)
    }

    fn optional_narrow(&self, text: Option<&Text>) -> String {
        text.map(|text| self.narrow(text)).unwrap_or_default()
    }

    fn optional(&self, text: Option<&Text>) -> String {
        text.map(|text| self.text(text)).unwrap_or_default()
    }

    /// A text that the public does not see at all.
    fn private(&self, text: Option<&Text>) -> String {
        match self.context.is_public() {
            true => String::new(),
            false => self.optional(text),
        }
    }

    /// A date as written. The form for programs is printed as officials write it.
    fn date(&self, field: Option<&DateField>) -> String {
        let Some(field) = field else {
            return String::new();
        };
        match numbers::machine_date(field.meaning) {
            Some(machine) if machine == field.text.trim() => {
                numbers::date(self.lang(), field.meaning).unwrap_or(machine)
            }
            _ => self.text(&field.text),
        }
    }

    fn items(&self, list: Option<&ItemList>) -> Vec<String> {
        let items = list.into_iter().flat_map(|list| &list.items);
        items
            .map(|item| self.text(&item.text))
            .filter(|item| !item.is_empty())
            .collect()
    }

    fn narrow_items(&self, list: Option<&ItemList>) -> Vec<String> {
        let items = list.into_iter().flat_map(|list| &list.items);
        items
            .map(|item| self.narrow(&item.text))
            .filter(|item| !item.is_empty())
            .collect()
    }

    fn agency(&self, agency: Option<&Agency>, sop: &Sop) -> SheetAgency {
        let Some(agency) = agency else {
            return SheetAgency {
                unit: self.optional(sop.unit.as_ref()),
                ..SheetAgency::default()
            };
        };
        let phone = self.private(agency.phone.as_ref());
        let email = self.private(agency.email.as_ref());
        let lines = [
            self.optional(agency.address.as_ref()),
            [phone, email].join("  ").trim().to_owned(),
            self.optional(agency.website.as_ref()),
        ];
        SheetAgency {
            government: self.text(&agency.name),
            office: self.optional(agency.office.as_ref()),
            unit: self.optional(sop.unit.as_ref()),
            address: lines.into_iter().filter(|line| !line.is_empty()).collect(),
        }
    }

    fn logo(&self, agency: Option<&Agency>) -> Option<SheetLogo> {
        let agency = agency?;
        let logo = self.context.library.logos.get(&agency.id)?;
        let said = words::logo(&self.context.shown(agency.name.trim()));
        let name = agency.logo.as_ref().map_or("", |name| name.trim());
        Some(SheetLogo {
            file: format!("content/instansi/{name}"),
            path: format!("/data/logo/{}.{}", agency.id, logo.kind.ending()),
            alt: said.get(self.lang()).to_owned(),
            bytes: logo.bytes.to_vec(),
        })
    }

    fn cover(&self, sop: &Sop) -> Option<SheetCover> {
        let cover = sop.cover.as_ref()?;
        let lines = |text: &str| -> Vec<String> {
            let lines = text.lines().map(str::trim);
            lines
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let title = self.optional(cover.title.as_ref());
        let title = if title.is_empty() {
            self.text(&sop.name)
        } else {
            title
        };
        let mut address = lines(&self.optional(cover.address.as_ref()));
        if !self.context.is_public() {
            let contacts = cover.contact.iter();
            address.extend(contacts.flat_map(|contact| lines(&self.text(contact))));
        }
        let created = sop.dates.created.as_ref();
        let year = created.and_then(|date| date.meaning.first_day());
        Some(SheetCover {
            title: lines(&title),
            year: year.map(|day| day.year().to_string()).unwrap_or_default(),
            address,
        })
    }

    fn history(&self, sop: &Sop) -> Option<SheetTable> {
        let keys = ["versi", "tanggal", "uraian", "penanggung_jawab"];
        let rows = sop.history.iter().map(|revision| {
            vec![
                self.optional_narrow(revision.version.as_ref()),
                self.date(revision.date.as_ref()),
                self.optional_narrow(revision.description.as_ref()),
                self.optional_narrow(revision.responsible.as_ref()),
            ]
        });
        (!sop.history.is_empty()).then(|| SheetTable {
            heads: keys.map(|key| self.label(Scope::Revision, key)).into(),
            rows: rows.collect(),
            signed: false,
        })
    }

    fn approvers(&self, sop: &Sop) -> Option<SheetTable> {
        let keys = ["peran", "jabatan", "nama", "nip", "tanggal"];
        let rows = sop.approvers.iter().map(|approver| {
            vec![
                self.optional_narrow(approver.role.as_ref()),
                self.optional_narrow(approver.position.as_ref()),
                self.optional_narrow(approver.name.as_ref()),
                self.private(approver.nip.as_ref()),
                self.date(approver.date.as_ref()),
            ]
        });
        (!sop.approvers.is_empty()).then(|| SheetTable {
            heads: keys.map(|key| self.label(Scope::Approver, key)).into(),
            rows: rows.collect(),
            signed: true,
        })
    }

    fn fields(&self, sop: &Sop) -> Vec<(String, String)> {
        let date = |key| self.label(Scope::Dates, key);
        vec![
            (
                self.label(Scope::Sop, "nomor"),
                self.optional(sop.number.as_ref()),
            ),
            (date("pembuatan"), self.date(sop.dates.created.as_ref())),
            (date("revisi"), self.date(sop.dates.revised.as_ref())),
            (date("efektif"), self.date(sop.dates.effective.as_ref())),
        ]
    }

    fn bands(&self, sop: &Sop) -> Vec<(SheetBand, SheetBand)> {
        let band = |key, list: &Option<ItemList>| {
            let items = self.items(list.as_ref());
            SheetBand {
                label: self.label(Scope::Sop, key),
                numbered: items.len() > 1 && !items.iter().any(|item| has_own_number(item)),
                items,
            }
        };
        vec![
            (
                band("dasar_hukum", &sop.legal_bases),
                band("kualifikasi_pelaksana", &sop.qualifications),
            ),
            (
                band("keterkaitan", &sop.related),
                band("peralatan", &sop.equipment),
            ),
            (
                band("peringatan", &sop.warnings),
                band("pencatatan", &sop.records),
            ),
        ]
    }

    /// The step tables; an SOP without any gets an empty one, which says so.
    fn parts(&self, sop: &Sop, facts: &Facts) -> Vec<SheetPart> {
        let parts = sop.parts.iter().zip(&facts.graphs);
        let mut parts: Vec<SheetPart> = parts.map(|(part, graph)| self.part(part, graph)).collect();
        if parts.is_empty() {
            parts.push(self.part(&Part::default(), &Graph::default()));
        }
        parts
    }

    fn part(&self, part: &Part, graph: &Graph) -> SheetPart {
        let mut graph = graph.clone();
        for edge in graph.edges.iter_mut().chain(&mut graph.drawn) {
            edge.label = edge.label.as_ref().map(|label| self.context.shown(label));
        }
        let keys = ["kegiatan", "kelengkapan", "waktu", "output", "keterangan"];
        let actors = part.actors.iter().map(|actor| self.narrow(&actor.name));
        SheetPart {
            name: self.optional(part.name.as_ref()),
            actors: actors.collect(),
            heads: keys.map(|key| self.label(Scope::Step, key)).into(),
            steps: (0..)
                .zip(&part.steps)
                .map(|(row, step)| self.step((part, &graph), (row, step)))
                .collect(),
            graph,
        }
    }

    fn step(&self, (part, graph): (&Part, &Graph), (row, step): (usize, &Step)) -> SheetStep {
        let node = graph.nodes.get(row);
        let names: Vec<String> = part
            .actors
            .iter()
            .map(|actor| self.context.shown(&actor.name))
            .collect();
        let spoken = words::step(&step.label(row), &chart::said(graph, row, &names));
        SheetStep {
            number: step.label(row),
            activity: self.narrow(&step.activity),
            symbol: match node.map(|node| node.symbol) {
                Some(Symbol::Start | Symbol::End) => "capsule",
                Some(Symbol::Decision) => "diamond",
                Some(Symbol::Process) | None => "box",
            }
            .to_owned(),
            columns: node.map(|node| node.columns.clone()).unwrap_or_default(),
            requirements: self.narrow_items(step.requirements.as_ref()),
            time: step
                .time
                .as_ref()
                .map(|time| breakable(&self.context.shown(time.text.trim()), Column::SLIM))
                .unwrap_or_default(),
            outputs: self.narrow_items(step.outputs.as_ref()),
            remarks: self.optional_narrow(step.remarks.as_ref()),
            alt: spoken.get(self.lang()).to_owned(),
            place: SheetPlace {
                line: step.span.line,
                column: step.span.column,
            },
        }
    }

    fn terms(&self, sop: &Sop) -> Vec<(String, String)> {
        let terms = sop.terms.iter();
        terms
            .map(|(term, meaning)| (self.text(term), self.text(meaning)))
            .collect()
    }

    fn notes(&self, sop: &Sop) -> Vec<String> {
        let mut notes = Vec::new();
        let total = self.optional(sop.total_time.as_ref().map(|time| &time.text));
        if !total.is_empty() {
            notes.push(words::total(&total).get(self.lang()).to_owned());
        }
        for (key, text) in &sop.extras {
            let title = numbers::capital(&self.text(key).replace('_', " "));
            notes.push(format!("{title}: {}", self.text(text)));
        }
        let inferred = sop.provenance.as_ref();
        if inferred.is_some_and(|source| source.inferred_step_key("pelaksana")) {
            notes.push(self.say(&words::INFERRED_ACTORS));
        }
        notes
    }
}

/// Whether an author numbered an item himself: `1.`, `a)`, `-`.
fn has_own_number(item: &str) -> bool {
    let mark = item.split_whitespace().next().unwrap_or_default();
    let stem = mark.trim_end_matches(['.', ')']);
    let short = stem.len() <= 2 && stem.chars().all(char::is_alphanumeric);
    mark == "-" || (short && stem.len() < mark.len())
}

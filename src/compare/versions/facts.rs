//! Facts: an SOP comes in; what it says, path by path, goes out: as its sheet prints it, or as its author means it.
//!
//! The printed facts are what a sheet proves itself by. The file of an SOP would not do: shared blocks and the head of
//! the sheet stand in the file of the agency, and much of the file is never printed. The written facts are what two
//! versions are compared by. They leave out what only follows from the order of the rows, so that moving a step is one
//! change: numbers, the capsules of the first and the last row, arrows to the row below.

use crate::analyse::Graph;
use crate::analyse::flow::{self, Edge};
use crate::model::{
    Agency, DateField, ItemList, Library, Part, SigningMethod, Sop, Status, Step, Symbol,
};
use crate::text::{Span, Text};
use crate::words::{Lang, numbers};

/// One thing that a sheet says.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Fact {
    /// Where it stands, as `langkah[3].kelengkapan[0]`, counted from 0; shared blocks are put in, and what the agency
    /// prints is below `instansi`.
    pub path: String,
    /// The words of the author.
    pub text: String,
    /// Where they were written; nothing for what was read from a sheet.
    pub span: Option<Span>,
}

/// What an arrow to the row below leads to.
pub const NEXT: &str = "berikutnya";
/// What an exit that the author does not draw leads to.
pub const NOWHERE: &str = "?";

/// Everything that the sheet of an SOP prints, in a fixed order. What is absent and what is empty look the same on paper.
pub fn facts(library: &Library, sop: &Sop, graphs: &[Graph]) -> Vec<Fact> {
    let mut list = List::of(Sense::Printed);
    list.names(sop);
    if let Some(agency) = library.agency(&sop.id.agency) {
        list.agency(agency);
    }
    list.identity(sop);
    list.people(sop);
    list.bands(sop);
    let only = is_only_table(sop);
    list.parts(sop, graphs, only);
    list.rest(sop);
    let inferred = sop.provenance.as_ref();
    if inferred.is_some_and(|source| source.inferred_step_key("pelaksana")) {
        list.put("sumber.disimpulkan", "pelaksana", Span::start_of(sop.file));
    }
    list.facts
}

/// What two versions of an SOP say to those who work by it. Where it was transcribed from and which rules it sets aside
/// is not among it.
pub fn written(old: &Sop, new: &Sop) -> (Vec<Fact>, Vec<Fact>) {
    // A table that got a second one beside it is still that table.
    let only = is_only_table(old) && is_only_table(new);
    let facts = |sop: &Sop| {
        let graphs: Vec<Graph> = sop.parts.iter().map(flow::graph).collect();
        let mut list = List::of(Sense::Written);
        list.names(sop);
        list.text("versi", sop.version.as_ref());
        list.text("prosedur", sop.procedure.as_ref());
        list.text("pengganti", sop.successor.as_ref());
        list.identity(sop);
        list.date("tanggal.pengesahan", sop.dates.approved.as_ref());
        list.people(sop);
        list.bands(sop);
        list.parts(sop, &graphs, only);
        list.rest(sop);
        list.facts
    };
    (facts(old), facts(new))
}

fn is_only_table(sop: &Sop) -> bool {
    sop.parts.len() == 1 && sop.parts.iter().all(|part| part.name.is_none())
}

/// The key of a status.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Draft => "draf",
        Status::InForce => "berlaku",
        Status::Replaced => "digantikan",
        Status::Revoked => "dicabut",
    }
}

/// In which sense an SOP is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sense {
    /// As its sheet prints it.
    Printed,
    /// As its author means it.
    Written,
}

struct List {
    facts: Vec<Fact>,
    sense: Sense,
}

impl List {
    fn of(sense: Sense) -> List {
        List {
            facts: Vec::new(),
            sense,
        }
    }

    fn names(&mut self, sop: &Sop) {
        self.put("status", status(sop.status.value), sop.status.span);
        self.text("nomor", sop.number.as_ref());
        self.text("nama", Some(&sop.name));
        self.text("nama_bagan", sop.chart_name.as_ref());
        self.text("unit", sop.unit.as_ref());
    }

    fn bands(&mut self, sop: &Sop) {
        let bands = [
            ("dasar_hukum", &sop.legal_bases),
            ("kualifikasi_pelaksana", &sop.qualifications),
            ("keterkaitan", &sop.related),
            ("peralatan", &sop.equipment),
            ("peringatan", &sop.warnings),
            ("pencatatan", &sop.records),
        ];
        for (key, items) in bands {
            self.items(key, items.as_ref());
        }
    }

    fn parts(&mut self, sop: &Sop, graphs: &[Graph], only: bool) {
        for (at, (part, graph)) in sop.parts.iter().zip(graphs).enumerate() {
            if only {
                self.part("", part, graph);
                continue;
            }
            let path = format!("bagian[{at}]");
            self.row(path.clone(), part.span, |list| {
                list.text(format!("{path}.nama"), part.name.as_ref());
                list.part(&format!("{path}."), part, graph);
            });
        }
    }

    fn rest(&mut self, sop: &Sop) {
        let total = sop.total_time.as_ref().map(|time| &time.text);
        self.text("waktu_total", total);
        self.pairs("istilah", &sop.terms);
        self.pairs("tambahan", &sop.extras);
    }

    fn put(&mut self, path: impl Into<String>, text: &str, span: Span) {
        self.facts.push(Fact {
            path: path.into(),
            text: text.to_owned(),
            span: Some(span),
        });
    }

    fn text(&mut self, path: impl Into<String>, text: Option<&Text>) {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            self.put(path, text.trim(), text.span);
        }
    }

    /// A date as it is printed in Indonesian.
    fn date(&mut self, path: impl Into<String>, field: Option<&DateField>) {
        let Some(field) = field.filter(|field| !field.text.trim().is_empty()) else {
            return;
        };
        let written = field.text.trim();
        let machine = numbers::machine_date(field.meaning);
        let printed = machine
            .filter(|machine| machine == written)
            .and_then(|_| numbers::date(Lang::Id, field.meaning));
        self.put(path, printed.as_deref().unwrap_or(written), field.text.span);
    }

    /// What is printed even where all its fields are empty: then it is one empty fact.
    fn row(&mut self, path: String, span: Span, fill: impl FnOnce(&mut List)) {
        let before = self.facts.len();
        fill(self);
        if self.facts.len() == before {
            self.put(path, "", span);
        }
    }

    /// Items as they are printed: the empty ones are not.
    fn items(&mut self, path: &str, list: Option<&ItemList>) {
        let items = list.into_iter().flat_map(|list| &list.items);
        self.texts(path, items.map(|item| &item.text));
    }

    fn texts<'a>(&mut self, path: &str, texts: impl Iterator<Item = &'a Text>) {
        let texts = texts.filter(|text| !text.trim().is_empty());
        for (at, text) in texts.enumerate() {
            self.text(format!("{path}[{at}]"), Some(text));
        }
    }

    /// Pairs that are printed as one line each.
    fn pairs(&mut self, path: &str, pairs: &[(Text, Text)]) {
        for (at, (key, text)) in pairs.iter().enumerate() {
            let line = format!("{}: {}", key.trim(), text.trim());
            self.put(format!("{path}[{at}]"), &line, text.span);
        }
    }

    fn agency(&mut self, agency: &Agency) {
        self.text("instansi.nama", Some(&agency.name));
        self.text("instansi.dinas", agency.office.as_ref());
        self.text("instansi.alamat", agency.address.as_ref());
        self.text("instansi.telepon", agency.phone.as_ref());
        self.text("instansi.email", agency.email.as_ref());
        self.text("instansi.situs", agency.website.as_ref());
    }

    fn identity(&mut self, sop: &Sop) {
        self.date("tanggal.pembuatan", sop.dates.created.as_ref());
        self.date("tanggal.revisi", sop.dates.revised.as_ref());
        self.date("tanggal.efektif", sop.dates.effective.as_ref());
        if let Some(approval) = &sop.approval {
            self.text("pengesahan.jabatan", approval.position.as_ref());
            self.text("pengesahan.nama", approval.name.as_ref());
            self.text("pengesahan.pangkat", approval.rank.as_ref());
            self.text("pengesahan.nip", approval.nip.as_ref());
            if let Some(method) = &approval.method {
                let key = match method.value {
                    SigningMethod::Ink => "basah",
                    SigningMethod::Electronic => "tte",
                };
                self.put("pengesahan.cara", key, method.span);
            }
        }
        let Some(cover) = &sop.cover else { return };
        self.row("sampul".to_owned(), sop.span, |list| {
            list.text("sampul.judul", cover.title.as_ref());
            list.text("sampul.alamat", cover.address.as_ref());
            list.texts("sampul.kontak", cover.contact.iter());
        });
    }

    /// The tables of approvers and of changes.
    fn people(&mut self, sop: &Sop) {
        for (at, person) in sop.approvers.iter().enumerate() {
            let path = format!("persetujuan[{at}]");
            self.row(path.clone(), sop.span, |list| {
                list.text(format!("{path}.peran"), person.role.as_ref());
                list.text(format!("{path}.jabatan"), person.position.as_ref());
                list.text(format!("{path}.nama"), person.name.as_ref());
                list.text(format!("{path}.nip"), person.nip.as_ref());
                list.date(format!("{path}.tanggal"), person.date.as_ref());
            });
        }
        for (at, revision) in sop.history.iter().enumerate() {
            let path = format!("riwayat[{at}]");
            self.row(path.clone(), sop.span, |list| {
                list.text(format!("{path}.versi"), revision.version.as_ref());
                list.date(format!("{path}.tanggal"), revision.date.as_ref());
                list.text(format!("{path}.uraian"), revision.description.as_ref());
                let responsible = revision.responsible.as_ref();
                list.text(format!("{path}.penanggung_jawab"), responsible);
            });
        }
    }

    fn part(&mut self, prefix: &str, part: &Part, graph: &Graph) {
        for (at, actor) in part.actors.iter().enumerate() {
            let path = format!("{prefix}pelaksana[{at}]");
            self.put(path, actor.name.trim(), actor.name.span);
        }
        if self.sense == Sense::Written {
            self.texts(&format!("{prefix}masukan"), part.inputs.iter());
        }
        for (row, step) in part.steps.iter().enumerate() {
            let path = format!("{prefix}langkah[{row}]");
            self.row(path.clone(), step.span, |list| {
                list.step((&path, row), step);
                list.symbol((&path, row), (part, graph), step);
                list.arrows((&path, row), graph, step);
            });
        }
    }

    fn step(&mut self, (path, row): (&str, usize), step: &Step) {
        // A number that only counts the rows says nothing, and would change with every row put in before it.
        let number = step.label(row);
        if self.sense == Sense::Printed && number.trim() != (row + 1).to_string() {
            self.put(format!("{path}.nomor"), number.trim(), step.span);
        }
        self.text(format!("{path}.kegiatan"), Some(&step.activity));
        self.items(&format!("{path}.kelengkapan"), step.requirements.as_ref());
        let time = step.time.as_ref().map(|time| &time.text);
        self.text(format!("{path}.waktu"), time);
        self.items(&format!("{path}.output"), step.outputs.as_ref());
        self.text(format!("{path}.keterangan"), step.remarks.as_ref());
    }

    /// Under whom the symbol stands, and which it is.
    fn symbol(&mut self, (path, row): (&str, usize), (part, graph): (&Part, &Graph), step: &Step) {
        let Some(node) = graph.nodes.get(row).filter(|node| !node.columns.is_empty()) else {
            return;
        };
        for (at, column) in node.columns.iter().enumerate() {
            let span = step
                .actors
                .iter()
                .find(|actor| actor.column == Some(*column));
            let span = span.map_or(step.span, |actor| actor.id.span);
            let path = format!("{path}.pelaksana[{at}]");
            self.put(path, &head(part, *column), span);
        }
        let shape = match node.symbol {
            Symbol::Start | Symbol::End => "kapsul",
            Symbol::Decision => "ketupat",
            Symbol::Process => "kotak",
        };
        let is_said = step.decision.is_some() || step.symbol.is_some();
        if is_said || self.sense == Sense::Printed {
            self.put(format!("{path}.simbol"), shape, step.span);
        }
    }

    /// Where the arrows of a row lead.
    fn arrows(&mut self, (path, row): (&str, usize), graph: &Graph, step: &Step) {
        let span = step
            .decision
            .as_ref()
            .map_or(step.span, |decision| decision.span);
        let follows = |edge: &&Edge| edge.label.is_none() && edge.to == Some(row + 1);
        let is_said = |edge: &&Edge| self.sense == Sense::Printed || !follows(edge);
        let leaving = graph.drawn.iter().filter(|edge| edge.from == row);
        let leaving: Vec<&Edge> = leaving.filter(is_said).collect();
        for (at, edge) in leaving.into_iter().enumerate() {
            let path = format!("{path}.panah[{at}]");
            if let Some(label) = edge.label.as_deref().map(str::trim) {
                self.put(format!("{path}.label"), label, span);
            }
            let target = match edge.to {
                Some(to) if to == row + 1 => NEXT.to_owned(),
                Some(to) => format!("langkah[{to}]"),
                None => NOWHERE.to_owned(),
            };
            self.put(format!("{path}.ke"), &target, span);
        }
    }
}

/// The head of a column; with its number where another column has the same head.
fn head(part: &Part, column: usize) -> String {
    let name = |at: usize| part.actors.get(at).map(|actor| actor.name.trim());
    let own = name(column).unwrap_or_default();
    let same = (0..part.actors.len()).filter(|at| name(*at) == Some(own));
    match same.count() {
        0 | 1 => own.to_owned(),
        _ => format!("{own} ({})", column + 1),
    }
}

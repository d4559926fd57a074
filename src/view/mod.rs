//! Views: a library, its facts and its findings come in; what each page shows goes out, ready to show.
//!
//! Links are resolved here, dates formatted, lists ordered and private values left out, so that templates decide nothing.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::analyse::time::Minutes;
use crate::analyse::{Analysis, Facts};
use crate::compare::{self, Comparison, Group};
use crate::finding::Finding;
use crate::load;
use crate::model::{Agency, Day, Library, Procedure, Profile, Sop, SopId};
use crate::text::{FileId, Text};
use crate::words::compared::measure;
use crate::words::{Lang, labels, numbers};

pub mod agency;
pub mod assessment;
pub mod badge;
mod casing;
pub mod chart;
pub mod comparison;
pub mod dashboard;
pub mod data;
pub mod exceptions;
pub mod facts;
pub mod findings;
pub mod guides;
pub mod home;
mod index;
mod law;
pub mod links;
pub mod listing;
pub mod look;
pub mod measures;
pub mod missing;
pub mod moved;
mod page;
pub mod preflight;
pub mod print;
pub mod procedures;
pub mod publish;
pub mod redact;
pub mod regulation;
pub mod regulations;
pub mod rules;
pub mod search;
pub mod sheet;
pub mod sop;
pub mod source;
pub mod table;
mod tally;
pub mod versions;

pub use page::{Crumb, NavItem, Notice, Page, PageHead, Section};

/// For whom and how the pages are made.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The language of the pages.
    pub lang: Lang,
    /// What is left out.
    pub profile: Profile,
    /// The day on which everything is judged.
    pub today: Day,
    /// Whether `lembar.pdf` is made beside each SOP page.
    pub sheets: bool,
    /// Hash of the whole content, in hexadecimal digits.
    pub hash: String,
    /// Hash of each file, in the order of [`Library::sources`]. May be empty.
    pub file_hashes: Vec<String>,
}

/// The SOPs of a procedure and what they have in common.
#[derive(Debug, Default)]
struct Compared {
    group: Group,
    comparison: Comparison,
    /// Positions of the members in the library.
    positions: Vec<usize>,
    /// Names of the members, as this profile may see them.
    names: Vec<String>,
}

/// Everything a page can show. Shared by all pages, so that each is made on demand.
#[derive(Debug)]
pub struct Context {
    /// What was read.
    pub library: Library,
    /// What analysis found out.
    pub analysis: Analysis,
    /// What the rules and the loader found, sorted by file and place.
    pub findings: Vec<Finding>,
    /// For whom and how.
    pub setting: Setting,
    /// The signed sheets in force.
    pub signed: BTreeMap<SopId, sheet::SignedSheet>,
    /// The newest day among the dates of all SOPs, known once because every page says it.
    newest: Option<Day>,
    /// The SOP that each former address leads to.
    former: BTreeMap<SopId, usize>,
    by_procedure: BTreeMap<String, Vec<usize>>,
    by_name: BTreeMap<String, Vec<usize>>,
    index: index::Index,
    /// The comparison of each procedure, made when the first page asks for it.
    compared: Vec<OnceLock<Compared>>,
    /// The index of the search, made when its first part is asked for.
    search: OnceLock<search::Index>,
}

impl Context {
    /// Joins what was read with what was found out.
    pub fn new(
        mut library: Library,
        mut analysis: Analysis,
        mut findings: Vec<Finding>,
        setting: Setting,
    ) -> Context {
        if setting.profile == Profile::Public {
            redact::drawings(&mut library, &mut analysis);
        }
        findings.sort_by_key(|finding| finding.span);
        let mut by_procedure: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, sop) in library.sops.iter().enumerate() {
            if let Some(key) = &sop.procedure {
                by_procedure.entry(key.value.clone()).or_default().push(at);
            }
            by_name.entry(name_key(&sop.name)).or_default().push(at);
        }
        Context {
            compared: library.procedures.iter().map(|_| OnceLock::new()).collect(),
            search: OnceLock::new(),
            index: index::Index::new(&library, &analysis.sops, &findings),
            newest: library.sops.iter().filter_map(Sop::latest_day).max(),
            former: load::former(&library),
            library,
            analysis,
            findings,
            setting,
            signed: BTreeMap::new(),
            by_procedure,
            by_name,
        }
    }

    /// Compares only these SOPs.
    pub fn compare_only(&mut self, sops: &[SopId]) {
        let library = &self.library;
        let is_meant = |at: &usize| {
            let sop = library.sops.get(*at);
            sop.is_some_and(|sop| sops.contains(&sop.id))
        };
        for list in self.by_procedure.values_mut() {
            list.retain(is_meant);
        }
    }

    /// Adds the signed sheets.
    pub fn with_signed(mut self, signed: BTreeMap<SopId, sheet::SignedSheet>) -> Context {
        self.signed = signed;
        self
    }

    /// The SOPs of the procedure with this key and their comparison.
    fn compared(&self, key: &str) -> Option<(&Procedure, &Compared)> {
        let procedures = &self.library.procedures;
        let at = procedures
            .iter()
            .position(|procedure| procedure.key == key)?;
        let procedure = procedures.get(at)?;
        let compared = self.compared.get(at)?.get_or_init(|| {
            let group = compare::group(&self.library, self.of_procedure(key));
            let facts = &self.analysis.sops;
            let comparison = compare::compare(&self.library, facts, procedure, &group.current);
            let members = comparison.members.iter();
            let positions: Vec<usize> = members
                .filter_map(|member| self.position(&member.sop))
                .collect();
            Compared {
                names: comparison::names(self, &positions),
                positions,
                group,
                comparison,
            }
        });
        Some((procedure, compared))
    }

    /// The index of the search.
    fn search_index(&self) -> &search::Index {
        self.search.get_or_init(|| search::Index::new(self))
    }

    /// The newest day that an SOP names among its dates: the date of the content, whenever it is built.
    pub fn newest_day(&self) -> Option<Day> {
        self.newest
    }

    /// The language of the pages.
    pub fn lang(&self) -> Lang {
        self.setting.lang
    }

    /// Whether private values are left out.
    pub fn is_public(&self) -> bool {
        self.setting.profile == Profile::Public
    }

    /// Whether findings are shown.
    pub fn shows_findings(&self) -> bool {
        !self.is_public() || self.library.site.show_findings
    }

    /// The SOP at a position of [`Library::sops`], with its facts.
    pub fn sop(&self, at: usize) -> Option<(&Sop, &Facts)> {
        self.library.sops.get(at).zip(self.analysis.sops.get(at))
    }

    /// The position of an SOP.
    pub fn position(&self, id: &SopId) -> Option<usize> {
        self.library
            .sops
            .binary_search_by(|sop| sop.id.cmp(id))
            .ok()
    }

    /// The SOP that `instansi/slug`, or a bare slug of the same agency, names.
    pub fn named(&self, agency: &str, name: &str) -> Option<usize> {
        let (agency, slug) = name.trim().split_once('/').unwrap_or((agency, name.trim()));
        self.position(&SopId {
            agency: agency.to_owned(),
            slug: slug.to_owned(),
        })
    }

    /// The SOP that an item of `keterkaitan` names: by its path, its number or its name, an SOP of the same agency
    /// first. Never the SOP itself.
    pub fn sop_named(&self, own: &Sop, text: &str) -> Option<SopId> {
        let by_path = self.named(&own.id.agency, text);
        let same_name = self
            .by_name
            .get(&name_key(text))
            .map_or(&[][..], Vec::as_slice);
        let near = same_name
            .iter()
            .copied()
            .find(|at| self.of_agency(&own.id.agency).contains(at));
        let only = (same_name.len() == 1)
            .then(|| same_name.first().copied())
            .flatten();
        let id = &self.library.sops.get(by_path.or(near).or(only)?)?.id;
        (*id != own.id).then(|| id.clone())
    }

    /// The positions of the SOPs of a procedure.
    pub fn of_procedure(&self, key: &str) -> &[usize] {
        self.by_procedure.get(key).map_or(&[], Vec::as_slice)
    }

    /// The positions of the SOPs of an agency.
    pub fn of_agency(&self, id: &str) -> std::ops::Range<usize> {
        let sops = &self.library.sops;
        let start = sops.partition_point(|sop| sop.id.agency.as_str() < id);
        let end = sops.partition_point(|sop| sop.id.agency.as_str() <= id);
        start..end
    }

    /// The findings in one file; none where findings are not shown.
    pub fn findings_in(&self, file: FileId) -> &[Finding] {
        if !self.shows_findings() {
            return &[];
        }
        let start = self
            .findings
            .partition_point(|found| found.span.file < file);
        let end = self
            .findings
            .partition_point(|found| found.span.file <= file);
        self.findings.get(start..end).unwrap_or_default()
    }

    /// The findings about one SOP: those in its file, and those in blocks it shares with others.
    pub fn findings_of(&self, sop: &Sop) -> Vec<&Finding> {
        let mut list: Vec<&Finding> = self.findings_in(sop.file).iter().collect();
        for item in sop.shared_items() {
            let place = item.text.span;
            let beside = self.findings_in(place.file).iter();
            list.extend(beside.filter(|found| place.contains(found.span)));
        }
        list
    }

    /// Minutes of a working day.
    pub fn minutes_per_day(&self) -> f64 {
        self.library.site.hours_per_day * 60.0
    }

    /// The sum of the times of all steps as a reader counts it. Where so many steps state none, it is a lower bound.
    pub fn total_time(&self, total: Option<Minutes>, untimed: usize) -> String {
        let lang = self.lang();
        let Some(total) = total else {
            return labels::NOT_STATED.get(lang).to_owned();
        };
        let per_day = self.minutes_per_day();
        let text = numbers::minutes_range(lang, total.least, total.most, per_day);
        match untimed {
            0 => text,
            _ => measure::at_least(lang, &text),
        }
    }

    /// The hash of a file, where hashes of files were given.
    pub fn file_hash(&self, file: FileId) -> Option<String> {
        self.setting.file_hashes.get(file.0 as usize).cloned()
    }

    /// The name of an SOP as a heading; its slug where the document has no name.
    pub fn sop_name(&self, sop: &Sop) -> String {
        if sop.name.trim().is_empty() {
            return sop.id.slug.clone();
        }
        casing::heading(self, &self.shown(sop.name.trim()))
    }

    /// The shortest name of an agency; its id where it has none.
    pub fn agency_name(&self, id: &str) -> String {
        let known = self.library.agency(id).map(Agency::short_name);
        match known.filter(|name| !name.trim().is_empty()) {
            Some(name) => self.shown(name),
            None => id.to_owned(),
        }
    }

    /// The name of a procedure; its key where it has none.
    pub fn procedure_name(&self, procedure: &Procedure) -> String {
        self.shown_text(Some(&procedure.name))
            .unwrap_or_else(|| procedure.key.clone())
    }

    /// Words of the author as this profile may see them.
    pub fn shown(&self, text: &str) -> String {
        if self.is_public() {
            redact::public(text)
        } else {
            text.to_owned()
        }
    }

    /// An optional text of the author as this profile may see it; nothing where it is absent or empty.
    pub fn shown_text(&self, text: Option<&Text>) -> Option<String> {
        text.filter(|text| !text.trim().is_empty())
            .map(|text| self.shown(text))
    }
}

/// A name as it is looked up: without "SOP" before it, without case, punctuation and blanks.
fn name_key(name: &str) -> String {
    let lower = name.trim().to_lowercase();
    let bare = lower.strip_prefix("sop ").unwrap_or(&lower);
    let bare = bare.strip_prefix("tentang ").unwrap_or(bare);
    bare.chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

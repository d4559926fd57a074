//! Origins: the rows of one step table come in; the source of every document they use goes out.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyse::stems::{Glossary, Token};
use crate::analyse::vocabulary::{RESULT_KINDS, STANDING, STATES};
use crate::model::{Part, Step};

use super::acts::{self, Acts};
use super::names::{Agreement, Name, Nature, Stance, is_of_a_topic};
use super::outside::{Newcomer, is_from_outside, newcomers};
use super::ownership::Owners;
use super::shelf::Shelf;
use super::ways::ways_back;
use super::{Confidence, DocumentFlow, DocumentMade, DocumentUse, Origin, Source};

/// One step table and what lies on its desks.
pub(super) struct Desk<'a> {
    index: usize,
    part: &'a Part,
    owners: &'a Owners<'a>,
    shelf: Shelf,
    acts: Acts,
    /// The stems of the SOP's own names.
    own: BTreeSet<u32>,
    /// The words of the column heads.
    columns: Vec<Token>,
    /// Per row, whether its actors come newly to the table.
    newcomers: Vec<Newcomer>,
    /// The first row that is a step.
    first: usize,
    /// Per row, the least row to which a way leads back from it or from one after it.
    back: Vec<usize>,
    /// The places of the declared inputs.
    inputs: BTreeSet<usize>,
    /// Per place, the rows that make it, in order, and the output there.
    made: Vec<Vec<(usize, usize)>>,
    /// The rows that make something whose name holds a stem, in order, and the output there.
    made_with: BTreeMap<u32, Vec<(usize, usize)>>,
    /// Outputs by the words that say more than their kind.
    made_about: BTreeMap<BTreeSet<u32>, Vec<(usize, usize)>>,
    /// The rows whose activity holds a stem, in order.
    said: BTreeMap<u32, Vec<usize>>,
    /// Per place, the names that agree with it.
    agreeing: Vec<Vec<(usize, Agreement)>>,
    /// Per place, the first row that used it with a known source.
    known: Vec<Option<usize>>,
}

impl<'a> Desk<'a> {
    /// Fills in the source of every document that a table uses.
    pub(super) fn find_sources(
        (glossary, owners): (&Glossary, &'a Owners<'a>),
        (index, part): (usize, &'a Part),
        inputs: &[Name],
        flow: &mut DocumentFlow,
    ) {
        let mut shelf = Shelf::default();
        let acts = Acts::of(glossary, part, &mut shelf);
        let is_step = |step: &Step| !step.is_capsule_row();
        let mut desk = Desk {
            index,
            part,
            owners,
            own: acts::own(owners.own_words(), &mut shelf),
            columns: acts::column_words(part),
            newcomers: newcomers(part),
            first: part.steps.iter().position(is_step).unwrap_or(0),
            back: ways_back(part),
            inputs: inputs.iter().map(|name| shelf.put(name)).collect(),
            made: Vec::new(),
            made_with: BTreeMap::new(),
            made_about: BTreeMap::new(),
            said: BTreeMap::new(),
            agreeing: Vec::new(),
            known: Vec::new(),
            shelf,
            acts,
        };
        desk.lay_out(flow);
        let mut uses = std::mem::take(&mut flow.uses);
        for used in uses.iter_mut().filter(|used| used.part == index) {
            let place = desk.shelf.put(&used.name);
            let (source, confidence) = desk.source(flow, (used, place));
            let found = !matches!(
                source,
                Source::Foreign(_) | Source::Unknown { .. } | Source::NotDocument
            );
            if found && desk.known[place].is_none() {
                desk.known[place] = Some(used.row);
            }
            (used.source, used.confidence) = (source, confidence);
        }
        flow.uses = uses;
    }

    /// Puts everything on the shelf that the table names.
    fn lay_out(&mut self, flow: &DocumentFlow) {
        let made = flow.made.iter().enumerate();
        let mut places = Vec::new();
        // "Menandatangani surat" as an output names no letter that "Surat pernyataan" could be.
        let names_one = |made: &DocumentMade| {
            made.name.nature != Nature::Activity || made.name.core().next().is_some()
        };
        let made = made.filter(|(_, made)| made.part == self.index && names_one(made));
        for (at, made) in made {
            places.push((self.shelf.put(&made.name), made.row, at));
            let about = self.shelf.stems.of(made.name.specific());
            for stem in &about {
                let rows = self.made_with.entry(*stem).or_default();
                rows.push((made.row, at));
            }
            let alike = self.made_about.entry(about).or_default();
            alike.push((made.row, at));
        }
        for used in flow.uses.iter().filter(|used| used.part == self.index) {
            self.shelf.put(&used.name);
        }
        self.made = vec![Vec::new(); self.shelf.len()];
        for (place, row, at) in places {
            self.made[place].push((row, at));
        }
        for (row, words) in self.acts.activities.iter().enumerate() {
            for stem in words {
                self.said.entry(*stem).or_default().push(row);
            }
        }
        self.known = vec![None; self.shelf.len()];
        self.agreeing = self.shelf.agreeing();
    }

    fn source(
        &mut self,
        flow: &DocumentFlow,
        (used, place): (&DocumentUse, usize),
    ) -> (Source, Confidence) {
        let name = &used.name;
        if !matches!(name.nature, Nature::Document | Nature::Other) {
            return (Source::NotDocument, Confidence::Certain);
        }
        let declared = self.agreeing[place]
            .iter()
            .filter(|(other, _)| self.inputs.contains(other))
            .map(|(_, agreement)| *agreement)
            .max();
        if let Some(agreement) = declared {
            return (Source::Declared, Confidence::of(agreement));
        }
        // What the equipment list holds is at hand, though peralatan-berupa-dokumen says that it does not belong there.
        let output = self.output(place, used.row);
        if self.owners.lists_as_equipment(name) {
            return output.unwrap_or((Source::Equipment, Confidence::Certain));
        }
        let step = &self.part.steps[used.row];
        let foreign = self.owners.foreign(name, step);
        if let Some(foreign) = foreign.filter(|_| !self.is_made_anywhere(place)) {
            let curated = foreign.origin == Origin::Procedure;
            if used.row != self.first || curated {
                let confidence = match curated {
                    true => Confidence::Certain,
                    false => Confidence::Likely,
                };
                return (Source::Foreign(foreign), confidence);
            }
        }
        if output.is_none() && self.is_own_product(flow, (used, place)) {
            return (Source::OwnProduct, Confidence::Likely);
        }
        if used.row <= self.first {
            return (Source::Initial, Confidence::Likely);
        }
        match output {
            Some((Source::Output(row, made), confidence)) => {
                if confidence == Confidence::Certain || !self.says_more(flow, (used, made)) {
                    return (Source::Output(row, made), confidence);
                }
                match self.source_elsewhere(flow, (used, place)) {
                    (Source::Unknown { .. }, _) | (Source::Earlier(_), Confidence::Likely) => {
                        (Source::Like(row, made), Confidence::Guess)
                    }
                    found => found,
                }
            }
            Some(found) => found,
            None => self.source_elsewhere(flow, (used, place)),
        }
    }

    /// Whether a name says something of a topic that the output it holds does not say, nor the SOP's name, nor anything
    /// before: "Surat permohonan rujukan" where only a "Berkas permohonan" was made.
    fn says_more(&mut self, flow: &DocumentFlow, (used, made): (&DocumentUse, usize)) -> bool {
        let Some(made) = flow.made.get(made) else {
            return false;
        };
        let there = self.shelf.stems.of(&made.name.tokens);
        let topical = used
            .name
            .specific()
            .filter(|token| is_of_a_topic(token) && !STATES.contains(token.word.as_str()));
        let more = self.shelf.stems.of(topical);
        let before = |row: Option<usize>| row.is_some_and(|row| row <= used.row);
        more.difference(&there).any(|stem| {
            let said = self.said.get(stem).and_then(|rows| rows.first()).copied();
            let made = self.made_with.get(stem).and_then(|rows| rows.first());
            let made = made.map(|(row, _)| *row);
            !self.own.contains(stem) && !before(said) && !before(made)
        })
    }

    /// The source of a document that is neither declared nor another's and that no output is.
    fn source_elsewhere(
        &mut self,
        flow: &DocumentFlow,
        (used, place): (&DocumentUse, usize),
    ) -> (Source, Confidence) {
        let (name, row) = (&used.name, used.row);
        if self.owners.is_equipment(name) {
            return (Source::Equipment, Confidence::Likely);
        }
        let known = self.agreeing[place].iter();
        let earlier = known
            .filter_map(|(other, agreement)| Some((self.known[*other]?, *agreement)))
            .filter(|(at, _)| *at < row)
            .min_by_key(|(at, agreement)| (*at, std::cmp::Reverse(*agreement)));
        if let Some((at, agreement)) = earlier {
            return (Source::Earlier(at), Confidence::of(agreement));
        }
        if let Some(at) = self.bringing(place, row) {
            return (Source::Activity(at), Confidence::Likely);
        }
        if let Some(linked) = self.owners.linked_source(name) {
            return (linked, Confidence::Likely);
        }
        if let Some((at, made)) = self.alike(flow, name, row) {
            return (Source::Like(at, made), Confidence::Guess);
        }
        let own = (&self.own, &mut self.shelf);
        if let Some(at) = self.acts.product_of((name, row), own) {
            return (Source::Activity(at), Confidence::Likely);
        }
        let standing = name
            .tokens
            .first()
            .is_some_and(|first| STANDING.contains(first.word.as_str()));
        if standing || name.nature == Nature::Other {
            return (Source::Standing, Confidence::Guess);
        }
        let by_whom = self.acts.named_after(name, row);
        if let Some(at) = by_whom.or_else(|| self.acts.giving(name, row)) {
            return (Source::Activity(at), Confidence::Guess);
        }
        let outside = is_from_outside(name, &self.columns) && !self.is_asked_for(name, row);
        if outside && self.acts.gathers(row) || self.newcomers[row].brings(name, outside) {
            return (Source::Initial, Confidence::Guess);
        }
        if name.is_general() {
            return (Source::Standing, Confidence::Guess);
        }
        let expected = !outside && self.is_expected(name, row);
        let confidence = match expected {
            true => Confidence::Likely,
            false => Confidence::Guess,
        };
        let near = self.near(flow, name, row);
        (Source::Unknown { near, expected }, confidence)
    }

    /// Whether an earlier row asks for what the document grants: the procedure is there to make it.
    fn is_asked_for(&mut self, name: &Name, row: usize) -> bool {
        let about = self.shelf.stems.of(name.core());
        let asked = |stem: &u32| {
            let made = self.made_with.get(stem);
            made.is_some_and(|made| made.first().is_some_and(|(at, _)| *at < row))
        };
        name.stance() == Stance::Grants && about.len() >= 2 && about.iter().all(asked)
    }

    /// Whether a document is named in full and shares a word of a topic with the SOP's name or with another row.
    fn is_expected(&mut self, name: &Name, row: usize) -> bool {
        let topical = name.specific().filter(|token| is_of_a_topic(token));
        let topical = self.shelf.stems.of(topical);
        let mut topical = topical.iter();
        let elsewhere = |rows: Option<&Vec<usize>>| rows.is_some_and(|rows| rows != &[row]);
        let made_elsewhere = |stem: &u32| {
            let rows = self.made_with.get(stem);
            rows.is_some_and(|rows| rows.iter().any(|(at, _)| *at != row))
        };
        name.tokens.len() >= 2
            && topical.any(|stem| {
                self.own.contains(stem) || elsewhere(self.said.get(stem)) || made_elsewhere(stem)
            })
    }

    /// The row whose output the document is: the latest before, or a later one from which a loop leads back here. A name
    /// with the same words goes before one that holds it.
    fn output(&self, place: usize, row: usize) -> Option<(Source, Confidence)> {
        let mut best = None;
        for (other, agreement) in &self.agreeing[place] {
            let made = &self.made[*other];
            let before = made.partition_point(|(at, _)| *at < row);
            let after = made.partition_point(|(at, _)| *at <= row);
            let later = made[after..]
                .iter()
                .find(|(at, _)| self.back.get(*at).is_some_and(|back| *back <= row));
            let earlier = made[..before].last();
            for (at, made, is_earlier) in earlier
                .map(|(at, made)| (*at, *made, true))
                .into_iter()
                .chain(later.map(|(at, made)| (*at, *made, false)))
            {
                let rank = (is_earlier, *agreement, at);
                if best.is_none_or(|(other, _)| rank > other) {
                    best = Some((rank, made));
                }
            }
        }
        let ((_, agreement, row), made) = best?;
        Some((Source::Output(row, made), Confidence::of(agreement)))
    }

    /// Whether the step itself writes what it says it needs, and nothing before it does.
    fn is_own_product(&self, flow: &DocumentFlow, (used, place): (&DocumentUse, usize)) -> bool {
        let (name, row) = (&used.name, used.row);
        let words = |text: &str| text.to_lowercase().split_whitespace().collect::<String>();
        let standing = |token: &Token| STANDING.contains(token.word.as_str());
        let of_row = self.agreeing[place].iter().flat_map(|(other, _)| {
            let made = &self.made[*other];
            let from = made.partition_point(|(at, _)| *at < row);
            made[from..].iter().take_while(|(at, _)| *at == row)
        });
        let mut of_row = of_row.filter_map(|(_, made)| flow.made.get(*made));
        let bare = name.text.trim().len() == name.title().trim().len();
        let comes_out = of_row.any(|made| bare || words(&made.name.text) == words(&name.text));
        let used_before = self.agreeing[place]
            .iter()
            .any(|(other, _)| self.known[*other].is_some_and(|at| at < row));
        comes_out
            && !used_before
            && !name.tokens.first().is_some_and(standing)
            && self.acts.creates(row, self.shelf.meaning(place))
    }

    /// Whether any row makes the very document, by its output or its activity.
    fn is_made_anywhere(&self, place: usize) -> bool {
        let whole = &self.shelf.meaning(place).all;
        let is_output = self.agreeing[place].iter().any(|(other, _)| {
            !self.made[*other].is_empty() && whole.is_subset(&self.shelf.meaning(*other).all)
        });
        let making = || self.acts.rows_making(self.shelf.meaning(place));
        is_output || !making().is_empty()
    }

    /// The latest row up to this one whose activity makes or brings the document.
    fn bringing(&self, place: usize, row: usize) -> Option<usize> {
        let rows = self.acts.rows_making(self.shelf.meaning(place));
        rows[..rows.partition_point(|at| *at <= row)]
            .last()
            .copied()
    }

    /// The latest earlier output about the same that only calls its kind otherwise: "Hasil verifikasi" and "Berita acara
    /// verifikasi".
    fn alike(&mut self, flow: &DocumentFlow, name: &Name, row: usize) -> Option<(usize, usize)> {
        let about = self.shelf.stems.of(name.specific());
        let is_result = |token: &Token| RESULT_KINDS.contains(token.word.as_str());
        let rest_is_result = |name: &Name| {
            let specific: Vec<&Token> = name.specific().collect();
            let mut rest = name.tokens.iter().filter(|token| !specific.contains(token));
            rest.all(is_result)
        };
        if about.is_empty() || !rest_is_result(name) {
            return None;
        }
        let made = self.made_about.get(&about)?;
        let before = &made[..made.partition_point(|(at, _)| *at < row)];
        let (at, made) = *before.last()?;
        rest_is_result(&flow.made.get(made)?.name).then_some((at, made))
    }

    /// A name like this one in an earlier row.
    fn near(&mut self, flow: &DocumentFlow, name: &Name, row: usize) -> Option<(usize, String)> {
        let about = self.shelf.stems.of(name.specific());
        let latest_made = about.iter().filter_map(|stem| {
            let made = self.made_with.get(stem)?;
            made[..made.partition_point(|(at, _)| *at < row)].last()
        });
        let near_output = latest_made.max().and_then(|(at, made)| {
            let made = flow.made.get(*made)?;
            Some((*at, made.name.text.clone()))
        });
        near_output.or_else(|| {
            let latest_said = about.iter().filter_map(|stem| {
                let rows = self.said.get(stem)?;
                rows[..rows.partition_point(|at| *at < row)].last()
            });
            let at = *latest_said.max()?;
            Some((at, self.part.steps[at].activity.value.clone()))
        })
    }
}

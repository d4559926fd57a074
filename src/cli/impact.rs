//! `impact`: an id, a citation or words of a title come in; every SOP that leans on that regulation goes out.

use clap::ArgMatches;

use super::library::{self, Opened};
use super::{DONE, STOPPED, Stop, World};
use crate::analyse::citations;
use crate::analyse::impact::{self, CitedBy, Leaning, Way};
use crate::analyse::standing::{self, End};
use crate::analyse::stems;
use crate::model::{Regulation, RegulationId};
use crate::report::{self, Ended, Hit, Impact};
use crate::text::nearest;
use crate::words::regulations::{full_name, short_name, titled_name};
use crate::words::{Lang, Said, impact as said};

/// Suggestions for words that mean none or several.
const SUGGESTIONS: usize = 8;

/// Runs `impact`.
pub(super) fn impact(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let today = library::judging_day(world, matches)?;
    let root = library::needed_root(world, matches)?;
    let opened = library::open(Some(&root), Vec::new(), today)?;
    let words = matches.get_many::<String>("regulation");
    let asked: Vec<&str> = words.into_iter().flatten().map(String::as_str).collect();
    let asked = asked.join(" ");
    let cited_by = CitedBy::of(&opened.analysis.sops);
    let id = match meant(&opened, &cited_by, &asked) {
        Ok(id) => id,
        Err(doubt) => return doubt.tell(world, (&asked, lang)),
    };
    let found = found(&opened, &cited_by, &id);
    let json = matches
        .get_one::<String>("format")
        .is_some_and(|format| format == "json");
    let text = match json {
        true => report::impact_json(&found, lang),
        false => report::impact_table(&found, lang),
    };
    write!(world.out, "{text}")?;
    Ok(DONE)
}

/// Why no regulation is meant for sure.
enum Doubt<'a> {
    /// All of these are meant as well as one another, the likeliest first.
    Several(Vec<&'a Regulation>),
    /// None is meant; these come nearest.
    Unknown(Vec<&'a Regulation>),
}

impl Doubt<'_> {
    /// Says so, with the regulations to choose from.
    fn tell(&self, world: &mut World<'_>, (asked, lang): (&str, Lang)) -> Result<u8, Stop> {
        let list = match self {
            Doubt::Several(list) => {
                writeln!(world.err, "sopan: {}", said::several(asked).get(lang))?;
                list
            }
            Doubt::Unknown(list) => {
                writeln!(world.err, "sopan: {}", said::unknown(asked).get(lang))?;
                if !list.is_empty() {
                    writeln!(world.err, "{}", said::PERHAPS.get(lang))?;
                }
                list
            }
        };
        for regulation in list.iter().take(SUGGESTIONS) {
            let (id, name) = (&regulation.id, titled_name(regulation));
            writeln!(world.err, "  {id}  {name}")?;
        }
        let more = list.len().saturating_sub(SUGGESTIONS);
        if more > 0 {
            writeln!(world.err, "  {}", said::and_more(more).get(lang))?;
        }
        Ok(STOPPED)
    }
}

/// The regulation that the words mean, else those they may mean.
fn meant<'a>(
    opened: &'a Opened,
    cited_by: &CitedBy,
    asked: &str,
) -> Result<RegulationId, Doubt<'a>> {
    let register = &opened.library.register;
    let is_there =
        |id: &RegulationId| register.get(id).is_some() || !cited_by.citing(id).is_empty();
    let id = RegulationId(
        stems::words(asked)
            .collect::<Vec<_>>()
            .join("-")
            .to_lowercase(),
    );
    let read = citations::read(&opened.library, None, asked);
    let cited = read.into_iter().filter_map(|citation| citation.id);
    let mut ids = std::iter::once(id.clone()).chain(cited);
    if let Some(id) = ids.find(is_there) {
        return Ok(id);
    }
    let titled = [numbered(opened, &id), by_title(opened, asked)].concat();
    if let [only] = titled[..] {
        return Ok(only.id.clone());
    }
    if !titled.is_empty() {
        return Err(Doubt::Several(titled));
    }
    Err(Doubt::Unknown(near(opened, asked, &id)))
}

/// The regulations whose id goes on where the words stop: "PP 82" names no year.
fn numbered<'a>(opened: &'a Opened, id: &RegulationId) -> Vec<&'a Regulation> {
    let start = format!("{}-", id.0);
    let all = opened.library.register.regulations.iter();
    let named = all.filter(|regulation| regulation.id.0.starts_with(&start));
    match id.0.ends_with(|letter: char| letter.is_ascii_digit()) {
        true => named.collect(),
        false => Vec::new(),
    }
}

/// The regulations whose title holds every word; one alone where a title has no others.
fn by_title<'a>(opened: &'a Opened, asked: &str) -> Vec<&'a Regulation> {
    let words = |text: &str| -> Vec<String> {
        let words = stems::words(text).map(|word| word.to_lowercase());
        words.filter(|word| !stems::is_stop_word(word)).collect()
    };
    let asked = words(asked);
    if asked.is_empty() {
        return Vec::new();
    }
    let titles = |regulation: &'a Regulation| {
        let titles = std::iter::once(&regulation.title).chain(&regulation.aliases);
        titles.map(|title| words(title))
    };
    let all = opened.library.register.regulations.iter();
    let holds = |title: Vec<String>| asked.iter().all(|word| title.contains(word));
    let mut holding: Vec<&Regulation> = all
        .filter(|regulation| titles(regulation).any(holds))
        .collect();
    // The fewer other words a title has, the likelier it is meant.
    holding.sort_by_cached_key(|regulation| (words(&regulation.title).len(), regulation.kind));
    let whole: Vec<&Regulation> = holding
        .iter()
        .copied()
        .filter(|regulation| titles(regulation).any(|title| title.len() == asked.len()))
        .collect();
    match whole.len() {
        1 => whole,
        _ => holding,
    }
}

/// The nearest regulations: by title, by id, by short name.
fn near<'a>(opened: &'a Opened, asked: &str, id: &RegulationId) -> Vec<&'a Regulation> {
    let register = &opened.library.register;
    let read = citations::read(&opened.library, None, asked);
    let ids: Vec<&str> = read
        .iter()
        .filter_map(|citation| citation.id.as_ref())
        .chain([id])
        .map(|id| id.0.as_str())
        .collect();
    let known = || register.regulations.iter();
    let by_id = ids.iter().filter_map(|id| {
        let near = nearest(id, known().map(|regulation| regulation.id.0.as_str()))?;
        register.get(&RegulationId(near.to_owned()))
    });
    let titles = &opened.analysis.library.titles;
    let by_title = titles.nearest(register, asked).map(|(near, _)| near);
    let mut found: Vec<&Regulation> = by_id.chain(by_title).collect();
    found.dedup_by(|one, other| one.id == other.id);
    found
}

fn found(opened: &Opened, cited_by: &CitedBy, id: &RegulationId) -> Impact {
    let register = &opened.library.register;
    let regulation = register.get(id);
    let leaning = impact::leaning(register, cited_by, id);
    Impact {
        id: id.0.clone(),
        name: regulation.map_or_else(|| named(opened, cited_by, id), full_name),
        title: regulation.map_or_else(String::new, |one| one.title.value.clone()),
        known: regulation.is_some(),
        ended: regulation
            .and_then(|one| standing::end(register, one, opened.today))
            .map(|end| ended(&end)),
        today: opened.today.to_string(),
        hits: leaning.iter().filter_map(|one| hit(opened, one)).collect(),
    }
}

/// What the first SOP calls a regulation that the register does not have.
fn named(opened: &Opened, cited_by: &CitedBy, id: &RegulationId) -> String {
    let cited = cited_by.citing(id).first();
    let citation = cited.and_then(|cited| {
        let facts = opened.analysis.sops.get(cited.sop)?;
        facts
            .citations
            .get(cited.item)?
            .citations
            .get(cited.citation)
    });
    citation.map_or_else(|| id.0.clone(), |citation| citation.short())
}

fn hit(opened: &Opened, leaning: &Leaning) -> Option<Hit> {
    let library = &opened.library;
    let cited = leaning.cited;
    let sop = library.sops.get(cited.sop)?;
    let item = sop.legal_bases.as_ref()?.items.get(cited.item)?;
    let read = opened
        .analysis
        .sops
        .get(cited.sop)?
        .citations
        .get(cited.item)?;
    let citation = read.citations.get(cited.citation)?;
    let source = library.source(item.text.span.file);
    let place = source.part(&item.text, citation.range.clone());
    let name = |id: &RegulationId| {
        library
            .register
            .get(id)
            .map_or_else(|| id.0.clone(), short_name)
    };
    let (way, told, through): (_, Said, _) = match &leaning.way {
        Way::Direct => ("langsung", said::DIRECT.into(), None),
        Way::AsAmendment => ("sebagai-perubahan", said::AS_AMENDMENT.into(), None),
        Way::InTitle => ("dalam-judul", said::IN_TITLE.into(), None),
        Way::Amendment(id) => ("melalui-perubahan", said::by_amendment(&name(id)), Some(id)),
        Way::Implementing(id) => (
            "melalui-pelaksana",
            said::by_implementing(&name(id)),
            Some(id),
        ),
    };
    let agency = library.agency(&sop.id.agency);
    Some(Hit {
        sop: sop.id.to_string(),
        name: sop.name.trim().to_owned(),
        agency: agency.map_or_else(
            || sop.id.agency.clone(),
            |agency| agency.name.trim().to_owned(),
        ),
        file: source.path.clone(),
        line: place.line,
        column: place.column,
        quote: item.text[citation.range.clone()].to_owned(),
        way,
        told: match &item.block {
            Some(key) => said::in_block(told, key),
            None => told,
        },
        through: through.map(|id| id.0.clone()),
        block: item.block.clone(),
        ended: standing::end_of(&library.register, citation, opened.today).map(|end| ended(&end)),
    })
}

fn ended(end: &End<'_>) -> Ended {
    Ended {
        since: end.since.map(|day| day.to_string()),
        next_id: end.acting.map(|acting| acting.id.0.clone()),
        next: end.acting.map(short_name),
        checked: end.checked,
    }
}

//! Broken links: those that the proof of links found come in, sentences that lead whoever wrote them to the place go out.

use std::collections::BTreeMap;

use super::{Stop, World};
use crate::model::Library;
use crate::site::check::{Broken, Proof};
use crate::text::FileId;
use crate::view::{data, links};
use crate::words::{Lang, Said, publish};

/// Broken links that are told one by one: a broken template breaks a link on every page.
const TOLD: usize = 20;

/// The pages that show the Markdown of authors, with the path and the text of each file.
pub(super) struct Authors(BTreeMap<String, (String, String)>);

impl Authors {
    /// The guides and procedures of a library.
    pub fn of(library: &Library) -> Authors {
        let file = |file: FileId| library.sources.get(file.0 as usize);
        let guides = library.guides.iter();
        let guides = guides.map(|guide| (links::guide(&guide.slug), guide.file));
        let procedures = library.procedures.iter();
        let procedures = procedures.map(|known| (links::procedure(&known.key), known.file));
        let pages = guides.chain(procedures).filter_map(|(page, id)| {
            let source = file(id)?;
            Some((page, (source.path.clone(), source.text.clone())))
        });
        Authors(pages.collect())
    }

    /// Says which links are broken, and where their authors wrote them.
    pub fn complain(
        &self,
        world: &mut World<'_>,
        broken: &[Broken],
        lang: Lang,
    ) -> Result<(), Stop> {
        for link in broken.iter().take(TOLD) {
            let place = self.place(link);
            let said =
                publish::broken_link((&link.page, &link.href), place.as_deref(), link.is_anchor);
            writeln!(world.err, "sopan: {}", said.get(lang))?;
        }
        if broken.len() > TOLD {
            let more = publish::more_broken(broken.len() - TOLD);
            writeln!(world.err, "sopan: {}", more.get(lang))?;
        }
        Ok(())
    }

    /// The file and line in which a link of Markdown stands. Links between guides are written by the names of their files,
    /// so the last name of the address is looked for.
    fn place(&self, link: &Broken) -> Option<String> {
        let (file, text) = self.0.get(&link.page)?;
        let bare = link.href.trim_end_matches("/index.html");
        let (path, place) = bare.split_once('#').unwrap_or((bare, ""));
        let path = path.trim_end_matches("/index.html");
        let name = path
            .rsplit('/')
            .find(|part| !matches!(*part, "" | ".." | "."));
        let place = place.strip_prefix("b-").unwrap_or(place);
        let wanted = [Some(link.href.as_str()), name, Some(place)];
        let mut wanted = wanted.into_iter().flatten().filter(|part| !part.is_empty());
        let at = wanted.find_map(|part| {
            text.find(&format!("]({part}"))
                .or_else(|| in_link(text, part))
        })?;
        let line = text.get(..at)?.matches('\n').count() + 1;
        Some(format!("{file}:{line}"))
    }
}

/// Where a text stands within the address of a link of Markdown.
fn in_link(text: &str, part: &str) -> Option<usize> {
    let mut starts = text.match_indices("](").map(|(at, _)| at);
    starts.find(|at| {
        let address = text.get(at + 2..).and_then(|rest| rest.split(')').next());
        address.is_some_and(|address| address.contains(part))
    })
}

/// How many links were followed.
pub(super) fn counted(proof: &Proof) -> Said {
    publish::links_checked((proof.inside, proof.outside.len()), data::OUTSIDE)
}

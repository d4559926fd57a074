//! Procedures, regulations, rules, guides and agencies as documents of the search: one of them comes in, its texts go out.

use super::super::badge::Badge;
use super::super::{Context, law, links, rules};
use super::document::{Document, Field, Place, PlaceKind};
use crate::words::{numbers, regulations, sentences};

/// Bytes of a text that a result may show.
const PIECE: usize = 400;
/// Letters of initials that are used as a name.
const INITIALS: std::ops::RangeInclusive<usize> = 2..=6;

/// The procedure at a position of the library.
pub(super) fn procedure(context: &Context, at: usize) -> Option<Document> {
    let procedure = context.library.procedures.get(at)?;
    let sops = context.of_procedure(&procedure.key).len();
    let description = context.shown_text(procedure.description.as_ref());
    let mut places = paragraphs(&description.unwrap_or_default());
    let documents = procedure.documents.iter();
    let documents: Vec<String> = documents.map(|text| context.shown(text)).collect();
    if !documents.is_empty() {
        let text = documents.join("; ");
        places.push(Place::text(PlaceKind::Text, text));
    }
    let aliases = procedure.aliases.iter();
    Some(Document {
        title: context.procedure_name(procedure),
        path: links::procedure(&procedure.key),
        line: sentences::sops(context.lang(), sops),
        places,
        unseen: aliases
            .map(|text| (Field::Alias, context.shown(text)))
            .collect(),
        ..Document::default()
    })
}

/// The regulation at a position of the register.
pub(super) fn regulation(context: &Context, at: usize) -> Option<Document> {
    let regulation = context.library.register.regulations.get(at)?;
    let aliases = regulation.aliases.iter().map(|text| context.shown(text));
    let names = std::iter::once(regulations::full_name(regulation)).chain(aliases);
    let names = names.chain(initials(&context.shown(&regulation.title)));
    Some(Document {
        title: regulations::short_name(regulation),
        path: links::regulation(&regulation.id.0),
        line: context.shown(&regulation.title),
        line_field: Some(Field::Alias),
        badge: Some(law::status_badge(context, regulation)),
        unseen: names.map(|text| (Field::Alias, text)).collect(),
        ..Document::default()
    })
}

/// What offices call a law by: the initials of its subject, as "ITE" for "Informasi dan Transaksi Elektronik".
/// An amendment is called by the subject of what it amends.
fn initials(title: &str) -> Option<String> {
    let subject = title
        .rsplit_once(" tentang ")
        .map_or(title, |(_, subject)| subject);
    let letters = subject
        .split_whitespace()
        .filter_map(|word| word.chars().next());
    let initials: String = letters.filter(|letter| letter.is_uppercase()).collect();
    INITIALS
        .contains(&initials.chars().count())
        .then_some(initials)
}

/// The rule at a position of [`rules::ids`].
pub(super) fn rule(context: &Context, at: usize) -> Option<Document> {
    let defect = rules::defects().nth(at)?;
    let lang = context.lang();
    let texts = [defect.why.get(lang), defect.fix.get(lang)];
    let places = texts.map(|text| Place::text(PlaceKind::Text, numbers::capital(text)));
    Some(Document {
        title: numbers::capital(defect.says.get(lang)),
        path: links::rule(defect.id),
        number: defect.id.to_owned(),
        line: defect.basis.to_owned(),
        badge: Some(Badge::severity(lang, defect.severity)),
        places: places.into_iter().collect(),
        ..Document::default()
    })
}

/// The guide at a position of the library.
pub(super) fn guide(context: &Context, at: usize) -> Option<Document> {
    let guide = context.library.guides.get(at)?;
    Some(Document {
        title: context.shown(&guide.title),
        path: links::guide(&guide.slug),
        places: paragraphs(&context.shown(&guide.body)),
        ..Document::default()
    })
}

/// The agency at a position of the library.
pub(super) fn agency(context: &Context, at: usize) -> Option<Document> {
    let agency = context.library.agencies.get(at)?;
    let sops = context.of_agency(&agency.id).len();
    let office = context.shown_text(agency.office.as_ref());
    let count = sentences::sops(context.lang(), sops);
    let lines = [office, Some(count)];
    let names = [Some(&agency.name), agency.parent_region.as_ref()];
    let names = names
        .into_iter()
        .filter_map(|text| context.shown_text(text));
    Some(Document {
        title: context.agency_name(&agency.id),
        path: links::agency(&agency.id),
        line: lines.into_iter().flatten().collect::<Vec<_>>().join(", "),
        line_field: Some(Field::Agency),
        unseen: names.map(|text| (Field::Agency, text)).collect(),
        ..Document::default()
    })
}

/// The paragraphs of a text in Markdown, without its signs. Long ones become several.
fn paragraphs(markdown: &str) -> Vec<Place> {
    let paragraphs = markdown.split("\n\n").flat_map(pieces);
    paragraphs
        .map(|text| Place::text(PlaceKind::Text, text))
        .collect()
}

fn pieces(paragraph: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for word in plain(paragraph).split_whitespace() {
        let is_full = |piece: &String| piece.len() + word.len() > PIECE;
        if pieces
            .last()
            .is_some_and(|piece| !piece.is_empty() && is_full(piece))
        {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            if !piece.is_empty() {
                piece.push(' ');
            }
            piece.push_str(word);
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

fn plain(markdown: &str) -> String {
    let is_sign = |letter: char| matches!(letter, '#' | '*' | '`' | '>' | '|' | '[' | ']');
    // The address of a link is nothing to read.
    let mut bare = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, link)) = rest.split_once("](") {
        bare.push_str(before);
        rest = link.split_once(')').map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().filter(|line| !line.starts_with("```"));
    lines.collect::<Vec<_>>().join(" ").replace(is_sign, " ")
}

//! Cards: a page comes in; what its picture for social media shows goes out, to be painted from a template of the theme.

use serde::Serialize;

use super::{Context, Kind, kind};
use crate::model::Sop;
use crate::view::print::{self, Print};
use crate::view::sop::agency_name;
use crate::view::{Page, links};
use crate::words::{publish as words, sentences};

/// The name of a card beside its page.
const CARD: &str = "kartu.png";

/// Prints on the card of a procedure or of the site.
const TRAILS: usize = 4;

/// What a card shows.
#[derive(Clone, Debug, Serialize)]
pub struct Card {
    /// Language code.
    pub lang: &'static str,
    /// What for, when something is to be said of it: the path of the card.
    pub id: String,
    /// The name of the site.
    pub site: String,
    /// What it is about.
    pub name: String,
    /// Whose it is, or how many there are.
    pub owner: String,
    /// The total time of one SOP.
    pub time: String,
    /// Its steps and actors.
    pub size: String,
    /// The prints, all on one scale.
    pub trails: Vec<CardTrail>,
    /// The name of the program that made it.
    pub maker: &'static str,
}

/// The print of an SOP on a card.
#[derive(Clone, Debug, Serialize)]
pub struct CardTrail {
    /// Whose SOP; empty on the card of the SOP itself.
    pub name: String,
    /// Its total time.
    pub time: String,
    /// The print.
    pub print: Print,
}

/// The paths of the pages that have cards of their own.
pub fn pages(context: &Context) -> Vec<String> {
    if !context.makes_cards() {
        return Vec::new();
    }
    let library = &context.library;
    let sops = library.sops.iter().map(|sop| links::sop(&sop.id));
    let procedures = crate::view::procedures::keys(context).into_iter();
    let procedures = procedures.map(|key| links::procedure(&key));
    std::iter::once(links::HOME.to_owned())
        .chain(sops)
        .chain(procedures)
        .collect()
}

/// The path of the card that the page at a path shows: its own, else that of the site.
pub(super) fn path_of(context: &Context, page: &str) -> Option<String> {
    context.makes_cards().then(|| match kind(context, page) {
        Kind::Sop(_, "") | Kind::Procedure(_) => path(page),
        _ => CARD.to_owned(),
    })
}

/// The path of the card beside a page.
pub fn path(page: &str) -> String {
    format!("{}{CARD}", page.trim_end_matches("index.html"))
}

/// The card of the page at a path; that of the site for a page without its own.
pub fn card(context: &Context, page: &str) -> Card {
    let lang = context.lang();
    let mut card = Card {
        lang: lang.code(),
        id: path(page),
        site: Page::site_title(context),
        name: String::new(),
        owner: String::new(),
        time: String::new(),
        size: String::new(),
        trails: Vec::new(),
        maker: words::MAKER,
    };
    match kind(context, page) {
        Kind::Sop(at, _) => of_sop(context, at, &mut card),
        Kind::Procedure(key) => {
            let all = context.of_procedure(key);
            let known = context.library.procedure(key);
            card.name = known.map_or_else(|| key.to_owned(), |known| context.procedure_name(known));
            card.owner = sentences::sops(lang, all.len());
            card.trails = trails(context, all, agency_name);
        }
        _ => {
            let sops: Vec<usize> = (0..context.library.sops.len()).collect();
            card.name.clone_from(&card.site);
            card.site.clear();
            card.owner = sentences::sops(lang, sops.len());
            // SOPs of one agency are told apart by their names.
            card.trails = trails(context, &sops, Context::sop_name);
        }
    }
    card
}

fn of_sop(context: &Context, at: usize, card: &mut Card) {
    let Some((sop, facts)) = context.sop(at) else {
        return;
    };
    let measures = &facts.measures;
    card.name = context.sop_name(sop);
    card.owner = agency_name(context, sop);
    card.time = context.total_time(measures.total, measures.steps_without_time);
    card.size = sentences::size(context.lang(), measures.steps, measures.actors);
    card.trails = trails(context, &[at], |_, _| String::new());
}

fn trails(context: &Context, all: &[usize], name: fn(&Context, &Sop) -> String) -> Vec<CardTrail> {
    let shown = all.get(..all.len().min(TRAILS)).unwrap_or_default();
    let prints = print::prints(context, shown);
    let trails = shown.iter().zip(prints).filter_map(|(at, print)| {
        let (sop, facts) = context.sop(*at)?;
        let measures = &facts.measures;
        (!print.marks.is_empty()).then(|| CardTrail {
            name: name(context, sop),
            time: context.total_time(measures.total, measures.steps_without_time),
            print,
        })
    });
    trails.collect()
}

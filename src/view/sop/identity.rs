//! Identity: number, dates and signer of an SOP come in, the aside of its page goes out.

use serde::Serialize;

use super::super::badge::Badge;
use super::super::{Context, casing, links};
use crate::compare::versions::facts;
use crate::model::{DateField, SigningMethod, Sop, Status, WrittenDate};
use crate::view::sheet::code;
use crate::words::{Words, labels, numbers, proof, screen, sentences};

/// Who the SOP is, and where else it can be had.
#[derive(Debug, Serialize)]
pub struct Identity {
    /// The number; nothing where it is absent or empty.
    pub number: Option<String>,
    /// The printed version.
    pub version: Option<String>,
    /// The dates.
    pub dates: Vec<DateView>,
    /// The one who signs.
    pub signer: Signer,
    /// The approvers.
    pub approvers: Vec<Signer>,
    /// Address of the sheet, where it is made.
    pub sheet: Option<String>,
    /// What the button to the sheet says.
    pub sheet_label: &'static str,
    /// By what a sheet in the hand is checked.
    pub proof: ProofView,
    /// Address of the source page.
    pub source: String,
    /// Address of the YAML.
    pub yaml: String,
    /// Address of the data for machines.
    pub json: String,
    /// How many agencies have the same SOP.
    pub compared: String,
    /// Address of the comparison.
    pub compare: Option<String>,
    /// Notes of the transcriber.
    pub notes: Vec<String>,
}

/// The code of the sheet in force.
#[derive(Debug, Serialize)]
pub struct ProofView {
    /// Its label.
    pub label: &'static str,
    /// The code.
    pub code: String,
    /// What became of the signed sheet, where there is one.
    pub signed: Option<&'static str>,
    /// Whether that is a fault.
    pub differs: bool,
    /// How to check a sheet.
    pub how: &'static str,
    /// The command for it.
    pub command: &'static str,
}

/// A date of the identity block.
#[derive(Debug, Serialize)]
pub struct DateView {
    /// Its label.
    pub label: &'static str,
    /// The date in words.
    pub words: Option<String>,
    /// The date for machines.
    pub machine: Option<String>,
    /// Why there is no date, where that is a fault.
    pub badge: Option<Badge>,
    /// Why there is no date, where that is none; or the words as written.
    pub quiet: Option<String>,
}

/// A person who signs or approves.
#[derive(Debug, Default, Serialize)]
pub struct Signer {
    /// Role, or how it is signed.
    pub label: String,
    /// Name.
    pub name: Option<String>,
    /// Position and rank.
    pub lines: Vec<String>,
    /// NIP, where the profile shows it.
    pub nip: Option<String>,
}

/// The identity of an SOP for the page at `from`.
pub fn identity(context: &Context, sop: &Sop, from: &str) -> Identity {
    let dates = &sop.dates;
    let lang = context.lang();
    let rows = [
        (dates.created.as_ref(), screen::CREATED, true),
        (dates.revised.as_ref(), screen::REVISED, false),
        (dates.effective.as_ref(), screen::EFFECTIVE, true),
        (dates.approved.as_ref(), screen::APPROVED, false),
    ];
    let rows = rows
        .into_iter()
        .filter(|(field, _, needed)| field.is_some() || *needed);
    let peers = sop
        .procedure
        .as_ref()
        .map_or(0, |key| context.of_procedure(key).len());
    let known = sop
        .procedure
        .as_ref()
        .filter(|key| context.library.procedure(key).is_some());
    let compare = known.filter(|_| peers > 1);
    Identity {
        number: context.shown_text(sop.number.as_ref()),
        version: context.shown_text(sop.version.as_ref()),
        dates: rows
            .map(|(field, label, needed)| date(context, field, label, needed))
            .collect(),
        signer: signer(context, sop),
        approvers: approvers(context, sop),
        sheet: context
            .setting
            .sheets
            .then(|| links::relative(from, &links::sheet(&sop.id))),
        sheet_label: match context.signed.get(&sop.id) {
            Some(signed) if signed.published => proof::DOWNLOAD_SIGNED.get(lang),
            _ => proof::DOWNLOAD.get(lang),
        },
        proof: proof(context, sop),
        source: links::relative(from, &links::source(&sop.id)),
        yaml: links::relative(from, &links::yaml(&sop.id)),
        json: links::relative(from, &links::json(&sop.id)),
        compared: if compare.is_some() {
            sentences::agencies_with(lang, peers)
        } else {
            screen::NOT_COMPARED.get(lang).to_owned()
        },
        compare: compare.map(|key| links::relative(from, &links::procedure(key))),
        notes: notes(context, sop),
    }
}

fn proof(context: &Context, sop: &Sop) -> ProofView {
    let lang = context.lang();
    let signed = context.signed.get(&sop.id);
    let told = signed.map(|signed| match (signed.published, signed.differs) {
        (true, false) => proof::SIGNED_HERE,
        (true, true) => proof::SIGNED_DIFFERS,
        (false, false) => proof::SIGNED_KEPT,
        (false, true) => proof::SIGNED_KEPT_DIFFERS,
    });
    let at = context.position(&sop.id);
    let known = at.and_then(|at| context.analysis.sops.get(at));
    let graphs = known.map_or(&[][..], |known| known.graphs.as_slice());
    let own = || code(&facts(&context.library, sop, graphs));
    ProofView {
        label: proof::CODE.get(lang),
        code: signed.map_or_else(own, |signed| signed.code.clone()),
        signed: told.map(|told| told.get(lang)),
        differs: signed.is_some_and(|signed| signed.differs),
        how: proof::HOW.get(lang),
        command: proof::COMMAND.get(lang),
    }
}

/// A date field; `needed` makes its absence a fault.
pub fn date(context: &Context, field: Option<&DateField>, label: Words, needed: bool) -> DateView {
    let lang = context.lang();
    let mut view = DateView {
        label: label.get(lang),
        words: None,
        machine: None,
        badge: None,
        quiet: None,
    };
    let Some(field) = field else {
        view.quiet = Some(labels::NOT_STATED.get(lang).to_owned());
        return view;
    };
    view.words = numbers::date(lang, field.meaning);
    view.machine = numbers::machine_date(field.meaning);
    match field.meaning {
        WrittenDate::Empty if needed => view.badge = Some(Badge::wrong(lang, labels::NOT_FILLED)),
        WrittenDate::Empty => view.quiet = Some(labels::NOT_FILLED.get(lang).to_owned()),
        WrittenDate::Dash => view.quiet = Some(labels::DASHED.get(lang).to_owned()),
        WrittenDate::Unreadable => {
            view.badge = Some(Badge::wrong(lang, labels::UNREADABLE));
            view.quiet = Some(context.shown(&field.text));
        }
        WrittenDate::Day(_) | WrittenDate::Month(_) | WrittenDate::Year(_) => {}
    }
    view
}

/// A date in words; as written where it means no date.
pub(in crate::view) fn date_words(context: &Context, field: Option<&DateField>) -> String {
    let words = field.map(|field| {
        let date = numbers::date(context.lang(), field.meaning);
        date.unwrap_or_else(|| context.shown(&field.text))
    });
    words.unwrap_or_default()
}

fn signer(context: &Context, sop: &Sop) -> Signer {
    let lang = context.lang();
    let Some(approval) = &sop.approval else {
        return Signer {
            label: screen::APPROVED_BY.get(lang).to_owned(),
            ..Signer::default()
        };
    };
    // Of a draft nothing is signed yet, unless its signed sheet lies beside it.
    let is_signed = sop.status.value != Status::Draft || context.signed.contains_key(&sop.id);
    let method = approval.method.as_ref().map(|method| method.value);
    let label = match (method, is_signed) {
        (Some(SigningMethod::Electronic), true) => screen::SIGNED_ELECTRONICALLY,
        (Some(SigningMethod::Electronic), false) => screen::TO_SIGN_ELECTRONICALLY,
        (Some(SigningMethod::Ink), true) => screen::SIGNED_IN_INK,
        (Some(SigningMethod::Ink), false) => screen::TO_SIGN_IN_INK,
        (None, _) => screen::APPROVED_BY,
    };
    let lines = [&approval.position, &approval.rank];
    let lines = lines
        .into_iter()
        .filter_map(|text| context.shown_text(text.as_ref()));
    Signer {
        label: label.get(lang).to_owned(),
        name: context.shown_text(approval.name.as_ref()),
        lines: lines.map(|line| casing::heading(context, &line)).collect(),
        nip: context
            .shown_text(approval.nip.as_ref())
            .filter(|_| !context.is_public()),
    }
}

fn approvers(context: &Context, sop: &Sop) -> Vec<Signer> {
    let people = sop.approvers.iter().map(|person| {
        let day = Some(date_words(context, person.date.as_ref()));
        let position = context.shown_text(person.position.as_ref());
        Signer {
            label: context.shown_text(person.role.as_ref()).unwrap_or_default(),
            name: context.shown_text(person.name.as_ref()),
            lines: position
                .into_iter()
                .chain(day.filter(|day| !day.is_empty()))
                .collect(),
            nip: context
                .shown_text(person.nip.as_ref())
                .filter(|_| !context.is_public()),
        }
    });
    people.collect()
}

fn notes(context: &Context, sop: &Sop) -> Vec<String> {
    let lang = context.lang();
    let Some(provenance) = &sop.provenance else {
        return Vec::new();
    };
    let mut notes = Vec::new();
    if provenance.inferred_step_key("pelaksana") {
        notes.push(screen::ACTORS_INFERRED.get(lang).to_owned());
    }
    notes.extend(provenance.notes.iter().map(|note| context.shown(note)));
    let file = context.shown_text(provenance.file.as_ref());
    let page = context.shown_text(provenance.page.as_ref());
    if let Some(file) = file {
        notes.push(
            sentences::transcribed(&file, page.as_deref())
                .get(lang)
                .to_owned(),
        );
    }
    notes
}

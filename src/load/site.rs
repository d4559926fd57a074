//! The site's settings and guides: their files come in, settings and pages of Markdown go out.

use crate::finding::Findings;
use crate::model::{Guide, Profile, Site};
use crate::said;
use crate::text::yaml::{self, Node};
use crate::text::{FileId, Source, Span, Text};
use crate::words::terms::Scope;

use super::address::parse_base_url;
use super::agency::read_colour;
use super::decode::{Decoder, Fields, is_blank};
use super::problems::{BAD_BASE_URL, NO_FRONT_MATTER};
use super::signing::read_signing;

pub(super) const PROFILES: &[(&str, Profile)] =
    &[("internal", Profile::Internal), ("publik", Profile::Public)];

pub(super) const YES_NO: &[(&str, bool)] = &[
    ("ya", true),
    ("true", true),
    ("tidak", false),
    ("false", false),
];

pub(super) const LANGUAGES: &[(&str, &str)] = &[("id", "id"), ("en", "en")];

/// Reads `content/situs.yaml`.
pub(super) fn read_site(decoder: &mut Decoder<'_>, root: &Node) -> Site {
    let mut site = Site::default();
    let Some(fields) = decoder.fields(root, Scope::Site) else {
        return site;
    };
    site.title = decoder
        .optional(&fields, "judul")
        .filter(|title| !title.is_empty());
    site.base_url = read_base_url(decoder, &fields);
    if decoder
        .optional_choice(&fields, "bahasa", LANGUAGES)
        .is_some()
    {
        site.language = decoder.optional(&fields, "bahasa");
    }
    if fields.get("profil").is_some_and(|node| !is_blank(node)) {
        // A word we do not know may have meant the public: then nothing private may slip out.
        let profile = decoder.optional_choice(&fields, "profil", PROFILES);
        site.profile = profile.map_or(Profile::Public, |profile| profile.value);
    }
    site.theme = decoder
        .optional(&fields, "tema")
        .filter(|theme| !theme.is_empty());
    site.colour = read_colour(decoder, &fields);
    site.logo = decoder.optional(&fields, "logo");
    if let Some(show) = decoder.optional_choice(&fields, "tampilkan_temuan", YES_NO) {
        site.show_findings = show.value;
    }
    site.signing = read_signing(decoder, &fields);
    if let Some(publish) = decoder.optional_choice(&fields, "terbitkan_ttd", YES_NO) {
        site.publishes_signed = publish.value;
    }
    if let Some(week) = fields
        .get("hari_kerja")
        .and_then(|node| decoder.fields(node, Scope::WorkingWeek))
    {
        site.hours_per_day = read_decimal(decoder, &week, "jam").unwrap_or(site.hours_per_day);
        site.days_per_week = read_decimal(decoder, &week, "hari").unwrap_or(site.days_per_week);
    }
    site.return_chance = read_chance(decoder, &fields).unwrap_or(site.return_chance);
    site.terms = decoder.pairs(&fields, "istilah");
    site.synonyms = read_synonyms(decoder, &fields);
    site
}

/// The address of the site in its one form; nothing where it is empty or none.
fn read_base_url(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Option<Text> {
    let written = decoder.optional(fields, "base_url")?;
    if written.trim().is_empty() {
        return None;
    }
    match parse_base_url(&written) {
        Ok(value) => Some(Text { value, ..written }),
        Err(says) => {
            let finding = decoder.findings.add(&BAD_BASE_URL, written.span);
            finding.quote(written.trim()).says(says);
            None
        }
    }
}

fn read_decimal(decoder: &mut Decoder<'_>, fields: &Fields<'_>, key: &str) -> Option<f64> {
    let text = decoder.optional(fields, key)?;
    let number = text.trim().replace(',', ".").parse::<f64>().ok();
    let number = number.filter(|number| number.is_finite() && (0.0..=24.0).contains(number));
    if number.is_none() {
        let word = &text.value;
        decoder.refuse(
            &text,
            said!(
            id: "`{word}` bukan bilangan antara 0 dan 24",
            en: "`{word}` is no number between 0 and 24"),
        );
    }
    number
}

/// Reads `peluang_kembali`. A chance of one would send work back for ever.
fn read_chance(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Option<f64> {
    let text = decoder.optional(fields, "peluang_kembali")?;
    if text.trim().is_empty() {
        return None;
    }
    let number = text.trim().replace(',', ".").parse::<f64>().ok();
    let number = number.filter(|number| (0.0..1.0).contains(number));
    if number.is_none() {
        let word = &text.value;
        decoder.refuse(
            &text,
            said!(
            id: "`{word}` bukan peluang dari 0 sampai kurang dari 1, misalnya 0,2",
            en: "`{word}` is no chance from 0 to below 1, such as 0,2"),
        );
    }
    number
}

fn read_synonyms(decoder: &mut Decoder<'_>, fields: &Fields<'_>) -> Vec<(Text, Vec<Text>)> {
    let Some(map) = fields.get("sinonim").and_then(|node| decoder.open(node)) else {
        return Vec::new();
    };
    map.entries()
        .iter()
        .map(|(word, node)| (word.clone(), decoder.texts(node)))
        .collect()
}

/// Reads one guide: front matter between two lines of `---`, then Markdown.
pub(super) fn read_guide(
    (file, path): (FileId, &str),
    slug: String,
    text: String,
    findings: &mut Findings,
) -> (Guide, Source) {
    let (head, body) = split_front_matter(&text);
    let mut guide = Guide {
        slug: slug.clone(),
        file,
        body: body.to_owned(),
        ..Guide::default()
    };
    let parsed = yaml::parse(file, path, head.to_owned());
    super::broken::report_yaml(&parsed, findings);
    let mut decoder = Decoder {
        source: &parsed.source,
        findings,
    };
    match parsed.root.as_ref().filter(|_| !head.is_empty()) {
        Some(root) => {
            if let Some(fields) = decoder.fields(root, Scope::Guide) {
                guide.title = decoder.required(&fields, "judul");
                let order = decoder.optional(&fields, "urutan");
                guide.order = order
                    .and_then(|order| order.trim().parse().ok())
                    .unwrap_or_default();
            }
        }
        None => {
            findings.add(&NO_FRONT_MATTER, Span::start_of(file));
        }
    }
    if guide.title.is_empty() {
        guide.title = crate::model::text_at(slug, Span::start_of(file));
    }
    let source = Source {
        text,
        ..parsed.source
    };
    (guide, source)
}

/// The front matter (with its opening line, so that positions stay true) and the Markdown after it.
fn split_front_matter(text: &str) -> (&str, &str) {
    let Some(rest) = text
        .strip_prefix("---\n")
        .or_else(|| text.strip_prefix("---\r\n"))
    else {
        return ("", text);
    };
    let opening = text.len() - rest.len();
    let mut at = opening;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return (&text[..at], &text[at + line.len()..]);
        }
        at += line.len();
    }
    ("", text)
}

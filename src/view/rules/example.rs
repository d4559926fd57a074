//! Examples of a rule: the constant of the rule comes in; its YAML, the SOP as a reader sees it and what the rule says
//! of it go out.

use serde::Serialize;

use super::super::sop::{Excerpt, excerpt};
use super::super::{Context, Setting};
use super::lines::{self, CodeLine};
use crate::analyse::analyse_all;
use crate::lint::Rule;
use crate::lint::examples::{example_day, example_findings};
use crate::words::{Words, reference};

/// One example.
#[derive(Debug, Serialize)]
pub struct Example {
    /// Prefix of anchors, different for each example of a page.
    pub key: &'static str,
    /// Class of its colour.
    pub class: &'static str,
    /// Its symbol.
    pub icon: &'static str,
    /// Wrong or right.
    pub title: &'static str,
    /// Its YAML.
    pub lines: Vec<CodeLine>,
    /// The SOP as a reader sees it.
    pub seen: Excerpt,
}

/// The agency and the slug of the SOP of every example.
const EXAMPLE: &str = "contoh";

/// The look of an example: prefix of anchors, class, symbol and title.
type Look = (&'static str, &'static str, &'static str, Words);

const WRONG: Look = ("s-", "salah", "silang", reference::WRONG);
const RIGHT: Look = ("b-", "benar", "centang", reference::RIGHT);

/// The wrong example of a rule and the right one, for its page at `from`.
pub(super) fn examples(context: &Context, rule: &Rule, from: &str) -> Vec<Example> {
    let pair = [(rule.bad, WRONG), (rule.good, RIGHT)];
    pair.into_iter()
        .map(|(text, look)| example(context, (rule, text), look, from))
        .collect()
}

fn example(context: &Context, (rule, text): (&Rule, &str), look: Look, from: &str) -> Example {
    let (key, class, icon, title) = look;
    let mut shown = lines::lines(text);
    for part in shown.iter_mut().flat_map(|line| &mut line.parts) {
        part.text = context.shown(&part.text);
    }
    Example {
        key,
        class,
        icon,
        title: title.get(context.lang()),
        lines: shown,
        seen: seen(context, (rule, text), (key, from)),
    }
}

/// The example as a library of its own, seen by the readers of this site.
fn seen(context: &Context, (rule, text): (&Rule, &str), place: (&str, &str)) -> Excerpt {
    let (mut library, found) = example_findings(rule, text);
    // What a rule says of an invented SOP is its manual, not a finding about an agency.
    library.site.show_findings = true;
    let analysis = analyse_all(&library);
    let setting = Setting {
        today: example_day(),
        sheets: false,
        hash: String::new(),
        file_hashes: Vec::new(),
        ..context.setting.clone()
    };
    let own = Context::new(library, analysis, found, setting);
    let at = own.named(EXAMPLE, EXAMPLE).unwrap_or_default();
    excerpt(&own, at, place)
}

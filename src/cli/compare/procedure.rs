//! A procedure: its key, name or alias comes in; what the site compares goes out.

use super::Asked;
use crate::cli::library::{self, Opened, Wanted};
use crate::cli::{DONE, STOPPED, Stop, World};
use crate::model::{Profile, Sop, SopId};
use crate::report;
use crate::text::{distance, nearest};
use crate::view::comparison::{comparison, data::comparison_data};
use crate::view::facts;
use crate::words::comparing as said;

/// Suggestions for a name that nothing has.
const SUGGESTIONS: usize = 5;

/// Compares the SOPs of a procedure.
pub(super) fn compare(world: &mut World<'_>, asked: &Asked<'_>, name: &str) -> Result<u8, Stop> {
    let today = library::judging_day(world, asked.matches)?;
    let root = library::needed_root(world, asked.matches)?;
    let opened = library::open(Some(&root), Vec::new(), today)?;
    let lang = asked.lang;
    let key = match procedure(&opened, name) {
        Ok(key) => key,
        Err(near) => {
            writeln!(world.err, "sopan: {}", said::no_procedure(name).get(lang))?;
            for (key, name) in near {
                writeln!(world.err, "  {key}  {name}")?;
            }
            return Ok(STOPPED);
        }
    };
    let chosen = chosen(&opened, asked, &key)?;
    let wanted = Wanted {
        lang: Some(lang),
        // A terminal is inside the office.
        profile: Some(Profile::Internal),
        sheets: false,
    };
    let mut context = opened.context(&wanted);
    if let (Some(chosen), Some(own)) = (chosen, std::sync::Arc::get_mut(&mut context)) {
        own.compare_only(&chosen);
    }
    let screen = world.screen();
    let text = match asked.format {
        "json" => comparison_data(&context, &key).map(|data| report::pretty(&data)),
        "csv" => facts::csv(&context, &key),
        "md" => comparison(&context, &key).map(|page| report::comparison_markdown(&page, lang)),
        _ => comparison(&context, &key).map(|page| report::comparison_text(&page, screen, lang)),
    };
    write!(world.out, "{}", text.unwrap_or_default())?;
    Ok(DONE)
}

/// The key of the procedure that a key, a name or an alias means; else the nearest with their names.
fn procedure(opened: &Opened, name: &str) -> Result<String, Vec<(String, String)>> {
    let bare = |text: &str| -> String {
        let letters = text.chars().filter(|letter| letter.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let wanted = bare(name);
    let all = &opened.library.procedures;
    let called = |procedure: &&crate::model::Procedure| {
        let names = [procedure.key.as_str(), &procedure.name].into_iter();
        let mut names = names.chain(procedure.aliases.iter().map(|alias| alias.as_str()));
        names.any(|name| bare(name) == wanted)
    };
    if let Some(found) = all.iter().find(called) {
        return Ok(found.key.clone());
    }
    let mut near: Vec<&crate::model::Procedure> = all.iter().collect();
    let begins = |key: &str| !bare(key).contains(&wanted);
    near.sort_by_cached_key(|procedure| {
        let key = &procedure.key;
        (begins(key), distance(&bare(key), &wanted), key.clone())
    });
    let near = near.into_iter().take(SUGGESTIONS);
    Err(near
        .map(|procedure| (procedure.key.clone(), procedure.name.trim().to_owned()))
        .collect())
}

/// The SOPs that `--sop` names; nothing without it.
fn chosen(opened: &Opened, asked: &Asked<'_>, key: &str) -> Result<Option<Vec<SopId>>, Stop> {
    let Some(names) = asked.matches.get_many::<String>("sop") else {
        return Ok(None);
    };
    let is_own = |sop: &&Sop| sop.procedure.as_ref().is_some_and(|own| own.value == key);
    let own: Vec<&Sop> = opened.library.sops.iter().filter(is_own).collect();
    let ids: Vec<String> = own.iter().map(|sop| sop.id.to_string()).collect();
    let mut chosen = Vec::new();
    for name in names {
        let name = name.trim();
        let found = own.iter().find(|sop| sop.id.to_string() == name);
        let Some(found) = found else {
            let near = nearest(name, ids.iter().map(String::as_str));
            let known = ids.join(", ");
            return Err(said::no_sop(name, near.unwrap_or(&known)).into());
        };
        chosen.push(found.id.clone());
    }
    Ok(Some(chosen))
}

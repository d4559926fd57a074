//! `rules` and `explain`: the constants of the rules come in, lists and manual pages go out.

use clap::ArgMatches;

use super::{DONE, STOPPED, Stop, World};
use crate::finding::Defect;
use crate::lint::examples::example_findings;
use crate::lint::{RULES, Rule};
use crate::load::PROBLEMS;
use crate::report;
use crate::text::nearest;
use crate::words::{Lang, terminal};

/// Runs `rules`.
pub(super) fn rules(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    if matches
        .get_one::<String>("format")
        .is_some_and(|format| format == "json")
    {
        let defects: Vec<&Defect> = RULES
            .iter()
            .map(|rule| &rule.defect)
            .chain(PROBLEMS)
            .collect();
        write!(world.out, "{}", report::json_rules(&defects, lang))?;
        return Ok(DONE);
    }
    for rule in RULES {
        line(world, &rule.defect, lang)?;
    }
    writeln!(world.out, "\n{}:", terminal::LOADING.get(lang))?;
    for defect in PROBLEMS {
        line(world, defect, lang)?;
    }
    Ok(DONE)
}

fn line(world: &mut World<'_>, defect: &Defect, lang: Lang) -> Result<(), Stop> {
    let (id, severity, says) = (defect.id, defect.severity.key(), defect.says.get(lang));
    writeln!(world.out, "{id:<32} {severity:<10} {says}")?;
    Ok(())
}

/// Runs `explain`.
pub(super) fn explain(world: &mut World<'_>, matches: &ArgMatches, lang: Lang) -> Result<u8, Stop> {
    let id = matches
        .get_one::<String>("rule")
        .map(String::as_str)
        .unwrap_or_default();
    let rule = RULES.iter().find(|rule| rule.defect.id == id);
    let defect = rule
        .map(|rule| &rule.defect)
        .or_else(|| PROBLEMS.iter().find(|defect| defect.id == id));
    let Some(defect) = defect else {
        let known = RULES.iter().map(|rule| rule.defect.id);
        let near = nearest(id, known.chain(PROBLEMS.iter().map(|defect| defect.id)));
        writeln!(
            world.err,
            "sopan: {}",
            terminal::no_rule(id, near).get(lang)
        )?;
        return Ok(STOPPED);
    };
    writeln!(
        world.out,
        "{} ({})\n{}\n",
        defect.id,
        defect.severity.key(),
        defect.says.get(lang)
    )?;
    let mut part = |label: &str, text: &str| writeln!(world.out, "{label}: {text}");
    part(terminal::WHY.get(lang), defect.why.get(lang))?;
    part(terminal::FIX.get(lang), defect.fix.get(lang))?;
    if !defect.basis.is_empty() {
        part(terminal::BASIS.get(lang), defect.basis)?;
    }
    if let Some(rule) = rule {
        examples(world, rule, lang)?;
    }
    Ok(DONE)
}

/// Shows the examples of a rule, and what it says of the wrong one.
fn examples(world: &mut World<'_>, rule: &Rule, lang: Lang) -> Result<(), Stop> {
    for (label, example) in [(terminal::BAD, rule.bad), (terminal::GOOD, rule.good)] {
        let (_, found) = example_findings(rule, example);
        writeln!(
            world.out,
            "\n{}:\n\n{}\n",
            label.get(lang),
            example.trim_matches('\n')
        )?;
        if found.is_empty() {
            writeln!(world.out, "{}", terminal::NOTHING_HERE.get(lang))?;
        }
        for finding in &found {
            writeln!(world.out, "- {}", finding.message.get(lang))?;
            writeln!(
                world.out,
                "  {}: {}",
                terminal::FIX.get(lang),
                finding.fix.get(lang)
            )?;
        }
    }
    Ok(())
}

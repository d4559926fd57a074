//! The rules asked for: ids and beginnings of ids come in, whether a finding is meant goes out.

use clap::ArgMatches;

use crate::cli::Stop;
use crate::finding::Finding;
use crate::lint::RULES;
use crate::load::{PROBLEMS, is_unread};
use crate::text::nearest;
use crate::words::terminal;

/// What `--select` and `--ignore` name.
#[derive(Debug, Default)]
pub(super) struct Rules {
    only: Vec<String>,
    without: Vec<String>,
}

impl Rules {
    /// Reads both options; stops at a word that is no rule and no beginning of one.
    pub fn of(matches: &ArgMatches) -> Result<Rules, Stop> {
        Ok(Rules {
            only: words(matches, "select")?,
            without: words(matches, "ignore")?,
        })
    }

    /// Whether findings of a rule are asked for. That a file cannot be read is always said.
    pub fn mean(&self, rule: &str) -> bool {
        let named = |list: &[String]| list.iter().any(|word| names(word, rule));
        is_unread(rule) || ((self.only.is_empty() || named(&self.only)) && !named(&self.without))
    }

    /// The findings asked for.
    pub fn meant(&self, findings: Vec<Finding>) -> Vec<Finding> {
        let meant = |finding: &Finding| self.mean(finding.rule);
        findings.into_iter().filter(meant).collect()
    }
}

fn words(matches: &ArgMatches, option: &str) -> Result<Vec<String>, Stop> {
    let given = matches.get_many::<String>(option).into_iter().flatten();
    let words: Vec<String> = given.map(|word| word.trim().to_owned()).collect();
    for word in &words {
        if !known().any(|id| names(word, id)) {
            return Err(terminal::no_rule(word, near(word)).into());
        }
    }
    Ok(words)
}

/// Whether a word is a rule's id, or its beginning up to a hyphen.
fn names(word: &str, rule: &str) -> bool {
    let rest = rule.strip_prefix(word.trim_end_matches(['*', '-']));
    !word.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The id, or the beginning of ids, that a word comes nearest to.
fn near(word: &str) -> Option<&'static str> {
    let beginnings = known().flat_map(|id| {
        let hyphens = id.match_indices('-');
        hyphens.filter_map(move |(at, _)| id.get(..at))
    });
    nearest(word, known()).or_else(|| nearest(word, beginnings))
}

fn known() -> impl Iterator<Item = &'static str> {
    let defects = RULES.iter().map(|rule| &rule.defect).chain(PROBLEMS);
    defects.map(|defect| defect.id)
}

//! Arguments: the language comes in, the command line in that language goes out, and its mistakes as our own words.

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

use super::compare;
use super::sheets::WORKER;
use crate::load::shape::FileKind;
use crate::report::FORMATS;
use crate::words::commands::{self, CommandWords};
use crate::words::{Lang, Said, Words, terminal};

/// What `schema --berkas` calls the report of `lint --format json`.
pub(super) const FINDINGS: &str = "temuan";

/// What `schema --berkas` calls what `compare --format json` prints.
pub(super) const COMPARISON: &str = "banding";

/// What `schema --berkas` calls the `sop.json` beside the page of an SOP.
pub(super) const SOP_DATA: &str = "data-sop";

/// The names of what has a schema: the kinds of files, the report, and what is given to programs.
const SCHEMAS: [&str; 9] = {
    let mut names = [FINDINGS; 9];
    names[7] = COMPARISON;
    names[8] = SOP_DATA;
    let mut at = 0;
    while at < FileKind::NAMES.len() {
        names[at] = FileKind::NAMES[at].1;
        at += 1;
    }
    names
};

/// The weight from which no finding is: `--fail-on` with it never fails.
pub(super) const NEVER: &str = "tidak-pernah";

/// The language that the arguments ask for, before they are parsed: help must already be in it.
pub(super) fn wanted_language(arguments: &[String]) -> Option<Lang> {
    let spaced = arguments
        .windows(2)
        .find(|pair| pair.first().is_some_and(|word| word == "--lang"));
    let joined = arguments
        .iter()
        .find_map(|word| word.strip_prefix("--lang="));
    let code = joined.or_else(|| spaced.and_then(|pair| pair.get(1)).map(String::as_str))?;
    Lang::of_code(code)
}

/// The whole command line.
pub(super) fn command(lang: Lang) -> Command {
    let flag = |id: &'static str| option(id, lang).action(ArgAction::SetTrue);
    Command::new("sopan")
        .version(env!("CARGO_PKG_VERSION"))
        .about(terminal::ABOUT.get(lang))
        .help_template(template(lang))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_value_name(terminal::COMMAND.get(lang))
        .subcommand_help_heading(terminal::COMMANDS.get(lang))
        .arg(flag("help").short('h').action(ArgAction::Help).global(true))
        .arg(flag("version").short('V').action(ArgAction::Version))
        .arg(valued("root", lang).global(true))
        .arg(one_of("lang", &["id", "en"], lang).global(true))
        .arg(valued("per-tanggal", lang).global(true))
        .subcommands(subcommands(lang))
}

fn subcommands(lang: Lang) -> [Command; 12] {
    let flag = |id: &'static str| option(id, lang).action(ArgAction::SetTrue);
    let paths = argument("paths", lang).num_args(0..);
    let format = one_of("format", &["human", "json"], lang);
    let formats = one_of("format", &FORMATS, lang).help(help("formats", lang));
    let profile = one_of("profil", &["publik", "internal"], lang);
    let weight = one_of("fail-on", &["galat", "peringatan", "info", NEVER], lang);
    let port = valued("port", lang).value_parser(clap::value_parser!(u16));
    [
        subcommand(&commands::BUILD, lang)
            .arg(valued("out", lang))
            .arg(flag("no-pdf"))
            .arg(profile.clone())
            .arg(valued("base-url", lang))
            .arg(flag("strict")),
        subcommand(&commands::LINT, lang)
            .arg(paths.clone())
            .arg(formats)
            .arg(weight)
            .args([list("select", lang), list("ignore", lang)])
            .args([flag("fix"), flag("unsafe"), flag("diff")])
            .arg(valued("baseline", lang))
            .arg(flag("update")),
        subcommand(&commands::SERVE, lang).arg(port).arg(profile),
        subcommand(&commands::SHEET, lang)
            .arg(paths)
            .arg(flag("penilaian"))
            .arg(flag("check").alias("siap"))
            .arg(flag("data"))
            .arg(flag("jilid").alias("volume"))
            .arg(format.clone().help(help("check-format", lang)))
            .arg(valued("output", lang).short('o')),
        subcommand(&commands::VERIFY, lang)
            .arg(argument("pdfs", lang).num_args(1..).required(true))
            .arg(format.clone()),
        compare_command(lang),
        subcommand(&commands::IMPACT, lang)
            .arg(argument("regulation", lang).num_args(1..).required(true))
            .arg(format.clone()),
        subcommand(&commands::RULES, lang).arg(format),
        subcommand(&commands::EXPLAIN, lang).arg(argument("rule", lang).required(true)),
        subcommand(&commands::SCHEMA, lang).arg(one_of("berkas", &SCHEMAS, lang)),
        // Many editors add this word to say how they speak; there is no other way.
        subcommand(&commands::LSP, lang).arg(flag("stdio").hide(true)),
        Command::new(WORKER).hide(true),
    ]
}

fn compare_command(lang: Lang) -> Command {
    let compared = argument("compared", lang);
    let format = one_of("format", &compare::FORMATS, lang);
    subcommand(&commands::COMPARE, lang)
        .arg(compared.num_args(1..).required(true))
        .arg(format.help(help("compare-format", lang)))
        .arg(list("sop", lang))
}

/// An option that takes several values, with commas or given again.
fn list(id: &'static str, lang: Lang) -> Arg {
    let list = valued(id, lang);
    list.value_delimiter(',').action(ArgAction::Append)
}

fn subcommand(words: &CommandWords, lang: Lang) -> Command {
    Command::new(words.name)
        .alias(words.alias)
        .about(format!("{} [{}]", words.about.get(lang), words.alias))
        .help_template(template(lang))
        .disable_help_flag(true)
}

/// An option whose values its help already names.
fn one_of(id: &'static str, known: &'static [&'static str], lang: Lang) -> Arg {
    valued(id, lang)
        .value_parser(PossibleValuesParser::new(known))
        .hide_possible_values(true)
}

fn argument(id: &'static str, lang: Lang) -> Arg {
    let heading = terminal::ARGUMENTS.get(lang);
    Arg::new(id)
        .value_name(value(id, lang))
        .help(help(id, lang))
        .help_heading(heading)
}

/// An option with a value.
fn valued(id: &'static str, lang: Lang) -> Arg {
    option(id, lang).value_name(value(id, lang))
}

fn option(id: &'static str, lang: Lang) -> Arg {
    Arg::new(id)
        .long(id)
        .help(help(id, lang))
        .help_heading(terminal::CHOICES.get(lang))
}

fn help(id: &str, lang: Lang) -> &'static str {
    named(commands::OPTIONS, id, lang)
}

/// What stands for a value in the help.
fn value(id: &str, lang: Lang) -> &'static str {
    named(commands::VALUES, id, lang)
}

fn named(table: &[(&str, Words)], id: &str, lang: Lang) -> &'static str {
    let found = table.iter().find(|(name, _)| *name == id);
    found.map_or("", |(_, words)| words.get(lang))
}

fn template(lang: Lang) -> String {
    let usage = terminal::USAGE.get(lang);
    format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}\n")
}

/// A mistake in the arguments, in our own words; the parser's where we have none.
pub(super) fn mistake(error: &clap::Error) -> Said {
    let text = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        // Of several suggestions the nearest is last; known values are listed whole.
        Some(ContextValue::Strings(list)) if kind == ContextKind::ValidValue => {
            Some(list.join(", "))
        }
        Some(ContextValue::Strings(list)) => list.last().cloned(),
        Some(ContextValue::StyledStr(text)) => Some(text.to_string()),
        Some(ContextValue::StyledStrs(list)) => list.first().map(ToString::to_string),
        _ => None,
    };
    let argument = text(ContextKind::InvalidArg).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument => {
            terminal::unknown_argument(&argument, text(ContextKind::SuggestedArg).as_deref())
        }
        ErrorKind::InvalidSubcommand => terminal::unknown_argument(
            &text(ContextKind::InvalidSubcommand).unwrap_or_default(),
            text(ContextKind::SuggestedSubcommand).as_deref(),
        ),
        ErrorKind::InvalidValue => terminal::bad_value(
            &argument,
            &text(ContextKind::InvalidValue).unwrap_or_default(),
            &text(ContextKind::ValidValue).unwrap_or_default(),
        ),
        // The port is the only number.
        ErrorKind::ValueValidation => terminal::bad_value(
            &argument,
            &text(ContextKind::InvalidValue).unwrap_or_default(),
            "0–65535",
        ),
        ErrorKind::MissingSubcommand => terminal::missing_command(),
        ErrorKind::ArgumentConflict => terminal::given_twice(&argument),
        ErrorKind::TooManyValues => terminal::no_value(&argument),
        ErrorKind::MissingRequiredArgument => terminal::missing_argument(&argument),
        _ => terminal::misuse(error.to_string().lines().next().unwrap_or_default()),
    }
}

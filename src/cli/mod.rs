//! The command line: arguments and the surrounding world come in, an exit code goes out.

use std::io::Write;
use std::path::PathBuf;

use clap::error::ErrorKind;

use crate::disk::{DiskError, DiskErrorKind};
use crate::model::Day;
use crate::report::Screen;
use crate::words::{Lang, Said, mending, terminal};

mod args;
mod attached;
mod build;
mod compare;
mod impact;
mod library;
mod links;
mod lint;
mod lsp;
mod rules;
mod schema;
mod serve;
mod sheet;
mod sheets;
mod signed;
mod verify;

/// Nothing to complain about.
pub const DONE: u8 = 0;
/// There are findings, or files that could not be read.
pub const FOUND: u8 = 1;
/// The command could not run.
pub const STOPPED: u8 = 2;

/// What surrounds a run, so that nothing below asks the system.
pub struct World<'a> {
    /// The arguments after the program's name.
    pub arguments: Vec<String>,
    /// The current folder.
    pub folder: PathBuf,
    /// The day of the run.
    pub today: Day,
    /// Whether the output is a terminal: colour and progress.
    pub terminal: bool,
    /// The program itself, which prints many sheets in processes of its own; without it, this process prints them.
    pub program: Option<PathBuf>,
    /// Columns of the terminal, where they are known.
    pub columns: Option<usize>,
    /// Standard output.
    pub out: &'a mut dyn Write,
    /// Standard error.
    pub err: &'a mut dyn Write,
}

impl World<'_> {
    /// Where the reports of this run are read.
    fn screen(&self) -> Screen {
        let usual = Screen::default();
        Screen {
            width: self.columns.unwrap_or(usual.width).clamp(60, 120),
            colour: self.terminal,
        }
    }
}

/// Why a command could not run.
#[derive(Debug)]
pub(crate) enum Stop {
    /// For a reason to tell.
    Because(Said),
    /// Whoever read the output has seen enough, as `head` does.
    NobodyReads,
}

impl<T: Into<Said>> From<T> for Stop {
    fn from(reason: T) -> Stop {
        Stop::Because(reason.into())
    }
}

impl From<DiskError> for Stop {
    fn from(error: DiskError) -> Stop {
        let path = error.path.display().to_string();
        Stop::Because(match error.kind {
            DiskErrorKind::NotOurs => terminal::not_ours(&path),
            DiskErrorKind::System(reason)
                if reason.kind() == std::io::ErrorKind::PermissionDenied =>
            {
                terminal::forbidden(&path)
            }
            DiskErrorKind::System(reason) => terminal::system(&path, &reason.to_string()),
            DiskErrorKind::Outside => terminal::outside(&path),
            DiskErrorKind::Changed => mending::changed(&path),
        })
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Stop {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Stop::NobodyReads,
            _ => Stop::Because(terminal::system("stdout", &error.to_string())),
        }
    }
}

/// Runs one command and gives its exit code.
pub fn run(world: &mut World<'_>) -> u8 {
    let lang = args::wanted_language(&world.arguments).unwrap_or_default();
    let name = std::iter::once("sopan".to_owned());
    // Who asks for help by its name gets it as well as who knows the sign for it.
    let asked = |word: &String| {
        if word == "help" || word == "bantuan" {
            "--help"
        } else {
            word
        }
        .to_owned()
    };
    let first = world.arguments.iter().take(1).map(asked);
    let arguments = name
        .chain(first)
        .chain(world.arguments.iter().skip(1).cloned());
    let matches = match args::command(lang).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return explain_arguments(world, &error, lang),
    };
    let Some((command, own)) = matches.subcommand() else {
        return STOPPED;
    };
    let ran = match command {
        "build" => build::build(world, own, lang),
        "lint" => lint::lint(world, own, lang),
        "serve" => serve::serve(world, own, lang),
        "sheet" => sheet::sheet(world, own, lang),
        sheets::WORKER => sheets::work(world).map(|()| DONE).map_err(Stop::from),
        "verify" => verify::verify(world, own, lang),
        "compare" => compare::compare(world, own, lang),
        "impact" => impact::impact(world, own, lang),
        "rules" => rules::rules(world, own, lang),
        "lsp" => lsp::lsp(world, own, lang),
        "schema" => schema::schema(world, own, lang),
        _ => rules::explain(world, own, lang),
    };
    match ran {
        Ok(code) => code,
        Err(Stop::NobodyReads) => DONE,
        Err(Stop::Because(reason)) => {
            let stopped = terminal::STOPPED.get(lang);
            // Nobody is left to tell when even this cannot be written.
            let _ = writeln!(world.err, "sopan: {stopped}: {}", reason.get(lang));
            STOPPED
        }
    }
}

fn explain_arguments(world: &mut World<'_>, error: &clap::Error, lang: Lang) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = write!(world.out, "{}", help(error, lang));
            DONE
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = write!(world.err, "{}", help(error, lang));
            STOPPED
        }
        _ => {
            let _ = writeln!(world.err, "sopan: {}", args::mistake(error).get(lang));
            STOPPED
        }
    }
}

/// The help with the one word that clap does not let us say.
fn help(error: &clap::Error, lang: Lang) -> String {
    let options = terminal::OPTIONS_IN_USAGE.get(lang);
    error.render().to_string().replace("[OPTIONS]", options)
}

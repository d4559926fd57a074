//! The program: arguments, folder, clock and streams of the system come in, an exit code goes out.

#![expect(
    clippy::disallowed_methods,
    reason = "clock and folder are read here, once, and handed down"
)]

use std::io::{IsTerminal, stderr, stdout};
use std::process::ExitCode;
use std::time::SystemTime;

use console::Term;
use sopan::cli::{World, run};
use sopan::model::day_of_clock;

/// Indonesian offices begin their day in the west (WIB): the date of a run is theirs, not that of Greenwich.
const HOURS_EAST: i64 = 7;

fn main() -> ExitCode {
    let seconds = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    let seconds = i64::try_from(seconds.as_secs()).unwrap_or_default();
    let mut world = World {
        arguments: std::env::args().skip(1).collect(),
        folder: std::env::current_dir().unwrap_or_default(),
        today: day_of_clock(seconds + HOURS_EAST * 3600),
        terminal: stdout().is_terminal(),
        program: std::env::current_exe().ok(),
        columns: Term::stdout()
            .size_checked()
            .map(|(_, columns)| columns.into()),
        out: &mut stdout(),
        err: &mut stderr(),
    };
    ExitCode::from(run(&mut world))
}

//! The wire between processes: a theme and then jobs come in over a stream, their answers go out over another.

use std::io::{self, Read, Write};

use super::jobs::{Start, answer};
use super::{SHEETS_REMEMBERED, forget};

/// No message is longer, in bytes: whoever announces more speaks something else.
const LONGEST: u64 = 1 << 30;

/// Prints what comes in until the stream ends: first what all sheets share, then one job after the other.
///
/// # Errors
/// When a stream breaks.
pub fn work(input: &mut dyn Read, output: &mut dyn Write) -> io::Result<()> {
    let Some(start) = receive(input)? else {
        return Ok(());
    };
    let theme = Start::read(&start).unwrap_or_default().theme();
    let mut printed = 0_usize;
    while let Some(job) = receive(input)? {
        send(output, &answer(&theme, &job))?;
        printed += 1;
        // While the other side writes the sheet to the disk, there is time to forget.
        if printed.is_multiple_of(SHEETS_REMEMBERED) {
            forget();
        }
    }
    Ok(())
}

/// Sends one message.
///
/// # Errors
/// When the stream breaks.
pub fn send(output: &mut dyn Write, message: &[u8]) -> io::Result<()> {
    output.write_all(&(message.len() as u64).to_le_bytes())?;
    output.write_all(message)?;
    output.flush()
}

/// Receives one message; nothing where the stream ended before it.
///
/// # Errors
/// When the stream breaks off within a message, or holds none.
pub fn receive(input: &mut dyn Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 8];
    match input.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let length = u64::from_le_bytes(length);
    let room = usize::try_from(length).ok().filter(|_| length <= LONGEST);
    let mut message = vec![0; room.ok_or(io::ErrorKind::InvalidData)?];
    input.read_exact(&mut message)?;
    Ok(Some(message))
}

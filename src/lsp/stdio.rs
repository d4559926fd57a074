//! Standard streams: messages of one editor come in and replies go out, until it says goodbye.

use std::io;
use std::time::Duration;

use lsp_server::{Connection, Message};

use super::state::{Stage, State};

/// How long an author pauses before everything that others share is looked at again.
const PAUSE: Duration = Duration::from_millis(300);

/// Serves one editor over standard input and output. Gives whether it said goodbye as the protocol wants it.
///
/// # Errors
/// When the streams break.
pub fn run(state: State) -> io::Result<bool> {
    let (connection, threads) = Connection::stdio();
    let ended = converse(&connection, state);
    // The writing thread ends when nobody can send to it any more.
    drop(connection);
    threads.join()?;
    Ok(ended)
}

/// Answers until the editor leaves. Whatever waits is taken at once, so that a burst of keys is judged once.
fn converse(connection: &Connection, mut state: State) -> bool {
    loop {
        if let Stage::Over(closed) = state.stage {
            return closed;
        }
        let first = match state.is_restless() {
            true => connection
                .receiver
                .recv_timeout(PAUSE)
                .map_err(|error| error.is_timeout()),
            false => connection.receiver.recv().map_err(|_| false),
        };
        let (next, replies) = match first {
            Ok(first) => {
                let mut messages: Vec<Message> = vec![first];
                messages.extend(connection.receiver.try_iter());
                state.turn(messages)
            }
            Err(true) => state.rest(),
            Err(false) => return state.stage == Stage::Closed,
        };
        state = next;
        for reply in replies {
            if connection.sender.send(reply).is_err() {
                return false;
            }
        }
    }
}

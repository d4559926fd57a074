//! The preview server: an output and a function that builds a new one come in, pages go out to browsers of this machine.
//!
//! It does not know what a page is, only what bytes are. A change on disk means: build again, swap, tell the browsers.

use std::io;
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::Duration;

use notify::RecursiveMode;
use notify_debouncer_full::{DebounceEventResult, new_debouncer};
use tiny_http::{Request, Server};

mod http;

use crate::output::Output;

/// Milliseconds of quiet after a change before the library is read again: an editor writes in several strokes.
const QUIET: u64 = 60;

/// Threads that answer requests. A browser keeps one busy for as long as it listens for reloads.
const THREADS: usize = 16;

/// Milliseconds between two empty connections to ourselves. The pool of threads in tiny_http counts a thread as idle until
/// it has really woken, so that of several connections that a browser opens at once one may be left without a thread
/// until the next connection arrives. A browser that waits for that one opens no next one: so we do.
const KNOCK: u64 = 200;

/// What is served now, and how often it was replaced.
struct Served {
    output: Arc<Output>,
    version: u64,
}

/// The state that threads share.
struct Shared {
    served: Mutex<Served>,
    replaced: Condvar,
    address: SocketAddr,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Served> {
        self.served
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn output(&self) -> Arc<Output> {
        Arc::clone(&self.lock().output)
    }

    fn replace(&self, output: Output) {
        let mut served = self.lock();
        served.output = Arc::new(output);
        served.version += 1;
        self.replaced.notify_all();
    }

    /// Waits until the output is not the one of `version` any more, or `patience` is over; gives the version now.
    fn wait(&self, version: u64, patience: Duration) -> u64 {
        let same = |served: &mut Served| served.version == version;
        let served = self.lock();
        match self.replaced.wait_timeout_while(served, patience, same) {
            Ok((served, _)) => served.version,
            Err(poisoned) => poisoned.into_inner().0.version,
        }
    }

    fn version(&self) -> u64 {
        self.lock().version
    }
}

/// A server that listens but does not answer yet.
pub struct Preview {
    server: Arc<Server>,
    shared: Arc<Shared>,
}

impl Preview {
    /// Listens on a port of the loopback address; port 0 takes a free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn listen(port: u16, output: Output) -> Result<Preview, io::Error> {
        let wanted = SocketAddr::from(([127, 0, 0, 1], port));
        let server = Server::http(wanted).map_err(io::Error::other)?;
        let address = server.server_addr().to_ip().unwrap_or(wanted);
        let served = Mutex::new(Served {
            output: Arc::new(output),
            version: 1,
        });
        let shared = Shared {
            served,
            replaced: Condvar::new(),
            address,
        };
        Ok(Preview {
            server: Arc::new(server),
            shared: Arc::new(shared),
        })
    }

    /// The address to open.
    pub fn address(&self) -> SocketAddr {
        self.shared.address
    }

    /// Answers browsers and watches folders until the process ends. `build` is called after each change; where it gives
    /// nothing, the last output stays.
    ///
    /// # Errors
    /// When the folders cannot be watched.
    pub fn run(
        self,
        folders: &[PathBuf],
        build: impl Fn() -> Option<Output> + Send + 'static,
    ) -> Result<(), io::Error> {
        let shared = Arc::clone(&self.shared);
        let changed = move |events: DebounceEventResult| {
            let touched =
                events.is_ok_and(|events| events.iter().any(|event| !event.kind.is_access()));
            if touched && let Some(output) = build() {
                shared.replace(output);
            }
        };
        let quiet = Duration::from_millis(QUIET);
        let mut watcher = new_debouncer(quiet, None, changed).map_err(io::Error::other)?;
        for folder in folders.iter().filter(|folder| folder.is_dir()) {
            watcher
                .watch(folder, RecursiveMode::Recursive)
                .map_err(io::Error::other)?;
        }
        let answering: Vec<_> = (0..THREADS)
            .map(|_| {
                let (server, shared) = (Arc::clone(&self.server), Arc::clone(&self.shared));
                std::thread::spawn(move || answer_all(&server, &shared))
            })
            .collect();
        let address = self.address();
        std::thread::spawn(move || knock(address));
        for thread in answering {
            // A thread that failed was busy with one browser only; the others go on.
            let _ = thread.join();
        }
        Ok(())
    }
}

/// Opens and closes a connection again and again, so that none of a browser is left waiting.
fn knock(address: SocketAddr) {
    loop {
        std::thread::sleep(Duration::from_millis(KNOCK));
        // Where the server is so busy that it cannot be reached, threads are being woken anyway.
        let _ = TcpStream::connect_timeout(&address, Duration::from_millis(KNOCK));
    }
}

fn answer_all(server: &Server, shared: &Shared) {
    while let Ok(request) = server.recv() {
        let request: Request = request;
        // A browser that went away is no reason to stop.
        let _ = http::answer(request, shared);
    }
}

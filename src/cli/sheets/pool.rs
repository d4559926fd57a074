//! Workers: jobs come in, answers of other processes of this program go out. One that dies takes only its job with it.

use std::io::{self, Read};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Mutex, MutexGuard};

use super::WORKER;
use crate::sheet::{receive, send};

/// How many workers a job may cost: the first may have died of what came before.
const ATTEMPTS: usize = 2;

/// How much of a worker's last words is worth telling, in bytes.
const LAST_WORDS: u64 = 240;

/// Workers that wait for a job. There are never more than callers at once, and none before the first job.
#[derive(Debug)]
pub(super) struct Pool {
    program: PathBuf,
    /// What each is told first.
    told: Vec<u8>,
    idle: Mutex<Vec<Worker>>,
}

/// Why there is no answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Lost {
    /// The program could not be started.
    NotStarted,
    /// Every worker that tried died, the last one of this.
    Died(String),
}

impl Pool {
    /// Workers of a program that is told something first.
    pub(super) fn new(program: PathBuf, told: Vec<u8>) -> Pool {
        Pool {
            program,
            told,
            idle: Mutex::default(),
        }
    }

    /// The answer to a job. Waits for it; whoever wants several at once asks from several threads.
    pub(super) fn answer(&self, job: &[u8]) -> Result<Vec<u8>, Lost> {
        let mut idle = self.idle().pop();
        let mut reason = String::new();
        for _ in 0..ATTEMPTS {
            let started = idle.take().map_or_else(|| self.start(), Ok);
            let mut worker = started.map_err(|_| Lost::NotStarted)?;
            match worker.answer(job) {
                Ok(answer) => {
                    self.idle().push(worker);
                    return Ok(answer);
                }
                Err(error) => reason = worker.last_words(&error),
            }
        }
        Err(Lost::Died(reason))
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Worker>> {
        self.idle
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn start(&self) -> io::Result<Worker> {
        let mut child = Command::new(&self.program)
            .arg(WORKER)
            // There is a worker for every core already.
            .env("RAYON_NUM_THREADS", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let (input, output) = (child.stdin.take(), child.stdout.take());
        let (Some(input), Some(output)) = (input, output) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let mut worker = Worker {
            child,
            input,
            output,
        };
        // One that does not listen is found out by its first job, which also says why.
        let _ = send(&mut worker.input, &self.told);
        Ok(worker)
    }
}

#[derive(Debug)]
struct Worker {
    child: Child,
    input: ChildStdin,
    output: ChildStdout,
}

impl Worker {
    fn answer(&mut self, job: &[u8]) -> io::Result<Vec<u8>> {
        send(&mut self.input, job)?;
        receive(&mut self.output)?.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    /// How it ended, and what it said then.
    fn last_words(mut self, error: &io::Error) -> String {
        // One that closed its streams is ending already: how, tells more than that we killed it.
        let ended = match error.kind() {
            io::ErrorKind::UnexpectedEof | io::ErrorKind::BrokenPipe => self.child.wait(),
            _ => self.child.kill().and_then(|()| self.child.wait()),
        };
        let ended = ended.map_or_else(|error| error.to_string(), |status| status.to_string());
        let mut said = Vec::new();
        if let Some(stream) = self.child.stderr.take() {
            let _ = stream.take(LAST_WORDS).read_to_end(&mut said);
        }
        let said = String::from_utf8_lossy(&said);
        let said: Vec<&str> = said.split_whitespace().collect();
        match said.is_empty() {
            true => ended,
            false => format!("{ended}: {}", said.join(" ")),
        }
    }
}

impl Drop for Worker {
    /// An idle worker has nothing to lose, and no process may be left behind.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_ends_at_once_is_told_by_how_it_ended() {
        let pool = Pool::new(PathBuf::from("/bin/false"), Vec::new());
        let Err(Lost::Died(reason)) = pool.answer(b"job") else {
            panic!("an answer of /bin/false");
        };
        assert!(reason.contains('1'), "{reason}");
    }

    #[test]
    fn a_program_that_speaks_something_else_is_no_worker() {
        let pool = Pool::new(PathBuf::from("/bin/echo"), Vec::new());
        assert!(matches!(pool.answer(b"job"), Err(Lost::Died(_))));
    }

    #[test]
    fn a_program_that_is_not_there_is_not_started() {
        let pool = Pool::new(PathBuf::from("/nowhere/sopan"), Vec::new());
        assert_eq!(pool.answer(b"job"), Err(Lost::NotStarted));
    }
}

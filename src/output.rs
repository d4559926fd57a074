//! Output: paths with bytes, or with the pure function that makes them, come in; bytes are made on demand.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

/// Makes the bytes of one file whenever it is asked; the same every time.
pub type Maker = Box<dyn Fn() -> Result<Vec<u8>, Failure> + Send + Sync>;

/// Why a file could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The reason, for whoever wrote the theme.
    pub reason: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.reason)
    }
}

impl std::error::Error for Failure {}

/// Makes the bytes of a file from all other files.
type LastMaker = Box<dyn Fn(&Output) -> Result<Vec<u8>, Failure> + Send + Sync>;

enum Content {
    Bytes(Vec<u8>),
    Lazy(Maker),
    Last(LastMaker),
}

/// The files of a build, sorted by path. Paths are relative, with `/` on every system.
#[derive(Default)]
pub struct Output {
    files: BTreeMap<String, Content>,
}

impl Output {
    /// An output without files.
    pub fn new() -> Output {
        Output::default()
    }

    /// Adds a file whose bytes are known. A later file of the same path takes the place of an earlier one.
    pub fn bytes(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), Content::Bytes(bytes.into()));
    }

    /// Adds a file that is made when it is asked for.
    pub fn lazy(
        &mut self,
        path: impl Into<String>,
        make: impl Fn() -> Result<Vec<u8>, Failure> + Send + Sync + 'static,
    ) {
        let maker: Maker = Box::new(make);
        self.files.insert(path.into(), Content::Lazy(maker));
    }

    /// Adds a file that says something about all others. It is made of them when it is asked for alone; whoever makes every
    /// file anyway may know its bytes already.
    pub fn last(
        &mut self,
        path: impl Into<String>,
        make: impl Fn(&Output) -> Result<Vec<u8>, Failure> + Send + Sync + 'static,
    ) {
        let maker: LastMaker = Box::new(make);
        self.files.insert(path.into(), Content::Last(maker));
    }

    /// Whether a file says something about all others.
    pub fn is_last(&self, path: &str) -> bool {
        matches!(self.files.get(path), Some(Content::Last(_)))
    }

    /// Takes over the files of another output.
    pub fn append(&mut self, other: Output) {
        self.files.extend(other.files);
    }

    /// Every path, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are no files.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Whether there is a file of this path.
    pub fn contains(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The bytes of a file, made now if they are lazy; nothing for a path that is not here.
    pub fn force(&self, path: &str) -> Option<Result<Cow<'_, [u8]>, Failure>> {
        self.files.get(path).map(|content| match content {
            Content::Bytes(bytes) => Ok(Cow::Borrowed(bytes.as_slice())),
            Content::Lazy(make) => make().map(Cow::Owned),
            Content::Last(make) => make(self).map(Cow::Owned),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lazy_files_are_made_when_asked_and_paths_are_sorted() {
        let mut output = Output::new();
        output.lazy("b.html", || Ok(b"made".to_vec()));
        output.bytes("a.css", "body{}");
        assert_eq!(output.paths().collect::<Vec<_>>(), ["a.css", "b.html"]);
        let made = output.force("b.html").map(|made| made.map(Cow::into_owned));
        assert_eq!(made, Some(Ok(b"made".to_vec())));
        assert!(output.force("c").is_none());
    }

    #[test]
    fn a_failure_keeps_its_reason() {
        let mut output = Output::new();
        output.lazy("a", || {
            Err(Failure {
                reason: "template".to_owned(),
            })
        });
        let failed = output.force("a").and_then(Result::err);
        assert_eq!(
            failed.map(|failure| failure.to_string()),
            Some("template".to_owned())
        );
    }
}

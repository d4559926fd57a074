//! The language server: what an editor sends comes in, what it shows while an SOP is written goes out.
//!
//! [`State::turn`] is a function from what is known and the messages that wait to what is known then and the replies. It
//! touches no file: [`Disk`] reads for it. The loop over the streams is in `stdio`.

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};

mod actions;
mod answers;
mod complete;
mod hover;
mod lines;
mod offer;
mod place;
mod shelf;
mod state;
mod stdio;
mod target;
mod uri;

use crate::finding::Defect;
use crate::lint::RULES;
use crate::load::PROBLEMS;
use lines::Encoding;
pub use state::{Disk, Document, Stage, State};
pub use stdio::run;

/// A rule or problem by its id.
fn known_rule(id: &str) -> Option<&'static Defect> {
    let rules = RULES.iter().map(|rule| &rule.defect);
    rules.chain(PROBLEMS).find(|defect| defect.id == id)
}

impl State {
    /// Takes all messages that wait, in order, and gives the replies. Texts are judged once, after the last of them.
    pub fn turn(mut self, messages: Vec<Message>) -> (State, Vec<Message>) {
        let cancelled: Vec<Value> = messages.iter().filter_map(cancelled).collect();
        let mut replies = Vec::new();
        for message in messages {
            match message {
                Message::Request(request) => {
                    let id = request.id.clone();
                    let gone = cancelled.contains(&json!(id));
                    let answer = if gone {
                        Err((ErrorCode::RequestCanceled, "cancelled"))
                    } else {
                        self.answer(&request, &mut replies)
                    };
                    replies.push(Message::Response(reply(id, answer)));
                }
                Message::Notification(notification) => self.hear(&notification, &mut replies),
                Message::Response(_) => {}
            }
        }
        self.tell_all(&mut replies);
        (self, replies)
    }

    /// Takes the time that the author leaves: what all SOPs share is computed again, and with it everything open.
    pub fn rest(mut self) -> (State, Vec<Message>) {
        let mut replies = Vec::new();
        if self.stage == Stage::Open {
            self.catch_up();
            self.tell_all(&mut replies);
        }
        (self, replies)
    }

    /// Whether a rest would change anything.
    pub fn is_restless(&self) -> bool {
        self.shelves.iter().any(|shelf| shelf.is_behind)
    }

    fn answer(&mut self, request: &Request, replies: &mut Vec<Message>) -> Answer {
        let parameters = &request.params;
        match (self.stage, request.method.as_str()) {
            (Stage::Silent, "initialize") => Ok(self.begin(parameters)),
            (Stage::Silent, _) => Err((ErrorCode::ServerNotInitialized, "not initialized")),
            (Stage::Open, "shutdown") => {
                self.stage = Stage::Closed;
                Ok(Value::Null)
            }
            (Stage::Open, method) => {
                if let Some(uri) = parameters["textDocument"]["uri"].as_str() {
                    self.refresh(uri);
                    self.tell(uri, replies);
                }
                let answer = match method {
                    "textDocument/hover" => self.hover(parameters),
                    "textDocument/completion" => self.completion(parameters),
                    "textDocument/definition" => self.definition(parameters),
                    "textDocument/codeAction" => self.code_actions(parameters),
                    "textDocument/documentSymbol" => self.symbols(parameters),
                    _ => return Err((ErrorCode::MethodNotFound, "unknown method")),
                };
                Ok(answer.unwrap_or_default())
            }
            (Stage::Closed | Stage::Over(_), _) => Err((ErrorCode::InvalidRequest, "shut down")),
        }
    }

    fn begin(&mut self, parameters: &Value) -> Value {
        self.stage = Stage::Open;
        self.encoding =
            Encoding::agreed(&parameters["capabilities"]["general"]["positionEncodings"]);
        let folders = parameters["workspaceFolders"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        let named = folders
            .iter()
            .map(|folder| &folder["uri"])
            .chain([&parameters["rootUri"]]);
        let paths = named.filter_map(Value::as_str).filter_map(uri::path_of);
        if self.root.is_none() {
            self.root = paths.into_iter().find_map(|path| (self.disk.root)(&path));
        }
        json!({
            "serverInfo": {"name": "sopan", "version": env!("CARGO_PKG_VERSION")},
            "capabilities": {
                "positionEncoding": self.encoding.name(),
                // An SOP is a few kilobytes: its whole text is sent, and nothing can go out of step.
                "textDocumentSync": {"openClose": true, "change": 1, "save": true},
                "hoverProvider": true,
                "definitionProvider": true,
                "documentSymbolProvider": true,
                "completionProvider": {"triggerCharacters": [" ", "-", "[", "{", ","]},
                "codeActionProvider": {"codeActionKinds": ["quickfix", "source.fixAll.sopan"]},
            },
        })
    }

    fn hear(&mut self, notification: &Notification, replies: &mut Vec<Message>) {
        let parameters = &notification.params;
        let uri = parameters["textDocument"]["uri"]
            .as_str()
            .unwrap_or_default();
        match (self.stage, notification.method.as_str()) {
            (Stage::Open, "initialized") => replies.push(watch()),
            (Stage::Open, "textDocument/didOpen") => self.open(uri, &parameters["textDocument"]),
            (Stage::Open, "textDocument/didChange") => {
                let changes = parameters["contentChanges"].as_array();
                let text = changes
                    .and_then(|changes| changes.last())
                    .and_then(|last| last["text"].as_str());
                if let Some((document, text)) = self.documents.get_mut(uri).zip(text) {
                    document.version = parameters["textDocument"]["version"].clone();
                    document.set_text(text);
                }
            }
            (Stage::Open, "textDocument/didClose") => replies.extend(self.close(uri)),
            (Stage::Open, "workspace/didChangeWatchedFiles") => self.files_changed(parameters),
            (stage, "exit") => self.stage = Stage::Over(stage == Stage::Closed),
            _ => {}
        }
    }

    fn open(&mut self, uri: &str, item: &Value) {
        let file = uri::path_of(uri);
        let shelf = self.shelf_of(file.as_deref());
        let path = match (&file, self.shelves.get(shelf)) {
            (Some(file), Some(shelf)) => shelf.path_of(file),
            _ => uri.to_owned(),
        };
        let mut document = Document {
            shelf,
            path,
            version: item["version"].clone(),
            ..Document::default()
        };
        document.set_text(item["text"].as_str().unwrap_or_default());
        self.documents.insert(uri.to_owned(), document);
    }

    /// Forgets a document, what was not saved of it, and what the editor was told of it.
    fn close(&mut self, uri: &str) -> Option<Message> {
        let document = self.documents.remove(uri)?;
        let saved = uri::path_of(uri).and_then(|file| (self.disk.file)(&file));
        if let Some(shelf) = self.shelves.get_mut(document.shelf) {
            shelf.take(document.path, saved);
        }
        Some(publish(json!({"uri": uri, "diagnostics": []})))
    }

    /// Judges every changed text and tells what is new. Settings come first: SOPs are judged by them.
    fn tell_all(&mut self, replies: &mut Vec<Message>) {
        self.refresh_all();
        for uri in self.documents.keys().cloned().collect::<Vec<_>>() {
            self.tell(&uri, replies);
        }
    }

    fn tell(&mut self, uri: &str, replies: &mut Vec<Message>) {
        replies.extend(self.diagnostics(uri).map(publish));
    }

    /// Takes a document from the disk, where the library has it.
    fn take_saved(&mut self, uri: &str) {
        let Some(file) = uri::path_of(uri) else {
            return;
        };
        let at = self.shelf_of(Some(&file));
        let read = (self.disk.file)(&file);
        if let Some(shelf) = self.shelves.get_mut(at) {
            let path = shelf.path_of(&file);
            shelf.take(path, read);
        }
    }

    /// Takes files that changed behind the editor; a file that went needs the whole library again.
    fn files_changed(&mut self, parameters: &Value) {
        const DELETED: u64 = 3;
        let changes = parameters["changes"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        let is_open = |change: &&Value| {
            change["uri"]
                .as_str()
                .is_some_and(|uri| self.documents.contains_key(uri))
        };
        let closed: Vec<&Value> = changes.iter().filter(|change| !is_open(change)).collect();
        if closed
            .iter()
            .any(|change| change["type"].as_u64() == Some(DELETED))
        {
            return self.read_again();
        }
        for change in closed {
            self.take_saved(change["uri"].as_str().unwrap_or_default());
        }
        self.documents
            .values_mut()
            .for_each(|document| document.changed = true);
    }
}

/// An answer, or why there is none.
type Answer = Result<Value, (ErrorCode, &'static str)>;

fn reply(id: RequestId, answer: Answer) -> Response {
    match answer {
        Ok(value) => Response::new_ok(id, value),
        Err((code, message)) => Response::new_err(id, code as i32, message.to_owned()),
    }
}

/// The id of the request that a message takes back.
fn cancelled(message: &Message) -> Option<Value> {
    match message {
        Message::Notification(notification) if notification.method == "$/cancelRequest" => {
            Some(notification.params["id"].clone())
        }
        _ => None,
    }
}

fn publish(diagnostics: Value) -> Message {
    Message::Notification(Notification::new(
        "textDocument/publishDiagnostics".to_owned(),
        diagnostics,
    ))
}

/// Asks the editor to tell of files that change behind it.
fn watch() -> Message {
    let watchers = json!([{"globPattern": "**/content/**/*.{yaml,yml,md}"}]);
    let method = "workspace/didChangeWatchedFiles";
    let registration =
        json!({"id": "sopan", "method": method, "registerOptions": {"watchers": watchers}});
    let parameters = json!({"registrations": [registration]});
    let id = RequestId::from("sopan".to_owned());
    Message::Request(Request::new(
        id,
        "client/registerCapability".to_owned(),
        parameters,
    ))
}

//! HTTP: a request comes in, the file it asks for or the news of a reload goes out.

use std::io::{self, Write};
use std::time::Duration;

use tiny_http::{Header, Method, Request, Response, StatusCode};

use super::Shared;
use crate::output::Output;

/// The address of the stream that tells pages to reload.
const EVENTS: &str = "/_sopan/events";

/// The address of the script that listens to it.
const SCRIPT: &str = "/_sopan/reload.js";

/// Reloads the page when the server says that the site was replaced, or comes back after it was gone.
const RELOAD: &str = "new EventSource('/_sopan/events').onmessage = (event) => {\n  \
    const seen = window.sopanVersion;\n  window.sopanVersion = event.data;\n  \
    if (seen !== undefined && seen !== event.data) location.reload();\n};\n";

/// Seconds between signs of life on a quiet stream, so that a browser that left is noticed.
const SIGN_OF_LIFE: u64 = 2;

/// Answers one request.
pub(super) fn answer(request: Request, shared: &Shared) -> Result<(), io::Error> {
    if !is_for_us(&request, shared) {
        return request.respond(Response::empty(StatusCode(403)));
    }
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(StatusCode(405)));
    }
    let path = request
        .url()
        .split(['?', '#'])
        .next()
        .unwrap_or("/")
        .to_owned();
    match path.as_str() {
        EVENTS => tell(request, shared),
        SCRIPT => respond(
            request,
            200,
            ("text/javascript", RELOAD.as_bytes().to_vec()),
        ),
        _ => file(request, &shared.output(), &path),
    }
}

/// Only our own address may be asked, so that no page of another site can read this one by a false name.
fn is_for_us(request: &Request, shared: &Shared) -> bool {
    let port = shared.address.port();
    let known = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let host = request
        .headers()
        .iter()
        .find(|header| header.field.equiv("Host"));
    host.is_some_and(|host| known.iter().any(|name| name == host.value.as_str()))
}

fn file(request: Request, output: &Output, path: &str) -> Result<(), io::Error> {
    let asked = decoded(path.trim_start_matches('/'));
    let name = if asked.is_empty() || asked.ends_with('/') {
        format!("{asked}index.html")
    } else {
        asked
    };
    if !output.contains(&name) && output.contains(&format!("{name}/index.html")) {
        return redirect(request, &format!("/{name}/"));
    }
    match output.force(&name) {
        Some(Ok(bytes)) => respond(request, 200, (kind(&name), live(&name, bytes.into_owned()))),
        Some(Err(failure)) => respond(
            request,
            500,
            ("text/plain; charset=utf-8", failure.reason.into_bytes()),
        ),
        None => {
            let page = output.force("404.html").and_then(Result::ok);
            let page = page.map(|page| page.into_owned()).unwrap_or_default();
            respond(
                request,
                404,
                ("text/html; charset=utf-8", live("404.html", page)),
            )
        }
    }
}

/// Adds the reloading script to a page, and allows it in the page's own policy.
fn live(name: &str, bytes: Vec<u8>) -> Vec<u8> {
    if !name.ends_with(".html") {
        return bytes;
    }
    match String::from_utf8(bytes) {
        Ok(page) => page
            .replacen(
                "default-src 'none'",
                "default-src 'none'; connect-src 'self'",
                1,
            )
            .replacen(
                "</head>",
                &format!("<script src=\"{SCRIPT}\" defer></script></head>"),
                1,
            )
            .into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

fn redirect(request: Request, to: &str) -> Result<(), io::Error> {
    let response = Response::empty(StatusCode(308));
    match header("Location", to) {
        Some(location) => request.respond(response.with_header(location)),
        None => request.respond(Response::empty(StatusCode(404))),
    }
}

fn respond(request: Request, status: u16, (kind, bytes): (&str, Vec<u8>)) -> Result<(), io::Error> {
    let mut response = Response::from_data(bytes).with_status_code(StatusCode(status));
    let headers = [
        ("Content-Type", kind),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    for header in headers
        .into_iter()
        .filter_map(|(name, value)| header(name, value))
    {
        response.add_header(header);
    }
    request.respond(response)
}

/// Keeps a stream open and sends the version of the output whenever it changes.
fn tell(request: Request, shared: &Shared) -> Result<(), io::Error> {
    let mut stream = request.into_writer();
    write!(
        stream,
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
    )?;
    let mut version = shared.version();
    write!(stream, "data: {version}\n\n")?;
    stream.flush()?;
    loop {
        let now = shared.wait(version, Duration::from_secs(SIGN_OF_LIFE));
        match now == version {
            true => write!(stream, ":\n\n")?,
            false => write!(stream, "data: {now}\n\n")?,
        }
        stream.flush()?;
        version = now;
    }
}

fn header(name: &str, value: &str) -> Option<Header> {
    Header::from_bytes(name, value).ok()
}

/// A path with its `%xx` turned back into bytes; what is no UTF-8 then names no file of ours.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after
            .get(..2)
            .and_then(|pair| std::str::from_utf8(pair).ok());
        match hex
            .filter(|_| *first == b'%')
            .and_then(|pair| u8::from_str_radix(pair, 16).ok())
        {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "pdf" => "application/pdf",
        "xml" => "application/xml; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

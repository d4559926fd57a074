//! Scanning: a page of HTML as we render it comes in; the addresses and ids in its tags go out, in one pass.

use std::borrow::Cow;

/// What the tags of a page hold.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found<'a> {
    /// The addresses of links, pictures, styles and scripts, each once.
    pub links: Vec<Cow<'a, str>>,
    /// The ids.
    pub ids: Vec<Cow<'a, str>>,
}

/// Attributes that hold an address which a browser follows.
const LINKS: [&str; 4] = ["href", "src", "action", "poster"];

/// Reads the tags of a page. The pages come from templates of a theme: anything that is no tag is passed over.
pub(super) fn scan(html: &str) -> Found<'_> {
    let mut found = Found::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = rest.get(at + 1..).unwrap_or_default();
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = after(comment, "-->");
            continue;
        }
        if !rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            continue;
        }
        let name = rest.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
        let name = name.into_iter().next().unwrap_or_default();
        rest = attributes(rest.get(name.len()..).unwrap_or_default(), &mut found);
        // What stands in a script is no markup.
        if name.eq_ignore_ascii_case("script") {
            rest = after(rest, "</script");
        }
    }
    found.links.sort_unstable();
    found.links.dedup();
    found
}

fn after<'a>(text: &'a str, mark: &str) -> &'a str {
    let at = text.find(mark).map_or(text.len(), |at| at + mark.len());
    text.get(at..).unwrap_or_default()
}

/// Reads the attributes of a tag; gives what stands after it.
fn attributes<'a>(tag: &'a str, found: &mut Found<'a>) -> &'a str {
    let mut rest = tag;
    loop {
        rest =
            rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
        if rest.is_empty() {
            return rest;
        }
        if let Some(after) = rest.strip_prefix('>') {
            return after;
        }
        let ends = |letter: char| letter.is_ascii_whitespace() || matches!(letter, '=' | '>' | '/');
        let end = rest.find(ends).unwrap_or(rest.len()).max(1);
        let (name, behind) = split(rest, end);
        let behind = behind.trim_ascii_start();
        let Some(value) = behind.strip_prefix('=') else {
            rest = behind;
            continue;
        };
        let (value, after) = value_of(value.trim_ascii_start());
        rest = after;
        if name == "id" {
            found.ids.push(unescaped(value));
        } else if LINKS.contains(&name) {
            found.links.push(unescaped(value));
        }
    }
}

/// The value of an attribute, and what stands after it.
fn value_of(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    let ends = |letter: char| letter.is_ascii_whitespace() || letter == '>';
    split(text, text.find(ends).unwrap_or(text.len()))
}

fn split(text: &str, at: usize) -> (&str, &str) {
    text.split_at_checked(at).unwrap_or((text, ""))
}

/// A value without the escapes that templates write.
fn unescaped(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value.trim());
    }
    let signs = [
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2F;", "/"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    let plain = signs.iter().fold(value.to_owned(), |text, (escape, sign)| {
        text.replace(escape, sign)
    });
    Cow::Owned(plain.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_ids_are_read_from_tags_alone() {
        let found = scan(
            "<!doctype html><!-- <a href='no'> --><a class=x href=\"../a.html?x=1&amp;y=2#b\" id='c'>href=\"no\" 1 < 2</a>\
             <img src=d.png/><script type=\"application/ld+json\">{\"a\":\"<a href=no id=no>\"}</script><use href=\"#e\"/>\
             <p data-href=\"no\" title=\"a > b\" id=\"f\"><a href=\"#e\">",
        );
        assert_eq!(found.links, ["#e", "../a.html?x=1&y=2#b", "d.png/"]);
        assert_eq!(found.ids, ["c", "f"]);
    }

    #[test]
    fn broken_markup_ends() {
        for html in [
            "<",
            "<a",
            "<a href",
            "<a href=",
            "<a href=\"x",
            "<a \"",
            "<script",
            "<!--",
            "<a =x>",
            "<é>",
            "<a é=é",
        ] {
            scan(html);
        }
    }
}

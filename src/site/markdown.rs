//! Markdown: a text of an author comes in, HTML that cannot do harm goes out.
//!
//! Raw HTML is dropped, links keep only safe schemes, code is coloured with classes, and every heading has an id.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html,
};
use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;
use tera::{Kwargs, State, TeraResult, Value};

/// Languages whose code is coloured.
static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Code longer than this is shown without colours.
const COLOURED: usize = 64 * 1024;

/// The filter `markdown` of the templates; `root` is the way from the page to the root of the site.
pub(super) fn filter(text: Cow<'_, str>, words: Kwargs, _: &State) -> TeraResult<Value> {
    let root = words.get::<String>("root")?.unwrap_or_default();
    Ok(Value::safe_string(&rendered(&text, &root).0))
}

/// The filter `contents` of the templates: the headings of a text as a list of links; nothing for fewer than three.
pub(super) fn contents(text: Cow<'_, str>, _: Kwargs, _: &State) -> Value {
    let (_, state) = rendered(&text, "");
    if state.headings.len() < 3 {
        return Value::safe_string("");
    }
    let items = state.headings.iter().map(|(id, words)| {
        let (id, words) = (escaped(id), escaped(words));
        format!("<li><a href=\"#{id}\">{words}</a></li>")
    });
    Value::safe_string(&items.collect::<String>())
}

fn rendered(text: &str, root: &str) -> (String, Rendering) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut shown = Vec::new();
    let mut state = Rendering {
        root: root.to_owned(),
        ..Rendering::default()
    };
    for event in Parser::new_ext(text, options) {
        state.read(event, &mut shown);
    }
    let mut page = String::with_capacity(text.len() * 2);
    html::push_html(&mut page, shown.into_iter());
    (page, state)
}

/// What is open while a text is rendered.
#[derive(Default)]
struct Rendering {
    /// The way from the page to the root of the site.
    root: String,
    /// Ids of headings so far.
    ids: BTreeSet<String>,
    /// Id and words of every heading of the second level.
    headings: Vec<(String, String)>,
    /// Place of the open heading among the events, and its words.
    heading: Option<(usize, String)>,
    /// Language and text of the open code block.
    code: Option<(String, String)>,
    /// Whether each open link or image is shown as one.
    links: Vec<bool>,
}

impl Rendering {
    fn read<'a>(&mut self, event: Event<'a>, shown: &mut Vec<Event<'a>>) {
        match event {
            Event::Html(_) | Event::InlineHtml(_) => {}
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Text(text) if self.code.is_some() => {
                if let Some((_, code)) = &mut self.code {
                    code.push_str(&text);
                }
            }
            Event::Start(tag) => self.open(tag, shown),
            Event::End(tag) => self.close(tag, shown),
            Event::Text(text) => {
                self.hear(&text);
                shown.push(Event::Text(text));
            }
            Event::Code(text) => {
                self.hear(&text);
                shown.push(Event::Code(text));
            }
            other => shown.push(other),
        }
    }

    /// Words of an open heading become its id.
    fn hear(&mut self, text: &str) {
        if let Some((_, words)) = &mut self.heading {
            words.push_str(text);
        }
    }

    fn open<'a>(&mut self, tag: Tag<'a>, shown: &mut Vec<Event<'a>>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.heading = Some((shown.len(), String::new()));
                shown.push(heading(level, None));
            }
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => info
                        .split_whitespace()
                        .next()
                        .unwrap_or_default()
                        .to_owned(),
                    CodeBlockKind::Indented => String::new(),
                };
                self.code = Some((language, String::new()));
            }
            Tag::Link { dest_url, .. } => {
                let is_safe = is_safe_link(&dest_url);
                self.links.push(is_safe);
                if is_safe {
                    let target = within(&dest_url, &self.root);
                    let start = format!("<a href=\"{}\">", escaped(&target));
                    shown.push(Event::InlineHtml(start.into()));
                }
            }
            // A picture would need a file beside the guide; its words say what it shows.
            Tag::Image { .. } => self.links.push(false),
            Tag::Table(columns) => {
                shown.push(Event::Html("<div class=\"gulir\">".into()));
                // Alignment would become an inline style, which the policy of the pages forbids.
                shown.push(Event::Start(Tag::Table(
                    vec![pulldown_cmark::Alignment::None; columns.len()],
                )));
            }
            other => shown.push(Event::Start(other)),
        }
    }

    fn close<'a>(&mut self, tag: TagEnd, shown: &mut Vec<Event<'a>>) {
        match tag {
            TagEnd::Heading(level) => {
                if let Some((at, words)) = self.heading.take()
                    && let Some(slot) = shown.get_mut(at)
                {
                    let id = self.id(&words);
                    if lowered(level) == HeadingLevel::H2 {
                        self.headings.push((id.clone(), words));
                    }
                    *slot = heading(level, Some(id));
                }
                shown.push(Event::End(TagEnd::Heading(lowered(level))));
            }
            TagEnd::CodeBlock => {
                if let Some((language, code)) = self.code.take() {
                    shown.push(Event::Html(code_block(&language, &code).into()));
                }
            }
            TagEnd::Link => {
                if self.links.pop() == Some(true) {
                    shown.push(Event::InlineHtml("</a>".into()));
                }
            }
            TagEnd::Image => {
                self.links.pop();
            }
            TagEnd::Table => {
                shown.push(Event::End(tag));
                shown.push(Event::Html("</div>".into()));
            }
            other => shown.push(Event::End(other)),
        }
    }

    /// An id that no other heading of the text has.
    fn id(&mut self, words: &str) -> String {
        let base = place(words);
        let mut id = base.clone();
        let mut number = 2;
        while !self.ids.insert(id.clone()) {
            id = format!("{base}-{number}");
            number += 1;
        }
        id
    }
}

/// The id of a heading. A page has ids of its own; those of a text never meet them.
fn place(words: &str) -> String {
    let words = words.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    let slug: Vec<String> = words.map(str::to_lowercase).collect();
    format!("b-{}", slug.join("-"))
}

/// The address that a link of an author means. One that names a file of the library, as it lies beside the text, leads to
/// the page of that file, and one to a heading to its id; so the same text can be read where it is kept.
fn within<'a>(target: &'a str, root: &str) -> Cow<'a, str> {
    let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
    let inside = path.trim_start_matches("./").trim_start_matches("../");
    let parts: Vec<&str> = inside.split('/').collect();
    let page = match parts.as_slice() {
        [] | [""] if target.starts_with('#') => String::new(),
        [file] | ["panduan", file] if file.ends_with(".md") => {
            format!("{root}panduan/{}/index.html", file.trim_end_matches(".md"))
        }
        ["sop", _, file] | ["prosedur" | "instansi", file] if file.ends_with(".yaml") => {
            format!("{root}{}/index.html", inside.trim_end_matches(".yaml"))
        }
        // A text is also shown in lists, which lie nearer to the root than its own page.
        _ => match target.strip_prefix("../../") {
            Some(rest) if !root.is_empty() => return Cow::Owned(format!("{root}{rest}")),
            _ => return Cow::Borrowed(target),
        },
    };
    let own = page.is_empty() || path.ends_with(".md");
    match fragment {
        "" => Cow::Owned(page),
        id if id.starts_with("b-") || !own => Cow::Owned(format!("{page}#{id}")),
        words => Cow::Owned(format!("{page}#{}", place(words))),
    }
}

fn heading<'a>(level: HeadingLevel, id: Option<String>) -> Event<'a> {
    Event::Start(Tag::Heading {
        level: lowered(level),
        id: id.map(CowStr::from),
        classes: Vec::new(),
        attrs: Vec::new(),
    })
}

/// The first heading of a page is its title, so those of a text begin one below.
fn lowered(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H2,
        HeadingLevel::H3 => HeadingLevel::H3,
        HeadingLevel::H4 => HeadingLevel::H4,
        HeadingLevel::H5 => HeadingLevel::H5,
        HeadingLevel::H6 => HeadingLevel::H6,
    }
}

/// Web addresses, mail, and places inside the site. Anything with another scheme could be a program.
fn is_safe_link(target: &str) -> bool {
    let bare: String = target
        .chars()
        .filter(|letter| !letter.is_control() && !letter.is_whitespace())
        .collect();
    let scheme = bare.split(['/', '?', '#']).next().unwrap_or_default();
    let Some((scheme, _)) = scheme.split_once(':') else {
        return !bare.starts_with("//") && !bare.starts_with('\\');
    };
    ["http", "https", "mailto"].contains(&scheme.to_ascii_lowercase().as_str())
}

fn code_block(language: &str, code: &str) -> String {
    let coloured = SYNTAXES
        .find_syntax_by_token(language)
        .filter(|_| !language.is_empty() && code.len() <= COLOURED)
        .and_then(|syntax| {
            let style = ClassStyle::SpacedPrefixed { prefix: "k-" };
            let mut generator =
                ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, style);
            for line in LinesWithEndings::from(code) {
                generator
                    .parse_html_for_line_which_includes_newline(line)
                    .ok()?;
            }
            Some(generator.finalize())
        });
    let body = coloured.unwrap_or_else(|| escaped(code));
    format!("<pre class=\"naskah\" tabindex=\"0\"><code>{body}</code></pre>\n")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render(text: &str) -> String {
        rendered(text, "").0
    }

    #[test]
    fn links_to_files_of_the_library_lead_to_their_pages() {
        for (written, target) in [
            ("menulis-sop.md", "../../panduan/menulis-sop/index.html"),
            (
                "./menulis-sop.md#Tulis dulu, lalu cetak",
                "../../panduan/menulis-sop/index.html#b-tulis-dulu-lalu-cetak",
            ),
            (
                "menulis-sop.md#b-waktu",
                "../../panduan/menulis-sop/index.html#b-waktu",
            ),
            (
                "../panduan/menulis-sop.md",
                "../../panduan/menulis-sop/index.html",
            ),
            (
                "../sop/ciamis/lupa-passphrase.yaml",
                "../../sop/ciamis/lupa-passphrase/index.html",
            ),
            ("../prosedur/lupa.yaml", "../../prosedur/lupa/index.html"),
            ("#cara-membaca", "#b-cara-membaca"),
            (
                "../../ukuran/index.html#waktu",
                "../../ukuran/index.html#waktu",
            ),
            ("https://a.id/x.md", "https://a.id/x.md"),
        ] {
            let page = rendered(&format!("[x](<{written}>)"), "../../").0;
            assert!(
                page.contains(&format!("href=\"{target}\"")),
                "{written}: {page}"
            );
        }
        let listed = rendered("[x](../../temuan/index.html)", "../").0;
        assert!(listed.contains("href=\"../temuan/index.html\""), "{listed}");
    }

    #[test]
    fn raw_html_is_dropped() {
        for text in [
            "<script>alert(1)</script>",
            "a <b onclick=x>b</b>",
            "<!-- x -->\n",
            "<svg/onload=alert(1)>",
        ] {
            let page = render(text);
            for bad in ["<script", "onclick=", "<svg", "<!--", "<b"] {
                assert!(!page.contains(bad), "{text} became {page}");
            }
        }
    }

    #[test]
    fn only_safe_links_are_links() {
        for target in [
            "javascript:alert(1)",
            "JaVaScript:alert(1)",
            "java&#10;script:alert(1)",
            "&#1;javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//evil.example",
        ] {
            let page = render(&format!("[x](<{target}>) ![y](<{target}>)"));
            assert!(
                !page.contains("href") && !page.contains("src"),
                "{target} became {page}"
            );
        }
        for target in [
            "https://a.id/?q=a:b",
            "mailto:a@b.id",
            "../../temuan/index.html",
            "#bagian",
            "a:80/x".trim_start_matches("a:80"),
        ] {
            assert!(
                render(&format!("[x]({target})")).contains("href"),
                "{target}"
            );
        }
        assert!(!render("<javascript:alert(1)>").contains("href"));
    }

    #[test]
    fn headings_begin_at_two_with_ids_of_their_own() {
        let page = render("# Sidik alur\n\n## Sidik `alur`\n\n### \"<x>\"");
        assert!(page.contains("<h2 id=\"b-sidik-alur\">"), "{page}");
        assert!(page.contains("<h2 id=\"b-sidik-alur-2\">"), "{page}");
        assert!(page.contains("<h3 id=\"b-"), "{page}");
    }

    #[test]
    fn code_is_coloured_by_classes_and_escaped() {
        let page = render("```yaml\nnama: \"<b>\"\n```\n\n```tak-dikenal\n<b>\n```");
        assert!(page.contains("class=\"k-"), "{page}");
        assert!(!page.contains("<b>") && !page.contains("style="), "{page}");
    }

    #[test]
    fn tables_have_no_inline_style() {
        let page = render("| a | b |\n|:-:|--:|\n| 1 | 2 |\n");
        assert!(
            page.contains("<table>") && !page.contains("style"),
            "{page}"
        );
    }
}

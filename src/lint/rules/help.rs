//! Help for rules: parts of the model come in, what several rules ask of them goes out.

use crate::model::ItemList;
use crate::text::Text;

/// The text of an item of a cell.
pub(super) fn cell(list: Option<&ItemList>, item: usize) -> Option<&Text> {
    list?.items.get(item).map(|item| &item.text)
}

/// Names as a sentence lists them, each in quotation marks.
pub(super) fn join<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names
        .map(|name| {
            format!(
                "“{}”",
                name.split_whitespace().collect::<Vec<_>>().join(" ")
            )
        })
        .collect();
    quoted.join(", ")
}

/// Whether a list is printed without any words, or not there at all.
pub(super) fn is_blank(list: Option<&ItemList>) -> bool {
    list.is_none_or(|list| list.items.iter().all(|item| is_blank_text(&item.text)))
}

/// Whether a text is empty or only a dash.
pub(super) fn is_blank_text(text: &str) -> bool {
    text.trim()
        .trim_matches(['-', '–', '—', '.', ' '])
        .is_empty()
}

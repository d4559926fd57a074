//! Tables that set SOPs side by side: cells with a state, a text and marks come in, rows and columns a template can
//! print without asking anything go out.

use serde::Serialize;

use super::badge::Badge;
use crate::words::{Lang, Words, compared, labels};

/// A table with a head row and a head column.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Table {
    /// The word above the first column.
    pub corner: String,
    /// The heads of the other columns.
    pub columns: Vec<Head>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether each column is one SOP, so that a reader can choose among them.
    pub by_sop: bool,
}

/// A word that leads on to another page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Pointer {
    /// What it leads to.
    pub label: &'static str,
    /// The name of that.
    pub text: String,
    /// Its address; nothing where it has none.
    pub href: Option<String>,
}

/// The head of a row or column.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Head {
    /// The text.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
    /// A second line.
    pub small: String,
    /// What follows from the marks.
    pub next: Option<Pointer>,
    /// Marks beside the text.
    pub badges: Vec<Badge>,
    /// Class of the colour in a chart; empty without a chart.
    pub swatch: &'static str,
    /// Whether the colour is hatched.
    pub hatched: bool,
    /// The number a chart shows; empty without a chart.
    pub number: String,
    /// Whether the text is an author's, and not ours.
    pub written: bool,
    /// Whether the second line is.
    pub small_written: bool,
}

impl Head {
    /// A head of words alone.
    pub fn of(text: impl Into<String>) -> Head {
        Head {
            text: text.into(),
            ..Head::default()
        }
    }

    /// A head of words that an author wrote.
    pub fn written(text: impl Into<String>) -> Head {
        Head {
            written: true,
            ..Head::of(text)
        }
    }
}

/// One row.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Row {
    /// What stands above it and all rows after it up to the next of these.
    pub group: Option<Head>,
    /// Its head.
    pub head: Head,
    /// Its cells, one for each column.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Cell {
    /// Class of its ground and ink; empty for a plain cell.
    pub class: &'static str,
    /// The symbol of its state; empty where it has none.
    pub icon: &'static str,
    /// The word of its state; empty where it has none.
    pub state: String,
    /// The text.
    pub text: String,
    /// Whether the text is the one to look at.
    pub strong: bool,
    /// Where the text leads.
    pub href: Option<String>,
    /// Marks behind the text.
    pub badges: Vec<Badge>,
    /// A second line.
    pub small: String,
    /// Whether the second line is an author's, and not ours.
    pub small_written: bool,
    /// Steps, in a cell of aligned steps.
    pub steps: Vec<StepLine>,
}

/// A step in a cell of aligned steps.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StepLine {
    /// Its printed number.
    pub label: String,
    /// Where it stands on the page of its SOP.
    pub href: Option<String>,
    /// What is done.
    pub activity: String,
    /// Who does it.
    pub actors: String,
    /// Its time.
    pub time: String,
    /// Where it leads, if it decides.
    pub exits: Vec<String>,
    /// Its line in the source: the address and its words.
    pub source_href: String,
    /// The words of that address.
    pub source: String,
    /// How sure it is that the step belongs into its row; empty where it stands alone.
    pub sure: String,
    /// Why it stands there.
    pub why: Vec<String>,
}

impl Cell {
    /// A plain text.
    pub fn text(text: impl Into<String>) -> Cell {
        Cell {
            text: text.into(),
            ..Cell::default()
        }
    }

    /// A state with its ground, symbol and word.
    pub fn state(class: &'static str, icon: &'static str, state: impl Into<String>) -> Cell {
        Cell {
            class,
            icon,
            state: state.into(),
            ..Cell::default()
        }
    }

    /// The document says no.
    pub fn no(lang: Lang, word: Words) -> Cell {
        Cell::state("k-n", "tiada", word.get(lang))
    }

    /// The document says nothing.
    pub fn not_stated(lang: Lang) -> Cell {
        Cell::state("k-d", "", labels::NOT_STATED.get(lang))
    }

    /// The question does not arise.
    pub fn not_applicable(lang: Lang) -> Cell {
        Cell::state("k-b", "strip", compared::NOT_APPLICABLE.get(lang))
    }

    /// The document has the place and left it empty.
    pub fn not_filled(lang: Lang) -> Cell {
        Cell {
            badges: vec![Badge::wrong(lang, labels::NOT_FILLED)],
            ..Cell::default()
        }
    }
}

impl Table {
    /// The same table with its columns in another order; an order of another length changes nothing.
    pub fn arranged(mut self, order: &[usize]) -> Table {
        self.columns = arranged(self.columns, order);
        for row in &mut self.rows {
            row.cells = arranged(std::mem::take(&mut row.cells), order);
        }
        self
    }
}

/// The items in another order; an order of another length changes nothing.
pub(super) fn arranged<T>(items: Vec<T>, order: &[usize]) -> Vec<T> {
    if items.len() != order.len() {
        return items;
    }
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order
        .iter()
        .filter_map(|at| items.get_mut(*at).and_then(Option::take))
        .collect()
}

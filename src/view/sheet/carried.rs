//! Carrying: a sheet comes in; the same with its flows beside it goes out, so that another process can print it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Content, Sheet};
use crate::analyse::Graph;
use crate::analyse::flow::{Edge, Node};
use crate::model::Symbol;

/// A sheet on its way to another process. The template is not given the flows, so the sheet alone leaves them out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Carried<'a> {
    sheet: Cow<'a, Sheet>,
    flows: Vec<Flow>,
    /// The file of the logo and its bytes, each as the letter of its number.
    logo: Option<(String, String)>,
    /// What the sheet carries inside, which the template only attaches.
    content: Cow<'a, Content>,
    /// Where its words are written.
    places: Cow<'a, [String]>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Flow {
    columns: usize,
    nodes: Vec<FlowNode>,
    edges: Vec<FlowEdge>,
    drawn: Vec<FlowEdge>,
}

/// Row, number, columns, symbol, whether nothing follows.
type FlowNode = (usize, String, Vec<usize>, u8, bool);

/// From, to, label, rows passed.
type FlowEdge = (usize, Option<usize>, Option<String>, Vec<usize>);

/// The symbols, by the numbers they are carried under.
const SYMBOLS: [Symbol; 4] = [
    Symbol::Start,
    Symbol::End,
    Symbol::Process,
    Symbol::Decision,
];

impl<'a> Carried<'a> {
    /// Packs a sheet.
    pub fn of(sheet: &'a Sheet) -> Carried<'a> {
        Carried {
            sheet: Cow::Borrowed(sheet),
            flows: sheet.parts.iter().map(|part| packed(&part.graph)).collect(),
            logo: (sheet.logo.as_ref()).map(|logo| (logo.file.clone(), letters(&logo.bytes))),
            content: Cow::Borrowed(&sheet.proof.content),
            places: Cow::Borrowed(&sheet.proof.places),
        }
    }

    /// The sheet as it was packed.
    pub fn unpacked(self) -> Sheet {
        let mut sheet = self.sheet.into_owned();
        sheet.proof.content = self.content.into_owned();
        sheet.proof.places = self.places.into_owned();
        for (part, flow) in sheet.parts.iter_mut().zip(self.flows) {
            part.graph = unpacked(flow);
        }
        if let (Some(logo), Some((file, carried))) = (&mut sheet.logo, self.logo) {
            (logo.file, logo.bytes) = (file, bytes(&carried));
        }
        sheet
    }
}

/// Bytes as a text that JSON carries at little cost: each as the letter of its number.
pub fn letters(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// The bytes of what [`letters`] made.
pub fn bytes(letters: &str) -> Vec<u8> {
    let bytes = letters
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)));
    bytes.filter_map(Result::ok).collect()
}

fn packed(graph: &Graph) -> Flow {
    let node = |node: &Node| {
        let symbol = (0..)
            .zip(SYMBOLS)
            .find(|(_, symbol)| *symbol == node.symbol);
        let symbol = symbol.map_or(0, |(number, _)| number);
        let (number, columns) = (node.number.clone(), node.columns.clone());
        (node.row, number, columns, symbol, node.dead_end)
    };
    let edge = |edge: &Edge| (edge.from, edge.to, edge.label.clone(), edge.via.clone());
    Flow {
        columns: graph.columns,
        nodes: graph.nodes.iter().map(node).collect(),
        edges: graph.edges.iter().map(edge).collect(),
        drawn: graph.drawn.iter().map(edge).collect(),
    }
}

fn unpacked(flow: Flow) -> Graph {
    let node = |(row, number, columns, symbol, dead_end): FlowNode| Node {
        row,
        number,
        columns,
        symbol: SYMBOLS
            .get(usize::from(symbol))
            .copied()
            .unwrap_or(Symbol::Process),
        dead_end,
    };
    let edge = |(from, to, label, via): FlowEdge| Edge {
        from,
        to,
        label,
        via,
    };
    Graph {
        columns: flow.columns,
        nodes: flow.nodes.into_iter().map(node).collect(),
        edges: flow.edges.into_iter().map(edge).collect(),
        drawn: flow.drawn.into_iter().map(edge).collect(),
    }
}

//! Trees of facts: paths with texts come in, lists and fields that can be aligned go out.

use crate::text::Span;

use super::facts::Fact;

/// What stands at a path and below it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tree {
    /// Words, and where they are written.
    Text(String, Option<Span>),
    /// Items in order.
    List(Vec<Tree>),
    /// Fields in order.
    Map(Vec<(String, Tree)>),
}

/// Fields below which a path is read no further: facts of a stranger may be as deep as he likes.
const DEEPEST: usize = 8;

/// The facts as one tree.
pub(super) fn tree(facts: &[Fact]) -> Tree {
    let mut root = Tree::Map(Vec::new());
    for fact in facts {
        let steps: Vec<&str> = fact
            .path
            .splitn(DEEPEST, ['.', '['])
            .map(|step| step.trim_end_matches(']'))
            .collect();
        root.put(&steps, fact);
    }
    root
}

impl Tree {
    fn put(&mut self, steps: &[&str], fact: &Fact) {
        let Some((step, rest)) = steps.split_first() else {
            *self = Tree::Text(fact.text.clone(), fact.span);
            return;
        };
        let index = step.parse::<usize>().ok();
        if let Tree::Text(..) = self {
            *self = Tree::Map(Vec::new());
        }
        if matches!(self, Tree::Map(fields) if fields.is_empty()) && index.is_some() {
            *self = Tree::List(Vec::new());
        }
        let empty = Tree::Map(Vec::new());
        match self {
            Tree::List(items) => {
                // Facts come in order, so that a new number is always the next.
                let at = index.filter(|at| *at < items.len()).unwrap_or(items.len());
                if at == items.len() {
                    items.push(empty);
                }
                if let Some(item) = items.get_mut(at) {
                    item.put(rest, fact);
                }
            }
            Tree::Map(fields) => {
                if fields.iter().all(|(key, _)| key != step) {
                    fields.push(((*step).to_owned(), empty));
                }
                let field = fields.iter_mut().find(|(key, _)| key == step);
                if let Some((_, tree)) = field {
                    tree.put(rest, fact);
                }
            }
            Tree::Text(..) => {}
        }
    }

    fn field(&self, key: &str) -> Option<&Tree> {
        match self {
            Tree::Map(fields) => {
                let field = fields.iter().find(|(own, _)| own == key);
                field.map(|(_, tree)| tree)
            }
            Tree::Text(..) | Tree::List(_) => None,
        }
    }

    /// What an item of a list is known by: a step by what is done, anything else by all its words.
    pub(super) fn key(&self) -> String {
        match self.field("kegiatan") {
            Some(activity) => activity.said(),
            None => self.said(),
        }
    }

    /// Whether it is a row of a step table.
    pub(super) fn is_step(&self) -> bool {
        self.field("kegiatan").is_some()
    }

    /// The other words of a step, without its arrows; of anything else none.
    pub(super) fn beside(&self) -> String {
        let mut words = Vec::new();
        if let (Tree::Map(fields), true) = (self, self.is_step()) {
            let others = fields.iter();
            let others =
                others.filter(|(key, _)| !["kegiatan", "panah", "nomor"].contains(&key.as_str()));
            others.for_each(|(_, tree)| tree.words(&mut words));
        }
        words.join(" ")
    }

    /// Its words in one line; of a step what is done.
    pub(super) fn said(&self) -> String {
        let mut words = Vec::new();
        match self.field("kegiatan") {
            Some(activity) => activity.words(&mut words),
            None => self.words(&mut words),
        }
        words.join("; ")
    }

    fn words<'a>(&'a self, words: &mut Vec<&'a str>) {
        match self {
            Tree::Text(text, _) => words.push(text),
            Tree::List(items) => items.iter().for_each(|item| item.words(words)),
            Tree::Map(fields) => fields.iter().for_each(|(_, tree)| tree.words(words)),
        }
    }

    /// Where the first of its words is written.
    pub(super) fn span(&self) -> Option<Span> {
        match self {
            Tree::Text(_, span) => *span,
            Tree::List(items) => items.iter().find_map(Tree::span),
            Tree::Map(fields) => fields.iter().find_map(|(_, tree)| tree.span()),
        }
    }

    /// Where the arrows of a step lead.
    pub(super) fn arrows(&self) -> Vec<&str> {
        let Some(Tree::List(arrows)) = self.field("panah") else {
            return Vec::new();
        };
        let targets = arrows.iter().map(|arrow| match arrow.field("ke") {
            Some(Tree::Text(text, _)) => text.as_str(),
            _ => "",
        });
        targets.collect()
    }

    /// The same, to be changed.
    pub(super) fn arrows_mut(&mut self) -> Vec<&mut String> {
        let arrows = self.field_mut("panah").map(Tree::items_mut);
        let targets = arrows.unwrap_or_default().iter_mut();
        targets
            .filter_map(|arrow| arrow.field_mut("ke")?.text_mut())
            .collect()
    }

    /// Who does each of these steps, to be changed.
    pub(super) fn actors_mut(&mut self) -> Vec<&mut String> {
        let steps = self.items_mut().iter_mut();
        let actors = steps.filter_map(|step| Some(step.field_mut("pelaksana")?.items_mut()));
        actors.flatten().filter_map(Tree::text_mut).collect()
    }

    fn field_mut(&mut self, key: &str) -> Option<&mut Tree> {
        match self {
            Tree::Map(fields) => {
                let field = fields.iter_mut().find(|(own, _)| own == key);
                field.map(|(_, tree)| tree)
            }
            Tree::Text(..) | Tree::List(_) => None,
        }
    }

    fn items_mut(&mut self) -> &mut [Tree] {
        match self {
            Tree::List(items) => items,
            Tree::Text(..) | Tree::Map(_) => &mut [],
        }
    }

    fn text_mut(&mut self) -> Option<&mut String> {
        match self {
            Tree::Text(text, _) => Some(text),
            Tree::List(_) | Tree::Map(_) => None,
        }
    }
}

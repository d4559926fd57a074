//! Places: a text in the middle of an edit and a byte in it come in, the way from the root to that byte goes out.
//!
//! The YAML parser stops at the first mistake, and a text being written is full of them: so this reads indentation,
//! dashes, colons and brackets on its own, and never fails.

/// A step on the way from the root of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// Into the value of a key.
    Key(String),
    /// Into an item of a list, from 0.
    Item(usize),
}

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// A key of the map at the end of the way.
    Key,
    /// The value at the end of the way.
    Value,
    /// A key or a value: only what belongs there can tell.
    Open,
}

/// Where a byte is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// From the root to the map or value being written.
    pub way: Vec<Way>,
    /// What is being written.
    pub slot: Slot,
    /// The first byte of the word being written.
    pub start: usize,
    /// Keys that the map already has.
    pub keys: Vec<String>,
    /// Whether it stands between brackets.
    pub flow: bool,
}

/// A level of the block structure.
#[derive(Debug)]
struct Level {
    column: usize,
    way: Way,
    inside: Inside,
}

/// What a level already holds.
#[derive(Debug, Default)]
struct Inside {
    keys: Vec<String>,
    items: usize,
}

/// An open bracket.
#[derive(Debug)]
struct Bracket {
    is_map: bool,
    key: Option<String>,
    inside: Inside,
}

#[derive(Debug, Default)]
struct Scanner {
    root: Inside,
    levels: Vec<Level>,
    brackets: Vec<Bracket>,
    /// The quotation mark that is open.
    quote: Option<char>,
    /// The column of the key whose block of text runs on.
    block: Option<usize>,
    /// The first byte of the word being written.
    start: usize,
    /// Whether the last line wrote a key, and its value or the next line is meant.
    after_key: bool,
    /// Whether the word stands in a comment or in a text that runs over lines.
    lost: bool,
}

/// The place of a byte; nothing inside comments and blocks of text.
pub fn place(text: &str, byte: usize) -> Option<Place> {
    let before = text.get(..byte)?;
    let mut scanner = Scanner::default();
    let mut at = 0;
    for line in before.split_inclusive('\n') {
        scanner.line(line.trim_end_matches(['\n', '\r']), at);
        at += line.len();
    }
    if before.is_empty() || before.ends_with('\n') {
        scanner.line("", at);
    }
    let line = before.rsplit('\n').next().unwrap_or_default();
    let column = line.len() - line.trim_start_matches([' ', '-']).len();
    let mut place = scanner.place(line, byte)?;
    if !place.flow && place.slot != Slot::Value {
        let after = text[byte..].split_once('\n').map_or("", |(_, after)| after);
        place.keys.extend(keys_after(after, column));
    }
    Some(place)
}

/// The keys of the same map in the lines below.
fn keys_after(text: &str, column: usize) -> Vec<String> {
    let mut keys = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let indent = indent(line);
        if indent < column {
            break;
        }
        if indent == column {
            keys.extend(key_of(&line[indent..]).map(|(key, _)| key));
        }
    }
    keys
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The key that a line begins with, and the bytes it takes with its colon.
fn key_of(text: &str) -> Option<(String, usize)> {
    let quoted = text
        .chars()
        .next()
        .filter(|first| matches!(first, '"' | '\''));
    if let Some(quote) = quoted {
        let close = text.get(1..)?.find(quote)? + 1;
        let rest = text.get(close + 1..)?;
        let colon = rest.starts_with(": ") || rest == ":";
        return colon.then(|| (text[1..close].to_owned(), close + 2));
    }
    if text.starts_with(['[', '{', '#', '&', '*', '!', '|', '>']) {
        return None;
    }
    let ending = text.ends_with(':').then(|| text.len() - 1);
    let colon = text.find(": ").or(ending)?;
    Some((text[..colon].trim_end().to_owned(), colon + 1))
}

impl Scanner {
    /// Reads one line; the last one ends at the byte that is asked for.
    fn line(&mut self, line: &str, at: usize) {
        self.lost = false;
        if !self.brackets.is_empty() || self.quote.is_some() {
            self.start = at + indent(line);
            self.value(line, at);
            return;
        }
        self.after_key = false;
        let mut column = indent(line);
        let mut rest = &line[column..];
        if let Some(block) = self.block {
            if rest.is_empty() || column > block {
                self.lost = !rest.is_empty() || column > block;
                return;
            }
            self.block = None;
        }
        if rest.starts_with('#') {
            self.lost = true;
            return;
        }
        if rest == "---" {
            self.levels.clear();
            self.root = Inside::default();
            return;
        }
        let dashes = self.dashes(rest, column);
        column += dashes;
        rest = &rest[dashes..];
        self.start = at + column;
        if rest.is_empty() {
            // A line without words ends nothing yet: what it belongs to depends on where the next word begins.
            return;
        }
        self.leave(|level| level.column >= column);
        if let Some((key, length)) = key_of(rest) {
            self.inside().keys.push(key.clone());
            self.levels.push(Level {
                column,
                way: Way::Key(key),
                inside: Inside::default(),
            });
            self.after_key = true;
            let value = &rest[length..];
            let skipped = indent(value);
            self.start = at + column + length + skipped;
            self.scalar(&value[skipped..], (at + column + length + skipped, column));
        } else {
            self.scalar(rest, (at + column, column));
        }
    }

    /// Reads the dashes that a line begins with and gives the bytes they take.
    fn dashes(&mut self, text: &str, column: usize) -> usize {
        let mut read = 0;
        loop {
            let (rest, column) = (&text[read..], column + read);
            if rest != "-" && !rest.starts_with("- ") {
                return read;
            }
            self.leave(|level| {
                level.column > column || level.column == column && matches!(level.way, Way::Item(_))
            });
            let inside = self.inside();
            let way = Way::Item(inside.items);
            inside.items += 1;
            self.levels.push(Level {
                column,
                way,
                inside: Inside::default(),
            });
            read += 1 + indent(&rest[1..]);
        }
    }

    /// Reads the value that begins in a line.
    fn scalar(&mut self, value: &str, (at, column): (usize, usize)) {
        match value.chars().next() {
            Some('|' | '>') if self.after_key => self.block = Some(column),
            Some('[' | '{' | '"' | '\'') => self.value(value, at),
            _ => self.lost |= value.contains(" #"),
        }
    }

    fn leave(&mut self, is_over: impl Fn(&Level) -> bool) {
        while self.levels.last().is_some_and(&is_over) {
            self.levels.pop();
        }
    }

    fn inside(&mut self) -> &mut Inside {
        match self.levels.last_mut() {
            Some(level) => &mut level.inside,
            None => &mut self.root,
        }
    }

    /// Reads quotes and brackets, which may run over lines.
    fn value(&mut self, text: &str, at: usize) {
        let mut before = ' ';
        let mut letters = text.char_indices().peekable();
        while let Some((offset, letter)) = letters.next() {
            let next = letters.peek().map(|(_, next)| *next);
            let behind = at + offset + letter.len_utf8();
            match (self.quote, letter) {
                (Some('"'), '\\') => {
                    letters.next();
                }
                (Some(quote), _) if letter == quote => self.quote = None,
                (Some(_), _) => {}
                (None, '"' | '\'') if matches!(before, ' ' | '[' | '{' | ',' | ':') => {
                    self.quote = Some(letter);
                    self.start = at + offset;
                }
                (None, '#') if before == ' ' && offset > 0 => {
                    self.lost = true;
                    return;
                }
                (None, '[' | '{') => self.open(letter == '{', behind),
                (None, ']' | '}') => {
                    self.brackets.pop();
                }
                (None, ',') => self.comma(behind),
                (None, ':') if matches!(next, None | Some(' ')) => {
                    self.colon(
                        text.get(self.start.saturating_sub(at)..offset)
                            .unwrap_or_default(),
                    );
                    self.start = behind;
                }
                (None, ' ') if self.start == at + offset => self.start = behind,
                _ => {}
            }
            before = letter;
        }
    }

    fn open(&mut self, is_map: bool, behind: usize) {
        self.brackets.push(Bracket {
            is_map,
            key: None,
            inside: Inside::default(),
        });
        self.start = behind;
    }

    fn comma(&mut self, behind: usize) {
        if let Some(bracket) = self.brackets.last_mut() {
            bracket.key = None;
            bracket.inside.items += 1;
            self.start = behind;
        }
    }

    fn colon(&mut self, key: &str) {
        let key = key.trim().trim_matches(['"', '\'']).to_owned();
        if let Some(bracket) = self.brackets.last_mut().filter(|bracket| bracket.is_map) {
            bracket.inside.keys.push(key.clone());
            bracket.key = Some(key);
        }
    }

    /// The place at the end of what was read; the last line is `line`.
    fn place(mut self, line: &str, byte: usize) -> Option<Place> {
        if self.lost {
            return None;
        }
        let start = self.start.min(byte);
        if let Some(bracket) = self.brackets.last() {
            let slot = match (bracket.is_map, &bracket.key) {
                (true, None) => Slot::Key,
                (true, Some(_)) => Slot::Value,
                (false, _) => Slot::Open,
            };
            let keys = bracket.inside.keys.clone();
            let inner = self
                .brackets
                .into_iter()
                .filter_map(|bracket| match bracket.is_map {
                    true => bracket.key.map(Way::Key),
                    false => Some(Way::Item(bracket.inside.items)),
                });
            let way = self
                .levels
                .into_iter()
                .map(|level| level.way)
                .chain(inner)
                .collect();
            return Some(Place {
                way,
                slot,
                start,
                keys,
                flow: true,
            });
        }
        if !self.after_key && line.trim().is_empty() {
            self.leave(|level| level.column >= line.len());
        }
        let slot = if self.after_key {
            Slot::Value
        } else {
            Slot::Open
        };
        let keys = self.inside().keys.clone();
        let way = self.levels.into_iter().map(|level| level.way).collect();
        Some(Place {
            way,
            slot,
            start,
            keys,
            flow: false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The way to the bar in a text, as a path, with its slot and the word before the bar.
    fn at(text: &str) -> (String, Slot, String) {
        let byte = text.find('¦').expect("a bar");
        let text = text.replacen('¦', "", 1);
        let place = place(&text, byte).expect("a place");
        let way: Vec<String> = place
            .way
            .iter()
            .map(|way| match way {
                Way::Key(key) => key.clone(),
                Way::Item(item) => item.to_string(),
            })
            .collect();
        (
            way.join("/"),
            place.slot,
            text[place.start..byte].to_owned(),
        )
    }

    fn is(text: &str, way: &str, slot: Slot, word: &str) {
        assert_eq!(at(text), (way.to_owned(), slot, word.to_owned()), "{text}");
    }

    #[test]
    fn keys_and_values_of_blocks_are_told_apart() {
        is("¦", "", Slot::Open, "");
        is("nama: A\nper¦", "", Slot::Open, "per");
        is("nama: A\nstatus: ber¦", "status", Slot::Value, "ber");
        is("tanggal:\n  ef¦", "tanggal", Slot::Open, "ef");
        is(
            "langkah:\n  - kegiatan: A\n    pel¦",
            "langkah/0",
            Slot::Open,
            "pel",
        );
        is(
            "langkah:\n  - kegiatan: A\n  - keg¦",
            "langkah/1",
            Slot::Open,
            "keg",
        );
        is(
            "langkah:\n- kegiatan: A\n  pelaksana: ¦\n",
            "langkah/0/pelaksana",
            Slot::Value,
            "",
        );
        is(
            "langkah:\n  - kegiatan: A\n    kelengkapan:\n      - Su¦",
            "langkah/0/kelengkapan/0",
            Slot::Open,
            "Su",
        );
        is(
            "langkah:\n  - kegiatan: A\n    ¦\n  - kegiatan: B",
            "langkah/0",
            Slot::Open,
            "",
        );
        is("langkah:\n  - kegiatan: A\n¦", "", Slot::Open, "");
        is("dasar_hukum:\n  - ¦", "dasar_hukum/0", Slot::Open, "");
    }

    #[test]
    fn brackets_are_followed_even_when_they_are_open() {
        is("tanggal: {pembuatan: 2025, ef¦", "tanggal", Slot::Key, "ef");
        is(
            "langkah:\n  - keputusan: {ya: 3, tidak: {ke: ¦}}",
            "langkah/0/keputusan/tidak/ke",
            Slot::Value,
            "",
        );
        is(
            "langkah:\n  - pelaksana: [a, ¦]",
            "langkah/0/pelaksana/1",
            Slot::Open,
            "",
        );
        is(
            "dasar_hukum: [\"UU, 1\", {bl¦",
            "dasar_hukum/1",
            Slot::Key,
            "bl",
        );
        is("a: [x,\n  y¦", "a/1", Slot::Open, "y");
    }

    #[test]
    fn texts_over_lines_and_comments_are_no_places() {
        for text in ["uraian: |\n  isi¦", "# kata¦", "nama: A # kata¦"] {
            let byte = text.find('¦').expect("a bar");
            assert_eq!(place(&text.replacen('¦', "", 1), byte), None, "{text}");
        }
    }

    #[test]
    fn keys_of_the_same_map_are_known_before_and_after() {
        let text =
            "langkah:\n  - kegiatan: A\n    \n    waktu: 1\n  - kegiatan: B\n    output: x\n";
        let byte = text.find("    \n").expect("a line") + 4;
        assert_eq!(
            place(text, byte).expect("a place").keys,
            ["kegiatan", "waktu"]
        );
    }
}

//! Words on arrows: wires and what is drawn already come in, a free place for every word goes out, whole on one or more lines.
//!
//! Both painters use it, each with its own unit of length and its own measure of text.

/// A point: right, down.
pub type At = (f64, f64);

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// The left edge.
    pub left: f64,
    /// The upper edge.
    pub top: f64,
    /// The right edge.
    pub right: f64,
    /// The lower edge.
    pub bottom: f64,
}

/// A word that wants a place at its wire.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// The word.
    pub text: String,
    /// The wire, from the edge of its symbol on.
    pub wire: Vec<At>,
    /// How far the word may reach back beside the symbol, across and down: over the slanted side of a diamond.
    pub slant: At,
    /// Whether the wire ends in a mark, beside which the word may stand further off.
    pub stub: bool,
}

/// Where a word goes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placed {
    /// One or more lines, together the whole word.
    pub lines: Vec<String>,
    /// Its size, 1 being the usual one.
    pub size: f64,
    /// What it covers.
    pub area: Area,
    /// Whether its right end is what is fixed, where texts turn out wider or narrower.
    pub ends: bool,
    /// The corner of the wire it stands at.
    pub corner: usize,
    /// Whether it covers something or leaves the bounds, because nowhere beside its wire was room.
    pub crowded: bool,
}

/// What words have to fit into.
pub struct Room<'a> {
    /// Words stay inside.
    pub bounds: Area,
    /// What no word may cover: symbols and marks.
    pub walls: Vec<Area>,
    /// The width of a text of the usual size.
    pub measure: &'a dyn Fn(&str) -> f64,
    /// From one line to the next.
    pub line: f64,
    /// The greatest width of a line.
    pub widest: f64,
    /// Sizes to try.
    pub sizes: &'a [f64],
}

/// What it costs to leave the bounds, where a word would be read as part of the cell beside; to cover a symbol or another
/// word; and to cover a wire.
const OUTSIDE: f64 = 20000.0;
const COVERED: f64 = 2000.0;
const CROSSED: f64 = 1000.0;
/// What it costs to leave the first piece of the wire, and each further one.
const AFAR: f64 = 60.0;
/// What it costs to stand where several wires run together: the word would be that of all.
const SHARED: f64 = 90.0;
/// What each more line and smaller size costs.
const SMALLER: f64 = 14.0;

/// Finds a place for every word: each takes the best one that those before it left, and once more when all are known.
pub fn place(wanted: &[Wanted], wires: &[Vec<At>], room: &Room<'_>) -> Vec<Placed> {
    let mut placed: Vec<Placed> = Vec::new();
    let lines: Vec<Area> = wires
        .iter()
        .flat_map(|wire| wire.windows(2).filter_map(piece))
        .collect();
    for word in wanted {
        placed.push(best(word, (&placed, &lines), room));
    }
    if placed.iter().any(|word| word.crowded) {
        for (at, word) in wanted.iter().enumerate() {
            let mut others = placed.clone();
            others.remove(at);
            if let Some(place) = placed.get_mut(at) {
                *place = best(word, (&others, &lines), room);
            }
        }
    }
    placed
}

/// The best place for a word among those that are placed already and all pieces of wires.
fn best(word: &Wanted, (placed, lines): (&[Placed], &[Area]), room: &Room<'_>) -> Placed {
    let mut best: Option<(f64, Placed)> = None;
    let pieces: Vec<Area> = word.wire.windows(2).filter_map(piece).collect();
    let shared: Vec<f64> = pieces.iter().map(|own| shared(own, lines)).collect();
    for (rank, (lines_of, size)) in (0_u32..).zip(settings(&word.text, room)) {
        let taste = f64::from(rank) * SMALLER;
        if best.as_ref().is_some_and(|(least, _)| *least <= taste) {
            break;
        }
        for (order, mut place) in (0_u32..).zip(places(word, (&lines_of, size), room)) {
            let taste = taste + f64::from(order % 64) + far(word, &place, room);
            let taste = taste + shared.get(place.corner).copied().unwrap_or_default();
            if best.as_ref().is_some_and(|(least, _)| *least <= taste) {
                continue;
            }
            let fault = cost(&place.area, (placed, lines), room);
            place.crowded = fault >= CROSSED;
            if best
                .as_ref()
                .is_none_or(|(least, _)| taste + fault < *least)
            {
                best = Some((taste + fault, place));
            }
        }
    }
    best.map(|(_, place)| place).unwrap_or_default()
}

/// What it costs that another wire runs along the same piece.
fn shared(own: &Area, lines: &[Area]) -> f64 {
    let same = |a: f64, b: f64| (a - b).abs() < 1e-6;
    let flat = same(own.top, own.bottom);
    let along = lines.iter().filter(|other| match flat {
        true => {
            same(other.top, own.top)
                && same(other.bottom, own.top)
                && own.left < other.right
                && other.left < own.right
        }
        false => {
            same(other.left, own.left)
                && same(other.right, own.left)
                && own.top < other.bottom
                && other.top < own.bottom
        }
    });
    // The piece itself is among them.
    if along.count() > 1 { SHARED } else { 0.0 }
}

/// What it costs to stand at a later piece of a wire: little only where the first is too short for a word.
fn far(word: &Wanted, place: &Placed, room: &Room<'_>) -> f64 {
    let first = word.wire.first().zip(word.wire.get(1));
    let length = first.map_or(0.0, |(a, b)| (a.0 - b.0).abs() + (a.1 - b.1).abs());
    let corners = f64::from(u32::try_from(place.corner).unwrap_or(u32::MAX));
    match length > room.line * 1.2 {
        true => AFAR * corners,
        false => AFAR * (corners - 1.0).max(0.0),
    }
}

fn piece(ends: &[At]) -> Option<Area> {
    let [a, b] = ends else { return None };
    Some(Area {
        left: a.0.min(b.0),
        top: a.1.min(b.1),
        right: a.0.max(b.0),
        bottom: a.1.max(b.1),
    })
}

fn cost(area: &Area, (placed, lines): (&[Placed], &[Area]), room: &Room<'_>) -> f64 {
    let meets = |other: &Area| {
        area.left < other.right
            && other.left < area.right
            && area.top < other.bottom
            && other.top < area.bottom
    };
    let count = |areas: usize| f64::from(u32::try_from(areas).unwrap_or(u32::MAX));
    let covered = room.walls.iter().filter(|wall| meets(wall)).count()
        + placed.iter().filter(|word| meets(&word.area)).count();
    // A line is as thin as nothing, so that touching counts.
    let crossed = lines.iter().filter(|line| {
        area.left <= line.right
            && line.left <= area.right
            && area.top <= line.bottom
            && line.top <= area.bottom
    });
    let bounds = &room.bounds;
    let outside = (bounds.left - area.left).max(0.0)
        + (area.right - bounds.right).max(0.0)
        + (bounds.top - area.top).max(0.0)
        + (area.bottom - bounds.bottom).max(0.0);
    let leaves = if outside > 0.0 { OUTSIDE } else { 0.0 };
    count(covered) * COVERED + count(crossed.count()) * CROSSED + leaves + outside
}

/// The most lines of a word that is not longer than that on its smallest lines.
const MOST_LINES: usize = 4;

/// Ways to write a word: on one line, on more, smaller, and at last broken wherever a line ends; never cut short.
fn settings(text: &str, room: &Room<'_>) -> Vec<(Vec<String>, f64)> {
    let mut found: Vec<(Vec<String>, f64)> = Vec::new();
    for size in room.sizes {
        for count in 1..=MOST_LINES {
            let lines = wrapped(text, count, room);
            let fits = |line: &String| (room.measure)(line) * size <= room.widest;
            let known = found
                .iter()
                .any(|(known, of)| *known == lines && of == size);
            if !known && lines.iter().all(fits) {
                found.push((lines, *size));
            }
        }
    }
    if found.is_empty() {
        let size = room.sizes.last().copied().unwrap_or(1.0);
        found.push((broken(text, room.widest / size, room), size));
    }
    found
}

/// So many lines, or fewer, whose widest is as narrow as can be.
fn wrapped(text: &str, count: usize, room: &Room<'_>) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let whole = (room.measure)(text);
    let longest = words.iter().map(|word| (room.measure)(word));
    let longest = longest.fold(0.0, f64::max);
    // Widths from that of the longest word to that of the whole, in small steps.
    for step in 0..=24_u32 {
        let widest = longest + (whole - longest) * f64::from(step) / 24.0;
        let mut lines: Vec<String> = Vec::new();
        for word in &words {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match (longer, lines.last_mut()) {
                (Some(longer), Some(last)) if (room.measure)(&longer) <= widest + 1e-9 => {
                    *last = longer
                }
                _ => lines.push((*word).to_owned()),
            }
        }
        if lines.len() <= count {
            return lines;
        }
    }
    vec![words.join(" ")]
}

/// Lines of a text whose words are too long for any line.
fn broken(text: &str, widest: f64, room: &Room<'_>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut rest = text.trim().to_owned();
    while !rest.is_empty() {
        let (line, after) = filled(&rest, widest, room);
        lines.push(line);
        rest = after;
    }
    lines
}

/// As many words as fit on a line, or letters where not even one word does, and the rest.
fn filled(text: &str, widest: f64, room: &Room<'_>) -> (String, String) {
    let ends = text
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    let first = ends.clone().next().unwrap_or(text.len());
    let fits = ends.filter(|end| (room.measure)(text.get(..*end).unwrap_or_default()) <= widest);
    let fit = fits.last().unwrap_or(first);
    let head = text.get(..fit).unwrap_or(text);
    let at = match head.rfind(' ') {
        Some(blank) if fit < text.len() => blank,
        _ => head.len(),
    };
    let (line, rest) = text.split_at(at);
    (line.trim().to_owned(), rest.trim_start().to_owned())
}

/// Places along the pieces of the wire, the most usual first.
fn places(word: &Wanted, (lines, size): (&[String], f64), room: &Room<'_>) -> Vec<Placed> {
    let width = lines.iter().map(|line| (room.measure)(line) * size);
    let width = width.fold(0.0, f64::max);
    let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let height = f64::from(count) * room.line * size;
    let mut found = Vec::new();
    let turns_up = matches!(word.wire.as_slice(), [_, second, third, ..] if third.1 < second.1);
    let side = (turns_up, word.stub);
    for (corner, ends) in word.wire.windows(2).take(6).enumerate() {
        let [from, to] = ends else { continue };
        let slant = if corner == 0 { word.slant } else { (0.0, 0.0) };
        for (left, top, ends) in beside((*from, *to), (width, height), (slant, room.line, side)) {
            found.push(Placed {
                lines: lines.to_vec(),
                size,
                area: Area {
                    left,
                    top,
                    right: left + width,
                    bottom: top + height,
                },
                ends,
                corner,
                crowded: false,
            });
        }
    }
    found
}

/// Left upper corners of a word at a straight piece, and whether its right end is fixed.
fn beside(
    (from, to): (At, At),
    (width, height): At,
    (slant, line, (turns_up, stub)): (At, f64, (bool, bool)),
) -> Vec<(f64, f64, bool)> {
    let gap = line * 0.12;
    let mut found = Vec::new();
    if (from.1 - to.1).abs() < f64::EPSILON {
        let right = to.0 > from.0;
        // Over the slanted side of a diamond a word stands further off its line. It stands above, but for one that is
        // longer than its line and would cross where that turns up.
        let heights = |off: f64| {
            let (above, below) = (from.1 - height - gap - off, from.1 + gap + off);
            if turns_up && (to.0 - from.0).abs() < width + 2.0 * gap {
                [below, above]
            } else {
                [above, below]
            }
        };
        let sign = if right { 1.0 } else { -1.0 };
        let half = -sign * width / 2.0;
        let along = |part: f64| (from.0 + (to.0 - from.0) * part + half, 0.0);
        for (x, off) in [
            (from.0 + sign * gap, 0.0),
            (from.0 - sign * slant.0, slant.1),
            along(0.5),
            along(0.3),
            along(0.7),
            along(0.15),
            along(0.85),
        ] {
            for y in heights(off) {
                found.push((if right { x } else { x - width }, y, !right));
            }
        }
        return found;
    }
    let down = to.1 > from.1;
    let far = (to.1 - from.1).abs();
    for along in [
        gap,
        far * 0.15,
        far * 0.3,
        far * 0.5,
        far * 0.7,
        far - height - gap,
    ] {
        let top = if down {
            from.1 + along
        } else {
            from.1 - along - height
        };
        for apart in [gap * 2.0, line].into_iter().take(if stub { 2 } else { 1 }) {
            found.push((from.0 + apart, top, false));
            found.push((from.0 - apart - width, top, true));
        }
    }
    found
}

/// What a diamond covers, in seven steps; a box or capsule covers its whole rectangle.
pub fn walls((x, y): At, (half_width, half_height): At, is_diamond: bool) -> Vec<Area> {
    let steps: &[(f64, f64)] = match is_diamond {
        true => &[
            (1.0, 0.14),
            (0.86, 0.29),
            (0.71, 0.43),
            (0.57, 0.57),
            (0.43, 0.71),
            (0.29, 0.86),
            (0.14, 1.0),
        ],
        false => &[(1.0, 1.0)],
    };
    let area = |(across, down): &(f64, f64)| Area {
        left: x - half_width * across,
        top: y - half_height * down,
        right: x + half_width * across,
        bottom: y + half_height * down,
    };
    steps.iter().map(area).collect()
}

//! Words on arrows: wires and what is drawn already come in, a free place for every word goes out, wrapped or cut short.
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
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// One or two lines.
    pub lines: Vec<String>,
    /// Its size, 1 being the usual one.
    pub size: f64,
    /// What it covers.
    pub area: Area,
    /// Whether its right end is what is fixed, where texts turn out wider or narrower.
    pub ends: bool,
    /// The corner of the wire it stands at.
    pub corner: usize,
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

/// What it costs to cover a symbol or another word, and to leave the bounds; and to cover a wire.
const COVERED: f64 = 1000.0;
const CROSSED: f64 = 40.0;
/// What it costs to leave the first piece of the wire.
const AFAR: f64 = 60.0;

/// Finds a place for every word: each takes the best one that those before it left.
pub fn place(wanted: &[Wanted], wires: &[Vec<At>], room: &Room<'_>) -> Vec<Placed> {
    let mut placed: Vec<Placed> = Vec::new();
    let lines: Vec<Area> = wires
        .iter()
        .flat_map(|wire| wire.windows(2).filter_map(piece))
        .collect();
    for word in wanted {
        let mut best: Option<(f64, Placed)> = None;
        for (rank, (lines_of, size)) in (0_u32..).zip(settings(&word.text, room)) {
            for (order, place) in (0_u32..).zip(places(word, (&lines_of, size), room)) {
                let taste = f64::from(rank) * 12.0 + f64::from(order) + far(word, &place, room);
                let cost = taste + cost(&place.area, (&placed, &lines), room);
                if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                    best = Some((cost, place));
                }
            }
        }
        placed.extend(best.map(|(_, place)| place));
    }
    placed
}

/// What it costs to stand at the second piece of a wire: little only where the first is too short for a word.
fn far(word: &Wanted, place: &Placed, room: &Room<'_>) -> f64 {
    let first = word.wire.first().zip(word.wire.get(1));
    let length = first.map_or(0.0, |(a, b)| (a.0 - b.0).abs() + (a.1 - b.1).abs());
    match place.corner > 0 && length > room.line * 1.2 {
        true => AFAR,
        false => 0.0,
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
    let leaves = if outside > 0.0 { COVERED } else { 0.0 };
    count(covered) * COVERED + count(crossed.count()) * CROSSED + leaves + outside
}

/// Ways to write a word: whole, on two lines, smaller, and at last cut short.
fn settings(text: &str, room: &Room<'_>) -> Vec<(Vec<String>, f64)> {
    let mut found = Vec::new();
    for size in room.sizes {
        let width = |line: &str| (room.measure)(line) * size;
        if width(text) <= room.widest {
            found.push((vec![text.to_owned()], *size));
        }
        let halves = halves(text, &width);
        if halves.len() == 2 && halves.iter().all(|line| width(line) <= room.widest) {
            found.push((halves, *size));
        }
    }
    if found.is_empty() {
        let size = room.sizes.last().copied().unwrap_or(1.0);
        let widest = room.widest / size;
        let (first, rest) = filled(text, widest, room);
        let (second, rest) = filled(&rest, widest - (room.measure)("…"), room);
        let end = if rest.is_empty() { "" } else { "…" };
        found.push((vec![first, format!("{second}{end}")], size));
    }
    found
}

/// The two lines whose wider one is narrowest.
fn halves(text: &str, width: &impl Fn(&str) -> f64) -> Vec<String> {
    let blanks = text.match_indices(' ').map(|(at, _)| text.split_at(at));
    let widest = |(first, second): &(&str, &str)| width(first).max(width(second.trim_start()));
    let best = blanks.min_by(|a, b| widest(a).total_cmp(&widest(b)));
    best.map(|(first, second)| vec![first.to_owned(), second.trim_start().to_owned()])
        .unwrap_or_default()
}

/// As many words as fit on a line, or letters where not even one word does, and the rest.
fn filled(text: &str, widest: f64, room: &Room<'_>) -> (String, String) {
    let ends = text
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    let fits = ends.filter(|end| (room.measure)(text.get(..*end).unwrap_or_default()) <= widest);
    let fit = fits.last().unwrap_or(text.len().min(1));
    let head = text.get(..fit).unwrap_or(text);
    let at = match head.rfind(' ') {
        Some(blank) if fit < text.len() => blank,
        _ => head.len(),
    };
    let (line, rest) = text.split_at(at);
    (line.trim().to_owned(), rest.trim_start().to_owned())
}

/// Places along the first two pieces of the wire, the most usual first.
fn places(word: &Wanted, (lines, size): (&[String], f64), room: &Room<'_>) -> Vec<Placed> {
    let width = lines.iter().map(|line| (room.measure)(line) * size);
    let width = width.fold(0.0, f64::max);
    let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let height = f64::from(count) * room.line * size;
    let mut found = Vec::new();
    let turns_up = matches!(word.wire.as_slice(), [_, second, third, ..] if third.1 < second.1);
    let side = (turns_up, word.stub);
    for (corner, ends) in word.wire.windows(2).take(2).enumerate() {
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
        let above = from.1 - height - gap;
        let heights = match turns_up {
            true => [from.1 + gap + slant.1, above - slant.1],
            false => [above - slant.1, from.1 + gap + slant.1],
        };
        let near = if right {
            from.0 - slant.0
        } else {
            from.0 + slant.0
        };
        let clear = if right { from.0 + gap } else { from.0 - gap };
        let half = if right { -width } else { width } / 2.0;
        let along = |part: f64| from.0 + (to.0 - from.0) * part + half;
        for x in [near, clear, along(0.5), along(0.3), along(0.7)] {
            for y in heights {
                found.push((if right { x } else { x - width }, y, !right));
            }
        }
        return found;
    }
    let down = to.1 > from.1;
    let far = (to.1 - from.1).abs();
    for along in [gap, far * 0.3, far * 0.5, far * 0.7, far - height] {
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

/// What a diamond covers, in three steps; a box or capsule covers its whole rectangle.
pub fn walls((x, y): At, (half_width, half_height): At, is_diamond: bool) -> Vec<Area> {
    let steps: &[(f64, f64)] = match is_diamond {
        true => &[(0.95, 0.1), (0.5, 0.5), (0.1, 0.95)],
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

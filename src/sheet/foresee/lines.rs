//! Lines: a text and the width of its column come in, into how many lines Typst breaks it goes out.
//!
//! The same places where a line may end (UAX #14, and between the parts of an address), and the same choice among them:
//! every line takes what fits, as `linebreak.rs` of typst-layout has it for lines that are not justified.

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use typst::syntax::link_prefix;

use super::shaped::{Shaped, Shaper};

/// What Typst lets a line be longer than its column, in points, because lengths are never quite exact.
const NEARLY: f64 = 1e-6;
/// The place in a word where it may be torn with a hyphen.
const SOFT_HYPHEN: char = '\u{ad}';
/// Parts of an address that are longer may be torn at every letter.
const LONG: usize = 16;

/// Breaks texts into lines.
pub(super) struct Breaker {
    pub(super) shaper: Shaper,
    segmenter: LineSegmenterBorrowed<'static>,
}

impl Breaker {
    /// Breaks texts that are shaped in this way.
    pub(super) fn new(shaper: Shaper) -> Breaker {
        Breaker {
            shaper,
            segmenter: LineSegmenter::new_lstm(LineBreakOptions::default()),
        }
    }

    /// How many lines a text takes; none where it is empty.
    pub(super) fn lines(&mut self, text: &str, width: f64) -> usize {
        let text = text.strip_suffix('\n').unwrap_or(text);
        match text.is_empty() {
            true => 0,
            false => text.split('\n').map(|line| self.within(line, width)).sum(),
        }
    }

    /// How many lines a text without ends of lines takes.
    fn within(&mut self, text: &str, width: f64) -> usize {
        let shaped = self.shaper.shaped(text);
        if shaped.reach(usize::MAX) + self.shaper.hyphen() <= width {
            return 1;
        }
        let ends = self.ends(text);
        let (mut lines, mut start) = (0, 0);
        let mut last = None;
        for end in ends {
            let is_end = end == text.len();
            let mut fits = self.width((text, &shaped), (start, end)) <= width + NEARLY;
            if let Some(last) = last.take_if(|_| !fits) {
                lines += 1;
                start = last;
                fits = self.width((text, &shaped), (start, end)) <= width + NEARLY;
            }
            if is_end || !fits {
                lines += 1;
                start = end;
                last = None;
            } else {
                last = Some(end);
            }
        }
        lines.max(1)
    }

    /// The width of a line: blanks at its end do not count, and a word that is torn there has a hyphen.
    fn width(&mut self, (text, shaped): (&str, &Shaped), (start, end): (usize, usize)) -> f64 {
        let line = text.get(start..end).unwrap_or_default();
        let is_last = end == text.len();
        let seen = match is_last {
            true => line.len(),
            false => line.trim_end_matches(is_trimmed).len(),
        };
        let hyphen = match line.ends_with(SOFT_HYPHEN) {
            true => self.shaper.hyphen(),
            false => 0.0,
        };
        let width = match shaped.may_end_at(start) && shaped.may_end_at(end) {
            true => shaped.reach(start + seen) - shaped.reach(start),
            false => self.shaper.shaped(line).reach(seen),
        };
        width + hyphen
    }

    /// The places where a line may end, the end of the text among them.
    fn ends(&self, text: &str) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut last = 0;
        let mut found = self.segmenter.segment_str(text).peekable();
        loop {
            let (head, tail) = text.split_at_checked(last).unwrap_or_default();
            if head.ends_with("://") || tail.starts_with("www.") {
                let (link, _) = link_prefix(tail);
                ends.extend(within_link(link).into_iter().map(|end| last + end));
                last += link.len();
                while found.next_if(|end| *end < last).is_some() {}
            }
            let Some(end) = found.next() else { break };
            if end > 0 {
                ends.push(end);
                last = end;
            }
        }
        ends
    }
}

/// What is not seen at the end of a line.
fn is_trimmed(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, SOFT_HYPHEN | '\u{200b}')
}

/// The parts of an address.
#[derive(PartialEq)]
enum Class {
    Alphabetic,
    Digit,
    Open,
    Other,
}

impl Class {
    fn of(letter: char) -> Class {
        match letter {
            _ if letter.is_alphabetic() => Class::Alphabetic,
            _ if letter.is_numeric() => Class::Digit,
            '(' | '[' => Class::Open,
            _ => Class::Other,
        }
    }
}

/// The places where an address may be torn.
fn within_link(link: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut offset = 0;
    let mut previous = Class::Other;
    for (end, letter) in link.char_indices() {
        let class = Class::of(letter);
        let may_end = match class {
            Class::Other => previous == Class::Other,
            _ => class != previous,
        };
        if end > 0 && previous != Class::Open && may_end {
            let piece = link.get(offset..end).unwrap_or_default();
            if piece.len() < LONG {
                ends.push(end);
            } else {
                let letters = piece.char_indices().skip(1).map(|(at, _)| offset + at);
                ends.extend(letters);
                ends.push(end);
            }
            offset = end;
        }
        previous = class;
    }
    ends
}

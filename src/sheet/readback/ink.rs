//! Ink: the finished pages come in; every visible line, filled form and run of text goes out, in millimetres.
//!
//! Only the frames that the PDF is made of are read. Markers, the drawing and the routes are not: they say what was to
//! be drawn, and this says what was.

use std::ops::Range;

use typst::layout::{Abs, Frame, FrameItem, GroupItem, Transform};
use typst::text::TextItem;
use typst::visualize::{Curve, CurveItem, Geometry, Paint, Shape};
use typst_layout::PagedDocument;

use super::outline::{Area, Point, distance};

/// Everything visible on one page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The page, from 1.
    pub(super) number: usize,
    pub(super) area: Area,
    /// Lines and forms, in the order of painting.
    pub(super) forms: Vec<Form>,
    /// Texts, in the order of painting.
    pub(super) runs: Vec<Run>,
}

/// A line or an outline.
#[derive(Debug)]
pub(super) struct Form {
    /// When it is painted.
    pub(super) order: usize,
    /// Its points; curves are given by many.
    pub(super) points: Vec<Point>,
    pub(super) area: Area,
    /// Whether it ends where it begins.
    pub(super) closed: bool,
    /// Whether it is a plain line and no path, as the rules of tables are.
    pub(super) plain: bool,
    /// Whether it is drawn with a pen.
    pub(super) stroked: bool,
    /// What it is filled with.
    pub(super) fill: Fill,
}

/// What a form is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fill {
    /// Nothing.
    None,
    /// White or a light colour, on which ink can be read.
    Ground,
    /// A dark colour.
    Ink,
}

/// A run of text of one font.
#[derive(Debug)]
pub(super) struct Run {
    /// When it is painted.
    pub(super) order: usize,
    pub(super) text: String,
    /// What its letters cover.
    pub(super) area: Area,
    /// Where its first letter stands on the line.
    pub(super) start: Point,
    /// Where the letter after its last would stand.
    pub(super) end: Point,
    /// Whether it is light enough to be read through, as a mark across the page.
    pub(super) light: bool,
    /// Whether a box cuts a part of it off.
    pub(super) cut: bool,
}

const POINT: f64 = 25.4 / 72.0;
/// Straight pieces in place of a curve.
const PIECES: u32 = 8;
/// How light a pen may be before nobody sees it, black being 0 and white 1.
const UNSEEN: f32 = 0.97;
/// How light a mark across the page is at least.
const LIGHT: f32 = 0.75;
/// How light a fill is at least on which ink can be read.
const GROUND: f32 = 0.5;

/// Reads the pages of these numbers.
pub(super) fn pages(document: &PagedDocument, numbers: &Range<usize>) -> Vec<Page> {
    let pages = (1..).zip(document.pages());
    pages
        .filter(|(number, _)| numbers.contains(number))
        .map(|(number, page)| {
            let size = page.frame.size();
            let area = Area {
                left: 0.0,
                top: 0.0,
                right: size.x.to_mm(),
                bottom: size.y.to_mm(),
            };
            let mut reader = Reader {
                page: Page {
                    number,
                    area,
                    ..Page::default()
                },
                order: 0,
            };
            reader.frame(&page.frame, Transform::identity(), None);
            reader.page
        })
        .collect()
}

struct Reader {
    page: Page,
    order: usize,
}

impl Reader {
    /// Reads a frame and all inside it. `cut` is the area outside which nothing is seen.
    fn frame(&mut self, frame: &Frame, at: Transform, cut: Option<Area>) {
        for (place, item) in frame.items() {
            let at = at.pre_concat(Transform::translate(place.x, place.y));
            match item {
                FrameItem::Group(group) => self.group(group, at, cut),
                FrameItem::Shape(shape, _) => self.shape(shape, at),
                FrameItem::Text(text) => self.text(text, at, cut),
                FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
            }
        }
    }

    fn group(&mut self, group: &GroupItem, at: Transform, cut: Option<Area>) {
        let at = at.pre_concat(group.transform);
        let own = group.clip.as_ref().and_then(|curve| {
            let lines = lines(curve, at);
            Area::around(lines.into_iter().flat_map(|line| line.points))
        });
        let cut = match (cut, own) {
            (Some(outer), Some(own)) => Some(outer.shared(&own)),
            (outer, own) => outer.or(own),
        };
        self.frame(&group.frame, at, cut);
    }

    fn shape(&mut self, shape: &Shape, at: Transform) {
        self.order += 1;
        let stroked = shape.stroke.as_ref().is_some_and(|stroke| {
            stroke.thickness > Abs::zero() && lightness(&stroke.paint) < UNSEEN
        });
        let fill = match &shape.fill {
            None => Fill::None,
            Some(paint) if is_clear(paint) => Fill::None,
            Some(paint) if lightness(paint) < GROUND => Fill::Ink,
            Some(_) => Fill::Ground,
        };
        if !stroked && fill == Fill::None {
            return;
        }
        let (lines, plain) = match &shape.geometry {
            Geometry::Line(to) => {
                let points = vec![(0.0, 0.0), (to.x.to_pt(), to.y.to_pt())];
                (vec![Line::new(points, at)], true)
            }
            Geometry::Rect(size) => (lines(&Curve::rect(*size), at), false),
            Geometry::Curve(curve) => (lines(curve, at), false),
        };
        for line in lines {
            let Some(area) = Area::around(line.points.iter().copied()) else {
                continue;
            };
            self.page.forms.push(Form {
                order: self.order,
                closed: line.closed(),
                points: line.points,
                area,
                plain,
                stroked,
                fill,
            });
        }
    }

    fn text(&mut self, text: &TextItem, at: Transform, cut: Option<Area>) {
        let before = self.page.runs.last();
        if before.is_some_and(|before| are_accents(text, before)) {
            return;
        }
        self.order += 1;
        let metrics = text.font.metrics();
        let size = text.size.to_pt();
        let (mut x, mut first, mut last) = (0.0, None, 0.0);
        let (mut up, mut down) = (0.0_f64, 0.0_f64);
        for glyph in &text.glyphs {
            let advance = glyph.x_advance.get() * size;
            let letters = text.text.get(glyph.range()).unwrap_or_default();
            for letter in letters.chars().filter(|letter| is_seen(*letter)) {
                first = first.or(Some(x));
                last = x + advance;
                up = up.max(if is_low(letter) {
                    metrics.x_height.get()
                } else {
                    metrics.cap_height.get()
                });
                down = down.min(if hangs(letter) {
                    metrics.descender.get()
                } else {
                    0.0
                });
            }
            x += advance;
        }
        let Some(first) = first else { return };
        let (up, down) = (-up * size, -down * size);
        let inked = [(first, up), (last, up), (first, down), (last, down)];
        let Some(area) = Area::around(inked.map(|point| moved(point, at))) else {
            return;
        };
        self.page.runs.push(Run {
            order: self.order,
            text: text.text.to_string(),
            area,
            start: moved((0.0, 0.0), at),
            end: moved((x, 0.0), at),
            light: lightness(&text.fill) >= LIGHT,
            cut: cut.is_some_and(|cut| !cut.grown(0.15).surrounds(&area)),
        });
    }
}

/// Whether a text is only accents over or under the last letter of the text before it. An accent that stands higher or
/// lower than its font has it is painted apart, and names the whole letter once more.
fn are_accents(text: &TextItem, before: &Run) -> bool {
    let stays = |advance: f64| advance.abs() < f64::EPSILON;
    let mut glyphs = text.glyphs.iter();
    let stays = glyphs.all(|glyph| stays(glyph.x_advance.get()));
    stays && text.text.chars().nth(1).is_some() && before.text.ends_with(text.text.as_str())
}

/// Whether a letter leaves ink: no blank, and no place to break.
fn is_seen(letter: char) -> bool {
    !letter.is_whitespace() && !matches!(letter, '\u{ad}' | '\u{200b}')
}

/// Whether a letter is no higher than an x.
fn is_low(letter: char) -> bool {
    "acegmnopqrsuvwxyz.,:;_-–=+~·…".contains(letter)
}

/// Whether a letter reaches below the line.
fn hangs(letter: char) -> bool {
    "gjpqy()[]{}|/_@$".contains(letter)
}

/// A point in points of a frame as a point of the page in millimetres.
fn moved((x, y): Point, at: Transform) -> Point {
    let point = typst::layout::Point::new(Abs::pt(x), Abs::pt(y)).transform(at);
    (point.x.to_pt() * POINT, point.y.to_pt() * POINT)
}

/// How light a paint is, from 0 to 1. Whatever is no plain colour counts as dark.
fn lightness(paint: &Paint) -> f32 {
    match paint {
        Paint::Solid(_) if is_clear(paint) => 1.0,
        Paint::Solid(color) => color.to_luma().luma,
        Paint::Gradient(_) | Paint::Tiling(_) => 0.0,
    }
}

fn is_clear(paint: &Paint) -> bool {
    matches!(paint, Paint::Solid(color) if color.alpha().is_some_and(|alpha| alpha < 0.05))
}

/// One stretch of a curve without a jump.
struct Line {
    points: Vec<Point>,
}

impl Line {
    fn new(points: Vec<Point>, at: Transform) -> Line {
        Line {
            points: points.into_iter().map(|point| moved(point, at)).collect(),
        }
    }

    fn closed(&self) -> bool {
        let ends = self.points.first().zip(self.points.last());
        self.points.len() > 3 && ends.is_some_and(|(first, last)| distance(*first, *last) < 0.02)
    }
}

/// The stretches of a curve. A filled stretch that is left open counts as it is drawn.
fn lines(curve: &Curve, at: Transform) -> Vec<Line> {
    let point = |point: &typst::layout::Point| (point.x.to_pt(), point.y.to_pt());
    let mut stretches: Vec<Vec<Point>> = Vec::new();
    for item in &curve.0 {
        if let CurveItem::Move(to) = item {
            stretches.push(vec![point(to)]);
            continue;
        }
        if stretches.is_empty() {
            stretches.push(vec![(0.0, 0.0)]);
        }
        let Some(stretch) = stretches.last_mut() else {
            continue;
        };
        match item {
            CurveItem::Move(_) => {}
            CurveItem::Line(to) => stretch.push(point(to)),
            CurveItem::Cubic(one, other, to) => {
                let from = stretch.last().copied().unwrap_or_default();
                bent([from, point(one), point(other), point(to)], stretch);
            }
            CurveItem::Close => stretch.extend(stretch.first().copied()),
        }
    }
    stretches.retain(|stretch| stretch.len() > 1);
    stretches
        .into_iter()
        .map(|stretch| Line::new(stretch, at))
        .collect()
}

fn bent([a, b, c, d]: [Point; 4], into: &mut Vec<Point>) {
    for piece in 1..=PIECES {
        let t = f64::from(piece) / f64::from(PIECES);
        let s = 1.0 - t;
        let weights = [s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t];
        let blend = |a: f64, b: f64, c: f64, d: f64| {
            let [p, q, r, u] = weights;
            p * a + q * b + r * c + u * d
        };
        into.push((blend(a.0, b.0, c.0, d.0), blend(a.1, b.1, c.1, d.1)));
    }
}

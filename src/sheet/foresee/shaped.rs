//! Shaping: a text and a font come in, how far its letters reach goes out, in points.

use std::str::FromStr;

use rustybuzz::{BufferFlags, Direction, Language, Script, ShapePlan, UnicodeBuffer};
use typst::text::FontInstance;

/// Shapes the texts of one table as Typst does.
pub(super) struct Shaper {
    font: FontInstance,
    /// In points.
    size: f64,
    language: Option<Language>,
    /// How letters of each script that was met are put together.
    plans: Vec<(Script, ShapePlan)>,
}

/// A text whose letters know where they stand.
#[derive(Default)]
pub(super) struct Shaped {
    /// Each letter: where it begins in the text, how far those before it reach, and whether a line may begin with it as
    /// it is.
    glyphs: Vec<(usize, f64, bool)>,
    /// How far all reach.
    width: f64,
    /// The length of the text, in bytes.
    length: usize,
}

impl Shaper {
    /// Shapes in a font of a size, for a language; nothing where there is no font.
    pub(super) fn new(face: Option<(FontInstance, f64)>, lang: &str) -> Option<Shaper> {
        let (font, size) = face?;
        Some(Shaper {
            font,
            size,
            language: Language::from_str(lang).ok(),
            plans: Vec::new(),
        })
    }

    /// The height of capitals.
    pub(super) fn cap_height(&self) -> f64 {
        self.font.metrics().cap_height.get() * self.size
    }

    /// The width of a text on one line.
    pub(super) fn width(&mut self, text: &str) -> f64 {
        self.shaped(text).reach(usize::MAX)
    }

    /// The width of the hyphen where a word is torn.
    pub(super) fn hyphen(&self) -> f64 {
        let face = self.font.rusty();
        let advance = face.glyph_index('-');
        let advance = advance.and_then(|glyph| face.glyph_hor_advance(glyph));
        advance.map_or(0.0, |advance| self.points(f64::from(advance)))
    }

    fn points(&self, units: f64) -> f64 {
        units / self.font.units_per_em() * self.size
    }

    /// Puts a text together.
    pub(super) fn shaped(&mut self, text: &str) -> Shaped {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        if let Some(language) = &self.language {
            buffer.set_language(language.clone());
        }
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        let face = self.font.rusty();
        let script = buffer.script();
        let known = self.plans.iter().position(|(known, _)| *known == script);
        let at = known.unwrap_or(self.plans.len());
        if known.is_none() {
            let (ltr, language) = (Direction::LeftToRight, self.language.as_ref());
            let plan = ShapePlan::new(face, ltr, Some(script), language, &[]);
            self.plans.push((script, plan));
        }
        let Some((_, plan)) = self.plans.get(at) else {
            return Shaped::default();
        };
        let buffer = rustybuzz::shape_with_plan(face, plan, buffer);
        let mut width = 0.0;
        let letters = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
        let glyphs = letters.map(|(info, position)| {
            let begins = usize::try_from(info.cluster).unwrap_or(usize::MAX);
            let before = width;
            width += self.points(f64::from(position.x_advance));
            (begins, before, !info.unsafe_to_break())
        });
        Shaped {
            glyphs: glyphs.collect(),
            width,
            length: text.len(),
        }
    }
}

impl Shaped {
    /// How far the letters that begin before a place reach.
    pub(super) fn reach(&self, end: usize) -> f64 {
        let next = self.from(end);
        next.map_or(self.width, |(_, before, _)| *before)
    }

    /// Whether letters look the same where a line ends or begins at a place.
    pub(super) fn may_end_at(&self, place: usize) -> bool {
        let begins_safely = |(begins, _, safe): &(usize, f64, bool)| *begins == place && *safe;
        place == 0 || place == self.length || self.from(place).is_some_and(begins_safely)
    }

    /// The first letter that begins at a place or after it.
    fn from(&self, place: usize) -> Option<&(usize, f64, bool)> {
        let before = self.glyphs.partition_point(|(begins, ..)| *begins < place);
        self.glyphs.get(before)
    }
}

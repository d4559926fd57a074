//! The colour of a site: six hexadecimal digits come in; a style sheet that sets the ink of the theme to it goes out.
//!
//! A colour that somebody likes is seldom one that everybody can read. It is darkened for paper and lightened for the
//! dark until it has the contrast that WCAG 2.2 asks of text (1.4.3: 4.5 to 1), against the grounds of the theme.

/// Red, green and blue, each from 0 to 1.
type Rgb = [f64; 3];

/// Least contrast of text on its ground (WCAG 2.2, 1.4.3), and a little more for rounding.
const CONTRAST: f64 = 4.6;
/// The darkest ground on which the ink stands in light pages, beside its own tint.
const LIGHT: Rgb = [0.925, 0.937, 0.961];
/// The lightest ground on which it stands in dark pages, beside its own tint.
const DARK: Rgb = [0.133, 0.165, 0.235];
/// Paper in dark pages.
const DARK_PAPER: Rgb = [0.094, 0.118, 0.176];
/// What is written on the ink in dark pages.
const DARK_INVERSE: Rgb = [0.063, 0.082, 0.169];
const WHITE: Rgb = [1.0; 3];
const BLACK: Rgb = [0.0; 3];
/// Steps in which a colour is darkened or lightened.
const STEPS: u32 = 64;

/// The style sheet of a colour such as `#0b6e4f`; nothing for what is no colour.
pub(super) fn style(colour: &str) -> Option<String> {
    let colour = parse(colour)?;
    let light = inks(colour, (BLACK, WHITE), LIGHT, 0.9);
    let dark = inks(colour, (WHITE, DARK_PAPER), DARK, 0.82);
    let set = |inks: &Inks, inverse: Rgb| {
        format!(
            "--nila:{};--nila-kuat:{};--nila-muda:{};--di-nila:{}",
            hex(inks.ink),
            hex(inks.strong),
            hex(inks.tint),
            hex(inverse)
        )
    };
    let (light, dark) = (set(&light, WHITE), set(&dark, DARK_INVERSE));
    Some(format!(
        ":root{{{light}}}\n\
         @media screen and (prefers-color-scheme:dark){{:root:not([data-tema=terang]){{{dark}}}}}\n\
         @media screen{{:root[data-tema=gelap]{{{dark}}}}}\n"
    ))
}

/// The three inks of a scheme.
struct Inks {
    /// Links, buttons and drawings.
    ink: Rgb,
    /// The same under the pointer.
    strong: Rgb,
    /// A ground of that colour.
    tint: Rgb,
}

/// The inks of a scheme: `towards` is where a colour gains contrast, `paper` is what its tint is mixed with by `thinned`.
fn inks(colour: Rgb, (towards, paper): (Rgb, Rgb), ground: Rgb, thinned: f64) -> Inks {
    let tint = mixed(colour, paper, thinned);
    let inverse = if towards == BLACK {
        WHITE
    } else {
        DARK_INVERSE
    };
    let reads = |ink: Rgb| {
        [ground, tint, inverse]
            .iter()
            .all(|other| contrast(ink, *other) >= CONTRAST)
    };
    let shades = (0..=STEPS).map(|step| mixed(colour, towards, f64::from(step) / f64::from(STEPS)));
    let ink = shades
        .into_iter()
        .find(|shade| reads(*shade))
        .unwrap_or(towards);
    Inks {
        ink,
        strong: mixed(ink, towards, 0.35),
        tint,
    }
}

fn parse(colour: &str) -> Option<Rgb> {
    let digits = colour.trim().strip_prefix('#')?;
    if digits.len() != 6 {
        return None;
    }
    let part = |at: usize| {
        let byte = u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?;
        Some(f64::from(byte) / 255.0)
    };
    Some([part(0)?, part(2)?, part(4)?])
}

fn hex(colour: Rgb) -> String {
    let digits = colour.map(|part| format!("{:02x}", (part.clamp(0.0, 1.0) * 255.0).round() as u8));
    format!("#{}", digits.concat())
}

/// `share` of the way from one colour to another.
fn mixed(from: Rgb, to: Rgb, share: f64) -> Rgb {
    let [r, g, b] = from;
    let [to_r, to_g, to_b] = to;
    [
        r + (to_r - r) * share,
        g + (to_g - g) * share,
        b + (to_b - b) * share,
    ]
}

/// Relative luminance (WCAG 2.2, glossary).
fn luminance(colour: Rgb) -> f64 {
    let [r, g, b] = colour.map(|part| match part <= 0.04045 {
        true => part / 12.92,
        false => ((part + 0.055) / 1.055).powf(2.4),
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// Contrast ratio of two colours, from 1 to 21 (WCAG 2.2, glossary).
fn contrast(left: Rgb, right: Rgb) -> f64 {
    let (left, right) = (luminance(left), luminance(right));
    (left.max(right) + 0.05) / (left.min(right) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The colours that a style sheet sets, in order.
    fn colours(style: &str) -> Vec<Rgb> {
        let parts = style.split(":#").skip(1);
        parts
            .filter_map(|part| parse(&format!("#{}", part.get(..6)?)))
            .collect()
    }

    proptest! {
        #[test]
        fn every_colour_becomes_inks_that_everybody_can_read(red: u8, green: u8, blue: u8) {
            let style = style(&format!("#{red:02x}{green:02x}{blue:02x}")).expect("a colour");
            let [light, _, light_tint, on_light, dark, _, dark_tint, on_dark, ..] = colours(&style)[..] else {
                panic!("{style}")
            };
            for (ink, grounds) in [(light, [LIGHT, light_tint, on_light]), (dark, [DARK, dark_tint, on_dark])] {
                for ground in grounds {
                    prop_assert!(contrast(ink, ground) >= 4.5, "{style}");
                }
            }
        }
    }

    #[test]
    fn a_colour_that_reads_well_stays_as_it_is_on_paper() {
        assert!(
            style("#0b6e4f")
                .expect("a colour")
                .starts_with(":root{--nila:#0b6e4f;")
        );
    }

    #[test]
    fn what_is_no_colour_makes_no_style() {
        for word in ["", "merah", "#12345", "#1234567", "#12345ä", "#;}*{x"] {
            assert_eq!(style(word), None, "{word}");
        }
    }
}

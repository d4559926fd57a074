//! The look of a site by its data: the settings come in; where its colour and logo lie in the site goes out.

use super::{Context, links};
use crate::model::PictureKind;

/// Where the style sheet of the colour lies.
pub const COLOUR: &str = "aset/warna.css";

/// The colour that the site names.
pub fn colour(context: &Context) -> Option<&str> {
    let colour = context.library.site.colour.as_ref()?;
    Some(colour.trim())
}

/// Where the logo of the site lies, and its bytes; nothing where it names none.
pub fn logo(context: &Context) -> Option<(&'static str, &[u8])> {
    let logo = context.library.site_logo.as_ref()?;
    let path = match logo.kind {
        PictureKind::Png => "aset/logo.png",
        PictureKind::Jpeg => "aset/logo.jpg",
        PictureKind::Svg => "aset/logo.svg",
    };
    Some((path, &logo.bytes))
}

/// The address of the style sheet of the colour on the page `from`, where the site names a colour.
pub(super) fn colour_href(context: &Context, from: &str) -> Option<String> {
    colour(context).map(|_| links::relative(from, COLOUR))
}

/// The address of the logo on the page `from`, where the site names one.
pub(super) fn logo_href(context: &Context, from: &str) -> Option<String> {
    logo(context).map(|(path, _)| links::relative(from, path))
}

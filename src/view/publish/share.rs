//! Sharing: the path and title of a page come in; what search engines and social media read of it goes out.

use serde::Serialize;

use super::{Context, card, is_shared};
use crate::words::Lang;

/// What the head of a page tells programs that carry it elsewhere; only on a site that has an address.
#[derive(Clone, Debug, Serialize)]
pub struct Share {
    /// The address of the page.
    pub address: String,
    /// Its title, without that of the site.
    pub title: String,
    /// One sentence.
    pub description: String,
    /// `article` for an SOP, else `website`.
    pub kind: &'static str,
    /// Language and country.
    pub locale: &'static str,
    /// The address of the picture; nothing where none are made.
    pub image: Option<String>,
    /// The picture in words.
    pub image_words: String,
    /// How large it is shown.
    pub size: &'static str,
}

/// What the head of the page at a path tells; nothing for a page that nobody should carry elsewhere.
pub(in crate::view) fn share(
    context: &Context,
    path: &str,
    (title, description): (&str, &str),
) -> Option<Share> {
    let address = context.public_address(path);
    let address = address.filter(|_| is_shared(context, path))?;
    let image = card::path_of(context, path);
    let image = image.and_then(|card| context.public_address(&card));
    Some(Share {
        address,
        title: title.to_owned(),
        description: description.to_owned(),
        kind: match path.starts_with("sop/") {
            true => "article",
            false => "website",
        },
        locale: match context.lang() {
            Lang::Id => "id_ID",
            Lang::En => "en_US",
        },
        size: match image {
            Some(_) => "summary_large_image",
            None => "summary",
        },
        image,
        image_words: title.to_owned(),
    })
}

//! Everything the product says, in Indonesian and English: values come in, sentences in the reader's language go out.
//!
//! A sentence that lacks one of the languages does not compile.

pub mod assessment;
pub mod chart;
pub mod commands;
pub mod compared;
pub mod comparing;
pub mod data;
pub mod documents;
pub mod editor;
pub mod impact;
pub mod labels;
pub mod measures;
pub mod mending;
pub mod numbers;
pub mod preflight;
pub mod proof;
pub mod publish;
pub mod readback;
pub mod reading;
pub mod reference;
pub mod regulations;
pub mod screen;
pub mod searching;
pub mod sentences;
pub mod sheet;
pub mod signing;
pub mod terminal;
pub mod terms;
pub mod versions;

/// The language of a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Lang {
    /// Indonesian, the default.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// The code in `lang` attributes and in settings.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Id => "id",
            Lang::En => "en",
        }
    }

    /// The language of a code; nothing for one we do not speak.
    pub fn of_code(code: &str) -> Option<Lang> {
        match code {
            "id" => Some(Lang::Id),
            "en" => Some(Lang::En),
            _ => None,
        }
    }
}

/// A fixed sentence in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Indonesian.
    pub id: &'static str,
    /// English.
    pub en: &'static str,
}

impl Words {
    /// The sentence in one language.
    pub const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Id => self.id,
            Lang::En => self.en,
        }
    }
}

/// A sentence with values in it, in both languages. Made by [`said!`](crate::said).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Said {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}

impl Said {
    /// The sentence in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.id.is_empty()
    }
}

impl From<Words> for Said {
    fn from(words: Words) -> Said {
        Said {
            id: words.id.to_owned(),
            en: words.en.to_owned(),
        }
    }
}

/// A sentence with values: `said!(id: "langkah {n}", en: "step {n}")`. Both languages are checked by `format!`.
#[macro_export]
macro_rules! said {
    (id: $id:literal, en: $en:literal $(,)?) => {
        $crate::words::Said {
            id: format!($id),
            en: format!($en),
        }
    };
}

/// Fixed words: `words!("langkah", "step")`, Indonesian first.
#[macro_export]
macro_rules! words {
    ($id:expr, $en:expr $(,)?) => {
        $crate::words::Words { id: $id, en: $en }
    };
}

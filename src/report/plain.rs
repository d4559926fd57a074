//! Text of strangers on a terminal: any words come in, one line without a way to move the cursor or turn the reading goes out.

/// The sign that stands for a letter that would act instead of being read.
const ACTS: char = '\u{fffd}';

/// One line: breaks and tabs become blanks, other control characters and marks of direction a sign.
pub(super) fn plain(text: &str) -> String {
    let shown = |letter: char| match letter {
        '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        letter if acts(letter) => ACTS,
        letter => letter,
    };
    text.chars().map(shown).collect()
}

/// Whether a letter acts on the screen: control characters, and the marks that turn the direction of reading.
pub(super) fn acts(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_acts_on_the_screen() {
        assert_eq!(
            plain("a\nb\tc\u{1b}[31md\u{202e}e"),
            "a b c\u{fffd}[31md\u{fffd}e"
        );
    }
}

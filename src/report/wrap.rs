//! Long sentences on a screen: a text and a width come in, its lines go out.

/// Breaks a text between words so that no line is wider, counted in characters. A longer word keeps a line of its own.
pub(super) fn wrap(text: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut room = 0;
    // Blanks are the author's too: where two stand together, that may be the finding.
    for word in text.split(' ') {
        let length = word.chars().count();
        match lines.last_mut().filter(|_| room > length) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
                room -= length + 1;
            }
            None => {
                lines.push(word.to_owned());
                room = width.saturating_sub(length);
            }
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_never_within() {
        assert_eq!(wrap("satu dua tiga", 8), "satu dua\ntiga");
        assert_eq!(wrap("satu dua tiga", 7), "satu\ndua\ntiga");
        assert_eq!(wrap("dua  blank", 20), "dua  blank");
        assert_eq!(
            wrap("a sangatpanjangsekali b", 5),
            "a\nsangatpanjangsekali\nb"
        );
        assert_eq!(wrap("", 5), "");
    }
}

//! Equivalents: a letter that a font lacks comes in, what looks or means the same goes out.

/// Letters and what stands for each of them: ticks, boxes, bullets of Word and Wingdings, units, marks of other scripts.
const SINGLE: &[(&str, &str)] = &[
    ("✓✔☑✅🗸🗹\u{f0fc}\u{f0fe}\u{f052}", "√"),
    ("✗✘☒❌✕✖🗙\u{f0fb}\u{f0fd}\u{f054}", "×"),
    ("☐❏❐❑❒◻⬜▢☖\u{f06f}\u{f071}\u{f0a8}\u{f072}", "□"),
    (
        "➢➣➤►▶❖◆⬥✦✧★☆⚫⦁∙⏺🔹🔸🔵✪✿✱❋⬤◉⧫\u{f0b7}\u{f0a7}\u{f0d8}\u{f076}\u{f06c}\u{f06e}\u{f075}\u{f077}\u{f0e8}",
        "•",
    ),
    ("➔➜➝➞➙➡⇒⟶⟹🡒\u{f0e0}\u{f0e6}\u{f0f0}", "→"),
    ("⬅⇐⟵", "←"),
    ("⬆⇑", "↑"),
    ("⬇⇓", "↓"),
    ("☎☏✆📞📱🕻\u{f028}", "Telp."),
    ("✉📧📩🖂\u{f02a}", "Surel"),
    ("\u{2010}\u{2011}⁃﹣－\u{f02d}", "-"),
    ("∶꞉：", ":"),
    ("。．", "."),
    ("、，", ","),
    ("「」『』〝〞＂", "\""),
    ("【〔〖", "["),
    ("】〕〗", "]"),
    ("⩽≦", "≤"),
    ("⩾≧", "≥"),
    ("㎡", "m²"),
    ("㎥", "m³"),
    ("㎠", "cm²"),
    ("㎢", "km²"),
    ("㎜", "mm"),
    ("㎝", "cm"),
    ("㎞", "km"),
    ("㎎", "mg"),
    ("㎏", "kg"),
    ("㎖", "ml"),
    ("㏄", "cc"),
    ("℃", "°C"),
    ("℉", "°F"),
    ("№", "No."),
    ("℡", "Telp."),
    ("⅓", "1/3"),
    ("⅔", "2/3"),
    ("⅕", "1/5"),
    ("⅖", "2/5"),
    ("⅗", "3/5"),
    ("⅘", "4/5"),
    ("⅙", "1/6"),
    ("⅚", "5/6"),
    ("⅛", "1/8"),
    ("⅜", "3/8"),
    ("⅝", "5/8"),
    ("⅞", "7/8"),
    ("ﬀ", "ff"),
    ("ﬁ", "fi"),
    ("ﬂ", "fl"),
    ("ﬃ", "ffi"),
    ("ﬄ", "ffl"),
];

/// Small Roman numerals in the order of Unicode.
const ROMAN: [&str; 16] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "l", "c", "d", "m",
];

/// What stands for a letter that a font lacks.
pub(super) fn equivalent(letter: char) -> Option<String> {
    let single = SINGLE.iter().find(|(letters, _)| letters.contains(letter));
    match single {
        Some((_, by)) => Some((*by).to_owned()),
        None => in_a_row(u32::from(letter)),
    }
}

/// Letters that stand in Unicode in the order of those they resemble.
fn in_a_row(code: u32) -> Option<String> {
    let plain = |first: char, offset: u32| char::from_u32(u32::from(first) + offset);
    let ringed = |inside: Option<char>| inside.map(|inside| format!("({inside})"));
    let roman = |at: u32| ROMAN.get(usize::try_from(at).ok()?).copied();
    match code {
        0x0660..=0x0669 => plain('0', code - 0x0660).map(String::from),
        0x06F0..=0x06F9 => plain('0', code - 0x06F0).map(String::from),
        0x2070..=0x2079 => plain('0', code - 0x2070).map(String::from),
        0x2080..=0x2089 => plain('0', code - 0x2080).map(String::from),
        0x2160..=0x216F => roman(code - 0x2160).map(str::to_uppercase),
        0x2170..=0x217F => roman(code - 0x2170).map(str::to_owned),
        0x2460..=0x2473 => Some(format!("({})", code - 0x245F)),
        0x2474..=0x2487 => Some(format!("({})", code - 0x2473)),
        0x2488..=0x249B => Some(format!("{}.", code - 0x2487)),
        0x249C..=0x24B5 => ringed(plain('a', code - 0x249C)),
        0x24B6..=0x24CF => ringed(plain('A', code - 0x24B6)),
        0x24D0..=0x24E9 => ringed(plain('a', code - 0x24D0)),
        0x2776..=0x277F => Some(format!("({})", code - 0x2775)),
        0x2780..=0x2789 => Some(format!("({})", code - 0x277F)),
        0x278A..=0x2793 => Some(format!("({})", code - 0x2789)),
        0xFF01..=0xFF5E => plain('!', code - 0xFF01).map(String::from),
        0x1D400..=0x1D6A3 => styled((code - 0x1D400) % 52).map(String::from),
        0x1D7CE..=0x1D7FF => plain('0', (code - 0x1D7CE) % 10).map(String::from),
        _ => None,
    }
}

/// A letter of a mathematical alphabet: capitals first.
fn styled(at: u32) -> Option<char> {
    let first = if at < 26 { 'A' } else { 'a' };
    char::from_u32(u32::from(first) + at % 26)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_word_and_of_other_scripts_have_equivalents() {
        let of = |letter| equivalent(letter).unwrap_or_default();
        assert_eq!([of('✓'), of('Ⅳ'), of('①')], ["√", "IV", "(1)"]);
        assert_eq!([of('㎡'), of('Ａ'), of('٥')], ["m²", "A", "5"]);
        assert_eq!([of('\u{f0b7}'), of('☎'), of('𝗯')], ["•", "Telp.", "b"]);
        assert_eq!(equivalent('語'), None);
    }
}

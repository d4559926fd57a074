//! Stamps: days and names come in; the points in time and the names for programs that feeds and calendars ask for go out.

use crate::model::Day;
use crate::text::hash;

/// A day as the point in time at which it begins in Jakarta. The content knows days, never hours.
pub(super) fn moment(day: Day) -> String {
    format!("{day}T00:00:00+07:00")
}

/// A name for programs, the same for the same words for ever: a UUID of version 8, which RFC 9562 leaves to hashes of
/// one's own choice.
pub(super) fn uuid(name: &str) -> String {
    let digits = hash(name.as_bytes());
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    // The two upper bits of the fourth group say whose layout it is.
    let variant = match u8::from_str_radix(part(16, 17), 16).unwrap_or_default() % 4 {
        0 => '8',
        1 => '9',
        2 => 'a',
        _ => 'b',
    };
    format!(
        "{}-{}-8{}-{variant}{}-{}",
        part(0, 8),
        part(8, 12),
        part(13, 16),
        part(17, 20),
        part(20, 32)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_for_programs_have_the_form_of_a_uuid_and_stay() {
        let name = uuid("ciamis/lupa-passphrase");
        let lengths: Vec<usize> = name.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!(name.as_bytes()[14], b'8');
        assert!(b"89ab".contains(&name.as_bytes()[19]), "{name}");
        assert_eq!(name, uuid("ciamis/lupa-passphrase"));
        assert_ne!(name, uuid("tapin/lupa-passphrase"));
    }
}

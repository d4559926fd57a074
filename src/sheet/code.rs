//! The way back from paper: the address of a page comes in, the squares of its QR code go out.

use qrcode::{Color, EcLevel, QrCode};
use serde::Serialize;

/// A QR code without its quiet border.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Squares {
    /// How many squares each side has.
    pub(super) size: usize,
    /// Dark runs: the column and row of the first square, and how many squares to the right.
    pub(super) runs: Vec<(usize, usize, usize)>,
}

/// The QR code of an address, with medium correction of errors; nothing for one that no code can hold.
pub(super) fn squares(address: &str) -> Option<Squares> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let size = code.width();
    let colours = code.to_colors();
    let mut runs = Vec::new();
    for (row, colours) in colours.chunks(size.max(1)).enumerate() {
        let mut column = 0;
        for run in colours.chunk_by(|one, other| one == other) {
            if run.first() == Some(&Color::Dark) {
                runs.push((column, row, run.len()));
            }
            column += run.len();
        }
    }
    Some(Squares { size, runs })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_cover_the_three_finders_and_stay_inside() {
        let code = squares("https://sop.contoh.go.id/sop/contoh/satu/").unwrap_or(Squares {
            size: 0,
            runs: Vec::new(),
        });
        let finder = [(0, 0, 7), (code.size - 7, 0, 7), (0, code.size - 1, 7)];
        assert!(finder.iter().all(|run| code.runs.contains(run)));
        assert!(code.runs.iter().all(|(x, _, run)| x + run <= code.size));
    }

    #[test]
    fn an_address_too_long_for_a_code_has_none() {
        assert_eq!(squares(&"x".repeat(4000)), None);
    }
}

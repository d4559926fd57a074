//! Data of the template: a sheet comes in; the template, the files it reads and its fonts go out, for whoever writes a
//! template with plain Typst.

use super::printer::Printer;
use super::{SheetError, SheetTheme, draw, lay_out};
use crate::view::sheet::Sheet;

/// A file, by its path below the folder of the template.
pub type DataFile = (String, Vec<u8>);

/// The template of the sheet and everything it reads for one SOP, the last time it is compiled.
pub fn data(theme: &SheetTheme, sheet: &Sheet, yaml: &str) -> Result<Vec<DataFile>, SheetError> {
    let mut printer = Printer::new(theme, None, &[(sheet, yaml)])?;
    let (plan, spots) = lay_out(&mut printer)?;
    let drawings = draw(&printer, &plan, &spots).drawings;
    let files = printer.files(&plan, &drawings)?.into_iter();
    let relative = |path: &str| path.trim_start_matches('/').to_owned();
    let template = ("sheet.typ".to_owned(), theme.sheet().text().into());
    let files = files.map(|(path, bytes)| (relative(&path), bytes.into_owned()));
    Ok(std::iter::once(template).chain(files).collect())
}

/// The fonts of a theme.
pub fn fonts(theme: &SheetTheme) -> Vec<DataFile> {
    let fonts = theme.fonts().iter().enumerate();
    fonts
        .map(|(at, font)| (format!("{at}.otf"), font.data().to_vec()))
        .collect()
}

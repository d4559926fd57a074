//! Sheets among other files: a context comes in, the makers of its PDF sheets go out. Empty without Typst.

/// What is printed of an SOP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The sheet to sign.
    Sheet,
    /// The assessment of its findings.
    Assessment,
}

#[cfg(feature = "cetak")]
pub(super) use with_typst::{Printed, add, print};
#[cfg(not(feature = "cetak"))]
pub(super) use without_typst::{Printed, add, print};

/// Sheets by Typst.
#[cfg(feature = "cetak")]
mod with_typst {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::Kind;
    use crate::disk::Cache;
    use crate::output::{Failure, Output};
    use crate::sheet::{self, SheetTheme};
    use crate::site::Theme;
    use crate::view::{self, Context};
    use crate::words::Said;

    /// Sheets after which Typst forgets: few enough to keep memory low, many enough to gain from what is remembered.
    const SHEETS_REMEMBERED: usize = 8;

    /// A sheet for the command line.
    pub(in crate::cli) type Printed = sheet::SheetPdf;

    struct Printer {
        context: Arc<Context>,
        theme: SheetTheme,
        printed: AtomicUsize,
    }

    /// A sheet, or why there is none.
    type Made = Result<Printed, sheet::SheetError>;

    impl Printer {
        fn of(context: &Arc<Context>, theme: &Theme) -> Printer {
            let own = theme.text("sheet.typ").map(SheetTheme::new);
            let sheets = own.unwrap_or_default();
            Printer {
                context: Arc::clone(context),
                theme: match theme.text("penilaian.typ") {
                    Some(template) => sheets.assessed_by(template),
                    None => sheets,
                },
                printed: AtomicUsize::new(0),
            }
        }

        /// Makes one sheet, or takes it from the cache.
        fn kept(&self, at: usize, cache: &Cache) -> Result<Vec<u8>, Failure> {
            let Some((sheet, yaml)) = self.data(at) else {
                return Ok(Vec::new());
            };
            let hash = cache.hash(&sheet::inputs(&self.theme, &sheet, &yaml));
            cache.get(&hash, || {
                let made = self.forgetting(|| sheet::render(&self.theme, &sheet, &yaml));
                made.map(|printed| printed.pdf).map_err(|error| Failure {
                    reason: error.said.get(self.context.lang()).to_owned(),
                })
            })
        }

        fn data(&self, at: usize) -> Option<(view::sheet::Sheet, String)> {
            let sheet = view::sheet::sheet(&self.context, at)?;
            let sop = self.context.library.sops.get(at)?;
            Some((sheet, view::source::shown_source(&self.context, sop)))
        }

        /// Makes what is wanted of one SOP.
        fn print(&self, at: usize, kind: Kind) -> Option<Made> {
            match kind {
                Kind::Sheet => {
                    let (sheet, yaml) = self.data(at)?;
                    Some(self.forgetting(|| sheet::render(&self.theme, &sheet, &yaml)))
                }
                Kind::Assessment => {
                    let sheet = view::assessment::assessment(&self.context, at)?.on_paper();
                    Some(self.forgetting(|| sheet::render_assessment(&self.theme, &sheet)))
                }
            }
        }

        /// Lets Typst forget from time to time what it remembers of earlier sheets.
        fn forgetting(&self, make: impl FnOnce() -> Made) -> Made {
            let made = make();
            if self.printed.fetch_add(1, Ordering::Relaxed) % SHEETS_REMEMBERED
                == SHEETS_REMEMBERED - 1
            {
                sheet::forget();
            }
            made
        }
    }

    /// Adds the sheet of every SOP beside its page.
    pub(in crate::cli) fn add(
        output: &mut Output,
        context: &Arc<Context>,
        (theme, cache): (&Theme, &Arc<Cache>),
    ) {
        let printer = Arc::new(Printer::of(context, theme));
        for (at, sop) in context.library.sops.iter().enumerate() {
            let (printer, cache) = (Arc::clone(&printer), Arc::clone(cache));
            output.lazy(view::links::sheet(&sop.id), move || {
                printer.kept(at, &cache)
            });
        }
    }

    /// Makes the sheets of some SOPs, by their position, for the command line. One that cannot be made says why.
    pub(in crate::cli) fn print(
        context: &Arc<Context>,
        theme: &Theme,
        (chosen, kind): (&[usize], Kind),
    ) -> Vec<(usize, Result<Printed, Said>)> {
        let printer = Printer::of(context, theme);
        let made = chosen.iter().filter_map(|at| {
            let made = printer.print(*at, kind)?;
            Some((*at, made.map_err(|error| error.said)))
        });
        made.collect()
    }
}

/// No sheets.
#[cfg(not(feature = "cetak"))]
mod without_typst {
    use std::sync::Arc;

    use super::Kind;
    use crate::disk::Cache;
    use crate::output::Output;
    use crate::site::Theme;
    use crate::view::Context;
    use crate::words::{Said, terminal};

    /// What a sheet would be.
    pub(in crate::cli) struct Printed {
        /// The bytes.
        pub pdf: Vec<u8>,
        /// The number of pages.
        pub pages: usize,
        /// What the reader should know.
        pub warnings: Vec<Said>,
    }

    /// Adds nothing.
    pub(in crate::cli) fn add(_: &mut Output, _: &Arc<Context>, _: (&Theme, &Arc<Cache>)) {}

    /// Says of each that this program makes no sheets.
    pub(in crate::cli) fn print(
        _: &Arc<Context>,
        _: &Theme,
        (chosen, _): (&[usize], Kind),
    ) -> Vec<(usize, Result<Printed, Said>)> {
        chosen
            .iter()
            .map(|at| (*at, Err(terminal::NO_SHEETS.into())))
            .collect()
    }
}

//! The printer: the position of an SOP comes in; its PDF goes out, from the cache, from a worker or from this process.

use std::io::{self, stdin};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use super::pool::{Lost, Pool};
use super::{Kind, Press, Warnings};
use crate::cli::World;
use crate::disk::Cache;
use crate::output::{Failure, Output};
use crate::sheet::{self, DataFile, SHEETS_REMEMBERED, SheetPdf, SheetTheme, Start, Volume};
use crate::site::Theme;
use crate::text::hash;
use crate::view::{self, Context, publish::card};
use crate::words::{Said, terminal};

/// Fewer sheets are printed in this process: a worker must first read its fonts and warm up.
const FEW: usize = 3;

/// Prints the SOPs of a context.
pub(in crate::cli) struct Printer {
    context: Arc<Context>,
    start: Start,
    /// The hash of what workers are told first: part of what a sheet is a function of.
    theme_hash: String,
    /// The theme, made when this process prints.
    theme: OnceLock<SheetTheme>,
    printed: AtomicUsize,
    pool: Option<Pool>,
    cache: Option<Arc<Cache>>,
    warnings: Warnings,
}

impl Printer {
    /// A printer for about so many sheets.
    pub fn of(context: &Arc<Context>, theme: &Theme, (press, sheets): (&Press, usize)) -> Printer {
        let own = |name| theme.text(name).map(str::to_owned);
        let start = Start {
            sheet: own("sheet.typ"),
            assessment: own("penilaian.typ"),
            card: own("kartu.typ"),
            fonts: theme.fonts().map(view::sheet::letters).collect(),
        };
        let told = start.bytes();
        let program = press.program.clone().filter(|_| sheets >= FEW);
        Printer {
            context: Arc::clone(context),
            theme_hash: hash(&told),
            pool: program.map(|program| Pool::new(program, told)),
            start,
            theme: OnceLock::new(),
            printed: AtomicUsize::new(0),
            cache: press.cache.clone(),
            warnings: press.warnings.clone(),
        }
    }

    /// Makes what is wanted of the SOP at a position of the library, or takes it from the cache. One that cannot be made
    /// says why; nothing for a position without an SOP.
    pub fn print(&self, at: usize, kind: Kind) -> Option<Result<SheetPdf, Said>> {
        let id = self.context.library.sops.get(at)?.id.to_string();
        let job = self.job(at, kind)?;
        Some(self.made(&id, &job))
    }

    /// Binds the sheets of the SOPs at some positions of the library as one volume of a title.
    pub fn bind(
        &self,
        sops: &[usize],
        (title, author): (String, String),
    ) -> Result<SheetPdf, Said> {
        let library = &self.context.library;
        let ids = sops.iter().filter_map(|at| library.sops.get(*at));
        let ids: Vec<String> = ids.map(|sop| sop.id.to_string()).collect();
        let sheets: Vec<_> = sops.iter().filter_map(|at| self.sheet(*at)).collect();
        let ids = hash(ids.join("\n").as_bytes());
        let volume = Volume {
            title,
            author,
            ident: format!("sopan:jilid:{ids}"),
        };
        self.made(&volume.title, &sheet::volume_job(&volume, &sheets))
    }

    /// Does a job, or takes what was made of the same before.
    fn made(&self, id: &str, job: &[u8]) -> Result<SheetPdf, Said> {
        let Some(cache) = &self.cache else {
            return self.fresh(id, job).map(|(printed, _)| printed);
        };
        let hash = cache.hash(&[self.theme_hash.as_bytes(), job].concat());
        let kept = cache.find(id, &hash);
        let kept = kept.and_then(|bytes| sheet::read_answer(&bytes)?.ok());
        if let Some(printed) = kept {
            return Ok(printed);
        }
        self.fresh(id, job).map(|(printed, answer)| {
            cache.keep(id, &hash, &answer);
            printed
        })
    }

    /// The template and what it reads for the SOP at a position of the library, by their paths.
    pub fn data(&self, at: usize) -> Option<Result<Vec<DataFile>, Said>> {
        let (sheet, yaml) = self.sheet(at)?;
        let theme = self.theme.get_or_init(|| self.start.theme());
        Some(sheet::data(theme, &sheet, &yaml).map_err(|error| error.said))
    }

    /// The fonts of the theme.
    pub fn fonts(&self) -> Vec<DataFile> {
        sheet::fonts(self.theme.get_or_init(|| self.start.theme()))
    }

    fn sheet(&self, at: usize) -> Option<(view::sheet::Sheet, String)> {
        let sheet = view::sheet::sheet(&self.context, at)?;
        let sop = self.context.library.sops.get(at)?;
        Some((sheet, view::source::shown_source(&self.context, sop)))
    }

    /// Everything that the sheet is a function of, besides the theme.
    fn job(&self, at: usize, kind: Kind) -> Option<Vec<u8>> {
        Some(match kind {
            Kind::Sheet => {
                let (sheet, yaml) = self.sheet(at)?;
                sheet::sheet_job(&sheet, &yaml)
            }
            Kind::Assessment => {
                let assessment = view::assessment::assessment(&self.context, at)?;
                sheet::assessment_job(&assessment.on_paper())
            }
        })
    }

    /// Prints now; also gives the bytes to keep.
    fn fresh(&self, id: &str, job: &[u8]) -> Result<(SheetPdf, Vec<u8>), Said> {
        let answer = self.answer(id, job)?;
        match sheet::read_answer(&answer) {
            Some(made) => Ok((made.map_err(|error| error.said)?, answer)),
            None => Err(terminal::worker_lost(id, "?")),
        }
    }

    /// The answer of a worker where there are any, else of this process.
    fn answer(&self, id: &str, job: &[u8]) -> Result<Vec<u8>, Said> {
        match self.pool.as_ref().map(|pool| pool.answer(job)) {
            Some(Ok(answer)) => return Ok(answer),
            Some(Err(Lost::Died(reason))) => return Err(terminal::worker_lost(id, &reason)),
            Some(Err(Lost::NotStarted)) | None => {}
        }
        let theme = self.theme.get_or_init(|| self.start.theme());
        let answer = sheet::answer(theme, job);
        let printed = self.printed.fetch_add(1, Ordering::Relaxed) + 1;
        if printed.is_multiple_of(SHEETS_REMEMBERED) {
            sheet::forget();
        }
        Ok(answer)
    }

    /// Paints the card of the page at a path.
    fn paint(&self, page: &str) -> Result<SheetPdf, Said> {
        let card = card::card(&self.context, page);
        self.made(&card.id, &sheet::card_job(&card))
    }

    /// Adds the card of every page that has one of its own, and that of the site.
    fn add_cards(self: &Arc<Self>, output: &mut Output) {
        for page in card::pages(&self.context) {
            let (printer, path) = (Arc::clone(self), card::path(&page));
            output.lazy(path.clone(), move || {
                let made = printer.paint(&page);
                let made = made.map(|painted| {
                    printer.warnings.note(&path, painted.warnings);
                    painted.pdf
                });
                made.map_err(|said| Failure {
                    reason: said.get(printer.context.lang()).to_owned(),
                })
            });
        }
    }

    /// Adds the sheet of every SOP beside its page, and the cards.
    pub fn add_to(self, output: &mut Output) {
        let printer = Arc::new(self);
        printer.add_cards(output);
        let context = Arc::clone(&printer.context);
        for (at, sop) in context.library.sops.iter().enumerate() {
            let printer = Arc::clone(&printer);
            let path = view::links::sheet(&sop.id);
            output.lazy(path.clone(), move || {
                let made = printer.print(at, Kind::Sheet);
                let made = made.map(|made| {
                    made.map(|printed| {
                        printer.warnings.note(&path, printed.warnings);
                        printed.pdf
                    })
                });
                let lang = printer.context.lang();
                made.unwrap_or_else(|| Ok(Vec::new()))
                    .map_err(|said| Failure {
                        reason: said.get(lang).to_owned(),
                    })
            });
        }
    }
}

/// Prints for the process that started this one, until it ends.
///
/// # Errors
/// When a stream between them breaks.
pub(in crate::cli) fn work(world: &mut World<'_>) -> io::Result<()> {
    sheet::work(&mut stdin().lock(), world.out)
}

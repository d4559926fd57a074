//! Opening: options of the command line come in, a library with everything found in it goes out.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;

use super::sheets::{Press, Printer};
use super::{Stop, World, signed};
use crate::analyse::{self, Analysis};
use crate::disk;
use crate::finding::{Finding, Findings};
use crate::lint;
use crate::load;
use crate::model::{Day, Library, Profile, text_at};
use crate::output::{Failure, Output};
use crate::report::Report;
use crate::site::{self, Theme};
use crate::text::{RawFile, hash};
use crate::view::{Context, Setting};
use crate::words::{Lang, publish, terminal};

/// A library that was read and judged.
pub(super) struct Opened {
    /// The folder that holds `content/`; nothing for a draft outside any library.
    pub root: Option<PathBuf>,
    /// What was read.
    pub library: Library,
    /// What analysis found out.
    pub analysis: Analysis,
    /// What loader and rules found, sorted.
    pub findings: Vec<Finding>,
    /// The day on which it was judged.
    pub today: Day,
    /// The signed sheets in force.
    pub signed: Vec<signed::InForce>,
    /// Hash of all files.
    hash: String,
}

/// The folder of the library that `--root` names, else the nearest one.
pub(super) fn root(world: &World<'_>, matches: &ArgMatches) -> Option<PathBuf> {
    match matches.get_one::<String>("root") {
        Some(root) => {
            let root = world.folder.join(root);
            root.join("content").is_dir().then_some(root)
        }
        None => disk::find_root(&world.folder),
    }
}

/// The folder of the library; stops where there is none.
pub(super) fn needed_root(world: &World<'_>, matches: &ArgMatches) -> Result<PathBuf, Stop> {
    let named = matches.get_one::<String>("root");
    let folder = named.map_or_else(|| world.folder.clone(), |named| world.folder.join(named));
    root(world, matches).ok_or_else(|| terminal::no_library(&folder.display().to_string()).into())
}

/// The folder of the library, if any, for a command that takes paths. A library that was named and is not there is a
/// mistake, also where only drafts are meant.
pub(super) fn root_for(
    world: &World<'_>,
    matches: &ArgMatches,
    has_paths: bool,
) -> Result<Option<PathBuf>, Stop> {
    if !has_paths || matches.contains_id("root") {
        return needed_root(world, matches).map(Some);
    }
    Ok(root(world, matches))
}

/// The day that `--per-tanggal` names, else today.
pub(super) fn judging_day(world: &World<'_>, matches: &ArgMatches) -> Result<Day, Stop> {
    match matches.get_one::<String>("per-tanggal") {
        Some(text) => load::parse_day(text).ok_or_else(|| terminal::no_date(text).into()),
        None => Ok(world.today),
    }
}

/// Reads and judges the library at a root, with drafts that lie outside it.
///
/// # Errors
/// When a folder of the library cannot be opened.
pub(super) fn open(root: Option<&Path>, drafts: Vec<RawFile>, today: Day) -> Result<Opened, Stop> {
    Ok(judge(root, read(root, drafts)?, today))
}

/// Reads the library at a root, with drafts that lie outside it, for a command whose output depends on no rule: only what
/// the loader found is told.
///
/// # Errors
/// When a folder of the library cannot be opened.
pub(super) fn open_unjudged(
    root: Option<&Path>,
    drafts: Vec<RawFile>,
    today: Day,
) -> Result<Opened, Stop> {
    let no_rules: Rules = |_, _, _| Findings::default();
    Ok(ruled(root, read(root, drafts)?, (today, no_rules)))
}

/// Reads the library at a root, with drafts that lie outside it.
///
/// # Errors
/// When a folder of the library cannot be opened.
pub(super) fn read(root: Option<&Path>, drafts: Vec<RawFile>) -> Result<Vec<RawFile>, Stop> {
    let mut files = root
        .map(disk::read_library)
        .transpose()?
        .unwrap_or_default();
    files.extend(drafts);
    Ok(files)
}

/// Judges files that were read.
pub(super) fn judge(root: Option<&Path>, files: Vec<RawFile>, today: Day) -> Opened {
    ruled(root, files, (today, lint::lint))
}

/// What finds defects in a library.
type Rules = fn(&Library, &Analysis, Day) -> Findings;

fn ruled(root: Option<&Path>, files: Vec<RawFile>, (today, rules): (Day, Rules)) -> Opened {
    let hash = disk::content_hash(&files);
    let sheets = signed::read(&files);
    let (library, mut found) = load::load(files);
    let analysis = analyse::analyse_all(&library);
    found.append(rules(&library, &analysis, today));
    let signed = signed::judge(sheets, (&library, &analysis), &mut found);
    Opened {
        root: root.map(Path::to_owned),
        library,
        analysis,
        findings: found.sorted(),
        today,
        signed,
        hash,
    }
}

/// For whom and how pages are made.
pub(super) struct Wanted {
    /// The language that `--lang` names.
    pub lang: Option<Lang>,
    /// The readers that `--profil` names.
    pub profile: Option<Profile>,
    /// Whether sheets are made.
    pub sheets: bool,
}

impl Wanted {
    /// Reads `--lang` and, where the command has it, `--profil`.
    pub fn of(matches: &ArgMatches) -> Wanted {
        let code = matches.get_one::<String>("lang");
        let profile = matches.try_get_one::<String>("profil").ok().flatten();
        Wanted {
            lang: code.and_then(|code| Lang::of_code(code)),
            profile: profile.map(|profile| match profile.as_str() {
                "publik" => Profile::Public,
                _ => Profile::Internal,
            }),
            sheets: cfg!(feature = "cetak"),
        }
    }
}

impl Opened {
    /// Everything that a report needs besides its findings.
    pub fn report(&self, world: &World<'_>, lang: Lang) -> Report<'_> {
        let rules = lint::RULES.iter().map(|rule| &rule.defect);
        // Paths of a library below the current folder begin there: the readers of reports know no other.
        let root = self.root.as_ref();
        let below = root.and_then(|root| root.strip_prefix(&world.folder).ok());
        let below = below.map(disk::slashes).filter(|path| !path.is_empty());
        let site = self.library.site.base_url.as_ref();
        Report {
            sources: &self.library.sources,
            lang,
            screen: world.screen(),
            defects: rules.chain(load::PROBLEMS).collect(),
            folder: below.map(|path| format!("{path}/")).unwrap_or_default(),
            site: site
                .map(|site| site.trim())
                .filter(|site| site.starts_with("http")),
            ..Report::default()
        }
    }

    /// For whom pages are made.
    pub fn profile(&self, wanted: &Wanted) -> Profile {
        wanted.profile.unwrap_or(self.library.site.profile)
    }

    /// Joins what was read with what pages are made for.
    pub fn context(self, wanted: &Wanted) -> Arc<Context> {
        let site = &self.library.site;
        let own = site.language.as_ref().and_then(|code| Lang::of_code(code));
        let texts = self
            .library
            .sources
            .iter()
            .map(|source| source.text.as_bytes());
        let file_hashes = texts.map(hash).collect();
        let profile = self.profile(wanted);
        let signed = signed::shown(&self.signed, &self.library, profile);
        let setting = Setting {
            lang: wanted.lang.or(own).unwrap_or_default(),
            profile,
            today: self.today,
            sheets: wanted.sheets,
            hash: self.hash,
            file_hashes,
        };
        let context = Context::new(self.library, self.analysis, self.findings, setting);
        Arc::new(context.with_signed(signed))
    }

    /// Gives the site the address that `--base-url` names, in place of its own.
    ///
    /// # Errors
    /// When it names none.
    pub fn at_address(mut self, matches: &ArgMatches) -> Result<Opened, Stop> {
        if let Some(text) = matches.get_one::<String>("base-url") {
            let address =
                load::parse_base_url(text).map_err(|wrong| publish::bad_option(&wrong))?;
            let own = self.library.site.base_url.take();
            let place = own.map(|own| own.span).unwrap_or_default();
            self.library.site.base_url = Some(text_at(address, place));
        }
        Ok(self)
    }

    /// Every file of the site, each made when it is asked for.
    pub fn output(self, wanted: &Wanted, press: &Press) -> Result<Output, Stop> {
        let theme = self.theme()?;
        let publishes = signed::may_publish(&self.library, self.profile(wanted));
        let root = self.root.clone().filter(|_| publishes);
        let signed = self.signed.clone();
        let context = self.context(wanted);
        let failed = |failure: Failure| Stop::from(terminal::system("themes", &failure.reason));
        let mut output = site::site(Arc::clone(&context), &theme).map_err(failed)?;
        if wanted.sheets {
            let sheets = context.library.sops.len();
            Printer::of(&context, &theme, (press, sheets)).add_to(&mut output);
            if let Some(root) = root {
                signed::publish(&mut output, &root, &signed);
            }
        }
        Ok(output)
    }

    /// The theme that the site names, laid over the one built into the program.
    pub fn theme(&self) -> Result<Theme, Stop> {
        let name = self
            .library
            .site
            .theme
            .as_ref()
            .map_or("default", |name| name.as_str());
        let Some(root) = &self.root else {
            return Ok(Theme::default());
        };
        let safe = name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let files = if safe {
            disk::read_theme(root, name)?
        } else {
            Vec::new()
        };
        if files.is_empty() && name != "default" {
            return Err(terminal::no_theme(name).into());
        }
        Ok(Theme::with(files))
    }
}

//! Printed sheets, over the real SOPs.

use sopan::analyse::{Analysis, analyse, analyse_library};
use sopan::load::load;
use sopan::model::{Library, Profile, Status, Step, day, text_at};
use sopan::sheet::{SheetPdf, SheetTheme, Volume, render, render_assessment, render_volume};
use sopan::view::assessment::assessment;
use sopan::view::sheet::{Sheet, sheet};
use sopan::view::{Context, Setting};
use sopan::words::Lang;

pub(crate) fn context(profile: Profile, edit: impl Fn(&mut Library)) -> Context {
    let (mut library, _) = load(crate::content());
    edit(&mut library);
    let facts = analyse_library(&library);
    let sops = library.sops.iter();
    let sops = sops.map(|sop| analyse(&library, &facts, sop)).collect();
    let setting = Setting {
        lang: Lang::Id,
        profile,
        today: day(2026, 1, 1).expect("a day"),
        sheets: true,
        hash: String::new(),
        file_hashes: Vec::new(),
    };
    let analysis = Analysis {
        library: facts,
        sops,
    };
    Context::new(library, analysis, Vec::new(), setting)
}

fn internal(edit: impl Fn(&mut Library)) -> Context {
    context(Profile::Internal, edit)
}

fn printed(context: &Context, at: usize) -> (Sheet, SheetPdf) {
    let sheet = sheet(context, at).expect("an SOP");
    let pdf = render(&SheetTheme::default(), &sheet, "nomor: 1\n").expect("a sheet");
    (sheet, pdf)
}

#[test]
fn every_step_has_its_symbols_and_every_edge_its_connector() {
    let context = internal(|_| ());
    for at in 0..context.library.sops.len() {
        let (sheet, pdf) = printed(&context, at);
        let symbols: usize = sheet
            .parts
            .iter()
            .flat_map(|part| &part.steps)
            .map(|step| step.columns.len())
            .sum();
        let edges: usize = sheet.parts.iter().map(|part| part.graph.drawn.len()).sum();
        assert_eq!(pdf.symbols, symbols, "{}", sheet.id);
        assert!(pdf.connectors >= edges, "{}", sheet.id);
        assert!(pdf.signature.is_some());
        assert_eq!(pdf.warnings, []);
    }
}

#[test]
fn the_same_sheet_has_the_same_bytes() {
    let context = internal(|_| ());
    let (_, first) = printed(&context, 0);
    sopan::sheet::forget();
    let (_, second) = printed(&context, 0);
    assert!(first.pdf == second.pdf);
    assert!(first.pdf.starts_with(b"%PDF-1.7"));
}

#[test]
fn a_row_taller_than_a_page_runs_over_and_keeps_its_symbol() {
    let context = internal(|library| {
        let sop = &mut library.sops[0];
        sop.parts[0].steps[2].activity.value = "Menerima dan mendisposisikan surat ".repeat(120);
    });
    let (sheet, pdf) = printed(&context, 0);
    assert!(pdf.pages > 3);
    assert_eq!(pdf.symbols, sheet.parts[0].steps.len());
    let [warning] = pdf.warnings.as_slice() else {
        panic!("one warning: {:?}", pdf.warnings);
    };
    let place = sheet.parts[0].steps[2].place;
    let place = format!("{}:{}:{}", sheet.file, place.line, place.column);
    assert!(warning.id.starts_with(&place), "{}", warning.id);
}

#[test]
fn empty_tables_and_rows_without_actors_are_printed() {
    let context = internal(|library| {
        let sop = &mut library.sops[0];
        sop.parts[0].actors.clear();
        sop.approval = None;
        sop.dates = sopan::model::Dates::default();
        sop.number = None;
        sop.parts[0].steps.truncate(2);
        sop.parts[0].steps.push(Step {
            activity: text_at("#panic[x] \"$ <b> \\ *tebal*", sopan::text::Span::default()),
            ..Step::default()
        });
        for step in &mut sop.parts[0].steps {
            step.actors.clear();
        }
        library.sops[1].parts.clear();
    });
    let (_, pdf) = printed(&context, 0);
    assert_eq!(pdf.symbols, 0);
    let (sheet, pdf) = printed(&context, 1);
    assert_eq!((sheet.parts.len(), pdf.symbols), (1, 0));
}

#[test]
fn only_an_sop_in_force_has_no_mark() {
    let context = internal(|library| library.sops[1].status.value = Status::Revoked);
    let mark = |at| sheet(&context, at).expect("an SOP").mark;
    assert_eq!(mark(0), None);
    assert_eq!(mark(1).as_deref(), Some("DICABUT"));
}

#[test]
fn the_public_sheet_holds_no_nip() {
    let context = context(Profile::Public, |_| ());
    for at in 0..context.library.sops.len() {
        let sheet = sheet(&context, at).expect("an SOP");
        assert_eq!(sheet.approval.nip, "");
    }
}

#[test]
fn a_broken_template_is_explained_in_both_languages() {
    let context = internal(|_| ());
    let sheet = sheet(&context, 0).expect("an SOP");
    let error = render(&SheetTheme::new("#let"), &sheet, "").expect_err("a reason");
    assert!(error.said.id.contains("sheet.typ") && error.said.en.contains("sheet.typ"));
}

const ODD: &str = "✓ ☐ ☑ ✔ ➢ ❖ ① Ⅳ ㎡ ☎ \u{f0b7} ： 🙂 👩‍💼 日本 العربية מדריך \u{7}\u{1b}\u{0}\u{7f}\u{85}\u{2028}\u{fffe}\u{202e} z̸̢͝ \u{a0}";

#[test]
fn letters_that_the_font_lacks_are_replaced_and_named() {
    let context = internal(|library| {
        let sop = &mut library.sops[0];
        let odd = text_at(ODD, sopan::text::Span::default());
        sop.name = odd.clone();
        sop.parts[0].name = Some(odd.clone());
        sop.parts[0].actors[0].name = odd.clone();
        sop.parts[0].steps[1].activity = odd.clone();
        if let Some(decision) = &mut sop.parts[0].steps[4].decision {
            decision.exits[0].label.value = ODD.to_owned();
        }
        sop.dates.created = None;
    });
    let (_, pdf) = printed(&context, 0);
    let [warning] = pdf.warnings.as_slice() else {
        panic!("one warning: {:?}", pdf.warnings);
    };
    assert!(
        warning.id.contains("☑ → √") && warning.en.contains("① → (1)"),
        "{}",
        warning.id
    );
}

#[test]
fn an_assessment_is_an_archival_pdf_and_always_the_same() {
    let context = crate::site::context(crate::content(), Lang::Id, Profile::Internal);
    let sheet = assessment(&context, 0).expect("an SOP").on_paper();
    let pdf = render_assessment(&SheetTheme::default(), &sheet).expect("a sheet");
    assert_eq!(pdf.warnings, []);
    assert!(pdf.pages > 2 && pdf.pages < 20, "{}", pdf.pages);
    sopan::sheet::forget();
    let again = render_assessment(&SheetTheme::default(), &sheet).expect("a sheet");
    assert!(pdf.pdf == again.pdf);
}

#[test]
fn an_assessment_holds_whatever_was_pasted_and_whatever_does_not_fit_a_page() {
    let context = crate::site::context(crate::content(), Lang::En, Profile::Internal);
    let mut sheet = assessment(&context, 0).expect("an SOP");
    sheet.name = format!("{ODD} #panic[x] $ <b> \\ *tebal*");
    let part = (sheet.parts.iter_mut()).find(|part| !part.findings.is_empty());
    let found = &mut part.expect("findings").findings[0];
    found.quote = "Menerima dan mendisposisikan surat ".repeat(400);
    found.message = format!("`{} {}", "x".repeat(900), ODD);
    let pdf = render_assessment(&SheetTheme::default(), &sheet.on_paper()).expect("a sheet");
    let [warning] = pdf.warnings.as_slice() else {
        panic!("one warning: {:?}", pdf.warnings);
    };
    assert!(warning.en.contains("① → (1)"), "{}", warning.en);
    let theme = SheetTheme::default().assessed_by("#let");
    let none = assessment(&context, 1).expect("an SOP");
    let error = render_assessment(&theme, &none).expect_err("a reason");
    assert!(error.said.id.contains("penilaian.typ"), "{}", error.said.id);
}

#[test]
fn an_sop_without_a_name_is_printed() {
    let context = internal(|library| library.sops[0].name.value.clear());
    let (_, pdf) = printed(&context, 0);
    assert_eq!(pdf.warnings, []);
}

#[test]
fn a_sheet_that_cannot_be_archival_is_a_plain_pdf() {
    let context = internal(|_| ());
    let sheet = sheet(&context, 0).expect("an SOP");
    let theme = SheetTheme::new("#set document(title: \"x\")\n日 #image(bytes(\"\"))");
    let error = render(&theme, &sheet, "").expect_err("no such image");
    assert!(error.said.id.contains(&sheet.id) && error.said.id.len() < 400);
    let template = include_str!("../../themes/default/sheet.typ");
    let nameless = template.replacen("  title: whole(data.title),\n", "", 1);
    assert_ne!(nameless, template);
    let printed = render(&SheetTheme::new(&nameless), &sheet, "").expect("a plain PDF");
    assert!(printed.pdf.starts_with(b"%PDF") && !printed.warnings.is_empty());
}

#[test]
fn fifteen_actors_have_capsules_and_not_circles() {
    let context = internal(|library| {
        let part = &mut library.sops[0].parts[0];
        let actor = part.actors[0].clone();
        part.actors.resize(15, actor);
    });
    let (_, pdf) = printed(&context, 0);
    assert_eq!(pdf.warnings, []);
    assert!(
        pdf.symbol.width > pdf.symbol.height * 1.2,
        "{:?}",
        pdf.symbol
    );
}

#[test]
fn a_volume_binds_all_sheets_and_numbers_their_pages_through() {
    let context = internal(|_| ());
    let sheets: Vec<Sheet> = (0..context.library.sops.len())
        .map(|at| sheet(&context, at).expect("an SOP"))
        .collect();
    let theme = SheetTheme::default();
    let alone = |sheet| render(&theme, sheet, "nama: x\n").expect("a sheet");
    let alone: Vec<SheetPdf> = sheets.iter().map(alone).collect();
    let volume = Volume {
        title: "Jilid SOP".to_owned(),
        author: "Dinas".to_owned(),
        ident: "sopan:jilid".to_owned(),
    };
    let bound: Vec<(&Sheet, &str)> = sheets.iter().map(|sheet| (sheet, "nama: x\n")).collect();
    let bound = render_volume(&theme, &volume, &bound).expect("a volume");
    assert_eq!(bound.warnings, []);
    assert_eq!(
        bound.pages,
        1 + alone.iter().map(|pdf| pdf.pages).sum::<usize>()
    );
    assert_eq!(
        bound.symbols,
        alone.iter().map(|pdf| pdf.symbols).sum::<usize>()
    );
    assert_eq!(
        bound.connectors,
        alone.iter().map(|pdf| pdf.connectors).sum::<usize>()
    );
}

#[test]
fn a_letter_with_several_accents_is_printed_wherever_it_stands() {
    let odd = "Ngu\u{309}\u{302}yen X\u{302} Sekreta\u{323}\u{302}\u{301}ris";
    let context = internal(|library| {
        let sop = &mut library.sops[0];
        let odd = text_at(odd, sopan::text::Span::default());
        sop.name = odd.clone();
        sop.parts[0].name = Some(odd.clone());
        sop.parts[0].actors[0].name = odd.clone();
        sop.parts[0].steps[1].activity = odd.clone();
        sop.parts[0].steps[1].remarks = Some(odd.clone());
        if let Some(decision) = &mut sop.parts[0].steps[4].decision {
            decision.exits[0].label = odd.clone();
        }
    });
    let (_, pdf) = printed(&context, 0);
    assert_eq!(pdf.warnings, []);
}

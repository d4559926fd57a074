//! Sheets that are signed: the place with ink, the anchor, the field and the box for signing programs. That a real program
//! signs them stands in tests/signing.

use lopdf::{Dictionary, Document, Object};
use sopan::finding::Finding;
use sopan::lint::{Case, lint_sop};
use sopan::model::{ElectronicSigning, Library, Profile, SigningMethod, day, text_at};
use sopan::sheet::{SheetPdf, SheetTheme, render};
use sopan::text::{Span, Spanned};
use sopan::view::Context;
use sopan::view::sheet::{Sheet, sheet};

/// The real content, edited, with its first SOP signed in some way.
fn context(method: Option<SigningMethod>, edit: impl Fn(&mut Library)) -> Context {
    crate::sheet::context(Profile::Internal, |library| {
        let approval = library.sops[0].approval.as_mut().expect("a signer");
        approval.method = method.map(|method| Spanned::new(method, Span::default()));
        edit(library);
    })
}

fn electronic(edit: impl Fn(&mut Library)) -> Context {
    context(Some(SigningMethod::Electronic), edit)
}

fn printed(context: &Context, theme: &SheetTheme) -> (Sheet, SheetPdf) {
    let sheet = sheet(context, 0).expect("an SOP");
    let pdf = render(theme, &sheet, "nomor: 1\n").expect("a sheet");
    (sheet, pdf)
}

fn settings(edit: impl Fn(&mut ElectronicSigning)) -> impl Fn(&mut Library) {
    move |library| edit(&mut library.site.signing)
}

/// The fields of a PDF, as a signing program lists them.
fn fields(pdf: &SheetPdf) -> Vec<Dictionary> {
    let document = Document::load_mem(&pdf.pdf).expect("a PDF");
    let form = document.catalog().expect("a catalogue").get(b"AcroForm");
    let Ok(fields) = form.and_then(|form| form.as_dict()?.get(b"Fields")?.as_array()) else {
        return Vec::new();
    };
    let field = |id: &Object| {
        let id = id.as_reference().expect("a reference");
        document.get_dictionary(id).expect("a field").clone()
    };
    fields.iter().map(field).collect()
}

fn letters(pdf: &SheetPdf, wanted: &str) -> usize {
    let folder = std::env::temp_dir().join(format!("sopan-{}-{wanted}", std::process::id()));
    let path = folder.with_extension("pdf");
    std::fs::write(&path, &pdf.pdf).expect("a file");
    let told = std::process::Command::new("pdftotext")
        .args([path.as_os_str(), "-".as_ref()])
        .output()
        .expect("pdftotext of poppler");
    std::fs::remove_file(&path).expect("our file");
    String::from_utf8_lossy(&told.stdout)
        .matches(wanted)
        .count()
}

#[test]
fn a_sheet_for_electronic_signatures_has_one_anchor_and_one_empty_field() {
    let (sheet, pdf) = printed(&electronic(|_| ()), &SheetTheme::default());
    assert_eq!(pdf.warnings, []);
    assert_eq!(letters(&pdf, "#"), 1);
    let fields = fields(&pdf);
    assert_eq!(fields.len(), 1);
    let value = |key: &[u8]| fields[0].get(key);
    assert_eq!(
        value(b"FT").and_then(Object::as_name).ok(),
        Some(&b"Sig"[..])
    );
    assert_eq!(
        value(b"Subtype").and_then(Object::as_name).ok(),
        Some(&b"Widget"[..])
    );
    assert!(value(b"V").is_err(), "nobody has signed");
    let hint = lopdf::decode_text_string(value(b"TU").expect("a hint")).expect("a text");
    assert!(hint.contains(&sheet.approval.position), "{hint}");
}

#[test]
fn the_box_for_programs_is_the_box_of_the_field() {
    let (sheet, pdf) = printed(&electronic(|_| ()), &SheetTheme::default());
    let placement = pdf.placement.as_deref().expect("a placement");
    let placement: serde_json::Value = serde_json::from_str(placement).expect("JSON");
    assert_eq!(placement["sop"], sheet.id);
    assert_eq!(
        (&placement["halaman"], &placement["jangkar"]),
        (&1.into(), &"#".into())
    );
    let number = |key: &str| placement["kotak"][key].as_f64().expect("points");
    let corners = [
        number("x"),
        number("y"),
        number("x") + number("lebar"),
        number("y") + number("tinggi"),
    ];
    let fields = fields(&pdf);
    let rectangle = fields[0]
        .get(b"Rect")
        .and_then(Object::as_array)
        .expect("a box");
    for (corner, drawn) in corners.iter().zip(rectangle) {
        let drawn = f64::from(drawn.as_float().expect("a number"));
        assert!((corner - drawn).abs() < 0.05, "{corner} {drawn}");
    }
}

#[test]
fn ink_and_unsaid_sheets_have_neither_anchor_nor_field_nor_placement() {
    for method in [Some(SigningMethod::Ink), None] {
        let context = context(method, settings(|tte| tte.notice = Some(true)));
        let (sheet, pdf) = printed(&context, &SheetTheme::default());
        assert_eq!((fields(&pdf).len(), pdf.placement), (0, None));
        assert_eq!(sheet.notice, Vec::<String>::new());
        assert_eq!(sheet.approval.anchor, None);
    }
}

#[test]
fn an_agency_chooses_anchor_field_and_notice_and_the_site_for_all_others() {
    let context = electronic(|library| {
        library.site.signing.anchor = Some(Spanned::new('~', Span::default()));
        library.site.signing.field = Some(false);
        let id = library.sops[0].id.agency.clone();
        let mut agencies = library.agencies.iter_mut();
        let agency = agencies.find(|agency| agency.id == id).expect("its agency");
        agency.signing.anchor = Some(Spanned::new('^', Span::default()));
        agency.signing.notice = Some(true);
    });
    let (sheet, pdf) = printed(&context, &SheetTheme::default());
    assert_eq!((sheet.approval.anchor, fields(&pdf).len()), (Some('^'), 0));
    assert_eq!((letters(&pdf, "^"), letters(&pdf, "~")), (1, 0));
    assert!(letters(&pdf, "BSrE), BSSN") >= pdf.pages);
    assert_eq!(pdf.warnings, []);
}

#[test]
fn no_sheet_says_that_it_is_signed() {
    let asked = settings(|tte| tte.notice = Some(true));
    let (sheet, _) = printed(&electronic(asked), &SheetTheme::default());
    let says = serde_json::to_string(&sheet.notice).expect("JSON");
    assert!(says.contains("setelah ditandatangani"), "{says}");
    assert!(
        !says.contains("telah ditandatangani secara elektronik menggunakan"),
        "{says}"
    );
}

#[test]
fn a_second_anchor_is_reported_by_the_rule_and_on_the_finished_sheet() {
    let context = electronic(|library| {
        library.sops[0].parts[0].steps[1].activity.value = "Mencatat pada buku #2".to_owned();
    });
    let (_, pdf) = printed(&context, &SheetTheme::default());
    let [warning] = pdf.warnings.as_slice() else {
        panic!("{:?}", pdf.warnings);
    };
    assert!(
        warning.id.contains("2 kali") && warning.id.contains("buku #2"),
        "{warning:?}"
    );
    let found = anchors_found(&context);
    assert_eq!(found.len(), 1);
    assert!(found[0].message.id.contains('#'));
}

#[test]
fn the_rule_reads_all_that_the_sheet_prints_and_only_of_electronic_sheets() {
    let mark = |library: &mut Library| {
        let text = || text_at("No. ＃1", Span::default());
        let sop = &mut library.sops[0];
        sop.unit = Some(text());
        sop.terms.push((text(), text_at("arti", Span::default())));
        let id = sop.id.agency.clone();
        let mut agencies = library.agencies.iter_mut();
        let agency = agencies.find(|agency| agency.id == id).expect("its agency");
        agency.phone = Some(text());
    };
    assert!(!anchors_found(&electronic(mark)).is_empty());
    assert_eq!(
        anchors_found(&context(Some(SigningMethod::Ink), mark)).len(),
        0
    );
}

#[test]
fn a_template_without_a_place_for_the_signature_is_warned_of() {
    let template = include_str!("../../themes/default/sheet.typ");
    let without = template.replace("value(approval(d, p.sheet))", "value([])");
    assert_ne!(without, template);
    let (_, pdf) = printed(&electronic(|_| ()), &SheetTheme::new(&without));
    let warned = |word: &str| pdf.warnings.iter().any(|warning| warning.en.contains(word));
    assert!(
        warned("anchor") && warned("signature field"),
        "{:?}",
        pdf.warnings
    );
    assert_eq!(pdf.placement, None);
}

/// What the rule about anchors finds in the first SOP.
fn anchors_found(context: &Context) -> Vec<Finding> {
    let (sop, facts) = context.sop(0).expect("an SOP");
    let case = Case {
        sop,
        facts,
        library: &context.library,
        library_facts: &context.analysis.library,
        comparison: None,
        today: day(2026, 1, 1).expect("a day"),
        used: &[],
    };
    let mut found = lint_sop(&case).sorted();
    found.retain(|finding| finding.rule == "jangkar-ganda");
    found
}

//! The laws of the ways through a flow: the best, the expected and the worst case, and the measures made of them.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use sopan::analyse::flow::Graph;
use sopan::analyse::flow::graph;
use sopan::analyse::measures::Measures;
use sopan::analyse::ways::{self, Cases, LARGEST_LOOP, Weight, loops, quickest};
use sopan::model::{Next, Part, Site, Symbol};

use crate::flow::{any_part_within, decides, part, step, target};

/// A row that always takes as long.
fn exact(minutes: f64) -> Weight {
    Weight {
        least: minutes,
        most: minutes,
    }
}

fn any_weights(rows: usize) -> impl Strategy<Value = Vec<Weight>> {
    let weight = (0..500_u32, 0..500_u32).prop_map(|(least, more)| Weight {
        least: f64::from(least),
        most: f64::from(least + more),
    });
    proptest::collection::vec(weight, rows)
}

fn any_flow() -> impl Strategy<Value = (Part, Vec<Weight>)> {
    any_part_within(3, 60).prop_flat_map(|part| {
        let rows = part.steps.len();
        (Just(part), any_weights(rows))
    })
}

/// One row after another, all of one actor.
fn straight(rows: usize) -> Part {
    part(1, (0..rows).map(|_| step(&[0])).collect())
}

/// The cases of a flow on a site that sets no chance of its own.
fn cases(graph: &Graph, weights: &[Weight]) -> Option<Cases> {
    ways::cases(graph, weights, Site::default().return_chance)
}

/// The cases of a flow whose rows take these minutes.
fn of(part: &Part, minutes: &[f64]) -> Cases {
    let weights: Vec<Weight> = minutes.iter().copied().map(exact).collect();
    cases(&graph(part), &weights).expect("an end")
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * one.abs().max(1.0)
}

proptest! {
    #[test]
    fn best_is_never_more_than_expected_nor_expected_than_worst((part, weights) in any_flow(), chance in 0..1000_u32) {
        let graph = graph(&part);
        let chance = f64::from(chance) / 1000.0;
        if let Some(Cases { best, expected, worst }) = ways::cases(&graph, &weights, chance) {
            prop_assert!(0.0 <= best && best <= expected && expected <= worst && worst.is_finite());
            prop_assert!(quickest(&graph, &weights).is_none_or(|least| near(least, best)));
        }
    }

    #[test]
    fn straight_flow_is_the_plain_sum_in_every_case(weights in any_weights(60)) {
        let sum = |of: fn(&Weight) -> f64| weights.iter().map(of).sum::<f64>();
        let found = cases(&graph(&straight(60)), &weights).expect("an end");
        prop_assert!(near(found.best, sum(|weight| weight.least)));
        prop_assert!(near(found.expected, sum(|weight| f64::midpoint(weight.least, weight.most))));
        prop_assert!(near(found.worst, sum(|weight| weight.most)));
    }

    #[test]
    fn one_more_loop_never_lowers_the_worst((part, weights) in any_flow(), places in (0..60_usize, 0..60_usize)) {
        let before = graph(&part);
        let rows = part.steps.len();
        let (from, to) = (places.0 % rows, places.1 % (places.0 % rows + 1));
        // A row where the work stops has no exits, a flow that breaks off stops elsewhere when it gets an end, and a way
        // back that leads to other work is no loop.
        let goes_on = before.leaving(from).any(|edge| edge.to.is_some()) && !before.ends().contains(&from)
            && quickest(&before, &weights).is_some();
        let mut longer = before.clone();
        longer.edges.push(sopan::analyse::flow::Edge { from, to: Some(to), label: Some("Ulang".to_owned()), via: Vec::new() });
        let (before, after) = (cases(&before, &weights).filter(|_| goes_on), cases(&longer, &weights));
        if let (Some(before), true) = (before, loops(&longer).contains(&(from, to))) {
            let after = after.expect("the ends are still reached");
            prop_assert!(after.worst >= before.worst - 1e-6, "{} then {}", before.worst, after.worst);
        }
    }

    #[test]
    fn more_time_on_any_row_never_lowers_a_case((part, weights) in any_flow(), row in 0..60_usize) {
        let graph = graph(&part);
        let mut longer = weights.clone();
        let at = row % weights.len();
        longer[at] = Weight { least: weights[at].least + 7.0, most: weights[at].most + 7.0 };
        if let (Some(before), Some(after)) = (cases(&graph, &weights), cases(&graph, &longer)) {
            prop_assert!(after.best >= before.best && after.worst >= before.worst);
            prop_assert!(after.expected >= before.expected - 1e-6);
        }
    }

    #[test]
    fn all_cases_grow_in_step_with_the_unit((part, weights) in any_flow()) {
        let graph = graph(&part);
        let double = |weight: &Weight| Weight { least: weight.least * 2.0, most: weight.most * 2.0 };
        let doubled: Vec<Weight> = weights.iter().map(double).collect();
        if let (Some(one), Some(two)) = (cases(&graph, &weights), cases(&graph, &doubled)) {
            prop_assert!(near(two.best, one.best * 2.0) && near(two.worst, one.worst * 2.0));
            prop_assert!(near(two.expected, one.expected * 2.0));
        }
    }
}

#[test]
fn a_refused_check_is_done_again() {
    // Rows 1 and 2, then a check at row 3 that sends one in five back to row 2.
    let mut part = straight(4);
    part.steps[2] = decides(step(&[0]), &[("Ya", Some(3)), ("Tidak", Some(1))]);
    let found = of(&part, &[10.0, 20.0, 30.0, 5.0]);
    assert!(near(found.best, 65.0));
    // Rows 2 and 3 are done 1 / (1 - 0.2) times on average, and twice at the worst.
    assert!(near(found.expected, 15.0 + 50.0 * 1.25), "{found:?}");
    assert!(near(found.worst, 65.0 + 50.0));
    assert_eq!(loops(&graph(&part)), [(2, 1)]);
}

#[test]
fn work_that_is_mended_on_the_way_back_is_counted_once() {
    // The check at row 3 sends to row 4, which mends and goes back to row 2.
    let mut part = straight(5);
    part.steps[2] = decides(step(&[0]), &[("Ya", Some(4)), ("Tidak", Some(3))]);
    part.steps[3].next = Next::Steps(vec![target(1)]);
    let found = of(&part, &[1.0, 2.0, 4.0, 8.0, 16.0]);
    assert!(near(found.best, 23.0));
    assert!(near(found.worst, 23.0 + 2.0 + 4.0 + 8.0), "{found:?}");
    assert!(
        near(found.expected, 17.0 + 6.0 * 1.25 + 8.0 * 0.25),
        "{found:?}"
    );
}

#[test]
fn the_chance_of_the_site_says_how_often_work_goes_back() {
    let mut part = straight(3);
    part.steps[1] = decides(step(&[0]), &[("Ya", Some(2)), ("Tidak", Some(0))]);
    let weights = [10.0, 20.0, 5.0].map(exact);
    let usual = |chance| ways::cases(&graph(&part), &weights, chance).expect("an end");
    for (chance, expected) in [
        (0.0, 35.0),
        (0.1, 5.0 + 30.0 / 0.9),
        (0.3, 5.0 + 30.0 / 0.7),
    ] {
        assert!(near(usual(chance).expected, expected), "{chance}");
    }
    // Two of three checks fail: the mean would be 95, and the worst case repeats once only.
    assert!(near(usual(0.7).expected, 65.0) && near(usual(0.7).worst, 65.0));
}

#[test]
fn work_that_only_a_refusal_ends_takes_the_worst_case_where_nothing_is_refused() {
    // Row 3 always goes back to row 1; row 2 leads out only by its "Tidak".
    let mut part = straight(5);
    part.steps[1] = decides(step(&[0]), &[("Ya", Some(2)), ("Tidak", Some(4))]);
    part.steps[2].next = Next::Steps(vec![target(0)]);
    let weights = [1.0; 5].map(exact);
    let never = ways::cases(&graph(&part), &weights, 0.0).expect("an end");
    assert!(near(never.expected, never.worst), "{never:?}");
    let often = ways::cases(&graph(&part), &weights, 0.9).expect("an end");
    assert!(often.expected < often.worst, "{often:?}");
}

#[test]
fn loops_of_another_branch_do_not_count() {
    // Row 1 chooses between row 2 and row 3; each repeats itself, and both lead to row 4.
    let mut part = straight(4);
    part.steps[0] = decides(step(&[0]), &[("Ya", Some(1)), ("Tidak", Some(2))]);
    part.steps[1] = decides(step(&[0]), &[("Ya", Some(3)), ("Tidak", Some(1))]);
    part.steps[2] = decides(step(&[0]), &[("Ya", Some(3)), ("Tidak", Some(2))]);
    let found = of(&part, &[1.0, 10.0, 100.0, 1.0]);
    assert!(
        near(found.best, 12.0) && near(found.worst, 202.0),
        "{found:?}"
    );
}

#[test]
fn forward_yes_is_the_usual_way() {
    let mut part = straight(3);
    part.steps[0] = decides(step(&[0]), &[("Tidak", Some(1)), ("Ya", Some(2))]);
    let found = of(&part, &[0.0, 100.0, 0.0]);
    assert!(near(found.expected, 20.0), "{found:?}");
}

#[test]
fn exits_that_are_not_drawn_are_left_out() {
    let mut part = straight(3);
    part.steps[1] = decides(step(&[0]), &[("Ya", Some(2)), ("Tidak", None)]);
    let found = of(&part, &[1.0, 2.0, 3.0]);
    assert!(near(found.expected, 6.0) && near(found.worst, 6.0));
}

#[test]
fn a_flow_without_an_end_has_no_cases() {
    let mut part = straight(3);
    part.steps[2].next = Next::Steps(vec![target(0)]);
    part.steps[2].symbol = Some(sopan::text::Spanned {
        value: Symbol::Process,
        span: sopan::text::Span::default(),
    });
    assert_eq!(cases(&graph(&part), &[exact(1.0); 3]), None);
    assert_eq!(loops(&graph(&part)), [(2, 0)]);
    assert_eq!(cases(&graph(&Part::default()), &[]), None);
}

/// Sixty rows, each of which may go to every other.
fn knotted(rows: usize) -> Part {
    let all: Vec<(&str, Option<usize>)> = (0..rows).map(|to| ("Lain", Some(to))).collect();
    let mut steps = vec![decides(step(&[0]), &all); rows - 1];
    steps.push(step(&[0]));
    part(1, steps)
}

#[test]
fn hostile_flows_neither_hang_nor_overflow() {
    let started = Instant::now();
    let choose_back = |rows: usize| {
        let mut part = straight(rows);
        for at in 0..rows - 1 {
            part.steps[at].next = Next::Steps(vec![target(at + 1), target(0), target(at / 2)]);
        }
        part
    };
    // The second has a mean of some 3^60 rounds, and the last some 3^200.
    for part in [
        knotted(60),
        choose_back(60),
        knotted(LARGEST_LOOP),
        choose_back(200),
    ] {
        let weights = vec![exact(60.0); part.steps.len()];
        let found = cases(&graph(&part), &weights).expect("an end");
        assert!(found.best <= found.expected && found.expected <= found.worst);
        assert!(found.worst.is_finite(), "{found:?}");
    }
    // A table that nobody printed: too large a knot is not counted at all, a long straight table is.
    let large = straight(20_000);
    assert!(cases(&graph(&large), &vec![exact(1.0); 20_000]).is_some());
    let knot = choose_back(LARGEST_LOOP + 2);
    assert_eq!(
        cases(&graph(&knot), &vec![exact(1.0); LARGEST_LOOP + 2]),
        None
    );
    assert!(started.elapsed() < Duration::from_secs(60));
}

/// The measures of one SOP whose steps are these lines of YAML.
fn measured(steps: &str) -> Measures {
    let files = [crate::site::file(
        "content/sop/uji/uji.yaml",
        &format!("nama: Uji\n{steps}"),
    )];
    let (library, _) = sopan::load::load(files.to_vec());
    let analysis = sopan::analyse::analyse_all(&library);
    analysis.sops[0].measures.clone()
}

#[test]
fn steps_without_a_time_are_counted_and_complete_steps_too() {
    let found = measured(
        "pelaksana: {a: A}\nlangkah:\n  - {kegiatan: Menulis, pelaksana: a, kelengkapan: [Konsep], waktu: 10 menit, output: [Naskah]}\n  - {kegiatan: Mengirim, pelaksana: a, kelengkapan: [Naskah], output: [Surat]}\n  - {kegiatan: Mencatat, pelaksana: a, kelengkapan: [\"-\"], waktu: 5 menit, output: [Catatan]}\n  - {kegiatan: Selesai}\n",
    );
    assert_eq!(
        (found.steps, found.steps_without_time, found.complete_steps),
        (3, 1, 1)
    );
    assert!(found.work.is_some_and(|work| near(work.worst, 15.0)));
    let none = measured("pelaksana: {a: A}\nlangkah:\n  - {kegiatan: Menulis, pelaksana: a}\n");
    assert_eq!((none.work, none.calendar), (None, None));
}

#[test]
fn tables_of_one_sop_are_done_one_after_another() {
    let one = "pelaksana: {a: A}\n    langkah:\n      - {kegiatan: Menulis, pelaksana: a, waktu: 1 - 3 jam}\n";
    let found = measured(&format!(
        "bagian:\n  - nama: Satu\n    {one}  - nama: Dua\n    {one}"
    ));
    let work = found.work.expect("times");
    assert!(near(work.best, 120.0) && near(work.expected, 240.0) && near(work.worst, 360.0));
}

#[test]
fn days_of_the_calendar_are_told_from_working_days() {
    let days = |time: &str| {
        let found = measured(&format!(
            "pelaksana: {{a: A}}\nlangkah:\n  - {{kegiatan: Menulis, pelaksana: a, waktu: {time}}}\n"
        ));
        let calendar = found.calendar.expect("a time");
        let tenths = |days: f64| (days * 10.0).round() / 10.0;
        (tenths(calendar.best), tenths(calendar.worst))
    };
    // Five working days are a week, a day of the clock is a day, and `hari` does not say which days it means.
    assert_eq!(days("5 hari kerja"), (7.0, 7.0));
    assert_eq!(days("1x24 jam"), (1.0, 1.0));
    assert_eq!(days("10 hari"), (10.0, 14.0));
    assert_eq!(days("37 jam 30 menit"), (7.0, 7.0));
    assert_eq!(days("2 bulan"), (60.0, 60.0));
    assert_eq!(days("1 minggu"), (7.0, 7.0));
}

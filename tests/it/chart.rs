//! The flow in the cells of HTML tables, over the real SOPs.

use sopan::analyse::flow::graph;
use sopan::load::load;
use sopan::model::Part;
use sopan::view::chart::{Chart, chart};
use sopan::words::Lang;

use crate::flow::{decides, part, step};

fn charts() -> Vec<(Part, Chart)> {
    let (library, _) = load(crate::content());
    let parts = library.sops.into_iter().flat_map(|sop| sop.parts);
    parts
        .map(|part| {
            let names: Vec<String> = part
                .actors
                .iter()
                .map(|actor| actor.name.value.clone())
                .collect();
            let chart = chart(&graph(&part), &names, Lang::Id);
            (part, chart)
        })
        .collect()
}

#[test]
fn every_step_has_its_symbol_in_the_column_of_its_actor() {
    for (part, chart) in charts() {
        assert_eq!(part.steps.len(), chart.rows.len());
        for (step, row) in part.steps.iter().zip(&chart.rows) {
            assert_eq!(row.cells.len(), part.actors.len());
            for (column, cell) in row.cells.iter().enumerate() {
                let named = step.actors.iter().any(|actor| actor.column == Some(column));
                assert_eq!(named, cell.symbol.is_some());
            }
        }
    }
}

#[test]
fn lines_stay_inside_their_cells() {
    let inside = |place: &str| match place.strip_suffix('%') {
        Some(number) => (0.0..=100.0).contains(&number.parse::<f64>().expect("a number")),
        None => place == "-1",
    };
    for (_, chart) in charts() {
        for cell in chart.rows.iter().flat_map(|row| &row.cells) {
            for line in &cell.lines {
                assert!(
                    [&line.x1, &line.y1, &line.x2, &line.y2]
                        .into_iter()
                        .all(|at| inside(at))
                );
                assert!(
                    line.x1 == line.x2 || line.y1 == line.y2 || line.x1 == "-1" || line.y1 == "-1"
                );
            }
        }
    }
}

#[test]
fn a_row_says_who_acts_and_where_a_decision_leads() {
    let (_, chart) = charts().swap_remove(0);
    let said = &chart.rows[4].said;
    assert!(said.starts_with("Kepala Bidang"), "{said}");
    assert!(
        said.contains("keputusan: Ya ke langkah 6, Tidak belum tertulis"),
        "{said}"
    );
}

/// Five exits with long words, and a decision in the first column whose exits lead nowhere.
fn crowded() -> Chart {
    let exits = [
        ("Lengkap", Some(2)),
        ("Kurang syarat", Some(0)),
        ("Di luar kewenangan", Some(5)),
        ("Perlu telaah pimpinan", Some(4)),
        (
            "Mendesak sekali dan segera ditangani pimpinan daerah",
            Some(3),
        ),
    ];
    let steps = vec![
        step(&[0]),
        decides(step(&[1]), &exits),
        step(&[1]),
        step(&[2]),
        step(&[3]),
        decides(step(&[0]), &[("Ya", None), ("Tidak", None)]),
        step(&[3]),
    ];
    let names = ["A", "B", "C", "D"].map(str::to_owned);
    chart(&graph(&part(4, steps)), &names, Lang::Id)
}

#[test]
fn long_words_of_exits_are_wrapped_and_whole_and_never_overlap() {
    let chart = crowded();
    let cells = &chart.rows[1].cells;
    let words: Vec<&str> = cells
        .iter()
        .flat_map(|cell| &cell.labels)
        .map(|label| label.text.as_str())
        .collect();
    assert!(
        words.contains(&"Di luar") && words.contains(&"kewenangan"),
        "{words:?}"
    );
    let all = words.join(" ");
    assert!(
        all.contains("Mendesak sekali dan segera ditangani pimpinan daerah"),
        "{all}"
    );
    for (at, one) in cells[1].labels.iter().enumerate() {
        for other in cells[1].labels.iter().skip(at + 1) {
            let same_place = (&one.x, &one.y, one.anchor) == (&other.x, &other.y, other.anchor);
            assert!(
                !same_place || (one.dy - other.dy).abs() >= 12,
                "{one:?} {other:?}"
            );
        }
    }
}

#[test]
fn exits_that_lead_nowhere_stay_inside_the_columns() {
    let chart = crowded();
    let cells = &chart.rows[5].cells;
    let marks: Vec<f64> = cells[0]
        .marks
        .iter()
        .map(|mark| mark.x.trim_end_matches('%').parse().expect("a number"))
        .collect();
    assert!(marks.iter().all(|x| (12.0..=88.0).contains(x)), "{marks:?}");
    assert!(cells[0].labels.iter().all(|label| label.anchor == "start"));
}

#[test]
fn a_line_leaps_where_it_crosses_another() {
    let steps = vec![
        step(&[0]),
        decides(step(&[1]), &[("Ya", Some(2)), ("Tidak", Some(4))]),
        step(&[0]),
        decides(step(&[2]), &[("Ya", Some(4)), ("Tidak", Some(0))]),
        step(&[1]),
        decides(
            step(&[0]),
            &[("Ya", Some(6)), ("Tidak", Some(3)), ("Lain", Some(1))],
        ),
        step(&[2]),
    ];
    let names = ["A", "B", "C"].map(str::to_owned);
    let chart = chart(&graph(&part(3, steps)), &names, Lang::Id);
    let cells: Vec<_> = chart.rows.iter().flat_map(|row| &row.cells).collect();
    let hops: usize = cells.iter().map(|cell| cell.hops.len()).sum();
    assert!(hops > 0, "the flow cannot be drawn without a crossing");
    for cell in cells {
        for hop in &cell.hops {
            let across = cell
                .lines
                .iter()
                .any(|line| line.y1 == hop.y || line.y2 == hop.y);
            let down = cell
                .lines
                .iter()
                .any(|line| line.x1 == hop.x || line.x2 == hop.x);
            assert!(across && down, "{cell:?}");
        }
    }
}

#[test]
fn a_double_line_joins_the_boxes_of_one_step_and_passes_those_between() {
    let steps = vec![step(&[0]), step(&[0, 2]), step(&[1])];
    let names = ["A", "B", "C", "D"].map(str::to_owned);
    let chart = chart(&graph(&part(4, steps)), &names, Lang::Id);
    let joints = |row: usize| -> Vec<usize> {
        let cells = chart.rows[row].cells.iter();
        cells.map(|cell| cell.joints.len()).collect()
    };
    assert_eq!(joints(0), [0, 0, 0, 0]);
    assert_eq!(joints(1), [1, 1, 1, 0]);
    let between = &chart.rows[1].cells[1];
    assert!(!between.actor && !between.is_empty());
    assert_eq!(between.joints[0].x1, "-1");
    assert_eq!(between.joints[0].x2, "100%");
}

//! The flow in the cells of HTML tables, over the real SOPs.

use sopan::analyse::flow::graph;
use sopan::load::load;
use sopan::model::Part;
use sopan::view::chart::{Chart, chart};
use sopan::words::Lang;

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

//! The promised time can be kept: it is not less than the steps take.

use crate::analyse::measures::quickest;
use crate::analyse::time::{Minutes, Week, limits, minutes_in};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::{Amount, TimeField};
use crate::words::{Lang, Said, numbers};
use crate::{said, words};

/// The promised time can be kept: it is not less than the steps take.
pub const WAKTU_TOTAL_BERBEDA: Rule = Rule {
    defect: Defect {
        id: "waktu-total-berbeda",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, mutu baku: waktu",
        says: words!(
            "waktu seluruhnya tidak sama dengan jumlah waktu langkah",
            "the stated total is not what the steps add up to"
        ),
        why: words!(
            "masyarakat memegang janji waktu; langkah-langkahnya harus muat di dalamnya",
            "the public holds an office to the time it promises; the steps must fit into it"
        ),
        fix: words!(
            "samakan waktu seluruhnya dengan jumlah langkah, atau perbaiki waktu langkahnya",
            "make the total the sum of the steps, or mend the times of the steps"
        ),
    },
    bad: "
  nama: Pelayanan Izin
  peringatan: [Izin diterbitkan paling lama 1 hari kerja sejak permohonan diterima]
#                               ^^^^^^^^^^^^^^^^^^ waktu-total-berbeda
  pelaksana: {petugas: Petugas Loket}
  waktu_total: 30 menit
#              ^^^^^^^^ waktu-total-berbeda
  langkah:
    - {kegiatan: Menerima berkas, pelaksana: petugas, waktu: 15 menit}
    - {kegiatan: Menerbitkan izin, pelaksana: petugas, waktu: 3 hari kerja}
",
    good: "
  nama: Pelayanan Izin
  peringatan: [Izin diterbitkan paling lama 3 hari kerja sejak permohonan diterima]
  pelaksana: {petugas: Petugas Loket}
  waktu_total: 2 hari kerja 15 menit
  langkah:
    - {kegiatan: Menerima berkas, pelaksana: petugas, waktu: 15 menit}
    - {kegiatan: Menerbitkan izin, pelaksana: petugas, waktu: 2 hari kerja}
",
    check,
};

/// The days an office may mean: eight hours with the break, seven and a half without, or the clock round. A difference
/// counts only where it is one in every way of counting.
const HOURS: [f64; 4] = [8.0, 7.5, 6.0, 24.0];

fn check(case: &Case<'_>, findings: &mut Findings) {
    // Times of several tables may run side by side.
    let ([part], [graph]) = (case.sop.parts.as_slice(), case.facts.graphs.as_slice()) else {
        return;
    };
    let weeks = HOURS.map(|hours| Week {
        hours_per_day: hours,
        ..Week::of(&case.library.site)
    });
    let stated = case.sop.total_time.as_ref();
    let promises: Vec<_> = case
        .sop
        .warnings
        .iter()
        .flat_map(|list| &list.items)
        .collect();
    if stated.is_none() && promises.is_empty() {
        return;
    }
    let Some(least) =
        quickest(Week::of(&case.library.site), part, graph).filter(|least| *least > 0.0)
    else {
        return;
    };
    let day = case.library.site.hours_per_day * 60.0;
    let shorter = |amount: &dyn Fn(Week) -> Option<f64>| {
        weeks.iter().all(|week| {
            let least = quickest(*week, part, graph);
            least
                .zip(amount(*week))
                .is_some_and(|(least, amount)| amount + 0.5 < least)
        })
    };
    for item in promises {
        for (range, amount) in limits(&item.text) {
            let minutes = |amount: Amount| move |week: Week| Some(week.minutes(amount));
            if !is_promise(&item.text) || !shorter(&minutes(amount)) {
                continue;
            }
            let quote = item.text[range.clone()].to_owned();
            findings
                .add(&WAKTU_TOTAL_BERBEDA.defect, case.part(&item.text, range))
                .quote(&quote)
                .says(said!(
                    id: "“{quote}” tidak dapat ditepati: langkah-langkahnya memakan lebih banyak waktu",
                    en: "“{quote}” cannot be kept: the steps take longer"))
                .evidence(takes(least, day));
        }
    }
    if let Some(stated) = stated {
        let total = |week: Week| Some(minutes_in(week, &stated.meaning)?.most);
        match (shorter(&total), longer(case, &weeks, stated)) {
            (true, _) => report(stated, Severity::Warning, takes(least, day), findings),
            (_, Some(sum)) => report(stated, Severity::Info, adds_up(sum, day), findings),
            _ => {}
        }
    }
}

fn report(stated: &TimeField, severity: Severity, evidence: Said, findings: &mut Findings) {
    let quote = stated.text.trim();
    findings
        .add(&WAKTU_TOTAL_BERBEDA.defect, stated.text.span)
        .severity(severity)
        .quote(quote)
        .says(said!(
            id: "waktu seluruhnya “{quote}” tidak sama dengan jumlah waktu langkah",
            en: "the stated total “{quote}” is not what the steps add up to"))
        .evidence(evidence);
}

/// The sum of all steps, where the stated total is more than that and no step leaves its time open.
fn longer(case: &Case<'_>, weeks: &[Week], stated: &TimeField) -> Option<Minutes> {
    let measures = &case.facts.measures;
    let sum = measures
        .total
        .filter(|_| measures.steps_without_time == 0)?;
    let over = |week: &Week| {
        let times = case
            .sop
            .steps()
            .filter_map(|(_, _, step)| step.time.as_ref());
        let most: f64 = times
            .filter_map(|time| minutes_in(*week, &time.meaning))
            .map(|minutes| minutes.most)
            .sum();
        minutes_in(*week, &stated.meaning).is_some_and(|total| total.least > most + 0.5)
    };
    weeks.iter().all(over).then_some(sum)
}

/// Whether a sentence promises when the whole is done, and not when a part of it must happen.
fn is_promise(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "diterbitkan",
        "diselesaikan",
        "selesai",
        "penyelesaian",
        "pelayanan",
        "layanan",
        "dilayani",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

fn takes(minutes: f64, day: f64) -> Said {
    let id = numbers::minutes(Lang::Id, minutes, day);
    let en = numbers::minutes(Lang::En, minutes, day);
    said!(id: "jalur tercepat memakan {id}", en: "the quickest way takes {en}")
}

fn adds_up(sum: Minutes, day: f64) -> Said {
    let id = numbers::minutes(Lang::Id, sum.most, day);
    let en = numbers::minutes(Lang::En, sum.most, day);
    said!(id: "jumlah waktu langkah {id}", en: "the steps add up to {en}")
}

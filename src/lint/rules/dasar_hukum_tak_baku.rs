//! A legal basis is written in the usual form: kind in full, "Nomor", number, "Tahun", year, "tentang", title.

use std::ops::Range;

use crate::analyse::{Citation, ItemCitations};
use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::model::RegulationKind;
use crate::said;
use crate::words;
use crate::words::regulations::full_kind;

/// A legal basis is written in the usual form: kind in full, "Nomor", number, "Tahun", year, "tentang", title.
pub const DASAR_HUKUM_TAK_BAKU: Rule = Rule {
    defect: Defect {
        id: "dasar-hukum-tak-baku",
        severity: Severity::Info,
        basis: "UU 12/2011, Lampiran II bagian B.4",
        says: words!("cara menulis dasar hukum ini tidak baku", "this legal basis is not written in the usual form"),
        why: words!("penulisan yang seragam mudah dicocokkan dengan lembar resminya", "a uniform form is easily compared with the official text"),
        fix: words!("ikuti bentuk “Undang-Undang Nomor … Tahun … tentang …”", "follow the form “Undang-Undang Nomor … Tahun … tentang …”"),
    },
    bad: "
  nama: Pelayanan Surat
  dasar_hukum:
    - Undang-undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;
#     ^^^^^^^^^^^^^ dasar-hukum-tak-baku
    - Undang-Undang No.43 Tahun 2009 tentang Kearsipan;
#                   ^^^ dasar-hukum-tak-baku
    - Peraturan Pemerintah Republik Indonesia Nomor 28 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
#                         ^^^^^^^^^^^^^^^^^^^ dasar-hukum-tak-baku
    - Peraturan Bupati Contoh Nomor 03 Tahun 2020 Tentang Tata Naskah Dinas
#                                   ^^ dasar-hukum-tak-baku
",
    good: "
  nama: Pelayanan Surat
  dasar_hukum:
    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;
    - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan;
    - Peraturan Menteri Kesehatan Nomor 269/MENKES/PER/III/2008 tentang Rekam Medis;
    - UNDANG-UNDANG NOMOR 14 TAHUN 2008 TENTANG KETERBUKAAN INFORMASI PUBLIK;
    - Peraturan Bupati Contoh Nomor 3 Tahun 2020 tentang Tata Naskah Dinas.
",
    check,
};

/// What is written otherwise than usual: the bytes, and the words that belong there.
type Slip = (Range<usize>, String);

fn check(case: &Case<'_>, findings: &mut Findings) {
    let items = &case.facts.citations;
    let closed = is_list_closed(items);
    for (at, item) in items.iter().enumerate() {
        let text = item.text.as_str();
        let mut slips: Vec<Slip> = match is_shouting(text) {
            true => Vec::new(),
            false => item
                .citations
                .iter()
                .flat_map(|citation| slips(text, citation))
                .collect(),
        };
        let inner = at + 1 < items.len() && !item.citations.is_empty();
        if closed && inner {
            slips.extend(unclosed(text));
        }
        slips.sort_by_key(|(bytes, _)| bytes.start);
        report(case, item, &slips, findings);
    }
}

fn report(case: &Case<'_>, item: &ItemCitations, slips: &[Slip], findings: &mut Findings) {
    let Some((first, _)) = slips.first() else {
        return;
    };
    let text = &item.text;
    let (mut id, mut en) = (Vec::new(), Vec::new());
    for (bytes, words) in slips {
        let (old, new) = (text[bytes.clone()].trim(), words.trim());
        match (old, new) {
            ("", new) => {
                id.push(format!("tambahkan “{new}”"));
                en.push(format!("add “{new}”"));
            }
            (old, "") => {
                id.push(format!("“{old}” tidak perlu"));
                en.push(format!("“{old}” is not needed"));
            }
            (old, new) => {
                id.push(format!("“{old}” ditulis “{new}”"));
                en.push(format!("write “{old}” as “{new}”"));
            }
        }
    }
    let (id, en) = (id.join("; "), en.join("; "));
    // What is only to be added has no letters to point at: the citation is meant.
    let place = match (first.is_empty(), item.citations.first()) {
        (true, Some(citation)) => citation.range.clone(),
        _ => first.clone(),
    };
    let changes = slips
        .iter()
        .map(|(bytes, words)| Change::of(text, bytes.clone(), words.as_str()))
        .collect();
    findings
        .add(&DASAR_HUKUM_TAK_BAKU.defect, case.part(text, place.clone()))
        .quote(&text[place])
        .says(said!(id: "{id}", en: "{en}"))
        .repair(Safety::Safe, changes);
}

/// Every slip of one citation, none over another.
fn slips(text: &str, citation: &Citation) -> Vec<Slip> {
    let places = &citation.places;
    let mut slips = Vec::new();
    slips.extend(kind(text, citation));
    if citation.number.is_empty() {
        return slips;
    }
    let number = &places.number;
    let name_end = places
        .issuer
        .as_ref()
        .map_or(places.kind.end, |issuer| issuer.end.max(places.kind.end));
    let mark = places.mark.as_ref();
    let needless = name_end..mark.map_or(number.start, |mark| mark.start);
    let country = says_country(text, needless.clone()) && leaves_out_country(citation.kind);
    match mark {
        Some(mark) => {
            if country {
                slips.push((needless.start..mark.start - 1, String::new()));
            }
            if text[mark.start..number.start] != *"Nomor " {
                slips.push((mark.start..number.start, "Nomor ".to_owned()));
            }
        }
        None if country || text[needless.clone()].trim().is_empty() => {
            slips.push((needless, " Nomor ".to_owned()));
        }
        None => {}
    }
    let digits = citation.number.bytes().all(|byte| byte.is_ascii_digit());
    let plain = citation.number.trim_start_matches('0');
    if digits && plain.len() < citation.number.len() && !plain.is_empty() {
        slips.push((number.clone(), plain.to_owned()));
    }
    let year = places.year.as_ref().filter(|year| year.start >= number.end);
    if let Some(year) = year.filter(|year| text[number.end..year.start] != *" Tahun ") {
        slips.push((number.end..year.start, " Tahun ".to_owned()));
    }
    slips.extend(about(text, citation));
    slips
}

/// The words of the kind: their case, their hyphen, and short words for it.
fn kind(text: &str, citation: &Citation) -> Option<Slip> {
    const SHORT: [&str; 17] = [
        "uu", "pp", "perpres", "perppu", "perpu", "perda", "pergub", "perbup", "perbub", "perwali",
        "perwal", "keppres", "kepres", "inpres", "permen", "kepmen", "perka",
    ];
    let place = citation.places.kind.clone();
    let written = text.get(place.clone())?;
    let official = full_kind(citation.kind?);
    let words = |text: &str| -> Vec<String> {
        let lower = text.to_lowercase();
        let words = lower.split(|letter: char| !letter.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let short = SHORT.contains(&written.to_lowercase().as_str());
    let same = words(written) == words(official);
    let constitution = citation.kind == Some(RegulationKind::Uud);
    ((short || same) && written != official && !constitution).then(|| (place, official.to_owned()))
}

/// Whether only "Republik Indonesia" stands there.
fn says_country(text: &str, place: Range<usize>) -> bool {
    let letters = |letter: char| !letter.is_alphanumeric();
    let word = text[place].trim_matches(letters).to_lowercase();
    matches!(word.as_str(), "republik indonesia" | "ri" | "r.i")
}

/// Whether the name of the state is no part of what the rule is called; of the police or an archive it is.
fn leaves_out_country(kind: Option<RegulationKind>) -> bool {
    kind.is_some_and(|kind| {
        matches!(
            kind,
            RegulationKind::Uu
                | RegulationKind::Perppu
                | RegulationKind::Pp
                | RegulationKind::Perpres
                | RegulationKind::Keppres
                | RegulationKind::Inpres
                | RegulationKind::Permen
                | RegulationKind::Kepmen
        )
    })
}

/// "Tentang" before a title.
fn about(text: &str, citation: &Citation) -> Option<Slip> {
    let title = citation.places.title.as_ref()?;
    let place = citation.range.end..title.start;
    let written = text.get(place.clone())?;
    let word = written.trim().trim_start_matches([',', ':', '.']).trim();
    let wrong = word != "tentang" && word.eq_ignore_ascii_case("tentang");
    wrong.then(|| (place, " tentang ".to_owned()))
}

/// Whether an item is written in capitals throughout: no form is wrong there. "UU 25/2009" is only short.
fn is_shouting(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    !text.chars().any(char::is_lowercase) && letters.count() > 12
}

/// Whether the author closes items with semicolons: at least two, and most of them.
fn is_list_closed(items: &[ItemCitations]) -> bool {
    let inner = items.len().saturating_sub(1);
    let closed = items
        .iter()
        .take(inner)
        .filter(|item| is_closed(&item.text))
        .count();
    closed >= 2 && closed * 2 > inner
}

fn is_closed(text: &str) -> bool {
    let end = text.trim_end();
    end.ends_with(';') || end.ends_with("; dan")
}

/// The missing semicolon of an item inside a list that has them.
fn unclosed(text: &str) -> Option<Slip> {
    let end = text.trim_end().len();
    let kept = text[..end].trim_end_matches(['.', ',']).len();
    (!is_closed(text)).then(|| (kept..end, ";".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::examples::example_findings;

    fn mended(item: &str) -> String {
        let text = format!("dasar_hukum:\n  - {item}\n");
        let (_, found) = example_findings(&DASAR_HUKUM_TAK_BAKU, &text);
        let mut item = item.to_owned();
        let repair = found.into_iter().find_map(|finding| finding.repair);
        for change in repair.iter().flat_map(|repair| &repair.changes).rev() {
            item.replace_range(change.bytes.clone(), &change.words);
        }
        item
    }

    #[test]
    fn a_citation_is_mended_to_the_usual_form() {
        for (item, form) in [
            (
                "Undang - undang RI No.25 Th. 2009 Tentang Pelayanan Publik",
                "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
            ),
            ("UU 25/2009", "Undang-Undang Nomor 25 Tahun 2009"),
            ("UU RI 25/2009", "Undang-Undang Nomor 25 Tahun 2009"),
            (
                "Peraturan gubernur Nomor : 012 tahun 2016",
                "Peraturan Gubernur Nomor 12 Tahun 2016",
            ),
            (
                "Perda Kab. Ciamis No. 8 Th. 2016",
                "Peraturan Daerah Kab. Ciamis Nomor 8 Tahun 2016",
            ),
            (
                "Peraturan Menteri Kesehatan Republik Indonesia No. 24 Tahun 2022",
                "Peraturan Menteri Kesehatan Nomor 24 Tahun 2022",
            ),
        ] {
            assert_eq!(mended(item), form);
        }
    }

    #[test]
    fn what_is_usual_stays() {
        for item in [
            "Peraturan Kepolisian Negara Republik Indonesia Nomor 2 Tahun 2021 tentang SOTK",
            "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
            "Permendagri Nomor 54 Tahun 2009",
            "Peraturan Walikota Pekalongan Nomor 33 Tahun 2021",
            "Keputusan Bupati Ciamis Nomor 188.45/123/KEP/2020",
        ] {
            assert_eq!(mended(item), item);
        }
    }

    #[test]
    fn a_missing_semicolon_counts_where_most_items_have_one() {
        let law = |number| format!("  - \"Undang-Undang Nomor {number} Tahun 2009 tentang X");
        let text = format!(
            "dasar_hukum:\n{};\"\n{};\"\n{}\"\n{};\"\n{}.\"\n",
            law(1),
            law(2),
            law(3),
            law(4),
            law(5)
        );
        let (_, found) = example_findings(&DASAR_HUKUM_TAK_BAKU, &text);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].span.line, 4);
    }
}

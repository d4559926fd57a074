//! The name of an SOP does not say that it is an SOP.

use crate::analyse::across::heading;
use crate::analyse::stems::tokens;
use crate::finding::{Change, Defect, Findings, Safety, Severity};
use crate::lint::{Case, Rule};
use crate::said;
use crate::words;

/// The name of an SOP does not say that it is an SOP.
pub const NAMA_MEMUAT_SOP: Rule = Rule {
    defect: Defect {
        id: "nama-memuat-sop",
        severity: Severity::Warning,
        basis: "PermenPANRB 35/2012, lampiran, bagian identitas: nama SOP",
        says: words!(
            "nama SOP diawali kata “SOP”",
            "the name of the SOP begins with the word “SOP”"
        ),
        why: words!(
            "kolomnya sudah bernama “Nama SOP”; nama cukup menyebut kegiatannya, dan daftar tetap terurut menurut kegiatan",
            "the field is called “Nama SOP” already; the activity is enough, and lists stay in its order"
        ),
        fix: words!("hapus kata itu dari nama", "remove the word from the name"),
    },
    bad: "
  nama: SOP Penerbitan Kartu Keluarga
#       ^^^ nama-memuat-sop
",
    good: "
  nama: Penyusunan SOP Administrasi Pemerintahan
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let name = &case.sop.name;
    let words = tokens(name);
    let count = heading(&words);
    let (Some(last), Some(next)) = (count.checked_sub(1).map(|at| &words[at]), words.get(count))
    else {
        return;
    };
    let front = words[0].range.start..last.range.end;
    let rest = &name[next.range.start..];
    findings
        .add(&NAMA_MEMUAT_SOP.defect, case.part(name, front.clone()))
        .quote(&name[front.clone()])
        .fix(said!(id: "tulis “{rest}”", en: "write “{rest}”"))
        .repair(
            Safety::Unsafe,
            vec![Change::of(name, front.start..next.range.start, "")],
        );
}

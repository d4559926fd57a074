//! What takes others an hour does not take days here without a reason.

use crate::analyse::time::Minutes;
use crate::compare::{Comparison, Slow, slow};
use crate::finding::{Defect, Findings, Severity};
use crate::lint::{Case, Rule};
use crate::model::Step;
use crate::said;
use crate::words;
use crate::words::{Lang, Said, numbers};

use super::help::one_line;

/// How many others a finding names with their times.
const NAMED: usize = 4;

/// What takes others an hour does not take days here without a reason.
pub const WAKTU_JAUH_LEBIH_LAMA: Rule = Rule {
    defect: Defect {
        id: "waktu-jauh-lebih-lama",
        severity: Severity::Info,
        basis: "PermenPANRB 35/2012, lampiran, bagian flowchart: mutu baku waktu; UU 25/2009 pasal 21: jangka waktu penyelesaian",
        says: words!(
            "SOP lain mengerjakan hal yang sama jauh lebih cepat",
            "other SOPs do the same much more quickly"
        ),
        why: words!(
            "selisih sebesar ini biasanya salah satuan, antrean yang ikut dihitung, atau cara kerja yang dapat dipersingkat; bila memang perlu selama itu, tidak apa-apa",
            "so large a difference is usually a wrong unit, a queue that was counted in, or work that can be shortened; where it has to take so long, all is well"
        ),
        fix: words!(
            "periksa satuan dan angkanya, tulis waktu kerja tanpa antrean, atau lihat di halaman prosedur bagaimana SOP lain mengerjakannya",
            "check the unit and the number, write working time without queues, or see on the page of the procedure how other SOPs do it"
        ),
    },
    bad: "
  nama: Pelayanan Legalisasi
  prosedur: legalisasi
  pelaksana: {petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Memeriksa kelengkapan berkas, pelaksana: petugas, waktu: 10 menit}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala, waktu: 3 hari kerja}
#                                                                  ^^^^^^^^^^^^ waktu-jauh-lebih-lama
# berkas: content/sop/kedua/legalisasi.yaml
  nama: Legalisasi Dokumen
  prosedur: legalisasi
  pelaksana: {petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Memeriksa kelengkapan berkas, pelaksana: petugas, waktu: 10 menit}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala, waktu: 30 menit}
# berkas: content/sop/ketiga/legalisasi.yaml
  nama: Legalisasi Salinan
  prosedur: legalisasi
  pelaksana: {petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Memeriksa kelengkapan berkas, pelaksana: petugas, waktu: 15 menit}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala, waktu: 20 menit}
# berkas: content/sop/keempat/legalisasi.yaml
  nama: Legalisasi Ijazah
  prosedur: legalisasi
  pelaksana: {petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Memverifikasi kelengkapan berkas, pelaksana: petugas, waktu: 10 menit}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala, waktu: 60 menit}
# berkas: content/sop/kelima/legalisasi.yaml
  nama: Legalisasi
  prosedur: legalisasi
  pelaksana: {petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Memeriksa kelengkapan berkas, pelaksana: petugas, waktu: 5 menit}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala, waktu: 30 menit}
# berkas: content/prosedur/legalisasi.yaml
  nama: Legalisasi
",
    good: "
  nama: Pelayanan Legalisasi
  prosedur: legalisasi
  pelaksana: {petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Memeriksa kelengkapan berkas, pelaksana: petugas, waktu: 10 menit}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala, waktu: 90 menit}
# berkas: content/sop/kedua/legalisasi.yaml
  nama: Legalisasi Dokumen
  prosedur: legalisasi
  pelaksana: {petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Memeriksa kelengkapan berkas, pelaksana: petugas, waktu: 10 menit}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala, waktu: 30 menit}
# berkas: content/sop/ketiga/legalisasi.yaml
  nama: Legalisasi Salinan
  prosedur: legalisasi
  pelaksana: {petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Memeriksa kelengkapan berkas, pelaksana: petugas, waktu: 15 menit}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala, waktu: 20 menit}
# berkas: content/sop/keempat/legalisasi.yaml
  nama: Legalisasi Ijazah
  prosedur: legalisasi
  pelaksana: {petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Memverifikasi kelengkapan berkas, pelaksana: petugas, waktu: 10 menit}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala, waktu: 60 menit}
# berkas: content/sop/kelima/legalisasi.yaml
  nama: Legalisasi
  prosedur: legalisasi
  pelaksana: {petugas: Petugas, kepala: Kepala Dinas}
  langkah:
    - {kegiatan: Memeriksa kelengkapan berkas, pelaksana: petugas, waktu: 5 menit}
    - {kegiatan: Menandatangani salinan, pelaksana: kepala, waktu: 30 menit}
# berkas: content/prosedur/legalisasi.yaml
  nama: Legalisasi
",
    check,
};

fn check(case: &Case<'_>, findings: &mut Findings) {
    let Some((comparison, own)) = case.compared() else {
        return;
    };
    for slow in slow(comparison, own, NAMED) {
        let Some(step) = place(case, (comparison, own), &slow) else {
            continue;
        };
        let Some(time) = &step.time else { continue };
        let text = &time.text;
        findings
            .add(&WAKTU_JAUH_LEBIH_LAMA.defect, text.span)
            .quote(one_line(text))
            .says(message(case, comparison, &slow))
            .evidence(median(case, &slow));
    }
}

/// The step that is slow; of a whole SOP the one that takes longest.
fn place<'a>(
    case: &Case<'a>,
    (comparison, own): (&Comparison, usize),
    slow: &Slow,
) -> Option<&'a Step> {
    let steps = &comparison.members.get(own)?.steps;
    let most = |at: &usize| {
        let minutes = steps.get(*at).and_then(|step| step.minutes);
        minutes.map_or(0.0, |minutes| minutes.most)
    };
    let longest = || {
        (0..steps.len())
            .rev()
            .max_by(|a, b| most(a).total_cmp(&most(b)))
    };
    let step = steps.get(slow.step.or_else(longest)?)?;
    // In an editor the comparison may be older than the steps.
    case.sop.parts.get(step.part)?.steps.get(step.row)
}

fn message(case: &Case<'_>, comparison: &Comparison, slow: &Slow) -> Said {
    let own = shown(case, slow.own);
    let named = slow.others.iter().filter_map(|(place, minutes)| {
        let id = &comparison.members.get(*place)?.sop;
        let agency = case.library.agency(&id.agency);
        let name = agency.map_or(id.agency.clone(), |agency| one_line(&agency.name));
        Some((name, shown(case, *minutes)))
    });
    let (mut ids, mut ens) = (Vec::new(), Vec::new());
    for (name, time) in named {
        ids.push(format!("{name} ({})", time.id));
        ens.push(format!("{name} ({})", time.en));
    }
    let (id, en) = (ids.join(", "), ens.join(", "));
    let others = match slow.count - slow.others.len() {
        0 => said!(id: "{id}", en: "{en}"),
        rest => said!(id: "{id}, dan {rest} SOP lain", en: "{en}, and {rest} more"),
    };
    let (own_id, own_en, id, en) = (own.id, own.en, others.id, others.en);
    match slow.step {
        Some(_) => said!(
            id: "langkah ini memakan {own_id}, jauh lebih lama daripada {id}",
            en: "this step takes {own_en}, far longer than {en}"),
        None => said!(
            id: "semua langkah sekali jalan memakan {own_id}, jauh lebih lama daripada {id}",
            en: "one pass through all steps takes {own_en}, far longer than {en}"),
    }
}

/// What is usual, and by how much it is passed.
fn median(case: &Case<'_>, slow: &Slow) -> Said {
    let usual = shown(
        case,
        Minutes {
            least: slow.usual,
            most: slow.usual,
        },
    );
    let times = f64::midpoint(slow.own.least, slow.own.most) / slow.usual;
    let (id, en, count) = (usual.id, usual.en, slow.count + 1);
    let (times_id, times_en) = (
        numbers::decimal(Lang::Id, times),
        numbers::decimal(Lang::En, times),
    );
    said!(
        id: "nilai tengah {count} SOP yang sebanding adalah {id}; di sini {times_id} kali lipatnya",
        en: "the median of {count} comparable SOPs is {en}; here it is {times_en} times as long")
}

fn shown(case: &Case<'_>, minutes: Minutes) -> Said {
    let per_day = case.library.site.hours_per_day * 60.0;
    let of = |lang: Lang| {
        let whole = |minutes: f64| {
            if minutes < 10.0 {
                minutes
            } else {
                minutes.round()
            }
        };
        numbers::minutes_range(lang, whole(minutes.least), whole(minutes.most), per_day)
    };
    let (id, en) = (of(Lang::Id), of(Lang::En));
    said!(id: "{id}", en: "{en}")
}

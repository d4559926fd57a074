//! Links: ids come in, paths of pages and relative addresses between them go out.
//!
//! Ids are allow-listed when they are loaded, so a path made of them cannot leave the site.

use crate::model::SopId;

/// The home page.
pub const HOME: &str = "index.html";
/// The list of procedures.
pub const PROCEDURES: &str = "prosedur/index.html";
/// The list of agencies.
pub const AGENCIES: &str = "instansi/index.html";
/// The list of regulations.
pub const REGULATIONS: &str = "peraturan/index.html";
/// The dashboard of findings.
pub const FINDINGS: &str = "temuan/index.html";
/// The files to take away.
pub const DATA: &str = "data/index.html";
/// The list of guides.
pub const GUIDES: &str = "panduan/index.html";

/// The definitions of the measures.
pub const MEASURES: &str = "ukuran/index.html";
/// The list of rules.
pub const RULES: &str = "aturan/index.html";
/// The search.
pub const SEARCH: &str = "cari/index.html";
/// The page for addresses that lead nowhere.
pub const MISSING: &str = "404.html";

/// The page of an SOP.
pub fn sop(id: &SopId) -> String {
    format!("sop/{id}/index.html")
}

/// The printable sheet of an SOP.
pub fn sheet(id: &SopId) -> String {
    format!("sop/{id}/lembar.pdf")
}

/// The YAML of an SOP, as the profile may see it.
pub fn yaml(id: &SopId) -> String {
    format!("sop/{id}/sop.yaml")
}

/// An SOP for machines.
pub fn json(id: &SopId) -> String {
    format!("sop/{id}/sop.json")
}

/// The source of an SOP with its findings.
pub fn source(id: &SopId) -> String {
    format!("sop/{id}/sumber/index.html")
}

/// The assessment sheet of an SOP.
pub fn assessment(id: &SopId) -> String {
    format!("sop/{id}/penilaian/index.html")
}

/// The page of an older version of an SOP.
pub fn revision(id: &SopId, key: &str) -> String {
    format!("sop/{id}/riwayat/{key}/index.html")
}

/// The page of an agency.
pub fn agency(id: &str) -> String {
    format!("instansi/{id}/index.html")
}

/// The comparison of a procedure.
pub fn procedure(key: &str) -> String {
    format!("prosedur/{key}/index.html")
}

/// The page of a regulation.
pub fn regulation(id: &str) -> String {
    format!("peraturan/{id}/index.html")
}

/// The page of a rule.
pub fn rule(id: &str) -> String {
    format!("aturan/{id}/index.html")
}

/// The page of a guide.
pub fn guide(slug: &str) -> String {
    format!("panduan/{slug}/index.html")
}

/// The way from a page to the root of the site: `../../` for `sop/x/index.html`.
pub fn root(from: &str) -> String {
    "../".repeat(from.matches('/').count())
}

/// The relative address of `to` on the page `from`.
pub fn relative(from: &str, to: &str) -> String {
    format!("{}{to}", root(from))
}

/// The folder of a host in which a site with this address lies: `/sop/` for `https://contoh.go.id/sop/`.
pub fn folder(base: &str) -> Option<&str> {
    let host = base.find("://")? + "://".len();
    let slash = base.get(host..)?.find('/')?;
    base.get(host + slash..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_climb_to_the_root_and_end_in_the_file() {
        assert_eq!(
            relative("sop/ciamis/lupa/index.html", &agency("ciamis")),
            "../../../instansi/ciamis/index.html"
        );
        assert_eq!(relative(HOME, AGENCIES), "instansi/index.html");
    }
}

//! The address of a site: what an author or a command wrote comes in, the same in its one form, or what is wrong with it,
//! goes out.

use crate::said;
use crate::words::Said;

/// The longest address of a site: fifty thousand pages below it still fit into one file of a sitemap.
const LONGEST: usize = 400;

/// The address of a site in its one form: scheme and host in small letters, without the name of a file, ending in `/`.
///
/// # Errors
/// What is wrong, and what to write instead, when it is no address that pages can lie below.
pub fn parse_base_url(text: &str) -> Result<String, Said> {
    let text = text.trim();
    let Some((scheme, rest)) = text.split_once("://") else {
        return Err(said!(
            id: "`{text}` tidak diawali `https://` atau `http://`",
            en: "`{text}` does not begin with `https://` or `http://`"));
    };
    let scheme = scheme.to_ascii_lowercase();
    if scheme != "https" && scheme != "http" {
        return Err(said!(
            id: "situs web diawali `https://` atau `http://`, bukan `{scheme}://`",
            en: "a site begins with `https://` or `http://`, not with `{scheme}://`"));
    }
    if rest.contains(['?', '#']) {
        return Err(said!(
            id: "alamat situs tidak memuat `?` dan `#`",
            en: "the address of a site has no `?` and no `#`"));
    }
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if !is_host(host) {
        return Err(said!(
            id: "`{host}` bukan nama situs; nama dengan huruf lain ditulis dalam bentuk xn--…",
            en: "`{host}` is no name of a host; names in other letters are written as xn--…"));
    }
    let path = path.strip_suffix("index.html").unwrap_or(path);
    let path = path.trim_matches('/');
    if !path.split('/').all(is_folder) && !path.is_empty() {
        return Err(said!(
            id: "`{path}` bukan nama folder di situs",
            en: "`{path}` is no folder of a site"));
    }
    let host = host.to_ascii_lowercase();
    let address = match path {
        "" => format!("{scheme}://{host}/"),
        path => format!("{scheme}://{host}/{path}/"),
    };
    match address.len() > LONGEST {
        true => Err(said!(
            id: "alamat ini lebih panjang dari {LONGEST} huruf",
            en: "this address has more than {LONGEST} letters")),
        false => Ok(address),
    }
}

/// A name of letters, digits, `-` and dots, with or without a port. Names and passwords before it have no place in pages.
fn is_host(host: &str) -> bool {
    let (name, port) = host.split_once(':').unwrap_or((host, "0"));
    let is_part = |part: &str| {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        !part.is_empty() && part.len() <= 63 && part.bytes().all(allowed)
    };
    name.split('.').all(is_part) && port.parse::<u16>().is_ok()
}

fn is_folder(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%+@,=:".contains(&byte);
    let escapes = name.split('%').skip(1);
    let is_escape = |rest: &str| {
        let digits = rest.bytes().take(2);
        rest.len() >= 2 && digits.into_iter().all(|byte| byte.is_ascii_hexdigit())
    };
    !matches!(name, "" | "." | "..")
        && name.bytes().all(allowed)
        && escapes.into_iter().all(is_escape)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_one_form() {
        for (written, form) in [
            ("https://sop.contoh.go.id", "https://sop.contoh.go.id/"),
            (" HTTPS://SOP.Contoh.go.id/ ", "https://sop.contoh.go.id/"),
            ("https://a.id/sop/index.html", "https://a.id/sop/"),
            (
                "http://localhost:8080/Dinas/SOP//",
                "http://localhost:8080/Dinas/SOP/",
            ),
            ("https://a.gitlab.io/x%20y", "https://a.gitlab.io/x%20y/"),
        ] {
            assert_eq!(parse_base_url(written), Ok(form.to_owned()), "{written}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for written in [
            "",
            "sop.contoh.go.id",
            "//sop.contoh.go.id",
            "ftp://a.id",
            "javascript://a",
            "https://",
            "https:///sop",
            "https://a b.id",
            "https://budi:rahasia@a.id",
            "https://a.id:99999",
            "https://dinas.jabar.go.id/\"><b",
            "https://a.id/x?y",
            "https://a.id/#x",
            "https://a.id/../x",
            "https://a.id/%zz",
            "https://é.id",
        ] {
            assert!(parse_base_url(written).is_err(), "{written}");
        }
        assert!(parse_base_url(&format!("https://a.id/{}", "x".repeat(500))).is_err());
    }
}

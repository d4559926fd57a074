//! Excerpts: a PDF and the marks of a few objects come in, a document with these objects alone goes out.
//!
//! Reading a whole PDF takes longer than anything that is done to it here. Its table says where every object begins
//! (ISO 32000-1, 7.5.4), so the few that change are read as a small PDF of their own, under their own numbers.

use std::io::Write;

use lopdf::Document;

/// Where the objects of a PDF lie.
struct Table<'p> {
    pdf: &'p [u8],
    /// Where the table itself begins.
    start: usize,
    /// Where each object begins, and its number, in the order of the file.
    objects: Vec<(usize, u32)>,
    /// What follows the table.
    trailer: &'p [u8],
}

/// The catalog, the first object that holds a mark, and the first that refers to that one as `key`; nothing where the PDF
/// is not written as Typst writes it, or any of them is not there.
pub(super) fn excerpt(pdf: &[u8], mark: &str, key: &str) -> Option<Document> {
    let table = Table::read(pdf)?;
    let marked = table.holds(mark.as_bytes())?;
    let referring = table.holds(format!("{key} {marked} 0 R").as_bytes())?;
    let root = after(table.trailer, b"/Root")?;
    let mut document =
        Document::load_mem(&table.alone(&[marked, referring, number(root)?])?).ok()?;
    document.xref_start = table.start;
    document.max_id = table.objects.iter().map(|(_, id)| *id).max()?;
    Some(document)
}

impl<'p> Table<'p> {
    fn read(pdf: &'p [u8]) -> Option<Table<'p>> {
        const END: &[u8] = b"startxref";
        let end = pdf.windows(END.len()).rposition(|bytes| bytes == END)?;
        let start = number(pdf.get(end + END.len()..)?)?;
        let start = usize::try_from(start).ok()?;
        let table = pdf.get(start..end)?;
        let trailer = find(table, b"trailer")?;
        let mut lines = std::str::from_utf8(table.get(..trailer)?).ok()?.lines();
        let first = lines.next() == Some("xref") && lines.next()?.starts_with("0 ");
        let entries = (0..)
            .zip(lines)
            .filter(|(_, line)| line.trim_end().ends_with('n'));
        let objects = entries.map(|(id, line)| Some((line.get(..10)?.parse().ok()?, id)));
        let mut objects: Vec<(usize, u32)> = objects.collect::<Option<_>>()?;
        objects.sort_unstable();
        first.then_some(Table {
            pdf,
            start,
            objects,
            trailer: table.get(trailer..)?,
        })
    }

    /// The number of the first object that holds these bytes.
    fn holds(&self, bytes: &[u8]) -> Option<u32> {
        let place = find(self.pdf, bytes)?;
        let after = self.objects.partition_point(|(begin, _)| *begin <= place);
        let (_, id) = self.objects.get(after.checked_sub(1)?)?;
        Some(*id)
    }

    /// The bytes of an object.
    fn object(&self, id: u32) -> Option<&'p [u8]> {
        let at = self.objects.iter().position(|(_, known)| *known == id)?;
        let (begin, _) = self.objects.get(at)?;
        let end = self
            .objects
            .get(at + 1)
            .map_or(self.start, |(next, _)| *next);
        self.pdf.get(*begin..end)
    }

    /// A PDF of some objects alone.
    fn alone(&self, ids: &[u32]) -> Option<Vec<u8>> {
        let mut alone = b"%PDF-1.7\n".to_vec();
        let mut table = "xref\n0 1\n0000000000 65535 f\r\n".to_owned();
        for id in ids {
            table += &format!("{id} 1\n{:010} 00000 n\r\n", alone.len());
            alone.extend(self.object(*id)?);
        }
        let start = alone.len();
        alone.extend(table.bytes());
        alone.extend(self.trailer);
        write!(alone, "startxref\n{start}\n%%EOF\n").ok()?;
        Some(alone)
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let begins = |(at, byte): (usize, &u8)| {
        (*byte == first && bytes.get(at..)?.starts_with(wanted)).then_some(at)
    };
    bytes.iter().enumerate().find_map(begins)
}

fn after<'b>(bytes: &'b [u8], key: &[u8]) -> Option<&'b [u8]> {
    bytes.get(find(bytes, key)? + key.len()..)
}

/// The number that some bytes begin with.
fn number(bytes: &[u8]) -> Option<u32> {
    let bytes = bytes.trim_ascii_start();
    let length = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    std::str::from_utf8(bytes.get(..length)?).ok()?.parse().ok()
}

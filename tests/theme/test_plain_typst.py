"""The template of the sheet and its committed data, as a designer of a theme compiles them: by Typst alone."""

import pathlib
import subprocess
import tempfile
import unittest

import typst

ROOT = pathlib.Path(__file__).resolve().parents[2]
THEME = ROOT / "themes" / "default"


class PlainTypst(unittest.TestCase):
    def compiled(self, template):
        with tempfile.TemporaryDirectory() as folder:
            pdf = pathlib.Path(folder) / "lembar.pdf"
            typst.compile(str(template), output=str(pdf), root=str(THEME), font_paths=[str(THEME / "fonts")], ignore_system_fonts=True)
            return subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True, text=True).stdout

    def test_the_template_compiles_against_the_sample(self):
        paper = self.compiled(THEME / "sheet.typ")
        for words in ("Penanganan Permohonan Contoh", "DASAR HUKUM", "Menelaah berkas permohonan", "DAFTAR ISTILAH"):
            self.assertIn(words, paper)

    def test_what_a_designer_changes_is_on_the_paper(self):
        changed = THEME / "uji-perancang.typ"
        changed.write_text((THEME / "sheet.typ").read_text().replace("upper(content.label)", "[§ #upper(content.label)]"))
        try:
            self.assertIn("§ DASAR HUKUM", self.compiled(changed))
        finally:
            changed.unlink()


if __name__ == "__main__":
    unittest.main()

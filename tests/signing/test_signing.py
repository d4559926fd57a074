"""A sheet for electronic signatures, signed by pyHanko and looked at by pyHanko and poppler."""

import json
import os
import re
import subprocess
import tempfile
import unittest
from io import BytesIO
from pathlib import Path

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from sign import empty_fields, sign, signer

HERE = Path(__file__).resolve().parent
PROGRAM = os.environ.get("SOPAN", HERE.parent.parent / "target/debug/sopan")


def told(*command):
    """What a program prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Signing(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.sheet = Path(cls.folder.name) / "lembar.pdf"
        told(PROGRAM, "sheet", HERE / "sop.yaml", "-o", cls.sheet)
        cls.placement = json.loads(cls.sheet.with_suffix(".tte.json").read_text())
        cls.who = signer()
        cls.signed = cls.sheet.with_name("ttd.pdf")
        cls.signed.write_bytes(sign(cls.sheet.read_bytes(), cls.who))

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def status(self, pdf):
        """What pyHanko thinks of the only signature, where it trusts its signer."""
        (signature,) = PdfFileReader(BytesIO(pdf)).embedded_signatures
        trusted = ValidationContext(trust_roots=[self.who.signing_cert])
        return validate_pdf_signature(signature, trusted)

    def corners(self):
        """The box of the placement, from its lower left to its upper right corner."""
        box = self.placement["kotak"]
        return box["x"], box["y"], box["x"] + box["lebar"], box["y"] + box["tinggi"]

    def test_the_sheet_has_one_empty_field_and_its_box_is_that_of_the_placement(self):
        pdf = self.sheet.read_bytes()
        self.assertEqual(empty_fields(pdf), [self.placement["bidang"]])
        reader = PdfFileReader(BytesIO(pdf))
        ((_, _, field),) = fields.enumerate_sig_fields(reader)
        drawn = [float(corner) for corner in field.get_object()["/Rect"]]
        for placed, corner in zip(self.corners(), drawn, strict=True):
            self.assertAlmostEqual(placed, corner, delta=0.05)
        page = reader.root["/Pages"]["/Kids"][self.placement["halaman"] - 1]
        self.assertIn(field.reference, [entry.reference for entry in page.raw_get("/Annots")] if "/Annots" in page else [])

    def test_the_anchor_is_read_once_and_lies_in_the_box(self):
        anchor = self.placement["jangkar"]
        self.assertEqual(told("pdftotext", self.sheet, "-").count(anchor), 1)
        pages = told("pdftotext", "-bbox", self.sheet, "-").split("<page ")[1:]
        word = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">' + re.escape(anchor) + "</word>")
        found = [(number, match) for number, page in enumerate(pages, 1) for match in word.findall(page)]
        ((number, (left, top, right, bottom)),) = found
        self.assertEqual(number, self.placement["halaman"])
        height = float(re.search(r'height="(.*?)"', pages[number - 1]).group(1))
        x0, y0, x1, y1 = self.corners()
        self.assertTrue(x0 < float(left) and float(right) < x1)
        self.assertTrue(y0 < height - float(bottom) and height - float(top) < y1)

    def test_a_signature_in_the_field_is_valid_and_covers_the_whole_file(self):
        status = self.status(self.signed.read_bytes())
        self.assertTrue(status.intact and status.valid and status.trusted)
        self.assertEqual(status.coverage, SignatureCoverageLevel.ENTIRE_FILE)
        self.assertTrue(status.bottom_line, status.pretty_print_details())
        self.assertEqual(empty_fields(self.signed.read_bytes()), [])

    def test_poppler_finds_the_signature_valid_too(self):
        says = subprocess.run(["pdfsig", "-nocert", self.signed], capture_output=True, text=True).stdout
        self.assertIn("Signature is Valid", says)
        self.assertIn("Total document signed", says)
        self.assertIn(self.placement["bidang"], says)

    def test_a_letter_changed_after_the_signature_is_noticed(self):
        pdf = self.signed.read_bytes()
        changed = pdf.replace(b"/Creator(sopan)", b"/Creator(Sopan)")
        self.assertNotEqual(pdf, changed)
        self.assertFalse(self.status(changed).intact)

    def test_the_attached_source_outlives_the_signature(self):
        out = self.sheet.with_name("sop.yaml")
        told("pdfdetach", "-savefile", "sop.yaml", "-o", out, self.signed)
        self.assertEqual(out.read_bytes(), (HERE / "sop.yaml").read_bytes())

    def test_the_signed_sheet_is_sound(self):
        told("qpdf", "--check", self.signed)


if __name__ == "__main__":
    unittest.main()
